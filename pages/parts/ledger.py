"""The ledger as it is drawn: one decision, what people said before it, and what still waits. Facts in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape

from plcore.codesign.ledger import GatheringLedger, SaidBehind, StepBehind, ThemeBehind, Told
from plcore.codesign.plan import Words
from plcore.days import day_of
from plcore.language import Argument, say

MARKS = {"yes": "full", "part": "half", "later": "quarter", "no": "empty"}


class Drawn:
    """Draws in one language. today: for what is due."""

    def __init__(self, language: str, today: date) -> None:
        self.language = language
        self.today = today

    def t(self, identifier: str, **arguments: Argument) -> str:
        """A sentence of the ledger, fit for HTML."""
        return escape(say(self.language, f"ledger-{identifier}", **arguments))

    def gathering(self, of: GatheringLedger) -> str:
        """The head of one gathering."""
        return f'<h2>{self.words(of.name)}</h2><p class="pl-asked">{self.words(of.question)}</p>'

    def decision(self, told: Told, of: GatheringLedger) -> str:
        """One decision: the answer first, then what people said, why, and what comes next."""
        entry = told.entry
        kind = "taken-back" if entry.taken_back else entry.answer
        mark = f'<span class="pl-mark pl-mark-{MARKS.get(kind, "empty")}" aria-hidden="true"></span>'
        who = self.t("decided", who=self.plain(entry.by), day=entry.on)
        why = self.t("why-taken-back" if entry.taken_back else "why")
        parts = [
            f'<p class="pl-decided">{mark}{self.t(f"answer-{kind}")}</p>',
            f"<h3>{self.words(entry.what)}</h3>",
            f'<p class="pl-who">{who}</p>',
            self.behind(told, of),
            f"<h4>{why}</h4><p>{self.words(entry.why)}</p>",
            self.part("serves", entry.serves),
            self.part("next", entry.next),
            self.again(told),
            self.part("came", entry.came_of_it),
            *(self.changed(day_of(at), names) for at, names in told.changed),
        ]
        return f'<article class="pl-decision" id="d-{told.id}">{"".join(parts)}</article>'

    def behind(self, told: Told, of: GatheringLedger) -> str:
        """What people said before a decision."""
        inside = [self.theme(one) for one in told.themes]
        inside += [f'<ul class="pl-said">{"".join(map(self.said, told.statements))}</ul>'] if told.statements else []
        inside += [self.step(one) for one in told.steps]
        wait = "" if of.is_counted else f'<p class="pl-count">{self.t("not-counted")}</p>'
        return f'<div class="pl-behind"><h4>{self.t("you-said")}</h4>{"".join(inside)}{wait}</div>'

    def theme(self, theme: ThemeBehind) -> str:
        """A theme with its people; the statements one tap away, each with its number and counts."""
        people = "" if theme.people is None else self.t("theme-people", count=theme.people)
        if theme.few:
            people = self.t("few")
        count = f'<p class="pl-count">{people}</p>' if people else ""
        ideas = f'<ul class="pl-said">{"".join(map(self.said, theme.statements))}</ul>'
        more = f"<summary>{self.t('theme-ideas', count=len(theme.statements))}</summary>"
        return f'<p class="pl-theme">{self.words(theme.name)}</p>{count}<details>{more}{ideas}</details>'

    def step(self, step: StepBehind) -> str:
        """A whole step, and how many took part."""
        people = "" if step.people is None else self.t("step-people", count=step.people)
        if step.few:
            people = self.t("step-few")
        count = f'<p class="pl-count">{people}</p>' if people else ""
        return f'<p class="pl-theme">{self.words(step.title)}</p>{count}'

    def said(self, one: SaidBehind) -> str:
        """One statement as people wrote it, its number, and how they answered."""
        text, written = one.in_language(self.language)
        lines = [f'<span class="pl-number">{self.t("number", number=one.number)}</span>']
        if one.state == "hidden":
            return f'<li>{lines[0]} <span class="pl-count">{self.t("hidden")}</span></li>'
        lang = f' lang="{escape(written)}"' if written != self.language else ""
        lines.append(f'<q dir="auto"{lang}>{escape(text)}</q>')
        notes = []
        if written != self.language and written in ("en", "es"):
            notes.append(self.t("written-in", name=say(self.language, f"ledger-language-{written}")))
        if one.seen is not None and one.agrees is not None and one.disagrees is not None:
            notes.append(self.t("agree", agrees=one.agrees, seen=one.seen))
            notes.append(self.t("disagree", disagrees=one.disagrees))
        if one.few:
            notes.append(self.t("few"))
        if one.state == "merged" and one.into is not None:
            notes.append(self.t("merged", number=one.into))
        if notes:
            lines.append(f'<span class="pl-count">{" ".join(notes)}</span>')
        return f"<li>{' '.join(lines)}</li>"

    def again(self, told: Told) -> str:
        """When it is looked at again, or that this day has passed in silence."""
        day = told.entry.again_on
        if day is None or told.entry.came_of_it or told.entry.taken_back:
            return ""
        return f'<p class="pl-again">{self.t("again-due" if told.due else "again", day=day)}</p>'

    def changed(self, day: date, names: tuple[str, ...]) -> str:
        """One later change, by the names of its parts."""
        parts = "; ".join(say(self.language, f"ledger-part-{name}") for name in names)
        return f'<p class="pl-changed">{self.t("changed", day=day, parts=parts)}</p>'

    def waiting(self, of: GatheringLedger) -> str:
        """Themes that nobody has answered yet, and by when an answer was promised."""
        if not of.waiting:
            return ""
        promise = []
        if any(of.decides.values()):
            promise.append(self.t("waiting-who", who=self.plain(of.decides)))
        if of.result_by is not None:
            late = "waiting-late" if of.result_by < self.today else "waiting-by"
            promise.append(self.t(late, day=of.result_by))
        told = f"<p>{self.t('waiting-more')} {' '.join(promise)}</p>"
        themes = "".join(self.theme(one) for one in of.waiting)
        return f'<section class="pl-waiting"><h3>{self.t("waiting")}</h3>{told}{themes}</section>'

    def part(self, name: str, words: Words) -> str:
        """One part under its heading; nothing where it is empty."""
        return f"<h4>{self.t(name)}</h4><p>{self.words(words)}</p>" if any(words.values()) else ""

    def plain(self, words: Mapping[str, str]) -> str:
        """In this language, else in another that it has."""
        return words.get(self.language) or next((text for text in words.values() if text), "")

    def words(self, words: Mapping[str, str]) -> str:
        """The same for HTML, marked where it is in another language."""
        if words.get(self.language):
            return escape(words[self.language])
        spoken = next((language for language, text in words.items() if text), "")
        return f'<span lang="{escape(spoken)}">{escape(words[spoken])}</span>' if spoken else ""
