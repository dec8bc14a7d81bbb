"""A backup beside an open writer; restore.py puts it back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from plcore.store.errors import StoreError
from plcore.store.opening import Store, keep_private

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


def _copy(store: Store, inside: Path) -> None:
    with store.cursor() as cursor:
        ((name,),) = cursor.execute(CATALOGUE).fetchall()
        cursor.execute(f"ATTACH '{_quoted(inside)}' AS copied")
        try:
            cursor.execute(f'COPY FROM DATABASE "{name}" TO copied')
        finally:
            cursor.execute("DETACH copied")


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
