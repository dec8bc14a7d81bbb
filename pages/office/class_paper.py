"""The progress pages of a whole class as one print, each on a sheet of its own; every one is logged as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args
from uuid import UUID

import streamlit as st

from pages.office.paper import Form, printed
from pages.office.parts import Office, choose_group
from plcore.documents.bound import bound
from plcore.documents.typesetting import NotPrinted
from plcore.roster.families import Spoken
from plcore.roster.groups import Group, Pupil, classes_of, pupils_of_class, schools

READY = "families-class-print"
Language = Literal["own", "en", "es"]


@dataclass(frozen=True)
class Together:
    """A print in hand: of which class, how many children."""

    room: UUID
    pdf: bytes
    count: int


def box(office: Office) -> None:
    """Choose a class, a language and a length; make the print; then it waits to be downloaded."""
    with st.expander(office.say("paper-class"), key="paper-class", expanded=READY in st.session_state):
        school = choose_group(office, "letters-school-which", schools(office.store, office.viewer), "paper-school")
        if school is None:
            return
        rooms = classes_of(office.store, office.viewer, school.id, now=office.now)
        room = choose_group(office, "letters-class-which", rooms, "paper-room")
        if room is None:
            return
        language: Language = st.radio(
            office.say("paper-language"),
            get_args(Language),
            format_func=lambda one: office.say("paper-language-word", language=one),
            key="paper-class-language",
            horizontal=True,
        )
        form: Form = st.radio(
            office.say("paper-form"),
            get_args(Form),
            format_func=lambda one: office.say("paper-form-word", form=one),
            key="paper-class-length",
        )
        if st.button(office.say("paper-make"), key="paper-class-make"):
            make(office, room, language, form)
        offer(office, room)


def make(office: Office, room: Group, language: Language, form: Form) -> None:
    """Read and print one child after another, by family name, and bind them; nothing is kept of a part of them."""
    st.session_state.pop(READY, None)
    pupils = pupils_of_class(office.store, office.viewer, room.id, now=office.now)
    bar = st.progress(0.0, text=office.say("paper-making"))
    pages: list[bytes] = []
    try:
        for place, pupil in enumerate(pupils):
            pages.append(printed(office, pupil.id, spoken(pupil, language), form, None))
            bar.progress(
                (place + 1) / len(pupils), text=office.say("paper-class-making", done=place + 1, all=len(pupils))
            )
    except NotPrinted:
        st.error(office.say("paper-not-printed"))
    else:
        if pages:
            st.session_state[READY] = Together(room.id, bound(pages, title=office.say("paper-class")), len(pages))
    bar.empty()


def spoken(pupil: Pupil, language: Language) -> Spoken:
    """The language for this child's family."""
    return pupil.language if language == "own" else language


def offer(office: Office, room: Group) -> None:
    """The print in hand, where there is one of this class. Its file's name says nobody's name."""
    ready = st.session_state.get(READY)
    if not isinstance(ready, Together) or ready.room != room.id:
        return
    st.markdown(office.say("paper-class-ready", count=ready.count))
    st.download_button(
        office.say("paper-class-download", count=ready.count),
        ready.pdf,
        file_name=office.say("paper-file"),
        mime="application/pdf",
        type="primary",
        key="paper-class-download",
        on_click="ignore",
    )
