"""Numbered changes to the schema, each in one transaction with its own record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from plcore.store.errors import StoreTooNew, StoreUnreadable

FOLDER = Path(__file__).with_name("schema")

CREATE_RECORD = """
CREATE TABLE IF NOT EXISTS core.migration (
    number     INTEGER PRIMARY KEY,
    name       VARCHAR NOT NULL,
    applied_at TIMESTAMP NOT NULL
)
"""
BEGAN = "SELECT min(applied_at) FROM core.migration"
APPLIED = "SELECT number FROM core.migration ORDER BY number"
RECORD = "INSERT INTO core.migration VALUES (?, ?, timezone('UTC', now()))"
OTHER_TABLES = "SELECT count(*) FROM duckdb_tables() WHERE NOT internal AND schema_name NOT IN ('core', 'facts')"


@dataclass(frozen=True)
class Migration:
    """One step: `0001_ground.sql` is number 1, named `ground`."""

    number: int
    name: str
    sql: str


def known() -> list[Migration]:
    """All steps this program knows, in order."""
    steps = []
    for path in sorted(FOLDER.glob("*.sql")):
        number, _, name = path.stem.partition("_")
        steps.append(Migration(int(number), name, path.read_text(encoding="utf-8")))
    return steps


def newest() -> int:
    """The number of the newest step this program knows."""
    return known()[-1].number


def applied(connection: duckdb.DuckDBPyConnection) -> list[int]:
    """The numbers of the steps the file has had."""
    return [number for (number,) in connection.execute(APPLIED).fetchall()]


def refuse_newer(had: list[int]) -> None:
    """Raises StoreTooNew when a file has had a step that this program does not know."""
    if had and max(had) > newest():
        raise StoreTooNew(
            f"This file was written by a newer Porchlight (schema {max(had)}; this program knows {newest()}). "
            "Install the newer program, or choose another file with --db."
        )


def apply(connection: duckdb.DuckDBPyConnection) -> list[int]:
    """Bring the file up to this program; returns the numbers applied now.

    Raises StoreTooNew when the file has a step this program does not know, StoreUnreadable when it holds
    tables of somebody else.
    """
    others = connection.execute(OTHER_TABLES).fetchone()
    if others and others[0]:
        raise StoreUnreadable("This file holds another program's tables. Choose another file with --db.")
    connection.execute("CREATE SCHEMA IF NOT EXISTS core")
    connection.execute("CREATE SCHEMA IF NOT EXISTS facts")
    connection.execute(CREATE_RECORD)
    had = set(applied(connection))
    refuse_newer(sorted(had))
    done = []
    for step in known():
        if step.number in had:
            continue
        connection.begin()
        try:
            connection.execute(step.sql)
            connection.execute(RECORD, [step.number, step.name])
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
        done.append(step.number)
    return done
