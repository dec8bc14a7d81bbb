"""How the made-up students learn: which goals they work at and when, and how each piece of work goes.

Time is counted in school years: 0 is the first day of last year, 1 the first of this one, 2 its last. Behind the
scores of one student at one goal stands a skill that rises with practice - steadily, in a spurt, or with a plateau -
that drops over the summer, and that a score shows only roughly.

Everything is drawn for whole school years first and cut off at `today` at the very end, so that tomorrow's district
is today's with one more day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from plcore.sample.calendar import SchoolYear
from plcore.sample.words import BANDS, SUBJECTS, Goal

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Truth = NDArray[np.bool_]

KINDS = ("classwork", "quiz", "project", "conversation", "observation")
KIND_SHARES = {  # of each kind among the pieces of a subject, in the order of KINDS
    "reading": (0.42, 0.16, 0.10, 0.16, 0.16),
    "writing": (0.45, 0.05, 0.32, 0.14, 0.04),
    "mathematics": (0.46, 0.34, 0.08, 0.06, 0.06),
    "science": (0.32, 0.20, 0.24, 0.06, 0.18),
    "graduate-skills": (0.10, 0.00, 0.28, 0.26, 0.36),
}
QUIZ, OBSERVATION = KINDS.index("quiz"), KINDS.index("observation")
WITH_A_LEVEL = (0.35, 0.0, 0.85, 0.95, 0.95)  # share of each kind that is written down as a level of the scale
LEVELS = ("1", "2", "3", "4")
LEVEL_SCORES = (0.2, 0.55, 0.9, 1.0)
LEVEL_FROM = (0.38, 0.73, 0.96)  # from which skill on a teacher writes 2, 3, 4
STEPS = (20, 10, 8, 20, 20)  # a score of this kind comes in so many steps
FIRST_GRADE_OF_BAND = (0, 3, 6, 9)
GRADES_IN_BAND = (3, 3, 3, 4)
MOST_PIECES = 25
GRADUATE_SKILLS_A_YEAR = 2


@dataclass(frozen=True)
class Learners:
    """The students, one entry each: grade this year (K = 0), and from which moment on there can be work of theirs."""

    grade: Whole
    since: Real


@dataclass(frozen=True)
class Pieces:
    """Pieces of work, one entry each, sorted by student and moment.

    student, goal: places in their lists. year: 0 last, 1 this. day: place in the year's school days.
    kind: place in KINDS. score: in thousandths, -1 where a level stands instead. level: 1..4, or 0.
    shown: the score in thousandths that either of them is worth. luck: 0..1, for whatever else happens to it.
    """

    student: Whole
    goal: Whole
    year: Whole
    day: Whole
    kind: Whole
    score: Whole
    level: Whole
    shown: Whole
    luck: Real

    def __len__(self) -> int:
        return len(self.student)

    def where(self, keep: Truth | Whole) -> Pieces:
        """Those for which `keep` is true, or in its order."""
        return Pieces(*(getattr(self, field.name)[keep] for field in fields(self)))


@dataclass(frozen=True)
class _Windows:
    """The time in which one student works at one goal, one entry each."""

    student: Whole
    goal: Whole
    start: Real
    length: Real
    pieces: Whole
    low: Real  # the skill at the start
    high: Real  # and at the end
    shape: Whole  # 0 steady, 1 spurt, 2 plateau
    turn: Real  # when the spurt comes
    summer: Real  # how much is forgotten


def practise(
    learners: Learners,
    goals: Sequence[Goal],
    years: Sequence[SchoolYear],
    days_so_far: int,
    draw: np.random.Generator,
    evidence_per_student: float | None = None,
) -> Pieces:
    """All pieces of work of two school years up to today.

    days_so_far: how many school days of this year there have been. evidence_per_student: about how many pieces each
    shall have at most (None: as many as come); then students work at fewer goals.
    """
    students = len(learners.grade)
    gift = draw.normal(0, 1, students)
    lag = draw.normal(0.05, 0.22, students)
    # One in ten runs well ahead of the plan, one in ten needs well more time than it gives.
    pace = draw.random(students)
    lag += np.where(pace < 0.1, -1, np.where(pace > 0.9, 1, 0)) * draw.uniform(0.4, 1.2, students)
    busy = np.exp(draw.normal(0, 0.33, students))
    absent = draw.beta(1.2, 18, students)
    away_from = draw.uniform(0, 2, students)
    away_for = np.where(draw.random(students) < 0.12, draw.uniform(0.04, 0.16, students), 0.0)

    windows = _chains(learners, goals, gift, lag, busy, draw)
    pieces, moment = _work(windows, goals, learners.grade, draw)

    day = np.minimum(((moment % 1) * np.array([len(year.days) for year in years])[pieces.year]).astype(np.int64), 400)
    missed = draw.random(len(moment)) < absent[pieces.student]
    missed |= (moment >= away_from[pieces.student]) & (moment < (away_from + away_for)[pieces.student])
    begun = (pieces.year == 0) | (day < days_so_far)
    keep = ~missed & begun & (moment >= learners.since[pieces.student])
    pieces = replace(pieces, day=day).where(keep)
    if evidence_per_student is not None:
        # Fewer goals rather than fewer pieces a goal: a goal with one or two pieces says nothing.
        share = evidence_per_student * students / max(1, len(pieces))
        chosen = draw.random((students, len(goals))) < share
        pieces = pieces.where(chosen[pieces.student, pieces.goal])
    return pieces.where(np.lexsort((pieces.goal, pieces.day, pieces.year, pieces.student)))


def _chains(
    learners: Learners, goals: Sequence[Goal], gift: Real, lag: Real, busy: Real, draw: np.random.Generator
) -> _Windows:
    """When each student works at each goal: one after the other along each subject, sooner or later than planned."""
    grade_time, span, subject = _plan(goals)
    students, chain = len(learners.grade), np.flatnonzero(grade_time >= 0)
    # A student of grade g is at grade time g - 1 + t; each subject has its own lead or delay as well.
    by_subject = draw.normal(0, 0.18, (students, len(SUBJECTS)))
    start = (
        grade_time[chain][None, :]
        - (learners.grade[:, None] - 1)
        + lag[:, None]
        + by_subject[:, subject[chain]]
        + draw.normal(0, 0.05, (students, len(chain)))
    )
    length = span[chain][None, :] * np.exp(draw.normal(np.log(0.62), 0.32, start.shape))
    # What would have begun before a student's school life began, begins with it.
    start = np.maximum(start, (1 - learners.grade)[:, None] + draw.uniform(0, 0.1, start.shape))
    # What was nearly done before the two years began is not among them.
    seen = (start < 2) & (start + 0.6 * length > 0)
    who, which = np.nonzero(seen)
    in_chains = (who, chain[which], start[seen], length[seen])

    skills = np.flatnonzero(grade_time < 0)
    order = np.argsort(draw.random((students, len(skills))), axis=1)[:, : 2 * GRADUATE_SKILLS_A_YEAR]
    who = np.repeat(np.arange(students), order.shape[1])
    year = np.tile(np.arange(order.shape[1]) // GRADUATE_SKILLS_A_YEAR, students)
    in_skills = (who, skills[order.ravel()], year + draw.uniform(0.02, 0.2, len(who)), draw.uniform(0.5, 0.8, len(who)))

    student, goal, begins, lasts = (
        np.concatenate([one, other]) for one, other in zip(in_chains, in_skills, strict=True)
    )
    count = len(student)
    pieces = 3 + draw.negative_binomial(3.6, 3.6 / (3.6 + 9.0 * busy[student]), count)
    ease = gift[student]
    # Most get there in the end; some move on before they have, and for some it does not take off at all.
    fortune = draw.random(count) + 0.06 * ease
    high = np.where(
        fortune > 0.25,
        draw.normal(0.985, 0.025, count),
        np.where(fortune > 0.14, draw.normal(0.74, 0.08, count), draw.normal(0.24, 0.07, count)),
    )
    return _Windows(
        student=student,
        goal=goal,
        start=begins,
        length=lasts,
        pieces=np.minimum(pieces, MOST_PIECES),
        low=np.clip(np.minimum(draw.normal(0.28 + 0.07 * ease, 0.15, count), high), 0.02, 0.8),
        high=np.clip(high, 0.15, 1.0),
        shape=draw.choice(3, count, p=(0.48, 0.32, 0.20)),
        turn=draw.uniform(0.15, 0.5, count),
        summer=draw.uniform(0.04, 0.22, count),
    )


def _plan(goals: Sequence[Goal]) -> tuple[Real, Real, Whole]:
    """For each goal: at what grade time the plan has it begin (-1: a skill of every grade), how long the plan gives
    it, and its subject's place."""
    begins, spans, subjects = [], [], []
    for goal in goals:
        subjects.append(SUBJECTS.index(goal.subject))
        if goal.band not in BANDS:
            begins.append(-1.0)
            spans.append(1.0)
            continue
        band = BANDS.index(goal.band)
        together = [other for other in goals if other.subject == goal.subject and other.band == goal.band]
        span = GRADES_IN_BAND[band] / len(together)
        begins.append(FIRST_GRADE_OF_BAND[band] + together.index(goal) * span)
        spans.append(span)
    return np.array(begins), np.array(spans), np.array(subjects)


