"""Paper for a gathering, for those who lead it: print it, type in what came back, look at what differs, count it."""

from __future__ import annotations

import streamlit as st

from pages.community import paper_ideas, paper_printing, paper_typing
from pages.community.desk import OPENED, back_to, spaced
from pages.community.paper_desk import PAGE, PaperDesk, last_said
from pages.parts.guard import guard
from plcore.codesign.gatherings import Gathering, gatherings
from plcore.codesign.making import left_to_do

PARTS = {"print": paper_printing.draw, "type": paper_typing.draw, "ideas": paper_ideas.draw}

desk = PaperDesk(*guard(PAGE))


def choose(everything: list[Gathering], wanted: str | None) -> None:
    """All gatherings, each with a way in."""
    st.title(desk.say("title"), anchor=False)
    if wanted:
        st.warning(desk.say("missing"))
    st.markdown(desk.say("choose") if everything else desk.say("none"))
    for one in everything:
        label = f"{desk.words(one.plan, one.plan.name)} · {spaced(one.code)}"
        if st.button(label, key=f"open-{one.id}", width="stretch"):
            st.query_params[OPENED] = one.code
            st.rerun()


def draw(found: Gathering) -> None:
    """One gathering's paper: one of the three things to do at a time."""
    back_to(found, desk.language)
    st.title(desk.say("title"), anchor=False)
    st.markdown(f"**{desk.words(found.plan, found.plan.name)}** · {spaced(found.code)}")
    with st.container(key="paper-said"):  # always there, so that what stands below keeps its place and its focus
        last_said(desk)
    if found.state == "draft":
        ahead(found)
        return
    if found.state == "published":
        st.markdown(desk.say("over"))
        paper_printing.draw(desk, found)
        return
    st.markdown(desk.say("lead"))
    part = st.radio(
        desk.say("part"),
        list(PARTS),
        format_func=lambda one: desk.say("part-word", part=one),
        key="paper-part",
        horizontal=True,
        persist_state="page",
    )
    PARTS[part](desk, found)


def ahead(found: Gathering) -> None:
    """Before it opens, what can be printed already; or that the plan comes first."""
    if left_to_do(desk.store, found):
        st.warning(desk.say("draft-first"))
        return
    st.markdown(desk.say("draft"))
    st.markdown(desk.say("draft-sheets"))
    paper_printing.draw(desk, found)


wanted = st.query_params.get(OPENED)
everything = gatherings(desk.store, desk.viewer)
chosen = next((one for one in everything if one.code == wanted), None)
if chosen is None:
    choose(everything, wanted)
else:
    draw(chosen)
