"""Putting a backup back without losing what is there, and without letting anyone in whom the office has shut out since.

A backup remembers an older day: devices that were signed out, letters that were taken back and orders of a court that
came later are as if they had never been. So what is put back lets nobody in by itself:

- every device is signed out for good, and everybody comes in with a new letter;
- a letter that was used or taken back since is taken back again, and wrong answers that were counted since still
  count; where the former database cannot be read, every letter that waits is taken back;
- an order that the former database had in force and the backup lacks is kept on; that an order was lifted since is
  told, and not done again: the office does that, knowing why.

All of it is done to the copy before it takes its place. What was found is kept for the office's screen.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb

from plcore.days import day_of
from plcore.store import migrations
from plcore.store.errors import StoreError, StoreTooNew, StoreUnreadable
from plcore.store.opening import Store, keep_private, open_store
from plcore.store.writer import Transaction

SETTING = "restored"  # a row of core.setting for each time, and one more when the office has read of it
READ = "restored-read"

NEWEST = """
SELECT max(moment)
FROM (
    SELECT max(applied_at) AS moment FROM core.batch
    UNION ALL SELECT max(made_at) FROM facts.look
    UNION ALL SELECT max(made_at) FROM core.invitation
    UNION ALL SELECT max(recorded_at) FROM core.restriction
    UNION ALL SELECT max(recorded_at) FROM facts.judgment
)
"""
ORDERS = """
SELECT
    kept.id,
    kept.adult,
    kept.student,
    kept.in_force,
    kept.why,
    kept.starts,
    kept.ends,
    kept.recorded_at,
    kept.recorded_by,
    trim(coalesce(adult.given_name, '') || ' ' || coalesce(adult.family_name, '')),
    trim(coalesce(child.given_name, '') || ' ' || coalesce(child.family_name, '')),
    coalesce(child.identifier, child.foreign_id, '')
FROM core.restriction AS kept
LEFT JOIN core.person AS adult ON adult.id = kept.adult
LEFT JOIN core.person AS child ON child.id = kept.student
ORDER BY kept.recorded_at, kept.id
"""
CLOSED_LETTERS = "SELECT id FROM core.invitation WHERE used_at IS NOT NULL OR revoked_at IS NOT NULL ORDER BY id"
# Five wrong answers lock a letter for good; they are rows that are only added.
WRONG_ANSWERS = "SELECT kind, target, made_at FROM core.guess WHERE kind = 'invitation' ORDER BY target, made_at"
GUESS_COLUMNS = ["kind", "target", "made_at"]
KNOWN_ORDERS = "SELECT id FROM core.restriction"
KNOWN_PEOPLE = "SELECT id FROM core.person WHERE id IN (?, ?)"
COUNT_DEVICES = "SELECT count(*) FROM core.device WHERE ended_at IS NULL AND expires_at > ?"
# Also those that were left by signing out: their letter would open them again.
END_DEVICES = "UPDATE core.device SET ended_at = coalesce(ended_at, ?), ended_why = 'office'"
WAITING = """
    FROM core.invitation
    WHERE used_at IS NULL AND revoked_at IS NULL AND ($all OR id IN (SELECT unnest($closed::UUID[])))
"""
COUNT_LETTERS = f"SELECT count(*) {WAITING}"
TAKE_BACK = f"UPDATE core.invitation SET revoked_at = $now WHERE id IN (SELECT id {WAITING})"
ORDER_COLUMNS = ["id", "adult", "student", "in_force", "why", "starts", "ends", "recorded_at", "recorded_by"]
NOTE_COLUMNS = ["name", "value", "since", "recorded_at"]
NOTE = """
SELECT value, recorded_at
FROM core.setting
WHERE name = $restored
  AND recorded_at > coalesce((SELECT max(recorded_at) FROM core.setting WHERE name = $read), TIMESTAMP '0001-01-01')
ORDER BY recorded_at DESC
LIMIT 1
"""


@dataclass(frozen=True)
class Order:
    """An order that the former database had and the backup lacks, in force or lifted. kept: it counts on."""

    adult: str
    student: str
    number: str
    closed: bool
    why: str
    kept: bool


@dataclass(frozen=True)
class Restored:
    """What was put back. kept: where the former database is; None: there was none.

    newest: the newest thing in the backup (UTC). read_former: whether the former database could still be read; where
    not, nobody knows which orders are missing. devices, letters: how many were signed out, and taken back.
    """

    kept: Path | None
    newest: datetime | None
    read_former: bool
    devices: int
    letters: int
    orders: tuple[Order, ...]


@dataclass(frozen=True)
class Note:
    """The same, as the office's screen tells it until somebody has read it. at: when it was put back (UTC)."""

    at: datetime
    newest: datetime | None
    read_former: bool
    orders: tuple[Order, ...]


@dataclass(frozen=True)
class _Former:
    """What the database that was there knew and an older one cannot."""

    orders: tuple[tuple[Any, ...], ...]
    closed_letters: tuple[UUID, ...]
    wrong_answers: tuple[tuple[Any, ...], ...]


