"""The ballot: a numbered sheet with statements to agree with, disagree with or pass, one for each voice on paper.

Each sheet has its name (see paper_sheets.py) in letters and in a square on every page, and begins on a leaf of its
own, so that both sides can be printed. The rows stand as they are typed in: from the top, and the boxes from the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from plcore.codesign.gatherings import Gathering
from plcore.codesign.paper_sheets import Run
from plcore.codesign.statements import Statement
from plcore.documents.gathering_sheet import join_address, languages_of, size, spoken, titled
from plcore.documents.letter import square
from plcore.documents.typesetting import plain, typeset, typeset_apart
from plcore.language import direction, say

MANY: Final = 8  # sheets; more are set in a process of their own (see letter.py)
IDS: Final = (
    "ballot-how", "ballot-others", "ballot-once", "ballot-no-name", "ballot-number", "ballot-statement",
    "ballot-agree", "ballot-disagree", "ballot-pass", "ballot-own", "ballot-return",
)  # fmt: skip


def ballots_pdf(gathering: Gathering, run: Run, all_of_them: Sequence[Statement], *, address: str) -> bytes:
    """All sheets of a print as one PDF/UA-1, in the print's language and size.

    all_of_them: the gathering's statements. address: where Porchlight is reached. The same print can be set again: the
    sheets keep their names. Raises plcore.documents.typesetting.NotPrinted.
    """
    languages = languages_of(gathering, run.language)
    data: dict[str, Any] = {
        "title": titled(gathering, languages[0], "ballot-document"),
        "language": languages[0],
        "size": size(run.large),
        "large": run.large,
        "spoken": spoken_of(gathering, languages),
        "sheets": sheets(gathering, run, all_of_them, languages, address),
    }
    put = typeset_apart if len(data["sheets"]) > MANY else typeset
    return put("ballot", data)


def spoken_of(gathering: Gathering, languages: tuple[str, ...]) -> list[dict[str, Any]]:
    """The sentences that stand on every sheet, in each language."""
    day = gathering.plan.ends
    by = {one: say(one, "ballot-return-by", day=day) if day else "" for one in languages}
    return [{**one, "return_by": by[one["language"]]} for one in spoken(gathering, languages, *IDS)]


def sheets(
    gathering: Gathering, run: Run, all_of_them: Sequence[Statement], languages: tuple[str, ...], address: str
) -> list[dict[str, Any]]:
    """Every sheet as the template reads it."""
    known = {one.id: one for one in all_of_them}
    rows = {key: row(known[key], languages) for key in run.statements if key in known}
    return [
        {
            "name": run.name(number),
            "names": [say(one, "ballot-sheet", sheet=run.name(number)) for one in languages],
            "square": square(join_address(address, gathering, run.name(number))),
            "square_alt": say(languages[0], "ballot-square", sheet=run.name(number)),
            "rows": [rows[key] for key in run.on_sheet(number) if key in rows],
        }
        for number in range(run.first, run.last + 1)
    ]


def row(statement: Statement, languages: tuple[str, ...]) -> dict[str, Any]:
    """A statement with its number, in each language that it is known in."""
    said = dict.fromkeys(statement.in_language(one) for one in languages)
    texts = [{"text": plain(text), "language": one, "direction": direction(one)} for text, one in said]
    return {"number": statement.number, "texts": texts}
