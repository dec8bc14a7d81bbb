"""The statistics of common ground where a person can check them, at their edges, and the draw of the next statement."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import chisquare

from plcore.codesign.plane import plane_of
from plcore.codesign.statistics import (
    Counts,
    Telling,
    choose_next,
    common_ground,
    count,
    count_groups,
    extremity,
    importance,
    most_telling,
    nearly_everyone,
    priority,
    prop_z,
    representativeness,
    share,
    two_prop_z,
)
from plcore.codesign.votes import AGREE, DISAGREE, PASS, UNSEEN, Votes


def votes_of(rows, hidden=()) -> Votes:
    """Votes from strings, one a person: + agree, - disagree, 0 pass, . not seen."""
    said = {"+": AGREE, "-": DISAGREE, "0": PASS, ".": UNSEEN}
    cells = np.array([[said[sign] for sign in row] for row in rows], dtype=np.int8)
    names = tuple(str(place) for place in range(cells.shape[1]))
    return Votes(
        tuple(f"p{place}" for place in range(len(rows))), names, cells, np.array([name in hidden for name in names])
    )


def counts(agrees, disagrees, passes=None) -> Counts:
    a, d = np.array(agrees), np.array(disagrees)
    return Counts(a, d, np.zeros_like(a) if passes is None else np.array(passes))


def test_counting_answers():
    votes = votes_of(["+-0.", "+.0-", "-+.."])
    everyone = count(votes)
    assert everyone.agrees.tolist() == [2, 1, 0, 0]
    assert everyone.disagrees.tolist() == [1, 1, 0, 1]
    assert everyone.passes.tolist() == [0, 0, 2, 0]
    assert everyone.seen.tolist() == [3, 2, 2, 1]
    groups = count_groups(votes, np.array([1, -1, 0]), 2)
    assert groups.agrees.tolist() == [[0, 1, 0, 0], [1, 0, 0, 0]]
    assert groups.disagrees.tolist() == [[1, 0, 0, 0], [0, 1, 0, 0]]
    assert groups.everyone().seen.tolist() == [2, 2, 1, 0]


def test_counting_where_there_is_nothing():
    empty = Votes((), (), np.empty((0, 0), np.int8), np.empty(0, np.bool_))
    assert count(empty).seen.tolist() == []
    nobody = Votes((), ("a", "b"), np.empty((0, 2), np.int8), np.zeros(2, np.bool_))
    assert count_groups(nobody, np.empty(0, np.int64), 3).seen.tolist() == [[0, 0]] * 3


@pytest.mark.parametrize(
    ("successes", "trials", "z"),
    [(0, 0, 1.0), (3, 3, 2.0), (8, 8, 3.0), (1, 3, 0.0), (0, 3, -1.0), (0, 8, -7 / 3), (12, 15, 2.5)],
)
def test_how_sure_a_share_is_above_one_half(successes, trials, z):
    assert prop_z(successes, trials) == pytest.approx(z, abs=1e-12)


@pytest.mark.parametrize(
    ("one", "other", "z"),
    [
        ((0, 0), (0, 0), 0.0),  # 1 of 1 and 1 of 1: all agree in both
        ((9, 9), (4, 4), 0.0),
        ((2, 3), (2, 3), 0.0),
        ((2, 2), (0, 2), (1 - 1 / 3) / np.sqrt((4 / 6) * (2 / 6) * (2 / 3))),
        ((0, 2), (2, 2), (1 / 3 - 1) / np.sqrt((4 / 6) * (2 / 6) * (2 / 3))),
        ((5, 9), (0, 0), (6 / 10 - 1) / np.sqrt((7 / 11) * (4 / 11) * (1 / 10 + 1))),
    ],
)
def test_how_sure_one_share_is_above_another(one, other, z):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert two_prop_z(*one, *other) == pytest.approx(z, abs=1e-12)


def test_a_share_without_votes_is_one_half():
    assert share([0, 0, 4], [0, 2, 4]).tolist() == [0.5, 0.25, 5 / 6]


def test_what_parts_two_groups():
    # Everyone agrees with 0; the first group alone agrees with 1; the second alone disagrees with 2; 3 is not seen.
    groups = counts([[20, 20, 10, 0], [20, 0, 0, 0]], [[0, 0, 10, 0], [0, 20, 20, 0]])
    found = representativeness(groups)
    assert found.sufficient.tolist() == [[False, True, False, False], [False, True, True, False]]
    assert found.agree_ratio[0, 1] == pytest.approx((21 / 22) / (1 / 22))
    hidden = np.zeros(4, np.bool_)
    assert most_telling(found, hidden) == (
        (Telling(1, agree=True),),
        (Telling(1, agree=False), Telling(2, agree=False)),
    )
    hidden[1] = True
    assert most_telling(found, hidden) == ((), (Telling(2, agree=False),))


def test_agreements_come_first_and_only_so_many():
    rng = np.random.default_rng(5)
    agrees = rng.integers(0, 30, (2, 40))
    found = representativeness(counts(agrees, 30 - agrees))
    for group, tellings in enumerate(most_telling(found, np.zeros(40, np.bool_), most=6)):
        assert len(tellings) == 6
        sides = [one.agree for one in tellings]
        assert sides == sorted(sides, reverse=True)
        left_out = set(range(40)) - {one.statement for one in tellings}
        weakest = min(found.rank[group, one.statement] for one in tellings)
        assert all(not found.sufficient[group, one] or found.rank[group, one] <= weakest for one in left_out)
        for side in (True, False):
            ranks = [found.rank[group, one.statement] for one in tellings if one.agree is side]
            assert ranks == sorted(ranks, reverse=True)


def test_one_group_stands_against_nobody():
    found = representativeness(counts([[9, 0]], [[0, 9]]))
    assert np.isfinite(found.rank).all()
    assert found.agree_ratio[0, 0] == pytest.approx((10 / 11) / 0.5)


def test_what_nearly_everyone_says():
    said = counts([30, 0, 15, 29, 1], [0, 30, 15, 1, 0])
    agreed, disagreed = nearly_everyone(said, np.array([False, False, False, True, False]))
    assert agreed == (Telling(0, agree=True), Telling(4, agree=True))
    assert disagreed == (Telling(1, agree=False),)
    assert nearly_everyone(said, np.zeros(5, np.bool_), most=1)[0] == (Telling(0, agree=True),)


def test_common_ground():
    ground = common_ground(counts([[8, 0, 0], [2, 8, 0]], [[0, 8, 0], [6, 0, 0]]))
    assert ground.product.tolist() == pytest.approx([0.9 * 0.3, 0.1 * 0.9, 0.25])
    assert ground.root.tolist() == pytest.approx([np.sqrt(0.27), 0.3, 0.5])
    assert ground.lowest.tolist() == pytest.approx([0.3, 0.1, 0.5])
    assert ground.agrees.tolist() == [10, 8, 0]
    assert ground.seen.tolist() == [16, 16, 0]


def test_extremity_and_what_follows():
    plane = plane_of(votes_of(["++", "+-", "-+", "+."]))
    far = extremity(plane)
    expected = np.sqrt(2) * np.abs(1 - np.array([0.5, 1 / 3])) * np.hypot(*plane.components)
    assert far.tolist() == pytest.approx(expected.tolist())
    one = counts([3], [1], [0])
    assert importance(one, np.array([0.5])).tolist() == pytest.approx([(1 - 1 / 6) * 1.5 * (4 / 6)])
    raised = 1 + 8 * 2 ** (-4 / 5)
    assert priority(one, np.array([0.5])).tolist() == pytest.approx([((5 / 6) * 1.5 * (4 / 6) * raised) ** 2])


def test_a_new_statement_comes_before_an_old_one_and_an_agreed_one_before_a_passed_one():
    same = np.full(4, 0.3)
    new, old, agreed, passed = priority(counts([0, 100, 40, 0], [0, 100, 0, 0], [0, 0, 0, 40]), same)
    assert new > old
    assert agreed > passed


def test_the_next_statement_is_drawn_in_proportion_to_priority():
    priorities = np.array([0.2, 3.0, 1.0, 0.05, 7.5, 2.0])
    unseen = np.array([True, True, False, True, True, True])
    rng = np.random.default_rng(20_26)
    draws = 20_000
    drawn = np.bincount([choose_next(priorities, unseen, rng) for _ in range(draws)], minlength=6)
    assert drawn[2] == 0
    left = np.flatnonzero(unseen)
    expected = draws * priorities[left] / priorities[left].sum()
    assert chisquare(drawn[left], expected).pvalue > 0.01
    # The same draws would never pass for a draw in which each is as likely as another.
    assert chisquare(drawn[left]).pvalue < 1e-12


def test_nothing_is_drawn_where_all_is_seen():
    assert choose_next(np.ones(3), np.zeros(3, np.bool_), np.random.default_rng(1)) is None
    assert choose_next(np.empty(0), np.empty(0, np.bool_), np.random.default_rng(1)) is None


def test_the_same_seed_draws_the_same():
    priorities, unseen = np.arange(1.0, 9.0), np.ones(8, np.bool_)
    one, other = (
        [choose_next(priorities, unseen, rng) for _ in range(20)]
        for rng in (np.random.default_rng(4), np.random.default_rng(4))
    )
    assert one == other
    assert len(set(one)) > 3


def test_statements_of_no_priority_are_still_shown():
    rng = np.random.default_rng(2)
    assert {choose_next(np.zeros(3), np.array([True, False, True]), rng) for _ in range(40)} == {0, 2}


@pytest.mark.parametrize("wrong", [-1.0, np.nan, np.inf])
def test_a_wrong_priority_is_refused(wrong):
    with pytest.raises(ValueError, match="a priority is a number, 0 or more"):
        choose_next(np.array([1.0, wrong]), np.ones(2, np.bool_), np.random.default_rng(1))


@settings(max_examples=60, deadline=None)
@given(
    arrays(np.int8, st.tuples(st.integers(0, 12), st.integers(0, 6)), elements=st.integers(-1, 2)), st.integers(1, 4)
)
def test_every_number_is_finite_whatever_was_voted(cells, groups):
    people, statements = cells.shape
    hidden = np.arange(statements) % 3 == 2
    votes = Votes(
        tuple(str(row) for row in range(people)), tuple(str(column) for column in range(statements)), cells, hidden
    )
    of_groups = count_groups(votes, np.arange(people) % groups, groups)
    found = representativeness(of_groups)
    ground = common_ground(of_groups)
    priorities = priority(count(votes), extremity(plane_of(votes)))
    for numbers in (found.rank, found.agree_ratio, found.disagree_ratio_z, ground.root, ground.lowest, priorities):
        assert np.isfinite(numbers).all()
    assert (priorities > 0).all()
    assert of_groups.everyone().seen.tolist() == count(votes).seen.tolist()
