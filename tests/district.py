"""A small made-up district, brought in row by row, for tests that need people and work but no files.

    district = District(store)                       # a school, a school year, a source
    maya = district.student("Maya", "Rivera", grade="03")
    rosa = district.guardian("Rosa", "Rivera", maya)
    ortiz = district.teacher("Lucia", "Ortiz", maya)
    adding = district.objective("M.1", "Adding", after=None)
    district.work(maya, adding, [(date(2026, 10, 1), 1.0)], note="…", author=ortiz)

Every call writes at once. Work arrives in a batch that is applied at `arrived` (default: noon of its newest day), so
that a test can say what was known when.
Viewers: `district.family(rosa)`, `district.pupil(maya)`, `district.educator(ortiz)`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

from plcore.access import Viewer
from plcore.store import Store, Transaction, new_id

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 18, 0)
EXPLANATIONS = Path(__file__).parents[1] / "data" / "explanations"
ORTIZ_SAYS = "Maya explains her steps out loud now."


class District:
    """Rows in a store, made one at a time."""

    def __init__(self, store: Store, source: str = "made-up") -> None:
        self.store = store
        self.source = source
        self.batch = self.arrive(datetime(2025, 8, 1, 8, 0))
        self.district = self._row("core.org", name="Harbor Bend", kind="district")
        self.school = self._row("core.org", name="Pier Street School", kind="school", parent=self.district)
        self.year = self._row(
            "core.term", title="2026-27", kind="schoolYear", starts=date(2026, 8, 24), ends=date(2027, 6, 11)
        )
        self.framework = self._row("core.framework", title="What Harbor Bend teaches", language="en")
        self.classes: dict[str, UUID] = {}

    # people

    def student(self, given: str, family: str, *, grade: str = "03", room: str = "Room 4", **more: Any) -> UUID:
        """A student in a class of the school; `room` names the class, made when it is new."""
        person = self._row("core.person", given_name=given, family_name=family, grade=grade, **more)
        self._row("core.person_role", person=person, role="student", org=self.school)
        self._row("core.enrollment", person=person, **{"class": self.room(room)}, role="student")
        return person

    def guardian(self, given: str, family: str, *children: UUID, kind: str = "guardian", **more: Any) -> UUID:
        """An adult with a link to each child."""
        person = self._row("core.person", given_name=given, family_name=family, **more)
        self._row("core.person_role", person=person, role="guardian", org=self.school)
        for child in children:
            self._row("core.guardian", adult=person, student=child, kind=kind)
        return person

    def teacher(self, given: str, family: str, *, room: str = "Room 4") -> UUID:
        """A teacher of a class."""
        person = self._row("core.person", given_name=given, family_name=family)
        self._row("core.person_role", person=person, role="educator", org=self.school)
        self._row("core.enrollment", person=person, **{"class": self.room(room)}, role="educator")
        return person

    def room(self, title: str) -> UUID:
        """The class of that name, made when it is new."""
        if title not in self.classes:
            self.classes[title] = self._row(
                "core.class", title=title, school=self.school, starts=date(2025, 8, 24), ends=date(2027, 6, 11)
            )
        return self.classes[title]

    # learning

    def objective(
        self,
        code: str | None,
        name: str | None,
        *,
        after: UUID | None = None,
        subject: str = "mathematics",
        grades: Sequence[str] = ("3", "4", "5"),
        official: str = "The student does what this goal says, with understanding, and explains it.",
        **more: Any,
    ) -> UUID:
        """An objective; with a `name` it is explained in English and (with " (es)") in Spanish."""
        objective = self._row(
            "core.objective",
            framework=self.framework,
            code=code,
            official=official,
            grades=list(grades),
            subject=subject,
            teachable=True,
            position=more.pop("position", self._next_position()),
            **more,
        )
        if after is not None:
            self.precedes(after, objective)
        if name is not None:
            self.explain(objective, "en", name=name)
            self.explain(objective, "es", name=f"{name} (es)")
        return objective

    def explain(self, objective: UUID, language: str, *, name: str, version: int = 1, **more: Any) -> UUID:
        """Plain words for an objective, in one language."""
        words = {
            "means": f"What {name} means.",
            "looks_like": f"What {name} looks like.",
            "just_starting": "Starts.",
            "getting_there": "Gets there.",
            "has_shown": "Shows it.",
            "at_home": f"Try {name} at home.",
            "search": "",
            "reading": 4.0,
            "recorded_at": datetime(2025, 8, 1, 9, 0),
        }
        row = {**words, "objective": objective, "language": language, "name": name, "version": version, **more}
        return self._insert("core.explanation", {"id": new_id(), "batch": self.batch, **row})

    def precedes(self, origin: UUID, destination: UUID, kind: str = "precedes") -> UUID:
        """A link from one objective to the next."""
        return self._row("core.objective_link", origin=origin, destination=destination, kind=kind)

    def harbor_bend(self) -> dict[str, UUID]:
        """The hand-written objectives of the sample district with both languages, by code."""
        grades = {"K-2": ["K", "1", "2"], "3-5": ["3", "4", "5"], "6-8": ["6", "7", "8"]}
        last = ["9", "10", "11", "12"]
        made: dict[str, UUID] = {}
        written = [
            (path.stem.replace("_", "-"), entry)
            for path in sorted(EXPLANATIONS.glob("*.toml"))
            for entry in tomllib.loads(path.read_text(encoding="utf-8"))["objective"]
        ]
        for subject, entry in written:
            band = entry["band"]
            everyone = [*grades["K-2"], *grades["3-5"], *grades["6-8"], *last]
            made[entry["code"]] = self.objective(
                entry["code"],
                None,
                official=entry["official"],
                subject=subject,
                grades=everyone if band == "all" else grades.get(band, last),
            )
            for language in ("en", "es"):
                self.explain(made[entry["code"]], language, **entry[language])
        for _, entry in written:
            for earlier in entry["after"]:
                self.precedes(made[earlier], made[entry["code"]])
        return made

    # evidence

    def arrive(self, applied_at: datetime | None) -> UUID:
        """A batch that counts from a moment on; None: it is set aside and never counts."""
        batch = new_id()
        row = {
            "id": batch,
            "source": self.source,
            "format": "made-up",
            "started_at": applied_at or NOW,
            "applied_at": applied_at,
        }
        return self._insert("core.batch", row)

    def work(
        self,
        student: UUID,
        objective: UUID | None,
        pieces: Sequence[tuple[date, float | None]],
        *,
        kind: str = "quiz",
        note: str | None = None,
        author: UUID | None = None,
        arrived: datetime | None = None,
        counts: bool = True,
    ) -> list[UUID]:
        """Pieces of work (day, score 0..1 or None for words only) in a batch of their own; gives their keys."""
        if arrived is None:
            arrived = datetime.combine(max(day for day, _ in pieces), time(12))
        batch = self.arrive(arrived if counts else None)
        keys = []
        for line, (day, score) in enumerate(pieces, start=2):
            keys.append(
                self._insert(
                    "facts.evidence",
                    {
                        "student": student,
                        "objective": objective,
                        "date": day,
                        "score": score,
                        "kind": kind,
                        "note": note,
                        "author": author,
                        "source": self.source,
                        "id": new_id(),
                        "batch": batch,
                        "line": line,
                    },
                )
            )
            if score is not None:
                self._insert(
                    "facts.objective_day",
                    {"objective": objective, "date": day, "pieces": 1, "total": score, "batch": batch},
                )
        return keys

    def take_back(self, student: UUID, piece: UUID, at: datetime) -> None:
        """A piece of work that its source took back."""
        row = {"id": piece, "student": student, "batch": self.arrive(at), "why": "withdrawn"}
        self._insert("facts.evidence_gone", row)

    def judge(
        self,
        student: UUID,
        objective: UUID,
        level: str,
        day: date,
        *,
        author: UUID,
        name: str,
        words: str | None = None,
    ) -> UUID:
        """A teacher's own judgment."""
        return self._insert(
            "facts.judgment",
            {
                "id": new_id(),
                "student": student,
                "objective": objective,
                "level": level,
                "date": day,
                "words": words,
                "author": author,
                "author_name": name,
                "recorded_at": datetime.combine(day, time(15)),
            },
        )

    # viewers

    @staticmethod
    def family(person: UUID) -> Viewer:
        return Viewer(person=person, role="family")

    @staticmethod
    def pupil(person: UUID) -> Viewer:
        return Viewer(person=person, role="student")

    @staticmethod
    def educator(person: UUID) -> Viewer:
        return Viewer(person=person, role="educator")

    # rows

    def _next_position(self) -> int:
        row = self.store.one("SELECT count(*) FROM core.objective")
        return int(row[0]) if row else 0

    def _row(self, table: str, **values: Any) -> UUID:
        key = new_id()
        row = {"id": key, "source": self.source, "foreign_id": str(key), "batch": self.batch, **values}
        return self._insert(table, row)

    def _insert(self, table: str, row: dict[str, Any]) -> UUID:
        def command(transaction: Transaction) -> None:
            transaction.insert(table, [f'"{name}"' for name in row], [tuple(row.values())])

        self.store.write(command)
        return row.get("id")
