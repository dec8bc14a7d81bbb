"""What we heard: people by channel, what is shared and split, dots; kept for good when a gathering is published."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign import report, seats, statements, voting
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.plan import Plan, Step
from plcore.codesign.report import gathering_report, kept_report, publish
from plcore.codesign.seats import Seat
from plcore.store import Store, new_id, open_store

NOW = datetime(2026, 11, 22, 18)
PAT = Viewer(person=new_id(), role="facilitator")
IDEAS = (
    "Keep a teacher in every project.",
    "Phones away all day.",
    "Start school later.",
    "Homework should not need the internet.",
    "Let students choose one subject.",
    "More time outside.",
    "Longer school days.",
    "Paper books for the youngest.",
)
FLAG = "INSERT INTO core.flag VALUES (?, ?, 'burst', ?)"


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store) -> Gathering:
    steps = (Step(kind="ideas", title=both("Ideas")), Step(kind="votes", title=both("Votes")))
    made = house.make_gathering(store, PAT, Plan(name=both("A day"), question=both("What?"), steps=steps), now=NOW)
    for text in IDEAS:
        statements.add_idea(
            store, made.id, text, key=new_id(), language="en", seat=None, origin="start", step=0, decision="shown",
            reason="start", now=NOW,
        )  # fmt: skip
    return house.change_state(store, PAT, made.id, "open", now=NOW)


def sit(store: Store, gathering: Gathering, number: int) -> Seat:
    taken = seats.take_seat(store, gathering.id, f"token {number}", language="en", address="10.0.0.1", now=NOW)
    assert isinstance(taken, Seat)
    return taken


def sheet(store: Store, gathering: Gathering, label: str) -> Seat:
    return store.write(lambda tx: seats.seat_for(tx, store, gathering.id, "paper", label, key=new_id(), now=NOW))


def answer(store: Store, gathering: Gathering, seat: UUID, answers: str) -> None:
    """answers: a sign for each statement: + agree, - disagree, 0 pass, a blank for none."""
    found = statements.statements(store, gathering.id)
    words = {"+": "agree", "-": "disagree", "0": "pass"}
    for one, sign in zip(found, answers, strict=False):
        if sign in words:
            voting.vote(store, gathering.id, seat, one.id, words[sign], key=new_id(), now=NOW)


def two_camps(store: Store, gathering: Gathering, each: int = 10) -> list[Seat]:
    """All agree with the first and are split on the last; the rest parts them."""
    taken = []
    for number in range(2 * each):
        taken.append(sit(store, gathering, number))
        last = "+" if number % 4 < 2 else "-"
        answer(
            store, gathering, taken[-1].id, ("++++" if number % 2 else "+---") + ("---" if number % 2 else "+++") + last
        )
    return taken


def number_of(found: report.GatheringReport, number: int) -> str:
    return next(key for key, said in found.said.items() if said.number == number)


def test_an_empty_gathering_is_told_as_such(store, gathering):
    found = gathering_report(store, gathering.id, now=NOW)
    assert (found.people, found.answers, found.channels, found.dots, found.split) == (0, 0, {}, (), ())
    assert (found.found.clear, found.found.common_ground, found.ideas) == (False, (), {"start": len(IDEAS)})


def test_people_are_counted_by_how_they_took_part(store, gathering):
    first, second, silent = (sit(store, gathering, number) for number in range(3))
    answer(store, gathering, first.id, "+-")
    statements.add_idea(
        store, gathering.id, "A garden.", key=new_id(), language="en", seat=second.id, origin="phone", step=0,
        decision="waiting", reason="not-yet", now=NOW,
    )  # fmt: skip
    answer(store, gathering, sheet(store, gathering, "7").id, "++")
    found = gathering_report(store, gathering.id, now=NOW)
    assert (found.people, found.channels, found.silent) == (3, {"paper": 1, "phone": 2}, 1)
    assert (found.answers, found.hidden) == (4, 1)
    assert silent.id not in (first.id, second.id)


def test_a_hidden_statement_is_nowhere_in_the_report(store, gathering):
    two_camps(store, gathering)
    rude = statements.statements(store, gathering.id)[0]
    assert rude.text in gathering_report(store, gathering.id, now=NOW).model_dump_json()
    statements.decide(store, PAT, [rude.id], "hidden", "rude", now=NOW)
    found = gathering_report(store, gathering.id, now=NOW)
    assert rude.text not in found.model_dump_json()
    assert (found.hidden, [one.statement for one in found.found.common_ground]) == (1, [])


def test_two_camps_share_one_thing_and_each_has_its_dots(store, gathering):
    taken = two_camps(store, gathering)
    kept = kept_report(store, gathering.id, now=NOW)
    found = kept.report
    assert (found.found.clear, found.found.sizes) == (True, {"A": 10, "B": 10})
    (shared,) = found.found.common_ground
    assert (shared.text, shared.people, shared.seen) == (IDEAS[0], 20, 20)
    assert len(found.split) == report.MOST_SPLIT
    assert number_of(found, 1) not in found.split
    assert [dot.group for dot in found.dots] == ["A"] * 10 + ["B"] * 10
    assert {kept.dot_of(seat.id).group for seat in taken[::2]} != {kept.dot_of(seat.id).group for seat in taken[1::2]}
    assert kept.dot_of(new_id()) is None
    assert found.found.groups == {}


def test_no_seat_stands_in_what_others_may_see(store, gathering):
    taken = two_camps(store, gathering)
    written = gathering_report(store, gathering.id, now=NOW).model_dump_json()
    assert not [seat for seat in taken if str(seat.id) in written]


@pytest.mark.parametrize("people", [1, 2, 4])
def test_fewer_than_five_are_no_dots(store, gathering, people):
    for number in range(people):
        answer(store, gathering, sit(store, gathering, number).id, "++++----")
    assert gathering_report(store, gathering.id, now=NOW).dots == ()


def test_those_in_no_group_are_drawn_only_together(store, gathering):
    two_camps(store, gathering)
    few = [sit(store, gathering, 100 + number) for number in range(4)]
    for seat in few:
        answer(store, gathering, seat.id, "+-")
    kept = kept_report(store, gathering.id, now=NOW)
    assert (kept.report.people, len(kept.report.dots)) == (24, 20)
    assert [kept.dot_of(seat.id) for seat in few] == [None] * 4


def test_what_is_found_without_flagged_voices_stands_beside(store, gathering):
    for number in range(12):
        answer(store, gathering, sit(store, gathering, number).id, "0+")
    copies = [sit(store, gathering, 100 + number) for number in range(24)]
    for seat in copies:
        answer(store, gathering, seat.id, "++")
    assert gathering_report(store, gathering.id, now=NOW).without is None
    store.write(lambda tx: [tx.execute(FLAG, [gathering.id, seat.id, NOW]) for seat in copies])
    found = gathering_report(store, gathering.id, now=NOW)
    assert {one.text for one in found.found.common_ground} == set(IDEAS[:2])
    assert (found.without.flagged, found.without.people, found.without.changes) == (24, 12, True)
    assert found.without.lost == (number_of(found, 1),)


def test_what_is_published_stays_as_it_was(store, gathering):
    two_camps(store, gathering)
    with pytest.raises(NotPossible):
        publish(store, PAT, gathering.id, now=NOW)
    house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    with pytest.raises(NotAllowed):
        publish(store, PUBLIC, gathering.id, now=NOW)
    made = publish(store, PAT, gathering.id, now=NOW)
    assert (made.state, made.frozen, made.as_of) == ("published", True, NOW)
    everything = statements.statements(store, gathering.id)
    statements.decide(store, PAT, [one.id for one in everything], "hidden", "rude", now=NOW)
    later = NOW + timedelta(days=9)
    assert gathering_report(store, gathering.id, now=later) == made
    assert publish(store, PAT, gathering.id, now=later) == made
    assert len(kept_report(store, gathering.id, now=later).places) == 20


def test_half_and_half_needs_enough_answers_and_sides(store, gathering):
    for number in range(10):
        signs = ("+" if number % 2 else "-") + ("+" if number < 8 else "-") + ("0" if number < 6 else "+")
        answer(store, gathering, sit(store, gathering, number).id, signs)
    for number in range(6):
        answer(store, gathering, sit(store, gathering, 50 + number).id, "   +" if number % 2 else "   -")
    found = gathering_report(store, gathering.id, now=NOW)
    assert found.split == (number_of(found, 1),)
