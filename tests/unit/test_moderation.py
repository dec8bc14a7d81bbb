"""What is decided of ideas: as they come in, by whom, with which reason; joining; undoing; and that the log tells all."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.codesign import gatherings, merging, moderation, statements, voting
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import Seat, take_seat
from plcore.store import new_id, open_store

NOW = datetime(2026, 11, 22, 18)
PAT = Viewer(person=new_id(), role="facilitator")


def plan(rule: str) -> Plan:
    name = {"en": "A portrait", "es": "Un retrato"}
    return Plan(name=name, question=name, steps=(Step(kind="ideas", title=name),), moderation=rule)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store):
    made = gatherings.make_gathering(store, PAT, plan("after"), now=NOW)
    return gatherings.change_state(store, PAT, made.id, "open", now=NOW).id


def idea(store, gathering, text, *, rule="after", origin="phone", seat=None):
    key = new_id()
    decision, reason = moderation.first_decision(plan(rule), text, origin)
    statements.add_idea(
        store, gathering, text, key=key, language="en", seat=seat, origin=origin, step=0, decision=decision,
        reason=reason, now=NOW,
    )  # fmt: skip
    return key


def stands(store, gathering):
    return {one.number: (one.decision, one.reason) for one in statements.statements(store, gathering)}


@pytest.mark.parametrize(
    ("rule", "origin", "text", "first"),
    [
        ("before", "phone", "More art", ("waiting", "not-yet")),
        ("after", "phone", "More art", ("shown", "rule")),
        ("after", "circle", "More art", ("shown", "rule")),
        ("before", "paper", "More art", ("waiting", "not-yet")),
        ("after", "phone", "Jennifer is mean", ("waiting", "names-somebody")),
        ("before", "phone", "Jennifer is mean", ("waiting", "names-somebody")),
        ("after", "paper", "Jennifer is mean", ("waiting", "names-somebody")),
        ("after", "phone", "Call 860-555-0142", ("waiting", "contact")),
        ("after", "phone", "Call Jennifer, 860-555-0142", ("waiting", "contact")),
        ("before", "start", "More art", ("shown", "start")),
        ("after", "phone", "Que despidan a la maestra Lupita", ("waiting", "names-somebody")),
        ("after", "phone", "Queremos paz en el patio", ("shown", "rule")),
    ],
)
def test_what_happens_to_an_idea_as_it_comes_in(rule, origin, text, first):
    assert moderation.first_decision(plan(rule), text, origin) == first


def test_the_queue_holds_what_waits_and_marks_what_was_found(store, gathering):
    idea(store, gathering, "More art")
    held = idea(store, gathering, "Jennifer is mean")
    waiting = idea(store, gathering, "More music", rule="before")
    (first, second) = moderation.queue(store, PAT, gathering)
    assert [first.statement.id, second.statement.id] == [held, waiting]
    assert [[one.kind for one in each.found["en"]] for each in (first, second)] == [["name"], []]
    assert [one.statement.number for one in moderation.queue(store, PAT, gathering, ("shown", "hidden"))] == [1]
    statements.word(store, PAT, waiting, "es", "Que venga Jennifer", now=NOW)
    assert moderation.queue(store, PAT, gathering)[1].found["es"]
    with pytest.raises(NotAllowed):
        moderation.queue(store, PUBLIC, gathering)


def test_many_are_shown_or_hidden_at_once_and_all_of_it_can_be_undone(store, gathering):
    keys = [idea(store, gathering, f"Idea {word}", rule="before") for word in ("one", "two", "three")]
    moderation.show(store, PAT, keys, "looked-at", now=NOW)
    moderation.hide(store, PAT, keys[1:], "off-topic", now=NOW)
    hidden = ("hidden", "off-topic")
    assert stands(store, gathering) == {1: ("shown", "looked-at"), 2: hidden, 3: hidden}
    assert moderation.undo(store, PAT, keys[1:], now=NOW) == 2
    assert stands(store, gathering) == {1: ("shown", "looked-at"), 2: ("shown", "undone"), 3: ("shown", "undone")}
    assert moderation.undo(store, PAT, keys[1:], now=NOW) == 2
    assert stands(store, gathering)[3] == ("hidden", "undone")
    assert [line.decision for line in statements.log_of(store, gathering) if line.number == 3] == [
        "waiting", "shown", "hidden", "shown", "hidden",
    ]  # fmt: skip


def test_what_only_came_in_is_not_undone(store, gathering):
    key = idea(store, gathering, "More art")
    assert moderation.undo(store, PAT, [key, key], now=NOW) == 0
    assert not moderation.queue(store, PAT, gathering, ("shown",))[0].may_be_undone


@pytest.mark.parametrize(
    ("command", "reason"),
    [("show", "rude"), ("hide", "looked-at"), ("hide", "same-as"), ("hide", ""), ("show", "rule")],
)
def test_a_reason_is_of_the_short_list(store, gathering, command, reason):
    key = idea(store, gathering, "More art")
    with pytest.raises(NotPossible, match="moderating-no-reason"):
        getattr(moderation, command)(store, PAT, [key], reason, now=NOW)


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_nobody_else_moderates(store, gathering, role):
    one, two = idea(store, gathering, "More art"), idea(store, gathering, "More arts")
    viewer = Viewer(person=new_id(), role=role)
    for command in (
        lambda: moderation.show(store, viewer, [one], "looked-at", now=NOW),
        lambda: moderation.hide(store, viewer, [one], "rude", now=NOW),
        lambda: moderation.undo(store, viewer, [one], now=NOW),
        lambda: merging.proposals(store, viewer, gathering),
        lambda: merging.propose(store, viewer, gathering, two, one, now=NOW),
        lambda: merging.keep_apart(store, viewer, gathering, two, one, now=NOW),
        lambda: merging.merge(store, viewer, gathering, two, one, now=NOW),
    ):
        with pytest.raises(NotAllowed):
            command()
    assert stands(store, gathering) == {1: ("shown", "rule"), 2: ("shown", "rule")}


def test_what_is_alike_is_proposed_and_nothing_is_joined_by_itself(store, gathering):
    older = idea(store, gathering, "Students should have longer recess every day")
    idea(store, gathering, "Phones stay away during lunch")
    newer = idea(store, gathering, "Students should have a longer recess each day")
    (found,) = merging.proposals(store, PAT, gathering)
    assert (found.statement.id, found.into.id, found.by_person) == (newer, older, False)
    assert {decision for decision, _ in stands(store, gathering).values()} == {"shown"}
    merging.keep_apart(store, PAT, gathering, newer, older, now=NOW)
    assert merging.proposals(store, PAT, gathering) == []
    merging.propose(store, PAT, gathering, older, newer, now=NOW)
    (found,) = merging.proposals(store, PAT, gathering)
    assert (found.statement.id, found.into.id, found.by_person) == (older, newer, True)


def test_a_joined_idea_keeps_its_votes_and_comes_back(store, gathering):
    one, two = idea(store, gathering, "Longer recess every day"), idea(store, gathering, "A longer recess each day")
    seat = take_seat(store, gathering, "a", language="en", address="10.0.0.1", now=NOW)
    assert isinstance(seat, Seat)
    voting.vote(store, gathering, seat.id, two, "agree", key=new_id(), now=NOW)
    merging.merge(store, PAT, gathering, two, one, now=NOW)
    assert merging.proposals(store, PAT, gathering) == []
    everything = statements.statements(store, gathering)
    votes = voting.votes_of(store, gathering, everything)
    assert votes.cells.tolist() == [[2, 1]]
    assert votes.hidden.tolist() == [False, True]
    assert statements.log_of(store, gathering)[-1].into_number == 1
    moderation.undo(store, PAT, [two], now=NOW + timedelta(minutes=1))
    assert voting.votes_of(store, gathering, statements.statements(store, gathering)).hidden.tolist() == [False, False]


def test_a_merge_goes_only_into_what_is_shown_here(store, gathering):
    one, two = idea(store, gathering, "More art"), idea(store, gathering, "More arts")
    moderation.hide(store, PAT, [one], "rude", now=NOW)
    other = gatherings.make_gathering(store, PAT, plan("after"), now=NOW).id
    for statement, into, why in (
        (two, one, "moderating-into-shown"),
        (two, two, "codesign-merge-into"),
        (two, new_id(), "codesign-merge-into"),
    ):
        with pytest.raises(NotPossible, match=why):
            merging.merge(store, PAT, gathering, statement, into, now=NOW)
    with pytest.raises(NotPossible):
        merging.merge(store, PAT, other, two, one, now=NOW)


def test_only_so_many_pairs_are_proposed_at_once(store, gathering):
    words = [
        "recess",
        "lunch",
        "teacher",
        "phone",
        "garden",
        "music",
        "library",
        "buses",
        "reading",
        "homework",
        "sports",
        "science",
    ]
    for number in range(48):
        idea(store, gathering, f"Our {words[number % 12]} should be better {'!' * (number // 12)}", origin="start")
    assert len(merging.proposals(store, PAT, gathering)) == merging.MOST
