"""Who is in the room: for who leads a gathering, while it runs, so that they can go and ask those who are missing."""

from __future__ import annotations

import streamlit as st

from pages.community.choosing import choose_gathering
from pages.community.desk import back_to
from pages.parts.guard import guard
from pages.parts.room import DrawnRoom
from plcore.codesign.room import room_report
from plcore.language import say

viewer, language, store, now = here = guard("room")

st.title(say(language, "room-title"), anchor=False)
st.markdown(say(language, "room-lead"))
found = choose_gathering(here, "room", none="room-no-gathering")
back_to(found, language)
st.html(DrawnRoom(language).whole(room_report(store, viewer, found.id)))
