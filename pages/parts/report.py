"""One student's report with what stands around it: the day it is shown as of, and the same page as a letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

import streamlit as st

from pages.door.house import clock
from pages.parts import progress
from plcore.access import NotAllowed, Viewer
from plcore.access.devices import viewer_of_device
from plcore.days import day_of
from plcore.documents.progress import progress_pdf
from plcore.language import say
from plcore.learning.progress import Kept, ProgressReport, progress_report
from plcore.store import Store

FIRST_DAY = date(2000, 1, 1)
AS_OF = "child-as-of"
HELD = "child-held"
LONGEST_IN_FILE_NAME = 40


@dataclass
class Held:
    """What this session read and drew last, so that a tap that changes nothing costs next to nothing."""

    kept: Kept = field(default_factory=Kept)
    drawn: progress.Drawn | None = None


def show(
    store: Store, viewer: Viewer, student: UUID, language: str, now: datetime, *, has_letter: bool = True
) -> ProgressReport:
    """Read the report, draw it, and offer its day and its letter; gives the report for what else the page has.

    has_letter: not where the page has a way of its own to print it.
    """
    key = f"{AS_OF}-{student}"
    chosen = st.session_state.get(key)
    held: Held = st.session_state.setdefault(HELD, Held())
    report = progress_report(store, viewer, student, now=now, as_of=chosen, language=language, kept=held.kept)
    dark = st.context.theme.type == "dark"
    if held.drawn is None or held.drawn.report is not report or held.drawn.dark != dark:
        held.drawn = progress.made(report, dark=dark)
    progress.draw(held.drawn)
    st.date_input(
        say(language, "child-as-of-label"),
        value=day_of(now),
        min_value=FIRST_DAY,
        max_value=day_of(now),
        key=key,
        format="DD/MM/YYYY" if language == "es" else "MM/DD/YYYY",
    )
    if report.is_past:
        st.button(say(language, "child-as-of-today"), key=f"{key}-back", on_click=_today_again, args=(key, day_of(now)))
    if has_letter:
        st.download_button(
            say(language, "child-letter"),
            data=letter(store, viewer, student, language, chosen),
            file_name=file_name(report),
            mime="application/pdf",
            key=f"child-letter-{student}",
            on_click="ignore",
        )
    return report


def _today_again(key: str, today: date) -> None:
    st.session_state[key] = today


def file_name(report: ProgressReport) -> str:
    """What the letter is called once it is on the reader's own device: Maya-progress-2026-11-22.pdf.

    The name is the child's, so that two children's letters of one day stand beside each other; letters and digits of
    any script, hyphens for all else. It travels in the answer's header, never in an address.
    """
    plain = unicodedata.normalize("NFC", report.student.name)
    name = "-".join(
        "".join(sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in plain).split()
    )[:LONGEST_IN_FILE_NAME]
    parts = [name, say(report.language, "child-letter-file"), report.as_of.isoformat()]
    return f"{'-'.join(part for part in parts if part)}.pdf"


def letter(store: Store, viewer: Viewer, student: UUID, language: str, as_of: date | None) -> Callable[[], bytes]:
    """The page as a PDF, made only when somebody asks for it; the rule is asked again then.

    The page does not run anew for it, so the guard does not either: that the device is still signed in is asked here.
    """

    def make() -> bytes:
        now = clock()
        if viewer.device is not None and viewer_of_device(store, viewer.device, now).viewer != viewer:
            raise NotAllowed
        report = progress_report(store, viewer, student, now=now, as_of=as_of, language=language)
        return progress_pdf(report, language)

    return make
