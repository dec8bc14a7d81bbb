"""Typing sheets in by keyboard alone: one line a sheet, its name and its marks; then what differs, and the count.

The square on a sheet can be scanned into the same line: it holds the name.
"""

from __future__ import annotations

import streamlit as st

from pages.community import paper_pile
from pages.community.paper_desk import PaperDesk, done, keep, told
from pages.office.parts import table
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.paper import Pile, Saved, Time, piles, start_pile, type_sheet
from plcore.codesign.paper_sheets import Sheet, read_line, read_marks, sheet_of
from plcore.codesign.statements import statements
from plcore.language import Message
from plcore.store import new_id

SHEET = "paper-sheet"  # the sheet whose marks come next, where its name was typed or scanned alone
LAST = "paper-last"  # what was typed last, to be looked at
ROUND = "paper-round"
LONGEST_LINE = 600
TIMES: tuple[Time, ...] = (1, 2)


def draw(desk: PaperDesk, found: Gathering) -> None:
    """The pile, the line to type in, what differs, and the count."""
    if found.state == "published":
        return
    pile = choose(desk, found)
    if pile is None:
        return
    time: Time = st.radio(
        desk.say("round"),
        TIMES,
        format_func=lambda one: desk.say("round-word", time=one),
        key=ROUND,
        horizontal=True,
        persist_state="page",
    )
    st.caption(desk.say("round-lead"))
    with st.form("paper-line-form", clear_on_submit=True, border=False):
        st.markdown(desk.say("line-help"))
        line = st.text_input(desk.say("line"), max_chars=LONGEST_LINE, key="paper-line", autocomplete="off")
        wants = st.form_submit_button(desk.say("save"), type="primary")
    if wants:
        take(desk, found, pile, line or "", time)
    last(desk, found, pile)
    paper_pile.draw(desk, found, pile)


def choose(desk: PaperDesk, found: Gathering) -> Pile | None:
    """The pile that is being typed in, or a new one."""
    known = {one.id: one for one in piles(desk.store, desk.viewer, found.id)}
    pile = None
    if known:
        # By its id: Streamlit hands back the choice it remembers, and a pile changes when it is counted.
        chosen = st.selectbox(
            desk.say("pile"),
            list(known),
            format_func=lambda one: desk.say("pile-line", name=known[one].name, day=desk.day(known[one].made_at)),
            key="paper-pile",
            persist_state="page",
        )
        pile = known.get(chosen)
    with st.expander(desk.say("pile-new"), expanded=not known, key="paper-pile-new"):
        with st.form("paper-pile-form", clear_on_submit=True, border=False):
            name = st.text_input(desk.say("pile-name-label"), max_chars=80, key="paper-pile-name")
            wants = st.form_submit_button(desk.say("pile-start"))
        if wants:
            try:
                start_pile(desk.store, desk.viewer, found.id, name or "", key=new_id(), now=desk.now)
            except NotPossible as problem:
                st.error(told(desk, problem))
            else:
                st.session_state.pop("paper-pile", None)
                st.rerun()
    return pile


def take(desk: PaperDesk, found: Gathering, pile: Pile, line: str, time: Time) -> None:
    """One line: a sheet with its marks, a sheet alone, or the marks of the sheet that was named before."""
    name, marks = read_line(line)
    name = name or st.session_state.get(SHEET)
    try:
        sheet = sheet_of(desk.store, desk.viewer, found.id, name or "")
        if not marks:
            st.session_state[SHEET] = sheet.name
            st.info(desk.say("sheet-open", sheet=sheet.name, count=len(sheet.statements)))
            return
        read = read_marks(marks, len(sheet.statements))
        saved = type_sheet(desk.store, desk.viewer, pile, sheet, read, time, key=new_id(), now=desk.now)
    except NotPossible as problem:
        st.error(told(desk, problem))
        return
    st.session_state.pop(SHEET, None)
    st.session_state[LAST] = (pile.id, sheet, read)
    keep(said_of(saved))
    st.rerun()


def said_of(saved: Saved) -> list[Message]:
    """What became of a sheet, in sentences."""
    sheet, typed = saved.typed.sheet, saved.typed
    said = []
    if saved.came_from:
        said.append(done("saved-moved", sheet=sheet, name=saved.came_from))
    if saved.again:
        said.append(done("saved-again", sheet=sheet))
    if typed.state == "differs":
        said.append(done("saved-differs", sheet=sheet, count=len(typed.differences)))
    else:
        said.append(done("saved-agrees" if typed.state == "ready" else "saved", sheet=sheet))
    return said


def last(desk: PaperDesk, found: Gathering, pile: Pile) -> None:
    """What was typed last, row by row, to be checked against the sheet."""
    key, sheet, marks = st.session_state.get(LAST, (None, None, ()))
    if key != pile.id or not isinstance(sheet, Sheet):
        return
    known = {one.id: one for one in statements(desk.store, found.id)}
    rows = [
        (str(place), str(known[line].number), known[line].in_language(desk.language)[0], desk.mark(mark))
        for place, (line, mark) in enumerate(zip(sheet.statements, marks, strict=True), 1)
        if line in known
    ]
    caption = desk.say("typed", sheet=sheet.name)
    with st.expander(caption, key="paper-typed"):
        table([desk.say(one) for one in ("row", "number", "statement", "mark")], rows, caption, titled=True)
