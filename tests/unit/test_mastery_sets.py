"""One rule, four ways to it: sets, one student's history, what is kept, and MATHS.md written out; all must agree."""

from __future__ import annotations

import csv
import math
import random
from datetime import date, datetime, timedelta

import pytest

from plcore.access import COMMAND_LINE, NotAllowed, Viewer
from plcore.learning import settings
from plcore.learning.judgments import NotJudged, judge, withdraw
from plcore.learning.mastery import UnknownRule, current, differing, history, rebuild, refresh
from plcore.learning.mastery_file import mastery_csv
from plcore.store import new_id, open_store
from tests.district import NOW, TODAY, District

START = date(2026, 1, 5)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


def written_out(scores: list[float], base: float) -> list[tuple[str, float, float]]:
    """MATHS.md 1 as it stands there, with its sums: (level, mean, sd) after each piece."""
    found, shown = [], False
    for count in range(1, len(scores) + 1):
        weights = [0.85 ** (count - 1 - number) for number in range(count)]
        a = 3 * base + sum(weight * score for weight, score in zip(weights, scores, strict=False))
        b = 3 * (1 - base) + sum(weight * (1 - score) for weight, score in zip(weights, scores, strict=False))
        mean = a / (a + b)
        sd = math.sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
        if count >= 3 and mean - 0.80 * sd >= 0.70:
            shown = True
        elif mean < 0.50:
            shown = False
        level = "has_shown" if shown else "getting_there" if mean >= 0.45 else "just_starting"
        found.append((level if count >= 3 else "not_enough", mean, sd))
    return found


def mixed_up(store, seed: int):
    """Students with 1 to 60 pieces each, brought in batches out of order, some on one day, some taken back."""
    chance = random.Random(seed)
    district = District(store)
    objectives = [district.objective(None, None) for _ in range(3)]
    students = [district.student("S", str(number)) for number in range(8)]
    kept: dict = {}
    arrived = datetime(2026, 2, 1, 12, 0)
    for student in students:
        for objective in objectives:
            skill = chance.random()
            pieces = []
            for _ in range(chance.choice([1, 2, 3, 5, 12, 60])):
                score = min(1.0, max(0.0, round(chance.gauss(skill, 0.25), 2)))
                pieces.append((START + timedelta(days=chance.randrange(200)), score))
            half = len(pieces) // 2
            for part in (pieces[half:], pieces[:half]):
                if part:
                    arrived += timedelta(minutes=1)
                    keys = district.work(student, objective, part, arrived=arrived)
                    kept.setdefault((student, objective), []).extend(zip(part, keys, strict=True))
    return district, students, objectives, kept


@pytest.mark.parametrize("seed", range(4))
def test_sets_history_and_the_written_rule_agree(store, seed):
    _, students, objectives, _ = mixed_up(store, seed)
    base = {
        objective: store.one("SELECT avg(score) FROM facts.evidence WHERE objective = ?", [objective])[0]
        for objective in objectives
    }
    standing = {(one.student, one.objective): one for one in current(store, as_of=TODAY)}
    way: dict = {}
    for one in history(store, students, TODAY):
        way.setdefault((one.student, one.objective), []).append(one)
    assert set(way) == set(standing)
    for pair, pieces in way.items():
        assert [one.date for one in pieces] == sorted(one.date for one in pieces)
        expected = written_out([one.score for one in pieces], base[pair[1]])
        for one, (level, mean, sd) in zip(pieces, expected, strict=True):
            assert (one.level, one.mean, one.sd) == (level, pytest.approx(mean), pytest.approx(sd))
        last, now = pieces[-1], standing[pair]
        assert (now.level, now.n, now.last_date) == (last.level, last.n, last.date)
        assert (now.mean, now.sd) == (pytest.approx(last.mean), pytest.approx(last.sd))


