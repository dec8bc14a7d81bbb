"""Changing a gathering's plan: its words and dates, its steps one by one, and the projects of a budget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, get_args

import streamlit as st

from pages.community.desk import Desk, attempt
from pages.community.gathering_made import LANGUAGE_CHOICES, days
from pages.office.parts import sure
from plcore.codesign.choices import add_projects, drop_project, projects
from plcore.codesign.gatherings import Gathering, log_of
from plcore.codesign.making import (
    as_parts,
    as_text,
    change,
    changed,
    reorder,
    with_new_step,
    with_step,
)
from plcore.codesign.plan import Kind, Moderation, Plan, Step, Words
from plcore.language import say

FIELDS = (("name", 75), ("question", 110), ("invited", 110), ("consent", 150), ("result", 150), ("decides", 110))
KINDS: tuple[Kind, ...] = get_args(Kind)
FIRST_POT = 10_000
FIRST_POINTS = 10


def draw(desk: Desk, found: Gathering) -> None:
    """Words and dates, then every step; each saved by itself."""
    version = sum(one.what == "plan" for one in log_of(desk.store, found.id))  # so that fields show what was saved
    with st.expander(desk.say("words")):
        words_form(desk, found, version)
    st.header(desk.say("steps"), anchor=False)
    st.markdown(desk.say("steps-lead") if found.state == "draft" else desk.say("steps-fixed"))
    for place, step in enumerate(found.plan.steps):
        with st.expander(
            f"{desk.say('step', number=place + 1, kind=step.kind)} · {desk.words(found.plan, step.title)}"
        ):
            step_form(desk, found, place, version)
            if step.kind == "budget":
                project_list(desk, found, place, version)
            if found.state == "draft":
                order(desk, found, place, version)
    new_step(desk, found, version)


def save(desk: Desk, found: Gathering, make: Callable[[], Plan], said: str = "saved") -> None:
    """Write the plan that `make` gives, or say why it cannot be."""
    attempt(desk, lambda: change(desk.store, desk.viewer, found.id, make(), now=desk.now), said)


def words_form(desk: Desk, found: Gathering, version: int) -> None:
    """What people read before they join, who is asked, and until when."""
    plan, key = found.plan, f"{found.id}-{version}"
    with st.form(f"words-{key}", border=False):
        which = next((one for one, meant in LANGUAGE_CHOICES.items() if meant == plan.languages), "both")
        language = st.selectbox(
            desk.say("languages"),
            list(LANGUAGE_CHOICES),
            index=list(LANGUAGE_CHOICES).index(which),
            format_func=lambda one: desk.say("languages-word", which=one),
            key=f"languages-{key}",
        )
        words = {field: fields(desk, plan, field, getattr(plan, field), height, key) for field, height in FIELDS}
        moderation: tuple[Moderation, ...] = get_args(Moderation)
        shown = st.selectbox(
            desk.say("moderation"),
            moderation,
            index=moderation.index(plan.moderation),
            format_func=lambda one: desk.say("moderation-word", which=one),
            key=f"moderation-{key}",
        )
        dates = days(desk, plan, key)
        if st.form_submit_button(desk.say("save"), type="primary", key=f"save-words-{key}"):
            languages = LANGUAGE_CHOICES[language or which]
            save(desk, found, lambda: changed(plan, languages=languages, moderation=shown, **words, **dates))


def fields(desk: Desk, plan: Plan, label: str, words: Words, height: int, key: str) -> Words:
    """The same words in every language of the gathering, to change. Words in other languages stay."""
    typed = {
        language: st.text_area(
            desk.say(label, language=language),
            value=words.get(language, ""),
            height=height,
            max_chars=4000,
            key=f"{label}-{language}-{key}",
        )
        for language in plan.languages
    }
    return {**words, **typed}


def step_form(desk: Desk, found: Gathering, place: int, version: int) -> None:
    """One step's words, and what it asks about."""
    plan, step, key = found.plan, found.plan.steps[place], f"{found.id}-{place}-{version}"
    many = {"draft": "step-parts", "questions": "step-questions", "ideas": "step-start", "votes": "step-start"}
    with st.form(f"step-{key}", border=False):
        new: dict[str, Any] = {
            "title": fields(desk, plan, "step-title", step.title, 75, key),
            "lead": fields(desk, plan, "step-lead", step.lead, 110, key),
        }
        texts: dict[str, str] = {}
        if step.kind in many:
            was = step.parts if step.kind in ("draft", "questions") else step.start
            st.caption(desk.say("step-gaps"))
            texts = {
                language: st.text_area(
                    desk.say(many[step.kind], language=language),
                    value=as_text(was, language),
                    height=260,
                    key=f"parts-{language}-{key}",
                )
                for language in plan.languages
            }
        if step.kind == "budget":
            new.update(pot_fields(desk, step, key))
        if st.form_submit_button(desk.say("save"), type="primary", key=f"save-{key}"):
            holds = "parts" if step.kind in ("draft", "questions") else "start"
            save(
                desk,
                found,
                lambda: with_step(plan, place, **new, **({holds: as_parts(texts)} if texts else {})),
            )


