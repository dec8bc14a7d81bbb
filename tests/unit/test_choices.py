"""Pairs, budgets, words and answers about oneself: the newest counts, once, and only what may be."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed
from plcore.codesign import choices
from plcore.codesign.choices import PairChoice
from plcore.codesign.gatherings import Gathering, NotPossible, change_state
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import statements
from plcore.store import new_id, open_store
from tests.gathering import PAT, both, gathered

NOW = datetime(2026, 11, 22, 18)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store) -> Gathering:
    return gathered(store, NOW)


@pytest.fixture
def ana(store, gathering) -> Seat:
    taken = take_seat(store, gathering.id, "ana", language="en", address="10.0.0.1", now=NOW)
    assert isinstance(taken, Seat)
    return taken


def test_the_newest_choice_between_two_counts(store, gathering, ana):
    one, two, three, _ = (each.id for each in statements(store, gathering.id))
    given = [(one, two, False), (two, three, True), (two, one, False)]
    for place, (better, worse, undecided) in enumerate(given):
        choice = PairChoice(better, worse, undecided)
        when = NOW - timedelta(minutes=place)  # the clock was set back meanwhile
        choices.choose_between(store, gathering.id, 4, ana.id, choice, key=new_id(), now=when)
    kept = choices.pair_choices(store, gathering.id, 4)[ana.id]
    assert kept == [PairChoice(two, one, False), PairChoice(two, three, True)]


def test_a_choice_that_was_sent_again_counts_once(store, gathering, ana):
    one, two, *_ = (each.id for each in statements(store, gathering.id))
    key = new_id()
    for _ in range(3):
        choices.choose_between(store, gathering.id, 4, ana.id, PairChoice(one, two, False), key=key, now=NOW)
    assert store.rows("SELECT count(*) FROM facts.pair_choice") == [(1,)]


def test_a_budget_keeps_to_the_pot_and_to_the_points(store, gathering, ana):
    thumbs, points = gathering.plan.of_kind("budget")
    garden, books, bus = (one.id for one in choices.projects(store, gathering.id, thumbs))
    more = [one.id for one in choices.projects(store, gathering.id, points)]

    def share(place, given):
        step = gathering.plan.steps[place]
        choices.share_out(store, gathering.id, place, step, ana.id, given, key=new_id(), now=NOW)

    share(thumbs, {garden: 1, books: 1, bus: 0})
    for given, why in [
        ({garden: 1, bus: 1}, "codesign-over-pot"),
        ({garden: 2}, "codesign-no-choice"),
        ({new_id(): 1}, "codesign-no-project"),
        ({more[0]: 1}, "codesign-no-project"),
    ]:
        with pytest.raises(NotPossible) as refused:
            share(thumbs, given)
        assert refused.value.why == why
    assert choices.shares(store, gathering.id, thumbs) == {ana.id: {garden: 1, books: 1}}
    share(points, {more[0]: 4, more[2]: 6})
    with pytest.raises(NotPossible):
        share(points, {more[0]: 5, more[2]: 6})
    with pytest.raises(NotPossible):
        share(points, {more[0]: -5, more[2]: 6})
    assert choices.shares(store, gathering.id, points) == {ana.id: {more[0]: 4, more[2]: 6}}
    share(thumbs, {})
    assert choices.shares(store, gathering.id, thumbs) == {ana.id: {}}


def test_about_oneself_one_may_say_nothing(store, gathering, ana):
    for question, said in [(0, 1), (1, None), (0, 0)]:
        choices.tell_about(store, gathering.id, ana.id, question, said, key=new_id(), now=NOW)
    assert choices.about_answers(store, gathering.id) == {ana.id: {0: 0, 1: None}}
    assert choices.about_answers(store, gathering.id, new_id()) == {}


def test_nothing_is_taken_while_it_is_closed_or_from_another_seat(store, gathering, ana):
    def tell(seat):
        choices.tell_about(store, gathering.id, seat, 0, 1, key=new_id(), now=NOW)

    with pytest.raises(NotPossible) as refused:
        tell(new_id())
    assert refused.value.why == "codesign-no-seat"
    change_state(store, PAT, gathering.id, "paused", now=NOW)
    with pytest.raises(NotPossible) as refused:
        tell(ana.id)
    assert refused.value.why == "codesign-not-open"


def test_one_seat_cannot_fill_the_disk(store, gathering, ana, monkeypatch):
    monkeypatch.setattr(choices, "MOST_KEPT", 3)
    for _ in range(3):
        choices.tell_about(store, gathering.id, ana.id, 0, 1, key=new_id(), now=NOW)
    with pytest.raises(NotPossible):
        choices.tell_about(store, gathering.id, ana.id, 0, 1, key=new_id(), now=NOW)


def test_projects_are_put_on_the_list_by_facilitators(store, gathering):
    thumbs, points = gathering.plan.of_kind("budget")
    listed = choices.projects(store, gathering.id, thumbs)
    assert [(one.number, one.name["es"], one.cost) for one in listed] == [
        (1, "Un jardín", 6000),
        (2, "Libros", 3000),
        (3, "Un bus", 8000),
    ]
    assert [one.number for one in choices.projects(store, gathering.id, points)] == [4, 5, 6]
    choices.drop_project(store, PAT, gathering.id, listed[1].id, now=NOW)
    assert [one.number for one in choices.projects(store, gathering.id, thumbs)] == [1, 3]
    for step, cost in ((0, 5), (thumbs, 0), (99, 5)):
        with pytest.raises(NotPossible):
            choices.add_projects(store, PAT, gathering.id, step, [(both("x", "x"), cost)], now=NOW)
    with pytest.raises(NotAllowed):
        choices.add_projects(store, PUBLIC, gathering.id, thumbs, [(both("x", "x"), 5)], now=NOW)
