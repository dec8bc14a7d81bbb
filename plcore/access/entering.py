"""Coming in with a code: good once, confirmed by one thing that only the household or the school knows.

Whoever types a code is told nothing about it until the second fact is right too: a code that never was, a wrong
fact and a locked invitation all get the same answer. Only then do used, ended and withdrawn codes say what they
are. Five wrong facts lock an invitation for good, also a used one, so that no letter becomes an oracle.

A used code may open the door again, but only together with the cookie of the device that it opened before: see
again.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID, uuid4

from plcore.access import again, guessing
from plcore.access.codes import Question, question_of, tidy
from plcore.access.devices import Device, device_of_hash, insert_device, new_token, token_hash
from plcore.access.second_fact import canonical, facts_on_file
from plcore.access.secrets import key_of, keyed_hash, same
from plcore.access.viewer import Role, Viewer
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

MOST_FORMER = 3  # the letters that one browser keeps in mind: two parents with one phone, and one to spare
Reason = Literal["wrong", "wait", "used", "expired", "revoked"]

BY_CODE = "SELECT id, person, role, made_at, expires_at, used_at, revoked_at FROM core.invitation WHERE code_hash = ?"
HOME_LANGUAGE = "SELECT home_language FROM core.person WHERE id = ?"
USE = "UPDATE core.invitation SET used_at = coalesce(used_at, ?) WHERE id = ?"
REPLACE_DEVICE = "UPDATE core.device SET ended_at = ?, ended_why = 'replaced' WHERE id = ? AND ended_at IS NULL"
# Whose rule lists the facts of a code that does not exist: the same reading as for one that does.
NOBODYS_ROLE: dict[Question, Role] = {"child": "family", "own": "student", "number": "family", "email": "office"}


@dataclass(frozen=True)
class Opened:
    """The door is open: the token for the cookie, and who came in.

    former: the tokens that this browser keeps beside it, of other people's letters that open again here.
    """

    token: str
    viewer: Viewer
    home_language: str | None
    former: tuple[str, ...] = ()


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

    def letter(self) -> again.Letter:
        return again.Letter(self.id, self.role, self.made_at)

    def closed(self, now: datetime) -> Reason | None:
        """Why it opens nothing, or None; "used" is for again.py to say more of."""
        if self.revoked_at is not None:
            return "revoked"
        if self.used_at is not None:
            return "used"
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
    former: Sequence[str] = (),
) -> Opened | Refused:
    """Try a code with its second fact, from an address; remembers the device when both are right.

    typed: the code as typed. fact: a date, or the e-mail or number as typed; None where nothing readable was given.
    address: of the socket. label: what the device's list will say. cookie: the token this browser already had.
    former: the tokens of devices that were signed out on this browser, newest first.
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
    held = [one for one in dict.fromkeys((cookie, *former[:MOST_FORMER])) if one]
    hashes = {one: hashed for one in held if (hashed := token_hash(store, one))}
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
        shown = _devices(transaction, hashes)
        closed = latest.closed(now)
        if closed == "used":
            opens, is_copy = again.may_open_again(transaction, latest.letter(), list(shown.values()), now)
            if is_copy:
                again.end_copies(transaction, latest.letter(), now)
            closed = None if opens else closed
        if closed:
            return closed
        transaction.execute(USE, [now, latest.id])
        again.replace(transaction, latest.letter(), now)
        if cookie in shown:
            transaction.execute(REPLACE_DEVICE, [now, shown[cookie].id])
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
    others = tuple(
        one
        for one, known in _devices(store, hashes).items()
        if known.invitation != decided.id and again.is_remembered(store, known, now)
    )
    viewer = Viewer(decided.person, decided.role, device)
    return Opened(token, viewer, home[0] if home else None, others[:MOST_FORMER])


def _devices(reader: Store | Transaction, hashes: Mapping[str, str]) -> dict[str, Device]:
    # By token, in the order in which the browser holds them.
    found = {token: device_of_hash(reader, hashed) for token, hashed in hashes.items()}
    return {token: device for token, device in found.items() if device is not None}


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
    for on_file in facts_on_file(store, question, person, role, day_of(now)):
        known = canonical(question, on_file)
        right |= same(keyed_hash(key, "fact", given), keyed_hash(key, "fact", known)) and known != ""
    return right
