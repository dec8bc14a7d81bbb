"""One objective as a family reads it: plain words, levels, what comes before and after, what to try at home. Public."""

from __future__ import annotations

from uuid import UUID

from plcore.language import Message, message
from plcore.learning.explained import Explained, explained
from plcore.learning.grades import grades_message, subject_message, subject_of
from plcore.learning.objective_models import Explanation, Found, ObjectiveName, ObjectiveReport, Step
from plcore.learning.searching import grades_taught, search, subjects_taught
from plcore.store import Store

__all__ = [
    "Explanation",
    "Found",
    "ObjectiveName",
    "ObjectiveReport",
    "Step",
    "UnknownObjective",
    "grades_taught",
    "objective_report",
    "search",
    "subjects_taught",
]

FARTHEST = 16  # steps of the way shown to each side: kindergarten to grade 12 fits

# The same code may stand in two frameworks: the one that is still sent, is taught and has plain words comes first.
BY_CODE = """
    SELECT objective.id
    FROM core.objective AS objective
    WHERE objective.code = $code
    ORDER BY
        objective.gone_at IS NULL DESC,
        objective.teachable DESC,
        objective.id IN (SELECT explanation.objective FROM core.explanation AS explanation) DESC,
        objective.id
    LIMIT 1
"""
# Steps along `precedes`, both directions. The walk ends at FARTHEST, so that a circle in the links ends too.
WAY = """
    WITH RECURSIVE link AS MATERIALIZED (
        SELECT origin, destination
        FROM core.objective_link
        WHERE kind = 'precedes' AND gone_at IS NULL AND destination IS NOT NULL
    ),
    ahead (id, distance) AS (
        SELECT $objective::UUID, 0
        UNION
        SELECT link.destination, ahead.distance + 1
        FROM ahead
        JOIN link ON link.origin = ahead.id
        WHERE ahead.distance < $farthest
    ),
    behind (id, distance) AS (
        SELECT $objective::UUID, 0
        UNION
        SELECT link.origin, behind.distance - 1
        FROM behind
        JOIN link ON link.destination = behind.id
        WHERE behind.distance > -$farthest
    )
    SELECT id, arg_min(distance, abs(distance))
    FROM (SELECT id, distance FROM ahead UNION ALL SELECT id, distance FROM behind) AS step
    GROUP BY id
"""


class UnknownObjective(LookupError):
    """No objective has this code or key; the page says so and offers the search."""

    def __init__(self) -> None:
        super().__init__("No learning goal has this code. Look it up by everyday words at What students learn.")


def objective_report(store: Store, objective: UUID | str, language: str) -> ObjectiveReport:
    """One objective, by its key or its code, in plain words of that language. Raises UnknownObjective."""
    key = _key(store, objective)
    distances: dict[UUID, int] = dict(store.rows(WAY, {"objective": key, "farthest": FARTHEST}))
    known = explained(store, distances.keys(), language)
    if key not in known:
        raise UnknownObjective
    this = known[key]
    path = _path(known, distances, key)
    return ObjectiveReport(
        objective=this.name,
        language=language,
        explanation=this.explanation,
        notes=_notes(this, language),
        official=this.official,
        official_language=this.official_language,
        framework=this.framework,
        uri=this.uri,
        grades=this.grades,
        subject=subject_of(this.subject),
        subject_says=subject_message(this.subject),
        grades_say=grades_message(this.grades),
        before=tuple(step.objective for step in path if step.distance == -1),
        after=tuple(step.objective for step in path if step.distance == 1),
        path=path,
    )


def _key(store: Store, objective: UUID | str) -> UUID:
    if isinstance(objective, UUID):
        return objective
    row = store.one(BY_CODE, {"code": objective})
    if row:
        return UUID(str(row[0]))
    try:
        return UUID(objective)
    except ValueError:
        raise UnknownObjective from None


def _path(known: dict[UUID, Explained], distances: dict[UUID, int], key: UUID) -> tuple[Step, ...]:
    stops = [item for item in known.values() if item.name.id == key or (item.teachable and not item.is_gone)]
    stops.sort(key=lambda item: (distances[item.name.id], item.position, item.name.name))
    return tuple(Step(objective=item.name, distance=distances[item.name.id]) for item in stops)


def _notes(this: Explained, language: str) -> tuple[Message, ...]:
    words = this.explanation
    if words is None:
        return (message("learn-note-official-only"),)
    notes = []
    if words.language != language:
        notes.append(message("learn-note-in-english"))
    if words.checked_by and words.checked_on:
        notes.append(message("learn-note-checked", name=words.checked_by[:60], day=words.checked_on))
    elif words.checked_by:
        notes.append(message("learn-note-checked-by", name=words.checked_by[:60]))
    else:
        notes.append(message("learn-note-unchecked"))
    if words.reading is not None:
        grade_or_index = "learn-note-reading-grade" if words.language == "en" else "learn-note-reading-index"
        notes.append(message(grade_or_index, measure=max(0, round(words.reading))))
    notes.append(message("learn-note-version", version=words.version))
    return tuple(notes)
