"""The one writer: a thread with a queue that groups what waits into one commit.

A command is a function of a `Transaction`; it may be run twice (when a neighbour in its group fails, the
group is undone and each command is run alone), so it must do nothing but read and write through it.
An answer is given only after the commit that holds the command has reached the disk.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Any, TypeVar

import duckdb

from plcore.store.errors import StoreError

Answer = TypeVar("Answer")
MOST_IN_A_GROUP = 256


class Transaction:
    """What a command may do: read and write inside the transaction that is open."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Any = None) -> None:
        """Run one statement and drop its result."""
        self._connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """Run one statement and return its rows."""
        return self._connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Any = None) -> tuple[Any, ...] | None:
        """The first row, or None."""
        return self._connection.execute(sql, parameters).fetchone()

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Insert many rows with one statement. `table` and `columns` are ours, never a person's words."""
        values = list(rows)
        if not values:
            return
        one_row = "(" + ", ".join("?" for _ in columns) + ")"
        for start in range(0, len(values), 500):
            part = values[start : start + 500]
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES " + ", ".join([one_row] * len(part))
            self._connection.execute(sql, [value for row in part for value in row])


Command = Callable[[Transaction], Answer]


class _Stop:
    pass


class Writer:
    """One thread that runs commands in the order in which they came."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._queue: queue.SimpleQueue[tuple[Callable[..., Any], Future[Any], bool] | _Stop] = queue.SimpleQueue()
        self._closed = threading.Event()
        self._submitting = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="porchlight-writer", daemon=True)
        self._thread.start()

    def submit(self, command: Command[Answer]) -> Future[Answer]:
        """Queue a command; the future is done when its commit is on disk."""
        return self._put(command, alone=False)

    def alone(self, work: Callable[[], Answer]) -> Future[Answer]:
        """Queue work that keeps its own transaction on a cursor of its own; no other write runs meanwhile."""
        return self._put(work, alone=True)

    def _put(self, work: Callable[..., Any], *, alone: bool) -> Future[Any]:
        future: Future[Any] = Future()
        with self._submitting:
            if self._closed.is_set():
                raise StoreError("The store is closed, so nothing more can be saved. Start Porchlight again.")
            self._queue.put((work, future, alone))
        return future

    def close(self) -> None:
        """Finish what waits, then stop."""
        with self._submitting:
            if self._closed.is_set():
                return
            self._closed.set()
            self._queue.put(_Stop())
        self._thread.join()

    def _work(self) -> None:
        while True:
            first = self._queue.get()
            if isinstance(first, _Stop):
                return
            group, last, stopping = [first], None, False
            while not group[-1][2] and len(group) < MOST_IN_A_GROUP:
                try:
                    following = self._queue.get_nowait()
                except queue.Empty:
                    break
                if isinstance(following, _Stop):
                    stopping = True
                    break
                if following[2]:
                    last = following
                    break
                group.append(following)
            if group[0][2]:
                group, last = [], group[0]
            if group:
                self._commit([(work, future) for work, future, _ in group])
            if last:
                _settle(last[1], last[0])
            if stopping:
                return

    def _commit(self, group: list[tuple[Command[Any], Future[Any]]]) -> None:
        try:
            answers = self._in_one_transaction([command for command, _ in group])
        except BaseException as error:  # noqa: BLE001 - whatever a command raises belongs to whoever asked for it
            if len(group) == 1:
                _answer(group[0][1], error=error)
                return
            # One of them is bad and DuckDB has no savepoints: run each alone, so that only the bad one fails.
            for command, future in group:
                _settle(future, lambda command=command: self._in_one_transaction([command])[0])  # type: ignore[misc]
            return
        for (_, future), answer in zip(group, answers, strict=True):
            _answer(future, answer)

    def _in_one_transaction(self, commands: list[Command[Any]]) -> list[Any]:
        self._connection.begin()
        try:
            answers = [command(Transaction(self._connection)) for command in commands]
            self._connection.commit()
        except BaseException:
            self._roll_back()
            raise
        return answers

    def _roll_back(self) -> None:
        try:
            self._connection.rollback()
        except duckdb.TransactionException:
            # A failed commit has already undone itself; there is nothing left to undo.
            return


def _settle(future: Future[Any], work: Callable[[], Any]) -> None:
    try:
        answer = work()
    except BaseException as error:  # noqa: BLE001 - as above
        _answer(future, error=error)
    else:
        _answer(future, answer)


def _answer(future: Future[Any], answer: Any = None, error: BaseException | None = None) -> None:
    # Nobody may cancel what is being written: a cancelled future would end the thread that answers it.
    if not future.set_running_or_notify_cancel():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(answer)
