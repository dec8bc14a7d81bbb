"""What changed since the last visit (or in the last four weeks), goal by goal, and which piece of work did it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from plcore.learning.progress_models import Level
from plcore.learning.standing import RANK, Judgment, Standing, Work, is_goal


@dataclass(frozen=True)
class Moved:
    """One goal with something new.

    kind: judged, up, back, begun, more. before: None where there was nothing to say before.
    piece: the piece of work that brought the level; the newest one where the level is the same.
    """

    objective: UUID
    kind: str
    day: date
    before: Level | None
    after: Level
    new_pieces: int
    piece: Work | None
    judgment: Judgment | None


def moved(
    now: Mapping[UUID, Standing],
    before: Mapping[UUID, Standing],
    *,
    is_new: Callable[[Work], bool],
    is_new_judgment: Callable[[Judgment], bool],
) -> list[Moved]:
    """Every goal with new work or a new judgment, newest first; of one day, changes of level first."""
    found = [
        change
        for objective, standing in now.items()
        if (change := _change(standing, before.get(objective), is_new, is_new_judgment)) is not None
    ]
    return sorted(found, key=lambda change: (-change.day.toordinal(), change.kind in ("begun", "more")))


def _change(
    standing: Standing,
    then: Standing | None,
    is_new: Callable[[Work], bool],
    is_new_judgment: Callable[[Judgment], bool],
) -> Moved | None:
    pieces = [work for work in standing.trail if is_new(work)]
    judged = standing.judged
    level = standing.level
    level_then = then.level if then and is_goal(then) else None
    if judged and is_new_judgment(judged):
        return Moved(standing.objective, "judged", judged.date, level_then, level, len(pieces), None, judged)
    if not pieces:
        return None
    brought = _brought(standing, pieces)
    rank_then = RANK[level_then] if level_then else 0
    if RANK[level] > rank_then:
        kind = "up"
    elif RANK[level] < rank_then:
        kind = "back"
    else:
        kind, brought = ("more" if level_then else "begun"), pieces[-1]
    return Moved(standing.objective, kind, brought.date, level_then, level, len(pieces), brought, None)


def _brought(standing: Standing, pieces: list[Work]) -> Work:
    """The new piece after which the work came to its present level; else the newest new one."""
    last = None
    earlier: Level | None = None
    for work in standing.trail:
        if work.level != earlier and work.level == standing.worked_out:
            last = work
        earlier = work.level
    return last if last in pieces and last is not None else pieces[-1]
