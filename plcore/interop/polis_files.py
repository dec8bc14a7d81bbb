"""The files of a Polis export as rows with their lines, whatever their encoding; and what is wrong with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from plcore.interop.lines import LONGEST_RECORD, BrokenLine, rewrite
from plcore.interop.text import clean, look
from plcore.language import Message, message, say

LARGEST: Final = 200_000_000  # bytes of one file: some eight million votes
LOOKED_AT: Final = 65_536
MOST_TOLD: Final = 1000  # faults kept; all are counted
MOST_ECHOED: Final = 60
DELIMITERS: Final = ",;\t"
KEY_AND_VALUE: Final = ("key", "value")


@dataclass(frozen=True)
class ExportFault:
    """One thing wrong. line: from 1, 0 for the file as a whole; also: further lines with the same fault."""

    file: str
    line: int
    column: str
    value: str
    reason: Message
    remedy: Message
    also: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """What it is, in one word: polis-no-RULE."""
        return self.reason.id.removeprefix("polis-no-")

    def said(self, language: str) -> str:
        """In one line: where, what, what to do."""
        place = say(language, "polis-line", file=self.file, line=self.line) if self.line else self.file
        what = ", ".join(part for part in (place, self.column, f"“{self.value}”" if self.value else "") if part)
        return f"{what}: {say(language, self.reason)} {say(language, self.remedy)}"


class ExportError(Exception):
    """The folder cannot be used at all; `fault` says why, and what to do."""

    def __init__(self, fault: ExportFault) -> None:
        super().__init__(fault.said("en"))
        self.fault = fault


@dataclass
class Faults:
    """What is wrong, while files are read."""

    told: list[ExportFault] = field(default_factory=list)
    count: int = 0
    most: int = MOST_TOLD

    def add(
        self,
        file: str,
        line: int,
        column: str,
        value: str,
        rule: str,
        also: tuple[int, ...] = (),
        **detail: int | str,
    ) -> None:
        """Tell one more; past `most` it is only counted."""
        self.count += 1
        if len(self.told) < self.most:
            self.told.append(replace(self.made(file, line, column, value, rule, **detail), also=also))

    def made(self, file: str, line: int, column: str, value: str, rule: str, **detail: int | str) -> ExportFault:
        """A fault by its rule: the sentences polis-no-RULE and polis-mend-RULE."""
        reason, remedy = message(f"polis-no-{rule}", **detail), message(f"polis-mend-{rule}", **detail)
        return ExportFault(file, line, _shown(column), _shown(value), reason, remedy)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file. cells: by the column's heading in small letters, without blanks around."""

    line: int
    cells: dict[str, str]


def rows_of(path: Path, needed: Sequence[str], room: Path, faults: Faults) -> list[Row] | None:
    """The rows of a file, or None where it cannot be used; either way what is wrong is told.

    needed: columns without which it is of no use; none for a file of keys and values without headings. room: a folder
    for copies.
    """
    name = path.name
    if not path.is_file():
        faults.add(name, 0, "", "", "file")
        return None
    if path.stat().st_size > LARGEST:
        faults.add(name, 0, "", "", "large", most=LARGEST // 1_000_000)
        return None
    try:
        with path.open("rb") as stream:
            start = stream.read(LOOKED_AT)
    except OSError:
        faults.add(name, 0, "", "", "closed")
        return None
    encoding = look(start, whole=len(start) < LOOKED_AT).encoding if start.strip() else "utf-8"
    if not encoding:
        faults.add(name, 0, "", "", "text")
        return None
    copy = clean(path, encoding, room / f"clean-{name}").path
    with copy.open(encoding="utf-8", newline="\n") as stream:
        heading, skip = _heading(stream)
    if not heading:
        faults.add(name, 0, "", "", "empty")
        return None
    if not needed:
        return list(_read(copy, room / name, name, KEY_AND_VALUE, 0, ",", faults))
    delimiter = max(DELIMITERS, key=heading.count)
    columns = [one.strip().lower() for one in next(csv.reader([heading], delimiter=delimiter))]
    missing = [column for column in needed if column not in columns]
    for column in missing:
        faults.add(name, skip, column, "", "column")
    return None if missing else list(_read(copy, room / name, name, columns, skip, delimiter, faults))


def _heading(lines: Iterator[str]) -> tuple[str, int]:
    """The first line that is not empty, and its number."""
    return next(((line, number) for number, line in enumerate(lines, start=1) if line.strip()), ("", 0))


def _read(
    copy: Path, target: Path, name: str, columns: Sequence[str], skip: int, delimiter: str, faults: Faults
) -> Iterator[Row]:
    width = len(columns)
    whole = _whole(copy, skip, delimiter, width)
    records = _line_by_line(copy, target, name, skip, delimiter, width, faults) if whole is None else whole
    for line, cells in records:
        yield Row(line, dict(zip(columns, (cell.strip() for cell in cells), strict=True)))


def _whole(copy: Path, skip: int, delimiter: str, width: int) -> list[tuple[int, list[str]]] | None:
    """All records with the line where each begins; None where anything in the file is broken."""
    records = []
    with copy.open(encoding="utf-8", newline="\n") as stream:
        for _ in range(skip):
            stream.readline()
        reader, last = csv.reader(stream, delimiter=delimiter, strict=True), 0
        try:
            for cells in reader:
                if cells and (len(cells) != width or reader.line_num - last > LONGEST_RECORD):
                    return None
                if cells:
                    records.append((skip + last + 1, cells))
                last = reader.line_num
        except csv.Error:
            return None
    return records


def _line_by_line(
    copy: Path, target: Path, name: str, skip: int, delimiter: str, width: int, faults: Faults
) -> Iterator[tuple[int, list[str]]]:
    """The records that are whole, each with its line; the others are told. target: a file to write them to."""

    def tell(broken: Sequence[BrokenLine]) -> None:
        for one in broken:
            faults.add(name, one.line, "", one.text, one.rule)

    rewrite(copy, target, skip=skip, delimiter=delimiter, width=width, picked=range(width), tell=tell)
    with target.open(encoding="utf-8", newline="") as stream:
        for line, *cells in csv.reader(stream):
            yield int(line), cells


def _shown(value: str) -> str:
    """A value as a report may show it: short, in one line, with no sign that turns the writing round."""
    short = value if len(value) <= MOST_ECHOED else value[: MOST_ECHOED - 1] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in short)
