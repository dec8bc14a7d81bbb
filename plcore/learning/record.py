"""Reading one student's record: the one place that reads it, always with a Look that the access rule gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, cast
from uuid import UUID

from plcore.access import Look
from plcore.learning.mastery import history
from plcore.learning.progress_models import Level
from plcore.learning.standing import Judgment, Work
from plcore.store import Store

# The filters on student, person and class stand alone in their MATERIALIZED parts: DuckDB uses an index (or skips
# row groups) for a lone comparison with a constant, and scans the table as soon as another condition joins it.
PERSON = """
    WITH one AS MATERIALIZED (
        SELECT given_name, family_name, preferred_name, grade FROM core.person WHERE id = $student
    )
    SELECT
        one.given_name,
        one.family_name,
        coalesce(detail.preferred_name, one.preferred_name) AS preferred_name,
        one.grade
    FROM one
    LEFT JOIN (
        SELECT max(preferred_name) AS preferred_name
        FROM core.person_detail
        WHERE person = $student AND gone_at IS NULL
    ) AS detail ON true
"""
CLASSES = """
    WITH own AS MATERIALIZED (
        SELECT class, role, starts, ends, gone_at FROM core.enrollment WHERE person = $student
    )
    SELECT class.id, class.title, school.name
    FROM own
    JOIN core.class AS class ON class.id = own.class
    LEFT JOIN core.org AS school ON school.id = class.school
    WHERE own.role = 'student'
      AND own.gone_at IS NULL
      AND class.gone_at IS NULL
      AND coalesce(own.starts, class.starts, DATE '0001-01-01') <= $day
      AND coalesce(own.ends, class.ends, DATE '9999-12-31') >= $day
    ORDER BY school.name, class.title
"""
TEACHERS = """
    WITH taught AS MATERIALIZED (
        SELECT person, role, gone_at FROM core.enrollment WHERE class IN (SELECT unnest($classes))
    )
    SELECT DISTINCT person.given_name, person.family_name
    FROM taught
    JOIN core.person AS person ON person.id = taught.person
    WHERE taught.role = 'educator' AND taught.gone_at IS NULL
    ORDER BY person.family_name, person.given_name
"""
PIECES = """
    WITH own AS MATERIALIZED (
        SELECT id, objective, date, score, kind, note, author, batch, line FROM facts.evidence WHERE student = $student
    ),
    gone AS MATERIALIZED (
        SELECT id, batch FROM facts.evidence_gone WHERE student = $student
    )
    SELECT
        own.id,
        own.objective,
        own.date,
        own.score,
        own.kind,
        own.note,
        trim(concat_ws(' ', author.given_name, author.family_name)) AS author,
        batch.applied_at
    FROM own
    JOIN core.batch AS batch ON batch.id = own.batch
    LEFT JOIN core.person AS author ON author.id = own.author
    WHERE own.date <= $as_of
      AND batch.applied_at <= $known_by
      AND own.id NOT IN (
          SELECT gone.id FROM gone JOIN core.batch AS taken ON taken.id = gone.batch WHERE taken.applied_at <= $known_by
      )
    ORDER BY own.date, own.id
"""
JUDGMENTS = """
    WITH own AS MATERIALIZED (
        SELECT id, objective, level, date, words, author_name, recorded_at, batch
        FROM facts.judgment
        WHERE student = $student
    )
    SELECT own.id, own.objective, own.level, own.date, own.words, own.author_name, own.recorded_at
    FROM own
    LEFT JOIN core.batch AS batch ON batch.id = own.batch
    WHERE own.date <= $as_of
      AND own.recorded_at <= $known_by
      AND (own.batch IS NULL OR batch.applied_at <= $known_by)
    ORDER BY own.recorded_at, own.id
"""
LINKS = """
    WITH mine AS MATERIALIZED (
        SELECT unnest($objectives) AS id
    ),
    link AS MATERIALIZED (
        SELECT origin, destination
        FROM core.objective_link
        WHERE kind = 'precedes' AND gone_at IS NULL AND destination IS NOT NULL
    ),
    following AS (
        SELECT DISTINCT link.destination AS id FROM link JOIN mine ON mine.id = link.origin
    )
    SELECT link.origin, link.destination
    FROM link
    JOIN following ON following.id = link.destination
"""


class Reached(Protocol):
    """What is taken from a row of the history: where the goal stood after this piece of work."""

    @property
    def n(self) -> int: ...
    @property
    def level(self) -> str: ...


@dataclass(frozen=True)
class Person:
    """Who the record is about, as the roster says."""

    id: UUID
    name: str
    full_name: str
    grade: str | None
    schools: tuple[str, ...]
    teachers: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """What there is about one student by a day: work and words oldest first, judgments as they were recorded."""

    work: tuple[Work, ...]
    judgments: tuple[Judgment, ...]


def read_person(store: Store, look: Look, day: date) -> Person:
    """Name, grade, and the schools, classes and teachers of that day."""
    row = store.one(PERSON, {"student": look.student})
    given, family, preferred, grade = row or ("", "", None, None)
    classes = store.rows(CLASSES, {"student": look.student, "day": day})
    teachers = store.rows(TEACHERS, {"classes": [row[0] for row in classes]}) if classes else []
    return Person(
        id=look.student,
        name=preferred or given,
        full_name=f"{given} {family}".strip(),
        grade=grade,
        schools=_once([school for _, _, school in classes if school]),
        teachers=_once([f"{first} {last}".strip() for first, last in teachers]),
        classes=_once([title for _, title, _ in classes]),
    )


def read_record(store: Store, look: Look, as_of: date, known_by: datetime) -> Record:
    """Work, words and judgments by the end of `as_of` that were known at `known_by`."""
    scope = {"student": look.student, "as_of": as_of, "known_by": known_by}
    reached = {row.id: row for row in history(store, [look.student], as_of, known_by)}
    work = [_work(reached, *row) for row in store.rows(PIECES, scope)]
    place = {key: number for number, key in enumerate(reached)}
    # Within a day the calculation has an order of its own; the levels only make sense in that order.
    work.sort(key=lambda piece: (piece.date, place.get(piece.id, -1)))
    return Record(work=tuple(work), judgments=tuple(_judgment(*row) for row in store.rows(JUDGMENTS, scope)))


def read_links(store: Store, objectives: Sequence[UUID]) -> list[tuple[UUID, UUID]]:
    """(before, after) pairs of `precedes` for every objective that follows one of these. Public."""
    if not objectives:
        return []
    return [(before, after) for before, after in store.rows(LINKS, {"objectives": list(objectives)})]


def _once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _work(
    reached: Mapping[UUID, Reached],
    key: UUID,
    objective: UUID | None,
    day: date,
    score: float | None,
    kind: str,
    note: str | None,
    author: str | None,
    arrived_at: datetime,
) -> Work:
    after = reached.get(key)
    return Work(
        id=key,
        objective=objective,
        date=day,
        score=score,
        kind=kind,
        note=_words(note),
        author=_words(author),
        arrived_at=arrived_at,
        n=after.n if after else None,
        level=cast(Level, after.level) if after else None,
    )


def _judgment(
    key: UUID, objective: UUID, level: str, day: date, words: str | None, author: str, recorded_at: datetime
) -> Judgment:
    return Judgment(
        id=key,
        objective=objective,
        level=None if level == "withdrawn" else cast(Level, level),
        date=day,
        words=_words(words),
        author=author,
        recorded_at=recorded_at,
    )


def _words(text: str | None) -> str | None:
    return text.strip() or None if text else None
