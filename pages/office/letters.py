"""Letters: make them for a class, a school or everyone who has no way in yet, and see what became of those sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args
from uuid import UUID

import streamlit as st

from pages.office import leading, printing
from pages.office.parts import Office, as_written, choose_group, done, last_done, skipped, sure, to_first_page, turn
from pages.office.record import letter_line
from pages.parts.guard import guard
from plcore.access.invitations import (
    Invitation,
    State,
    count_invitations,
    list_invitations,
    revoke_invitation,
)
from plcore.roster import ByKey, Invitable, Invitee, count_without_way_in, invitee_by_key, invitees
from plcore.roster.groups import classes_of, schools, students_of_class, students_of_school

PAGE = "letters"
LISTED = "letters-page"
MOST = 15
STATES: tuple[State, ...] = get_args(State)
ROLES: tuple[Invitable, ...] = get_args(Invitable)
LETTERS_FOR: tuple[ByKey, ...] = get_args(ByKey)

office = Office(*guard(PAGE))


@dataclass(frozen=True)
class Meant:
    """How to find the students of a class or a school. room: the class, where it is one."""

    students: Callable[[], list[UUID]]
    room: UUID | None = None


def students_meant(scope: str) -> Meant | None:
    """Those of the class or school that was chosen; None until one is."""
    school = choose_group(office, "letters-school-which", schools(office.store, office.viewer), "letters-school")
    if school is None:
        return None
    if scope == "school":
        return Meant(lambda: students_of_school(office.store, office.viewer, school.id, now=office.now))
    classes = classes_of(office.store, office.viewer, school.id, now=office.now)
    group = choose_group(office, "letters-class-which", classes, "letters-class")
    if group is None:
        return None
    return Meant(lambda: students_of_class(office.store, office.viewer, group.id, now=office.now), group.id)


def whom(role: Invitable) -> list[Invitee] | None:
    """The people meant, when the button is pressed; None until then. Of everyone, at most one go's worth."""
    scopes = ("everyone",) if role == "educator" else ("class", "school", "everyone")
    scope = st.selectbox(
        office.say("letters-scope"), scopes, key="letters-scope", format_func=lambda one: office.say(f"letters-{one}")
    )
    everyone, again = scope == "everyone", False
    meant: Meant | None = Meant(list)
    if everyone:
        waiting = count_without_way_in(office.store, office.viewer, role, now=office.now)
        st.markdown(office.say("letters-waiting", count=waiting))
        if waiting > printing.MOST_AT_ONCE:
            st.markdown(office.say("letters-most", count=printing.MOST_AT_ONCE))
    else:
        meant = students_meant(scope)
        again = st.checkbox(office.say("letters-again"), key="letters-again")
    if not st.button(office.say("letters-make"), type="primary", key="letters-make"):
        return None
    if meant is None:
        st.warning(office.say("letters-choose-first"))
        return None
    with st.spinner(office.say("families-looking")):
        return invitees(
            office.store,
            office.viewer,
            role,
            people=meant.students(),
            room=meant.room,
            everyone=everyone,
            without_way_in=not again,
            most=printing.MOST_AT_ONCE if everyone else None,
            now=office.now,
        )


def sent(letter: Invitation) -> None:
    """One letter that was made: whose, in what state, and what can be done about it."""
    with st.container(border=True, key=f"sent-{letter.id}"):
        says = letter_line(office, letter)
        st.markdown(f"**{as_written(letter.name)}** · {office.say('letters-role', role=letter.role)}  \n{says}")
        role = next((one for one in LETTERS_FOR if one == letter.role), None)
        with st.container(horizontal=True):
            again = (
                role and letter.state != "used" and st.button(office.say("letters-reprint"), key=f"again-{letter.id}")
            )
            back = letter.state == "open" and sure(
                office,
                f"revoke-{letter.id}",
                office.say("letters-revoke"),
                office.write("letters-revoke-ask", name=letter.name),
                office.say("letters-undo-yes"),
            )
        if role and again:
            person = invitee_by_key(office.store, office.viewer, role, letter.person, now=office.now)
            printing.make(office, PAGE, role, [person] if person else [], printing.current_address())
        if back:
            revoke_invitation(office.store, office.viewer, letter.id, now=office.now)
            done(PAGE, "letters-revoked", name=letter.name)


st.title(office.say("letters-title"))
last_done(office, PAGE)
printing.offer(office, PAGE)
st.header(office.say("letters-new"))
role = st.segmented_control(
    office.say("letters-for"),
    LETTERS_FOR,
    default=LETTERS_FOR[0],
    required=True,
    key="letters-role",
    format_func=lambda one: office.say("letters-role", role=one),
)
if role == "facilitator":
    leading.draw(office, PAGE)
else:
    chosen = whom(role or ROLES[0])
    printing.address_box(office)
    if chosen is not None:
        printing.make(office, PAGE, role or ROLES[0], chosen, printing.current_address())

st.header(office.say("letters-sent"))
words = st.text_input(
    office.say("letters-name"),
    key="letters-name",
    max_chars=60,
    type="search",
    placeholder=office.say("search"),
    on_change=to_first_page,
    args=(LISTED,),
)
state = st.selectbox(
    office.say("letters-state"),
    (None, *STATES),
    key="letters-state",
    format_func=lambda one: office.say("letters-state-word", state=one or "all"),
    on_change=to_first_page,
    args=(LISTED,),
)
total = count_invitations(office.store, office.viewer, now=office.now, state=state, words=words or "")
st.markdown(office.say("letters-count", count=total))
for letter in list_invitations(
    office.store, office.viewer, now=office.now, state=state, words=words or "", most=MOST, skip=skipped(LISTED, MOST)
):
    sent(letter)
turn(LISTED, total, MOST)
