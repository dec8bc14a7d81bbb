"""What was brought in before, for the office: when, by whom, how much, and the rows that were set aside."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Viewer, require_office
from plcore.interop.telling import HEADINGS, harmless
from plcore.store import Store

MOST_LINES = 100_000  # set-aside rows in one download

SOURCES = "SELECT DISTINCT source FROM core.batch WHERE applied_at IS NOT NULL ORDER BY source"
COUNT = "SELECT count(*) FROM core.batch WHERE applied_at IS NOT NULL"
BROUGHT = """
WITH page AS (
    SELECT id, source, format, applied_at, applied_by, forced, summary
    FROM core.batch
    WHERE applied_at IS NOT NULL
    ORDER BY applied_at DESC, id DESC
    LIMIT $most OFFSET $skip
)
SELECT
    page.id,
    page.source,
    page.format,
    page.applied_at,
    page.forced,
    page.summary,
    trim(coalesce(clerk.given_name, '') || ' ' || coalesce(clerk.family_name, '')),
    coalesce(aside.lines, 0)
FROM page
LEFT JOIN core.person AS clerk ON clerk.id = page.applied_by
LEFT JOIN (
    SELECT batch, count(*) AS lines
    FROM core.reject
    WHERE batch IN (SELECT id FROM page)
    GROUP BY batch
) AS aside ON aside.batch = page.id
ORDER BY page.applied_at DESC, page.id DESC
"""
ASIDE = """
SELECT file, line, column_name, value, reason, remedy
FROM core.reject
WHERE batch = ?
ORDER BY file, line, column_name
LIMIT ?
"""


class BroughtFile(BaseModel):
    """One file of a former bring: how many rows it had and how many of them changed anything."""

    model_config = ConfigDict(frozen=True)

    name: str
    rows: int
    changed: int


class Brought(BaseModel):
    """One former bring of one source. by: empty for the command line. set_aside: rows that were not used."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str
    format: str
    at: datetime
    forced: bool
    by: str
    set_aside: int
    files: tuple[BroughtFile, ...]

    @property
    def changed(self) -> int:
        """Rows that changed anything."""
        return sum(file.changed for file in self.files)


class SetAside(BaseModel):
    """One row that was not used, with where, why and how to mend it."""

    model_config = ConfigDict(frozen=True)

    file: str
    line: int | None
    column: str | None
    value: str
    reason: str
    remedy: str


def known_sources(store: Store, viewer: Viewer) -> list[str]:
    """The systems that files were brought from, by name. Raises NotAllowed for all but the office."""
    require_office(viewer)
    return [name for (name,) in store.rows(SOURCES)]


def count_brought(store: Store, viewer: Viewer) -> int:
    """How many brings there were. Raises NotAllowed for all but the office."""
    require_office(viewer)
    row = store.one(COUNT)
    return int(row[0]) if row else 0


def brought(store: Store, viewer: Viewer, *, most: int = 20, skip: int = 0) -> list[Brought]:
    """Former brings, newest first. Raises NotAllowed for all but the office."""
    require_office(viewer)
    return [
        Brought(
            id=key,
            source=source,
            format=format_,
            at=at,
            forced=forced,
            by=by,
            set_aside=aside,
            files=_files(summary),
        )
        for key, source, format_, at, forced, summary, by, aside in store.rows(
            BROUGHT, {"most": most, "skip": max(0, skip)}
        )
    ]


def set_aside(store: Store, viewer: Viewer, batch: UUID, *, most: int = 20) -> list[SetAside]:
    """The rows of one bring that were not used, by file and line. Raises NotAllowed for all but the office."""
    require_office(viewer)
    return [
        SetAside(file=file, line=line, column=column, value=value or "", reason=reason, remedy=remedy)
        for file, line, column, value, reason, remedy in store.rows(ASIDE, [batch, most])
    ]


def set_aside_csv(store: Store, viewer: Viewer, batch: UUID) -> bytes:
    """All of them as a CSV that a spreadsheet opens and runs nothing of. Raises NotAllowed for all but the office."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for row in set_aside(store, viewer, batch, most=MOST_LINES):
        writer.writerow([harmless(cell) for cell in row.model_dump().values()])
    return out.getvalue().encode("utf-8-sig")


def _files(summary: str | None) -> tuple[BroughtFile, ...]:
    told = json.loads(summary or "{}").get("files", {})
    return tuple(
        BroughtFile(name=name, rows=int(counts[0]), changed=int(counts[1]))
        for name, counts in told.items()
        if isinstance(counts, list) and len(counts) == 2
    )
