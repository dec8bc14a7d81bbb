"""Mastery of everyone, today and as of a past day, against DuckDB's own average over the very same rows."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from plcore.learning.kept import present, rebuild
from plcore.learning.piles import Question
from plcore.store import Store, open_store
from tests.bench.table import Row

ROWS, QUICK_ROWS, PIECES_A_PAIR = 10_000_000, 1_000_000, 10
BOUND = 3
TODAY = date(2026, 11, 22)
BEFORE_THE_LAST = date(2026, 11, 1)  # some work is newer, so that nothing kept can answer
# In the order in which the store keeps it: by student, objective, day. Ten pieces a pair over a year, twenty objectives
# a student, brought week by week; students who learn, some of them fast. The batches have keys as the store makes them: the file
# keeps a column of made-up keys, alike but for their ends, in a way that takes seventy times as long to read.
FILL = """
INSERT INTO facts.evidence (student, objective, date, score, kind, source, id, batch, line)
SELECT
    ('01990000-' || substr(md5((pair // 20)::VARCHAR), 1, 4) || '-7000-8000-' || lpad(to_hex(pair // 20), 12, '0'))::UUID
        AS student,
    ('01990000-0000-7000-9000-' || substr(md5((pair % 20)::VARCHAR), 1, 12))::UUID AS objective,
    DATE '2025-12-01' + day AS date,
    round(least(1, greatest(0, 0.35 + 0.45 * luck + 0.025 * piece + 0.7 * (chance - 0.5))) * 20) / 20,
    'quiz',
    'bench',
    uuidv7(),
    week[day // 7 + 1],
    number
FROM (
    SELECT
        number,
        number // 10 AS pair,
        number % 10 AS piece,
        ((number % 10) * 35 + (number // 10) % 31)::INTEGER AS day,
        (hash(number // 10) % 1000) / 1000 AS luck,
        (hash(number) % 1000) / 1000 AS chance
    FROM range($rows) AS numbers (number)
) AS made
CROSS JOIN (SELECT list(uuidv7()) AS week FROM range(60)) AS batches
ORDER BY student, objective, date
"""
DAYS = """
INSERT INTO facts.objective_day
SELECT objective, date, count(*), sum(score), batch FROM facts.evidence GROUP BY ALL
"""
BATCHES = """
INSERT INTO core.batch (id, source, format, started_at, applied_at)
SELECT DISTINCT batch, 'bench', 'bench', TIMESTAMP '2026-11-21', TIMESTAMP '2026-11-21' FROM facts.evidence
"""
AVERAGE = """
CREATE OR REPLACE TEMP TABLE averaged AS
SELECT student, objective, avg(score) AS mean FROM facts.evidence GROUP BY student, objective
"""
HOW_MANY = "SELECT count(*) FROM mastery_now"


def run(quick: bool) -> list[Row]:
    """Two ratios of the shortest of several runs, in turns. Each side leaves its rows in a temporary table."""
    rows = QUICK_ROWS if quick else ROWS
    taken: dict[str, list[float]] = {"average": [], "today": [], "past": []}
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "m.duckdb", memory_limit="2GB") as store:
        fill(store, rows)
        kept = seconds(lambda: rebuild(store, TODAY))
        with store.cursor() as cursor:
            for _ in range(5):
                taken["average"].append(seconds(lambda: cursor.execute(AVERAGE)))
                taken["today"].append(seconds(lambda: answered(cursor, TODAY, rows, from_kept=True)))
                taken["past"].append(seconds(lambda: answered(cursor, BEFORE_THE_LAST, rows, from_kept=False)))
    average, today, past = (min(taken[name]) for name in ("average", "today", "past"))
    said = f"{rows:,} rows, {rows // PIECES_A_PAIR:,} pairs, memory limit 2 GB; plain average {average:.2f} s"
    return [
        Row(
            "mastery of everyone today, against the plain average",
            today / average,
            BOUND,
            "x",
            f"{said}; {today:.2f} s from the sums kept as evidence arrived (all of them anew: {kept:.1f} s)",
        ),
        Row(
            "mastery of everyone on a past day, from the evidence alone",
            past / average,
            BOUND,
            "x",
            f"{said}; {past:.2f} s",
        ),
    ]


def answered(cursor: duckdb.DuckDBPyConnection, as_of: date, rows: int, *, from_kept: bool) -> None:
    """Everyone's standing in mastery_now. Raises AssertionError where it is not what the row says is measured."""
    if present(cursor, Question(as_of=as_of)) is not from_kept:
        raise AssertionError(f"as of {as_of} was not answered the way that is measured")
    ((pairs,),) = cursor.execute(HOW_MANY).fetchall()
    if pairs != rows // PIECES_A_PAIR:
        raise AssertionError(f"{pairs} pairs came out; the bench measures nothing")


def fill(store: Store, rows: int) -> None:
    """A district with so many pieces of work."""
    store.write(lambda tx: tx.execute(FILL, {"rows": rows}))
    store.write(lambda tx: tx.execute(DAYS))
    store.write(lambda tx: tx.execute(BATCHES))


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
