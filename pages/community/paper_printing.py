"""Printing: what to print, in which language and size; numbered sheets can be printed again with the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit
from uuid import UUID

import streamlit as st

from pages.community.paper_desk import PaperDesk, told
from pages.office.parts import Office
from pages.office.printing import address_box, current_address
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.paper_sheets import MOST_ON_A_SHEET, MOST_SHEETS, Run, SheetLanguage, print_run, runs
from plcore.codesign.statements import shown, statements
from plcore.documents.ballot import ballots_pdf
from plcore.documents.circle import circle_pdf
from plcore.documents.idea_cards import idea_cards_pdf
from plcore.documents.poster import poster_pdf
from plcore.documents.script import script_pdf
from plcore.documents.typesetting import NotPrinted
from plcore.store import new_id

READY = "paper-ready"
Kind = Literal["ballot", "cards", "poster", "script", "circle"]
NUMBERED: tuple[Kind, ...] = ("ballot", "cards")
USUAL_ON_A_SHEET = 20


@dataclass(frozen=True)
class Printed:
    """A print in hand: of which gathering, what, and from which sheet to which, where they are numbered."""

    gathering: UUID
    kind: Kind
    pdf: bytes
    first: str = ""
    last: str = ""


def draw(desk: PaperDesk, found: Gathering) -> None:
    """Choose, make, download."""
    kinds = [one for one in get_args(Kind) if one != "ballot" or found.state not in ("draft", "published")]
    kind: Kind = st.radio(desk.say("what"), kinds, format_func=lambda one: desk.say("kind", kind=one), key="paper-what")
    several = len(found.plan.languages) > 1
    languages: list[SheetLanguage] = [*found.plan.languages, *(["both"] if several else [])]  # type: ignore[list-item]
    language: SheetLanguage = st.radio(
        desk.say("language"),
        languages,
        index=len(languages) - 1,
        format_func=lambda one: desk.say("language-word", language=one),
        key="paper-language",
        horizontal=True,
    )
    large = st.checkbox(desk.say("large"), key="paper-large")
    count, per_sheet = numbers(desk, found, kind)
    address_box(Office(desk.viewer, desk.language, desk.store, desk.now))
    if st.button(desk.say("make"), type="primary", key="paper-make"):
        make(desk, found, kind, lambda: printed(desk, found, kind, language, large, count, per_sheet))
    offer(desk, found)
    if kind == "ballot":
        again(desk, found)


def numbers(desk: PaperDesk, found: Gathering, kind: Kind) -> tuple[int, int]:
    """How many, and how many statements on each."""
    count = per_sheet = 1
    if kind in NUMBERED:
        count = int(
            st.number_input(
                desk.say("how-many"), 1, MOST_SHEETS, 30 if kind == "ballot" else 20, key=f"paper-count-{kind}"
            )
        )
    if kind == "ballot":
        there = len(shown(statements(desk.store, found.id)))
        per_sheet = min(MOST_ON_A_SHEET, max(there, 1))
        if there > USUAL_ON_A_SHEET:
            per_sheet = int(
                st.number_input(
                    desk.say("per-sheet"),
                    1,
                    per_sheet,
                    USUAL_ON_A_SHEET,
                    help=desk.say("per-sheet-help", count=there),
                    key="paper-per-sheet",
                )
            )
    return count, per_sheet


def make(desk: PaperDesk, found: Gathering, kind: Kind, work: Callable[[], Printed]) -> None:
    """Set it and keep it in hand; or say why not."""
    st.session_state.pop(READY, None)
    place = urlsplit(current_address())
    if place.scheme not in ("http", "https") or not place.hostname:
        st.error(desk.say("bad-address"))
        return
    try:
        with st.spinner(desk.say("making")):
            st.session_state[READY] = work()
    except NotPossible as problem:
        st.error(told(desk, problem))
    except NotPrinted:
        st.error(desk.say("not-printed"))


def printed(
    desk: PaperDesk, found: Gathering, kind: Kind, language: SheetLanguage, large: bool, count: int, per_sheet: int
) -> Printed:
    """What was chosen, as a PDF. New sheets get new numbers. Raises NotPossible, NotPrinted."""
    address = current_address()
    if kind == "ballot":
        run = print_run(
            desk.store,
            desk.viewer,
            found.id,
            count,
            language=language,
            large=large,
            per_sheet=per_sheet,
            key=new_id(),
            now=desk.now,
        )
        return sheets(desk, found, run)
    if kind == "cards":
        pdf = idea_cards_pdf(found, count, language=language, large=large, address=address)
    elif kind == "poster":
        pdf = poster_pdf(found, language=language, large=large, address=address)
    elif kind == "circle":
        pdf = circle_pdf(found, language=language, large=large, address=address)
    else:
        pdf = script_pdf(found, language=language, large=large)
    return Printed(found.id, kind, pdf)


def sheets(desk: PaperDesk, found: Gathering, run: Run) -> Printed:
    """The sheets of a print. Raises NotPrinted."""
    pdf = ballots_pdf(found, run, statements(desk.store, found.id), address=current_address())
    return Printed(found.id, "ballot", pdf, run.name(run.first), run.name(run.last))


def offer(desk: PaperDesk, found: Gathering) -> None:
    """The print in hand, where there is one of this gathering."""
    ready = st.session_state.get(READY)
    if not isinstance(ready, Printed) or ready.gathering != found.id:
        return
    with st.container(border=True, key="paper-in-hand"):
        st.markdown(f"**{desk.say('kind', kind=ready.kind)}**")
        if ready.first:
            st.markdown(desk.say("ready-sheets", first=ready.first, last=ready.last))
        else:
            st.markdown(desk.say("ready"))
        st.download_button(
            desk.say("download"),
            ready.pdf,
            file_name=f"{ready.kind}-{found.code}.pdf",
            mime="application/pdf",
            type="primary",
            key="paper-download",
            on_click="ignore",
        )


def again(desk: PaperDesk, found: Gathering) -> None:
    """The same sheets once more, where a printer jammed."""
    known = runs(desk.store, desk.viewer, found.id)
    if not known:
        return
    with st.expander(desk.say("again"), key="paper-again"):
        st.markdown(desk.say("again-lead"))
        run = st.selectbox(
            desk.say("again-which"),
            list(reversed(known)),
            format_func=lambda one: desk.say(
                "again-line", first=one.first, last=one.last, day=desk.day(one.made_at), language=one.language
            ),
            key="paper-again-which",
        )
        if run and st.button(desk.say("make"), key="paper-again-make"):
            make(desk, found, "ballot", lambda: sheets(desk, found, run))
            st.rerun()
