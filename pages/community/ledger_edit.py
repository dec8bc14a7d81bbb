"""Write what we did: facilitators gather ideas into themes, and write down what was decided about them and why."""

from __future__ import annotations

import streamlit as st

from pages.community.choosing import choose_gathering
from pages.community.desk import back_to
from pages.community.ledger_forms import Desk, decision_form, theme_form
from pages.parts.guard import guard
from plcore.language import say

viewer, language, store, now = here = guard("ledger-edit")

st.title(say(language, "ledger-edit-title"), anchor=False)
st.markdown(say(language, "ledger-edit-lead"))
found = choose_gathering(here, "ledger-edit", none="ledger-edit-none")
back_to(found, language)
desk = Desk(viewer, language, store, now, found)
desk.tell()
theme_form(desk)
decision_form(desk)
st.page_link("community/ledger.py", label=say(language, "ledger-edit-to-page"), query_params={"gathering": found.code})
