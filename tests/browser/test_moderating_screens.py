"""Reading ideas in a real browser: what waits, what may say the same, odd voices; by keyboard; and the open log."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LOOKS, by_keyboard, clean, on_paper

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)
VIEWS = ("waiting", "shown", "hidden", "answers", "alike", "odd")
SHORT = ("waiting", "alike", "odd")  # each kind of screen once; what is shown or hidden is the same list


def to_view(page, settled, view: str) -> None:
    page.get_by_role("radiogroup").first.get_by_role("radio").nth(VIEWS.index(view)).check(force=True)
    page.wait_for_timeout(200)
    settled(page)


def queue(visit, served, **look):
    return visit(f"/moderating?gathering={served.meeting.running.code}", who="pat", **look)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_every_view_is_clean_for_everyone(visit, served, settled, axe, picture, language, size, dark):
    page = queue(visit, served, language=language, size=size, dark=dark)
    for view in VIEWS if size == "small" else SHORT:
        to_view(page, settled, view)
        if view == "odd":
            expect(page.get_by_role("table")).to_be_visible()
        picture(page, f"moderating-{view}-{language}-{size}-{'dark' if dark else 'light'}")
        clean(page, axe, language)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_choosing_and_the_log_are_clean_for_everyone(visit, served, axe, picture, language, size, dark):
    for way in ("moderating", "moderation-log", f"moderation-log?gathering={served.meeting.running.code}"):
        who = "pat" if way == "moderating" else None
        page = visit(f"/{way}", who=who, language=language, size=size, dark=dark)
        picture(page, f"{way.replace('?', '-of-')}-{language}-{size}-{'dark' if dark else 'light'}")
        clean(page, axe, language)
        assert "Choose an option" not in page.locator("body").inner_text()


def test_an_idea_is_hidden_with_a_reason_and_it_is_undone_without_a_mouse(visit, served, settled):
    page = queue(visit, served, size="desk")
    by_keyboard(page)
    box = page.get_by_role("checkbox", name="Idea 14", exact=True)
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.get_by_role("combobox", name="Why hide them?").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Hide", exact=True).focus()
    page.keyboard.press("Enter")
    undo = page.get_by_role("button", name="Undo", exact=True)
    expect(undo).to_be_visible()
    expect(page.get_by_role("checkbox", name="Idea 14", exact=True)).to_have_count(0)
    undo.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Idea 14", exact=True)).to_be_visible()


def test_a_gathering_is_chosen_and_its_log_printed(visit, served, settled):
    page = visit("/moderation-log")
    by_keyboard(page)
    page.get_by_role("link", name="Our graduates").press("Enter")
    page.wait_for_url(f"**/moderation-log?gathering={served.meeting.running.code}")
    expect(page.get_by_text("Idea 16 is hidden.")).to_be_visible()
    settled(page)
    printed = on_paper(page)
    assert "Idea 16 is hidden." in printed
    for words in ("Sign in", "Español", "You are all wrong"):
        assert words not in printed
