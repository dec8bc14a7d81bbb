"""The SQL of the families CSV: who is known elsewhere, what the file says of each person, what of it is staged.

{table} is the file as it was read; beside it stand {table}_tag (a written language and its tag), {table}_elsewhere
(people of other sources by every id they go by), {table}_adult, {table}_spoken and {table}_linked.
"""

from __future__ import annotations

LANGUAGES_WRITTEN = "SELECT DISTINCT homelanguage FROM {table} WHERE homelanguage IS NOT NULL"

# A line that says something else about a person than the first line that says anything.
DIFFERS = """
    line IN (
        SELECT line
        FROM (
            SELECT line, {column}, first_value({column}) OVER (PARTITION BY {person} ORDER BY line) AS first_said
            FROM {table}
            WHERE {person} IS NOT NULL
              AND {column} IS NOT NULL {also}
              AND line NOT IN (SELECT line FROM rejected WHERE file = {file} AND line IS NOT NULL)
        )
        WHERE {column} <> first_said
    )
"""

# `person` is a key that stays the same for one person of one source: our own, or that of a row on the desk.
ELSEWHERE = """
    CREATE TEMP TABLE {table}_elsewhere AS
    WITH known AS (
        SELECT id::VARCHAR AS person, foreign_id, identifier, username, email
        FROM core.person
        WHERE source <> $source
          AND gone_at IS NULL
        UNION ALL
        SELECT bundle.source || ' ' || staged.foreign_id, staged.foreign_id, identifier, username, email
        FROM staged_person AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WHERE bundle.source <> $source
          AND NOT staged.gone
    ),
    called AS (
        SELECT person, foreign_id AS word FROM known
        UNION
        SELECT person, identifier FROM known
        UNION
        SELECT person, username FROM known
        UNION
        SELECT person, email FROM known
    )
    SELECT person, word
    FROM called
    WHERE word IN (SELECT student FROM {table} UNION SELECT adult FROM {table})
"""
STUDENTS = "SELECT word FROM {table}_elsewhere"

# Each adult once. is_ours: nobody else knows them, or we made them before. The names and contact that we know from
# before stand in for empty cells.
ADULTS = """
    CREATE TEMP TABLE {table}_adult AS
    WITH said AS (
        SELECT
            adult AS foreign_id,
            min(line) AS line,
            arg_min(givenname, line) AS given_name,
            arg_min(familyname, line) AS family_name,
            arg_min(email, line) AS email,
            arg_min(phone, line) AS phone,
            arg_min(tag, line) AS home_language
        FROM {table}
        LEFT JOIN {table}_tag ON written = homelanguage
        WHERE adult IS NOT NULL
          AND line NOT IN (SELECT line FROM rejected WHERE file = $file AND line IS NOT NULL)
        GROUP BY adult
    )
    SELECT
        said.foreign_id,
        said.line,
        coalesce(said.given_name, ours.given_name) AS given_name,
        coalesce(said.family_name, ours.family_name) AS family_name,
        coalesce(said.email, ours.email) AS email,
        coalesce(said.phone, ours.phone) AS phone,
        coalesce(said.home_language, ours.home_language) AS home_language,
        ours.id IS NOT NULL OR said.foreign_id NOT IN (SELECT word FROM {table}_elsewhere) AS is_ours
    FROM said
    LEFT JOIN core.person AS ours
        ON ours.source = $source
        AND ours.foreign_id = said.foreign_id
"""

# The language and contact of each student: of the rows that name no adult, else what all the adults' rows say.
SPOKEN = """
    CREATE TEMP TABLE {table}_spoken AS
    WITH said AS (
        SELECT line, student, adult, email, phone, tag
        FROM {table}
        LEFT JOIN {table}_tag ON written = homelanguage
        WHERE student IS NOT NULL
          AND line NOT IN (SELECT line FROM rejected WHERE file = $file AND line IS NOT NULL)
    )
    SELECT
        student,
        coalesce(min(line) FILTER (WHERE adult IS NULL), min(line) FILTER (WHERE tag IS NOT NULL)) AS line,
        arg_min(email, line) FILTER (WHERE adult IS NULL) AS email,
        arg_min(phone, line) FILTER (WHERE adult IS NULL) AS phone,
        coalesce(
            arg_min(tag, line) FILTER (WHERE adult IS NULL),
            CASE WHEN count(DISTINCT tag) = 1 THEN min(tag) END
        ) AS home_language
    FROM said
    GROUP BY student
"""

