"""What is kept of mastery against what the evidence says, as work arrives, is corrected, and settings change."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from plcore.access import COMMAND_LINE
from plcore.learning import settings
from plcore.learning.kept import differing, present, rebuild, refresh
from plcore.learning.mastery import current, history
from plcore.learning.mastery_file import Written, mastery_csv
from plcore.learning.piles import EXTENT, Extent, Question
from plcore.learning.settings import Parameters
from plcore.store import new_id, open_store
from tests.district import NOW, TODAY, District

START = date(2026, 1, 5)
NOW_ROWS = """
SELECT student, objective, level, round(mean, 9), round(sd, 9), n, round(base, 9), last_date
FROM mastery_now
ORDER BY student, objective
"""
COLUMNS = ["student", "objective", "date", "score", "kind", "source", "id", "batch", "line"]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def district(store):
    return District(store)


def arrived(store, piece) -> None:
    """Refresh with the batch that brought a piece, as a bring does in its own transaction."""
    (batch,) = store.one("SELECT batch FROM facts.evidence WHERE id = ?", [piece])
    store.write(lambda tx: refresh(tx, batch))


def rounded(*numbers: float) -> list[float]:
    """Sums differ in their last digits with the order of adding."""
    return [round(number, 9) for number in numbers]


def kept_and_worked_out(store, as_of: date) -> tuple[bool, list, list]:
    """Whether the kept rows were used, what they say, and what the evidence says."""
    with store.cursor() as cursor:
        covered = present(cursor, Question(as_of=as_of))
        kept = cursor.execute(NOW_ROWS).fetchall()
    worked_out = [
        (row.student, row.objective, row.level, *rounded(row.mean, row.sd), row.n, *rounded(row.base), row.last_date)
        for row in current(store, as_of=as_of)
    ]
    return covered, kept, sorted(worked_out, key=lambda row: row[:2])


def test_the_present_is_read_from_what_is_kept_and_says_what_the_evidence_says(store, district):
    chance = random.Random(3)
    objectives = [district.objective(None, None) for _ in range(4)]
    students = [district.student("S", str(number)) for number in range(5)]
    for number in range(60):
        student, objective = chance.choice(students), chance.choice(objectives)
        day = START + timedelta(days=chance.randrange(200))  # work that is brought late is older than work that came
        moment = datetime(2026, 8, 1) + timedelta(hours=number)
        pieces = [(day, round(chance.random(), 2)) for _ in range(chance.choice([1, 1, 3]))]
        keys = district.work(student, objective, pieces, arrived=moment)
        arrived(store, keys[0])
        if number % 10 == 9:
            covered, kept, worked_out = kept_and_worked_out(store, TODAY)
            assert covered
            assert kept == worked_out
    assert differing(store, TODAY) == 0
    covered, kept, worked_out = kept_and_worked_out(store, START + timedelta(days=100))
    assert not covered  # a day in the past is worked out from the evidence
    assert kept == worked_out


def test_the_first_batch_has_everything_worked_out_and_its_neighbours_do_not_repeat_it(store, district):
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    first = district.work(student, objective, [(START, 0.2)] * 3)
    second = district.work(student, objective, [(START + timedelta(days=1), 0.9)] * 3)
    arrived(store, first[0])
    arrived(store, second[0])
    covered, kept, worked_out = kept_and_worked_out(store, TODAY)
    assert covered
    assert kept == worked_out


def test_a_piece_taken_back_is_taken_out(store, district):
    student, other, objective = (
        district.student("Maya", "R"),
        district.student("Leo", "C"),
        district.objective(None, None),
    )
    keys = district.work(student, objective, [(START, 1.0)] * 9)
    arrived(store, keys[0])
    lone = district.work(other, objective, [(START, 0.5)])
    arrived(store, lone[0])
    for whose, piece in ((student, keys[3]), (other, lone[0])):
        district.take_back(whose, piece, NOW)
        (batch,) = store.one("SELECT batch FROM facts.evidence_gone WHERE id = ?", [piece])
        store.write(lambda tx, batch=batch: refresh(tx, batch))
    covered, kept, worked_out = kept_and_worked_out(store, TODAY)
    assert covered
    assert kept == worked_out
    assert [row[5] for row in kept] == [8]  # and the pair with nothing left is gone
    assert differing(store, TODAY) == 0


def test_work_that_nobody_told_of_is_not_overlooked(store, district):
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    arrived(store, district.work(student, objective, [(START, 0.2)] * 3)[0])
    district.work(student, objective, [(TODAY, 1.0)])
    covered, kept, worked_out = kept_and_worked_out(store, TODAY)
    assert not covered
    assert kept == worked_out
    assert differing(store, TODAY) == 1
    assert rebuild(store, TODAY) == 1
    assert kept_and_worked_out(store, TODAY)[0]
    assert differing(store, TODAY) == 0


def test_a_new_setting_puts_what_is_kept_aside_until_it_is_worked_out_again(store, district):
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    others = [district.student("S", str(number)) for number in range(4)]
    tomorrow = TODAY + timedelta(days=1)
    for whose in (student, *others):
        arrived(store, district.work(whose, objective, [(START, 0.2), (TODAY, 1.0)])[0])
    settings.change(store, COMMAND_LINE, "decay", 0.5, since=tomorrow, now=NOW)
    assert kept_and_worked_out(store, TODAY)[0]
    covered, kept, worked_out = kept_and_worked_out(store, tomorrow)
    assert not covered
    assert kept == worked_out
    late = district.work(student, objective, [(tomorrow, 1.0)], arrived=datetime(2026, 11, 21, 12))
    arrived(store, late[0])
    covered, kept, worked_out = kept_and_worked_out(store, tomorrow)
    assert covered
    assert kept == worked_out


def test_the_kept_levels_follow_the_districts_mean(store, district):
    objective = district.objective(None, None)
    students = [district.student("S", str(number)) for number in range(12)]
    for student in students[:6]:
        arrived(store, district.work(student, objective, [(START, 0.9)] * 4)[0])
    told = dict(store.rows("SELECT student, base FROM facts.mastery"))
    arrived(store, district.work(students[6], objective, [(START, 0.0)] * 9)[0])  # few pairs, a large move
    bases = {base for _, base in store.rows("SELECT student, base FROM facts.mastery")}
    assert len(bases) == 1
    assert bases.pop() < told[students[0]] - 0.01
    levels = {one.student: one.level for one in current(store, as_of=TODAY)}
    assert dict(store.rows("SELECT student, level FROM facts.mastery")) == levels
    assert differing(store, TODAY) == 0


def test_the_order_of_the_rows_in_the_table_plays_no_part(store, district):
    """Day, then batch, then line; the lower score first where even the line is the same."""
    chance = random.Random(5)
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    batches = [district.arrive(datetime(2026, 2, 1, 8, minute)) for minute in range(4)]
    pieces = [
        (START + timedelta(days=chance.randrange(4)), chance.choice(batches), chance.randrange(5), chance.random())
        for _ in range(40)
    ]
    chance.shuffle(pieces)
    rows = [(student, objective, day, score, "quiz", "s", new_id(), batch, line) for day, batch, line, score in pieces]
    store.write(lambda tx: tx.insert("facts.evidence", COLUMNS, rows))
    in_order = [score for *_, score in sorted(pieces, key=lambda piece: (piece[0], piece[1].int, *piece[2:]))]
    assert [one.score for one in history(store, [student], TODAY)] == in_order
    (latest,) = current(store, rule="latest", as_of=TODAY)
    assert latest.mean == in_order[-1]
    (decaying,) = current(store, rule="decaying", as_of=TODAY)
    expected = in_order[0]
    for score in in_order[1:]:
        expected = 0.35 * expected + 0.65 * score
    assert decaying.mean == pytest.approx(expected)
    (beta,) = current(store, as_of=TODAY)
    last = history(store, [student], TODAY)[-1]
    assert (beta.level, beta.n) == (last.level, last.n)
    assert beta.mean == pytest.approx(last.mean)


def test_the_widest_spread_of_days_and_lines_is_still_in_order(store, district):
    student, objective = district.student("Maya", "R"), district.objective(None, None)
    batch = district.arrive(datetime(2026, 2, 1))
    pieces = [(date(9999, 12, 31), 0, 1.0), (date(1, 1, 1), 2**42, 0.2), (date(1, 1, 1), 1, 0.1), (START, 7, 0.5)]
    rows = [(student, objective, day, score, "quiz", "s", new_id(), batch, line) for day, line, score in pieces]
    store.write(lambda tx: tx.insert("facts.evidence", COLUMNS, rows))
    assert Extent(*store.one(EXTENT)).integer == "HUGEINT"  # more than 63 bits hold
    (standing,) = current(store, rule="decaying", as_of=date(9999, 12, 31))
    value = 0.1
    for score in (0.2, 0.5, 1.0):
        value = 0.35 * value + 0.65 * score
    assert standing.mean == pytest.approx(value)
    assert standing.last_date == date(9999, 12, 31)


def test_a_district_parted_for_memory_gives_the_same_rows(store, district, monkeypatch):
    chance = random.Random(8)
    objective = district.objective(None, None)
    batch = district.arrive(datetime(2026, 2, 1))
    rows = [
        (new_id(), objective, START + timedelta(days=day), chance.random(), "quiz", "s", new_id(), batch, day)
        for day in range(7)
        for _ in range(40)
    ]
    store.write(lambda tx: tx.insert("facts.evidence", COLUMNS, rows * 3))
    whole = sorted((one.student, one.level, one.n, one.mean) for one in current(store, as_of=TODAY))
    monkeypatch.setattr("plcore.learning.piles.ROWS_A_PART", 100)
    parted = sorted((one.student, one.level, one.n, one.mean) for one in current(store, as_of=TODAY))
    assert parted == whole
    assert len(whole) == 280


def test_a_rule_that_has_no_value_for_someone_says_so_and_leaves_nobody_out(store, district, tmp_path):
    objective = district.objective("M.1", None)
    for scores in ([0.0, 0.8, 0.9], [0.7, 0.8, 0.9], [0.2, 0.8]):
        district.work(district.student("S", str(scores)), objective, [(START, score) for score in scores])
    out = tmp_path / "mastery.csv"

    def listed(rule: str) -> tuple[Written, list[tuple[str, str]]]:
        written = mastery_csv(store, COMMAND_LINE, rule=rule, as_of=TODAY, out=out, now=NOW)
        header, *lines = out.read_text(encoding="utf-8").splitlines()
        assert header == "student,objective,level,mean,sd,n,judged_by,as_of"
        cells = [line.split(",") for line in lines]
        return written, sorted((row[2], row[5]) for row in cells if not row[3])

    assert listed("power-law") == (Written(3, 1, "zero_score"), [("not_enough", "3")])
    assert listed("n-mastery") == (Written(3, 2, "too_few_at_mastery"), [("not_enough", "2"), ("not_enough", "3")])
    assert listed("beta") == (Written(3, 0, None), [])


def test_a_setting_is_checked_against_its_bounds():
    with pytest.raises(ValueError, match="kind_weights"):
        Parameters(kind_weights={"quiz": 0.0})
