"""After a backup was put back: a calm note of what that means, until somebody of the office has read it."""

from __future__ import annotations

import streamlit as st

from pages.office.parts import Office, as_written, listed
from plcore.documents.restored import order_line, told
from plcore.store.restore import mark_read, unread_note


def draw(office: Office) -> None:
    """The note, with a button that puts it away; nothing where there is none."""
    note = unread_note(office.store)
    if note is None:
        return
    with st.container(border=True, key="restored"):
        st.header(office.say("restored-title"), anchor=False)
        st.markdown(" ".join(str(as_written(sentence)) for sentence in told(office.language, note)))
        if note.orders:
            listed([order_line(office.language, order) for order in note.orders])
        if st.button(office.say("restored-read"), key="restored-read"):
            mark_read(office.store, office.viewer.person, office.now)
            st.rerun()
