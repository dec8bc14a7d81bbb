"""A student's progress page at the office: open it as the family sees it, and print it, for whoever asks on paper.

The same report and the same letter as the family's. Whose page is open stands in the session, never in an address; a
finished print stays in the memory of this session until the next one is made or the student's page is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args
from uuid import UUID

import streamlit as st

from pages.office.parts import Office, as_written
from pages.parts import report
from plcore.days import day_of
from plcore.documents.one_page import one_page_pdf
from plcore.documents.progress import progress_pdf
from plcore.documents.typesetting import NotPrinted
from plcore.learning.progress import progress_report
from plcore.roster.families import Family, Spoken

OPEN = "families-progress"  # the student whose progress page is open
READY = "families-print"
Form = Literal["usual", "short", "whole", "large"]


@dataclass(frozen=True)
class Printed:
    """A print in hand: whose, in which language and form, and as of which day."""

    student: UUID
    pdf: bytes
    language: Spoken
    form: Form
    as_of: date


def ways(office: Office, family: Family) -> None:
    """On the student's office page: to open the progress page, and to print it."""
    st.header(office.write("paper-title", name=family.first_name))
    st.markdown(office.say("paper-lead"))
    if st.button(office.say("paper-open"), key="paper-open"):
        st.session_state[OPEN] = family.id
        st.rerun()
    box(office, family, None)


def opened(office: Office, family: Family) -> None:
    """The progress page itself, in the office's language and as of any day, with its print as of the same day."""
    if st.button(
        office.write("paper-back", name=family.name), key="paper-back", type="tertiary", icon=":material/arrow_back:"
    ):
        st.session_state.pop(OPEN, None)
        st.rerun()
    box(office, family, st.session_state.get(f"{report.AS_OF}-{family.id}"))
    report.show(office.store, office.viewer, family.id, office.language, office.now, has_letter=False)


def box(office: Office, family: Family, as_of: date | None) -> None:
    """Choose the language and the length, and make the print; then it waits to be downloaded."""
    with st.expander(office.say("paper-print"), key="paper-print", expanded=READY in st.session_state):
        with st.form("paper-form", border=False):
            language = st.radio(
                office.say("paper-language"),
                get_args(Spoken),
                index=get_args(Spoken).index(family.language),
                format_func=lambda one: office.say("paper-language-word", language=one),
                key=f"paper-language-{family.id}",
                horizontal=True,
            )
            form = st.radio(
                office.say("paper-form"),
                get_args(Form),
                format_func=lambda one: office.say("paper-form-word", form=one),
                key="paper-length",
            )
            wants = st.form_submit_button(office.say("paper-make"))
        if wants:
            make(office, family, language or family.language, form or "usual", as_of)
        offer(office, family, as_of)


def make(office: Office, family: Family, language: Spoken, form: Form, as_of: date | None) -> None:
    """Read the record (checked and logged) and set it; says so where it could not be printed."""
    st.session_state.pop(READY, None)
    try:
        with st.spinner(office.say("paper-making")):
            pdf = printed(office, family.id, language, form, as_of)
    except NotPrinted:
        st.error(office.say("paper-not-printed"))
    else:
        st.session_state[READY] = Printed(family.id, pdf, language, form, as_of or day_of(office.now))


def printed(office: Office, student: UUID, language: Spoken, form: Form, as_of: date | None) -> bytes:
    """The report as a PDF; the record is checked and logged as it is read. Raises NotPrinted."""
    read = progress_report(office.store, office.viewer, student, now=office.now, as_of=as_of, language=language)
    if form == "short":
        return one_page_pdf(read, language)
    return progress_pdf(read, language, large=form == "large", whole=form == "whole")


def offer(office: Office, family: Family, as_of: date | None) -> None:
    """The print in hand, where there is one of this student as of the day that is open. Its file's name says nobody's
    name."""
    ready = st.session_state.get(READY)
    if not isinstance(ready, Printed) or (ready.student, ready.as_of) != (family.id, as_of or day_of(office.now)):
        return
    st.markdown(
        office.say(
            "paper-ready",
            name=as_written(family.first_name),
            language=office.say("paper-language-word", language=ready.language),
            form=office.say("paper-form-word", form=ready.form),
        )
    )
    st.download_button(
        office.say("paper-download"),
        ready.pdf,
        file_name=office.say("paper-file"),
        mime="application/pdf",
        type="primary",
        key="paper-download",
        on_click="ignore",
    )
