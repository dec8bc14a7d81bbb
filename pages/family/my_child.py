"""My child: how a child is doing, for those who have them at home. The answer first."""

from __future__ import annotations

from uuid import UUID

import streamlit as st

from pages.parts import report
from pages.parts.guard import guard
from pages.parts.words import label
from plcore.days import day_of
from plcore.language import say
from plcore.roster.seen import students_of

viewer, language, store, now = guard("my-child")


def choose(children: dict[UUID, str]) -> UUID:
    """The child whose page is open, the first one at first. Kept in the session; never in the address."""
    if len(children) == 1:
        return next(iter(children))
    chosen = st.segmented_control(
        say(language, "child-choose"),
        list(children),
        default=next(iter(children)),
        required=True,
        format_func=lambda child: children.get(child, ""),
        key="child-choice",
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen if chosen in children else next(iter(children))


children = {child.id: label(child.name) for child in students_of(store, viewer, day_of(now))}
if children:
    report.show(store, viewer, choose(children), language, now)
else:
    st.title(say(language, "door-title-my-child"), anchor=False)
    st.markdown(say(language, "child-none"))
