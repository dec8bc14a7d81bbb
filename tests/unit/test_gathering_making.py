"""From a template to an open gathering: what is refused until it is whole, what is written down, what moves along."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plcore.access import NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign.choices import projects
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.making import (
    as_parts,
    as_text,
    change,
    changed,
    left_to_do,
    make_from_template,
    open_gathering,
    reorder,
    with_new_step,
    with_step,
)
from plcore.codesign.people import name_of
from plcore.codesign.plan import Step
from plcore.codesign.statements import statements
from plcore.codesign.templates import template, templates, to_fill_in
from plcore.store import new_id, open_store
from tests.small_district import build

NOW = datetime(2026, 11, 22, 18)
TODAY = date(2026, 11, 22)
PAT = Viewer(person=new_id(), role="facilitator")
READY = [one.id for one in templates() if not to_fill_in(one.plan)]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


def made(store, name: str, **changes):
    chosen = template(name)
    return make_from_template(store, PAT, chosen, changed(chosen.dated(TODAY), **changes), now=NOW)


@pytest.mark.parametrize("name", READY)
def test_a_template_can_be_opened_as_it_is(store, name):
    found = made(store, name)
    assert found.state == "draft"
    assert left_to_do(store, found) == []
    opened = open_gathering(store, PAT, found.id, now=NOW)
    assert house.is_open(opened, NOW)
    first = [words for step in found.plan.steps for words in step.start]
    written = statements(store, found.id)
    assert [one.wordings for one in written] == first
    assert {(one.origin, one.decision, one.reason) for one in written} <= {("start", "shown", "start")}


def test_opening_again_writes_nothing_twice_and_a_new_first_idea_comes_at_once(store):
    found = made(store, "school-day")
    open_gathering(store, PAT, found.id, now=NOW)
    before = statements(store, found.id)
    house.change_state(store, PAT, found.id, "paused", now=NOW)
    open_gathering(store, PAT, found.id, now=NOW)
    assert statements(store, found.id) == before
    start = (*found.plan.steps[0].start, {"en": "Sleep comes first.", "es": "Primero hay que dormir."})
    change(store, PAT, found.id, with_step(found.plan, 0, start=start), now=NOW)
    assert statements(store, found.id)[-1].wordings == start[-1]
    assert len(statements(store, found.id)) == len(before) + 1


def test_in_one_language_only_its_words_are_written(store):
    found = made(store, "school-day", languages=("es",))
    open_gathering(store, PAT, found.id, now=NOW)
    assert {one.language for one in statements(store, found.id)} == {"es"}
    assert all(set(one.wordings) == {"es"} for one in statements(store, found.id))


@pytest.mark.parametrize(("name", "why"), [("two-schools", "gather-fill-in"), ("draft-plan", "gather-fill-in")])
def test_what_is_left_to_fill_in_keeps_it_closed(store, name, why):
    found = made(store, name)
    assert left_to_do(store, found) == [why]
    with pytest.raises(NotPossible, match=why):
        open_gathering(store, PAT, found.id, now=NOW)
    assert statements(store, found.id) == []


def test_steps_that_have_nothing_to_do_keep_it_closed(store):
    plan = template("school-day").dated(TODAY)
    empty = tuple(
        Step(kind=kind, title=plan.name, pot=100 if kind == "budget" else None)
        for kind in ("votes", "questions", "budget")
    )
    found = house.make_gathering(store, PAT, changed(plan, steps=empty), now=NOW)
    assert left_to_do(store, found) == ["gather-nothing-to-vote-on", "gather-no-parts", "gather-no-projects"]


def test_a_budget_has_its_projects_wherever_its_step_goes(store):
    found = made(store, "budget")
    names = [one.name for one in projects(store, found.id, 2)]
    assert len(names) == 8
    moved = reorder(store, PAT, found.id, [2, 0, 1], now=NOW)
    assert [step.kind for step in moved.plan.steps] == ["budget", "ideas", "votes"]
    assert [one.name for one in projects(store, found.id, 0)] == names
    assert projects(store, found.id, 2) == []
    shorter = reorder(store, PAT, found.id, [1, 2], now=NOW)
    assert [step.kind for step in shorter.plan.steps] == ["ideas", "votes"]
    assert [projects(store, found.id, place) for place in range(3)] == [[], [], []]
    with pytest.raises(NotPossible, match="gather-steps-count"):
        reorder(store, PAT, found.id, [], now=NOW)


def test_the_order_stays_once_people_take_part(store):
    found = made(store, "school-day")
    open_gathering(store, PAT, found.id, now=NOW)
    with pytest.raises(NotPossible, match="codesign-steps-stay"):
        reorder(store, PAT, found.id, [1, 0, 2], now=NOW)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"ends": date(2026, 11, 1)}, "gather-dates-turned"),
        ({"name": {"en": "Only English", "es": " "}}, "gather-words-missing"),
        ({"question": {}}, "gather-words-missing"),
        ({"question": {"en": "x" * 4001, "es": "x"}}, "gather-words-long"),
        ({"languages": ()}, "gather-words-missing"),
        ({"steps": ()}, "gather-steps-count"),
    ],
)
def test_what_is_not_right_in_a_plan_is_told(changes, why):
    with pytest.raises(NotPossible, match=why):
        changed(template("school-day").dated(TODAY), **changes)


@pytest.mark.parametrize(
    ("place", "changes", "why"),
    [
        (2, {"pot": 0}, "gather-no-pot"),
        (2, {"pot": None}, "gather-no-pot"),
        (2, {"points": 101}, "gather-no-pot"),
        (0, {"title": {"en": "x" * 4001}}, "gather-words-long"),
        (0, {"start": ({"en": "x" * 181, "es": "x"},)}, "codesign-idea-long"),
    ],
)
def test_what_is_not_right_in_a_step_is_told(place, changes, why):
    with pytest.raises(NotPossible, match=why):
        with_step(template("budget").dated(TODAY), place, **changes)


def test_there_are_at_most_twelve_steps():
    plan = template("school-day").dated(TODAY)
    for _ in range(9):
        plan = with_new_step(plan, plan.steps[0])
    with pytest.raises(NotPossible, match="gather-steps-count"):
        with_new_step(plan, plan.steps[0])


@pytest.mark.parametrize(
    ("english", "parts"),
    [
        ("One\n\nTwo", ["One", "Two"]),
        ("  One \n \n\n\n Two\r\n", ["One", "Two"]),
        ("One\nstill one\n\nTwo", ["One\nstill one", "Two"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_parts_are_parted_by_an_empty_line(english, parts):
    read = as_parts({"en": english, "es": "\n\n".join(f"{n}" for n in range(len(parts)))})
    assert [one["en"] for one in read] == parts
    assert as_parts({"en": as_text(read, "en")}) == tuple({"en": part} for part in parts)


def test_as_many_parts_in_each_language():
    with pytest.raises(NotPossible, match="gather-parts-differ"):
        as_parts({"en": "One\n\nTwo", "es": "Uno"})


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_nobody_else_may(store, role):
    viewer = Viewer(person=None, role=role)
    found = made(store, "school-day")
    for command in (
        lambda: make_from_template(store, viewer, template("budget"), found.plan, now=NOW),
        lambda: open_gathering(store, viewer, found.id, now=NOW),
        lambda: reorder(store, viewer, found.id, [0], now=NOW),
        lambda: change(store, viewer, found.id, found.plan, now=NOW),
        lambda: name_of(store, viewer, found.id),
    ):
        with pytest.raises(NotAllowed):
            command()


def test_names_are_told_of_those_who_work_here_and_of_no_one_else(store):
    small = build(store)
    assert name_of(store, PAT, small.pat) == "Pat Lee"
    assert name_of(store, PAT, small.ortiz) == "Olivia Ortiz"
    for other in (small.maya, small.ana, new_id()):
        assert name_of(store, PAT, other) is None