def test_five_thousand_pieces_are_counted_right(store):
    district = District(store)
    student, objective = district.student("Long", "Way"), district.objective(None, None)
    chance = random.Random(1)
    # One statement: five thousand small writes would only test the writer.
    days = [(START + timedelta(days=number // 30), round(chance.random(), 2)) for number in range(5000)]
    district.work(student, objective, days[:1])
    batch = store.one("SELECT batch FROM facts.evidence LIMIT 1")[0]
    rows = [
        (student, objective, day, score, "quiz", "made-up", new_id(), batch, 10 + number)
        for number, (day, score) in enumerate(days[1:])
    ]
    columns = ["student", "objective", "date", "score", "kind", "source", "id", "batch", "line"]
    store.write(lambda tx: tx.insert("facts.evidence", columns, rows))
    base = store.one("SELECT total / pieces FROM facts.objective_day")[0]
    (standing,) = current(store, as_of=TODAY)
    level, mean, sd = written_out([score for _, score in days], base)[-1]
    assert (standing.n, standing.level) == (5000, level)
    assert (standing.mean, standing.sd) == (pytest.approx(mean), pytest.approx(sd))


def test_what_was_taken_back_or_never_applied_does_not_count(store):
    district = District(store)
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    keys = district.work(student, objective, [(START, 1.0), (START, 0.5), (START, 0.0)], arrived=datetime(2026, 2, 1))
    (aside,) = district.work(student, objective, [(START, 0.1)], arrived=datetime(2026, 2, 3))
    set_aside = "UPDATE core.batch SET applied_at = NULL WHERE id = (SELECT batch FROM facts.evidence WHERE id = ?)"
    store.write(lambda tx: tx.execute(set_aside, [aside]))
    district.take_back(student, keys[2], datetime(2026, 3, 1))
    assert sorted(one.score for one in history(store, [student], TODAY)) == [0.5, 1.0]
    assert sorted(one.score for one in history(store, [student], TODAY, datetime(2026, 2, 2))) == [0.0, 0.5, 1.0]
    (standing,) = current(store, as_of=TODAY)
    assert standing.n == 2


def test_what_is_kept_follows_the_evidence_and_can_be_rebuilt(store):
    district, students, objectives, _ = mixed_up(store, 9)
    assert rebuild(store, TODAY) == len(current(store, as_of=TODAY))
    assert differing(store, TODAY) == 0
    district.work(students[0], objectives[0], [(TODAY, 0.9)], arrived=NOW)
    assert differing(store, TODAY) >= 1
    (newest,) = store.one("SELECT batch FROM facts.evidence WHERE date = ?", [TODAY])
    before = dict(store.rows("SELECT (student, objective)::VARCHAR, batch FROM facts.mastery"))
    store.write(lambda tx: refresh(tx, newest))
    after = dict(store.rows("SELECT (student, objective)::VARCHAR, batch FROM facts.mastery"))
    changed = {pair for pair in after if after[pair] != before.get(pair)}
    assert differing(store, TODAY) == 0
    assert 1 <= len(changed) < len(after) / 2  # the touched pair, and none of the other objectives


def test_settings_are_kept_with_dates_and_an_old_report_keeps_its_own(store):
    district = District(store)
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    district.work(student, objective, [(START, 0.0), (START + timedelta(days=1), 1.0), (TODAY, 1.0)])
    before = history(store, [student], TODAY)[-1].mean
    settings.change(store, COMMAND_LINE, "decay", 0.5, since=TODAY + timedelta(days=1), now=NOW)
    assert history(store, [student], TODAY)[-1].mean == before
    assert history(store, [student], TODAY + timedelta(days=1))[-1].mean > before
    with pytest.raises(NotAllowed):
        settings.change(store, Viewer(student, "student"), "decay", 0.9, since=TODAY, now=NOW)
    for name, value in (("decay", 0), ("decay", 2), ("nonsense", 1), ("prior", "many")):
        with pytest.raises(settings.SettingRefused):
            settings.change(store, COMMAND_LINE, name, value, since=TODAY, now=NOW)


def test_a_kind_may_weigh_more(store):
    district = District(store)
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    district.work(student, objective, [(START, 0.0)], kind="homework")
    district.work(student, objective, [(START + timedelta(days=1), 1.0)], kind="project")
    even = history(store, [student], TODAY)[-1].mean
    settings.change(store, COMMAND_LINE, "kind_weights", {"project": 3.0}, since=TODAY, now=NOW)
    assert history(store, [student], TODAY)[-1].mean > even
    (standing,) = current(store, as_of=TODAY)
    assert standing.mean == pytest.approx(history(store, [student], TODAY)[-1].mean)


def test_an_unknown_rule_is_told(store):
    with pytest.raises(UnknownRule, match="power-law"):
        current(store, rule="best", as_of=TODAY)


def test_a_judgment_stands_above_the_calculation_until_it_is_withdrawn(store, tmp_path):
    district = District(store)
    student, other = district.student("Maya", "R"), district.student("Leo", "C", room="Room 9")
    objective = district.objective("M.1", None)
    teacher, parent = district.teacher("Lucia", "Ortiz"), district.guardian("Rosa", "R", student)
    ortiz = district.educator(teacher)
    district.work(student, objective, [(START, 0.1), (START, 0.2), (START, 0.1)])

    def listed() -> dict[str, str]:
        out = tmp_path / "mastery.csv"
        assert mastery_csv(store, COMMAND_LINE, as_of=TODAY, out=out, now=NOW).rows == 1
        with out.open(encoding="utf-8", newline="") as file:
            (row,) = csv.DictReader(file)
        return row

    assert (listed()["level"], listed()["judged_by"]) == ("just_starting", "")
    judge(store, ortiz, student, objective, "has_shown", "Showed me at the board.", now=NOW)
    assert (listed()["level"], listed()["judged_by"]) == ("has_shown", "Lucia Ortiz")
    judge(store, ortiz, student, objective, "getting_there", None, now=NOW + timedelta(seconds=1))
    assert listed()["level"] == "getting_there"
    withdraw(store, ortiz, student, objective, now=NOW + timedelta(seconds=2))
    assert (listed()["level"], listed()["judged_by"]) == ("just_starting", "")
    assert store.one("SELECT count(*) FROM facts.judgment") == (3,)  # nothing was overwritten
    assert set(listed()) == {"student", "objective", "level", "mean", "sd", "n", "judged_by", "as_of"}
    assert store.one("SELECT count(*) > 0, max(students) FROM facts.bulk_look") == (True, 1)
    for viewer, whom in ((ortiz, other), (district.family(parent), student), (district.pupil(student), student)):
        with pytest.raises(NotAllowed):
            judge(store, viewer, whom, objective, "has_shown", None, now=NOW)
    with pytest.raises(NotJudged):
        judge(store, ortiz, student, new_id(), "has_shown", None, now=NOW)
    with pytest.raises(NotJudged):
        judge(store, ortiz, student, objective, "best", None, now=NOW)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        mastery_csv(store, ortiz, as_of=TODAY, out=tmp_path / "no.csv", now=NOW)
