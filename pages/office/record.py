"""One student's office page: the progress page, who may see it, and for each of them letters, devices and orders."""

from __future__ import annotations

from uuid import UUID

import streamlit as st

from pages.office import orders, paper, printing
from pages.office.parts import Office, as_written, done, last_done, listed, sure
from pages.registry import page_of
from plcore.access import Look
from plcore.access.devices import Device, devices_of, end_all
from plcore.access.invitations import Invitation, last_day, list_invitations
from plcore.language import say
from plcore.learning.grades import grade_message
from plcore.roster import Invitable, invitee_by_key
from plcore.roster.families import Family, Link

PAGE = "families"
LOOK = "families-look"
OPENED = "families-opened"
FORMER = ("no-longer-sent", "ended")
LETTERS_SHOWN = 3


def draw(office: Office, look: Look, family: Family) -> None:
    """The whole page; `look` is the leave under which it is read."""
    if st.button(office.say("families-back"), key="families-back", type="tertiary", icon=":material/arrow_back:"):
        leave()
    st.title(str(as_written(family.name)))
    st.caption(" · ".join(facts(office, family)))
    undo = last_done(office, PAGE)
    if undo:
        orders.undo(office, family, undo)
    printing.offer(office, PAGE)
    paper.ways(office, family)
    st.header(office.write("families-who", name=family.first_name))
    present = [link for link in family.links if link.standing not in FORMER]
    former = [link for link in family.links if link.standing in FORMER]
    if not present:
        st.markdown(office.say("families-nobody"))
    for link in present:
        adult(office, family, link)
    st.caption(office.say("families-others"))
    if former:
        with st.expander(office.say("families-former", count=len(former))):
            listed([f"{who(office, link)}. {standing(office, link)}" for link in former])
    orders.history(office, family)
    st.header(office.write("families-own", name=family.first_name))
    st.markdown(office.say("families-own-more"))
    way_in(office, family.id, family.first_name, "student", [])
    st.header(office.write("families-looks", name=family.first_name))
    if st.button(office.say("families-looks-open"), key="families-looks"):
        st.session_state["looks-student"] = (family.id, family.name)
        st.switch_page(page_of("looks").path)


def leave() -> None:
    """Close this student's page and go back to the search."""
    for key in (LOOK, OPENED, printing.READY, paper.OPEN, paper.READY):
        st.session_state.pop(key, None)
    st.rerun()


def facts(office: Office, family: Family) -> list[str]:
    """Number, grade, school and birth date, as far as they are on file."""
    told = [office.write("families-number", number=family.number)]
    grade = grade_message(family.grade)
    if grade:
        told.append(say(office.language, grade))
    if family.school:
        told.append(str(as_written(family.school)))
    if family.birth_date:
        told.append(office.write("families-born", day=family.birth_date))
    if family.has_left:
        told.append(office.say("families-left"))
    return told


def standing(office: Office, link: Link) -> str:
    """Whether this adult sees the page, in a sentence or two; from when to when, where the school files say."""
    said = [office.say("families-standing", standing=link.standing)]
    for day, which in ((link.starts, "families-from"), (link.ends, "families-to")):
        if day:
            said.append(office.say(which, day=day))
    return " ".join(said)


def who(office: Office, link: Link) -> str:
    """The adult, and what they are to the child."""
    return office.say("families-adult", name=link.name, kind=link.kind.lower())


def adult(office: Office, family: Family, link: Link) -> None:
    """One adult: what they may see, their way in, and the order that closes the page to them or may."""
    with st.container(border=True, key=f"adult-{link.adult}", gap="small"):
        st.subheader(str(as_written(who(office, link))), anchor=False)
        st.markdown(standing(office, link))
        lines = []
        if link.restriction and link.standing == "restricted":
            lines.append(office.say("orders-why", why=link.restriction.why))
        way_in(office, link.adult, link.name, "family", lines)
        orders.form(office, family, link)


def way_in(office: Office, person: UUID, name: str, role: Invitable, lines: list[str]) -> None:
    """Letters and devices of one person, with a new letter and a way to sign them out everywhere.

    lines: what else is to be said of them, before their letters.
    """
    letters = list_invitations(office.store, office.viewer, now=office.now, person=person, most=LETTERS_SHOWN)
    devices = devices_of(office.store, office.viewer, person, office.now)
    listed(lines + ([letter_line(office, letter) for letter in letters] or [office.say("families-no-letter")]))
    with st.container(horizontal=True):
        wants_letter = st.button(office.write("families-letter", name=name), key=f"letter-{person}")
        if devices and st.button(office.say("families-devices", count=len(devices)), key=f"devices-{person}"):
            opened = st.session_state.get(OPENED)
            st.session_state[OPENED] = None if opened == person else person
            st.rerun()
    if wants_letter:
        invitee = invitee_by_key(office.store, office.viewer, role, person, now=office.now)
        printing.make(office, PAGE, role, [invitee] if invitee else [], printing.current_address())
    if devices and st.session_state.get(OPENED) == person:
        listed([device_line(office, one) for one in devices])
        if sure(
            office,
            f"out-{person}",
            office.say("families-out"),
            office.write("families-out-ask", name=name),
            office.say("families-out-yes"),
        ):
            end_all(office.store, office.viewer, person, office.now, why="office")
            done(PAGE, "families-out-done", name=name)


def device_line(office: Office, device: Device) -> str:
    """A phone or computer that is signed in, as its owner would know it."""
    kind, _, browser = device.label.partition(", ")
    return office.say("families-device", device=kind, browser=browser, day=office.day(device.last_used))


def letter_line(office: Office, letter: Invitation) -> str:
    """A letter that was sent, and what became of it."""
    last = letter.used_at or last_day(letter.expires_at)
    return office.say("families-letter-line", made=office.day(letter.made_at), state=letter.state, day=office.day(last))
