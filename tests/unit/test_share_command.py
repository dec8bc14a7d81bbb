"""`python -m plcore share`, as the office and other programs call it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from plcore.__main__ import main

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "pabulib" / "poland_wieliczka_2023_green-budget.pb"
SMALL = """META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost;name
a;60;Trees
b;40;A "quiet" corner
c;40;Bikes
d;400;A tower
e;10;Paint
VOTES
voter_id;vote
1;a,b
2;a,b
3;a,b
4;a,b
5;a,b
6;a,b,d
7;c
8;c
9;c
10;c
"""


@pytest.fixture
def small(tmp_path) -> Path:
    path = tmp_path / "school.pb"
    path.write_text(SMALL, encoding="utf-8")
    return path


def asked(capsys, *arguments: object) -> tuple[int, str, str]:
    code = main(["share", *(str(one) for one in arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_json_has_the_keys_of_the_interface_and_a_reason_for_each_project(capsys, small):
    code, out, err = asked(capsys, small, "--json")
    facts = json.loads(out)
    assert (code, err) == (0, "")
    assert list(facts) == ["funded", "cost", "budget", "voters", "projects"]
    assert (facts["funded"], facts["cost"], facts["budget"], facts["voters"]) == (["b", "c"], 80, 100, 10)
    assert facts["projects"] == {
        "a": {
            "cost": 60,
            "votes": 6,
            "funded": False,
            "why": "6 people chose it. They had 20 left of their shares. It costs 60.",
        },
        "b": {
            "cost": 40,
            "votes": 6,
            "funded": True,
            "why": "6 people chose it. It took 6.67 or less of each share, and that was enough. "
            "It stood level with one more, so the rule for ties chose.",
        },
        "c": {
            "cost": 40,
            "votes": 4,
            "funded": True,
            "why": "4 people chose it. It took 10 or less of each share, and that was enough.",
        },
        "d": {"cost": 400, "votes": 1, "funded": False, "why": "It costs 400. That is more than the whole pot of 100."},
        "e": {"cost": 10, "votes": 0, "funded": False, "why": "No one chose it."},
    }


def test_it_reads_well_in_both_languages(capsys, small):
    _, english, _ = asked(capsys, small)
    assert english.startswith("2 of 5 projects are paid for.\nThey cost 80 of the 100 in the pot.\n")
    assert "10 people voted. Each held the same share of the pot: 10." in english
    assert "By plain totals, most votes first, the pot would pay for 2 projects. That would cost 100." in english
    assert "a Trees (6 votes, cost 60)" in english
    assert "Plain totals would have paid for it." in english
    _, spanish, _ = asked(capsys, small, "--language", "es")
    assert spanish.startswith("Se pagan 2 de 5 proyectos.\n")
    facts = json.loads(asked(capsys, small, "--language", "es", "--json")[1])
    assert facts["projects"]["e"]["why"] == "Nadie lo eligió."


def test_rows_that_were_set_aside_are_told_beside_the_result(capsys, small):
    small.write_text(SMALL.replace("9;c", "9;zebra").replace("10;c", "7;c"), encoding="utf-8")
    code, out, err = asked(capsys, small, "--json")
    assert code == 3
    assert json.loads(out)["voters"] == 9
    assert err.splitlines() == [
        "2 things in the file do not fit. We left them out and kept the rest.",
        "school.pb, line 22, column “vote”, “zebra”: There is no such project. We left this choice out and kept the rest. "
        "Check the id, or add the project to the list.",
        "school.pb, line 23, column “voter_id”, “7”: This person voted before in the file. We kept the first vote. "
        "Check which one is right, and take the other out.",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            SMALL.replace("budget;100", "budget;much"),
            "line 3, column “budget”, “much”: The pot has to be a plain number.",
        ),
        (SMALL.replace("approval", "ordinal"), "“ordinal”: We cannot share out a pot from votes of this kind."),
        ("", "The part “META” is missing."),
    ],
)
def test_a_file_that_decides_nothing_fails_in_a_sentence(capsys, small, content, words):
    small.write_text(content, encoding="utf-8")
    code, out, err = asked(capsys, small)
    assert (code, out) == (1, "")
    assert words in err
    assert "Traceback" not in err


def test_a_file_that_is_not_there_fails_and_a_wrong_option_is_usage(capsys, small, tmp_path):
    code, _, err = asked(capsys, tmp_path / "none.pb")
    assert (code, "There is no file" in err) == (1, True)
    with pytest.raises(SystemExit) as stopped:
        asked(capsys, small, "--completion", "all")
    assert stopped.value.code == 2


def test_names_that_attack_or_never_end_stay_one_short_line(capsys, small):
    small.write_text(SMALL.replace("Trees", "\x1b[2J\u202eTrees" + "x" * 50_000), encoding="utf-8")
    code, out, _ = asked(capsys, small)
    assert code == 0
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert max(len(line) for line in out.splitlines()) < 200


def test_nobody_voted(capsys, small):
    small.write_text(SMALL.split("1;a,b")[0], encoding="utf-8")
    code, out, _ = asked(capsys, small)
    assert code == 0
    assert out.startswith("No project is paid for.\n\nNo one has voted yet.")


@pytest.mark.skipif(not REAL.exists(), reason="../shared/data/pabulib is not on this machine")
@pytest.mark.parametrize(("completion", "count", "cost"), [("none", 21, 450_548), ("add1", 31, 984_579)])
def test_the_real_budget_from_the_command_line(completion, count, cost):
    command = [sys.executable, "-m", "plcore", "share", str(REAL), "--completion", completion, "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    facts = json.loads(done.stdout)
    assert (done.returncode, len(facts["funded"]), facts["cost"]) == (0, count, cost)
    assert [name for name, one in facts["projects"].items() if one["funded"]] == [
        name for name in facts["projects"] if name in facts["funded"]
    ]
