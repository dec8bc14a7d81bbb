"""Work that another source brought already: the same file under another name would count twice.

Two systems may tell of the same quiz by chance, so a few rows alike are only noted. Where most of a file is known
from elsewhere, it is that file again, and the bring is held back (valve.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plcore.days import day_of
from plcore.interop.tray import Tray

WORDS = ("student", "objective", "date", "score", "kind", "note")
SEVERAL_SOURCES = """
    SELECT count(DISTINCT source) > 1
    FROM (SELECT source FROM core.batch WHERE applied_at IS NOT NULL UNION ALL SELECT source FROM bundle)
"""
# What is new here; the mark stands for all that a row says, so that the large table is read by one narrow key.
CREATE_FRESH = """
    CREATE OR REPLACE TEMP TABLE fresh_piece AS
    SELECT rowid AS place, bundle, file, source, {words}, hash({words}) AS mark
    FROM piece
    WHERE state = 'new' AND replaces IS NULL AND kind <> 'judgment'
"""
# The present of others, and what a file before this one, of another source, brings at the same time.
CREATE_ALIKE = """
    CREATE OR REPLACE TEMP TABLE alike AS
    SELECT present.source, -1 AS bundle, {words}, mark, max(batch.applied_at) AS applied_at
    FROM (
        SELECT source, batch, id, {words}, hash({words}) AS mark
        FROM facts.evidence
        WHERE hash({words}) IN (SELECT mark FROM fresh_piece)
    ) AS present
    JOIN core.batch AS batch ON batch.id = present.batch AND batch.applied_at IS NOT NULL
    WHERE present.id NOT IN (SELECT id FROM facts.evidence_gone)
    GROUP BY ALL
    UNION ALL
    SELECT DISTINCT source, bundle, {words}, mark, NULL
    FROM fresh_piece
    WHERE mark IN (SELECT mark FROM fresh_piece GROUP BY mark HAVING count(DISTINCT source) > 1)
"""
ALIKE = """
    SELECT shared.file, other, pieces, rows, applied_at
    FROM (
        SELECT fresh.file, alike.source AS other, count(DISTINCT fresh.place) AS pieces, max(applied_at) AS applied_at
        FROM fresh_piece AS fresh
        JOIN alike
          ON alike.mark = fresh.mark AND alike.source <> fresh.source AND alike.bundle < fresh.bundle AND {same}
        GROUP BY ALL
    ) AS shared
    JOIN (SELECT file, count(*) AS rows FROM piece WHERE kind <> 'judgment' GROUP BY file) AS whole USING (file)
    QUALIFY row_number() OVER (PARTITION BY shared.file ORDER BY pieces DESC, applied_at DESC, other) = 1
    ORDER BY shared.file
"""


@dataclass(frozen=True)
class Alike:
    """Rows of one file that say what `source` brought on `day`. pieces: so many; rows: pieces of work in the file."""

    file: int
    source: str
    pieces: int
    rows: int
    day: date


def known_elsewhere(tray: Tray) -> list[Alike]:
    """The files that hold work of another source, each with the source that has most of it. After `recognise`."""
    if not tray.has("piece") or not tray.rows(SEVERAL_SOURCES)[0][0]:
        return []
    words = ", ".join(WORDS)
    same = " AND ".join(f"alike.{word} IS NOT DISTINCT FROM fresh.{word}" for word in WORDS)
    tray.cursor.execute(CREATE_FRESH.format(words=words))
    tray.cursor.execute(CREATE_ALIKE.format(words=words))
    return [
        Alike(file, source, pieces, rows, day_of(applied_at) if applied_at else tray.today)
        for file, source, pieces, rows, applied_at in tray.rows(ALIKE.format(same=same))
    ]
