"""Where a student stands in each goal: worked out after every piece, with a teacher's word above it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from statistics import median
from typing import Literal
from uuid import UUID

from plcore.learning.progress_models import Level

RANK: dict[Level, int] = {"not_enough": 0, "just_starting": 1, "getting_there": 2, "has_shown": 3}
ENOUGH = 3  # pieces of work before the calculation names a level (MATHS.md 1)
# How one piece of work went, in words: the same two lines that tell the levels apart.
WENT_WELL = 0.70
WENT_PARTLY = 0.45
# How it went lately: the newest pieces, all alike. One bad day says nothing; two good ones in a row are a beginning.
LATELY_WELL = 2
LATELY_HARD = 3
# Pace: pieces of work against the student's own typical number, from at least so many goals shown.
FEWEST_SHOWN = 3
CLEARLY_LESS = 0.75
CLEARLY_MORE = 1.5


@dataclass(frozen=True)
class Work:
    """One piece of work and where its goal stood after it (`level` and `n` are None for words only)."""

    id: UUID
    objective: UUID | None
    date: date
    score: float | None
    kind: str
    note: str | None
    author: str | None
    arrived_at: datetime
    n: int | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Judgment:
    """A teacher's own judgment; level None: taken back."""

    id: UUID
    objective: UUID
    level: Level | None
    date: date
    words: str | None
    author: str
    recorded_at: datetime
    by: UUID | None = None


@dataclass(frozen=True)
class Standing:
    """One goal: the scored work oldest first, words about it, and every judgment oldest first."""

    objective: UUID
    trail: tuple[Work, ...] = ()
    also: tuple[Work, ...] = ()
    judgments: tuple[Judgment, ...] = field(default=())

    @cached_property
    def worked_out(self) -> Level:
        return (self.trail[-1].level if self.trail else None) or "not_enough"

    @cached_property
    def judged(self) -> Judgment | None:
        """The judgment that stands now."""
        return self.judgments[-1] if self.judgments and self.judgments[-1].level else None

    @cached_property
    def level(self) -> Level:
        judged = self.judged
        return judged.level if judged and judged.level else self.worked_out

    @property
    def pieces(self) -> int:
        return len(self.trail)

    @cached_property
    def newest(self) -> date | None:
        days = [work.date for work in (*self.trail[-1:], *self.also)]
        if self.judged:
            days.append(self.judged.date)
        return max(days, default=None)

    def as_of(self, day: date) -> Standing:
        """The same goal with only what was done or said by the end of a day."""
        return Standing(
            objective=self.objective,
            trail=tuple(work for work in self.trail if work.date <= day),
            also=tuple(work for work in self.also if work.date <= day),
            judgments=tuple(judgment for judgment in self.judgments if judgment.date <= day),
        )

    @cached_property
    def lately(self) -> Literal["well", "hard"] | None:
        """How the newest work went: `well` where the last two pieces did, `hard` where none of the last three did.

        The level also weighs older work and, where there is little, how the goal goes for most; so the two may differ.
        """
        newest = [went(work.score) for work in self.trail[-LATELY_HARD:]]
        if len(newest) >= LATELY_WELL and set(newest[-LATELY_WELL:]) == {"has_shown"}:
            return "well"
        return "hard" if len(newest) == LATELY_HARD and set(newest) == {"just_starting"} else None

    @property
    def lately_level(self) -> Level | None:
        """The level that the newest work by itself would have."""
        return None if self.lately is None else "has_shown" if self.lately == "well" else "just_starting"

    @property
    def needs_time(self) -> bool:
        """Whether to name this goal as one that needs more time, as far as its work alone tells."""
        if self.level == "just_starting":
            return self.judged is not None or self.lately != "well"
        return self.level == "getting_there" and self.judged is None and self.lately == "hard"

    @cached_property
    def pieces_until_shown(self) -> int | None:
        """How many pieces it took until the work first said `has_shown`; None: it has not."""
        return next((count for count, work in enumerate(self.trail, start=1) if work.level == "has_shown"), None)


def standings(work: Iterable[Work], judgments: Iterable[Judgment]) -> dict[UUID, Standing]:
    """Every goal with work, words or a judgment, by objective. `work` oldest first, as the calculation took it."""
    trails: dict[UUID, list[Work]] = {}
    also: dict[UUID, list[Work]] = {}
    judged: dict[UUID, list[Judgment]] = {}
    for piece in work:
        if piece.objective is not None:
            (also if piece.level is None else trails).setdefault(piece.objective, []).append(piece)
    for judgment in sorted(judgments, key=lambda judgment: (judgment.date, judgment.recorded_at, judgment.id)):
        judged.setdefault(judgment.objective, []).append(judgment)
    return {
        objective: Standing(
            objective,
            tuple(trails.get(objective, ())),
            tuple(also.get(objective, ())),
            tuple(judged.get(objective, ())),
        )
        for objective in trails.keys() | also.keys() | judged.keys()
    }


def is_goal(standing: Standing) -> bool:
    """Whether there is anything to say about a level: scored work, or a judgment that stands."""
    return bool(standing.trail) or standing.judged is not None


def went(score: float | None) -> Level | None:
    """How one piece of work went, by itself."""
    if score is None:
        return None
    if score >= WENT_WELL:
        return "has_shown"
    return "getting_there" if score >= WENT_PARTLY else "just_starting"


def until_shown(standings: Mapping[UUID, Standing]) -> dict[UUID, int]:
    """How many pieces of work each goal took until it was shown; those not yet shown are left out."""
    counts = ((objective, standing.pieces_until_shown) for objective, standing in standings.items())
    return {objective: count for objective, count in counts if count is not None}


def pace(standing: Standing, took: Mapping[UUID, int]) -> str | None:
    """`ahead`, `on`, `more` or `took`, against the student's own other goals; None where it is too early to say.

    took: `until_shown` of the student's goals. Measured in pieces of work, not in days: an absence is not a slow
    pace. Never against other children, and never against what the page says beside it: nothing is slow whose newest
    work went well, nothing is on pace that needs time, nothing shown moves ahead once it needs another look.
    """
    own = [count for objective, count in took.items() if objective != standing.objective]
    if len(own) < FEWEST_SHOWN or standing.pieces < ENOUGH or standing.level == "not_enough":
        return None
    typical, needed = median(own), took.get(standing.objective)
    if standing.level == "has_shown":
        if needed is None:
            return None
        if needed <= CLEARLY_LESS * typical:
            return "ahead"
        return "took" if needed >= CLEARLY_MORE * typical else "on"
    if needed is not None:
        return None
    if standing.pieces >= CLEARLY_MORE * typical:
        return None if standing.lately == "well" else "more"
    return None if standing.needs_time else "on"
