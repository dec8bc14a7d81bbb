"""What all paper of a gathering shares: its languages, its address as a square, and the size of its letters."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from plcore.codesign.gatherings import Gathering
from plcore.codesign.paper_sheets import SheetLanguage
from plcore.codesign.plan import Words
from plcore.documents.typesetting import plain
from plcore.language import LANGUAGES, direction, say

JOIN: Final = "/join"
USUAL, LARGE = 12.0, 18.0  # points of the running text; 18 is the least that is called large print
LONGEST_LINE: Final = 400


def languages_of(gathering: Gathering, language: SheetLanguage) -> tuple[str, ...]:
    """The languages that stand on the paper, in the gathering's own order."""
    if language != "both":
        return (language,)
    own = gathering.plan.languages
    return (*own, *(one for one in LANGUAGES if one not in own))


def size(large: bool) -> float:
    """Of the running text, in points."""
    return LARGE if large else USUAL


def join_address(address: str, gathering: Gathering, sheet: str | None = None) -> str:
    """What a square holds: where one joins, and asks for the language first. sheet: its name, which the door passes
    over, for typing it in with a scanner."""
    more = f"?sheet={quote(sheet)}" if sheet else ""
    return f"{address.rstrip('/')}{JOIN}/{gathering.code}{more}"


def typed_address(address: str) -> str:
    """The same as one types it: without https:// and without the code."""
    return plain(f"{address.removeprefix('https://').rstrip('/')}{JOIN}", 500)


def code_in_groups(code: str) -> str:
    """The code in two halves, as it is read out."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"


def words(gathering: Gathering, where: Words, language: str) -> str:
    """Words of the plan in one language, fit for paper; empty where there are none."""
    return plain(gathering.plan.words(where, language), LONGEST_LINE * 10)


def spoken(gathering: Gathering, languages: tuple[str, ...], *ids: str, **filled: Any) -> list[dict[str, Any]]:
    """For each language: itself, its direction, the gathering's name and question, and these sentences by their id
    without the part's name (ballot-how becomes how)."""
    return [
        {
            "language": language,
            "direction": direction(language),
            "name": words(gathering, gathering.plan.name, language),
            "question": words(gathering, gathering.plan.question, language),
            **{one.partition("-")[2].replace("-", "_"): say(language, one, **filled) for one in ids},
        }
        for language in languages
    ]


def titled(gathering: Gathering, language: str, what: str) -> str:
    """The title of a document, such as `ballot-document`."""
    return say(language, what, name=words(gathering, gathering.plan.name, language))
