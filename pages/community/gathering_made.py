"""A new gathering in a few minutes: choose a template, look at the question and the dates, make it."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from pages.community.desk import SAID, Desk, attempt, opened
from pages.office.parts import as_written, date_order
from plcore.codesign.making import changed, make_from_template
from plcore.codesign.plan import Plan
from plcore.codesign.templates import Template, template, templates, with_schools
from plcore.days import day_of
from plcore.language import LANGUAGES, message
from plcore.roster.groups import school_names

CHOSEN = "gather-template"
LANGUAGE_CHOICES: dict[str, tuple[str, ...]] = {"both": LANGUAGES, **{one: (one,) for one in LANGUAGES}}


def draw(desk: Desk, making: str) -> None:
    """The templates, then the few fields. making: the key in the session that says that one is being made."""
    if st.button(desk.say("back"), key="gather-back"):
        leave(making)
        st.rerun()
    chosen = template(str(st.session_state.get(CHOSEN)))
    if chosen is None:
        choose(desk)
    else:
        fill_in(desk, chosen, making)


def leave(making: str) -> None:
    """Nothing is being made any more."""
    st.session_state.pop(making, None)
    st.session_state.pop(CHOSEN, None)


def choose(desk: Desk) -> None:
    """The templates, each with when to take it."""
    st.title(desk.say("choose"), anchor=False)
    st.markdown(desk.say("choose-lead"))
    for one in templates():
        with st.container(key=f"found-{one.id}", gap="xxsmall"):
            if st.button(desk.words(one.plan, one.plan.name), key=f"open-{one.id}", width="stretch"):
                st.session_state[CHOSEN] = one.id
                st.rerun()
            st.markdown(desk.words(one.plan, one.purpose))
            steps = desk.say("use-steps", count=len(one.plan.steps))
            kinds = " · ".join(desk.say("kind", kind=step.kind) for step in one.plan.steps)
            st.caption(str(as_written(f"{steps}: {kinds}")))


def fill_in(desk: Desk, chosen: Template, making: str) -> None:
    """The name, the question, the languages and the dates, filled with the template's own."""
    plan = chosen.dated(day_of(desk.now))
    st.title(desk.say("make-title"), anchor=False)
    st.markdown(desk.say("make-lead"))
    with st.form("gather-make-form", border=False):
        which = st.selectbox(
            desk.say("languages"),
            list(LANGUAGE_CHOICES),
            format_func=lambda one: desk.say("languages-word", which=one),
            key="make-languages",
        )
        words = {
            field: {
                language: st.text_area(
                    desk.say(field, language=language),
                    value=getattr(plan, field)[language],
                    height=height,
                    max_chars=400,
                    key=f"make-{chosen.id}-{field}-{language}",
                )
                for language in sorted(LANGUAGES, key=lambda one: one != desk.language)
            }
            for field, height in (("name", 75), ("question", 110))
        }
        dates = days(desk, plan, f"make-{chosen.id}")
        if not st.form_submit_button(desk.say("make"), type="primary", key="make-it"):
            return

    def make() -> None:
        whole = with_schools(plan, school_names(desk.store))
        whole = changed(whole, languages=LANGUAGE_CHOICES[which or "both"], **words, **dates)
        made = make_from_template(desk.store, desk.viewer, chosen, whole, now=desk.now)
        leave(making)
        opened(made)
        st.session_state[SAID] = message("gather-made")

    attempt(desk, make)


def days(desk: Desk, plan: Plan, key: str) -> dict[str, date | None]:
    """The three dates of a plan as fields."""
    field = partial(st.date_input, format=date_order(desk.language))
    return {
        "begins": field(desk.say("begins"), value=plan.begins, key=f"{key}-begins"),
        "ends": field(desk.say("ends"), value=plan.ends, key=f"{key}-ends"),
        "result_by": field(desk.say("result-by"), value=plan.result_by, key=f"{key}-result-by"),
    }
