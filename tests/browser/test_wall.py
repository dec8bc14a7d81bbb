"""The wall in a real browser: before results are shown, shown by keyboard, hidden again, and after the end."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LOOKS, by_keyboard, clean

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)
SHOW = {"en": "Show what we heard", "es": "Mostrar lo que dijo la gente"}
HIDE = {"en": "Hide what we heard", "es": "Ocultar lo que dijo la gente"}


def to(page, served, settled, name: str | None) -> None:
    found = f"?gathering={getattr(served.meeting, name).code}" if name else ""
    page.goto(f"{served.url}/wall{found}", wait_until="domcontentloaded")
    settled(page)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_the_wall_is_clean_before_results_while_they_are_shown_and_after_the_end(
    visit, served, settled, axe, picture, language, size, dark
):
    page = visit("/join", who="pat", language=language, size=size, dark=dark)

    def look(name: str) -> None:
        picture(page, f"wall-{name}-{language}-{size}-{'dark' if dark else 'light'}")
        clean(page, axe, language)

    to(page, served, settled, None)
    look("choose")
    to(page, served, settled, "running")
    expect(page.locator(".pl-wall-square")).to_be_visible()
    expect(page.locator(".pl-answer")).to_have_count(0)
    look("before")
    page.get_by_role("button", name=SHOW[language]).press("Enter")
    expect(page.locator(".pl-answer")).to_be_visible()
    page.locator("[data-testid=stVegaLiteChart] :is(svg, canvas)").first.wait_for()
    look("shown")
    page.get_by_role("button", name=HIDE[language]).press("Space")
    expect(page.locator(".pl-answer")).to_have_count(0)
    to(page, served, settled, "told")
    expect(page.locator(".pl-answer")).to_be_visible()
    expect(page.locator(".pl-wall-square")).to_have_count(0)
    look("told")


def test_the_square_and_the_code_are_seen_at_once_and_the_keyboard_goes_around(visit, served, settled):
    page = visit("/join", who="pat", size="desk")
    to(page, served, settled, "running")
    for part in (".pl-wall-square", ".pl-wall-code b", ".pl-wall-counts"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    by_keyboard(page)
