"""Harbor Bend Learning Goals: the framework as a CASE 1.1 package, as a state or a publisher would give it out."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from plcore.sample.words import BANDS, Goal

TITLE = "Harbor Bend Learning Goals"
CREATOR = "Harbor Bend School District (made up)"
BASE = "https://harborbend.example.org/ims/case/v1p1"
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, BASE)  # so that a code has the same identifier in every district ever made
SUBJECT_WORDS = {
    "reading": "Reading",
    "writing": "Writing",
    "mathematics": "Mathematics",
    "science": "Science",
    "graduate-skills": "Graduate Skills",
}
GRADES_OF_BAND = {
    "K-2": ("KG", "01", "02"),
    "3-5": ("03", "04", "05"),
    "6-8": ("06", "07", "08"),
    "9-12": ("09", "10", "11", "12"),
}
EVERY_GRADE = tuple(grade for band in BANDS for grade in GRADES_OF_BAND[band])


def identifier(kind: str, name: str) -> str:
    """The same UUID for the same thing, always."""
    return str(uuid.uuid5(SPACE, f"{kind}/{name}"))


def write_framework(path: Path, goals: Sequence[Goal], written_on: date) -> None:
    """Write the package. written_on: the day it says it was last changed."""
    package = _Package(f"{written_on.isoformat()}T00:00:00+00:00")
    for subject in dict.fromkeys(goal.subject for goal in goals):
        package.heading(SUBJECT_WORDS[subject], subject, above=None)
        for band in dict.fromkeys(goal.band for goal in goals if goal.subject == subject):
            heading = SUBJECT_WORDS[subject]
            if band in BANDS:
                heading = f"{heading}, grades {band}"
                package.heading(heading, subject, above=SUBJECT_WORDS[subject], band=band)
            for goal in goals:
                if (goal.subject, goal.band) == (subject, band):
                    package.goal(goal, above=heading)
    for goal in goals:
        for earlier in goal.after:
            package.link("precedes", earlier, goal.code)
    path.write_text(json.dumps(package.whole(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class _Package:
    def __init__(self, changed: str) -> None:
        self._changed = changed
        self._items: list[dict[str, Any]] = []
        self._links: list[dict[str, Any]] = []
        self._below: dict[str, int] = {}

    def heading(self, words: str, subject: str, *, above: str | None, band: str | None = None) -> None:
        item = self._item(words, words, "Heading", subject, GRADES_OF_BAND.get(band or "", EVERY_GRADE))
        self._items.append(item)
        self._child(words, above)

    def goal(self, goal: Goal, *, above: str) -> None:
        grades = GRADES_OF_BAND.get(goal.band, EVERY_GRADE)
        item = self._item(goal.code, goal.official, "Learning Objective", goal.subject, grades)
        self._items.append(item | {"humanCodingScheme": goal.code, "abbreviatedStatement": goal.name})
        self._child(goal.code, above)

    def link(self, kind: str, origin: str, destination: str, position: int | None = None) -> None:
        key = identifier("association", f"{origin}|{kind}|{destination}")
        order = {} if position is None else {"sequenceNumber": position}
        self._links.append(
            {
                "identifier": key,
                "associationType": kind,
                **order,
                "uri": f"{BASE}/CFAssociations/{key}",
                "originNodeURI": _node(origin),
                "destinationNodeURI": _document() if destination == TITLE else _node(destination),
                "lastChangeDateTime": self._changed,
                "CFDocumentURI": _document(),
            }
        )

    def whole(self) -> dict[str, Any]:
        document = {
            "identifier": _document()["identifier"],
            "uri": _document()["uri"],
            "creator": CREATOR,
            "title": TITLE,
            "lastChangeDateTime": self._changed,
            "description": "What students learn in Harbor Bend. The district and all its people are made up.",
            "adoptionStatus": "Implemented",
            "language": "en",
            "version": "1",
            "caseVersion": "1.1",
        }
        return {"CFDocument": document, "CFItems": self._items, "CFAssociations": self._links}

    def _child(self, name: str, above: str | None) -> None:
        parent = above or TITLE
        self._below[parent] = self._below.get(parent, 0) + 1
        self.link("isChildOf", name, parent, self._below[parent])

    def _item(self, name: str, statement: str, kind: str, subject: str, grades: Sequence[str]) -> dict[str, Any]:
        key = identifier("item", name)
        return {
            "identifier": key,
            "uri": f"{BASE}/CFItems/{key}",
            "fullStatement": statement,
            "CFItemType": kind,
            "educationLevel": list(grades),
            "subject": [SUBJECT_WORDS[subject]],
            "language": "en",
            "lastChangeDateTime": self._changed,
            "CFDocumentURI": _document(),
        }


def _node(name: str) -> dict[str, str]:
    key = identifier("item", name)
    return {"title": name, "identifier": key, "uri": f"{BASE}/CFItems/{key}"}


def _document() -> dict[str, str]:
    key = identifier("document", TITLE)
    return {"title": TITLE, "identifier": key, "uri": f"{BASE}/CFDocuments/{key}"}
