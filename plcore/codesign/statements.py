"""Statements: what people wrote, numbered as they came, and which of them are shown.

An idea waits until a person has looked at it, or is shown at once, as the gathering's plan says; one that may name or
reach somebody always waits. What stands is the newest decision; all of them can be read by anyone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import STATE_OF, NotPossible, require_facilitator
from plcore.codesign.plan import LONGEST_IDEA
from plcore.store import Store, Transaction, new_id

Origin = Literal["start", "phone", "paper", "circle", "import"]
Decision = Literal["waiting", "shown", "hidden", "merged"]
# Why something is as it is; the words are in codesign.ftl as moderation-REASON.
Reason = Literal[
    "start", "rule", "looked-at", "not-yet", "names-somebody", "contact", "rude", "off-topic", "unclear", "two-ideas",
    "same-as", "undone", "may-hurt",
]  # fmt: skip
# What draws nothing though it is no control sign: with the width of a letter, as an empty Braille cell, or without.
BLANK: Final = "\u115f\u1160\u3164\uffa0\u2800"
NOTHING: Final = "\u034f\u17b4\u17b5"
MOST_MARKS: Final = 4  # on one letter: more than any writing needs, and few enough to stay on their line
MOST_IDEAS: Final = 20  # of one seat in one gathering

COLUMNS = "id, gathering, number, text, language, seat, origin, origin_is, step, made_at, by_whom"
ADD = f"INSERT INTO core.statement ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM core.statement WHERE gathering = ?"
HERS = "SELECT count(*) FROM core.statement WHERE gathering = ? AND seat = ?"
KNOWN = "SELECT number FROM core.statement WHERE id = ?"
DECIDE = """
INSERT INTO core.moderation (id, statement, decision, reason, into_one, note, made_at, by_whom)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
OF_GATHERING = """
SELECT
    statement.id, statement.number, statement.text, statement.language, statement.seat, statement.origin,
    statement.origin_is, statement.step, statement.made_at, latest.decision, latest.reason, latest.into_one,
    latest.note, latest.made_at
FROM core.statement AS statement
JOIN core.moderation AS latest ON latest.statement = statement.id
WHERE statement.gathering = ?
QUALIFY row_number() OVER (PARTITION BY statement.id ORDER BY latest.id DESC) = 1
ORDER BY statement.number
"""
WORDINGS = """
SELECT wording.statement, wording.language, wording.text
FROM core.statement_wording AS wording
JOIN core.statement AS statement ON statement.id = wording.statement
WHERE statement.gathering = ?
ORDER BY wording.id
"""
ADD_WORDING = """
INSERT INTO core.statement_wording (id, statement, language, text, made_at, by_whom) VALUES (?, ?, ?, ?, ?, ?)
"""
LOG = """
SELECT statement.number, one.decision, one.reason, other.number, one.made_at, one.by_whom IS NULL
FROM core.moderation AS one
JOIN core.statement AS statement ON statement.id = one.statement
LEFT JOIN core.statement AS other ON other.id = one.into_one
WHERE statement.gathering = ?
ORDER BY one.id
"""
REPLY = "INSERT INTO core.moderation_reply (id, statement, text, made_at) VALUES (?, ?, ?, ?)"
REPLIES = "SELECT text, made_at FROM core.moderation_reply WHERE statement = ? ORDER BY id"
NEWEST = "SELECT max(id) FROM core.moderation WHERE statement = ?"
REPLIES_OF_SEAT = """
SELECT reply.statement, reply.text, reply.made_at
FROM core.moderation_reply AS reply
JOIN core.statement AS statement ON statement.id = reply.statement
WHERE statement.gathering = ? AND statement.seat = ?
ORDER BY reply.id
"""
IDEAS_OF_SEAT = "SELECT step, count(*) FROM core.statement WHERE gathering = ? AND seat = ? GROUP BY step"
WHOSE = "SELECT gathering, seat FROM core.statement WHERE id = ?"


@dataclass(frozen=True)
class Statement:
    """One statement as it stands. wordings: the text by language, its own among them."""

    id: UUID
    number: int
    text: str
    language: str
    seat: UUID | None
    origin: Origin
    origin_is: str | None
    step: int
    made_at: datetime
    decision: Decision
    reason: Reason
    into: UUID | None
    note: str | None
    decided_at: datetime
    wordings: Mapping[str, str]

    def in_language(self, language: str) -> tuple[str, str]:
        """The text to show and the language it is in."""
        return (self.wordings[language], language) if language in self.wordings else (self.text, self.language)


@dataclass(frozen=True)
class LogLine:
    """One decision, as anyone may read it: no words of anyone's, no name."""

    number: int
    decision: Decision
    reason: Reason
    into_number: int | None
    made_at: datetime
    by_rule: bool


