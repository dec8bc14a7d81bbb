"""When this viewer last read this student's page: looks less than half an hour apart are one visit."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from plcore.access import Look
from plcore.store import Store, Transaction

PAUSE = timedelta(minutes=30)  # a longer one ends the visit
RENEW = timedelta(minutes=5)  # a shorter one is not worth writing down again

OF_VIEWER = "SELECT student, last_at, previous_at FROM core.visit WHERE viewer = $viewer"
OF_PAIR = "SELECT 1 FROM core.visit WHERE viewer = $viewer AND student = $student"
BEGIN_ANOTHER = """
    UPDATE core.visit
    SET previous_at = last_at, began_at = $now, last_at = $now
    WHERE viewer = $viewer AND student = $student AND last_at < $ended
"""
GO_ON = """
    UPDATE core.visit SET last_at = $now WHERE viewer = $viewer AND student = $student AND last_at < $now
"""
COLUMNS = ["viewer", "student", "began_at", "last_at", "previous_at"]


def visit(store: Store, look: Look) -> datetime | None:
    """Note this look; gives the end of the visit before this one, None at a first visit (and for the command line).

    The note is queued, not waited for: were it lost, "since your last visit" would only reach back further.
    """
    viewer, now = look.viewer.person, look.made_at
    if viewer is None:
        return None
    visits = {student: (last, previous) for student, last, previous in store.rows(OF_VIEWER, {"viewer": viewer})}
    if look.student not in visits:
        _note(store, viewer, look.student, now)
        return None
    last_at, previous_at = visits[look.student]
    if now - last_at > RENEW:
        _note(store, viewer, look.student, now)
    ended: datetime | None = last_at if now - last_at > PAUSE else previous_at
    return ended


def _note(store: Store, viewer: UUID, student: UUID, now: datetime) -> None:
    pair = {"viewer": viewer, "student": student}

    def command(transaction: Transaction) -> None:
        if transaction.one(OF_PAIR, pair) is None:
            transaction.insert("core.visit", COLUMNS, [(viewer, student, now, now, None)])
            return
        transaction.execute(BEGIN_ANOTHER, {**pair, "now": now, "ended": now - PAUSE})
        transaction.execute(GO_ON, {**pair, "now": now})

    store.submit(command)
