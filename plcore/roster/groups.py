"""Schools and classes, as the office picks them to make letters for everyone in one of them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Viewer, binding, require_office, visible
from plcore.days import day_of
from plcore.roster.families import Spoken, spoken_at_home
from plcore.store import Store

SCHOOLS = """
SELECT school.id, school.name, count(*)
FROM core.org AS school
JOIN core.person_role AS held ON held.org = school.id AND held.role = 'student' AND held.gone_at IS NULL
WHERE school.gone_at IS NULL
GROUP BY school.id, school.name
ORDER BY school.name, school.id
"""
# A class that has not ended: in summer the office already writes to next year's families.
CLASSES = """
SELECT class.id, class.title, coalesce(class.code, ''), count(DISTINCT pupil.person)
FROM core.class AS class
JOIN core.enrollment AS pupil ON pupil.class = class.id AND pupil.role = 'student' AND pupil.gone_at IS NULL
WHERE class.school = $school
  AND class.gone_at IS NULL
  AND coalesce(class.ends, DATE '9999-12-31') >= $today
  AND coalesce(pupil.ends, DATE '9999-12-31') >= $today
GROUP BY class.id, class.title, class.code
ORDER BY class.title, class.code, class.id
LIMIT $most
"""
IN_CLASS = """
SELECT DISTINCT pupil.person
FROM core.enrollment AS pupil
JOIN ({visible}) AS seen ON seen.student = pupil.person
WHERE pupil.class = $group
  AND pupil.role = 'student'
  AND pupil.gone_at IS NULL
  AND coalesce(pupil.ends, DATE '9999-12-31') >= $today
"""
IN_SCHOOL = """
SELECT DISTINCT held.person
FROM core.person_role AS held
JOIN ({visible}) AS seen ON seen.student = held.person
WHERE held.org = $group
  AND held.role = 'student'
  AND held.gone_at IS NULL
"""
PUPILS = """
SELECT person.id, person.home_language, list(adult.home_language) FILTER (WHERE adult.id IS NOT NULL)
FROM ({in_class}) AS pupil
JOIN core.person AS person ON person.id = pupil.person
LEFT JOIN core.guardian AS link
    ON link.student = person.id
    AND link.gone_at IS NULL
    AND coalesce(link.starts, DATE '0001-01-01') <= $today
    AND coalesce(link.ends, DATE '9999-12-31') >= $today
LEFT JOIN core.person AS adult ON adult.id = link.adult AND adult.gone_at IS NULL
GROUP BY person.id, person.family_name, person.given_name, person.home_language
ORDER BY person.family_name, person.given_name, person.id
"""
MOST_CLASSES = 1_000


class Group(BaseModel):
    """A school or a class with how many students it has. code: of a class, where it has one."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    name: str
    code: str = ""
    students: int


class Pupil(BaseModel):
    """A student of a class, and the language in which a letter home is written."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    language: Spoken


def schools(store: Store, viewer: Viewer) -> list[Group]:
    """Every school that has students, by name. Raises NotAllowed for all but the office."""
    require_office(viewer)
    return [Group(id=key, name=name, students=count) for key, name, count in store.rows(SCHOOLS)]


def school_names(store: Store) -> list[str]:
    """The names of all schools that have students: no secret, and no student's data."""
    return [name for _, name, _ in store.rows(SCHOOLS)]


def classes_of(store: Store, viewer: Viewer, school: UUID, *, now: datetime) -> list[Group]:
    """The classes of a school that have not ended and have students, by title; the first MOST_CLASSES.

    Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    rows = store.rows(CLASSES, {"school": school, "today": day_of(now), "most": MOST_CLASSES})
    return [Group(id=key, name=title, code=code, students=count) for key, title, code, count in rows]


def students_of_class(store: Store, viewer: Viewer, group: UUID, *, now: datetime) -> list[UUID]:
    """The keys of a class's students, in no particular order. Raises NotAllowed for all but the office."""
    return _members(store, viewer, IN_CLASS, group, now)


def pupils_of_class(store: Store, viewer: Viewer, group: UUID, *, now: datetime) -> list[Pupil]:
    """A class's students by family name, for a print of them all. Raises NotAllowed for all but the office."""
    require_office(viewer)
    sql = PUPILS.format(in_class=IN_CLASS.format(visible=visible(viewer)))
    rows = store.rows(sql, {**binding(viewer, day_of(now)), "group": group})
    return [Pupil(id=key, language=spoken_at_home(adults or [own])) for key, own, adults in rows]


def students_of_school(store: Store, viewer: Viewer, group: UUID, *, now: datetime) -> list[UUID]:
    """The keys of a school's students, in no particular order. Raises NotAllowed for all but the office."""
    return _members(store, viewer, IN_SCHOOL, group, now)


def _members(store: Store, viewer: Viewer, sql: str, group: UUID, now: datetime) -> list[UUID]:
    require_office(viewer)
    rows = store.rows(sql.format(visible=visible(viewer)), {**binding(viewer, day_of(now)), "group": group})
    return [key for (key,) in rows]
