"""What we heard, on a screen: words first, then the map, then how sure it is and what happens next.

Each part is HTML made from the report alone; what people wrote is escaped and stands as they wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from pages.parts.heard_steps import statement, steps
from pages.parts.room import DrawnRoom
from pages.parts.words import all_told, day, told, written
from plcore.charts.opinion_map import map_chart, map_table, sign
from plcore.codesign import heard
from plcore.codesign.decisions import Became
from plcore.codesign.dots import Dot
from plcore.codesign.heard import Contrast, Line
from plcore.codesign.report import GatheringReport
from plcore.codesign.room import Room
from plcore.days import day_of
from plcore.language import Message, message, say

FIRST = 5  # of a list, before the rest is one tap further


def draw(
    report: GatheringReport,
    language: str,
    *,
    dark: bool,
    here: Dot | None = None,
    room: Room | None = None,
    on_the_wall: bool = False,
    promised: Message | None = None,
    decided: Sequence[Became] = (),
) -> None:
    """The whole report. room: who was there, where that is told; on_the_wall: where the name, the question and the
    numbers stand above it already; promised: by when people hear what comes of it, or what became of that; decided:
    what was."""
    if on_the_wall:
        first = answer(report, language) + standing(report, language)
    else:
        first = head(report, language) + coming(report, language, promised, room)
    st.html(first + shared(report, language) + differ(report, language) + held(report, language))
    if report.steps:
        st.html(steps(report, language, words=not on_the_wall))
    if report.dots:
        sentence = say(language, heard.on_the_map(report))
        st.html(
            f'<section class="pl-part"><h2>{told(language, "heard-map")}</h2><p>{escape(sentence)}</p>'
            f"{_said(language, 'heard-map-you-here') if here else ''}</section>"
        )
        drawn = map_chart(report, language, dark=dark, here=here)
        with st.container(key="heard-map-dark" if dark else "heard-map"):
            st.vega_lite_chart(drawn, width="stretch", alt=sentence)
        st.html(key(report, language))
    elif report.people:
        st.html(_part(language, "heard-map", _said(language, "heard-map-few")))
    whole = "" if on_the_wall else everything(report, language)
    st.html(whole + unsure(report, language) + sure(report, language) + missing(room, language))
    st.html(following(report, language, promised, decided))


def head(report: GatheringReport, language: str) -> str:
    """The name, the question, who took part, and the answer in two sentences."""
    name, question = report.words(report.name, language), report.words(report.question, language)
    asked = f'<p class="pl-quiet">{written(question)}</p>' if question and question != name else ""
    return (
        f'<p class="pl-quiet">{told(language, "heard-title")}</p><h1 class="pl-title">{written(name)}</h1>{asked}'
        f"{answer(report, language)}<p>{all_told(language, [*heard.who(report), heard.as_of(report)])}</p>"
    )


def standing(report: GatheringReport, language: str) -> str:
    """Why the numbers below may be behind the count of people above; nothing before there are any."""
    behind = report.in_steps and report.answers
    return f'<p class="pl-quiet">{told(language, heard.as_of(report))}</p>' if behind else ""


def coming(report: GatheringReport, language: str, promised: Message | None, room: Room | None) -> str:
    """Before the long list: who was not heard, and what comes of it. More of both stands at the end."""
    said = DrawnRoom(language).in_short(room) if room else ""
    if promised:
        said += f"<p>{_promise(report, language, promised)}</p>"
    return said


def answer(report: GatheringReport, language: str) -> str:
    """The whole in two sentences."""
    sentences = "".join(f"<p>{told(language, one)}</p>" for one in heard.answer(report))
    return f'<div class="pl-answer">{sentences}</div>'


def shared(report: GatheringReport, language: str) -> str:
    """What people share, each with how many of how many."""
    if not report.answers:
        return ""
    lines = [_line(report, language, one) for one in heard.shared(report)]
    if not lines:
        return _part(language, "heard-shared", _said(language, "heard-shared-none"))
    note = f'<p class="pl-quiet">{told(language, "heard-seen-note")}</p>'
    return _part(language, "heard-shared", _listed(lines, language, "heard-more-shared") + note)


def differ(report: GatheringReport, language: str) -> str:
    """Where groups differ, and where people stand half and half whatever their group."""
    said = ""
    if report.found.clear:
        lines = [_contrast(report, language, one) for one in heard.differences(report)]
        lead = _said(language, "heard-differ-lead" if lines else "heard-differ-none")
        shown = lead + _listed(lines, language, "heard-more-differ")
        said += _part(language, "heard-differ", shown)
    halves = [_line(report, language, one) for one in heard.split(report)]
    return said + (_part(language, "heard-split", "".join(halves)) if halves else "")


def held(report: GatheringReport, language: str) -> str:
    """What sets each group apart: the first of it, the rest folded away; group after group by letter."""
    parts = ""
    for letter, found in heard.held(report).items():
        name = message("heard-group", letter=letter, people=report.found.sizes[letter])
        lines = [_line(report, language, one) for one in found]
        said = _listed(lines, language, "steps-more-ideas", first=1) or _said(language, "heard-held-nothing")
        parts += f"<h3>{sign(letter)} {told(language, name)}</h3>{said}"
    return _part(language, "heard-held", parts) if parts else ""


def everything(report: GatheringReport, language: str) -> str:
    """Every idea with its answers, folded away."""
    lines = heard.everything(report)
    if not lines or not report.answers:
        return ""
    items = "".join(f"<li>{_line(report, language, one)}</li>" for one in lines)
    name = told(language, message("heard-all-read", count=len(lines)))
    body = f'<details class="pl-more"><summary>{name}</summary><ul class="pl-ahead">{items}</ul></details>'
    return _part(language, "heard-all", body)


def key(report: GatheringReport, language: str) -> str:
    """What the shapes mean, and the table."""
    made = map_table(report, language)
    name = told(language, "heard-map-table")
    rows = "".join(
        f'<tr><th scope="row">{escape(group)}</th><td>{escape(people)}</td></tr>' for group, people in made.rows
    )
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in made.headings)
    table = (
        f'<details class="pl-more"><summary>{name}</summary><div class="pl-table" role="region" tabindex="0" '
        f'aria-label="{name}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>'
    )
    return f'<p class="pl-quiet">{told(language, "heard-map-how")}</p>{table if rows else ""}'


def unsure(report: GatheringReport, language: str) -> str:
    """What has too few answers; nothing where nothing has."""
    if not report.answers or not report.found.uncertain:
        return ""
    said = f"<p>{told(language, heard.unsure(report))}</p>"
    listed = [one for one in report.found.uncertain if one in report.said]
    if listed:
        items = "".join(f"<li>{statement(report, language, one)}</li>" for one in listed)
        said += (
            f'<details class="pl-more"><summary>{told(language, "heard-unsure-list")}</summary>'
            f'<ul class="pl-ahead">{items}</ul></details>'
        )
    return _part(language, "heard-unsure", said)


def sure(report: GatheringReport, language: str) -> str:
    """How far it can be trusted."""
    said = _said(language, "heard-brought") if "import" in report.channels else ""
    said += "".join(f"<p>{told(language, one)}</p>" for one in heard.how_sure(report))
    invited = report.words(report.invited, language)
    asked = f"<h3>{told(language, 'heard-invited')}</h3><p>{written(invited)}</p>" if invited else ""
    return _part(language, "heard-sure", said + asked)


def missing(room: Room | None, language: str) -> str:
    """Who was not heard, in a sentence; the tables one tap further."""
    if room is None or not room.questions:
        return ""
    drawn = DrawnRoom(language)
    tables = f'<details class="pl-more"><summary>{told(language, "heard-room")}</summary>{drawn.tables(room)}</details>'
    return f'<div class="pl-part">{drawn.missing(room)}{tables}</div>'


def following(report: GatheringReport, language: str, promised: Message | None, decided: Sequence[Became] = ()) -> str:
    """What happens next, by when, and who decides; once something is decided that, and what had been planned."""
    result, decides = report.words(report.result, language), report.words(report.decides, language)
    if decided:
        items = "".join(f"<li>{_decided(report, language, one)}</li>" for one in decided[:FIRST])
        said = f'<ul class="pl-ahead">{items}</ul><p>{_to_ledger(report, told(language, "heard-became-why"))}</p>'
        said += f"<h3>{told(language, 'heard-planned')}</h3><p>{written(result)}</p>" if result else ""
        return _part(language, "heard-became", said)
    said = f"<p>{told(language, promised)}</p>" if promised else ""
    said += f"<p>{written(result)}</p>" if result else ""
    said = said or _said(language, "heard-next-nothing")
    if decides:
        said += f"<h3>{told(language, 'heard-decides')}</h3><p>{written(decides)}</p>"
    return _part(language, "heard-next", said)


def listed(language: str, items: Iterable[tuple[str, GatheringReport]]) -> str:
    """Gatherings by name with their questions. items: the link of each, and its report."""
    lines = [
        f'<li><a class="pl-to" target="_self" href="{escape(link)}"><b>{written(one.words(one.name, language))}</b></a>'
        f'<br><span class="pl-quiet">{told(language, message("heard-people", people=one.people))} '
        f"{day(language, day_of(one.as_of))}</span></li>"
        for link, one in items
    ]
    return f'<ul class="pl-found">{"".join(lines)}</ul>'


def _line(report: GatheringReport, language: str, one: Line) -> str:
    return f"<p><b>{told(language, one.says)}</b></p>{statement(report, language, one.statement)}"


def _contrast(report: GatheringReport, language: str, one: Contrast) -> str:
    said = f'<p class="pl-beside">{"<br>".join(told(language, each) for each in one.groups)}</p>'
    return f"{statement(report, language, one.statement)}{said}"


def _promise(report: GatheringReport, language: str, promised: Message) -> str:
    """What was promised and what became of it; once something is decided, the way to it."""
    said = told(language, promised)
    return _to_ledger(report, said) if promised.id == "heard-next-told" else said


def _to_ledger(report: GatheringReport, said: str) -> str:
    link = f"/ledger?{urlencode({'gathering': report.code})}"
    return f'<a class="pl-to" target="_self" href="{link}">{said}</a>'


def _decided(report: GatheringReport, language: str, one: Became) -> str:
    what, *more = [told(language, each) for each in heard.decided(report, language, one)]
    return f'<b>{what}</b><br><span class="pl-quiet">{"<br>".join(more)}</span>'


def _listed(lines: list[str], language: str, more: str, *, first: int = FIRST) -> str:
    rest = lines[first:]
    if not rest:
        return "".join(lines)
    name = told(language, message(more, count=len(rest)))
    return f'{"".join(lines[:first])}<details class="pl-more"><summary>{name}</summary>{"".join(rest)}</details>'


def _part(language: str, heading: str, body: str) -> str:
    return f'<section class="pl-part"><h2>{told(language, heading)}</h2>{body}</section>'


def _said(language: str, identifier: str) -> str:
    return f"<p>{told(language, identifier)}</p>"