def _work(windows: _Windows, goals: Sequence[Goal], grade: Whole, draw: np.random.Generator) -> tuple[Pieces, Real]:
    """The pieces of all windows, and the moment of each; some goals are looked at again a while after."""
    count = len(windows.goal)
    again = np.where(draw.random(count) < 0.3, draw.integers(1, 4, count), 0)
    total = windows.pieces + again
    window = np.repeat(np.arange(count), total)
    place = np.arange(len(window)) - np.repeat(np.cumsum(total) - total, total)
    late = place >= windows.pieces[window]
    progress = (place + draw.random(len(window))) / windows.pieces[window]
    progress = np.where(late, 1.0, progress)
    moment = windows.start[window] + windows.length[window] * progress
    moment += np.where(late, draw.uniform(0.08, 0.6, len(window)), 0.0)

    kept = (moment >= 0) & (moment < 2)
    window, late, progress, moment = window[kept], late[kept], progress[kept], moment[kept]
    student, goal = windows.student[window], windows.goal[window]
    kind = _kinds(goal, goals, grade[student], draw)
    skill = _skill(windows, window, progress, moment, late)
    skill += draw.normal(0, 0.075, len(window)) + np.array([0.0, -0.03, 0.02, 0.01, 0.02])[kind]

    by_level = draw.random(len(window)) < np.array(WITH_A_LEVEL)[kind]
    level = np.where(by_level, 1 + np.searchsorted(np.array(LEVEL_FROM), skill, side="right"), 0)
    steps = np.array(STEPS)[kind]
    score = np.rint(1000 * np.rint(np.clip(skill, 0, 1) * steps) / steps).astype(np.int64)
    worth = np.rint(1000 * np.array((0.0, *LEVEL_SCORES))[level]).astype(np.int64)
    pieces = Pieces(
        student=student,
        goal=goal,
        year=moment.astype(np.int64),
        day=np.zeros(len(window), dtype=np.int64),
        kind=kind,
        score=np.where(by_level, -1, score),
        level=level,
        shown=np.where(by_level, worth, score),
        luck=draw.random(len(window)),
    )
    return pieces, moment


