"""Looking around in the made-up district as one of its people. There, and nowhere else.

A district counts as made up when it was marked so when it was built, and when nobody of any other source has been
brought in since. With the first real people the make-believe ends for good: every device and every open code of it
ends in the same transaction, since anybody may have made them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from plcore.access.devices import start_device
from plcore.access.seeing import NotAllowed, visible_students
from plcore.access.viewer import Role, Viewer
from plcore.days import day_of
from plcore.store import Store, Transaction

SETTING = "made_up_sources"
Key = Literal["parent-one", "parent-three", "parent-spanish", "student", "educator", "facilitator", "office"]

MARKED = "SELECT value FROM core.setting WHERE name = ? ORDER BY recorded_at DESC LIMIT 1"
SOURCES = "SELECT DISTINCT source FROM core.person ORDER BY source"
MARK = "INSERT INTO core.setting (name, value, since, recorded_at) VALUES (?, ?, ?, ?)"
STRANGERS = """
SELECT 1
FROM core.person
WHERE source NOT IN (SELECT unnest($sources))
LIMIT 1
"""
END_DEVICES = "UPDATE core.device SET ended_at = ?, ended_why = 'office' WHERE ended_at IS NULL"
REVOKE_CODES = "UPDATE core.invitation SET revoked_at = ? WHERE revoked_at IS NULL"
PARENTS = """
WITH shown AS (
    SELECT student, count(*) AS goals
    FROM facts.mastery
    GROUP BY student
),
parent AS (
    SELECT
        link.adult,
        count(DISTINCT link.student) AS children,
        count(DISTINCT place.org) AS schools,
        avg(coalesce(shown.goals, 0)) AS goals
    FROM core.guardian AS link
    LEFT JOIN shown ON shown.student = link.student
    LEFT JOIN core.person_role AS place
        ON place.person = link.student
        AND place.role = 'student'
        AND place.gone_at IS NULL
    WHERE link.gone_at IS NULL
    GROUP BY link.adult
)
SELECT person.id, person.given_name || ' ' || person.family_name
FROM parent
JOIN core.person AS person ON person.id = parent.adult
WHERE person.gone_at IS NULL
  AND parent.children = $children
  AND length(person.family_name) > 2
  AND (coalesce(person.home_language, 'en') LIKE $language || '%')
ORDER BY parent.schools DESC, parent.goals DESC, person.foreign_id
LIMIT 20
"""
STUDENTS = """
SELECT person.id, coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name
FROM core.person AS person
JOIN (SELECT student, count(*) AS pieces FROM facts.evidence GROUP BY student) AS work ON work.student = person.id
WHERE person.gone_at IS NULL
  AND person.grade IN ('06', '07', '08', '09', '10', '11', '6', '7', '8', '9')
ORDER BY work.pieces DESC, person.foreign_id
LIMIT 20
"""
WORKERS = """
SELECT person.id, person.given_name || ' ' || person.family_name
FROM core.person AS person
JOIN core.person_role AS held ON held.person = person.id
LEFT JOIN core.enrollment AS class ON class.person = person.id AND class.gone_at IS NULL
WHERE person.gone_at IS NULL
  AND held.gone_at IS NULL
  AND held.role = $role
  AND person.email IS NOT NULL
GROUP BY person.id, person.given_name, person.family_name, person.foreign_id
ORDER BY count(DISTINCT class.class) DESC, person.foreign_id
LIMIT 20
"""


@dataclass(frozen=True)
class Part:
    """One person as whom to look around."""

    key: Key
    person: UUID
    role: Role
    name: str


def mark_made_up(store: Store, now: datetime) -> None:
    """Say that everyone who is in the store now is made up. Called when the sample district has been built."""
    sources = [source for (source,) in store.rows(SOURCES)]

    def write(transaction: Transaction) -> None:
        transaction.execute(MARK, [SETTING, json.dumps(sources), day_of(now), now])

    store.write(write)


def is_made_up(store: Store) -> bool:
    """Whether everyone in this district is made up."""
    sources = _made_up_sources(store)
    return bool(sources) and store.one(STRANGERS, {"sources": sources}) is None


def end_make_believe(transaction: Transaction, now: datetime) -> None:
    """End what was made in the made-up district when somebody real has come into it; else do nothing."""
    sources = _made_up_sources(transaction)
    if sources and transaction.one(STRANGERS, {"sources": sources}) is not None:
        transaction.execute(END_DEVICES, [now])
        transaction.execute(REVOKE_CODES, [now])
        transaction.execute(MARK, [SETTING, "[]", day_of(now), now])


def _made_up_sources(reader: Store | Transaction) -> list[str]:
    row = reader.one(MARKED, [SETTING])
    return list(json.loads(row[0])) if row else []


def cast(store: Store, now: datetime) -> list[Part]:
    """The people as whom to look around, each chosen for having much to show; none in a real district."""
    if not is_made_up(store):
        return []
    wanted: list[tuple[Key, Role, str, dict[str, object], int]] = [
        ("parent-one", "family", PARENTS, {"children": 1, "language": "en"}, 1),
        ("parent-three", "family", PARENTS, {"children": 3, "language": "en"}, 3),
        ("parent-spanish", "family", PARENTS, {"children": 2, "language": "es"}, 2),
        ("student", "student", STUDENTS, {}, 1),
        ("educator", "educator", WORKERS, {"role": "educator"}, 1),
        ("facilitator", "facilitator", WORKERS, {"role": "facilitator"}, 0),
        ("office", "office", WORKERS, {"role": "office"}, 0),
    ]
    parts = []
    for key, role, sql, binding, fewest in wanted:
        for person, name in store.rows(sql, binding):
            if not fewest or len(visible_students(store, Viewer(person, role), day_of(now))) >= fewest:
                parts.append(Part(key, person, role, name))
                break
    return parts


def look_around(store: Store, key: str, *, label: str, now: datetime) -> tuple[str, Role]:
    """Come in as one of them: the token for the cookie, and the role. Raises NotAllowed in a real district."""
    for part in cast(store, now):
        if part.key == key:
            return start_device(store, part.person, part.role, label=label, now=now), part.role
    raise NotAllowed
