"""The school words a family may meet on a child's paper, each said plainly."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

FILE = Path(__file__).resolve().parents[2] / "data" / "glossary.toml"


class Term(BaseModel):
    """One school word: the word, what Porchlight says instead, and what it means, in one language."""

    model_config = ConfigDict(frozen=True)

    id: str
    word: str
    plain: str
    means: str


@cache
def glossary(language: str) -> tuple[Term, ...]:
    """All terms in that language (English where it has none), in alphabetical order of the word."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]
    terms = (Term(id=term["id"], **term.get(language, term["en"])) for term in told)
    return tuple(sorted(terms, key=lambda term: term.word.casefold()))
