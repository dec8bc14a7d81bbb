"""The house's secret: one random key, with which every code and token is hashed before it is kept.

Codes (58 bits) and tokens (256 bits) are random, so nobody can list them; a slow hash (scrypt) would only guard
words that people choose, and could not be looked up. A keyed hash (HMAC-SHA256) can, and whoever holds a copy of
the database without the key can check no guess at all. The key is a file beside the database, or PORCHLIGHT_SECRET.
Without it every code and device must be made anew, so a backup keeps it, apart from the database.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Literal

from plcore.store import Store

Purpose = Literal["code", "token", "next", "address", "fact"]
FILE = "secret.key"
VARIABLE = "PORCHLIGHT_SECRET"
BYTES = 32
FEWEST_CHARACTERS = 32


class SecretError(Exception):
    """The house's key cannot be used; the message says why and what to do."""


def key_of(store: Store) -> bytes:
    """The key of the house that this database belongs to; made at first use.

    Raises SecretError when PORCHLIGHT_SECRET is too short or the file holds no key.
    """
    given = os.environ.get(VARIABLE)
    if given:
        if len(given) < FEWEST_CHARACTERS:
            raise SecretError(f"{VARIABLE} is too short. Give at least {FEWEST_CHARACTERS} random characters.")
        return hashlib.sha256(given.encode()).digest()
    return read_key(store.path.parent / FILE)


def read_key(path: Path) -> bytes:
    """The key in a file of mode 0600; where there is none, a new random one is put there.

    Raises SecretError when the file holds something else.
    """
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError:
        text = _make(path)
    except UnicodeDecodeError:
        text = ""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != BYTES:
        raise SecretError(
            f"{path.name} holds no key. Put the right file back from a backup. "
            "If it is lost, delete it: then all codes and devices must be made anew."
        )
    return key


def keyed_hash(key: bytes, purpose: Purpose, value: str) -> str:
    """What is kept in place of a code, token or address: 64 hexadecimal digits.

    The purpose is hashed along, so that a hash of one kind never answers for another.
    """
    return hmac.new(key, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two texts are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def _make(path: Path) -> str:
    # Written whole under another name and then linked: two programs that start at once end with one key.
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(BYTES))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):  # the other program was first; its key counts
            os.link(fresh, path)
    finally:
        fresh.unlink()
    return path.read_text(encoding="ascii")
