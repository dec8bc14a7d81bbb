"""Finding people for the office: by the number on file, and everyone who may be invited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import NotAllowed, Viewer, require_office, visible_students
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

OFFICE_SOURCE = "porchlight"
MOST_NAMED = 20  # unknown numbers in one error
ALL_ROWS = 2**62

Invitable = Literal["family", "student", "educator"]
ByKey = Literal["family", "student", "educator", "facilitator"]

# A number is the roster's own, else the school's number or the user name.
BY_NUMBER = """
SELECT person.foreign_id, person.id
FROM core.person AS person
JOIN core.person_role AS held ON held.person = person.id AND held.role = $role
WHERE person.foreign_id IN (SELECT unnest($numbers))
GROUP BY ALL
"""
BY_OTHER_NUMBER = """
SELECT asked.number, person.id
FROM (SELECT unnest($numbers) AS number) AS asked
JOIN core.person AS person ON person.identifier = asked.number OR person.username = asked.number
JOIN core.person_role AS held ON held.person = person.id AND held.role = $role
GROUP BY ALL
"""
# Whoever has a way in already is not sent a second letter by "everyone".
WAYS_IN = """
    SELECT person FROM core.device WHERE role = $role AND ended_at IS NULL AND expires_at > $now
    UNION
    SELECT person
    FROM core.invitation
    WHERE role = $role
      AND used_at IS NULL
      AND revoked_at IS NULL
      AND expires_at > $now
"""
# Where somebody can be handed a paper: a student's first class by title that has not ended, with its school before it.
PLACES = """
    SELECT pupil.person, min(school.name || chr(9) || class.title) AS place
    FROM core.enrollment AS pupil
    JOIN core.class AS class ON class.id = pupil.class
    JOIN core.org AS school ON school.id = class.school
    WHERE pupil.role = 'student'
      AND pupil.gone_at IS NULL
      AND class.gone_at IS NULL
      AND coalesce(pupil.ends, class.ends, DATE '9999-12-31') >= $today
      AND {among}
    GROUP BY pupil.person
"""
GUARDIANS = """
SELECT adult.id, adult.given_name, adult.family_name, adult.home_language, {first_place} AS place
FROM core.guardian AS link
JOIN core.person AS adult ON adult.id = link.adult
{places}
WHERE link.gone_at IS NULL
  AND adult.gone_at IS NULL
  AND ($everyone OR link.student IN (SELECT unnest($people)))
  AND ($anyway OR adult.id NOT IN ({ways_in}))
GROUP BY adult.id, adult.given_name, adult.family_name, adult.home_language
"""
OWN = """
SELECT person.id, person.given_name, person.family_name, person.home_language, {first_place} AS place
FROM core.person AS person
JOIN core.person_role AS held ON held.person = person.id AND held.gone_at IS NULL
{places}
WHERE person.gone_at IS NULL
  AND held.role = $role
  AND ($everyone OR person.id IN (SELECT unnest($people)))
  AND ($anyway OR person.id NOT IN ({ways_in}))
GROUP BY person.id, person.given_name, person.family_name, person.home_language
"""
JOIN_PLACES = "LEFT JOIN ({places}) AS place ON place.person = {whose}"
IN_ORDER = "{people} ORDER BY place NULLS LAST, family_name, given_name, id LIMIT $limit OFFSET $skip"
COUNTED = "SELECT count(*) FROM ({people}) AS meant"
ADULT = """
SELECT id, given_name, family_name, home_language
FROM core.person
WHERE gone_at IS NULL
  AND id = ?
"""
CHILDREN = """
SELECT child.id, coalesce(child.preferred_name, child.given_name), child.birth_date, min(school.name)
FROM core.person AS child
LEFT JOIN core.person_role AS held ON held.person = child.id AND held.role = 'student' AND held.gone_at IS NULL
LEFT JOIN core.org AS school ON school.id = held.org
WHERE child.id IN (SELECT unnest($children))
GROUP BY child.id, child.preferred_name, child.given_name, child.birth_date
ORDER BY child.birth_date, child.id
"""
ROOMS = """
SELECT pupil.person, class.id, class.title, school.name
FROM core.enrollment AS pupil
JOIN core.class AS class ON class.id = pupil.class
JOIN core.org AS school ON school.id = class.school
WHERE pupil.person IN (SELECT unnest($people::UUID[]))
  AND pupil.role = 'student'
  AND pupil.gone_at IS NULL
  AND class.gone_at IS NULL
  AND coalesce(pupil.ends, class.ends, DATE '9999-12-31') >= $today
