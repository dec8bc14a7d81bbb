"""Sharing out once, exactly: purses of people, prices of projects, and for how long a decision would stay the same.

All of it is whole numbers over a common denominator, so no rounding ever decides. Floats only put candidates in order
before they are compared exactly.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from plcore.codesign.budget import SharedBudget

Whole = NDArray[np.int64]
FEW = 100  # different points on ballots
FOR_EVER = 10**18  # raises of the share that nobody will come to


@dataclass(frozen=True)
class Purses:
    """What people have left. Those with the same amount share one purse.

    amounts: whole numbers over `over`; raises: by how much each grows when the share is raised by 1. of: the purse of
    each kind of ballot.
    """

    amounts: list[int]
    raises: list[int]
    over: int
    of: Whole


@dataclass(frozen=True)
class Price:
    """What those who chose a project pay for it at most, for a point or a vote: top / (weight * purses.over).

    raised: by how much `top` grows when the share is raised by 1. below: top / below is the price for one unit of what
    the project is worth, and rank the same as a float.
    """

    top: int
    raised: int
    weight: int
    below: int
    rank: float


@dataclass(frozen=True)
class Found:
    """What one sharing out funds: project, price, tie, in order.

    same_for: raising the share by 1 so many times funds the same projects in the same order.
    """

    steps: list[tuple[int, Fraction, bool]]
    purses: Purses
    same_for: int


class Horizon:
    """For how many raises of the share every decision so far stays as it is.

    Within it all amounts are straight lines of the number of raises, so each comparison of two of them holds up to
    where the lines cross.
    """

    def __init__(self) -> None:
        self.steps = FOR_EVER

    def keep(self, ahead: int, change: int) -> None:
        """Hold as long as ahead + change * raises stays 0 or more. ahead: 0 or more."""
        if change < 0 and ahead < self.steps * -change:
            self.steps = ahead // -change


class Pool:
    """A budget made ready to be shared out many times over."""

    def __init__(self, budget: SharedBudget) -> None:
        self.budget = budget
        self.scale = math.lcm(1, *(project.cost.denominator for project in budget.projects))
        self.pot = budget.pot * self.scale  # what costs more than all there is can never be funded
        self.costs = [int(project.cost * self.scale) for project in budget.projects]
        places = {project.id: place for place, project in enumerate(budget.projects)}
        choosing: list[list[tuple[int, int]]] = [[] for _ in places]
        for kind, (ballot, _) in enumerate(budget.kinds):
            for project, weight in ballot:
                choosing[places[project]].append((kind, weight))
        self.people: Whole = np.array([people for _, people in budget.kinds], dtype=np.int64)
        self.kinds: list[Whole] = [np.array([kind for kind, _ in one], dtype=np.int64) for one in choosing]
        self.weights = [[weight for _, weight in one] for one in choosing]
        different = {weight for one in self.weights for weight in one}
        # What an amount is for one point: in whole numbers, by a common multiple of all points, while that stays small.
        multiple = math.lcm(1, *different) if len(different) <= FEW else 0
        self.parts: dict[int, int | Fraction] = {
            weight: multiple // weight if multiple else Fraction(1, weight) for weight in different
        }
        self.levels = [_levels(one) for one in self.weights]
        self.scores = [budget.scores[project.id] for project in budget.projects]
        self.before = sorted(range(len(places)), key=lambda one: (-self.scores[one], self.costs[one], one))
        self.turn = {project: turn for turn, project in enumerate(self.before)}

    def run(self, share: Fraction) -> Found:
        """Share out once, each person holding `share`."""
        start = share * self.scale
        raised = self.scale * start.denominator
        purses = Purses([start.numerator], [raised], start.denominator, np.zeros(len(self.people), dtype=np.int64))
        horizon = Horizon()
        steps: list[tuple[int, Fraction, bool]] = []
        # A price only ever rises, as purses only ever empty: the last one known is a bound that spares much work.
        bounds = {one: self._worth(one, self.costs[one], 0, self.scores[one], 1) for one in self.before}
        bounds = {one: bound for one, bound in bounds.items() if bound.weight and self.costs[one] <= self.pot}
        while bounds:
            best, level = -1, False
            for one in sorted(bounds, key=lambda one: bounds[one].rank):
                # Rounding keeps order: a greater float is a greater number, and only equal ones need a closer look.
                if best >= 0 and bounds[one].rank > bounds[best].rank:
                    break
                found = self._price(one, purses, horizon)
                if found is None:
                    del bounds[one]
                    continue
                bounds[one] = found
                order = -1 if best < 0 else _compare(found, bounds[best])
                level = order == 0 or (level and order > 0)
                if order < 0 or (order == 0 and self.turn[one] < self.turn[best]):
                    best = one
            if best < 0:
                break
            price = bounds.pop(best)
            for one, other in bounds.items():
                ahead = other.top * price.below - price.top * other.below
                # Where a tie would go to the other, it must stay truly behind.
                behind = 0 if self.turn[best] < self.turn[one] else 1
                horizon.keep(ahead - behind, other.raised * price.below - price.raised * other.below)
            steps.append((best, Fraction(price.top, price.weight * purses.over * self.scale), level))
            purses = self._pay(best, price, purses)
        return Found(steps, purses, horizon.steps)

    def _price(self, project: int, purses: Purses, horizon: Horizon) -> Price | None:
        """The least price at which those who chose it can pay for it; None where they cannot."""
        holding = self._holding(project, purses)
        missing, weight, raised = self.costs[project] * purses.over, self.scores[project], 0
        amounts, raises = purses.amounts, purses.raises
        poor = 0
        for purse, each, people in holding:
            if amounts[purse] * weight >= missing * each:
                break
            poor += 1
            missing -= amounts[purse] * people  # these pay all that they have
            raised -= raises[purse] * people
            weight -= each * people
        else:
            horizon.keep(missing - 1, raised)
            return None
        for number, (purse, each, _) in enumerate(holding):
            ahead = amounts[purse] * weight - missing * each
            change = raises[purse] * weight - raised * each
            if number < poor:
                ahead, change = -ahead, -change
            if change < 0:
                horizon.keep(ahead, change)
        return self._worth(project, missing, raised, weight, purses.over)

    def _holding(self, project: int, purses: Purses) -> list[tuple[int, int, int]]:
        """Those who chose a project: the purse, their points, how many; those with least for a point first."""
        kinds = self.kinds[project]
        if not self.budget.points:
            counts = np.bincount(purses.of[kinds], weights=self.people[kinds])
            present = counts.nonzero()[0]
            people = counts[present].astype(np.int64)
            return [(purse, 1, count) for purse, count in zip(present.tolist(), people.tolist(), strict=True)]
        counted: dict[tuple[int, int], int] = {}
        rows = zip(purses.of[kinds].tolist(), self.weights[project], self.people[kinds].tolist(), strict=True)
        for purse, weight, count in rows:
            counted[purse, weight] = counted.get((purse, weight), 0) + count
        parts = self.parts
        order = sorted(counted, key=lambda key: purses.amounts[key[0]] * parts[key[1]])
        return [(purse, weight, counted[purse, weight]) for purse, weight in order]

    def _worth(self, project: int, top: int, raised: int, weight: int, over: int) -> Price:
        below = weight * over * (1 if self.budget.points else self.costs[project])
        return Price(top, raised, weight, below, top / below if below else 0.0)

    def _pay(self, project: int, price: Price, purses: Purses) -> Purses:
        """Take the price out of the purses of those who chose the project."""
        common = math.gcd(price.top, price.raised, price.weight)
        finer, top, more = price.weight // common, price.top // common, price.raised // common
        points, level = self.levels[project]
        paying = np.zeros(len(self.people), dtype=np.int64)
        paying[self.kinds[project]] = level
        keys = purses.of * len(points) + paying
        present = np.bincount(keys).nonzero()[0]
        pairs = []
        for purse, place in zip((present // len(points)).tolist(), (present % len(points)).tolist(), strict=True):
            amount, raised, weight = purses.amounts[purse] * finer, purses.raises[purse] * finer, points[place]
            if weight:
                amount, raised = amount - top * weight, raised - more * weight
            pairs.append((amount, raised) if amount >= 0 else (0, 0))
        ordered = sorted(set(pairs))
        place_of = {pair: place for place, pair in enumerate(ordered)}
        renamed = np.zeros(int(present[-1]) + 1, dtype=np.int64)
        renamed[present] = [place_of[pair] for pair in pairs]
        amounts, raises = [amount for amount, _ in ordered], [raised for _, raised in ordered]
        return Purses(amounts, raises, purses.over * finer, renamed[keys])

    def cost_of(self, found: Found) -> Fraction:
        """What the funded projects cost together."""
        return Fraction(sum(self.costs[one] for one, _, _ in found.steps), self.scale)

    def has_room(self, found: Found) -> bool:
        """Whether a project that somebody chose would still fit in the pot."""
        left = self.pot - self.cost_of(found) * self.scale
        inside = {one for one, _, _ in found.steps}
        return any(cost <= left and self.scores[one] and one not in inside for one, cost in enumerate(self.costs))

    def left(self, project: int, purses: Purses) -> Fraction:
        """What those who chose a project have left together."""
        amounts = (purses.amounts[purse] * people for purse, _, people in self._holding(project, purses))
        return Fraction(sum(amounts), purses.over * self.scale)


def _levels(weights: list[int]) -> tuple[list[int], Whole]:
    """The different points that a project got, 0 first, and the place among them of each kind of ballot's."""
    points = [0, *sorted(set(weights))]
    place = {weight: number for number, weight in enumerate(points)}
    return points, np.array([place[weight] for weight in weights], dtype=np.int64)


def _compare(one: Price, other: Price) -> int:
    """-1, 0 or 1: exactly, whatever the floats say where they are equal."""
    if one.rank != other.rank:
        return -1 if one.rank < other.rank else 1
    left, right = one.top * other.below, other.top * one.below
    return (left > right) - (left < right)
