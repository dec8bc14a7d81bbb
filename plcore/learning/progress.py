"""How one student is doing, as of a day: the one report that My child, its letter and its JSON show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from plcore.access import Look, Viewer, open_record
from plcore.days import day_of
from plcore.language import Message, message
from plcore.learning.answering import needs_time
from plcore.learning.changes import moved
from plcore.learning.grades import grade_message
from plcore.learning.library import Library, library
from plcore.learning.material import (
    Material,
    answer_of,
    change_of,
    earlier_of,
    goal_of,
    next_of,
    own_words_of,
    stands_of,
    teacher_words_of,
)
from plcore.learning.next_step import next_steps
from plcore.learning.progress_models import (
    Change,
    Changes,
    EarlierGoal,
    Goal,
    Judged,
    Month,
    NextStep,
    OwnWords,
    Piece,
    ProgressReport,
    StudentFacts,
    TeacherWords,
    Way,
)
from plcore.learning.record import Person, Record, read_person, read_record
from plcore.learning.standing import Judgment, Standing, Work, standings
from plcore.learning.visits import visit
from plcore.learning.voice import Voice
from plcore.learning.way import way
from plcore.store import Store

__all__ = [
    "Change",
    "Changes",
    "EarlierGoal",
    "Goal",
    "Judged",
    "Kept",
    "Month",
    "NextStep",
    "OwnWords",
    "Piece",
    "ProgressReport",
    "StudentFacts",
    "TeacherWords",
    "Way",
    "progress_report",
]

RECENT = timedelta(days=28)  # what counts as new at a first visit


@dataclass
class Kept:
    """The report that one session read last, held by that session alone.

    A page runs anew at every tap; where nothing has changed the report need not be worked out again.
    """

    key: tuple[object, ...] = ()
    report: ProgressReport | None = None


def progress_report(
    store: Store,
    viewer: Viewer,
    student: UUID,
    *,
    now: datetime,
    as_of: date | None = None,
    known_by: datetime | None = None,
    language: str,
    kept: Kept | None = None,
) -> ProgressReport:
    """One student's progress for this viewer. The look is checked and logged before anything is read.

    now: UTC, without zone. as_of: work done by the end of that day counts (default: today; a later day is today).
    known_by: leave out what was brought in or said after that moment (UTC), also about work done before; as_of is then
    that day unless it is given. So a report can be told again as it stood, when work came in late.
    kept: the caller's own, given back what it holds while nothing in the store has changed; the check and the log
    are never left out. Raises access.NotAllowed when this viewer may not see this student.
    """
    look = open_record(store, viewer, student, "progress", now)
    day = min(as_of or day_of(known_by or now), day_of(now))
    previous = visit(store, look)
    books, stamp = library(store)
    key = (viewer.person, viewer.role, student, day, known_by, day_of(now), language, previous, stamp)
    if kept is not None and kept.report is not None and kept.key == key:
        return kept.report
    report = _work_out(store, look, books, previous, day, known_by, language)
    if kept is not None:
        kept.key, kept.report = key, report
    return report


def _work_out(
    store: Store,
    look: Look,
    books: Library,
    previous: datetime | None,
    day: date,
    known_by: datetime | None,
    language: str,
) -> ProgressReport:
    now = look.made_at
    person = read_person(store, look, books, day_of(now))
    record = read_record(store, look, books, day, known_by)
    held = standings(record.work, record.judgments)
    links = books.links_after(held)
    material = Material(
        voice=Voice(person.name, is_you=look.viewer.role == "student"),
        window_from=_a_year_before(day),
        standings=held,
        known=books.explained(held.keys() | {after for _, after in links}, language),
    )
    goals = material.on_page()
    on_page = {goal.objective for goal in goals}
    stands = stands_of(material, goals)
    slow = next((stand.objective for stand in needs_time(stands)), None)
    steps = next_steps(held, links, material.known, on_page=on_page, grade=person.grade, slow=slow)
    voice, is_past = material.voice, day < day_of(now) or known_by is not None
    if previous is None or is_past:
        changes = _changes_lately(material, day, is_past=is_past)
    else:
        changes = _changes_since(store, look, books, material, previous)
    return ProgressReport(
        student=_student(person),
        language=language,
        voice=voice.kind,
        as_of=day,
        made_at=now,
        is_past=is_past,
        window_from=material.window_from,
        title=voice.says("title"),
        answer=answer_of(material, stands, steps, when="past" if is_past else "now"),
        own_words=own_words_of(material, record.work),
        goals=tuple(goal_of(material, goal) for goal in goals),
        earlier=tuple(earlier_of(material, goal) for goal in material.before_page()),
        changes=changes,
        teacher_words=teacher_words_of(material, record.work, record.judgments),
        next=next_of(material, steps[0]) if steps else None,
        nothing_next=None if steps else _nothing_next(voice, goals),
        ahead=tuple(next_of(material, step) for step in steps[1:]),
        way=way(voice, goals, day),
        newest_work=_newest_work(record),
        notes=(*_notes(material, record, day, is_past=is_past), *_known(known_by)),
        past_notes=(*_past_notes(material, day), *_known(known_by)) if is_past else (),
    )


def _changes_since(store: Store, look: Look, books: Library, material: Material, since: datetime) -> Changes:
    """What arrived after the visit before this one, against what that visit could have shown."""

    def is_new(work: Work) -> bool:
        return work.arrived_at > since

    def is_new_judgment(judgment: Judgment) -> bool:
        return judgment.recorded_at > since

    any_new = any(
        any(map(is_new, goal.trail)) or any(map(is_new_judgment, goal.judgments))
        for goal in material.standings.values()
    )
    before: dict[UUID, Standing] = {}
    if any_new:  # most visits find nothing new, and then the past need not be worked out
        then = read_record(store, look, books, day_of(since), since)
        before = standings(then.work, then.judgments)
    found = moved(material.standings, before, is_new=is_new, is_new_judgment=is_new_judgment) if any_new else []
    return Changes(
        since=day_of(since),
        first_visit=False,
        heading=message(_id(material, "changes-visit"), day=day_of(since)),
        nothing=None if found else message(_id(material, "changes-nothing-visit")),
        items=tuple(change_of(material, change) for change in found if change.objective in material.known),
    )


def _changes_lately(material: Material, day: date, *, is_past: bool) -> Changes:
    """What was done in the four weeks before a day: at a first visit, and where a past day is shown."""
    cut = day - RECENT
    found = moved(
        material.standings,
        {objective: goal.as_of(cut) for objective, goal in material.standings.items()},
        is_new=lambda work: work.date > cut,
        is_new_judgment=lambda judgment: judgment.date > cut,
    )
    nothing = "child-changes-nothing-before" if is_past else _id(material, "changes-nothing-first")
    return Changes(
        since=cut,
        first_visit=not is_past,
        heading=message("child-changes-before", day=day) if is_past else message(_id(material, "changes-first")),
        nothing=None if found else message(nothing),
        items=tuple(change_of(material, change) for change in found if change.objective in material.known),
    )


def _nothing_next(voice: Voice, goals: Sequence[Standing]) -> Message:
    """What stands in place of a next step: there is none left, none that is taught any more, or no work yet."""
    if not goals:
        return voice.says("next-none-yet")
    is_all = all(goal.level == "has_shown" for goal in goals)
    return voice.says("next-none-left" if is_all else "answer-next-ask")


def _student(person: Person) -> StudentFacts:
    return StudentFacts(
        id=person.id,
        name=person.name,
        full_name=person.full_name,
        grade=grade_message(person.grade),
        schools=person.schools,
        teachers=person.teachers,
        classes=person.classes,
    )


def _notes(material: Material, record: Record, day: date, *, is_past: bool) -> tuple[Message, ...]:
    first = message(_id(material, "note-past"), day=day) if is_past else message("child-note-as-of", day=day)
    newest = _newest_work(record)
    if newest is None:
        return (first,)
    return (
        first,
        message("child-note-newest", day=newest),
        message("child-note-window", day=material.window_from),
        message("child-note-enough"),
    )


def _past_notes(material: Material, day: date) -> tuple[Message, ...]:
    """What stands at the head of a look back: the day; and, where there are any, which goals are not listed."""
    notes = [message(_id(material, "note-past"), day=day)]
    if material.before_page():
        notes.append(message("child-note-past-window"))
    return tuple(notes)


def _known(known_by: datetime | None) -> tuple[Message, ...]:
    """That only what was known on a day counts, where that was asked for."""
    return (message("child-note-known", day=day_of(known_by)),) if known_by is not None else ()


def _newest_work(record: Record) -> date | None:
    return max((piece.date for piece in record.work if piece.level), default=None)


def _id(material: Material, part: str) -> str:
    return f"child-you-{part}" if material.voice.is_you else f"child-{part}"


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - 1, day=28)
