"""Votes: agree, disagree, pass, or not sure what it means. Any answer can be changed or taken back; the newest counts.

A vote is acknowledged when its commit is on disk. The form that is sent carries a key of its own, so that a repeated
tap, a reload or a second try after a lost answer is counted once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from plcore.codesign.gatherings import STATE_OF, NotPossible, state_in
from plcore.codesign.statements import Statement
from plcore.codesign.steps import ALL, Seen
from plcore.codesign.votes import AGREE, DISAGREE, PASS, Votes, table
from plcore.store import Store, Transaction

Answer = Literal["agree", "disagree", "pass", "unclear", "taken-back"]
AS_WRITTEN: Final[Mapping[Answer, tuple[int | None, bool]]] = {
    "agree": (AGREE, False),
    "disagree": (DISAGREE, False),
    "pass": (PASS, False),
    "unclear": (PASS, True),
    "taken-back": (None, False),
}
MOST_IN_WINDOW: Final = 90  # answers of one seat: quicker than anyone reads
WINDOW: Final = timedelta(minutes=1)
INSTANT: Final = timedelta(microseconds=1)

OF_WHICH = "SELECT gathering FROM core.statement WHERE id = ?"
DECIDED = "SELECT id, decision FROM core.moderation WHERE statement = ?"
MAY_ALL = """
SELECT statement.id
FROM core.statement AS statement
JOIN core.moderation AS one ON one.statement = statement.id
WHERE statement.gathering = ?
GROUP BY statement.id
HAVING arg_max(one.decision, one.id) = 'shown'
"""
SEATED_ALL = "SELECT id FROM core.seat WHERE gathering = ?"
SAID_ALL = "SELECT id, seat, statement, made_at FROM facts.vote WHERE gathering = ?"
SEATED = "SELECT count(*) FROM core.seat WHERE id = ? AND gathering = ?"
SAID = """
SELECT
    count(*) FILTER (id = $id),
    count(*) FILTER (made_at > $since AND made_at <= $now),
    max(made_at) FILTER (statement = $statement)
FROM facts.vote
WHERE seat = $seat
"""
ADD = """
INSERT INTO facts.vote (gathering, statement, seat, answer, unclear, made_at, id) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
NEWEST = """
SELECT seat, statement, answer, made_at
FROM facts.vote
WHERE gathering = ?
ORDER BY made_at, id
"""
OF_SEAT = """
SELECT statement, answer, unclear, made_at
FROM facts.vote
WHERE gathering = ? AND seat = ?
ORDER BY made_at, id
"""
COLUMNS = ("gathering", "statement", "seat", "answer", "unclear", "made_at", "id")
HOW_MANY = "SELECT count(*), max(made_at) FROM facts.vote WHERE gathering = ?"


@dataclass(frozen=True)
class Said:
    """What a seat says of a statement now."""

    answer: Answer
    made_at: datetime


@dataclass(frozen=True)
class Given:
    """An answer that is to be counted. key: made by the form, or wherever it was kept until now."""

    seat: UUID
    statement: UUID
    answer: Answer
    made_at: datetime
    key: UUID


def vote(
    store: Store, gathering: UUID, seat: UUID, statement: UUID, answer: Answer, *, key: UUID, now: datetime
) -> None:
    """Count an answer; returns when it is safe on disk. key: made by the form; the same key again changes nothing.

    Raises NotPossible: the gathering is not open, the statement is not shown or not of this gathering, the seat is
    not of this gathering or answers faster than anyone reads.
    """
    written, unclear = AS_WRITTEN[answer]

    def add(tx: Transaction) -> str | None:
        if state_in(tx, gathering) != "open":
            return "codesign-not-open"
        decided = tx.rows(DECIDED, [statement])
        if tx.one(OF_WHICH, [statement]) != (gathering,) or not decided or max(decided)[1] != "shown":
            return "codesign-not-shown"
        if tx.rows(SEATED, [seat, gathering])[0][0] != 1:
            return "codesign-no-seat"
        given = {"id": key, "since": now - WINDOW, "now": now, "seat": seat, "statement": statement}
        ((repeated, lately, before),) = tx.rows(SAID, given)
        if repeated:
            return None
        if lately >= MOST_IN_WINDOW:
            return "codesign-too-fast"
        # The newest counts, also where the clock was set back between two answers.
        moment = now if before is None else max(now, before + INSTANT)
        tx.execute(ADD, [gathering, statement, seat, written, unclear, moment, key])
        return None

    problem = store.write(add)
    if problem:
        raise NotPossible(problem)


