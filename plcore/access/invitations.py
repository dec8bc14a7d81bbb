"""Invitations, the office's side: making codes for letters, listing them, taking them back, making them anew.

The code itself is given out once, here, and is nowhere afterwards; only its keyed hash is kept. What happens when
somebody types it stands in entering.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from plcore.access import guessing
from plcore.access.codes import Question, new_code
from plcore.access.devices import FORGIVING
from plcore.access.second_fact import question_for
from plcore.access.secrets import key_of, keyed_hash
from plcore.access.seeing import require_office
from plcore.access.viewer import Role, Viewer
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

DAYS_VALID = 60

State = Literal["open", "used", "expired", "revoked", "locked"]

BY_ID = "SELECT person, role FROM core.invitation WHERE id = ?"
# A used letter of a family may still open its own device again (again.py): a newer one ends that too.
REPLACE = """
UPDATE core.invitation
SET revoked_at = $now
WHERE person IN (SELECT unnest($people))
  AND role = $role
  AND (used_at IS NULL OR role IN (SELECT unnest($forgiving)))
  AND revoked_at IS NULL
"""
REVOKE = "UPDATE core.invitation SET revoked_at = ? WHERE id IN (SELECT unnest(?)) AND revoked_at IS NULL"
NAMED = """
  AND invitation.person IN (
      SELECT id
      FROM core.person
      WHERE contains(
          strip_accents(lower(coalesce(preferred_name, given_name) || ' ' || family_name)),
          strip_accents(lower($words))
      )
  )
"""
STATED = """
SELECT
    invitation.id,
    invitation.person,
    invitation.role,
    invitation.made_at,
    invitation.expires_at,
    invitation.used_at,
    CASE
        WHEN invitation.used_at IS NOT NULL THEN 'used'
        WHEN invitation.revoked_at IS NOT NULL THEN 'revoked'
        WHEN coalesce(wrong.facts, 0) >= $most THEN 'locked'
        WHEN invitation.expires_at <= $now THEN 'expired'
        ELSE 'open'
    END AS state
FROM core.invitation AS invitation
LEFT JOIN (
    SELECT target, count(*) AS facts
    FROM core.guess
    WHERE kind = 'invitation'
    GROUP BY target
) AS wrong ON wrong.target = invitation.id::VARCHAR
WHERE ($person IS NULL OR invitation.person = $person)
{named}
"""
# The page first, the names after: a district of a million has more letters than anyone reads.
LISTED = """
WITH page AS (
    SELECT *
    FROM ({stated}) AS listed
    WHERE $state IS NULL OR listed.state = $state
    ORDER BY listed.made_at DESC, listed.id DESC
    LIMIT $most_rows OFFSET $skip
)
SELECT
    page.id,
    page.person,
    coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name AS name,
    page.role,
    page.made_at,
    page.expires_at,
    page.used_at,
    page.state
FROM page
JOIN core.person AS person ON person.id = page.person
ORDER BY page.made_at DESC, page.id DESC
"""
COUNTED = "SELECT count(*) FROM ({stated}) AS listed WHERE $state IS NULL OR listed.state = $state"
COLUMNS = ["id", "person", "role", "code_hash", "made_at", "made_by", "expires_at"]


class CannotInvite(Exception):
    """This person cannot be invited in this role; the message says why and what to do."""


@dataclass(frozen=True)
class NewInvitation:
    """A fresh invitation. `code` is shown or printed now and is nowhere afterwards."""

    id: UUID
    person: UUID
    role: Role
    code: str
    question: Question
    expires_at: datetime


@dataclass(frozen=True)
class Invitation:
    """One line of the office's list."""

    id: UUID
    person: UUID
    name: str
    role: Role
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    state: State


def make_invitation(
    store: Store, viewer: Viewer, person: UUID, role: Role, *, now: datetime, days_valid: int = DAYS_VALID
) -> NewInvitation:
    """One person's invitation in one role; it takes the place of the ones before.

    Raises NotAllowed for all but the office, CannotInvite when the person does not hold the role or the school has
    nothing on file to ask for.
    """
    made = make_invitations(store, viewer, [person], role, now=now, days_valid=days_valid)
    if not made:
        raise CannotInvite(_why_not(role))
    return made[0]


