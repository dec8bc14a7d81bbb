"""Pieces of work: the day, what it was, how it went in words, and the teacher's note as written."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.level import shape
from pages.parts.words import day, quoted, told, written
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
    went = ""
    if one.went and one.went_level:
        went = f'<span class="pl-went">{shape(one.went_level)} {told(language, one.went)}</span>'
    note = quoted(one.note) if one.note else ""
    by = f'<p class="pl-by">{written(one.author)}</p>' if one.note and one.author else ""
    return (
        f'<li><p class="pl-piece"><b>{told(language, one.kind)}</b> <span class="pl-quiet">{day(language, one.date)}'
        f"</span> {went}</p>{note}{by}</li>"
    )
