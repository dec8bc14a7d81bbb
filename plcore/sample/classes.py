"""The schools of one neighborhood: their teachers, their classes this year and last, and who sits in which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plcore.sample.people import GRADES, Families, Student
from plcore.sample.practice import Whole
from plcore.sample.words import SUBJECTS, Names

IN_A_CLASS = 23
FIRST_GRADE = (0, 6, 9)  # of the elementary, the middle and the high school
LEVELS = ("elementary", "middle", "high")
SCHOOLS = ("Gull Point Elementary School", "Breakwater Middle School", "Harbor Bend High School")
WRITES_SPANISH = 0.4  # share of teachers who write to a Spanish-speaking family in Spanish
# One class for everything up to grade 5, then one for each of these; what each teaches, by place in SUBJECTS.
TEACHES = {"A": (0, 1, 2, 3, 4), "E": (0, 1), "M": (2,), "S": (3,), "H": (4,)}
SUBJECT_OF = {"A": "elementary", "E": "english", "M": "mathematics", "S": "science", "H": "advisory"}
COURSES = {
    (9, "M"): "Algebra 1",
    (10, "M"): "Geometry",
    (11, "M"): "Algebra 2",
    (12, "M"): "Statistics",
    (9, "S"): "Biology",
    (10, "S"): "Chemistry",
    (11, "S"): "Physics",
    (12, "S"): "Marine Science",
}
WORDS = {"E": "English", "M": "Mathematics", "S": "Science", "H": "Advisory"}


@dataclass(slots=True)
class Teacher:
    """number: from 0, in the neighborhood. school: 0 elementary, 1 middle, 2 high."""

    number: int
    given: str
    family: str
    school: int
    writes_spanish: bool
    is_principal: bool = False


@dataclass(frozen=True)
class Room:
    """One class of one year. year: 0 last, 1 this. letter: of TEACHES."""

    year: int
    grade: int
    section: int
    letter: str
    teacher: int

    @property
    def course(self) -> str:
        """What is taught: "Grade 7 Mathematics"."""
        return course_title(self.grade, self.letter)

    @property
    def title(self) -> str:
        """Its name at school: "Grade 7 Mathematics, section 2"."""
        return f"{self.course}, section {self.section + 1}"


@dataclass
class Schools:
    """teacher_of[year, grade that year, section, subject] is a teacher's number. principals: one a school."""

    teachers: list[Teacher]
    principals: list[Teacher]
    rooms: list[Room]
    teacher_of: Whole


def letters_of(grade: int) -> tuple[str, ...]:
    """The classes a student of that grade sits in."""
    return ("A",) if grade < FIRST_GRADE[1] else ("E", "M", "S", "H")


def level_of(grade: int) -> int:
    """Which of the three schools has that grade."""
    return sum(grade >= first for first in FIRST_GRADE) - 1


def course_title(grade: int, letter: str) -> str:
    """Kindergarten, Grade 3, Grade 7 Science, Algebra 1."""
    if letter == "A":
        return f"Grade {grade}" if grade else "Kindergarten"
    return COURSES.get((grade, letter), f"Grade {grade} {WORDS[letter]}")


def schools(names: Names, families: Families, draw: np.random.Generator) -> Schools:
    """Teachers and classes for these students; puts each student into sections for both years."""
    sections = np.ones((2, GRADES), dtype=np.int64)
    for year in (0, 1):
        for grade in range(GRADES):
            # Who is in grade g now and was here, was in grade g - 1 last year.
            here = [one for one in families.students if _grade_in(one, year) == grade]
            sections[year, grade] = max(1, round(len(here) / IN_A_CLASS))
            for place, number in enumerate(draw.permutation(len(here)).tolist()):
                section = place % int(sections[year, grade])
                if year:
                    here[number].section = section
                else:
                    here[number].section_before = section
    made = Schools([], [], [], np.zeros((2, GRADES, int(sections.max()), len(SUBJECTS)), dtype=np.int64))
    _staff(made, names, sections, draw)
    return made


def _grade_in(student: Student, year: int) -> int:
    if year == 1:
        return student.grade
    return student.grade - 1 if student.was_here else -1


def _staff(made: Schools, names: Names, sections: Whole, draw: np.random.Generator) -> None:
    """One teacher for each class of the first grades; later, one for each subject of a grade and one more."""
    for level, school in enumerate(LEVELS):
        made.principals.append(_teacher(names, level, len(made.principals), draw, is_principal=True))
        last = FIRST_GRADE[level + 1] if level + 1 < len(FIRST_GRADE) else GRADES
        for grade in range(FIRST_GRADE[level], last):
            most = int(sections[:, grade].max())
            team: list[Teacher] = []
            for _ in range(most if school == "elementary" else 4):
                team.append(_teacher(names, level, len(made.teachers) + len(team), draw))
            made.teachers += team
            for year in (0, 1):
                if year == 0 and grade == GRADES - 1:
                    continue  # last year's oldest have left
                for section in range(int(sections[year, grade])):
                    for place, letter in enumerate(letters_of(grade)):
                        one = section if school == "elementary" else section % 4 if letter == "H" else place
                        made.rooms.append(Room(year, grade, section, letter, team[one].number))
                        made.teacher_of[year, grade, section, list(TEACHES[letter])] = team[one].number


def _teacher(
    names: Names, school: int, number: int, draw: np.random.Generator, *, is_principal: bool = False
) -> Teacher:
    weights = np.array([people.weight for people in names.people])
    people = names.people[int(draw.choice(len(weights), p=weights / weights.sum()))]
    given = people.mothers if draw.random() < 0.7 else people.fathers
    return Teacher(
        number=number,
        given=given[int(draw.integers(len(given)))],
        family=people.family[int(draw.integers(len(people.family)))],
        school=school,
        writes_spanish=bool(draw.random() < WRITES_SPANISH),
        is_principal=is_principal,
    )
