"""TOML files of a district's own settings: their entries with line numbers, and what pydantic finds wrong in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from plcore.interop.faults import Fault, value_shown
from plcore.interop.files import SourceFile

AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
WHERE_MISSING = frozenset({"missing", "string_too_short", "too_short"})


LARGEST = 4_000_000  # bytes; some thousand explanations have one million
MOST_DOTS = 500  # in one line: more is a key of parts without end, which takes the square of its length to read
DEEPEST = 16  # tables in tables


class NotToml(ValueError):
    """The text cannot be used; rule and detail name the sentence that says why. line: where it breaks, 0 at its end."""

    def __init__(self, line: int, rule: str = "toml-broken", detail: str = "") -> None:
        super().__init__(f"{rule} from line {line} on")
        self.line = line
        self.rule = rule
        self.detail = detail or str(line)


@dataclass(frozen=True)
class Entry:
    """One [[name]] of a file.

    line: of its heading. parts: the line of the heading of each table inside it ([name.part]).
    """

    value: Mapping[str, Any]
    line: int
    parts: Mapping[str, int] = field(default_factory=dict)


def read_text(file: SourceFile) -> str:
    """The text of a file. Raises NotToml where it is far too large to be written by people."""
    if file.size > LARGEST:
        raise NotToml(0, "toml-too-large", str(LARGEST // 1_000_000))
    return file.path.read_bytes().decode(file.encoding or "utf-8", errors="replace").lstrip("\ufeff")


def read_entries(text: str, name: str) -> list[Entry]:
    """Every [[name]] of a TOML text, in order; [] where it has none.

    Raises NotToml. Where the headings are written some other way (inline), the lines are the entries' numbers.
    """
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise NotToml(0, "toml-too-deep")
    try:
        read = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        match = AT_LINE.search(str(error))
        raise NotToml(int(match[1]) if match else 0) from None
    except RecursionError:
        raise NotToml(0, "toml-too-deep") from None
    if _is_deep(read):
        raise NotToml(0, "toml-too-deep")
    values = read.get(name)
    values = [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
    headings = _headings(text, name)
    if len(headings) != len(values):
        headings = [(number, {}) for number in range(1, len(values) + 1)]
    return [Entry(value, line, parts) for value, (line, parts) in zip(values, headings, strict=True)]


def faults_of(error: ValidationError, line: int, before: str) -> list[Fault]:
    """What pydantic found, each with its place in the file: objective/HB.RD.1/en/name."""
    faults = []
    for found in error.errors(include_url=False):
        place = "/".join([before, *(str(part) for part in found["loc"])])
        if found["type"] in WHERE_MISSING:
            faults.append(Fault(line, place, "", "toml-missing"))
        elif found["type"] == "extra_forbidden":
            faults.append(Fault(line, place, "", "toml-unknown-part"))
        else:
            faults.append(Fault(line, place, value_shown(found["input"]), "toml-wrong-kind"))
    return faults


def _is_deep(read: Mapping[str, Any]) -> bool:
    level: list[Any] = [read]
    for _ in range(DEEPEST):
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def _headings(text: str, name: str) -> list[tuple[int, dict[str, int]]]:
    entry = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
    part = re.compile(rf"""\s*\[\s*{name}\s*\.\s*["']?([\w-]+)["']?\s*\]""")
    headings: list[tuple[int, dict[str, int]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if entry.match(line):
            headings.append((number, {}))
        elif headings and (match := part.match(line)):
            headings[-1][1][match[1]] = number
    return headings
