"""Coming in again with a code that was used: on the device that it opened before, and on no other.

Signing out must not cost a family a new letter. So the browser keeps the token of the device that was signed out, and
for AGAIN the same code opens the door once more there, with the same question as the first time. All three are needed
together: the paper, the birth date, and this very browser.

- What a code opened on one browser is a chain of devices, each in the place of the one before. Only its newest link is
  good, so that a cookie works once. An earlier one, shown with the right answers, means that two browsers hold the same
  cookies: then the chain ends for both. For GRACE the link before is good too, since an answer can get lost on a phone.
- Whatever ends more than this one device ends the chain: signing out everywhere or from another device, the office, a
  newer letter, an order of a court.

An office code may open again until a year after it was made, since the office is signed out every night. A newer
letter does not end it, since one person may have two computers; signing out everywhere does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from plcore.access.devices import FORGIVING, GRACE, JOBS, LEFT_HERE, LEFT_JOB, Device, device_of_id, devices_of_letter
from plcore.access.invitations import last_day
from plcore.access.viewer import Role, Viewer
from plcore.store import Store, Transaction

AGAIN = timedelta(days=30)
OFFICE_AGAIN = timedelta(days=365)

ORDERED_SINCE = "SELECT 1 FROM core.restriction WHERE adult = ? AND in_force AND recorded_at > ? LIMIT 1"
WITHDRAWN = "SELECT 1 FROM core.invitation WHERE id = ? AND revoked_at IS NOT NULL"
REPLACE = """
UPDATE core.device
SET ended_at = coalesce(ended_at, $now), ended_why = 'replaced'
WHERE invitation = $letter
  AND (ended_at IS NULL OR ended_why IN (SELECT unnest($left)))
"""
COPIED = """
UPDATE core.device
SET ended_at = coalesce(ended_at, $now), ended_why = 'copied'
WHERE invitation = $letter
  AND (ended_at IS NULL OR ended_why IN (SELECT unnest($left)))
"""


@dataclass(frozen=True)
class Letter:
    """The code that was typed, as far as coming again goes."""

    id: UUID
    role: Role
    made_at: datetime


def may_open_again(
    reader: Store | Transaction, letter: Letter, shown: Sequence[Device], now: datetime
) -> tuple[bool, bool]:
    """Whether a used code opens the door again, and whether what was shown is a copy of somebody's cookie.

    shown: the devices whose tokens this browser holds, the one that it uses now first.
    """
    mine = [device for device in shown if device.invitation == letter.id]
    if not mine:
        return False, False
    if letter.role in JOBS:
        kept = mine[0].ended_why in (None, *LEFT_JOB)
        return kept and now < letter.made_at + OFFICE_AGAIN, False
    if letter.role not in FORGIVING:
        return False, False
    chain = devices_of_letter(reader, letter.id)
    newest = chain[0]
    places = [place for place, device in enumerate(chain) if any(device.id == one.id for one in mine)]
    is_copy = min(places) > 0 and now - newest.made_at >= GRACE
    return not is_copy and _is_kept(reader, newest, now), is_copy


def replace(transaction: Transaction, letter: Letter, now: datetime) -> None:
    """What this code opened before is now in another device's place."""
    if letter.role in FORGIVING:
        transaction.execute(REPLACE, {"now": now, "letter": letter.id, "left": list(LEFT_HERE)})


def end_copies(transaction: Transaction, letter: Letter, now: datetime) -> None:
    """Somebody copied the cookies: nothing that this code opened is good any more, nor opens again."""
    transaction.execute(COPIED, {"now": now, "letter": letter.id, "left": list(LEFT_HERE)})


def is_remembered(reader: Store | Transaction, device: Device, now: datetime) -> bool:
    """Whether the letter that opened this device would open it again now."""
    if device.role not in FORGIVING or device.invitation is None:
        return False
    if reader.one(WITHDRAWN, [device.invitation]) is not None:
        return False
    return devices_of_letter(reader, device.invitation)[0].id == device.id and _is_kept(reader, device, now)


def opens_here_until(store: Store, viewer: Viewer, now: datetime) -> date | None:
    """The last day on which the viewer's letter opens this device again, were they to sign out now; else None."""
    device = device_of_id(store, viewer.device) if viewer.device else None
    if device is None or device.person != viewer.person or not is_remembered(store, device, now):
        return None
    return last_day(now + AGAIN)


def _is_kept(reader: Store | Transaction, newest: Device, now: datetime) -> bool:
    if newest.ended_at is None:
        kept = now < newest.expires_at
    else:
        kept = newest.ended_why in LEFT_HERE and now < newest.ended_at + AGAIN
    return kept and reader.one(ORDERED_SINCE, [newest.person, newest.made_at]) is None
