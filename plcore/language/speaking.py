"""Saying a message in a language: Fluent catalogues, one file a part of the house, English and Spanish alike.

A report carries `Message`s (an id with arguments) and no prose; whoever draws it says them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource
from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).with_name("messages")
LANGUAGES = ("en", "es")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps"})
LOCALES = {"en": "en-US", "es": "es-US"}
# English made strange, to see on a screen what breaks when words are long or run from right to left.
PSEUDO_LANGUAGES = ("qps-long", "qps-rtl")
STRANGE = str.maketrans("aeiouAEIOUncyNCY", "áéíóúÁÉÍÓÚñçýÑÇÝ")
TURNED = "\u202e", "\u202c"

Argument = str | int | float | date


class Message(BaseModel):
    """One thing to say: the id of a sentence in the catalogue, and what fills its places."""

    model_config = ConfigDict(frozen=True)

    id: str
    arguments: dict[str, Argument] = {}


class UnknownMessage(KeyError):
    """The catalogue of a language has no such message: a fault of ours, never of the person's."""


def message(identifier: str, **arguments: Argument) -> Message:
    """A message with its arguments."""
    return Message(id=identifier, arguments=arguments)


@cache
def catalogue(language: str) -> FluentBundle:
    """Every message of one language. Raises UnknownMessage for a language that has no folder."""
    folder = FOLDER / language
    if not folder.is_dir():
        raise UnknownMessage(language)
    bundle = FluentBundle([LOCALES.get(language, language)], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def say(language: str, what: Message | str, /, **arguments: Argument) -> str:
    """The sentence in that language. Dates among the arguments are written out in full.

    Raises UnknownMessage when the message is missing or one of its places is not filled.
    """
    if isinstance(what, str):
        what = Message(id=what, arguments=arguments)
    if language in PSEUDO_LANGUAGES:
        return _strange(language, say("en", what))
    bundle = catalogue(language)
    try:
        pattern = bundle.get_message(what.id).value
    except LookupError:
        raise UnknownMessage(f"{language}: {what.id}") from None
    if pattern is None:
        raise UnknownMessage(f"{language}: {what.id}")
    said, errors = bundle.format_pattern(pattern, _plain(language, what.arguments))
    if errors:
        raise UnknownMessage(f"{language}: {what.id}: {errors[0]}")
    return str(said)


def say_date(language: str, day: date, *, style: str = "long") -> str:
    """A date as people write it: November 22, 2026; 22 de noviembre de 2026."""
    plain = "en" if language in PSEUDO_LANGUAGES else language
    return str(format_date(day, format=style, locale=_locale(plain)))


def direction(language: str) -> str:
    """rtl or ltr."""
    return "rtl" if language == "qps-rtl" or language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def _strange(language: str, text: str) -> str:
    if language == "qps-rtl":
        return f"{TURNED[0]}{text}{TURNED[1]}"
    # A third longer, as German or Finnish would be, and with one word that does not fit a line of its own.
    return text.translate(STRANGE) + "·" + "ö" * max(1, len(text) // 3)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(LOCALES.get(language, language), sep="-")


def _plain(language: str, arguments: Mapping[str, Argument]) -> dict[str, str | int | float]:
    return {name: say_date(language, value) if isinstance(value, date) else value for name, value in arguments.items()}
