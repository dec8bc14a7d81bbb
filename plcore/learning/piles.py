"""Which work counts on a day, gathered into one pile for each student and objective, and worked out by a rule.

A piece counts when its batch was applied (by `known_by`, where that is asked), no such batch took it back, it has a
score and an objective, and the work was done by `as_of`. A pile is ordered by the day of the work, then batch, then
line; equal on all three, the lower score comes first.

DuckDB gathers lists fast but in no order, and sorts slowly. So every piece carries one number that grows with day,
batch and line; where the numbers of a pile do not already grow (the table is kept sorted, so that is rare), and only
there, the pile is sorted. The work is done in a few parts by student, which keeps the memory bounded.

Most districts have piles with one piece a day. There the day alone says the order, and batch and line, which take
longer to read than all the rest, are left unread; the few piles with two pieces on one day are gathered again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from plcore.learning.asking import Inside, one, rows
from plcore.learning.piles_sql import (
    IN_ORDER,
    JOIN_AMONG,
    JOIN_BATCHES,
    JOIN_WEIGHTS,
    LAST_DATE,
    LAST_DAY_OF_MIXED,
    LAST_OF_MIXED,
    LIST_OF_WEIGHTS,
    NOT_GONE,
    PILES,
    PLACE,
    WEIGHTS_IN_ORDER,
)
from plcore.learning.rules import Rule, worked_out
from plcore.learning.settings import Parameters, parameters

ROWS_A_PART = 3_000_000
MOSTLY = 0.9  # of the piles have one piece a day: then the day alone is tried first
SAMPLED_ROWS = 200_000
FEWEST_STEPS, MOST_STEPS = 8, 40

# The batches that count, in order; `place` leaves room for the lines of each.
BATCHES = """
CREATE OR REPLACE TEMP TABLE mastery_batch AS
SELECT id, row_number() OVER (ORDER BY id)::{integer} * $batch_step AS place
FROM core.batch
WHERE (applied_at IS NOT NULL AND ($known_by::TIMESTAMP IS NULL OR applied_at <= $known_by)) OR id = $also::UUID
"""
GONE = """
CREATE OR REPLACE TEMP TABLE mastery_gone AS
SELECT id FROM facts.evidence_gone WHERE batch IN (SELECT id FROM mastery_batch)
"""
BASES = """
CREATE OR REPLACE TEMP TABLE mastery_base AS
SELECT objective, least(1, greatest(0, sum(total) / sum(pieces))) AS base
FROM facts.objective_day
WHERE date <= $as_of AND batch IN (SELECT id FROM mastery_batch)
GROUP BY objective
HAVING sum(pieces) > 0
"""
WEIGHTS = """
CREATE OR REPLACE TEMP TABLE mastery_weight AS
SELECT unnest($kinds)::VARCHAR AS kind, unnest($kind_weights)::DOUBLE AS weight
"""
EXTENT = """
SELECT
    coalesce(min(date), DATE '2000-01-01'),
    coalesce(max(date), DATE '2000-01-01'),
    coalesce(min(line), 0),
    coalesce(max(line), 0),
    (SELECT count(*) FROM core.batch),
    count(*)
