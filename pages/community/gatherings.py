"""Gatherings, for those who lead them: all of them, a new one from a template, one with what can be done about it."""

from __future__ import annotations

import streamlit as st

from pages.community import gathering_made, gathering_one
from pages.community.desk import OPENED, Desk, last_said, opened, spaced, state_of
from pages.office.parts import as_written
from pages.parts.guard import guard
from plcore.codesign.gatherings import Gathering, gatherings

PAGE = "gatherings"
MAKING = "gather-making"

desk = Desk(*guard(PAGE))


def line(found: Gathering) -> str:
    """What tells one gathering from another: how it stands, until when, its code."""
    facts = [state_of(desk, found.state), desk.say("line-since", day=desk.day(found.since))]
    if found.plan.ends and found.state in ("draft", "open", "paused"):
        facts.append(desk.say("line-ends", day=found.plan.ends))
    if found.state != "draft":
        facts.append(desk.say("line-code", code=spaced(found.code)).replace(" ", "\N{NO-BREAK SPACE}"))
    return str(as_written(" · ".join(facts)))


def listed(everything: list[Gathering]) -> None:
    """All of them, each with a way in."""
    for found in everything:
        with st.container(key=f"found-{found.id}", gap="xxsmall"):
            if st.button(desk.words(found.plan, found.plan.name), key=f"open-{found.id}", width="stretch"):
                opened(found)
                st.rerun()
            st.caption(line(found))


wanted = st.query_params.get(OPENED)
everything = gatherings(desk.store, desk.viewer)
chosen = next((one for one in everything if one.code == wanted), None)
if chosen is not None:
    gathering_one.draw(desk, chosen)
elif st.session_state.get(MAKING):
    gathering_made.draw(desk, MAKING)
else:
    st.title(desk.say("title"), anchor=False)
    last_said(desk)
    if wanted:
        st.warning(desk.say("missing"))
    st.markdown(desk.say("lead") if everything else desk.say("none"))
    if st.button(desk.say("new"), type="primary", key="gather-new"):
        st.session_state[MAKING] = True
        st.query_params.clear()
        st.rerun()
    listed(everything)
