"""What students have shown: everyone's present in one sweep, one student's way piece by piece, and what is kept of it.

`current` and `history` are the same rule, once over sets in SQL and once step by step; tests hold the two together.
`facts.mastery` keeps the present so that a list of many students need not work it out again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from plcore.learning.asking import Handle, Inside, one, rows
from plcore.learning.beta import walk
from plcore.learning.piles import Question, clear, work_out
from plcore.learning.progress_models import Level
from plcore.learning.rules import RULES, Rule, UnknownRule, is_rule
from plcore.learning.settings import parameters
from plcore.store import Store

__all__ = [
    "RULES",
    "Reached",
    "Rule",
    "Standing",
    "UnknownRule",
    "current",
    "differing",
    "history",
    "is_rule",
    "rebuild",
    "refresh",
]

BASE_MOVED = 0.01  # a kept row is worked out anew when its objective's district mean has moved by more than this
TOLERANCE = 0.02  # what a kept mean may differ from one worked out now: less than the prior's share of BASE_MOVED

# The student is compared with one value, so that a table sorted by student is read where that student is.
PIECES = """
SELECT piece.objective, piece.id, piece.date, piece.score, piece.kind, piece.note, piece.author
FROM facts.evidence AS piece
WHERE piece.student = $student
  AND piece.score IS NOT NULL
  AND piece.objective IS NOT NULL
  AND piece.date <= $as_of
  AND piece.batch IN (SELECT unnest($batches))
  AND piece.id NOT IN (
      SELECT id FROM facts.evidence_gone WHERE student = $student AND batch IN (SELECT unnest($batches))
  )
ORDER BY piece.objective, piece.date, piece.batch, piece.line, piece.score, piece.id
"""
COUNTING = """
SELECT id
FROM core.batch
WHERE applied_at IS NOT NULL AND ($known_by::TIMESTAMP IS NULL OR applied_at <= $known_by)
"""
BASES = """
SELECT objective, least(1, greatest(0, sum(total) / sum(pieces))) AS base
FROM facts.objective_day
WHERE date <= $as_of
  AND objective IN (SELECT unnest($objectives))
  AND batch IN (SELECT unnest($batches))
GROUP BY objective
HAVING sum(pieces) > 0
"""
STANDINGS = "SELECT student, objective, level, mean, sd, n, base, last_date, reason FROM mastery_now"

TOUCHED = """
CREATE OR REPLACE TEMP TABLE mastery_touched AS
SELECT DISTINCT student, objective
FROM facts.evidence
WHERE objective IS NOT NULL
  AND (batch = $batch OR id IN (SELECT id FROM facts.evidence_gone WHERE batch = $batch))
"""
MOVED = """
CREATE OR REPLACE TEMP TABLE mastery_touched AS
SELECT kept.student, kept.objective
FROM facts.mastery AS kept
LEFT JOIN mastery_base AS district ON district.objective = kept.objective
WHERE abs(kept.base - coalesce(district.base, 0.5)) > $base_moved
"""
HOW_MANY = "SELECT count(*) FROM mastery_touched"
FORGET = """
DELETE FROM facts.mastery
USING mastery_touched AS touched
WHERE mastery.student = touched.student AND mastery.objective = touched.objective
"""
KEEP = """
INSERT INTO facts.mastery
SELECT student, objective, level, mean, sd, n, base, last_date, $batch
FROM mastery_now
ORDER BY student, objective
"""
DROP_TOUCHED = "DROP TABLE IF EXISTS mastery_touched"
BATCH_DAY = "SELECT applied_at::DATE FROM core.batch WHERE id = $batch"
NEWEST_BATCH = "SELECT max(id::VARCHAR)::UUID FROM core.batch WHERE applied_at IS NOT NULL"
FORGET_ALL = "DELETE FROM facts.mastery"
DIFFERING = """
SELECT count(*)
FROM facts.mastery AS kept
FULL JOIN mastery_now AS now ON now.student = kept.student AND now.objective = kept.objective
WHERE kept.n IS DISTINCT FROM now.n OR abs(kept.mean - now.mean) > $tolerance
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one student stands with one objective.

    mean: the Beta's mean, or another rule's value (None where it has none; `reason` says why). sd: Beta only.
    """

    student: UUID
    objective: UUID
    level: Level
    mean: float | None
    sd: float | None
    n: int
    base: float
    last_date: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a student stood with an objective after one piece of evidence (Beta)."""

    student: UUID
    objective: UUID
    id: UUID
    date: date
    score: float
    kind: str
    note: str | None
    author: UUID | None
    n: int
    mean: float
    sd: float
    level: Level


