"""Who leads gatherings: invited by name and e-mail, and taken back. They are often no employees: a parent, a librarian.

Leading is a role beside whatever else somebody is. A parent on file who leads keeps one record, found by name and
e-mail together; whoever is on no file gets a record of the house's own. Each time of leading is a row of its own, so
that what was can be told later; and no file that is brought in gives or takes it.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Viewer, require_office
from plcore.days import day_of
from plcore.roster.people import OFFICE_SOURCE, Invitee, invitee_by_key
from plcore.store import Store, Transaction, new_id

LONGEST_NAME = 100
LONGEST_EMAIL = 200
OURS = "SELECT id FROM core.person WHERE source = $source AND foreign_id = $email"
# A student who has the same e-mail as an adult is never meant.
ON_FILE = """
SELECT person.id
FROM core.person AS person
WHERE person.gone_at IS NULL
  AND lower(trim(person.email)) = $email
  AND strip_accents(lower(coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name))
      = strip_accents(lower($name))
  AND person.id NOT IN (SELECT held.person FROM core.person_role AS held WHERE held.role = 'student')
ORDER BY person.id
LIMIT 1
"""
COME_BACK = "UPDATE core.person SET gone_at = NULL WHERE id = ? AND gone_at IS NOT NULL"
LEADS = """
SELECT 1
FROM core.person_role
WHERE person = ?
  AND role = 'facilitator'
  AND gone_at IS NULL
LIMIT 1
"""
LED_BY = """
SELECT
    person.id,
    trim(coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name) AS name,
    coalesce(person.email, '') AS email,
    max(held.starts) AS since,
    person.id IN (
        SELECT device.person
        FROM core.device AS device
        WHERE device.role = 'facilitator'
    ) AS has_come
FROM core.person_role AS held
JOIN core.person AS person ON person.id = held.person
WHERE held.role = 'facilitator'
  AND held.gone_at IS NULL
  AND person.gone_at IS NULL
GROUP BY person.id, person.preferred_name, person.given_name, person.family_name, person.email
ORDER BY person.family_name, person.given_name, person.id
"""
END_ROLE = "UPDATE core.person_role SET gone_at = ? WHERE person = ? AND role = 'facilitator' AND gone_at IS NULL"
END_CODES = """
UPDATE core.invitation SET revoked_at = ? WHERE person = ? AND role = 'facilitator' AND revoked_at IS NULL
"""
# Also where they have signed out themselves: their letter would open it again.
END_DEVICES = """
UPDATE core.device
SET ended_at = coalesce(ended_at, ?), ended_why = 'office'
WHERE person = ?
  AND role = 'facilitator'
"""
PERSON_COLUMNS = ["id", "source", "foreign_id", "given_name", "family_name", "email"]
ROLE_COLUMNS = ["id", "source", "foreign_id", "person", "role", "starts"]


class Leader(BaseModel):
    """Somebody who leads gatherings now. since: a day in town, where it is known; has_come: whether a letter was ever
    used."""

    model_config = ConfigDict(frozen=True)

    person: UUID
    name: str
    email: str
    since: date | None
    has_come: bool


def make_leader(store: Store, viewer: Viewer, name: str, email: str, *, now: datetime) -> Invitee:
    """Let somebody lead gatherings: whoever is on file with that name and e-mail, else a person of the house's own.

    The same e-mail twice is the same person. Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    called, address = " ".join(name.split())[:LONGEST_NAME], email.strip().lower()[:LONGEST_EMAIL]
    given, _, family = called.rpartition(" ")
    fresh, role_key = new_id(), new_id()

    def make(transaction: Transaction) -> UUID:
        asked = {"email": address, "name": called}
        known = transaction.one(OURS, {"source": OFFICE_SOURCE, "email": address}) or transaction.one(ON_FILE, asked)
        person = UUID(str(known[0])) if known else fresh
        if known:
            transaction.execute(COME_BACK, [person])
        else:
            row = (fresh, OFFICE_SOURCE, address, given or family, family if given else "", address)
            transaction.insert("core.person", PERSON_COLUMNS, [row])
        if transaction.one(LEADS, [person]) is None:
            held = (role_key, OFFICE_SOURCE, f"{role_key}:facilitator", person, "facilitator", day_of(now))
            transaction.insert("core.person_role", ROLE_COLUMNS, [held])
        return person

    person = store.write(make)
    made = invitee_by_key(store, viewer, "facilitator", person, now=now)
    return made or Invitee(person=person, name=called, language="en", children=[], school="")


def leaders(store: Store, viewer: Viewer) -> list[Leader]:
    """Everyone who leads gatherings now, by name. Raises NotAllowed for all but the office."""
    require_office(viewer)
    return [Leader(**dict(zip(Leader.model_fields, row, strict=True))) for row in store.rows(LED_BY)]


def end_leading(store: Store, viewer: Viewer, person: UUID, *, now: datetime) -> None:
    """Take leading back at once: the role, every letter for it, and every device that one opened.

    What else the person is, a parent for example, stays as it is. Raises NotAllowed for all but the office.
    """
    require_office(viewer)

    def end(transaction: Transaction) -> None:
        for sql in (END_ROLE, END_CODES, END_DEVICES):
            transaction.execute(sql, [now, person])

    store.write(end)
