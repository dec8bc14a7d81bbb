"""Cards for ideas: four on a page, two in large print, to cut apart. One idea on each, typed in with its number."""

from __future__ import annotations

from typing import Final

from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.paper_sheets import MOST_SHEETS, SheetLanguage
from plcore.documents.gathering_sheet import code_in_groups, join_address, languages_of, size, spoken, titled
from plcore.documents.letter import square
from plcore.documents.typesetting import typeset
from plcore.language import say

ON_A_PAGE: Final = {False: 4, True: 2}  # by large print
IDS: Final = ("card-heading", "card-lead", "card-others", "card-table")


def idea_cards_pdf(
    gathering: Gathering, count: int, *, language: SheetLanguage, large: bool, address: str, first: int = 1
) -> bytes:
    """Numbered cards as PDF/UA-1; the last page is filled up. first: the number of the first card.

    Raises NotPossible for no card or too many, plcore.documents.typesetting.NotPrinted.
    """
    if not 1 <= count <= MOST_SHEETS or first < 1:
        raise NotPossible("paper-count-bounds")
    languages = languages_of(gathering, language)
    on_a_page = ON_A_PAGE[large]
    whole = -(-count // on_a_page) * on_a_page
    cards = [
        {"number": number, "names": [say(one, "card-number", number=number) for one in languages]}
        for number in range(first, first + whole)
    ]
    data = {
        "title": titled(gathering, languages[0], "card-document"),
        "language": languages[0],
        "size": size(large),
        "across": 1 if large else 2,
        "code": code_in_groups(gathering.code),
        "square": square(join_address(address, gathering)),
        "square_alt": say(languages[0], "card-square"),
        "spoken": spoken(gathering, languages, *IDS),
        "pages": [cards[start : start + on_a_page] for start in range(0, whole, on_a_page)],
    }
    return typeset("idea_cards", data)
