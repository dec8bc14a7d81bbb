"""As known on a day: what came in later, about work done before, is left out, so that an answer can be given again."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest

from plcore.__main__ import main
from plcore.access import COMMAND_LINE
from plcore.days import begins
from plcore.language import say
from plcore.learning.judgments import judge
from plcore.learning.mastery_file import mastery_csv
from plcore.learning.progress import progress_report
from plcore.store import open_store
from tests.district import NOW, District

DONE = date(2026, 10, 1)
FIRST, LATE = datetime(2026, 10, 10, 9, 0), datetime(2026, 11, 5, 9, 0)
THEN = begins(date(2026, 10, 15)) - timedelta(microseconds=1)


@pytest.fixture
def made(tmp_path):
    """Maya's first pieces came in soon after she did them, the others five weeks late, and then a teacher's word."""
    path = tmp_path / "district.duckdb"
    with open_store(path) as store:
        district = District(store)
        maya = district.student("Maya", "Rivera", identifier="N-100")
        adding, fractions = district.objective("M.1", "Adding"), district.objective("M.2", "Fractions")
        ortiz = district.teacher("Lucia", "Ortiz")
        days = [DONE + timedelta(days=number) for number in range(3)]
        district.work(maya, adding, [(day, 0.2) for day in days], arrived=FIRST)
        district.work(maya, adding, [(day, 1.0) for day in days], arrived=LATE)
        judge(store, district.educator(ortiz), maya, fractions, "has_shown", "She can.", now=LATE)
        yield SimpleNamespace(store=store, path=path, maya=maya)


def listed(made, **asked):
    out = made.path.with_name("mastery.csv")
    mastery_csv(made.store, COMMAND_LINE, out=out, now=NOW, **{"as_of": NOW.date(), **asked})
    with out.open(encoding="utf-8") as lines:
        return [(row["objective"], row["level"], row["n"], row["judged_by"]) for row in csv.DictReader(lines)]


def test_the_mastery_list_leaves_out_what_came_later_and_stays_the_same(made):
    assert listed(made) == [("M.1", "getting_there", "6", ""), ("M.2", "has_shown", "0", "Lucia Ortiz")]
    before = listed(made, known_by=THEN)
    assert before == [("M.1", "just_starting", "3", "")]
    District(made.store).work(made.maya, _adding(made), [(DONE, 1.0)] * 4, arrived=NOW)
    assert listed(made, known_by=THEN) == before
    assert [row[2] for row in listed(made, as_of=date(2026, 10, 15))] == ["10"], "done by then, whenever it came"


def test_the_report_leaves_out_what_came_later_and_says_so(made):
    def report(**asked):
        return progress_report(made.store, COMMAND_LINE, made.maya, now=NOW, language="en", **asked)

    now, then = report(), report(known_by=THEN)
    assert [(goal.level, goal.pieces) for goal in now.goals if goal.pieces] == [("getting_there", 6)]
    assert [(goal.level, goal.pieces) for goal in then.goals] == [("just_starting", 3)]
    assert (then.as_of, then.is_past) == (date(2026, 10, 14), True)
    said = [say("en", note) for note in then.notes]
    assert "Only what the school knew on October 14, 2026 counts here." in said
    assert not any("knew on" in say("en", note) for note in now.notes)
    assert report(known_by=THEN, as_of=DONE).goals[0].pieces == 1


def test_the_commands_take_a_day(made, capsys):
    made.store.close()
    out = made.path.with_name("then.csv")
    then = ["--known-by", "2026-10-14", "--db", str(made.path)]
    assert main(["mastery", *then, "--out", str(out)]) == 0
    assert [line.split(",")[2:6:3] for line in out.read_text().splitlines()[1:]] == [["just_starting", "3"]]
    assert out.read_text().splitlines()[1].endswith(",2026-10-14")
    assert main(["progress", "N-100", *then]) == 0
    assert "Only what the school knew on October 14, 2026 counts here." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["mastery", "--known-by", "yesterday", "--db", str(made.path)])


def _adding(made):
    return made.store.one("SELECT id FROM core.objective WHERE code = 'M.1'")[0]
