"""Reading one CSV into a temporary table: all of it that can be read, with true line numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plcore.interop.files import Bundle, SourceFile
from plcore.interop.shape import Shape

if TYPE_CHECKING:
    from plcore.interop.tray import Tray


@dataclass(frozen=True)
class Table:
    """One CSV file, read and clean.

    name: of the temporary table, with `line BIGINT` and the shape's columns. has: the plain names that the file's
    header really has. headings: how the file writes them. is_whole: no line was so broken that its key is unknown.
    """

    name: str
    file: SourceFile
    shape: Shape
    has: frozenset[str]
    headings: Mapping[str, str] = field(default_factory=dict)
    is_whole: bool = True


def read_table(tray: Tray, bundle: Bundle, file: SourceFile, shape: Shape) -> Table | None:
    """See Desk.read_csv."""
    raise NotImplementedError  # being written
