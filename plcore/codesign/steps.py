"""While people still vote, results move on in steps, so that no two looks differ by what one person said.

Whoever looks just before and just after a neighbor votes would otherwise read the neighbor's answer off the difference.
So each idea (each part of a draft, each question) has steps of its own, since a neighbor may be the only one who just
answered that one: a step ends only when SMALLEST people have answered in it, and while it is open a step is seen only
when the next one is full: what comes after it, and is counted in the end, then holds the answers of at least as many.
What came until it was first closed is seen from then on; what comes later, on paper or because it was opened again, is
seen in steps too.

It does not help against somebody who fills a step with seats of their own: the report tells how many voices look odd.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeVar
from uuid import UUID

from plcore.codesign.gatherings import State
from plcore.codesign.hiding import SMALLEST
from plcore.store import Store

RUNS: Final[tuple[State, ...]] = ("open", "paused")  # a vote may come at any moment

FIRST_CLOSED = "SELECT min(made_at) FROM core.gathering_state WHERE gathering = ? AND state = 'closed'"
VOTED = "SELECT statement, seat, made_at FROM facts.vote WHERE gathering = ? ORDER BY made_at, id"

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Seen:
    """Up to which moment what people said of each item is seen. known: of items that have no end of their own."""

    known: datetime = datetime.max
    ends: Mapping[Hashable, datetime] = field(default_factory=dict)

    def until(self, item: Hashable = None) -> datetime:
        """Of one item; items have no names where there is only one."""
        return self.ends.get(item, self.known)


ALL: Final = Seen()


def step_ends(given: Iterable[tuple[UUID, datetime]]) -> list[datetime]:
    """When each full step ended. given: who answered and when, oldest first; what came at one moment stays together."""
    ends: list[datetime] = []
    inside: set[UUID] = set()
    for seat, at in given:
        if ends and at == ends[-1]:
            continue
        inside.add(seat)
        if len(inside) >= SMALLEST:
            ends.append(at)
            inside = set()
    return ends


def seen_of(store: Store, gathering: UUID, state: State, given: Iterable[tuple[Hashable, UUID, datetime]] = ()) -> Seen:
    """Up to which moment each item is seen. given: of which item, who and when, oldest first; without any: only what
    had come when it was first closed."""
    if state == "published":
        return ALL
    ((closed,),) = store.rows(FIRST_CLOSED, [gathering])
    known = closed or datetime.min
    later: dict[Hashable, list[tuple[UUID, datetime]]] = {}
    for item, seat, at in given:
        if at > known:
            later.setdefault(item, []).append((seat, at))
    last = 2 if state in RUNS else 1
    found = {item: step_ends(rows) for item, rows in later.items()}
    return Seen(known, {item: ends[-last] for item, ends in found.items() if len(ends) >= last})


def seen_votes(store: Store, gathering: UUID, state: State) -> Seen:
    """Up to which moment the answers to each statement are seen."""
    return seen_of(store, gathering, state, store.rows(VOTED, [gathering]))


def in_fives(found: Sequence[Kind], state: State) -> Sequence[Kind]:
    """As many of them as make full steps, from the first on; all of them once the result is out."""
    return found if state == "published" else found[: len(found) // SMALLEST * SMALLEST]
