"""A language as a district's files write it - "Spanish", "español", "spa", "es_mx" - as one BCP 47 tag."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

NOT_TOLD = frozenset({"", "na", "n a", "ninguno", "none", "not told", "not known", "other", "otro", "unknown"})
WITH_PLACE = re.compile(r"(.+?)\s*\((.+)\)")
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
NAMED_IN = ("en", "es")  # the languages in which a district writes the names of languages
# What schools write and CLDR does not list under that name.
ALSO = {
    "brazilian": "pt-BR",
    "cantones": "yue",
    "castellano": "es",
    "castilian": "es",
    "chinese mandarin": "zh",
    "chinese cantonese": "yue",
    "creole haitian": "ht",
    "criollo haitiano": "ht",
    "dari": "fa-AF",
    "farsi": "fa",
    "haitian": "ht",
    "karen": "kar",
    "kekchi": "kek",
    "kreyol": "ht",
    "mam": "mam",
    "mandarin": "zh",
    "mandarin chinese": "zh",
    "mixteco": "mix",
    "mixtec": "mix",
    "qeqchi": "kek",
    "quiche": "quc",
    "sign language": "ase",
    "tagalog": "fil",
    "pilipino": "fil",
}


def is_not_told(words: str) -> bool:
    """Whether the words say that nobody knows the language: "Other", "N/A", "unknown"."""
    return _plain(words) in NOT_TOLD


def language_tag(words: str) -> str | None:
    """The tag of the language somebody wrote down, or None where it is not certain which is meant.

    Knows tags ("es-MX", "es_mx"), three-letter codes ("spa"), and names in English, in Spanish and in the language
    itself ("Português", "Portuguese (Brazil)"), without regard to case and accents. Several names for one language
    are fine ("Spanish; Castilian").
    """
    whole = _of_one(words)
    if whole or not re.search("[;/,]", words):
        return whole
    tags = {_of_one(part) for part in re.split("[;/,]", words) if part.strip()}
    return tags.pop() if len(tags) == 1 else None


def _of_one(words: str) -> str | None:
    return _by_name().get(_plain(words)) or _of_tag(words.strip()) or _of_own_name(words) or _of_place(words.strip())


def _of_own_name(words: str) -> str | None:
    """Asked last, since it opens every locale there is; no language calls itself by the tag of another."""
    return _by_own_name().get(_plain(words))


def _of_place(words: str) -> str | None:
    """Portuguese (Brazil), español (México)."""
    match = WITH_PLACE.fullmatch(words)
    if not match:
        return None
    language = _by_name().get(_plain(match[1])) or _of_own_name(match[1])
    region = _regions().get(_plain(match[2]))
    return f"{language}-{region}" if language and region and "-" not in language else None


def _of_tag(words: str) -> str | None:
    match = TAG.fullmatch(words)
    if not match:
        return None
    language, script, region = match[1].lower(), match[2], match[3]
    language = get_global("language_aliases").get(language, language)
    english = Locale("en")
    if language not in english.languages or (region and region.upper() not in english.territories):
        return None
    if script and script.title() not in english.scripts:
        return None
    return "-".join(part for part in (language, script and script.title(), region and region.upper()) if part)


@cache
def _by_name() -> dict[str, str]:
    named: dict[str, str] = {}
    for speaker in NAMED_IN:
        for code, name in Locale(speaker).languages.items():
            named.setdefault(_plain(name), _as_tag(code))
    return named | ALSO


@cache
def _by_own_name() -> dict[str, str]:
    named: dict[str, str] = {}
    for code in map(str, Locale("en").languages):
        try:
            own_name = Locale.parse(code).get_display_name()
        except (UnknownLocaleError, ValueError):
            continue  # a language of which CLDR knows the name and no more
        if own_name and "_" not in code:
            named.setdefault(_plain(own_name), _as_tag(code))
    return named


@cache
def _regions() -> dict[str, str]:
    return {
        _plain(name): code
        for speaker in NAMED_IN
        for code, name in Locale(speaker).territories.items()
        if len(code) == 2
    }


def _as_tag(code: str) -> str:
    """CLDR's zh_Hans_HK as zh-Hans-HK."""
    return code.replace("_", "-")


def _plain(words: str) -> str:
    """Lower case, without accents, apostrophes, brackets and double spaces: "Español (México)" -> "espanol mexico"."""
    letters = unicodedata.normalize("NFKD", re.sub("['’ʼ`]", "", words.casefold()))
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split())
