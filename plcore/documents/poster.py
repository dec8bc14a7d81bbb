"""The poster: the question, the square and the code in large letters, what happens with the result, and who decides."""

from __future__ import annotations

from typing import Any, Final

from plcore.codesign.gatherings import Gathering
from plcore.codesign.paper_sheets import SheetLanguage
from plcore.documents.gathering_sheet import (
    code_in_groups,
    join_address,
    languages_of,
    spoken,
    titled,
    typed_address,
    words,
)
from plcore.documents.letter import square
from plcore.documents.typesetting import typeset
from plcore.language import say

IDS: Final = ("poster-scan", "poster-no-name", "poster-paper")


def poster_pdf(gathering: Gathering, *, language: SheetLanguage, large: bool, address: str) -> bytes:
    """One page, PDF/UA-1; in large print one for each language. Raises plcore.documents.typesetting.NotPrinted."""
    languages = languages_of(gathering, language)
    told = spoken(gathering, languages, *IDS)
    for one in told:
        one.update(_facts(gathering, one["language"], address))
    data = {
        "title": titled(gathering, languages[0], "poster-document"),
        "language": languages[0],
        "large": large,
        "code": code_in_groups(gathering.code),
        "square": square(join_address(address, gathering)),
        "square_alt": say(languages[0], "poster-square"),
        "pages": [[one] for one in told] if large else [told],
    }
    return typeset("poster", data)


def _facts(gathering: Gathering, language: str, address: str) -> dict[str, Any]:
    plan = gathering.plan
    if plan.begins and plan.ends and plan.begins != plan.ends:
        open_on = say(language, "poster-between", first=plan.begins, last=plan.ends)
    else:
        open_on = say(language, "poster-until", day=plan.ends) if plan.ends else ""
    result_by = say(language, "poster-result-by", day=plan.result_by) if plan.result_by else ""
    notes = [
        ("poster-invited", words(gathering, plan.invited, language)),
        ("poster-result", " ".join(filter(None, [words(gathering, plan.result, language), result_by]))),
        ("poster-decides", words(gathering, plan.decides, language)),
    ]
    return {
        "type": say(language, "poster-type", address=typed_address(address)),
        "open_on": open_on,
        "notes": [{"heading": say(language, heading), "text": text} for heading, text in notes if text],
    }
