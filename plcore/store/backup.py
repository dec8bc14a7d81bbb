"""A backup beside an open writer, and putting one back without losing what is there."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import duckdb

from plcore.store import migrations
from plcore.store.errors import StoreError, StoreTooNew, StoreUnreadable
from plcore.store.opening import Store, keep_private, open_store

CATALOGUE = "SELECT current_database()"


def backup(store: Store, destination: Path) -> Path:
    """Copy the whole database to `destination`, as it stands between two writes; returns where it is.

    The copy appears under its name only when it is whole. Raises StoreError when the folder is missing
    or a file is already there: a backup never overwrites another.
    """
    destination = destination.resolve()
    if destination.is_dir():
        destination = destination / store.path.name
    if destination.exists():
        raise StoreError(f"{destination.name} is already there. Choose another name: a backup never overwrites one.")
    if not destination.parent.is_dir():
        raise StoreError(f"There is no folder {destination.parent}. Make it first, or choose another place.")
    inside = store.staging / f"backup-{os.getpid()}-{destination.name}"
    inside.unlink(missing_ok=True)
    try:
        store.alone(lambda: _copy(store, inside))
        # A rename within one disk, a copy and a rename across two: in both the name appears last.
        arriving = destination.with_name(f".{destination.name}.arriving")
        shutil.move(inside, arriving)
        keep_private(arriving)
        arriving.replace(destination)
    finally:
        inside.unlink(missing_ok=True)
    return destination


def restore(source: Path, path: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database at `path`; nothing may hold that file.

    The database that was there is kept beside it under a name with the time; returns that name, or None
    where there was none. Raises StoreUnreadable when the source is not a Porchlight database, StoreBusy when a
    program holds `path`, StoreTooNew when the source is newer than this program.
    """
    source, path = source.resolve(), path.resolve()
    if not source.is_file():
        raise StoreError(f"There is no file {source.name} to restore from.")
    _check(source)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        _let_go(path)
    arriving = path.with_name(f".{path.name}.arriving")
    shutil.copyfile(source, arriving)
    keep_private(arriving)
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.stem}-before-restore-{now:%Y%m%dT%H%M%S}{path.suffix}")
        # A second name for the old file, then the new one in its place: at no moment is there no database.
        os.link(path, kept)
        log = path.with_name(f"{path.name}.wal")
        if log.exists():
            log.replace(kept.with_name(f"{kept.name}.wal"))
    arriving.replace(path)
    open_store(path).close()  # an older backup is brought up to this program
    return kept


def _let_go(path: Path) -> None:
    """Make sure that no program holds the database, and empty its write-ahead log where it can still be read."""
    try:
        open_store(path).close()
    except (StoreUnreadable, StoreTooNew):
        return  # damaged, or of a newer program: the very reason to restore; it is kept aside as it is


def _copy(store: Store, inside: Path) -> None:
    with store.cursor() as cursor:
        ((name,),) = cursor.execute(CATALOGUE).fetchall()
        cursor.execute(f"ATTACH '{_quoted(inside)}' AS copied")
        try:
            cursor.execute(f'COPY FROM DATABASE "{name}" TO copied')
        finally:
            cursor.execute("DETACH copied")


def _check(source: Path) -> None:
    try:
        connection = duckdb.connect(str(source), read_only=True)
    except duckdb.Error:
        raise StoreUnreadable(f"{source.name} cannot be opened: it is damaged, or not a Porchlight backup.") from None
    try:
        had = migrations.applied(connection)
    except duckdb.Error:
        raise StoreUnreadable(f"{source.name} is not a Porchlight backup: it has no record of its schema.") from None
    finally:
        connection.close()
    migrations.refuse_newer(had)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
