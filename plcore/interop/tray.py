"""The tray: the temporary tables of one bring, what was rejected, and what is to be said about each file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import duckdb

from plcore.interop.files import Bundle, SourceFile
from plcore.interop.layout import script
from plcore.interop.shape import LONGEST, LONGEST_NOTE
from plcore.interop.staging import STAGED, long_words
from plcore.language import Message

if TYPE_CHECKING:
    from plcore.interop.polis import Brought
    from plcore.interop.table import Table

MOST_ECHOED = 200  # characters of a rejected cell that are shown
SECRET = re.compile(r"pass(word|code|phrase)?|pwd|secret|token|pin$", re.IGNORECASE)
NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\u2028\u2029\u202d\u202e\ufeff]")

DROP_REJECTED_OWNERS = """
    DELETE FROM owner USING rejected AS bad WHERE bad.file = owner.file AND bad.line = owner.line
"""
ADD_BUNDLE = "INSERT INTO bundle VALUES (?, ?, ?, ?, ?)"
ADD_WORDS = "INSERT INTO word SELECT ?, unnest(?::VARCHAR[]), unnest(?::VARCHAR[])"
ADD_WHOLE = "INSERT INTO whole SELECT source, ? FROM bundle WHERE bundle = ?"
ADD_IN_PART = "INSERT INTO in_part SELECT source, ? FROM bundle WHERE bundle = ?"
REJECT = "INSERT INTO rejected VALUES (?, ?, ?, ?, ?, ?, ?)"
REJECT_LINES = """
    INSERT INTO rejected BY NAME
    SELECT ? AS bundle, ? AS file, unnest(?::BIGINT[]) AS line, unnest(?::VARCHAR[]) AS value,
           unnest(?::VARCHAR[]) AS rule, ? AS detail
"""
REJECT_MANY = """
    INSERT INTO rejected BY NAME
    SELECT ? AS bundle, ? AS file, unnest(?::BIGINT[]) AS line, unnest(?::VARCHAR[]) AS column_name,
           unnest(?::VARCHAR[]) AS value, unnest(?::VARCHAR[]) AS rule, unnest(?::VARCHAR[]) AS detail
"""
REJECT_WHERE = """
    INSERT INTO rejected
    SELECT $bundle_, $file_, line, $heading_, left({value}, {most}), $rule_, $detail_
    FROM {table}
    WHERE ({where}) AND line NOT IN (SELECT line FROM rejected WHERE file = $file_ AND line IS NOT NULL)
"""
SPARE_STAGED = """
    INSERT INTO spared
    SELECT staged.bundle, staged.foreign_id
    FROM staged_{kind} AS staged
    JOIN (SELECT DISTINCT file, line FROM rejected) AS bad ON bad.file = staged.file AND bad.line = staged.line
    WHERE staged.foreign_id IS NOT NULL
"""
DROP_REJECTED = """
    DELETE FROM staged_{kind} AS staged
    USING rejected AS bad
    WHERE bad.file = staged.file AND bad.line = staged.line
"""
# Evidence that stays where it was read, beside what is staged (Desk.stage_lines).
LEFT = """
    SELECT {bundle}::INTEGER AS bundle, {file}::INTEGER AS file, made.*, false AS gone, false AS extra
    FROM ({select}) AS made
