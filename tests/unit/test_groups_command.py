"""`python -m plcore groups CODE`: the groups of a gathering in the database, by the code on its poster."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from plcore import __main__ as command_line
from plcore.access import Viewer
from plcore.codesign.gatherings import change_state, make_gathering
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import take_seat
from plcore.codesign.statements import add_idea, statements
from plcore.codesign.voting import vote
from plcore.store import new_id, open_store

NOW = datetime(2026, 11, 22, 18)
HOST = Viewer(person=None, role="office")


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """A database with a gathering in which 12 people see each of 20 ideas one way, and 12 the other."""
    database = tmp_path_factory.mktemp("groups") / "g.duckdb"
    steps = (Step(kind="ideas", title=both("Ideas")), Step(kind="votes", title=both("Votes")))
    with open_store(database) as store:
        made = make_gathering(store, HOST, Plan(name=both("N"), question=both("Q?"), steps=steps), now=NOW)
        for number in range(20):
            add_idea(
                store, made.id, f"Idea number {number}.", key=new_id(), language="en", seat=None, origin="start",
                step=0, decision="shown", reason="start", now=NOW,
            )  # fmt: skip
        change_state(store, HOST, made.id, "open", now=NOW)
        ideas = statements(store, made.id)
        for person in range(24):
            seat = take_seat(store, made.id, f"phone {person}", language="en", address="10.0.0.1", now=NOW)
            for place, idea in enumerate(ideas):
                said = "agree" if (person + place) % 2 else "disagree"
                moment = NOW + timedelta(seconds=place)
                vote(store, made.id, seat.id, idea.id, said, key=new_id(), now=moment)
    return database, made.code


def test_the_groups_of_a_gathering(gathered, capsys):
    database, code = gathered
    assert command_line.main(["groups", code.lower(), "--db", str(database), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["k"], told["clear"], told["sizes"]) == (2, True, {"A": 12, "B": 12})
    assert len(told["groups"]) == 24
    assert told["statements"]["1"]["text"] == "Idea number 0."


def test_no_seat_and_no_moment_is_in_what_is_printed(gathered, capsys):
    database, code = gathered
    assert command_line.main(["groups", code, "--db", str(database), "--json"]) == 0
    printed = capsys.readouterr().out
    with open_store(database) as store:
        for (seat,) in store.rows("SELECT id FROM core.seat"):
            assert str(seat) not in printed


def test_a_code_that_is_none_is_told(gathered, capsys):
    assert command_line.main(["groups", "QQQQQQ", "--db", str(gathered[0])]) == 1
    assert "no such folder" in capsys.readouterr().err
