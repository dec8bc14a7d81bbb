"""One objective on a screen: what it means, what it looks like, the levels, the way, one thing to try at home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from pages.parts.level import level_mark
from pages.parts.words import goal_link, goal_name, in_language, told, written
from plcore.language import message
from plcore.learning.objective_models import Explanation, Found, ObjectiveName, ObjectiveReport, Step
from plcore.learning.progress_models import Level
from plcore.learning.voice import level_message

LEVELS: tuple[Level, ...] = ("just_starting", "getting_there", "has_shown")


def draw(report: ObjectiveReport) -> None:
    """The whole report."""
    st.html("".join((head(report), explanation(report), neighbours(report), official(report), about(report))))


def head(report: ObjectiveReport) -> str:
    """Its name, for whom it is, and what the reader should know at once."""
    language = report.language
    facts = [told(language, fact) for fact in (report.subject_says, report.grades_say) if fact]
    alarm = [note for note in report.notes if note.id in ("learn-note-official-only", "learn-note-in-english")]
    warned = "".join(f'<p class="pl-past">{told(language, note)}</p>' for note in alarm)
    return (
        f'<h1 class="pl-title">{goal_name(report.objective, language)}</h1>'
        f'<p class="pl-quiet">{" · ".join(facts)}</p>{warned}'
    )


def explanation(report: ObjectiveReport) -> str:
    """The plain words; without them the official text, unfolded."""
    words, language = report.explanation, report.language
    if words is None:
        return f'<section class="pl-part">{_official(report)}</section>'
    lang = in_language(words.language, language)
    return (
        f'<section class="pl-part"><h2>{told(language, "learn-means")}</h2>'
        f"<p{lang}>{written(words.means)}</p></section>"
        f'<section class="pl-part pl-home"><h2>{told(language, "learn-at-home")}</h2>'
        f"<p{lang}>{written(words.at_home)}</p></section>"
        f'<section class="pl-part"><h2>{told(language, "learn-looks-like")}</h2>'
        f"<p{lang}>{written(words.looks_like)}</p></section>{levels(language, words)}"
    )


def levels(language: str, words: Explanation) -> str:
    """The three levels in words, each with its shape."""
    lang, said = in_language(words.language, language), words.model_dump()
    items = "".join(
        f"<dt>{level_mark(language, level, level_message(level, is_you=False))}</dt>"
        f"<dd{lang}>{written(said[level])}</dd>"
        for level in LEVELS
    )
    heading = told(language, "learn-levels")
    return f'<section class="pl-part"><h2>{heading}</h2><dl class="pl-levels">{items}</dl></section>'


def neighbours(report: ObjectiveReport) -> str:
    """What comes right before and right after; the whole way one tap further."""
    language = report.language
    before = _listed(language, report.before) or f"<p>{told(language, 'learn-nothing-before')}</p>"
    after = _listed(language, report.after) or f"<p>{told(language, 'learn-nothing-after')}</p>"
    whole = ""
    if len(report.path) > 1:
        stops = "".join(_stop(language, step) for step in report.path)
        whole = (
            f'<details class="pl-more"><summary>{told(language, "learn-way")}</summary>'
            f'<ol class="pl-path">{stops}</ol></details>'
        )
    return (
        f'<section class="pl-part"><h2>{told(language, "learn-before")}</h2>{before}'
        f"<h2>{told(language, 'learn-after')}</h2>{after}{whole}</section>"
    )


def official(report: ObjectiveReport) -> str:
    """The text as published, folded away, in its own language."""
    if report.explanation is None:
        return ""
    name = told(report.language, "learn-official")
    return f'<details class="pl-more"><summary>{name}</summary>{_official(report)}</details>'


def about(report: ObjectiveReport) -> str:
    """Who checked the words, how they read, which version; code and source."""
    language = report.language
    facts = [told(language, note) for note in report.notes]
    if report.objective.code:
        facts.append(told(language, message("learn-code", code=report.objective.code)))
    facts.append(told(language, message("learn-from", title=report.framework)))
    listed = "".join(f"<li>{fact}</li>" for fact in facts)
    name = told(language, "learn-about-words")
    return f'<details class="pl-more"><summary>{name}</summary><ul class="pl-how">{listed}</ul></details>'


def found(language: str, items: Sequence[Found]) -> str:
    """What a search found, each with a sentence or two of what it means."""
    lines = "".join(
        f"<li>{goal_link(item.objective, goal_name(item.objective, language))}"
        f"<p{in_language(item.objective.language, language)}>{written(item.means or '')}</p></li>"
        for item in items
    )
    return f'<ol class="pl-found">{lines}</ol>'


def by_subject(language: str, items: Sequence[Found], subjects: Mapping[str, str]) -> str:
    """Everything there is, folded by subject; subjects: our own word or the source's -> the name on the screen."""
    parts = []
    for subject, name in subjects.items():
        names = [item.objective for item in items if item.subject == subject]
        if names:
            parts.append(
                f'<details class="pl-goal"><summary><span class="pl-goal-words"><span class="pl-name">'
                f"{written(name)}</span></span></summary>{_listed(language, names)}</details>"
            )
    return f'<ul class="pl-goals">{"".join(f"<li>{part}</li>" for part in parts)}</ul>'


def _official(report: ObjectiveReport) -> str:
    lang = in_language(report.official_language, report.language)
    return f'<blockquote class="pl-quote"{lang}>{escape(report.official)}</blockquote>'


def _listed(language: str, names: Sequence[ObjectiveName]) -> str:
    lines = "".join(f"<li>{goal_link(name, goal_name(name, language))}</li>" for name in names)
    return f'<ul class="pl-ahead">{lines}</ul>' if lines else ""


def _stop(language: str, step: Step) -> str:
    name = goal_name(step.objective, language)
    if step.distance == 0:
        here = told(language, "learn-way-here")
        return f'<li class="pl-here" aria-current="step">{name} <span class="pl-quiet">{here}</span></li>'
    return f"<li>{goal_link(step.objective, name)}</li>"
