"""Who is in the room: for who leads a gathering, while it runs, so that they can go and ask those who are missing."""

from __future__ import annotations

import streamlit as st

from pages.parts.guard import guard
from pages.parts.room import DrawnRoom
from plcore.codesign.gatherings import gatherings
from plcore.codesign.room import room_report
from plcore.language import say

viewer, language, store, now = guard("room")

st.title(say(language, "room-title"), anchor=False)
st.markdown(say(language, "room-lead"))
known = {one.code: one for one in gatherings(store, viewer) if one.state != "draft"}
if not known:
    st.markdown(say(language, "room-no-gathering"))
    st.stop()
asked = st.query_params.get("gathering", "").upper()
code = st.selectbox(
    say(language, "room-which"),
    list(known),
    index=list(known).index(asked) if asked in known else 0,
    format_func=lambda one: known[one].plan.words(known[one].plan.name, language),
    key="room-gathering",
)
st.html(DrawnRoom(language).whole(room_report(store, viewer, known[code].id)))