"""
EVIDENCE_ROWS = "CREATE OR REPLACE TEMP VIEW evidence_row AS SELECT * FROM staged_evidence{left}"
AND_LEFT = " UNION ALL BY NAME SELECT * FROM ({left}) AS left_where_read"
PICK_UP = "INSERT INTO staged_evidence BY NAME {left}"
FORGET_LINES = "DELETE FROM rejected WHERE file = ?"
FORGET_STAGED = "DELETE FROM staged_{kind} WHERE file = ?"


@dataclass
class Tray:
    """What the bundles of one bring share. `room`: the folder for clean copies; `today`: no work is later than that."""

    cursor: duckdb.DuckDBPyConnection
    room: Path
    today: date
    progress: Callable[[str, float], None]
    counts: dict[int, int] = field(default_factory=dict)  # rows of each file, by its number
    notes: dict[int, list[Message]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    tables: list[Table] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)  # of which something is staged, or may be gone (check.py)
    conversations: list[Brought] = field(default_factory=list)  # Polis exports (polis.py)
    left: dict[str, str] = field(default_factory=dict)  # evidence left where it was read: the table, and its SELECT
    one_a_line: set[int] = field(default_factory=set)  # files of which each line is one piece of evidence at most
    lineless: set[int] = field(default_factory=set)  # files whose `line` is only a row's place, not a line to be told

    def lay_out(self) -> None:
        """Make the temporary tables."""
        self.cursor.execute(script())

    def add_bundle(self, bundle: Bundle, source: str, across: bool, batch: UUID, words: Mapping[str, str],
                   name: str) -> None:  # fmt: skip
        """Say whose bundle this is, before its format stages it."""
        self.cursor.execute(ADD_BUNDLE, [bundle.number, source, across, batch, name])
        self.cursor.execute(ADD_WORDS, [bundle.number, list(words), list(words.values())])

    def next_table(self) -> str:
        """A name for one more temporary table."""
        return f"read_{len(self.tables)}"

    @staticmethod
    def is_secret(column: str | None) -> bool:
        """Whether the cells of a column must not be shown."""
        return bool(column and SECRET.search(column))

    def rows(self, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """Ask the store or the temporary tables."""
        return self.cursor.execute(sql, parameters).fetchall()

    def has(self, table: str) -> bool:
        """Whether a temporary table has any row."""
        return bool(self.rows(f"SELECT 1 FROM {table} LIMIT 1"))

    def let_go(self, bundle: Bundle) -> None:
        """Forget the tables of a bundle that is staged, but for those whose keys are still asked for."""
        for table in self.tables:
            if table.bundle == bundle.number and not table.shape.key and table.name not in self.left:
                self._drop_read(table.name)

    # evidence that is left where it was read

    def leave(self, table: Table, select: str) -> None:
        """See Desk.stage_lines. select: over the table, with `line`, one row a line."""
        self.left[table.name] = LEFT.format(bundle=table.bundle, file=table.file.number, select=select)
        self.one_a_line.add(table.file.number)
        self._show_left()

    def pick_up(self) -> None:
        """Copy to the staging table what was left, so that lines of it can be taken away."""
        for left in self.left.values():
            self.cursor.execute(PICK_UP.format(left=left))
        self.forget_left(set(self.left))

    def forget_left(self, names: set[str]) -> None:
        """Let go of tables with evidence that was left there."""
        kept = {name: left for name, left in self.left.items() if name not in names}
        gone, self.left = set(self.left) - set(kept), kept
        self._show_left()
        for name in gone:
            self._drop_read(name)

    def _show_left(self) -> None:
        left = "".join(AND_LEFT.format(left=left) for left in self.left.values())
        self.cursor.execute(EVIDENCE_ROWS.format(left=left))

    def _drop_read(self, name: str) -> None:
        self.cursor.execute(f"DROP VIEW {name}")
        self.cursor.execute(f"DROP TABLE raw_{name}")

    # rejecting

    def reject(
        self, bundle: Bundle, file: SourceFile, line: int | None, column: str | None, value: str, rule: str, detail: str
    ) -> None:
        shown = "" if self.is_secret(column) else value[:MOST_ECHOED]
        self.cursor.execute(REJECT, [bundle.number, file.number, line, column, shown, rule, detail])

    def reject_many(
        self, bundle: Bundle, file: SourceFile, faults: Sequence[tuple[int | None, str | None, str, str, str]]
    ) -> None:
        if faults:
            lines, columns, values, rules, details = (list(part) for part in zip(*faults, strict=True))
            shown = [
                "" if self.is_secret(column) else value[:MOST_ECHOED]
                for column, value in zip(columns, values, strict=True)
            ]
            told = [lines, columns, shown, rules, details]
            self.cursor.execute(REJECT_MANY, [bundle.number, file.number, *told])

    def reject_lines(
        self, bundle: Bundle, file: SourceFile, lines: Sequence[tuple[int, str, str]], detail: str
    ) -> None:
        """Reject many lines as a whole. lines: (line, what stands there, rule)."""
        columns = list(zip(*lines, strict=True)) or [(), (), ()]
        numbers, texts, rules = (list(column) for column in columns)
        self.cursor.execute(REJECT_LINES, [bundle.number, file.number, numbers, texts, rules, detail])

    def reject_where(self, bundle: Bundle, table: Table, column: str, rule: str, where: str, detail: str) -> None:
        heading = table.headings.get(column, column)
        value = "''" if self.is_secret(heading) else f'"{column}"::VARCHAR'
        sql = REJECT_WHERE.format(table=table.name, where=where, value=value, most=MOST_ECHOED)
        names = {"heading_": heading, "rule_": rule, "detail_": detail}
        self.cursor.execute(sql, {**names, "bundle_": bundle.number, "file_": table.file.number})

    def refuse(self, bundle: Bundle | None, file: SourceFile, rule: str, detail: str = "") -> None:
        self.cursor.execute(FORGET_LINES, [file.number])
        for kind in STAGED:
            self.cursor.execute(FORGET_STAGED.format(kind=kind), [file.number])
        self.forget_left({table.name for table in self.tables if table.file.number == file.number})
        number = bundle.number if bundle else None
        self.cursor.execute(REJECT, [number, file.number, None, None, "", rule, detail])
        self.counts[file.number] = 1
        self.refused.add(file.number)

    def drop_rejected(self, kind: str) -> None:
        """Take the rows of rejected lines off the desk, and remember their keys."""
        if not self.has("rejected"):
            return
        if kind == "evidence":
            self.pick_up()
        if not self.has(f"staged_{kind}"):
            return
        self.cursor.execute(DROP_REJECTED_OWNERS)
        if "foreign_id" in STAGED[kind] and kind != "evidence":
            self.cursor.execute(SPARE_STAGED.format(kind=kind))
        self.cursor.execute(DROP_REJECTED.format(kind=kind))

    # staging rows made in Python

    def put(self, kind: str, bundle: Bundle, file: SourceFile, rows: Iterable[Mapping[str, Any]]) -> None:
        columns = {**STAGED[kind], "gone": "BOOLEAN", "extra": "BOOLEAN"}
        good = []
        for row in rows:
            unknown = set(row) - set(columns) - {"line"}
            if unknown:
                raise KeyError(f"staged {kind} has no column {sorted(unknown)}")
            tidy = self._tidy(kind, bundle, file, row, columns)
            if tidy is not None:
                good.append(tidy)
        if not good or file.number in self.refused:
            return
        names = ["line", *columns]
        types = {"line": "BIGINT", **columns}
        picked = ", ".join(f'unnest(${name}_::{types[name]}[]) AS "{name}"' for name in names)
        sql = f"INSERT INTO staged_{kind} BY NAME SELECT $bundle_::INTEGER AS bundle, $file_::INTEGER AS file, {picked}"
        values: dict[str, Any] = {f"{name}_": [row[name] for row in good] for name in names}
        self.cursor.execute(sql, {**values, "bundle_": bundle.number, "file_": file.number})

    def _tidy(
        self, kind: str, bundle: Bundle, file: SourceFile, row: Mapping[str, Any], columns: Mapping[str, str]
    ) -> dict[str, Any] | None:
        tidy: dict[str, Any] = {"line": row["line"], "gone": False, "extra": False}
        for name in columns:
            value = row.get(name, tidy.get(name))
            if isinstance(value, str):
                value = value.strip() or None
            if isinstance(value, str):
                longest = LONGEST_NOTE if name in long_words(kind) else LONGEST
                fault = "characters" if NOT_TEXT.search(value) else "long" if len(value) > longest else None
                if fault:
                    self.reject(bundle, file, row["line"], name, NOT_TEXT.sub("?", value), fault, str(longest))
                    return None
            tidy[name] = value
        return tidy
