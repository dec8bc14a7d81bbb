"""What people are asked next, worked out once for all, and which ideas sound alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from plcore.codesign.alike import alike, likeness
from plcore.codesign.gatherings import Gathering, change_state
from plcore.codesign.live import Live, asked_in, next_statement, take_snapshot
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import Statement, decide, statements
from plcore.codesign.voting import vote
from plcore.store import Store, new_id, open_store
from tests.gathering import PAT, both, first_idea, gathered

NOW = datetime(2026, 11, 22, 18)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store) -> Gathering:
    return gathered(store, NOW)


def seat(store: Store, gathering: Gathering, name: str) -> Seat:
    taken = take_seat(store, gathering.id, name, language="en", address="10.0.0.1", now=NOW)
    assert isinstance(taken, Seat)
    return taken


def answer(store: Store, gathering: Gathering, who: Seat, statement: Statement, said: str) -> None:
    vote(store, gathering.id, who.id, statement.id, said, key=new_id(), now=NOW)  # type: ignore[arg-type]


def test_a_snapshot_counts_what_stands(store, gathering):
    first, second, *_ = statements(store, gathering.id)
    ana, ben = seat(store, gathering, "ana"), seat(store, gathering, "ben")
    for who, what, said in (
        (ana, first, "agree"),
        (ben, first, "disagree"),
        (ben, second, "unclear"),
        (ana, second, "agree"),
        (ana, second, "taken-back"),
    ):
        answer(store, gathering, who, what, said)
    taken = take_snapshot(store, gathering.id)
    assert (taken.people, taken.answers) == (2, 3)
    assert taken.counts.agrees.tolist() == [1, 0, 0, 0]
    assert taken.counts.disagrees.tolist() == [1, 0, 0, 0]
    assert taken.counts.passes.tolist() == [0, 1, 0, 0]


def test_an_empty_gathering_has_a_snapshot_and_nothing_to_ask(store):
    empty = gathered(store, NOW)
    decide(store, PAT, [one.id for one in statements(store, empty.id)], "hidden", "unclear", now=NOW)
    taken = take_snapshot(store, empty.id)
    assert (taken.people, taken.shown) == (0, ())
    assert next_statement(taken, taken.shown, set(), new_id()) is None


def test_what_people_pass_on_is_asked_less_often(store, gathering):
    much, *rest = statements(store, gathering.id)
    for place in range(12):
        answer(store, gathering, seat(store, gathering, f"p{place}"), much, "pass")
    taken = take_snapshot(store, gathering.id)
    assert taken.priorities[0] < taken.priorities[1:].min() / 4
    asked = Counter(next_statement(taken, taken.shown, set(), new_id()).id for _ in range(200))  # type: ignore[union-attr]
    assert asked[much.id] < min(asked[one.id] for one in rest)
    assert all(asked[one.id] > 20 for one in rest)


def test_nobody_is_asked_about_their_own_idea_or_twice(store, gathering):
    taken = take_snapshot(store, gathering.id)
    me = new_id()
    mine = replace(taken, statements=(replace(taken.statements[0], seat=me), *taken.statements[1:]))
    answered = {one.id for one in mine.statements[2:]}
    for _ in range(5):
        found = next_statement(mine, mine.shown, answered, me)
        assert found is not None
        assert found.id == mine.statements[1].id
    assert next_statement(mine, mine.shown, answered | {mine.statements[1].id}, me) is None


def test_the_same_seat_is_asked_the_same_again_and_then_something_else(store, gathering):
    taken, me = take_snapshot(store, gathering.id), new_id()
    first = [next_statement(taken, taken.shown, set(), me) for _ in range(5)]
    assert len({one.id for one in first if one}) == 1
    assert first[0] is not None
    following = next_statement(taken, taken.shown, {first[0].id}, me)
    assert following is not None
    assert following.id != first[0].id


def test_a_snapshot_is_shared_for_some_seconds_by_all(store, gathering):
    shared, clock = Live(every=2.0), iter(np.arange(0, 100, 0.5))

    def tick() -> float:
        return float(next(clock))

    first = shared.of(store, gathering.id, lambda: 0.0)
    first_idea(store, gathering.id, ("More music.", "Más música."), NOW + timedelta(seconds=1))
    assert shared.of(store, gathering.id, lambda: 1.9) is first
    later = shared.of(store, gathering.id, lambda: 2.0)
    assert [len(one.statements) for one in (first, later)] == [4, 5]
    slow = Live(every=0.1)
    before = slow.of(store, gathering.id, tick)  # half a second to work out: kept for five times as long
    assert slow.of(store, gathering.id, lambda: 2.4) is before
    assert slow.of(store, gathering.id, lambda: 2.6) is not before


def test_a_gathering_that_was_paused_is_seen_to_be_a_second_later(store, gathering):
    shared = Live(every=2.0)
    for code in (gathering.code, gathering.code.lower()):
        found = shared.gathering(store, code, lambda: 0.0)
        assert found is not None
        assert found.state == "open"
    change_state(store, PAT, gathering.id, "paused", now=NOW)
    states = [shared.gathering(store, gathering.code, lambda at=at: at) for at in (0.9, 1.0)]
    assert [one.state for one in states if one] == ["open", "paused"]
    assert shared.gathering(store, "XXXXXX", lambda: 0.0) is None


def test_each_step_of_votes_asks_about_what_came_in_before_it(store, gathering):
    one = statements(store, gathering.id)[0]
    kinds = ("ideas", "votes", "ideas", "votes", "pairs")
    plan = Plan(
        name=both("a", "a"), question=both("b", "b"), steps=tuple(Step(kind=kind, title=both("t", "t")) for kind in kinds)
    )  # fmt: skip
    made = [replace(one, step=place) for place in (0, 1, 2, 3, 4)]
    assert [each.step for each in asked_in(plan, 1, made)] == [0, 1]
    assert [each.step for each in asked_in(plan, 3, made)] == [2, 3, 4]
    assert [each.step for each in asked_in(plan, 4, made)] == [4]
    assert [each.step for each in asked_in(plan, 4, made[:3])] == [0, 1, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Buses should not come so late", "buses shouldn't come so late"),
        ("PHONES AWAY ALL DAY!!", "Phones should be away all day"),
        ("Free lunch for all", "Free lunch for everyone"),
        ("Más música en la escuela", "mas musica en la escuela."),
        ("放課後に図書館を開けてください", "放課後に図書館を開けて"),
    ],
)
def test_these_sound_alike(store, gathering, one, other):
    first_idea(store, gathering.id, (one, "x"), NOW)
    assert alike(other, statements(store, gathering.id))[0].text == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More music", "More math"),
        ("The school day should start later", "The library should open on weekends"),
        ("!!!", "???"),
        ("", "Anything"),
    ],
)
def test_these_do_not(one, other):
    assert likeness(one, other) < 0.5


def test_a_list_of_a_thousand_is_looked_through_at_once(store, gathering):
    one = statements(store, gathering.id)[0]
    many = [replace(one, number=n, wordings={"en": f"Idea about thing {n} and matter {n * 7}"}) for n in range(1000)]
    found = alike("Idea about thing 500 and matter 3500", many)
    assert found[0].number == 500
    assert len(found) == 3
