"""The screens without a browser: Streamlit's AppTest on the frame, with a small district and a cookie.

    def test_my_child(screens):
        at = screens("ana", language="es")      # AppTest, run once, on the start page; None: nobody is signed in
        at.switch_page("family/my_child.py").run()
        assert not at.exception

`screens.small` has everyone's keys, `screens.store` the store, `screens.token(name)` a person's token.
AppTest has no cookies of its own, so the one function that reads them is told what to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.door import house as houses
from pages.parts import guard
from plcore.access.devices import start_device
from plcore.store import Store, open_store
from tests.small_district import Small, build

ROOT = Path(__file__).parents[2]
ROLES = {
    "ana": "family",
    "ben": "family",
    "maya": "student",
    "ortiz": "educator",
    "lena": "facilitator",
    "pat": "office",
}
SECONDS = 30


class Screens:
    """Opens screens as one of the people."""

    def __init__(self, store: Store, small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
        self.store = store
        self.small = small
        self.cookies: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        monkeypatch.setattr(guard, "cookies", lambda: dict(self.cookies))

    def token(self, name: str) -> str:
        if name not in self._tokens:
            person: Any = getattr(self.small, name)
            now = datetime.now(UTC).replace(tzinfo=None)
            role: Any = ROLES[name]
            self._tokens[name] = start_device(self.store, person, role, label="phone, Chrome", now=now)
        return self._tokens[name]

    def come_as(self, name: str | None, language: str = "en") -> None:
        """From now on, this is whose cookies arrive."""
        self.cookies = {"pl_lang": language}
        if name:
            self.cookies["porchlight"] = self.token(name)

    def __call__(self, name: str | None, *, language: str = "en", file: str = "pages/frame.py") -> AppTest:
        self.come_as(name, language)
        return AppTest.from_file(str(ROOT / file), default_timeout=SECONDS).run()


@pytest.fixture
def screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screens]:
    """A small district in a database of its own, and screens on it."""
    database = tmp_path / "district.duckdb"
    monkeypatch.setenv(houses.VARIABLE, str(database))
    here = houses.house()
    with open_store(database) as store:
        small = build(store)
    here.start()
    yield Screens(here.store, small, monkeypatch)
    here.close()


def words(at: AppTest) -> str:
    """Everything a screen said."""
    texts = ("title", "header", "subheader", "markdown", "caption", "html", "error", "info", "success", "warning")
    kinds = (*texts, "button", "page_link")
    said = []
    for kind in kinds:
        for element in at.get(kind):
            said += [str(getattr(element, name)) for name in ("value", "label") if getattr(element, name, None)]
    return "\n".join(said)


@pytest.fixture
def said():
    """Everything a screen said, as one text."""
    return words
