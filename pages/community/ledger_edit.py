"""Write what we did: facilitators gather ideas into themes, and write down what was decided about them and why."""

from __future__ import annotations

import streamlit as st

from pages.community.ledger_forms import Desk, decision_form, theme_form
from pages.parts.guard import guard
from plcore.codesign.gatherings import gatherings
from plcore.language import say

viewer, language, store, now = guard("ledger-edit")

st.title(say(language, "ledger-edit-title"), anchor=False)
st.markdown(say(language, "ledger-edit-lead"))
known = {one.code: one for one in gatherings(store, viewer) if one.state != "draft"}
if not known:
    st.markdown(say(language, "ledger-edit-none"))
    st.stop()
asked = st.query_params.get("gathering", "").upper()
code = st.selectbox(
    say(language, "ledger-edit-which"),
    list(known),
    index=list(known).index(asked) if asked in known else 0,
    format_func=lambda one: known[one].plan.words(known[one].plan.name, language),
    key="ledger-edit-gathering",
)
desk = Desk(viewer, language, store, now, known[code])
desk.tell()
theme_form(desk)
decision_form(desk)
st.page_link("community/ledger.py", label=say(language, "ledger-edit-to-page"), query_params={"gathering": code})
