-- When each viewer last read each student's page: what "since your last visit" counts from. The log of looks says
-- the same, but grows for ever and is not sorted by viewer; this stays as small as there are pairs.

CREATE TABLE core.visit (
    viewer      UUID NOT NULL,
    student     UUID NOT NULL,
    began_at    TIMESTAMP NOT NULL,     -- looks less than half an hour apart are one visit
    last_at     TIMESTAMP NOT NULL,
    previous_at TIMESTAMP               -- the last look of the visit before this one; null: this is the first
);

CREATE INDEX visit_viewer ON core.visit (viewer);
