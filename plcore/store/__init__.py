"""The store: two shelves (`core.` small and changing, `facts.` large and append-only) in one DuckDB file."""

from plcore.store.errors import StoreBusy, StoreError, StoreTooNew, StoreUnreadable
from plcore.store.identity import new_id
from plcore.store.opening import DEFAULT_PATH, Store, open_store
from plcore.store.writer import Command, Transaction

__all__ = [
    "DEFAULT_PATH",
    "Command",
    "Store",
    "StoreBusy",
    "StoreError",
    "StoreTooNew",
    "StoreUnreadable",
    "Transaction",
    "new_id",
    "open_store",
]
