"""Opinion groups as the well-known system finds them, for comparison with published work (MATHS.md 2.1 to 2.5).

k-means over at most 100 base clusters, started from the first distinct rows in voting order; the silhouette picks the
number of groups. It always finds groups, and which ones hangs on the order in which people came; groups.py asks
whether groups are real. Written from the formulas of MATHS.md and checked against published groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from plcore.codesign.plane import Plane, plane_of
from plcore.codesign.votes import Votes

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

VOTES_TO_BE_IN: Final = 7
FEWEST_IN: Final = 15
BASE_CLUSTERS: Final = 100
MOST_GROUPS: Final = 5
BASES_PER_GROUP: Final = 12  # base clusters for each group above two
MOST_STEPS: Final = 100
STILL: Final = 1e-12


@dataclass(frozen=True)
class PolisGroups:
    """Groups of the people of Votes.people, in their order.

    labels: 0 is the largest group; -1 for who answered too little. silhouette: mean over the base clusters, by number
    of groups; empty where there is no choice. k is 1 where all who are in stand at one place, 0 where nobody is in.
    """

    k: int
    labels: Labels
    silhouette: Mapping[int, float]
    bases: int
    plane: Plane


def polis_groups(votes: Votes) -> PolisGroups:
    """Groups of people. The order of votes.people is the order in which they first voted, and it matters."""
    plane = plane_of(votes)
    people = people_in(votes)
    labels = np.full(len(votes.people), -1, dtype=np.int64)
    if not len(people):
        return PolisGroups(0, labels, {}, 0, plane)
    places = plane.places[people]
    base, _ = k_means(places, np.ones(len(places)), first_distinct(places, BASE_CLUSTERS))
    used, base = np.unique(base, return_inverse=True)
    sizes = np.bincount(base).astype(np.float64)
    bases = np.column_stack([np.bincount(base, places[:, axis]) for axis in (0, 1)]) / sizes[:, None]
    found: dict[int, Labels] = {1: np.zeros(len(used), dtype=np.int64)}
    quality: dict[int, float] = {}
    for k in range(2, min(MOST_GROUPS, 2 + len(used) // BASES_PER_GROUP) + 1):
        start = first_distinct(bases, k)
        if len(start) == k:
            found[k], _ = k_means(bases, sizes, start)
            quality[k] = silhouette(bases, found[k])
    best = max(quality, key=lambda k: (quality[k], -k)) if quality else 1
    labels[people] = _by_size(found[best][base])
    return PolisGroups(int(labels.max()) + 1, labels, quality, len(used), plane)


def people_in(votes: Votes) -> NDArray[np.int64]:
    """Rows of the people who count (MATHS.md 2.3), in voting order. Of equals the one who voted earlier is in."""
    answers = votes.answers
    enough = np.flatnonzero(answers >= min(VOTES_TO_BE_IN, len(votes.statements)))
    if len(enough) >= FEWEST_IN:
        return enough
    most = np.argsort(-answers, kind="stable")[:FEWEST_IN]
    return np.sort(most[answers[most] > 0])


def first_distinct(places: Floats, most: int) -> Floats:
    """The first rows that differ from all before them, in their order: at most so many x the directions."""
    _, first = np.unique(places, axis=0, return_index=True)
    return places[np.sort(first)[:most]]


def k_means(places: Floats, weights: Floats, start: Floats) -> tuple[Labels, Floats]:
    """Lloyd's steps from the given centres until nothing moves: the centre of each place, and the centres.

    places: n x directions. weights: n. A centre that nobody is nearest to stays where it is.
    """
    centres = start
    for _ in range(MOST_STEPS):
        labels = cdist(places, centres, "sqeuclidean").argmin(axis=1)
        weight = np.bincount(labels, weights, minlength=len(centres))
        sums = np.column_stack([np.bincount(labels, weights * axis, minlength=len(centres)) for axis in places.T])
        moved = np.where(weight[:, None] > 0, sums / np.maximum(weight, STILL)[:, None], centres)
        still = bool(np.abs(moved - centres).max() <= STILL)
        centres = moved
        if still:
            break
    return labels.astype(np.int64), centres


def silhouette(places: Floats, labels: Labels) -> float:
    """Mean silhouette by Euclidean distance (Rousseeuw 1987). A group of one scores 0; so does a single group."""
    groups, own = np.unique(labels, return_inverse=True)
    if len(groups) < 2:
        return 0.0
    apart = cdist(places, places)
    sums = np.column_stack([apart[:, own == group].sum(axis=1) for group in range(len(groups))])
    sizes, row = np.bincount(own), np.arange(len(places))
    inside = sums[row, own] / np.maximum(1, sizes[own] - 1)
    means = sums / sizes
    means[row, own] = np.inf
    outside = means.min(axis=1)
    larger = np.maximum(inside, outside)
    scores = np.where((sizes[own] > 1) & (larger > 0), (outside - inside) / np.where(larger > 0, larger, 1), 0)
    return float(scores.mean())


def _by_size(labels: Labels) -> Labels:
    """Numbered from the largest group on; of equals, the one whose first member came first."""
    groups, first, own, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    ranked = np.lexsort((first, -sizes))
    names = np.empty(len(groups), dtype=np.int64)
    names[ranked] = np.arange(len(groups))
    return names[own]