"""
SCHOOLS = """
SELECT held.person, min(school.name)
FROM core.person_role AS held
JOIN core.org AS school ON school.id = held.org
WHERE held.person IN (SELECT unnest($people))
  AND held.gone_at IS NULL
GROUP BY held.person
"""


class RosterError(Exception):
    """The people asked for cannot be found as asked; the message says which numbers and what to do."""


class TwoPeople(RosterError):
    """One number, two people."""

    def __init__(self, number: str = "") -> None:
        told = f" ({number[:40]})" if number else ""
        super().__init__(f"Two people have this number{told} in two systems. Use the longer id of the roster instead.")
        self.number = number


class UnknownNumbers(RosterError):
    """Numbers that nobody in the roster has in that role."""

    def __init__(self, numbers: Sequence[str]) -> None:
        told = ", ".join(number[:40] for number in numbers[:MOST_NAMED])
        more = f" and {len(numbers) - MOST_NAMED} more" if len(numbers) > MOST_NAMED else ""
        super().__init__(
            f"The roster does not know these numbers: {told}{more}. Nothing was done. Mend them, try again."
        )
        self.numbers = tuple(numbers)


class Invitee(BaseModel):
    """Someone to whom a letter may go. `children`: first names of those whom the code will open today.

    room: the class in which the letter can be handed to one of these children, or to the student.
    """

    model_config = ConfigDict(frozen=True)

    person: UUID
    name: str
    language: Literal["en", "es"]
    children: list[str]
    school: str
    room: str = ""


def student_by_number(store: Store, viewer: Viewer, number: str) -> UUID:
    """A student's key by the number in the roster, else by the school's own number or the username.

    Raises NotAllowed when the viewer is not the office or there is no such student, TwoPeople when two match.
    """
    try:
        return people_by_number(store, viewer, "student", [number])[0]
    except UnknownNumbers:
        raise NotAllowed from None


def people_by_number(store: Store, viewer: Viewer, role: str, numbers: Sequence[str]) -> list[UUID]:
    """The keys of the people who hold a role, by number, in the order of the numbers.

    Raises NotAllowed for all but the office, UnknownNumbers, TwoPeople; then nobody is returned.
    """
    require_office(viewer)
    wanted = list(dict.fromkeys(number.strip() for number in numbers))
    found: dict[str, set[UUID]] = {}
    for sql in (BY_NUMBER, BY_OTHER_NUMBER):
        missing = [number for number in wanted if number not in found]
        if missing:
            for number, key in store.rows(sql, {"numbers": missing, "role": role}):
                found.setdefault(number, set()).add(key)
    unknown = [number for number in wanted if number not in found]
    if unknown:
        raise UnknownNumbers(unknown)
    for number, keys in found.items():
        if len(keys) > 1:
            raise TwoPeople(number)
    return [next(iter(found[number])) for number in wanted]


def invitees(
    store: Store,
    viewer: Viewer,
    role: Invitable,
    numbers: Sequence[str] = (),
    *,
    people: Sequence[UUID] = (),
    everyone: bool = False,
    without_way_in: bool = False,
    most: int | None = None,
    room: UUID | None = None,
    now: datetime,
) -> list[Invitee]:
    """Whom to invite: the guardians of these students, or these students or teachers themselves.

    numbers, people: the students (for family and student) or teachers, by number or by key.
    without_way_in: only those who have no device and no open code in this role yet. everyone: all of those.
    most: the first so many. room: the class in which the letters are handed out, to all who have a child there.
    They stand school by school, class by class, so that the paper can be handed out. A guardian whom the rule shows no
    child today is not listed. Raises NotAllowed for all but the office,
    UnknownNumbers, TwoPeople.
    """
    require_office(viewer)
    keys = list(people)
    if numbers:
        keys += people_by_number(store, viewer, "educator" if role == "educator" else "student", numbers)
    among = "true" if everyone else "pupil.person IN (SELECT unnest($people))"
    sql = IN_ORDER.format(people=_meant(role, among))
    asked = {"people": keys, "everyone": everyone, "anyway": not (everyone or without_way_in), "role": role, "now": now}
    today = day_of(now)
    found = _invitees(store, role, _part_by_part(store, sql, {**asked, "today": today}, most), most, today, room)
    return sorted(found, key=lambda one: (not one.room, one.school, one.room))  # and by name, as they come


def count_without_way_in(store: Store, viewer: Viewer, role: Invitable, *, now: datetime) -> int:
    """How many people of that role have no device and no open code, so that "everyone" means them. Raises NotAllowed.

    A few of them may get no letter: the rule, which asks about one adult at a time, may show them no child today.
    """
    require_office(viewer)
    asked = {"people": [], "everyone": True, "anyway": False, "role": role, "now": now}
    row = store.one(COUNTED.format(people=_meant(role, None)), asked)
    return int(row[0]) if row else 0


def invitee_by_key(store: Store, viewer: Viewer, role: ByKey, person: UUID, *, now: datetime) -> Invitee | None:
    """One person to invite, or None when they left or the rule shows them nobody. Raises NotAllowed."""
    require_office(viewer)
    found = _invitees(store, role, iter(store.rows(ADULT, [person])), 1, day_of(now))
    return found[0] if found else None


def make_office_person(store: Store, viewer: Viewer, name: str, email: str, *, now: datetime) -> Invitee:
    """A person of the office who is in no roster file; the same e-mail twice is the same person.

    Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    given, _, family = name.strip().rpartition(" ")
    address = email.strip().lower()
    fresh, role_key = new_id(), new_id()

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
            [(role_key, OFFICE_SOURCE, f"{address}:office", fresh, "office", day_of(now))],
        )
        return fresh

    return Invitee(person=store.write(make), name=name.strip(), language="en", children=[], school="")


