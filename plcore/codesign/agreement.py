"""How far two groupings of the same people agree: the adjusted Rand index."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

Labels = Sequence[Hashable] | NDArray[np.integer]


def adjusted_rand_index(a: Labels, b: Labels) -> float:
    """1.0 for the same groups under any names, about 0 for groups that have nothing to do with each other.

    a, b: the group of each person, in the same order of people. Counted over pairs of people, less what chance would
    give (Hubert and Arabie 1985). Where chance leaves no room (everyone together in both, or everyone alone in both,
    or fewer than two people) the groupings are the same, and the answer is 1.0. Raises ValueError when the lengths
    differ.
    """
    if len(a) != len(b):
        raise ValueError(f"{len(a)} people in one grouping, {len(b)} in the other")
    rows, columns = _numbered(a), _numbered(b)
    height, width = int(rows.max(initial=-1)) + 1, int(columns.max(initial=-1)) + 1
    crossed = np.bincount(rows * width + columns, minlength=height * width).reshape(height, width)
    together = _pairs(crossed)
    first, second = _pairs(crossed.sum(axis=1)), _pairs(crossed.sum(axis=0))
    everyone = len(a) * (len(a) - 1) / 2
    by_chance = first * second / everyone if everyone else 0.0
    most = (first + second) / 2
    if most == by_chance:
        return 1.0
    return (together - by_chance) / (most - by_chance)


def _numbered(labels: Labels) -> NDArray[np.int64]:
    if isinstance(labels, np.ndarray):
        numbers = np.unique(labels, return_inverse=True)[1]
        return numbers.astype(np.int64)
    seen: dict[Hashable, int] = {}
    return np.array([seen.setdefault(label, len(seen)) for label in labels], dtype=np.int64)


def _pairs(sizes: NDArray[np.int64]) -> float:
    return float((sizes * (sizes - 1) // 2).sum())
