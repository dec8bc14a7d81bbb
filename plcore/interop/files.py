"""Finding the files: folders and their sub-folders, zips, .gz and loose files, grouped by the folder they stand in.

Nothing is believed: a zip is unpacked with an eye on what it grows to, under names of ours, and every file is
looked at (its first bytes, its first line) before anything asks what it is called.
"""

from __future__ import annotations

import csv
import gzip
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from plcore.interop.text import Opening, look

LARGEST = 2**31 - 1  # bytes of one file, as it stands or unpacked, and of all the files of one bring
LARGEST_GROWTH = 200  # a file that grows more than this when unpacked, and past SMALL, is a bomb
SMALL = 64 * 2**20
MOST_FILES = 5_000
CHUNK = 2**20
IGNORED = {"__macosx", "thumbs.db", "desktop.ini"}
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
BROKEN_GZIP = (zlib.error, EOFError, OSError)


@dataclass(frozen=True)
class SourceFile:
    """One file as it was found, not yet read.

    number: its place in the report. shown: how the report names it ("district.zip/users.csv").
    path: its bytes on disk (unpacked, if it came in a zip or .gz). name: lower-case, without .gz ("users.csv").
    folder: the name of the folder or zip it stood in. group: the folder itself, the same for files that stood together.
    header: the normalised column names (see `plain`) of its first line where it looks like CSV, else ().
    opening: its first characters as text; "" where it is no text.
    trouble: the rule by which it cannot be read at all (bring-no-RULE); "" where it can.
    """

    number: int
    shown: str
    path: Path
    name: str
    folder: str
    size: int
    group: str = ""
    header: tuple[str, ...] = ()
    opening: str = ""
    encoding: str = ""
    trouble: str = ""

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


