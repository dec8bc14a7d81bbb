"""Students and families: find a student, read and print their page, see who may, and help with letters and orders."""

from __future__ import annotations

import streamlit as st

from pages.office import class_paper, paper, record, restored
from pages.office.parts import Office, as_written, last_done, skipped, turn
from pages.parts.guard import guard
from plcore.access import Look
from plcore.language import say
from plcore.learning.grades import grade_message
from plcore.roster.families import PAGE, Found, FoundStudent, family_of, find_students, open_family

office = Office(*guard("families"))


def line(student: FoundStudent) -> str:
    """What tells one student from another of the same name."""
    facts = [office.write("families-number", number=student.number)]
    grade = grade_message(student.grade)
    if grade:
        facts.append(say(office.language, grade))
    if student.school:
        facts.append(str(as_written(student.school)))
    if student.has_left:
        facts.append(office.say("families-left"))
    return " · ".join(facts)


def show(found: Found) -> None:
    """The students who were found, each with a way in to their page."""
    st.markdown(office.say("families-found", count=found.total))
    for student in found.students:
        with st.container(key=f"found-{student.id}", gap="xxsmall"):
            if st.button(str(as_written(student.name)), key=f"open-{student.id}", width="stretch"):
                look = open_family(office.store, office.viewer, student.id, now=office.now)
                st.session_state[record.LOOK] = look
                st.rerun()
            adults = as_written(", ".join(student.adults)) or office.say("families-no-adults")
            st.caption(f"{line(student)}  \n{adults}")
    turn("families-page", found.total, PAGE)


look = st.session_state.get(record.LOOK)
if isinstance(look, Look) and look.viewer == office.viewer:
    family = family_of(office.store, look, now=office.now)
    if st.session_state.get(paper.OPEN) == look.student:
        paper.opened(office, family)
    else:
        record.draw(office, look, family)
    st.stop()

st.title(office.say("families-title"))
last_done(office, "families")
restored.draw(office)
st.markdown(office.say("families-lead"))
with st.form("families-search", border=False):
    words = st.text_input(
        office.say("families-words"),
        key="families-words",
        max_chars=200,
        persist_state="page",
        type="search",
        placeholder=office.say("search"),
    )
    if st.form_submit_button(office.say("families-find"), type="primary"):
        st.session_state.pop("families-page", None)

if words and words.strip():
    skip = skipped("families-page", PAGE)
    with st.spinner(office.say("families-looking")):
        found = find_students(office.store, office.viewer, words, skip=skip, now=office.now)
    show(found)
class_paper.box(office)