def _meant(role: Invitable, among: str | None) -> str:
    """SQL for the people who are meant. among: whose classes to look for, to put them in order; None: in no order."""
    whose = "link.student" if role == "family" else "person.id"
    places = JOIN_PLACES.format(places=PLACES.format(among=among), whose=whose) if among else ""
    first = "min(place.place)" if among else "NULL"
    sql = GUARDIANS if role == "family" else OWN
    return sql.format(ways_in=WAYS_IN, places=places, first_place=first)


def _part_by_part(store: Store, sql: str, asked: dict[str, Any], most: int | None) -> Iterator[tuple[Any, ...]]:
    # A district of a million has more guardians than a few letters need; but some of them see no child.
    limit, skip = (2 * most if most else ALL_ROWS), 0
    while True:
        rows = store.rows(sql, {**asked, "limit": limit, "skip": skip})
        yield from rows
        if len(rows) < limit:
            return
        skip += limit


def _invitees(
    store: Store,
    role: ByKey,
    rows: Iterator[tuple[Any, ...]],
    most: int | None,
    today: date,
    room: UUID | None = None,
) -> list[Invitee]:
    picked: list[tuple[tuple[Any, ...], list[UUID]]] = []
    is_staff = role in ("educator", "facilitator")
    for row in rows:
        if most is not None and len(picked) >= most:
            break
        # The rule itself says whose names may stand on the letter: a child kept from this adult is not named.
        children = [] if is_staff else visible_students(store, Viewer(row[0], role), today)
        if children or is_staff:
            picked.append((row, children))
    if is_staff:
        schools = dict(store.rows(SCHOOLS, {"people": [row[0] for row, _ in picked]}))
        return [_one(row, [], schools.get(row[0]), "") for row, _ in picked]
    everyone = list({child for _, children in picked for child in children})
    known = {key: (place, name, school) for place, (key, name, _, school) in enumerate(_children(store, everyone))}
    rooms: dict[UUID, list[tuple[bool, str, str]]] = {child: [] for child in everyone}
    for child, key, title, school in store.rows(ROOMS, {"people": everyone, "today": today}):
        rooms[child].append((key != room, title, school))
    made = []
    for row, children in picked:
        seen = sorted(known[child] for child in children)
        # Of the children whom this adult sees: the class of any other must not stand on the letter.
        places = sorted(place for child in children for place in rooms[child])
        _, title, school = places[0] if places else (False, "", next((one for _, _, one in seen if one), ""))
        made.append(_one(row, [name for _, name, _ in seen], school, title))
    return made


def _children(store: Store, children: Sequence[UUID]) -> list[tuple[Any, ...]]:
    return store.rows(CHILDREN, {"children": list(children)})


def _one(row: tuple[Any, ...], children: list[str], school: str | None, room: str) -> Invitee:
    person, given, family, language = row[:4]
    return Invitee(
        person=person,
        name=f"{given} {family}".strip(),
        language="es" if str(language or "").lower().startswith("es") else "en",
        children=children,
        school=school or "",
        room=room,
    )
