"""What My child, its letter and its JSON render: how one student is doing, as facts and message ids, no prose.

Every `Message` is said with `plcore.language.say(report.language, message)`. Words that people wrote (notes, goals,
judgments) are plain text as written: whoever draws them escapes them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from plcore.language import Message
from plcore.learning.objective_models import ObjectiveName, Report

Level = Literal["not_enough", "just_starting", "getting_there", "has_shown"]


class StudentFacts(Report):
    """Who the report is about. name: what the student is called; full_name: for a letter's head."""

    id: UUID
    name: str
    full_name: str
    grade: Message | None
    schools: tuple[str, ...]
    teachers: tuple[str, ...]
    classes: tuple[str, ...]


class Piece(Report):
    """One piece of work behind a level.

    kind: what it was, in words. went: how this one piece went, in words; None for words only.
    note_language: the language of the note where its words leave no doubt, else None; so for all that people wrote.
    """

    id: UUID
    date: date
    kind: Message
    note: str | None
    note_language: str | None = None
    author: str | None
    went: Message | None
    went_level: Level | None


class Judged(Report):
    """A teacher's own judgment, which stands above the calculation. by: the teacher's key, where the source says."""

    id: UUID
    level: Level
    date: date
    words: str | None
    words_language: str | None = None
    author: str
    by: UUID | None = None


class Goal(Report):
    """One learning goal with where the student stands.

    level: what is shown: the teacher's judgment where there is one, else the calculation (`worked_out`).
    level_says: the level's word. sure: how many pieces of work, and whether that is enough to say.
    source: which of the two is shown, with the teacher's name and date where it is a judgment.
    pace: in words, from the student's own past only; None where it is too early to say.
    lately: how the newest work went, where the level says something else than that work does.
    work: the pieces that count, newest first. pieces: how many those are.
    """

    objective: ObjectiveName
    means: str | None
    subject: str | None
    level: Level
    level_says: Message
    worked_out: Level
    judged: Judged | None
    source: Message
    pieces: int
    sure: Message
    pace: Message | None
    lately: Message | None = None
    work: tuple[Piece, ...]
    newest: date | None


class EarlierGoal(Report):
    """A goal whose newest work is older than the page's window: its level stands, folded away."""

    objective: ObjectiveName
    level: Level
    level_says: Message
    newest: date


class NextStep(Report):
    """What comes next, and the one thing to do at home for it.

    says: the sentence that names it. why: why this one. at_home: under ten minutes, in `objective.language`;
    None where nobody has written one yet. under_way: there is work on it within the page's year.
    """

    objective: ObjectiveName
    says: Message
    why: Message
    means: str | None
    at_home: str | None
    under_way: bool = False
    level: Level | None


class Change(Report):
    """One thing that changed: in which goal, from which level to which, and the piece of work that did it.

    says: the whole as a sentence. piece: None where a judgment or a new count changed it.
    """

    objective: ObjectiveName
    says: Message
    day: date
    before: Level | None
    after: Level
    piece: Piece | None


class Changes(Report):
    """What changed since the last visit, or in the last four weeks at a first visit. Newest first."""

    since: date
    first_visit: bool
    heading: Message
    nothing: Message | None
    items: tuple[Change, ...]


class OwnWords(Report):
    """What the student said: a goal of their own, or a look back. As written."""

    date: date
    kind: Literal["goal", "reflection"]
    heading: Message
    words: str
    language: str | None = None
    about: ObjectiveName | None


class TeacherWords(Report):
    """What a teacher wrote: as written, with name and date."""

    date: date
    author: str
    words: str
    language: str | None = None
    about: ObjectiveName | None


class Month(Report):
    """How many goals stood at each level at the end of a month (or on the day of the report, for the last)."""

    end: date
    has_shown: int
    getting_there: int
    just_starting: int
    not_enough: int


class Way(Report):
    """The way over time. title: the picture's one message as a sentence, which stands above it."""

    title: Message
    months: tuple[Month, ...]


class ProgressReport(Report):
    """How one student is doing, as of a day, for one viewer, in one language.

    voice: `you` when the student reads it, else `name`; messages differ, facts do not.
    answer: at most three sentences: what goes well, what needs time, what comes next.
    goals: those with work or a judgment in the twelve months before `as_of`; best shown first, newest first.
    ahead: the next steps in other subjects (the very next one is `next`).
    window_from: the first day of the twelve months. newest_work: the day of the newest piece; None: no work.
    notes: what the reader should know (how we know, as of when, a past day).
    past_notes: what stands at the head of a look back at a past day; empty for today.
    """

    student: StudentFacts
    language: str
    voice: Literal["name", "you"]
    as_of: date
    made_at: datetime
    is_past: bool
    window_from: date
    title: Message
    answer: tuple[Message, ...]
    own_words: tuple[OwnWords, ...]
    goals: tuple[Goal, ...]
    earlier: tuple[EarlierGoal, ...]
    changes: Changes
    teacher_words: tuple[TeacherWords, ...]
    next: NextStep | None
    nothing_next: Message | None
    ahead: tuple[NextStep, ...]
    way: Way | None
    newest_work: date | None
    notes: tuple[Message, ...]
    past_notes: tuple[Message, ...] = ()

    @property
    def has_goals(self) -> bool:
        """Whether there is any goal at all, of this year or from before."""
        return bool(self.goals or self.earlier)
