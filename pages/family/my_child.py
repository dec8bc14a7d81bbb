"""My child: how a child is doing, for those who have them at home. The answer first."""

from __future__ import annotations

import streamlit as st

from pages.parts import children, report
from pages.parts.guard import guard
from pages.parts.words import label
from plcore.days import day_of
from plcore.language import say
from plcore.roster.seen import students_of

viewer, language, store, now = guard("my-child")


theirs = {child.id: label(child.name) for child in students_of(store, viewer, day_of(now))}
if theirs:
    report.show(store, viewer, children.choose(theirs, language), language, now)
else:
    st.title(say(language, "door-title-my-child"), anchor=False)
    st.markdown(say(language, "child-none"))
