"""What may name a person, tell how to reach one, or hurt, caught before it is shown; in English and Spanish, offline.

It holds a text back for a person to read; it never throws anything away, and it never says for sure. What it misses,
the people who read the queue and the readers themselves are there for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from plcore.codesign.contacts import Contact, contacts
from plcore.codesign.hurting import hurting
from plcore.codesign.lookalikes import folded
from plcore.codesign.naming import named

Kind = Contact | Literal["name", "hurting"]
LONGEST: Final = 20_000  # letters that are looked at: no form takes more


@dataclass(frozen=True)
class Finding:
    """A part of a text that may name somebody, tell how to reach them, or hurt; start and end as in text[start:end]."""

    kind: Kind
    start: int
    end: int


def findings(text: str) -> tuple[Finding, ...]:
    """What stands in a text that may name somebody, say how to reach them, or hurt, in its order, none over another."""
    plain, places = folded(text[:LONGEST])
    ends = [*places, len(text)]
    found: list[Finding] = []
    names = (("name", *span) for span in named(plain))
    for kind, start, end in (*contacts(plain), *names, *(("hurting", *span) for span in hurting(plain))):
        if end > start:
            found.append(Finding(kind, ends[start], ends[end - 1] + 1))  # type: ignore[arg-type]
    kept: list[Finding] = []
    for one in sorted(found, key=lambda finding: (finding.start, -finding.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def why_held(text: str) -> Literal["contact", "names-somebody", "may-hurt"] | None:
    """The reason for which a text waits for a person to read it; None where nothing was found."""
    kinds = {one.kind for one in findings(text)}
    if kinds - {"name", "hurting"}:
        return "contact"
    return "names-somebody" if "name" in kinds else "may-hurt" if kinds else None


def in_parts(text: str, found: Sequence[Finding]) -> list[tuple[str, Kind | None]]:
    """The text in pieces, those that were found with what they are: to mark them on a screen."""
    pieces: list[tuple[str, Kind | None]] = []
    end = 0
    for one in found:
        if one.start > end:
            pieces.append((text[end : one.start], None))
        pieces.append((text[one.start : one.end], one.kind))
        end = one.end
    if end < len(text):
        pieces.append((text[end:], None))
    return pieces
