"""Words that hurt, found in a text so that a person reads it before others do; in English and Spanish, offline.

They are found however they are dressed up: with digits and signs for letters, stars, letters apart, letters drawn out.
A machine never hides anything for it. What it misses, the people who read the queue and the readers are there for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from plcore.codesign.first_names import bare

FILE: Final = Path(__file__).resolve().parents[2] / "data" / "hurtful-words.toml"
WORD: Final = re.compile(r"[\w@$!*+]{2,40}")
APART: Final = re.compile(r"(?<![\w@$!*])[\w@$!*](?:[ .,*_/-]{1,2}[\w@$!*](?![\w@$!*])){2,19}")
AS_LETTERS: Final = str.maketrans("0134579@$!+", "oieastgasit")
FEWEST_SEEN: Final = 2  # letters that are not stars


@dataclass(frozen=True)
class Hurtful:
    """words: as `bare` reads them; phrases: several words, as a pattern."""

    words: frozenset[str]
    phrases: re.Pattern[str]


def hurting(plain: str) -> Iterator[tuple[int, int]]:
    """Where a folded text (lookalikes.py) seems to hurt: where it begins and ends."""
    known = hurtful()
    for pattern in (WORD, APART):
        for one in pattern.finditer(plain):
            written = one.group() if pattern is WORD else re.sub(r"[ .,_/-]", "", one.group())
            if _is_one(written, known.words):
                yield one.span()
    for one in known.phrases.finditer(bare(plain)) if len(bare(plain)) == len(plain) else ():
        yield one.span()


def _is_one(written: str, known: frozenset[str]) -> bool:
    word = bare(written.rstrip("!"))
    for read in {word, bare(written.rstrip("!").translate(AS_LETTERS))}:
        drawn = re.sub(r"(.)\1{2,}", r"\1", read), re.sub(r"(.)\1+", r"\1", read) if len(read) > 5 else read
        if known & {read, *drawn}:
            return True
    if "*" not in word.strip("*") or len(word.replace("*", "")) < FEWEST_SEEN:
        return False
    pattern = re.compile(re.escape(word.strip("*")).replace(r"\*", "[a-zñ]"))
    return any(pattern.fullmatch(one) for one in known)


@cache
def hurtful() -> Hurtful:
    """The lists, read once."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    words = frozenset(bare(word) for name in ("english", "spanish") for word in told[name].split())
    phrases = "|".join(re.escape(bare(line)) for line in told["phrases"].split("\n") if line)
    return Hurtful(words, re.compile(rf"\b(?:{phrases})\b"))
