"""The log of moderation that anyone can read: the rules, how ideas stand, and every decision with its reason.

No words of an idea stand here, so that what was hidden for naming somebody stays hidden; no names of anybody either.
When an idea came in is told by its day alone: the minute would tell whoever sat beside its author whose it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import get_args

import streamlit as st
from babel.lists import format_list

from pages.community.desk import OPENED
from pages.community.moderator import begun, choose
from pages.office.parts import Office, as_written, listed, skipped, turn
from pages.parts.guard import guard
from plcore.codesign.answers import AnswerLogLine, Stands, log_of_answers, read_answers
from plcore.codesign.flags import flagged
from plcore.codesign.gatherings import Gathering
from plcore.codesign.statements import Decision, LogLine, log_of
from plcore.days import day_of
from plcore.language import say

MOST = 100
LISTED, ANSWERS = "modlog-page", "modlog-answers-page"

office = Office(*guard("log"))


def t(identifier: str, /, **arguments: str | int) -> str:
    """A sentence of this page."""
    return say(office.language, f"modlog-{identifier}", **arguments)


def stands(lines: list[LogLine]) -> None:
    """How many ideas stand in which way now."""
    latest = {line.number: line.decision for line in lines}
    st.markdown(t("count", count=len(latest)))
    counts = Counter(latest.values())
    listed([t("stands", decision=one, count=counts[one]) for one in get_args(Decision) if counts[one]])


def same(line: LogLine) -> tuple[object, ...]:
    """What makes decisions after one another one line."""
    return time_of(line), line.decision, line.reason, line.into_number


def time_of(line: LogLine) -> str:
    """The time of day of what a person decided; none of what the rule did as an idea came in."""
    return "" if line.by_rule else office.time(line.made_at)


def step(in_a_row: Sequence[LogLine]) -> str:
    """One decision with its reason, or the same one of several ideas, decided in one go."""
    line = in_a_row[0]
    numbers = sorted({one.number for one in in_a_row})
    if len(numbers) == 1:
        said = t("line", number=line.number, decision=line.decision, into=line.into_number or 0)
    else:
        several = format_list([str(one) for one in numbers], locale=office.language)
        said = t("lines", numbers=several, decision=line.decision, into=line.into_number or 0)
    before = f"{time_of(line)} · " if time_of(line) else ""
    return f"{before}{said} {say(office.language, f'moderation-{line.reason}')}"


def answers_in(gathering: Gathering) -> None:
    """How many answers in people's own words stand in which way, and what was decided of them, the newest first.

    They have no numbers, since those would tell who came when.
    """
    counts = Counter(one.decision for one in read_answers(office.store, gathering.id))
    if not counts:
        return
    st.header(t("answers"), anchor=False)
    listed([t("stands", decision=one, count=counts[one]) for one in get_args(Stands) if counts[one]])

    def alike(line: AnswerLogLine) -> tuple[object, ...]:
        return office.day(line.made_at), line.step, line.part, line.decision, line.reason

    said = []
    for _, same_ones in groupby(log_of_answers(office.store, gathering.id)[::-1], key=alike):
        several = list(same_ones)
        line = several[0]
        told = t("answer-line", decision=line.decision, step=line.step + 1, part=line.part + 1, count=len(several))
        said.append(f"{office.day(line.made_at)} · {told} {say(office.language, f'moderation-{line.reason}')}")
    here = said[skipped(ANSWERS, MOST) :][:MOST]
    listed(here)
    turn(ANSWERS, len(said), MOST)


def draw(gathering: Gathering) -> None:
    """All about one gathering."""
    st.markdown(f"**{as_written(gathering.plan.words(gathering.plan.name, office.language))}**")
    st.header(t("rules"), anchor=False)
    listed([t("rule", rule=gathering.plan.moderation), t("rule-names"), t("rule-undo")])
    lines = log_of(office.store, gathering.id)
    st.header(t("steps"), anchor=False)
    stands(lines)
    odd = flagged(office.store, gathering.id)
    if odd:
        st.markdown(f"{t('odd', count=len(odd))} {t('odd-how')}")
    newest = lines[::-1][skipped(LISTED, MOST) :][:MOST]
    for day, of_day in groupby(newest, key=lambda line: day_of(line.made_at)):
        st.subheader(str(as_written(office.day(day))), anchor=False)
        listed([step(tuple(in_a_row)) for _, in_a_row in groupby(of_day, key=same)])
    turn(LISTED, len(lines), MOST)
    answers_in(gathering)


st.title(t("title"), anchor=False)
st.markdown(t("lead"))
everything = begun(office)
if not everything:
    st.markdown(t("none-yet"))
else:
    if st.query_params.get(OPENED) not in (None, *(one.code for one in everything)):
        st.warning(t("missing"))
    found = choose(everything, office.language, t("choose"))
    if found is not None:
        draw(found)
