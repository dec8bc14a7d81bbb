"""Who looked at a record: everything for the office, the own child for a family, nothing for anyone else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from plcore.access import COMMAND_LINE, PUBLIC, NotAllowed, Viewer, open_record
from plcore.access.looks import MOST, looks
from plcore.store import open_store
from tests.district import NOW, District

MONTH_AGO = NOW - timedelta(days=30)


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        yield District(store)


@pytest.fixture
def people(district):
    """Two children of one mother, a boy of nobody, their teacher, and one person of the office."""

    class People:
        maya = district.student("Maya", "Rivera", preferred_name="May")
        leo = district.student("Leo", "Rivera", room="Room 9")
        tam = district.student("Tam", "Nguyen", room="Room 9")
        rosa = district.guardian("Rosa", "Rivera", maya, leo)
        ortiz = district.teacher("Lucia", "Ortiz")
        clerk = Viewer(district.guardian("Ida", "Cole"), "office")

    return People


def told(lines):
    return [(line.viewer, line.student, line.what, line.why) for line in lines]


def test_the_office_sees_every_look_newest_first(district, people):
    store = district.store
    open_record(store, district.family(people.rosa), people.maya, "progress", NOW - timedelta(hours=3))
    open_record(store, district.educator(people.ortiz), people.maya, "progress", NOW - timedelta(hours=2))
    open_record(store, COMMAND_LINE, people.tam, "links", NOW - timedelta(hours=1))
    assert told(looks(store, people.clerk, since=MONTH_AGO, now=NOW)) == [
        ("", "Tam Nguyen", "links", "office"),
        ("Lucia Ortiz", "May Rivera", "progress", "educator"),
        ("Rosa Rivera", "May Rivera", "progress", "guardian"),
    ]


def test_one_student_and_one_span_of_time_can_be_picked(district, people):
    store = district.store
    for days, child in ((40, people.maya), (3, people.maya), (2, people.leo), (0, people.maya)):
        open_record(store, district.family(people.rosa), child, "progress", NOW - timedelta(days=days))
    of_maya = looks(store, people.clerk, student=people.maya, since=MONTH_AGO, now=NOW)
    assert [line.made_at for line in of_maya] == [NOW, NOW - timedelta(days=3)]
    early = looks(store, people.clerk, since=MONTH_AGO, until=NOW - timedelta(days=1), now=NOW)
    assert [line.made_at for line in early] == [NOW - timedelta(days=2), NOW - timedelta(days=3)]


def test_until_leaves_out_the_moment_itself(district, people):
    open_record(district.store, COMMAND_LINE, people.maya, "progress", NOW)
    assert looks(district.store, people.clerk, since=MONTH_AGO, until=NOW, now=NOW) == []


def test_pages_of_looks_follow_each_other(district, people):
    for minute in range(5):
        open_record(district.store, COMMAND_LINE, people.maya, "progress", NOW - timedelta(minutes=minute))
    first = looks(district.store, people.clerk, since=MONTH_AGO, now=NOW, most=2)
    second = looks(district.store, people.clerk, since=MONTH_AGO, now=NOW, most=2, skip=2)
    last = looks(district.store, people.clerk, since=MONTH_AGO, now=NOW, most=2, skip=4)
    assert [line.made_at for line in first + second + last] == [NOW - timedelta(minutes=m) for m in range(5)]


def test_nobody_gets_more_than_the_most_at_once(district, people):
    rows = [(None, people.maya, NOW, "progress", "office", None)] * (MOST + 1)
    columns = ["viewer", "student", "made_at", "what", "why", "device"]
    district.store.write(lambda transaction: transaction.insert("facts.look", columns, rows))
    assert len(looks(district.store, people.clerk, since=MONTH_AGO, now=NOW, most=10 * MOST)) == MOST


ALLOWED = {
    "their own child": ("rosa", "family", "maya", True),
    "another family's child": ("rosa", "family", "tam", False),
    "a student, of themselves": ("maya", "student", "maya", True),
    "a student, of another": ("maya", "student", "tam", False),
    "a teacher, of their class": ("ortiz", "educator", "maya", True),
    "a teacher, of another class": ("ortiz", "educator", "tam", False),
    "the board": ("ortiz", "board", "maya", False),
    "a facilitator": ("ortiz", "facilitator", "maya", False),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_whoever_may_see_a_student_may_see_who_looked(district, people, case):
    who, role, child, may = ALLOWED[case]
    viewer, student = Viewer(getattr(people, who), role), getattr(people, child)
    open_record(district.store, COMMAND_LINE, student, "progress", NOW)
    if may:
        assert len(looks(district.store, viewer, student=student, since=MONTH_AGO, now=NOW)) == 1
    else:
        with pytest.raises(NotAllowed):
            looks(district.store, viewer, student=student, since=MONTH_AGO, now=NOW)


@pytest.mark.parametrize("role", ["family", "student", "educator", "board", "facilitator"])
def test_only_the_office_sees_the_looks_at_everyone(district, people, role):
    for viewer in (Viewer(people.rosa, role), PUBLIC):
        with pytest.raises(NotAllowed):
            looks(district.store, viewer, since=MONTH_AGO, now=NOW)


def test_asking_who_looked_is_not_itself_a_look(district, people):
    looks(district.store, people.clerk, student=people.maya, since=MONTH_AGO, now=NOW)
    assert looks(district.store, people.clerk, since=MONTH_AGO, now=NOW) == []
