"""Finding people for the office: one student by number, and everyone who may be invited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import NotAllowed, Viewer, require_office
from plcore.store import Store, Transaction, new_id

OFFICE_SOURCE = "porchlight"

STUDENT = """
SELECT person.id
FROM core.person AS person
JOIN core.person_role AS role ON role.person = person.id AND role.role = 'student'
WHERE person.foreign_id = $number
GROUP BY person.id
"""
STUDENT_BY_OTHER_NUMBER = """
SELECT person.id
FROM core.person AS person
JOIN core.person_role AS role ON role.person = person.id AND role.role = 'student'
WHERE person.identifier = $number OR person.username = $number
GROUP BY person.id
"""
GUARDIANS = """
SELECT
    adult.id,
    adult.given_name,
    adult.family_name,
    adult.home_language,
    list(coalesce(child.preferred_name, child.given_name) ORDER BY child.birth_date, child.id) AS children,
    any_value(school.name) AS school
FROM core.guardian AS link
JOIN core.person AS adult ON adult.id = link.adult
JOIN core.person AS child ON child.id = link.student
LEFT JOIN (
    SELECT person, min(org.name) AS name
    FROM core.person_role AS role
    JOIN core.org AS org ON org.id = role.org
    WHERE role.role = 'student' AND role.gone_at IS NULL
    GROUP BY person
) AS school ON school.person = child.id
WHERE link.gone_at IS NULL
  AND adult.gone_at IS NULL
  AND child.gone_at IS NULL
  AND coalesce(link.starts, DATE '0001-01-01') <= $today
  AND coalesce(link.ends, DATE '9999-12-31') >= $today
  AND (child.birth_date IS NULL OR child.birth_date + INTERVAL 18 YEAR > $today)
  AND ($everyone OR list_contains($numbers, child.foreign_id) OR list_contains($numbers, child.identifier))
GROUP BY ALL
ORDER BY adult.family_name, adult.given_name, adult.id
"""
OWN = """
SELECT
    person.id,
    person.given_name,
    person.family_name,
    person.home_language,
    [coalesce(person.preferred_name, person.given_name)] AS children,
    min(org.name) AS school
FROM core.person AS person
JOIN core.person_role AS role ON role.person = person.id AND role.gone_at IS NULL
LEFT JOIN core.org AS org ON org.id = role.org
WHERE person.gone_at IS NULL
  AND role.role = $role
  AND ($everyone OR list_contains($numbers, person.foreign_id) OR list_contains($numbers, person.identifier))
GROUP BY ALL
ORDER BY person.family_name, person.given_name, person.id
"""
# Whoever has a way in already is not sent a second letter by "everyone".
WAYS_IN = """
SELECT person FROM core.device WHERE ended_at IS NULL AND expires_at > $now
UNION
SELECT person FROM core.invitation WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > $now
"""


class TwoPeople(Exception):
    """One number, two students."""

    def __init__(self) -> None:
        super().__init__("Two students have this number in two systems. Use the longer id of the roster instead.")


class Invitee(BaseModel):
    """Someone to whom a letter may go. `children`: first names of those whom the code will open."""

    model_config = ConfigDict(frozen=True)

    person: UUID
    name: str
    language: Literal["en", "es"]
    children: list[str]
    school: str


def student_by_number(store: Store, viewer: Viewer, number: str) -> UUID:
    """A student's key by the number in the roster, else by the school's own number or the username.

    Raises NotAllowed when the viewer is not the office or there is no such student, TwoPeople when two match.
    """
    require_office(viewer)
    for sql in (STUDENT, STUDENT_BY_OTHER_NUMBER):
        found = [key for (key,) in store.rows(sql, {"number": number})]
        if len(found) > 1:
            raise TwoPeople
        if found:
            return UUID(str(found[0]))
    raise NotAllowed


def invitees(
    store: Store,
    viewer: Viewer,
    role: Literal["family", "student", "educator"],
    numbers: Sequence[str] = (),
    *,
    everyone: bool = False,
    now: datetime,
) -> list[Invitee]:
    """Whom to invite: the guardians of the students with these numbers, or the people with these numbers.

    everyone: all of that role who have no device and no open code yet. Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    binding: dict[str, object] = {"numbers": list(numbers), "everyone": everyone}
    if role == "family":
        rows = store.rows(GUARDIANS, {**binding, "today": now.date()})
    else:
        rows = store.rows(OWN, {**binding, "role": role})
    has_way_in = {person for (person,) in store.rows(WAYS_IN, {"now": now})} if everyone else set()
    return [
        Invitee(
            person=person,
            name=f"{given} {family}".strip(),
            language="es" if str(language or "").startswith("es") else "en",
            children=children,
            school=school or "",
        )
        for person, given, family, language, children, school in rows
        if person not in has_way_in
    ]


def make_office_person(store: Store, viewer: Viewer, name: str, email: str, *, now: datetime) -> Invitee:
    """A person of the office who is in no roster file; the same e-mail twice is the same person.

    Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    given, _, family = name.strip().rpartition(" ")
    address = email.strip().lower()
    fresh = new_id()

    def make(transaction: Transaction) -> UUID:
        known = transaction.one(
            "SELECT id FROM core.person WHERE source = ? AND foreign_id = ?", [OFFICE_SOURCE, address]
        )
        if known:
            return UUID(str(known[0]))
        transaction.insert(
            "core.person",
            ["id", "source", "foreign_id", "given_name", "family_name", "email"],
            [(fresh, OFFICE_SOURCE, address, given or family, family if given else "", address)],
        )
        transaction.insert(
            "core.person_role",
            ["id", "source", "foreign_id", "person", "role", "starts"],
            [(new_id(), OFFICE_SOURCE, f"{address}:office", fresh, "office", now.date())],
        )
        return fresh

    return Invitee(person=store.write(make), name=name.strip(), language="en", children=[], school="")