def pot_fields(desk: Desk, step: Step, key: str) -> dict[str, Any]:
    """How much there is to share, and how people choose."""
    pot = st.number_input(desk.say("step-pot"), value=step.pot or FIRST_POT, min_value=1, step=1, key=f"pot-{key}")
    unit = st.text_input(desk.say("step-unit"), value=step.unit, max_chars=8, key=f"unit-{key}")
    how = st.selectbox(
        desk.say("step-how"),
        ("thumbs", "points"),
        index=0 if step.points is None else 1,
        format_func=lambda one: desk.say("step-how-word", which=one),
        key=f"how-{key}",
    )
    points = st.number_input(
        desk.say("step-points"),
        value=step.points or FIRST_POINTS,
        min_value=1,
        max_value=100,
        step=1,
        key=f"points-{key}",
    )
    return {"pot": int(pot), "unit": unit, "points": int(points) if how == "points" else None}


def project_list(desk: Desk, found: Gathering, place: int, version: int) -> None:
    """The projects of a budget: take one off the list, put one on it."""
    step = found.plan.steps[place]
    st.subheader(desk.say("projects"), anchor=False)
    for one in projects(desk.store, found.id, place):
        name = found.plan.words(one.name, desk.language)
        st.markdown(desk.write("project", name=name, cost=one.cost, unit=step.unit))
        if st.button(desk.write("project-drop", name=name), key=f"drop-{one.id}"):
            drop = partial(drop_project, desk.store, desk.viewer, found.id, one.id, now=desk.now)
            attempt(desk, drop, "project-dropped")
    count = len(projects(desk.store, found.id, place))
    key = f"{found.id}-{place}-{version}-{count}"
    with st.form(f"project-{key}", border=False):
        named = fields(desk, found.plan, "project-name", {}, 75, key)
        cost = st.number_input(desk.say("project-cost"), value=1000, min_value=1, step=1, key=f"cost-{key}")
        if st.form_submit_button(desk.say("project-add"), key=f"add-{key}"):
            added = [(named, int(cost))]
            attempt(
                desk,
                lambda: add_projects(desk.store, desk.viewer, found.id, place, added, now=desk.now),
                "project-added",
            )


def order(desk: Desk, found: Gathering, place: int, version: int) -> None:
    """Move a step, or take it out; only while nobody has used it."""
    plan, key = found.plan, f"{found.id}-{place}-{version}"
    places = list(range(len(plan.steps)))
    with st.container(horizontal=True):
        up = place > 0 and st.button(desk.say("step-up"), key=f"up-{key}")
        down = place < len(places) - 1 and st.button(desk.say("step-down"), key=f"down-{key}")
    if up or down:
        other = place - 1 if up else place + 1
        places[place], places[other] = places[other], places[place]
        put_in_order(desk, found, places)
    ask, yes = desk.say("step-remove-ask"), desk.say("step-remove-yes")
    if len(places) > 1 and sure(desk, f"remove-{key}", desk.say("step-remove"), ask, yes):
        put_in_order(desk, found, [one for one in places if one != place])


def put_in_order(desk: Desk, found: Gathering, places: list[int]) -> None:
    """The steps in this order of their places now."""
    attempt(desk, lambda: reorder(desk.store, desk.viewer, found.id, places, now=desk.now), "saved")


def new_step(desk: Desk, found: Gathering, version: int) -> None:
    """One more step, at the end."""
    with st.expander(desk.say("step-add")):
        kind = st.selectbox(
            desk.say("step-add-which"), KINDS, format_func=lambda one: desk.say("kind", kind=one), key=f"kind-{version}"
        )
        if st.button(desk.say("step-add"), key=f"add-step-{version}") and kind:
            title = {language: say(language, "gather-kind", kind=kind) for language in found.plan.languages}
            step = Step(kind=kind, title=title, pot=FIRST_POT if kind == "budget" else None)
            save(desk, found, lambda: with_new_step(found.plan, step), "step-added")
