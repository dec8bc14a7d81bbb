"""How hard a text is to read: Flesch-Kincaid for English, Fernandez-Huerta for Spanish.

Both come from textstat. English is a US school grade (lower is easier); Spanish is an ease index
from 0 to 100 (higher is easier), so each language has its own bounds and its own direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from textstat.textstat import textstatistics

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)»]*\s+")
FEWEST_WORDS = 4  # a formula over fewer words says nothing


@dataclass(frozen=True)
class Bounds:
    """What a text may measure: as a whole, and in any one sentence."""

    whole: float
    sentence: float
    lower_is_easier: bool

    def allows(self, measured: float, bound: float) -> bool:
        return measured <= bound if self.lower_is_easier else measured >= bound


BOUNDS = {
    "en": Bounds(whole=6.0, sentence=9.0, lower_is_easier=True),
    "es": Bounds(whole=70.0, sentence=50.0, lower_is_easier=False),
}


@lru_cache(maxsize=4)
def _measurer(language: str) -> textstatistics:
    # One instance a language: textstat keeps its language as state, so a shared one would mix them up.
    measurer = textstatistics()
    measurer.set_lang("en_US" if language == "en" else language)
    return measurer


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order, without empty ones."""
    parts = (part.strip() for line in text.splitlines() for part in SENTENCE_END.split(line))
    return [part for part in parts if part]


def words(text: str) -> list[str]:
    """The words of a text: runs of letters, digits and apostrophes."""
    return re.findall(r"[^\W_]+(?:['’\-][^\W_]+)*", text)


def measure(text: str, language: str) -> float | None:
    """The reading measure of a text as a whole; None where it has too few words to say.

    English: Flesch-Kincaid grade. Spanish: Fernandez-Huerta index.
    Raises KeyError for a language that has no measure.
    """
    if language not in BOUNDS:
        raise KeyError(language)
    # Each line is a sentence of its own: a heading without a full stop must not run into the next line.
    parts = [part if part[-1] in ".!?…" else part + "." for part in sentences(text)]
    if len(words(text)) < FEWEST_WORDS:
        return None
    joined = " ".join(parts)
    measurer = _measurer(language)
    value = measurer.flesch_kincaid_grade(joined) if language == "en" else measurer.fernandez_huerta(joined)
    return float(value)


def too_hard(text: str, language: str) -> list[str]:
    """What is too hard in a text, one line each; an empty list when it reads well enough."""
    bounds = BOUNDS[language]
    problems = []
    whole = measure(text, language)
    if whole is not None and not bounds.allows(whole, bounds.whole):
        problems.append(f"whole text measures {whole:.1f}, bound {bounds.whole}: {text[:80]!r}")
    for sentence in sentences(text):
        value = measure(sentence, language)
        if value is not None and not bounds.allows(value, bounds.sentence):
            problems.append(f"sentence measures {value:.1f}, bound {bounds.sentence}: {sentence!r}")
    return problems
