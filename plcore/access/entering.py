"""Coming in with a code: good once, confirmed by one thing that only the household or the school knows.

Whoever types a code is told nothing about it until the second fact is right too: a code that never was, a wrong
fact and a locked invitation all get the same answer. Only then do used, ended and withdrawn codes say what they
are. Five wrong facts lock an invitation for good, also a used one, so that no letter becomes an oracle.

An office code may open the door again, until a year after it was made, but only together with the cookie of the
device that it opened before: the office is signed out every night, and needs no new letter each morning.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID, uuid4

from plcore.access import guessing
from plcore.access.codes import Question, question_of, tidy
from plcore.access.devices import JOBS, Device, device_of_token, insert_device, new_token
from plcore.access.second_fact import canonical, facts_on_file
from plcore.access.secrets import key_of, keyed_hash, same
from plcore.access.viewer import Role, Viewer
from plcore.store import Store, Transaction, new_id

OFFICE_AGAIN = timedelta(days=365)
Reason = Literal["wrong", "wait", "used", "expired", "revoked"]

BY_CODE = "SELECT id, person, role, made_at, expires_at, used_at, revoked_at FROM core.invitation WHERE code_hash = ?"
HOME_LANGUAGE = "SELECT home_language FROM core.person WHERE id = ?"
USE = "UPDATE core.invitation SET used_at = coalesce(used_at, ?) WHERE id = ?"
REPLACE_DEVICE = "UPDATE core.device SET ended_at = ?, ended_why = 'replaced' WHERE id = ? AND ended_at IS NULL"
# Whose rule lists the facts of a code that does not exist: the same reading as for one that does.
NOBODYS_ROLE: dict[Question, Role] = {"child": "family", "own": "student", "number": "family", "email": "office"}


@dataclass(frozen=True)
class Opened:
    """The door is open: the token for the cookie, and who came in."""

    token: str
    viewer: Viewer
    home_language: str | None


@dataclass(frozen=True)
class Refused:
    """The door stays shut. wait: how long before the next try (only for "wait")."""

    reason: Reason
    wait: timedelta = timedelta(0)


@dataclass(frozen=True)
class _Found:
    id: UUID
    person: UUID
    role: Role
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None

    def closed(self, now: datetime, *, again: bool) -> Reason | None:
        """Why it opens nothing, or None."""
        if self.revoked_at is not None:
            return "revoked"
        if self.used_at is not None:
            return None if again else "used"
        return "expired" if now >= self.expires_at else None


def enter(
    store: Store,
    typed: str,
    fact: str | date | None,
    *,
    address: str,
    label: str,
    now: datetime,
    cookie: str | None = None,
) -> Opened | Refused:
    """Try a code with its second fact, from an address; remembers the device when both are right.

    typed: the code as typed. fact: a date, or the e-mail or number as typed; None where nothing readable was given.
    address: of the socket. label: what the device's list will say. cookie: the token this browser already had.
    """
    key = key_of(store)
    target = keyed_hash(key, "address", guessing.household(address))
    waiting = guessing.wait(store, target, now)
    if waiting:
        return Refused("wait", waiting)
    code = tidy(typed)
    code_hash = keyed_hash(key, "code", code or "")
    row = store.one(BY_CODE, [code_hash])
    found = _Found(*row) if row else None
    right = _fact_is_right(store, key, code, found, fact, now)
    before = device_of_token(store, cookie)
    again = _may_open_again(found, before, now)
    token, device = new_token(), new_id()
    hashed = keyed_hash(key, "token", token)

    def decide(transaction: Transaction) -> Reason | timedelta | _Found:
        # Decided inside the writer, one after the other: a hundred guesses at once count like a hundred in a row.
        slowed = guessing.wait(transaction, target, now)
        if slowed:
            return slowed
        locked = found is not None and guessing.wrong_facts(transaction, found.id) >= guessing.WRONG_FACTS
        if found is None or not right or locked:
            guessing.record(transaction, target, found.id if found and not locked else None, now)
            return "wrong"
        latest = _Found(*transaction.rows(BY_CODE, [code_hash])[0])
        closed = latest.closed(now, again=again)
        if closed:
            return closed
        transaction.execute(USE, [now, latest.id])
        if before is not None:
            transaction.execute(REPLACE_DEVICE, [now, before.id])
        insert_device(
            transaction,
            device=device,
            hashed=hashed,
            person=latest.person,
            role=latest.role,
            label=label,
            invitation=latest.id,
            now=now,
        )
        guessing.forgive(transaction, target)
        return latest

    decided = store.write(decide)
    if isinstance(decided, timedelta):
        return Refused("wait", decided)
    if not isinstance(decided, _Found):
        return Refused(decided)
    home = store.one(HOME_LANGUAGE, [decided.person])
    return Opened(token, Viewer(decided.person, decided.role, device), home[0] if home else None)


def _may_open_again(found: _Found | None, before: Device | None, now: datetime) -> bool:
    return (
        found is not None
        and before is not None
        and found.role in JOBS
        and before.invitation == found.id
        and before.ended_why in (None, "signed-out", "replaced")
        and now < found.made_at + OFFICE_AGAIN
    )


def _fact_is_right(
    store: Store, key: bytes, code: str | None, found: _Found | None, fact: str | date | None, now: datetime
) -> bool:
    # The same reading happens for a code that does not exist, for a person who does not, so that the time tells
    # nothing; and every fact on file is compared, also after one was right.
    question = question_of(code) if code else "child"
    person = found.person if found else uuid4()
    role = found.role if found else NOBODYS_ROLE[question]
    given = canonical(question, fact)
    right = False
    for on_file in facts_on_file(store, question, person, role, now.date()):
        known = canonical(question, on_file)
        right |= same(keyed_hash(key, "fact", given), keyed_hash(key, "fact", known)) and known != ""
    return right
