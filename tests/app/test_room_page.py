"""Who is in the room, on the screen: whom nobody has heard, in a sentence; nothing about a few people."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.room import DrawnRoom
from plcore.access import COMMAND_LINE
from plcore.codesign import gatherings as house
from plcore.codesign import seats
from plcore.codesign.choices import tell_about
from plcore.codesign.plan import AboutQuestion, Plan, Step
from plcore.codesign.room import Room, room_report
from plcore.store import Store, new_id

PAGE = "community/room.py"
NOW = datetime(2026, 11, 22, 18)
PLACES = (("North End", 40), ("Harbor Road", 35), ("<b>Hill</b>", 3))
ASK = "Go and ask them"


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


def gathering(store: Store) -> house.Gathering:
    """78 people told of their place; 12 did not. By the plan, a third of the town lives in each."""
    about = AboutQuestion(
        kind="neighborhood",
        words=both("Where do you live?"),
        answers=tuple(both(name) for name, _ in PLACES),
        counts=(1000, 1000, 1000),
    )
    steps = (Step(kind="votes", title=both("Votes")),)
    plan = Plan(name=both("Town"), question=both("What now?"), steps=steps, about=(about,))
    made = house.make_gathering(store, COMMAND_LINE, plan, now=NOW)
    house.change_state(store, COMMAND_LINE, made.id, "open", now=NOW)
    answers = [place for place, (_, count) in enumerate(PLACES) for _ in range(count)]
    for number in range(12):
        seats.take_seat(store, made.id, f"quiet{number}", language="en", address="1", now=NOW)
    for number, answer in enumerate(answers):
        at = NOW + timedelta(seconds=number + 1)
        seat = seats.take_seat(store, made.id, f"t{number}", language="en", address="1", now=at)
        tell_about(store, made.id, seat.id, 0, answer, key=new_id(), now=at)
    return made


def text(at: AppTest) -> str:
    assert not at.exception, at.exception
    return "\n".join(str(one.value) for kind in ("title", "markdown", "html") for one in at.get(kind))


def test_the_sentence_names_who_is_missing_and_the_table_hides_the_few(screens):
    gathering(screens.store)
    at = screens("pat")
    at.switch_page(PAGE).run()
    said = text(at)
    assert "Too few people are here from these places: &lt;b&gt;Hill&lt;/b&gt;." in said
    assert ASK in said
    assert "<td>fewer than 5</td>" in said
    assert not re.search(r"<td>[0-4]</td>", said)
    assert "<b>Hill" not in said


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_nobody_else_sees_the_room_while_people_come(screens, who):
    gathering(screens.store)
    at = screens(who, file=f"pages/{PAGE}")
    assert "not open to you" in text(at)
    assert ASK not in text(at)


def test_without_gatherings_and_without_questions_the_screen_says_so(screens):
    at = screens("pat", language="es")
    at.switch_page(PAGE).run()
    assert "Todavía no hay encuentros." in text(at)
    assert "no pregunta nada" in DrawnRoom("es").whole(Room(people=0, is_live=True, questions=()))


def test_before_anyone_came_it_says_whom_to_ask_first(screens):
    made = gathering(screens.store)
    empty = house.make_gathering(screens.store, COMMAND_LINE, made.plan, now=NOW)
    room = room_report(screens.store, COMMAND_LINE, empty.id)
    said = DrawnRoom("en").whole(room)
    assert "It is too early to say." in said
    assert "Ask early in the largest groups: North End; Harbor Road." in said
    assert "<table" not in said
