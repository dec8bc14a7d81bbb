"""The plain evidence CSV: student, objective, date, score or level, kind, note, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.desk import Desk, one_by_one
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.shape import LONGEST_NOTE, Column, Shape

EVIDENCE = Shape(
    "evidence",
    (
        Column("student", also=("studentid", "studentsourcedid", "studentnumber"), needed=True),
        Column("objective", also=("objectivecode", "objectiveid"), needed=True),
        Column("date", must=True, type="past"),
        Column("score", type="number"),
        Column("level"),
        Column("kind"),
        Column("note", also=("notes", "comment"), longest=LONGEST_NOTE),
        Column("by", also=("teacher", "author")),
    ),
)
NEEDED = {"student": EVIDENCE.columns[0], "objective": EVIDENCE.columns[1], "date": EVIDENCE.columns[2]}
STAGE = """
    SELECT line, student, objective, date, score, level, kind, note, "by" AS author
    FROM {table}
"""


class Evidence:
    """Loose CSV files of evidence; each adds to what there is."""

    name = "evidence CSV"
    looks_across = True
    words: Mapping[str, str] = {"evidence.author": "by"}

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """A file with a student, an objective and a date, or one that is called evidence and is a CSV."""
        return one_by_one(files, _is_evidence)

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder."""
        return given or bundle.folder

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Every row is a piece of evidence; what is missing in it is found when it is looked up."""
        table = desk.read_csv(bundle.file, EVIDENCE)
        if table:
            desk.stage_lines("evidence", table, STAGE)


def _is_evidence(file: SourceFile) -> bool:
    heads = set(file.header)
    found = sum(1 for name, column in NEEDED.items() if heads & {name, *column.also})
    return found == len(NEEDED) or (found > 0 and file.stem.lower().startswith("evidence"))
