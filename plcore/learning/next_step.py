"""What comes next: the first objective not yet shown that follows, along `precedes`, what was shown. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from plcore.learning.explained import Explained
from plcore.learning.grades import grade_number
from plcore.learning.standing import RANK, Standing, is_goal

MOST_AHEAD = 3


@dataclass(frozen=True)
class Candidate:
    """One possible next step; after: the shown goal it follows, None where it only is under way."""

    objective: UUID
    after: UUID | None


def next_steps(
    standings: Mapping[UUID, Standing],
    links: Collection[tuple[UUID, UUID]],
    known: Mapping[UUID, Explained],
    *,
    on_page: Collection[UUID],
    grade: str | None,
    slow: UUID | None = None,
) -> list[Candidate]:
    """The next steps, the very next one first, one for each subject after that.

    links: (before, after) pairs of `precedes` around the student's goals. on_page: goals with recent work. slow: the
    goal that is named first as needing more time; it comes before all others, so that a family hears of one thing to
    help with, not of two. Then come steps that follow something shown: those whose every earlier step is shown, those
    under way, those with an idea for home, those of the student's grade, those whose earlier step was shown last.
    Then goals under way.
    """
    before: dict[UUID, set[UUID]] = {}
    for origin, destination in links:
        before.setdefault(destination, set()).add(origin)
    shown = {key: standing for key, standing in standings.items() if standing.level == "has_shown"}
    steps = [
        Candidate(objective, _last_shown(shown, before[objective]))
        for objective in before
        if objective not in shown and _is_open(known, objective) and before[objective] & shown.keys()
    ]
    following = {step.objective for step in steps}
    steps += [
        Candidate(objective, None)
        for objective in on_page
        if objective not in shown
        and objective not in following
        and _is_open(known, objective)
        and is_goal(standings[objective])
    ]
    number = grade_number(grade)

    def order(step: Candidate) -> tuple[object, ...]:
        item, earlier = known[step.objective], before.get(step.objective, set()) & known.keys()
        standing = standings.get(step.objective)
        under_way = step.objective in on_page
        waits = [key for key in earlier if key not in shown]
        return (
            step.objective != slow,
            step.after is None,
            any(key in on_page for key in waits) if step.after is None else bool(waits),
            not under_way,
            item.at_home is None,
            not _suits(item, number),
            -RANK[standing.level] if standing and under_way else 0,
            -(_day(standings.get(step.after)).toordinal() if step.after else 0),
            item.position,
            item.name.name,
        )

    return _one_a_subject(sorted(steps, key=order), known)


def _one_a_subject(steps: Iterable[Candidate], known: Mapping[UUID, Explained]) -> list[Candidate]:
    chosen: dict[str | None, Candidate] = {}
    for step in steps:
        chosen.setdefault(known[step.objective].subject, step)
    return list(chosen.values())[: 1 + MOST_AHEAD]


def _last_shown(shown: Mapping[UUID, Standing], earlier: Collection[UUID]) -> UUID:
    return max((key for key in earlier if key in shown), key=lambda key: (_day(shown[key]), str(key)))


def _day(standing: Standing | None) -> date:
    return (standing.newest if standing else None) or date.min


def _is_open(known: Mapping[UUID, Explained], objective: UUID) -> bool:
    return objective in known and known[objective].teachable and not known[objective].is_gone


def _suits(item: Explained, grade: int | None) -> bool:
    return grade is None or not item.grades or grade in {grade_number(written) for written in item.grades}
