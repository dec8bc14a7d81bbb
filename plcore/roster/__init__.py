"""Schools, people, and how they belong together, as the office asks about them."""

from plcore.roster.leaders import Leader, end_leading, leaders, make_leader
from plcore.roster.people import (
    ByKey,
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
    "ByKey",
    "Invitable",
    "Invitee",
    "Leader",
    "RosterError",
    "TwoPeople",
    "UnknownNumbers",
    "count_without_way_in",
    "end_leading",
    "invitee_by_key",
    "invitees",
    "leaders",
    "make_leader",
    "make_office_person",
    "people_by_number",
    "student_by_number",
]
