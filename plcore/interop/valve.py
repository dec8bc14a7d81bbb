"""The safety valve: what is so unlikely to be meant that nothing is applied without an explicit yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plcore.interop.elsewhere import Alike
from plcore.interop.files import SourceFile, plain
from plcore.interop.tally import Tally, gone_too_many
from plcore.interop.tray import Tray
from plcore.language import Message, message

MOST_REJECTED = 0.05  # of all rows, and of each file that says who is there
MOST_GONE = 0.10  # of a source's students, guardians or enrollments
LEAST_ALIKE = 20  # rows that another source brought too; fewer may be chance
MOST_ALIKE = 0.5  # of a file's pieces of work
# Files that say who is there and who belongs together. Missing rows of them would be lost among a thousand results.
PEOPLE_FILES = frozenset({"users", "roles", "classes", "enrollments", "relationships"})
PEOPLE_FORMATS = frozenset({"families CSV"})
PACKED = frozenset({"broken-archive", "bomb", "too-large"})  # nobody knows what was in it


def holding(
    tray: Tray, files: Sequence[SourceFile], formats: Mapping[int, str], counted: Tally, alike: Sequence[Alike]
) -> list[Message]:
    """The reasons for which nothing is applied without force; [] where there are none.

    formats: each file's format by its number, where it has one. alike: see elsewhere.py.
    """
    rows = sum(tray.counts.get(file.number, 0) for file in files)
    rejected = sum(counted.rejected_of(tray, file) for file in files)
    most = round(100 * MOST_REJECTED)
    held = []
    if rejected > MOST_REJECTED * rows:
        held.append(message("bring-held-rejected", count=rejected, rows=rows, most=most))
    held += _people_files(tray, files, formats, counted)
    for what, source, gone, before in gone_too_many(tray, MOST_GONE):
        numbers = {"count": gone, "before": before, "most": round(100 * MOST_GONE)}
        held.append(message(f"bring-held-{what}", source=source, **numbers))
    names = {file.number: file.shown for file in files}
    for one in alike:
        if is_the_same(one):
            numbers = {"count": one.pieces, "rows": one.rows}
            held.append(message("bring-held-known", file=names[one.file], source=one.source, day=one.day, **numbers))
    return held


def is_the_same(alike: Alike) -> bool:
    """Whether so much of a file is known from elsewhere that it must be that file again."""
    return alike.pieces >= LEAST_ALIKE and alike.pieces > MOST_ALIKE * alike.rows


def _people_files(tray: Tray, files: Sequence[SourceFile], formats: Mapping[int, str], counted: Tally) -> list[Message]:
    held = []
    for file in files:
        rows, rejected = tray.counts.get(file.number, 0), counted.rejected_of(tray, file)
        is_of_people = plain(file.stem) in PEOPLE_FILES or formats.get(file.number) in PEOPLE_FORMATS
        if file.number in tray.refused:
            if is_of_people or file.trouble in PACKED:
                held.append(message("bring-held-file", file=file.shown))
        elif is_of_people and rejected > MOST_REJECTED * rows:
            numbers = {"count": rejected, "rows": rows, "most": round(100 * MOST_REJECTED)}
            held.append(message("bring-held-rows", file=file.shown, **numbers))
    return held
