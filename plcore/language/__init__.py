"""Plain words in every language: messages, dates, and how hard a text is to read."""

from plcore.language.reading import measure, too_hard
from plcore.language.speaking import (
    LANGUAGES,
    Argument,
    Message,
    UnknownMessage,
    direction,
    message,
    say,
    say_date,
)

__all__ = [
    "LANGUAGES",
    "Argument",
    "Message",
    "UnknownMessage",
    "direction",
    "measure",
    "message",
    "say",
    "say_date",
    "too_hard",
]
