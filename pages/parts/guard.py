"""The guard: the first line of every page. Who is here, in which language, and whether this page is theirs.

    viewer, language, store, now = guard("my-child")

It asks the store anew in every run, so that a device that was signed out is out at its next tap, and it does so
whether or not the frame ran before it. A session keeps the device that its first request showed, never a role.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.door import asking
from pages.door.house import NotReady, clock, house
from pages.registry import page_of
from plcore.access import PUBLIC, Viewer
from plcore.access.devices import Visitor, token_hash, viewer_for, viewer_of_device
from plcore.language import say
from plcore.store import Store

REMEMBERED = "door-device"  # in the session: what its first request showed, as a keyed hash, and whose device that was


class Here(NamedTuple):
    """What every page works with. now: UTC, without zone."""

    viewer: Viewer
    language: str
    store: Store
    now: datetime


@dataclass(frozen=True)
class Present:
    """Who is here in this run: the four that pages take, and what the frame says about them."""

    here: Here
    visitor: Visitor


@dataclass(frozen=True)
class _Remembered:
    shown: str | None
    device: UUID | None


_PRESENT: ContextVar[tuple[Any, Present] | None] = ContextVar("present", default=None)


def guard(page: str) -> Here:
    """Let this page run on for those whose it is; for all others say so kindly and stop."""
    present = presence()
    wanted = page_of(page)
    if present.here.viewer.role not in wanted.roles:
        not_open(present, wanted.address)
        st.stop()
    return present.here


def presence() -> Present:
    """Who is here in this script run; worked out once in it. Stops the run while the house is being built."""
    context = get_script_run_ctx(suppress_warning=True)
    run = context.cursors if context else None  # Streamlit makes these anew for every run: they stand for the run
    known = _PRESENT.get()
    if run is not None and known is not None and known[0] is run:
        return known[1]
    try:
        house().start()
        store = house().store
    except NotReady:
        wait()
    now = clock()
    visitor = _visitor(store, now)
    present = Present(Here(visitor.viewer, language(), store, now), visitor)
    _PRESENT.set((run, present))
    return present


def language() -> str:
    """The language of this device."""
    return asking.language_of(cookies(), st.context.headers.get("Accept-Language"))


def cookies() -> dict[str, str]:
    """The cookies of the request that opened this session's connection."""
    return st.context.cookies.to_dict()


def not_open(present: Present, address: str) -> None:
    """The kind page for whoever may not open the one at this address; who is not signed in may come back to it."""
    speak = present.here.language
    st.title(say(speak, "door-not-open"), anchor=False)
    if present.here.viewer == PUBLIC:
        ended = present.visitor.ended
        if ended:
            st.markdown(say(speak, f"door-ended-{ended}"))
        st.markdown(say(speak, "door-not-open-public"))
        sign_in(speak, address)
    else:
        st.markdown(say(speak, "door-not-open-signed-in"))


def sign_in(speak: str, address: str) -> None:
    """The way to the sign-in form; a plain link, since that page is not Streamlit's."""
    link = escape(f"/sign-in?{urlencode({'next': path_with_query(address)})}")
    st.html(f'<p><a class="pl-go" href="{link}" target="_self">{say(speak, "door-sign-in")}</a></p>')


def path_with_query(address: str) -> str:
    """The path of a page with the query that it was opened with, to come back to."""
    query = st.query_params.to_dict()
    return f"/{address}?{urlencode(query)}" if query else f"/{address}"


def wait() -> None:
    """While the house is being built: say so, and stop."""
    st.title(say(language(), "door-waiting"), anchor=False)
    st.markdown(say(language(), "door-waiting-more"))
    st.stop()


def _visitor(store: Store, now: datetime) -> Visitor:
    token = cookies().get(asking.TOKEN_COOKIE)
    shown = token_hash(store, token) if token else None
    remembered: _Remembered | None = st.session_state.get(REMEMBERED)
    if remembered is not None and remembered.shown == shown:
        if remembered.device is None:
            return Visitor(PUBLIC)
        return viewer_of_device(store, remembered.device, now)
    visitor = viewer_for(store, token, now)
    if remembered is not None and remembered.device != visitor.viewer.device:
        st.session_state.clear()  # somebody else has come to this tab: nothing of the one before may stay
    st.session_state[REMEMBERED] = _Remembered(shown, visitor.viewer.device)
    return visitor
