"""Writing Harbor Bend, or a district of any size, as the files that a real district would have."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from plcore.sample.calendar import SchoolYear, two_years
from plcore.sample.classes import schools
from plcore.sample.evidence_files import EvidenceFiles
from plcore.sample.framework import TITLE, write_framework
from plcore.sample.people import families
from plcore.sample.practice import LEVEL_SCORES, LEVELS, Learners, practise
from plcore.sample.roster_files import MAIL, Keys, RosterFiles
from plcore.sample.special import ORDER, Special, make_special
from plcore.sample.telling import Rows, tell
from plcore.sample.words import Goal, Names, explanation_files, goals, names, sayings

IN_A_NEIGHBORHOOD = 1200  # students, about: one elementary, one middle and one high school
OFFICE = 2
SCALE = """\
# What the levels of Harbor Bend are worth, from 0 to 1.
# 1: needs help at each step. 2: does a part of it alone. 3: does it alone, more than once. 4: does it in a new place.

[[scale]]
for = "*"
levels = {{ {levels} }}
"""
Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class Restricted:
    """What the office still has to write down itself: no file can say it. adult, student: their sourcedIds."""

    adult: str
    student: str
    why: str


@dataclass
class Written:
    """What was written. files: every path to bring, in an order that works one by one as well.

    restrictions, office: what no file can say; the office's people as (name, e-mail address).
    """

    folder: Path
    files: list[Path] = field(default_factory=list)
    students: int = 0
    adults: int = 0
    evidence: int = 0
    restrictions: list[Restricted] = field(default_factory=list)
    office: list[tuple[str, str]] = field(default_factory=list)


def write(
    folder: Path,
    *,
    students: int = 1200,
    seed: int = 7,
    today: date,
    evidence_per_student: float | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write the files of a made-up district into an empty (or new) folder.

    The same students, seed and today give the same bytes. Memory does not grow with the number of students.
    evidence_per_student: about how many pieces of evidence each has at most; None: as many as come (about 100).
    progress: called with a message id and a fraction 0..1. Raises ValueError for fewer than one student, and
    FileExistsError when there are files already.
    """
    if students < 1:
        raise ValueError("A district needs at least one student.")
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder.name)
    written = Written(folder, students=students, office=_office(names(), seed))
    years = two_years(today)
    every_goal, every_name = goals(), names()
    count = max(1, round(students / IN_A_NEIGHBORHOOD))
    with RosterFiles(folder, years) as roster, EvidenceFiles(folder, years, every_goal) as evidence:
        for number in range(count):
            size = students // count + (number < students % count)
            hood = _Neighborhood(number, size, seed, years, today, evidence_per_student)
            hood.write(roster, evidence, every_goal, every_name, written)
            if progress:
                progress("sample-writing", (number + 1) / count)
    written.evidence = evidence.rows
    framework = folder / f"{TITLE.lower().replace(' ', '-')}.json"
    write_framework(framework, every_goal, years[0].first)
    scales = folder / "scales.toml"
    levels = ", ".join(f'"{level}" = {score}' for level, score in zip(LEVELS, LEVEL_SCORES, strict=True))
    scales.write_text(SCALE.format(levels=levels), encoding="utf-8")
    explanations = folder / "explanations"
    explanations.mkdir()
    for path in explanation_files():
        shutil.copyfile(path, explanations / path.name)
    written.files = [roster.folder, framework, explanations, roster.families, scales, *evidence.paths]
    return written


@dataclass(frozen=True)
class _Neighborhood:
    number: int
    size: int
    seed: int
    years: tuple[SchoolYear, SchoolYear]
    today: date
    evidence_per_student: float | None

    def write(
        self,
        roster: RosterFiles,
        evidence: EvidenceFiles,
        every_goal: tuple[Goal, ...],
        every_name: Names,
        written: Written,
    ) -> None:
        # People and their work are drawn apart, so that more work does not change who is there.
        people_draw, class_draw, work_draw, word_draw = (
            np.random.default_rng([self.seed, self.number, part]) for part in range(4)
        )
        this = self.years[1]
        so_far = this.days_until(self.today)
        made = families(every_name, self.size, this.autumn, people_draw)
        special = make_special(made, every_name, self.years, so_far) if self.number == 0 else Special()
        places = schools(every_name, made, class_draw)
        roster.neighborhood(self.number, made, places)

        since = np.array([self._since(one.was_here, one.entered) for one in made.students])
        learners = Learners(np.array([one.grade for one in made.students], dtype=np.int64), since)
        pieces = practise(learners, every_goal, self.years, so_far, work_draw, self.evidence_per_student)
        days = (len(self.years[0].days), so_far)
        rows = tell(pieces, made.students, places, every_goal, sayings(), days, since, word_draw)
        rows = _thinned(rows, special)
        evidence.neighborhood(self.number, rows, len(made.students), len(places.teachers))

        key = Keys(self.number)
        written.adults += len(made.adults)
        written.restrictions += [
            Restricted(key.adult(adult.number), key.student(student.number), ORDER)
            for adult, student in special.restricted
        ]

    def _since(self, was_here: bool, entered: date | None) -> float:
        this = self.years[1]
        if entered:
            return 1 + (this.days_until(entered) - 1) / len(this.days)
        return 0.0 if was_here else 1.0


def _thinned(rows: Rows, special: Special) -> Rows:
    """Without the work of those who are to have none, and with two pieces for those who are to have two."""
    drop = np.isin(rows.student, list(special.no_pieces))
    for student in special.two_pieces:
        of_student = np.flatnonzero(rows.student == student)
        scored = of_student[(rows.score[of_student] >= 0) | np.isin(rows.level[of_student], range(1, 5))]
        drop[of_student] = True
        if len(scored):
            same = scored[rows.goal[scored] == rows.goal[scored[-1]]]
            drop[same[-2:]] = False
    keep = np.flatnonzero(~drop)
    return Rows(
        **{
            name: getattr(rows, name)[keep]
            for name in ("student", "goal", "year", "day", "kind", "score", "level", "by")
        },
        note=[rows.note[place] for place in keep.tolist()],
    )


def _office(every_name: Names, seed: int) -> list[tuple[str, str]]:
    draw = np.random.default_rng([seed, 0, 9])
    found = []
    for place in range(OFFICE):
        people = every_name.people[place * 2]  # one English-speaking, one Spanish-speaking
        given = people.mothers[int(draw.integers(len(people.mothers)))]
        family = people.family[int(draw.integers(len(people.family)))]
        found.append((f"{given} {family}", f"office{place + 1}@{MAIL}"))
    return found
