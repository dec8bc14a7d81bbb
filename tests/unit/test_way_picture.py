"""The picture of the way over time: its words are the page's, in every language and to every reader, also in the dark."""

from __future__ import annotations

from datetime import date

import pytest

from plcore.charts import way_chart, way_table
from plcore.language import LANGUAGES, message, say
from plcore.learning.progress_models import Month, Way

WAY = Way(
    title=message("child-way-getting", name="Maya", count=1),
    months=tuple(
        Month(end=date(2026, month, 28), has_shown=month, getting_there=2, just_starting=1, not_enough=1)
        for month in range(1, 5)
    ),
)
LEVELS = ("has-shown", "getting-there", "just-starting", "not-enough")


def values(chart):
    return chart["layer"][0]["data"]["values"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("is_you", "prefix"), [(False, "level-"), (True, "child-you-level-")])
def test_the_levels_have_the_same_words_in_the_picture_the_table_and_the_page(language, is_you, prefix):
    words = [say(language, f"{prefix}{level}") for level in LEVELS]
    assert list(way_table(WAY, language, is_you=is_you).headings[1:]) == words
    pointed = [value["said"] for value in values(way_chart(WAY, language, is_you=is_you))]
    assert {said.split(" · ")[1].split(":")[0] for said in pointed} == set(words)
    assert any(said.endswith(": 4") for said in pointed)


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_white_lies_under_the_picture(dark):
    chart = way_chart(WAY, "en", dark=dark)
    assert chart["background"] == "transparent"
    assert chart["config"]["view"]["strokeWidth"] == 0
    assert all(value["strength"] == 0 for value in values(chart) if "Not enough" in value["said"])
