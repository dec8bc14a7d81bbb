"""The students a viewer may see today, by name: a parent's children, a teacher's classes. Never in any other order."""

from __future__ import annotations

import unicodedata
from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import NotAllowed, Viewer, binding, visible
from plcore.store import Store

# Letters that no accent makes; a name with one stands beside its plain neighbour.
LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"})

# The keys stand in the question one by one: only so does DuckDB look them up by the index.
NAMES = """
    SELECT id, given_name, family_name, preferred_name
    FROM core.person
    WHERE id IN ({places})
    UNION ALL
    SELECT person, NULL, NULL, preferred_name
    FROM core.person_detail
    WHERE person IN ({places}) AND gone_at IS NULL
"""
ROOMS = """
    WITH taught AS MATERIALIZED (
        SELECT class, role, starts, ends, gone_at FROM core.enrollment WHERE person = $viewer
    ),
    room AS MATERIALIZED (
        SELECT class.id, class.title, class.starts, class.ends
        FROM taught
        JOIN core.class AS class ON class.id = taught.class
        WHERE taught.role = 'educator'
          AND taught.gone_at IS NULL
          AND class.gone_at IS NULL
          AND coalesce(taught.starts, class.starts, DATE '0001-01-01') <= $today
          AND coalesce(taught.ends, class.ends, DATE '9999-12-31') >= $today
    )
    SELECT room.id, room.title, pupil.person
    FROM room
    JOIN core.enrollment AS pupil ON pupil.class = room.id
    WHERE pupil.role = 'student'
      AND pupil.gone_at IS NULL
      AND coalesce(pupil.starts, room.starts, DATE '0001-01-01') <= $today
      AND coalesce(pupil.ends, room.ends, DATE '9999-12-31') >= $today
    ORDER BY room.title, room.id
"""


class Seen(BaseModel):
    """A student as one calls them, and in full."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    name: str
    full_name: str


class Room(BaseModel):
    """A class and its students, by family name."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    title: str
    students: tuple[Seen, ...]


def students_of(store: Store, viewer: Viewer, today: date) -> tuple[Seen, ...]:
    """Everyone this viewer may see today, by family name. Raises NotAllowed for the office, whose set is everyone."""
    if viewer.role == "office":
        raise NotAllowed
    seen = [row[0] for row in store.rows(visible(viewer), binding(viewer, today))]
    if not seen:
        return ()
    rows = store.rows(NAMES.format(places=", ".join("?" * len(seen))), [*seen, *seen])
    # what a file said about the person by itself stands above the roster's own cell
    called = {key: preferred for key, given, _, preferred in rows if given is None and preferred}
    people = [row for row in rows if row[1] is not None]
    people.sort(key=lambda row: (_place(row[2]), _place(row[1]), row[0]))
    return tuple(
        Seen(id=key, name=called.get(key) or preferred or given, full_name=f"{given} {family}".strip())
        for key, given, family, preferred in people
    )


def _place(name: str) -> str:
    """Where a name stands in a list: accents and case do not matter, and a Đ stands with the D."""
    plain = unicodedata.normalize("NFD", name.casefold().translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def rooms_of(store: Store, viewer: Viewer, today: date) -> tuple[Room, ...]:
    """The classes a teacher has today, by title, each with the students the teacher may see."""
    seen = students_of(store, viewer, today)
    titles: dict[UUID, str] = {}
    inside: dict[UUID, set[UUID]] = {}
    for room, title, student in store.rows(ROOMS, binding(viewer, today)):
        titles[room] = title
        inside.setdefault(room, set()).add(student)
    return tuple(
        Room(id=room, title=title, students=tuple(one for one in seen if one.id in inside[room]))
        for room, title in titles.items()
    )
