"""Voices that look odd: too quick to have read, one after another from one place, or the same answers as another.

A flag is told and never drops a vote: results are shown with and without the voices that are flagged, side by side.
Where to draw the lines was found on three real conversations (Polis exports): of 556 people two are as quick as this
and nobody answers so much the same as others. Paper is typed in by one person, so it is never too quick.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final, Literal
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from scipy.special import pdtrc

from plcore.codesign.statements import Statement
from plcore.codesign.votes import AGREE, DISAGREE, PASS, UNSEEN, Votes
from plcore.store import Store, Transaction

Kind = Literal["burst", "copy"]

MANY_ANSWERS: Final = 12
TOO_QUICK: Final = timedelta(seconds=10)  # for so many answers
MANY_SEATS: Final = 6  # one after another from one address, never two at a time
SHORT_VISIT: Final = timedelta(minutes=2)
SHORT_GAP: Final = timedelta(minutes=1)
FEWEST_COMMON: Final = 8  # answers that two must both have given before "the same" says anything
FEWEST_OTHERS: Final = 10  # people who are not the same, to tell from what is usual here
NEAREST: Final = 0.9  # the tenth of them that is nearest
ALL_THE_SAME: Final = 0.9
BY_CHANCE: Final = 1e-6
ANSWERS: Final = (AGREE, PASS, DISAGREE)
BLOCK: Final = 500  # people compared at a time, to bound memory

GIVEN = """
SELECT vote.seat, vote.made_at
FROM facts.vote AS vote
WHERE vote.gathering = ?
ORDER BY vote.seat, vote.made_at, vote.id
"""
PHONES = "SELECT id, address, made_at FROM core.seat WHERE gathering = ? AND channel = 'phone' ORDER BY made_at, id"
FLAGS = "SELECT seat, kind FROM core.flag WHERE gathering = ? ORDER BY made_at, seat, kind"
STATE = "SELECT state FROM core.gathering_state WHERE gathering = ? ORDER BY id DESC LIMIT 1"
ADD = "INSERT INTO core.flag (gathering, seat, kind, made_at) VALUES (?, ?, ?, ?)"
LIFT = "DELETE FROM core.flag WHERE gathering = ? AND seat = ? AND kind = ?"


@dataclass(frozen=True)
class Visit:
    """When a seat was taken, from where (a keyed hash, or None), and when it answered, in order."""

    seat: UUID
    address: str | None
    made_at: datetime
    answered: tuple[datetime, ...]

    @property
    def left(self) -> datetime:
        """The last sign of it."""
        return max((self.made_at, *self.answered[-1:]))


@dataclass(frozen=True)
class Tally:
    """How many agree, disagree and pass."""

    agree: int
    disagree: int
    passes: int

    @property
    def leans(self) -> int:
        """1 where more agree than disagree, -1 the other way round, 0 where neither."""
        return (self.agree > self.disagree) - (self.agree < self.disagree)


@dataclass(frozen=True)
class Beside:
    """One statement with all voices, and without those that are flagged."""

    statement: Statement
    everyone: Tally
    without: Tally

    @property
    def differs(self) -> bool:
        """Whether leaving them out changes which way it leans."""
        return self.everyone.leans != self.without.leans


def bursts(visits: Sequence[Visit]) -> frozenset[UUID]:
    """Seats that answered faster than anyone reads, and runs of short visits from one address, one after another."""
    quick = {visit.seat for visit in visits if _too_quick(visit.answered)}
    placed = sorted((one for one in visits if one.address and one.answered), key=lambda one: (one.address, one.made_at))
    for _, of_place in groupby(placed, key=lambda one: one.address):
        for run in _one_by_one(of_place):
            if len(run) >= MANY_SEATS:
                quick.update(visit.seat for visit in run)
    return frozenset(quick)


def copies(votes: Votes) -> frozenset[str]:
    """People who gave the same answers as others to all that both answered, more of them than chance would bring.

    What chance brings is read from the people who are nearest to them without being the same, since people of one mind
    agree far more often than coins do. Who says the same to everything is like many others, not a copy; and where few
    are left to compare with, nobody is judged.
    """
    cells = votes.cells
    answered = (cells != UNSEEN).astype(np.float32)
    said = np.concatenate([(cells == answer).astype(np.float32) for answer in ANSWERS], axis=1)
    most_often = np.max([(cells == answer).sum(axis=1) for answer in ANSWERS], axis=0, initial=0)
    varied = most_often < ALL_THE_SAME * np.maximum(1, votes.answers)
    found: set[str] = set()
    for start in range(0, len(cells), BLOCK):
        common = answered[start : start + BLOCK] @ answered.T
        same = said[start : start + BLOCK] @ said.T
        twins = ((same == common) & (common >= FEWEST_COMMON)).sum(axis=1) - 1  # themselves left out
        for row in np.flatnonzero((twins > 0) & varied[start : start + BLOCK]):
            expected = _by_chance(same[row], common[row])
            if expected is not None and pdtrc(int(twins[row]) - 1, expected) < BY_CHANCE:
                found.add(votes.people[start + int(row)])
    return frozenset(found)


def look(store: Store, gathering: UUID, votes: Votes, *, now: datetime, lift: bool = True) -> dict[UUID, set[Kind]]:
    """Look at all voices anew and keep what looks odd. votes: of all voices; lift: also take off what holds no more.

    What is published stays as it was. Returns the flags that stand then.
    """
    if store.rows(STATE, [gathering]) in ([], [("published",)]):
        return flags(store, gathering)
    kinds: tuple[tuple[Kind, Iterable[UUID]], ...] = (
        ("burst", bursts(visits(store, gathering))),
        ("copy", map(UUID, copies(votes))),
    )
    wanted = {(seat, kind) for kind, seats in kinds for seat in seats}

    def keep(tx: Transaction) -> None:
        known = set(tx.rows(FLAGS, [gathering]))
        for seat, kind in sorted(known - wanted) if lift else ():
            tx.execute(LIFT, [gathering, seat, kind])
        for seat, kind in sorted(wanted - known):
            tx.execute(ADD, [gathering, seat, kind, now])

    known = set(store.rows(FLAGS, [gathering]))
    if wanted - known or (lift and known - wanted):
        store.write(keep)
    return flags(store, gathering)


def flags(store: Store, gathering: UUID) -> dict[UUID, set[Kind]]:
    """The seats that are flagged, and why."""
    found: dict[UUID, set[Kind]] = {}
    for seat, kind in store.rows(FLAGS, [gathering]):
        found.setdefault(seat, set()).add(kind)
    return found


def flagged(store: Store, gathering: UUID) -> frozenset[UUID]:
    """The seats to leave out for the other result: votes_of(..., without=flagged(...))."""
    return frozenset(flags(store, gathering))


def side_by_side(everyone: Votes, fewer: Votes, all_of_them: Sequence[Statement]) -> list[Beside]:
    """The answers to every statement that is shown, with all voices and without those that are flagged.

    Both tables by the same statements (voting.votes_of); all_of_them: those, in that order.
    """
    whole, rest = _tallies(everyone), _tallies(fewer)
    return [Beside(one, whole[place], rest[place]) for place, one in enumerate(all_of_them) if one.decision == "shown"]


def visits(store: Store, gathering: UUID) -> list[Visit]:
    """Every phone's seat with the moments of its answers, in the order in which they were taken."""
    moments: dict[UUID, list[datetime]] = {}
    for seat, made_at in store.rows(GIVEN, [gathering]):
        moments.setdefault(seat, []).append(made_at)
    return [
        Visit(seat, address, made_at, tuple(moments.get(seat, ())))
        for seat, address, made_at in store.rows(PHONES, [gathering])
    ]


