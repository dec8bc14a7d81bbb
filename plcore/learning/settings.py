"""The district's settings of the mastery rules: kept with dates, never overwritten, read as of a day.

Each change is a row of core.setting that counts from a day on; an older report is worked out with what held then.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from plcore.access import Viewer, require_office
from plcore.days import day_of
from plcore.learning.asking import Handle, rows
from plcore.store import Store, Transaction

PREFIX = "mastery."
Weight = Annotated[float, Field(gt=0, le=10)]

AS_OF = """
SELECT name, value
FROM core.setting
WHERE starts_with(name, $prefix)
  AND since <= $as_of
  AND ($known_by::TIMESTAMP IS NULL OR recorded_at <= $known_by)
QUALIFY row_number() OVER (PARTITION BY name ORDER BY since DESC, recorded_at DESC) = 1
"""
ADD = ["name", "value", "since", "recorded_at", "recorded_by"]


class SettingRefused(ValueError):
    """A setting that cannot be used; the message says which, why, and what to do."""


class Parameters(BaseModel):
    """What the rules of MATHS.md 1 are worked out with; the defaults are what a district begins with.

    decay: lambda, what a piece of work still weighs when one newer has come. prior: m, how many pieces the district's
    own mean stands for. kind_weights: what a piece of that kind weighs; 1 where nothing is said (Beta only).
    latest_weight: w of the weighted average. newest_share: d of the decaying average. enough_at_mastery,
    mastery_score: n-mastery asks for so many scores of at least that.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    decay: Annotated[float, Field(gt=0, le=1)] = 0.85
    prior: Annotated[float, Field(gt=0, le=100)] = 3.0
    kind_weights: dict[str, Weight] = {}
    latest_weight: Annotated[float, Field(ge=0, le=1)] = 0.65
    newest_share: Annotated[float, Field(gt=0, le=1)] = 0.65
    enough_at_mastery: Annotated[int, Field(ge=1, le=100)] = 3
    mastery_score: Annotated[float, Field(gt=0, le=1)] = 0.70


def parameters(handle: Handle, as_of: date, known_by: datetime | None = None) -> Parameters:
    """What held on a day, as far as it was recorded by `known_by` (UTC, without zone; None: by now).

    Raises SettingRefused when a row of the table cannot be used.
    """
    found = rows(handle, AS_OF, {"prefix": PREFIX, "as_of": as_of, "known_by": known_by})
    return _checked({name.removeprefix(PREFIX): json.loads(value) for name, value in found})


def change(store: Store, viewer: Viewer, name: str, value: Any, *, since: date, now: datetime) -> Parameters:
    """Let a setting hold from `since` on, which is today or later; returns what then holds.

    name: a field of Parameters. now: UTC, without zone. Raises NotAllowed for all but the office, SettingRefused for
    an unknown name, a value out of bounds, or a day in the past: a report of a day that was must stay as it was.
    """
    require_office(viewer)
    if since < day_of(now):
        raise SettingRefused(f"A setting counts from today on or later, not from {since}. Choose another day.")
    held = parameters(store, since)
    becomes = _checked({**held.model_dump(), name: value})
    row = (PREFIX + name, json.dumps(becomes.model_dump()[name]), since, now, viewer.person)

    def write(transaction: Transaction) -> None:
        transaction.insert("core.setting", ADD, [row])

    store.write(write)
    return becomes


def _checked(values: dict[str, Any]) -> Parameters:
    try:
        return Parameters.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingRefused(
            f"The mastery setting {where!r} cannot be used: {first['msg']}. Choose one of "
            f"{', '.join(Parameters.model_fields)} with a value within its bounds."
        ) from None
