"""Paper in a real browser: printing, typing sheets in by keyboard alone, what differs, the count; and its looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from pages.community.desk import OPENED
from plcore.access import COMMAND_LINE
from plcore.access.devices import start_device
from plcore.codesign.making import make_from_template, open_gathering
from plcore.codesign.paper import start_pile, type_sheet
from plcore.codesign.paper_sheets import print_run, sheet_of
from plcore.codesign.templates import template
from plcore.documents.gathering_sheet import join_address
from plcore.store import new_id, open_store
from tests.small_district import build
from tests.tools.serving import served as serving

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)
LOOKS = [("en", "phone", False), ("es", "phone", True), ("es", "desk", False), ("en", "small", True)]
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass
class House:
    """The server, whose gathering it has, the office's token, and the names of its sheets."""

    url: str
    code: str
    token: str
    names: list[str]

    @property
    def path(self) -> str:
        return f"/paper?{urlencode({OPENED: self.code})}"


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[House]:
    """An open gathering with a pile: one sheet typed twice, one that differs, one typed once."""
    database = tmp_path_factory.mktemp("paper") / "district.duckdb"
    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database) as store:
        small = build(store)
        chosen = template("school-day")
        assert chosen is not None
        made = make_from_template(store, COMMAND_LINE, chosen, chosen.dated(now.date()), now=now)
        made = open_gathering(store, COMMAND_LINE, made.id, now=now)
        more = {"language": "both", "large": False, "per_sheet": 60, "key": new_id(), "now": now}
        run = print_run(store, COMMAND_LINE, made.id, 12, **more)
        pile = start_pile(store, COMMAND_LINE, made.id, "Library", key=new_id(), now=now)
        many = len(run.statements)
        for number, time, marks in ((1, 1, [1] * many), (1, 2, [1] * many), (2, 1, [0] * many), (2, 2, [0, 1] * many)):
            sheet = sheet_of(store, COMMAND_LINE, made.id, run.name(number))
            type_sheet(store, COMMAND_LINE, pile, sheet, marks[:many], time, key=new_id(), now=now)  # type: ignore[arg-type]
        token = start_device(store, small.pat, "office", label="computer, Chrome", now=now)
    with serving(database) as server:
        yield House(server.url, made.code, token, run.names())


def opened(visit, settled, house, **look):
    page = visit("/join", url=house.url, **look)
    page.context.add_cookies([{"name": "porchlight", "value": house.token, "url": house.url}])
    page.goto(f"{house.url}{house.path}", wait_until="domcontentloaded")
    settled(page)
    return page


def to_part(page, settled, place):
    page.get_by_role("radiogroup").first.get_by_role("radio").nth(place).check(force=True)
    page.wait_for_timeout(200)
    settled(page)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_every_part_is_clean_for_everyone(visit, settled, axe, picture, house, language, size, dark):
    page = opened(visit, settled, house, language=language, size=size, dark=dark)
    for place, part in enumerate(("print", "type", "ideas")):
        to_part(page, settled, place)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        picture(page, f"paper-{part}-{language}-{size}-{'dark' if dark else 'light'}")
        axe(page)
        assert not page.evaluate(SIDEWAYS)


def test_sheets_are_typed_one_after_another_without_a_mouse(visit, settled, house):
    page = opened(visit, settled, house, size="desk")
    to_part(page, settled, 1)
    line = page.get_by_label("Sheet and marks")
    line.focus()
    for name in house.names[4:7]:
        expect(line).to_have_value("")
        page.keyboard.type(f"{name.lower()} 1 2 3 0 1 1 1 1 1"[: len(name) + 1 + 2 * 9])
        page.keyboard.press("Enter")
        expect(page.get_by_text(f"Sheet {name} is saved.")).to_be_visible()
        expect(line).to_be_focused()


def test_a_print_is_made_and_downloaded(visit, settled, house):
    page = opened(visit, settled, house, size="desk")
    page.get_by_role("button", name="Make the print").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the print").click()
    assert waiting.value.suggested_filename == f"ballot-{house.code}.pdf"
    assert waiting.value.path().read_bytes().startswith(b"%PDF-")


def test_the_square_of_a_sheet_opens_the_gathering(visit, house):
    page = visit("/join", url=house.url)
    answer = page.goto(join_address(house.url, SimpleNamespace(code=house.code), house.names[0]))
    assert answer is not None and answer.ok
