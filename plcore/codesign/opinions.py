"""What people think of each part of a draft: good as it is, good with changes, not like this, or no opinion.

The same rules as for votes: acknowledged when on disk, counted once by the key of the form, the newest stands.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal, get_args
from uuid import UUID

from plcore.codesign.choices import keep
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.steps import ALL, Seen
from plcore.store import Store

Opinion = Literal["agree", "change", "against", "none"]
OPINIONS: Final[tuple[Opinion, ...]] = get_args(Opinion)

ADD = """
INSERT INTO facts.part_opinion (gathering, step, part, seat, opinion, made_at, id) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
OF_STEP = """
SELECT seat, part, opinion, made_at
FROM facts.part_opinion
WHERE gathering = ? AND step = ?
ORDER BY made_at, id
"""
OF_SEAT = """
SELECT step, part, opinion FROM facts.part_opinion WHERE gathering = ? AND seat = ? ORDER BY made_at, id
"""


def say_opinion(
    store: Store, gathering: UUID, step: int, part: int, seat: UUID, opinion: Opinion, *, key: UUID, now: datetime
) -> None:
    """Keep what a seat thinks of a part. Raises NotPossible."""
    if opinion not in OPINIONS:
        raise NotPossible("codesign-no-choice")
    row = [gathering, step, part, seat, opinion]
    keep(store, gathering, seat, "part_opinion", key, now, lambda tx, at: tx.execute(ADD, [*row, at, key]))


def opinions(store: Store, gathering: UUID, step: int, *, seen: Seen = ALL) -> dict[UUID, dict[int, Opinion]]:
    """By seat what it thinks, by part. seen: up to which moment, for each part."""
    found: dict[UUID, dict[int, Opinion]] = {}
    for seat, part, opinion, made_at in store.rows(OF_STEP, [gathering, step]):
        if made_at <= seen.until(part):
            found.setdefault(seat, {})[part] = opinion
    return found


def own_opinions(store: Store, gathering: UUID, seat: UUID) -> dict[tuple[int, int], Opinion]:
    """What this seat thinks now, by step and part."""
    return {(step, part): opinion for step, part, opinion in store.rows(OF_SEAT, [gathering, seat])}
