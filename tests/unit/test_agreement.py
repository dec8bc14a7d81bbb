"""The adjusted Rand index against values that were worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from plcore.codesign.agreement import adjusted_rand_index

# By hand: pairs together in both, and what chance would give. For "aabb" and "abbb": 1 pair of 6 together in both,
# 2 in the first, 3 in the second; chance 2 * 3 / 6 = 1, most (2 + 3) / 2 = 2.5: (1 - 1) / (2.5 - 1) = 0.
KNOWN = [
    ("aabb", "bbaa", 1.0),
    ("aabb", "abab", (0 - 4 / 6) / (2 - 4 / 6)),
    ("aabb", "abbb", 0.0),
    ("aabb", "aabc", (1 - 2 / 6) / (1.5 - 2 / 6)),
    ("aaabbb", "aaabbc", (4 - 24 / 15) / (5 - 24 / 15)),
    ("aaabbb", "aabbcc", (2 - 18 / 15) / (4.5 - 18 / 15)),
    ("aaaa", "aaaa", 1.0),
    ("abcd", "dcba", 1.0),
    ("aaaa", "abcd", 0.0),
    ("a", "b", 1.0),
    ("", "", 1.0),
]


@pytest.mark.parametrize(("a", "b", "value"), KNOWN)
def test_known_values_both_ways_round(a, b, value):
    assert adjusted_rand_index(a, b) == pytest.approx(value, abs=1e-12)
    assert adjusted_rand_index(b, a) == pytest.approx(value, abs=1e-12)


def test_arrays_and_lists_of_other_names_say_the_same():
    a, b = [0, 0, 1, 1, 2, -1], ["x", "x", "x", None, "z", "z"]
    numbers = np.array([0, 0, 0, 1, 2, 2], dtype=np.int8)
    assert adjusted_rand_index(np.array(a), numbers) == adjusted_rand_index(a, b)


def test_groupings_by_chance_come_out_near_nothing():
    rng = np.random.default_rng(3)
    found = [adjusted_rand_index(rng.integers(0, 3, 300), rng.integers(0, 2, 300)) for _ in range(50)]
    assert abs(float(np.mean(found))) < 0.005
    assert min(found) < 0 < max(found)


def test_a_huge_gathering_does_not_run_over():
    big = np.repeat([0, 1], 150_000)
    assert adjusted_rand_index(big, 1 - big) == 1.0


def test_different_people_are_refused():
    with pytest.raises(ValueError, match="3 people in one grouping, 2 in the other"):
        adjusted_rand_index("aab", "ab")
