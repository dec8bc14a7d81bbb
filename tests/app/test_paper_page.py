"""Paper on the screen: print it, type sheets in by one line each, settle what differs, count, type ideas in."""

from __future__ import annotations

import re

import pytest

from pages.community.desk import OPENED
from pages.door.house import clock
from plcore.access import Viewer
from plcore.codesign.gatherings import NotPossible, change_state, gathering_of_code
from plcore.codesign.making import make_from_template, open_gathering
from plcore.codesign.paper import piles, start_pile
from plcore.codesign.paper_sheets import print_run, runs
from plcore.codesign.statements import statements
from plcore.codesign.templates import template
from plcore.codesign.voting import how_many, votes_of
from plcore.days import day_of
from plcore.store import new_id
from tests.tools.paper import opened, words

LEADER = Viewer(person=None, role="office")


class Paper:
    """An open gathering, and its screen for paper as Pat of the office uses it."""

    def __init__(self, screens, said, language="en"):
        self.store, self.said = screens.store, said
        chosen = template("school-day")
        made = make_from_template(self.store, LEADER, chosen, chosen.dated(day_of(clock())), now=clock())
        self.gathering = open_gathering(self.store, LEADER, made.id, now=clock())
        self.at = screens("pat", language=language)
        self.at.query_params[OPENED] = self.gathering.code
        self.at.switch_page("community/paper.py")
        self.run()

    def run(self):
        self.at.run()
        assert not self.at.exception, self.at.exception
        return self.said(self.at).replace("\\", "")

    def press(self, key):
        (button,) = [one for one in self.at.button if one.key and re.fullmatch(key, one.key)]
        button.click()
        return self.run()

    def part(self, part):
        self.at.radio(key="paper-part").set_value(part)
        return self.run()

    def sheets(self, count=5):
        more = {"language": "both", "large": False, "per_sheet": 60, "key": new_id(), "now": clock()}
        return print_run(self.store, LEADER, self.gathering.id, count, **more)

    def pile(self, name="Library"):
        return start_pile(self.store, LEADER, self.gathering.id, name, key=new_id(), now=clock())

    def type(self, line, time=1):
        self.at.radio(key="paper-round").set_value(time)
        self.at.text_input(key="paper-line").set_value(line)
        return self.press(r"FormSubmitter:paper-line-form-.*")

    def cells(self):
        return votes_of(self.store, self.gathering.id, statements(self.store, self.gathering.id)).cells.tolist()


@pytest.fixture
def paper(screens, said):
    return Paper(screens, said)


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_only_those_who_lead_gatherings_come_in(screens, said, paper, who):
    at = screens(who, file="pages/community/paper.py")
    assert paper.gathering.code[:3] not in said(at)
    assert not at.radio


def test_without_a_gathering_in_the_address_all_are_shown(screens, said, paper):
    at = screens("pat").switch_page("community/paper.py").run()
    assert not at.exception
    (way_in,) = [one for one in at.button if one.key == f"open-{paper.gathering.id}"]
    at = way_in.click().run()
    assert at.radio(key="paper-part").value == "print"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ["ballot", "cards", "poster", "script", "circle"])
def test_everything_can_be_printed(screens, said, kind, language):
    paper = Paper(screens, said, language)
    paper.at.radio(key="paper-what").set_value(kind)
    paper.run()
    paper.at.radio(key="paper-language").set_value(language)
    paper.press("paper-make")
    ready = paper.at.session_state["paper-ready"]
    assert opened(ready.pdf).pages
    assert paper.gathering.plan.name[language].split()[0] in words(ready.pdf)
    known = runs(paper.store, LEADER, paper.gathering.id)
    assert [run.language for run in known] == ([language] if kind == "ballot" else [])
    assert paper.at.get("download_button")


@pytest.mark.parametrize("who", ["pat", "lena"])
def test_a_draft_that_is_ready_is_printed_ahead_without_sheets_and_stays_nobodys(screens, said, who):
    chosen = template("school-day")
    draft = make_from_template(screens.store, LEADER, chosen, chosen.dated(day_of(clock())), now=clock())
    at = screens(who)
    at.query_params[OPENED] = draft.code
    at.switch_page("community/paper.py").run()
    assert "You can print before it opens." in said(at) and "Sheets to agree or disagree come once" in said(at)
    assert "paper-part" not in [one.key for one in at.radio]
    assert "Sheets to agree or disagree" not in at.radio(key="paper-what").options
    for kind in ("poster", "script", "cards", "circle"):
        at.radio(key="paper-what").set_value(kind).run()
        at.button(key="paper-make").click().run()
        assert not at.exception, at.exception
        ready = at.session_state["paper-ready"]
        assert ready.kind == kind
        if kind == "poster":
            assert draft.code in words(ready.pdf).replace(" ", "")
    assert gathering_of_code(screens.store, draft.code) is None
    with pytest.raises(NotPossible, match="paper-draft-sheets"):
        print_run(
            screens.store, LEADER, draft.id, 5, language="en", large=False, per_sheet=9, key=new_id(), now=clock()
        )
    assert runs(screens.store, LEADER, draft.id) == []


def test_a_draft_that_is_not_ready_is_not_printed(screens, said):
    chosen = template("draft-plan")
    made = make_from_template(screens.store, LEADER, chosen, chosen.dated(day_of(clock())), now=clock())
    at = screens("lena")
    at.query_params[OPENED] = made.code
    at.switch_page("community/paper.py").run()
    assert "Finish the plan first." in said(at)
    assert "paper-make" not in [one.key for one in at.button]