def restore(source: Path, path: Path, now: datetime) -> Restored:
    """Put a backup in the place of the database at `path`; nothing may hold that file.

    The database that was there is kept beside it under a name with the time. Raises StoreUnreadable when the source is
    not a Porchlight database, StoreBusy when a program holds `path`, StoreTooNew when the source is newer than this
    program. What stands in the source's write-ahead log counts too.
    """
    source, path = source.resolve(), path.resolve()
    if not source.is_file():
        raise StoreError(f"There is no file {source.name} to restore from.")
    _check(source)
    path.parent.mkdir(parents=True, exist_ok=True)
    former = _former(path) if path.exists() else None
    arriving = path.with_name(f".{path.name}.arriving")
    arriving_log = _log_of(arriving)
    try:
        arriving_log.unlink(missing_ok=True)  # of a restore that was cut short
        if _log_of(source).is_file():  # a copy of the file alone would silently lose what is only in there
            shutil.copyfile(_log_of(source), arriving_log)
            keep_private(arriving_log)
        shutil.copyfile(source, arriving)
        keep_private(arriving)
        with open_store(arriving) as store:  # an older backup is brought up to this program
            done = _make_safe(store, former, now)
        if path.exists() and _former(path) != former:  # raises StoreBusy where a program has opened it meanwhile
            raise StoreError("The data was used while the backup was put back. Nothing is changed. Please try again.")
        kept = _aside(path, now) if path.exists() else None
        arriving.replace(path)
    finally:
        arriving.unlink(missing_ok=True)
        arriving_log.unlink(missing_ok=True)
        shutil.rmtree(arriving.with_name(f".{arriving.name}.staging"), ignore_errors=True)
    return Restored(kept, *done)


def unread_note(store: Store) -> Note | None:
    """What is to be told of the last restore, until it was read."""
    row = store.one(NOTE, {"restored": SETTING, "read": READ})
    if row is None:
        return None
    told = json.loads(row[0])
    newest = told["newest"]
    return Note(
        at=row[1],
        newest=datetime.fromisoformat(newest) if newest else None,
        read_former=told["read_former"],
        orders=tuple(Order(**order) for order in told["orders"]),
    )


def mark_read(store: Store, person: UUID | None, now: datetime) -> None:
    """Somebody of the office has read it."""
    row = (READ, "true", day_of(now), now, person)
    store.write(lambda transaction: transaction.insert("core.setting", [*NOTE_COLUMNS, "recorded_by"], [row]))


def _former(path: Path) -> _Former | None:
    """What to keep of the database that is there; None where it cannot be read. Empties its write-ahead log.

    Raises StoreBusy when a program holds it.
    """
    try:
        with open_store(path) as store:
            orders = store.rows(ORDERS)
            letters = [letter for (letter,) in store.rows(CLOSED_LETTERS)]
            answers = store.rows(WRONG_ANSWERS)
    except (StoreUnreadable, StoreTooNew, duckdb.Error):
        return None  # damaged, or of a newer program: the very reason to restore; it is kept aside as it is
    return _Former(tuple(orders), tuple(letters), tuple(answers))


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")


def _aside(path: Path, now: datetime) -> Path:
    kept = path.with_name(f"{path.stem}-before-restore-{now:%Y%m%dT%H%M%S}{path.suffix}")
    # A second name for the old file, then the new one in its place: at no moment is there no database.
    os.link(path, kept)
    log = _log_of(path)
    if log.exists():
        log.replace(_log_of(kept))
    return kept


def _make_safe(
    store: Store, former: _Former | None, now: datetime
) -> tuple[datetime | None, bool, int, int, tuple[Order, ...]]:
    """Shut out whoever may have been shut out since; gives what Restored says, but for `kept`."""
    row = store.one(NEWEST)
    newest: datetime | None = row[0] if row else None
    known = {key for (key,) in store.rows(KNOWN_ORDERS)}
    missing = [order for order in (former.orders if former else ()) if order[0] not in known]
    lifted = {(adult, child): at for _, adult, child, in_force, *_, at, _, _, _, _ in missing if not in_force}
    orders, rows = [], []
    for key, adult, child, in_force, why, starts, ends, at, by, adult_name, child_name, number in missing:
        there = {person for (person,) in store.rows(KNOWN_PEOPLE, [adult, child])} >= {adult, child}
        counts = in_force and there and at > lifted.get((adult, child), datetime.min)
        if counts:
            rows.append((key, adult, child, in_force, why, starts, ends, at, by))
        orders.append(Order(adult_name, child_name, number, in_force, why, counts))
    counted = Counter(store.rows(WRONG_ANSWERS))
    answers = list((Counter(former.wrong_answers) - counted).elements()) if former else []
    asked = {"all": former is None, "closed": list(former.closed_letters) if former else []}
    told = {
        "newest": newest.isoformat() if newest else None,
        "read_former": former is not None,
        "orders": [asdict(order) for order in orders],
    }

    def command(transaction: Transaction) -> tuple[int, int]:
        ((devices,),) = transaction.rows(COUNT_DEVICES, [now])
        ((letters,),) = transaction.rows(COUNT_LETTERS, asked)
        transaction.execute(END_DEVICES, [now])
        transaction.execute(TAKE_BACK, {**asked, "now": now})
        transaction.insert("core.restriction", ORDER_COLUMNS, rows)
        transaction.insert("core.guess", GUESS_COLUMNS, answers)
        transaction.insert(
            "core.setting", NOTE_COLUMNS, [(SETTING, json.dumps(told, ensure_ascii=False), day_of(now), now)]
        )
        return int(devices), int(letters)

    devices, letters = store.write(command)
    return newest, former is not None, devices, letters, tuple(orders)


def _check(source: Path) -> None:
    try:
        connection = duckdb.connect(str(source), read_only=True)
    except duckdb.Error:
        raise StoreUnreadable(f"{source.name} cannot be opened: it is damaged, or not a Porchlight backup.") from None
    try:
        had = migrations.applied(connection)
    except duckdb.Error:
        raise StoreUnreadable(f"{source.name} is not a Porchlight backup: it has no record of its schema.") from None
    finally:
        connection.close()
    migrations.refuse_newer(had)
