"""Who looked: every look at a student's record, by day, newest first, in words; of one student, by one person or kind.

A page that stays open looks again at every tap. What one person did with one record in a row is one line with a count.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import TypedDict, get_args
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
from plcore.access.looks import Kind, LookLine, count_looks, looks
from plcore.days import day_of
from plcore.roster.families import find_students

PICKED = "looks-student"  # (key, name) of the one student whose looks are listed
LISTED = "looks-page"
MOST = 100
DAYS_BACK = 6

office = Office(*guard("looks"))


class Asked(TypedDict):
    """Which looks are listed."""

    student: UUID | None
    by: str
    kind: Kind | None
    since: datetime
    until: datetime | None
    now: datetime


def same(look: LookLine) -> tuple[str, ...]:
    """What makes two looks in a row one line."""
    return look.viewer, look.student, look.what, look.why


def line(in_a_row: Sequence[LookLine]) -> str:
    """One look as a sentence, or several of the same kind in a row; newest first."""
    look, oldest = in_a_row[0], in_a_row[-1]
    who = look.viewer or office.say("looks-command")
    if look.why == "list":
        return office.say("looks-list", time=office.time(look.made_at), who=who, count=look.students)
    said = office.say(
        "looks-line",
        time=office.time(oldest.made_at),
        who=who,
        why=look.why,
        what=look.what,
        student=look.student,
    )
    if len(in_a_row) == 1:
        return said
    return f"{said} {office.say('looks-times', count=len(in_a_row), time=office.time(look.made_at))}"


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

by = st.text_input(
    office.say("looks-by"), key="looks-by", max_chars=60, type="search", placeholder=office.say("search"),
    on_change=to_first_page, args=(LISTED,),
)  # fmt: skip
kind: Kind | None = st.selectbox(
    office.say("looks-kind"), (None, *get_args(Kind)), key="looks-kind", on_change=to_first_page, args=(LISTED,),
    format_func=lambda one: office.say("looks-kind-word", kind=one or "all"),
)  # fmt: skip
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
asked = Asked(student=student, by=by or "", kind=kind, since=since, until=until, now=office.now)
total = count_looks(office.store, office.viewer, **asked)
st.markdown(office.say("looks-count", count=total))
seen = looks(office.store, office.viewer, **asked, most=MOST, skip=skipped(LISTED, MOST))
for day, of_day in groupby(seen, key=lambda look: day_of(look.made_at)):
    st.header(str(as_written(office.day(day))), anchor=False)
    listed([line(tuple(in_a_row)) for _, in_a_row in groupby(of_day, key=same)])
turn(LISTED, total, MOST)
