"""The students a viewer may see, by name and in no other order."""

from __future__ import annotations

import pytest

from plcore.access import COMMAND_LINE, PUBLIC, NotAllowed
from plcore.roster.seen import rooms_of, students_of
from plcore.store import open_store
from tests.district import TODAY, District


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield District(opened)


def test_a_family_sees_its_own_children_by_name(district):
    zoe = district.student("Zoe", "Alvarez")
    maya = district.student("Maya", "Rivera", preferred_name="May")
    district.student("Leo", "Cole")
    rosa = district.guardian("Rosa", "Rivera", maya, zoe)
    seen = students_of(district.store, district.family(rosa), TODAY)
    assert [(one.id, one.name, one.full_name) for one in seen] == [
        (zoe, "Zoe", "Zoe Alvarez"),
        (maya, "May", "Maya Rivera"),
    ]
    assert students_of(district.store, PUBLIC, TODAY) == ()


def test_a_teacher_sees_classes_by_title_and_students_by_family_name(district):
    for given, family, room in (
        ("Maya", "Rivera", "Room 4"),
        ("Ángel", "Álvarez", "Room 4"),
        ("Ben", "Baker", "Room 4"),
        ("Khang", "Đặng", "Room 4"),
        ("Zed", "Zorn", "Room 2"),
    ):
        district.student(given, family, room=room)
    district.student("Not", "Mine", room="Room 9")
    ortiz = district.teacher("Lucia", "Ortiz", room="Room 4")
    district._row("core.enrollment", person=ortiz, **{"class": district.room("Room 2")}, role="educator")
    rooms = rooms_of(district.store, district.educator(ortiz), TODAY)
    assert [(room.title, [one.full_name for one in room.students]) for room in rooms] == [
        ("Room 2", ["Zed Zorn"]),
        ("Room 4", ["Ángel Álvarez", "Ben Baker", "Khang Đặng", "Maya Rivera"]),
    ]


def test_the_office_has_no_such_list(district):
    with pytest.raises(NotAllowed):
        students_of(district.store, COMMAND_LINE, TODAY)
