-- What is kept of mastery is enough to say where everyone stands under any later mean of the district, and whether it
-- still covers all the evidence.

ALTER TABLE facts.mastery ADD COLUMN amount DOUBLE; -- sum of weight * lambda^r * score over the work
ALTER TABLE facts.mastery ADD COLUMN weight DOUBLE; -- sum of weight * lambda^r
ALTER TABLE facts.mastery ADD COLUMN needed DOUBLE; -- the least prior * base with which it stands as shown

CREATE TABLE facts.mastery_made (       -- one row: what facts.mastery was worked out from
    settings JSON NOT NULL,
    pieces   BIGINT NOT NULL,           -- rows of facts.evidence that went in, counted or not
    gone     BIGINT NOT NULL            -- rows of facts.evidence_gone likewise
);
