"""Reading ideas on the screen: shown, hidden with a reason, joined, taken back; and the log that anyone can read."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from pages.door.house import clock
from plcore.access import Viewer
from plcore.codesign import answers, gatherings, moderation, statements, voting
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import Seat, take_seat
from plcore.store import new_id
from tests.gathering import gathered, play_steps

LEADER = Viewer(person=None, role="office")
TEXTS = (
    "Students should have longer recess every day",
    "Jennifer is mean",
    "Students should have a longer recess each day",
    "![x](https://example.org/a.png) <b>art</b>",
)


@pytest.fixture
def played(screens):
    """An open gathering whose ideas are read first: three wait by the rule, one for a name."""
    name = {"en": "A good school day", "es": "Un buen día"}
    steps = (Step(kind="ideas", title=name), Step(kind="votes", title=name))
    made = gatherings.make_gathering(screens.store, LEADER, Plan(name=name, question=name, steps=steps), now=clock())
    found = gatherings.change_state(screens.store, LEADER, made.id, "open", now=clock())
    for text in TEXTS:
        idea(screens, found, text)
    return found


def idea(screens, found, text):
    decision, reason = moderation.first_decision(found.plan, text, "phone")
    statements.add_idea(
        screens.store, found.id, text, key=new_id(), language="en", seat=None, origin="phone", step=0,
        decision=decision, reason=reason, now=clock(),
    )  # fmt: skip


def visit(screens, found, *, who="pat", language="en", page="moderating", view=None):
    at = screens(who, language=language)
    at.query_params["gathering"] = found.code
    at = fine(at.switch_page(f"community/{page}.py").run())
    if view:
        at = fine(at.radio(key="moderating-view").set_value(view).run())
    return at


def fine(at):
    assert not at.exception, at.exception
    return at


def pick(at, *texts, screens, found, view="waiting"):
    for one in statements.statements(screens.store, found.id):
        if one.text in texts:
            at.checkbox(key=f"pick-{view}-{one.id}").set_value(True)
    return at


def press(at, key):
    (button,) = [one for one in at.button if one.key and one.key.startswith(key)]
    return fine(button.click().run())


def stands(screens, found):
    return [(one.decision, one.reason) for one in statements.statements(screens.store, found.id)]


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_only_those_who_lead_gatherings_read_the_queue(screens, said, played, who):
    at = screens(who, file="pages/community/moderating.py")
    assert "Jennifer" not in said(at)
    assert not at.radio


@pytest.mark.parametrize("language", ["en", "es"])
def test_ideas_are_shown_and_it_is_taken_back(screens, said, played, language):
    at = visit(screens, played, language=language)
    assert "<mark>Jennifer</mark>" in said(at)
    assert "&lt;b&gt;art&lt;/b&gt;" in said(at)
    at = press(pick(at, TEXTS[0], TEXTS[2], screens=screens, found=played), "show-waiting")
    shown = ("shown", "looked-at")
    assert stands(screens, played) == [shown, ("waiting", "names-somebody"), shown, ("waiting", "contact")]
    press(at, "moderating-undo")
    assert [decision for decision, _ in stands(screens, played)] == ["waiting"] * 4


def test_all_are_chosen_at_once(screens, played):
    at = visit(screens, played)
    at = fine(at.checkbox(key="all-waiting").set_value(True).run())
    press(at, "show-waiting")
    assert [decision for decision, _ in stands(screens, played)] == ["shown"] * 4


def test_hiding_asks_for_a_reason(screens, said, played):
    at = pick(visit(screens, played), TEXTS[1], screens=screens, found=played)
    at = press(at, "hide-waiting")
    assert "choose a reason" in said(at)
    assert stands(screens, played)[1] == ("waiting", "names-somebody")
    at.selectbox(key="reason-waiting").set_value("names-somebody")
    press(at, "hide-waiting")
    assert stands(screens, played)[1] == ("hidden", "names-somebody")
    at = pick(visit(screens, played, view="hidden"), TEXTS[1], screens=screens, found=played, view="hidden")
    press(at, "back-hidden")
    assert stands(screens, played)[1] == ("waiting", "undone")


def test_nothing_chosen_does_nothing(screens, said, played):
    at = press(visit(screens, played), "show-waiting")
    assert "Choose one idea" in said(at)
    assert [decision for decision, _ in stands(screens, played)] == ["waiting"] * 4


def test_like_ideas_are_joined_by_a_person_and_come_back(screens, said, played):
    first, _, third, _ = statements.statements(screens.store, played.id)
    moderation.show(screens.store, LEADER, [first.id, third.id], "looked-at", now=clock())
    at = visit(screens, played, view="alike")
    at = press(at, "join-")
    assert stands(screens, played)[2] == ("merged", "same-as")
    press(at, "moderating-undo")
    assert stands(screens, played)[2] == ("shown", "undone")
    at = press(visit(screens, played, view="alike"), "apart-")
    assert not [one for one in at.button if one.key and one.key.startswith("join-")]
    at.text_input(key="propose-this").set_value("3")
    at.text_input(key="propose-that").set_value("99")
    at = press(at, "propose-go")
    assert not [one for one in at.button if one.key and one.key.startswith("join-")]
    at.text_input(key="propose-this").set_value("1")
    at.text_input(key="propose-that").set_value("3")
    at = press(at, "propose-go")
    assert "One of us thinks" in said(at)


def test_the_author_is_answered_on_the_same_screen(screens, said, played):
    seat = take_seat(screens.store, played.id, "a", language="en", address="10.0.0.1", now=clock())
    assert isinstance(seat, Seat)
    key = new_id()
    statements.add_idea(
        screens.store, played.id, "Ring it!", key=key, language="en", seat=seat.id, origin="phone", step=0,
        decision="waiting", reason="not-yet", now=clock(),
    )  # fmt: skip
    statements.reply(screens.store, key, seat.id, "I meant *the bell*.", now=clock())
    assert "I meant \\*the bell\\*\\." in said(visit(screens, played))


@pytest.mark.parametrize("language", ["en", "es"])
def test_odd_voices_are_told_with_and_without(screens, said, played, language):
    keys = [one.id for one in statements.statements(screens.store, played.id)]
    moderation.show(screens.store, LEADER, keys, "looked-at", now=clock())
    start = clock() - timedelta(hours=1)
    for number in range(12):
        moment = start + timedelta(seconds=20 * number)
        seat = take_seat(screens.store, played.id, f"t{number}", language="en", address="10.0.0.9", now=moment)
        assert isinstance(seat, Seat)
        for place, key in enumerate(keys):
            when = moment + timedelta(seconds=2 * place + 2)
            voting.vote(screens.store, played.id, seat.id, key, "agree", key=new_id(), now=when)
    at = visit(screens, played, language=language, view="odd")
    words = said(at)
    assert ("12 of 12 voices look odd" if language == "en" else "De 12 voces, 12 se ven raras") in words
    assert "<table>" in words
    assert voting.how_many(screens.store, played.id)[0] == 48
    log = said(visit(screens, played, who=None, language=language, page="log"))
    assert ("12 voices look odd" if language == "en" else "12 voces se ven raras") in log


@pytest.mark.parametrize("who", [None, "ana", "ortiz", "pat"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_anyone_reads_the_log_and_no_words_of_an_idea_stand_in_it(screens, said, played, who, language):
    moderation.hide(
        screens.store, LEADER, [statements.statements(screens.store, played.id)[1].id], "names-somebody", now=clock()
    )
    words = said(visit(screens, played, who=who, language=language, page="log"))
    assert ("Idea 2 is hidden" if language == "en" else "La idea 2 está oculta") in words
    assert "Jennifer" not in words
    assert "recess" not in words


def test_decisions_in_one_go_are_one_line_of_the_log(screens, said, played):
    keys = [one.id for one in statements.statements(screens.store, played.id)]
    moderation.hide(screens.store, LEADER, keys[1:], "off-topic", now=clock())
    words = said(visit(screens, played, who=None, page="log"))
    assert "Each of the ideas 2, 3, and 4 is hidden." in words
    assert words.count("is hidden") == 1


def test_the_log_does_not_tell_the_minute_at_which_an_idea_came_in(screens, said, played):
    somebody = Viewer(person=new_id(), role="office")
    first = statements.statements(screens.store, played.id)[0]
    moderation.show(screens.store, somebody, [first.id], "looked-at", now=clock())
    log = said(visit(screens, played, who=None, page="log"))
    assert re.search(r"<li>\d+:\d\d [AP]M · Idea 1 is shown", log)
    assert "<li>Idea 4 waits." in log
    assert not re.search(r"[AP]M · [^<]* waits?\.", log)


def test_a_log_at_a_wrong_address_says_so(screens, said, played):
    at = screens(None)
    at.query_params["gathering"] = "NOPE99"
    assert "We know no gathering" in said(fine(at.switch_page("community/log.py").run()))


def test_a_draft_is_in_no_log(screens, said):
    name = {"en": "Secret draft", "es": "Borrador secreto"}
    made = gatherings.make_gathering(
        screens.store, LEADER, Plan(name=name, question=name, steps=(Step(kind="ideas", title=name),)), now=clock()
    )
    assert "Secret draft" not in said(visit(screens, made, who=None, page="log"))


def test_the_words_to_choose_a_list_by_stay_the_same_whatever_is_decided(screens, played):
    """Streamlit remembers a choice by its words: with other words the list that is open would be lost."""
    at = visit(screens, played)
    (before,) = [one.options for one in at.radio if one.key == "moderating-view"]
    at = press(pick(at, TEXTS[0], screens=screens, found=played), "show-waiting")
    (after,) = [one.options for one in at.radio if one.key == "moderating-view"]
    assert after == before


@pytest.fixture
def answered(screens):
    """Three people answered one question and wrote on one part of a draft."""
    found = gathered(screens.store, clock() - timedelta(hours=2))
    play_steps(screens.store, found, 3, clock() - timedelta(hours=1), read=False)
    return found


def pick_answers(at, *texts, screens, found, view="waiting"):
    for one in answers.open_answers(screens.store, found.id):
        if one.text in texts:
            at.checkbox(key=f"answer-{view}-{one.id}").set_value(True)
    return at


def answers_stand(screens, found):
    return {one.answer.text: one.decision for one in answers.read_answers(screens.store, found.id)}


@pytest.mark.parametrize("language", ["en", "es"])
def test_answers_are_read_shown_hidden_with_a_reason_and_taken_back(screens, said, answered, language):
    at = visit(screens, answered, language=language, view="answers")
    assert ("Step 3, part 1" if language == "en" else "Paso 3, parte 1") in str([one.label for one in at.checkbox])
    assert "Proud of thing 0." in said(at)
    at = press(
        pick_answers(at, "Proud of thing 0.", "More of thing 1.", screens=screens, found=answered), "answer-show"
    )
    assert [text for text, decision in answers_stand(screens, answered).items() if decision == "shown"] == [
        "Proud of thing 0.", "More of thing 1.",
    ]  # fmt: skip
    at = press(at, "moderating-undo")
    assert set(answers_stand(screens, answered).values()) == {"waiting"}
    at = press(pick_answers(at, "Proud of thing 2.", screens=screens, found=answered), "answer-hide")
    assert ("choose a reason" if language == "en" else "elija una razón") in said(at)
    at.selectbox(key="answer-reason-waiting").set_value("rude")
    at = press(at, "answer-hide")
    assert answers_stand(screens, answered)["Proud of thing 2."] == "hidden"
    log = said(visit(screens, answered, who=None, language=language, page="log"))
    assert ("Step 3, part 1: one answer is hidden." if language == "en" else "Paso 3, parte 1: una respuesta") in log
    assert "of thing" not in log


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_only_those_who_lead_gatherings_read_answers(screens, said, answered, who):
    at = screens(who, file="pages/community/moderating.py")
    assert "of thing" not in said(at)
    assert not at.radio


def test_no_answer_chosen_does_nothing(screens, said, answered):
    at = press(visit(screens, answered, view="answers"), "answer-show")
    assert "Choose one answer" in said(at)
    assert set(answers_stand(screens, answered).values()) == {"waiting"}
