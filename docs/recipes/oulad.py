"""A recipe: the Open University's learning analytics data (OULAD) as files that `bring` takes.

    python docs/recipes/oulad.py SRC DEST
    python -m plcore bring DEST --db oulad.duckdb

SRC holds assessments.csv and studentAssessment.csv (each as it was published, or .gz). DEST is made, and gets
manifest.csv, orgs.csv and users.csv (OneRoster 1.1), modules.json (CASE 1.0) and evidence.csv: one row for each of the
173,912 results. See oulad.md for the choices that were made and for the data's attribution.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

HOME = "https://analyse.kmi.open.ac.uk/open_dataset"
PUBLISHED = "2017-11-28T00:00:00+00:00"
FIRST_DAY = {"B": (2, 1), "J": (10, 1)}  # a presentation begins in February or in October of its year
# What kind of work it was: the word for one piece of it, and what is learned by it.
KINDS = {
    "TMA": ("assignment", "Written work in module {module}, marked by a tutor"),
    "CMA": ("quiz", "Questions in module {module}, marked by a computer"),
    "Exam": ("exam", "The exam at the end of module {module}"),
}
UNMARKED = "Handed in; not marked."
SCHOOL = "oulad"


def main(source: Path, target: Path) -> int:
    """Write all files; returns the number of pieces of evidence."""
    target.mkdir(parents=True, exist_ok=True)
    assessments = {row["id_assessment"]: row for row in read(source, "assessments.csv")}
    results = list(read(source, "studentAssessment.csv"))
    write(target / "manifest.csv", manifest())
    write(target / "orgs.csv", orgs())
    write(target / "users.csv", users({row["id_student"] for row in results}))
    modules = json.dumps(framework(assessments.values()), indent=2, ensure_ascii=False)
    (target / "modules.json").write_text(modules + "\n", encoding="utf-8")
    return write(target / "evidence.csv", evidence(results, assessments))


def read(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file, packed or not."""
    plain = folder / name
    if plain.exists():
        with plain.open(encoding="utf-8", newline="") as stream:
            yield from csv.DictReader(stream)
    else:
        with gzip.open(folder / f"{name}.gz", "rt", encoding="utf-8", newline="") as stream:
            yield from csv.DictReader(stream)


def write(path: Path, rows: Iterable[list[str]]) -> int:
    """Write a CSV file; returns the number of rows below its heading."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        return sum(1 for row in rows if writer.writerow(row)) - 1


def manifest() -> Iterator[list[str]]:
    yield ["propertyName", "value"]
    yield ["manifest.version", "1.0"]
    yield ["oneroster.version", "1.1"]
    for name in ("academicSessions", "classes", "courses", "demographics", "enrollments"):
        yield [f"file.{name}", "absent"]
    yield ["file.orgs", "bulk"]
    yield ["file.users", "bulk"]
    yield ["source.systemName", "Open University Learning Analytics Dataset"]
    yield ["source.systemCode", "oulad"]


def orgs() -> Iterator[list[str]]:
    yield ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"]
    yield [SCHOOL, "", "", "The Open University", "school", "", ""]


def users(students: Iterable[str]) -> Iterator[list[str]]:
    """The data have no names, on purpose: everybody is called Learner and their number."""
    yield ["sourcedId", "status", "dateLastModified", "enabledUser", "orgSourcedIds", "role", "username",
           "givenName", "familyName", "identifier"]  # fmt: skip
    for student in sorted(students, key=int):
        yield [student, "", "", "true", SCHOOL, "student", "", "Learner", student, student]


def framework(assessments: Iterable[Mapping[str, str]]) -> dict[str, object]:
    """A CASE package: the modules as headings, and one objective for each kind of work in a module."""
    pairs = sorted({(row["code_module"], row["assessment_type"]) for row in assessments})
    document = {**named("CFDocuments", "oulad"), "title": "Open University modules (OULAD)"}
    document |= {"creator": "Kuzilek, Hlosta and Zdrahal", "language": "en", "adoptionStatus": "Adopted"}
    items, links = [], []
    for place, module in enumerate(sorted({module for module, _ in pairs}), start=1):
        items.append(item(module, f"Module {module}", "Course"))
        links.append(child(module, "oulad", place))
    for place, (module, kind) in enumerate(pairs, start=1):
        code = f"{module}.{kind}"
        items.append(item(code, KINDS[kind][1].format(module=module), "Objective"))
        links.append(child(code, module, place))
    return {"CFDocument": document, "CFItems": items, "CFAssociations": links}


def named(kind: str, name: str) -> dict[str, object]:
    """The identifier and address of a part of the package: always the same for the same name."""
    address = f"{HOME}/{kind}/{name}"
    return {"identifier": str(uuid5(NAMESPACE_URL, address)), "uri": address, "lastChangeDateTime": PUBLISHED}


def link(kind: str, name: str) -> dict[str, object]:
    there = named(kind, name)
    return {"title": name, "identifier": there["identifier"], "uri": there["uri"]}


def item(code: str, statement: str, kind: str) -> dict[str, object]:
    own = {"humanCodingScheme": code, "fullStatement": statement, "CFItemType": kind, "language": "en"}
    return {**named("CFItems", code), **own, "CFDocumentURI": link("CFDocuments", "oulad")}


def child(code: str, parent: str, place: int) -> dict[str, object]:
    above = link("CFDocuments" if parent == "oulad" else "CFItems", parent)
    own = {"associationType": "isChildOf", "sequenceNumber": place}
    ends = {"originNodeURI": link("CFItems", code), "destinationNodeURI": above}
    return {**named("CFAssociations", f"{code}-{parent}"), **own, **ends}


def evidence(results: Iterable[Mapping[str, str]], assessments: Mapping[str, Mapping[str, str]]) -> Iterator[list[str]]:
    """One row for each result. A day is counted from the first day of the presentation, and may be before it."""
    yield ["student", "objective", "date", "score", "level", "kind", "note"]
    for row in results:
        assessment = assessments[row["id_assessment"]]
        kind = assessment["assessment_type"]
        day = first_day(assessment["code_presentation"]) + timedelta(days=int(row["date_submitted"]))
        score = row["score"].strip(" ?")
        yield [
            row["id_student"],
            f"{assessment['code_module']}.{kind}",
            day.isoformat(),
            f"{int(score) / 100:.2f}" if score else "",
            "",
            KINDS[kind][0],
            "" if score else UNMARKED,
        ]


def first_day(presentation: str) -> date:
    """2013J began on 2013-10-01, 2014B on 2014-02-01."""
    month, day = FIRST_DAY[presentation[4:]]
    return date(int(presentation[:4]), month, day)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"Usage: python {sys.argv[0]} SRC DEST")
    print(f"{main(Path(sys.argv[1]), Path(sys.argv[2])):,} pieces of evidence written to {sys.argv[2]}")