def most_from_one_place(found: Sequence[Visit]) -> int:
    """How many phones that answered came over the network that most came over: a school, a home, or one person."""
    return max(Counter(visit.address for visit in found if visit.address and visit.answered).values(), default=0)


def _too_quick(answered: Sequence[datetime]) -> bool:
    last = MANY_ANSWERS - 1
    return any(answered[at + last] - answered[at] <= TOO_QUICK for at in range(len(answered) - last))


def _one_by_one(visits: Iterable[Visit]) -> list[list[Visit]]:
    """Runs of short visits in which each begins when the one before has ended, and soon. In a room, people overlap."""
    runs: list[list[Visit]] = []
    for visit in visits:
        before = runs[-1][-1] if runs and runs[-1] else None
        follows = before is not None and before.left < visit.made_at <= before.left + SHORT_GAP
        if visit.left - visit.made_at > SHORT_VISIT:
            runs.append([])
        elif follows:
            runs[-1].append(visit)
        else:
            runs.append([visit])
    return runs


def _by_chance(same: NDArray[np.float32], common: NDArray[np.float32]) -> float | None:
    """How many people would answer all the same as one person, by chance; None where too few others can tell.

    same, common: with each other person, how many answers are the same, of how many that both gave.
    """
    compared = common >= FEWEST_COMMON
    others = compared & (same < common)
    if others.sum() < FEWEST_OTHERS:
        return None
    likely = float(np.quantile(same[others] / common[others], NEAREST))
    return float((likely ** common[compared]).sum())


def _tallies(votes: Votes) -> list[Tally]:
    counted = [(votes.cells == answer).sum(axis=0) for answer in (AGREE, DISAGREE, PASS)]
    return [Tally(*(int(one[place]) for one in counted)) for place in range(len(votes.statements))]
