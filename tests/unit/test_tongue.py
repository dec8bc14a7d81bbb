"""Which language a note is in: told only where there is no doubt, since a wrong `lang` is worse than none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from plcore.learning.tongue import tongue

WORDS = Path(__file__).parents[2] / "data" / "sample-words"

NOTES = [
    ("Tried once and looked around for help with the other part.", "en"),
    ("I’m proud of this, and it’s done.", "en"),
    ("She told her story to the whole table, and Dulce María asked for more.", "en"),
    ("Leyó en voz alta sin ayuda y con gusto.", "es"),
    ("¿Por qué el cero? Todavía no lo ve, pero va bien.", "es"),
    ("READ IT TO THE CLASS. THEY ASKED FOR MORE.", "en"),
    # too little to go by
    (None, None),
    ("", None),
    ("Bien.", None),
    ("Good job!", None),
    ("23/25", None),
    ("😀 👍", None),
    # both, or neither
    ("Leyó “The Giver” con calma, and she was proud of it.", None),
    ("Ele leu o livro com calma e não parou.", None),
    ("Elle a lu avec sa sœur et les autres.", None),
    ("Het was goed en we hadden het leuk in the class.", None),
    ("Li te li liv la ak mwen.", None),
    ("قرأت القصة كلها", None),
    ("他今天很努力", None),
]


@pytest.mark.parametrize(("note", "language"), NOTES)
def test_a_language_is_told_only_without_doubt(note, language):
    assert tongue(note) == language


def sentences(part):
    """Every sentence of a table of the sample's words: (language, words)."""
    if isinstance(part, dict):
        for name, inner in part.items():
            if name in ("en", "es"):
                yield from ((name, words) for words in ([inner] if isinstance(inner, str) else inner))
            else:
                yield from sentences(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from sentences(inner)


def test_what_harbor_bends_people_write_is_never_mistaken_and_mostly_told():
    written = [
        pair
        for path in sorted(WORDS.rglob("*.toml"))
        for pair in sentences(tomllib.loads(path.read_text(encoding="utf-8")))
        if isinstance(pair[1], str)
    ]
    assert len(written) > 200
    told = [(language, tongue(words)) for language, words in written]
    assert [pair for pair in told if pair[1] not in (None, pair[0])] == []
    assert sum(found is not None for _, found in told) > 0.6 * len(told)
