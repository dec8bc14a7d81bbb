"""Reading one student's record: the one place that reads it, always with a Look that the access rule gave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, cast
from uuid import UUID

from plcore.access import Look
from plcore.learning.library import Class, Library
from plcore.learning.mastery import history
from plcore.learning.progress_models import Level
from plcore.learning.standing import Judgment, Work
from plcore.store import Store

# A lone comparison with a constant lets DuckDB use an index or skip row groups, and a join of two tables takes longer
# to plan than to run: so these are many small questions, put together in Python. What is the same for everyone comes
# from the library.
PERSON = """
    SELECT given_name, family_name, preferred_name, grade
    FROM core.person
    WHERE id = $student
    UNION ALL
    SELECT NULL, NULL, preferred_name, NULL
    FROM core.person_detail
    WHERE person = $student AND gone_at IS NULL
"""
ENROLLMENTS = "SELECT class, role, starts, ends, gone_at FROM core.enrollment WHERE person = $student"
PIECES = """
    SELECT id, objective, date, score, kind, note, author, batch
    FROM facts.evidence
    WHERE student = $student
"""
GONE = "SELECT id, batch FROM facts.evidence_gone WHERE student = $student"
JUDGMENTS = """
    SELECT id, objective, level, date, words, author_name, recorded_at, batch
    FROM facts.judgment
    WHERE student = $student
"""
AUTHORS = "SELECT id, given_name, family_name FROM core.person WHERE id IN ({places})"


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


def read_person(store: Store, look: Look, books: Library, day: date) -> Person:
    """Name, grade, and the schools, classes and teachers of that day."""
    own = {"student": look.student}
    rows = store.rows(PERSON, own)
    given, family, _, grade = next((row for row in rows if row[0] is not None), ("", "", None, None))
    # what a file said about the person by itself stands above the roster's own cell
    preferred = [row[2] for row in rows if row[2] and row[0] is None] + [row[2] for row in rows if row[2]]
    classes = sorted(_present(store.rows(ENROLLMENTS, own), books, day), key=lambda one: (one.school or "", one.title))
    return Person(
        id=look.student,
        name=preferred[0] if preferred else given,
        full_name=f"{given} {family}".strip(),
        grade=grade,
        schools=_once(one.school for one in classes if one.school),
        teachers=_once(teacher for one in classes for teacher in one.teachers),
        classes=_once(one.title for one in classes),
    )


def read_record(store: Store, look: Look, books: Library, as_of: date, known_by: datetime) -> Record:
    """Work, words and judgments by the end of `as_of` that were known at `known_by`."""
    own = {"student": look.student}
    counts = {key: applied_at for key, applied_at in books.batches.items() if applied_at <= known_by}
    gone = {key for key, batch in store.rows(GONE, own) if batch in counts}
    rows = [row for row in store.rows(PIECES, own) if row[-1] in counts and row[0] not in gone and row[2] <= as_of]
    names = _names(store, sorted({row[6] for row in rows if row[6] is not None}))
    reached: dict[UUID, Reached] = {row.id: row for row in history(store, [look.student], as_of, known_by)}
    place = {key: number for number, key in enumerate(reached)}
    work = [
        Work(
            id=key,
            objective=objective,
            date=day,
            score=score,
            kind=kind,
            note=_words(note),
            author=names.get(author),
            arrived_at=counts[batch],
            n=reached[key].n if key in reached else None,
            level=cast(Level, reached[key].level) if key in reached else None,
        )
        for key, objective, day, score, kind, note, author, batch in rows
    ]
    # Within a day the calculation has an order of its own; the levels only make sense in that order.
    work.sort(key=lambda piece: (piece.date, place.get(piece.id, -1)))
    judgments = [
        _judgment(*row[:-1])
        for row in store.rows(JUDGMENTS, own)
        if row[3] <= as_of and row[6] <= known_by and (row[-1] is None or row[-1] in counts)
    ]
    return Record(work=tuple(work), judgments=tuple(judgments))


def _names(store: Store, people: Sequence[UUID]) -> dict[UUID, str]:
    if not people:
        return {}
    rows = store.rows(AUTHORS.format(places=", ".join("?" * len(people))), list(people))
    return {key: f"{given} {family}".strip() for key, given, family in rows}


def _present(rows: list[tuple[Any, ...]], books: Library, day: date) -> list[Class]:
    held = [row for row in rows if row[1] == "student" and row[4] is None]
    known = books.classes({row[0] for row in held})
    return [
        one
        for key, _, starts, ends, _ in held
        if (one := known.get(key)) is not None
        and not one.is_gone
        and (starts or one.starts or date.min) <= day
        and (ends or one.ends or date.max) >= day
    ]


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


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
