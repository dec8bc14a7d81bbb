"""The way over time: how many goals stood at each level at the end of each of the last twelve months. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from plcore.language import Message
from plcore.learning.progress_models import Month, Way
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
    months = [month for month in (_month(goals, end) for end in month_ends(as_of)) if _total(month)]
    if len(months) < FEWEST_MONTHS:
        return None
    return Way(title=_title(voice, months[0], months[-1]), months=tuple(months))


def _month(goals: Sequence[Standing], end: date) -> Month:
    levels = [standing.level for goal in goals if is_goal(standing := goal.as_of(end))]
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
