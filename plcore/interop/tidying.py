"""What bringing files in leaves beside the database, and for how long.

Uploads are gone when their bring ends. A list of rows that were set aside, as a file, is kept for KEPT_DAYS, for
whoever mends them; the same rows stay with their bring in the database. Tidied at the start and before each bring.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plcore.interop.uploads import clear, place_of
from plcore.store import Store

KEPT_DAYS = 30
REJECTS = "rejects"  # the folder beside the database
ROOM = "bring"  # where clean copies lie during a bring


def tidy(store: Store, now: datetime) -> int:
    """Take away lists of set-aside rows that are older than KEPT_DAYS, and what a program that was killed left behind.

    now: UTC, without zone. Not to be called while this program brings files in from elsewhere than a page: their room
    is only taken when nobody holds it. Gives how many lists were taken away.
    """
    uploads = place_of(store)
    if uploads.is_dir():
        clear(uploads)
    if store.bringing.acquire(blocking=False):
        try:
            shutil.rmtree(store.staging / ROOM, ignore_errors=True)
        finally:
            store.bringing.release()
    return sum(_taken(file, now) for file in _lists(store.path.parent / REJECTS))


def _lists(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.suffix in (".csv", ".part")] if folder.is_dir() else []


def _taken(file: Path, now: datetime) -> bool:
    try:
        written = datetime.fromtimestamp(file.stat().st_mtime, UTC).replace(tzinfo=None)
        if now - written <= timedelta(days=KEPT_DAYS):
            return False
        file.unlink()
    except FileNotFoundError:  # another program beside the same folder was first
        return False
    return True
