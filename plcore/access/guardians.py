"""Restrictions: a court order or the like that closes a child's record to one adult, kept apart from every file.

A roster that still names the adult cannot wash a restriction out. Rows are only added: every one of an adult and a
child counts on its days until a later row lifts them all, so that the time before can be told afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access.seeing import require_office
from plcore.access.viewer import Viewer
from plcore.store import Store, Transaction, new_id

LONGEST_WHY = 500
TICK = timedelta(microseconds=1)
COLUMNS = ["id", "adult", "student", "in_force", "why", "starts", "ends", "recorded_at", "recorded_by"]

KNOWN = """
SELECT
    (SELECT count(*) FROM core.person WHERE id = $adult),
    (SELECT count(*) FROM core.person_role WHERE person = $student AND role = 'student')
"""
LATEST = "SELECT max(recorded_at) FROM core.restriction WHERE adult = $adult AND student = $student"
OF_STUDENT = """
SELECT
    kept.id,
    kept.adult,
    kept.in_force,
    kept.why,
    kept.starts,
    kept.ends,
    kept.recorded_at,
    trim(coalesce(clerk.given_name, '') || ' ' || coalesce(clerk.family_name, '')) AS recorded_by
FROM core.restriction AS kept
LEFT JOIN core.person AS clerk ON clerk.id = kept.recorded_by
WHERE kept.student = ?
ORDER BY kept.recorded_at DESC, kept.id DESC
"""


class RestrictionError(Exception):
    """The restriction cannot be kept as it was told. `rule`: unknown, no-why, long-why, dates."""

    WORDS: ClassVar[Mapping[str, str]] = {
        "unknown": "There is no such adult or student in this database. Look them up again.",
        "no-why": "A restriction needs a reason, such as the number of the court's paper.",
        "long-why": f"The reason is too long. Use at most {LONGEST_WHY} letters.",
        "dates": "The last day comes before the first day. Change one of them.",
    }

    def __init__(self, rule: str) -> None:
        super().__init__(self.WORDS[rule])
        self.rule = rule


class Restriction(BaseModel):
    """One row: in force, or lifted. recorded_by: empty for the command line."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    adult: UUID
    in_force: bool
    why: str
    starts: date | None
    ends: date | None
    recorded_at: datetime
    recorded_by: str

    def counts_on(self, today: date) -> bool:
        """Whether this row closes the record on that day, where it was not lifted since."""
        return self.in_force and (self.starts or today) <= today <= (self.ends or today)


def restrict(
    store: Store,
    viewer: Viewer,
    adult: UUID,
    student: UUID,
    *,
    in_force: bool,
    why: str,
    starts: date | None = None,
    ends: date | None = None,
    now: datetime,
) -> UUID:
    """Close a child's record to an adult, or (in_force=False) lift that; returns the new row's key.

    starts, ends: the first and the last day; None is open. A link from a file need not exist: the order may be there
    first. Raises NotAllowed for all but the office, RestrictionError for what cannot be kept.
    """
    require_office(viewer)
    words = " ".join(why.split())
    if not words:
        raise RestrictionError("no-why")
    if len(words) > LONGEST_WHY:
        raise RestrictionError("long-why")
    if starts and ends and ends < starts:
        raise RestrictionError("dates")
    pair = {"adult": adult, "student": student}
    key = new_id()

    def keep(transaction: Transaction) -> UUID:
        known = transaction.one(KNOWN, pair)
        if known is None or 0 in known:
            raise RestrictionError("unknown")
        latest = transaction.one(LATEST, pair)
        # A clock that was set back must not leave the former row the newest.
        moment = max(now, latest[0] + TICK) if latest and latest[0] else now
        row = (key, adult, student, in_force, words, starts, ends, moment, viewer.person)
        transaction.insert("core.restriction", COLUMNS, [row])
        return key

    return store.write(keep)


def restrictions_of(store: Store, viewer: Viewer, student: UUID) -> list[Restriction]:
    """Every restriction ever kept for a child, newest first. Raises NotAllowed for all but the office."""
    require_office(viewer)
    names = ("id", "adult", "in_force", "why", "starts", "ends", "recorded_at", "recorded_by")
    return [Restriction(**dict(zip(names, row, strict=True))) for row in store.rows(OF_STUDENT, [student])]
