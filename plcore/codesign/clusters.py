"""People who answer alike: one way to part them into 2 to 5 groups, for every number of groups at once.

A group is a list of rates, one a statement: how many of its people agree rather than disagree. People belong where
their own agreements and disagreements are most likely (a mixture of Bernoulli rates, found by expectation and
maximisation, each statement's rates drawn toward everyone's). Passing says nothing about what somebody thinks, so it
parts nobody.
The search starts from k-means in the few directions in which people differ most.

Everything is worked out in the order of the rows given; groups.py puts them into an order that is their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from plcore.codesign.votes import AGREE, DISAGREE

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

DIRECTIONS: Final = 4  # five groups lie in four directions, k groups in k - 1
STARTS: Final = 6
LLOYD_STEPS: Final = 6
TURNS: Final = 5  # of the subspace iteration
EM_STEPS: Final = 8
DRAWN: Final = 3.0  # votes' worth by which a group's rate is drawn toward everyone's (MATHS.md 2.5)
EVERYONES: Final = 0.5  # and everyone's toward the conversation's


def sides(cells: NDArray[np.int8]) -> Floats:
    """Agreements, then disagreements, as ones: people x 2 statements."""
    return np.concatenate([cells == AGREE, cells == DISAGREE], axis=1).astype(np.float32)


def everyones(counts: Floats) -> Floats:
    """Everyone's share of each answer. counts: answers x statements. Drawn a little toward all statements together."""
    usual = counts.sum(axis=1, keepdims=True) + 1
    usual = usual / usual.sum()
    shares: Floats = (counts + EVERYONES * usual) / (counts.sum(axis=0) + EVERYONES)
    return shares


def rates(counts: Floats, of_everyone: Floats) -> Floats:
    """Groups' shares of each answer, drawn toward everyone's. counts: groups x answers x statements."""
    drawn: Floats = (counts + DRAWN * of_everyone) / (counts.sum(axis=1, keepdims=True) + DRAWN)
    return drawn


def members(labels: Labels, k: int) -> Floats:
    """Who is in which group, as ones: k x people."""
    inside: Floats = (np.arange(k)[:, None] == labels).astype(np.float32)
    return inside


def part(said: Floats, numbers: Sequence[int], rng: np.random.Generator) -> dict[int, Labels]:
    """Groups for each of the numbers: each person's group, 0 .. k-1. said: as `sides` gives it."""
    places = _places(said, rng)
    seeds = _spread(places, max(numbers), rng)
    return _settle(said, {k: _k_means(places[: max(2, k - 1)], seeds[:k, :, : max(2, k - 1)]) for k in numbers})


def belong(said: Floats, group_rates: Floats) -> Labels:
    """Where each person belongs, by rates (groups x 2 x statements), each group as likely as another beforehand."""
    likely = said @ np.log(group_rates).reshape(len(group_rates), -1).T
    found: Labels = likely.argmax(axis=1)
    return found


def _places(said: Floats, rng: np.random.Generator) -> Floats:
    """Each person in the directions in which people differ most, by the statements they answered (MATHS.md 2.4).

    directions x people: what is then done over and over goes along the people, who lie side by side.
    """
    statements = said.shape[1] // 2
    agreed, disagreed = said[:, :statements], said[:, statements:]
    answered = agreed + disagreed
    side = agreed - disagreed
    side -= answered * (side.sum(axis=0) / np.maximum(1, answered.sum(axis=0)))
    count = min(DIRECTIONS, *side.shape)
    basis = rng.standard_normal((statements, min(statements, count + 2))).astype(np.float32)
    for _ in range(TURNS):
        basis, _ = np.linalg.qr(side.T @ (side @ basis))
    along = side @ basis
    _, turned = np.linalg.eigh(along.T @ along)  # smallest first
    scale = np.sqrt(statements / np.maximum(1, answered.sum(axis=1)))
    places: Floats = (along @ turned[:, ::-1][:, :count]) * scale[:, None]
    return np.ascontiguousarray(places.T, dtype=np.float32)


def _spread(places: Floats, most: int, rng: np.random.Generator) -> Floats:
    """First centres of all starts, spread out by k-means++: most x starts x directions. The first k start k groups."""
    directions, people = places.shape
    centres = np.empty((most, STARTS, directions), dtype=np.float32)
    centres[0] = places.T[rng.integers(people, size=STARTS)]
    near = np.full((STARTS, people), np.inf, dtype=np.float32)
    squares = (places**2).sum(axis=0)
    for following in range(1, most):
        near = np.minimum(near, _distances(places, squares, centres[following - 1]))
        running = np.cumsum(np.maximum(near, 0), axis=1)
        drawn = rng.random((STARTS, 1)) * running[:, -1:]
        centres[following] = places.T[np.minimum((running < drawn).sum(axis=1), people - 1)]
    return centres


def _k_means(places: Floats, centres: Floats) -> Labels:
    """The best of several starts; all of them step together. places: directions x people; centres: k x starts x
    directions."""
    k, starts, directions = centres.shape
    flat = centres.reshape(-1, directions)
    shape = (k, starts, places.shape[1])
    squares = (places**2).sum(axis=0)
    for _ in range(LLOYD_STEPS):
        distances = _distances(places, squares, flat).reshape(shape)
        # Who is as near to two centres draws both, as where fewer people differ than there are centres.
        inside = (distances == distances.min(axis=0)).reshape(len(flat), -1).astype(np.float32)
        sizes = inside.sum(axis=1, keepdims=True)
        flat = np.where(sizes > 0, (inside @ places.T) / np.maximum(1, sizes), flat)
    distances = _distances(places, squares, flat).reshape(shape)
    best = int(distances.min(axis=0).sum(axis=1).argmin())
    labels: Labels = distances[:, best].argmin(axis=0)
    return labels


def _distances(places: Floats, squares: Floats, centres: Floats) -> Floats:
    """Squared distances: centres x people. squares: of each person's place; centres: any number x directions."""
    found: Floats = centres @ places
    found *= -2
    found += squares
    found += (centres**2).sum(axis=1, keepdims=True)
    return found


def _settle(said: Floats, first: Mapping[int, Labels]) -> dict[int, Labels]:
    """Expectation and maximisation from first groups; every number of groups in the same products of matrices."""
    statements = said.shape[1] // 2
    of_everyone = everyones(said.sum(axis=0).reshape(2, statements))
    belonging = np.concatenate([members(labels, k) for k, labels in first.items()])
    edges = np.cumsum([0, *first])
    spans = [slice(start, end) for start, end in pairwise(edges)]
    for _ in range(EM_STEPS):
        counts = (belonging @ said).reshape(-1, 2, statements)
        likely = np.log(rates(counts, of_everyone)).reshape(len(counts), -1) @ said.T
        likely += np.log(belonging.mean(axis=1, keepdims=True) + 1e-9)
        for span in spans:
            own = likely[span]
            own -= own.max(axis=0)
            np.exp(own, out=own)
            own /= own.sum(axis=0)
        belonging = likely
    return {k: belonging[span].argmax(axis=0) for k, span in zip(first, spans, strict=True)}
