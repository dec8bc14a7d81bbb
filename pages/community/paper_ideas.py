"""Typing in ideas from cards, from the end of a sheet, and from a talking circle, with where each was written."""

from __future__ import annotations

from typing import Literal, get_args

import streamlit as st

from pages.community.paper_desk import PaperDesk, done, keep, told
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.moderation import first_decision
from plcore.codesign.plan import LONGEST_IDEA
from plcore.codesign.statements import Origin, add_idea, tidy
from plcore.store import new_id

From = Literal["card", "sheet", "circle"]
KEY = "paper-idea-key"  # of the idea that is being typed, so that a second tap is the same idea
LONGEST_NUMBER = 20


def draw(desk: PaperDesk, found: Gathering) -> None:
    """One idea at a time; the place stays for the next one."""
    if found.state == "published":
        return
    st.markdown(desk.say("ideas-lead"))
    place: From = st.radio(
        desk.say("from"),
        get_args(From),
        format_func=lambda one: desk.say("from-word", **{"from": one}),
        key="paper-from",
        horizontal=True,
    )
    language = st.radio(
        desk.say("idea-language"),
        found.plan.languages,
        format_func=lambda one: desk.say("language-word", language=one),
        key="paper-idea-language",
        horizontal=True,
    )
    with st.form("paper-idea-form", clear_on_submit=True, border=False):
        number = st.text_input(
            desk.say("from-number", **{"from": place}), max_chars=LONGEST_NUMBER, key=f"paper-number-{place}"
        )
        text = st.text_area(desk.say("idea"), max_chars=LONGEST_IDEA, height=110, key="paper-idea")
        wants = st.form_submit_button(desk.say("idea-save"), type="primary")
    if wants:
        save(desk, found, place, language, tidy(number or ""), tidy(text or ""))


def save(desk: PaperDesk, found: Gathering, place: From, language: str, number: str, text: str) -> None:
    """Write the idea down; by the gathering's rule it waits or is shown."""
    key = st.session_state.setdefault(KEY, new_id())
    origin: Origin = "circle" if place == "circle" else "paper"
    decision, reason = first_decision(found.plan, text, origin)
    steps = found.plan.of_kind("ideas") or [0]
    try:
        given = add_idea(
            desk.store,
            found.id,
            text,
            key=key,
            language=language,
            seat=None,
            origin=origin,
            origin_is=number or None,
            step=steps[0],
            decision=decision,
            reason=reason,
            now=desk.now,
            viewer=desk.viewer,
        )
    except NotPossible as problem:
        st.error(told(desk, problem))
        return
    del st.session_state[KEY]
    keep([done("idea-saved", number=given, decision=decision)])
    st.rerun()
