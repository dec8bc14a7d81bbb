"""People on a map: each a mark, those who answered alike close together; a group by its letter and its shape.

Directions on it mean nothing by themselves, so there are no axes. The colours only help: shape and letter say it all.
"""

from __future__ import annotations

from functools import cache
from string import ascii_uppercase
from typing import Any

import altair as alt

from plcore.charts.way import WayTable
from plcore.codesign.dots import Dot
from plcore.codesign.report import GatheringReport
from plcore.language import say

SHAPES = ("circle", "triangle-up", "square", "diamond", "cross")
SIGNS = ("●", "▲", "■", "◆", "✚")  # the same in a line of words
ON_PAPER = ("#8a4b00", "#0b5563", "#5b3f8c", "#4a6b16", "#8c2f5b")
IN_THE_DARK = ("#f2b25c", "#8fd3df", "#c9b3f5", "#b5d67a", "#f3a6c8")
NO_GROUP, NO_GROUP_DARK = "#6b6353", "#b3a890"
INK, INK_DARK, PAPER, PAPER_DARK = "#15130f", "#f7f2e8", "#fdfbf7", "#17150f"
HEIGHT = 340  # pixels


def sign(letter: str | None) -> str:
    """A group's shape, to stand in words."""
    return SIGNS[ascii_uppercase.index(letter)] if letter else "○"


def map_chart(report: GatheringReport, language: str, *, dark: bool = False, here: Dot | None = None) -> dict[str, Any]:
    """The Vega-Lite specification, data included; only where there are dots. here: the reader's own dot.

    A screen reader hears the picture's sentence and reads the table; hundreds of marks are not read out.
    """
    colours = IN_THE_DARK if dark else ON_PAPER
    people, letters = [], []
    for dot in report.dots:
        place = ascii_uppercase.index(dot.group) if dot.group else -1
        people.append({
            "x": dot.x,
            "y": dot.y,
            "shape": SHAPES[place] if dot.group else "circle",
            "colour": colours[place] if dot.group else (NO_GROUP_DARK if dark else NO_GROUP),
            "filled": 0.75 if dot.group else 0.0,
            "said": say(language, "heard-map-one", letter=dot.group) if dot.group else say(language, "heard-map-apart"),
        })  # fmt: skip
    for letter in report.found.sizes:
        own = [dot for dot in report.dots if dot.group == letter]
        letters.append({
            "x": sum(dot.x for dot in own) / len(own), "y": sum(dot.y for dot in own) / len(own), "letter": letter,
        })  # fmt: skip
    you = [{"x": here.x, "y": here.y, "letter": say(language, "heard-map-you")}] if here else []
    ink, paper = (INK_DARK, PAPER_DARK) if dark else (INK, PAPER)
    template = _template()
    layers = []
    for layer, values in zip(template["layer"], (people, letters, letters, you, you, you), strict=True):
        if not values:
            continue
        mark = {
            key: {"INK": ink, "PAPER": paper}.get(value, value) if isinstance(value, str) else value
            for key, value in layer["mark"].items()
        }
        layers.append({**layer, "mark": mark, "data": {"values": values}})
    return {**template, "layer": layers}


def map_table(report: GatheringReport, language: str) -> WayTable:
    """The same in words and numbers: a row a group."""
    rows = [(f"{sign(letter)} {letter}", str(people)) for letter, people in report.found.sizes.items()]
    apart = len(report.dots) - sum(report.found.sizes.values())
    if apart > 0:
        rows.append((f"{sign(None)} {say(language, 'heard-map-no-group')}", str(apart)))
    return WayTable((say(language, "heard-map-group"), say(language, "heard-map-people")), tuple(rows))


@cache
def _template() -> dict[str, Any]:
    x = alt.X("x:Q", axis=None, scale=alt.Scale(zero=False, padding=24))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(zero=False, padding=24))
    base = alt.Chart().encode(x, y)
    people = base.mark_point(size=70, strokeWidth=1.4, aria=False).encode(
        shape=alt.Shape("shape:N", scale=None, legend=None),
        color=alt.Color("colour:N", scale=None, legend=None),
        fill=alt.Fill("colour:N", scale=None, legend=None),
        fillOpacity=alt.FillOpacity("filled:Q", scale=None, legend=None),
        tooltip=alt.Tooltip("said:N"),
    )
    said = base.encode(text="letter:N")
    halo = said.mark_text(aria=False, fontSize=26, fontWeight="bold", stroke="PAPER", strokeWidth=7, color="PAPER")
    letters = said.mark_text(aria=False, fontSize=26, fontWeight="bold", color="INK")
    ring = base.mark_point(aria=False, shape="circle", size=420, strokeWidth=3.5, color="INK", filled=False)
    your_halo = said.mark_text(
        aria=False, fontSize=16, fontWeight="bold", dy=-22, stroke="PAPER", strokeWidth=6, color="PAPER"
    )
    you = said.mark_text(aria=False, fontSize=16, fontWeight="bold", dy=-22, color="INK")
    chart = alt.layer(people, halo, letters, ring, your_halo, you).properties(
        height=HEIGHT, width="container", background="transparent"
    )
    made: dict[str, Any] = chart.configure_view(strokeWidth=0).to_dict(validate=True)
    made.pop("datasets", None)
    made.pop("data", None)
    made["layer"] = [{key: part for key, part in layer.items() if key != "data"} for layer in made["layer"]]
    return made
