"""My students: a teacher's classes by family name, one student's page as the family sees it, and the teacher's word."""

from __future__ import annotations

from uuid import UUID

import streamlit as st

from pages.parts import report
from pages.parts.guard import guard
from pages.parts.words import label
from pages.teaching import judging
from plcore.days import day_of
from plcore.language import say
from plcore.roster.seen import Room, rooms_of

viewer, language, store, now = guard("my-students")

OPEN = "teaching-open"  # in the session only: whose page is open never stands in an address


def open_page(student: UUID | None) -> None:
    st.session_state[OPEN] = student


def the_class(rooms: tuple[Room, ...]) -> Room:
    """The class whose list is shown; the choice is there where there is one."""
    if len(rooms) == 1:
        return rooms[0]
    titles = {room.id: label(room.title) for room in rooms}
    chosen = st.selectbox(
        say(language, "teaching-class"),
        list(titles),
        format_func=lambda room: titles.get(room, ""),
        key="teaching-class",
        persist_state="session",
    )
    return next((room for room in rooms if room.id == chosen), rooms[0])


def listed(room: Room) -> None:
    """Everyone in the class, by family name: a list is never an order of who does well."""
    if not room.students:
        st.markdown(say(language, "teaching-empty", **{"class": label(room.title)}))
    with st.container(gap="xxsmall", key="teaching-list"):
        for student in room.students:
            st.button(
                label(student.full_name),
                key=f"teaching-student-{student.id}",
                type="tertiary",
                on_click=open_page,
                args=(student.id,),
            )


rooms = rooms_of(store, viewer, day_of(now))
opened = st.session_state.get(OPEN)
if opened in {student.id for room in rooms for student in room.students}:
    st.button(
        say(language, "teaching-back"), type="tertiary", icon=":material/arrow_back:", on_click=open_page, args=(None,)
    )
    shown = report.show(store, viewer, opened, language, now)
    judging.ask(store, viewer, shown, now)
else:
    st.title(say(language, "teaching-title"), anchor=False)
    if rooms:
        st.markdown(say(language, "teaching-lead"))
        listed(the_class(rooms))
    else:
        st.markdown(say(language, "teaching-none"))
