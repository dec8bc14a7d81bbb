"""The shape of a CSV file: its columns, how else they may be spelt, and what must be there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plcore.interop.files import plain

Type = Literal["text", "day", "past", "number"]
LONGEST = 200  # characters in a name or a key
LONGEST_NOTE = 10_000  # characters in somebody's own words


@dataclass(frozen=True)
class Column:
    """One column.

    name: the plain name (see files.plain) under which the table has it.
    shown: as the format's own documents write it. also: other plain names whose meaning is certain.
    needed: the header must have it. must: so it must, and every row must fill it.
    type: text; day (DATE; read as ISO, or month/day/year where the file leaves no doubt about the order);
    past (a day that must not be after today); number (DOUBLE).
    """

    name: str
    shown: str = ""
    also: tuple[str, ...] = ()
    needed: bool = False
    must: bool = False
    type: Type = "text"
    longest: int = LONGEST

    def __post_init__(self) -> None:
        if plain(self.name) != self.name:
            raise ValueError(f"a column's name is plain: {plain(self.name)}, not {self.name}")


@dataclass(frozen=True)
class Shape:
    """The columns of one kind of file. Columns that are not named here are never read (passwords stay unread).

    key: the columns that make the row's foreign_id, joined by '|', so that a rejected row is not taken for gone.
    bare: SQL over the cells as text; rows for which it is true need to fill only their key (a row that says it is
    no more). It counts only where the file has the columns it names, which must all be in the shape.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    bare: str = ""

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)
