"""Reading a CSV line by line where something in it is broken, so that only what is broken is lost.

A quote that is opened may close on a later line, and the cell between is then one cell of several lines. But a
quote that was only forgotten would swallow its neighbours. So a record may go on over lines only if, where its
quotes close, it has exactly as many cells as the heading; otherwise its first line alone is broken, and reading
goes on with the very next one.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

LONGEST_RECORD = 100  # lines
MOST_KEPT = 200  # characters of a broken line, to show
AT_A_TIME = 5_000


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
    tell: Callable[[Sequence[BrokenLine]], None],
) -> tuple[int, int]:
    """Write the good records with their line numbers first and only the picked cells; returns how many good and bad.

    source: clean text (text.py). skip: lines up to and with the heading. tell: gets the lines that are no rows,
    some at a time.
    """
    good = bad = 0
    broken: list[BrokenLine] = []
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
                bad += 1
                if len(broken) == AT_A_TIME:
                    tell(broken)
                    broken = []
                continue
            writer.writerow([number, *(cells[place] for place in picked)])
            good += 1
    tell(broken)
    return good, bad


def _record(line: str, ahead: _Ahead, delimiter: str, width: int) -> tuple[list[str] | None, str]:
    cells, rule = _cells(line, delimiter, width)
    quotes = line.count('"')
    if rule != "quote" or quotes % 2 == 0:
        return cells, rule
    text = [line]
    for following in ahead.following(LONGEST_RECORD):
        text.append(following)
        quotes += following.count('"')
        if quotes % 2 == 0:  # only here can the record end
            longer, _ = _cells("".join(text), delimiter, width)
            if longer is None:
                break
            for _ in text[1:]:
                ahead.take()
            return longer, ""
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
