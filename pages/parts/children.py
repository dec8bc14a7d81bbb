"""Which of a family's children is open. The address says it as a place in the viewer's own list: /my-child?child=2.

A place names nobody. It stays through a reload, a change of language and Back, and two tabs can have two children open,
none of which a note in the store beside the device could do. Whatever it says, only a child from the list is opened.
"""

from __future__ import annotations

from uuid import UUID

import streamlit as st

from plcore.language import say

FIELD = "child"
CHOICE = "child-choice"
LAST = "child-place"  # in the session: what the address said when this page last ran


def choose(children: dict[UUID, str], language: str) -> UUID:
    """The child whose page is open; the first one where the address says none. children: names by key, at least one."""
    keys = list(children)
    written = st.query_params.get(FIELD, "")
    if written != st.session_state.get(LAST) or st.session_state.get(CHOICE) not in children:
        st.session_state[CHOICE] = child_at(keys, written)
        st.session_state[LAST] = written
    if len(keys) == 1:
        return keys[0]
    chosen = st.segmented_control(
        say(language, "child-choose"),
        keys,
        required=True,
        format_func=lambda child: children.get(child, ""),
        key=CHOICE,
        on_change=write,  # before the run, so that the header's own links have it too
        args=(keys,),
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen if chosen in children else keys[0]


def child_at(keys: list[UUID], written: str) -> UUID:
    """The child at a place (from 1) as the address has it; the first one for anything else."""
    places = {str(place): key for place, key in enumerate(keys, start=1)}
    return places.get(written, keys[0])


def write(keys: list[UUID]) -> None:
    """Put the chosen child's place into the address; the first one needs none."""
    chosen = st.session_state.get(CHOICE)
    place = str(keys.index(chosen) + 1) if chosen in keys[1:] else ""
    if place:
        st.query_params[FIELD] = place
    else:
        st.query_params.pop(FIELD, None)
    st.session_state[LAST] = place


def way_back(*, is_here: bool = False) -> dict[str, str]:
    """What a link to the page carries, so that it opens the child who was open last.

    is_here: the link stands on the page itself, whose address may say another child than when it last ran.
    """
    place = st.query_params.get(FIELD) if is_here else st.session_state.get(LAST)
    return {FIELD: place} if place else {}
