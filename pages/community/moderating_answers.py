"""What people wrote in their own words, on a draft or to a question: read, shown or hidden with a reason, taken back.

Nothing here tells who wrote what, or which answers are of one person: the order hangs on the words alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Final, get_args
from uuid import UUID

import streamlit as st

from pages.community.moderator import Moderator, answers_undone, attempt, buttons
from pages.office.parts import as_written, skipped, turn
from plcore.codesign.answers import HIDE_FOR, ReadAnswer, Stands, hide_answers, read_answers, show_answers
from plcore.codesign.gatherings import Gathering
from plcore.codesign.privacy import in_parts
from plcore.codesign.statements import Reason
from plcore.language import message, say

MOST: Final = 20


def waiting(desk: Moderator, gathering: Gathering) -> int:
    """How many wait to be read."""
    return sum(one.decision == "waiting" for one in read_answers(desk.store, gathering.id))


def draw(desk: Moderator, gathering: Gathering) -> None:
    """The answers that stand in one way, and what can be done with those that are chosen."""
    steps = gathering.plan.steps
    everything = [
        one
        for one in read_answers(desk.store, gathering.id)
        if one.answer.step < len(steps) and one.answer.part < len(steps[one.answer.step].parts)
    ]
    counts = Counter(one.decision for one in everything)
    stands: Stands = st.radio(
        desk.say("answers-view"),
        get_args(Stands),
        format_func=lambda one: desk.say("answers-word", view=one, count=counts[one]),
        key="moderating-answers",
        horizontal=True,
    )
    listed = [one for one in everything if one.decision == stands]
    if not listed:
        st.markdown(desk.say("answers-empty", view=stands))
        return
    st.markdown(desk.say("answers-lead"))
    page = f"moderating-answers-{stands}"
    here = listed[skipped(page, MOST) :][:MOST] or listed[:MOST]
    picks = {each.answer.id: f"answer-{stands}-{each.answer.id}" for each in here}
    with st.form(page, border=False):
        for each in here:
            one(desk, gathering, each, picks[each.answer.id])
        act(desk, stands, picks)
    turn(page, len(listed), MOST)


def one(desk: Moderator, gathering: Gathering, each: ReadAnswer, pick: str) -> None:
    """One answer under what was asked, with what may name somebody marked."""
    step = gathering.plan.steps[each.answer.step]
    asked = gathering.plan.words(step.parts[each.answer.part], desk.language)
    with st.container(key=f"found-{each.answer.id}", gap="xsmall"):
        st.checkbox(desk.say("answer-to", step=each.answer.step + 1, part=each.answer.part + 1), key=pick)
        st.caption(str(as_written(asked)))
        inside = "".join(
            f"<mark>{escape(piece)}</mark>" if kind else escape(piece)
            for piece, kind in in_parts(each.answer.text, each.found)
        )
        language = escape(each.answer.language)
        st.html(f'<blockquote class="pl-quote" lang="{language}" dir="auto">{inside}</blockquote>')
        st.caption(say(desk.language, f"moderation-{each.reason}"))
        for part in each.found:
            kind = "name" if part.kind == "name" else "contact"
            words = each.answer.text[part.start : part.end]
            st.caption(str(as_written(desk.say(f"found-{kind}", words=words))))


def act(desk: Moderator, stands: Stands, picks: dict[UUID, str]) -> None:
    """The buttons under the list."""
    wants, reason = buttons(desk, stands, HIDE_FOR, prefix="answer-")
    if wants is None:
        return
    chosen = [answer for answer, pick in picks.items() if st.session_state.get(pick)]
    if not chosen:
        st.error(desk.say("answers-choose"))
    elif wants == "hide" and reason is None:
        st.error(desk.say("no-reason"))
    elif wants == "undo":
        answers_undone(desk, chosen)
    else:
        decide(desk, chosen, reason if wants == "hide" else None)


def decide(desk: Moderator, chosen: Sequence[UUID], reason: Reason | None) -> None:
    """Show them, or hide them for a reason, and say so."""
    store, viewer, now = desk.store, desk.viewer, desk.now
    says = message("moderating-answers-done", what="hidden" if reason else "shown", count=len(chosen))
    if reason:
        why = reason
        attempt(lambda: hide_answers(store, viewer, chosen, why, now=now), desk, says, answers=chosen)
    else:
        attempt(lambda: show_answers(store, viewer, chosen, now=now), desk, says, answers=chosen)