def test_sheets_can_be_printed_again_with_the_same_numbers(paper):
    paper.press("paper-make")
    first = paper.at.session_state["paper-ready"]
    paper.run()
    paper.press("paper-again-make")
    again = paper.at.session_state["paper-ready"]
    assert (first.first, first.last) == (again.first, again.last)
    assert len(runs(paper.store, LEADER, paper.gathering.id)) == 1


def test_an_address_that_is_none_prints_nothing(paper):
    paper.at.text_input(key="office-address").set_value("nonsense")
    assert "must start with https" in paper.press("paper-make")
    assert runs(paper.store, LEADER, paper.gathering.id) == []


def test_a_pile_is_typed_settled_and_counted_by_keyboard_alone(paper):
    run = paper.sheets()
    rows = len(run.statements)
    paper.part("type")
    paper.at.text_input(key="paper-pile-name").set_value("Library")
    shown = paper.press(r"FormSubmitter:paper-pile-form-.*")
    assert [one.name for one in piles(paper.store, LEADER, paper.gathering.id)] == ["Library"]
    assert "No sheet has been typed" in shown
    assert f"Sheet {run.name(1)} is saved." in paper.type(f"{run.name(1)} {'1' * rows}")
    assert "Both times say the same" in paper.type(f"{run.name(1).lower()}{'a' * rows}", time=2)
    paper.type(f"{run.name(2)} {'2' * rows}")
    shown = paper.type(f"{run.name(2)} 3{'2' * (rows - 1)}", time=2)
    assert "In 1 row the two times differ" in shown
    assert "No. 1: first Disagree, then Pass" in [one.label for one in paper.at.radio]
    shown = paper.press("paper-count")
    assert "1 sheet counts now" in shown and "1 sheet still waits" in shown
    assert "Last counted" in shown and "Not counted yet" not in shown
    paper.at.radio[-1].set_value("pass")
    assert "is settled" in paper.press(rf"FormSubmitter:paper-settle-{run.name(2)}-.*")
    assert "2 sheets count now" in paper.press("paper-count")
    assert sorted(paper.cells()) == sorted([[1] * rows, [0] + [-1] * (rows - 1)])
    paper.press("paper-count")
    assert how_many(paper.store, paper.gathering.id)[0] == 2 * rows


def test_a_square_is_scanned_first_and_the_marks_follow(paper):
    run = paper.sheets()
    paper.pile()
    paper.part("type")
    shown = paper.type(f"https://x.example/join/{paper.gathering.code}?sheet={run.name(3)}")
    assert f"This is sheet {run.name(3)}. It has {len(run.statements)} rows." in shown
    assert f"Sheet {run.name(3)} is saved." in paper.type("0" * len(run.statements))
    assert "not the name of a sheet" in paper.type("1" * len(run.statements))


def test_a_sheet_typed_twice_or_in_another_pile_is_told(paper):
    run = paper.sheets()
    paper.pile("Gym")
    paper.part("type")
    marks = "1" * len(run.statements)
    paper.type(f"{run.name(1)} {marks}")
    assert "was typed before" in paper.type(f"{run.name(1)} {marks}")
    paper.pile("Library")
    paper.run()
    paper.at.selectbox(key="paper-pile").select_index(0)
    paper.run()
    assert "in the pile “Gym”" in paper.type(f"{run.name(1)} {marks}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{right} 1", "You typed 1 marks"),
        ("{right} zzz", "means nothing here"),
        ("99-BC 1", "did not print a sheet 99-BC"),
        ("", "not the name of a sheet"),
        ("<b>*x*</b> ![x](http://x.example)", "not the name of a sheet"),
    ],
)
def test_what_is_typed_wrongly_is_told_and_not_saved(paper, line, told):
    run = paper.sheets()
    paper.pile()
    paper.part("type")
    assert told in paper.type(line.format(right=run.name(1)))
    assert paper.store.one("SELECT count(*) FROM facts.paper_entry") == (0,)


@pytest.mark.parametrize(
    ("place", "number", "text", "origin", "decision"),
    [
        ("card", "12", "Longer lunch", "paper", "waiting"),
        ("sheet", "4-KF", "More trees by the gate", "paper", "waiting"),
        ("circle", "3", "Keep the library open", "circle", "waiting"),
    ],
)
def test_ideas_come_in_with_where_they_were_written(paper, place, number, text, origin, decision):
    paper.part("ideas")
    paper.at.radio(key="paper-from").set_value(place)
    paper.run()
    paper.at.text_input(key=f"paper-number-{place}").set_value(number)
    paper.at.text_area(key="paper-idea").set_value(text)
    assert "is saved" in paper.press(r"FormSubmitter:paper-idea-form-.*")
    idea = statements(paper.store, paper.gathering.id)[-1]
    assert (idea.text, idea.origin, idea.origin_is, idea.decision) == (text, origin, number, decision)
    assert "write some words" in paper.press(r"FormSubmitter:paper-idea-form-.*")


def test_after_publishing_only_what_is_no_vote_can_be_printed(paper):
    for state in ("closed", "published"):
        change_state(paper.store, LEADER, paper.gathering.id, state, now=clock())
    assert "no more paper can be counted" in paper.run()
    assert "ballot" not in paper.at.radio(key="paper-what").options
    assert not [one for one in paper.at.radio if one.key == "paper-part"]
    assert not [one for one in paper.at.text_input if one.key == "paper-line"]
