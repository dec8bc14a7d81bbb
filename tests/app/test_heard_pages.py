"""What we heard on a screen: who sees it and when, in both languages, and what people wrote shown as they wrote it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pages.door.house import clock
from plcore.access import Viewer
from plcore.codesign import answers, seats, statements, voting
from plcore.codesign.decisions import Entry, decisions, put_decision
from plcore.codesign.gatherings import Gathering, change_plan, change_state, make_gathering
from plcore.codesign.plan import Plan, Step
from plcore.codesign.report import publish
from plcore.codesign.viewing import show
from plcore.days import day_of
from plcore.language import say_date
from plcore.store import new_id
from tests.gathering import gathered, play_steps

LEADER = Viewer(person=None, role="office")
RUDE, ODD = "A rude one.", "<img src=x onerror=alert(1)> ![x](http://a.b/c.png)"


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


@pytest.fixture
def gathering(screens) -> Gathering:
    store, now = screens.store, clock() - timedelta(hours=2)
    plan = Plan(
        name=both("A good day"),
        question=both("What is one?"),
        steps=(Step(kind="votes", title=both("Votes")),),
        result=both("The board reads it."),
    )
    made = make_gathering(store, LEADER, plan, now=now)
    for text in ("Keep a teacher in every project.", ODD, RUDE):
        statements.add_idea(
            store, made.id, text, key=new_id(), language="en", seat=None, origin="start", step=0, decision="shown",
            reason="start", now=now,
        )  # fmt: skip
    made = change_state(store, LEADER, made.id, "open", now=now)
    everything = statements.statements(store, made.id)
    for number in range(21):  # sixteen, and the five of the step after them, whose answers are not seen yet
        at = now if number < 16 else now + timedelta(minutes=1)
        seat = seats.take_seat(store, made.id, f"token {number}", language="en", address="10.0.0.1", now=at)
        assert isinstance(seat, seats.Seat)
        for one in everything[:2]:
            said = "agree" if one.number == 1 or number % 2 else "disagree"
            voting.vote(store, made.id, seat.id, one.id, said, key=new_id(), now=at)
    statements.decide(store, LEADER, [everything[2].id], "hidden", "rude", now=now)
    return made


def look(screens, who, code=None, language="en", **cookies):
    screens.come_as(who, language)
    screens.cookies |= cookies
    at = screens(who, language=language, file="pages/community/heard.py") if not cookies else None
    if at is None:
        from streamlit.testing.v1 import AppTest  # with a cookie more than `screens` gives

        from tests.app.conftest import ROOT, SECONDS

        at = AppTest.from_file(str(ROOT / "pages/community/heard.py"), default_timeout=SECONDS)
    if code:
        at.query_params["gathering"] = code
    at.run()
    assert not at.exception, at.exception
    return at


def test_nothing_is_there_until_something_is_shown(screens, said, gathering):
    assert "nothing to read yet" in said(look(screens, None))
    at = look(screens, None, gathering.code)
    assert "not shown yet" in said(at)
    assert "Keep a teacher" not in said(at)


def test_a_day_that_was_promised_and_is_past_is_not_promised_again(screens, said, gathering):
    store, now = screens.store, clock()
    past = day_of(now) - timedelta(days=9)
    change_plan(store, LEADER, gathering.id, gathering.plan.model_copy(update={"result_by": past}), now=now)
    late = f"You were to hear by {say_date('en', past)}. Nothing is written down yet."
    assert late in said(look(screens, None, gathering.code)), "before anything is shown too"
    change_state(store, LEADER, gathering.id, "closed", now=now)
    publish(store, LEADER, gathering.id, now=now)
    told = said(look(screens, None, gathering.code))
    assert late in told and "We will tell you by" not in told
    first = statements.statements(store, gathering.id)[0].id
    entry = Entry(
        answer="yes", what=both("It stays."), by=both("The board"), on=day_of(now), why=both("You asked."),
        statements=(first,), next=both("We buy two more."), again_on=day_of(now) + timedelta(days=90),
    )  # fmt: skip
    decision = put_decision(store, LEADER, gathering.id, entry, now=now)
    told = said(look(screens, None, gathering.code))
    again = say_date("en", entry.again_on)
    for words in (
        "Yes: It stays.",
        "Who decided: The board.",
        "Next: We buy two more.",
        f"We look at this again on {again}.",
    ):
        assert words in told
    assert "What happens next" not in told
    assert "Decisions have been made. Read what they are, and why." in told and "You were to hear" not in told
    [standing] = [one for one in decisions(store, gathering.id) if one.id == decision]
    gone = entry.model_copy(update={"taken_back": True})
    put_decision(store, LEADER, gathering.id, gone, now=clock(), changes=standing)
    told = said(look(screens, None, gathering.code))
    assert "It stays." not in told and late in told, "what no longer holds is not what became of it"


def test_a_draft_is_nobodys(screens, said):
    plan = Plan(name=both("Secret plan"), question=both("?"), steps=(Step(kind="votes", title=both("Votes")),))
    draft = make_gathering(screens.store, LEADER, plan, now=clock())
    at = look(screens, "pat", draft.code)
    assert "Secret plan" not in said(at)
    assert "no gathering with this code" in said(at)


def test_who_leads_it_sees_it_first_and_is_told_so(screens, said, gathering):
    shown = said(look(screens, "pat", gathering.code))
    assert "Only your team sees this page now" in shown
    assert "16 of 16 people agree:" in shown


@pytest.mark.parametrize(("language", "sentence"), [("en", "16 of 16 people agree:"), ("es", "16 de 16 personas")])
def test_everyone_reads_it_once_it_is_shown(screens, said, gathering, language, sentence):
    show(screens.store, LEADER, gathering.id, True, now=clock())
    for who in (None, "ana", "maya", "ortiz", "pat"):
        shown = said(look(screens, who, gathering.code, language))
        assert sentence in shown
        assert "<img" not in shown.replace("&lt;img", "")
        assert "&lt;img src=x" in shown
        assert RUDE not in shown
    assert "A good day" in said(look(screens, None, language=language))


def test_what_is_published_is_read_as_it_was(screens, said, gathering):
    change_state(screens.store, LEADER, gathering.id, "closed", now=clock())
    publish(screens.store, LEADER, gathering.id, now=clock())
    shown = said(look(screens, None, gathering.code))
    assert "do not change any more" in shown
    assert "The board reads it." in shown


def test_one_is_told_where_one_stands_oneself(screens, said, gathering):
    show(screens.store, LEADER, gathering.id, True, now=clock())
    assert "The ring shows where you are" in said(look(screens, None, gathering.code, pl_seat="token 3"))
    assert "The ring" not in said(look(screens, None, gathering.code, pl_seat="somebody else"))


def test_an_unknown_code_is_told_kindly(screens, said):
    assert "no gathering with this code" in said(look(screens, None, "<script>"))


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ("Chosen 8 of 8 times:", "8 people answered this", "Good as it is: 2", "Cost: $3,000", "Paid for")),
        ("es", ("Se eligió 8 de 8 veces:", "8 personas respondieron", "Está bien así: 2", "Costo: $3,000", "Se pagan")),
    ],
)
def test_every_kind_of_step_is_told(screens, said, language, sentences):
    found = gathered(screens.store, clock() - timedelta(hours=2))
    play_steps(screens.store, found, 8, clock() - timedelta(hours=1))
    change_state(screens.store, LEADER, found.id, "closed", now=clock())
    show(screens.store, LEADER, found.id, True, now=clock())
    shown = said(look(screens, None, found.code, language))
    for sentence in (*sentences, "Proud of thing 3.", "More of thing 5."):
        assert sentence in shown


@pytest.mark.parametrize("who", [None, "ana", "pat"])
def test_what_nobody_has_read_yet_is_nowhere(screens, said, who):
    found = gathered(screens.store, clock() - timedelta(hours=2))
    play_steps(screens.store, found, 3, clock() - timedelta(hours=1), read=False)
    change_state(screens.store, LEADER, found.id, "closed", now=clock())
    show(screens.store, LEADER, found.id, True, now=clock())
    shown = said(look(screens, who, found.code))
    assert "We have not read 3 of them yet" in shown
    assert "of thing" not in shown


def test_few_are_told_as_few_and_what_they_wrote_stands_as_they_wrote_it(screens, said):
    found = gathered(screens.store, clock() - timedelta(hours=2))
    first, *_ = play_steps(screens.store, found, 3, clock() - timedelta(hours=1), read=False)
    answers.write_answer(screens.store, found.id, 2, 1, first.id, ODD, language="en", key=new_id(), now=clock())
    keys = [one.id for one in answers.open_answers(screens.store, found.id) if one.part == 1]
    answers.show_answers(screens.store, LEADER, keys, now=clock())
    change_state(screens.store, LEADER, found.id, "closed", now=clock())
    show(screens.store, LEADER, found.id, True, now=clock())
    shown = said(look(screens, None, found.code))
    assert "&lt;img src=x" in shown
    assert "<img" not in shown
    assert "Only 3 people have chosen so far" in shown
    assert "Only 3 people have shared out the money" in shown
    assert "Chosen" not in shown
