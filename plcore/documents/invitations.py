"""Inviting people: who is meant, a fresh code for each, and the letters that carry the codes.

A code lives in memory from here to the printed page and nowhere else. Whoever loses a letter gets a new one, with
another code.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Viewer
from plcore.access.codes import Question, shown
from plcore.access.invitations import DAYS_VALID, last_day, make_invitations, revoke_invitations
from plcore.documents.letter import InvitationLetter, invitation_letters
from plcore.language import say, say_date
from plcore.roster import Invitee, RosterError, invitees, make_leader, make_office_person
from plcore.store import Store

InvitedRole = Literal["family", "student", "educator", "facilitator", "office"]
Fact = Literal["birth_date", "school_number", "email"]
ASKED: dict[Question, Fact] = {
    "child": "birth_date",
    "own": "birth_date",
    "number": "school_number",
    "email": "email",
}
LONGEST_ADDRESS = 300
WORDS = {
    "everyone": "Everyone of that role has a way in already. No letter was made.",
    "family": "No adult may see these children in Porchlight today. Look at the links to them. No letter was made.",
    "student": "These students have nothing on file that could confirm a code. No letter was made.",
    "educator": "These teachers have no e-mail on file. Add it to the roster first. No letter was made.",
    "facilitator": "A person who leads gatherings needs a name and an e-mail. No letter was made.",
    "office": "A person of the office needs a name and an e-mail. No letter was made.",
}


class NobodyToInvite(RosterError):
    """No letter can be made for anyone who was asked for; the message says why. `rule`: a key of WORDS."""

    def __init__(self, rule: str) -> None:
        super().__init__(WORDS[rule])
        self.rule = rule


class BadAddress(RosterError):
    """The address for the letters is none that a phone could open."""

    def __init__(self) -> None:
        super().__init__("The address must start with https:// or http:// and a name. No letter was made.")


class Invited(BaseModel):
    """One fresh invitation with its code. children: first names of those whom it opens; confirm_with: what the
    sign-in page will ask for; expires: UTC; room: the class in which the letter can be handed out."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    person: UUID
    name: str
    role: InvitedRole
    language: Literal["en", "es"]
    children: list[str]
    school: str
    room: str = ""
    code: str
    expires: datetime
    confirm_with: Fact

    def line(self) -> str:
        """One line for the person at the command line."""
        return say(
            "en",
            "office-invited-line",
            name=self.name,
            children=", ".join(self.children),
            count=len(self.children) if self.role == "family" else 0,
            code=self.code,
            fact=self.confirm_with,
            day=say_date("en", last_day(self.expires)),
        )


def invite(
    store: Store,
    viewer: Viewer,
    role: InvitedRole,
    numbers: Sequence[str] = (),
    *,
    everyone: bool = False,
    name: str | None = None,
    email: str | None = None,
    now: datetime,
    days_valid: int = DAYS_VALID,
) -> list[Invited]:
    """Make a code for the guardians of the students with these numbers, or for the people with these numbers.

    everyone: all of that role who have no way in yet. name, email: of a person of the office, or of one who
    leads gatherings, who need no number.
    Each code takes the place of that person's unused ones. Raises NotAllowed for all but the office, UnknownNumbers
    and TwoPeople (then nothing is made), NobodyToInvite.
    """
    if role == "office" or role == "facilitator":
        if not can_be_named(name, email):
            raise NobodyToInvite(role)
        make = make_office_person if role == "office" else make_leader
        people = [make(store, viewer, str(name), str(email), now=now)]
    else:
        people = invitees(store, viewer, role, numbers, everyone=everyone, now=now)
    invited = invite_people(store, viewer, role, people, now=now, days_valid=days_valid)
    if not invited:
        raise NobodyToInvite("everyone" if everyone else role)
    return invited


def can_be_named(name: str | None, email: str | None) -> bool:
    """Whether these are a name and an e-mail to invite somebody by who is in no roster."""
    return bool(name and name.strip() and email and "@" in email.strip()[1:-1])


def invite_people(
    store: Store,
    viewer: Viewer,
    role: InvitedRole,
    people: Sequence[Invitee],
    *,
    now: datetime,
    days_valid: int = DAYS_VALID,
) -> list[Invited]:
    """Make a code for each of these people, in one transaction and in their order; whoever has nothing on file that
    could confirm a code is left out. Raises NotAllowed for all but the office."""
    made = make_invitations(store, viewer, [person.person for person in people], role, now=now, days_valid=days_valid)
    known = {person.person: person for person in people}
    return [
        Invited(
            id=one.id,
            person=one.person,
            name=known[one.person].name,
            role=role,
            language=known[one.person].language,
            children=known[one.person].children,
            school=known[one.person].school,
            room=known[one.person].room,
            code=shown(one.code),
            expires=one.expires_at,
            confirm_with=ASKED[one.question],
        )
        for one in made
    ]


def letters_for(
    store: Store,
    viewer: Viewer,
    role: InvitedRole,
    people: Sequence[Invitee],
    *,
    address: str,
    now: datetime,
    days_valid: int = DAYS_VALID,
) -> tuple[list[Invited], bytes]:
    """Codes for these people and the letters that carry them, as one PDF: both, or neither.

    Where the letters cannot be printed the codes are taken back, since nobody could ever read them. Raises
    NotAllowed for all but the office, BadAddress, NobodyToInvite, plcore.documents.typesetting.NotPrinted.
    """
    place = urlsplit(address.strip())
    if place.scheme not in ("http", "https") or not place.hostname or len(address) > LONGEST_ADDRESS:
        raise BadAddress
    invited = invite_people(store, viewer, role, people, now=now, days_valid=days_valid)
    if not invited:
        raise NobodyToInvite(role)
    try:
        return invited, letters_pdf(invited, address=f"{place.scheme}://{place.netloc}{place.path.rstrip('/')}")
    except BaseException:
        revoke_invitations(store, viewer, [one.id for one in invited], now=now)
        raise


def letters_pdf(invited: Sequence[Invited], *, address: str) -> bytes:
    """The letters as one PDF, two sides each: the person's own language on the front.

    address: where Porchlight is reached, such as https://porchlight.example.org. Raises NobodyToInvite for an empty
    list, plcore.documents.typesetting.NotPrinted.
    """
    if not invited:
        raise NobodyToInvite("everyone")
    return invitation_letters(
        [
            InvitationLetter(
                name=one.name,
                children=tuple(one.children),
                code=one.code,
                expires=last_day(one.expires),
                address=address,
                school=" · ".join(filter(None, [one.school, one.room])),
                language=one.language,
                role=one.role,
                confirm_with=one.confirm_with,
            )
            for one in invited
        ]
    )
