"""Leading a gathering, screen by screen: from a template to an open gathering, changed, closed and published."""

from __future__ import annotations

import re

import pytest

from pages.door.house import clock
from plcore.access import Viewer
from plcore.codesign.gatherings import gatherings, log_of
from plcore.codesign.making import left_to_do, make_from_template, open_gathering
from plcore.codesign.statements import statements
from plcore.codesign.templates import template, templates
from plcore.days import day_of

LEADER = Viewer(person=None, role="office")


def make(screens, name: str = "school-day", *, opened: bool = True):
    chosen = template(name)
    found = make_from_template(screens.store, LEADER, chosen, chosen.dated(day_of(clock())), now=clock())
    return open_gathering(screens.store, LEADER, found.id, now=clock()) if opened else found


def visit(screens, who="pat", language="en", code: str | None = None):
    at = screens(who, language=language)
    if code:
        at.query_params["gathering"] = code
    return fine(at.switch_page("community/gatherings.py").run())


def fine(at):
    assert not at.exception, at.exception
    return at


def press(at, key: str):
    (button,) = [one for one in at.button if one.key and re.fullmatch(key, one.key)]
    return fine(button.click().run())


def the_one(screens):
    (found,) = gatherings(screens.store, LEADER)
    return found


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_only_those_who_lead_gatherings_come_in(screens, said, who):
    make(screens, opened=False)
    at = screens(who, file="pages/community/gatherings.py")
    assert "good school day" not in said(at)
    assert "gather-new" not in [one.key for one in at.button]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_gathering_is_made_from_a_template_in_a_few_taps(screens, said, language):
    at = visit(screens, language=language)
    at = press(at, "gather-new")
    shown = said(at)
    assert all(one.plan.name[language] in re.sub(r"\\", "", shown) for one in templates())
    at = press(at, "open-graduates")
    (name,) = [one for one in at.text_area if one.key == f"make-graduates-name-{language}"]
    name.set_value("Harbor Bend 2040")
    at = press(at, "make-it")
    found = the_one(screens)
    assert found.state == "draft"
    assert found.plan.name[language] == "Harbor Bend 2040"
    assert [one.kind for one in found.plan.about] == ["role", "school", "language"]
    assert "Harbor Bend 2040" in said(at)
    at = press(at, "gather-open")
    assert the_one(screens).state == "open"
    assert len(statements(screens.store, found.id)) == 10
    assert f"{found.code[:3]} {found.code[3:]}" in said(at)


def test_it_is_paused_opened_closed_and_published_and_the_log_tells(screens, said):
    found = make(screens)
    at = visit(screens, code=found.code)
    for key in ("gather-pause", "gather-open-again", "gather-close", "gather-close-yes"):
        at = press(at, key)
    at = press(at, "gather-publish")
    assert the_one(screens).state == "closed", "it asks first"
    at = press(at, "gather-publish-yes")
    assert the_one(screens).state == "published"
    assert [one.what for one in log_of(screens.store, found.id)] == [
        "plan", "draft", "open", "paused", "open", "closed", "published",
    ]  # fmt: skip
    assert "published by Pat Lee" in said(at)
    assert not [one.key for one in at.button if one.key and one.key.startswith("save-")]


def test_a_question_about_one_gathering_is_not_asked_of_the_next(screens):
    first, second = make(screens), make(screens, "technology")
    at = press(visit(screens, code=first.code), "gather-close")
    assert [one for one in at.button if one.key == "gather-close-yes"]
    at.query_params["gathering"] = second.code
    at = fine(at.run())
    assert not [one for one in at.button if one.key == "gather-close-yes"]
    assert [one for one in at.button if one.key == "gather-close"]


def test_what_is_left_to_fill_in_is_told_instead_of_a_button(screens, said):
    found = make(screens, "two-schools", opened=False)
    at = visit(screens, code=found.code)
    assert "[first school]" in said(at)
    assert "gather-open" not in [one.key for one in at.button]


def test_a_draft_that_is_ready_leads_to_its_paper_and_one_that_is_not_to_nothing(screens, said):
    for name, leads in (("school-day", True), ("draft-plan", False)):
        found = make(screens, name, opened=False)
        assert bool(left_to_do(screens.store, found)) is not leads
        told = said(visit(screens, code=found.code))
        assert ("Paper" in told) is leads
        assert "On the wall" not in told


def test_words_and_dates_are_changed(screens, said):
    found = make(screens)
    at = visit(screens, code=found.code)
    (question,) = [one for one in at.text_area if str(one.key).startswith("question-en")]
    question.set_value("What would make Monday better?")
    at = press(at, "save-words-.*")
    assert the_one(screens).plan.question["en"] == "What would make Monday better?"
    assert "Saved" in said(at)
    (name,) = [one for one in at.text_area if str(one.key).startswith("name-en")]
    name.set_value(" ")
    at = press(at, "save-words-.*")
    assert "need words in each language" in said(at)
    assert the_one(screens).plan.name["en"] == found.plan.name["en"]


def test_a_step_is_changed_moved_added_and_taken_out(screens):
    found = make(screens, opened=False)
    at = visit(screens, code=found.code)
    at = press(at, f"down-{found.id}-0-.*")
    assert [step.kind for step in the_one(screens).plan.steps] == ["votes", "ideas", "pairs"]
    at = press(at, f"remove-{found.id}-2-.")
    at = press(at, f"remove-{found.id}-2-.-yes")
    assert [step.kind for step in the_one(screens).plan.steps] == ["votes", "ideas"]
    at = press(at, "add-step-.*")
    assert [step.kind for step in the_one(screens).plan.steps] == ["votes", "ideas", "ideas"]
    (first,) = [one for one in at.text_area if str(one.key).startswith(f"parts-en-{found.id}-1")]
    first.set_value(first.value + "\n\nOnly in English")
    at = press(at, f"save-{found.id}-1-.*")
    assert "not as many" in at.error[0].value


def test_projects_come_and_go(screens, said):
    found = make(screens, "budget", opened=False)
    at = visit(screens, code=found.code)
    drops = [one for one in at.button if str(one.key).startswith("drop-")]
    assert len(drops) == 8
    at = fine(drops[0].click().run())
    assert len([one for one in at.button if str(one.key).startswith("drop-")]) == 7
    assert "Shade trees" not in said(at)


def test_an_address_of_no_gathering_leads_to_all_of_them(screens, said):
    make(screens)
    assert "no gathering at this address" in said(visit(screens, code="XXXXXX"))
