"""What can go wrong with the store, said so that a person can act on it."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot do what was asked; the message says what happened and what to do."""


class StoreBusy(StoreError):
    """Another program holds the file; the message says which."""


class StoreTooNew(StoreError):
    """The file was written by a newer Porchlight than this one."""


class StoreUnreadable(StoreError):
    """The file is not a Porchlight database, or is damaged."""
