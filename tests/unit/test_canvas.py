"""Canvas' "Outcome Results" report. No district's file may be here, so these are written from the columns it has."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from plcore.access import COMMAND_LINE
from plcore.interop import bring
from plcore.store import Store, open_store

NOW = datetime(2026, 11, 22, 12, 0)
HEADING = """student name,student id,student sis id,assessment title,assessment id,assessment type,submission date,\
submission score,learning outcome name,learning outcome id,attempt,outcome score,assessment question,\
assessment question id,course name,course id,course sis id,section name,section id,section sis id,assignment url,\
learning outcome friendly name,learning outcome points possible,learning outcome mastery score,\
learning outcome mastered,learning outcome rating,learning outcome rating points,learning outcome group title,\
learning outcome group id,account id,account name,enrollment state"""
ROW = {
    "student name": "Ruiz, Ana",
    "student id": "9001",
    "student sis id": "s1",
    "assessment title": "Tide pool report",
    "assessment id": "77",
    "assessment type": "assignment",
    "submission date": "2026-10-05T23:30:00-04:00",
    "submission score": "8.0",
    "learning outcome name": "HB.SC.1",
    "learning outcome id": "55",
    "attempt": "1",
    "outcome score": "3.0",
    "learning outcome points possible": "4.0",
    "learning outcome mastery score": "3.0",
    "learning outcome mastered": "1",
    "learning outcome rating": "Meets",
    "learning outcome rating points": "3.0",
    "section id": "1",
    "enrollment state": "active",
}
PEOPLE = """sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,givenName,familyName,identifier
s1,,,true,school,student,Ana,Ruiz,1001
s2,,,true,school,student,Bo,Lee,1002
"""
ORGS = "sourcedId,status,dateLastModified,name,type\nschool,,,Harbor School,school\n"
GOALS = """{"CFDocument": {"identifier": "hb", "title": "HB"}, "CFItems": [
  {"identifier": "guid-1", "humanCodingScheme": "HB.SC.1", "fullStatement": "Observe a tide pool."},
  {"identifier": "guid-2", "humanCodingScheme": "HB.SC.2", "fullStatement": "Draw a food web."}
]}"""
EVIDENCE = """
    SELECT person.foreign_id, objective.code, piece.date::VARCHAR, piece.score, piece.kind, piece.note
    FROM facts.evidence AS piece
    JOIN core.person AS person ON person.id = piece.student
    JOIN core.objective AS objective ON objective.id = piece.objective
    WHERE piece.id NOT IN (SELECT id FROM facts.evidence_gone)
    ORDER BY ALL
