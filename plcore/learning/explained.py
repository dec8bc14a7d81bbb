"""Reading objectives with their newest plain words: in the language asked for, else English, else the official text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from plcore.learning.objective_models import Explanation, ObjectiveName
from plcore.store import Store

LONGEST_NAME = 80  # an official text that stands in for a name is cut at a word before this many letters
FALLBACK = "en"

# One row an objective of $objectives (UUID[]), with the newest explanation in $language, else in English.
EXPLAINED = """
    WITH wanted AS MATERIALIZED (
        SELECT unnest($objectives) AS id
    ),
    shared AS (  -- codes that stand in more than one framework: they name no single objective
        SELECT twin.code
        FROM core.objective AS twin
        WHERE twin.gone_at IS NULL
          AND twin.code IN (SELECT mine.code FROM core.objective AS mine JOIN wanted ON wanted.id = mine.id)
        GROUP BY twin.code
        HAVING count(*) > 1
    ),
    said AS (
        SELECT explanation.*
        FROM core.explanation AS explanation
        JOIN wanted ON wanted.id = explanation.objective
        WHERE explanation.language IN ($language, 'en')
        QUALIFY row_number() OVER (
            PARTITION BY explanation.objective
            ORDER BY (explanation.language = $language) DESC, explanation.version DESC, explanation.recorded_at DESC
        ) = 1
    )
    SELECT
        objective.id,
        objective.code,
        objective.code IN (SELECT shared.code FROM shared) AS is_shared,
        objective.official,
        framework.language AS official_language,
        framework.title AS framework,
        framework.uri,
        objective.grades,
        objective.subject,
        objective.position,
        objective.teachable,
        objective.gone_at IS NOT NULL AS is_gone,
        said.language,
        said.version,
        said.name,
        said.means,
        said.looks_like,
        said.just_starting,
        said.getting_there,
        said.has_shown,
        said.at_home,
        said.reading,
        said.checked_by,
        said.checked_on
    FROM core.objective AS objective
    JOIN wanted ON wanted.id = objective.id
    LEFT JOIN core.framework AS framework ON framework.id = objective.framework
    LEFT JOIN said ON said.objective = objective.id
"""


@dataclass(frozen=True)
class Explained:
    """One objective as brought, with the plain words that were found for it."""

    name: ObjectiveName
    official: str
    official_language: str
    framework: str
    uri: str | None
    grades: tuple[str, ...]
    subject: str | None
    position: int
    teachable: bool
    is_gone: bool
    explanation: Explanation | None

    @property
    def means(self) -> str | None:
        return self.explanation.means if self.explanation else None

    @property
    def at_home(self) -> str | None:
        return self.explanation.at_home if self.explanation else None


def explained(store: Store, objectives: Collection[UUID], language: str) -> dict[UUID, Explained]:
    """Every one of these objectives that there is, by its key."""
    if not objectives:
        return {}
    rows = store.dicts(EXPLAINED, {"objectives": list(objectives), "language": language})
    return {row["id"]: _explained(row) for row in rows}


def short(text: str, most: int = LONGEST_NAME) -> str:
    """A text cut at a word, with an ellipsis where something was left off; line ends become spaces."""
    joined = " ".join(text.split())
    if len(joined) <= most:
        return joined
    cut = joined[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def _explained(row: dict[str, Any]) -> Explained:
    has_words = row["name"] is not None
    official_language = row["official_language"] or FALLBACK
    explanation = None
    if has_words:
        explanation = Explanation(**{field: row[field] for field in Explanation.model_fields})
    return Explained(
        name=ObjectiveName(
            id=row["id"],
            code=row["code"],
            code_is_shared=bool(row["is_shared"]),
            name=short(row["name"] if has_words else row["official"]),
            language=row["language"] if has_words else official_language,
        ),
        official=row["official"],
        official_language=official_language,
        framework=row["framework"] or "",
        uri=row["uri"],
        grades=tuple(row["grades"] or ()),
        subject=row["subject"],
        position=row["position"],
        teachable=row["teachable"],
        is_gone=row["is_gone"],
        explanation=explanation,
    )
