"""The documented recipes, run as they are documented, on the real data."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from plcore.access import COMMAND_LINE
from plcore.interop import bring
from plcore.store import open_store

RECIPE = Path(__file__).parents[2] / "docs" / "recipes" / "oulad.py"
OULAD = Path(__file__).parents[3] / "shared" / "data" / "oulad"
NOW = datetime(2026, 11, 22, 12, 0)
ASSESSMENTS = """"code_module","code_presentation","id_assessment","assessment_type","date","weight"
"AAA","2013J","1","TMA","19","10"
"AAA","2014B","2","CMA","54","20"
"BBB","2013B","3","Exam","?","100"
"BBB","2014J","4","TMA","20","100"
"""
RESULTS = """id_assessment,id_student,date_submitted,is_banked,score
1,100,18,0,78
2,100,-11,0,100
3,20,-1,1,0
4,20,608,0,
"""


def run(source: Path, target: Path) -> str:
    done = subprocess.run([sys.executable, RECIPE, source, target], check=True, capture_output=True, text=True)
    return done.stdout


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_oulad_recipe_counts_days_from_the_start_of_each_presentation(tmp_path):
    (tmp_path / "assessments.csv").write_text(ASSESSMENTS, encoding="utf-8")
    (tmp_path / "studentAssessment.csv").write_text(RESULTS, encoding="utf-8")
    assert run(tmp_path, tmp_path / "out").startswith("4 pieces")
    assert rows(tmp_path / "out" / "evidence.csv")[1:] == [
        ["100", "AAA.TMA", "2013-10-19", "0.78", "", "assignment", ""],
        ["100", "AAA.CMA", "2014-01-21", "1.00", "", "quiz", ""],
        ["20", "BBB.Exam", "2013-01-31", "0.00", "", "exam", ""],
        ["20", "BBB.TMA", "2016-05-31", "", "", "assignment", "Handed in; not marked."],
    ]
    assert [row[0] for row in rows(tmp_path / "out" / "users.csv")[1:]] == ["20", "100"]
    modules = json.loads((tmp_path / "out" / "modules.json").read_text(encoding="utf-8"))
    codes = [item["humanCodingScheme"] for item in modules["CFItems"]]
    assert codes == ["AAA", "BBB", "AAA.CMA", "AAA.TMA", "BBB.Exam", "BBB.TMA"]


@pytest.mark.slow
@pytest.mark.skipif(not OULAD.is_dir(), reason="the OULAD files are not in ../shared/data/oulad")
def test_oulad_recipe_brings_every_result_once(tmp_path):
    run(OULAD, tmp_path / "oulad")
    with open_store(tmp_path / "oulad.duckdb") as store:
        report = bring(store, COMMAND_LINE, [tmp_path / "oulad"], now=NOW).model_dump()
        assert report["applied"]
        by_name = {file["file"].rsplit("/", 1)[-1]: file for file in report["files"]}
        evidence = by_name["evidence.csv"]
        assert (evidence["accepted"], evidence["changed"], evidence["rejected"]) == (173_912, 173_912, 0)
        assert by_name["users.csv"]["accepted"] == 23_369
        assert store.rows("SELECT count(*), count(score), min(date)::VARCHAR FROM facts.evidence") == [
            (173_912, 173_739, "2013-01-24")
        ]
        assert store.rows("SELECT count(*) FROM core.objective WHERE teachable") == [(19,)]
        again = bring(store, COMMAND_LINE, [tmp_path / "oulad"], now=NOW).model_dump()
        assert sum(file["changed"] + file["rejected"] for file in again["files"]) == 0
        assert store.rows("SELECT count(*) FROM facts.evidence") == [(173_912,)]
