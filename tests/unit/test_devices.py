"""Remembered devices: the token that changes, the copy that is noticed, and signing out at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.access.devices import (
    GRACE,
    arrive,
    device_of_token,
    devices_of,
    end_all,
    end_device,
    new_token,
    start_device,
    viewer_for,
    viewer_of_device,
)
from plcore.store import open_store
from tests.small_district import NOW, build

DAY = timedelta(days=1)
OFFICE = Viewer(None, "office")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def small(store):
    return build(store)


def start(store, person, role="family", now=NOW):
    return start_device(store, person, role, label="phone, Chrome", now=now)


def test_a_token_says_who_is_here(store, small):
    seen = viewer_for(store, start(store, small.ana), NOW)
    assert (seen.viewer.person, seen.viewer.role) == (small.ana, "family")
    assert (seen.name, seen.home_language, seen.ended) == ("Ana", "es", None)
    assert viewer_of_device(store, seen.viewer.device, NOW) == seen


@pytest.mark.parametrize("token", [None, "", "x", "a" * 43, "a" * 44, "' OR 1=1 --", "é" * 43, "a\0" + "b" * 41])
def test_any_other_token_is_the_public(store, small, token):
    start(store, small.ana)
    assert viewer_for(store, token, NOW).viewer == PUBLIC
    assert arrive(store, token, NOW).token is None


def test_a_changed_token_is_the_public(store, small):
    token = start(store, small.ana)
    for place in range(len(token)):
        other = "A" if token[place] != "A" else "B"
        changed = token[:place] + other + token[place + 1 :]
        assert viewer_for(store, changed, NOW).viewer == PUBLIC


# a new token a day


def test_the_token_changes_once_a_day_and_not_more(store, small):
    token = start(store, small.ana)
    assert arrive(store, token, NOW + timedelta(hours=23)).token is None
    fresh = arrive(store, token, NOW + DAY).token
    assert fresh is not None
    assert fresh != token
    assert viewer_for(store, fresh, NOW + DAY).viewer.person == small.ana
    assert arrive(store, fresh, NOW + DAY + timedelta(hours=23)).token is None


def test_an_answer_that_got_lost_is_sent_again(store, small):
    token = start(store, small.ana)
    lost = arrive(store, token, NOW + DAY).token
    again = arrive(store, token, NOW + DAY + timedelta(hours=5))
    assert again.token == lost
    assert again.visitor.viewer.person == small.ana


def test_another_tab_may_show_the_former_token_for_a_while(store, small):
    token = start(store, small.ana)
    fresh = arrive(store, token, NOW + DAY).token
    viewer_for(store, fresh, NOW + DAY)
    assert viewer_for(store, token, NOW + DAY + GRACE / 2).viewer.person == small.ana
    assert arrive(store, token, NOW + DAY + GRACE / 2).token == fresh


def test_a_former_token_that_comes_back_later_ends_the_device_for_both(store, small):
    token = start(store, small.ana)
    fresh = arrive(store, token, NOW + DAY).token
    viewer_for(store, fresh, NOW + DAY)
    thief = viewer_for(store, token, NOW + DAY + GRACE)
    assert (thief.viewer, thief.ended) == (PUBLIC, "copied")
    owner = viewer_for(store, fresh, NOW + DAY + GRACE)
    assert (owner.viewer, owner.ended) == (PUBLIC, "copied")


def test_the_copy_is_noticed_when_the_thief_was_first(store, small):
    token = start(store, small.ana)
    thief = arrive(store, token, NOW + DAY).token
    viewer_for(store, thief, NOW + DAY)
    owner = arrive(store, token, NOW + 2 * DAY)
    assert owner.visitor.ended == "copied"
    assert viewer_for(store, thief, NOW + 2 * DAY).viewer == PUBLIC


def test_a_token_older_than_the_former_one_is_nobody(store, small):
    first = start(store, small.ana)
    second = arrive(store, first, NOW + DAY).token
    viewer_for(store, second, NOW + DAY)
    third = arrive(store, second, NOW + 2 * DAY).token
    viewer_for(store, third, NOW + 2 * DAY)
    assert viewer_for(store, first, NOW + 2 * DAY).viewer == PUBLIC
    assert viewer_for(store, third, NOW + 2 * DAY).viewer.person == small.ana


# ending


@pytest.mark.parametrize(
    ("who", "role", "unused"),
    [
        ("ana", "family", timedelta(days=180)),
        ("maya", "student", timedelta(days=180)),
        ("ortiz", "educator", timedelta(days=30)),
        ("pat", "office", timedelta(hours=12)),
    ],
)
def test_a_device_that_is_not_used_ends(store, small, who, role, unused):
    token = start(store, getattr(small, who), role)
    soon = timedelta(seconds=1)
    assert viewer_for(store, token, NOW + unused - soon).viewer.role == role
    assert viewer_for(store, token, NOW + unused).ended == "unused"
    kept = arrive(store, token, NOW + unused - soon).token
    assert viewer_for(store, kept, NOW + 2 * unused - 2 * soon).viewer.role == role


def test_signing_out_counts_at_once_on_pages_that_are_open(store, small):
    token = start(store, small.ana)
    seen = viewer_for(store, token, NOW).viewer
    end_device(store, seen, seen.device, NOW)
    assert viewer_for(store, token, NOW).ended == "signed-out"
    assert viewer_of_device(store, seen.device, NOW).viewer == PUBLIC


def test_it_is_kept_where_a_device_was_signed_out(store, small):
    tokens = [start(store, small.ana) for _ in range(3)]
    devices = [device_of_token(store, token).id for token in tokens]
    ana = viewer_for(store, tokens[0], NOW).viewer
    end_device(store, ana, devices[1], NOW)
    end_device(store, OFFICE, devices[2], NOW)
    end_device(store, ana, devices[0], NOW)
    assert [viewer_for(store, token, NOW).ended for token in tokens] == ["signed-out", "elsewhere", "office"]


def test_signing_out_everywhere_ends_all_of_ones_own_and_nobody_elses(store, small):
    tokens = [start(store, small.ana) for _ in range(3)]
    other = start(store, small.ben)
    seen = viewer_for(store, tokens[0], NOW).viewer
    assert len(devices_of(store, seen, small.ana, NOW)) == 3
    end_all(store, seen, small.ana, NOW)
    assert [viewer_for(store, token, NOW).ended for token in tokens] == ["everywhere"] * 3
    assert viewer_for(store, other, NOW).viewer.person == small.ben
    assert devices_of(store, Viewer(small.ana, "family"), small.ana, NOW) == []


def test_nobody_ends_or_lists_another_persons_devices_but_the_office(store, small):
    token = start(store, small.ana)
    device = viewer_for(store, token, NOW).viewer.device
    for viewer in (Viewer(small.ben, "family"), Viewer(small.ortiz, "educator"), PUBLIC):
        with pytest.raises(NotAllowed):
            devices_of(store, viewer, small.ana, NOW)
        with pytest.raises(NotAllowed):
            end_device(store, viewer, device, NOW)
        with pytest.raises(NotAllowed):
            end_all(store, viewer, small.ana, NOW)
    with pytest.raises(NotAllowed):
        end_device(store, Viewer(small.ana, "family"), small.ana, NOW)  # no such device
    end_all(store, OFFICE, small.ana, NOW, why="office")
    assert viewer_for(store, token, NOW).ended == "office"


def test_who_has_left_the_roster_or_the_job_is_out_at_once(store, small):
    family, office = start(store, small.ana), start(store, small.pat, "office")
    store.write(
        lambda tx: tx.execute("UPDATE core.person_role SET ends = ? WHERE person = ?", [NOW.date() - DAY, small.pat])
    )
    assert viewer_for(store, office, NOW).ended == "office"
    store.write(lambda tx: tx.execute("UPDATE core.person SET gone_at = ? WHERE id = ?", [NOW, small.ana]))
    assert viewer_for(store, family, NOW).ended == "office"


def test_a_list_says_what_a_person_knows_again(store, small):
    start(store, small.ana)
    token = start_device(store, small.ana, "family", label="computer, Firefox", now=NOW + DAY)
    listed = devices_of(store, viewer_for(store, token, NOW + DAY).viewer, small.ana, NOW + DAY)
    assert [(one.label, one.last_used) for one in listed] == [("computer, Firefox", NOW + DAY), ("phone, Chrome", NOW)]


def test_a_token_finds_its_device_open_or_not(store, small):
    token = start(store, small.ana)
    device = device_of_token(store, token)
    assert device.person == small.ana
    end_all(store, OFFICE, small.ana, NOW)
    assert device_of_token(store, token).ended_why == "everywhere"
    assert device_of_token(store, new_token()) is None
    assert device_of_token(store, None) is None
