"""Keys made by us: UUIDv7, so that rows made later sort later."""

from __future__ import annotations

import os
import time
import uuid


def new_id(after: uuid.UUID | None = None) -> uuid.UUID:
    """A fresh UUIDv7 (RFC 9562, method 3): 48 bits of Unix milliseconds, 12 of the part of the millisecond, randomness.

    after: a key that the new one must sort behind, also where the clock was set back meanwhile.
    """
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    value = (milliseconds & (2**48 - 1)) << 80
    value |= 0x7 << 76
    value |= (rest * 4096 // 1_000_000) << 64
    value |= 0b10 << 62
    value |= int.from_bytes(os.urandom(8), "big") & (2**62 - 1)
    if after is not None and value <= after.int:
        value = after.int + 1 + int.from_bytes(os.urandom(4), "big")
    return uuid.UUID(int=value)
