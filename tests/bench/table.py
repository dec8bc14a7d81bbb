"""One row of the speed table, and printing it beside its bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """What was measured: `measured` must be at most `bound`, both in `unit` ("x" for a ratio within one run)."""

    what: str
    measured: float
    bound: float
    unit: str
    detail: str

    @property
    def holds(self) -> bool:
        return self.measured <= self.bound


def printed(rows: Sequence[Row]) -> str:
    """The table as text, one line a row, with what does not hold marked in words."""
    head = f"{'what':<62} {'measured':>12} {'at most':>12}  "
    lines = [head, "-" * len(head)]
    for row in rows:
        verdict = "" if row.holds else "  OVER"
        lines.append(f"{row.what:<62} {_with(row.measured, row.unit):>12} {_with(row.bound, row.unit):>12}{verdict}")
        lines.append(f"    {row.detail}")
    return "\n".join(lines)


def _with(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}"


def peak_megabytes() -> float:
    """The most memory that this process had at once. The kernel's count for a finished child would hold its parent's."""
    told = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(told.split()[1]) / 1024
