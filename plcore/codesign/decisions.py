"""Decisions: what was decided, by whom, when, why or why not, and what comes next; written by people, never replaced.

A decision answers something that people said: statements, themes, or a whole step of the gathering. To change it,
another version is added; the newest counts, and anyone can read which parts were changed and when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final, Literal, get_args
from uuid import UUID

from pydantic import Field

from plcore.access import Viewer
from plcore.codesign.gatherings import STATE_OF, Gathering, NotPossible, gathering, require_facilitator
from plcore.codesign.plan import Strict, Words
from plcore.codesign.themes import may_stand, themes, tidied
from plcore.store import Store, Transaction, new_id

Answer = Literal["yes", "part", "later", "no"]
ANSWERS: Final[tuple[Answer, ...]] = get_args(Answer)
MUST: Final = ("what", "by", "why")
MAY: Final = ("serves", "next", "came_of_it")
LONGEST: Final = {"what": 300, "by": 120, "why": 1000, "serves": 300, "next": 600, "came_of_it": 600}

ADD = "INSERT INTO core.decision (version, id, gathering, entry, made_at, by_whom) VALUES (?, ?, ?, ?, ?, ?)"
NEWEST_VERSION = "SELECT max(version) FROM core.decision WHERE id = ? AND gathering = ?"
OF_GATHERING = """
SELECT id, version, gathering, entry, made_at
FROM core.decision
WHERE gathering = ?
ORDER BY id, version
"""
WITH_NEWS = "SELECT gathering FROM core.decision UNION SELECT gathering FROM core.theme"


class Entry(Strict):
    """What a decision says. answer: yes, in part, later or no; by: who decided; on: the day of the decision.

    serves: which goal; next: what comes next; again_on: when to look again; came_of_it: what was seen then.
    statements, themes, steps (their places): what people said that this answers. taken_back: it holds no more, and
    `why` says why.
    """

    answer: Answer
    what: Words
    by: Words
    on: date
    why: Words
    serves: Words = Field(default_factory=dict)
    next: Words = Field(default_factory=dict)
    again_on: date | None = None
    came_of_it: Words = Field(default_factory=dict)
    statements: tuple[UUID, ...] = ()
    themes: tuple[UUID, ...] = ()
    steps: tuple[int, ...] = ()
    taken_back: bool = False


@dataclass(frozen=True)
class Became:
    """What was decided. due: the day to look again is past, and nothing is told of what was seen then."""

    entry: Entry
    due: bool


@dataclass(frozen=True)
class Change:
    """One later version: when it was written, and which parts of the decision are other than before."""

    at: datetime
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """One decision as it stands. made_at: of its first version; changes: the later ones, oldest first."""

    id: UUID
    version: UUID
    gathering: UUID
    entry: Entry
    made_at: datetime
    changes: tuple[Change, ...]

    @property
    def changed_at(self) -> datetime:
        return self.changes[-1].at if self.changes else self.made_at


def put_decision(
    store: Store, viewer: Viewer, key: UUID, entry: Entry, *, now: datetime, changes: Decision | None = None
) -> UUID:
    """Write a decision about the gathering `key`, or another version of the one that it `changes`. Returns its key.

    Raises NotAllowed; NotPossible: words are missing in a language or too long, nothing that people said stands
    behind it, a statement is hidden or of another gathering, a day lies before the decision, the gathering is a
    draft, somebody else has changed the decision meanwhile. The same entry again changes nothing.
    """
    require_facilitator(viewer)
    standing = gathering(store, key)
    clean = tidy_entry(entry, standing)
    mine = {one.id for one in themes(store, key, also_gone=True)}
    if not set(clean.themes) <= mine or any(not 0 <= step < len(standing.plan.steps) for step in clean.steps):
        raise NotPossible("ledger-not-shown")
    if changes and changes.entry == clean:
        return changes.id
    decision, written = changes.id if changes else new_id(), clean.model_dump_json()
    # What already stood behind it stays, also where it was hidden since: the page shows its number without its words.
    added = [one for one in clean.statements if changes is None or one not in changes.entry.statements]

    def write(tx: Transaction) -> str | None:
        state = tx.one(STATE_OF, [key])
        if state is None or state[0] == "draft":
            return "ledger-still-draft"
        if not may_stand(tx, key, added):
            return "ledger-not-shown"
        ((newest,),) = tx.rows(NEWEST_VERSION, [decision, key])
        if newest != (changes.version if changes else None):
            return "ledger-changed-meanwhile"
        tx.execute(ADD, [new_id(newest), decision, key, written, now, viewer.person])
        return None

    problem = store.write(write)
    if problem:
        raise NotPossible(problem)
    return decision


def decisions(store: Store, key: UUID) -> list[Decision]:
    """The decisions about a gathering: the newest day first."""
    versions: dict[UUID, list[tuple[UUID, Entry, datetime]]] = {}
    for decision, version, _, entry, made_at in store.rows(OF_GATHERING, [key]):
        versions.setdefault(decision, []).append((version, Entry.model_validate_json(entry), made_at))
    found = [_stands(decision, key, known) for decision, known in versions.items()]
    return sorted(found, key=lambda one: (one.entry.on, one.made_at, one.id), reverse=True)


def is_due(entry: Entry, today: date) -> bool:
    """Whether the day to look again is past in silence."""
    return entry.again_on is not None and entry.again_on < today and not (entry.came_of_it or entry.taken_back)


def versions_of(store: Store, viewer: Viewer, decision: Decision) -> list[tuple[datetime, Entry]]:
    """Every version in full, oldest first, for facilitators: an old one may hold words that were mended since."""
    require_facilitator(viewer)
    rows = store.rows(OF_GATHERING, [decision.gathering])
    return [(made_at, Entry.model_validate_json(entry)) for key, _, _, entry, made_at in rows if key == decision.id]


def gatherings_with_news(store: Store) -> set[UUID]:
    """The gatherings that have decisions or themes."""
    return {key for (key,) in store.rows(WITH_NEWS)}


def tidy_entry(entry: Entry, of: Gathering) -> Entry:
    """The entry with its words on one line each and nothing twice. Raises NotPossible, see put_decision."""
    languages = of.plan.languages
    words: dict[str, Words] = {name: tidied(getattr(entry, name), languages, LONGEST[name]) for name in MUST}
    for name in MAY:
        given: Words = getattr(entry, name)
        is_empty = not any(text.strip() for text in given.values())
        words[name] = {} if is_empty else tidied(given, languages, LONGEST[name])
    behind = {name: tuple(dict.fromkeys(getattr(entry, name))) for name in ("statements", "themes", "steps")}
    if not any(behind.values()):
        raise NotPossible("ledger-nothing-behind")
    if entry.again_on is not None and entry.again_on <= entry.on:
        raise NotPossible("ledger-again-early")
    return entry.model_copy(update={**words, **behind})


def parts_changed(before: Entry, after: Entry) -> tuple[str, ...]:
    """Which parts differ, in the order of the entry."""
    return tuple(name for name in Entry.model_fields if getattr(before, name) != getattr(after, name))


def _stands(decision: UUID, key: UUID, known: Sequence[tuple[UUID, Entry, datetime]]) -> Decision:
    changes = tuple(Change(after[2], parts_changed(before[1], after[1])) for before, after in pairwise(known))
    version, entry, _ = known[-1]
    return Decision(decision, version, key, entry, known[0][2], changes)
