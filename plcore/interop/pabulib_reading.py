"""Reading a Pabulib file row by row: what can be used is kept, the rest is told with its place and its remedy."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plcore.codesign.budget import Project, SharedBudget
from plcore.interop.pabulib_file import (
    APPROVAL,
    OWN_PROJECT,
    OWN_VOTE,
    POINTS,
    SECTIONS,
    Pabulib,
    PabulibError,
    PabulibFault,
)
from plcore.language import message

MOST_TOLD = 1000  # faults kept with their line; all are counted
MOST_ECHOED = 60
MOST_POINTS = 1_000_000
NUMBER = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,6})?")
LIKE_THOUSANDS = re.compile(r"[0-9]{1,3},[0-9]{3}")
WHOLE = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True)
class _Row:
    line: int
    cells: dict[str, str]


class Reading:
    """One file while it is read: what is in it, and what is wrong with it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[PabulibFault] = []
        self.count = 0
        self.headings: dict[str, tuple[int, list[str]]] = {}

    def content(self, text: str) -> Pabulib:
        rows: dict[str, list[_Row]] = {section: [] for section in SECTIONS}
        for section, row in self._rows(text):
            rows[section].append(row)
        meta = self._meta(rows["META"])
        self._need("PROJECTS", "project_id", "cost")
        points = meta["vote_type"][1].strip().lower() in POINTS
        self._need("VOTES", "voter_id", "vote", *(["points"] if points else []))
        pot = Fraction(meta["budget"][1].replace(",", "."))
        projects, details, gone = self._projects(rows["PROJECTS"])
        voters = self._votes(rows["VOTES"], {project.id for project in projects}, gone, points=points)
        for key, found in (("num_projects", len(rows["PROJECTS"])), ("num_votes", len(rows["VOTES"]))):
            line, said = meta.get(key, (0, ""))
            if said and said != str(found):
                self._fault(line, key, said, "count", detail=found)
        budget = SharedBudget(pot, tuple(projects), tuple(ballot for _, ballot, _ in voters), points)
        return Pabulib(
            budget,
            tuple(voter for voter, _, _ in voters),
            {key: value for key, (_, value) in meta.items()},
            details,
            tuple(person for _, _, person in voters),
            tuple(self.faults),
            self.count,
        )

    def error(self, line: int, column: str, value: str, rule: str, **detail: int | str) -> PabulibError:
        return PabulibError(self._made(line, column, value, rule, **detail))

    def _made(self, line: int, column: str, value: str, rule: str, **detail: int | str) -> PabulibFault:
        reason, remedy = message(f"share-no-{rule}", **detail), message(f"share-mend-{rule}", **detail)
        return PabulibFault(self.name, line, _shown(column), _shown(value), reason, remedy)

    def _fault(self, line: int, column: str, value: str, rule: str, **detail: int | str) -> None:
        self.count += 1
        if len(self.faults) < MOST_TOLD:
            self.faults.append(self._made(line, column, value, rule, **detail))

    def _rows(self, text: str) -> Iterator[tuple[str, _Row]]:
        """Each row with its section; the first row of a section names the columns."""
        section, columns = "", None
        for line, written in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
            bare = written.strip().rstrip(";").upper()
            if not bare:
                continue
            if bare in SECTIONS:
                section, columns = bare, None
                self.headings.setdefault(section, (line, []))
                continue
            if not section:
                self._fault(line, "", written, "outside")
                continue
            cells = self._cells(line, written)
            if cells is None:
                continue
            if columns is None:
                columns = [cell.lower() for cell in cells]
                self.headings[section] = (line, columns)
                continue
            # A cell that is empty and has no heading comes from a semicolon at the end of the line.
            if len(cells) > len(columns) and any(cells[len(columns) :]):
                self._fault(line, "", cells[0], "cells", detail=len(columns))
                continue
            yield section, _Row(line, dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=False)))

    def _cells(self, line: int, written: str) -> list[str] | None:
        if "\ufffd" in written or "\0" in written:
            self._fault(line, "", written, "sign")
            written = written.replace("\0", "\ufffd")
        try:
            cells = next(csv.reader([written], delimiter=";", strict=True))
        except csv.Error:
            if len(written) > csv.field_size_limit():
                self._fault(line, "", written, "long")
                return None
            cells = written.split(";")  # quotes that do not close: they are part of the text
        return [cell.strip() for cell in cells]

    def _need(self, section: str, *columns: str) -> None:
        if section not in self.headings:
            raise self.error(0, "", "", "section", detail=section)
        line, there = self.headings[section]
        for column in columns:
            if column not in there:
                raise self.error(line, column, "", "column", detail=section)

    def _meta(self, rows: list[_Row]) -> dict[str, tuple[int, str]]:
        self._need("META")
        meta: dict[str, tuple[int, str]] = {}
        for row in rows:
            key, value, *_ = (*row.cells.values(), "", "")
            if key in meta:
                self._fault(row.line, key, value, "twice-meta")
            elif key:
                meta[key] = (row.line, value)
        for key in ("budget", "vote_type"):
            if not meta.get(key, (0, ""))[1]:
                raise self.error(meta.get(key, (self.headings["META"][0], ""))[0], key, "", "meta")
        line, kind = meta["vote_type"]
        if kind.lower() not in APPROVAL | POINTS:
            raise self.error(line, "vote_type", kind, "kind")
        line, pot = meta["budget"]
        if not NUMBER.fullmatch(pot) or LIKE_THOUSANDS.fullmatch(pot):
            raise self.error(line, "budget", pot, "budget")
        return meta

    def _projects(self, rows: list[_Row]) -> tuple[list[Project], dict[str, dict[str, str]], set[str]]:
        """The projects, their other columns, and the ids of those that had to be set aside."""
        projects: list[Project] = []
        details: dict[str, dict[str, str]] = {}
        gone: set[str] = set()
        for row in rows:
            name, cost = row.cells["project_id"], row.cells["cost"]
            if not name or "," in name:
                self._fault(row.line, "project_id", name, "project-id")
            elif name in details:
                self._fault(row.line, "project_id", name, "twice-project")
            elif not NUMBER.fullmatch(cost) or LIKE_THOUSANDS.fullmatch(cost) or not Fraction(cost.replace(",", ".")):
                self._fault(row.line, "cost", cost, "cost")
                gone.add(name)
            else:
                projects.append(Project(name, Fraction(cost.replace(",", ".")), row.cells.get("name", "")))
                details[name] = {key: value for key, value in row.cells.items() if key not in OWN_PROJECT}
        return projects, details, gone - set(details)

    def _votes(
        self, rows: list[_Row], known: set[str], gone: set[str], *, points: bool
    ) -> list[tuple[str, dict[str, int], dict[str, str]]]:
        """Voter, ballot and other columns of each row that counts."""
        votes: list[tuple[str, dict[str, int], dict[str, str]]] = []
        seen: set[str] = set()
        for row in rows:
            voter = row.cells["voter_id"]
            if not voter:
                self._fault(row.line, "voter_id", "", "no-voter")
                continue
            if voter in seen:
                self._fault(row.line, "voter_id", voter, "twice-voter")
                continue
            ballot = self._ballot(row, known, gone, points=points)
            if ballot is not None:
                seen.add(voter)
                votes.append((voter, ballot, {key: one for key, one in row.cells.items() if key not in OWN_VOTE}))
        return votes

    def _ballot(self, row: _Row, known: set[str], gone: set[str], *, points: bool) -> dict[str, int] | None:
        """What one person chose. None where it is not clear which points belong to which project."""
        chosen = _listed(row.cells["vote"])
        given = _listed(row.cells["points"]) if points else ["1"] * len(chosen)
        if len(chosen) != len(given):
            self._fault(row.line, "points", row.cells["points"], "points-count")
            return None
        ballot: dict[str, int] = {}
        for project, weight in zip(chosen, given, strict=True):
            if project in gone:
                continue  # told once, where the project stands
            if project not in known:
                self._fault(row.line, "vote", project, "unknown-project")
            elif project in ballot:
                self._fault(row.line, "vote", project, "twice-choice")
            elif not WHOLE.fullmatch(weight) or int(weight) > MOST_POINTS:
                self._fault(row.line, "points", weight, "points", detail=MOST_POINTS)
            elif int(weight):
                ballot[project] = int(weight)
        return ballot


def _listed(cell: str) -> list[str]:
    return [one.strip() for one in cell.split(",")] if cell else []


def _shown(value: str) -> str:
    """A value as a report may show it: short, in one line, with no sign that turns the writing round."""
    short = value if len(value) <= MOST_ECHOED else value[: MOST_ECHOED - 1] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in short)
