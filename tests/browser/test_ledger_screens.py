"""The ledger and the room in a real browser, with something in them: both languages, every size, light and dark."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from plcore.access.devices import start_device
from plcore.store import open_store
from tests.app.test_room_page import gathering
from tests.browser.conftest import SCRIPT_DONE, SIZES
from tests.small_district import build
from tests.tools.serving import served as serving
from tests.unit.test_ledger import TODAY, Evening, both

pytestmark = pytest.mark.browser
LOOKS = [
    ("en", "phone", False),
    ("es", "phone", True),
    ("es", "desk", False),
    ("en", "desk", True),
    ("en", "small", False),
]
PAGES = {"ledger": False, "ledger-edit": True, "room": True}
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
SMALL_TARGETS = """
() => [...document.querySelectorAll('[data-testid=stMain] :is(a, summary, button)')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('.pl-skip'))
    .filter(one => !one.closest('[data-testid=hidden-dateinput-container], [data-testid=stMultiSelect], [data-testid=stSelectbox]'))
    .map(one => [one.textContent.trim() || one.ariaLabel, one.getBoundingClientRect().height])
    .filter(([_, height]) => height > 0 && height < 47.5)
"""
# The field itself opens its list, wherever it is touched.
FIELDS = """
() => [...document.querySelectorAll('[data-testid=stMultiSelect]')]
    .map(one => [...one.querySelectorAll('div')].map(part => part.getBoundingClientRect())
        .filter(box => box.width > 150).at(-1).height)
    .filter(height => height < 47.5)
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A server of its own, a token of the office, and the code of the gathering that asks about people."""
    database = tmp_path_factory.mktemp("ledger") / "district.duckdb"
    with open_store(database) as store:
        small = build(store)
        now = datetime.now(UTC).replace(tzinfo=None)
        token = start_device(store, small.pat, "office", label="computer", now=now)
        code = gathering(store).code
        evening = Evening(store)
        theme = evening.theme(0, 1)
        evening.theme(2)
        evening.put(next=both("We tell you in May."), again_on=TODAY + timedelta(days=200))
        evening.put(statements=(), themes=(theme,), steps=(1,), answer="part")
        evening.to("closed")
    with serving(database) as server:
        yield server.url, token, code


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_every_screen_is_clean_for_everyone(chromium, place, axe, name, language, size, dark):
    url, token, code = place
    context = chromium.new_context(**SIZES[size], color_scheme="dark" if dark else "light")
    try:
        cookies = {"pl_lang": language, **({"porchlight": token} if PAGES[name] else {})}
        context.add_cookies([{"name": one, "value": value, "url": url} for one, value in cookies.items()])
        page = context.new_page()
        errors = []
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(f"{url}/{name}?gathering={code}" if name == "room" else f"{url}/{name}")
        page.get_by_role("heading", level=1).wait_for()
        page.wait_for_selector(SCRIPT_DONE)
        page.locator("[data-testid=stMain] :is(.pl-decision, .pl-room, form, [data-testid=stForm])").first.wait_for()
        for summary in page.locator("[data-testid=stMain] summary").all():
            summary.click()
        axe(page)
        assert not page.evaluate(SIDEWAYS)
        assert page.evaluate(SMALL_TARGETS) == []
        assert page.evaluate(FIELDS) == []
        assert errors == []
    finally:
        context.close()
