"""While people still vote, results move on in steps, so that no two looks differ by what one person said.

Whoever looks just before and just after a neighbor votes would otherwise read the neighbor's answer off the difference.
So a step ends only when SMALLEST people have answered in it, and while it is open a step is seen only when the next one
is full: what comes after it, and is counted in the end, then holds the answers of at least as many. What came until it
was first closed is seen from then on; what comes later, on paper or because it was opened again, is seen in steps too.

It does not help against somebody who fills a step with seats of their own: the report tells how many voices look odd.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from plcore.codesign.gatherings import State
from plcore.codesign.hiding import SMALLEST
from plcore.store import Store

RUNS: Final[tuple[State, ...]] = ("open", "paused")  # a vote may come at any moment

FIRST_CLOSED = "SELECT min(made_at) FROM core.gathering_state WHERE gathering = ? AND state = 'closed'"
GIVEN = "SELECT seat, made_at FROM facts.vote WHERE gathering = ? ORDER BY made_at, id"


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


def seen_until(
    store: Store, gathering: UUID, state: State, given: Iterable[tuple[UUID, datetime]] | None = None
) -> datetime | None:
    """Up to which moment answers are seen; None: all of them, as nothing can change any more.

    given: of other answers than votes, who gave one and when, oldest first.
    """
    if state == "published":
        return None
    ((closed,),) = store.rows(FIRST_CLOSED, [gathering])
    known = closed or datetime.min
    rows = store.rows(GIVEN, [gathering]) if given is None else given
    ends = step_ends((seat, at) for seat, at in rows if at > known)
    last = 2 if state in RUNS else 1
    return ends[-last] if len(ends) >= last else known
