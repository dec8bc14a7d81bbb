-- What files say beside the roster: about people who exist, and about the pieces of work that results point to.

CREATE TABLE core.person_detail (       -- stands above the roster's own cell; null says nothing
    id             UUID PRIMARY KEY,
    source         VARCHAR NOT NULL,
    foreign_id     VARCHAR NOT NULL,
    person         UUID NOT NULL,
    preferred_name VARCHAR,
    email          VARCHAR,
    phone          VARCHAR,
    birth_date     DATE,
    home_language  VARCHAR,             -- BCP 47
    batch          UUID,
    gone_at        TIMESTAMP
);

CREATE TABLE core.work_category (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    title      VARCHAR NOT NULL,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.work_item (           -- a OneRoster line item, so that results brought later find it
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    title      VARCHAR,
    category   VARCHAR,                 -- a work_category's foreign_id
    assigned   DATE,
    due        DATE,
    low        DOUBLE,
    high       DOUBLE,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.work_item_objective (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    work_item  VARCHAR NOT NULL,        -- a work_item's foreign_id
    objective  VARCHAR NOT NULL,        -- as the source wrote it
    batch      UUID,
    gone_at    TIMESTAMP
);
