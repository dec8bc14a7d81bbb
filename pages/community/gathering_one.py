"""One gathering as those who lead it see it: how it stands, what is next, how people join, its plan and its log."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import streamlit as st

from pages.community import gathering_plan
from pages.community.desk import OPENED, Desk, attempt, last_said, spaced, state_of
from pages.office.parts import as_written, is_asking, listed, sure
from pages.parts.words import quoted
from pages.registry import PAGES, Page
from plcore.codesign.gatherings import Gathering, State, change_state, log_of
from plcore.codesign.making import left_to_do, open_gathering
from plcore.codesign.report import publish
from plcore.codesign.templates import to_fill_in
from plcore.days import day_of
from plcore.language import say

# Other screens for one gathering, in the order in which they are needed; each takes its code in the address.
IN_A_DRAFT = ("paper",)  # what can be printed before it opens, once nothing is left to do
BESIDE = ("moderating", "paper", "room", "wall", "heard", "ledger-edit", "ledger", "log")
ASKED_FIRST = ("gather-close", "gather-publish")


def draw(desk: Desk, found: Gathering) -> None:
    """All of it."""
    if st.button(desk.say("back"), key="gather-back"):
        st.query_params.clear()
        st.rerun()
    st.title(desk.words(found.plan, found.plan.name), anchor=False)
    last_said(desk)
    st.html(quoted(found.plan.words(found.plan.question, desk.language)))
    st.markdown(f"**{state_of(desk, found.state)}.** {desk.say('state-means', state=found.state)}")
    when(desk, found)
    if found.state not in ("draft", "published"):
        join(desk, found)
    act(desk, found)
    beside(desk, found)
    if found.state != "published":
        gathering_plan.draw(desk, found)
    log(desk, found)


def when(desk: Desk, found: Gathering) -> None:
    """Where the dates say something else than the state."""
    today = day_of(desk.now)
    if found.state == "open" and found.plan.begins and today < found.plan.begins:
        st.warning(desk.say("not-begun", day=found.plan.begins))
    elif found.state == "open" and found.plan.ends and found.plan.ends < today:
        st.warning(desk.say("over", day=found.plan.ends))


def join(desk: Desk, found: Gathering) -> None:
    """The address and the code, large enough to be read out."""
    st.header(desk.say("join"), anchor=False)
    place = urlsplit(st.context.url or "http://localhost")
    st.markdown(str(as_written(desk.say("join-address", address=f"{place.netloc}/join"))))
    see = f'<a target="_self" href="/join/{found.code}">{escape(desk.say("see"))}</a>'
    st.html(f'<p class="pl-gather-code" translate="no">{spaced(found.code)}</p><p class="pl-back">{see}</p>')


def act(desk: Desk, found: Gathering) -> None:
    """What can be done about it as it stands."""
    if found.state == "published":
        return
    st.header(desk.say("now"), anchor=False)
    problems = left_to_do(desk.store, found) if found.state == "draft" else []
    if problems:
        st.markdown(f"{desk.say('left')}:")
        listed([say(desk.language, problem) for problem in problems])
        places = to_fill_in(found.plan)
        if places:
            st.markdown(str(as_written(desk.say("fill-in-these"))))
            listed(places)
        return
    with st.container(horizontal=not is_asking(*ASKED_FIRST, about=as_it_stands(found))):
        if found.state != "open":
            go(desk, found, "open", "open" if found.state == "draft" else "open-again")
        else:
            go(desk, found, "paused", "pause")
        if found.state in ("open", "paused"):
            go(desk, found, "closed", "close", asks=True)
        if found.state == "closed":
            go(desk, found, "published", "publish", asks=True)


def go(desk: Desk, found: Gathering, to: State, name: str, *, asks: bool = False) -> None:
    """A button that brings the gathering into another state; what cannot be undone asks first."""
    key = f"gather-{name}"
    if asks:
        sentences = [desk.say(one) for one in (name, f"{name}-ask", f"{name}-yes")]
        wants = sure(desk, key, *sentences, about=as_it_stands(found))
    else:
        wants = st.button(desk.say(name), key=key, type="primary" if to == "open" else "secondary")
    if not wants:
        return

    def change() -> None:
        if to == "open":
            open_gathering(desk.store, desk.viewer, found.id, now=desk.now)
        elif to == "published":
            publish(desk.store, desk.viewer, found.id, now=desk.now)
        else:
            change_state(desk.store, desk.viewer, found.id, to, now=desk.now)

    attempt(desk, change, "done", state=to)


def as_it_stands(found: Gathering) -> tuple[object, ...]:
    """What a question is about: this gathering, since it last changed its state."""
    return found.id, found.since


def beside(desk: Desk, found: Gathering) -> None:
    """Links to the other screens for this gathering that this role has; of a draft that is ready, to its paper."""
    names = BESIDE if found.state != "draft" else () if left_to_do(desk.store, found) else IN_A_DRAFT
    links = [page for page in map(_page, names) if page and page.path.is_file() and desk.viewer.role in page.roles]
    if links:
        st.header(desk.say("beside"), anchor=False)
        with st.container(horizontal=True, key="gather-beside"):
            for page in links:
                st.page_link(page.path, label=say(desk.language, page.title), query_params={OPENED: found.code})


def log(desk: Desk, found: Gathering) -> None:
    """Every change, newest first."""
    first, *changes = log_of(desk.store, found.id)  # the first plan is part of being made
    with st.expander(desk.say("log")):
        listed(
            [
                desk.say(
                    "log-line",
                    day=day_of(change.at),
                    time=desk.time(change.at),
                    what=change.what,
                    who=desk.who(change.by),
                )
                for change in reversed(changes if first.what == "plan" else [first, *changes])
            ]
        )


def _page(identifier: str) -> Page | None:
    return next((page for page in PAGES if page.id == identifier), None)
