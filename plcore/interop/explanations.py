"""Explanations: what an objective means in plain words, in each language, written by people as TOML.

    [[objective]]
    code = "HB.RD.K-2.1"        # band, official, after: for those who write; not read here
    [objective.en]
    name = "Hearing sounds in words"
    means = "..."               # looks_like, just_starting, getting_there, has_shown, at_home, search
    checked_by = "R. Ortiz"     # who read it and found it right; may be left out
    checked_on = 2026-10-02

Other words make the next version; the same words change nothing (compare.py). How hard the whole text is to read is
measured and kept with it. A text that is too hard is taken all the same, with a note: hard words beat no words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from plcore.interop.desk import Desk, one_by_one
from plcore.interop.faults import Fault, reject_all
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.home_language import language_tag
from plcore.interop.toml_rows import Entry, NotToml, faults_of, read_entries, read_text
from plcore.language import measure, message, too_hard
from plcore.language.reading import BOUNDS

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]


class Explanation(BaseModel):
    """One objective in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    means: Words
    looks_like: Words
    just_starting: Words
    getting_there: Words
    has_shown: Words
    at_home: Words
    search: Words
    checked_by: Name | None = None
    checked_on: date | None = None

    def whole(self) -> str:
        """All that a family reads, a line each; not the words it is only found by."""
        read = (self.name, self.means, self.looks_like, self.just_starting, self.getting_there, self.has_shown)
        return "\n".join([*read, self.at_home])


class ExplanationsRead(BaseModel):
    """A file as rows for the desk (each with a `line` of its own), and what is wrong in it."""

    rows: list[dict[str, Any]] = []
    faults: list[Fault] = []
    counted: int = 0
    hard: list[str] = []  # codes with a text that is too hard to read
    unmeasured: list[str] = []  # languages for which there is no measure


def read_explanations(text: str) -> ExplanationsRead:
    """Read a whole file. Raises NotToml."""
    read = ExplanationsRead()
    known: set[tuple[str, str]] = set()
    for number, entry in enumerate(read_entries(text, "objective")):
        code = entry.value.get("code")
        languages = {key: value for key, value in entry.value.items() if isinstance(value, dict)}
        read.counted += max(1, len(languages))
        if not isinstance(code, str) or not code.strip():
            read.faults += [
                Fault(line, f"objective/{number}/code", "", "toml-missing") for line in _lines(entry, languages)
            ]
        elif not languages:
            read.faults.append(Fault(entry.line, f"objective/{code.strip()}", "", "explanation-no-language"))
        else:
            for (language, value), line in zip(languages.items(), _lines(entry, languages), strict=True):
                _one(read, known, code.strip(), language, value, line)
    return read


def _lines(entry: Entry, languages: Mapping[str, Any]) -> list[int]:
    return [entry.parts.get(language, entry.line) for language in languages] or [entry.line]


def _one(
    read: ExplanationsRead, known: set[tuple[str, str]], code: str, key: str, value: Mapping[str, Any], line: int
) -> None:
    place = f"objective/{code}/{key}"
    language = language_tag(key)
    if language != key:
        read.faults.append(Fault(line, place, key, "explanation-language"))
        return
    if (code, language) in known:
        read.faults.append(Fault(line, place, code, "explanation-twice"))
        return
    known.add((code, language))
    try:
        explanation = Explanation.model_validate(value)
    except ValidationError as error:
        read.faults += faults_of(error, line, place)
        return
    whole = explanation.whole()
    reading = None
    if language not in BOUNDS:
        if language not in read.unmeasured:
            read.unmeasured.append(language)
    else:
        reading = measure(whole, language)
        if too_hard(whole, language) and code not in read.hard:
            read.hard.append(code)
    read.rows.append(
        {"line": line, "objective": code, "language": language, "reading": reading, **explanation.model_dump()}
    )


class Explanations:
    """One TOML file of [[objective]] entries."""

    name = "Explanations TOML"
    looks_across = True
    words: Mapping[str, str] = {"explanation.objective": "code"}

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """TOML files that speak of an objective."""
        return one_by_one(files, lambda file: file.name.endswith(".toml") and "[[objective]]" in file.opening)

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder's name, else the file's."""
        return given or bundle.folder or bundle.file.stem

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put each objective's words in each language on the desk."""
        file = bundle.file
        try:
            read = read_explanations(read_text(file))
        except NotToml as broken:
            desk.refuse(file, broken.rule, broken.detail)
            return
        desk.counted(file, read.counted)
        desk.stage_rows("explanation", file, read.rows)
        reject_all(desk, file, read.faults)
        if read.hard:
            desk.note(file, message("bring-note-explanations-hard", count=len(read.hard), code=read.hard[0]))
        for language in read.unmeasured:
            desk.note(file, message("bring-note-explanations-unmeasured", language=language))
