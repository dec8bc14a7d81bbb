-- Numbered sheets as they were printed: which numbers, and which statements stand on them.

CREATE TABLE core.paper_run (
    id         UUID PRIMARY KEY,
    gathering  UUID NOT NULL,
    first      INTEGER NOT NULL,         -- the number of the first sheet
    last       INTEGER NOT NULL,
    statements JSON NOT NULL,            -- their ids, by number
    per_sheet  INTEGER NOT NULL,         -- where there are more, they are dealt out to the sheets in turn
    language   VARCHAR NOT NULL CHECK (language IN ('en', 'es', 'both')),
    large      BOOLEAN NOT NULL,
    made_at    TIMESTAMP NOT NULL,
    by_whom    UUID
);

CREATE INDEX paper_run_gathering ON core.paper_run (gathering);
