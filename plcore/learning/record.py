"""Reading one student's record: the one place that reads it, always with a Look that the access rule gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from plcore.access import Look
from plcore.learning.beta import State, walk
from plcore.learning.library import Class, Library, Measure
from plcore.learning.progress_models import Level
from plcore.learning.standing import Judgment, Work
from plcore.store import Store

# A lone comparison with a constant lets DuckDB use an index or skip row groups, and a join of two tables takes longer
# to plan than to run: so these are many small questions, put together in Python. What is the same for everyone comes
# from the library. Keys that only find something else are read as text: Python makes and compares that faster.
PERSON = """
    SELECT given_name, family_name, preferred_name, grade
    FROM core.person
    WHERE id = $student
    UNION ALL
    SELECT NULL, NULL, preferred_name, NULL
    FROM (SELECT preferred_name, gone_at FROM core.person_detail WHERE person = $student) AS detail
    WHERE gone_at IS NULL
"""
ENROLLMENTS = "SELECT class, role, starts, ends, gone_at FROM core.enrollment WHERE person = $student"
PIECES = """
    SELECT id, objective::VARCHAR, date, score, kind, note, author::VARCHAR, batch::VARCHAR, line
    FROM facts.evidence
    WHERE student = $student
"""
GONE = "SELECT id, batch::VARCHAR FROM facts.evidence_gone WHERE student = $student"
JUDGMENTS = """
    SELECT id, objective, level, date, words, author_name, recorded_at, author, batch::VARCHAR
    FROM facts.judgment
    WHERE student = $student
"""
AUTHORS = "SELECT id::VARCHAR, given_name, family_name FROM core.person WHERE id IN ({places})"

ID, OBJECTIVE, DAY, SCORE, KIND, NOTE, AUTHOR, BATCH, LINE = range(9)  # places in a row of PIECES
EVEN = 0.5  # the base of an objective on which the district has no work


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


def read_record(store: Store, look: Look, books: Library, as_of: date, known_by: datetime | None = None) -> Record:
    """Work, words and judgments by the end of `as_of` that were known at `known_by` (None: now).

    Every scored piece carries the level after it, by the one rule (beta.walk); tests hold it to mastery.history.
    """
    own, measure = {"student": look.student}, books.measure(as_of, known_by)
    gone = {key for key, batch in store.rows(GONE, own) if batch in measure.counting}
    rows = [
        row
        for row in store.rows(PIECES, own)
        if row[BATCH] in measure.counting and row[DAY] <= as_of and not (gone and row[ID] in gone)
    ]
    rows.sort(key=lambda row: (row[DAY], row[BATCH], row[LINE], row[SCORE] or 0.0, row[ID]))
    names = _names(store, sorted({row[AUTHOR] for row in rows if row[AUTHOR] is not None}))
    judgments = tuple(
        _judgment(*row[:-1])
        for row in store.rows(JUDGMENTS, own)
        if row[3] <= as_of
        and (known_by is None or row[6] <= known_by)
        and (row[-1] is None or row[-1] in measure.counting)
    )
    return Record(work=_work(rows, names, measure), judgments=judgments)


def _work(rows: list[tuple[Any, ...]], names: Mapping[str, str], measure: Measure) -> tuple[Work, ...]:
    """Each row as a piece of work; those that count, with where they left their goal. rows: oldest first."""
    objectives = {text: UUID(text) for text in {row[OBJECTIVE] for row in rows} if text is not None}
    piles: dict[str, list[tuple[float, float]]] = {text: [] for text in objectives}
    for row in rows:
        if row[OBJECTIVE] is not None and row[SCORE] is not None:
            piles[row[OBJECTIVE]].append((row[SCORE], measure.settings.kind_weights.get(row[KIND], 1.0)))
    states: dict[str, Iterator[State]] = {
        text: walk(pile, measure.bases.get(objectives[text], EVEN), measure.settings) for text, pile in piles.items()
    }
    work = []
    for key, text, day, score, kind, note, author, batch, _ in rows:
        after = next(states[text]) if text is not None and score is not None else None
        work.append(
            Work(
                id=key,
                objective=objectives.get(text),
                date=day,
                score=score,
                kind=kind,
                note=_words(note),
                author=names.get(author),
                arrived_at=measure.counting[batch],
                n=after.n if after else None,
                level=after.level if after else None,
            )
        )
    return tuple(work)


def _names(store: Store, people: Sequence[str]) -> dict[str, str]:
    if not people:
        return {}
    rows = store.rows(AUTHORS.format(places=", ".join("?" * len(people))), [UUID(key) for key in people])
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
    key: UUID,
    objective: UUID,
    level: str,
    day: date,
    words: str | None,
    author: str,
    recorded_at: datetime,
    by: UUID | None,
) -> Judgment:
    return Judgment(
        id=key,
        objective=objective,
        level=None if level == "withdrawn" else cast(Level, level),
        date=day,
        words=_words(words),
        author=author,
        recorded_at=recorded_at,
        by=by,
    )


def _words(text: str | None) -> str | None:
    return text.strip() or None if text else None


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
