"""Files of a small district, for tests that bring them in: each function writes a folder and returns its path.

roster = sds(tmp_path / "roster", students=4)
goals = framework(tmp_path / "goals.json", "Goals", {"G.1": "Adds to 100."})
report = brought(store, roster, goals)
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from plcore.access import COMMAND_LINE
from plcore.interop import BringReport, FileReport, bring
from plcore.store import Store

NOW = datetime(2026, 11, 22, 12, 0)
Rows = Sequence[Mapping[str, Any]]

# A district of one school, one class, three children, a mother and a teacher, in OneRoster 1.1.
ONEROSTER: dict[str, Rows] = {
    "orgs": [{"sourcedId": "d", "name": "Harbor Bend", "type": "district", "parentSourcedId": ""},
             {"sourcedId": "s", "name": "Pier Street School", "type": "school", "parentSourcedId": "d"}],
    "academicSessions": [{"sourcedId": "y", "title": "2026-27", "type": "schoolYear", "startDate": "2026-08-24",
                          "endDate": "2027-06-11"}],
    "courses": [{"sourcedId": "m3", "title": "Mathematics 3", "courseCode": "M3", "orgSourcedId": "s"}],
    "classes": [{"sourcedId": "c", "title": "Room 4", "courseSourcedId": "m3", "schoolSourcedId": "s",
                 "termSourcedIds": "y"}],
    "users": [
        {"sourcedId": "maya", "orgSourcedIds": "s", "role": "student", "givenName": "Maya", "familyName": "Rivera",
         "agentSourcedIds": "ana", "grades": "03", "password": "hunter2", "identifier": "N-1"},
        {"sourcedId": "leo", "orgSourcedIds": "s", "role": "student", "givenName": "Leo", "familyName": "Rivera",
         "agentSourcedIds": "ana", "grades": "K", "password": "hunter2", "identifier": "N-2"},
        {"sourcedId": "nora", "orgSourcedIds": "s", "role": "student", "givenName": "Nora", "familyName": "Cole",
         "agentSourcedIds": "", "grades": "03", "password": "hunter2", "identifier": "N-3"},
        {"sourcedId": "ana", "orgSourcedIds": "s", "role": "parent", "givenName": "Ana", "familyName": "Rivera",
         "agentSourcedIds": "", "grades": "", "password": "hunter2", "identifier": ""},
        {"sourcedId": "ortiz", "orgSourcedIds": "s", "role": "teacher", "givenName": "Lucia", "familyName": "Ortiz",
         "agentSourcedIds": "", "grades": "", "password": "hunter2", "identifier": ""},
    ],
    "enrollments": [
        {"sourcedId": f"e{number}", "classSourcedId": "c", "userSourcedId": user, "role": role,
         "beginDate": "2026-08-24", "endDate": ""}
        for number, (user, role) in enumerate(
            [("maya", "student"), ("leo", "student"), ("nora", "student"), ("ortiz", "teacher")])
    ],
    "demographics": [{"sourcedId": "maya", "birthDate": "2016-04-09", "sex": "female"},
                     {"sourcedId": "leo", "birthDate": "2018-09-30", "sex": "male"}],
}  # fmt: skip
GOALS = {"G.1": "Adds to 100.", "G.2": "Tells time.", "G.3": "Reads aloud."}


def write_csv(path: Path, rows: Rows | Sequence[Sequence[Any]], heads: Sequence[str] = ()) -> Path:
    """A CSV of dicts (by their keys) or of lists (below `heads`)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        if heads:
            csv.writer(out).writerows([heads, *rows])
        else:
            writer = csv.DictWriter(out, list(rows[0]))  # type: ignore[call-overload]
            writer.writeheader()
            writer.writerows(rows)  # type: ignore[arg-type]
    return path


def oneroster(
    folder: Path, tables: Mapping[str, Rows] = ONEROSTER, *, version: str = "1.1", modes: Mapping[str, str] | None = None,
    system: str = "sis",
) -> Path:  # fmt: skip
    """A OneRoster folder with a manifest; a file's mode is bulk unless `modes` says otherwise."""
    folder.mkdir(parents=True, exist_ok=True)
    said = [["manifest.version", "1.0"], ["oneroster.version", version], ["source.systemCode", system]]
    said += [[f"file.{name}", (modes or {}).get(name, "bulk")] for name in tables]
    write_csv(folder / "manifest.csv", said, ["propertyName", "value"])
    for name, rows in tables.items():
        full = [{"sourcedId": row["sourcedId"], "status": "", "dateLastModified": "", **row} for row in rows]
        write_csv(folder / f"{name}.csv", full)
    return folder


def framework(path: Path, title: str = "Goals", goals: Mapping[str, str] = GOALS) -> Path:
    """A CASE package with one item a goal."""
    items = [
        {"identifier": f"{title}-{code}".lower(), "humanCodingScheme": code, "fullStatement": words}
        for code, words in goals.items()
    ]
    document = {"identifier": f"doc-{title}".lower(), "title": title, "creator": "Harbor Bend"}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"CFDocument": document, "CFItems": items, "CFAssociations": []}, indent=1))
    return path


def evidence(path: Path, *rows: str, heads: str = "student,objective,date,score,level,kind,note") -> Path:
    """An evidence CSV out of lines as they stand."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([heads, *rows, ""]), encoding="utf-8")
    return path


def brought(store: Store, *paths: Path, **more: Any) -> BringReport:
    """Bring them as the office, at NOW unless said otherwise."""
    return bring(store, COMMAND_LINE, paths, **{"now": NOW, **more})


def the_file(report: BringReport, name: str) -> FileReport:
    """The report of the one file whose name ends so."""
    (found,) = [file for file in report.files if file.file.endswith(name)]
    return found


def counts(file: FileReport) -> tuple[int, int, int, int]:
    """accepted, changed, unchanged, rejected."""
    return file.accepted, file.changed, file.unchanged, file.rejected
