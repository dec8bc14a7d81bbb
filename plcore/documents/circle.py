"""The talking-circle sheet: for a table that meets without any technology; each line of its notes becomes an idea."""

from __future__ import annotations

from typing import Any, Final

from plcore.codesign.gatherings import Gathering
from plcore.codesign.paper_sheets import SheetLanguage
from plcore.documents.gathering_sheet import code_in_groups, join_address, languages_of, size, spoken, titled
from plcore.documents.letter import square
from plcore.documents.typesetting import typeset
from plcore.language import say

LINES: Final = {False: 12, True: 9}  # for notes, by large print
IDS: Final = (
    "circle-heading", "circle-lead", "circle-table", "circle-people", "circle-how", "circle-rounds", "circle-notes",
    "circle-after",
)  # fmt: skip
HOW: Final = ("circle-how-one", "circle-how-listen", "circle-how-pass", "circle-how-note")
ROUNDS: Final = ("circle-round-first", "circle-round-second", "circle-round-third")


def circle_pdf(gathering: Gathering, *, language: SheetLanguage, large: bool, address: str) -> bytes:
    """Two pages in each language, PDF/UA-1: how it goes, and the notes on the back. Raises NotPrinted."""
    languages = languages_of(gathering, language)
    told: list[dict[str, Any]] = spoken(gathering, languages, *IDS)
    for one in told:
        spoken_in = one["language"]
        one["rules"] = [say(spoken_in, identifier) for identifier in HOW]
        one["round_list"] = [say(spoken_in, identifier) for identifier in ROUNDS]
    data = {
        "title": titled(gathering, languages[0], "circle-document"),
        "language": languages[0],
        "size": size(large),
        "lines": LINES[large],
        "code": code_in_groups(gathering.code),
        "square": square(join_address(address, gathering)),
        "square_alt": say(languages[0], "circle-square"),
        "spoken": told,
    }
    return typeset("circle", data)
