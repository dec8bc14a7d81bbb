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


@dataclass(frozen=True)
class Stand:
    """What the answer needs to know of a goal."""

    objective: UUID
    goal: str
    level: Level
    pieces: int
    takes_more: bool


def answer(voice: Voice, goals: Sequence[Stand], following: tuple[UUID, str] | None) -> tuple[Message, ...]:
    """One to three sentences. goals: those of the page; following: the next step's key and name, if there is one."""
    if not goals:
        return (voice.says("answer-no-work"), voice.says("answer-no-work-then"))
    slow = _needs_time(goals)
    well, time = _goes_well(voice, goals), _takes_time(voice, goals, slow)
    # "That is the next step, too" may only follow a sentence that names this one goal.
    named = slow[0].objective if len(slow) == 1 and time is not None and "goal" in time.arguments else None
    sentences = (well, time, _next(voice, goals, named, following))
    return tuple(sentence for sentence in sentences if sentence is not None)


def _count(goals: Sequence[Stand], level: Level) -> int:
    return sum(goal.level == level for goal in goals)


def _goes_well(voice: Voice, goals: Sequence[Stand]) -> Message:
    total, shown, getting = len(goals), _count(goals, "has_shown"), _count(goals, "getting_there")
    if shown == total:
        return voice.says("answer-shown-all", total=total)
    if shown:
        return voice.says("answer-shown", count=shown, total=total)
    if getting == total:
        return voice.says("answer-getting-all", total=total)
    if getting:
        return voice.says("answer-getting", count=getting, total=total)
    if _count(goals, "just_starting"):
        return voice.says("answer-starting", total=total)
    return voice.says("answer-early", count=total)


def _needs_time(goals: Sequence[Stand]) -> list[Stand]:
    """Goals that are still at the start after enough work, or take more time than others did; most work first."""
    slow = [
        goal
        for goal in goals
        if goal.level == "just_starting" or (goal.takes_more and goal.level not in ("has_shown", "not_enough"))
    ]
    return sorted(slow, key=lambda goal: (goal.level != "just_starting", -goal.pieces, goal.goal))


def _takes_time(voice: Voice, goals: Sequence[Stand], slow: Sequence[Stand]) -> Message | None:
    shown, getting, early = (_count(goals, level) for level in ("has_shown", "getting_there", "not_enough"))
    if early == len(goals):
        return voice.says("answer-early-why")
    if slow and not shown and not getting:
        return voice.says("answer-starting-kind")
    if slow:
        goal = short(slow[0].goal, LONGEST_GOAL)
        if len(slow) == 1:
            return voice.says("answer-time", goal=goal)
        return voice.says("answer-time-some", goal=goal, count=len(slow) - 1)
    if shown and getting:
        return voice.says("answer-rest-getting", count=getting + early)
    return voice.says("answer-rest-early", count=early) if early else None


def _next(
    voice: Voice, goals: Sequence[Stand], named: UUID | None, following: tuple[UUID, str] | None
) -> Message | None:
    if following is None:
        return voice.says("answer-next-ask") if _count(goals, "has_shown") == len(goals) else None
    objective, name = following
    if objective == named:
        return voice.says("answer-next-same")
    return voice.says("answer-next", goal=short(name, LONGEST_GOAL))
