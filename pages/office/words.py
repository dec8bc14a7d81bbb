"""What was not clear: readers' words about the learning goals, goal by goal, to be marked as done."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

import streamlit as st

from pages.office.parts import Office, done, last_done, skipped, to_first_page, turn
from pages.parts.guard import guard
from pages.parts.words import goal_link, goal_name, quoted
from plcore.learning.explained import explained
from plcore.learning.unclear import handle
from plcore.learning.unclear_notes import Note, count_notes, notes, reopen

PAGE = "words"
LISTED = "words-page"
MOST = 25

office = Office(*guard(PAGE))


def entry(note: Note) -> None:
    """One note as it was written, with what can be done about it."""
    with st.container(key=f"note-{note.id}", gap="xsmall"):
        st.html(quoted(note.words))
        st.caption(office.say("words-line", day=office.day(note.recorded_at), language=note.language))
        if note.handled_at:
            st.caption(office.say("words-handled-on", day=office.day(note.handled_at)))
            if st.button(office.say("words-again"), key=f"again-{note.id}"):
                reopen(office.store, office.viewer, note.id)
                done(PAGE, "words-back")
        elif st.button(office.say("words-handle"), key=f"handle-{note.id}"):
            handle(office.store, office.viewer, note.id, office.now)
            done(PAGE, "words-handled", undo=(note.id,))


st.title(office.say("words-title"), anchor=False)
st.markdown(office.say("words-lead"))
undo = last_done(office, PAGE)
if undo and isinstance(undo[0], UUID):
    reopen(office.store, office.viewer, undo[0])
    done(PAGE, "words-back")
handled = st.checkbox(office.say("words-show-done"), key="words-handled", on_change=to_first_page, args=(LISTED,))
total = count_notes(office.store, office.viewer, handled=handled)
if handled:
    st.markdown(office.say("words-count-done", count=total))
else:
    st.markdown(office.say("words-count", count=total) if total else office.say("words-none"))
shown = notes(office.store, office.viewer, handled=handled, most=MOST, skip=skipped(LISTED, MOST))
known = explained(office.store, {note.objective for note in shown}, office.language)
for objective, of_goal in groupby(shown, key=lambda note: note.objective):
    if objective in known:
        name = known[objective].name
        st.html(f'<h2 class="pl-goal-name">{goal_link(name, goal_name(name, office.language))}</h2>')
    for note in of_goal:
        entry(note)
turn(LISTED, total, MOST)
