"""Schools, people, and how they belong together, as the office asks about them."""

from plcore.roster.people import (
    Invitable,
    Invitee,
    RosterError,
    TwoPeople,
    UnknownNumbers,
    count_without_way_in,
    invitee_by_key,
    invitees,
    make_office_person,
    people_by_number,
    student_by_number,
)

__all__ = [
    "Invitable",
    "Invitee",
    "RosterError",
    "TwoPeople",
    "UnknownNumbers",
    "count_without_way_in",
    "invitee_by_key",
    "invitees",
    "make_office_person",
    "people_by_number",
    "student_by_number",
]
