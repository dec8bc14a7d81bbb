"""Writing what was compared: all of it or nothing, in one transaction; what a row was before is kept in core.was.

The evidence is written first, sorted, under its batch; the batch itself, which makes it count, comes last.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import duckdb

from plcore.access.look_around import end_make_believe
from plcore.days import day_of
from plcore.interop.kinds import DETAILS, KINDS, Kind
from plcore.interop.tray import Tray
from plcore.learning import mastery
from plcore.store import Transaction

LOG = logging.getLogger("porchlight")

ADD_EVIDENCE = """
    INSERT INTO facts.evidence (
        student, objective, date, score, kind, note, author, source, foreign_id, id, batch, line
    )
    SELECT student, objective, date, score, kind, note, {author}, $source, {foreign_id}, uuidv7(), $batch, line
    FROM (
        SELECT student, objective, date, score, kind, note, {author} AS author, {foreign_id} AS foreign_id, line,
               in_order
        FROM piece
        WHERE state = 'new' AND kind <> 'judgment' AND bundle = $bundle
        ORDER BY in_order, date, line
    )
"""
PIECE_BUNDLES = """
    SELECT bundle, source, batch
    FROM bundle
    WHERE bundle IN (SELECT bundle FROM piece WHERE state = 'new' AND kind <> 'judgment')
    ORDER BY bundle
"""
ADD_GONE_EVIDENCE = """
    INSERT INTO facts.evidence_gone (id, student, batch, why)
    SELECT id, student, bundle.batch, why FROM piece_gone JOIN bundle ON bundle.bundle = piece_gone.bundle
"""
ADD_DAYS = """
    INSERT INTO facts.objective_day (objective, date, pieces, total, batch)
    SELECT objective, date, sum(pieces), sum(total), batch
    FROM (
        SELECT objective, date, 1 AS pieces, score AS total, piece.bundle
        FROM piece
        WHERE state = 'new' AND score IS NOT NULL AND objective IS NOT NULL
        UNION ALL
        SELECT objective, date, -1, -score, piece_gone.bundle
        FROM piece_gone
        WHERE score IS NOT NULL AND objective IS NOT NULL
    ) AS moved
    JOIN bundle ON bundle.bundle = moved.bundle
    GROUP BY objective, date, batch
    HAVING sum(pieces) <> 0 OR sum(total) <> 0
"""
ADD_JUDGMENTS = """
    INSERT INTO facts.judgment (id, student, objective, level, date, words, author, author_name, recorded_at, batch)
    SELECT id, student, objective, level, date, words, author, author_name, $now, bundle.batch
    FROM now_judgment
    JOIN bundle ON bundle.bundle = now_judgment.bundle
    WHERE state = 'new'
"""
KEEP_CHANGED = """
    INSERT INTO core.was (kind, id, former, changed_at, batch)
    SELECT '{kind}', present.id, to_json(present), $now, bundle.batch
    FROM core.{kind} AS present
    JOIN now_{kind} AS now ON now.id = present.id
    JOIN bundle ON bundle.bundle = now.bundle
    WHERE now.state IN ('changed', 'back')
"""
CHANGE = """
    UPDATE core.{kind} AS present
    SET {columns}, batch = made.batch, gone_at = NULL
    FROM (
        SELECT now.*, bundle.batch
        FROM now_{kind} AS now
        JOIN bundle ON bundle.bundle = now.bundle
        WHERE now.state IN ('changed', 'back')
    ) AS made
    WHERE present.id = made.id
"""
ADD = """
    INSERT INTO core.{kind} (id, source, foreign_id, {columns}, batch)
    SELECT now.id, now.source, now.foreign_id, {values}, bundle.batch
    FROM now_{kind} AS now
    JOIN bundle ON bundle.bundle = now.bundle
    WHERE now.state = 'new'
"""
KEEP_GONE = """
    INSERT INTO core.was (kind, id, former, changed_at, batch)
    SELECT '{kind}', present.id, to_json(present), $now, whose.batch
    FROM core.{kind} AS present
    LEFT JOIN (SELECT source, min(batch) AS batch FROM bundle GROUP BY source) AS whose ON whose.source = present.source
    WHERE present.id IN (SELECT id FROM gone_{kind})
