"""Who looked at a student's record: for the office, and for the student's own family."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access.seeing import NotAllowed, why_visible
from plcore.access.viewer import Viewer
from plcore.days import day_of
from plcore.store import Store

MOST = 500

LOOKS = """
WITH picked AS (
    SELECT made_at, what, why, viewer, student
    FROM facts.look
    WHERE made_at >= $since
      AND ($until IS NULL OR made_at < $until)
      AND ($student IS NULL OR student = $student)
    ORDER BY made_at DESC, student
    LIMIT $most OFFSET $skip
)
SELECT
    picked.made_at,
    picked.what,
    picked.why,
    trim(coalesce(adult.given_name, '') || ' ' || coalesce(adult.family_name, '')) AS viewer,
    trim(coalesce(child.preferred_name, child.given_name) || ' ' || child.family_name) AS student
FROM picked
JOIN core.person AS child ON child.id = picked.student
LEFT JOIN core.person AS adult ON adult.id = picked.viewer
ORDER BY picked.made_at DESC, picked.student
"""
COUNT = """
SELECT count(*)
FROM facts.look
WHERE made_at >= $since
  AND ($until IS NULL OR made_at < $until)
  AND ($student IS NULL OR student = $student)
"""


class LookLine(BaseModel):
    """One look. `viewer` is empty for the command line; `why` is the rule that allowed it."""

    model_config = ConfigDict(frozen=True)

    made_at: datetime
    what: str
    why: str
    viewer: str
    student: str


def looks(
    store: Store,
    viewer: Viewer,
    *,
    student: UUID | None = None,
    since: datetime,
    until: datetime | None = None,
    now: datetime,
    most: int = MOST,
    skip: int = 0,
) -> list[LookLine]:
    """The looks from `since` up to, and not at, `until` (UTC), newest first, at most MOST at once.

    Of every student for the office; of one student for whoever may see that student. Raises NotAllowed otherwise.
    """
    _require(store, viewer, student, now)
    span = {"student": student, "since": since, "until": until}
    rows = store.dicts(LOOKS, {**span, "most": min(most, MOST), "skip": max(0, skip)})
    return [LookLine(**row) for row in rows]


def count_looks(
    store: Store,
    viewer: Viewer,
    *,
    student: UUID | None = None,
    since: datetime,
    until: datetime | None = None,
    now: datetime,
) -> int:
    """How many looks there are in that span; asked and refused as `looks` is."""
    _require(store, viewer, student, now)
    row = store.one(COUNT, {"student": student, "since": since, "until": until})
    return int(row[0]) if row else 0


def _require(store: Store, viewer: Viewer, student: UUID | None, now: datetime) -> None:
    if viewer.role != "office" and (student is None or why_visible(store, viewer, student, day_of(now)) is None):
        raise NotAllowed
