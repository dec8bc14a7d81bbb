"""The evidence as plain CSV, one file a school year (or more, where one would grow past what can be brought)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import compute

from plcore.sample.calendar import SchoolYear
from plcore.sample.practice import Whole
from plcore.sample.roster_files import Keys
from plcore.sample.telling import ALL_KINDS, ALL_LEVELS, Rows
from plcore.sample.words import Goal

COLUMNS = ("student", "objective", "date", "score", "level", "kind", "note", "by")
QUOTED = '",\r\n'  # a cell that has one of these needs quotes
# Less than the 2 GiB of the largest file that can be brought, by as much as one neighborhood may add.
LARGEST = 1_500_000_000


class EvidenceFiles:
    """The open files. Use as a context; write the rows of one neighborhood after the other."""

    def __init__(self, folder: Path, years: tuple[SchoolYear, SchoolYear], goals: Sequence[Goal]) -> None:
        self.paths: list[Path] = []
        self.rows = 0
        self._folder = folder
        self._years = years
        self._streams: dict[int, BinaryIO] = {}
        self._parts = [0, 0]
        self._codes = pa.array([*(goal.code for goal in goals), ""])
        self._kinds = pa.array(ALL_KINDS)
        self._levels = pa.array(ALL_LEVELS)
        self._scores = pa.array([*(_thousandths(score) for score in range(1001)), ""])
        self._days = [pa.array([day.isoformat() for day in year.days]) for year in years]

    def __enter__(self) -> EvidenceFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stream in self._streams.values():
            stream.close()

    def neighborhood(self, number: int, rows: Rows, students: int, teachers: int) -> None:
        """Write the rows of one neighborhood with so many students and teachers."""
        key = Keys(number)
        student_keys = pa.array([key.student(one) for one in range(students)])
        teacher_keys = pa.array([*(key.teacher(one) for one in range(teachers)), ""])
        notes = pa.array([_cell(note) for note in rows.note], pa.string())
        for year in (0, 1):
            mine = np.flatnonzero(rows.year == year)
            columns = [
                student_keys.take(pa.array(rows.student[mine])),
                self._codes.take(_or_last(rows.goal[mine], len(self._codes))),
                self._days[year].take(pa.array(rows.day[mine])),
                self._scores.take(_or_last(rows.score[mine], len(self._scores))),
                self._levels.take(pa.array(rows.level[mine])),
                self._kinds.take(pa.array(rows.kind[mine])),
                notes.take(pa.array(mine)),
                teacher_keys.take(_or_last(rows.by[mine], len(teacher_keys))),
            ]
            lines = compute.binary_join_element_wise(*columns, ",")
            lines = compute.binary_join_element_wise(lines, "\n", "")
            # The text of an Arrow array lies end to end in one buffer, which is the file as it is to be.
            stream = self._stream(year)
            stream.writelines(memoryview(chunk) for chunk in _text(lines))
            self.rows += len(mine)

    def _stream(self, year: int) -> BinaryIO:
        stream = self._streams.get(year)
        if stream is not None and stream.tell() < LARGEST:
            return stream
        if stream is not None:
            stream.close()
        self._parts[year] += 1
        path = self._path(year)
        stream = path.open("wb")
        stream.write(",".join(COLUMNS).encode() + b"\n")
        self._streams[year] = stream
        self.paths.append(path)
        return stream

    def _path(self, year: int) -> Path:
        part = "" if self._parts[year] <= 1 else f"-{self._parts[year]}"
        return self._folder / f"evidence-{self._years[year].title}{part}.csv"


def _text(lines: pa.StringArray) -> list[pa.Buffer]:
    if not len(lines):
        return []
    _, offsets, text = lines.buffers()
    ends = np.frombuffer(offsets, dtype=np.int32)[lines.offset : lines.offset + len(lines) + 1]
    return [text.slice(int(ends[0]), int(ends[-1] - ends[0]))]


def _cell(note: str | None) -> str:
    if note is None:
        return ""
    return '"' + note.replace('"', '""') + '"' if any(mark in note for mark in QUOTED) else note


def _or_last(places: Whole, count: int) -> pa.Array:
    """-1 means none, and the word for none stands last."""
    return pa.array(np.where(places < 0, count - 1, places))


def _thousandths(score: int) -> str:
    """850 -> 0.85"""
    return f"{score / 1000:.3f}".rstrip("0").rstrip(".")
