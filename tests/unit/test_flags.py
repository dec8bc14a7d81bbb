"""Odd voices are told and never dropped: bursts, runs from one place, copies; few honest people are ever flagged."""

from __future__ import annotations

import csv
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plcore.access import Viewer
from plcore.codesign import flags, gatherings, statements, voting
from plcore.codesign.flags import Visit
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.votes import table
from plcore.store import new_id, open_store

NOW = datetime(2026, 11, 22, 18)
PAT = Viewer(person=new_id(), role="facilitator")
POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
QUESTIONS = [f"q{number}" for number in range(30)]


def visit(start: float, every: float, answers: int, address: str | None = "a") -> Visit:
    """A seat taken at that second that answers every so many seconds."""
    made_at = NOW + timedelta(seconds=start)
    moments = tuple(made_at + timedelta(seconds=every * (number + 1)) for number in range(answers))
    return Visit(new_id(), address, made_at, moments)


@pytest.mark.parametrize(
    ("every", "answers", "is_odd"),
    [(0.5, 12, True), (0.9, 40, True), (0.5, 11, False), (1.5, 40, False), (4, 100, False), (0, 12, True)],
)
def test_faster_than_anyone_reads(every, answers, is_odd):
    one = visit(0, every, answers)
    assert flags.bursts([one]) == (frozenset({one.seat}) if is_odd else frozenset())


@pytest.mark.parametrize(
    ("seats", "gap", "every", "address", "is_odd"),
    [
        (6, 40, 10, "a", True),  # six visits of half a minute, one after another
        (5, 40, 10, "a", False),
        (12, 20, 10, "a", False),  # they overlap: a room
        (6, 40, 10, None, False),  # no address is known
        (8, 400, 10, "a", False),  # minutes between them: a table in the library
        (8, 400, 130, "a", False),  # each takes its time
    ],
)
def test_one_after_another_from_one_place(seats, gap, every, address, is_odd):
    run = [visit(number * gap, every, 3, address) for number in range(seats)]
    assert flags.bursts(run) == (frozenset(one.seat for one in run) if is_odd else frozenset())


def test_a_gym_on_one_network_is_not_odd():
    dice = random.Random(3)
    room = [visit(dice.uniform(0, 600), dice.uniform(3, 9), dice.randint(5, 60)) for _ in range(300)]
    assert flags.bursts(room) == frozenset()


def crowd(people: int, seed: int = 5, of_one_mind: float = 0.0) -> list[tuple[str, str, int]]:
    """People in two camps; of_one_mind: how far each follows the camp."""
    dice = random.Random(seed)
    camps = [[dice.choice((1, -1)) for _ in QUESTIONS] for _ in range(2)]
    rows = []
    for number in range(people):
        for place in dice.sample(range(len(QUESTIONS)), dice.randint(10, 30)):
            follows = dice.random() < of_one_mind
            answer = camps[number % 2][place] if follows else dice.choice((1, 1, 0, -1))
            rows.append((f"honest{number}", QUESTIONS[place], answer))
    return rows


def copied(count: int, answers: int, seed: int = 9) -> list[tuple[str, str, int]]:
    dice = random.Random(seed)
    same = [dice.choice((1, -1)) for _ in QUESTIONS]
    return [(f"copy{one}", QUESTIONS[place], same[place]) for one in range(count) for place in range(answers)]


@pytest.mark.parametrize("of_one_mind", [0.0, 0.5, 0.8])
@pytest.mark.parametrize(("count", "answers"), [(50, 10), (20, 12), (10, 20), (5, 30)])
def test_many_voices_that_say_the_same_are_copies(of_one_mind, count, answers):
    found = flags.copies(table([*crowd(60, of_one_mind=of_one_mind), *copied(count, answers)]))
    assert found == {f"copy{one}" for one in range(count)}


@pytest.mark.parametrize("of_one_mind", [0.0, 0.5, 0.8])
def test_people_of_one_mind_are_not_copies(of_one_mind):
    assert flags.copies(table(crowd(200, of_one_mind=of_one_mind))) == frozenset()


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("a", "q1", 1)],
        [(person, question, 1) for person in "abcdefgh" for question in QUESTIONS[:20]],
        [(person, question, 0) for person in "abcdefgh" for question in QUESTIONS],
        copied(3, 7),
    ],
)
def test_too_little_to_say_flags_nobody(rows):
    assert flags.copies(table(rows)) == frozenset()


