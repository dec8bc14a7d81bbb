"""Finding who and what is meant, where a file of one source speaks of what another source brought.

A person is found by the other source's key, else by the number the school knows them by, else by user name, else by
e-mail; an objective by its code, else by its key. The first way that finds any decides, and in it the own source
before others ("oakdale/families" counts what "oakdale" brought as its own). More than one found is a fault of its
own: nobody is picked by chance.
"""

from __future__ import annotations

from plcore.interop.tray import Tray

CREATE_PEOPLE = """
    CREATE OR REPLACE TEMP VIEW people AS
    SELECT ids.id, ids.source, ids.foreign_id, staged.identifier, staged.username, staged.email
    FROM ids_person AS ids
    JOIN staged_person AS staged
      ON staged.bundle = ids.bundle AND staged.file = ids.file AND staged.foreign_id = ids.foreign_id
    UNION ALL
    SELECT id, source, foreign_id, identifier, username, email
    FROM core.person
    WHERE gone_at IS NULL
      AND id NOT IN (SELECT id FROM ids_person)
      AND id NOT IN (SELECT id FROM gone_person)
"""
CREATE_STUDENTS = """
    CREATE OR REPLACE TEMP VIEW student AS
    SELECT ref.id
    FROM staged_person_role AS staged
    JOIN ref_person_role_person AS ref ON ref.bundle = staged.bundle AND ref.said = staged.person
    WHERE staged.role = 'student' AND NOT staged.gone
    UNION
    SELECT person
    FROM core.person_role
    WHERE role = 'student' AND gone_at IS NULL AND id NOT IN (SELECT id FROM gone_person_role)
"""
CREATE_GOALS = """
    CREATE OR REPLACE TEMP VIEW goal AS
    SELECT ids.id, ids.source, ids.foreign_id, staged.code, framework.id AS framework
    FROM ids_objective AS ids
    JOIN staged_objective AS staged
      ON staged.bundle = ids.bundle AND staged.file = ids.file AND staged.foreign_id = ids.foreign_id
    LEFT JOIN ref_objective_framework AS framework
      ON framework.bundle = staged.bundle AND framework.said = staged.framework
    UNION ALL
    SELECT id, source, foreign_id, code, framework
    FROM core.objective
    WHERE gone_at IS NULL
      AND id NOT IN (SELECT id FROM ids_objective)
      AND id NOT IN (SELECT id FROM gone_objective)
"""
WAYS = {
    "person": ("foreign_id", "identifier", "username", "email"),
    "student": ("foreign_id", "identifier", "username", "email"),
    "objective": ("code", "foreign_id"),
}
AMONG = {"person": "people", "student": "people", "objective": "goal"}
IN_ANY_CASE = ("username", "email")
CREATE_FOUND = """
    CREATE OR REPLACE TEMP TABLE found AS
    WITH asked AS (
        SELECT ref.bundle, said, bundle.source
        FROM {ref} AS ref
        JOIN bundle ON bundle.bundle = ref.bundle
        WHERE ref.id IS NULL AND ref.across
    ),
    found AS (
        {ways}
    ),
    best AS (
        SELECT bundle, said, id
        FROM found
        QUALIFY dense_rank() OVER (PARTITION BY bundle, said ORDER BY way, NOT own) = 1
    )
    SELECT bundle, said, any_value(id) AS id, count(DISTINCT id) AS how_many
    FROM best
    GROUP BY bundle, said
"""
WAY = """
        SELECT asked.bundle, asked.said, meant.id, {way} AS way,
            meant.source = asked.source OR starts_with(asked.source, meant.source || '/') AS own
        FROM asked
        JOIN {among} AS meant ON {meant} = {said}
        {only}
"""
FILL = """
    UPDATE {ref} AS ref
    SET id = CASE WHEN how_many = 1 THEN found.id END, rule = CASE WHEN how_many > 1 THEN 'ambiguous' END
    FROM found
    WHERE found.bundle = ref.bundle AND found.said = ref.said
"""


def look_up(tray: Tray, ref: str, kind: str) -> None:
    """Fill in the ids that are still missing in a reference table (bundle, said, id, rule, across).

    kind: person, student (a person who is one) or objective. Only for bundles whose format looks across sources.
    """
    if not tray.has(f"{ref} WHERE id IS NULL AND across"):
        return
    tray.cursor.execute(CREATE_GOALS if kind == "objective" else CREATE_PEOPLE)
    ways = []
    for number, way in enumerate(WAYS[kind]):
        meant, said = f"meant.{way}", "asked.said"
        if way in IN_ANY_CASE:
            meant, said = f"lower({meant})", f"lower({said})"
        only = "WHERE meant.id IN (SELECT id FROM student)" if kind == "student" else ""
        ways.append(WAY.format(way=number, among=AMONG[kind], meant=meant, said=said, only=only))
    tray.cursor.execute(CREATE_FOUND.format(ref=ref, ways=" UNION ALL ".join(ways)))
    tray.cursor.execute(FILL.format(ref=ref))
