-- What people write beside ideas is read before others see it; and what they think of each part of a draft.

CREATE TABLE core.answer_moderation (    -- the newest of an answer counts; an answer without any waits
    id        UUID PRIMARY KEY,
    gathering UUID NOT NULL,
    answer    UUID NOT NULL,             -- facts.open_answer; words that were changed are another answer
    decision  VARCHAR NOT NULL CHECK (decision IN ('waiting', 'shown', 'hidden')),
    reason    VARCHAR NOT NULL,          -- from the short list, codesign/answers.py
    made_at   TIMESTAMP NOT NULL,
    by_whom   UUID                       -- null: the rule of the gathering itself
);

CREATE TABLE facts.part_opinion (        -- the newest of a seat on a part counts
    gathering UUID NOT NULL,
    step      INTEGER NOT NULL,
    part      INTEGER NOT NULL,
    seat      UUID NOT NULL,
    opinion   VARCHAR NOT NULL CHECK (opinion IN ('agree', 'change', 'against', 'none')),
    made_at   TIMESTAMP NOT NULL,
    id        UUID NOT NULL
);
