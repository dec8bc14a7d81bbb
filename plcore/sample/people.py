"""The families of one neighborhood: who lives with whom, what they are called and speak, when the children were born.

A neighborhood is one elementary, one middle and one high school with their families; a large district is many of
them. Nobody here is real.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from plcore.sample.words import Names, People

GRADES = 13  # K, 1 .. 12
CHILDREN = (0.45, 0.37, 0.15, 0.03)  # share of families with 1, 2, 3, 4 children at school
BETWEEN = (0.10, 0.38, 0.30, 0.15, 0.07)  # share of siblings who are 1 .. 5 grades apart
HOUSEHOLDS = {  # share of families by who looks after the children
    "couple": 0.60,
    "mother": 0.13,
    "father": 0.03,
    "two homes": 0.15,
    "parent and grandparent": 0.05,
    "grandparents": 0.02,
    "guardian": 0.01,
    "nobody on file": 0.01,
}
ROLE_OF_KIND = {"mother": "parent", "father": "parent", "guardian": "guardian"}  # in OneRoster's words; else relative
HAS_EMAIL = 0.9


@dataclass(slots=True)
class Adult:
    """Somebody who looks after a child. kind: mother, father, guardian, grandparent, stepparent."""

    number: int
    given: str
    family: str
    kind: str
    language: str
    has_email: bool

    @property
    def role(self) -> str:
        """OneRoster's word."""
        return ROLE_OF_KIND.get(self.kind, "relative")


@dataclass(slots=True)
class Link:
    """From a child to an adult; `ended` where it is over."""

    adult: Adult
    ended: date | None = None


@dataclass(slots=True)
class Student:
    """A child at school. number: from 0, in the neighborhood. grade: K = 0. preferred: "" where it is the given name.

    entered: the day they moved in, where that was this year after school began.
    """

    number: int
    given: str
    preferred: str
    family: str
    grade: int
    born: date
    language: str
    links: list[Link] = field(default_factory=list)
    was_here: bool = True  # last year too
    entered: date | None = None
    section: int = 0
    section_before: int = 0

    @property
    def called(self) -> str:
        return self.preferred or self.given


@dataclass(slots=True)
class Family:
    """One set of children with those who look after them."""

    household: str
    language: str
    children: list[Student]
    adults: list[Adult]


@dataclass(slots=True)
class Families:
    """Everyone of a neighborhood. students: in the order of their numbers."""

    students: list[Student]
    adults: list[Adult]
    families: list[Family]


class _Luck:
    """Draws one at a time from numbers drawn in one go: a Generator's own single draws would cost a second."""

    def __init__(self, draw: np.random.Generator, count: int) -> None:
        self._numbers = iter(draw.random(count).tolist())

    def share(self) -> float:
        return float(next(self._numbers))

    def whole(self, below: int) -> int:
        return int(self.share() * below)

    def one(self, of: tuple[str, ...]) -> str:
        return of[self.whole(len(of))]

    def place(self, shares: tuple[float, ...]) -> int:
        """Which of several, by their shares (which need not add up to 1)."""
        left = self.share() * sum(shares)
        for place, share in enumerate(shares):
            left -= share
            if left < 0:
                return place
        return len(shares) - 1


