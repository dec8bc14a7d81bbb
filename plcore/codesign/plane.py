"""The two directions in which people differ most, and where each person stands in them (MATHS.md 2.1, 2.2, 2.4).

Principal components of the votes, where a statement that somebody did not see counts as its mean over all people. In
the centred matrix such a cell is exactly 0, so that nothing has to be filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from plcore.codesign.votes import Votes

Floats = NDArray[np.float64]

DIRECTIONS: Final = 2
SMALL: Final = 32  # people or statements: up to here the whole matrix is taken apart, which nothing can upset
NOTHING: Final = 1e-9  # a spread below this is none: people do not differ in this direction


@dataclass(frozen=True)
class Plane:
    """Where statements and people lie.

    mean: of each statement over those who answered it, -1 .. 1; 0 where hidden or never answered. components: 2 x
    statements, each of length 1, or all 0 where people do not differ in a second (or any) direction; the largest entry
    is positive. places: people x 2. share: of all that people differ in, what each direction holds, 0 .. 1.
    """

    mean: Floats
    components: Floats
    places: Floats
    share: tuple[float, float]


def plane_of(votes: Votes) -> Plane:
    """The plane of all people. Statements that are hidden count as passed by everyone (MATHS.md 2.1)."""
    people, statements = votes.cells.shape
    who, what, said = votes.given()
    answers = np.where(votes.hidden[what], 0.0, said)
    mean = np.bincount(what, answers, minlength=statements) / np.maximum(1, np.bincount(what, minlength=statements))
    starts = np.concatenate([[0], np.cumsum(np.bincount(who, minlength=people))])
    centred = csr_array((answers - mean[what], what, starts), shape=(people, statements))
    components, share = _directions(centred)
    answered = np.bincount(who[~votes.hidden[what]], minlength=people) + int(votes.hidden.sum())
    scale = np.sqrt(statements / np.maximum(1, answered))
    return Plane(mean, components, (centred @ components.T) * scale[:, None], share)


def _directions(centred: csr_array) -> tuple[Floats, tuple[float, float]]:
    components = np.zeros((DIRECTIONS, centred.shape[1]))
    share = np.zeros(DIRECTIONS)
    spread = float((centred.data**2).sum())
    if spread > NOTHING:
        lengths, found = _singular(centred)
        real = lengths > NOTHING
        turned = found[np.arange(len(found)), np.abs(found).argmax(axis=1)] < 0
        components[: len(found)] = np.where(turned[:, None], -found, found) * real[:, None]
        share[: len(found)] = lengths**2 * real / spread
    return components, (float(share[0]), float(share[1]))


def _singular(centred: csr_array) -> tuple[Floats, Floats]:
    """The largest two singular values and their right vectors, the larger first."""
    if min(centred.shape) <= SMALL:
        _, lengths, found = np.linalg.svd(centred.toarray(), full_matrices=False)
        return lengths[:DIRECTIONS], found[:DIRECTIONS]
    # A start of its own, so that the same votes give the same plane every time.
    start = np.random.default_rng(0).standard_normal(min(centred.shape))
    _, lengths, found = svds(centred, k=DIRECTIONS, v0=start, return_singular_vectors="vh")
    return lengths[::-1], found[::-1]
