"""The days that screens show and offer are the district's, also where it is another day there than in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from plcore.access import COMMAND_LINE, open_record
from plcore.days import VARIABLE, day_of, district_zone
from plcore.language import say_date

EAST, WEST = "Pacific/Kiritimati", "Etc/GMT+12"  # 14 hours ahead, 12 behind: in one of them it is another day now


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch):
    """The district is where it is another day than in UTC."""
    now = datetime.now(UTC).replace(tzinfo=None)
    monkeypatch.setenv(VARIABLE, EAST if now.hour >= 10 else WEST)
    district_zone.cache_clear()
    assert day_of(now) != now.date()
    yield
    district_zone.cache_clear()


def test_my_child_is_of_today_and_no_later_day_can_be_chosen(screens):
    at = screens("ana")
    at.switch_page("family/my_child.py").run()
    assert not at.exception
    [field] = [one for one in at.date_input if str(one.key).startswith("child-as-of")]
    today = day_of(datetime.now(UTC).replace(tzinfo=None))
    assert (field.value, field.max) == (today, today)


def test_a_device_was_last_used_today(screens, said):
    at = screens("ana")
    at.switch_page("public/devices.py").run()
    assert not at.exception
    assert say_date("en", day_of(datetime.now(UTC).replace(tzinfo=None))) in said(at)


def test_the_looks_of_today_are_under_today(screens, said):
    now = datetime.now(UTC).replace(tzinfo=None)
    open_record(screens.store, COMMAND_LINE, screens.small.maya, "progress", now)
    at = screens("pat")
    at.switch_page("office/looks.py").run()
    assert not at.exception
    assert at.date_input(key="looks-last").value == day_of(now)
    headings = [heading.value for heading in at.header]
    assert headings[0] == say_date("en", day_of(now)), said(at)
