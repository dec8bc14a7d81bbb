"""The well-known way to find groups, and the plane in which people lie: by hand, at the edges, in the order of people."""

from __future__ import annotations

import numpy as np
import pytest

from plcore.codesign.agreement import adjusted_rand_index
from plcore.codesign.plane import SMALL, plane_of
from plcore.codesign.polis import first_distinct, k_means, people_in, polis_groups, silhouette
from plcore.codesign.votes import UNSEEN, Votes, table


def votes_of(cells, hidden=None) -> Votes:
    cells = np.asarray(cells, dtype=np.int8)
    people, statements = cells.shape
    names = tuple(str(place) for place in range(statements))
    out = np.zeros(statements, np.bool_) if hidden is None else np.asarray(hidden)
    return Votes(tuple(f"p{place}" for place in range(people)), names, cells, out)


def camps(people: int, statements: int, seed: int = 1) -> tuple[Votes, np.ndarray]:
    """People of two camps who answer four statements in five, nine in ten as their camp does."""
    rng = np.random.default_rng(seed)
    camp = rng.integers(0, 2, people)
    sides = rng.choice([-1, 1], (2, statements))
    cells = np.where(rng.random((people, statements)) < 0.9, sides[camp], -sides[camp])
    cells[rng.random((people, statements)) < 0.2] = UNSEEN
    return votes_of(cells), camp


def filled(votes: Votes) -> np.ndarray:
    """The matrix as MATHS.md 2.1 writes it down, centred: hidden statements 0, missing cells the statement's mean."""
    cells = np.where(votes.hidden, 0, votes.cells).astype(float)
    seen = (votes.cells != UNSEEN) | votes.hidden
    sums, counts = np.where(seen, cells, 0).sum(axis=0), seen.sum(axis=0)
    mean = sums / np.maximum(counts, 1)
    return np.where(seen, cells, mean) - mean


@pytest.mark.parametrize(("people", "statements"), [(20, 12), (SMALL + 40, SMALL + 9), (60, 200), (6, 9)])
def test_the_plane_is_that_of_the_filled_matrix(people, statements):
    votes, _ = camps(people, statements)
    hidden = np.arange(statements) % 5 == 4
    votes = votes_of(votes.cells, hidden)
    plane = plane_of(votes)
    matrix = filled(votes)
    _, lengths, found = np.linalg.svd(matrix, full_matrices=False)
    for own, other in zip(plane.components, found, strict=False):
        assert abs(own @ other) == pytest.approx(1, abs=1e-9)
        assert own[np.abs(own).argmax()] > 0
    assert plane.share == pytest.approx(tuple((lengths**2)[:2] / (lengths**2).sum()))
    seen = (votes.cells != UNSEEN) | hidden
    scale = np.sqrt(statements / seen.sum(axis=1))
    np.testing.assert_allclose(plane.places, (matrix * seen) @ plane.components.T * scale[:, None], atol=1e-9)
    assert not plane.mean[hidden].any()
    assert np.abs(plane.components[:, hidden]).max() < 1e-9


@pytest.mark.parametrize("shape", [(0, 0), (0, 4), (4, 0), (1, 1), (1, 6), (6, 1), (3, 2), (80, 60)])
@pytest.mark.parametrize("answer", [-1, 0, 1, UNSEEN])
def test_where_all_are_alike_there_is_no_direction(shape, answer):
    votes = votes_of(np.full(shape, answer))
    plane = plane_of(votes)
    assert plane.share == (0, 0)
    assert not plane.components.any()
    assert not plane.places.any()
    found = polis_groups(votes)
    anyone = bool(shape[0] and shape[1] and answer != UNSEEN)
    assert found.k == int(anyone)
    assert set(found.labels.tolist()) <= {0 if anyone else -1}


