"""Mastery of everyone, against DuckDB's own average over the very same rows."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from plcore.learning.piles import Question, work_out
from plcore.store import Store, open_store
from tests.bench.table import Row

ROWS, QUICK_ROWS, PIECES_A_PAIR = 10_000_000, 1_000_000, 10
AS_OF = date(2026, 11, 22)
# Students in order, as a bring leaves them; ten pieces a pair, twenty objectives a student.
FILL = """
INSERT INTO facts.evidence (student, objective, date, score, kind, source, id, batch, line)
SELECT
    ('00000000-0000-7000-8000-' || lpad(to_hex(pair // 20), 12, '0'))::UUID,
    ('00000000-0000-7000-9000-' || lpad(to_hex(pair % 20), 12, '0'))::UUID,
    DATE '2026-01-01' + (piece * 30 + pair % 7)::INTEGER,
    round(least(1, greatest(0, .3 + .05 * piece + .4 * (hash(pair * 31 + piece) % 1000) / 1000 - .1)), 2),
    'quiz',
    'bench',
    uuidv7(),
    $batch::UUID,
    pair * 10 + piece
FROM (SELECT number // 10 AS pair, number % 10 AS piece FROM range($rows) AS numbers (number)) AS made
"""
DAYS = """
INSERT INTO facts.objective_day
SELECT objective, date, count(*), sum(score), batch FROM facts.evidence GROUP BY ALL
"""
BATCH = """
INSERT INTO core.batch (id, source, format, started_at, applied_at)
VALUES ($batch, 'bench', 'bench', TIMESTAMP '2026-11-01', TIMESTAMP '2026-11-01')
"""
AVERAGE = """
CREATE OR REPLACE TEMP TABLE averaged AS
SELECT student, objective, avg(score) AS mean FROM facts.evidence GROUP BY student, objective
"""
KEY = "01a20000-0000-7000-8000-000000000000"


def run(quick: bool) -> list[Row]:
    """One row: the ratio of medians, in turns."""
    rows = QUICK_ROWS if quick else ROWS
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "m.duckdb", memory_limit="2GB") as store:
        fill(store, rows)
        with store.cursor() as cursor:
            averages, masteries = [], []
            for _ in range(5):
                averages.append(seconds(lambda: cursor.execute(AVERAGE)))
                masteries.append(seconds(lambda: work_out(cursor, Question(as_of=AS_OF))))
            (pairs,) = cursor.execute("SELECT count(*) FROM mastery_now").fetchall()[0]
    if pairs != rows // PIECES_A_PAIR:
        raise AssertionError(f"{pairs} pairs came out; the bench measures nothing")
    average, mastery = statistics.median(averages), statistics.median(masteries)
    detail = f"{rows:,} rows, {pairs:,} pairs: {mastery:.2f} s, average {average:.2f} s, memory limit 2 GB"
    return [Row("mastery of everyone, against the plain average of the rows", mastery / average, 3, "x", detail)]


def fill(store: Store, rows: int) -> None:
    store.write(lambda tx: tx.execute(BATCH, {"batch": KEY}))
    store.write(lambda tx: tx.execute(FILL, {"batch": KEY, "rows": rows}))
    store.write(lambda tx: tx.execute(DAYS))


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
