"""The list of ideas that stand in one way: read, chosen, shown or hidden with a reason, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import streamlit as st

from pages.community.moderator import Moderator, attempt, buttons, idea, number
from pages.office.parts import as_written, skipped, turn
from plcore.codesign.gatherings import Gathering
from plcore.codesign.moderation import TO_HIDE, TO_SHOW, Queued, hide, queue, show, undo
from plcore.codesign.statements import Decision, Reason, Statement
from plcore.language import message, say

MOST: Final = 20
STANDS: Final[dict[str, tuple[Decision, ...]]] = {
    "waiting": ("waiting",),
    "shown": ("shown",),
    "hidden": ("hidden", "merged"),
}


def view_of(statement: Statement) -> str:
    """In which list an idea stands."""
    return next(view for view, decisions in STANDS.items() if statement.decision in decisions)


def draw(desk: Moderator, gathering: Gathering, everything: Sequence[Statement], view: str) -> None:
    """The list and what can be done with those that are chosen."""
    waiting = queue(desk.store, desk.viewer, gathering.id, STANDS[view], everything)
    if not waiting:
        st.markdown(desk.say("empty", view=view))
        return
    if view == "waiting":
        st.markdown(desk.say("lead"))
    listed = f"moderating-page-{view}"
    here = waiting[skipped(listed, MOST) :][:MOST] or waiting[:MOST]
    numbers = {one.id: one.number for one in everything}
    picks = {each.statement.id: f"pick-{view}-{each.statement.id}" for each in here}
    if len(here) > 1:
        st.checkbox(desk.say("all"), key=f"all-{view}", on_change=_choose_all, args=(f"all-{view}", [*picks.values()]))
    with st.form(f"moderating-{view}", border=False):
        for each in here:
            one(desk, each, picks[each.statement.id], numbers)
        act(desk, view, picks)
    turn(listed, len(waiting), MOST)


def one(desk: Moderator, each: Queued, pick: str, numbers: dict[UUID, int]) -> None:
    """One idea: a box to choose it, its words, and what there is to know before deciding."""
    statement = each.statement
    with st.container(key=f"found-{statement.id}", gap="xsmall"):
        st.checkbox(number(desk, statement), key=pick)
        own = statement.language
        st.html(idea(statement, own, statement.text, each.found.get(own, ())))
        for language, text in statement.wordings.items():
            if language != own:
                st.caption(desk.say("other-wording"))
                st.html(idea(statement, language, text, each.found.get(language, ())))
        if statement.into in numbers:
            why = desk.say("joined-into", number=numbers[statement.into])
        else:
            why = say(desk.language, f"moderation-{statement.reason}")
        st.caption(f"{desk.say('origin', origin=statement.origin)} · {desk.day(statement.made_at)} · {why}")
        for language, found in each.found.items():
            text = statement.wordings[language]
            for part in found:
                kind = part.kind if part.kind in ("name", "hurting") else "contact"
                st.caption(str(as_written(desk.say(f"found-{kind}", words=text[part.start : part.end]))))
        for reply in each.replies:
            st.markdown(str(as_written(desk.say("reply", words=reply.text))))


def act(desk: Moderator, view: str, picks: dict[UUID, str]) -> None:
    """The buttons under the list."""
    wants, reason = buttons(desk, view, TO_HIDE)
    if wants is None:
        return
    chosen = [statement for statement, pick in picks.items() if st.session_state.get(pick)]
    if not chosen:
        st.error(desk.say("choose-some"))
    elif wants == "hide" and reason is None:
        st.error(desk.say("no-reason"))
    elif wants == "show":
        done(desk, "shown", chosen, TO_SHOW[0])
    elif wants == "hide" and reason:
        done(desk, "hidden", chosen, reason)
    else:
        done(desk, "undone", chosen, "undone")


def done(desk: Moderator, what: str, chosen: Sequence[UUID], reason: Reason) -> None:
    """Do it with all that were chosen, and say so."""
    store, viewer, now = desk.store, desk.viewer, desk.now
    if what == "undone":
        count = undo(store, viewer, chosen, now=now)
        attempt(lambda: None, desk, message("moderating-done", what=what, count=count), chosen if count else ())
        return
    command = show if what == "shown" else hide
    says = message("moderating-done", what=what, count=len(chosen))
    attempt(lambda: command(store, viewer, chosen, reason, now=now), desk, says, chosen)


def _choose_all(box: str, picks: Sequence[str]) -> None:
    for pick in picks:
        st.session_state[pick] = bool(st.session_state.get(box))
