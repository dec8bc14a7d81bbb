"""Results move on in steps: no two looks differ by what one person said, whoever looks, and however it ends."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from plcore.codesign import gatherings as house
from plcore.codesign import heard, seats, statements, voting
from plcore.codesign.hiding import SMALLEST
from plcore.codesign.report import kept_report, publish
from plcore.codesign.steps import step_ends
from plcore.language import say
from plcore.store import new_id, open_store
from tests.unit.test_gathering_report import NOW, PAT, gathering

__all__ = ["gathering"]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


class Evening:
    """People who vote one after another; every look is kept."""

    def __init__(self, store, gathering):
        self.store, self.gathering, self.minute = store, gathering, 0
        self.ideas = statements.statements(store, gathering.id)
        self.seats = {}

    def say(self, who, number, answer="agree"):
        self.minute += 1
        at = NOW + timedelta(minutes=self.minute)
        if who not in self.seats:
            taken = seats.take_seat(self.store, self.gathering.id, who, language="en", address="10.0.0.1", now=at)
            self.seats[who] = taken.id
        one = self.ideas[number - 1]
        voting.vote(self.store, self.gathering.id, self.seats[who], one.id, answer, key=new_id(), now=at)

    def look(self):
        """What is told of each statement: agreements and answers."""
        found = kept_report(self.store, self.gathering.id, now=NOW, in_steps=True).report.found
        return {name: (one.agrees, one.seen) for name, one in found.statements.items()}

    def state(self, state):
        self.minute += 1
        at = NOW + timedelta(minutes=self.minute)
        house.change_state(self.store, PAT, self.gathering.id, state, now=at)


def answers(look):
    return sum(seen for _, seen in look.values())


@pytest.fixture
def evening(store, gathering):
    return Evening(store, gathering)


def test_before_and_after_a_neighbor_votes_a_look_is_the_same(evening):
    for number in range(12):
        evening.say(f"p{number}", 1 + number % 4)
    before = evening.look()
    evening.say("neighbor", 3, "disagree")
    assert evening.look() == before
    evening.say("neighbor", 3, "agree")
    assert evening.look() == before


def test_of_every_idea_two_looks_differ_by_the_answers_of_five_or_not_at_all(evening):
    """Somebody looks after each answer, and once more when all is over."""
    ideas = [str(one.id) for one in evening.ideas]
    said = {idea: [] for idea in ideas}
    looks = [evening.look()]
    for place in range(160):
        number = 1 + place % 8 if place % 3 else 1  # the first idea is answered far more often than the others
        who = f"p{place * 7 % 43}-{place // 43}"  # never the same of the same person
        said[ideas[number - 1]].append(who)
        evening.say(who, number, ("agree", "disagree", "pass")[place % 3])
        looks.append(evening.look())
    evening.state("closed")
    looks.append(evening.look())
    assert {idea: looks[-1][idea][1] for idea in ideas} == {idea: len(people) for idea, people in said.items()}
    for idea, people in said.items():
        counted = [look[idea][1] for look in looks]
        for before, after in pairwise(counted):
            assert before == after or len(set(people[before:after])) >= SMALLEST
    assert len({look[ideas[0]] for look in looks}) > 5


def test_the_only_one_who_just_answered_an_idea_is_not_read_off_the_answers_of_others_to_another(evening):
    for number in range(10):
        evening.say(f"p{number}", 2)
    first = evening.look()
    evening.say("neighbor", 2, "disagree")
    for number in range(30):
        evening.say(f"q{number}", 1)
    later = evening.look()
    second = str(evening.ideas[1].id)
    assert later != first
    assert later[second] == first[second]


def test_the_last_ones_do_not_stand_alone_when_it_closes(evening):
    for number in range(10):
        evening.say(f"p{number}", 1)
    last_open = answers(evening.look())
    evening.say("neighbor", 1, "disagree")
    evening.state("closed")
    assert answers(evening.look()) - last_open >= SMALLEST + 1


def test_opened_again_for_one_person_it_tells_no_more(evening, store, gathering):
    for number in range(10):
        evening.say(f"p{number}", 1)
    evening.state("closed")
    closed = evening.look()
    assert answers(closed) == 10
    evening.state("open")
    evening.say("neighbor", 1, "disagree")
    assert answers(evening.look()) <= 10
    evening.state("closed")
    assert evening.look() == closed
    for number in range(SMALLEST - 1):
        evening.state("open")
        evening.say(f"late {number}", 2)
        evening.state("closed")
    assert answers(evening.look()) == 10
    publish(store, PAT, gathering.id, now=NOW)
    assert answers(evening.look()) == 10 + SMALLEST


def test_what_comes_at_one_moment_is_one_step():
    at = [NOW + timedelta(minutes=minute) for minute in range(3)]
    assert step_ends([(new_id(), at[0]) for _ in range(23)]) == [at[0]]
    one = new_id()
    assert step_ends([(one, NOW + timedelta(minutes=minute)) for minute in range(50)]) == []
    assert step_ends([(new_id(), at[0] if place < 4 else at[1]) for place in range(12)]) == [at[1]]


def test_it_says_that_it_moves_in_steps_and_why(evening, store, gathering):
    def told(line):
        return say("en", line(kept_report(store, gathering.id, now=NOW, in_steps=True).report))

    assert "No one has answered yet" in told(lambda report: heard.answer(report)[0])
    for number in range(9):
        evening.say(f"p{number}", 1)
    assert "We wait for some more" in told(lambda report: heard.answer(report)[0])
    assert "no one can read your own answers" in told(heard.as_of)
    evening.state("closed")
    assert "can still change" in told(heard.as_of)
