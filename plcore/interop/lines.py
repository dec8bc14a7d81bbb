"""Reading a CSV line by line where something in it is broken, so that only what is broken is lost.

A quote that is opened may close on a later line, and the cell between is then one cell of several lines. But a
quote that was only forgotten would swallow its neighbours. So a record may go on over lines only if, where its
quotes close, it has exactly as many cells as the heading; otherwise its first line alone is broken, and reading
goes on with the very next one.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

LONGEST_RECORD = 100  # lines
MOST_KEPT = 500  # characters of a broken line, to show


@dataclass(frozen=True)
class BrokenLine:
    """A line that is no row. rule: quote, columns or long."""

    line: int
    text: str
    rule: str


class _Ahead:
    """Lines with their numbers, and a look at those to come."""

    def __init__(self, stream: TextIO, skip: int) -> None:
        self._stream = stream
        self._waiting: deque[str] = deque()
        self.number = 0  # of the line taken last
        for _ in range(skip):
            self.take()

    def take(self) -> str | None:
        line = self._waiting.popleft() if self._waiting else self._stream.readline()
        if not line:
            return None
        self.number += 1
        return line

    def following(self, how_many: int) -> Iterator[str]:
        for place in range(how_many):
            if place >= len(self._waiting):
                line = self._stream.readline()
                if not line:
                    return
                self._waiting.append(line)
            yield self._waiting[place]


def rewrite(
    source: Path,
    target: Path,
    *,
    skip: int,
    delimiter: str,
    width: int,
    picked: Sequence[int],
    broken: list[BrokenLine],
) -> int:
    """Write the good records with their line numbers first and only the picked cells; returns how many they are.

    source: clean text (text.py). skip: lines up to and with the heading. broken: gets the lines that are no rows.
    """
    good = 0
    with source.open(encoding="utf-8", newline="\n") as stream, target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        ahead = _Ahead(stream, skip)
        while (line := ahead.take()) is not None:
            if line == "\n" or not line.strip():
                continue
            number = ahead.number
            cells, rule = _record(line, ahead, delimiter, width)
            if cells is None:
                broken.append(BrokenLine(number, line[:MOST_KEPT].rstrip("\n"), rule))
                continue
            writer.writerow([number, *(cells[place] for place in picked)])
            good += 1
    return good


def _record(line: str, ahead: _Ahead, delimiter: str, width: int) -> tuple[list[str] | None, str]:
    cells, rule = _cells(line, delimiter, width)
    if rule != "quote" or not _is_open(line, delimiter):
        return cells, rule
    text = line
    for count, following in enumerate(ahead.following(LONGEST_RECORD), start=1):
        text += following
        if '"' not in following:
            continue
        longer, fault = _cells(text, delimiter, width)
        if longer is not None:
            for _ in range(count):
                ahead.take()
            return longer, ""
        if fault != "quote" or not _is_open(text, delimiter):
            break
    return None, rule


def _cells(text: str, delimiter: str, width: int) -> tuple[list[str] | None, str]:
    """The cells of one record, or the rule it breaks."""
    try:
        records = list(csv.reader(_split(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return None, "long" if "field limit" in str(error) else "quote"
    if len(records) != 1:
        return None, "quote"
    cells = records[0]
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        cells = cells[:width]
    return (cells, "") if len(cells) == width else (None, "columns")


def _split(text: str) -> Iterator[str]:
    # Only line feeds part lines here: str.splitlines would part at signs that may stand in a cell.
    start = 0
    while (end := text.find("\n", start)) != -1:
        yield text[start : end + 1]
        start = end + 1
    if start < len(text):
        yield text[start:]


def _is_open(text: str, delimiter: str) -> bool:
    """Whether the text ends inside quotes that are well-formed so far."""
    try:
        list(csv.reader(_split(text + '"\n'), delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
