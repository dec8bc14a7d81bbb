"""Who looked at a student's record: for the office, and for the student's own family."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access.seeing import NotAllowed, why_visible
from plcore.access.viewer import Viewer
from plcore.store import Store

MOST = 500

LOOKS = """
SELECT
    look.made_at,
    look.what,
    look.why,
    trim(coalesce(adult.given_name, '') || ' ' || coalesce(adult.family_name, '')) AS viewer,
    trim(coalesce(child.preferred_name, child.given_name) || ' ' || child.family_name) AS student
FROM facts.look AS look
JOIN core.person AS child ON child.id = look.student
LEFT JOIN core.person AS adult ON adult.id = look.viewer
WHERE look.made_at >= $since
  AND ($student IS NULL OR look.student = $student)
ORDER BY look.made_at DESC
LIMIT $most
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
    store: Store, viewer: Viewer, *, student: UUID | None = None, since: datetime, now: datetime, most: int = MOST
) -> list[LookLine]:
    """The newest looks since a moment (UTC), newest first.

    Of every student for the office; of one student for whoever may see that student. Raises NotAllowed otherwise.
    """
    if viewer.role != "office" and (student is None or why_visible(store, viewer, student, now.date()) is None):
        raise NotAllowed
    rows = store.dicts(LOOKS, {"student": student, "since": since, "most": min(most, MOST)})
    return [LookLine(**row) for row in rows]
