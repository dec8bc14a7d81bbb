"""What the screens for reading ideas share: who is at work, an idea as it was written, what was done and its undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import urlencode
from uuid import UUID

import streamlit as st

from pages.community.desk import OPENED
from pages.office.parts import Office, as_written
from pages.parts.words import written
from plcore.codesign.answers import undo_answers
from plcore.codesign.gatherings import Gathering, NotPossible, gatherings
from plcore.codesign.moderation import undo
from plcore.codesign.privacy import Finding, in_parts
from plcore.codesign.statements import Reason, Statement
from plcore.language import Argument, Message, message, say

SAID = "moderating-said"


@dataclass(frozen=True)
class Moderator(Office):
    """Whoever leads gatherings and is at work on this page, as the guard let them in."""

    def say(self, identifier: str, /, **arguments: Argument) -> str:
        """A sentence of ours; the id goes without its "moderating-"."""
        return say(self.language, f"moderating-{identifier}", **arguments)


@dataclass(frozen=True)
class Done:
    """What was just done, and the statements, or the answers in people's own words, whose last decision it was."""

    says: Message
    chosen: tuple[UUID, ...] = ()
    answers: tuple[UUID, ...] = ()


def choose(everything: Sequence[Gathering], language: str, label: str) -> Gathering | None:
    """The gathering that the address names; without one, a line for each, to open it, and None."""
    wanted = st.query_params.get(OPENED)
    named = next((one for one in everything if one.code == wanted), None)
    if named is None:
        st.markdown(label)
        st.html(to_open(everything, language))
    return named


def to_open(everything: Sequence[Gathering], language: str) -> str:
    """A link for each gathering that opens it on the page that is there."""
    links = "".join(
        f'<li><a class="pl-to" target="_self" href="?{urlencode({OPENED: one.code})}">'
        f"<b>{written(one.plan.words(one.plan.name, language))}</b></a></li>"
        for one in everything
    )
    return f'<ul class="pl-found">{links}</ul>'


def begun(office: Office) -> list[Gathering]:
    """The gatherings that are drafts no more."""
    return [one for one in gatherings(office.store, office.viewer) if one.state != "draft"]


def idea(statement: Statement, language: str, text: str, found: Sequence[Finding] = ()) -> str:
    """The words of an idea, for HTML, with what may name somebody marked; they stay words whatever they hold."""
    inside = "".join(
        f"<mark>{escape(piece)}</mark>" if kind else escape(piece) for piece, kind in in_parts(text, found)
    )
    return f'<blockquote class="pl-quote" lang="{escape(language)}" dir="auto">{inside}</blockquote>'


def number(desk: Moderator, statement: Statement) -> str:
    """Which idea it is, in words."""
    return desk.say("idea", number=statement.number)


def attempt(
    what: Callable[[], object],
    desk: Moderator,
    says: Message,
    chosen: Sequence[UUID] = (),
    *,
    answers: Sequence[UUID] = (),
) -> None:
    """Do it and draw the page anew, saying so; or say why it cannot be done, and go on."""
    try:
        what()
    except NotPossible as problem:
        st.error(say(desk.language, problem.why))
        return
    st.session_state[SAID] = Done(says, tuple(chosen), tuple(answers))
    st.rerun()


def last_done(desk: Moderator) -> None:
    """Say what was just done, with a way to take it back."""
    done = st.session_state.get(SAID)
    if not isinstance(done, Done):
        return
    st.success(str(as_written(say(desk.language, done.says))))
    if not (done.chosen or done.answers) or not st.button(desk.say("undo"), key="moderating-undo"):
        return
    if done.answers:
        answers_undone(desk, done.answers)
    else:
        count = undo(desk.store, desk.viewer, done.chosen, now=desk.now)
        st.session_state[SAID] = Done(message("moderating-done", what="undone", count=count))
        st.rerun()


def answers_undone(desk: Moderator, answers: Sequence[UUID]) -> None:
    """Take back the last decision of each answer, and say how many that were."""
    count = undo_answers(desk.store, desk.viewer, answers, now=desk.now)
    st.session_state[SAID] = Done(message("moderating-answers-done", what="undone", count=count))
    st.rerun()


def buttons(
    desk: Moderator, view: str, reasons: Sequence[Reason], *, prefix: str = ""
) -> tuple[Literal["show", "hide", "undo"] | None, Reason | None]:
    """Under a list, inside its form: a reason to hide, and what can be done. What was pressed, and the reason chosen.

    view: how the list stands; what it is already is not offered. prefix: of the keys.
    """
    reason: Reason | None = None
    if view != "hidden":
        reason = st.selectbox(
            desk.say("reason"), reasons, index=None, placeholder=desk.say("pick"), key=f"{prefix}reason-{view}",
            format_func=lambda which: say(desk.language, f"moderation-{which}"),
        )  # fmt: skip
    with st.container(horizontal=True):
        shows = view != "shown" and st.form_submit_button(desk.say("show"), type="primary", key=f"{prefix}show-{view}")
        hides = view != "hidden" and st.form_submit_button(desk.say("hide"), key=f"{prefix}hide-{view}")
        undoes = st.form_submit_button(desk.say("back"), key=f"{prefix}back-{view}")
    return "show" if shows else "hide" if hides else "undo" if undoes else None, reason
