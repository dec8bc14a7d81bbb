"""When school is open in Harbor Bend: a school year runs from late August to mid June."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

MONDAY, THURSDAY, FRIDAY = 0, 3, 4
FIRST_MONDAY_FROM = (8, 25)
LAST_FRIDAY_UNTIL = (6, 18)


@dataclass(frozen=True)
class SchoolYear:
    """One school year, named by the year of its autumn, with every day on which there is school."""

    autumn: int
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        return self.days[0]

    @property
    def last(self) -> date:
        return self.days[-1]

    @property
    def title(self) -> str:
        """2026-27"""
        return f"{self.autumn}-{(self.autumn + 1) % 100:02d}"

    def days_until(self, day: date) -> int:
        """How many school days there have been, that day included."""
        return sum(one <= day for one in self.days)


def school_year(autumn: int) -> SchoolYear:
    """The school year that begins in late August of that year."""
    first = _on_or_after(date(autumn, *FIRST_MONDAY_FROM), MONDAY)
    last = _on_or_after(date(autumn + 1, *LAST_FRIDAY_UNTIL) - timedelta(days=6), FRIDAY)
    closed = _closed(autumn)
    span = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return SchoolYear(autumn, tuple(day for day in span if day.weekday() < 5 and day not in closed))


def two_years(today: date) -> tuple[SchoolYear, SchoolYear]:
    """The school year that has begun (in summer: the one that has just ended) and the one before it."""
    this = school_year(today.year)
    if this.first > today:
        this = school_year(today.year - 1)
    return school_year(this.autumn - 1), this


def _closed(autumn: int) -> set[date]:
    """Weekdays without school: the usual holidays and three breaks."""
    thanksgiving = _on_or_after(date(autumn, 11, 22), THURSDAY)
    spring = _on_or_after(date(autumn + 1, 4, 13), MONDAY)
    return {
        _on_or_after(date(autumn, 9, 1), MONDAY),  # Labor Day
        _on_or_after(date(autumn, 10, 8), MONDAY),  # Indigenous Peoples' Day
        date(autumn, 11, 11),  # Veterans Day
        *_days(thanksgiving, 2),
        *_days(date(autumn, 12, 23), 11),
        _on_or_after(date(autumn + 1, 1, 15), MONDAY),  # Martin Luther King Day
        *_days(_on_or_after(date(autumn + 1, 2, 15), MONDAY), 5),  # winter break, from Presidents' Day
        *_days(spring, 5),
        _on_or_after(date(autumn + 1, 5, 25), MONDAY),  # Memorial Day
    }


def _days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=step) for step in range(count)]


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
