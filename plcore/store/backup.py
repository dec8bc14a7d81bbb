"""A backup beside an open writer, and putting one back without losing what is there."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import duckdb

from plcore.store import migrations
from plcore.store.errors import StoreError, StoreUnreadable
from plcore.store.opening import Store, open_store

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
        open_store(path).close()  # refuses when another program holds it, and empties its write-ahead log
    arriving = path.with_name(f".{path.name}.arriving")
    shutil.copyfile(source, arriving)
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.stem}-before-restore-{now:%Y%m%dT%H%M%S}{path.suffix}")
        path.replace(kept)
    arriving.replace(path)
    open_store(path).close()  # an older backup is brought up to this program
    return kept


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