FROM facts.evidence
"""
# Whole stretches of the table: where it is sorted by student, nearly whole piles.
SAMPLE = """
WITH pile AS (
    SELECT student, count(*) AS pieces, list_unique(list(date)) AS days
    FROM facts.evidence TABLESAMPLE system({percent:.4f} PERCENT) REPEATABLE (1)
    WHERE objective IS NOT NULL
    GROUP BY student, objective
)
SELECT max(pieces), quantile_disc(student, $shares), avg((days = pieces)::INTEGER) FROM pile
"""
# Pieces of a batch that does not count: not applied yet, or not known by then.
STRAYS = """
SELECT count(*)
FROM (SELECT DISTINCT batch FROM facts.evidence)
WHERE batch NOT IN (SELECT id FROM mastery_batch)
"""
HAS_GONE = "SELECT count(*) FROM mastery_gone"

EMPTY = """
CREATE OR REPLACE TEMP TABLE mastery_now (
    student   UUID,
    objective UUID,
    level     VARCHAR,
    mean      DOUBLE,                   -- of a rule other than beta: its value; null where it has none
    sd        DOUBLE,
    n         BIGINT,
    base      DOUBLE,
    last_date DATE,
    reason    VARCHAR,                  -- why there is no value
    amount    DOUBLE,                   -- these three: see beta.py
    weight    DOUBLE,
    needed    DOUBLE
)
"""
FILL = """
INSERT INTO mastery_now
SELECT
    student, objective, level, mean, sd, n, base, {last_date}, reason, amount, weight, needed
