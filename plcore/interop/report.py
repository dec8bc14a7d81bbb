"""What a bring says afterwards: file by file what would not do, what changes, and why it was held back."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

MOST_SHOWN = 20


class Frozen(BaseModel):
    """A fact that does not change any more."""

    model_config = ConfigDict(frozen=True)


class Reject(Frozen):
    """One row that was set aside. line: of the file, from 1; None: the whole file. value: at most 200 characters."""

    line: int | None
    column: str | None
    value: str
    reason: str
    remedy: str


class FileReport(Frozen):
    """One file. accepted = changed + unchanged; accepted + rejected = the rows of the file.

    rejects: the first 20. rejects_file: the path of a CSV with all of them, None where there are none.
    note: what else is to be known, None where there is nothing. source: whose file it counts as, None where it was
    not even read.
    """

    file: str
    format: str | None
    accepted: int
    changed: int
    unchanged: int
    rejected: int
    rejects: tuple[Reject, ...] = ()
    rejects_file: str | None = None
    note: str | None = None
    source: str | None = None


class Example(Frozen):
    """One row by name. what: new, changed or gone."""

    what: str
    name: str


class Change(Frozen):
    """What happens to one kind of rows (org, person, enrollment, evidence ...); examples: the first 20 by name."""

    kind: str
    new: int
    changed: int
    gone: int
    examples: tuple[Example, ...] = ()


class BringReport(Frozen):
    """All of it. applied: it counts now (or there was nothing to change).

    safety: the rules that held it back (or would have, without force), as sentences. preview: what changes, or would.
    summary: the sentences for a person. seconds: how long it took.
    """

    applied: bool
    files: tuple[FileReport, ...]
    safety: tuple[str, ...] = ()
    preview: tuple[Change, ...] = ()
    summary: tuple[str, ...] = ()
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """The report as lines to print."""
        said = list(self.summary)
        for file in self.files:
            name = f"{file.file} ({file.format})" if file.format else file.file
            said.append(f"{name}: {file.accepted} ({file.changed} + {file.unchanged}), {file.rejected}")
            for reject in file.rejects:
                place = ", ".join(str(part) for part in (reject.line, reject.column) if part is not None)
                said.append(f"    {place + ': ' if place else ''}{reject.reason} {reject.remedy}")
            if file.rejects_file:
                said.append(f"    {file.rejects_file}")
            if file.note:
                said.append(f"    {file.note}")
        return said
