"""CASE 1.0 and 1.1: what a state or a publisher says students learn, as one JSON package.

A package is a source of its own, since different documents do carry the same identifier (copies of an example that
kept it): it belongs to the source that brought a document of the same identifier and title before, else to one named
after its file. So a package with a new title under its old name, or with its old title under a new name, replaces
the former one, and two packages that only share identifiers stand side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.case_reading import CaseFile, NotCase, read_case, read_document
from plcore.interop.desk import Desk, one_by_one
from plcore.interop.faults import reject_all
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.json_places import NotJson

LARGEST = 100_000_000  # bytes; the largest published framework has about 30 million
BEFORE = """
    SELECT source
    FROM core.framework
    WHERE foreign_id = ?
      AND title = ?
    ORDER BY gone_at IS NOT NULL, id
    LIMIT 1
"""
# What the source brought of this document before and the file does not mention any more.
GONE_OBJECTIVES = """
    SELECT objective.foreign_id
    FROM core.objective AS objective
    JOIN core.framework AS framework ON framework.id = objective.framework
    WHERE framework.source = $source
      AND framework.foreign_id = $document
      AND objective.gone_at IS NULL
      AND objective.foreign_id NOT IN (SELECT unnest($mentioned::VARCHAR[]))
"""
GONE_LINKS = """
    SELECT link.foreign_id
    FROM core.objective_link AS link
    JOIN core.objective AS origin ON origin.id = link.origin
    JOIN core.framework AS framework ON framework.id = origin.framework
    WHERE link.source = $source
      AND framework.foreign_id = $document
      AND link.gone_at IS NULL
      AND link.foreign_id NOT IN (SELECT unnest($mentioned::VARCHAR[]))
"""


class Case:
    """One CASE package, one file."""

    name = "CASE JSON"
    looks_across = False
    words: Mapping[str, str] = {
        "framework.title": "CFDocument/title",
        "objective.code": "humanCodingScheme",
        "objective.official": "fullStatement",
        "objective.framework": "CFDocumentURI",
        "objective_link.origin": "originNodeURI",
        "objective_link.destination": "destinationNodeURI",
        "objective_link.kind": "associationType",
    }

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """Every JSON file; one that turns out not to be CASE is refused with a sentence that says so."""
        return one_by_one(
            files, lambda file: file.name.endswith(".json") and file.opening.lstrip("\ufeff \t\r\n")[:1] in ("{", "[")
        )

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else who brought this document before, else the file's name."""
        if given:
            return given
        try:
            document = read_document(_text(bundle.file))
        except (NotCase, NotJson):
            return bundle.file.stem  # `stage` will say what is wrong with it
        before = rows(BEFORE, list(document))
        return str(before[0][0]) if before else bundle.file.stem

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put the framework, its objectives and their links on the desk."""
        file = bundle.file
        try:
            read = read_case(_text(file))
        except NotJson as broken:
            desk.refuse(file, "case-not-json", str(broken.line))
            return
        except NotCase as refused:
            desk.refuse(file, refused.rule, refused.detail)
            return
        desk.counted(file, read.rows, has_lines=read.lines_are_true)
        desk.stage_rows("framework", file, [read.framework])
        desk.stage_rows("objective", file, read.objectives)
        desk.stage_rows("objective_link", file, read.links)
        reject_all(desk, file, read.faults)
        if read.mentioned is not None:
            self._sweep(desk, file, read, "objective", GONE_OBJECTIVES)
            self._sweep(desk, file, read, "objective_link", GONE_LINKS)

    def _sweep(self, desk: Desk, file: SourceFile, read: CaseFile, kind: str, sql: str) -> None:
        """Say of what the document no longer holds that it is gone; another document of the source is left alone."""
        document = read.framework["foreign_id"]
        gone = desk.rows(sql, {"source": desk.source, "document": document, "mentioned": read.mentioned})
        line = read.framework["line"]
        desk.stage_rows(kind, file, [{"line": line, "foreign_id": key, "gone": True} for (key,) in gone])


def _text(file: SourceFile) -> str:
    if file.size > LARGEST:
        raise NotCase("case-too-large", str(LARGEST // 1_000_000))
    # What cannot be decoded becomes U+FFFD, and the desk rejects the object it stands in.
    return file.path.read_bytes().decode(file.encoding or "utf-8", errors="replace").lstrip("\ufeff")
