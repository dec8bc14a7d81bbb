"""The district's own day: which date it is in town at a moment, and when that day begins.

Moments are kept as UTC without zone; days are those of the district's one time zone. It is PORCHLIGHT_TIMEZONE, a name
such as America/Chicago; else the one that the machine itself goes by, where it has a name; else UTC.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

VARIABLE = "PORCHLIGHT_TIMEZONE"
MACHINE = "TZ"
MACHINE_FILE = Path("/etc/localtime")  # a link to the zone's file, which ends in its name
NAMED_BELOW = "zoneinfo"
OURS = "localtime"  # the machine's own zone under a name that no other program knows
LAST = "UTC"


class UnknownTimeZone(Exception):
    """PORCHLIGHT_TIMEZONE names no time zone; the message says what to do."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{VARIABLE} is {given[:60]!r}, which is no time zone. Write a name such as America/Chicago.")


def day_of(moment: datetime, zone: ZoneInfo | None = None) -> date:
    """The date in town at a moment (UTC, without zone). zone: of another place than the district."""
    return local(moment, zone).date()


def local(moment: datetime, zone: ZoneInfo | None = None) -> datetime:
    """A moment (UTC, without zone) by the clock in town, with its zone."""
    return moment.replace(tzinfo=UTC).astimezone(zone or district_zone())


def begins(day: date, zone: ZoneInfo | None = None) -> datetime:
    """The first moment of a day in town, as UTC without zone; the next day's is the first that is not in it."""
    return datetime.combine(day, time.min, zone or district_zone()).astimezone(UTC).replace(tzinfo=None)


@cache
def district_zone() -> ZoneInfo:
    """The zone whose days count here, read once. Raises UnknownTimeZone."""
    return zone_from(os.environ.get(VARIABLE), os.environ.get(MACHINE), MACHINE_FILE)


def zone_from(given: str | None, machine: str | None, file: Path) -> ZoneInfo:
    """The zone that is given by name, else the machine's own, else UTC.

    machine: what TZ says. file: the machine's link to its zone. Raises UnknownTimeZone for a given name that is none.
    """
    known = available_timezones() - {OURS}
    wanted = (given or "").strip()
    if wanted and wanted not in known:
        raise UnknownTimeZone(wanted)
    names = [wanted, *([_name(machine)] if machine is not None else [_name(str(file.resolve()))]), LAST]
    return ZoneInfo(next(name for name in names if name in known))


def _name(place: str) -> str:
    """The zone's name in what TZ or the link says: ":America/Chicago", "/usr/share/zoneinfo/America/Chicago"."""
    return place.removeprefix(":").rpartition(f"/{NAMED_BELOW}/")[2]
