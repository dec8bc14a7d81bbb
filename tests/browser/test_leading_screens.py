"""The desks of those who lead, in a real browser: every template, a plan, paper, the room, the ledger; by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from plcore.codesign.templates import templates
from tests.browser.looking import LOOKS, by_keyboard, clean, on_paper

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)
TEMPLATES = [one.id for one in templates()]
DESKS = {
    "one": ("/gatherings", "running"),
    "plan": ("/gatherings", "draft"),
    "published": ("/gatherings", "told"),
}
# How these look is in test_ledger_screens.py; here the keyboard goes through them.
BY_KEYBOARD = {
    "plan": DESKS["plan"],
    "room": ("/room", "running"),
    "ledger-edit": ("/ledger-edit", "told"),
}


def tap(page, settled, key: str) -> None:
    page.locator(f".st-key-{key} button").first.click()
    page.wait_for_timeout(150)
    settled(page)


def at(served, path: str, name: str) -> str:
    return f"{path}?gathering={getattr(served.meeting, name).code}"


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_every_desk_is_clean_for_everyone(visit, served, settled, axe, picture, language, size, dark):
    page = visit("/gatherings", who="pat", language=language, size=size, dark=dark)
    for desk, (path, name) in DESKS.items():
        page.goto(served.url + at(served, path, name), wait_until="domcontentloaded")
        settled(page)
        for summary in page.locator("[data-testid=stExpander] summary").all():
            summary.click()
        settled(page)
        picture(page, f"desk-{desk}-{language}-{size}-{'dark' if dark else 'light'}")
        clean(page, axe, language)


def test_every_template_is_clean_for_everyone(visit, settled, axe, picture):
    page = visit("/gatherings", who="pat", language="es", size="small", dark=True)
    for template in TEMPLATES:
        tap(page, settled, "gather-new")
        if template == TEMPLATES[0]:
            clean(page, axe, "es")
        tap(page, settled, f"open-{template}")
        expect(page.locator(".st-key-make-it")).to_be_visible()
        picture(page, f"template-{template}-es-small-dark")
        clean(page, axe, "es")
        tap(page, settled, "gather-back")


@pytest.mark.parametrize(("language", "size", "dark"), [LOOKS[1], LOOKS[3]])
def test_paper_is_typed_in_and_its_piles_read(visit, served, settled, axe, picture, language, size, dark):
    page = visit(at(served, "/paper", "running"), who="pat", language=language, size=size, dark=dark)
    page.get_by_role("radiogroup").first.get_by_role("radio").nth(1).check(force=True)
    page.wait_for_timeout(200)
    settled(page)
    pile = page.locator(".st-key-paper-pile input")
    if "Library" not in pile.input_value():
        pile.press("ArrowDown")
        pile.press("Enter")
    expect(page.locator(".st-key-paper-line")).to_be_visible()
    for summary in page.locator("[data-testid=stExpander] summary").all():
        summary.click()
    settled(page)
    picture(page, f"paper-pile-{language}-{size}-{'dark' if dark else 'light'}")
    clean(page, axe, language)


@pytest.mark.parametrize("desk", BY_KEYBOARD)
def test_the_keyboard_comes_everywhere(visit, served, settled, desk):
    page = visit(at(served, *BY_KEYBOARD[desk]), who="pat", size="desk")
    for summary in page.locator("[data-testid=stExpander] summary").all()[:2]:
        summary.focus()
        page.keyboard.press("Enter")
    settled(page)
    by_keyboard(page)


def test_the_room_and_the_ledger_on_paper(visit, served):
    page = visit(at(served, "/room", "running"), who="pat")
    printed = on_paper(page)
    assert "Who are you?" in printed
    assert "Families Letters" not in printed
    page = visit(at(served, "/ledger", "told"))
    printed = on_paper(page)
    assert "Two schools try it first." in printed
    for words in ("Sign in", "Español", "Follow the news"):
        assert words not in printed
