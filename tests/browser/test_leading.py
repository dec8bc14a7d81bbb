"""Leading a gathering in a real browser: every screen at every size, and from a template to an open gathering."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_office import LOOKS, SIDEWAYS, TARGETS, settle, shade

pytestmark = pytest.mark.browser


def tap(page, settled, key: str) -> None:
    page.locator(f".st-key-{key} button").first.click()
    settle(page, settled)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_from_a_template_to_an_open_gathering(visit, settled, axe, picture, language, size, dark):
    page = visit("/gatherings", who="pat", language=language, size=size, dark=dark)

    def look(name: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        picture(page, f"leading-{name}-{language}-{size}-{shade(dark)}")
        axe(page)
        assert not page.evaluate(SIDEWAYS)

    look("list")
    tap(page, settled, "gather-new")
    look("templates")
    tap(page, settled, "open-school-day")
    look("make")
    tap(page, settled, "make-it")
    look("draft")
    tap(page, settled, "gather-open")
    expect(page.locator(".pl-gather-code")).to_be_visible()
    assert "gathering=" in page.url
    look("open")
    page.go_back()
    settle(page, settled)
    expect(page.locator(".st-key-gather-new")).to_be_visible()


def test_on_the_smallest_phone_every_part_of_a_plan_can_be_reached(visit, settled):
    page = visit("/gatherings", who="pat", size="small")
    for key in ("gather-new", "open-budget", "make-it"):
        tap(page, settled, key)
    for part in page.locator("[data-testid=stExpander] summary").all():
        part.click()
    page.wait_for_timeout(500)
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(TARGETS) == []
