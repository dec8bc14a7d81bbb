"""Opening the file: one process, hardened, up to date, with a cursor for every read."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from plcore.store import migrations
from plcore.store.errors import StoreBusy, StoreError, StoreUnreadable
from plcore.store.writer import Command, Writer

Answer = TypeVar("Answer")
DEFAULT_PATH = Path("data/porchlight.duckdb")
HOLDER = re.compile(r"held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")


class Store:
    """The database of one district, open in this process.

    Reads run on a cursor of their own; writes go through `write` (or `submit`) to the one writer.
    """

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
        self.path = path
        self.staging = staging  # the only folder SQL may read files from or write files to
        self.bringing = threading.Lock()  # held while files are brought in: what is compared must not move meanwhile
        self._connection = connection
        self._local = threading.local()
        self._writer = Writer(connection.cursor())
        self._closing = threading.Lock()
        self._closed = False

    # reading

    def rows(self, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """The rows of one query."""
        return self._cursor().execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Any = None) -> tuple[Any, ...] | None:
        """The first row of one query, or None."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def dicts(self, sql: str, parameters: Any = None) -> list[dict[str, Any]]:
        """The rows of one query, each by column name."""
        cursor = self._cursor().execute(sql, parameters)
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    @property
    def began(self) -> datetime:
        """When this database was made (UTC, without zone)."""
        began: datetime = self.rows(migrations.BEGAN)[0][0]
        return began

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of one's own, with its own temporary tables, closed at the end."""
        cursor = self._open().cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    # writing

    def write(self, command: Command[Answer]) -> Answer:
        """Run a command and wait until its commit is on disk. Raises what the command raises."""
        return self.submit(command).result()

    def submit(self, command: Command[Answer]) -> Future[Answer]:
        """Queue a command; the future is done when its commit is on disk."""
        return self._writer.submit(command)

    def alone(self, work: Callable[[], Answer]) -> Answer:
        """Run work that keeps its own transaction on its own cursor while no other write runs."""
        return self._writer.alone(work).result()

    # closing

    def close(self) -> None:
        """Finish what waits to be written, then let go of the file. May be called twice."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            self._writer.close()
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self) -> duckdb.DuckDBPyConnection:
        if self._closed:
            raise StoreError("The store is closed. Start Porchlight again.")
        return self._connection

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        # A cursor a thread: the shared connection would hand one thread another thread's rows (PLATFORM.md C),
        # and a fresh cursor for every query would lose the thread's prepared catalogue.
        cursor: duckdb.DuckDBPyConnection | None = getattr(self._local, "cursor", None)
        if cursor is None or self._closed:
            cursor = self._open().cursor()
            self._local.cursor = cursor
        return cursor


def open_store(path: Path | str = DEFAULT_PATH, *, memory_limit: str = "512MB", threads: int | None = None) -> Store:
    """Open (or make) the database file and bring its schema up to date.

    threads: how many one query may use; else as many as there are cores.
    Raises StoreBusy when another program holds it, StoreTooNew when a newer Porchlight wrote it,
    StoreUnreadable when it is not a database or is damaged.
    """
    path = Path(path).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    staging = path.parent / f".{path.name}.staging"
    staging.mkdir(mode=0o700, exist_ok=True)
    connection = _connect(path)
    try:
        if threads:
            connection.execute("SET threads = ?", [threads])
        _harden(connection, staging, memory_limit)
        migrations.apply(connection)
        connection.execute("SET lock_configuration = true")
        keep_private(path)
    except BaseException:
        connection.close()
        raise
    return Store(path, connection, staging)


def keep_private(path: Path) -> None:
    """Only the owner may read a database, its write-ahead log, or a copy of it."""
    for file in (path, path.with_name(f"{path.name}.wal")):
        if file.exists():
            file.chmod(0o600)


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path))
    except duckdb.IOException as error:
        holder = HOLDER.search(str(error))
        if holder:
            raise StoreBusy(
                f"{path.name} is open in another program (process {holder['pid']}). "
                "Stop that program first, or choose another file with --db."
            ) from None
        raise StoreUnreadable(
            f"{path.name} cannot be opened as a Porchlight database. It may be damaged or not be one. "
            "Restore a backup with: python -m plcore restore SRC"
        ) from None
    except duckdb.Error:
        raise StoreUnreadable(
            f"{path.name} cannot be read. It may be damaged. Restore a backup with: python -m plcore restore SRC"
        ) from None


def _harden(connection: duckdb.DuckDBPyConnection, staging: Path, memory_limit: str) -> None:
    spill = staging / "spill"
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET memory_limit = ?", [memory_limit])
    connection.execute("SET temp_directory = ?", [str(spill)])
    connection.execute("SET allowed_directories = ?", [[str(staging)]])
    connection.execute("SET autoinstall_known_extensions = false")
    connection.execute("SET autoload_known_extensions = false")
    connection.execute("SET enable_external_access = false")
