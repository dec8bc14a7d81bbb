"""What a decision says, line by line and said in a language: the feed and the paper form of the ledger say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plcore.codesign.ledger import SaidBehind, StepBehind, ThemeBehind, Told
from plcore.language import Argument, say

PARTS = (("ledger-serves", "serves"), ("ledger-next", "next"), ("ledger-came", "came_of_it"))


@dataclass(frozen=True)
class Line:
    """One line of what people said: an idea's number where it is one, the words, their language, and the counts."""

    number: str
    words: str
    language: str
    counts: str
    inside: bool = False  # of the theme above it


class Lines:
    """Says decisions in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def t(self, identifier: str, **arguments: Argument) -> str:
        """A sentence of the ledger."""
        return say(self.language, f"ledger-{identifier}", **arguments)

    def words(self, words: Mapping[str, str]) -> str:
        """In this language, else in another that it has."""
        return words.get(self.language) or next((text for text in words.values() if text), "")

    def answer(self, told: Told) -> str:
        """Yes, In part, Later, No, or Taken back."""
        return self.t(f"answer-{'taken-back' if told.entry.taken_back else told.entry.answer}")

    def who(self, told: Told) -> str:
        """Who decided, and when."""
        return self.t("decided", who=self.words(told.entry.by), day=told.entry.on)

    def behind(self, told: Told) -> list[Line]:
        """Everything that people said before it."""
        found = []
        for theme in told.themes:
            found += self.theme(theme)
        return [*found, *map(self.said, told.statements), *map(self.step, told.steps)]

    def theme(self, theme: ThemeBehind) -> list[Line]:
        """A theme, then its ideas."""
        counts = "" if theme.people is None else self.t("theme-people", count=theme.people)
        head = Line("", self.words(theme.name), self.language, self.t("few") if theme.few else counts)
        return [head, *(self.said(one, inside=True) for one in theme.statements)]

    def step(self, step: StepBehind) -> Line:
        """A step as a whole."""
        counts = "" if step.people is None else self.t("step-people", count=step.people)
        return Line("", self.words(step.title), self.language, self.t("step-few") if step.few else counts)

    def said(self, one: SaidBehind, *, inside: bool = False) -> Line:
        """An idea with its counts; a hidden one by its number alone."""
        number = self.t("number", number=one.number)
        if one.state == "hidden":
            return Line(number, "", self.language, self.t("hidden"), inside)
        text, written = one.in_language(self.language)
        counts = [self.t("few")] if one.few else []
        if one.agrees is not None and one.disagrees is not None and one.seen is not None:
            counts = [self.t("agree", agrees=one.agrees, seen=one.seen), self.t("disagree", disagrees=one.disagrees)]
        if one.into is not None:
            counts.append(self.t("merged", number=one.into))
        return Line(number, text, written, " ".join(counts), inside)

    def parts(self, told: Told) -> list[tuple[str, str]]:
        """Heading and words: why, which goal, what comes next, what came of it."""
        why = self.t("why-taken-back" if told.entry.taken_back else "why")
        found = [(why, self.words(told.entry.why))]
        for heading, name in PARTS:
            words = self.words(getattr(told.entry, name))
            if words:
                found.append((say(self.language, heading), words))
        return found

    def again(self, told: Told) -> str:
        """When it is looked at again, or that the day has passed in silence; empty where there is no such day."""
        day = told.entry.again_on
        if day is None or told.entry.came_of_it or told.entry.taken_back:
            return ""
        return self.t("again-due" if told.due else "again", day=day)
