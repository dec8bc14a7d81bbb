"""What the screens for paper share: who is at work, marks in words, what was just done and what could not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import streamlit as st

from pages.community.desk import Desk
from pages.office.parts import as_written
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.paper_sheets import Mark, NotTyped
from plcore.language import Argument, Message, message, say

PAGE = "paper"
SAID = "paper-said"
MARK_WORDS: dict[Mark, str] = {1: "agree", -1: "disagree", 0: "pass", None: "empty"}


@dataclass(frozen=True)
class PaperDesk(Desk):
    """The facilitator who is at work with paper, as the guard let them in."""

    def say(self, identifier: str, /, **arguments: Argument) -> str:
        """A sentence of ours; the id goes without its "paper-"."""
        return say(self.language, f"paper-{identifier}", **arguments)

    def mark(self, mark: Mark) -> str:
        """A mark in a word."""
        return self.say("mark-word", mark=MARK_WORDS[mark])

    def by(self, person: UUID | None, moment: datetime) -> str:
        """Who typed, and at what time."""
        name = Desk.who(Desk(self.viewer, self.language, self.store, self.now), person)
        return self.say("by", name=name, time=self.time(moment))


def told(desk: PaperDesk, problem: NotPossible) -> str:
    """Why something could not be done, for places where Streamlit reads Markdown."""
    if isinstance(problem, NotTyped):
        filled = {name: as_written(value) for name, value in problem.says.arguments.items()}
        return say(desk.language, problem.says.id, **filled)
    return say(desk.language, problem.why)


def done(identifier: str, /, **arguments: Argument) -> Message:
    """A sentence about what was done, to be said when the page is drawn anew."""
    return message(f"paper-{identifier}", **arguments)


def keep(said: Sequence[Message]) -> None:
    """Remember what was done, for the next run."""
    st.session_state[SAID] = tuple(said)


def last_said(desk: PaperDesk) -> None:
    """Say once what was just done; what needs a look as a warning."""
    for one in st.session_state.pop(SAID, ()):
        words = say(desk.language, one.id, **{name: as_written(value) for name, value in one.arguments.items()})
        looks = one.id.endswith(("-differs", "-again", "-moved", "-wait"))
        (st.warning if looks else st.success)(words)
