"""The frame and its guard: whose page is whose, what the others read, and sessions that stay apart."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages import registry
from pages.door.house import House
from pages.registry import PAGES, WELCOME, Page, standing
from plcore.access import COMMAND_LINE
from plcore.access.devices import end_all
from tests.small_district import NOW

PEOPLE = {
    "ana": "family",
    "maya": "student",
    "ortiz": "educator",
    "lena": "facilitator",
    "pat": "office",
    None: "public",
}
FRAME = Path(__file__).parents[2] / "pages" / "frame.py"
CLOSED = [page for page in standing() if "public" not in page.roles]
CHILDREN = ("Maya", "Leo", "Nora", "Otis")


def test_the_registry_has_each_page_once():
    assert len({page.id for page in PAGES}) == len({page.address for page in PAGES}) == len(PAGES)
    assert WELCOME in standing()
    assert all("/" not in page.address for page in PAGES)


@pytest.mark.parametrize("who", PEOPLE)
def test_pages_of_ones_role_open_and_no_others_are_registered(screens, who):
    at = screens(who)
    assert not at.exception
    for page in standing():
        if PEOPLE[who] in page.roles:
            at.switch_page(page.file).run()
            assert not at.exception, page.id
        else:
            with pytest.raises(ValueError, match="page"):
                at.switch_page(page.file)


def test_who_leads_gatherings_reads_of_no_child_on_any_page(screens, said):
    at = screens("lena")
    assert "Welcome back, Lena" in said(at)
    assert registry.home_of("facilitator").id == "gatherings"
    for page in standing():
        told = said(screens("lena", file=f"pages/{page.file}"))
        assert ("not open to you" in told) == ("facilitator" not in page.roles), page.id
        assert not any(child in told for child in CHILDREN), page.id


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "page", [page for page in PAGES if "public" not in page.roles and page.path.is_file()], ids=str
)
def test_a_page_that_runs_without_the_frame_shows_nothing(screens, said, page, language):
    at = screens(None, language=language, file=f"pages/{page.file}")
    told = said(at)
    assert not at.exception
    assert ("not open to you" if language == "en" else "no se abre para usted") in told
    assert not any(child in told for child in CHILDREN)


def test_a_page_of_another_role_that_runs_without_the_frame_shows_nothing(screens, said):
    for page in standing():
        if "family" not in page.roles:
            told = said(screens("ana", file=f"pages/{page.file}"))
            assert "not open to you" in told, page.id
            assert not any(child in told for child in CHILDREN)


def test_app_py_run_as_a_screen_draws_the_frame(screens, said):
    at = screens(None, file="app.py")
    assert not at.exception
    assert "A light is on for you" in said(at)


def test_the_language_of_the_device_is_spoken(screens, said):
    assert "Hay una luz para usted" in said(screens(None, language="es"))
    assert "Qué gusto verle, Ana" in said(screens("ana", language="es"))


def test_a_device_that_is_signed_out_is_out_at_its_next_tap(screens, said):
    at = screens("ana")
    assert "Welcome back, Ana" in said(at)
    end_all(screens.store, COMMAND_LINE, screens.small.ana, NOW)
    assert "A light is on for you" in said(at.run())


def test_a_page_that_stays_open_keeps_its_device_when_the_token_changes(screens, said):
    at = screens("ana")
    change = "UPDATE core.device SET previous_hash = 'former', token_hash = 'newer' WHERE person = ?"
    screens.store.write(lambda transaction: transaction.execute(change, [screens.small.ana]))
    assert "Welcome back, Ana" in said(at.run())
    assert "A light is on for you" in said(screens("ana"))  # a new session with the same old cookie is not let in


def test_nothing_of_the_one_before_stays_when_somebody_else_comes_to_the_tab(screens, said):
    at = screens("ana")
    at.session_state["what-ana-saw"] = "Maya"
    at.run()
    assert at.session_state["what-ana-saw"] == "Maya"
    screens.come_as("ben")
    at.run()
    assert "Welcome back, Ben" in said(at)
    assert "what-ana-saw" not in at.session_state
    screens.come_as(None)
    assert "A light is on for you" in said(at.run())


def test_two_sessions_stay_apart(screens, said):
    ana, ben = screens("ana"), screens("ben")
    for _ in range(3):
        screens.come_as("ana")
        assert "Ana" in said(ana.run())
        screens.come_as("ben")
        told = said(ben.run())
        assert "Ben" in told
        assert "Ana" not in told


@pytest.fixture
def broken_page(tmp_path, monkeypatch):
    """A page with a fault in it."""
    file = tmp_path / "broken.py"
    file.write_text("raise ValueError('Maya Rivera, born 2016-04-09')\n")

    class Elsewhere(Page):
        @property
        def path(self):
            return file

    monkeypatch.setattr(registry, "PAGES", (*PAGES, Elsewhere("broken", "broken.py", "broken", "door-broken")))
    return file


def test_a_fault_is_told_kindly_and_logged_without_anyones_data(screens, said, broken_page, caplog):
    logging.getLogger("porchlight").propagate = True
    at = screens(None)
    at.switch_page(str(broken_page)).run()
    told = said(at)
    assert "Something went wrong on our side" in told
    assert not at.exception
    assert "Maya" not in told
    assert "A page failed: ValueError" in caplog.text
    assert "Maya" not in caplog.text


# the pages of the door itself


def test_my_devices_lists_and_ends_them(screens, said):
    at = screens("ana")
    screens.store.write(lambda tx: tx.execute("UPDATE core.device SET label = 'tablet, Firefox'"))
    screens._tokens.clear()
    at = screens("ana")
    at.switch_page("public/devices.py").run()
    told = said(at)
    assert "Phone, Chrome" in told
    assert "Tablet, Firefox" in told
    assert "This is the one you are using now." in told
    ends = [button for button in at.button if button.key.startswith("door-end-")]
    assert len(ends) == 1
    ends[0].click().run()
    told = said(at)
    assert "That device is signed out." in told
    assert "Tablet, Firefox" not in told
    at.button(key="door-everywhere").click().run()
    assert "not open to you" in said(at) or "A light is on for you" in said(at)
    assert not at.exception


def test_while_the_house_is_being_built_a_screen_says_so(tmp_path, monkeypatch, said):
    hold = threading.Event()

    def build_for_ever(store, progress):
        hold.wait(30)

    slow = House(tmp_path / "new.duckdb", build_for_ever)
    monkeypatch.setattr("pages.parts.guard.house", lambda: slow)
    at = AppTest.from_file(str(FRAME), default_timeout=30).run()
    hold.set()
    assert "Porchlight is getting ready" in said(at)
    assert not at.exception
