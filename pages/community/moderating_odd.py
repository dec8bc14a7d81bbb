"""Odd voices: how many there are and why, and what changes without them. Nobody is named and no vote is dropped."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.community.moderator import Moderator
from pages.office.parts import table
from plcore.codesign.flags import Beside, Tally, look, most_from_one_place, side_by_side, visits
from plcore.codesign.gatherings import Gathering
from plcore.codesign.statements import statements
from plcore.codesign.steps import RUNS, in_fives, seen_votes
from plcore.codesign.voting import votes_of

FEWEST: Final = 5  # fewer than so many could be told apart by what is missing without them


def draw(desk: Moderator, gathering: Gathering) -> None:
    """How many, why, and the two results side by side."""
    st.markdown(f"{desk.say('odd-lead')} {desk.say('odd-stays')}")
    everything = statements(desk.store, gathering.id)
    votes = votes_of(desk.store, gathering.id, everything)
    odd = look(desk.store, gathering.id, votes, now=desk.now, lift=gathering.state not in RUNS)
    voices = int((votes.answers > 0).sum())
    st.markdown(f"**{desk.say('odd-count', count=len(odd), all=voices)}**")
    together = most_from_one_place(visits(desk.store, gathering.id))
    if together >= FEWEST:
        st.markdown(desk.say("odd-place", count=together))
    st.markdown(desk.say("odd-unseen"))
    if not odd:
        return
    for kind in ("burst", "copy"):
        count = sum(kind in kinds for kinds in odd.values())
        if count:
            st.markdown(desk.say(f"odd-{kind}", count=count))
    seen = seen_votes(desk.store, gathering.id, gathering.state)  # else who looks twice would see how one person voted
    whole = votes_of(desk.store, gathering.id, everything, seen=seen)
    voted = {person for person, answers in zip(whole.people, whole.answers, strict=True) if answers}
    told = in_fives([one for one in odd if str(one) in voted], gathering.state)
    fewer = votes_of(desk.store, gathering.id, everything, without=frozenset(told), seen=seen)
    beside = side_by_side(whole, fewer, everything)
    st.markdown(desk.say("odd-change", count=sum(one.differs for one in beside)))
    if len(told) < FEWEST:
        st.markdown(desk.say("odd-few"))
    else:
        both(desk, beside)


def both(desk: Moderator, beside: list[Beside]) -> None:
    """The table; those that lean another way first."""

    def cell(tally: Tally) -> str:
        return desk.say("odd-cell", agree=tally.agree, disagree=tally.disagree)

    rows = [
        (
            f"{one.statement.number}. {one.statement.in_language(desk.language)[0]}",
            cell(one.everyone),
            cell(one.without),
        )
        for one in sorted(beside, key=lambda one: not one.differs)
        if one.everyone != Tally(0, 0, 0)
    ]
    headings = [desk.say("odd-idea"), desk.say("odd-all"), desk.say("odd-without")]
    table(headings, rows, desk.say("odd-table"))
