"""Statements that say the same: proposed, looked at by a person, joined or kept apart. Never silently, never by itself.

Votes stay where they were cast: the joined one is shown no more, its votes are not moved, and undoing it brings both
back as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.alike import likeness
from plcore.codesign.gatherings import NotPossible, require_facilitator
from plcore.codesign.statements import Statement, decide, statements
from plcore.store import Store, Transaction, new_id

Says = Literal["proposed", "apart"]
LIKE: Final = 0.6  # a little more than what an author is shown: here somebody must read every pair
MOST: Final = 30  # pairs that are proposed at once

SAYINGS = "SELECT statement, into_one, says FROM core.merge_saying WHERE gathering = ? ORDER BY id"
NEWEST = "SELECT max(id) FROM core.merge_saying WHERE gathering = ?"
ADD = """
INSERT INTO core.merge_saying (id, gathering, statement, into_one, says, made_at, by_whom)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True)
class Proposal:
    """That one statement goes into another. likeness: 0 to 1; by_person: somebody proposed it."""

    statement: Statement
    into: Statement
    likeness: float
    by_person: bool


def proposals(store: Store, viewer: Viewer, gathering: UUID) -> list[Proposal]:
    """The pairs that stand open: those that people proposed, then those that are most alike. Raises NotAllowed.

    Both must be shown or waiting. The newer goes into the older, which more people have seen.
    """
    require_facilitator(viewer)
    here = {one.id: one for one in statements(store, gathering) if one.decision in ("shown", "waiting")}
    said: dict[frozenset[UUID], tuple[UUID, UUID, Says]] = {}
    for statement, into, says in store.rows(SAYINGS, [gathering]):
        said[frozenset((statement, into))] = (statement, into, says)
    by_people = [
        Proposal(here[statement], here[into], _likeness(here[statement], here[into]), True)
        for statement, into, says in said.values()
        if says == "proposed" and statement in here and into in here
    ]
    return by_people + _alike([pair for pair in _pairs(here) if frozenset(one.id for one in pair) not in said])


def propose(store: Store, viewer: Viewer, gathering: UUID, statement: UUID, into: UUID, *, now: datetime) -> None:
    """Say that one statement should go into another. Raises NotAllowed, NotPossible."""
    _say(store, viewer, gathering, statement, into, "proposed", now)


def keep_apart(store: Store, viewer: Viewer, gathering: UUID, statement: UUID, into: UUID, *, now: datetime) -> None:
    """Say that they differ: the pair is not proposed again unless a person does. Raises NotAllowed, NotPossible."""
    _say(store, viewer, gathering, statement, into, "apart", now)


def merge(store: Store, viewer: Viewer, gathering: UUID, statement: UUID, into: UUID, *, now: datetime) -> None:
    """Join one into another that is shown. Raises NotAllowed; NotPossible where it is not."""
    require_facilitator(viewer)
    here = _two(store, gathering, statement, into)
    if here[into].decision != "shown":
        raise NotPossible("moderating-into-shown")
    decide(store, viewer, [statement], "merged", "same-as", into=into, now=now)


def _say(store: Store, viewer: Viewer, gathering: UUID, statement: UUID, into: UUID, says: Says, now: datetime) -> None:
    require_facilitator(viewer)
    _two(store, gathering, statement, into)

    def write(tx: Transaction) -> None:
        ((newest,),) = tx.rows(NEWEST, [gathering])
        tx.execute(ADD, [new_id(newest), gathering, statement, into, says, now, viewer.person])

    store.write(write)


def _two(store: Store, gathering: UUID, statement: UUID, into: UUID) -> dict[UUID, Statement]:
    here = {one.id: one for one in statements(store, gathering)}
    if statement == into or statement not in here or into not in here:
        raise NotPossible("codesign-merge-into")
    return here


def _pairs(here: dict[UUID, Statement]) -> list[tuple[Statement, Statement]]:
    """Pairs worth comparing: they share a long word, so that 1,000 statements are not half a million comparisons."""
    by_word: dict[str, list[Statement]] = {}
    for one in here.values():
        words = {word for text in one.wordings.values() for word in text.casefold().split() if len(word) > 4}
        for word in words:
            by_word.setdefault(word, []).append(one)
    # A word that most statements have says nothing about any two of them.
    rare = [some for some in by_word.values() if len(some) <= max(6, len(here) // 20)]
    seen = {(one.number, other.number): (one, other) for some in rare for one, other in combinations(some, 2)}
    return list(seen.values())


def _alike(pairs: Sequence[tuple[Statement, Statement]]) -> list[Proposal]:
    found = []
    for one, other in pairs:
        older, newer = sorted((one, other), key=lambda each: (each.decision != "shown", each.number))
        near = _likeness(newer, older)
        if near >= LIKE:
            found.append(Proposal(newer, older, near, False))
    return sorted(found, key=lambda each: (-each.likeness, each.statement.number, each.into.number))[:MOST]


def _likeness(one: Statement, other: Statement) -> float:
    return max(likeness(first, second) for first in one.wordings.values() for second in other.wordings.values())
