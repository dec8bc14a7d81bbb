"""Ideas that may say the same: two by two, to be joined by a person or kept; and a pair that a person has seen."""

from __future__ import annotations

import streamlit as st

from pages.community.moderator import Moderator, attempt, idea, number
from plcore.codesign.gatherings import Gathering
from plcore.codesign.merging import Proposal, keep_apart, merge, proposals, propose
from plcore.codesign.statements import statements
from plcore.language import message, say


def draw(desk: Moderator, gathering: Gathering) -> None:
    """All pairs that stand open, and a form to add one."""
    found = proposals(desk.store, desk.viewer, gathering.id)
    st.markdown(desk.say("alike-lead") if found else desk.say("empty", view="alike"))
    for pair in found:
        two(desk, gathering, pair)
    add(desk, gathering)


def two(desk: Moderator, gathering: Gathering, pair: Proposal) -> None:
    """One pair: both texts, join or keep."""
    this, into = pair.statement, pair.into
    with st.container(key=f"found-{this.id}-{into.id}", gap="xsmall"):
        if pair.by_person:
            st.caption(desk.say("by-person"))
        for one in (this, into):
            st.markdown(f"**{number(desk, one)}**")
            text, language = one.in_language(desk.language)
            st.html(idea(one, language, text))
        with st.container(horizontal=True):
            joins = st.button(
                desk.say("join", number=this.number, into=into.number),
                key=f"join-{this.id}-{into.id}",
                disabled=into.decision != "shown",
            )
            keeps = st.button(desk.say("apart"), key=f"apart-{this.id}-{into.id}")
        if into.decision != "shown":
            st.caption(desk.say("into-shown"))
    asked = (desk.store, desk.viewer, gathering.id, this.id, into.id)
    if joins:
        says = message("moderating-joined", number=this.number, into=into.number)
        attempt(lambda: merge(*asked, now=desk.now), desk, says, [this.id])
    if keeps:
        attempt(lambda: keep_apart(*asked, now=desk.now), desk, message("moderating-kept"))


def add(desk: Moderator, gathering: Gathering) -> None:
    """Two that a person has seen to say the same, by their numbers."""
    st.header(desk.say("propose"), anchor=False)
    st.markdown(desk.say("propose-lead"))
    with st.form("moderating-propose", border=False, clear_on_submit=True):
        this = st.text_input(desk.say("this"), key="propose-this", max_chars=6)
        that = st.text_input(desk.say("that"), key="propose-that", max_chars=6)
        wants = st.form_submit_button(desk.say("propose-go"), key="propose-go")
    if not wants:
        return
    by_number = {str(one.number): one.id for one in statements(desk.store, gathering.id)}
    one, other = (by_number.get((typed or "").strip()) for typed in (this, that))
    if one is None or other is None:
        st.error(say(desk.language, "codesign-merge-into"))
        return
    asked = (desk.store, desk.viewer, gathering.id, one, other)
    attempt(lambda: propose(*asked, now=desk.now), desk, message("moderating-proposed"))
