"""Laying out the temporary tables of one bring, all of them empty: a kind of which nothing comes costs nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from plcore.interop.kinds import KINDS
from plcore.interop.staging import STAGED

HIDDEN = {"objective": {"parent": "VARCHAR"}}  # made out of other rows, not by a format
ROW = "bundle INTEGER, file INTEGER, line BIGINT"
# A line is rejected once: the first fault found is the one that is told.
SHARED = (
    "bundle (bundle INTEGER, source VARCHAR, across BOOLEAN, batch UUID, format VARCHAR)",
    "word (bundle INTEGER, staged VARCHAR, heading VARCHAR)",  # Format.words
    "whole (source VARCHAR, kind VARCHAR)",  # Desk.replaces
    "in_part (source VARCHAR, kind VARCHAR)",  # a table that has not all of it; it speaks for the whole source
    f"owner (kind VARCHAR, foreign_id VARCHAR, {ROW})",  # Desk.replaces_of
    f"rejected ({ROW}, column_name VARCHAR, value VARCHAR, rule VARCHAR, detail VARCHAR)",
    "spared (bundle INTEGER, foreign_id VARCHAR)",  # keys of rejected lines: not gone
    f"child_link ({ROW}, origin VARCHAR, origin_line BIGINT)",
    "touched_person (id UUID)",
    f"now_scale_level ({ROW}, scale VARCHAR, level VARCHAR, score DOUBLE, state VARCHAR)",
    f"now_explanation ({ROW}, state VARCHAR)",
    f"piece ({ROW}, kind VARCHAR, score DOUBLE, state VARCHAR, replaces UUID)",
    f"piece_gone (id UUID, student UUID, objective UUID, date DATE, score DOUBLE, {ROW}, why VARCHAR)",
    f"now_judgment ({ROW}, state VARCHAR)",
    f"changed_line ({ROW})",
)
KNOWN = """
    CREATE TEMP VIEW known_{kind} AS
    SELECT source, foreign_id, id FROM ids_{kind}
    UNION ALL
    SELECT source, foreign_id, id
    FROM core.{kind}
    WHERE gone_at IS NULL
      AND id NOT IN (SELECT id FROM ids_{kind})
      AND id NOT IN (SELECT id FROM gone_{kind})
"""
NOW = """
    CREATE TEMP TABLE now_{kind} AS
    SELECT id, source, foreign_id, 0 AS bundle, 0 AS file, 0::BIGINT AS line, {columns}, '' AS state
    FROM core.{kind}
    LIMIT 0
"""


def script() -> str:
    """The statements, one after the other."""
    return ";\n".join(_statements())


def _statements() -> Iterator[str]:
    for shared in SHARED:
        yield f"CREATE TEMP TABLE {shared}"
    for kind, columns in STAGED.items():
        own = ", ".join(f'"{name}" {type_}' for name, type_ in {**columns, **HIDDEN.get(kind, {})}.items())
        yield f"CREATE TEMP TABLE staged_{kind} ({ROW}, {own}, gone BOOLEAN DEFAULT false, extra BOOLEAN DEFAULT false)"
    yield "CREATE TEMP VIEW evidence_row AS SELECT * FROM staged_evidence"
    for one in KINDS:
        yield f"CREATE TEMP TABLE ids_{one.name} (source VARCHAR, foreign_id VARCHAR, id UUID, {ROW})"
        yield f"CREATE TEMP TABLE gone_{one.name} (id UUID)"
        yield KNOWN.format(kind=one.name)
        yield NOW.format(kind=one.name, columns=", ".join(f'"{name}"' for name in one.columns))
        for column in one.references:
            yield (
                f"CREATE TEMP TABLE ref_{one.name}_{column} "
                "(bundle INTEGER, said VARCHAR, id UUID, rule VARCHAR, across BOOLEAN)"
            )
