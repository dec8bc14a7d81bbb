"""What we heard in the steps beside votes, on a screen: each step's sentences first, then its lines.

Each part is HTML made from the report alone; what people wrote is escaped and stands as they wrote it.
"""

from __future__ import annotations

from urllib.parse import urlencode

from pages.parts.words import all_told, in_language, quoted, told, written
from plcore.codesign import heard_steps
from plcore.codesign.heard_steps import ProjectLine
from plcore.codesign.plan import Words
from plcore.codesign.report import GatheringReport
from plcore.codesign.step_results import BudgetResult, PairsResult, PartResult, PartsResult
from plcore.language import Message, message

FIRST = 5  # of a list, before the rest is one tap further


def steps(report: GatheringReport, language: str, *, words: bool = True) -> str:
    """Every step. words: with what people wrote; a wall has no room for it."""
    drawn = ""
    for one in report.steps:
        if isinstance(one, PairsResult):
            body = _pairs(report, one, language)
        elif isinstance(one, BudgetResult):
            body = _budget(report, one, language)
        else:
            body = _parts(report, one, language, words=words)
        title = _in(report, one.title, language)
        drawn += f'<section class="pl-part"><h2>{title}</h2>{body}</section>'
    return drawn


def statement(report: GatheringReport, language: str, identifier: str) -> str:
    """One idea as it was written, with its number."""
    said = report.said[identifier]
    text, its_language = said.in_language(language)
    number = told(language, message("heard-idea", number=said.number))
    return f'{quoted(text, its_language, language)}<p class="pl-by">{number}</p>'


def _pairs(report: GatheringReport, found: PairsResult, language: str) -> str:
    lines = [
        f"<p><b>{told(language, one.says)}</b></p>{statement(report, language, one.statement)}"
        for one in heard_steps.pairs_lines(found)
    ]
    after = "".join(f'<p class="pl-quiet">{told(language, one)}</p>' for one in heard_steps.pairs_after(found))
    return _said(language, heard_steps.pairs(found)) + _listed(lines, language, "steps-more-ideas") + after


def _budget(report: GatheringReport, found: BudgetResult, language: str) -> str:
    body = _said(language, heard_steps.budget(found))
    if rule := heard_steps.budget_rule(found):
        body += _said(language, rule)
    for heading, funded in (("share-head-paid", True), ("share-head-not", False)):
        lines = heard_steps.budget_lines(found, funded=funded)
        if lines:
            items = "".join(_project(report, one, language) for one in lines)
            body += f'<h3>{told(language, heading)}</h3><ul class="pl-ahead">{items}</ul>'
    how = "".join(f"<p>{told(language, one)}</p>" for one in heard_steps.budget_how(found))
    return body + (_more(told(language, "steps-budget-how"), how) if how else "")


def _project(report: GatheringReport, one: ProjectLine, language: str) -> str:
    facts = " · ".join(told(language, fact) for fact in one.facts)
    why = all_told(language, one.why)
    return f'<li><b>{_in(report, one.name, language)}</b> <span class="pl-by">{facts}</span><br>{why}</li>'


def _parts(report: GatheringReport, found: PartsResult, language: str, *, words: bool) -> str:
    body = _said(language, [heard_steps.parts(found)])
    if not found.people:
        return body
    for number, part in enumerate(found.parts, start=1):
        name = _in(report, part.text, language)
        if found.kind == "draft":
            heading = told(language, message("steps-part", number=number))
            body += f'<h3>{heading}</h3><p class="pl-lines">{name}</p>{_opinions(part, language)}'
        else:
            body += f"<h3>{name}</h3>"
        log = f"/moderation-log?{urlencode({'gathering': report.code})}"
        why = f' <a class="pl-to" target="_self" href="{log}">{told(language, "steps-words-log")}</a>'
        said = all_told(language, heard_steps.words(found, part, on_the_wall=not words))
        body += f"<p>{said}{why if words and part.hidden else ''}</p>"
        if words:
            answers = [quoted(one.text, one.language, language) for one in part.answers]
            body += _listed(answers, language, "steps-words-more")
    return body


def _opinions(part: PartResult, language: str) -> str:
    said, *lines = heard_steps.opinions(part)
    items = "".join(f"<li>{told(language, one)}</li>" for one in lines)
    return f"<p>{told(language, said)}</p>" + (f'<ul class="pl-ahead">{items}</ul>' if items else "")


def _said(language: str, sentences: list[Message]) -> str:
    return f"<p>{all_told(language, sentences)}</p>"


def _in(report: GatheringReport, words: Words, language: str) -> str:
    """The gathering's own words in this language, marked where they are in another."""
    text = report.words(words, language)
    its = language if words.get(language) else next((one for one in report.languages if words.get(one)), language)
    return f"<span{in_language(its, language)}>{written(text)}</span>" if its != language else written(text)


def _listed(lines: list[str], language: str, more: str) -> str:
    rest = lines[FIRST:]
    if not rest:
        return "".join(lines)
    return "".join(lines[:FIRST]) + _more(told(language, message(more, count=len(rest))), "".join(rest))


def _more(name: str, body: str) -> str:
    return f'<details class="pl-more"><summary>{name}</summary>{body}</details>'
