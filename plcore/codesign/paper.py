"""Votes on paper: piles of sheets, typed in once or twice, and what differs. Counting is in paper_counting.py.

Every typing is kept with who typed it; the newest of the first and of the second stands. A sheet belongs to the pile
in which it was typed last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import STATE_OF, NotPossible, require_facilitator
from plcore.codesign.paper_sheets import Mark, NotTyped, Sheet
from plcore.codesign.statements import says_something, tidy
from plcore.codesign.voting import INSTANT
from plcore.store import Store, Transaction

Time = Literal[1, 2]
State = Literal["once", "differs", "ready"]
SETTLED: Final = 3  # the third typing: what a look at the sheet says where two typings differ
LONGEST_NAME: Final = 80

ADD_PILE = "INSERT INTO core.paper_batch (id, gathering, name, made_at, made_by) VALUES (?, ?, ?, ?, ?)"
PILE = "SELECT id, gathering, name, made_at, made_by, counted_at FROM core.paper_batch"
PILE_BY_ID = f"{PILE} WHERE id = ?"
PILES = f"{PILE} WHERE gathering = ? ORDER BY made_at DESC, id DESC"
ENTRY_COLUMNS = ("batch", "sheet", "typing", "statement", "answer", "made_at", "by_whom", "id")
# Each typing as one row, its lines and marks as two lists of the same order.
TYPINGS = """
SELECT
    entry.batch, entry.sheet, entry.typing, entry.made_at, entry.by_whom, entry.id,
    list(entry.statement ORDER BY entry.statement), list(entry.answer ORDER BY entry.statement)
FROM facts.paper_entry AS entry
JOIN core.paper_batch AS batch ON batch.id = entry.batch
WHERE batch.gathering = ? AND entry.sheet IN ({sheets})
GROUP BY entry.batch, entry.sheet, entry.typing, entry.made_at, entry.by_whom, entry.id
ORDER BY entry.made_at, entry.id
"""
OF_SHEETS = TYPINGS.format(sheets="SELECT unnest(?::VARCHAR[])")
OF_PILE = TYPINGS.format(sheets="SELECT typed.sheet FROM facts.paper_entry AS typed WHERE typed.batch = ?")
KNOWN = "SELECT count(*) FROM facts.paper_entry WHERE id = ?"


@dataclass(frozen=True)
class Pile:
    """Sheets that are typed together. counted_at: when it was last counted; None: still being typed."""

    id: UUID
    gathering: UUID
    name: str
    made_at: datetime
    made_by: UUID | None
    counted_at: datetime | None


@dataclass(frozen=True)
class Typing:
    """What somebody read on a sheet. times: how often this typing was done; the last one stands."""

    answers: Mapping[UUID, Mark]
    made_at: datetime
    by: UUID | None
    times: int


@dataclass(frozen=True)
class Difference:
    """One line of a sheet that was read in two ways."""

    statement: UUID
    first: Mark
    second: Mark


@dataclass(frozen=True)
class Typed:
    """A sheet as it stands. pile: where it was typed last; settled: only while nothing was typed after it."""

    sheet: str
    pile: UUID
    first: Typing | None
    second: Typing | None
    settled: Typing | None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where the two typings say different things and nobody has looked again."""
        if self.settled or not self.first or not self.second:
            return ()
        one, other = self.first.answers, self.second.answers
        lines = dict.fromkeys([*one, *other])
        return tuple(
            Difference(line, one.get(line), other.get(line)) for line in lines if one.get(line) != other.get(line)
        )

    @property
    def state(self) -> State:
        if self.settled:
            return "ready"
        if not self.first or not self.second:
            return "once"
        return "differs" if self.differences else "ready"

    @property
    def answers(self) -> Mapping[UUID, Mark]:
        """What the sheet says; where typings differ, the newest."""
        standing = [one for one in (self.first, self.second, self.settled) if one]
        return max(standing, key=lambda one: one.made_at).answers

    @property
    def newest(self) -> datetime:
        return max(one.made_at for one in (self.first, self.second, self.settled) if one)


@dataclass(frozen=True)
class Saved:
    """What became of a typing. again: it took the place of an earlier one; came_from: the pile it was in before."""

    typed: Typed
    again: bool
    came_from: str | None


def start_pile(store: Store, viewer: Viewer, gathering: UUID, name: str, *, key: UUID, now: datetime) -> Pile:
    """A pile of sheets to type in; the same key again is the same pile. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)
    called = tidy(name)[:LONGEST_NAME]
    if not says_something(called):
        raise NotPossible("paper-pile-name")

    def add(tx: Transaction) -> str | None:
        if tx.one(PILE_BY_ID, [key]):
            return None
        problem = may_type(tx, gathering)
        if problem is None:
            tx.execute(ADD_PILE, [key, gathering, called, now, viewer.person])
        return problem

    problem = store.write(add)
    if problem:
        raise NotPossible(problem)
    return pile(store, viewer, key)


def pile(store: Store, viewer: Viewer, key: UUID) -> Pile:
    """One pile. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)
    row = store.one(PILE_BY_ID, [key])
    if row is None:
        raise NotPossible("paper-no-such-pile")
    return Pile(*row)


