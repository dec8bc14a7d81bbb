"""Counting paper: each sheet has a seat of its own, so that counting it again replaces what it said and never adds.

A pile is counted a few sheets at a time, so that phones need not wait for it: first the seats, then the answers, then
that it was counted. Stopped half-way, it is finished by counting again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final
from uuid import UUID, uuid5

from plcore.access import Viewer
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.paper import OF_SHEETS, Pile, may_type, sheets_from, typed_of
from plcore.codesign.paper_sheets import Mark
from plcore.codesign.seats import seats_for
from plcore.codesign.voting import INSTANT
from plcore.store import Store, Transaction

SHEETS_AT_ONCE: Final = 10

VOTED = """
SELECT seat, statement, answer, made_at
FROM facts.vote
WHERE gathering = ? AND seat IN (SELECT unnest(?::UUID[]))
ORDER BY made_at, id
"""
ADD_VOTES = """
INSERT INTO facts.vote (gathering, unclear, statement, seat, answer, made_at, id)
SELECT
    ?::UUID, false,
    unnest(?::UUID[]), unnest(?::UUID[]), unnest(?::TINYINT[]), unnest(?::TIMESTAMP[]), unnest(?::UUID[])
"""
COUNTED = "UPDATE core.paper_batch SET counted_at = ? WHERE id = ?"


@dataclass(frozen=True)
class Counted:
    """What counting a pile did. sheets: whose answers count now; new, changed, taken_back: answers that this counting
    wrote; once, differs: sheets that wait, because they were typed once or differ; elsewhere: now in another pile."""

    sheets: int
    new: int
    changed: int
    taken_back: int
    once: int
    differs: int
    elsewhere: int


def count_pile(store: Store, viewer: Viewer, of: Pile, *, key: UUID, now: datetime, once: bool = False) -> Counted:
    """Count a pile: each sheet has one voice, and its newest answers stand. Can be done again at any time.

    once: count those too that were typed only once. A sheet whose typings differ waits. Stopped half-way, it is
    finished by counting again. Raises NotAllowed; NotPossible where the gathering is a draft or published.
    """
    found = typed_of(store, viewer, of)
    here = [one for one in found if one.pile == of.id]
    ready = [one.sheet for one in here if one.state == "ready" or (once and one.state == "once")]
    keys = {sheet: uuid5(key, f"seat {sheet}") for sheet in ready}
    seats = store.write(lambda tx: _seats(tx, store, of, keys, now))
    if isinstance(seats, str):
        raise NotPossible(seats)
    written = [0, 0, 0]
    for start in range(0, len(ready), SHEETS_AT_ONCE):
        part = {sheet: seats[sheet] for sheet in ready[start : start + SHEETS_AT_ONCE]}
        did = store.write(partial(_count, of=of, part=part, once=once, key=key, now=now))
        if isinstance(did, str):
            raise NotPossible(did)
        written = [before + more for before, more in zip(written, did, strict=True)]
    store.write(lambda tx: tx.execute(COUNTED, [now, of.id]))
    waits = {state: sum(one.state == state for one in here) for state in ("once", "differs")}
    waiting_once = 0 if once else waits["once"]
    new, changed, gone = written
    return Counted(len(ready), new, changed, gone, waiting_once, waits["differs"], len(found) - len(here))


def _seats(tx: Transaction, store: Store, of: Pile, keys: Mapping[str, UUID], now: datetime) -> str | dict[str, UUID]:
    """The seat of every sheet, made where there is none; or why nothing can be counted."""
    return may_type(tx, of.gathering) or seats_for(tx, store, of.gathering, "paper", keys, now)


def _count(
    tx: Transaction, *, of: Pile, part: Mapping[str, UUID], once: bool, key: UUID, now: datetime
) -> str | list[int]:
    """Some sheets of a pile, inside a transaction; how many answers are new, changed and taken back."""
    problem = may_type(tx, of.gathering)
    if problem:
        return problem
    said: dict[tuple[UUID, UUID], tuple[Mark, datetime]] = {}
    for seat, line, answer, made_at in tx.rows(VOTED, [of.gathering, list(part.values())]):
        said[seat, line] = (answer, made_at)
    new = changed = gone = 0
    votes = []
    for typed in sheets_from(tx.rows(OF_SHEETS, [of.gathering, list(part)])):
        if typed.pile != of.id or (typed.state != "ready" and not (once and typed.state == "once")):
            continue  # somebody typed it again while the pile was being counted
        seat = part[typed.sheet]
        for line, answer in typed.answers.items():
            before, since = said.get((seat, line), (None, None))
            if answer == before:
                continue
            moment = now if since is None else max(now, since + INSTANT)
            vote = uuid5(key, f"vote {typed.sheet} {line} {moment.isoformat()}")
            votes.append((line, seat, answer, moment, vote))
            new += before is None
            changed += before is not None and answer is not None
            gone += answer is None
    if votes:
        tx.execute(ADD_VOTES, [of.gathering, *(list(column) for column in zip(*votes, strict=True))])
    return [new, changed, gone]
