"""Finding people for the office: by number, by name, by class; who may see a child, and why somebody does not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plcore.access import COMMAND_LINE, PUBLIC, Look, NotAllowed, Viewer
from plcore.access.devices import start_device
from plcore.access.guardians import RestrictionError, restrict, restrictions_of
from plcore.access.invitations import make_invitation
from plcore.access.looks import looks
from plcore.roster import (
    TwoPeople,
    UnknownNumbers,
    invitee_by_key,
    invitees,
    make_office_person,
    people_by_number,
    student_by_number,
)
from plcore.roster.families import family_of, find_students, open_family
from plcore.roster.groups import classes_of, schools, students_of_class, students_of_school
from plcore.store import new_id, open_store
from tests.district import NOW, TODAY, District

CHILD_BORN = date(2016, 3, 1)
OFFICE = COMMAND_LINE


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        yield District(store)


@pytest.fixture
def people(district):
    class People:
        maya = district.student(
            "Maya", "Rivera", foreign_id="S1", identifier="1001", username="mrivera", birth_date=CHILD_BORN
        )
        leo = district.student("Leonardo", "Rivera", preferred_name="Leo", foreign_id="S2", birth_date=date(2018, 5, 2))
        jose = district.student("José", "Núñez", foreign_id="S3", room="Room 9", birth_date=CHILD_BORN)
        rosa = district.guardian("Rosa", "Rivera", maya, leo, kind="mother", home_language="es-MX")
        tomas = district.guardian("Tomás", "Vega", maya, kind="father")
        ortiz = district.teacher("Lucia", "Ortiz")

    return People


# by number


@pytest.mark.parametrize("number", ["S1", "1001", "mrivera", " S1 "])
def test_a_student_is_found_by_any_of_their_numbers(district, people, number):
    assert student_by_number(district.store, OFFICE, number) == people.maya


@pytest.mark.parametrize("number", ["", "S", "s1", "S1%", "' OR 1=1 --", "9" * 10_000, "Rosa"])
def test_no_student_by_that_number_is_refused_like_any_other(district, people, number):
    with pytest.raises(NotAllowed):
        student_by_number(district.store, OFFICE, number)


def test_one_number_of_two_people_is_told(district, people):
    other = District(district.store, source="another")
    other.student("Ada", "Twin", foreign_id="S1")
    with pytest.raises(TwoPeople, match="S1"):
        student_by_number(district.store, OFFICE, "S1")


def test_the_rosters_own_number_goes_before_the_schools_number(district, people):
    district.student("Ada", "Twin", foreign_id="S9", identifier="S1")
    assert student_by_number(district.store, OFFICE, "S1") == people.maya


def test_unknown_numbers_are_all_named_and_nobody_is_returned(district, people):
    with pytest.raises(UnknownNumbers, match="S77, x8") as told:
        people_by_number(district.store, OFFICE, "student", ["S1", "S77", "x8"])
    assert told.value.numbers == ("S77", "x8")
    assert "Maya" not in str(told.value)


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "facilitator", "board"])
def test_nobody_but_the_office_may_look_people_up(district, people, role):
    store, viewer = district.store, Viewer(people.rosa, role)
    asks = [
        lambda: student_by_number(store, viewer, "S1"),
        lambda: people_by_number(store, viewer, "student", ["S1"]),
        lambda: invitees(store, viewer, "family", ["S1"], now=NOW),
        lambda: invitee_by_key(store, viewer, "family", people.rosa, now=NOW),
        lambda: make_office_person(store, viewer, "Ida Cole", "ida@example.org", now=NOW),
        lambda: find_students(store, viewer, "Maya", now=NOW),
        lambda: open_family(store, viewer, people.maya, now=NOW),
        lambda: family_of(store, Look(viewer, people.maya, "office", NOW), now=NOW),
        lambda: schools(store, viewer),
        lambda: classes_of(store, viewer, district.school, now=NOW),
        lambda: students_of_class(store, viewer, district.room("Room 4"), now=NOW),
        lambda: students_of_school(store, viewer, district.school, now=NOW),
        lambda: restrict(store, viewer, people.tomas, people.maya, in_force=True, why="x", now=NOW),
        lambda: restrictions_of(store, viewer, people.maya),
    ]
    for ask in asks:
        with pytest.raises(NotAllowed):
            ask()
    assert restrictions_of(store, OFFICE, people.maya) == []


# whom to invite


def invited(found):
    return [(one.name, one.language, one.children) for one in found]


def test_a_childs_guardians_are_invited_once_for_all_their_children(district, people):
    found = invitees(district.store, OFFICE, "family", ["S1", "S2"], now=NOW)
    assert invited(found) == [("Rosa Rivera", "es", ["Maya", "Leo"]), ("Tomás Vega", "en", ["Maya"])]
    assert {one.school for one in found} == {"Pier Street School"}


def test_a_letter_never_names_a_child_kept_from_that_adult(district, people):
    restrict(district.store, OFFICE, people.rosa, people.leo, in_force=True, why="order 12", now=NOW)
    rosa = invitee_by_key(district.store, OFFICE, "family", people.rosa, now=NOW)
    assert rosa is not None and rosa.children == ["Maya"]
    restrict(district.store, OFFICE, people.tomas, people.maya, in_force=True, why="order 13", now=NOW)
    assert [one.name for one in invitees(district.store, OFFICE, "family", ["S1"], now=NOW)] == ["Rosa Rivera"]
    assert invitee_by_key(district.store, OFFICE, "family", people.tomas, now=NOW) is None


def test_a_student_of_18_is_invited_alone(district, people):
    grown = district.student("Ada", "Grown", foreign_id="S8", birth_date=date(2008, 11, 20))
    district.guardian("Eva", "Grown", grown)
    assert invitees(district.store, OFFICE, "family", ["S8"], now=NOW) == []
    assert invited(invitees(district.store, OFFICE, "student", ["S8"], now=NOW)) == [("Ada Grown", "en", ["Ada"])]


def test_teachers_are_invited_with_their_school(district, people):
    ortiz = invitees(district.store, OFFICE, "educator", people=[people.ortiz], now=NOW)
    assert [(one.name, one.children, one.school) for one in ortiz] == [("Lucia Ortiz", [], "Pier Street School")]


def test_everyone_leaves_out_whoever_has_a_way_in_for_that_role(district, people):
    store = district.store
    names = lambda role: [one.name for one in invitees(store, OFFICE, role, everyone=True, now=NOW)]  # noqa: E731
    assert names("family") == ["Rosa Rivera", "Tomás Vega"]
    make_invitation(store, OFFICE, people.rosa, "family", now=NOW - timedelta(days=3), days_valid=10)
    start_device(store, people.tomas, "educator", label="Phone", now=NOW)  # a teacher's device is no parent's way in
    assert names("family") == ["Tomás Vega"]
    start_device(store, people.tomas, "family", label="Phone", now=NOW)
    assert names("family") == []
    assert [one.name for one in invitees(store, OFFICE, "family", everyone=True, now=NOW + timedelta(days=8))] == [
        "Rosa Rivera"  # her letter ran out
    ]


def test_everyone_can_be_taken_in_parts(district, people):
    first = invitees(district.store, OFFICE, "student", everyone=True, most=2, now=NOW)
    assert len(first) == 2
    for one in first:
        make_invitation(district.store, OFFICE, one.person, "student", now=NOW)
    rest = invitees(district.store, OFFICE, "student", everyone=True, most=2, now=NOW)
    assert len(rest) == 1 and rest[0].person not in {one.person for one in first}


def test_the_same_email_is_the_same_person_of_the_office(district):
    first = make_office_person(district.store, OFFICE, "Ida Cole", "Ida@Example.org ", now=NOW)
    again = make_office_person(district.store, OFFICE, "I. Cole", "ida@example.org", now=NOW)
    assert first.person == again.person
    assert district.store.one("SELECT count(*) FROM core.person WHERE source = 'porchlight'") == (1,)


# searching


def search(district, words, **more):
    found = find_students(district.store, OFFICE, words, now=NOW, **more)
    return [student.name for student in found.students]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("maya", ["Maya Rivera"]),
        ("RIVERA", ["Leo Rivera", "Maya Rivera"]),
        ("riv leon", ["Leo Rivera"]),  # by the name on file, though Leo is what he is called
        ("jose nunez", ["José Núñez"]),  # accents do not matter
        ("José", ["José Núñez"]),
        ("1001", ["Maya Rivera"]),
        ("S2", ["Leo Rivera"]),
        ("tomas vega", ["Maya Rivera"]),  # by an adult's name
        ("rosa", ["Leo Rivera", "Maya Rivera"]),
        ("ortiz", []),  # a teacher is no family
        ("maya nunez", []),
        ("", []),
        ("   ", []),
        ("%", []),
        ("_", []),
        ("\\", []),
        ("' OR 1=1 --", []),
        ("maya rivera " * 400, ["Maya Rivera"]),
    ],
)
def test_students_are_found_by_what_people_type(district, people, words, names):
    assert search(district, words) == names


def test_an_exact_number_finds_only_whose_it_is(district, people):
    district.student("Aaron", "Abbott", foreign_id="S11")
    assert search(district, " S1 ") == ["Maya Rivera"]
    assert search(district, "mrivera") == ["Maya Rivera"]
    assert search(district, "s1") == ["Aaron Abbott", "Maya Rivera"]


def test_a_search_comes_in_pages_and_says_how_many(district, people):
    for number in range(7):
        district.student(f"Twin{number}", "Same", foreign_id=f"T{number}")
    first = find_students(district.store, OFFICE, "same", most=3, now=NOW)
    last = find_students(district.store, OFFICE, "same", most=3, skip=6, now=NOW)
    assert (len(first.students), first.total) == (3, 7)
    assert ([student.name for student in last.students], last.total) == (["Twin6 Same"], 7)


def test_a_found_student_comes_with_school_number_and_adults(district, people):
    maya = find_students(district.store, OFFICE, "1001", now=NOW).students[0]
    assert (maya.number, maya.grade, maya.school, maya.has_left) == ("1001", "03", "Pier Street School", False)
    assert maya.adults == ("Rosa Rivera", "Tomás Vega")


def test_searching_opens_no_record_but_reading_a_family_does(district, people):
    search(district, "maya")
    assert looks(district.store, OFFICE, since=NOW - timedelta(days=1), now=NOW) == []
    look = open_family(district.store, Viewer(people.ortiz, "office"), people.maya, now=NOW)
    for _ in range(3):
        family_of(district.store, look, now=NOW)  # drawn again and again, looked at once
    [line] = looks(district.store, OFFICE, since=NOW - timedelta(days=1), now=NOW)
    assert (line.viewer, line.student, line.what) == ("Lucia Ortiz", "Maya Rivera", "links")


# who may see the child

DAY = timedelta(days=1)
CASES = {
    "a link with no dates": ({}, "sees"),
    "a link that ends today": ({"ends": TODAY}, "sees"),
    "a link that starts tomorrow": ({"starts": TODAY + DAY}, "not-yet"),
    "a link that ended yesterday": ({"ends": TODAY - DAY}, "ended"),
    "a link the roster no longer sends": ({"gone_at": NOW}, "no-longer-sent"),
}


@pytest.mark.parametrize("case", CASES)
def test_each_link_says_whether_it_opens_the_record_and_why_not(district, people, case):
    columns, standing = CASES[case]
    eva = district.guardian("Eva", "Stone")
    district._row("core.guardian", adult=eva, student=people.maya, kind="aunt", **columns)
    family = read(district, people.maya)
    assert {link.name: link.standing for link in family.links}["Eva Stone"] == standing
    assert {link.name: link.standing for link in family.links}["Rosa Rivera"] == "sees"


def test_a_grown_students_adults_no_longer_see(district):
    grown = district.student("Ada", "Grown", birth_date=date(2008, 11, 20))
    district.guardian("Eva", "Grown", grown)
    family = read(district, grown)
    assert family.is_grown
    assert [link.standing for link in family.links] == ["of-age"]


def test_an_unknown_student_is_refused(district, people):
    for key in (new_id(), people.rosa):
        with pytest.raises(NotAllowed):
            read(district, key)


# restrictions


def read(district, student, now=NOW):
    return family_of(district.store, open_family(district.store, OFFICE, student, now=now), now=now)


def standing_of(district, student, adult, now=NOW):
    family = read(district, student, now)
    return next(link.standing for link in family.links if link.adult == adult)


def test_a_restriction_closes_the_record_and_lifting_opens_it(district, people):
    store, pair = district.store, (people.tomas, people.maya)
    assert standing_of(district, people.maya, people.tomas) == "sees"
    restrict(store, OFFICE, *pair, in_force=True, why="Court order 12-345", now=NOW)
    assert standing_of(district, people.maya, people.tomas) == "restricted"
    restrict(store, OFFICE, *pair, in_force=False, why="Lifted by the court", now=NOW)  # in the same moment
    assert standing_of(district, people.maya, people.tomas) == "sees"
    restrict(store, OFFICE, *pair, in_force=True, why="Again", now=NOW - DAY)  # by a clock that was set back
    assert standing_of(district, people.maya, people.tomas) == "restricted"
    kept = restrictions_of(store, OFFICE, people.maya)
    assert [(one.in_force, one.why) for one in kept] == [
        (True, "Again"),
        (False, "Lifted by the court"),
        (True, "Court order 12-345"),
    ]


def test_a_restriction_counts_from_its_first_to_its_last_day(district, people):
    restrict(
        district.store,
        OFFICE,
        people.tomas,
        people.maya,
        in_force=True,
        why="order",
        starts=TODAY + DAY,
        ends=TODAY + 2 * DAY,
        now=NOW,
    )
    seen = [standing_of(district, people.maya, people.tomas, now=NOW + days * DAY) for days in range(4)]
    assert seen == ["sees", "restricted", "restricted", "sees"]


def test_a_restriction_says_who_recorded_it(district, people):
    clerk = make_office_person(district.store, OFFICE, "Ida Cole", "ida@example.org", now=NOW)
    restrict(
        district.store,
        Viewer(clerk.person, "office"),
        people.tomas,
        people.maya,
        in_force=True,
        why=" order \n 12 ",
        now=NOW,
    )
    [kept] = restrictions_of(district.store, OFFICE, people.maya)
    assert (kept.recorded_by, kept.why, kept.adult) == ("Ida Cole", "order 12", people.tomas)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("no-why", {"why": "  \n "}),
        ("long-why", {"why": "x" * 501}),
        ("dates", {"starts": TODAY, "ends": TODAY - DAY}),
        ("unknown", {"adult": new_id()}),
        ("unknown", {"student": new_id()}),
    ],
)
def test_what_cannot_be_kept_is_told_and_not_kept(district, people, rule, told):
    asked = {"adult": people.tomas, "student": people.maya, "why": "order", **told}
    with pytest.raises(RestrictionError) as refused:
        restrict(district.store, OFFICE, asked.pop("adult"), asked.pop("student"), in_force=True, now=NOW, **asked)
    assert refused.value.rule == rule
    assert district.store.one("SELECT count(*) FROM core.restriction") == (0,)


# schools and classes


def test_schools_and_classes_say_how_many_students_they_have(district, people):
    assert [(school.name, school.students) for school in schools(district.store, OFFICE)] == [("Pier Street School", 3)]
    told = [(one.name, one.students) for one in classes_of(district.store, OFFICE, district.school, now=NOW)]
    assert told == [("Room 4", 2), ("Room 9", 1)]
    in_room = students_of_class(district.store, OFFICE, district.room("Room 9"), now=NOW)
    assert in_room == [people.jose]
    assert len(students_of_school(district.store, OFFICE, district.school, now=NOW)) == 3


def test_a_class_that_ended_is_not_offered(district, people):
    later = NOW.replace(year=2028)
    assert classes_of(district.store, OFFICE, district.school, now=later) == []


def test_the_public_is_refused(district):
    with pytest.raises(NotAllowed):
        find_students(district.store, PUBLIC, "Maya", now=NOW)
