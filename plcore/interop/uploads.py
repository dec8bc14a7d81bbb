"""What the office uploads: kept for one bring, in a folder that only this program's owner may read, then gone.

The folder stands beside the database, outside of where SQL may read. What a program that was killed left behind is
cleared away the next time, since only one program at a time holds a database.
"""

from __future__ import annotations

import secrets
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from plcore.store import Store

THIS_RUN = secrets.token_hex(8)  # tells the folders of this program from those of one that was killed
FOLDER = "upload"  # the source of files that say nothing of one: see `has_no_source`
LONGEST_NAME = 100
CHUNK = 2**20


class Upload(Protocol):
    """A file as a browser sends it: a name that may be anything, and its bytes."""

    @property
    def name(self) -> str: ...

    def seek(self, position: int, /) -> int: ...

    def read(self, size: int, /) -> bytes: ...


class SameName(Exception):
    """Two uploaded files have one name, so that nobody could tell which is which."""

    def __init__(self, name: str) -> None:
        super().__init__("Two files have the same name. Put each set of files into a zip of its own and try again.")
        self.name = name


@contextmanager
def private_copy(store: Store, files: Sequence[Upload]) -> Iterator[list[Path]]:
    """Copies of the files in one private folder, gone at the end whatever happens. Raises SameName."""
    names = [tidy_name(file.name) for file in files]
    for name in names:
        if names.count(name) > 1:
            raise SameName(name)
    place = place_of(store)
    place.mkdir(mode=0o700, exist_ok=True)
    clear(place)
    room = place / f"{THIS_RUN}-{secrets.token_hex(8)}"
    try:
        inner = room / FOLDER
        room.mkdir(mode=0o700)
        inner.mkdir(mode=0o700)
        for name, file in zip(names, files, strict=True):
            file.seek(0)
            with (inner / name).open("xb") as out:
                shutil.copyfileobj(cast(BinaryIO, file), out, CHUNK)
        yield [inner / name for name in names]
    finally:
        shutil.rmtree(room, ignore_errors=True)


def place_of(store: Store) -> Path:
    """Where the uploads of this database are kept for as long as they are needed."""
    return store.path.parent / f".{store.path.name}.uploads"


def clear(place: Path) -> None:
    """Take away what an earlier program left behind."""
    for left in place.iterdir():
        if not left.name.startswith(THIS_RUN):
            shutil.rmtree(left, ignore_errors=True)


def tidy_name(name: str) -> str:
    """A file name of the browser as a plain one: no folders, no hidden or unprintable signs, not too long."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(letter if letter.isprintable() else "_" for letter in last).strip().lstrip(".")
    stem, dot, ending = plain.rpartition(".")
    if len(plain.encode()) > LONGEST_NAME:
        plain = stem.encode()[: LONGEST_NAME - 12].decode(errors="ignore") + dot + ending[:8]
    return plain or "file"


def has_no_source(source: str | None) -> bool:
    """Whether this is only the name of our own folder: neither the files nor the person said whose they are."""
    return source is not None and source.split("/")[0] == FOLDER