def piles(store: Store, viewer: Viewer, gathering: UUID) -> list[Pile]:
    """All piles of a gathering, the newest first. Raises NotAllowed."""
    require_facilitator(viewer)
    return [Pile(*row) for row in store.rows(PILES, [gathering])]


def type_sheet(
    store: Store,
    viewer: Viewer,
    into: Pile,
    sheet: Sheet,
    marks: Sequence[Mark],
    time: Time,
    *,
    key: UUID,
    now: datetime,
) -> Saved:
    """Write down what somebody read on a sheet, line by line. The same key again changes nothing.

    Raises NotAllowed; NotTyped and NotPossible: not as many marks as lines, the gathering is a draft or published.
    """
    if len(marks) != len(sheet.statements):
        raise NotTyped("paper-marks-many", typed=len(marks), count=len(sheet.statements))
    return _write(store, viewer, into, sheet.name, dict(zip(sheet.statements, marks, strict=True)), time, key, now)


def settle(
    store: Store, viewer: Viewer, typed: Typed, answers: Mapping[UUID, Mark], *, key: UUID, now: datetime
) -> Saved:
    """Say what stands on the sheet where two typings differ, after a look at it. Raises NotAllowed, NotPossible."""
    into = pile(store, viewer, typed.pile)
    if not typed.differences or set(answers) != {one.statement for one in typed.differences}:
        raise NotPossible("paper-settle-all")
    whole = {**typed.answers, **answers}
    return _write(store, viewer, into, typed.sheet, whole, SETTLED, key, now, looked_at=typed.newest)


def typed_of(store: Store, viewer: Viewer, of: Pile) -> list[Typed]:
    """Every sheet that was typed into this pile, in the order of its first typing; those that were typed into another
    one later are among them, with that pile's key. Raises NotAllowed."""
    require_facilitator(viewer)
    return sheets_from(store.rows(OF_PILE, [of.gathering, of.id]))


def may_type(tx: Transaction, gathering: UUID) -> str | None:
    """Why paper cannot be typed or counted now, inside a transaction; None: it can."""
    state = tx.one(STATE_OF, [gathering])
    if state is None:
        return "codesign-no-such"
    if state[0] == "draft":
        return "paper-not-yet"
    return "codesign-published-stays" if state[0] == "published" else None


def _write(
    store: Store,
    viewer: Viewer,
    into: Pile,
    sheet: str,
    answers: Mapping[UUID, Mark],
    time: int,
    key: UUID,
    now: datetime,
    looked_at: datetime | None = None,
) -> Saved:
    require_facilitator(viewer)

    def add(tx: Transaction) -> str | tuple[Typed | None, Typed]:
        before = tx.rows(OF_SHEETS, [into.gathering, [sheet]])
        if not tx.rows(KNOWN, [key])[0][0]:
            problem = may_type(tx, into.gathering)
            if problem:
                return problem
            if looked_at and before[-1][3] != looked_at:
                return "paper-typed-meanwhile"
            # The newest stands, also where the clock was set back meanwhile.
            moment = max(now, before[-1][3] + INSTANT) if before else now
            rows = [(into.id, sheet, time, line, mark, moment, viewer.person, key) for line, mark in answers.items()]
            tx.insert("facts.paper_entry", ENTRY_COLUMNS, rows)
        was = sheets_from(row for row in before if row[5] != key)
        return (was[0] if was else None), sheets_from(tx.rows(OF_SHEETS, [into.gathering, [sheet]]))[0]

    saved = store.write(add)
    if isinstance(saved, str):
        raise NotPossible(saved)
    was, typed = saved
    moved = was is not None and was.pile != into.id
    again = was is not None and not moved and {1: was.first, 2: was.second}.get(time) is not None
    return Saved(typed, again, pile(store, viewer, was.pile).name if was and moved else None)


def sheets_from(rows: Iterable[Sequence[Any]]) -> list[Typed]:
    """Sheets from rows of typings, oldest first."""
    by_sheet: dict[str, list[Sequence[Any]]] = {}
    for row in rows:
        by_sheet.setdefault(row[1], []).append(row)
    return [_one(sheet, entries) for sheet, entries in by_sheet.items()]


def _one(sheet: str, entries: Sequence[Sequence[Any]]) -> Typed:
    home = entries[-1][0]
    done: dict[int, dict[UUID, dict[UUID, Mark]]] = {}
    made: dict[UUID, tuple[datetime, UUID | None]] = {}
    for batch, _, time, made_at, by, key, lines, marks in entries:
        if batch == home:
            done.setdefault(time, {})[key] = dict(zip(lines, marks, strict=True))
            made[key] = (made_at, by)
    standing = {
        time: Typing(answers, *made[key], len(events))
        for time, events in done.items()
        for key, answers in [list(events.items())[-1]]
    }
    settled = standing.get(SETTLED)
    if settled and any(one.made_at > settled.made_at for one in standing.values()):
        settled = None
    return Typed(sheet, home, standing.get(1), standing.get(2), settled)
