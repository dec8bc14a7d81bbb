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

from plcore.learning.asking import Handle, rows
from plcore.learning.beta import walk
from plcore.learning.kept import differing, rebuild, refresh
from plcore.learning.piles import Question, work_out
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
