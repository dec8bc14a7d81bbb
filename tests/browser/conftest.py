"""A real server and a real browser for tests of the screens.

    def test_my_child(visit, axe):
        page = visit("/my-child", who="ana", language="es", size="phone", dark=True)
        page.get_by_role("heading", name="...").wait_for()
        axe(page)

- `served`: the server (once a session) on a small made-up district: tests/small_district.py's people (ana, ben,
  maya, leo, nora, ortiz, pat; `letter` is a parent of Maya who came by a letter), Harbor Bend's explained objectives, and work for Maya, Leo and Nora. `served.url`,
  `served.small` (everyone's keys), `served.objectives` (keys by code), `served.meeting` (the gatherings of
  tests/meeting.py, led by pat), `served.code(name)` (a letter's code as printed, each good once: `first`, `second`, `third` are parents of Maya; `late` has expired; `pat`, `ortiz`, `maya`).
- `visit(path, who=None, language="en", size="phone", dark=False)`: a Playwright page in a context of its own, signed
  in as `who`, loaded and drawn. It may be called several times in a test. When the test ends, every page must have
  asked no other host for anything and have no error on its console (`allow_errors=True` where one is expected).
- `settled(page)`: wait until Streamlit has drawn everything after a tap.
- `axe(page)`: no violation of any kind, serious or not (WCAG 2.2 AA and best practice).
- `picture(page, name)`: a screenshot in tests/browser/screenshots (not in git), to be looked at.
- `LOOKS`: the four pairs (size, dark) to parametrize with.

Where there is no chromium the tests are skipped and say so; with CI=true a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from plcore.access import COMMAND_LINE
from plcore.access.codes import shown
from plcore.access.devices import start_device
from plcore.access.entering import Opened, enter
from plcore.access.invitations import make_invitation
from plcore.access.look_around import mark_made_up
from plcore.store import Store, open_store
from tests.meeting import Meeting, held
from tests.small_district import MAYA_BORN, Small, build
from tests.tools.serving import Served as Server
from tests.tools.serving import served as serving

SCREENSHOTS = Path(__file__).with_name("screenshots")
TOUCH: dict[str, Any] = {"is_mobile": True, "has_touch": True}
SIZES: dict[str, dict[str, Any]] = {
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "small": {"viewport": {"width": 320, "height": 700}, **TOUCH},
}
LOOKS = [("phone", False), ("phone", True), ("desk", False), ("desk", True)]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
]
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
ROLES = {
    "ana": "family",
    "ben": "family",
    "maya": "student",
    "ortiz": "educator",
    "lena": "facilitator",
    "pat": "office",
}
SCRIPT_DONE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@dataclass
class Served:
    """The server and what its tests need to know of the district."""

    server: Server
    small: Small
    objectives: dict[str, Any]
    meeting: Meeting
    tokens: dict[str, str]
    codes: dict[str, str]

    @property
    def url(self) -> str:
        return self.server.url

    def code(self, name: str) -> str:
        """A letter's code as it is printed; good once."""
        return self.codes.pop(name)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's chromium, once a session."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no chromium: install Debian's package `chromium`")
        pytest.skip("no chromium on this machine: install Debian's package `chromium` to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real server on the small district, once a session."""
    database = tmp_path_factory.mktemp("served") / "district.duckdb"
    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database) as store:
        small = build(store)
        objectives = fill(small, now.date())
        meeting = held(store, small.pat, now)
        tokens = {
            name: start_device(store, getattr(small, name), role, label="phone, Chrome", now=now)
            for name, role in ROLES.items()
        }
        codes = letters(store, small, now)
        tokens["letter"] = came_by_letter(store, small, now)
        mark_made_up(store, now)
    with serving(database) as server:
        yield Served(server, small, objectives, meeting, tokens, codes)


def fill(small: Small, today: date) -> dict[str, Any]:
    """The explained objectives, and work of the last weeks."""
    district = small.district
    objectives = district.harbor_bend()
    codes = sorted(objectives)
    scores = {"maya": (0.3, 0.5, 0.7, 0.9, 1.0), "leo": (0.2, 0.4, 0.5), "nora": (0.6,)}
    for name, line in scores.items():
        for place, code in enumerate(codes[:18:3]):
            pieces = [(today - timedelta(days=5 * (len(line) - at) + place), score) for at, score in enumerate(line)]
            district.work(getattr(small, name), objectives[code], pieces)
    note = "Maya explains her steps out loud now."
    district.work(small.maya, objectives[codes[0]], [(today - timedelta(days=2), 1.0)], note=note, author=small.ortiz)
    return objectives


