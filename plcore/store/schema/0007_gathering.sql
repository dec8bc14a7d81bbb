-- Gatherings: a community decides together. Nothing is changed in place: what stands now is the newest of what was said.
-- A seat stands for one device, or one sheet of paper, in one gathering; nothing in it names a person.

CREATE TABLE core.gathering (
    id      UUID PRIMARY KEY,
    code    VARCHAR NOT NULL UNIQUE,     -- on the poster
    made_at TIMESTAMP NOT NULL,
    made_by UUID                         -- null: the command line
);

CREATE TABLE core.gathering_plan (       -- the newest plan of a gathering counts
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    plan      JSON NOT NULL,             -- name, question, steps, dates, rules: codesign/plan.py
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID
);

CREATE TABLE core.gathering_state (      -- the newest counts
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    state     VARCHAR NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closed', 'published')),
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID
);

CREATE TABLE core.seat (
    id         UUID PRIMARY KEY,
    gathering  UUID NOT NULL,
    token_hash VARCHAR NOT NULL UNIQUE,
    channel    VARCHAR NOT NULL CHECK (channel IN ('phone', 'paper', 'import')),
    language   VARCHAR,
    address    VARCHAR,                  -- keyed hash, for limits; forgotten a week after the gathering has closed
    label      VARCHAR,                  -- paper: the sheet's number; import: the participant's number there
    made_at    TIMESTAMP NOT NULL
);

CREATE INDEX seat_gathering ON core.seat (gathering);

CREATE TABLE core.statement (
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    number    INTEGER NOT NULL,          -- as people read it: 1, 2, 3
    text      VARCHAR NOT NULL,
    language  VARCHAR NOT NULL,
    seat      UUID,                      -- whose idea; null: the facilitators' own
    origin    VARCHAR NOT NULL CHECK (origin IN ('start', 'phone', 'paper', 'circle', 'import')),
    origin_is VARCHAR,                   -- a table's number, or the number in the import
    step      INTEGER NOT NULL,
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID
);

CREATE INDEX statement_gathering ON core.statement (gathering);

CREATE TABLE core.statement_wording (    -- in another language; the newest of each counts
    id        UUID PRIMARY KEY,
    statement UUID NOT NULL,
    language  VARCHAR NOT NULL,
    text      VARCHAR NOT NULL,
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID
);

CREATE TABLE core.moderation (           -- the newest of a statement counts; the log that anyone can read
    id        UUID PRIMARY KEY,
    statement UUID NOT NULL,
    decision  VARCHAR NOT NULL CHECK (decision IN ('waiting', 'shown', 'hidden', 'merged')),
    reason    VARCHAR NOT NULL,          -- from the short list, codesign/moderation.py
    into_one  UUID,                      -- merged: into which
    note      VARCHAR,
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID                       -- null: the rule of the gathering itself
);

CREATE TABLE core.moderation_reply (     -- the author's answer, on the receipt
    id        UUID PRIMARY KEY,
    statement UUID NOT NULL,
    text      VARCHAR NOT NULL,
    made_at        TIMESTAMP NOT NULL
);

CREATE TABLE facts.vote (                -- the newest of a seat and statement counts
    gathering UUID NOT NULL,
    statement UUID NOT NULL,
    seat      UUID NOT NULL,
    answer    TINYINT,                   -- 1 agree, -1 disagree, 0 pass; null: taken back
    unclear   BOOLEAN NOT NULL,          -- "not sure what it means": a pass that says why
    made_at        TIMESTAMP NOT NULL,
    id        UUID NOT NULL              -- made by the form, so that a repeated tap counts once
);

CREATE TABLE facts.pair_choice (
    gathering UUID NOT NULL,
    step      INTEGER NOT NULL,
    seat      UUID NOT NULL,
    better    UUID,                      -- null: cannot choose
    worse     UUID,
    made_at        TIMESTAMP NOT NULL,
    id        UUID NOT NULL
);

CREATE TABLE core.project (              -- what a budget could pay
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    step      INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    name      JSON NOT NULL,             -- by language
    cost      BIGINT NOT NULL,
    made_at        TIMESTAMP NOT NULL,
    gone_at   TIMESTAMP
);

CREATE TABLE facts.share_choice (        -- the newest set of a seat counts
    gathering UUID NOT NULL,
    step      INTEGER NOT NULL,
    seat      UUID NOT NULL,
    points    JSON NOT NULL,             -- project to points
    made_at        TIMESTAMP NOT NULL,
    id        UUID NOT NULL
);

CREATE TABLE facts.open_answer (         -- feedback on a part of a draft, answers to open questions
    gathering UUID NOT NULL,
    step      INTEGER NOT NULL,
    part      INTEGER NOT NULL,
    seat      UUID NOT NULL,
    text      VARCHAR NOT NULL,
    language  VARCHAR NOT NULL,
    made_at        TIMESTAMP NOT NULL,
    id        UUID NOT NULL
);

CREATE TABLE facts.about_answer (        -- optional; used for representation alone
    gathering UUID NOT NULL,
    seat      UUID NOT NULL,
    question  INTEGER NOT NULL,          -- its place in the plan
    answer    INTEGER,                   -- its place among the answers; null: rather not say
    made_at        TIMESTAMP NOT NULL,
    id        UUID NOT NULL
);

CREATE TABLE core.paper_batch (
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    name      VARCHAR NOT NULL,
    made_at   TIMESTAMP NOT NULL,
    made_by   UUID,
    counted_at TIMESTAMP                 -- null: still being typed
);

CREATE TABLE facts.paper_entry (         -- one typing of one answer on one sheet
    batch     UUID NOT NULL,
    sheet     VARCHAR NOT NULL,
    typing    INTEGER NOT NULL,          -- 1: the first, 2: the second
    statement UUID NOT NULL,
    answer    TINYINT,
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID,
    id        UUID NOT NULL
);

CREATE TABLE core.flag (                 -- what looks odd; told, never dropped
    gathering UUID NOT NULL,
    seat      UUID NOT NULL,
    kind      VARCHAR NOT NULL CHECK (kind IN ('burst', 'copy')),
    made_at        TIMESTAMP NOT NULL
);

CREATE TABLE core.theme (                -- made by people; the newest version of a theme counts
    version   UUID PRIMARY KEY,
    id        UUID NOT NULL,
    gathering UUID NOT NULL,
    name      JSON NOT NULL,             -- by language
    statements JSON NOT NULL,            -- their ids
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID,
    is_gone   BOOLEAN NOT NULL
);

CREATE TABLE core.decision (             -- the ledger: you said, we did; the newest version of a decision counts
    version   UUID PRIMARY KEY,
    id        UUID NOT NULL,
    gathering UUID NOT NULL,
    entry     JSON NOT NULL,             -- what, by whom, when, why, serves, next, again_on, from: codesign/ledger.py
    made_at        TIMESTAMP NOT NULL,
    by_whom   UUID
);

CREATE TABLE core.gathering_result (     -- frozen when published
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    report    JSON NOT NULL,
    made_at        TIMESTAMP NOT NULL
);