def make_invitations(
    store: Store, viewer: Viewer, people: Sequence[UUID], role: Role, *, now: datetime, days_valid: int = DAYS_VALID
) -> list[NewInvitation]:
    """Invitations for many, in their order, in one transaction. Raises NotAllowed for all but the office.

    Whoever does not hold the role, or has nothing on file to ask for, is left out.
    """
    require_office(viewer)
    if days_valid < 1:
        raise CannotInvite("A letter must be good for at least one day.")
    asked = {person: question_for(store, person, role, day_of(now)) for person in people}
    key = key_of(store)
    expires = now + timedelta(days=days_valid)
    made = [
        NewInvitation(new_id(), person, role, new_code(question), question, expires)
        for person, question in asked.items()
        if question is not None
    ]
    rows = [(one.id, one.person, role, keyed_hash(key, "code", one.code), now, viewer.person, expires) for one in made]

    def write(transaction: Transaction) -> None:
        people = [one.person for one in made]
        transaction.execute(REPLACE, {"now": now, "people": people, "role": role, "forgiving": sorted(FORGIVING)})
        transaction.insert("core.invitation", COLUMNS, rows)

    if made:
        store.write(write)
    return made


def revoke_invitation(store: Store, viewer: Viewer, invitation: UUID, *, now: datetime) -> None:
    """Take a code back, used or not; devices it opened stay (end those with devices.end_all). Raises NotAllowed."""
    revoke_invitations(store, viewer, [invitation], now=now)


def revoke_invitations(store: Store, viewer: Viewer, invitations: Sequence[UUID], *, now: datetime) -> None:
    """Take many codes back at once, as `revoke_invitation` does one. Raises NotAllowed."""
    require_office(viewer)
    store.write(lambda transaction: transaction.execute(REVOKE, [now, list(invitations)]))


def reprint_invitation(
    store: Store, viewer: Viewer, invitation: UUID, *, now: datetime, days_valid: int = DAYS_VALID
) -> NewInvitation:
    """A new code in place of one: the old one is taken back. Raises NotAllowed, CannotInvite."""
    require_office(viewer)
    row = store.one(BY_ID, [invitation])
    if row is None:
        raise CannotInvite("There is no such letter. Make a new one from the list of families.")
    made = make_invitation(store, viewer, row[0], row[1], now=now, days_valid=days_valid)
    revoke_invitation(store, viewer, invitation, now=now)
    return made


def list_invitations(
    store: Store,
    viewer: Viewer,
    *,
    now: datetime,
    person: UUID | None = None,
    state: State | None = None,
    words: str = "",
    most: int = 500,
    skip: int = 0,
) -> list[Invitation]:
    """The newest invitations, of everyone or of one person, each with its state. Raises NotAllowed.

    state: only those. words: only of people whose name holds these letters, whatever their case and accents.
    """
    require_office(viewer)
    stated, binding = _asked(now, person, state, words)
    rows = store.rows(LISTED.format(stated=stated), {**binding, "most_rows": most, "skip": max(0, skip)})
    return [Invitation(*row) for row in rows]


def count_invitations(
    store: Store,
    viewer: Viewer,
    *,
    now: datetime,
    person: UUID | None = None,
    state: State | None = None,
    words: str = "",
) -> int:
    """How many invitations `list_invitations` would list in all. Raises NotAllowed."""
    require_office(viewer)
    stated, binding = _asked(now, person, state, words)
    row = store.one(COUNTED.format(stated=stated), binding)
    return int(row[0]) if row else 0


def _asked(now: datetime, person: UUID | None, state: State | None, words: str) -> tuple[str, dict[str, object]]:
    binding: dict[str, object] = {"now": now, "person": person, "state": state, "most": guessing.WRONG_FACTS}
    letters = words.strip()[:60]
    if letters:
        binding["words"] = letters
    return STATED.format(named=NAMED if letters else ""), binding


def last_day(expires_at: datetime) -> date:
    """The last day on which a code is good from morning to night, whatever the time zone: the day to print."""
    return day_of(expires_at) - timedelta(days=1)


def _why_not(role: Role) -> str:
    if role == "family":
        return "No child of this person may be shown to them today. Look at the links to their children first."
    if role == "student":
        return "This person is no student in the school's files. Bring the roster again."
    return f"This person does not work as {role}, or has no e-mail on file. Mend the roster, then try again."
