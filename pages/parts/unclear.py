"""What is not clear: a box for a few words about a goal. No name is asked, and five a visit are enough."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import streamlit as st

from plcore.language import say
from plcore.learning.unclear import LONGEST, NotTaken, tell_unclear
from plcore.store import Store

SENT = "learn-unclear-sent"  # how many this session has sent


def ask(store: Store, objective: UUID, language: str, now: datetime) -> None:
    """The box, and what became of what was sent."""
    with (
        st.expander(say(language, "learn-unclear-open"), key=f"unclear-{objective}"),
        st.form(f"unclear-form-{objective}", clear_on_submit=True, border=False),
    ):
        words = st.text_area(
            say(language, "learn-unclear-label"),
            max_chars=LONGEST,
            help=None,
            key=f"unclear-words-{objective}",
        )
        st.caption(say(language, "learn-unclear-help"))
        if st.form_submit_button(say(language, "learn-unclear-send"), type="primary"):
            send(store, objective, language, words or "", now)


def send(store: Store, objective: UUID, language: str, words: str, now: datetime) -> None:
    """Keep them, and say so only when they are kept."""
    sent = st.session_state.get(SENT, 0)
    try:
        tell_unclear(store, objective, language, words, sent=sent, now=now)
    except NotTaken as answered:
        st.warning(say(language, answered.message_id))
        return
    st.session_state[SENT] = sent + 1
    st.success(say(language, "learn-unclear-thanks"))
