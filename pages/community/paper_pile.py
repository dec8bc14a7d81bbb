"""A pile of sheets as it stands: where two typings differ, every sheet with who typed it, and the count."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from pages.community.paper_desk import MARK_WORDS, PaperDesk, done, keep, told
from pages.office.parts import skipped, table, turn
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.paper import Pile, Typed, Typing, settle, typed_of
from plcore.codesign.paper_counting import count_pile
from plcore.codesign.statements import statements
from plcore.store import new_id

ON_A_PAGE = 25


def draw(desk: PaperDesk, found: Gathering, pile: Pile) -> None:
    """All of it."""
    typed = typed_of(desk.store, desk.viewer, pile)
    here = [one for one in typed if one.pile == pile.id]
    differing = [one for one in here if one.state == "differs"]
    if differing:
        differences(desk, found, differing)
    st.header(desk.say("sheets"), anchor=False)
    if not typed:
        st.markdown(desk.say("sheets-none"))
        return
    listed(desk, pile, typed)
    count(desk, pile, here)


def differences(desk: PaperDesk, found: Gathering, differing: list[Typed]) -> None:
    """Each sheet whose two typings differ, with a choice for every row that does."""
    numbers = {one.id: one.number for one in statements(desk.store, found.id)}
    st.header(desk.say("differences"), anchor=False)
    st.markdown(desk.say("differences-lead"))
    for typed in differing[:ON_A_PAGE]:
        with st.form(f"paper-settle-{typed.sheet}"):
            st.subheader(desk.say("difference-sheet", sheet=typed.sheet), anchor=False)
            chosen = {}
            for one in sorted(typed.differences, key=lambda one: numbers.get(one.statement, 0)):
                chosen[one.statement] = st.radio(
                    desk.say(
                        "difference",
                        number=numbers.get(one.statement, 0),
                        first=desk.mark(one.first),
                        second=desk.mark(one.second),
                    ),
                    list(MARK_WORDS.values()),
                    index=None,
                    format_func=lambda word: desk.say("mark-word", mark=word),
                    key=f"paper-settle-{typed.sheet}-{one.statement}-{typed.newest.isoformat()}",
                    horizontal=True,
                )
            wants = st.form_submit_button(desk.say("settle"))
        if not wants:
            continue
        marks = {word: mark for mark, word in MARK_WORDS.items()}
        answers = {line: marks[word] for line, word in chosen.items() if word}
        try:
            settle(desk.store, desk.viewer, typed, answers, key=new_id(), now=desk.now)
        except NotPossible as problem:
            st.error(told(desk, problem))
        else:
            keep([done("settled", sheet=typed.sheet)])
            st.rerun()


def listed(desk: PaperDesk, pile: Pile, typed: list[Typed]) -> None:
    """Every sheet, the newest first: how it stands, and who typed it when."""
    key = f"paper-sheets-{pile.id}"
    newest = sorted(typed, key=lambda one: one.newest, reverse=True)
    skip = skipped(key, ON_A_PAGE)

    def by(one: Typing | None) -> str:
        return desk.by(one.by, one.made_at) if one else ""

    rows = [
        (
            one.sheet,
            desk.say("state", state=one.state if one.pile == pile.id else "moved"),
            by(one.first),
            by(one.second),
        )
        for one in newest[skip : skip + ON_A_PAGE]
    ]
    headings = [desk.say(f"column-{one}") for one in ("sheet", "state", "first", "second")]
    table(headings, rows, desk.say("sheets"), titled=True)
    turn(key, len(newest), ON_A_PAGE)


def count(desk: PaperDesk, pile: Pile, here: list[Typed]) -> None:
    """How many are ready, and the button that counts them."""
    st.header(desk.say("count-title"), anchor=False)
    states = Counter(one.state for one in here)
    st.markdown(desk.say("count-lead", **{state: states[state] for state in ("ready", "once", "differs")}))
    if pile.counted_at:
        st.caption(desk.say("last-counted", day=desk.day(pile.counted_at), time=desk.time(pile.counted_at)))
    else:
        st.caption(desk.say("never-counted"))
    once = st.checkbox(desk.say("count-once"), key="paper-count-once")
    if not st.button(desk.say("count"), type="primary", key="paper-count"):
        return
    try:
        counted = count_pile(desk.store, desk.viewer, pile, key=new_id(), now=desk.now, once=once)
    except NotPossible as problem:
        st.error(told(desk, problem))
        return
    said = [done("counted", sheets=counted.sheets)]
    if counted.sheets:
        numbers = {"new": counted.new, "changed": counted.changed, "gone": counted.taken_back}
        said.append(done("counted-answers", **numbers))
    waiting = counted.once + counted.differs
    if waiting:
        said.append(done("counted-wait", count=waiting))
    keep(said)
    st.rerun()
