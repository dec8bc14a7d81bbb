"""Who leads gatherings: let somebody, by name and e-mail; see who does; take it back."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.office import printing
from pages.office.parts import Office, as_written, done, sure
from plcore.documents.invitations import can_be_named
from plcore.roster import Leader, end_leading, invitee_by_key, leaders, make_leader
from plcore.roster.leaders import LONGEST_EMAIL, LONGEST_NAME

ROLE: Final = "facilitator"


def draw(office: Office, page: str) -> None:
    """A form for one more, and the list of those who do."""
    st.markdown(office.say("leading-lead"))
    with st.form("leading-form", border=False):
        name = st.text_input(office.say("leading-name"), max_chars=LONGEST_NAME, key="leading-name")
        email = st.text_input(office.say("leading-email"), max_chars=LONGEST_EMAIL, key="leading-email", type="email")
        wants = st.form_submit_button(office.say("leading-make"), type="primary")
    printing.address_box(office)
    if wants and not can_be_named(name, email):
        st.warning(office.say("leading-need"))
    elif wants:
        person = make_leader(office.store, office.viewer, name or "", email or "", now=office.now)
        printing.make(office, page, ROLE, [person], printing.current_address())
    st.header(office.say("leading-who"))
    standing = leaders(office.store, office.viewer)
    if not standing:
        st.markdown(office.say("leading-none"))
    for one in standing:
        with st.container(border=True, key=f"leads-{one.person}"):
            leads(office, page, one)


def leads(office: Office, page: str, one: Leader) -> None:
    """One who leads, with a new letter for whoever lost theirs, and the way to take it back."""
    since = office.day(one.since) if one.since else "none"
    came = office.say("leading-line", since=since, came="yes" if one.has_come else "no")
    st.markdown(f"**{as_written(one.name)}** · {as_written(one.email)}  \n{came}")
    with st.container(horizontal=True):
        again = st.button(office.say("letters-reprint"), key=f"leads-again-{one.person}")
        back = sure(
            office,
            f"leads-end-{one.person}",
            office.say("leading-end"),
            office.write("leading-end-ask", name=one.name),
            office.say("letters-undo-yes"),
        )
    if again:
        person = invitee_by_key(office.store, office.viewer, ROLE, one.person, now=office.now)
        printing.make(office, page, ROLE, [person] if person else [], printing.current_address())
    if back:
        printing.forget(page)  # a letter in hand would open nothing any more
        end_leading(office.store, office.viewer, one.person, now=office.now)
        done(page, "leading-ended", name=one.name)
