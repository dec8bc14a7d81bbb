"""Pieces of work: the day, what it was, how it went in words, and the teacher's note as written.

How a piece went stands in words alone. The four shapes are for levels: a shape here would read as a level of its own,
and argue with the one above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.words import day, quoted, told, written, written_in
from plcore.language import message
from plcore.learning.progress_models import Piece

SHOWN = 8  # the newest; the others are one tap further


def pieces(language: str, work: Sequence[Piece]) -> str:
    """A list, newest first."""
    listed = f'<ol class="pl-work">{"".join(piece(language, one) for one in work[:SHOWN])}</ol>'
    if len(work) <= SHOWN:
        return listed
    rest = "".join(piece(language, one) for one in work[SHOWN:])
    more = told(language, message("child-more-words", count=len(work) - SHOWN))
    return f'{listed}<details class="pl-more"><summary>{more}</summary><ol class="pl-work">{rest}</ol></details>'


def piece(language: str, one: Piece) -> str:
    """One line of the list."""
    went = f'<span class="pl-went">{told(language, one.went)}</span>' if one.went else ""
    note = quoted(one.note, one.note_language, language) if one.note else ""
    said = [written(one.author)] if one.note and one.author else []
    foreign = written_in(one.note_language, language) if one.note else ""
    by = (
        f'<p class="pl-by">{"".join(said)}{foreign if said else foreign.removeprefix(" · ")}</p>'
        if said or foreign
        else ""
    )
    return (
        f'<li><p class="pl-piece"><b>{told(language, one.kind)}</b> <span class="pl-quiet">{day(language, one.date)}'
        f"</span> {went}</p>{note}{by}</li>"
    )
