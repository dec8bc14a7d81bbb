"""Words on a screen: sentences of ours, and words that people and files wrote, which stay words and never act.

Everything is escaped here, once: a note such as ![x](http://...) or <img src=x> is shown as it was typed. Names and
words stand in <bdi>, so that one from the right to the left leaves its neighbours in place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from html import escape
from urllib.parse import quote

from plcore.language import Message, direction, message, say, say_date
from plcore.learning.objective_models import ObjectiveName

MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&@])")
FIRST_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def told(language: str, message: Message | str) -> str:
    """A sentence of ours, for HTML. Words from right to left among what fills it are set apart.

    A page says hundreds, most of them again and again. Those that hold no words of anyone's are kept; no others are.
    """
    if isinstance(message, str):
        return _said(language, message, ())
    if any(isinstance(value, str) for value in message.arguments.values()):
        arguments = {
            name: f"{FIRST_ISOLATE}{value}{POP_ISOLATE}" if isinstance(value, str) and _is_mixed(value) else value
            for name, value in message.arguments.items()
        }
        return escape(say(language, Message.model_construct(id=message.id, arguments=arguments)))
    return _said(language, message.id, tuple(message.arguments.items()))


@lru_cache(maxsize=4096)
def _said(language: str, identifier: str, arguments: tuple[tuple[str, int | float | date], ...]) -> str:
    return escape(say(language, identifier, **dict(arguments)))


def all_told(language: str, messages: Iterable[Message]) -> str:
    """Several sentences after one another."""
    return " ".join(told(language, message) for message in messages)


def written(words: str) -> str:
    """What a person or a file wrote, for HTML, as it was written."""
    return f"<bdi>{escape(words)}</bdi>"


def quoted(words: str, language: str | None = None, around: str | None = None) -> str:
    """A person's own words as a quotation; their line ends stay. language: theirs, where it is known; around: the
    page's."""
    lang = f' lang="{escape(language, quote=True)}"' if language and language != around else ""
    return f'<blockquote class="pl-quote"{lang} dir="auto">{escape(words)}</blockquote>'


def written_in(language: str | None, around: str) -> str:
    """A short word on the language of what someone wrote, where it is known and is not the page's."""
    if language is None or language == around:
        return ""
    return f" · {told(around, message('child-written-in', language=language))}"


@lru_cache(maxsize=4096)
def day(language: str, when: date) -> str:
    """A day as people write it, readable by programs too."""
    return f'<time datetime="{when.isoformat()}">{escape(say_date(language, when))}</time>'


def goal_name(name: ObjectiveName, language: str) -> str:
    """An objective's name, marked where it is in another language."""
    return f"<bdi{in_language(name.language, language)}>{escape(name.name)}</bdi>"


def goal_link(name: ObjectiveName, label: str) -> str:
    """A link to an objective's page; label is HTML."""
    return f'<a class="pl-to" target="_self" href="/learn?objective={quote(name.address, safe="")}">{label}</a>'


def in_language(language: str, around: str) -> str:
    """The lang and dir attributes of words in `language` inside a page in another; empty where they are the same."""
    if language == around:
        return ""
    return f' lang="{escape(language, quote=True)}" dir="{direction(language)}"'


def label(words: str) -> str:
    """Words from a file for a widget's label, where Streamlit reads Markdown."""
    return MARKS.sub(r"\\\1", " ".join(words.split()))


def _is_mixed(words: str) -> bool:
    return not words.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words)
