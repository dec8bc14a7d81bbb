"""Ranking by pairs: the score, and which pair comes next."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plcore.codesign.pairs import Standing, next_pair, pair_of, ranking, votes_on_pairs, weight

IDEAS = ("bus", "lunch", "books", "trees")


@pytest.mark.parametrize(
    ("wins", "losses", "score"),
    [(0, 0, 0.5), (1, 0, 2 / 3), (0, 1, 1 / 3), (9, 1, 10 / 12), (3, 3, 0.5), (98, 0, 0.99)],
)
def test_the_score_is_that_of_the_maths(wins, losses, score):
    assert Standing("bus", wins, losses).score == pytest.approx(score)


def test_ranking_puts_the_highest_score_first_and_the_one_with_more_votes_where_equal():
    votes = [("bus", "lunch"), ("bus", "books"), ("trees", "lunch"), ("lunch", "trees")]
    told = [(one.idea, one.wins, one.losses) for one in ranking(IDEAS, votes)]
    assert told == [("bus", 2, 0), ("trees", 1, 1), ("lunch", 1, 2), ("books", 0, 1)]
    assert [one.idea for one in ranking(IDEAS, [])] == list(IDEAS)


@pytest.mark.parametrize("vote", [("bus", "bus"), ("bus", "moon"), ("moon", "bus")])
def test_a_vote_that_is_no_pair_is_refused(vote):
    with pytest.raises(ValueError):
        ranking(IDEAS, [vote])


@given(
    st.lists(st.sampled_from(list(combinations(IDEAS, 2)) + [(b, a) for a, b in combinations(IDEAS, 2)]), max_size=40)
)
def test_the_order_of_votes_does_not_matter_and_wins_equal_losses(votes):
    standings = ranking(IDEAS, votes)
    assert standings == ranking(IDEAS, votes[::-1])
    assert sum(one.wins for one in standings) == sum(one.losses for one in standings) == len(votes)
    assert sum(votes_on_pairs(votes).values()) == len(votes)


@pytest.mark.parametrize(("votes", "expected"), [(0, 0.05), (19, 0.05), (20, 1 / 21), (99, 0.01)])
def test_a_pair_weighs_less_from_twenty_votes_on(votes, expected):
    assert weight(votes) == pytest.approx(expected)


def drawn(decided, seen=(), times=6000):
    rng = random.Random(11)
    return Counter(next_pair(IDEAS, decided, rng, seen=seen) for _ in range(times))


def test_pairs_come_in_proportion_to_their_weight_and_either_way_round():
    decided = {pair_of("bus", "lunch"): 99, pair_of("books", "trees"): 39}
    shown = drawn(decided)
    assert len(shown) == 12, "six pairs, each both ways"
    total = sum(weight(decided.get(pair_of(*two), 0)) for two in combinations(IDEAS, 2))
    for two in combinations(IDEAS, 2):
        share = (shown[two] + shown[two[::-1]]) / shown.total()
        assert share == pytest.approx(weight(decided.get(pair_of(*two), 0)) / total, abs=0.02)
        assert shown[two] == pytest.approx(shown[two[::-1]], rel=0.35)


def test_what_was_seen_does_not_come_again_and_in_the_end_there_is_nothing_left():
    every = [pair_of(*two) for two in combinations(IDEAS, 2)]
    for number in range(len(every)):
        assert {pair_of(*two) for two in drawn({}, every[:number], 300)} == set(every[number:])
    assert next_pair(IDEAS, {}, random.Random(1), seen=every) is None
    assert next_pair(["bus"], {}, random.Random(1)) is None
    assert next_pair([], {}, random.Random(1)) is None


def test_where_every_pair_has_many_votes_the_rarest_still_come_most():
    decided = {pair_of(*two): 10**6 for two in combinations(IDEAS, 2)} | {pair_of("bus", "trees"): 10**5}
    shown = drawn(decided, times=900)
    assert shown[("bus", "trees")] + shown[("trees", "bus")] > 450


def test_the_same_seed_asks_the_same():
    one, other = random.Random(5), random.Random(5)
    assert [next_pair(IDEAS, {}, one) for _ in range(20)] == [next_pair(IDEAS, {}, other) for _ in range(20)]