@pytest.mark.parametrize("people", [8, SMALL + 60])
def test_where_people_differ_in_one_way_the_second_direction_is_nothing(people):
    cells = np.ones((people, SMALL + 20))
    cells[: people // 2, 3] = -1
    plane = plane_of(votes_of(cells))
    assert plane.share == pytest.approx((1, 0))
    assert plane.components[0].tolist() == pytest.approx([float(place == 3) for place in range(SMALL + 20)])
    assert not plane.components[1].any()
    assert np.unique(plane.places.round(9), axis=0).shape == (2, 2)


def test_the_same_votes_give_the_same_plane():
    votes, _ = camps(200, 90)
    one, other = plane_of(votes), plane_of(votes)
    assert np.array_equal(one.places, other.places)


def test_who_is_in():
    cells = np.full((40, 30), UNSEEN)
    cells[:20, :7] = 1
    cells[20:, :6] = 1
    cells[20:23, 6] = 0  # a pass is a vote
    assert people_in(votes_of(cells)).tolist() == list(range(23))


def test_with_few_statements_all_of_them_are_enough():
    cells = np.ones((20, 3))
    cells[17:, 2] = UNSEEN
    assert people_in(votes_of(cells)).tolist() == list(range(17))


def test_of_few_people_the_most_active_are_in_the_earlier_of_equals_first():
    cells = np.full((30, 20), UNSEEN)
    for person in range(28):  # the last two never voted
        cells[person, : 2 + (person >= 10) + 8 * (person >= 25)] = 1
    assert people_in(votes_of(cells)).tolist() == [*range(10, 22), 25, 26, 27]
    assert people_in(votes_of(cells[28:])).tolist() == []


def test_first_distinct_rows_in_their_order():
    rows = np.array([[3.0, 1], [0, 0], [3, 1], [2, 5], [0, 0], [1, 1]])
    assert first_distinct(rows, 3).tolist() == [[3, 1], [0, 0], [2, 5]]
    assert first_distinct(rows, 9).tolist() == [[3, 1], [0, 0], [2, 5], [1, 1]]


def test_k_means_by_hand():
    places = np.array([[0.0, 0], [1, 0], [10, 0], [11, 0]])
    labels, centres = k_means(places, np.array([1.0, 3, 1, 1]), places[:2])
    assert labels.tolist() == [0, 0, 1, 1]
    assert centres.tolist() == [[0.75, 0], [10.5, 0]]


def test_a_centre_that_nobody_is_nearest_to_stays():
    places = np.array([[0.0, 0], [1, 0]])
    labels, centres = k_means(places, np.ones(2), np.array([[0.5, 0], [50.0, 0]]))
    assert labels.tolist() == [0, 0]
    assert centres.tolist() == [[0.5, 0], [50, 0]]


def test_silhouette_by_hand():
    places = np.array([[0.0, 0], [1, 0], [5, 0]])
    # of the first: inside 1, outside 5; of the second: inside 1, outside 4; a group of one scores 0
    assert silhouette(places, np.array([0, 0, 1])) == pytest.approx((4 / 5 + 3 / 4 + 0) / 3)
    assert silhouette(places, np.array([0, 0, 0])) == 0
    assert silhouette(np.zeros((4, 2)), np.array([0, 0, 1, 1])) == 0


@pytest.mark.parametrize("people", [15, 60, 400])
def test_two_camps_are_found(people):
    votes, camp = camps(people, 40)
    found = polis_groups(votes)
    assert found.k == 2
    assert adjusted_rand_index(found.labels, camp) > 0.9
    sizes = np.bincount(found.labels)
    assert sizes[0] >= sizes[1]
    assert found.bases <= 100
    assert max(found.silhouette) == (5 if people > 40 else 3)


def test_groups_hang_on_who_came_first_here_and_only_here():
    """What MATHS.md 2.5 says of the well-known system: among people without groups, another order gives other ones."""
    rng = np.random.default_rng(3)
    cells = rng.choice([-1, 0, 1, UNSEEN], (150, 40))
    votes = votes_of(cells)
    first = polis_groups(votes)
    shuffled = []
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(150)
        found = polis_groups(votes_of(cells[order]))
        back = np.empty(150, dtype=np.int64)
        back[order] = found.labels
        shuffled.append(adjusted_rand_index(first.labels, back))
    assert min(shuffled) < 0.9
    assert np.array_equal(polis_groups(votes).labels, first.labels)


def test_a_row_of_votes_for_each_answer_and_the_last_one_counts():
    votes = table(
        [("b", "2", 1), ("a", "1", -1), ("b", "2", 0), ("a", "1", -1)], people=("c",), statements=("1",), hidden=("2",)
    )
    assert votes.people == ("c", "b", "a")
    assert votes.statements == ("1", "2")
    assert votes.cells.tolist() == [[UNSEEN, UNSEEN], [UNSEEN, 0], [-1, UNSEEN]]
    assert votes.hidden.tolist() == [False, True]
    assert votes.answers.tolist() == [0, 1, 1]
    rows, columns, said = votes.given()
    assert [rows.tolist(), columns.tolist(), said.tolist()] == [[1, 2], [1, 0], [0, -1]]
    with pytest.raises(ValueError, match="2 is no answer"):
        table([("a", "1", 2)])
