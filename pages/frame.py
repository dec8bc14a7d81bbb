"""The frame around every screen: who is here, in which language, which pages are theirs. Streamlit's main script.

A page that is not this role's is not registered; at its address stands the kind page that says so. Every page asks
the guard again in its own first line, so that nothing depends on the frame having run.
"""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from pages.door.house import LOG
from pages.door.quiet import where_it_broke
from pages.parts import header
from pages.parts.guard import Present, language, not_open, presence
from pages.registry import WELCOME, Page, standing
from plcore.access import NotAllowed
from plcore.access.look_around import is_made_up
from plcore.language import say

MADE_UP = "door-made-up"


def draw() -> None:
    """One run: the header, then the page."""
    # Streamlit would serve any file of a folder named pages by itself, without this frame (docs/decisions).
    PagesManager.uses_pages_directory = False
    present = presence()
    role, speak = present.here.viewer.role, present.here.language
    theirs: dict[str, tuple[Page, st.Page]] = {}
    registered = []
    for page in standing():
        name = say(speak, "door-name")
        if role in page.roles:
            title = f"{say(speak, page.title)} · {name}"
            target = st.Page(page.path, title=title, url_path=page.address or None, default=page is WELCOME)
            theirs[page.id] = (page, target)
        else:
            target = stand_in(present, page, f"{say(speak, 'door-not-open')} · {name}")
        registered.append(target)
    current = st.navigation(registered, position="hidden")
    header.draw(present, theirs, current.url_path, made_up=made_up(present))
    try:
        current.run()
    except NotAllowed:
        not_open(present, current.url_path)
    except Exception as error:  # noqa: BLE001 - a kind page instead of a stack, and a log line without anyone's data
        broken(error)


def made_up(present: Present) -> bool:
    """Whether to say that all people here are made up; looked up once a session."""
    if MADE_UP not in st.session_state:
        st.session_state[MADE_UP] = is_made_up(present.here.store)
    return bool(st.session_state[MADE_UP])


def stand_in(present: Present, page: Page, title: str) -> st.Page:
    """What stands at the address of a page that this role lacks."""

    def not_open_here() -> None:
        not_open(present, page.address)

    return st.Page(not_open_here, title=title, url_path=page.address)


def broken(error: Exception) -> bool:
    """Say kindly that something went wrong, and log where. Also Streamlit's handler for what happens in callbacks."""
    LOG.error("A page failed: %s", where_it_broke(error))
    if isinstance(error, NotAllowed):
        st.markdown(say(language(), "door-not-open"))
        return True
    st.title(say(language(), "door-broken"), anchor=False)
    st.markdown(say(language(), "door-broken-more"))
    return True


if __name__ == "__main__":
    draw()
