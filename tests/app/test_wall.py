"""The wall of a meeting: the code and live counts for the room; results only when whoever leads shows them."""

from __future__ import annotations

import pytest

from plcore.codesign.gatherings import change_state
from plcore.codesign.live import live
from plcore.codesign.viewing import is_shown
from tests.app.test_heard_pages import LEADER, clock, gathering, look

__all__ = ["gathering"]


def wall(screens, who="pat", code=None, language="en"):
    live.cache_clear()  # counts that another test kept
    if who == "pat":
        at = screens(who, language=language).switch_page("community/wall.py")
    else:
        at = screens(who, language=language, file="pages/community/wall.py")  # its own guard, without the frame
    if code:
        at.query_params["gathering"] = code
    at.run()
    assert not at.exception, at.exception
    return at


def press(at):
    (button,) = [one for one in at.button if one.key == "wall-switch"]
    at = button.click().run()
    assert not at.exception, at.exception
    return at


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_only_those_who_lead_put_it_on_the_wall(screens, said, gathering, who):
    at = wall(screens, who, gathering.code)
    assert "data:image" not in said(at)
    assert not [one for one in at.button if one.key == "wall-switch"]


def test_the_room_sees_code_and_counts_but_no_results(screens, said, gathering):
    shown = said(wall(screens, code=gathering.code))
    assert f"{gathering.code[:3]} {gathering.code[3:]}" in shown
    assert "data:image/svg+xml;base64," in shown
    assert "<b>21</b>" in shown
    assert "<b>42</b>" in shown
    assert "people agree:" not in shown


def test_results_come_when_they_are_shown_and_go_when_they_are_hidden(screens, said, gathering):
    at = press(wall(screens, code=gathering.code))
    assert "16 of 16 people agree:" in said(at)
    assert is_shown(screens.store, gathering)
    assert "16 of 16" in said(look(screens, None, gathering.code))
    at = press(wall(screens, code=gathering.code))
    assert "people agree:" not in said(at)
    assert not is_shown(screens.store, gathering)
    assert "16 of 16" not in said(look(screens, None, gathering.code))


def test_without_a_code_one_chooses(screens, said, gathering):
    assert f'href="?gathering={gathering.code}"' in said(wall(screens))
    assert "Elija lo que debe ver la sala." in said(wall(screens, language="es"))


def test_a_closed_gathering_says_so(screens, said, gathering):
    change_state(screens.store, LEADER, gathering.id, "closed", now=clock())
    assert "No answers are taken right now." in said(wall(screens, code=gathering.code))
