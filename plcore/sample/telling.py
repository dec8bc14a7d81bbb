"""What people say beside the work: teachers' notes and judgments, the students' own goals and thoughts.

Which piece gets a note hangs on that piece's own luck, so that a later day adds to what was said and changes none
of it. Nobody says the same thing about the same child twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from plcore.sample.classes import Schools
from plcore.sample.people import Student
from plcore.sample.practice import FIRST_GRADE_OF_BAND, KINDS, LEVELS, Pieces, Real, Truth, Whole
from plcore.sample.words import BANDS, SUBJECTS, Goal, Sayings, Written

ALL_KINDS = (*KINDS, "judgment", "reflection", "goal")
JUDGMENT, REFLECTION, GOAL = (ALL_KINDS.index(kind) for kind in ("judgment", "reflection", "goal"))
ALL_LEVELS = ("", *LEVELS, "just_starting", "getting_there", "has_shown")
JUDGED = ALL_LEVELS.index("just_starting")
NOTES = 1 / 12  # share of pieces with a teacher's note
JUDGMENTS = 1 / 160  # share of pieces, from a pair's fourth on, at which a teacher writes a judgment
REFLECTIONS = 1 / 28  # share of pieces on which the student says something
GOALS = 0.2  # share of goals of the framework for which the student sets one in words
IN_SPANISH = 0.5  # share of students of Spanish-speaking homes who write in Spanish
LOW, HIGH = 450, 800  # thousandths: a piece below went badly, one from here on well
NO_GOAL = -1


@dataclass
class Rows:
    """Everything that happened, one entry each. goal: -1 for none. score: in thousandths, -1 for none.

    level: place in ALL_LEVELS. kind: place in ALL_KINDS. note: None for none. by: a teacher's number, -1 for none.
    """

    note: list[str | None]
    student: Whole
    goal: Whole
    year: Whole
    day: Whole
    kind: Whole
    score: Whole
    level: Whole
    by: Whole

    def at(self, places: Whole) -> Rows:
        """Those at these places, in this order."""
        note = [self.note[place] for place in places.tolist()]
        numbers = (self.student, self.goal, self.year, self.day, self.kind, self.score, self.level, self.by)
        return Rows(note, *(column[places] for column in numbers))


@dataclass
class _More:
    """Rows that are no pieces of work, as they are found."""

    rows: list[tuple[int, int, int, int, int, int, int, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def tell(
    pieces: Pieces,
    students: Sequence[Student],
    schools: Schools,
    goals: Sequence[Goal],
    sayings: Sayings,
    days: tuple[int, int],
    since: Real,
    draw: np.random.Generator,
) -> Rows:
    """All rows of a neighborhood, sorted by student and day.

    days: school days of last year, and of this year so far. since: as in Learners.
    """
    by = _teachers(pieces, students, schools, goals)
    note: list[str | None] = [None] * len(pieces)
    said: list[set[str]] = [set() for _ in students]
    in_spanish = draw.random(len(students)) < IN_SPANISH
    free = draw.random((len(students), 2, 6))
    for place, text in _notes(pieces, by, students, schools, goals, sayings, said):
        note[place] = text
    more = _More()
    first, fourth = _firsts(pieces)
    _judge(more, pieces, by, fourth, students, schools, sayings, said)
    _own_words(more, pieces, first, students, goals, sayings, said, in_spanish)
    _about_nothing_in_particular(more, students, sayings, said, in_spanish, days, since, free)
    return _together(pieces, by, note, more)


def _teachers(pieces: Pieces, students: Sequence[Student], schools: Schools, goals: Sequence[Goal]) -> Whole:
    grade = np.array([[one.grade - 1, one.grade] for one in students])
    section = np.array([[one.section_before, one.section] for one in students])
    subject = np.array([SUBJECTS.index(goal.subject) for goal in goals])
    who, year = pieces.student, pieces.year
    teacher: Whole = schools.teacher_of[year, grade[who, year], section[who, year], subject[pieces.goal]]
    return teacher


def _firsts(pieces: Pieces) -> tuple[Truth, Truth]:
    """Which pieces are a student's first at a goal, and which are the fourth or a later one."""
    pair = pieces.student * 1000 + pieces.goal
    order = np.argsort(pair, kind="stable")
    starts = np.r_[True, pair[order][1:] != pair[order][:-1]]
    begin = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    count = np.empty(len(order), dtype=np.int64)
    count[order] = np.arange(len(order)) - begin
    return count == 0, count >= 3


def _language(student: Student, teacher_writes_spanish: bool) -> str:
    return "es" if student.language == "es" and teacher_writes_spanish else "en"


def _part(shown: int) -> str:
    return "low" if shown < LOW else "mid" if shown < HIGH else "high"


def _notes(
    pieces: Pieces,
    by: Whole,
    students: Sequence[Student],
    schools: Schools,
    goals: Sequence[Goal],
    sayings: Sayings,
    said: list[set[str]],
) -> Iterator[tuple[int, str]]:
    for place in np.flatnonzero(pieces.luck < NOTES).tolist():
        student = students[pieces.student[place]]
        part = _part(int(pieces.shown[place]))
        language = _language(student, schools.teachers[by[place]].writes_spanish)
        about_it = sayings.notes[goals[pieces.goal[place]].code, part].by_language[language]
        general = sayings.kinds[KINDS[pieces.kind[place]], part].by_language[language]
        text = _unsaid((*about_it, *general), float(pieces.luck[place]) / NOTES, said[student.number])
        if text:
            yield place, text.replace("{name}", student.called)


