"""Other words for what somebody looks for: the same thing in everyday words, in both languages, from data by hand."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "data" / "everyday-words.toml"
SHORTEST_STEM = 3
SHORTEST_SPANISH_STEM = 4  # but for a plural's s: "comas" is not "com", the start of comer and como
LONG_ENOUGH = 5  # letters of a beginning that is no other word's
KEPT = ("us", "ss", "is")  # minus, class, analysis: no plurals
# Endings that say little, longest first. What is left is matched as the beginning of a word.
ENDINGS = {
    "en": tuple("ications ication itions ition ations ation ions ion ings ing ies ed es s y e".split()),  # noqa: SIM905
    "es": tuple("aciones acion iones ando iendo ar er ir as os es ion a o e s".split()),  # noqa: SIM905
}


def fold(text: str) -> str:
    """Case and accents away, as the search's SQL does it."""
    spread = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def stem(word: str, language: str) -> str:
    """A folded word without an ending that says little."""
    if not word.isalpha() or word.endswith(KEPT):
        return word
    for ending in ENDINGS.get(language, ENDINGS["en"]):
        shortest = SHORTEST_SPANISH_STEM if language == "es" and ending != "s" else SHORTEST_STEM
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True)
class Other:
    """A word for the same thing, folded, with its language. begins: what a word must begin with to be it; a short one
    must be there whole, with or without an s."""

    word: str
    language: str

    @property
    def begins(self) -> tuple[str, ...]:
        root = stem(self.word, self.language)
        return (root,) if len(root) >= LONG_ENOUGH else (f"{self.word} ", f"{self.word}s ")


def others(word: str, language: str) -> tuple[Other, ...]:
    """The words that say the same as a folded word; empty where there are none."""
    found = groups()
    same = found.get(word) or found.get(stem(word, language)) or ()
    return tuple(other for other in same if other.word != word)


@cache
def groups() -> Mapping[str, tuple[Other, ...]]:
    """Every word and every stem of the file, with the words of its groups."""
    together: dict[str, dict[str, Other]] = {}
    for group in tomllib.loads(FILE.read_text(encoding="utf-8"))["group"]:
        words = {fold(word): Other(fold(word), language) for language in ("en", "es") for word in group[language]}
        for name in {*words, *(stem(other.word, other.language) for other in words.values())}:
            together.setdefault(name, {}).update(words)
    return {name: tuple(words.values()) for name, words in together.items()}