def test_few_people_of_real_conversations_are_flagged():
    if not POLIS.is_dir():
        pytest.skip("the real conversations are not beside this tree: ../shared/data/polis")
    people, quick, same = 0, 0, 0
    for path in sorted(POLIS.glob("*/votes.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = sorted(
                (int(row["timestamp"]), row["voter-id"], row["comment-id"], int(row["vote"]))
                for row in csv.DictReader(file)
            )
        moments: dict[str, list[datetime]] = {}
        for milliseconds, voter, _, _ in rows:
            moments.setdefault(voter, []).append(NOW + timedelta(milliseconds=milliseconds - rows[0][0]))
        visits = [Visit(new_id(), None, given[0], tuple(given)) for given in moments.values()]
        people += len(visits)
        quick += len(flags.bursts(visits))
        same += len(flags.copies(table((voter, comment, vote) for _, voter, comment, vote in rows)))
    assert people == 556
    assert quick <= 3
    assert same == 0


# in the store


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store):
    name = {"en": "A portrait", "es": "Un retrato"}
    plan = Plan(name=name, question=name, steps=(Step(kind="votes", title=name),))
    made = gatherings.change_state(store, PAT, gatherings.make_gathering(store, PAT, plan, now=NOW).id, "open", now=NOW)
    for number in range(12):
        statements.add_idea(
            store, made.id, f"Idea {number}", key=new_id(), language="en", seat=None, origin="start", step=0,
            decision="shown", reason="start", now=NOW,
        )  # fmt: skip
    return made.id


def answers(store, gathering, token, everything, given, seconds=5.0, start=0.0):
    seat = take_seat(store, gathering, token, language="en", address=token, now=NOW + timedelta(seconds=start))
    assert isinstance(seat, Seat)
    for number, (one, answer) in enumerate(zip(everything, given, strict=False)):
        moment = NOW + timedelta(seconds=start + seconds * (number + 1))
        voting.vote(store, gathering, seat.id, one.id, answer, key=new_id(), now=moment)
    return seat.id


def look(store, gathering, everything, **more):
    return flags.look(store, gathering, voting.votes_of(store, gathering, everything), now=NOW, **more)


def test_what_is_flagged_is_told_and_every_vote_stays(store, gathering):
    everything = statements.statements(store, gathering)
    slow = answers(store, gathering, "slow", everything, ["agree"] * 5 + ["disagree"] * 7)
    quick = answers(store, gathering, "quick", everything, ["disagree"] * 12, seconds=0.5)
    other = answers(store, gathering, "other", everything, ["disagree"] * 2, start=90)
    assert look(store, gathering, everything) == {quick: {"burst"}}
    assert look(store, gathering, everything) == {quick: {"burst"}}
    assert flags.flagged(store, gathering) == {quick}
    assert voting.how_many(store, gathering)[0] == 26
    all_voices = voting.votes_of(store, gathering, everything)
    assert set(all_voices.people) == {str(slow), str(quick), str(other)}
    without = voting.votes_of(store, gathering, everything, without=flags.flagged(store, gathering))
    beside = flags.side_by_side(all_voices, without, everything)
    assert (beside[0].everyone, beside[0].without) == (flags.Tally(1, 2, 0), flags.Tally(1, 1, 0))
    assert [one.differs for one in beside] == [True, True, True, True, True, *[False] * 7]


def test_a_flag_is_lifted_when_it_holds_no_more_and_stays_once_published(store, gathering, monkeypatch):
    everything = statements.statements(store, gathering)
    quick = answers(store, gathering, "quick", everything, ["disagree"] * 12, seconds=0.5)
    assert look(store, gathering, everything) == {quick: {"burst"}}
    monkeypatch.setattr(flags, "MANY_ANSWERS", 20)
    assert look(store, gathering, everything, lift=False) == {quick: {"burst"}}
    assert look(store, gathering, everything) == {}
    assert flags.flagged(store, gathering) == frozenset()
    monkeypatch.setattr(flags, "MANY_ANSWERS", 12)
    look(store, gathering, everything)
    for state in ("closed", "published"):
        gatherings.change_state(store, PAT, gathering, state, now=NOW)
    monkeypatch.setattr(flags, "MANY_ANSWERS", 20)
    assert look(store, gathering, everything) == {quick: {"burst"}}


def test_a_gathering_without_anyone_has_no_flags(store, gathering):
    everything = statements.statements(store, gathering)
    assert look(store, gathering, everything) == {}
    nobody = voting.votes_of(store, gathering, everything)
    beside = flags.side_by_side(nobody, nobody, everything)
    assert [one.everyone for one in beside] == [flags.Tally(0, 0, 0)] * 12


def test_how_many_came_over_one_network_is_told():
    def visit(address, answers=1):
        return Visit(new_id(), address, NOW, (NOW,) * answers)

    assert flags.most_from_one_place([]) == 0
    assert flags.most_from_one_place([visit("a"), visit("a"), visit("a", 0), visit("b"), visit(None), visit(None)]) == 2
