"""The offline lists of names that the privacy check looks in: data/first-names.toml, written down by hand."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).resolve().parents[2] / "data" / "first-names.toml"


@dataclass(frozen=True)
class Names:
    """Names as `bare` words. only: nothing else; soft: also a word or a place; known: people of the schoolbooks."""

    only: frozenset[str]
    soft: frozenset[str]
    family: frozenset[str]
    family_soft: frozenset[str]
    known: frozenset[tuple[str, ...]]


def bare(word: str) -> str:
    """A word without capitals and accents; an ñ stays, since it is a letter of its own."""
    composed = unicodedata.normalize("NFC", word.casefold())
    return "".join(letter if letter == "ñ" else _plain(letter) for letter in composed)


def _plain(letter: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one))


@cache
def names() -> Names:
    """All lists, read once."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))

    def of(*lists: str) -> frozenset[str]:
        return frozenset(bare(word) for name in lists for word in told[name].split())

    soft = of("also_words", "also_places")
    return Names(
        only=of("only_names") - soft,
        soft=soft,
        family=of("family_names") - of("family_words"),
        family_soft=of("family_words"),
        known=frozenset(tuple(bare(word).strip(".") for word in one.split()) for one in told["known_people"]),
    )
