"""What is the same for everyone: objectives in plain words, what follows what, which batches count, who teaches.

A family's page may cost only a few milliseconds, and DuckDB plans even a small join for one or two. So what is no
student's own is read once and kept until the store's batches change, bounded, and shared by all who ask. Nothing
about a student is ever kept here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from plcore.learning.explained import Explained, explained
from plcore.learning.settings import Parameters, parameters
from plcore.store import Store

Stamp = tuple[object, ...]
Key = TypeVar("Key")
Item = TypeVar("Item")

MOST_STORES = 4
MOST_DAYS = 64
MOST_KEPT = 20_000  # objectives (a language each) and classes; at the bound all are let go and read again

# A new batch, explanation, link or setting makes another edition; a new judgment changes only its student's report.
STAMP = """
    SELECT count(applied_at), max(applied_at), (SELECT count(*) FROM core.explanation),
           (SELECT count(*) FROM core.objective_link), (SELECT count(*) FROM core.setting),
           (SELECT count(*) FROM facts.judgment)
    FROM core.batch
"""
# The district's mean of each objective as of a day, from the batches that count (the base of MATHS.md 1).
BASES = """
    SELECT objective, least(1, greatest(0, sum(total) / sum(pieces))) AS base
    FROM facts.objective_day
    WHERE date <= $as_of AND batch IN (SELECT unnest($batches)::UUID)
    GROUP BY objective
    HAVING sum(pieces) > 0
"""
BATCHES = "SELECT id::VARCHAR, applied_at FROM core.batch WHERE applied_at IS NOT NULL"
LINKS = """
    SELECT origin, destination
    FROM core.objective_link
    WHERE kind = 'precedes' AND gone_at IS NULL AND destination IS NOT NULL
"""
CLASSES = """
    SELECT class.id, class.title, school.name, class.starts, class.ends, class.gone_at IS NOT NULL
    FROM core.class AS class
    LEFT JOIN core.org AS school ON school.id = class.school
    WHERE class.id IN (SELECT unnest($classes))
"""
TEACHERS = """
    WITH held AS MATERIALIZED (
        SELECT class, person, role, gone_at FROM core.enrollment WHERE class IN (SELECT unnest($classes))
    )
    SELECT DISTINCT held.class, person.family_name, person.given_name
    FROM held
    JOIN core.person AS person ON person.id = held.person
    WHERE held.role = 'educator' AND held.gone_at IS NULL
    ORDER BY person.family_name, person.given_name
"""


@dataclass(frozen=True)
class Class:
    """One class as everyone in it knows it."""

    title: str
    school: str | None
    starts: date | None
    ends: date | None
    is_gone: bool
    teachers: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """What a student's work is measured with, as of a day: the same for everyone.

    counting: the batches that count, and when each was applied. bases: the district's mean of each objective.
    """

    counting: Mapping[str, datetime]
    settings: Parameters
    bases: Mapping[UUID, float]


@dataclass(frozen=True)
class Library:
    """One edition of what is the same for everyone.

    batches: when each batch that counts was applied. before, after: the neighbours of an objective along `precedes`.
    """

    store: Store
    batches: Mapping[str, datetime]
    before: Mapping[UUID, tuple[UUID, ...]]
    after: Mapping[UUID, tuple[UUID, ...]]
    _explained: dict[tuple[UUID, str], Explained] = field(default_factory=dict)
    _classes: dict[UUID, Class] = field(default_factory=dict)
    _measures: dict[date, Measure] = field(default_factory=dict)

    def explained(self, objectives: Collection[UUID], language: str) -> dict[UUID, Explained]:
        """Every one of these objectives that there is, by its key."""
        found = {key: self._explained.get((key, language)) for key in objectives}
        missing = [key for key, item in found.items() if item is None]
        if missing:
            read = explained(self.store, missing, language)
            found.update(read)
            _keep(self._explained, {(key, language): item for key, item in read.items()})
        return {key: item for key, item in found.items() if item is not None}

    def measure(self, as_of: date, known_by: datetime | None = None) -> Measure:
        """What to measure work with that was done by `as_of` and known at `known_by` (None: now)."""
        if known_by is not None:  # of a past visit: hardly ever asked twice
            return self._measure(as_of, known_by)
        if as_of not in self._measures:
            _keep(self._measures, {as_of: self._measure(as_of, None)}, most=MOST_DAYS)
        return self._measures[as_of]

    def _measure(self, as_of: date, known_by: datetime | None) -> Measure:
        counting = {key: at for key, at in self.batches.items() if known_by is None or at <= known_by}
        bases = dict(self.store.rows(BASES, {"as_of": as_of, "batches": list(counting)}))
        return Measure(counting, parameters(self.store, as_of, known_by), bases)

    def classes(self, keys: Collection[UUID]) -> dict[UUID, Class]:
        """Every one of these classes that there is, by its key."""
        found = {key: self._classes.get(key) for key in keys}
        missing = [key for key, item in found.items() if item is None]
        if missing:
            read = _read_classes(self.store, missing)
            found.update(read)
            _keep(self._classes, read)
        return {key: item for key, item in found.items() if item is not None}

    def links_after(self, objectives: Collection[UUID]) -> list[tuple[UUID, UUID]]:
        """(before, after) pairs for everything that follows one of these objectives."""
        following = {after for objective in objectives for after in self.after.get(objective, ())}
        return [(before, after) for after in following for before in self.before[after]]


def library(store: Store) -> tuple[Library, Stamp]:
    """The present edition, and a stamp that is another one as soon as any student's report may be another one."""
    stamp = store.one(STAMP) or ()
    return _edition(store, stamp[:-1]), stamp


@lru_cache(maxsize=MOST_STORES)
def _edition(store: Store, edition: Stamp) -> Library:
    before: dict[UUID, list[UUID]] = {}
    after: dict[UUID, list[UUID]] = {}
    for origin, destination in store.rows(LINKS):
        before.setdefault(destination, []).append(origin)
        after.setdefault(origin, []).append(destination)
    return Library(
        store=store,
        batches=dict(store.rows(BATCHES)),
        before={key: tuple(keys) for key, keys in before.items()},
        after={key: tuple(keys) for key, keys in after.items()},
    )


def _read_classes(store: Store, keys: Collection[UUID]) -> dict[UUID, Class]:
    asked = {"classes": list(keys)}
    teachers: dict[UUID, list[str]] = {}
    for key, family, given in store.rows(TEACHERS, asked):
        teachers.setdefault(key, []).append(f"{given} {family}".strip())
    return {
        key: Class(title, school, starts, ends, is_gone, tuple(teachers.get(key, ())))
        for key, title, school, starts, ends, is_gone in store.rows(CLASSES, asked)
    }


def _keep(kept: dict[Key, Item], more: Mapping[Key, Item], *, most: int = MOST_KEPT) -> None:
    if len(kept) + len(more) > most:
        kept.clear()
    kept.update(more)