def families(names: Names, students: int, autumn: int, draw: np.random.Generator) -> Families:
    """As many students as asked for, in families, spread evenly over the grades.

    autumn: the year in which this school year began; birth dates fit it.
    """
    luck = _Luck(draw, 400 + 120 * students)
    left = [students // GRADES + (grade < students % GRADES) for grade in range(GRADES)]
    made = Families([], [], [])
    father_elsewhere: Adult | None = None
    while sum(left):
        people = names.people[luck.place(tuple(one.weight for one in names.people))]
        language = people.language if luck.share() < people.speaks else "en"
        household = tuple(HOUSEHOLDS)[luck.place(tuple(HOUSEHOLDS.values()))]
        adults, family_name = _adults(people, names, household, language, len(made.adults), luck, father_elsewhere)
        father_elsewhere = None
        made.adults += [adult for adult in adults if adult.number >= len(made.adults)]
        family = Family(household, language, [], adults)
        birthday = luck.whole(365)
        taken: set[str] = set()
        for grade in _grades(left, luck):
            left[grade] -= 1
            given = _unlike(people.given, taken, luck)
            taken.add(given)
            family.children.append(
                Student(
                    number=len(made.students) + len(family.children),
                    given=given,
                    preferred=names.preferred.get(given, "") if luck.share() < 0.4 else "",
                    family=family_name,
                    grade=grade,
                    born=_born(grade, autumn, birthday + luck.whole(41) - 20),
                    language=language,
                    links=[Link(adult) for adult in adults],
                    was_here=grade > 0 and luck.share() > 0.03,
                )
            )
        made.students += family.children
        made.families.append(family)
        if household == "two homes" and luck.share() < 0.25:
            father_elsewhere = next((adult for adult in adults if adult.kind == "father"), None)
    return made


def email(adult: Adult, key: str) -> str:
    """An address at example.org, "" for those who have none."""
    if not adult.has_email:
        return ""
    words = unicodedata.normalize("NFKD", f"{adult.given} {adult.family}".replace("đ", "d").replace("Đ", "D"))
    letters = "".join(letter for letter in words.lower() if letter == " " or (letter.isascii() and letter.isalpha()))
    parts = letters.split()
    name = f"{parts[0]}.{parts[1]}" if len(parts) > 1 else "family"
    return f"{name}.{key.lower()}@example.org"


def _grades(left: list[int], luck: _Luck) -> list[int]:
    """The grades of one family's children, all different, from what is left to give."""
    grades = [luck.place(tuple(float(count) for count in left))]
    for _ in range(luck.place(CHILDREN)):
        gap = 1 + luck.place(BETWEEN)
        wanted = grades[-1] + gap if grades[-1] + gap < GRADES else min(grades) - gap
        free = [grade for grade in range(GRADES) if left[grade] and grade not in grades]
        if not free:
            break
        grades.append(min(free, key=lambda grade: abs(grade - wanted)))
    return grades


def _adults(
    people: People, names: Names, household: str, language: str, first: int, luck: _Luck, father: Adult | None
) -> tuple[list[Adult], str]:
    """Who looks after the children, and the children's family name.

    father: a father of other children too, whose second family this is.
    """
    one, other = luck.one(people.family), luck.one(people.family)
    made: list[Adult] = []

    def add(kind: str, family: str, given: tuple[str, ...]) -> None:
        taken = {adult.given for adult in made}
        number = first + sum(adult is not father for adult in made)
        made.append(Adult(number, _unlike(given, taken, luck), family, kind, language, luck.share() < HAS_EMAIL))

    mothers, fathers = people.mothers, people.fathers
    apart = household == "two homes" or luck.share() < 0.25
    of_mother = f"{other} {luck.one(people.family)}" if people.two_family_names else other if apart else one
    of_father = f"{one} {luck.one(people.family)}" if people.two_family_names else one
    if household == "couple" and luck.share() < 0.04:
        kind = "mother" if luck.share() < 0.5 else "father"
        add(kind, of_father, mothers if kind == "mother" else fathers)
        add(kind, of_mother, mothers if kind == "mother" else fathers)
    elif household in ("couple", "two homes"):
        add("mother", of_mother, mothers)
        if father is None:
            add("father", of_father, fathers)
        else:
            made.append(father)
            one = father.family.split(" ")[0] if people.two_family_names else father.family
        if household == "two homes" and luck.share() < 0.3:
            add("stepparent", luck.one(people.family), fathers)
    elif household == "mother":
        add("mother", of_mother, mothers)
    elif household == "father":
        add("father", of_father, fathers)
    elif household == "parent and grandparent":
        add("mother", of_mother, mothers)
        add("grandparent", other, mothers)
    elif household == "grandparents":
        add("grandparent", one, mothers)
        add("grandparent", one, fathers)
    elif household == "guardian":
        add("guardian", luck.one(names.people[0].family), mothers)
    if people.two_family_names and one != other:
        return made, f"{one} {other}" if luck.share() < 0.8 else one
    if apart and one != other and "-" not in one + other and luck.share() < 0.12:
        return made, f"{one}-{other}"
    return made, one


def _unlike(words: tuple[str, ...], taken: set[str], luck: _Luck) -> str:
    left = tuple(word for word in words if word not in taken)
    return luck.one(left or words)


def _born(grade: int, autumn: int, day: int) -> date:
    """In the twelve months whose children are in that grade: five years old by September 1 for K."""
    first = date(autumn - 6 - grade, 9, 2)
    return first + timedelta(days=min(max(day, 0), 363))
