"""What we heard on paper: one page whatever there is to tell, all of it in full, readable by a screen reader."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from plcore.access import Viewer
from plcore.codesign import statements
from plcore.codesign.decisions import Became, Entry
from plcore.codesign.gatherings import gatherings
from plcore.codesign.heard import promise
from plcore.codesign.report import gathering_report
from plcore.documents.gathering import gathering_pdf
from plcore.interop.polis import bring_conversation
from plcore.language import LANGUAGES, say
from plcore.store import new_id, open_store
from tests.gathering import both, gathered, play_steps
from tests.tools.paper import elements, opened, squeezed, words
from tests.unit.test_gathering_report import IDEAS, NOW, answer, gathering, sit, two_camps

__all__ = ["gathering"]
POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
OFFICE = Viewer(person=None, role="office")
DECIDED = Entry(
    answer="yes", what=both("It stays.", "Sigue así."), by=both("The board", "La junta"), on=NOW.date(),
    why=both("You asked.", "Lo pidieron."), next=both("We buy two more.", "Se compran dos más."),
)  # fmt: skip
needs_real = pytest.mark.skipif(not POLIS.is_dir(), reason="real conversations are not here: ../shared/data/polis")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened_store:
        yield opened_store


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_tells_what_is_shared_and_where_groups_differ(store, gathering, language):
    two_camps(store, gathering)
    found = gathering_report(store, gathering.id, now=NOW)
    pdf = gathering_pdf(found, language)
    text = squeezed(words(pdf))
    assert len(opened(pdf).pages) == 1
    assert squeezed(say(language, "heard-agree-groups", people=20, seen=20)) in text
    assert squeezed(IDEAS[0]) in text
    for part in ("heard-shared", "heard-differ", "heard-sure", "heard-next"):
        assert squeezed(say(language, part)) in text


def test_the_whole_has_the_map_with_its_sentence(store, gathering):
    two_camps(store, gathering)
    pdf = gathering_pdf(gathering_report(store, gathering.id, now=NOW), "en", whole=True)
    assert any("you can see the 2 groups" in str(one.get("/Alt", "")) for one in elements(pdf))
    assert squeezed("What sets each group apart: Group A: 10 people") in squeezed(words(pdf))


@pytest.mark.parametrize("people", [0, 1, 3])
def test_few_people_are_a_page_too(store, gathering, people):
    for number in range(people):
        answer(store, gathering, sit(store, gathering, number).id, "++--")
    found = gathering_report(store, gathering.id, now=NOW)
    for whole in (False, True):
        assert len(opened(gathering_pdf(found, "en", whole=whole)).pages) == 1


def test_paper_says_what_became_of_the_promise_as_the_screen_does(store, gathering):
    answer(store, gathering, sit(store, gathering, 1).id, "+")
    found = gathering_report(store, gathering.id, now=NOW)
    late = promise(NOW.date(), today=NOW.date() + timedelta(days=1), answered=False)
    assert "Nothing is written down yet." in words(gathering_pdf(found, "en", promised=late))
    told = promise(NOW.date(), today=NOW.date(), answered=True)
    for whole in (False, True):
        printed = words(gathering_pdf(found, "es", promised=told, decided=[Became(DECIDED, due=False)], whole=whole))
        for said in ("Sí: Sigue así.", "Quién decidió: La junta.", "Sigue: Se compran dos más."):
            assert squeezed(said) in squeezed(printed)


def test_where_only_who_decides_is_known_paper_says_that_the_rest_is_not(store, gathering):
    found = gathering_report(store, gathering.id, now=NOW)
    found = found.model_copy(update={"result": {}, "decides": both("The board decides.", "La junta decide.")})
    printed = squeezed(words(gathering_pdf(found, "en")))
    for said in ("The team has not said yet what happens next.", "Who decides: The board decides."):
        assert squeezed(said) in printed


def test_many_long_decisions_leave_it_on_one_page_and_stand_in_full_on_all_of_it(store, gathering):
    two_camps(store, gathering)
    found = gathering_report(store, gathering.id, now=NOW)
    next_one = " ".join(["We try it in one school and tell all of you."] * 13)
    many = [
        Became(
            DECIDED.model_copy(update={"what": both(f"Answer {number}.", "-"), "next": both(f"{next_one} End.", "-")}),
            due=number == 7,
        )
        for number in range(1, 8)
    ]
    assert len(opened(gathering_pdf(found, "en", decided=many)).pages) == 1
    whole = squeezed(words(gathering_pdf(found, "en", decided=many, whole=True)))
    for number in range(1, 8):
        assert squeezed(f"Yes: Answer {number}.") in whole
    assert whole.count(squeezed("tell all of you. End.")) == 7
    assert squeezed("The team has not said yet") not in whole


def test_odd_words_are_only_words(store, gathering):
    odd = '#eval("1") = heading <img src=x> ![x](http://a.b) \u202eright to left اجعلوا 🎈'
    statements.add_idea(
        store, gathering.id, odd, key=new_id(), language="en", seat=None, origin="start", step=0, decision="shown",
        reason="start", now=NOW,
    )  # fmt: skip
    for number in range(12):
        answer(store, gathering, sit(store, gathering, number).id, "        +")
    pdf = gathering_pdf(gathering_report(store, gathering.id, now=NOW), "en", whole=True)
    assert squeezed('#eval("1") = heading <img src=x>') in squeezed(words(pdf))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_step_stands_in_the_whole_and_the_top_of_each_on_one_page(store, language):
    found = gathered(store, NOW)
    play_steps(store, found, 9, NOW)
    report = gathering_report(store, found.id, now=NOW)
    top = gathering_pdf(report, language)
    whole, one_page = (squeezed(words(pdf)) for pdf in (gathering_pdf(report, language, whole=True), top))
    assert len(opened(top).pages) == 1
    titles = [squeezed(report.words(step.title, language)) for step in report.steps]
    for text in (whole, one_page):
        for title in titles:
            assert title in text
        assert squeezed(say(language, "steps-pairs-line", wins=9, times=9)) in text
        assert squeezed(say(language, "steps-opinion-line", opinion="agree", count=3)) in text
    for said in ("Proud of thing 7.", "More of thing 0.", "$1,111.11", say(language, "steps-budget-how")):
        assert squeezed(said) in whole
        assert squeezed(said) not in one_page


@pytest.mark.parametrize("people", [0, 1, 2])
def test_few_people_in_every_step_are_told_as_few_on_paper(store, people):
    found = gathered(store, NOW)
    play_steps(store, found, people, NOW)
    report = gathering_report(store, found.id, now=NOW)
    for language in LANGUAGES:
        text = squeezed(words(gathering_pdf(report, language, whole=True)))
        assert squeezed(say(language, "steps-pairs-few", people=people)) in text
        assert squeezed(say(language, "steps-budget-few", people=people)) in text


@needs_real
@pytest.mark.parametrize("name", ["london.youth", "bg2050-volunteers"])
def test_a_real_one_fits_on_one_page(store, name):
    bring_conversation(store, OFFICE, POLIS / name, now=NOW, invited={"en": "Whoever came by."})
    (made,) = gatherings(store, OFFICE)
    found = gathering_report(store, made.id, now=NOW)
    for language in LANGUAGES:
        assert len(opened(gathering_pdf(found, language)).pages) == 1
    assert squeezed("Whoever came by.") in squeezed(words(gathering_pdf(found, "en", whole=True)))
