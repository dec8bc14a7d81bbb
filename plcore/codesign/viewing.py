"""Who may see results: everyone once a gathering is published; before that, when a facilitator shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import FACILITATES, Gathering, NotPossible, require_facilitator
from plcore.store import Store, Transaction, new_id

NEWEST: Final = "SELECT is_shown, id FROM core.gathering_view WHERE gathering = ? ORDER BY id DESC LIMIT 1"
ADD: Final = "INSERT INTO core.gathering_view (id, gathering, is_shown, made_at, by_whom) VALUES (?, ?, ?, ?, ?)"
EXISTS: Final = "SELECT count(*) FROM core.gathering WHERE id = ?"


def is_shown(store: Store, found: Gathering) -> bool:
    """Whether everyone may see what was found."""
    if found.state in ("draft", "published"):
        return found.state == "published"
    row = store.one(NEWEST, [found.id])
    return bool(row and row[0])


def may_see(store: Store, viewer: Viewer, found: Gathering) -> bool:
    """Whether this viewer may; facilitators and the office always."""
    return viewer.role in FACILITATES or is_shown(store, found)


def show(store: Store, viewer: Viewer, key: UUID, shown: bool, *, now: datetime) -> None:
    """Show results to everyone before they are published, or hide them again. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)

    def write(tx: Transaction) -> bool:
        if not tx.rows(EXISTS, [key])[0][0]:
            return False
        newest = tx.one(NEWEST, [key])
        if newest is None or newest[0] != shown:
            tx.execute(ADD, [new_id(newest[1] if newest else None), key, shown, now, viewer.person])
        return True

    if not store.write(write):
        raise NotPossible("codesign-no-such")
