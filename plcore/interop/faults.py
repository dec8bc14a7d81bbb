"""What is wrong in a file that Porchlight reads by itself (JSON, TOML): said the same way by every such format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plcore.interop.desk import Desk
    from plcore.interop.files import SourceFile


@dataclass(frozen=True)
class Fault:
    """One thing wrong: the line, the place in the file (CFItems/3/fullStatement), the value, the sentence."""

    line: int
    column: str
    value: str
    rule: str
    detail: str = ""


def value_shown(value: object) -> str:
    """A value for the report. Of a list or an object only that it is one: it may be huge, or nested without end."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return str(value)


def reject_all(desk: Desk, file: SourceFile, faults: Iterable[Fault]) -> None:
    """Reject every line that has a fault."""
    told = [(fault.line, fault.column, fault.value, fault.rule, fault.detail) for fault in faults]
    desk.reject_many(file, told)
