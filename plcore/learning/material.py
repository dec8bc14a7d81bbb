"""From what was read to the parts of the progress report: goals, words, next steps, changes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal
from uuid import UUID

from plcore.language import Message, message
from plcore.learning.answering import LONGEST_GOAL, Following, Stand, answer
from plcore.learning.changes import Moved
from plcore.learning.explained import Explained, short
from plcore.learning.next_step import Candidate
from plcore.learning.objective_models import ObjectiveName
from plcore.learning.progress_models import (
    Change,
    EarlierGoal,
    Goal,
    Judged,
    Level,
    NextStep,
    OwnWords,
    Piece,
    TeacherWords,
)
from plcore.learning.standing import ENOUGH, RANK, Judgment, Standing, Work, is_goal, pace, until_shown, went
from plcore.learning.tongue import tongue
from plcore.learning.voice import Voice

LONGEST_KIND = 40
KINDS = frozenset(
    {
        *("assignment", "classwork", "conversation", "discussion", "exam", "exit-ticket", "goal", "homework", "lab"),
        *("observation", "performance", "portfolio", "presentation", "project", "quiz", "reading", "reflection"),
        *("test", "writing"),
    }
)
OWN_KINDS: dict[str, Literal["goal", "reflection"]] = {"goal": "goal", "reflection": "reflection"}


WENT: dict[Level, Message] = {
    "has_shown": message("child-went-has-shown"),
    "getting_there": message("child-went-getting-there"),
    "just_starting": message("child-went-just-starting"),
}


@dataclass(frozen=True)
class Material:
    """What was read about one student, ready to be told."""

    voice: Voice
    window_from: date
    standings: Mapping[UUID, Standing]
    known: Mapping[UUID, Explained]

    @cached_property
    def took(self) -> dict[UUID, int]:
        """How many pieces of work each goal took until it was shown."""
        return until_shown(self.standings)

    def on_page(self) -> list[Standing]:
        """Goals with work or a judgment in the window: best shown first; at a level the newest work first."""
        goals = [goal for goal in self._goals() if newest(goal) >= self.window_from]
        return sorted(
            goals,
            key=lambda goal: (-RANK[goal.level], -newest(goal).toordinal(), self.name(goal.objective).name.lower()),
        )

    def before_page(self) -> list[Standing]:
        """Goals whose newest work is older than the window, newest first."""
        return sorted((goal for goal in self._goals() if newest(goal) < self.window_from), key=newest, reverse=True)

    def name(self, objective: UUID) -> ObjectiveName:
        return self.known[objective].name

    def about(self, objective: UUID | None) -> ObjectiveName | None:
        return self.name(objective) if objective in self.known and objective is not None else None

    def _goals(self) -> list[Standing]:
        return [goal for goal in self.standings.values() if is_goal(goal) and goal.objective in self.known]


def newest(goal: Standing) -> date:
    return goal.newest or date.min


def stands_of(material: Material, goals: Sequence[Standing]) -> list[Stand]:
    """What the answer needs to know of each goal."""
    return [
        Stand(
            objective=goal.objective,
            goal=material.name(goal.objective).name,
            level=goal.level,
            pieces=goal.pieces,
            takes_more=pace(goal, material.took) == "more",
            needs_time=goal.needs_time,
        )
        for goal in goals
    ]


def answer_of(
    material: Material, stands: Sequence[Stand], steps: Sequence[Candidate], *, when: str
) -> tuple[Message, ...]:
    """The answer first. when: `now`, or `past` where another year than this is shown."""
    following = None
    if steps:
        step = steps[0].objective
        following = Following(step, material.name(step).name, any(stand.objective == step for stand in stands))
    return answer(material.voice, stands, following, when=when, has_earlier=bool(material.before_page()))


def goal_of(material: Material, goal: Standing) -> Goal:
    """One learning goal with where the student stands."""
    voice, item, how_fast = material.voice, material.known[goal.objective], pace(goal, material.took)
    work = sorted((*goal.trail, *goal.also), key=lambda piece: piece.date)
    return Goal(
        objective=item.name,
        means=item.means,
        subject=item.subject,
        level=goal.level,
        level_says=voice.level(goal.level),
        worked_out=goal.worked_out,
        judged=_judged(goal.judged),
        source=_source(goal),
        pieces=goal.pieces,
        sure=message("sure-pieces" if goal.pieces >= ENOUGH or goal.judged else "sure-too-early", count=goal.pieces),
        pace=voice.says(f"pace-{how_fast}") if how_fast else None,
        lately=_lately(goal),
        work=tuple(piece_of(piece) for piece in reversed(work)),
        newest=goal.newest,
    )


def earlier_of(material: Material, goal: Standing) -> EarlierGoal:
    """A goal from before the window."""
    return EarlierGoal(
        objective=material.name(goal.objective),
        level=goal.level,
        level_says=material.voice.level(goal.level),
        newest=newest(goal),
    )


def piece_of(work: Work) -> Piece:
    """One piece of work, with its score as a word."""
    level = went(work.score)
    return Piece(
        id=work.id,
        date=work.date,
        kind=kind_of(work.kind),
        note=work.note,
        note_language=tongue(work.note),
        author=work.author,
        went=WENT[level] if level else None,
        went_level=level,
    )


@lru_cache(maxsize=512)
def kind_of(kind: str) -> Message:
    """What a piece of work was; a source's own word stands as written."""
    known = "-".join(kind.lower().replace("_", " ").replace("-", " ").split())
    if known in KINDS:
        return message(f"child-kind-{known}")
    return message("child-kind-other", kind=short(kind, LONGEST_KIND))


