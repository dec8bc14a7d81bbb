"""Sheets of paper: numbered when they are printed, so that each counts once, and only in its own gathering.

A sheet is named by its number and two letters, such as 12-KD. The letters follow from the print, which nobody outside
knows, so that a slip of a finger or a sheet of another gathering is told at once instead of being counted.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import STATE_OF, NotPossible, require_facilitator
from plcore.codesign.statements import shown, statements
from plcore.language import Argument, Message, message
from plcore.store import Store, Transaction

SheetLanguage = Literal["en", "es", "both"]
Mark = int | None  # 1 agree, -1 disagree, 0 pass; None: nothing marked, or not to be read
LETTERS: Final = "BCFGHJKLMNQRSTVWXYZ"  # no vowels: no words; no d and no p, which are marks
MOST_SHEETS: Final = 500  # of one print
MOST_ON_A_SHEET: Final = 60
# As on the sheet, from the left; the letters are the same in both languages: a de acuerdo, d en desacuerdo, p paso.
MARKS: Final[dict[str, Mark]] = {
    "1": 1, "a": 1,
    "2": -1, "d": -1,
    "3": 0, "p": 0,
    "0": None, "-": None, ".": None,
}  # fmt: skip
NAME: Final = re.compile(r"(\d{1,6})[\s-]*([A-Za-z]{2})")
IN_ADDRESS: Final = re.compile(r"^\S*[?&]sheet=([\w-]+)\S*")

COLUMNS = "id, gathering, first, last, statements, per_sheet, language, large, made_at, by_whom"
ADD = f"INSERT INTO core.paper_run ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
READ = f"SELECT {COLUMNS} FROM core.paper_run"
BY_ID = f"{READ} WHERE id = ?"
OF_GATHERING = f"{READ} WHERE gathering = ? ORDER BY first"
WITH_NUMBER = f"{READ} WHERE ? BETWEEN first AND last ORDER BY first"
NEXT = "SELECT coalesce(max(last), 0) + 1 FROM core.paper_run WHERE gathering = ?"
CODE = "SELECT code FROM core.gathering WHERE id = ?"


class NotTyped(NotPossible):
    """What was typed cannot be taken; `says` is the whole sentence with what fills it."""

    def __init__(self, why: str, **filled: Argument) -> None:
        super().__init__(why)
        self.says: Message = message(why, **filled)


@dataclass(frozen=True)
class Run:
    """One print: sheets from first to last, each with some of these statements or all."""

    id: UUID
    gathering: UUID
    first: int
    last: int
    statements: tuple[UUID, ...]
    per_sheet: int
    language: SheetLanguage
    large: bool
    made_at: datetime
    by: UUID | None

    def on_sheet(self, number: int) -> tuple[UUID, ...]:
        """What stands on a sheet, from the top. All statements stand on as many sheets, give or take one."""
        many = len(self.statements)
        if self.per_sheet >= many:
            return self.statements
        start = (number - self.first) * self.per_sheet
        return tuple(
            self.statements[place] for place in sorted((start + step) % many for step in range(self.per_sheet))
        )

    def name(self, number: int) -> str:
        """What is printed on a sheet: its number and two letters."""
        drawn = int.from_bytes(hashlib.sha256(self.id.bytes + number.to_bytes(4, "big")).digest()[:8], "big")
        many = len(LETTERS)
        return f"{number}-{LETTERS[drawn % many]}{LETTERS[drawn // many % many]}"

    def names(self) -> list[str]:
        """All of its sheets."""
        return [self.name(number) for number in range(self.first, self.last + 1)]


@dataclass(frozen=True)
class Sheet:
    """One sheet that was printed for this gathering, and what stands on it."""

    name: str
    statements: tuple[UUID, ...]


def print_run(
    store: Store,
    viewer: Viewer,
    gathering: UUID,
    count: int,
    *,
    language: SheetLanguage,
    large: bool,
    per_sheet: int,
    key: UUID,
    now: datetime,
) -> Run:
    """Give numbers to `count` new sheets with the statements that are shown now. The same key again is the same print.

    Not of a draft: its first ideas may still change, and get their numbers when it opens.
    Raises NotAllowed; NotPossible: a draft, published already, nothing is shown, too many sheets or statements on one.
    """
    require_facilitator(viewer)
    if not 1 <= count <= MOST_SHEETS or not 1 <= per_sheet <= MOST_ON_A_SHEET:
        raise NotPossible("paper-count-bounds")
    on_them = [one.id for one in shown(statements(store, gathering))]
    written = json.dumps([str(one) for one in on_them])

    def add(tx: Transaction) -> str | None:
        if tx.one(BY_ID, [key]):
            return None
        state = tx.one(STATE_OF, [gathering])
        if state is None or state[0] == "published":
            return "codesign-published-stays"
        if state[0] == "draft":
            return "paper-draft-sheets"
        if not on_them:
            return "paper-nothing-shown"
        first = int(tx.rows(NEXT, [gathering])[0][0])
        row = [key, gathering, first, first + count - 1, written, per_sheet, language, large, now, viewer.person]
        tx.execute(ADD, row)
        return None

    problem = store.write(add)
    if problem:
        raise NotPossible(problem)
    return _run(store.rows(BY_ID, [key])[0])


def runs(store: Store, viewer: Viewer, gathering: UUID) -> list[Run]:
    """All prints of a gathering, oldest first. Raises NotAllowed."""
    require_facilitator(viewer)
    return [_run(row) for row in store.rows(OF_GATHERING, [gathering])]


def sheet_of(store: Store, viewer: Viewer, gathering: UUID, typed: str) -> Sheet:
    """The sheet with this name, however it was typed. Raises NotAllowed, and NotTyped where it is none of this
    gathering's: of another one, never printed, or typed wrongly."""
    require_facilitator(viewer)
    found = NAME.fullmatch(typed.strip())
    if found is None:
        raise NotTyped("paper-no-sheet-name")
    number, letters = int(found[1]), found[2].upper()
    name = f"{number}-{letters}"
    fitting = [run for run in map(_run, store.rows(WITH_NUMBER, [number])) if run.name(number) == name]
    for run in fitting:
        if run.gathering == gathering:
            return Sheet(name, run.on_sheet(number))
    if fitting:
        ((code,),) = store.rows(CODE, [fitting[0].gathering])
        raise NotTyped("paper-sheet-elsewhere", sheet=name, code=str(code))
    raise NotTyped("paper-no-such-sheet", sheet=name)