def _judge(
    more: _More,
    pieces: Pieces,
    by: Whole,
    fourth: Truth,
    students: Sequence[Student],
    schools: Schools,
    sayings: Sayings,
    said: list[set[str]],
) -> None:
    chosen = np.flatnonzero(fourth & (pieces.luck >= 0.5) & (pieces.luck < 0.5 + JUDGMENTS))
    for place in chosen.tolist():
        who, goal = int(pieces.student[place]), int(pieces.goal[place])
        begin = int(np.searchsorted(pieces.student, who))
        same = pieces.goal[begin : place + 1] == goal
        mean = float(pieces.shown[begin : place + 1][same][-3:].mean())
        level = JUDGED + (mean >= LOW) + (mean >= HIGH)
        student = students[who]
        language = _language(student, schools.teachers[by[place]].writes_spanish)
        written = sayings.judgments[ALL_LEVELS[level]].by_language[language]
        text = _unsaid(written, (float(pieces.luck[place]) - 0.5) / JUDGMENTS, said[who]) or ""
        row = (who, goal, int(pieces.year[place]), int(pieces.day[place]), JUDGMENT, -1, level, int(by[place]))
        more.rows.append(row)
        more.notes.append(text.replace("{name}", student.called))


def _own_words(
    more: _More,
    pieces: Pieces,
    first: Truth,
    students: Sequence[Student],
    goals: Sequence[Goal],
    sayings: Sayings,
    said: list[set[str]],
    in_spanish: Truth,
) -> None:
    luck = (pieces.luck * 89) % 1  # a second draw out of the same luck
    for kind, word, chosen, share in (
        (GOAL, "goal", first & (luck < GOALS), GOALS),
        (REFLECTION, "reflection", ~first & (luck < REFLECTIONS), REFLECTIONS),
    ):
        for place in np.flatnonzero(chosen).tolist():
            who, goal, year = int(pieces.student[place]), int(pieces.goal[place]), int(pieces.year[place])
            about = goals[goal]
            written = sayings.own.get((_band(students[who], year, about), about.subject, about.number, word))
            if written is None:
                continue
            more_luck = float(luck[place]) / share
            _say(more, who, goal, year, int(pieces.day[place]), kind, written, more_luck, students, in_spanish, said)


def _about_nothing_in_particular(
    more: _More,
    students: Sequence[Student],
    sayings: Sayings,
    said: list[set[str]],
    in_spanish: Truth,
    days: tuple[int, int],
    since: Real,
    free: Real,
) -> None:
    """Most set a goal in the first weeks, some another in winter; half of them look back once in a year."""
    for who, student in enumerate(students):
        for year in (0, 1):
            if since[who] > year:
                continue
            luck = free[who, year]
            plans = (
                (GOAL, "goal", luck[0] < 0.8, 1 + int(luck[1] * 14), luck[3]),
                (GOAL, "goal", luck[0] < 0.3, 82 + int(luck[1] * 14), luck[4]),
                (REFLECTION, "reflection", luck[2] < 0.5, 15 + int(luck[2] * 300), luck[5]),
            )
            for kind, word, happens, day, more_luck in plans:
                if happens and day < days[year]:
                    written = sayings.own[_band(student, year), "any", 0, word]
                    _say(more, who, NO_GOAL, year, day, kind, written, float(more_luck), students, in_spanish, said)


def _say(
    more: _More,
    who: int,
    goal: int,
    year: int,
    day: int,
    kind: int,
    written: Written,
    luck: float,
    students: Sequence[Student],
    in_spanish: Truth,
    said: list[set[str]],
) -> None:
    language = "es" if students[who].language == "es" and in_spanish[who] else "en"
    text = _unsaid(written.by_language[language], luck, said[who])
    if text:
        more.rows.append((who, goal, year, day, kind, -1, 0, -1))
        more.notes.append(text)


def _band(student: Student, year: int, about: Goal | None = None) -> str:
    """The goal's own band, which a fast or slow student may be ahead of or behind; else the student's."""
    if about and about.band in BANDS:
        return about.band
    grade = max(0, student.grade - 1 + year)
    return BANDS[sum(grade >= first for first in FIRST_GRADE_OF_BAND) - 1]


def _unsaid(written: Sequence[str], luck: float, said: set[str]) -> str | None:
    """One of the sentences that has not been said to this child yet; None where all have."""
    left = [text for text in written if text not in said]
    if not left:
        return None
    text = left[min(int(luck * len(left)), len(left) - 1)]
    said.add(text)
    return text


def _together(pieces: Pieces, by: Whole, note: list[str | None], more: _More) -> Rows:
    added = np.array(more.rows, dtype=np.int64).reshape(len(more.rows), 8)
    work = (pieces.student, pieces.goal, pieces.year, pieces.day, pieces.kind, pieces.score, pieces.level, by)
    columns = [np.concatenate([one, added[:, place]]) for place, one in enumerate(work)]
    # What a student says about a goal comes before the first piece of work at it, what is said of a piece after it.
    order = np.lexsort((np.arange(len(columns[0])), columns[4] != GOAL, columns[3], columns[2], columns[0]))
    return Rows([*note, *more.notes], *columns).at(order)
