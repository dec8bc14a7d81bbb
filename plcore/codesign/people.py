"""Names of those who lead gatherings, for others who do."""

from __future__ import annotations

from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import require_facilitator
from plcore.store import Store

NAME = """
SELECT coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name
FROM core.person AS person
WHERE person.id = $person
  AND EXISTS (
      SELECT 1
      FROM core.person_role AS held
      WHERE held.person = person.id AND held.role IN ('educator', 'facilitator', 'board', 'office')
  )
"""


def name_of(store: Store, viewer: Viewer, person: UUID) -> str | None:
    """The name of someone who works for the district; nobody else's. Raises NotAllowed."""
    require_facilitator(viewer)
    row = store.one(NAME, {"person": person})
    return str(row[0]) if row else None
