"""Remembered devices: a random token in a cookie, its keyed hash here, a new token a day.

- The newest token replaces the one before, which stays good until the new one has been seen (an answer can get
  lost on a phone) and for GRACE after that (other tabs). An older token that comes back later means that two
  browsers hold the same cookie, so the device is ended: somebody copied it. The next token is worked out from
  the shown one and the key, so that it can be sent again when the answer was lost.
- Every script run asks again, so that an ended device is out at its next tap. A page that is already open keeps
  the token of its first request for as long as it stays open; the screens remember the device instead.
- A device that is not used ends by itself: families and students after 180 days, teachers after 30 days, the
  office after 12 hours.
"""

from __future__ import annotations

import base64
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from plcore.access.secrets import key_of, keyed_hash
from plcore.access.seeing import NotAllowed
from plcore.access.viewer import PUBLIC, Role, Viewer
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
GRACE = timedelta(minutes=10)
DAY = timedelta(days=1)
UNUSED: dict[str, timedelta] = {
    "family": timedelta(days=180),
    "student": timedelta(days=180),
    "educator": timedelta(days=30),
    "facilitator": timedelta(hours=12),
    "board": timedelta(days=30),
    "office": timedelta(hours=12),
}
# Whoever holds one of these sees only what the visible rule gives them; the others must still have the job.
JOBS = frozenset({"office", "board", "facilitator"})
# Whose letter opens its device again after they left it there (again.py), and the endings that are a leaving.
FORGIVING = frozenset({"family", "student"})
LEFT_HERE = ("signed-out", "replaced")
LEFT_JOB = (*LEFT_HERE, "elsewhere")  # the same for JOBS

Ending = Literal["signed-out", "elsewhere", "everywhere", "office", "copied", "replaced"]
FIELDS = (
    "id, person, role, token_hash, previous_hash, label, made_at, rotated_at, expires_at, ended_at, ended_why, "
    "confirmed_at, invitation"
)
BY_TOKEN = f"SELECT {FIELDS} FROM core.device WHERE token_hash = ?"
BY_PREVIOUS = f"SELECT {FIELDS} FROM core.device WHERE previous_hash = ?"
BY_ID = f"SELECT {FIELDS} FROM core.device WHERE id = ?"
OF_LETTER = f"SELECT {FIELDS} FROM core.device WHERE invitation = ? ORDER BY made_at DESC, id DESC"
OF_PERSON = f"SELECT {FIELDS} FROM core.device WHERE person = ? ORDER BY rotated_at DESC, id"
PERSON = "SELECT coalesce(preferred_name, given_name), home_language FROM core.person WHERE id = ? AND gone_at IS NULL"
JOB = """
SELECT 1
FROM core.person_role
WHERE person = $person
  AND role = $role
  AND gone_at IS NULL
  AND coalesce(starts, DATE '0001-01-01') <= $today
  AND coalesce(ends, DATE '9999-12-31') >= $today
LIMIT 1
"""
ROTATE = """
UPDATE core.device
SET token_hash = $fresh, previous_hash = $shown, rotated_at = $now, confirmed_at = NULL, expires_at = $expires
WHERE id = $device
  AND token_hash = $shown
  AND ended_at IS NULL
"""
CONFIRM = "UPDATE core.device SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL AND token_hash = ?"
END = "UPDATE core.device SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL"
# Where somebody has signed out, their letter would open again, of the office also after "elsewhere": that ends too.
END_ALL = """
UPDATE core.device
SET ended_at = coalesce(ended_at, $now), ended_why = $why
WHERE person = $person
  AND (
      ended_at IS NULL
      OR (role IN (SELECT unnest($forgiving)) AND ended_why IN (SELECT unnest($left)))
      OR (role IN (SELECT unnest($jobs)) AND ended_why IN (SELECT unnest($left_job)))
  )
"""
COLUMNS = [
    "id",
    "person",
    "role",
    "invitation",
    "token_hash",
    "label",
    "made_at",
    "rotated_at",
    "expires_at",
    "confirmed_at",
]