def vote_together(store: Store, gathering: UUID, given: Sequence[Given]) -> None:
    """Count the answers of many seats in one commit, all or none, by the rules of `vote`. Raises NotPossible."""

    def add(tx: Transaction) -> str | None:
        state = tx.one(STATE_OF, [gathering])
        if state is None or state[0] != "open":
            return "codesign-not-open"
        may = {row[0] for row in tx.rows(MAY_ALL, [gathering])}
        seated = {row[0] for row in tx.rows(SEATED_ALL, [gathering])}
        known: set[UUID] = set()
        newest: dict[tuple[UUID, UUID], datetime] = {}
        moments: dict[UUID, list[datetime]] = {}
        for key, seat, statement, made_at in tx.rows(SAID_ALL, [gathering]):
            known.add(key)
            newest[seat, statement] = max(made_at, newest.get((seat, statement), made_at))
            moments.setdefault(seat, []).append(made_at)
        rows = []
        for one in given:
            if one.statement not in may:
                return "codesign-not-shown"
            if one.seat not in seated:
                return "codesign-no-seat"
            if one.key in known:
                continue
            known.add(one.key)
            before = newest.get((one.seat, one.statement))
            moment = one.made_at if before is None else max(one.made_at, before + INSTANT)
            newest[one.seat, one.statement] = moment
            moments.setdefault(one.seat, []).append(moment)
            rows.append((gathering, one.statement, one.seat, *AS_WRITTEN[one.answer], moment, one.key))
        if any(_too_fast(moments[seat]) for seat in {one.seat for one in given}):
            return "codesign-too-fast"
        if rows:
            tx.insert("facts.vote", COLUMNS, rows)
        return None

    problem = store.write(add)
    if problem:
        raise NotPossible(problem)


def answers_of(store: Store, gathering: UUID, seat: UUID) -> dict[UUID, Said]:
    """What this seat says now, by statement, in the order in which it was first said."""
    found: dict[UUID, Said] = {}
    for statement, answer, unclear, made_at in store.rows(OF_SEAT, [gathering, seat]):
        found[statement] = Said(_answer(answer, unclear), made_at)
    return found


def votes_of(
    store: Store,
    gathering: UUID,
    all_of_them: Sequence[Statement],
    without: frozenset[UUID] = frozenset(),
    seen: Seen = ALL,
) -> Votes:
    """All answers that stand, seats in the order in which they first voted. without: seats that are left out; seen: up
    to which moment, for each statement.

    Statements by number, those that are not shown among them and hidden. People are named by their seat's key.
    """
    rows = [
        (str(seat), str(statement), answer)
        for seat, statement, answer, made_at in store.rows(NEWEST, [gathering])
        if seat not in without and made_at <= seen.until(statement)
    ]
    last = {(seat, statement): answer for seat, statement, answer in rows}
    order = list(dict.fromkeys(seat for seat, _, _ in rows))
    return table(
        ((seat, statement, answer) for (seat, statement), answer in last.items() if answer is not None),
        people=order,
        statements=[str(one.id) for one in all_of_them],
        hidden=[str(one.id) for one in all_of_them if one.decision != "shown"],
    )


def how_many(store: Store, gathering: UUID) -> tuple[int, datetime | None]:
    """How many answers were given in all, and when the newest: changes whenever anyone votes."""
    row = store.one(HOW_MANY, [gathering])
    return (int(row[0]), row[1]) if row else (0, None)


def _answer(answer: int | None, unclear: bool) -> Answer:
    if unclear:
        return "unclear"
    known: dict[int | None, Answer] = {AGREE: "agree", DISAGREE: "disagree", PASS: "pass", None: "taken-back"}
    return known[answer]


def _too_fast(moments: list[datetime]) -> bool:
    """Whether more than MOST_IN_WINDOW of these lie within one window."""
    ordered = sorted(moments)
    return any(late - early < WINDOW for early, late in zip(ordered, ordered[MOST_IN_WINDOW:], strict=False))
