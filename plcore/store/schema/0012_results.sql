-- Results of gatherings: which conversation elsewhere one came from, and when the room may see what was found.

CREATE TABLE core.gathering_import (     -- brought in from an export; the same source again is the same gathering
    gathering UUID PRIMARY KEY,
    source    VARCHAR NOT NULL UNIQUE,
    made_at   TIMESTAMP NOT NULL
);

CREATE TABLE core.gathering_view (       -- whether all may see results before they are published; the newest counts
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    is_shown  BOOLEAN NOT NULL,
    made_at   TIMESTAMP NOT NULL,
    by_whom   UUID
);
