"""The office's screens, run as the office and as everyone else, on a small made-up district."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
from streamlit.testing.v1 import AppTest

from pages.door.house import clock, house
from pages.parts.guard import REMEMBERED, _Remembered
from plcore.access import COMMAND_LINE, ROLES, Viewer, open_record, why_visible
from plcore.access.devices import start_device, viewer_for
from plcore.access.guardians import restrictions_of
from plcore.access.invitations import list_invitations, make_invitation
from plcore.access.looks import looks
from plcore.interop.uploads import place_of
from tests.small_district import build

ROOT = Path(__file__).parents[2]
FRAME = str(ROOT / "pages" / "frame.py")
PAGES = ["bring", "families", "letters", "words", "looks"]
PATIENCE = 60


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The house on a database of its own, with the small district in it."""
    monkeypatch.setenv("PORCHLIGHT_DB", str(tmp_path / "district.duckdb"))
    home = house()
    from plcore.store import open_store

    with open_store(home.path) as store:
        small = build(store)
    home.start()
    yield SimpleNamespace(store=home.store, **vars(small))
    home.close()


def signed_in(place, person: UUID | None, role: str, *, file: str = FRAME) -> AppTest:
    """A session of somebody, on the frame or on a page's file run by itself."""
    app = AppTest.from_file(file, default_timeout=PATIENCE)
    if person is not None:
        token = start_device(place.store, person, role, label="phone, Chrome", now=clock())
        device = viewer_for(place.store, token, clock()).viewer.device
        app.session_state[REMEMBERED] = _Remembered(None, device)
    return app


def at(place, page: str) -> AppTest:
    """A page as Pat of the office opens it."""
    app = signed_in(place, place.pat, "office").run()
    return fine(app.switch_page(f"office/{page}.py").run())


def fine(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    assert "Something went wrong" not in text(app)
    return app


def text(app: AppTest) -> str:
    """Everything on the page that can be read."""
    parts = []
    for kind in ("title", "header", "subheader", "markdown", "caption", "html", "success", "info", "warning", "error"):
        parts += [str(element.value) for element in app.get(kind)]
    parts += [element.label for kind in ("button", "expander", "checkbox") for element in app.get(kind)]
    return re.sub(r"\\([^\w\s])", r"\1", "\n".join(parts))


def press(app: AppTest, key: str) -> AppTest:
    return fine(app.button(key=key).click().run())


# who may open them


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [role for role in ROLES if role != "office"])
def test_nobody_else_may_open_a_page_even_when_its_file_is_run_by_itself(place, page, role):
    person = {"public": None, "student": place.maya, "educator": place.ortiz}.get(role, place.ana)
    app = signed_in(place, person, role, file=str(ROOT / "pages" / "office" / f"{page}.py")).run()
    assert not app.exception
    assert "This page is not open to you" in text(app)
    assert not app.text_input and not app.get("file_uploader") and not app.selectbox
    for name in ("Maya", "Rivera", "Ben", "N-100"):
        assert name not in text(app)


@pytest.mark.parametrize("page", PAGES)
def test_the_office_opens_every_page_with_and_without_the_frame(place, page):
    at(place, page)
    alone = signed_in(place, place.pat, "office", file=str(ROOT / "pages" / "office" / f"{page}.py")).run()
    assert not alone.exception
    assert alone.title and "not open" not in text(alone)


def test_a_device_that_was_signed_out_is_out_at_its_next_tap(place):
    app = at(place, "families")
    from plcore.access.devices import end_all

    end_all(place.store, COMMAND_LINE, place.pat, clock())
    app.run()
    assert "This page is not open to you" in text(app)