# Lines whose adult and student another source links, now or on the desk.
LINKED = """
    CREATE TEMP TABLE {table}_linked AS
    WITH link AS (
        SELECT adult::VARCHAR AS adult, student::VARCHAR AS student
        FROM core.guardian
        WHERE source <> $source
          AND gone_at IS NULL
        UNION ALL
        SELECT bundle.source || ' ' || staged.adult, bundle.source || ' ' || staged.student
        FROM staged_guardian AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WHERE bundle.source <> $source
          AND NOT staged.gone
    )
    SELECT DISTINCT row.line
    FROM {table} AS row
    JOIN {table}_elsewhere AS adult ON adult.word = row.adult
    JOIN {table}_elsewhere AS student ON student.word = row.student
    JOIN link ON link.adult = adult.person AND link.student = student.person
"""

PERSONS = """
    SELECT line, foreign_id, given_name, family_name, email, phone, home_language
    FROM {table}_adult
    WHERE is_ours
"""

# A person of another source who is nobody's guardian there (a teacher, say) becomes one by this file.
ROLES = """
    WITH guardian AS (
        SELECT person::VARCHAR AS person
        FROM core.person_role
        WHERE role = 'guardian'
          AND source <> $source
          AND gone_at IS NULL
        UNION ALL
        SELECT bundle.source || ' ' || staged.person
        FROM staged_person_role AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WHERE role = 'guardian'
          AND bundle.source <> $source
          AND NOT staged.gone
    )
    SELECT line, foreign_id || '|guardian' AS foreign_id, foreign_id AS person, 'guardian' AS role
    FROM {table}_adult AS adult
    WHERE is_ours
       OR foreign_id NOT IN (
           SELECT word
           FROM {table}_elsewhere
           WHERE person IN (SELECT person FROM guardian)
       )
"""

GUARDIANS = """
    WITH named AS (
        SELECT unnest($words::VARCHAR[]) AS word, unnest($kinds::VARCHAR[]) AS kind
    )
    SELECT
        row.line,
        row.adult || '|' || row.student AS foreign_id,
        row.adult,
        row.student,
        coalesce(named.kind, lower(row.kind), ours.kind, 'guardian') AS kind,
        row.starts,
        row.ends
    FROM {table} AS row
    LEFT JOIN named ON named.word = lower(row.kind)
    LEFT JOIN core.guardian AS ours
        ON ours.source = $source
        AND ours.foreign_id = row.adult || '|' || row.student
    WHERE row.adult IS NOT NULL
      AND row.student IS NOT NULL
      AND row.line NOT IN (SELECT line FROM {table}_linked)
    QUALIFY row_number() OVER (
        PARTITION BY row.adult, row.student, coalesce(named.kind, lower(row.kind)), row.starts, row.ends
        ORDER BY row.line
    ) = 1
"""

ADULT_DETAILS = """
    SELECT
        adult.line,
        adult.foreign_id,
        adult.foreign_id AS person,
        coalesce(adult.email, ours.email) AS email,
        coalesce(adult.phone, ours.phone) AS phone,
        coalesce(adult.home_language, ours.home_language) AS home_language
    FROM {table}_adult AS adult
    LEFT JOIN core.person_detail AS ours
        ON ours.source = $source
        AND ours.foreign_id = adult.foreign_id
        AND ours.gone_at IS NULL
    WHERE NOT adult.is_ours
      AND coalesce(adult.email, adult.phone, adult.home_language) IS NOT NULL
"""
STUDENT_DETAILS = """
    SELECT
        spoken.line,
        spoken.student AS foreign_id,
        spoken.student AS person,
        coalesce(spoken.email, ours.email) AS email,
        coalesce(spoken.phone, ours.phone) AS phone,
        coalesce(spoken.home_language, ours.home_language) AS home_language
    FROM {table}_spoken AS spoken
    LEFT JOIN core.person_detail AS ours
        ON ours.source = $source
        AND ours.foreign_id = spoken.student
        AND ours.gone_at IS NULL
    WHERE coalesce(spoken.email, spoken.phone, spoken.home_language) IS NOT NULL
"""
