"""Seats: one voice for one device, or one sheet of paper, in one gathering. Nothing here names a person.

A phone carries one random token for all gatherings; what is kept is its hash together with the gathering, so that the
seats of one phone in two gatherings cannot be told to be the same. A token copied to another phone is the same seat:
it adds no voice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from plcore.access.secrets import key_of, keyed_hash
from plcore.store import Store, Transaction, new_id

Channel = Literal["phone", "paper", "import"]

# A school's network, or a proxy that was not named, has one address for all its phones, and a whole high school joins
# in the same ten minutes. So this keeps a program from filling the house, and never a person from a second voice: that
# is told as an odd voice (flags.py), and so is how many came over one network.
MOST_FROM_ADDRESS: Final = 3_000
ADDRESS_WINDOW: Final = timedelta(hours=1)
ADDRESS_KEPT: Final = timedelta(days=7)  # after a gathering is over: it may be opened again meanwhile

FIND = "SELECT id, gathering, channel, language, label, made_at FROM core.seat WHERE token_hash = ?"
OF_GATHERING = """
SELECT id, gathering, channel, language, label, made_at FROM core.seat WHERE gathering = ? ORDER BY made_at, id
"""
KNOWN = "SELECT token_hash, id FROM core.seat WHERE gathering = ?"
COLUMNS = ("id", "gathering", "token_hash", "channel", "language", "address", "label", "made_at")
FROM_ADDRESS = "SELECT count(*) FROM core.seat WHERE gathering = ? AND address = ? AND made_at > ? AND made_at <= ?"
ADD = """
INSERT INTO core.seat (id, gathering, token_hash, channel, language, address, label, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
# Over on a day: closed or published by then, and not opened again since.
OVER = """
SELECT stood.gathering
FROM core.gathering_state AS stood
WHERE stood.state IN ('closed', 'published')
  AND stood.id IN (
      SELECT max(one.id)
      FROM core.gathering_state AS one
      WHERE one.made_at <= $before
      GROUP BY one.gathering
  )
  AND stood.gathering NOT IN (
      SELECT later.gathering
      FROM core.gathering_state AS later
      WHERE later.made_at > $before
        AND later.state NOT IN ('closed', 'published')
  )
"""
KEPT_LONGER = f"SELECT count(*) FROM core.seat WHERE address IS NOT NULL AND gathering IN ({OVER})"
FORGET_ADDRESSES = f"UPDATE core.seat SET address = NULL WHERE address IS NOT NULL AND gathering IN ({OVER})"
FORGET_AT_ONCE = "UPDATE core.seat SET address = NULL WHERE gathering = ? AND address IS NOT NULL"


@dataclass(frozen=True)
class Seat:
    """One voice. label: a sheet's number, or the participant's number in an import."""

    id: UUID
    gathering: UUID
    channel: Channel
    language: str | None
    label: str | None
    made_at: datetime


@dataclass(frozen=True)
class Full:
    """So many have joined from this address within the hour that the next must wait."""

    until: datetime


def seat_of(store: Store, gathering: UUID, token: str | None) -> Seat | None:
    """The seat that this device has in the gathering, if it has one."""
    if not token:
        return None
    row = store.one(FIND, [_hash(store, gathering, token)])
    return Seat(*row) if row else None


def take_seat(store: Store, gathering: UUID, token: str, *, language: str, address: str, now: datetime) -> Seat | Full:
    """The seat of this device, made where there is none. address: of the connection; only its keyed hash is kept."""
    hashed = _hash(store, gathering, token)
    place = keyed_hash(key_of(store), "address", address)
    key = new_id()

    def take(tx: Transaction) -> Seat | Full:
        row = tx.one(FIND, [hashed])
        if row:
            return Seat(*row)
        since = now - ADDRESS_WINDOW
        if tx.rows(FROM_ADDRESS, [gathering, place, since, now])[0][0] >= MOST_FROM_ADDRESS:
            return Full(now + ADDRESS_WINDOW / 4)
        tx.execute(ADD, [key, gathering, hashed, "phone", language, place, None, now])
        return Seat(key, gathering, "phone", language, None, now)

    return store.write(take)


def seat_for(
    tx: Transaction, store: Store, gathering: UUID, channel: Channel, label: str, *, key: UUID, now: datetime
) -> Seat:
    """The seat of a sheet of paper or an imported participant, made where there is none; inside a transaction."""
    hashed = _hash(store, gathering, f"{channel}\0{label}")
    row = tx.one(FIND, [hashed])
    if row:
        return Seat(*row)
    tx.execute(ADD, [key, gathering, hashed, channel, None, None, label, now])
    return Seat(key, gathering, channel, None, label, now)


def seats_for(
    tx: Transaction, store: Store, gathering: UUID, channel: Channel, keys: Mapping[str, UUID], now: datetime
) -> dict[str, UUID]:
    """As `seat_for`, for many at once. keys: by label, for those that have no seat yet. Gives every label its seat."""
    marks = {label: _hash(store, gathering, f"{channel}\0{label}") for label in keys}
    known: dict[str, UUID] = dict(tx.rows(KNOWN, [gathering]))
    fresh = [label for label, mark in marks.items() if mark not in known]
    tx.insert(
        "core.seat",
        COLUMNS,
        [(keys[label], gathering, marks[label], channel, None, None, label, now) for label in fresh],
    )
    return {label: known.get(mark, keys[label]) for label, mark in marks.items()}


def seats(store: Store, gathering: UUID) -> list[Seat]:
    """All seats of a gathering, in the order in which they were taken."""
    return [Seat(*row) for row in store.rows(OF_GATHERING, [gathering])]


def forget_addresses(store: Store, *, now: datetime) -> int:
    """Drop the hashes of addresses of every gathering that has been over for ADDRESS_KEPT; they are of no more use.

    Gives how many seats had one.
    """
    asked = {"before": now - ADDRESS_KEPT}
    many = int(store.rows(KEPT_LONGER, asked)[0][0])
    if many:
        store.write(lambda tx: tx.execute(FORGET_ADDRESSES, asked))
    return many


def forget_addresses_of(store: Store, gathering: UUID) -> None:
    """The same at once for one gathering, when what looks odd in it is settled."""
    store.write(lambda tx: tx.execute(FORGET_AT_ONCE, [gathering]))


def _hash(store: Store, gathering: UUID, token: str) -> str:
    return keyed_hash(key_of(store), "token", f"{gathering}\0{token}")
