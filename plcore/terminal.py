"""What the command line says and is told: results, lines for a person, a progress bar, dates and numbers."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any


def answer(options: argparse.Namespace, facts: dict[str, Any], lines: Sequence[str]) -> None:
    """One JSON object, or lines for a person."""
    print(json.dumps(facts, ensure_ascii=False) if options.json else "\n".join(lines))


def tell(words: str) -> None:
    """A line for a person, beside the result."""
    print(words, file=sys.stderr)


def day(text: str) -> date:
    """A date of the command line. Raises argparse's error when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date. Write it as 2026-11-22.") from None


def positive(text: str) -> int:
    """A whole number above 0."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0.")
    return int(text)


def after_a_second(show: Callable[[float], None]) -> Callable[[float], None]:
    """Shows nothing in the first second: what is done by then needs no bar."""
    began = time.monotonic()

    def told(fraction: float) -> None:
        if time.monotonic() - began > 1:
            show(fraction)

    return told


class progress_bar:  # noqa: N801 - used as a `with` word
    """A progress bar on stderr: one line that grows on a terminal, a line a stage elsewhere."""

    def __init__(self, language: str = "en") -> None:
        self._language = language
        self._stage = ""
        self._live = sys.stderr.isatty()

    def __enter__(self) -> Callable[[str, float], None]:
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._live and self._stage:
            print(file=sys.stderr)

    def _show(self, stage: str, fraction: float) -> None:
        from plcore.language import say

        words = say(self._language, stage)
        if self._live:
            done = round(30 * min(1.0, max(0.0, fraction)))
            print(f"\r[{'#' * done}{'.' * (30 - done)}] {words:<50}", end="", file=sys.stderr, flush=True)
        elif stage != self._stage:
            print(words, file=sys.stderr, flush=True)
        self._stage = stage
