"""A teacher's own word on one goal of one student: saying it, and taking it back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import streamlit as st

from pages.parts.words import label
from plcore.access import Viewer
from plcore.language import Message, message, say
from plcore.learning.judgments import MOST_WORDS, JudgedLevel, NotJudged, judge, withdraw
from plcore.learning.progress_models import ProgressReport
from plcore.learning.voice import level_message
from plcore.store import Store

TOLD = "teaching-told"  # what was just done, said once beside the form
LEVELS: tuple[JudgedLevel, ...] = ("just_starting", "getting_there", "has_shown")


def done(language: str) -> None:
    """Say what was just done, beside the form: at the top of a long page nobody would see it."""
    told: Message | None = st.session_state.pop(TOLD, None)
    if told is not None and told.id == "teaching-not-kept":
        st.warning(say(language, told))
    elif told is not None:
        st.success(say(language, told))


def ask(store: Store, viewer: Viewer, report: ProgressReport, now: datetime) -> None:
    """The form, and a way back for each word of one's own that stands."""
    language, student = report.language, report.student.id
    names = goals(report)
    st.header(say(language, "teaching-judge"), anchor=False)
    done(language)
    if not names:
        st.markdown(say(language, "teaching-no-goals"))
        return
    st.markdown(say(language, "teaching-judge-more"))

    def save() -> None:
        state = st.session_state
        goal, level, words = (state.get(f"teaching-{part}-{student}") for part in ("goal", "level", "words"))
        keep(store, viewer, student, names, goal, level, words or "", now)

    with st.form(f"teaching-form-{student}", clear_on_submit=True, border=False):
        st.selectbox(
            say(language, "teaching-goal"),
            list(names),
            format_func=lambda goal: names.get(goal, ""),
            key=f"teaching-goal-{student}",
        )
        st.radio(
            say(language, "teaching-level"),
            LEVELS,
            index=None,
            format_func=lambda level: say(language, level_message(level, is_you=False)),
            key=f"teaching-level-{student}",
        )
        st.text_area(
            say(language, "teaching-words"),
            max_chars=MOST_WORDS,
            placeholder=say(language, "teaching-words-help"),
            key=f"teaching-words-{student}",
        )
        st.form_submit_button(say(language, "teaching-save"), type="primary", on_click=save)
    for goal in report.goals:
        if goal.judged and goal.judged.by is not None and goal.judged.by == viewer.person:
            st.button(
                say(language, "teaching-take-back", goal=label(goal.objective.name)),
                key=f"teaching-back-{goal.objective.id}",
                on_click=take_back,
                args=(store, viewer, student, goal.objective.id, names, now),
            )


def goals(report: ProgressReport) -> dict[UUID, str]:
    """Every goal that stands on the page, the next steps too, by name."""
    on_page = [goal.objective for goal in report.goals]
    following = [step.objective for step in (*([report.next] if report.next else []), *report.ahead)]
    return {name.id: label(name.name) for name in (*on_page, *following)}


def keep(
    store: Store,
    viewer: Viewer,
    student: UUID,
    names: dict[UUID, str],
    goal: UUID | None,
    level: str | None,
    words: str,
    now: datetime,
) -> None:
    """Write it down; what cannot be kept is said."""
    if goal not in names or level not in LEVELS:
        st.session_state[TOLD] = message("teaching-not-kept")
        return
    try:
        judge(store, viewer, student, goal, level, words, now=now)
    except NotJudged:
        st.session_state[TOLD] = message("teaching-not-kept")
    else:
        st.session_state[TOLD] = message("teaching-saved", goal=names[goal])


def take_back(store: Store, viewer: Viewer, student: UUID, goal: UUID, names: dict[UUID, str], now: datetime) -> None:
    """Withdraw one's own word: the page goes by the work again."""
    withdraw(store, viewer, student, goal, now=now)
    st.session_state[TOLD] = message("teaching-taken-back", goal=names[goal])
