"""The way over time: how many goals stood at each level at the end of each of the last twelve months. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from plcore.language import Message
from plcore.learning.progress_models import Level, Month, Way
from plcore.learning.standing import Standing, is_goal
from plcore.learning.voice import Voice

MONTHS = 12
FEWEST_MONTHS = 2  # a way needs a beginning and an end


def month_ends(as_of: date, months: int = MONTHS) -> list[date]:
    """The last days of the months before `as_of`, then `as_of` itself, oldest first."""
    days = [as_of]
    first = as_of.replace(day=1)
    while len(days) < months:
        last = first - timedelta(days=1)
        days.append(last)
        first = last.replace(day=1)
    return days[::-1]


def way(voice: Voice, goals: Sequence[Standing], as_of: date) -> Way | None:
    """The goals of the page over the last year; None while there are fewer than two months to see."""
    over_time = [_levels(goal) for goal in goals]
    months = [month for month in (_month(over_time, end) for end in month_ends(as_of)) if _total(month)]
    if len(months) < FEWEST_MONTHS:
        return None
    return Way(title=_title(voice, months[0], months[-1]), months=tuple(months))


def _levels(goal: Standing) -> tuple[list[date], list[Level | None]]:
    """Every day on which the goal's level was set anew, and to what; None: there was nothing to say again."""
    days = sorted({work.date for work in goal.trail} | {judgment.date for judgment in goal.judgments})
    if goal.judgments:
        stood = [goal.as_of(day) for day in days]
        return days, [standing.level if is_goal(standing) else None for standing in stood]
    last = {work.date: work.level for work in goal.trail}
    return days, [last[day] for day in days]


def _month(over_time: Sequence[tuple[list[date], list[Level | None]]], end: date) -> Month:
    levels = [levels[place - 1] for days, levels in over_time if (place := bisect_right(days, end))]
    return Month(
        end=end,
        has_shown=levels.count("has_shown"),
        getting_there=levels.count("getting_there"),
        just_starting=levels.count("just_starting"),
        not_enough=levels.count("not_enough"),
    )


def _total(month: Month) -> int:
    return month.has_shown + month.getting_there + month.just_starting + month.not_enough


def _title(voice: Voice, first: Month, last: Month) -> Message:
    before, after = first.has_shown, last.has_shown
    if after > before:
        return voice.says("way-grew", before=before, after=after, day=first.end)
    if after < before:
        return voice.says("way-fewer", before=before, after=after, day=first.end)
    if after:
        return voice.says("way-same", count=after, day=first.end)
    return voice.says("way-getting", count=last.getting_there)