def _kinds(goal: Whole, goals: Sequence[Goal], grade: Whole, draw: np.random.Generator) -> Whole:
    shares = np.array([KIND_SHARES[one.subject] for one in goals])
    young = shares.copy()  # in the first grades a teacher watches, and hardly ever gives a quiz
    young[:, OBSERVATION] += 0.8 * young[:, QUIZ]
    young[:, QUIZ] *= 0.2
    both = np.stack([shares, young]).cumsum(axis=2)
    limits = both[(grade <= 2).astype(np.int64), goal]
    kind: Whole = (draw.random(len(goal))[:, None] > limits).sum(axis=1)
    return np.minimum(kind, len(KINDS) - 1)


def _skill(windows: _Windows, window: Whole, progress: Real, moment: Real, late: Truth) -> Real:
    """The skill behind each piece, 0..1."""
    turn = windows.turn[window]
    steady = (1 - np.exp(-8 * progress)) / (1 - np.exp(-8))
    spurt = 0.15 * progress + 0.85 / (1 + np.exp(-(progress - turn) / 0.05))
    plateau = np.interp(progress, [0, 0.15, 0.4, 0.55, 1], [0, 0.55, 0.58, 0.97, 1])
    risen = np.choose(windows.shape[window], [steady, spurt, plateau])
    low, high = windows.low[window], windows.high[window]
    skill: Real = low + (high - low) * np.clip(risen, 0, 1)
    over_summer = (windows.start[window] < 1) & (moment >= 1)
    forgotten = windows.summer[window] * np.exp(-(moment - 1) / 0.1)
    skill = skill - np.where(over_summer, forgotten, 0.0)
    return skill - np.where(late, 0.05, 0.0)
