"""Welcome: what Porchlight is in a few plain sentences, and the ways in."""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.parts.children import way_back
from pages.parts.guard import guard, presence
from pages.registry import at, home_of
from plcore.access.look_around import Part, cast
from plcore.language import say

viewer, language, store, now = guard("welcome")


def way(heading: str, more: str) -> None:
    """The head of one way in."""
    st.header(say(language, heading), anchor=False)
    st.markdown(say(language, more))


def people(parts: list[Part]) -> None:
    """One button a person; a form each, since only the door may set a cookie."""
    way("door-way-around", "door-way-around-more")
    buttons = "".join(
        f'<form method="post" action="/look-around"><input type="hidden" name="who" value="{part.key}">'
        f"<button>{escape(say(language, f'door-around-{part.key}', name=part.name))}</button></form>"
        for part in parts
    )
    st.html(f'<div class="pl-people">{buttons}</div>')


def joining() -> None:
    """The way into a gathering, for whoever has seen its poster."""
    way("part-way", "part-way-more")
    go = escape(say(language, "part-way-go"))
    st.html(f'<div class="pl-people"><form method="get" action="/join"><button>{go}</button></form></div>')


if viewer.is_signed_in:
    st.title(say(language, "door-welcome-back", name=presence().visitor.name), anchor=False)
    home = home_of(viewer.role)
    if home.id != "welcome":
        st.markdown(say(language, "door-welcome-back-lead"))
        if st.button(say(language, home.title), type="primary", key="door-home"):
            st.switch_page(home.path, query_params=way_back() if home.id == "my-child" else None)
    st.page_link("public/devices.py", label=say(language, "door-devices-go"))
else:
    st.title(say(language, "door-welcome"), anchor=False)
    st.markdown(say(language, "door-welcome-lead"))
    way("door-way-letter", "door-way-letter-more")
    st.html(f'<p><a class="pl-go" href="/sign-in" target="_self">{escape(say(language, "door-way-letter-go"))}</a></p>')
    if at("learn"):
        way("door-way-learn", "door-way-learn-more")
        if st.button(say(language, "door-way-learn-go"), key="door-learn"):
            st.switch_page("public/learn.py")
    st.markdown(say(language, "door-no-letter"))
    joining()
    parts = cast(store, now)
    if parts:
        people(parts)
    st.header(say(language, "door-promise"), anchor=False)
    promises = ("door-promise-plain", "door-promise-honest", "door-promise-closed", "door-promise-kind")
    st.markdown("\n".join(f"- {say(language, promise)}" for promise in promises))
