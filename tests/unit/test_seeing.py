"""Who may see whom: a table of cases, the one rule for one and for many, and the log of every look."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from plcore.access import (
    COMMAND_LINE,
    PUBLIC,
    ROLES,
    NotAllowed,
    Viewer,
    open_record,
    require_office,
    visible_students,
    why_visible,
)
from plcore.store import Transaction, new_id, open_store

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, 30)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
CHILD_BORN = date(2016, 3, 1)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


class District:
    """Two families, two classes, made row by row so that each case differs in one thing only."""

    def __init__(self, store):
        self.store = store
        self.child = self.person("student", birth_date=CHILD_BORN)
        self.other_child = self.person("student", birth_date=CHILD_BORN)
        self.parent = self.person("guardian")
        self.teacher = self.person("educator")
        self.school = new_id()
        self.add("core.org", id=self.school, name="School", kind="school")

    def add(self, table: str, **columns):
        columns = {"id": new_id(), "source": "test", "foreign_id": str(new_id()), **columns}
        if table in ("core.restriction",):
            del columns["source"], columns["foreign_id"]

        def command(transaction: Transaction) -> None:
            transaction.insert(table, list(columns), [list(columns.values())])

        self.store.write(command)
        return columns["id"]

    def person(self, role: str, **columns):
        key = self.add("core.person", given_name="A", family_name="B", **columns)
        self.add("core.person_role", person=key, role=role)
        return key

    def link(self, **columns):
        return self.add("core.guardian", **{"adult": self.parent, "student": self.child, "kind": "mother", **columns})

    def restrict(self, **columns):
        told = {"adult": self.parent, "student": self.child, "in_force": True, "why": "order", "recorded_at": NOW}
        return self.add("core.restriction", **{**told, **columns})

    def teach(self, *, class_columns=None, teacher_columns=None, pupil_columns=None):
        key = self.add("core.class", title="Class", school=self.school, **(class_columns or {}))
        self.add(
            "core.enrollment", **{"person": self.teacher, "class": key, "role": "educator", **(teacher_columns or {})}
        )
        self.add("core.enrollment", **{"person": self.child, "class": key, "role": "student", **(pupil_columns or {})})


FAMILY_CASES = {
    "a link with no dates": (lambda d: d.link(), True),
    "no link at all": (lambda d: None, False),
    "a link that starts today": (lambda d: d.link(starts=TODAY), True),
    "a link that starts tomorrow": (lambda d: d.link(starts=TOMORROW), False),
    "a link that ends today": (lambda d: d.link(ends=TODAY), True),
    "a link that ended yesterday": (lambda d: d.link(ends=YESTERDAY), False),
    "a link the source no longer sends": (lambda d: d.link(gone_at=NOW), False),
    "somebody else's link": (lambda d: d.link(adult=d.person("guardian")), False),
    "a link to the other child": (lambda d: d.link(student=d.other_child), False),
    "a restriction in force": (lambda d: (d.link(), d.restrict()), False),
    "a restriction on two links": (lambda d: (d.link(), d.link(kind="aunt"), d.restrict()), False),
    "a restriction that starts tomorrow": (lambda d: (d.link(), d.restrict(starts=TOMORROW)), True),
    "a restriction that ended yesterday": (lambda d: (d.link(), d.restrict(ends=YESTERDAY)), True),
    "a restriction that was lifted": (
        lambda d: (d.link(), d.restrict(), d.restrict(in_force=False, recorded_at=NOW + timedelta(minutes=1))),
        True,
    ),
    "a restriction that came back": (
        lambda d: (
            d.link(),
            d.restrict(in_force=False),
            d.restrict(recorded_at=NOW + timedelta(minutes=1)),
        ),
        False,
    ),
    "a restriction in force and its renewal that starts later": (
        lambda d: (d.link(), d.restrict(), d.restrict(starts=TOMORROW, recorded_at=NOW + timedelta(minutes=1))),
        False,
    ),
    "an order that lifting ended, and a new one that starts tomorrow": (
        lambda d: (
            d.link(),
            d.restrict(),
            d.restrict(in_force=False, recorded_at=NOW + timedelta(minutes=1)),
            d.restrict(starts=TOMORROW, recorded_at=NOW + timedelta(minutes=2)),
        ),
        True,
    ),
    "a restriction on another adult": (lambda d: (d.link(), d.restrict(adult=d.person("guardian"))), True),
    "a child who left the district": (
        lambda d: (
            d.link(),
            d.store.write(lambda tx: tx.execute("UPDATE core.person SET gone_at = ? WHERE id = ?", [NOW, d.child])),
        ),
        False,
    ),
}


@pytest.mark.parametrize("case", FAMILY_CASES)
def test_a_family_sees_its_child_when_the_link_says_so(store, case):
    district = District(store)
    arrange, expected = FAMILY_CASES[case]
    arrange(district)
    viewer = Viewer(district.parent, "family")
    assert (why_visible(store, viewer, district.child, TODAY) == "guardian") is expected
    assert (district.child in visible_students(store, viewer, TODAY)) is expected


@pytest.mark.parametrize(
    ("born", "sees"),
    [
        (date(2008, 11, 23), True),  # 18 tomorrow
        (date(2008, 11, 22), False),  # 18 today
        (date(2008, 2, 29), False),
        (None, True),  # of unknown age: a child
    ],
)
def test_on_the_18th_birthday_the_rights_pass_to_the_student(store, born, sees):
    district = District(store)
    young = district.person("student", birth_date=born)
    district.link(student=young)
    assert bool(why_visible(store, Viewer(district.parent, "family"), young, TODAY)) is sees
    assert why_visible(store, Viewer(young, "student"), young, TODAY) == "self"


def test_born_on_the_29th_of_february_turns_18_on_the_last_of_february(store):
    district = District(store)
    young = district.person("student", birth_date=date(2008, 2, 29))
    district.link(student=young)
    parent = Viewer(district.parent, "family")
    assert why_visible(store, parent, young, date(2026, 2, 27))
    assert not why_visible(store, parent, young, date(2026, 2, 28))


EDUCATOR_CASES = {
    "a class with no dates": ({}, True),
    "a class of this term": ({"class_columns": {"starts": YESTERDAY, "ends": TOMORROW}}, True),
    "a class that is over": ({"class_columns": {"ends": YESTERDAY}}, False),
    "a class that has not begun": ({"class_columns": {"starts": TOMORROW}}, False),
    "a class the source no longer sends": ({"class_columns": {"gone_at": NOW}}, False),
    "a teacher who left the class": ({"teacher_columns": {"ends": YESTERDAY}}, False),
    "a teacher whose enrollment is gone": ({"teacher_columns": {"gone_at": NOW}}, False),
    "a helper who is no educator there": ({"teacher_columns": {"role": "other"}}, False),
    "a student who left the class": ({"pupil_columns": {"ends": YESTERDAY}}, False),
    "a student whose enrollment is gone": ({"pupil_columns": {"gone_at": NOW}}, False),
}


@pytest.mark.parametrize("case", EDUCATOR_CASES)
def test_an_educator_sees_those_who_share_a_running_class(store, case):
    district = District(store)
    columns, expected = EDUCATOR_CASES[case]
    district.teach(**columns)
    viewer = Viewer(district.teacher, "educator")
    assert (why_visible(store, viewer, district.child, TODAY) == "educator") is expected
    assert visible_students(store, viewer, TODAY) == ([district.child] if expected else [])


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_worth_only_what_its_own_rule_says(store, role):
    """The parent, in any role: what a family may see as family it may not see as board, educator or public."""
    district = District(store)
    district.link()
    district.teach()
    expected = {"family": {district.child}, "office": {district.child, district.other_child}}.get(role, set())
    assert set(visible_students(store, Viewer(district.parent, role), TODAY)) == expected


def test_one_and_many_agree_for_everyone(store):
    district = District(store)
    district.link()
    district.teach()
    people = [district.parent, district.teacher, district.child, district.other_child, None]
    students = [district.child, district.other_child, district.parent, new_id()]
    for role in ROLES:
        for person in people:
            viewer = Viewer(person, role)
            many = set(visible_students(store, viewer, TODAY))
            one = {student for student in students if why_visible(store, viewer, student, TODAY)}
            assert one == many, (role, person)


def test_a_look_is_logged_before_it_is_given_and_a_refusal_tells_nothing(store):
    district = District(store)
    district.link()
    device = new_id()
    look = open_record(store, Viewer(district.parent, "family", device), district.child, "progress", NOW)
    assert look.why == "guardian"
    assert store.rows("SELECT viewer, student, made_at, what, why, device FROM facts.look") == [
        (district.parent, district.child, NOW, "progress", "guardian", device)
    ]
    messages = set()
    for student in (district.other_child, new_id()):  # one that exists and one that does not: the same answer
        with pytest.raises(NotAllowed) as refused:
            open_record(store, Viewer(district.parent, "family"), student, "progress", NOW)
        messages.add(str(refused.value))
    assert len(messages) == 1
    assert store.one("SELECT count(*) FROM facts.look") == (1,)


def test_only_the_office_passes_for_the_office():
    require_office(COMMAND_LINE)
    for viewer in (PUBLIC, *(Viewer(new_id(), role) for role in ROLES if role != "office")):
        with pytest.raises(NotAllowed):
            require_office(viewer)