def tidy(text: str) -> str:
    """One line of visible text: composed letters, no control or invisible characters, single spaces."""
    composed = unicodedata.normalize("NFC", text)
    kept = _few_marks(" " if letter in f"\n\r\t{BLANK}" else letter for letter in composed if letter not in NOTHING)
    # Joiners stay: they are part of how some scripts and some emoji are written.
    seen = "".join(
        one for one in kept if one in "\u200c\u200d" or unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return " ".join(seen.split()).strip("\u200c\u200d ")


def _few_marks(letters: Iterable[str]) -> str:
    """Without the marks that would pile up over other lines."""
    kept: list[str] = []
    marks = 0
    for letter in letters:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def says_something(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(unicodedata.category(letter)[0] in "LN" for letter in text)


def add_idea(
    store: Store,
    gathering: UUID,
    text: str,
    *,
    key: UUID,
    language: str,
    seat: UUID | None,
    origin: Origin,
    step: int,
    decision: Decision,
    reason: Reason,
    now: datetime,
    origin_is: str | None = None,
    viewer: Viewer | None = None,
) -> int:
    """Write an idea down; returns its number, which only now exists. The same key again is the same idea.

    key: made by the form that was filled in. viewer: who typed it, for paper and for first ideas.
    Raises NotPossible: the gathering is not open (for phones), the text is empty or too long, a seat has said a lot.
    """
    words = tidy(text)
    if not says_something(words):
        raise NotPossible("codesign-idea-empty")
    if len(words) > LONGEST_IDEA:
        raise NotPossible("codesign-idea-long")
    by = viewer.person if viewer else None
    first = new_id()

    def add(tx: Transaction) -> int | str:
        known = tx.one(KNOWN, [key])
        if known:
            return int(known[0])
        state = tx.one(STATE_OF, [gathering])
        if origin == "phone" and (state is None or state[0] != "open"):
            return "codesign-not-open"
        if state is None or state[0] == "published":
            return "codesign-published-stays"
        if seat is not None and origin == "phone" and tx.rows(HERS, [gathering, seat])[0][0] >= MOST_IDEAS:
            return "codesign-ideas-many"
        number = int(tx.rows(NEXT_NUMBER, [gathering])[0][0])
        tx.execute(ADD, [key, gathering, number, words, language, seat, origin, origin_is, step, now, by])
        tx.execute(DECIDE, [first, key, decision, reason, None, None, now, by])
        return number

    number = store.write(add)
    if isinstance(number, str):
        raise NotPossible(number)
    return number


def decide(
    store: Store,
    viewer: Viewer,
    chosen: Sequence[UUID],
    decision: Decision,
    reason: Reason,
    *,
    now: datetime,
    into: UUID | None = None,
    note: str | None = None,
) -> None:
    """Show, hide or merge statements, all of them in one go. A later decision undoes it. Raises NotAllowed."""
    require_facilitator(viewer)
    if (decision == "merged") is (into is None) or into in chosen:
        raise NotPossible("codesign-merge-into")

    def write(tx: Transaction) -> None:
        for one in chosen:
            ((newest,),) = tx.rows(NEWEST, [one])
            tx.execute(DECIDE, [new_id(newest), one, decision, reason, into, note, now, viewer.person])

    store.write(write)


def word(store: Store, viewer: Viewer, statement: UUID, language: str, text: str, *, now: datetime) -> None:
    """Say a statement in another language. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)
    words = tidy(text)
    if not says_something(words):
        raise NotPossible("codesign-idea-empty")
    row = [new_id(), statement, language, words, now, viewer.person]
    store.write(lambda tx: tx.execute(ADD_WORDING, row))


def reply(store: Store, statement: UUID, seat: UUID, text: str, *, now: datetime) -> None:
    """The author's answer to what was decided of their idea. Raises NotPossible where it is not theirs."""
    words = tidy(text)[:500]
    whose = store.one(WHOSE, [statement])
    if whose is None or whose[1] != seat:
        raise NotPossible("codesign-not-yours")
    if not says_something(words):
        raise NotPossible("codesign-idea-empty")
    row = [new_id(), statement, words, now]
    store.write(lambda tx: tx.execute(REPLY, row))


def replies(store: Store, viewer: Viewer, statement: UUID) -> list[tuple[str, datetime]]:
    """What the author answered, for facilitators. Raises NotAllowed."""
    require_facilitator(viewer)
    return [(str(text), made_at) for text, made_at in store.rows(REPLIES, [statement])]


def own_replies(store: Store, gathering: UUID, seat: UUID) -> dict[UUID, list[tuple[str, datetime]]]:
    """What this seat answered to what was decided of its ideas, by idea, oldest first: for its own receipt."""
    found: dict[UUID, list[tuple[str, datetime]]] = {}
    for statement, text, made_at in store.rows(REPLIES_OF_SEAT, [gathering, seat]):
        found.setdefault(statement, []).append((text, made_at))
    return found


def ideas_by_step(store: Store, gathering: UUID, seat: UUID) -> dict[int, int]:
    """How many ideas this seat wrote in each step; steps without one are left out."""
    return dict(store.rows(IDEAS_OF_SEAT, [gathering, seat]))


def statements(store: Store, gathering: UUID) -> list[Statement]:
    """All statements of a gathering by number, whatever was decided of them: for our own code, never a whole screen."""
    wordings: dict[UUID, dict[str, str]] = {}
    for statement, language, text in store.rows(WORDINGS, [gathering]):
        wordings.setdefault(statement, {})[language] = text
    return [
        Statement(*(*row, {row[3]: row[2], **wordings.get(row[0], {})}))
        for row in store.rows(OF_GATHERING, [gathering])
    ]


def shown(all_of_them: Iterable[Statement]) -> list[Statement]:
    """Those that people see and vote on."""
    return [one for one in all_of_them if one.decision == "shown"]


def log_of(store: Store, gathering: UUID) -> list[LogLine]:
    """Every decision, oldest first: for anyone."""
    return [LogLine(*row) for row in store.rows(LOG, [gathering])]