def read_line(typed: str) -> tuple[str | None, str]:
    """A line as it was typed or scanned: the name of a sheet, if it begins with one, and the marks that follow."""
    line = typed.strip()
    scanned = IN_ADDRESS.match(line)
    if scanned:
        return scanned[1], line[scanned.end() :].strip()
    named = NAME.match(line)
    if named and all(letter in LETTERS for letter in named[2].upper()):
        return named[0], line[named.end() :].strip()
    return None, line


def read_marks(typed: str, wanted: int) -> tuple[Mark, ...]:
    """The marks of a sheet, one sign each. Raises NotTyped for a sign that means nothing, or too few or too many."""
    signs = [sign for sign in typed.casefold() if sign not in " ,;\t"]
    for sign in signs:
        if sign not in MARKS:
            raise NotTyped("paper-no-such-mark", mark=sign)
    if len(signs) != wanted:
        raise NotTyped("paper-marks-many", typed=len(signs), count=wanted)
    return tuple(MARKS[sign] for sign in signs)


def _run(row: Sequence[object]) -> Run:
    key, gathering, first, last, written, per_sheet, language, large, made_at, by = row
    on_them = tuple(UUID(one) for one in json.loads(str(written)))
    return Run(key, gathering, first, last, on_them, per_sheet, language, large, made_at, by)  # type: ignore[arg-type]
