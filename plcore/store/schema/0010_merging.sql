-- That two statements may say the same: proposed by a person, or kept apart by one. The newest of a pair counts.
-- Joining itself is a decision of core.moderation; a pair that only looks alike is never written down by itself.

CREATE TABLE core.merge_saying (
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    statement UUID NOT NULL,             -- the one that would go into the other
    into_one  UUID NOT NULL,
    says      VARCHAR NOT NULL CHECK (says IN ('proposed', 'apart')),
    made_at   TIMESTAMP NOT NULL,
    by_whom   UUID
);
