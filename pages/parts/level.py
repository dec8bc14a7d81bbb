"""A level as a shape: an empty, a quarter, a half and a full circle. Its word always stands beside it."""

from __future__ import annotations

from pages.parts.words import told
from plcore.language import Message
from plcore.learning.progress_models import Level


def shape(level: Level) -> str:
    """The shape alone, for the eye; it is silent, so a word must stand beside it."""
    return f'<span class="pl-shape pl-shape-{level.replace("_", "-")}" aria-hidden="true"></span>'


def level_mark(language: str, level: Level, says: Message) -> str:
    """The shape and its word."""
    return f'<span class="pl-level">{shape(level)} {told(language, says)}</span>'
