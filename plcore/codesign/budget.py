"""A budget that people share out: the pot, the projects, and what each person chose, by phone, paper or file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class Project:
    """Something that money could be spent on. cost: above 0, in the currency of the pot."""

    id: str
    cost: Fraction
    name: str = ""


@dataclass(frozen=True)
class SharedBudget:
    """What is decided about.

    pot: the money there is, 0 or more. projects: in the order in which they were put forward, which is the last rule
    for ties. ballots: one per person, the id of each chosen project with its points, whole numbers above 0; an empty
    ballot is a person who chose nothing, who counts as one of those who share. points: whether people gave points; if
    not, every choice weighs 1. Raises ValueError where these do not hold.
    """

    pot: Fraction
    projects: tuple[Project, ...]
    ballots: tuple[Mapping[str, int], ...]
    points: bool = False

    def __post_init__(self) -> None:
        known = {project.id for project in self.projects}
        if len(known) != len(self.projects):
            raise ValueError("two projects have the same id")
        if self.pot < 0 or any(project.cost <= 0 for project in self.projects):
            raise ValueError("the pot must be 0 or more, and each cost above 0")
        for ballot, _ in self.kinds:
            for project, weight in ballot:
                if project not in known or weight < 1 or (weight != 1 and not self.points):
                    raise ValueError(f"{weight} for {project} cannot be on a ballot")

    @cached_property
    def kinds(self) -> tuple[tuple[tuple[tuple[str, int], ...], int], ...]:
        """Each different ballot, with how many people gave it. In an order of their own, not of the people."""
        return tuple(sorted(Counter(tuple(sorted(ballot.items())) for ballot in self.ballots).items()))

    @cached_property
    def votes(self) -> dict[str, int]:
        """How many people chose each project."""
        return self._totals(weighted=False)

    @cached_property
    def scores(self) -> dict[str, int]:
        """The points of each project; without points, its votes."""
        return self._totals(weighted=True)

    def _totals(self, *, weighted: bool) -> dict[str, int]:
        totals = {project.id: 0 for project in self.projects}
        for ballot, people in self.kinds:
            for project, weight in ballot:
                totals[project] += people * (weight if weighted else 1)
        return totals
