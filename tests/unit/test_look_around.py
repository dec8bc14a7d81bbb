"""Looking around as a made-up person, and never as a real one."""

from __future__ import annotations

import pytest

from plcore.access import NotAllowed, Viewer, visible_students
from plcore.access.devices import viewer_for
from plcore.access.look_around import cast, is_made_up, look_around, mark_made_up
from plcore.store import open_store
from tests.district import District
from tests.small_district import NOW, build


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def small(store):
    small = build(store)
    objective = small.district.objective("M.1", "Adding")
    small.district.work(small.maya, objective, [(NOW.date(), 0.5)])
    return small


def test_a_district_that_nobody_marked_is_real(store, small):
    assert not is_made_up(store)
    assert cast(store, NOW) == []
    with pytest.raises(NotAllowed):
        look_around(store, "office", label="phone", now=NOW)


def test_an_empty_store_is_real(store):
    mark_made_up(store, NOW)
    assert not is_made_up(store)


def test_each_part_is_somebody_who_may_see_somebody(store, small):
    mark_made_up(store, NOW)
    parts = {part.key: part for part in cast(store, NOW)}
    assert {"parent-spanish", "educator", "office"} <= set(parts)
    assert parts["parent-spanish"].person == small.ana
    assert parts["educator"].person == small.ortiz
    assert parts["facilitator"].person == small.lena
    for part in parts.values():
        assert part.role in ("office", "facilitator") or visible_students(
            store, Viewer(part.person, part.role), NOW.date()
        )


def test_coming_in_as_one_of_them(store, small):
    mark_made_up(store, NOW)
    token, role = look_around(store, "educator", label="phone", now=NOW)
    viewer = viewer_for(store, token, NOW).viewer
    assert (viewer.person, viewer.role, role) == (small.ortiz, "educator", "educator")
    with pytest.raises(NotAllowed):
        look_around(store, "superintendent", label="phone", now=NOW)


def test_one_real_student_and_nobody_looks_around(store, small):
    mark_made_up(store, NOW)
    assert is_made_up(store)
    District(store, source="a real school").student("Somebody", "Real")
    assert not is_made_up(store)
    assert cast(store, NOW) == []
    with pytest.raises(NotAllowed):
        look_around(store, "educator", label="phone", now=NOW)
