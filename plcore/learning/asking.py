"""One way to ask the store, a cursor or an open transaction: the mastery rules run inside all three."""

from __future__ import annotations

from typing import Any

import duckdb

from plcore.store import Store, Transaction

Inside = duckdb.DuckDBPyConnection | Transaction  # where temporary tables may be made
Handle = Store | Inside


def rows(handle: Handle, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
    """The rows of one query."""
    if isinstance(handle, duckdb.DuckDBPyConnection):
        return handle.execute(sql, parameters).fetchall()
    return handle.rows(sql, parameters)


def one(handle: Handle, sql: str, parameters: Any = None) -> tuple[Any, ...]:
    """The first row of a query that always has one. Raises LookupError when it has none."""
    found = rows(handle, sql, parameters)
    if not found:
        raise LookupError("a query that always answers gave no row")
    return found[0]
