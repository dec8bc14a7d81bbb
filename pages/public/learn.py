"""What students learn: look up any goal by everyday words, grade or subject, and read it in plain words. Public."""

from __future__ import annotations

import streamlit as st

from pages.parts import address, objective, unclear
from pages.parts.guard import guard
from pages.parts.words import told
from plcore.language import Message, message, say
from plcore.learning.grades import grade_message, subject_message
from plcore.learning.objectives import UnknownObjective, grades_taught, objective_report, search, subjects_taught
from plcore.learning.searching import LONGEST_QUERY, MOST_FOUND

viewer, language, store, now = guard("learn")

EVERYTHING = 300  # goals listed by subject where nothing is asked


def one(wanted: str) -> None:
    """One objective, by its code."""
    try:
        report = objective_report(store, wanted, language)
    except UnknownObjective:
        look_up()
        st.html(f'<p class="pl-past" role="status">{told(language, "learn-unknown")}</p>')
        return
    st.html(f'<p class="pl-back"><a class="pl-to" target="_self" href="/learn">{told(language, "learn-back")}</a></p>')
    objective.draw(report)
    unclear.ask(store, report.objective.id, language, now)


def look_up() -> None:
    """The search: words, a grade, a subject; without any of them all goals by subject."""
    st.title(say(language, "learn-title"), anchor=False)
    subjects = {subject: said(subject_message(subject)) for subject in subjects_taught(store)}
    if not subjects:
        st.markdown(say(language, "learn-nothing-yet"))
        return
    grades = {grade: said(grade_message(grade)) for grade in grades_taught(store)}
    words = st.text_input(
        say(language, "learn-search-label"),
        placeholder=say(language, "learn-search-hint"),
        key=address.take("q"),
        max_chars=LONGEST_QUERY,
        type="search",
    )
    address.put("q", words or "")
    with st.container(horizontal=True):
        grade, subject = choice("grade", grades), choice("subject", subjects)
    if not (words or grade or subject):
        everything = search(store, "", language=language, most=EVERYTHING)
        st.html(objective.by_subject(language, everything, subjects))
        return
    items = search(store, words or "", grade=grade, subject=subject, language=language)
    count = message("learn-found-more" if len(items) == MOST_FOUND else "learn-found", count=len(items))
    listed = objective.found(language, items) if items else ""
    st.html(f'<p class="pl-quiet" role="status">{told(language, count)}</p>{listed}')


def choice(name: str, options: dict[str, str]) -> str | None:
    """A grade or a subject, or all of them."""
    every = say(language, f"learn-any-{name}")
    chosen = st.selectbox(
        say(language, f"learn-{name}-label"),
        ["", *options],
        format_func=lambda option: options.get(option, every),
        key=address.take(name, options),
    )
    address.put(name, chosen if chosen in options else "")
    return chosen if chosen in options else None


def said(name: Message | None) -> str:
    """A grade's or a subject's name."""
    return say(language, name) if name else ""


wanted = st.query_params.get("objective")
if wanted:
    one(wanted)
else:
    look_up()
