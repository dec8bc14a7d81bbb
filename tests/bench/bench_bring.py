"""Bringing evidence, against DuckDB's own COPY of the very same file into a plain table; and the memory it takes."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.table import Row

ROOT = Path(__file__).parents[2]
MOST_MEMORY = 1024  # MB

# Each half runs in a process of its own, so that the memory of one is not counted for the other.
COPY = """
import duckdb, json, sys, time
connection = duckdb.connect(sys.argv[1])
connection.execute("CREATE TABLE plain (student VARCHAR, objective VARCHAR, date DATE, score DOUBLE, level VARCHAR,"
                   " kind VARCHAR, note VARCHAR)")
started = time.perf_counter()
connection.execute(f"COPY plain FROM '{sys.argv[2]}' (HEADER, AUTO_DETECT false)")
print(json.dumps({"seconds": time.perf_counter() - started}))
"""
BRING = """
import json, sys, time
from datetime import UTC, datetime
from pathlib import Path
from plcore.access import COMMAND_LINE
from plcore.interop import bring
from plcore.store import open_store
from tests.bench.table import peak_megabytes
now = datetime.now(UTC).replace(tzinfo=None)
with open_store(sys.argv[1]) as store:
    if len(sys.argv) > 3:
        bring(store, COMMAND_LINE, [Path(path) for path in sys.argv[3:]], now=now, source="bench")
    started = time.perf_counter()
    report = bring(store, COMMAND_LINE, [Path(sys.argv[2])], now=now, source="bench")
    seconds = time.perf_counter() - started
(file,) = report.files
print(json.dumps({"seconds": seconds, "accepted": file.accepted, "rejected": file.rejected,
                  "megabytes": peak_megabytes()}))
"""


def run(quick: bool) -> list[Row]:
    """Two rows: time as a ratio, memory in MB."""
    rows = 100_000 if quick else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        roster, framework, evidence = write_files(here, rows)
        copied = measured(COPY, here / "plain.duckdb", evidence)
        brought = measured(BRING, here / "district.duckdb", evidence, roster, framework)
    if brought["accepted"] != rows:
        raise AssertionError(f"{brought['accepted']} of {rows} rows came in; the bench measures nothing")
    detail = f"{rows:,} rows: {brought['seconds']:.2f} s, COPY {copied['seconds']:.2f} s"
    return [
        Row(
            "bringing evidence, against DuckDB's COPY of the same file",
            brought["seconds"] / copied["seconds"],
            5,
            "x",
            detail,
        ),
        Row("memory of the process that brought it", brought["megabytes"], MOST_MEMORY, "MB", detail),
    ]


def measured(script: str, database: Path, *paths: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", script, str(database), *map(str, paths)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def write_files(here: Path, rows: int) -> tuple[Path, Path, Path]:
    """A roster, a framework and an evidence file of so many rows: 10 pieces a student and objective."""
    students = rows // 100
    roster = here / "roster"
    roster.mkdir()
    (roster / "orgs.csv").write_text("sourcedId,name,type,parentSourcedId\nschool,School,school,\n")
    with (roster / "users.csv").open("w") as users:
        users.write("sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade\n")
        users.writelines(f"s{n},school,Given{n},Family{n},user{n},,student,5\n" for n in range(students))
    framework = here / "goals.json"
    items = [
        {"identifier": f"goal-{n}", "humanCodingScheme": f"G.{n}", "fullStatement": f"Goal {n}."} for n in range(60)
    ]
    document = {"identifier": "goals", "title": "Goals", "creator": "bench"}
    framework.write_text(json.dumps({"CFDocument": document, "CFItems": items, "CFAssociations": []}))
    evidence = here / "evidence.csv"
    with evidence.open("w") as out:
        out.write("student,objective,date,score,level,kind,note\n")
        for number in range(rows):
            # Mixed up, as an export by day would be: not sorted by student.
            student = number * 7919 % students
            piece = number // students
            day = f"2026-{1 + piece // 12 % 9:02d}-{1 + number % 28:02d}"
            note = "Explained the steps to a friend." if number % 12 == 0 else ""
            out.write(f"s{student},G.{piece % 10 + student % 50},{day},{number % 11 / 10},,quiz,{note}\n")
    return roster, framework, evidence
