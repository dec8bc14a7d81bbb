"""The steps beside votes on paper: pairs, a shared budget, a draft, open questions; in full or the top of each."""

from __future__ import annotations

from typing import Any

from plcore.codesign import heard_steps
from plcore.codesign.heard_steps import ProjectLine
from plcore.codesign.report import GatheringReport
from plcore.codesign.step_results import BudgetResult, PairsResult, PartResult, PartsResult
from plcore.documents.typesetting import plain, tell
from plcore.language import Message, message, say

Part = dict[str, Any]


def step_parts(report: GatheringReport, language: str, most: int | None) -> list[Part]:
    """What the template prints of each step. most: lines of each; None: all there is."""
    if most == 0:
        return []
    parts: list[Part] = []
    for one in report.steps:
        if isinstance(one, PairsResult):
            parts.append(_pairs(report, one, language, most))
        elif isinstance(one, BudgetResult):
            parts += _budget(report, one, language) if most is None else [_budget_top(report, one, language)]
        elif most is None:
            parts += _parts(report, one, language)
        else:
            parts.append(_parts_top(report, one, language, most))
    return parts


def statement(report: GatheringReport, language: str, identifier: str) -> Part:
    """One idea as people wrote it."""
    said = report.said[identifier]
    text, its_language = said.in_language(language)
    number = say(language, message("heard-idea", number=said.number))
    return {"says": "", "text": f"“{plain(text, 400)}”", "language": its_language, "number": number, "lines": []}


def _pairs(report: GatheringReport, found: PairsResult, language: str, most: int | None) -> Part:
    items = [
        {**statement(report, language, one.statement), "says": tell(language, one.says)}
        for one in heard_steps.pairs_lines(found)[:most]
    ]
    after = _joined(language, heard_steps.pairs_after(found)) if most is None else ""
    part = _part(plain(report.words(found.title, language), 200), [_joined(language, heard_steps.pairs(found))], items)
    return {**part, "more": after}


def _budget(report: GatheringReport, found: BudgetResult, language: str) -> list[Part]:
    title = plain(report.words(found.title, language), 200)
    parts = [_part(title, [_joined(language, heard_steps.budget(found))])]
    for heading, funded in (("share-head-paid", True), ("share-head-not", False)):
        lines = heard_steps.budget_lines(found, funded=funded)
        if lines:
            items = [_project(report, one, language) for one in lines]
            parts.append(_part(f"{title}: {say(language, heading)}", items=items))
    how = [*heard_steps.budget_rule(found), *heard_steps.budget_how(found)]
    if how:
        parts.append(_part(f"{title}: {say(language, 'steps-budget-how')}", [_joined(language, how)]))
    return parts


def _budget_top(report: GatheringReport, found: BudgetResult, language: str) -> Part:
    """What is paid for, by name."""
    before = [_joined(language, heard_steps.budget(found))]
    names = "; ".join(report.words(one.name, language) for one in heard_steps.budget_lines(found, funded=True))
    if names:
        before.append(tell(language, message("steps-budget-names", names=plain(names, 400))))
    return _part(plain(report.words(found.title, language), 200), before)


def _project(report: GatheringReport, one: ProjectLine, language: str) -> Part:
    return {
        "says": plain(report.words(one.name, language), 200),
        "text": " · ".join(tell(language, fact) for fact in one.facts),
        "language": language,
        "number": "",
        "lines": [_joined(language, list(one.why))],
    }


def _parts(report: GatheringReport, found: PartsResult, language: str) -> list[Part]:
    title = plain(report.words(found.title, language), 200)
    parts = [_part(title, [tell(language, heard_steps.parts(found))])]
    if not found.people:
        return parts
    for number, part in enumerate(found.parts, start=1):
        text = plain(report.words(part.text, language), 4000)
        wrote = _joined(language, heard_steps.words(found, part))
        items = [
            {"says": "", "text": f"“{plain(one.text, 800)}”", "language": one.language, "number": "", "lines": []}
            for one in part.answers
        ]
        if found.kind == "draft":
            name = tell(language, message("steps-part", number=number))
            parts.append(_part(f"{title}: {name}", [text, _opinions(part, language), wrote], items))
        else:
            parts.append(_part(text, [wrote], items))
    return parts


def _parts_top(report: GatheringReport, found: PartsResult, language: str, most: int) -> Part:
    """How many took part; of a draft, how its first parts stand."""
    before = [tell(language, heard_steps.parts(found))]
    if found.kind == "draft" and found.people:
        for number, part in enumerate(found.parts[:most], start=1):
            name = tell(language, message("steps-part", number=number))
            before.append(f"{name}. {_opinions(part, language)}")
    if any(part.answers for part in found.parts):
        before[0] = f"{before[0]} {say(language, 'steps-words-whole')}"
    return _part(plain(report.words(found.title, language), 200), before)


def _opinions(part: PartResult, language: str) -> str:
    said, *lines = heard_steps.opinions(part)
    return " ".join([tell(language, said), " · ".join(tell(language, one) for one in lines)]).strip()


def _joined(language: str, sentences: list[Message]) -> str:
    return " ".join(tell(language, one) for one in sentences)


def _part(heading: str, before: list[str] | None = None, items: list[Part] | None = None) -> Part:
    return {"heading": heading, "before": before or [], "items": items or [], "more": ""}