@dataclass(frozen=True)
class Device:
    """One remembered device, for its owner's list. last_used: to the day or so, which is all that is kept."""

    id: UUID
    person: UUID
    role: Role
    label: str
    made_at: datetime
    last_used: datetime
    expires_at: datetime
    invitation: UUID | None
    ended_at: datetime | None
    ended_why: str | None

    def is_open(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.expires_at


@dataclass(frozen=True)
class Visitor:
    """Who came with a token.

    ended: why a known device is no longer good (an Ending, or "unused"), else None. by_letter: whether a letter's code
    opened it; else somebody looks around.
    """

    viewer: Viewer
    name: str = ""
    home_language: str | None = None
    ended: str | None = None
    by_letter: bool = False


@dataclass(frozen=True)
class Arrival:
    """A visitor at the door, and the token to put in the cookie from now on, where there is a new one."""

    visitor: Visitor
    token: str | None = None


@dataclass(frozen=True)
class _Row:
    id: UUID
    person: UUID
    role: Role
    token_hash: str
    previous_hash: str | None
    label: str
    made_at: datetime
    rotated_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    ended_why: str | None
    confirmed_at: datetime | None
    invitation: UUID | None

    def device(self) -> Device:
        return Device(
            id=self.id,
            person=self.person,
            role=self.role,
            label=self.label,
            made_at=self.made_at,
            last_used=self.rotated_at,
            expires_at=self.expires_at,
            invitation=self.invitation,
            ended_at=self.ended_at,
            ended_why=self.ended_why,
        )


def new_token() -> str:
    """256 random bits, as they stand in the cookie."""
    return secrets.token_urlsafe(32)


def token_hash(store: Store, token: str) -> str | None:
    """The keyed hash of a token, or None when it does not even look like one."""
    return keyed_hash(key_of(store), "token", token) if TOKEN.fullmatch(token) else None


def insert_device(
    transaction: Transaction,
    *,
    device: UUID,
    hashed: str,
    person: UUID,
    role: Role,
    label: str,
    invitation: UUID | None,
    now: datetime,
) -> None:
    """Remember a device; the id and the token's hash were made before the transaction."""
    row = (device, person, role, invitation, hashed, label[:60], now, now, now + UNUSED[role], now)
    transaction.insert("core.device", COLUMNS, [row])


def start_device(store: Store, person: UUID, role: Role, *, label: str, now: datetime) -> str:
    """Remember a device without a letter (the sample district's "look around as"); returns its token."""
    token, device = new_token(), new_id()
    hashed = keyed_hash(key_of(store), "token", token)
    store.write(
        lambda transaction: insert_device(
            transaction,
            device=device,
            hashed=hashed,
            person=person,
            role=role,
            label=label,
            invitation=None,
            now=now,
        )
    )
    return token


def viewer_for(store: Store, token: str | None, now: datetime) -> Visitor:
    """Who holds this token now. A token that nobody holds is the public.

    Reads one device by its key, and the person; writes only when a new token is first seen, or to end a copied one.
    """
    row = _find(store, token, now)
    return _visitor(store, row, now) if row else Visitor(PUBLIC)


def viewer_of_device(store: Store, device: UUID, now: datetime) -> Visitor:
    """Who holds this device now; for a page that showed its token when it was opened and has stayed open."""
    row = _one(store, BY_ID, device)
    return _visitor(store, row, now) if row else Visitor(PUBLIC)


def arrive(store: Store, token: str | None, now: datetime) -> Arrival:
    """The visitor at a whole page's request, with a new token once a day (for the office: once an hour)."""
    row = _find(store, token, now)
    if row is None:
        return Arrival(Visitor(PUBLIC))
    visitor = _visitor(store, row, now)
    if not visitor.viewer.is_signed_in or token is None:
        return Arrival(visitor)
    shown = token_hash(store, token)
    if shown == row.previous_hash:
        return Arrival(visitor, _successor(store, token))  # its answer was lost, or a tab has not heard of it
    if now - row.rotated_at < min(DAY, UNUSED[row.role] / 12):
        return Arrival(visitor)
    fresh = _successor(store, token)
    binding = {
        "fresh": keyed_hash(key_of(store), "token", fresh),
        "shown": shown,
        "now": now,
        "expires": now + UNUSED[row.role],
        "device": row.id,
    }
    store.write(lambda transaction: transaction.execute(ROTATE, binding))
    return Arrival(visitor, fresh)


def device_of_token(store: Store, token: str | None) -> Device | None:
    """The device that this token opened, open or not; None for an unknown token."""
    hashed = token_hash(store, token) if token else None
    return device_of_hash(store, hashed) if hashed else None


def device_of_hash(reader: Store | Transaction, hashed: str) -> Device | None:
    """The device whose newest token has this keyed hash, open or not."""
    row = _one(reader, BY_TOKEN, hashed)
    return row.device() if row else None


def device_of_id(reader: Store | Transaction, device: UUID) -> Device | None:
    """The device of that key, open or not."""
    row = _one(reader, BY_ID, device)
    return row.device() if row else None


def devices_of_letter(reader: Store | Transaction, invitation: UUID) -> list[Device]:
    """Every device that a letter's code ever opened, newest first."""
    return [_Row(*row).device() for row in reader.rows(OF_LETTER, [invitation])]


def devices_of(store: Store, viewer: Viewer, person: UUID, now: datetime) -> list[Device]:
    """A person's open devices, latest used first: for themselves and for the office. Raises NotAllowed."""
    _require_owner(viewer, person)
    return [device for device in _all(store, person) if device.is_open(now)]


def end_device(store: Store, viewer: Viewer, device: UUID, now: datetime, *, why: Ending | None = None) -> None:
    """Sign one device out. Raises NotAllowed unless it is the viewer's own or the viewer is the office.

    why: else it is signing out here, or from another device (a phone that was lost must not open again), or the office.
    """
    row = _one(store, BY_ID, device)
    if row is None:
        raise NotAllowed
    _require_owner(viewer, row.person)
    here: Ending = "signed-out" if viewer.device == device else "elsewhere"
    told = why or (here if viewer.person == row.person else "office")
    store.write(lambda transaction: transaction.execute(END, [now, told, device]))


def end_all(store: Store, viewer: Viewer, person: UUID, now: datetime, *, why: Ending = "everywhere") -> None:
    """Sign a person out everywhere. Raises NotAllowed unless it is the viewer or the viewer is the office."""
    _require_owner(viewer, person)
    binding = {
        "now": now,
        "why": why,
        "person": person,
        "forgiving": sorted(FORGIVING),
        "left": list(LEFT_HERE),
        "jobs": sorted(JOBS),
        "left_job": list(LEFT_JOB),
    }
    store.write(lambda transaction: transaction.execute(END_ALL, binding))


def _successor(store: Store, token: str) -> str:
    worked_out = bytes.fromhex(keyed_hash(key_of(store), "next", token))
    return base64.urlsafe_b64encode(worked_out).rstrip(b"=").decode("ascii")


def _find(store: Store, token: str | None, now: datetime) -> _Row | None:
    hashed = token_hash(store, token) if token else None
    if hashed is None:
        return None
    row = _one(store, BY_TOKEN, hashed)
    if row is not None:
        if row.confirmed_at is None and row.ended_at is None:
            seen = [now, row.id, hashed]
            store.write(lambda transaction: transaction.execute(CONFIRM, seen))
        return row
    row = _one(store, BY_PREVIOUS, hashed)
    if row is not None and row.confirmed_at is not None and row.ended_at is None and now - row.confirmed_at >= GRACE:
        ending = [now, "copied", row.id]
        store.write(lambda transaction: transaction.execute(END, ending))
        return _one(store, BY_ID, row.id)
    return row


def _visitor(store: Store, row: _Row, now: datetime) -> Visitor:
    if row.ended_at is not None:
        return Visitor(PUBLIC, ended=row.ended_why)
    if now >= row.expires_at:
        return Visitor(PUBLIC, ended="unused")
    person = store.one(PERSON, [row.person])
    if person is None:
        return Visitor(PUBLIC, ended="office")
    if row.role in JOBS:
        binding = {"person": row.person, "role": row.role, "today": day_of(now)}
        if store.one(JOB, binding) is None:
            return Visitor(PUBLIC, ended="office")
    viewer = Viewer(person=row.person, role=row.role, device=row.id)
    return Visitor(viewer, name=str(person[0]), home_language=person[1], by_letter=row.invitation is not None)


def _one(reader: Store | Transaction, sql: str, value: object) -> _Row | None:
    row = reader.one(sql, [value])
    return _Row(*row) if row else None


def _all(store: Store, person: UUID) -> list[Device]:
    return [_Row(*row).device() for row in store.rows(OF_PERSON, [person])]


def _require_owner(viewer: Viewer, person: UUID) -> None:
    if viewer.role != "office" and (viewer.person is None or viewer.person != person):
        raise NotAllowed