class TooMuch(Exception):
    """What is being unpacked grows past all bounds."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


@dataclass
class Finder:
    """Collects the files of one bring; `room` is the folder for what has to be unpacked."""

    room: Path
    found: list[SourceFile] = field(default_factory=list)
    given: int = 0  # numbers given out: a file that is dropped again leaves its own unused
    taken: int = 0  # bytes of all files so far

    def look_into(self, paths: Sequence[Path]) -> list[SourceFile]:
        """Every file at or below the paths, in order, each with its group.

        Raises TooMuch where there are too many files, or where they are too large together; never for what one holds.
        """
        for path in paths:
            whole = path.resolve()
            if whole.is_dir():
                before = len(self.found)
                for one in _walk(whole):
                    self._take(one, shown=f"{path.name or whole.name}/{one.relative_to(whole).as_posix()}")
                if len(self.found) == before:
                    self._refuse(whole, path.name or whole.name, "empty-folder")
            else:
                self._take(whole, shown=path.name)
        return self.found

    def _take(self, path: Path, *, shown: str) -> None:
        folder, group = path.parent.name, str(path.parent)
        if not path.is_file():  # a pipe or a device would keep us waiting
            self._refuse(path, shown, "unreadable" if path.exists() else "no-file")
            return
        try:
            size = path.stat().st_size
            with path.open("rb") as stream:
                start = stream.read(4)
        except OSError:
            self._refuse(path, shown, "unreadable")
            return
        if len(self.found) >= MOST_FILES:
            raise TooMuch("too-many-files")
        if size > LARGEST:
            self._refuse(path, shown, "too-large")
        elif start[:2] == b"\x1f\x8b":
            self._unpack_gzip(path, shown, folder, group)
        elif start == b"PK\x03\x04" or start == b"PK\x05\x06":
            self._unpack_zip(path, shown)
        else:
            self._add(path, shown, path.name, folder, group, size)

    def _unpack_gzip(self, path: Path, shown: str, folder: str, group: str) -> None:
        target = self._place()
        try:
            with gzip.open(path, "rb") as packed, target.open("wb") as out:
                size = _copy(packed, out, path.stat().st_size, most=LARGEST - self.taken)
        except TooMuch as error:
            target.unlink()
            self._refuse(path, shown, self._too_much(error, self.taken))
        except BROKEN_GZIP:
            target.unlink(missing_ok=True)
            self._refuse(path, shown, "broken-archive")
        else:
            name = path.name[:-3] if path.name.lower().endswith(".gz") else path.name
            self._add(target, shown, name, folder, group, size)

    def _unpack_zip(self, path: Path, shown: str) -> None:
        try:
            archive = zipfile.ZipFile(path)
        except BROKEN_ZIP:
            self._refuse(path, shown, "broken-archive")
            return
        with archive:
            members = [one for one in archive.infolist() if not one.is_dir() and not _ignored(one.filename)]
            if any(member.filename == "[Content_Types].xml" for member in members):
                self._refuse(path, shown, "spreadsheet")
            elif len(members) > MOST_FILES:
                self._refuse(path, shown, "too-many-files")
            elif not members:
                self._refuse(path, shown, "empty-folder")
            else:
                self._unpack_members(archive, members, path, shown)

    def _unpack_members(
        self, archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], path: Path, shown: str
    ) -> None:
        before, first = self.taken, len(self.found)
        tops = {_inside(member.filename) for member in members}
        for member in members:
            inside = member.filename.replace("\\", "/").lstrip("/")
            name = inside.rsplit("/", 1)[-1]
            where = f"{shown}/{inside}"
            stem = path.name.rsplit(".", 1)[0]
            folder = stem if len(tops) == 1 else _last_folder(inside) or stem
            group = f"{path}\0{_inside(inside)}"
            target = self._place()
            if stat.S_ISLNK(member.external_attr >> 16):
                self._keep(SourceFile(0, where, target, name.lower(), folder, 0, group, trouble="link"))
                continue
            try:
                with archive.open(member) as packed, target.open("wb") as out:
                    size = _copy(packed, out, max(member.compress_size, 1), most=LARGEST - self.taken)
            except TooMuch as error:
                # What one part of a bomb does, the next will do too: nothing of this zip is used.
                for file in (*self.found[first:], SourceFile(0, "", target, "", "", 0)):
                    file.path.unlink(missing_ok=True)
                del self.found[first:]
                self.taken = before
                self._refuse(path, shown, self._too_much(error, before))
                return
            except BROKEN_ZIP:
                target.unlink(missing_ok=True)
                self._keep(SourceFile(0, where, target, name.lower(), folder, 0, group, trouble="broken-archive"))
                continue
            self._add(target, where, name, folder, group, size, packed=True)

    def _add(
        self, path: Path, shown: str, name: str, folder: str, group: str, size: int, *, packed: bool = False
    ) -> None:
        self.taken += size
        if self.taken > LARGEST:
            raise TooMuch("too-large-together")
        self._keep(describe(SourceFile(0, shown, path, name.lower(), folder, size, group), packed=packed))

    def _refuse(self, path: Path, shown: str, rule: str) -> None:
        self._keep(SourceFile(0, shown, path, path.name.lower(), path.parent.name, 0, str(path.parent), trouble=rule))

    def _keep(self, file: SourceFile) -> None:
        self.found.append(replace(file, number=self.given))
        self.given += 1

    def _place(self) -> Path:
        """Where the next file is unpacked to, under a name of ours."""
        return self.room / f"{self.given}.unpacked"

    @staticmethod
    def _too_much(error: TooMuch, before: int) -> str:
        """The rule for an archive that grew too much; raised again where it is what came before it that filled us."""
        if error.rule == "too-large" and before:
            raise TooMuch("too-large-together") from None
        return error.rule


def describe(file: SourceFile, *, packed: bool = False) -> SourceFile:
    """The same file with its opening, encoding and header, or with the rule by which it cannot be read."""
    if file.size == 0:
        return replace(file, trouble="empty-file")
    with file.path.open("rb") as stream:
        opening = look(stream.read(2**16), whole=file.size <= 2**16)
    if packed and opening.start[:4] == b"PK\x03\x04":
        return replace(file, trouble="zip-in-zip")
    if not opening.encoding:
        return replace(file, trouble="not-text")
    return replace(file, opening=opening.text, encoding=opening.encoding, header=_header(opening))


def delimiter_of(line: str) -> str:
    """The sign between the cells of a heading line: a comma, semicolon, tab or bar, whichever stands there most."""
    return max(",;\t|", key=line.count)


def cells_of(line: str, delimiter: str) -> list[str]:
    """The cells of one line; [] where its quotes do not close."""
    try:
        return next(csv.reader(io.StringIO(line), delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []


def _header(opening: Opening) -> tuple[str, ...]:
    line = next((line for line in opening.text.splitlines() if line.strip()), "")
    if line.lstrip()[:1] in ("{", "[", "<") and "," not in line[:1]:
        return ()
    return tuple(plain(cell) for cell in cells_of(line, delimiter_of(line)))


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _ignored(name))
        for name in sorted(names):
            if not _ignored(name):
                yield Path(where) / name


def _ignored(name: str) -> bool:
    parts = name.replace("\\", "/").lower().split("/")
    return any(part in IGNORED or (part.startswith(".") and part.strip(".")) for part in parts)


def _inside(member: str) -> str:
    return member.replace("\\", "/").lstrip("/").rpartition("/")[0]


def _last_folder(member: str) -> str:
    """The name of the folder a member stands in; "" where it stands in none, or only says where to climb."""
    return next((part for part in reversed(_inside(member).split("/")) if part.strip(". ")), "")


def _copy(packed: BinaryIO | Iterable[bytes], out: BinaryIO, packed_size: int, most: int = LARGEST) -> int:
    size = 0
    while chunk := packed.read(CHUNK):  # type: ignore[union-attr]
        size += len(chunk)
        if size > SMALL and size > packed_size * LARGEST_GROWTH:
            raise TooMuch("bomb")
        if size > most:
            raise TooMuch("too-large")
        out.write(chunk)
    return size
