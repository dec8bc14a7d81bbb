"""The script and the agenda for whoever leads an evening: what to set out, what to say, how long, what to do after."""

from __future__ import annotations

from typing import Any, Final

from plcore.codesign.gatherings import Gathering
from plcore.codesign.paper_sheets import SheetLanguage
from plcore.codesign.plan import Kind, Step
from plcore.documents.gathering_sheet import code_in_groups, languages_of, size, spoken, titled, words
from plcore.documents.typesetting import typeset
from plcore.language import say

MINUTES: Final[dict[Kind, int]] = {"ideas": 20, "votes": 20, "pairs": 10, "budget": 25, "draft": 30, "questions": 15}
WELCOME, JOIN, CLOSE = 5, 10, 10  # minutes
IDS: Final = (
    "script-heading", "script-lead", "script-code", "script-before", "script-agenda", "script-minute", "script-part",
    "script-how-long", "script-after", "script-say", "script-do",
)  # fmt: skip
BEFORE: Final = ("poster", "paper", "large", "helpers", "type", "room")
AFTER: Final = ("type", "settle", "count", "keep")


def script_pdf(gathering: Gathering, *, language: SheetLanguage, large: bool) -> bytes:
    """The script as PDF/UA-1, one part for each language. Raises plcore.documents.typesetting.NotPrinted."""
    languages = languages_of(gathering, language)
    told = spoken(gathering, languages, *IDS)
    for one in told:
        spoken_in = one["language"]
        scenes = scenes_of(gathering, spoken_in)
        one["scenes"] = scenes
        one["length"] = say(spoken_in, "script-length", minutes=sum(scene["minutes"] for scene in scenes))
        one["before_list"] = [say(spoken_in, f"script-before-{what}") for what in BEFORE]
        one["after_list"] = [say(spoken_in, f"script-after-{what}") for what in AFTER]
    data = {
        "title": titled(gathering, languages[0], "script-document"),
        "language": languages[0],
        "size": size(large),
        "code": code_in_groups(gathering.code),
        "spoken": told,
    }
    return typeset("script", data)


def scenes_of(gathering: Gathering, language: str) -> list[dict[str, Any]]:
    """The evening in its parts: at which minute, how long, what to say out loud, what to do."""
    plan = gathering.plan
    consent = words(gathering, plan.consent, language) or say(language, "script-consent")
    welcome = [
        say(language, "script-welcome-say"),
        say(language, "script-question-say"),
        words(gathering, plan.question, language),
        say(language, "script-consent-say"),
        consent,
    ]
    by = say(language, "script-close-by", day=plan.result_by) if plan.result_by else ""
    close = [say(language, "script-close-say"), words(gathering, plan.result, language)]
    close += [words(gathering, plan.decides, language), by]
    parts = [
        (WELCOME, say(language, "script-welcome"), welcome, []),
        (JOIN, say(language, "script-join"), [say(language, "script-join-say")], [say(language, "script-join-do")]),
        *(_step(gathering, step, language) for step in plan.steps),
        (CLOSE, say(language, "script-close"), close, [say(language, "script-close-do")]),
    ]
    scenes, minute = [], 0
    for minutes, title, says, does in parts:
        scenes.append(
            {
                "minute": minute,
                "minutes": minutes,
                "how_long": say(language, "script-minutes", minutes=minutes),
                "title": title,
                "say": [one for one in says if one],
                "do": does,
            }
        )
        minute += minutes
    return scenes


def _step(gathering: Gathering, step: Step, language: str) -> tuple[int, str, list[str], list[str]]:
    lead = words(gathering, step.lead, language)
    says = [say(language, f"script-{step.kind}-say"), *(words(gathering, part, language) for part in step.parts[:8])]
    if step.kind not in ("questions", "draft"):
        says = says[:1]
    if step.kind in ("budget", "draft") and lead:
        says.insert(1, lead)
    return MINUTES[step.kind], words(gathering, step.title, language), says, [say(language, f"script-{step.kind}-do")]
