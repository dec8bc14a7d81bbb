"""Opinion groups: found where they are, never where they are not, whatever the order in which people came."""

from __future__ import annotations

import numpy as np
import pytest

from plcore.codesign.agreement import adjusted_rand_index
from plcore.codesign.groups import Groups, find_groups, people_in
from plcore.codesign.votes import AGREE, DISAGREE, PASS, UNSEEN, Votes, table


def votes_of(cells, hidden=()) -> Votes:
    cells = np.asarray(cells, dtype=np.int8)
    people, statements = cells.shape
    out = np.isin(np.arange(statements), list(hidden))
    return Votes(tuple(f"p{n}" for n in range(people)), tuple(f"s{n}" for n in range(statements)), cells, out)


def planted(people: int, statements: int, groups: int, *, answered: float, seed: int, strays=0.1, passes=0.1):
    """People of so many groups, each with a view on every statement from which its people stray now and then."""
    rng = np.random.default_rng(seed)
    of = rng.integers(groups, size=people)
    cells = rng.choice([DISAGREE, AGREE], size=(groups, statements))[of]
    cells = np.where(rng.random(cells.shape) < strays, -cells, cells)
    cells = np.where(rng.random(cells.shape) < passes, PASS, cells)
    return votes_of(np.where(rng.random(cells.shape) < answered, cells, UNSEEN)), of


@pytest.mark.parametrize(
    ("people", "statements", "groups", "answered"),
    [(60, 40, 2, 0.7), (90, 40, 3, 0.8), (150, 60, 3, 0.6), (400, 100, 3, 0.4), (300, 120, 5, 0.5), (3000, 80, 3, 0.4)],
)
@pytest.mark.parametrize("seed", [1, 2])
def test_planted_groups_are_found(people, statements, groups, answered, seed):
    votes, planted_in = planted(people, statements, groups, answered=answered, seed=seed)
    found = find_groups(votes)
    assert (found.k, found.reason) == (groups, "clear")
    counted = found.labels >= 0
    assert adjusted_rand_index(planted_in[counted], found.labels[counted]) >= 0.95


@pytest.mark.parametrize("seed", range(4))
def test_where_people_differ_by_chance_there_are_no_groups(seed):
    rng = np.random.default_rng(seed)
    likely = rng.random(50)
    cells = np.where(rng.random((120, 50)) < likely, AGREE, DISAGREE)
    found = find_groups(votes_of(np.where(rng.random(cells.shape) < 0.6, cells, UNSEEN)))
    assert (found.k, found.clear) == (1, False)
    assert set(found.labels) == {-1}


@pytest.mark.parametrize("seed", range(3))
def test_who_agrees_with_most_things_is_no_group(seed):
    """Half of the people agree far more often than the others, with no statement in particular."""
    rng = np.random.default_rng(seed)
    leaning = np.where(np.arange(160) < 80, 1.5, -0.5)[:, None] + rng.normal(0, 1, 60)
    cells = np.where(rng.random((160, 60)) < 1 / (1 + np.exp(-leaning)), AGREE, DISAGREE)
    found = find_groups(votes_of(np.where(rng.random(cells.shape) < 0.6, cells, UNSEEN)))
    assert min(found.held_out, key=lambda k: found.held_out[k]) > 1, "parting them does foretell votes"
    assert found.reason == "no_better"


def test_the_order_of_people_does_not_matter():
    votes, _ = planted(90, 40, 3, answered=0.6, seed=5)
    found = find_groups(votes)
    rng = np.random.default_rng(0)
    for _ in range(5):
        order = rng.permutation(len(votes.people))
        people = tuple(votes.people[place] for place in order)
        again = find_groups(Votes(people, votes.statements, votes.cells[order], votes.hidden))
        assert list(again.labels) == list(found.labels[order])
        assert again.held_out == found.held_out


def test_the_largest_group_comes_first_and_has_the_first_letter():
    votes, _ = planted(120, 40, 3, answered=0.8, seed=3)
    found = find_groups(votes)
    sizes = np.bincount(found.labels)
    assert list(sizes) == sorted(sizes, reverse=True)
    assert {found.letter(place) for place in range(120)} == {"A", "B", "C"}


def test_a_group_too_small_to_be_shown_is_not_shown():
    votes, of = planted(80, 40, 2, answered=0.9, seed=7)
    few = np.concatenate([np.flatnonzero(of == 0), np.flatnonzero(of == 1)[:4]])
    found = find_groups(votes_of(votes.cells[few]))
    assert (found.k, found.reason) == (1, "too_small")
    assert find_groups(votes_of(votes.cells[few]), smallest=4).k == 2


@pytest.mark.parametrize(
    "cells",
    [
        np.empty((0, 0)),
        np.empty((0, 5)),
        np.empty((5, 0)),
        np.full((1, 9), AGREE),
        np.full((2, 9), AGREE),
        np.full((40, 1), DISAGREE),
        np.full((40, 9), PASS),
        np.full((40, 9), AGREE),
        np.full((40, 9), UNSEEN),
    ],
    ids=["empty", "nobody", "no statement", "one", "two", "one statement", "all pass", "all agree", "no vote"],
)
def test_very_little_gives_no_groups_and_no_error(cells):
    found = find_groups(votes_of(cells))
    assert (found.k, found.clear) == (1, False)
    assert set(found.labels) <= {-1}
    assert all(np.isfinite(loss) for loss in found.held_out.values())


def test_hidden_statements_part_nobody():
    cells = np.full((60, 20), AGREE)
    cells[:30, :10] = DISAGREE
    assert find_groups(votes_of(cells)).k == 2
    assert find_groups(votes_of(cells, hidden=range(10))).k == 1


def test_who_answered_too_little_is_in_no_group():
    votes, _ = planted(60, 40, 2, answered=0.8, seed=6)
    cells = votes.cells.copy()
    cells[0, :] = UNSEEN
    cells[0, :6] = AGREE
    found = find_groups(votes_of(cells))
    assert found.k == 2
    assert found.letter(0) is None
    assert found.counted == 59


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ([9] * 20, 20),
        ([9] * 14 + [2, 3, 0], 15),  # the most active of the others
        ([9] * 14 + [3, 3, 0], 16),  # two equally active: both, or it would hang on who came first
        ([1, 0, 0], 1),
        ([], 0),
    ],
)
def test_who_counts(answered, expected):
    cells = np.array([[AGREE] * count + [UNSEEN] * (12 - count) for count in answered]).reshape(len(answered), 12)
    assert len(people_in(votes_of(cells))) == expected


def test_of_a_persons_answers_to_one_statement_the_last_counts():
    rows = [("ann", "s1", AGREE), ("ben", "s2", PASS), ("ann", "s1", DISAGREE)]
    votes = table(rows, statements=["s0"], hidden=["s2"])
    assert (votes.people, votes.statements) == (("ann", "ben"), ("s0", "s1", "s2"))
    assert votes.cells.tolist() == [[UNSEEN, DISAGREE, UNSEEN], [UNSEEN, UNSEEN, PASS]]
    assert votes.hidden.tolist() == [False, False, True]
    with pytest.raises(ValueError, match="no answer"):
        table([("ann", "s1", 3)])


def test_the_result_says_how_far_it_is():
    votes, _ = planted(40, 20, 2, answered=0.8, seed=1)
    told: list[float] = []
    assert isinstance(find_groups(votes, step=told.append), Groups)
    assert told == sorted(told) and told[-1] <= 1