"""
LET_GO = "UPDATE core.{kind} SET gone_at = $now WHERE id IN (SELECT id FROM gone_{kind})"
KEEP_TOUCHED = """
    INSERT INTO core.was (kind, id, former, changed_at, batch)
    SELECT 'person', present.id, to_json(present), $now, NULL
    FROM core.person AS present
    WHERE id IN (SELECT id FROM touched_person)
"""
TOUCH = """
    UPDATE core.person AS present
    SET {columns}
    FROM touched_person AS made
    WHERE present.id = made.id
"""
KEEP_SCALES = """
    INSERT INTO core.was (kind, id, former, changed_at, batch)
    SELECT 'scale_level', uuidv7(), to_json(present), $now, bundle.batch
    FROM core.scale_level AS present
    JOIN now_scale_level AS now ON now.scale = present.scale AND now.level = present.level
    JOIN bundle ON bundle.bundle = now.bundle
    WHERE now.state = 'changed'
"""
DROP_SCALES = """
    DELETE FROM core.scale_level
    WHERE (scale, level) IN (SELECT (scale, level) FROM now_scale_level WHERE state = 'changed')
"""
ADD_SCALES = """
    INSERT INTO core.scale_level (scale, level, score, batch)
    SELECT scale, level, score, bundle.batch
    FROM now_scale_level AS now
    JOIN bundle ON bundle.bundle = now.bundle
    WHERE state <> 'same'
"""
ADD_EXPLANATIONS = """
    INSERT INTO core.explanation (
        id, objective, language, version, name, means, looks_like, just_starting, getting_there, has_shown, at_home,
        search, reading, checked_by, checked_on, recorded_at, batch
    )
    SELECT id, objective, language, version, name, means, looks_like, just_starting, getting_there, has_shown, at_home,
           search, reading, checked_by, checked_on, $now, bundle.batch
    FROM now_explanation AS now
    JOIN bundle ON bundle.bundle = now.bundle
    WHERE state <> 'same'
"""
ADD_REJECTS = """
    INSERT INTO core.reject (batch, file, line, column_name, value, reason, remedy)
    SELECT bundle.batch, told.shown, told.line, told.column_name, told.value, told.reason, told.remedy
    FROM told
    JOIN bundle ON bundle.bundle = told.bundle
    WHERE told.bundle IN (SELECT unnest($kept::INTEGER[]))
"""
ADD_BATCH = """
    INSERT INTO core.batch (id, source, format, started_at, applied_at, applied_by, forced, summary)
    SELECT batch, source, format, $now, $applied_at, $by, $forced, $summary
    FROM bundle
    WHERE bundle = $bundle
"""
TOUCHED_BATCHES = """
    SELECT DISTINCT batch
    FROM bundle
    WHERE bundle IN (SELECT bundle FROM piece WHERE state = 'new' AND kind <> 'judgment')
       OR bundle IN (SELECT bundle FROM piece_gone)
    ORDER BY batch
