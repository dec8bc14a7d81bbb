"""Ideas that may say the same as another: shown to their author before sending, never joined by the machine.

Two texts are alike when they share most of their letters three by three, or most of their words: short everyday
sentences in any language, with small slips of the pen, need no more. Nothing is hidden or refused because of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from plcore.codesign.statements import Statement

MOST: Final = 3  # more would not be read before sending
FROM: Final = 0.5  # shared, of all that both have; found by trying on real ideas of the Polis exports
LONG_WORD: Final = 4  # letters: shorter ones ("the", "que") say little


def likeness(one: str, other: str) -> float:
    """How alike two texts are: 0 (nothing shared) to 1 (the same but for case, accents and punctuation)."""
    first, second = _plain(one), _plain(other)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    return max(_shared(_threes(first), _threes(second)), _shared(_long_words(first), _long_words(second)))


def alike(text: str, others: Iterable[Statement], *, most: int = MOST) -> list[Statement]:
    """The statements that are most like this text, in any of their languages, the most alike first."""
    found = [(max(likeness(text, words) for words in one.wordings.values()), one) for one in others]
    near = sorted((pair for pair in found if pair[0] >= FROM), key=lambda pair: (-pair[0], pair[1].number))
    return [one for _, one in near[:most]]


def _plain(text: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not _is_mark(letter))
    return " ".join(re.findall(r"[^\W_]+", bare))


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) != 0


def _threes(plain: str) -> frozenset[str]:
    padded = f" {plain} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _long_words(plain: str) -> frozenset[str]:
    words = frozenset(word for word in plain.split() if len(word) >= LONG_WORD)
    return words if len(words) > 1 else frozenset()  # one word in common is a subject, not an idea


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