FROM ({worked_out}) AS worked_out
"""
FIND_UNDECIDED = """
CREATE OR REPLACE TEMP TABLE mastery_undecided AS
SELECT student, objective FROM mastery_now WHERE last_date IS NULL
"""
ARE_UNDECIDED = "SELECT count(*) FROM mastery_undecided"
DROP_UNDECIDED = "DELETE FROM mastery_now WHERE last_date IS NULL"
DROP = "DROP TABLE IF EXISTS {table}"
TEMPORARY = ("mastery_batch", "mastery_gone", "mastery_base", "mastery_weight", "mastery_undecided")


@dataclass(frozen=True)
class Question:
    """What is asked: by which rule, about the work up to which day, as known when.

    known_by: UTC, without zone; None: by now. also: a batch that counts although it is not applied yet.
    until: the last day of the work, where that is not as_of (of which the settings and the district's mean are).
    """

    as_of: date
    rule: Rule = "beta"
    known_by: datetime | None = None
    also: UUID | None = None
    until: date | None = None


@dataclass(frozen=True)
class Extent:
    """How far the evidence reaches, which says how day, batch and line fit into one number."""

    first_day: date
    last_day: date
    first_line: int
    last_line: int
    batches: int
    pieces: int

    @property
    def batch_step(self) -> int:
        return self.last_line - self.first_line + 1

    @property
    def day_step(self) -> int:
        return self.batch_step * (self.batches + 1)

    @property
    def integer(self) -> str:
        """The type that holds the largest number."""
        return "BIGINT" if self.day_step * ((self.last_day - self.first_day).days + 2) < 2**63 else "HUGEINT"


@dataclass(frozen=True)
class Sample:
    """What a look at a part of the evidence says.

    steps: how many to write out (most piles end within them). bounds: where to part the students. single_days: how
    many of the piles, 0..1, have no two pieces on one day.
    """

    steps: int = FEWEST_STEPS
    bounds: tuple[UUID, ...] = ()
    single_days: float = 0.0


@dataclass(frozen=True)
class Gathering:
    """What every part of one working out has in common. has_gone: some pieces were taken back."""

    question: Question
    settings: Parameters
    extent: Extent
    steps: int
    has_gone: bool


def work_out(inside: Inside, question: Question, *, among: str | None = None) -> Parameters:
    """Fill the temporary table mastery_now with the standing of every student and objective; returns the settings.

    among: a temporary table of (student, objective) to keep to; None: everyone. Columns: see EMPTY; level is one of
    not_enough, just_starting, getting_there, has_shown.
    """
    settings, extent = begin(inside, question)
    sample = Sample() if among else _sampled(inside, extent.pieces)
    gathering = Gathering(question, settings, extent, sample.steps, bool(one(inside, HAS_GONE)[0]))
    by_day = sample.single_days >= MOSTLY and not one(inside, STRAYS)[0]
    for part, students in _parts(sample.bounds):
        _fill(inside, gathering, part, students, among, by_day=by_day)
    if by_day:
        rows(inside, FIND_UNDECIDED)
        if one(inside, ARE_UNDECIDED)[0]:
            rows(inside, DROP_UNDECIDED)
            for part, students in _parts(sample.bounds):
                _fill(inside, gathering, part, students, "mastery_undecided", by_day=False)
    return settings


def begin(inside: Inside, question: Question) -> tuple[Parameters, Extent]:
    """Make mastery_now empty, and beside it mastery_base (objective, base), mastery_batch, mastery_gone."""
    settings = parameters(inside, question.as_of, question.known_by)
    extent = Extent(*one(inside, EXTENT))
    scope = {"known_by": question.known_by, "also": question.also, "batch_step": extent.batch_step}
    rows(inside, BATCHES.format(integer=extent.integer), scope)
    rows(inside, GONE)
    rows(inside, BASES, {"as_of": question.as_of})
    weights = settings.kind_weights
    rows(inside, WEIGHTS, {"kinds": list(weights), "kind_weights": list(weights.values())})
    rows(inside, EMPTY)
    return settings, extent


def clear(inside: Inside) -> None:
    """Drop what work_out made, so that a connection that lives on does not hold it."""
    for table in (*TEMPORARY, "mastery_now"):
        rows(inside, DROP.format(table=table))


def _sampled(inside: Inside, pieces: int) -> Sample:
    if not pieces:
        return Sample()
    parts = -(-pieces // ROWS_A_PART)
    percent = min(100.0, 100.0 * SAMPLED_ROWS / pieces)
    shares = [number / parts for number in range(1, parts)]
    most, bounds, single_days = one(inside, SAMPLE.format(percent=percent), {"shares": shares or [0.5]})
    steps = min(MOST_STEPS, max(FEWEST_STEPS, most or 0))
    return Sample(steps, tuple(bounds or ()) if shares else (), single_days or 0.0)


def _parts(bounds: Sequence[UUID]) -> Iterator[tuple[str, dict[str, UUID]]]:
    edges = sorted(set(bounds))
    for start, end in zip([None, *edges], [*edges, None], strict=True):
        part = ("AND evidence.student >= $start " if start else "") + ("AND evidence.student < $end" if end else "")
        yield part, {name: edge for name, edge in (("start", start), ("end", end)) if edge}


def _fill(
    inside: Inside, gathering: Gathering, part: str, students: dict[str, UUID], among: str | None, *, by_day: bool
) -> None:
    question, settings, extent = gathering.question, gathering.settings, gathering.extent
    weighed = bool(settings.kind_weights)
    joins = [] if by_day else [JOIN_BATCHES]
    joins += [JOIN_WEIGHTS] if weighed else []
    joins += [JOIN_AMONG.format(among=among)] if among else []
    piles = IN_ORDER.format(
        piles=PILES.format(
            weights=LIST_OF_WEIGHTS if weighed else "",
            joins=" ".join(joins),
            place="evidence.date" if by_day else PLACE.format(integer=extent.integer),
            only=f"{NOT_GONE} {part}" if gathering.has_gone else part,
        ),
        weights=WEIGHTS_IN_ORDER if weighed else "",
        sorted_by="places, scores, weights" if weighed else "places, scores",
        last_of_mixed=LAST_DAY_OF_MIXED if by_day else LAST_OF_MIXED,
    )
    sql, bound = worked_out(piles, question.rule, settings, gathering.steps)
    bound |= students
    bound |= {
        "until": question.until or question.as_of,
        "first_day": extent.first_day,
        "day_step": extent.day_step,
        "first_line": extent.first_line,
    }
    filled = FILL.format(worked_out=sql, last_date="last_place" if by_day else LAST_DATE)
    rows(inside, filled, only_used(filled, bound))


def only_used(sql: str, bound: dict[str, Any]) -> dict[str, Any]:
    """DuckDB refuses a value that the statement does not name."""
    named = set(re.findall(r"\$([a-z_]+)", sql))
    return {name: value for name, value in bound.items() if name in named}