"""

# Evidence arrives in time, but is read by student: when much has come in since the table was last sorted as a whole,
# it is sorted again, so that a family's page does not come to read through all of it.
LARGE = 1_000_000
MOST_UNSORTED = 0.25
HOW_MANY = "SELECT count(*) FROM facts.evidence"
SORTED_ROWS = "SELECT value FROM core.setting WHERE name = 'evidence-sorted' ORDER BY recorded_at DESC LIMIT 1"
NOTE_SORTED = "INSERT INTO core.setting (name, value, since, recorded_at) VALUES ('evidence-sorted', ?, ?, ?)"
DEFINITION = "SELECT sql FROM duckdb_tables() WHERE schema_name = 'facts' AND table_name = 'evidence'"
SORT = (
    "INSERT INTO facts.evidence_sorted SELECT * FROM facts.evidence ORDER BY student, objective, date",
    "DROP TABLE facts.evidence",
    "ALTER TABLE facts.evidence_sorted RENAME TO evidence",
)


def write(
    tray: Tray, summaries: Sequence[tuple[int, dict[str, object]]], *, now: datetime, by: UUID | None, forced: bool
) -> None:
    """Apply everything. summaries: (bundle, summary) of each bundle that gets a batch: one with something to keep.

    Must run while nobody else writes (Store.alone). Raises what DuckDB raises, with nothing written.
    """
    cursor = tray.cursor
    before = (cursor.execute(HOW_MANY).fetchone() or (0,))[0]
    cursor.begin()
    try:
        if "evidence" in tray.kinds:
            for bundle, source, batch in cursor.execute(PIECE_BUNDLES).fetchall():
                _write_pieces(tray, bundle, source, batch)
            for sql in (ADD_GONE_EVIDENCE, ADD_DAYS):
                cursor.execute(sql)
            cursor.execute(ADD_JUDGMENTS, {"now": now})
        for kind in [kind for kind in KINDS if kind.name in tray.kinds]:
            _write_kind(tray, kind, now)
        if tray.has("touched_person"):
            cursor.execute(KEEP_TOUCHED, {"now": now})
            cursor.execute(TOUCH.format(columns=", ".join(f'"{name}" = made."{name}"' for name in DETAILS)))
        if tray.has("now_scale_level"):
            cursor.execute(KEEP_SCALES, {"now": now})
            cursor.execute(DROP_SCALES)
            cursor.execute(ADD_SCALES)
        if tray.has("now_explanation"):
            cursor.execute(ADD_EXPLANATIONS, {"now": now})
        cursor.execute(ADD_REJECTS, {"kept": [bundle for bundle, _ in summaries]})
        for bundle, summary in summaries:
            told = {"now": now, "applied_at": now, "by": by, "forced": forced, "summary": json.dumps(summary)}
            cursor.execute(ADD_BATCH, {**told, "bundle": bundle})
        for (batch,) in cursor.execute(TOUCHED_BATCHES).fetchall():
            mastery.refresh(cursor, batch)
        end_make_believe(Transaction(cursor), now)
        cursor.commit()
    except BaseException:
        _roll_back(cursor)
        raise
    try:
        _keep_sorted(cursor, before, now)
    except duckdb.Error as error:
        # All is saved and counts; only the order that makes reading fast is left for the next time.
        LOG.warning("The evidence could not be sorted anew: %s", type(error).__name__)


def _write_pieces(tray: Tray, bundle: int, source: str, batch: UUID) -> None:
    # What is the same in every row is not dragged through the sorting.
    filled = {
        column: column if tray.has(f"piece WHERE bundle = {bundle} AND {column} IS NOT NULL") else "NULL"
        for column in ("author", "foreign_id")
    }
    tray.cursor.execute(ADD_EVIDENCE.format(**filled), {"bundle": bundle, "source": source, "batch": batch})


def _write_kind(tray: Tray, kind: Kind, now: datetime) -> None:
    columns = ", ".join(f'"{name}"' for name in kind.columns)
    values = ", ".join(f'now."{name}"' for name in kind.columns)
    changes = ", ".join(f'"{name}" = made."{name}"' for name in kind.columns)
    if tray.has(f"now_{kind.name} WHERE state IN ('changed', 'back')"):
        tray.cursor.execute(KEEP_CHANGED.format(kind=kind.name), {"now": now})
        tray.cursor.execute(CHANGE.format(kind=kind.name, columns=changes))
    tray.cursor.execute(ADD.format(kind=kind.name, columns=columns, values=values))
    if tray.has(f"gone_{kind.name}"):
        tray.cursor.execute(KEEP_GONE.format(kind=kind.name), {"now": now})
        tray.cursor.execute(LET_GO.format(kind=kind.name), {"now": now})


def _keep_sorted(cursor: duckdb.DuckDBPyConnection, before: int, now: datetime) -> None:
    rows = (cursor.execute(HOW_MANY).fetchone() or (0,))[0]
    if rows == before:
        return
    noted = cursor.execute(SORTED_ROWS).fetchone()
    in_order = int(noted[0]) if noted else before
    if before and (rows < LARGE or rows - in_order <= MOST_UNSORTED * rows):
        return
    cursor.begin()
    try:
        if before:
            definition = (cursor.execute(DEFINITION).fetchone() or ("",))[0]
            cursor.execute(definition.replace("facts.evidence", "facts.evidence_sorted", 1))
            for sql in SORT:
                cursor.execute(sql)
        cursor.execute(NOTE_SORTED, [str(rows), day_of(now), now])
        cursor.commit()
    except BaseException:
        _roll_back(cursor)
        raise


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    try:
        cursor.rollback()
    except duckdb.TransactionException:
        return  # a failed commit has already undone itself
