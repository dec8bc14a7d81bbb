"""Schools, people, and how they belong together, as the office asks about them."""

from plcore.roster.people import Invitee, TwoPeople, invitees, make_office_person, student_by_number

__all__ = ["Invitee", "TwoPeople", "invitees", "make_office_person", "student_by_number"]
