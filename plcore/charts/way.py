"""The way over time as a picture: a bar a month, the goals shown dark and numbered, those on the way lighter.

One colour in four strengths, so that it reads in grey print, for the colour-blind, on paper and in the dark. Building
a chart costs more than a page may, so it is built once without data; a report's numbers are then put into a copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import altair as alt
from babel.dates import format_date

from plcore.language import say
from plcore.learning.progress_models import Level, Way
from plcore.learning.voice import level_message

COLOUR = "#a05c05"  # 5.2 : 1 on paper, 3.4 : 1 in the dark; white on it 5.4 : 1
ON_COLOUR = "#ffffff"
NAMES_ON_PAPER, NAMES_IN_THE_DARK = "#57503f", "#c9bfab"
# From the bottom up: level, and how strong its colour is.
STRENGTH: tuple[tuple[Level, float], ...] = (
    ("has_shown", 1.0),
    ("getting_there", 0.45),
    ("just_starting", 0.18),
    ("not_enough", 0.0),
)
HEIGHT = 190  # pixels
ROOM_FOR_NUMBER = 24  # pixels of a bar that its number needs
MOST_LABELS = 6  # months named under the bars; at 320 pixels no more stand side by side


@dataclass(frozen=True)
class WayTable:
    """The same as a table: headings, then a row a month."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def way_chart(way: Way, language: str, *, dark: bool = False, is_you: bool = False) -> dict[str, Any]:
    """The Vega-Lite specification, data included. dark: the months' names are for a dark page; is_you: the reader is
    the student. Who points at a bar is told its month, its level and its number, in the page's words."""
    names = month_names(way, language)
    levels = {level: say(language, level_message(level, is_you=is_you)) for level, _ in STRENGTH}
    tallest = max(sum(getattr(month, level) for level, _ in STRENGTH) for month in way.months)
    values = []
    for month, name in zip(way.months, names, strict=True):
        start = 0
        for level, strength in STRENGTH:
            count = getattr(month, level)
            has_room = level == "has_shown" and count * HEIGHT >= tallest * ROOM_FOR_NUMBER
            if count:
                number = str(count) if has_room else ""
                said = f"{_month(month.end, language, 'LLLL y')} · {levels[level]}: {count}"
                values.append(
                    {
                        "month": name,
                        "from": start,
                        "to": start + count,
                        "strength": strength,
                        "number": number,
                        "said": said,
                    }
                )
            start += count
    named = [name for number, name in enumerate(reversed(names)) if number % -(-len(names) // MOST_LABELS) == 0]
    # The values stand in the layers: Streamlit takes a chart's own data apart by way of pandas, which costs more.
    colour = NAMES_IN_THE_DARK if dark else NAMES_ON_PAPER
    return {**_template(), "layer": [_with(layer, values, named, colour) for layer in _template()["layer"]]}


def way_table(way: Way, language: str, *, is_you: bool = False) -> WayTable:
    """The same numbers as words and whole numbers, newest month first. is_you: the reader is the student."""
    headings = (
        say(language, "child-way-month"),
        *(say(language, level_message(level, is_you=is_you)) for level, _ in STRENGTH),
    )
    rows = tuple(
        (_month(month.end, language, "LLLL y"), *(str(getattr(month, level)) for level, _ in STRENGTH))
        for month in reversed(way.months)
    )
    return WayTable(headings, rows)


def month_names(way: Way, language: str) -> list[str]:
    """The months, short, oldest first."""
    return [_month(month.end, language, "LLL").rstrip(".") for month in way.months]


@cache
def _template() -> dict[str, Any]:
    month = alt.X(
        "month:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False, labelAngle=0, labelFontSize=13)
    )
    bars = (
        alt.Chart()
        .mark_bar(color=COLOUR, stroke=COLOUR, strokeWidth=1, cornerRadius=1)
        .encode(
            month,
            alt.Y("from:Q", axis=None, title=None),
            alt.Y2("to"),
            alt.FillOpacity("strength:Q", scale=None, legend=None),
            tooltip=alt.Tooltip("said:N"),
        )
    )
    numbers = (
        alt.Chart()
        .mark_text(color=ON_COLOUR, baseline="top", dy=5, fontSize=14, fontWeight="bold")
        .encode(month, alt.Y("to:Q", axis=None, title=None), alt.Text("number:N"), tooltip=alt.Tooltip("said:N"))
    )
    chart = (bars + numbers).properties(height=HEIGHT, width="container", background="transparent")
    made: dict[str, Any] = chart.configure_view(strokeWidth=0).to_dict(validate=True)
    made.pop("datasets", None)
    made["layer"] = [{key: part for key, part in layer.items() if key != "data"} for layer in made["layer"]]
    return made


def _with(layer: dict[str, Any], values: list[dict[str, Any]], named: list[str], colour: str) -> dict[str, Any]:
    encoding = layer["encoding"]
    axis = {**encoding["x"]["axis"], "values": named, "labelColor": colour}
    return {**layer, "data": {"values": values}, "encoding": {**encoding, "x": {**encoding["x"], "axis": axis}}}


@cache
def _month_of_year(month: int, year: int, language: str, pattern: str) -> str:
    return str(format_date(date(year, month, 1), pattern, locale=language))


def _month(day: date, language: str, pattern: str) -> str:
    return _month_of_year(day.month, day.year if "y" in pattern else 2000, language, pattern)
