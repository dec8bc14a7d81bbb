"""Who looked: every look at a student's record, of one student or of everyone, by day, newest first, in words."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

import streamlit as st

from pages.office.parts import (
    Office,
    as_written,
    date_order,
    days_before,
    listed,
    skipped,
    span,
    to_first_page,
    turn,
)
from pages.parts.guard import guard
from plcore.access.looks import LookLine, count_looks, looks
from plcore.days import day_of
from plcore.roster.families import find_students

PICKED = "looks-student"  # (key, name) of the one student whose looks are listed
LISTED = "looks-page"
MOST = 100
DAYS_BACK = 6

office = Office(*guard("looks"))


def line(look: LookLine) -> str:
    """One look as a sentence."""
    return office.say(
        "looks-line",
        time=office.time(look.made_at),
        who=look.viewer or office.say("looks-command"),
        why=look.why,
        what=look.what,
        student=look.student,
    )


def choose() -> None:
    """Find the one student whose looks are wanted."""
    words = st.text_input(
        office.say("looks-student"), key="looks-words", max_chars=200, type="search", placeholder=office.say("search")
    )
    if not words or not words.strip():
        return
    found = find_students(office.store, office.viewer, words, now=office.now)
    if not found.students:
        st.markdown(office.say("families-found", count=0))
        return
    names = {student.id: f"{student.name} · {student.number}" for student in found.students}
    which = st.selectbox(
        office.say("looks-which"), list(names), index=None, format_func=names.__getitem__, key="looks-which",
        placeholder=office.say("letters-choose"),
    )  # fmt: skip
    if which is not None:
        st.session_state[PICKED] = (which, next(one.name for one in found.students if one.id == which))
        to_first_page(LISTED)
        st.rerun()


st.title(office.say("looks-title"), anchor=False)
st.markdown(office.say("looks-lead"))
student: UUID | None = None
if PICKED in st.session_state:
    student, name = st.session_state[PICKED]
    st.markdown(office.write("looks-of", name=name))
    if st.button(office.say("looks-everyone"), key="looks-everyone"):
        del st.session_state[PICKED]
        to_first_page(LISTED)
        st.rerun()
else:
    choose()

today = day_of(office.now)
with st.container(horizontal=True):
    first_day, last_day = (
        st.date_input(
            office.say(f"looks-{which}"),
            value=day,
            key=f"looks-{which}",
            format=date_order(office.language),
            on_change=to_first_page,
            args=(LISTED,),
            width=200,
        )
        for which, day in (("first", days_before(today, DAYS_BACK)), ("last", today))
    )
since, until = span(first_day, last_day)
total = count_looks(office.store, office.viewer, student=student, since=since, until=until, now=office.now)
st.markdown(office.say("looks-count", count=total))
seen = looks(
    office.store,
    office.viewer,
    student=student,
    since=since,
    until=until,
    now=office.now,
    most=MOST,
    skip=skipped(LISTED, MOST),
)
for day, of_day in groupby(seen, key=lambda look: day_of(look.made_at)):
    st.subheader(str(as_written(office.day(day))), anchor=False)
    listed([line(look) for look in of_day])
turn(LISTED, total, MOST)
