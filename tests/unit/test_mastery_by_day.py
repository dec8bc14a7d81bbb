"""Where nearly every pile has one piece a day, the day alone gives the order; the rest are gathered again in full."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from plcore.learning.mastery import current, history
from plcore.learning.piles import Question, work_out
from plcore.store import open_store
from tests.district import TODAY, District

START = date(2026, 1, 5)
STUDENTS, TWICE_A_DAY = 40, 3  # of forty students, three had two pieces of work on one day


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def filled(store):
    """(students, objective, keys by student); the newer half of the work was brought first."""
    chance = random.Random(5)
    district = District(store)
    objective = district.objective(None, None)
    students = [district.student("S", str(number)) for number in range(STUDENTS)]
    arrived, keys = datetime(2026, 2, 1, 12, 0), {}
    for number, student in enumerate(students):
        skill = chance.random()
        days = sorted(chance.sample(range(200), 12))
        if number < TWICE_A_DAY:
            days[5] = days[6]
        pieces = [(START + timedelta(days=day), min(1.0, max(0.0, chance.gauss(skill, 0.3)))) for day in days]
        keys[student] = []
        for part in (pieces[6:], pieces[:6]):
            arrived += timedelta(minutes=1)
            keys[student] += district.work(student, objective, part, arrived=arrived)
    return district, students, keys, arrived


def agree(store, students, as_of, known_by=None):
    """Whether the sets say what one student's way says, and of how many students."""
    standing = {one.student: one for one in current(store, as_of=as_of, known_by=known_by)}
    way = {one.student: one for one in history(store, students, as_of, known_by)}  # the last piece of each
    assert standing.keys() == way.keys()
    for student, reached in way.items():
        one = standing[student]
        assert (one.level, one.n, one.last_date) == (reached.level, reached.n, reached.date)
        assert one.mean == pytest.approx(reached.mean, abs=1e-12)
        assert one.sd == pytest.approx(reached.sd, abs=1e-12)
    return len(way)


@pytest.mark.parametrize("as_of", [TODAY, START + timedelta(days=120)])
def test_the_day_and_the_full_order_say_the_same(store, filled, as_of):
    _, students, _, _ = filled
    assert agree(store, students, as_of) > STUDENTS / 2


def test_only_what_stands_twice_on_a_day_is_gathered_again(store, filled):
    with store.cursor() as cursor:
        work_out(cursor, Question(as_of=TODAY))
        assert cursor.execute("SELECT count(*) FROM mastery_undecided").fetchone() == (TWICE_A_DAY,)
        assert cursor.execute("SELECT count(*), count(last_date) FROM mastery_now").fetchone() == (STUDENTS, STUDENTS)


def test_what_was_not_known_yet_or_taken_back_is_left_out(store, filled):
    district, students, keys, arrived = filled
    assert agree(store, students, TODAY, known_by=arrived - timedelta(minutes=2)) == STUDENTS - 1
    district.take_back(students[-1], keys[students[-1]][-1], arrived + timedelta(minutes=1))
    before = {one.student: one.n for one in current(store, as_of=TODAY, known_by=arrived)}
    after = {one.student: one.n for one in current(store, as_of=TODAY)}
    assert {student for student in students if before[student] != after[student]} == {students[-1]}
    assert agree(store, students, TODAY) == STUDENTS
