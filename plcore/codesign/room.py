"""Who was in the room: by school, grades, language and neighborhood, beside all students; and whom nobody heard yet.

Shares, ranges and words are worked out from what may be shown (hiding.py) and from the roster, never from a count
that is hidden. Until the result is out, the room is seen in steps of five people who told something (steps.py), each
as it stood then, so that two looks never differ by one person.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import Gathering, gathering, require_facilitator
from plcore.codesign.hiding import SMALLEST, Shown, show
from plcore.codesign.plan import Words
from plcore.codesign.populations import population
from plcore.codesign.result import Frozen
from plcore.codesign.steps import seen_of
from plcore.language import Message, message, say
from plcore.roster.enrolled import enrolled
from plcore.store import Store

Z: Final = 1.959963984540054  # 95 of 100
FEWEST_STUDENTS: Final = 10  # of a group in the schools, before its share is told
OVER: Final = ("closed", "published")
COMPARED: Final = ("school", "grade_band", "language", "neighborhood")

ANSWERS = "SELECT seat, question, answer, made_at FROM facts.about_answer WHERE gathering = ? ORDER BY made_at, id"
SEATS = "SELECT id, made_at FROM core.seat WHERE gathering = ?"

Heard = Literal["less", "alike", "more", "unknown"]
Kind = Literal["school", "grade_band", "language", "neighborhood", "role"]


class RoomGroup(Frozen):
    """One answer. people: None where hidden, then `small` says whether they are known to be fewer than five.

    low, high: of those who answered, the share of this group in 95 of 100 such rooms; for a small group, of as many as
    it could hold. enrolled: its share of the students. heard: surely less or more than that; alike: cannot tell them
    apart; unknown: there is nothing to set it against.
    """

    name: Words
    people: int | None
    small: bool
    low: float | None
    high: float | None
    enrolled: float | None
    heard: Heard


class RoomQuestion(Frozen):
    """One question. untold: who did not answer it, None where hidden; is_veiled: no count of it is shown."""

    kind: Kind
    words: Words
    groups: tuple[RoomGroup, ...]
    untold: int | None
    is_veiled: bool

    def missing(self) -> tuple[Words, ...]:
        """The groups that were heard less than their share."""
        return tuple(one.name for one in self.groups if one.heard == "less")

    def can_tell(self) -> bool:
        """Whether anything of it can be set against the schools."""
        return any(one.heard != "unknown" for one in self.groups)


class Room(Frozen):
    """The whole. people: who joined, as of the last step while people still come; is_live: they still do."""

    people: int
    is_live: bool
    questions: tuple[RoomQuestion, ...]


def not_heard(room: Room, language: str) -> Message:
    """Where nobody is surely missing: that it is so and by what it is told, or that it cannot be told."""
    live = "yes" if room.is_live else "no"
    kinds = dict.fromkeys(one.kind for one in room.questions if one.kind in COMPARED and one.can_tell())
    if not kinds:
        return message("room-cannot-tell", live=live)
    told_by = ", ".join(say(language, f"room-kind-{kind}") for kind in kinds)
    return message("room-nobody-missing", live=live, kinds=told_by)


def room_report(store: Store, viewer: Viewer, key: UUID) -> Room:
    """Who was in the room; while it runs, for those who lead gatherings alone. Raises NotAllowed, NotPossible."""
    of = gathering(store, key)
    is_live = of.state not in OVER
    if is_live:
        require_facilitator(viewer)
    return room_of(store, of, is_live=is_live)


def room_of(store: Store, of: Gathering, *, is_live: bool) -> Room:
    """The same, for our own code that has asked who looks."""
    rows = store.rows(ANSWERS, [of.id])
    seen = seen_of(store, of.id, of.state, [(question, seat, at) for seat, question, _, at in rows])
    whole = seen_of(store, of.id, of.state, [(None, seat, at) for seat, _, _, at in rows])
    # Nobody is counted in a question and not among the people.
    last = max([whole.until(), *(seen.until(place) for place in range(len(of.plan.about)))])
    people = len([at for _, at in store.rows(SEATS, [of.id]) if not is_live or at <= last])
    newest = {(seat, question): answer for seat, question, answer, at in rows if at <= seen.until(question)}
    known = enrolled(store)
    questions = []
    for place, asked in enumerate(of.plan.about):
        given = [answer for (_, question), answer in newest.items() if question == place]
        counts = [given.count(answer) for answer in range(len(asked.answers))]
        told = room_question(asked.kind, asked.words, asked.answers, counts, population(asked, known), people)
        questions.append(told)
    return Room(people=people, is_live=is_live, questions=tuple(questions))


def room_question(
    kind: Kind, words: Words, names: Sequence[Words], counts: Sequence[int], of: Sequence[int | None], people: int
) -> RoomQuestion:
    """One question. counts: by answer, true ones; of: students by answer. From here on only what is shown counts."""
    shown = show(counts, people)
    students = [count if count is not None and count >= FEWEST_STUDENTS else None for count in of]
    all_students = sum(count or 0 for count in students)
    fewest, most = _answered(shown, students)
    compares = fewest > 0 and sum(count is not None for count in students) > 1
    groups = []
    for place, name in enumerate(names):
        count, own = shown.counts[place], students[place]
        is_small = place in shown.small
        low = high = None
        expected = own / all_students if own is not None else None
        heard: Heard = "unknown"
        if compares and expected is not None and (count is not None or is_small):
            # Where the true number of answers is not told, the range reaches over all that it could be.
            low = 0.0 if count is None else wilson(count, most)[0]
            least = max(fewest, SMALLEST - 1) if count is None else fewest
            high = wilson(SMALLEST - 1 if count is None else count, least)[1]
            heard = "less" if high < expected else "more" if low > expected else "alike"
        groups.append(
            RoomGroup(name=name, people=count, small=is_small, low=low, high=high, enrolled=expected, heard=heard)
        )
    return RoomQuestion(kind=kind, words=words, groups=tuple(groups), untold=shown.untold, is_veiled=shown.is_veiled)


def _answered(shown: Shown, students: Sequence[int | None]) -> tuple[int, int]:
    """The fewest and the most people who can have given an answer that stands for students, from what is shown."""
    stand = [place for place, count in enumerate(students) if count is not None]
    if shown.is_veiled:
        # Known to be small at all: then fewer than SMALLEST are in small groups or told nothing. Else nothing is known.
        is_all = len(stand) == len(students) and bool(shown.small)
        return (shown.people - (SMALLEST - 1), shown.people) if is_all else (0, 0)
    seen = sum(shown.counts[place] or 0 for place in stand)
    return seen, seen + (SMALLEST - 1) * len(shown.small.intersection(stand))


def wilson(count: int, of: int) -> tuple[float, float]:
    """Wilson's interval for a share (Wilson 1927), 95 of 100. Raises ValueError for none at all."""
    if of < 1 or not 0 <= count <= of:
        raise ValueError("a share of nobody")
    share = count / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    reach = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)