def current(store: Store, *, rule: str = "beta", as_of: date, known_by: datetime | None = None) -> list[Standing]:
    """Everyone's standing as of a day, by one of the eight rules. Raises UnknownRule.

    Student-level data of the whole district: for office commands only, which check the viewer.
    """
    if not is_rule(rule):
        raise UnknownRule(rule)
    with store.cursor() as cursor:
        work_out(cursor, Question(as_of=as_of, rule=rule, known_by=known_by))
        return [Standing(*row) for row in rows(cursor, STANDINGS)]


def history(handle: Handle, students: Sequence[UUID], as_of: date, known_by: datetime | None = None) -> list[Reached]:
    """The state after each piece of evidence (Beta with hysteresis), by student and objective, oldest first.

    For whoever has opened the record (access.open_record). The last row of a pair is what `current` says.
    """
    batches = [batch for (batch,) in rows(handle, COUNTING, {"known_by": known_by})]
    settings = parameters(handle, as_of, known_by)
    found: list[Reached] = []
    for student in students:
        scope = {"student": student, "as_of": as_of, "batches": batches}
        piles: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
        for objective, *piece in rows(handle, PIECES, scope):
            piles[objective].append(tuple(piece))
        asked = {"as_of": as_of, "objectives": list(piles), "batches": batches}
        bases = dict(rows(handle, BASES, asked)) if piles else {}
        for objective, pieces in piles.items():
            weighed = [(score, settings.kind_weights.get(kind, 1.0)) for _, _, score, kind, _, _ in pieces]
            states = walk(weighed, bases.get(objective, 0.5), settings)
            for (key, day, score, kind, note, author), state in zip(pieces, states, strict=True):
                reached = (state.n, state.mean, state.sd, state.level)
                found.append(Reached(student, objective, key, day, score, kind, note, author, *reached))
    return found


def refresh(inside: Inside, batch: UUID) -> None:
    """Work out anew, inside the open transaction, what an applied batch touched, and what its means have moved."""
    (day,) = one(inside, BATCH_DAY, {"batch": batch})
    question = Question(as_of=day)
    rows(inside, TOUCHED, {"batch": batch})
    _keep_touched(inside, question, batch)
    rows(inside, MOVED, {"base_moved": BASE_MOVED})
    if one(inside, HOW_MANY)[0]:
        _keep_touched(inside, question, batch)
    _clear(inside)


def rebuild(store: Store, as_of: date) -> int:
    """Work out the whole of facts.mastery anew, in one transaction; returns how many rows it has."""

    def work() -> int:
        with store.cursor() as cursor:
            cursor.begin()
            try:
                (newest,) = one(cursor, NEWEST_BATCH)
                rows(cursor, FORGET_ALL)
                kept = 0
                if newest is not None:
                    work_out(cursor, Question(as_of=as_of))
                    rows(cursor, KEEP, {"batch": newest})
                    kept = int(one(cursor, "SELECT count(*) FROM mastery_now")[0])
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise
            return kept

    return store.alone(work)


def differing(store: Store, as_of: date) -> int:
    """How many kept rows do not agree with the evidence, beyond what a moving district mean explains."""
    with store.cursor() as cursor:
        work_out(cursor, Question(as_of=as_of))
        return int(one(cursor, DIFFERING, {"tolerance": TOLERANCE})[0])


def _keep_touched(inside: Inside, question: Question, batch: UUID) -> None:
    work_out(inside, question, among="mastery_touched")
    rows(inside, FORGET)
    rows(inside, KEEP, {"batch": batch})


def _clear(inside: Inside) -> None:
    rows(inside, DROP_TOUCHED)
    clear(inside)
