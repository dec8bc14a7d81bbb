-- The ground: settings, batches, roster, access, learning.
-- Times are UTC without zone. A roster row that its source no longer sends keeps its place with `gone_at`,
-- and every former version of a row is kept in core.was.

CREATE TABLE core.setting (
    name        VARCHAR NOT NULL,
    value       JSON NOT NULL,
    since       DATE NOT NULL,          -- the first day for which it counts
    recorded_at TIMESTAMP NOT NULL,
    recorded_by UUID
);

CREATE TABLE core.batch (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    format     VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    applied_at TIMESTAMP,               -- null: set aside; what it holds does not count
    applied_by UUID,
    forced     BOOLEAN NOT NULL DEFAULT false,
    summary    JSON
);

CREATE TABLE core.reject (
    batch       UUID NOT NULL,
    file        VARCHAR NOT NULL,
    line        BIGINT,
    column_name VARCHAR,
    value       VARCHAR,
    reason      VARCHAR NOT NULL,
    remedy      VARCHAR NOT NULL
);

CREATE TABLE core.was (                 -- former versions of roster and framework rows
    kind       VARCHAR NOT NULL,        -- the table, without its shelf
    id         UUID NOT NULL,
    former     JSON NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    batch      UUID
);

-- roster

CREATE TABLE core.org (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    name       VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL,        -- district, school, department, other
    parent     UUID,
    identifier VARCHAR,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.term (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    title      VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL,        -- schoolYear, semester, term, gradingPeriod, other
    starts     DATE,
    ends       DATE,
    parent     UUID,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.course (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    title      VARCHAR NOT NULL,
    code       VARCHAR,
    org        UUID,
    subject    VARCHAR,
    grade      VARCHAR,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.class (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    title      VARCHAR NOT NULL,
    code       VARCHAR,
    course     UUID,
    school     UUID NOT NULL,
    starts     DATE,                    -- of its terms, null where it has none
    ends       DATE,
    subject    VARCHAR,
    grade      VARCHAR,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.person (
    id             UUID PRIMARY KEY,
    source         VARCHAR NOT NULL,
    foreign_id     VARCHAR NOT NULL,
    given_name     VARCHAR NOT NULL,
    family_name    VARCHAR NOT NULL,
    preferred_name VARCHAR,
    username       VARCHAR,
    identifier     VARCHAR,             -- the number the school knows the person by
    email          VARCHAR,
    phone          VARCHAR,
    birth_date     DATE,
    grade          VARCHAR,             -- as the source wrote it: K, 01, 12, PS1
    home_language  VARCHAR,             -- BCP 47; null: not told
    batch          UUID,
    gone_at        TIMESTAMP
);

CREATE TABLE core.person_role (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    person     UUID NOT NULL,
    role       VARCHAR NOT NULL CHECK (role IN ('student', 'guardian', 'educator', 'facilitator', 'board', 'office', 'other')),
    title      VARCHAR,                 -- the source's own word
    org        UUID,
    starts     DATE,
    ends       DATE,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.enrollment (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    person     UUID NOT NULL,
    class      UUID NOT NULL,
    role       VARCHAR NOT NULL CHECK (role IN ('student', 'educator', 'other')),
    title      VARCHAR,
    starts     DATE,
    ends       DATE,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.guardian (            -- a link from an adult to a child
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,
    adult      UUID NOT NULL,
    student    UUID NOT NULL,
    kind       VARCHAR NOT NULL,        -- mother, father, guardian, grandparent, relative, caseworker, ...
    starts     DATE,
    ends       DATE,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.restriction (         -- a court order and the like; kept apart so that no file can wash it out
    id          UUID PRIMARY KEY,
    adult       UUID NOT NULL,
    student     UUID NOT NULL,
    in_force    BOOLEAN NOT NULL,       -- false: lifted. The newest row of a pair counts
    why         VARCHAR NOT NULL,
    starts      DATE,
    ends        DATE,
    recorded_at TIMESTAMP NOT NULL,
    recorded_by UUID
);

CREATE INDEX enrollment_person ON core.enrollment (person);
CREATE INDEX enrollment_class ON core.enrollment (class);
CREATE INDEX guardian_adult ON core.guardian (adult);
CREATE INDEX guardian_student ON core.guardian (student);
CREATE INDEX person_foreign ON core.person (foreign_id);

-- access

CREATE TABLE core.invitation (
    id         UUID PRIMARY KEY,
    person     UUID NOT NULL,
    role       VARCHAR NOT NULL CHECK (role IN ('family', 'student', 'educator', 'facilitator', 'board', 'office')),
    code_hash  VARCHAR NOT NULL UNIQUE, -- keyed; the code itself is nowhere
    made_at    TIMESTAMP NOT NULL,
    made_by    UUID,
    expires_at TIMESTAMP NOT NULL,
    used_at    TIMESTAMP,
    revoked_at TIMESTAMP
);

CREATE TABLE core.device (
    id            UUID PRIMARY KEY,
    person        UUID NOT NULL,
    role          VARCHAR NOT NULL,
    invitation    UUID,
    token_hash    VARCHAR NOT NULL UNIQUE,
    previous_hash VARCHAR,              -- good for a short while, for the tab that has not heard of the new one
    label         VARCHAR NOT NULL,     -- "Phone, Chrome": enough to know it again, no more
    made_at       TIMESTAMP NOT NULL,
    rotated_at    TIMESTAMP NOT NULL,
    expires_at    TIMESTAMP NOT NULL,
    ended_at      TIMESTAMP,
    ended_why     VARCHAR
);

CREATE TABLE core.guess (               -- wrong codes and wrong second facts
    kind   VARCHAR NOT NULL CHECK (kind IN ('address', 'invitation')),
    target VARCHAR NOT NULL,            -- keyed hash of the address, or the invitation's id
    made_at TIMESTAMP NOT NULL
);

CREATE TABLE facts.look (               -- every look at a student's record
    viewer  UUID,                       -- null: the command line
    student UUID NOT NULL,
    made_at TIMESTAMP NOT NULL,
    what    VARCHAR NOT NULL,
    why     VARCHAR NOT NULL,           -- the rule that let them: guardian, self, educator, office, sample
    device  UUID
);

-- learning

CREATE TABLE core.framework (
    id         UUID PRIMARY KEY,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,        -- the CASE document's identifier
    title      VARCHAR NOT NULL,
    creator    VARCHAR,
    language   VARCHAR NOT NULL DEFAULT 'en',
    version    VARCHAR,
    status     VARCHAR,
    uri        VARCHAR,
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.objective (
    id         UUID PRIMARY KEY,
    framework  UUID NOT NULL,
    source     VARCHAR NOT NULL,
    foreign_id VARCHAR NOT NULL,        -- the CASE item's identifier
    code       VARCHAR,                 -- the human coding scheme
    official   VARCHAR NOT NULL,        -- the full statement, as published
    kind       VARCHAR,                 -- the CASE item type: a heading or a thing to learn
    parent     UUID,
    position   INTEGER NOT NULL DEFAULT 0,
    grades     VARCHAR[],               -- K, 1 .. 12
    subject    VARCHAR,                 -- reading, writing, mathematics, science, graduate-skills, or the source's word
    teachable  BOOLEAN NOT NULL,        -- false: a heading
    batch      UUID,
    gone_at    TIMESTAMP
);

CREATE TABLE core.objective_link (
    id          UUID PRIMARY KEY,
    source      VARCHAR NOT NULL,
    foreign_id  VARCHAR NOT NULL,
    origin      UUID NOT NULL,
    destination UUID,                   -- null: it points outside what was brought
    outside     VARCHAR,                -- then: where to
    kind        VARCHAR NOT NULL,       -- precedes, exactMatchOf, isRelatedTo, ... (isChildOf is objective.parent)
    position    INTEGER,
    batch       UUID,
    gone_at     TIMESTAMP
);

CREATE TABLE core.scale_level (         -- a level on a scale is mapped by the scale, never by position
    scale     VARCHAR NOT NULL,         -- an objective's code, a framework's title, or '*' for the district
    level     VARCHAR NOT NULL,
    score     DOUBLE NOT NULL CHECK (score BETWEEN 0 AND 1),
    batch     UUID
);

CREATE TABLE core.explanation (         -- appended; the newest version of an objective and language counts
    id            UUID PRIMARY KEY,
    objective     UUID NOT NULL,
    language      VARCHAR NOT NULL,
    version       INTEGER NOT NULL,
    name          VARCHAR NOT NULL,
    means         VARCHAR NOT NULL,
    looks_like    VARCHAR NOT NULL,
    just_starting VARCHAR NOT NULL,
    getting_there VARCHAR NOT NULL,
    has_shown     VARCHAR NOT NULL,
    at_home       VARCHAR NOT NULL,
    search        VARCHAR NOT NULL,
    reading       DOUBLE,               -- Flesch-Kincaid grade (en) or Fernandez-Huerta index (es)
    checked_by    VARCHAR,              -- null: no person has checked it
    checked_on    DATE,
    recorded_at   TIMESTAMP NOT NULL,
    batch         UUID
);

CREATE TABLE core.unclear (             -- "this is not clear to me": for the office, without a name
    id          UUID PRIMARY KEY,
    objective   UUID NOT NULL,
    language    VARCHAR NOT NULL,
    words       VARCHAR NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    handled_at  TIMESTAMP
);

CREATE TABLE facts.evidence (           -- kept sorted by student; no index, on purpose (PLATFORM.md C)
    student   UUID NOT NULL,
    objective UUID,                     -- null only for the student's own words about no goal in particular
    date      DATE NOT NULL,            -- of the work, not of the grading
    score     DOUBLE,                   -- 0..1; null: words only
    kind      VARCHAR NOT NULL,         -- classwork, quiz, project, observation, reflection, goal, ...
    note      VARCHAR,
    author    UUID,                     -- who wrote the note, where the source says
    source    VARCHAR NOT NULL,
    foreign_id VARCHAR,                 -- the source's own key, where it has one
    id        UUID NOT NULL,
    batch     UUID NOT NULL,
    line      BIGINT NOT NULL
);

CREATE TABLE facts.evidence_gone (      -- a piece that was corrected or taken back; its row above stays
    id      UUID NOT NULL,
    student UUID NOT NULL,
    batch   UUID NOT NULL,
    why     VARCHAR NOT NULL            -- corrected, withdrawn
);

CREATE TABLE facts.objective_day (      -- what each batch adds to an objective's district mean, by day of the work
    objective UUID NOT NULL,
    date      DATE NOT NULL,
    pieces    BIGINT NOT NULL,          -- negative where a batch took pieces back
    total     DOUBLE NOT NULL,
    batch     UUID NOT NULL
);

CREATE TABLE facts.judgment (           -- a teacher's own judgment; the newest of a student and objective counts
    id          UUID NOT NULL,
    student     UUID NOT NULL,
    objective   UUID NOT NULL,
    level       VARCHAR NOT NULL CHECK (level IN ('just_starting', 'getting_there', 'has_shown', 'withdrawn')),
    date        DATE NOT NULL,
    words       VARCHAR,
    author      UUID,
    author_name VARCHAR NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    batch       UUID
);

CREATE TABLE facts.mastery (            -- the present, worked out from the evidence; may be rebuilt at any time
    student   UUID NOT NULL,
    objective UUID NOT NULL,
    level     VARCHAR NOT NULL,
    mean      DOUBLE NOT NULL,
    sd        DOUBLE NOT NULL,
    n         BIGINT NOT NULL,
    base      DOUBLE NOT NULL,          -- the district mean it was worked out with
    last_date DATE NOT NULL,
    batch     UUID NOT NULL
);
