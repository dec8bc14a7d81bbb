"""Looking the store over: orphans, duplicates, unreadable rows, the schema, free disk. Changes nothing."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

import duckdb
from pydantic import BaseModel, ConfigDict

from plcore.store import migrations
from plcore.store.opening import Store

LEAST_FREE = 1 << 30  # bytes; under this a large bring could fill the disk half-way


class Checkup(BaseModel):
    """What the doctor found. `example_student` is a student's own number in the roster, for `progress STUDENT`."""

    model_config = ConfigDict(frozen=True)

    ok: bool
    problems: list[str]
    counts: dict[str, int]
    schema_number: int
    free_bytes: int
    example_student: str | None


@dataclass(frozen=True)
class Reference:
    """A column that must point at a row of another table: the house keeps no foreign keys (PLATFORM.md C)."""

    table: str
    column: str
    target: str

    @property
    def sql(self) -> str:
        return (
            f"SELECT count(*) FROM {self.table} AS origin "
            f"ANTI JOIN {self.target} AS target ON origin.{self.column} = target.id "
            f"WHERE origin.{self.column} IS NOT NULL"
        )


REFERENCES = [
    Reference("core.org", "parent", "core.org"),
    Reference("core.term", "parent", "core.term"),
    Reference("core.course", "org", "core.org"),
    Reference("core.class", "school", "core.org"),
    Reference("core.class", "course", "core.course"),
    Reference("core.person_role", "person", "core.person"),
    Reference("core.person_role", "org", "core.org"),
    Reference("core.enrollment", "person", "core.person"),
    Reference("core.enrollment", "class", "core.class"),
    Reference("core.guardian", "adult", "core.person"),
    Reference("core.guardian", "student", "core.person"),
    Reference("core.restriction", "adult", "core.person"),
    Reference("core.restriction", "student", "core.person"),
    Reference("core.invitation", "person", "core.person"),
    Reference("core.device", "person", "core.person"),
    Reference("core.objective", "framework", "core.framework"),
    Reference("core.objective", "parent", "core.objective"),
    Reference("core.objective_link", "origin", "core.objective"),
    Reference("core.objective_link", "destination", "core.objective"),
    Reference("core.explanation", "objective", "core.objective"),
    Reference("core.unclear", "objective", "core.objective"),
    Reference("facts.evidence", "student", "core.person"),
    Reference("facts.evidence", "objective", "core.objective"),
    Reference("facts.evidence", "author", "core.person"),
    Reference("facts.evidence", "batch", "core.batch"),
    Reference("facts.evidence_gone", "batch", "core.batch"),
    Reference("facts.judgment", "student", "core.person"),
    Reference("facts.judgment", "objective", "core.objective"),
    Reference("facts.look", "student", "core.person"),
]
# One source may not hold the same foreign id twice.
FOREIGN = ["org", "term", "course", "class", "person", "person_role", "enrollment", "guardian", "framework"]
TWICE = "SELECT count(*) FROM (SELECT 1 FROM core.{table} GROUP BY source, foreign_id HAVING count(*) > 1)"
EVIDENCE_TWICE = "SELECT count(*) - count(DISTINCT id) FROM facts.evidence"
OBJECTIVE_TWICE = """
SELECT count(*) FROM (SELECT 1 FROM core.objective GROUP BY framework, foreign_id HAVING count(*) > 1)
"""
DAYS_OFF = """
WITH counted AS (
    SELECT piece.objective, count(*) AS pieces, sum(piece.score) AS total
    FROM facts.evidence AS piece
    JOIN core.batch AS batch ON batch.id = piece.batch
    ANTI JOIN facts.evidence_gone AS gone ON gone.id = piece.id
    WHERE batch.applied_at IS NOT NULL AND piece.score IS NOT NULL AND piece.objective IS NOT NULL
    GROUP BY ALL
),
kept AS (
    SELECT objective, sum(pieces) AS pieces, sum(total) AS total
    FROM facts.objective_day
    GROUP BY ALL
    HAVING sum(pieces) <> 0
)
SELECT count(*)
FROM counted
FULL JOIN kept USING (objective)
WHERE counted.pieces IS DISTINCT FROM kept.pieces
   OR abs(counted.total - kept.total) > 1e-6 * greatest(1, abs(counted.total))
"""
TABLES = """
SELECT schema_name || '.' || table_name
FROM duckdb_tables()
WHERE database_name = current_database() AND schema_name IN ('core', 'facts')
ORDER BY 1
"""
EXAMPLE = """
SELECT person.foreign_id
FROM facts.mastery AS state
JOIN core.person AS person ON person.id = state.student
WHERE person.gone_at IS NULL
GROUP BY person.id, person.foreign_id
ORDER BY count(*) DESC, person.foreign_id
LIMIT 1
"""
ANY_STUDENT = """
SELECT min(person.foreign_id)
FROM core.person_role AS role
JOIN core.person AS person ON person.id = role.person
WHERE role.role = 'student' AND person.gone_at IS NULL
"""


def examine(store: Store) -> Checkup:
    """Look the whole store over. Reads every table once, so it takes a while on a large district."""
    problems: list[str] = []
    counts: dict[str, int] = {}
    for (table,) in store.rows(TABLES):
        try:
            counts[table] = _number(store, f"SELECT count(*) FROM (SELECT * FROM {table}) AS every_column")
        except duckdb.Error:
            problems.append(f"{table} has rows that cannot be read. Restore a backup.")
    if not problems:
        problems += _inconsistencies(store)
    free = shutil.disk_usage(store.path.parent).free
    if free < LEAST_FREE:
        problems.append(f"Only {free // (1 << 20)} MB of disk are free. Make room before the next bring.")
    number = max((number for (number,) in store.rows(migrations.APPLIED)), default=0)
    if number != migrations.newest():
        problems.append(f"The schema is {number}; this program knows {migrations.newest()}.")
    example = store.one(EXAMPLE) or store.one(ANY_STUDENT)
    return Checkup(
        ok=not problems,
        problems=problems,
        counts=counts,
        schema_number=number,
        free_bytes=free,
        example_student=example[0] if example else None,
    )


def _inconsistencies(store: Store) -> list[str]:
    problems = []
    for reference in REFERENCES:
        if orphans := _number(store, reference.sql):
            problems.append(f"{orphans} rows of {reference.table} have a {reference.column} that is nowhere.")
    for table in FOREIGN:
        if twice := _number(store, TWICE.format(table=table)):
            problems.append(f"{twice} ids stand twice in core.{table} under one source.")
    if twice := _number(store, OBJECTIVE_TWICE):
        problems.append(f"{twice} objectives stand twice in one framework.")
    if twice := _number(store, EVIDENCE_TWICE):
        problems.append(f"{twice} pieces of evidence share a key.")
    if off := _number(store, DAYS_OFF):
        problems.append(f"The daily sums of {off} objectives do not agree with their evidence.")
    return problems


def _number(store: Store, sql: str) -> int:
    row = store.one(sql)
    return int(row[0]) if row else 0
