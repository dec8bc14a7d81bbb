"""People as dots on a map, each where their answers put them, in an order that tells nothing of who came when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from plcore.codesign.groups import people_in
from plcore.codesign.plane import plane_of
from plcore.codesign.result import Frozen
from plcore.codesign.votes import Votes

FEWEST_DOTS: Final = 5  # people: of fewer, no dot is drawn


class Dot(Frozen):
    """One person on the map: where, in the plane in which people differ most, and their group's letter."""

    x: float
    y: float
    group: str | None


def dots_of(votes: Votes, groups: Mapping[str, str | None]) -> tuple[tuple[Dot, ...], dict[str, int]]:
    """A dot for everyone who answered enough; none where they, or those in no group, are fewer than FEWEST_DOTS."""
    if not votes.cells.size:
        return (), {}
    placed = plane_of(votes).places
    people = [int(one) for one in people_in(votes)]
    apart = [one for one in people if groups.get(votes.people[one]) is None]
    if len(apart) < FEWEST_DOTS:
        people = [one for one in people if one not in set(apart)]
    if len(people) < FEWEST_DOTS:
        return (), {}
    # In an order of their own: the order of the seats would tell who came when.
    drawn = sorted(
        (groups.get(votes.people[one]) or "~", *np.round(placed[one], 2).tolist(), votes.people[one]) for one in people
    )
    dots = tuple(Dot(x=x + 0.0, y=y + 0.0, group=None if group == "~" else group) for group, x, y, _ in drawn)
    return dots, {person: place for place, (_, _, _, person) in enumerate(drawn)}
