"""How a gathering stands right now, worked out once for everybody: statements, counts, and what to ask next.

Recomputed at most every few seconds, however many look: never for one viewer. What a person did themselves is read
fresh beside it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Final
from uuid import UUID

import numpy as np

from plcore.codesign.gatherings import Gathering, gathering_of_code
from plcore.codesign.plan import Plan
from plcore.codesign.plane import plane_of
from plcore.codesign.statements import Statement, statements
from plcore.codesign.statistics import Counts, Floats, choose_next, count, extremity, priority
from plcore.codesign.voting import how_many, votes_of
from plcore.store import Store

EVERY: Final = 2.0  # seconds
SHARE_OF_TIME: Final = 0.2  # at most so much of the time is spent on one gathering
FEW_VOTERS: Final = 2  # with fewer nothing parts people, and every direction is chance


@dataclass(frozen=True)
class Snapshot:
    """A gathering at one moment. statements: all, by number; people: who answered at least once; answers: given now.

    counts, priorities: one number a statement, in the same order. newest: when the last answer was given.
    """

    statements: tuple[Statement, ...]
    people: int
    answers: int
    counts: Counts
    priorities: Floats
    newest: datetime | None

    @cached_property
    def shown(self) -> tuple[Statement, ...]:
        """Those that people see."""
        return tuple(one for one in self.statements if one.decision == "shown")

    @cached_property
    def by_number(self) -> Mapping[int, Statement]:
        """Every statement by its number, also those that are not shown."""
        return {one.number: one for one in self.statements}

    @cached_property
    def by_id(self) -> Mapping[UUID, Statement]:
        """Every statement by its key."""
        return {one.id: one for one in self.statements}


def asked_in(plan: Plan, place: int, shown: Collection[Statement]) -> list[Statement]:
    """The statements that a step asks about: votes and pairs.

    A step of votes asks about all that came in since the step of votes before it, its own first ideas among them; the
    last one also about what comes in later. A step of pairs asks about its own ideas, or about all where it has none.
    """
    if plan.steps[place].kind == "pairs":
        own = [one for one in shown if one.step == place]
        return own or list(shown)
    votes = plan.of_kind("votes")
    return [one for one in shown if next((step for step in votes if step >= one.step), votes[-1]) == place]


def next_statement(
    snapshot: Snapshot, asked: Collection[Statement], answered: Collection[UUID], seat: UUID
) -> Statement | None:
    """What this seat is asked next: drawn by priority (MATHS.md 2.6) among what it has not answered nor written.

    The draw hangs on the seat and on how much it has answered, so that a page that is loaded again asks the same.
    """
    wanted = {one.id for one in asked if one.id not in answered and one.seat != seat}
    unseen = np.array([one.id in wanted for one in snapshot.statements], dtype=np.bool_)
    chosen = choose_next(snapshot.priorities, unseen, np.random.default_rng([seat.int, len(answered)]))
    return None if chosen is None else snapshot.statements[chosen]


def take_snapshot(store: Store, gathering: UUID) -> Snapshot:
    """Read and work it out anew."""
    everything = statements(store, gathering)
    answers, newest = how_many(store, gathering)
    votes = votes_of(store, gathering, everything)
    counts = count(votes)
    reach = np.zeros(len(everything))
    if len(votes.people) > FEW_VOTERS and everything:
        reach = extremity(plane_of(votes))
    return Snapshot(
        statements=tuple(everything),
        people=int((votes.answers > 0).sum()),
        answers=int(votes.answers.sum()),
        counts=counts,
        priorities=priority(counts, reach),
        newest=newest if answers else None,
    )


@dataclass
class _Kept:
    lock: threading.Lock = field(default_factory=threading.Lock)
    snapshot: Snapshot | None = None
    until: float = 0.0


class Live:
    """The snapshots of this process. Whoever comes while a new one is worked out gets the one before."""

    def __init__(self, every: float = EVERY) -> None:
        self.every = every
        self._lock = threading.Lock()
        self._kept: dict[UUID, _Kept] = {}
        self._found: dict[tuple[Path, str], tuple[float, Gathering]] = {}

    def gathering(self, store: Store, code: str, clock: Callable[[], float] = time.monotonic) -> Gathering | None:
        """The gathering of a code, about a second old at most: for showing pages; what writes asks the store."""
        moment, key = clock(), (store.path, code)
        kept = self._found.get(key)
        if kept is not None and moment < kept[0]:
            return kept[1]
        found = gathering_of_code(store, code)
        with self._lock:
            if found is None:  # an unknown code is never kept, so that guesses fill no memory
                self._found.pop(key, None)
            elif found.code == code:
                self._found[key] = (moment + self.every / 2, found)
        return found

    def of(self, store: Store, gathering: UUID, clock: Callable[[], float] = time.monotonic) -> Snapshot:
        """How it stands; at most some seconds old. clock: seconds, only ever going on."""
        moment = clock()
        with self._lock:
            kept = self._kept.setdefault(gathering, _Kept())
        before = kept.snapshot
        if before is not None and (moment < kept.until or kept.lock.locked()):
            return before
        with kept.lock:
            if kept.snapshot is None or moment >= kept.until:
                kept.snapshot = take_snapshot(store, gathering)
                kept.until = moment + max(self.every, (clock() - moment) / SHARE_OF_TIME)
            return kept.snapshot


@cache
def live() -> Live:
    """The one of this process, for every screen."""
    return Live()
