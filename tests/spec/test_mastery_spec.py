"""The mastery rules against tables of numbers that a person can check: mastery_rules.txt, mastery_levels.txt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import numpy
import pytest
from scipy import stats

from plcore.learning.beta import DEVIATIONS, SHOWN_FROM
from plcore.learning.mastery import current, history
from plcore.store import open_store
from tests.district import District

FOLDER = Path(__file__).parent
DAY = date(2026, 1, 5)
AS_OF = date(2026, 11, 20)
LETTERS = {"n": "not_enough", "j": "just_starting", "g": "getting_there", "h": "has_shown"}


def table(name: str) -> list[list[str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]


def scores_of(cell: str) -> list[float]:
    return [float(score) for score in cell.split()]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("spec") / "district.duckdb") as opened:
        yield opened


@pytest.fixture(scope="module")
def district(store):
    return District(store)


def balanced(district: District, scores: list[float]):
    """A student with these scores on an objective whose district mean is exactly .5: somebody else has the mirror."""
    student = district.student("Maya", "Rivera")
    mirror = district.student("Mirror", "Rivera")
    objective = district.objective(None, None)
    days = [(DAY + timedelta(days=number), score) for number, score in enumerate(scores)]
    district.work(student, objective, days)
    district.work(mirror, objective, [(day, 1 - score) for day, score in days])
    return student, objective


@pytest.mark.parametrize(("rule", "scores", "value", "level"), table("mastery_rules.txt"))
def test_a_rule_gives_the_value_of_the_table(store, district, rule, scores, value, level):
    student, objective = balanced(district, scores_of(scores))
    (standing,) = [
        one for one in current(store, rule=rule, as_of=AS_OF) if (one.student, one.objective) == (student, objective)
    ]
    if value.startswith("none"):
        assert (standing.mean, standing.reason) == (None, value.split()[1])
    else:
        assert standing.mean == pytest.approx(float(value), abs=1e-4)
        assert standing.reason is None
    assert standing.level == level
    assert standing.n == len(scores_of(scores))


@pytest.mark.parametrize(
    ("rule", "scores", "expected"),
    [
        # MATHS.md gives these on scales of 1 to 5 and 1 to 4; the rules are the same on any multiple of a scale.
        ("weighted", [1, 2, 3, 4, 5], 4.13),
        ("decaying", [1, 2, 3, 4, 5], 4.47),
        ("power-law", [1, 2, 3, 4], 4.00),
        ("power-law", [1, 3, 2, 4], 3.66),
        ("power-law", [2, 4, 1, 3], 2.16),
        ("power-law", [4, 3, 2, 1], 1.28),
    ],
)
def test_the_published_numbers(store, district, rule, scores, expected):
    student, objective = balanced(district, [score / 5 for score in scores])
    (value,) = [
        one.mean
        for one in current(store, rule=rule, as_of=AS_OF)
        if (one.student, one.objective) == (student, objective)
    ]
    assert round(5 * value + 1e-9, 2) == expected


@pytest.mark.parametrize(("scores", "levels", "_why"), table("mastery_levels.txt"))
def test_the_level_after_each_piece(store, district, scores, levels, _why):
    student, objective = balanced(district, scores_of(scores))
    way = [one.level for one in history(store, [student], AS_OF) if one.objective == objective]
    assert way == [LETTERS[letter] for letter in levels]


def test_the_line_of_has_shown_is_the_chance_it_stands_for():
    """mean - .80 sd >= .70 is P(p > .70) >= .80 to within .2 % of cases, for what real piles of work reach."""
    chance = numpy.random.default_rng(7)
    pieces = chance.integers(3, 40, 200_000)
    total = 3 + (1 - 0.85**pieces) / 0.15
    mean = chance.uniform(0.3, 0.99, 200_000)
    a, b = mean * total, (1 - mean) * total
    sd = numpy.sqrt(a * b / (total**2 * (total + 1)))
    by_line = mean - DEVIATIONS * sd >= SHOWN_FROM
    by_chance = stats.beta.sf(SHOWN_FROM, a, b) >= 0.80
    assert (by_line != by_chance).mean() <= 0.002


def test_only_the_order_of_the_work_counts_not_the_order_of_arrival(store, district):
    student = district.student("Late", "Paper")
    objective = district.objective(None, None)
    now = datetime(2026, 6, 1, 12, 0)
    district.work(student, objective, [(DAY + timedelta(days=9), 1.0)], arrived=now)
    district.work(student, objective, [(DAY, 0.0)], arrived=now + timedelta(days=1))  # older work, brought later
    way = [(one.date, one.score) for one in history(store, [student], AS_OF) if one.objective == objective]
    assert way == [(DAY, 0.0), (DAY + timedelta(days=9), 1.0)]


def test_two_clocks(store, district):
    student = district.student("Two", "Clocks")
    objective = district.objective(None, None)
    early, late = datetime(2026, 3, 1, 12, 0), datetime(2026, 5, 1, 12, 0)
    district.work(student, objective, [(DAY, 0.2), (date(2026, 2, 1), 0.4)], arrived=early)
    district.work(student, objective, [(date(2026, 2, 2), 0.6)], arrived=late)

    def scores(as_of: date, known_by: datetime | None = None) -> list[float]:
        return [one.score for one in history(store, [student], as_of, known_by) if one.objective == objective]

    assert scores(AS_OF) == [0.2, 0.4, 0.6]
    assert scores(date(2026, 1, 31)) == [0.2]  # by the day of the work
    assert scores(AS_OF, early) == [0.2, 0.4]  # by what was known
    assert scores(DAY - timedelta(days=1)) == []
