"""Small counts stay unseen: every table of a size is tried, and no hidden count can be worked out or narrowed."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator

import pytest

from plcore.codesign.hiding import SMALLEST, Shown, show


def tables(answers: int, people: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many people may have answered, or not."""
    for counts in itertools.product(range(people + 1), repeat=answers):
        if sum(counts) <= people:
            yield counts


@pytest.mark.parametrize(
    ("answers", "people"), [(1, 12), (2, 3), (2, 6), (2, 9), (2, 10), (2, 30), (3, 11), (3, 15), (3, 22), (4, 20)]
)
def test_who_knows_the_rules_and_all_that_is_shown_still_cannot_tell(answers, people):
    """The strongest reader: knows the total, these rules, and tries every table that would look the same."""
    alike: dict[Shown, list[tuple[int, ...]]] = defaultdict(list)
    for counts in tables(answers, people):
        alike[show(counts, people)].append(counts)
    any_small = set(range(min(people, SMALLEST - 1) + 1))
    for shown, possible in alike.items():
        for place in range(answers):
            values = {counts[place] for counts in possible}
            if shown.counts[place] is not None:
                assert values == {shown.counts[place]}
                assert min(values) >= SMALLEST
            elif place in shown.small:
                assert values == any_small, shown
            elif any(counts[place] < SMALLEST for counts in possible):
                assert values >= any_small, shown
        # ... nor which of two small ones is the larger
        for one, other in itertools.combinations(sorted(shown.small), 2):
            differences = {(counts[one] > counts[other]) - (counts[one] < counts[other]) for counts in possible}
            assert differences == {-1, 0, 1}


def test_a_gap_is_never_alone_in_its_sum():
    """Subtraction from the total: what is left belongs to at least two unknowns, and is SMALLEST or more."""
    chance = random.Random(4)
    for _ in range(20_000):
        counts = [chance.choice([0, 1, 3, 4, 5, 6, 20, 90]) for _ in range(chance.randint(1, 9))]
        shown = show(counts, sum(counts) + chance.choice([0, 0, 1, 4, 5, 30]))
        gaps = [place for place, count in enumerate(shown.counts) if count is None]
        left = shown.people - sum(count for count in shown.counts if count is not None)
        if not gaps:
            assert min(counts) >= SMALLEST
            assert shown.untold == left
            continue
        assert shown.untold is None
        assert left >= SMALLEST or left == shown.people
        assert all(count is None for count in shown.counts) if shown.is_veiled else set(gaps) == set(shown.small)


@pytest.mark.parametrize(
    ("counts", "people", "seen", "small", "untold"),
    [
        ((40, 30), 74, (40, 30), set(), 4),  # who told nothing is no group
        ((40, 30, 4), 74, (None, None, None), {2}, None),  # 74 = 40 + 30 + C: C would be plain
        ((40, 30, 4), 90, (40, 30, None), {2}, None),
        ((40, 3, 4), 47, (40, None, None), {1, 2}, None),
        ((40, 1, 1), 42, (None, None, None), {1, 2}, None),
        ((9, 3, 0), 14, (None, None, None), set(), None),  # fewer than 5 people for each answer
        ((0, 0), 0, (None, None), set(), None),
        ((5, 1), 6, (None, None), set(), None),  # that one of them is small would say that it is at most 1
    ],
)
def test_examples(counts, people, seen, small, untold):
    shown = show(counts, people)
    assert (shown.counts, set(shown.small), shown.untold) == (seen, small, untold)


def test_more_answers_than_people_is_a_fault():
    with pytest.raises(ValueError, match="more answers"):
        show((3, 3), 5)
