"""Which gathering: the one that the address names, or another of those that are no drafts any more."""

from __future__ import annotations

import streamlit as st

from pages.community.desk import spaced
from pages.parts.guard import Here
from plcore.codesign.gatherings import Gathering, gatherings
from plcore.language import say


def choose_gathering(here: Here, page: str, *, none: str) -> Gathering:
    """The one that was chosen. page: whose words and whose key; none: what is said where there is none, and the end."""
    known = {one.code: one for one in gatherings(here.store, here.viewer) if one.state != "draft"}
    if not known:
        st.markdown(say(here.language, none))
        st.stop()
    asked = st.query_params.get("gathering", "").upper()
    code = st.selectbox(
        say(here.language, f"{page}-which"),
        list(known),
        index=list(known).index(asked) if asked in known else 0,
        format_func=lambda one: f"{known[one].plan.words(known[one].plan.name, here.language)} · {spaced(one)}",
        key=f"{page}-gathering",
    )
    return known[code]
