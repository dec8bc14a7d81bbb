"""Scales: what a district's level names are worth, from 0 to 1, written by the district as TOML.

    [[scale]]
    for = "HB.RD.K-2.1"     # an objective's code, a framework's title, or "*" for the whole district
    levels = { "1" = 0.1, "2" = 0.45, "3" = 0.75, "4" = 0.95 }

A level is never mapped by its position: what a 2 is worth, only the district can say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from plcore.interop.desk import Desk, one_by_one
from plcore.interop.faults import Fault, reject_all
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.toml_rows import NotToml, faults_of, read_entries, read_text

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Score = Annotated[float, Field(ge=0, le=1, strict=True, allow_inf_nan=False)]


class Scale(BaseModel):
    """The levels of one objective, of one framework or of the district."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scale: Name = Field(alias="for")
    levels: dict[Name, Score] = Field(min_length=1)


@dataclass
class ScalesRead:
    """A file as rows for the desk, and what is wrong in it. One scale is one row of the file and makes several."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    counted: int = 0


def read_scales(text: str) -> ScalesRead:
    """Read a whole file. Raises NotToml."""
    read = ScalesRead()
    known: set[str] = set()
    for number, entry in enumerate(read_entries(text, "scale")):
        read.counted += 1
        try:
            scale = Scale.model_validate(entry.value)
        except ValidationError as error:
            read.faults += faults_of(error, entry.line, f"scale/{number}")
            continue
        if scale.scale in known:
            read.faults.append(Fault(entry.line, f"scale/{number}/for", scale.scale, "scale-twice"))
            continue
        known.add(scale.scale)
        read.rows += [
            {"line": entry.line, "scale": scale.scale, "level": level, "score": score}
            for level, score in scale.levels.items()
        ]
    return read


class Scales:
    """One TOML file of [[scale]] entries."""

    name = "Scales TOML"
    looks_across = True
    words: Mapping[str, str] = {"scale_level.scale": "for"}

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """TOML files that speak of a scale."""
        return one_by_one(files, lambda file: file.name.endswith(".toml") and "[[scale]]" in file.opening)

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder's name, else the file's."""
        return given or bundle.folder or bundle.file.stem

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put each level of each scale on the desk."""
        file = bundle.file
        try:
            read = read_scales(read_text(file))
        except NotToml as broken:
            desk.refuse(file, broken.rule, broken.detail)
            return
        desk.counted(file, read.counted)
        desk.stage_rows("scale_level", file, read.rows)
        reject_all(desk, file, read.faults)
