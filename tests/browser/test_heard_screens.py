"""What we heard in a real browser: every way it can stand, by eye, ear and keyboard, and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LOOKS, by_keyboard, clean, on_paper
from tests.meeting import HERE

pytestmark = pytest.mark.browser
# Which gathering, and who looks: the team sees what is not shown yet, and whoever took part sees where they stand.
WAYS = {
    "list": (None, None),
    "not-shown": ("running", None),
    "with-a-dot": ("running", "pat"),
    "no-groups": ("mixed", None),
    "published": ("told", None),
}


def address(served, name: str | None) -> str:
    return f"/heard?gathering={getattr(served.meeting, name).code}" if name else "/heard"


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_every_way_it_stands_is_clean_for_everyone(visit, served, settled, axe, picture, language, size, dark):
    for way, (name, who) in WAYS.items():
        page = visit("/join", language=language, size=size, dark=dark, who=who)
        if way == "with-a-dot":
            page.context.add_cookies([{"name": "pl_seat", "value": HERE, "url": served.url}])
        page.goto(served.url + address(served, name), wait_until="domcontentloaded")
        settled(page)
        if way in ("with-a-dot", "no-groups", "published"):
            page.locator("[data-testid=stVegaLiteChart] :is(svg, canvas)").first.wait_for()
            expect(page.locator("[data-testid=stDownloadButton]")).to_have_count(3 if way == "published" else 2)
        ring = {"en": "The ring shows where you are", "es": "El anillo muestra"}[language]
        expect(page.get_by_text(ring)).to_have_count(1 if way == "with-a-dot" else 0)
        picture(page, f"heard-{way}-{language}-{size}-{'dark' if dark else 'light'}")
        clean(page, axe, language)
        page.context.close()


def test_all_of_it_is_read_without_a_mouse(visit, served, settled):
    page = visit(address(served, "told"), size="desk")
    stops = by_keyboard(page)
    assert "All gatherings" in next(one for one in stops if "/heard" in one)
    first = page.locator("[data-testid=stMain] summary").first
    first.focus()
    for key, opened in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        assert first.evaluate("one => one.parentElement.open") is opened
    page.get_by_role("link", name="All gatherings").press("Enter")
    expect(page.get_by_role("heading", level=1, name="What we heard")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True])
def test_on_paper_everything_is_there_and_the_ways_on_are_not(visit, served, dark):
    page = visit(address(served, "told"), dark=dark)
    folded = page.locator(".pl-more blockquote").all_text_contents()
    said = page.locator(".pl-part > blockquote").all_text_contents()
    assert folded
    assert said
    printed = on_paper(page)
    for words in ["A good school day", *said, *folded]:
        assert words in printed
    for words in ("All gatherings", "Sign in", "Español", "Take it with you", "(PDF)"):
        assert words not in printed
    page.emulate_media(media="print", color_scheme="dark" if dark else "light")
    chart = page.locator("[class*=st-key-heard-map]").first
    assert ("invert" in chart.evaluate("one => getComputedStyle(one).filter")) is dark
