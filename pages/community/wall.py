"""The wall: one gathering before the room. A big square and the code, the counts, and results only when shown."""

from __future__ import annotations

from base64 import b64encode
from html import escape

import streamlit as st

from pages.community.desk import OPENED, back_to
from pages.community.moderator import to_open
from pages.office.printing import current_address
from pages.parts import heard
from pages.parts.guard import guard
from pages.parts.heard_kept import kept
from pages.parts.words import told, written
from plcore.codesign.gatherings import Gathering, NotPossible, gathering, gathering_of_code, gatherings, is_open
from plcore.codesign.ledger import decided, promised
from plcore.codesign.live import live
from plcore.codesign.viewing import is_shown, show
from plcore.days import day_of
from plcore.documents.gathering_sheet import code_in_groups, join_address, typed_address
from plcore.documents.letter import square
from plcore.language import message, say

viewer, language, store, now = guard("wall")

EVERY = 4  # seconds


@st.fragment(run_every=EVERY)
def counts(found: Gathering) -> None:
    """How many are here and what they gave; the results where they are shown. Drawn anew by itself."""
    here = guard("wall")  # who is signed out meanwhile sees nothing more
    standing = gathering(here.store, found.id)
    snapshot = live().of(here.store, found.id)
    numbers = (
        ("wall-people", snapshot.people), ("wall-ideas", len(snapshot.shown)), ("wall-answers", snapshot.answers),
    )  # fmt: skip
    items = "".join(
        f"<li><b>{count}</b> <span>{told(here.language, message(name, count=count))}</span></li>"
        for name, count in numbers
    )
    state = "wall-open" if is_open(standing, here.now) else "wall-closed"
    st.html(f'<ul class="pl-wall-counts">{items}</ul><p class="pl-quiet">{told(here.language, state)}</p>')
    if is_shown(here.store, standing):
        dark = st.context.theme.type == "dark"
        report, today = kept(here.store, found.id, here.now).report, day_of(here.now)
        became = decided(here.store, standing, today)
        told_by = promised(standing, became, today)
        heard.draw(report, here.language, dark=dark, on_the_wall=True, promised=told_by, decided=became)


def joining(found: Gathering) -> str:
    """The question, as large as it goes; and while people can come, the square, the address and the code."""
    name = found.plan.words(found.plan.name, language)
    question = found.plan.words(found.plan.question, language)
    asked = f'<p class="pl-quiet">{written(name)}</p><h1>{written(question)}</h1>'
    if found.state not in ("open", "paused"):
        return f'<div class="pl-wall"><div>{asked}</div></div>'
    address = current_address()
    drawn = b64encode(square(join_address(address, found, "both")).encode()).decode()
    return (
        f'<div class="pl-wall"><img class="pl-wall-square" alt="{told(language, "wall-square")}" '
        f'src="data:image/svg+xml;base64,{drawn}"><div>{asked}<p>{told(language, "wall-how")}</p>'
        f'<p class="pl-wall-code"><span>{escape(typed_address(address))}</span> '
        f'<b translate="no">{escape(code_in_groups(found.code))}</b></p></div></div>'
    )


def switch(found: Gathering) -> None:
    """Show what was heard to the room and to everyone, or hide it again."""
    if found.state == "published":
        return
    shown = is_shown(store, found)
    if st.button(say(language, "wall-hide" if shown else "wall-show"), key="wall-switch"):
        try:
            show(store, viewer, found.id, not shown, now=now)
        except NotPossible as problem:
            st.error(say(language, problem.why))
        else:
            st.rerun()
    st.caption(say(language, "wall-shown-note" if shown else "wall-hidden-note"))


def choose() -> None:
    """Which gathering is to be shown."""
    st.title(say(language, "wall-title"), anchor=False)
    standing = [one for one in gatherings(store, viewer) if one.state != "draft"]
    st.markdown(say(language, "wall-choose" if standing else "wall-none"))
    st.html(to_open(standing, language))


code = st.query_params.get(OPENED)
wanted = gathering_of_code(store, code) if code else None
if wanted:
    st.html(joining(wanted))
    counts(wanted)
    switch(wanted)
    back_to(wanted, language)
else:
    choose()
