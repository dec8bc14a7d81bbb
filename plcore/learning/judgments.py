"""A teacher's own judgment: it stands above the calculation, with name and date, until it is changed or withdrawn."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from plcore.access import NotAllowed, Viewer, why_visible
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

JudgedLevel = Literal["just_starting", "getting_there", "has_shown"]
MOST_WORDS = 2000  # characters

AUTHOR = "SELECT trim(coalesce(preferred_name, given_name) || ' ' || family_name) FROM core.person WHERE id = ?"
KNOWN = "SELECT 1 FROM core.objective WHERE id = ? AND gone_at IS NULL"
COLUMNS = [
    "id",
    "student",
    "objective",
    "level",
    "date",
    "words",
    "author",
    "author_name",
    "recorded_at",
]
MAY_JUDGE = frozenset({"educator", "office"})


class NotJudged(ValueError):
    """The judgment cannot be kept as given; the message says why."""


def judge(
    store: Store,
    viewer: Viewer,
    student: UUID,
    objective: UUID,
    level: JudgedLevel,
    words: str | None,
    *,
    now: datetime,
) -> UUID:
    """Keep a teacher's judgment of one student and objective; returns its key. Earlier ones stay as they were said.

    now: UTC, without zone. Raises NotAllowed unless the viewer is an educator or the office and may see the student,
    NotJudged for an unknown level or objective, or words that are too long.
    """
    if level not in get_args(JudgedLevel):
        raise NotJudged("Choose one of the three levels.")
    said = (words or "").strip() or None
    if said and len(said) > MOST_WORDS:
        raise NotJudged(f"Please use at most {MOST_WORDS} characters.")
    return _keep(store, viewer, student, objective, level, said, now)


def withdraw(store: Store, viewer: Viewer, student: UUID, objective: UUID, *, now: datetime) -> UUID:
    """Take the judgment back: the calculation shows again. What was said stays on file. Raises as `judge`."""
    return _keep(store, viewer, student, objective, "withdrawn", None, now)


def _keep(
    store: Store, viewer: Viewer, student: UUID, objective: UUID, level: str, words: str | None, now: datetime
) -> UUID:
    if viewer.role not in MAY_JUDGE or why_visible(store, viewer, student, day_of(now)) is None:
        raise NotAllowed
    if store.one(KNOWN, [objective]) is None:
        raise NotJudged("This learning goal is not there any more.")
    author = store.one(AUTHOR, [viewer.person]) if viewer.person else None
    key = new_id()
    row = (key, student, objective, level, day_of(now), words, viewer.person, author[0] if author else "Office", now)

    def write(transaction: Transaction) -> None:
        transaction.insert("facts.judgment", COLUMNS, [row])

    store.write(write)
    return key