def own_words_of(material: Material, work: Iterable[Work]) -> tuple[OwnWords, ...]:
    """The student's goals and looks back, as written, newest first."""
    said = [
        OwnWords(
            date=piece.date,
            kind=OWN_KINDS[piece.kind.lower()],
            heading=message(f"child-{'you-' if material.voice.is_you else ''}own-{piece.kind.lower()}"),
            words=piece.note,
            language=tongue(piece.note),
            about=material.about(piece.objective),
        )
        for piece in work
        if piece.note and piece.kind.lower() in OWN_KINDS
    ]
    return tuple(said[::-1])


def teacher_words_of(
    material: Material, work: Iterable[Work], judgments: Iterable[Judgment]
) -> tuple[TeacherWords, ...]:
    """Notes that name their author, and the words of judgments that stand, newest first, within the window."""
    notes = [
        TeacherWords(
            date=piece.date,
            author=piece.author,
            words=piece.note,
            language=tongue(piece.note),
            about=material.about(piece.objective),
        )
        for piece in work
        if piece.note and piece.author and piece.kind.lower() not in OWN_KINDS
    ]
    standing = {goal.judged.id for goal in material.standings.values() if goal.judged}
    said = [
        TeacherWords(
            date=judgment.date,
            author=judgment.author,
            words=judgment.words,
            language=tongue(judgment.words),
            about=material.about(judgment.objective),
        )
        for judgment in judgments
        if judgment.words and judgment.id in standing
    ]
    recent = [words for words in (*notes, *said) if words.date >= material.window_from]
    return tuple(sorted(recent, key=lambda words: words.date, reverse=True))


def next_of(material: Material, step: Candidate) -> NextStep:
    """One next step, why it is one, and the one thing to do at home for it."""
    voice, item = material.voice, material.known[step.objective]
    standing = material.standings.get(step.objective)
    level = standing.level if standing and is_goal(standing) else None
    under_way = standing is not None and level is not None and newest(standing) >= material.window_from
    if step.after is None:
        why = voice.says("next-why-working")
    else:
        why = voice.says("next-why-after", goal=short(material.name(step.after).name, LONGEST_GOAL))
    return NextStep(
        objective=item.name,
        says=message("child-next-on" if under_way else "child-next-says", goal=item.name.name),
        why=why,
        means=item.means,
        at_home=item.at_home,
        under_way=under_way,
        level=level,
    )


def change_of(material: Material, change: Moved) -> Change:
    """One thing that changed, as a sentence with the piece of work that did it."""
    goal = short(material.name(change.objective).name, LONGEST_GOAL)
    arguments: dict[str, str | int] = {"goal": goal}
    if change.kind in ("up", "back", "judged"):
        arguments["level"] = change.after
    if change.kind == "more":
        arguments["count"] = change.new_pieces
    if change.judgment:
        arguments["author"] = change.judgment.author
    return Change(
        objective=material.name(change.objective),
        says=_named(change, goal) or material.voice.says(f"change-{change.kind}", **arguments),
        day=change.day,
        before=change.before,
        after=change.after,
        piece=piece_of(change.piece) if change.piece else None,
    )


def _named(change: Moved, goal: str) -> Message | None:
    """A first level below the top comes from there being enough work, not from a step up: it is said so."""
    is_first = change.kind == "up" and change.before in (None, "not_enough")
    if not is_first or change.after == "has_shown":
        return None
    is_hard = change.piece is not None and went(change.piece.score) == "just_starting"
    if is_hard and change.after == "getting_there":
        return message("child-change-named-hard", goal=goal)
    return message("child-change-named", goal=goal, level=change.after)


def _judged(judgment: Judgment | None) -> Judged | None:
    if judgment is None or judgment.level is None:
        return None
    return Judged(
        id=judgment.id,
        level=judgment.level,
        date=judgment.date,
        words=judgment.words,
        words_language=tongue(judgment.words),
        author=judgment.author,
        by=judgment.by,
    )


def _lately(goal: Standing) -> Message | None:
    """How the newest work went, where the level alone would let the reader wonder about it."""
    if goal.judged or goal.lately is None or goal.level in ("not_enough", goal.lately_level):
        return None
    return message(f"child-lately-{goal.lately}", level=goal.level)


def _source(goal: Standing) -> Message:
    judged = goal.judged
    if judged is None:
        return message("child-source-worked-out", count=goal.pieces)
    if goal.worked_out in (judged.level, "not_enough"):
        return message("child-source-judged", author=judged.author, day=judged.date)
    return message("child-source-judged-differs", author=judged.author, day=judged.date, worked=goal.worked_out)
