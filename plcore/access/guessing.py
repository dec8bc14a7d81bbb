"""Slowing down whoever guesses codes: per address and per invitation, kept on disk so that a restart forgives nothing.

The numbers, and why:
- A code has 58 random bits; a district has at most some 2^20 open ones. Guessing fails by arithmetic alone
  (2^38 tries for one hit, and then the second fact). So the address rule keeps the noise and the load down, and
  it may be gentle, because a whole school sits behind one address.
- An address has FREE wrong tries in an hour without waiting. Then each further one costs 2, 4, 6 ... seconds.
  At LOCK wrong tries the address rests for REST after the latest. Nothing is counted while it waits or rests, so
  15 minutes is the longest that one child can hold up a school, after seven minutes of patient typing; and
  whoever guesses gets some 34 tries in an hour.
- A right code takes the address's wrong tries away: an evening with 300 families makes typing mistakes, and
  an attacker with one real code wins ten more tries at 2^-38.
- An invitation is a different matter: a birth date has some 15 bits. WRONG_FACTS wrong answers to its question
  lock it for good. The office then makes a new letter.
- Old tries are swept when new ones are written; what is locked needs no more rows than LOCK.
"""

from __future__ import annotations

import ipaddress
from datetime import datetime, timedelta
from uuid import UUID

from plcore.store import Store, Transaction

WINDOW = timedelta(hours=1)
FREE = 10
STEP = timedelta(seconds=2)
LOCK = 30
REST = timedelta(minutes=15)
WRONG_FACTS = 5
KEPT = timedelta(days=1)

COLUMNS = ["kind", "target", "made_at"]
TRIES = """
SELECT count(*), max(made_at)
FROM core.guess
WHERE target = ?
  AND kind = 'address'
  AND made_at > ?
  AND made_at <= ?
"""
WRONG = "SELECT count(*) FROM core.guess WHERE target = ? AND kind = 'invitation'"
SWEEP = "DELETE FROM core.guess WHERE kind = 'address' AND made_at < ?"
FORGIVE = "DELETE FROM core.guess WHERE kind = 'address' AND target = ?"


def household(address: str) -> str:
    """What counts as one address: an IPv4 address, or an IPv6 /64, since a household holds all of that."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address  # a socket without an address: all such are one
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def wait(reader: Store | Transaction, target: str, now: datetime) -> timedelta:
    """How long this address must still wait before its next try; zero when it need not.

    target: the keyed hash of the address's household.
    """
    row = reader.one(TRIES, [target, now - WINDOW, now])
    tries, latest = row if row else (0, None)
    return max(timedelta(0), pause(tries) - (now - latest)) if latest else timedelta(0)


def pause(tries: int) -> timedelta:
    """How long to wait after the latest of so many wrong tries."""
    if tries >= LOCK:
        return REST
    return max(0, tries - FREE + 1) * STEP


def wrong_facts(transaction: Transaction, invitation: UUID) -> int:
    """How many wrong answers this invitation's question has had."""
    row = transaction.one(WRONG, [str(invitation)])
    return int(row[0]) if row else 0


def record(transaction: Transaction, target: str, invitation: UUID | None, now: datetime) -> None:
    """Keep one wrong try: of the address, and of the invitation where the code was a real one."""
    rows = [("address", target, now)]
    if invitation is not None:
        rows.append(("invitation", str(invitation), now))
    transaction.insert("core.guess", COLUMNS, rows)
    transaction.execute(SWEEP, [now - KEPT])


def forgive(transaction: Transaction, target: str) -> None:
    """Forget an address's wrong tries, after a right one."""
    transaction.execute(FORGIVE, [target])
