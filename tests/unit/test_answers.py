"""Answers in people's own words: kept, changed, read by a person before others see them; opinions on parts of a draft."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.codesign import answers
from plcore.codesign.answers import hide_answers, open_answers, read_answers, show_answers, undo_answers, write_answer
from plcore.codesign.gatherings import NotPossible, change_state
from plcore.codesign.opinions import opinions, own_opinions, say_opinion
from plcore.store import new_id, open_store
from tests.gathering import PAT, gathered, sit

NOW = datetime(2026, 11, 22, 18)
NAMED, REACHED = "Jennifer is mean to us.", "Call me at 860-555-0142."


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def before(store):
    return gathered(store, NOW)


@pytest.fixture
def after(store):
    return gathered(store, NOW, moderation="after")


def write(store, gathering, seat, text, part=0, step=2):
    write_answer(store, gathering.id, step, part, seat.id, text, language="en", key=new_id(), now=NOW)


def stands(store, gathering):
    return [(one.answer.text, one.decision, one.reason) for one in read_answers(store, gathering.id)]


def key(store, gathering):
    (one,) = open_answers(store, gathering.id)
    return one.id


def test_words_are_kept_with_their_lines_changed_and_taken_back(store, before):
    ana = sit(store, before, 1, NOW)
    write(store, before, ana, "Later", part=1)
    write(store, before, ana, "First line\r\n\r\n  second\u202e line ")
    write(store, before, ana, "More music", part=1)
    assert [(one.part, one.text) for one in open_answers(store, before.id, ana.id)] == [
        (0, "First line\nsecond line"),
        (1, "More music"),
    ]
    write(store, before, ana, "  ", part=1)
    assert [one.part for one in open_answers(store, before.id)] == [0]
    for text in ("x" * 601, "?!"):
        with pytest.raises(NotPossible):
            write(store, before, ana, text, part=1)


@pytest.mark.parametrize(
    ("rule", "text", "decision", "reason"),
    [
        ("before", "More music", "waiting", "not-yet"),
        ("before", NAMED, "waiting", "names-somebody"),
        ("after", "More music", "shown", "rule"),
        ("after", NAMED, "waiting", "names-somebody"),
        ("after", REACHED, "waiting", "contact"),
    ],
)
def test_what_comes_in_waits_by_the_plan_and_names_always_wait(store, rule, text, decision, reason):
    found = gathered(store, NOW, moderation=rule)
    write(store, found, sit(store, found, 1, NOW), text)
    assert stands(store, found) == [(text, decision, reason)]


def test_what_was_written_before_answers_were_read_waits(store, before):
    seat, old = sit(store, before, 1, NOW), new_id()
    row = [before.id, 2, 0, seat.id, "From long ago", "en", NOW, old]
    store.write(lambda tx: tx.execute(answers.ADD, row))
    assert stands(store, before) == [("From long ago", "waiting", "not-yet")]
    assert undo_answers(store, PAT, [old], now=NOW) == 0
    hide_answers(store, PAT, [old], "contact", now=NOW)
    assert stands(store, before) == [("From long ago", "hidden", "contact")]
    assert undo_answers(store, PAT, [old], now=NOW) == 1
    assert stands(store, before) == [("From long ago", "waiting", "undone")]


def test_a_person_shows_hides_and_takes_back_and_all_of_it_is_logged(store, before):
    write(store, before, sit(store, before, 1, NOW), "More music")
    one = key(store, before)
    assert undo_answers(store, PAT, [one], now=NOW) == 0
    show_answers(store, PAT, [one, one, new_id()], now=NOW)
    hide_answers(store, PAT, [one], "unclear", now=NOW)
    assert stands(store, before) == [("More music", "hidden", "unclear")]
    assert undo_answers(store, PAT, [one], now=NOW) == 1
    assert stands(store, before) == [("More music", "shown", "undone")]
    told = [(line.step, line.part, line.decision, line.reason) for line in answers.log_of_answers(store, before.id)]
    assert told == [(2, 0, "shown", "looked-at"), (2, 0, "hidden", "unclear"), (2, 0, "shown", "undone")]
    assert "More music" not in str(answers.log_of_answers(store, before.id))


def test_the_log_has_no_line_for_what_came_in_by_the_rule(store, after):
    write(store, after, sit(store, after, 1, NOW), "More music")
    write(store, after, sit(store, after, 2, NOW), NAMED)
    assert answers.log_of_answers(store, after.id) == []


def test_only_those_who_lead_decide_and_only_for_a_reason_that_is_on_the_list(store, before):
    write(store, before, sit(store, before, 1, NOW), "More music")
    one = key(store, before)
    for viewer in (PUBLIC, Viewer(person=new_id(), role="educator"), Viewer(person=new_id(), role="student")):
        for attempt in (
            lambda who: show_answers(store, who, [one], now=NOW),
            lambda who: hide_answers(store, who, [one], "rude", now=NOW),
            lambda who: undo_answers(store, who, [one], now=NOW),
        ):
            with pytest.raises(NotAllowed):
                attempt(viewer)
    for reason in ("two-ideas", "looked-at", ""):
        with pytest.raises(NotPossible):
            hide_answers(store, PAT, [one], reason, now=NOW)
    assert stands(store, before) == [("More music", "waiting", "not-yet")]


def test_the_same_words_again_change_nothing_and_other_words_are_read_anew(store, before):
    seat = sit(store, before, 1, NOW)
    write(store, before, seat, "More music")
    show_answers(store, PAT, [key(store, before)], now=NOW)
    write(store, before, seat, "More  music ")
    assert stands(store, before) == [("More music", "shown", "looked-at")]
    write(store, before, seat, "More music, and louder")
    assert stands(store, before) == [("More music, and louder", "waiting", "not-yet")]


@pytest.mark.parametrize("between", [(), ("",), ("Something else",)])
def test_words_in_the_place_of_some_that_were_hidden_wait_whatever_the_rule(store, after, between):
    seat = sit(store, after, 1, NOW)
    write(store, after, seat, "Something rude")
    hide_answers(store, PAT, [key(store, after)], "rude", now=NOW)
    for text in (*between, "Something rude again"):
        write(store, after, seat, text)
    assert stands(store, after) == [("Something rude again", "waiting", "not-yet")]
    write(store, after, sit(store, after, 2, NOW), "Kind words", part=1)
    assert stands(store, after)[-1] == ("Kind words", "shown", "rule")


def test_the_order_tells_nothing_of_who_came_when(store):
    texts = [f"Answer {number}" for number in range(12)]
    orders = []
    for turned in (texts, texts[::-1]):
        found = gathered(store, NOW)
        for number, text in enumerate(turned):
            write(store, found, sit(store, found, number, NOW), text)
        orders.append([one.answer.text for one in read_answers(store, found.id)])
    assert orders[0] == orders[1]
    assert orders[0] not in (texts, texts[::-1], sorted(texts))


def test_the_newest_opinion_on_a_part_counts_once(store, before):
    ana, ben = (sit(store, before, number, NOW) for number in (1, 2))
    again = new_id()
    for seat, part, opinion, one in [
        (ana, 0, "agree", new_id()),
        (ana, 0, "against", again),
        (ana, 0, "against", again),
        (ana, 1, "none", new_id()),
        (ben, 0, "change", new_id()),
    ]:
        say_opinion(store, before.id, 3, part, seat.id, opinion, key=one, now=NOW - timedelta(minutes=part))
    assert opinions(store, before.id, 3) == {ana.id: {0: "against", 1: "none"}, ben.id: {0: "change"}}
    assert own_opinions(store, before.id, ana.id) == {(3, 0): "against", (3, 1): "none"}
    assert store.rows("SELECT count(*) FROM facts.part_opinion") == [(4,)]
    with pytest.raises(NotPossible):
        say_opinion(store, before.id, 3, 0, ana.id, "perhaps", key=new_id(), now=NOW)
    change_state(store, PAT, before.id, "paused", now=NOW)
    with pytest.raises(NotPossible):
        say_opinion(store, before.id, 3, 0, ana.id, "agree", key=new_id(), now=NOW)
