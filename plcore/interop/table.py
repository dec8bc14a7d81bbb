"""Reading one CSV into a temporary table: all of it that can be read, with true line numbers.

Two ways. The fast one lets DuckDB read the whole file, and is believed only when it finds exactly as many records
as the file has lines: then nothing was swallowed, and the place of a record is its line. Otherwise the slow one
goes line by line (lines.py) and sets aside only the lines that are broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from plcore.interop.cells import cells_of as typed_cells
from plcore.interop.cells import check_cells
from plcore.interop.files import Bundle, SourceFile, cells_of, delimiter_of, plain
from plcore.interop.lines import BrokenLine, rewrite
from plcore.interop.shape import Shape
from plcore.interop.text import clean
from plcore.language import message

if TYPE_CHECKING:
    from plcore.interop.tray import Tray

MOST_COLUMNS = 1_000
FAST = """
    CREATE TEMP TABLE {raw} AS
    SELECT {picked}
    FROM read_csv($path, header = false, skip = {skip}, auto_detect = false, all_varchar = true, columns = {columns},
                  delim = $delimiter, quote = '"', escape = '"', new_line = '\\n', strict_mode = true,
                  null_padding = false, ignore_errors = false, max_line_size = 4000000)
"""
EMPTY = "CREATE TEMP TABLE {raw} ({columns})"
COUNT = "SELECT count(*) FROM {raw}"
VIEW = "CREATE TEMP VIEW {name} AS SELECT {line} AS line, {typed} FROM raw_{name}"


@dataclass(frozen=True)
class Table:
    """One CSV file, read and clean.

    name: of the temporary table, with `line BIGINT` and the shape's columns. has: the plain names that the file's
    header really has. headings: how the file writes them. is_whole: no line was so broken that its key is unknown.
    rows: how many lines hold a row, good or bad.
    """

    name: str
    file: SourceFile
    bundle: int
    shape: Shape
    has: frozenset[str]
    headings: Mapping[str, str] = field(default_factory=dict)
    is_whole: bool = True
    rows: int = 0
    fast: bool = True  # DuckDB read it whole


@dataclass(frozen=True)
class Head:
    """The heading line of a file. picked: shape column -> place in the line."""

    line: int  # counted from 1
    delimiter: str
    cells: tuple[str, ...]
    picked: Mapping[str, int]


def read_table(tray: Tray, bundle: Bundle, file: SourceFile, shape: Shape) -> Table | None:
    """See Desk.read_csv."""
    copy = tray.room / f"{file.number}.clean.csv"
    try:
        cleaned = clean(file.path, file.encoding, copy)
        head = _head(tray, bundle, file, shape, copy)
        if head is None:
            return None
        headings = {name: head.cells[place] for name, place in head.picked.items()}
        table = Table(tray.next_table(), file, bundle.number, shape, frozenset(head.picked), headings)
        expected = cleaned.lines - head.line
        if expected and not _read_fast(tray, table.name, head, copy, expected):
            table, line = _read_slow(tray, bundle, table, head, copy), "line::BIGINT"
        else:
            table, line = replace(table, rows=expected), f"rowid + {head.line + 1}"
            if not expected:
                _empty(tray, table.name, head.picked)
    finally:
        copy.unlink(missing_ok=True)
    tray.tables.append(table)
    tray.counts[file.number] = table.rows
    cells = typed_cells(tray, table, f"raw_{table.name}", line, blanks=cleaned.blanks)
    columns = ", ".join(f'{cells.value[one.name]} AS "{one.name}"' for one in shape.columns)
    tray.cursor.execute(VIEW.format(name=table.name, line=line, typed=columns))
    check_cells(tray, bundle, table, cells, odd=cleaned.odd)
    _note_unused(tray, file, head)
    return table


def _read_fast(tray: Tray, name: str, head: Head, path: Path, expected: int) -> bool:
    try:
        _read(tray, name, head.picked, len(head.cells), head.delimiter, head.line, path)
    except duckdb.Error:
        return False
    found = tray.cursor.execute(COUNT.format(raw=f"raw_{name}")).fetchone()
    if found == (expected,):
        return True
    tray.cursor.execute(f"DROP TABLE raw_{name}")
    return False


def _read_slow(tray: Tray, bundle: Bundle, table: Table, head: Head, copy: Path) -> Table:
    rewritten = copy.with_suffix(".lines.csv")
    wanted = list(head.picked)
    places = {"line": 0, **{name: number + 1 for number, name in enumerate(wanted)}}
    hidden = any(tray.is_secret(cell) for cell in head.cells)  # a broken line cannot be shown without its passwords

    def reject(broken: Sequence[BrokenLine]) -> None:
        rows = [(one.line, "" if hidden else one.text, one.rule) for one in broken]
        tray.reject_lines(bundle, table.file, rows, str(len(head.cells)))

    try:
        good, bad = rewrite(
            copy,
            rewritten,
            skip=head.line,
            delimiter=head.delimiter,
            width=len(head.cells),
            picked=[head.picked[name] for name in wanted],
            tell=reject,
        )
        if good:
            _read(tray, table.name, places, len(places), ",", 0, rewritten)
        else:
            _empty(tray, table.name, places)
    finally:
        rewritten.unlink(missing_ok=True)
    return replace(table, rows=good + bad, is_whole=not bad, fast=False)


def _empty(tray: Tray, name: str, columns: Iterable[str]) -> None:
    made = ", ".join(f'"{column}" VARCHAR' for column in columns)
    tray.cursor.execute(EMPTY.format(raw=f"raw_{name}", columns=made))


def _read(tray: Tray, name: str, picked: Mapping[str, int], width: int, delimiter: str, skip: int, path: Path) -> None:
    columns = "{" + ", ".join(f"'c{number}': 'VARCHAR'" for number in range(width)) + "}"
    names = ", ".join(f'c{place} AS "{column}"' for column, place in picked.items())
    sql = FAST.format(raw=f"raw_{name}", picked=names, columns=columns, skip=skip)
    tray.cursor.execute(sql, {"path": str(path), "delimiter": delimiter})


def _head(tray: Tray, bundle: Bundle, file: SourceFile, shape: Shape, copy: Path) -> Head | None:
    """The heading line, or None (and the file refused) where it cannot serve."""
    line, number = "", 0
    with copy.open(encoding="utf-8", newline="\n") as stream:
        for number, line in enumerate(stream, start=1):  # noqa: B007
            if line.strip():
                break
    delimiter = delimiter_of(line)
    cells = tuple(cell.strip() for cell in cells_of(line.rstrip("\n"), delimiter))
    if not cells or len(cells) > MOST_COLUMNS:
        tray.refuse(bundle, file, "no-heading" if not cells else "too-many-columns", str(MOST_COLUMNS))
        return None
    picked: dict[str, int] = {}
    for column in shape.columns:
        places = [at for at, cell in enumerate(cells) if plain(cell) == column.name]
        if not places:
            places = [at for at, cell in enumerate(cells) if plain(cell) in column.also]
        if len(places) > 1:
            tray.refuse(bundle, file, "heading-twice", column.shown or column.name)
            return None
        if places:
            picked[column.name] = places[0]
    missing = [one.shown or one.name for one in shape.columns if (one.needed or one.must) and one.name not in picked]
    if missing:
        tray.refuse(bundle, file, "headings-missing", ", ".join(missing))
        return None
    return Head(number, delimiter, cells, picked)


def _note_unused(tray: Tray, file: SourceFile, head: Head) -> None:
    used = set(head.picked.values())
    unused = [cell for at, cell in enumerate(head.cells) if at not in used and cell]
    if unused:
        names = ", ".join(unused)
        shown = names if len(names) <= 200 else names[:200] + " …"
        tray.notes.setdefault(file.number, []).append(message("bring-note-columns", count=len(unused), columns=shown))
