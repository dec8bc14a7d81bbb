"""The method of equal shares: each person holds an equal part of the pot, and who chose a project pays for it together.

Peters, Pierczynski, Skowron: Proportional Participatory Budgeting with Additive Utilities (2021); MATHS.md 2. All of it
is exact.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from plcore.codesign.budget import SharedBudget
from plcore.codesign.purses import Found, Pool

Completion = Literal["none", "add1"]


@dataclass(frozen=True)
class Payment:
    """How a funded project was paid. most: what each paid for one point (or for their vote) unless they had less left.

    level: another project stood exactly level with it, so the rule for ties decided.
    """

    project: str
    most: Fraction
    level: bool


@dataclass(frozen=True)
class Outcome:
    """What is funded, in the order in which it was; share: what each person held at the start.

    left: for every project that was not funded, what the people who chose it had left together in the end.
    """

    payments: tuple[Payment, ...]
    cost: Fraction
    share: Fraction
    left: dict[str, Fraction]

    @property
    def funded(self) -> tuple[str, ...]:
        return tuple(payment.project for payment in self.payments)


def equal_shares(
    budget: SharedBudget,
    *,
    completion: Completion = "none",
    progress: Callable[[float], None] | None = None,
) -> Outcome:
    """What equal shares fund from the pot.

    With approval a project is worth its cost to whoever chose it; with points, its points. Of the projects that can be
    paid, the one goes first that gives most for what a person pays; ties: more votes (points), then the lower cost,
    then the order of the projects.

    completion "none": the shares are pot / people, exactly. "add1": they begin at that rounded down and are raised by
    1 for everyone as long as some chosen project would still fit in what is left of the pot, and until the outcome
    would cost more than the pot; the last outcome that does not counts.

    A project that costs more than the pot takes no part. progress: told now and then how much of the pot is used, 0
    to 1.
    """
    people = len(budget.ballots)
    if not people:
        return Outcome((), Fraction(0), Fraction(0), {project.id: Fraction(0) for project in budget.projects})
    pool = Pool(budget)
    if completion == "none":
        return _outcome(budget, pool, pool.run(budget.pot / people), budget.pot / people)
    share = math.floor(budget.pot / people)
    best = pool.run(Fraction(share))
    while pool.has_room(best):
        # Raises that would fund the same are not worked through one by one.
        following = pool.run(Fraction(share + best.same_for + 1))
        if pool.cost_of(following) > budget.pot:
            share += best.same_for
            return _outcome(budget, pool, pool.run(Fraction(share)), Fraction(share))
        share, best = share + best.same_for + 1, following
        if progress:
            progress(float(pool.cost_of(best) / budget.pot))
    return _outcome(budget, pool, best, Fraction(share))


def plain_totals(budget: SharedBudget) -> tuple[str, ...]:
    """What plain totals fund: most votes (points) first, each that still fits in what is left; ties as above."""
    left = budget.pot
    funded = []
    places = {project.id: place for place, project in enumerate(budget.projects)}
    for project in sorted(budget.projects, key=lambda one: (-budget.scores[one.id], one.cost, places[one.id])):
        if budget.scores[project.id] and project.cost <= left:
            funded.append(project.id)
            left -= project.cost
    return tuple(funded)


def _outcome(budget: SharedBudget, pool: Pool, found: Found, share: Fraction) -> Outcome:
    """The same in the words of the budget."""
    names = [project.id for project in budget.projects]
    payments = tuple(Payment(names[one], most, level) for one, most, level in found.steps)
    inside = {payment.project for payment in payments}
    left = {name: pool.left(place, found.purses) for place, name in enumerate(names) if name not in inside}
    return Outcome(payments, pool.cost_of(found), share, left)