def came_by_letter(store: Store, small: Small, now: datetime) -> str:
    """The token of a parent of Maya who signed in with a letter."""
    parent = small.district.guardian("Fourth", "Parent", small.maya)
    made = make_invitation(store, COMMAND_LINE, parent, "family", now=now)
    opened = enter(store, made.code, MAYA_BORN, address="192.0.2.1", label="phone, Chrome", now=now)
    assert isinstance(opened, Opened)
    return opened.token


def letters(store: Store, small: Small, now: datetime) -> dict[str, str]:
    """Codes for tests that sign in; a person each, since a new letter takes the place of the one before."""
    codes = {}
    for name in ("first", "second", "third", "late"):
        parent = small.district.guardian(name.capitalize(), "Parent", small.maya)
        made_at = now - timedelta(days=90) if name == "late" else now
        codes[name] = shown(make_invitation(store, COMMAND_LINE, parent, "family", now=made_at).code)
    for name in ("maya", "ortiz", "pat"):
        person = getattr(small, name)
        codes[name] = shown(make_invitation(store, COMMAND_LINE, person, ROLES[name], now=now).code)  # type: ignore[arg-type]
    return codes


Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, served: Served) -> Iterator[Visit]:
    """Pages of the server, each in a browser of its own that has been told who it is."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    errors: list[str] = []

    def go(
        path: str = "/",
        *,
        who: str | None = None,
        language: str = "en",
        size: str = "phone",
        dark: bool = False,
        allow_errors: bool = False,
        url: str | None = None,
    ) -> Page:
        context = chromium.new_context(
            **SIZES[size], color_scheme="dark" if dark else "light", locale={"en": "en-US", "es": "es-US"}[language]
        )
        contexts.append(context)
        if who:
            context.add_cookies([{"name": "porchlight", "value": served.tokens[who], "url": url or served.url}])
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        if not allow_errors:
            page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{url or served.url}{path}", wait_until="domcontentloaded")
        settle(page)
        return page

    yield go
    for context in contexts:
        context.close()
    outside = {urlsplit(url).netloc for url in asked if url.startswith(("http", "ws"))}
    outside = {host for host in outside if urlsplit(f"//{host}").hostname not in ("localhost", "127.0.0.1")}
    assert not outside, f"asked other hosts: {outside}"
    assert not errors, f"errors on the console: {errors}"


def settle(page: Page) -> None:
    """Wait until a page has drawn itself: Streamlit's after its script, a plain one at once."""
    if page.locator("#root").count():
        page.wait_for_selector(SCRIPT_DONE, timeout=60_000)
        page.wait_for_selector('[data-testid="stMainBlockContainer"] :is(h1, p)', timeout=60_000)
        page.wait_for_selector('[data-testid="stSkeleton"]', state="detached", timeout=60_000)
    else:
        page.wait_for_load_state("load")  # its style sheet too
    page.evaluate("() => document.fonts.ready")


@pytest.fixture
def settled() -> Callable[[Page], None]:
    """Wait until a page has drawn itself."""
    return settle


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Fail on any violation."""

    def check(page: Page) -> None:
        found = Axe().run(page, options=AXE).response["violations"]
        told = [
            f"{one['id']} ({one['impact']}): {one['help']}\n    " + "\n    ".join(n["html"][:200] for n in one["nodes"])
            for one in found
        ]
        assert not told, f"{page.url}\n" + "\n".join(told)

    return check


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Take a screenshot to look at; none in CI, where nobody looks."""

    def take(page: Page, name: str) -> None:
        if os.environ.get("CI"):
            return
        SCREENSHOTS.mkdir(exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        before = page.viewport_size
        assert before is not None
        tall = page.evaluate("() => (document.querySelector('[data-testid=stMain]') || document.body).scrollHeight")
        page.set_viewport_size({"width": before["width"], "height": max(before["height"], min(tall, 6000))})
        page.screenshot(path=path, full_page=True)
        page.set_viewport_size(before)

    return take
