"""Who looked at a student's record: for the office, and for the student's own family."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access.seeing import NotAllowed, why_visible
from plcore.access.viewer import Viewer
from plcore.days import day_of
from plcore.store import Store

MOST = 500
Kind = Literal["family", "student", "educator", "office", "command", "sample", "list"]  # who looked, or at many at once
WHY: dict[Kind, str] = {
    "family": "guardian",
    "student": "self",
    "educator": "educator",
    "office": "office",
    "command": "office",
    "sample": "sample",
    "list": "list",
}

# A look at many at once (a list written to a file) has no student of its own, only how many there were.
ASKED = """
    SELECT made_at, what, why, viewer, student, 1 AS students
    FROM facts.look
    WHERE made_at >= $since
      AND ($until IS NULL OR made_at < $until)
      AND ($student IS NULL OR student = $student)
      {kind}
      {by}
"""
ASKED_LISTS = """
    UNION ALL
    SELECT made_at, what, 'list', viewer, NULL, students
    FROM facts.bulk_look
    WHERE made_at >= $since
      AND ($until IS NULL OR made_at < $until)
      {by}
"""
OF_KIND = "AND why = $why"
BY_COMMAND = "AND viewer IS NULL"
BY_PERSON = "AND viewer IS NOT NULL"
BY_NAME = """
    AND viewer IN (
        SELECT id
        FROM core.person
        WHERE contains(
            strip_accents(lower(concat_ws(' ', given_name, preferred_name, family_name))), strip_accents(lower($by))
        )
    )
"""
LOOKS = """
WITH picked AS (
    {asked}
    ORDER BY made_at DESC, student
    LIMIT $most OFFSET $skip
)
SELECT
    picked.made_at,
    picked.what,
    picked.why,
    trim(coalesce(adult.given_name, '') || ' ' || coalesce(adult.family_name, '')) AS viewer,
    trim(coalesce(child.preferred_name, child.given_name, '') || ' ' || coalesce(child.family_name, '')) AS student,
    picked.students
FROM picked
LEFT JOIN core.person AS child ON child.id = picked.student
LEFT JOIN core.person AS adult ON adult.id = picked.viewer
ORDER BY picked.made_at DESC, picked.student
"""
COUNT = "SELECT count(*) FROM ({asked}) AS asked"


class LookLine(BaseModel):
    """One look. `viewer` is empty for the command line; `why` is the rule that allowed it.

    A list of many students at once has the why "list", no student, and says how many there were.
    """

    model_config = ConfigDict(frozen=True)

    made_at: datetime
    what: str
    why: str
    viewer: str
    student: str
    students: int = 1


def looks(
    store: Store,
    viewer: Viewer,
    *,
    student: UUID | None = None,
    by: str = "",
    kind: Kind | None = None,
    since: datetime,
    until: datetime | None = None,
    now: datetime,
    most: int = MOST,
    skip: int = 0,
) -> list[LookLine]:
    """The looks from `since` up to, and not at, `until` (UTC), newest first, at most MOST at once.

    student: whose record. by: only of people whose name holds these letters, whatever their case and accents. kind:
    only by these people, or only lists of many at once; those stand nowhere else than among all, or by themselves.
    Of every student for the office; of one student for whoever may see that student. Raises NotAllowed otherwise.
    """
    _require(store, viewer, student, now)
    asked, bound = _asked(student, by, kind, since, until)
    rows = store.dicts(LOOKS.format(asked=asked), {**bound, "most": min(most, MOST), "skip": max(0, skip)})
    return [LookLine(**row) for row in rows]


def count_looks(
    store: Store,
    viewer: Viewer,
    *,
    student: UUID | None = None,
    by: str = "",
    kind: Kind | None = None,
    since: datetime,
    until: datetime | None = None,
    now: datetime,
) -> int:
    """How many looks there are in that span; asked and refused as `looks` is."""
    _require(store, viewer, student, now)
    asked, bound = _asked(student, by, kind, since, until)
    row = store.one(COUNT.format(asked=asked), bound)
    return int(row[0]) if row else 0


def _asked(
    student: UUID | None, by: str, kind: Kind | None, since: datetime, until: datetime | None
) -> tuple[str, dict[str, object]]:
    bound: dict[str, object] = {"student": student, "since": since, "until": until}
    letters = by.strip()[:60]
    if letters:
        bound["by"] = letters
    named = BY_NAME if letters else ""
    if kind is None:
        sql = ASKED.format(kind="", by=named)
    else:
        bound["why"] = WHY[kind]
        whose = {"command": BY_COMMAND, "office": BY_PERSON}.get(kind, "")
        sql = ASKED.format(kind=f"{OF_KIND} {whose}", by=named)
    if student is None and kind in (None, "list"):
        sql += ASKED_LISTS.format(by=named)
    return sql, bound


def _require(store: Store, viewer: Viewer, student: UUID | None, now: datetime) -> None:
    if viewer.role != "office" and (student is None or why_visible(store, viewer, student, day_of(now)) is None):
        raise NotAllowed
