"""The office opens a child's progress page and prints it: the family's own report, logged, in the family's language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pages.door.house import clock
from plcore.access import COMMAND_LINE
from plcore.access.looks import looks
from plcore.documents.typesetting import NotPrinted
from tests.app.test_office_pages import at, fine, press, search, text
from tests.app.test_office_pages import place as _place
from tests.tools.paper import opened as paper
from tests.tools.paper import words

place = _place  # the house with the small district in it


def opened(place, child):
    app = search(at(place, "families"), "N-100" if child == place.maya else "N-102")
    return press(app, f"open-{child}")


def seen(place, child):
    lines = looks(place.store, COMMAND_LINE, student=child, since=clock() - timedelta(days=1), now=clock())
    return [(line.viewer, line.what, line.why) for line in lines]


def test_the_progress_page_opens_as_the_family_sees_it_and_the_look_is_logged(place):
    app = press(opened(place, place.maya), "paper-open")
    assert "How Maya is doing" in text(app)
    assert ("Pat Lee", "progress", "office") in seen(place, place.maya)
    assert not dict(app.query_params), "nobody's name or key may stand in the address"
    app = press(app, "paper-back")
    assert "Who may see how Maya is doing" in text(app)


@pytest.mark.parametrize(("child", "language"), [("maya", "es"), ("nora", "en")])
def test_the_print_begins_in_the_familys_language(place, child, language):
    key = getattr(place, child)
    app = opened(place, key)
    assert app.radio(key=f"paper-language-{key}").value == language
    app = press(app, "FormSubmitter:paper-form-Make the print")
    printed = app.session_state["families-print"]
    assert (printed.student, printed.language, printed.form) == (key, language, "usual")
    assert str(paper(printed.pdf).trailer["/Root"]["/Lang"]).startswith(language)
    assert ("Pat Lee", "progress", "office") in seen(place, key)


def test_the_long_form_and_the_other_language_can_be_chosen_and_leaving_lets_go_of_the_print(place):
    app = opened(place, place.maya)
    app.radio(key=f"paper-language-{place.maya}").set_value("en")
    app.radio(key="paper-length").set_value("whole")
    app = press(app, "FormSubmitter:paper-form-Make the print")
    assert "The page for Maya is ready. English. Long, with all the work." in text(app)
    assert app.get("download_button")
    app = press(app, "families-back")
    assert "families-print" not in app.session_state


def test_a_print_of_an_earlier_day_is_not_offered_as_the_page_of_today(place):
    app = press(opened(place, place.maya), "paper-open")
    earlier = clock().date() - timedelta(days=8)
    app.date_input(key=f"child-as-of-{place.maya}").set_value(earlier).run()
    app = press(app, "FormSubmitter:paper-form-Make the print")
    assert app.session_state["families-print"].as_of == earlier
    assert "The page for Maya is ready." in text(app)
    app = press(app, "paper-back")
    assert "The page for Maya is ready." not in text(app)
    app = press(app, "FormSubmitter:paper-form-Make the print")
    assert "The page for Maya is ready." in text(app)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_short_form_is_one_page_with_every_goal(place, language):
    district = place.district
    for number in range(14):
        goal = district.objective(f"M.{number}", f"A goal with a longer name {number}")
        district.work(place.maya, goal, [(clock().date() - timedelta(days=day), 0.8) for day in range(4)], note="Good.")
    app = opened(place, place.maya)
    app.radio(key=f"paper-language-{place.maya}").set_value(language)
    app.radio(key="paper-length").set_value("short")
    app = press(app, "FormSubmitter:paper-form-Make the print")
    printed = app.session_state["families-print"].pdf
    assert len(paper(printed).pages) == 1
    assert all(f"longer name {number}" in words(printed) for number in range(14))


def test_a_print_that_cannot_be_made_is_told_in_our_words(place, monkeypatch):
    def broken(*_, **__):
        raise NotPrinted("progress")

    monkeypatch.setattr("plcore.documents.progress.typeset", broken)
    app = press(opened(place, place.maya), "FormSubmitter:paper-form-Make the print")
    assert "The page could not be printed." in text(app)
    assert "families-print" not in app.session_state


def test_a_whole_class_is_printed_each_child_on_a_sheet_of_its_own_and_logged(place):
    app = at(place, "families")
    app = fine(app.selectbox(key="paper-school").select_index(0).run())
    room = next(i for i, name in enumerate(app.selectbox(key="paper-room").options) if "Room 4" in name)
    app = fine(app.selectbox(key="paper-room").select_index(room).run())
    app.radio(key="paper-class-length").set_value("short")
    app = press(app, "paper-class-make")
    assert "The pages of 2 students are ready." in text(app)
    ready = app.session_state["families-class-print"].pdf
    said = [words(ready, page) for page in range(len(paper(ready).pages))]
    assert len(said) == 4 and said[1] == said[3] == ""
    assert "Nora Cole" in said[0] and "Maya" not in said[0], "by family name"
    assert "Cómo va Maya" in said[2], "in the family's own language"
    for child in (place.maya, place.nora):
        assert ("Pat Lee", "progress", "office") in seen(place, child)
