"""A progress report on a screen: the answer first, the one thing to do, the goals, what is new, people's words.

Each part is one piece of HTML made from the report alone; widgets stay with the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import streamlit as st

from pages.parts import way
from pages.parts.level import level_mark, shape
from pages.parts.sure import sure, why
from pages.parts.words import all_told, day, goal_link, goal_name, in_language, quoted, told, written, written_in
from pages.parts.work import piece, pieces
from plcore.charts import way_chart
from plcore.language import message, say
from plcore.learning.progress_models import Change, EarlierGoal, Goal, NextStep, OwnWords, ProgressReport, TeacherWords

FIRST_WORDS = 3  # of what teachers wrote, the newest; the others are one tap further
FIRST_CHANGES = 5


@dataclass(frozen=True)
class Drawn:
    """A report made ready for the screen, in as few pieces as may be: each costs the server and the phone."""

    report: ProgressReport
    dark: bool
    first: str
    chart: dict[str, Any] | None
    alt: str
    last: str


def made(report: ProgressReport, *, dark: bool) -> Drawn:
    """The whole report as two pieces of HTML with a picture between them."""
    before = (answer, following, goals, changes, own_words, teacher_words, ahead, earlier)
    first = "".join(part(report) for part in before)
    if report.way is None:
        return Drawn(report, dark, first + how(report), None, "", "")
    sentence = say(report.language, report.way.title)
    return Drawn(
        report=report,
        dark=dark,
        first=first + way.title(report.language, sentence),
        chart=way_chart(report.way, report.language, dark=dark, is_you=report.voice == "you"),
        alt=f"{sentence} {say(report.language, 'child-way-alt')}",
        last=way.key(report.language, report.way, is_you=report.voice == "you") + how(report),
    )


def draw(drawn: Drawn) -> None:
    """Put it on the screen."""
    st.html(drawn.first)
    if drawn.chart is not None:
        st.vega_lite_chart(drawn.chart, width="stretch", alt=drawn.alt)
        st.html(drawn.last)


def answer(report: ProgressReport) -> str:
    """The first thing anyone reads."""
    language = report.language
    sentences = "".join(f"<p>{told(language, sentence)}</p>" for sentence in report.answer)
    past = f'<p class="pl-past">{all_told(language, report.past_notes)}</p>' if report.past_notes else ""
    return f'<h1 class="pl-title">{told(language, report.title)}</h1>{past}<div class="pl-answer">{sentences}</div>'


def own_words(report: ProgressReport) -> str:
    """What the student said: the newest goal and the newest look back; the others one tap further."""
    if not report.own_words:
        return ""
    newest: list[OwnWords] = []
    for kind in ("goal", "reflection"):
        newest += [words for words in report.own_words if words.kind == kind][:1]
    newest.sort(key=lambda words: words.date, reverse=True)
    older = [words for words in report.own_words if words not in newest]
    said = "".join(_said(report, words) for words in newest) + _more(report, [_said(report, words) for words in older])
    name = "child-you-own-words" if report.voice == "you" else "child-own-words"
    heading = told(report.language, message(name, name=report.student.name))
    return f'<section class="pl-part pl-own"><h2>{heading}</h2>{said}</section>'


def goals(report: ProgressReport) -> str:
    """The goals by level, each a line that opens to the work behind it."""
    language = report.language
    name = "child-you-goals" if report.voice == "you" else "child-goals"
    heading = f"<h2>{told(language, message(name, name=report.student.name))}</h2>"
    if not report.goals:
        none = told(language, "child-goals-none-year" if report.earlier else "child-goals-none")
        return f'<section class="pl-part">{heading}<p>{none}</p></section>'
    paces = {goal.pace.id: told(language, goal.pace) for goal in report.goals if goal.pace}
    groups = []
    for level, members in groupby(report.goals, key=lambda goal: goal.level):
        together = list(members)
        mark = level_mark(language, level, together[0].level_says)
        groups.append(
            f'<h3>{mark}</h3><ul class="pl-goals">{"".join(_goal(language, goal, paces) for goal in together)}</ul>'
        )
    return f'<section class="pl-part">{heading}{"".join(groups)}</section>'


def following(report: ProgressReport) -> str:
    """What comes next, and the one thing to do at home for it."""
    language = report.language
    heading = f"<h2>{told(language, 'child-next')}</h2>"
    if report.next is None and not report.has_goals:
        return ""  # the answer has said that there is no work yet
    if report.next is None:
        nothing = told(language, report.nothing_next) if report.nothing_next else ""
        return f'<section class="pl-part">{heading}<p>{nothing}</p></section>'
    step, home = report.next, "child-you-at-home" if report.voice == "you" else "child-at-home"
    lang = in_language(step.objective.language, language)
    idea = f"<p{lang}>{written(step.at_home)}</p>" if step.at_home else f"<p>{told(language, 'child-no-home-idea')}</p>"
    kept_on = told(language, "child-next-on-label" if step.under_way else "child-next-label")
    return (
        f'<section class="pl-part">{heading}<div class="pl-next"><p class="pl-step">'
        f'<span class="pl-quiet">{kept_on}</span> {_step(language, step)}</p>'
        f'<div class="pl-home"><h3>{told(language, home)}</h3>{idea}</div></div></section>'
    )


def ahead(report: ProgressReport) -> str:
    """The next steps in other subjects, folded away: one thing at a time."""
    if not report.ahead:
        return ""
    steps = "".join(f"<li>{_step(report.language, other)}</li>" for other in report.ahead)
    name = told(report.language, "child-ahead")
    return f'<details class="pl-more"><summary>{name}</summary><ul class="pl-ahead">{steps}</ul></details>'


def changes(report: ProgressReport) -> str:
    """What is new, and the piece of work that did it."""
    language, found = report.language, report.changes
    if not report.has_goals:
        return ""
    items = [_change(language, change) for change in found.items]
    shown = f'<ul class="pl-changes">{"".join(items[:FIRST_CHANGES])}</ul>' if items else ""
    nothing = f"<p>{told(language, found.nothing)}</p>" if found.nothing else ""
    rest = _more(report, [f'<ul class="pl-changes">{"".join(items[FIRST_CHANGES:])}</ul>'], len(items) - FIRST_CHANGES)
    return f'<section class="pl-part"><h2>{told(language, found.heading)}</h2>{nothing}{shown}{rest}</section>'


def teacher_words(report: ProgressReport) -> str:
    """What teachers wrote, as written, with name and date."""
    if not report.teacher_words:
        return ""
    said = [_wrote(report, words) for words in report.teacher_words]
    heading = told(report.language, "child-teacher-words")
    note = f'<p class="pl-quiet">{told(report.language, "child-words-as-written")}</p>'
    return (
        f'<section class="pl-part"><h2>{heading}</h2>{note}{"".join(said[:FIRST_WORDS])}'
        f"{_more(report, said[FIRST_WORDS:])}</section>"
    )


def earlier(report: ProgressReport) -> str:
    """Goals from before the last twelve months, folded away."""
    if not report.earlier:
        return ""
    language = report.language
    lines = "".join(f"<li>{_earlier(language, goal)}</li>" for goal in report.earlier)
    name = told(language, "child-earlier")
    return f'<details class="pl-more"><summary>{name}</summary><ul class="pl-ahead">{lines}</ul></details>'


def how(report: ProgressReport) -> str:
    """How we know: as of when, the newest work, what counts; school, classes and teachers."""
    language, student = report.language, report.student
    facts = [told(language, note) for note in report.notes if note not in report.past_notes]
    if student.grade:
        facts.append(told(language, student.grade))
    if student.schools:
        facts.append(told(language, message("child-school", schools=", ".join(student.schools))))
    if student.teachers:
        facts.append(told(language, message("child-teachers", teachers=", ".join(student.teachers))))
    listed = "".join(f"<li>{fact}</li>" for fact in facts)
    return f'<section class="pl-part"><h2>{told(language, "child-how")}</h2><ul class="pl-how">{listed}</ul></section>'


def _goal(language: str, goal: Goal, paces: Mapping[str, str]) -> str:
    lang = in_language(goal.objective.language, language)
    means = f"<p{lang}>{written(goal.means)}</p>" if goal.means else ""
    pace = f"<p>{paces[goal.pace.id]}</p>" if goal.pace else ""
    lately = f"<p>{told(language, goal.lately)}</p>" if goal.lately else ""
    work = f"<h4>{told(language, 'child-work-heading')}</h4>{pieces(language, goal.work)}" if goal.work else ""
    return (
        f'<li><details class="pl-goal"><summary>{shape(goal.level)}<span class="pl-goal-words">'
        f'<span class="pl-name">{goal_name(goal.objective, language)}</span> '
        f'<span class="pl-quiet">{told(language, message("child-work", count=goal.pieces))}</span></span></summary>'
        f'<div class="pl-goal-body">{means}<p>{sure(language, goal)}</p>{why(language, goal)}{lately}{pace}{work}'
        f"<p>{goal_link(goal.objective, told(language, 'child-explain'))}</p></div></details></li>"
    )


def _earlier(language: str, goal: EarlierGoal) -> str:
    name = goal_link(goal.objective, goal_name(goal.objective, language))
    newest = told(language, message("child-earlier-newest", day=goal.newest))
    return f'{level_mark(language, goal.level, goal.level_says)} {name} <span class="pl-quiet">{newest}</span>'


def _step(language: str, step: NextStep) -> str:
    name = goal_link(step.objective, goal_name(step.objective, language))
    return f'<b>{name}</b> <span class="pl-why">{told(language, step.why)}</span>'


def _change(language: str, change: Change) -> str:
    done = f'<ol class="pl-work">{piece(language, change.piece)}</ol>' if change.piece else ""
    return f"<li><p>{shape(change.after)} <span>{told(language, change.says)}</span></p>{done}</li>"


def _said(report: ProgressReport, words: OwnWords) -> str:
    language = report.language
    about = f" · {goal_name(words.about, language)}" if words.about else ""
    return (
        f'{quoted(words.words, words.language, language)}<p class="pl-by">{told(language, words.heading)} · '
        f"{day(language, words.date)}{about}{written_in(words.language, language)}</p>"
    )


def _wrote(report: ProgressReport, words: TeacherWords) -> str:
    language = report.language
    about = f" · {goal_name(words.about, language)}" if words.about else ""
    return (
        f'{quoted(words.words, words.language, language)}<p class="pl-by">{written(words.author)} · '
        f"{day(language, words.date)}{about}{written_in(words.language, language)}</p>"
    )


def _more(report: ProgressReport, parts: list[str], count: int | None = None) -> str:
    number = len(parts) if count is None else count
    if number <= 0:
        return ""
    name = told(report.language, message("child-more-words", count=number))
    return f'<details class="pl-more"><summary>{name}</summary>{"".join(parts)}</details>'
