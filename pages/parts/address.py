"""A field that stands in the address, so that a search can be sent to someone and Back goes back. Public screens only.

Streamlit's own binding writes the words of a choice into the address, which say nothing in another language; here it
is the choice's key: /learn?subject=mathematics.
"""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st


def take(name: str, allowed: Collection[str] | None = None) -> str:
    """The key of the field of that name. Call before the field: where the address changed, it fills the field."""
    key = f"address-{name}"
    written = st.query_params.get(name, "")
    if written != st.session_state.get(_last(name), ""):
        st.session_state[key] = written if allowed is None or written in allowed else ""
        st.session_state[_last(name)] = written
    elif key not in st.session_state:
        st.session_state[key] = written if allowed is None or written in allowed else ""
    return key


def put(name: str, value: str) -> None:
    """Write what the field holds into the address. Call after the field."""
    if value == st.query_params.get(name, ""):
        return
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
    st.session_state[_last(name)] = value


def _last(name: str) -> str:
    return f"address-{name}-last"
