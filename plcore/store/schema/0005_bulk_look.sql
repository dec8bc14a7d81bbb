-- A look at many students at once (a whole list written to a file): one line, not one a student.

CREATE TABLE facts.bulk_look (
    viewer   UUID,                      -- null: the command line
    made_at  TIMESTAMP NOT NULL,
    what     VARCHAR NOT NULL,
    students BIGINT NOT NULL,
    device   UUID
);