"""
FIRST = ("s1", "HB.SC.1", "2026-10-05", 0.75, "assignment", "Tide pool report")


def report(*rows: dict[str, str], delimiter: str = ",") -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADING.split(","), restval="", delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows({**ROW, **row} for row in rows)
    return text.getvalue()


@pytest.fixture
def store(tmp_path):
    roster = tmp_path / "roster"
    roster.mkdir()
    for name, text in (("users.csv", PEOPLE), ("orgs.csv", ORGS), ("goals.json", GOALS)):
        (roster / name).write_text(text, encoding="utf-8")
    with open_store(tmp_path / "canvas.duckdb") as opened:
        bring(opened, COMMAND_LINE, [roster], now=NOW)
        yield opened


def brought(store: Store, folder: Path, text: str, **more: Any) -> dict[str, Any]:
    path = folder / "outcome_results.csv"
    path.write_text(text, encoding="utf-8")
    [file] = bring(store, COMMAND_LINE, [path], now=NOW, **more).model_dump()["files"]
    return file


def test_a_result_becomes_a_piece_of_evidence(store, tmp_path):
    file = brought(store, tmp_path, report({}))
    assert file["format"] == "Canvas Outcome Results CSV"
    assert (file["accepted"], file["changed"], file["rejected"]) == (1, 1, 0)
    assert store.rows(EVIDENCE) == [FIRST]


def test_the_same_report_again_changes_nothing(store, tmp_path):
    rows = [{}, {"student sis id": "s2", "outcome score": "4"}, {"attempt": "2", "outcome score": "4.0"}]
    brought(store, tmp_path, report(*rows))
    before = store.rows(EVIDENCE)
    file = brought(store, tmp_path, report(*rows))
    assert (file["accepted"], file["changed"], file["unchanged"], file["rejected"]) == (3, 0, 3, 0)
    assert store.rows(EVIDENCE) == before
    assert len(before) == 3


def test_a_score_that_was_mended_in_canvas_is_a_correction(store, tmp_path):
    brought(store, tmp_path, report({}))
    file = brought(store, tmp_path, report({"outcome score": "2"}))
    assert file["changed"] == 1
    assert store.rows(EVIDENCE) == [(*FIRST[:3], 0.5, *FIRST[4:])]


def test_a_student_of_two_sections_is_counted_once(store, tmp_path):
    file = brought(store, tmp_path, report({}, {"section id": "2", "section name": "Lab"}))
    assert (file["accepted"], file["rejected"]) == (2, 0)
    assert store.rows(EVIDENCE) == [FIRST]


def test_each_question_of_a_quiz_is_a_piece(store, tmp_path):
    quiz = {"assessment type": "quiz"}
    rows = [{**quiz, "assessment question id": number, "outcome score": score} for number, score in ("14", "22")]
    brought(store, tmp_path, report(*rows))
    assert [(score, kind) for _, _, _, score, kind, _ in store.rows(EVIDENCE)] == [(0.5, "quiz"), (1.0, "quiz")]


@pytest.mark.parametrize(
    "outcome",
    [
        {"learning outcome name": "hb.sc.1"},
        {"learning outcome name": "HB.SC.1: Observe a tide pool"},
        {"learning outcome name": "HB.SC.1 - Observe"},
        {"learning outcome name": "Observing (HB.SC.1)"},
        {"learning outcome name": "Observe a tide pool."},
        {"learning outcome name": "guid-1"},
        {"learning outcome name": "Tide pools", "learning outcome friendly name": "HB.SC.1"},
    ],
)
def test_an_outcome_is_found_by_what_canvas_calls_it(store, tmp_path, outcome):
    brought(store, tmp_path, report(outcome))
    assert store.rows(EVIDENCE) == [FIRST]


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda text: text.upper().split("\n")[0] + "\n" + text.split("\n", 1)[1], id="upper case"),
        pytest.param(lambda text: text.replace("student sis id", "Student SIS ID"), id="as in the manual"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="windows lines"),
    ],
)
def test_spellings_of_the_headings_are_forgiven(store, tmp_path, write):
    brought(store, tmp_path, write(report({})))
    assert store.rows(EVIDENCE) == [FIRST]


def test_semicolons_between_the_cells(store, tmp_path):
    brought(store, tmp_path, report({}, delimiter=";"))
    assert store.rows(EVIDENCE) == [FIRST]


def test_hidden_points_use_the_level_of_the_districts_scale(store, tmp_path):
    scale = tmp_path / "scale.toml"
    scale.write_text('[[scale]]\nfor = "*"\nlevels = { Meets = 0.8 }\n', encoding="utf-8")
    bring(store, COMMAND_LINE, [scale], now=NOW)
    hidden = {"outcome score": "", "learning outcome points possible": "", "learning outcome rating points": ""}
    brought(store, tmp_path, report(hidden))
    assert [score for _, _, _, score, _, _ in store.rows(EVIDENCE)] == [0.8]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"student sis id": "nobody"}, "student sis id"),
        ({"student sis id": "", "student id": ""}, "student sis id"),
        ({"learning outcome name": "Something else"}, "learning outcome name"),
        ({"learning outcome name": ""}, "learning outcome name"),
        ({"submission date": ""}, "submission date"),
        ({"submission date": "soon"}, "submission date"),
        ({"submission date": "2027-01-01T00:00:00Z"}, "submission date"),
        ({"outcome score": "five"}, "outcome score"),
        ({"outcome score": "5"}, "outcome score"),
        ({"outcome score": "-1"}, "outcome score"),
        ({"outcome score": "", "learning outcome rating": ""}, "outcome score"),
        ({"outcome score": "", "learning outcome rating": "Meets"}, "learning outcome rating"),
        ({"learning outcome points possible": ""}, "learning outcome points possible"),
        ({"learning outcome points possible": "0"}, "learning outcome points possible"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_is_kept(store, tmp_path, row, column):
    file = brought(store, tmp_path, report(row, {"attempt": "2"}), force=True)
    assert (file["accepted"], file["rejected"]) == (1, 1)
    [reject] = file["rejects"]
    assert (reject["line"], reject["column"]) == (2, column)
    assert reject["reason"]
    assert reject["remedy"]
    assert store.rows(EVIDENCE) == [FIRST]


def test_names_are_never_read(store, tmp_path):
    file = brought(store, tmp_path, report({"student name": "Ruiz, Ana\u0000", "student sis id": "nobody"}), force=True)
    assert "Ruiz" not in str(file["rejects"])
