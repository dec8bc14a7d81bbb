"""The few people of Harbor Bend whom every screen must get right: hard names, hard families, hardly any work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from plcore.sample.calendar import SchoolYear
from plcore.sample.people import Adult, Families, Family, Link, Student
from plcore.sample.words import Names

DAYS_SINCE_MOVING_IN = 9
ORDER = "Court order of the county family court, shown to the office"


@dataclass
class Special:
    """By the students' numbers; restricted: (adult, student) pairs whom a court order keeps apart."""

    two_pieces: set[int] = field(default_factory=set)
    no_pieces: set[int] = field(default_factory=set)
    restricted: list[tuple[Adult, Student]] = field(default_factory=list)
    ended: list[tuple[Adult, Student]] = field(default_factory=list)


def make_special(made: Families, names: Names, years: tuple[SchoolYear, SchoolYear], days_so_far: int) -> Special:
    """Change a few people in place; a small district has only as many as it has room for."""
    special = Special()
    hard = names.hard
    pick = _picker(made)
    for student in pick(lambda one, family: one.grade <= 2 and one.language == "es" and _alone(family)):
        student.given, student.family, student.preferred = hard["long_given"], hard["long_family"], ""
    for student in pick(lambda one, family: one.grade in (3, 4) and _alone(family) and bool(family.adults)):
        student.given, student.family, student.preferred = hard["right_to_left_given"], hard["right_to_left_family"], ""
        student.language = hard["right_to_left_language"]
        mother = student.links[0].adult
        mother.given, mother.family = hard["right_to_left_mother"], hard["right_to_left_family"]
        for link in student.links:
            link.adult.language = student.language
    for student in pick(lambda one, family: one.grade == 8 and _alone(family)):
        student.given, student.family, student.preferred = hard["short_given"], hard["short_family"], ""
        for link in student.links:
            link.adult.family = hard["short_family"]
    for student in pick(lambda one, _: one.grade == 12):
        student.born = date(years[1].autumn - 18, 8, 20)  # eighteen since before this school year
    for student in pick(lambda one, _: one.grade == 4 and one.was_here):
        special.two_pieces.add(student.number)
    for student in pick(lambda one, _: one.grade == 7):
        special.no_pieces.add(student.number)
    for student in pick(lambda one, family: one.grade == 5 and _alone(family)):
        student.was_here = False
        student.entered = years[1].days[max(0, days_so_far - DAYS_SINCE_MOVING_IN)]
    for student in pick(lambda one, _: one.grade == 6):
        student.links = []
    for student in pick(_of_two_homes):
        special.restricted = [(_father(student), child) for child in _family_of(made, student).children]
    for student in pick(_of_two_homes):
        father, last = _father(student), years[0].last
        for child in _family_of(made, student).children:
            child.links = [Link(one.adult, last if one.adult is father else one.ended) for one in child.links]
            special.ended.append((father, child))
    return special


def _picker(made: Families) -> Callable[[Callable[[Student, Family], bool]], Iterator[Student]]:
    """Finds the first student who fits and whose family has not been picked before; once each."""
    taken: set[int] = set()
    fathers: set[int] = set()

    def pick(fits: Callable[[Student, Family], bool]) -> Iterator[Student]:
        for place, family in enumerate(made.families):
            kin = {adult.number for adult in family.adults}
            if place in taken or kin & fathers:
                continue
            for student in family.children:
                if fits(student, family):
                    taken.add(place)
                    fathers.update(kin)
                    yield student
                    return

    return pick


def _alone(family: Family) -> bool:
    return len(family.children) == 1


def _of_two_homes(student: Student, family: Family) -> bool:
    kinds = [adult.kind for adult in family.adults]
    return family.household == "two homes" and kinds[:2] == ["mother", "father"] and student.grade < 11


def _father(student: Student) -> Adult:
    return next(link.adult for link in student.links if link.adult.kind == "father")


def _family_of(made: Families, student: Student) -> Family:
    return next(family for family in made.families if student in family.children)
