"""The answer first: at most three sentences, by rules: what goes well, what needs time, what comes next. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from plcore.language import Message
from plcore.learning.explained import short
from plcore.learning.progress_models import Level
from plcore.learning.voice import Voice

LONGEST_GOAL = 60
LONGEST_OF_TWO = 40  # where two goals stand in one sentence
MOST_NAMED = 2


@dataclass(frozen=True)
class Stand:
    """What the answer needs to know of a goal. needs_time: its own work or a teacher says so; takes_more: its pace."""

    objective: UUID
    goal: str
    level: Level
    pieces: int
    takes_more: bool
    needs_time: bool


@dataclass(frozen=True)
class Following:
    """The very next step. under_way: there is work on it among the goals of the page."""

    objective: UUID
    goal: str
    under_way: bool


def answer(
    voice: Voice, goals: Sequence[Stand], following: Following | None, *, when: str = "now", has_earlier: bool = False
) -> tuple[Message, ...]:
    """One to three sentences. goals: those of the page, which is those of a year; when: `now`, or `past` for a look
    back at another year than this; has_earlier: there are goals from before that year."""
    if not goals and has_earlier:
        return (voice.says("answer-no-work-year", when=when), voice.says("answer-no-work-year-then"))
    if not goals:
        return (voice.says("answer-no-work"), voice.says("answer-no-work-then"))
    slow = needs_time(goals)
    well, time = _goes_well(voice, goals, when), _takes_time(voice, goals, slow)
    # "Keep on with it" may only follow a sentence that names this one goal.
    named = slow[0].objective if len(slow) == 1 and time is not None and "goal" in time.arguments else None
    sentences = (well, time, _next(voice, goals, named, following))
    return tuple(sentence for sentence in sentences if sentence is not None)


def needs_time(goals: Sequence[Stand]) -> list[Stand]:
    """Goals that need more time: still at the start, all hard lately, or slower than the student's own; most work
    first."""
    slow = [goal for goal in goals if goal.level not in ("has_shown", "not_enough") and _is_slow(goal)]
    return sorted(slow, key=lambda goal: (goal.level != "just_starting", -goal.pieces, goal.goal))


def _is_slow(goal: Stand) -> bool:
    return goal.needs_time or goal.takes_more


def _count(goals: Sequence[Stand], level: Level) -> int:
    return sum(goal.level == level for goal in goals)


def _goes_well(voice: Voice, goals: Sequence[Stand], when: str) -> Message:
    total, shown, getting = len(goals), _count(goals, "has_shown"), _count(goals, "getting_there")
    if shown == total:
        return voice.says("answer-shown-all", total=total, when=when)
    if shown:
        return voice.says("answer-shown", count=shown, total=total, when=when)
    if getting == total:
        return voice.says("answer-getting-all", total=total, when=when)
    if getting:
        return voice.says("answer-getting", count=getting, total=total, when=when)
    if starting := _count(goals, "just_starting"):
        return voice.says("answer-starting", count=starting, total=total, when=when)
    return voice.says("answer-early", count=total, when=when)


def _takes_time(voice: Voice, goals: Sequence[Stand], slow: Sequence[Stand]) -> Message | None:
    shown, getting, starting, early = (
        _count(goals, level) for level in ("has_shown", "getting_there", "just_starting", "not_enough")
    )
    if early == len(goals):
        return voice.says("answer-early-why")
    if starting and not shown and not getting:
        return voice.says("answer-starting-kind")
    if len(slow) == 1:
        return voice.says("answer-time", goal=short(slow[0].goal, LONGEST_GOAL))
    if slow:
        first, second = (short(goal.goal, LONGEST_OF_TWO) for goal in slow[:MOST_NAMED])
        return voice.says("answer-time-some", goal=first, other=second, count=len(slow) - MOST_NAMED)
    if shown and getting:
        return voice.says("answer-rest-getting", count=getting + starting + early)
    return voice.says("answer-rest-early", count=early) if early and not starting else None


def _next(voice: Voice, goals: Sequence[Stand], named: UUID | None, following: Following | None) -> Message | None:
    if following is None:
        return voice.says("answer-next-ask") if _count(goals, "has_shown") == len(goals) else None
    if following.objective == named:
        return voice.says("answer-next-same")
    part = "answer-next-on" if following.under_way else "answer-next"
    return voice.says(part, goal=short(following.goal, LONGEST_GOAL))
