"""The office's list of what was not clear: goal by goal, those with most notes first; handled ones, and back again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Viewer, require_office
from plcore.store import Store

NOTES = """
SELECT id, objective, language, words, recorded_at, handled_at
FROM core.unclear
WHERE (handled_at IS NOT NULL) = $handled
ORDER BY count(*) OVER (PARTITION BY objective) DESC, objective, recorded_at, id
LIMIT $most OFFSET $skip
"""
COUNT = "SELECT count(*) FROM core.unclear WHERE (handled_at IS NOT NULL) = ?"
REOPEN = "UPDATE core.unclear SET handled_at = NULL WHERE id = ?"


class Note(BaseModel):
    """One reader's words about one goal. handled_at: None while it waits."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    objective: UUID
    language: str
    words: str
    recorded_at: datetime
    handled_at: datetime | None


def notes(store: Store, viewer: Viewer, *, handled: bool = False, most: int = 50, skip: int = 0) -> list[Note]:
    """The notes that wait, or those handled; all of a goal together. Raises NotAllowed for all but the office."""
    require_office(viewer)
    asked = {"handled": handled, "most": most, "skip": max(0, skip)}
    return [Note(**dict(zip(Note.model_fields, row, strict=True))) for row in store.rows(NOTES, asked)]


def count_notes(store: Store, viewer: Viewer, *, handled: bool = False) -> int:
    """How many `notes` lists in all. Raises NotAllowed for all but the office."""
    require_office(viewer)
    row = store.one(COUNT, [handled])
    return int(row[0]) if row else 0


def reopen(store: Store, viewer: Viewer, note: UUID) -> None:
    """Put a handled note back on the list, after a slip. Raises NotAllowed for all but the office."""
    require_office(viewer)
    store.write(lambda transaction: transaction.execute(REOPEN, [note]))
