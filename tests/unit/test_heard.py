"""What we heard in sentences and as a map; who may see it before it is published."""

from __future__ import annotations

from datetime import timedelta

import altair as alt
import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.charts.opinion_map import map_chart, map_table
from plcore.codesign import gatherings as house
from plcore.codesign import heard, viewing
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.report import kept_report, publish
from plcore.language import LANGUAGES, say
from plcore.store import new_id, open_store
from tests.unit.test_gathering_report import (  # the same small gathering
    NOW,
    PAT,
    answer,
    gathering,
    sit,
    two_camps,
)

__all__ = ["gathering"]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


def report(store, gathering):
    return kept_report(store, gathering.id, now=NOW).report


def said(messages, language="en") -> list[str]:
    return [say(language, one) for one in messages]


def test_with_groups_it_is_told_what_each_shares_and_where_they_differ(store, gathering):
    two_camps(store, gathering)
    found = report(store, gathering)
    assert said(one.says for one in heard.shared(found)) == ["20 of 20 people agree, and most in every group do:"]
    assert said(heard.answer(found))[0] == "There is one thing that most people share, in every group."
    first = heard.differences(found)[0]
    assert said(first.groups) in (
        ["Group A: 10 of 10 agree.", "Group B: 0 of 10 agree."],
        ["Group A: 0 of 10 agree.", "Group B: 10 of 10 agree."],
    )
    everything = heard.everything(found)
    assert [one.statement for one in everything] == list(found.said)
    assert said([everything[0].says]) == ["20 agree, 0 do not, 0 pass:"]
    assert all(
        one.statement != heard.shared(found)[0].statement for lines in heard.held(found).values() for one in lines
    )
    differ = {one.statement for one in found.found.differences}
    assert not differ & {one.statement for one in heard.split(found)}


def test_without_groups_none_is_named(store, gathering):
    for number in range(20):
        answer(store, gathering, sit(store, gathering, number).id, "+++++++" + ("+" if number % 2 else "-"))
    found = report(store, gathering)
    assert not found.found.clear
    told = " ".join(said([*heard.answer(found), *heard.how_sure(found), heard.on_the_map(found)]))
    assert "no clear groups" in told
    assert (heard.differences(found), heard.held(found)) == ([], {})
    assert said(one.says for one in heard.split(found)) == ["10 agree and 10 do not:"]
    assert map_table(found, "en").rows == (("○ In no group", "20"),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dark", [False, True])
def test_the_map_is_a_picture_that_vega_draws(store, gathering, language, dark):
    taken = two_camps(store, gathering)
    kept = kept_report(store, gathering.id, now=NOW)
    here = kept.dot_of(taken[0].id)
    chart = map_chart(kept.report, language, dark=dark, here=here)
    alt.Chart.from_dict(chart, validate=True)
    people, letters, you = (chart["layer"][place]["data"]["values"] for place in (0, 2, 5))
    assert ({one["shape"] for one in people}, len(people)) == ({"circle", "triangle-up"}, 20)
    assert [one["letter"] for one in letters] == ["A", "B"]
    assert [one["letter"] for one in you] == [say(language, "heard-map-you")]
    assert "INK" not in str(chart)
    assert len(map_chart(kept.report, language)["layer"]) == 3
    assert [row[1] for row in map_table(kept.report, language).rows] == ["10", "10"]


def test_nobody_sees_anything_before_it_is_shown_or_published(store, gathering):
    def sees() -> tuple[bool, bool]:
        found = house.gathering(store, gathering.id)
        return viewing.may_see(store, PUBLIC, found), viewing.may_see(store, PAT, found)

    assert sees() == (False, True)
    viewing.show(store, PAT, gathering.id, True, now=NOW)
    viewing.show(store, PAT, gathering.id, True, now=NOW)
    assert store.rows("SELECT count(*) FROM core.gathering_view") == [(1,)]
    assert sees() == (True, True)
    viewing.show(store, PAT, gathering.id, False, now=NOW + timedelta(seconds=1))
    assert sees() == (False, True)
    house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    assert sees() == (False, True)
    publish(store, PAT, gathering.id, now=NOW)
    assert sees() == (True, True)


def test_only_facilitators_show_results(store, gathering):
    for role in ("public", "family", "student", "educator", "board"):
        with pytest.raises(NotAllowed):
            viewing.show(store, Viewer(person=None, role=role), gathering.id, True, now=NOW)
    with pytest.raises(NotPossible):
        viewing.show(store, PAT, new_id(), True, now=NOW)


def test_an_unpublished_report_says_that_it_can_change(store, gathering):
    answer(store, gathering, sit(store, gathering, 1).id, "+")
    assert "can still change" in say("en", heard.as_of(report(store, gathering)))
    house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    assert "do not change" in say("en", heard.as_of(report(store, gathering)))
