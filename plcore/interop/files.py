"""Finding the files: folders, zips, loose files and .gz, and the bundles they make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SourceFile:
    """One file as it was found, not yet read.

    number: its place in the report. shown: how the report names it ("district.zip/users.csv").
    path: its bytes on disk (unpacked, if it came in a zip or .gz). name: lower-case, without .gz ("users.csv").
    folder: the name of the folder or zip it stood in; "" for a file that was named itself.
    header: the normalised column names (see `plain`) of its first line where it looks like CSV, else ().
    opening: its first characters as text; "" where it is no text.
    encoding: utf-8, utf-16-le, utf-16-be or windows-1252; "" where it is no text.
    """

    number: int
    shown: str
    path: Path
    name: str
    folder: str
    size: int
    header: tuple[str, ...] = ()
    opening: str = ""
    encoding: str = ""

    @property
    def stem(self) -> str:
        """The name as written, without its ending(s): Reading.json -> Reading."""
        return self.shown.rsplit("/", 1)[-1].split(".", 1)[0]


@dataclass(frozen=True)
class Bundle:
    """The files of one source that are read together, by one format."""

    number: int
    files: tuple[SourceFile, ...]

    @property
    def folder(self) -> str:
        """The name of the folder or zip they stood in, or of the folder of a loose file."""
        return self.files[0].folder

    @property
    def file(self) -> SourceFile:
        """The one file of a bundle of one."""
        return self.files[0]

    def named(self, *names: str) -> SourceFile | None:
        """The file with one of these names (lower-case: "users.csv"), or None."""
        return next((file for file in self.files if file.name in names), None)


def plain(heading: str) -> str:
    """A column's name without case, spaces, underscores and other marks: "Sourced_ID" -> "sourcedid"."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())
