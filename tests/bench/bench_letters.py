"""Printing letters: a hundred in a batch, each its own code and names, against one bare line set the same way."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import typst

from plcore.documents.letter import InvitationLetter, invitation_letters
from plcore.documents.typesetting import STANDARD, fonts
from tests.bench.table import Row

MOST_MILLISECONDS = 50.0  # DESIGN.md
BARE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "Lines")
#set text(font: "Atkinson Hyperlegible Next", fallback: false, lang: "en")
#set page(paper: "us-letter")
#data.join(pagebreak())
"""


def run(quick: bool) -> list[Row]:
    """Milliseconds a letter, bound as in DESIGN.md; beside it, without a bound, the ratio to a page with one line.

    A bare line is the least that Typst can set and tag; a letter is two full sides and a QR code.
    """
    count = 40 if quick else 100
    letter = least(lambda turn: invitation_letters(letters(count, turn)), turns=3) / count
    line = least(lambda turn: bare_lines(count, turn), turns=3) / count
    detail = (
        f"{count} letters of two sides in one PDF/UA-1; {letter / line:.0f} x a bare one-line page "
        f"({line * 1000:.2f} ms) in a batch of as many"
    )
    return [Row("a letter, each in a batch", letter * 1000, MOST_MILLISECONDS, "ms", detail)]


def least(work: Callable[[int], object], *, turns: int) -> float:
    """The shortest of several runs, in seconds; each with words of its own, since Typst remembers."""
    taken = []
    for turn in range(turns):
        started = time.perf_counter()
        work(turn)
        taken.append(time.perf_counter() - started)
    return min(taken)


def letters(count: int, turn: int) -> list[InvitationLetter]:
    """Letters that differ in every name and code."""
    return [
        InvitationLetter(
            name=f"Ana Rivera {turn}-{number}",
            children=(f"Maya {turn}-{number}", "Leo")[: 1 + number % 2],
            code=f"K7Q{turn}-2MPD-{number:04d}",
            expires=date(2026, 12, 22),
            address="https://porchlight.harborbend.example",
            school="Pier Street School",
            language="es" if number % 3 == 0 else "en",
        )
        for number in range(count)
    ]


def bare_lines(count: int, turn: int) -> bytes:
    """As many pages with one line each."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "bare.typ"
        source.write_text(BARE, encoding="utf-8")
        compiler = typst.Compiler(root=folder, font_paths=fonts())
        data = json.dumps([f"Dear Ana Rivera {turn}-{number}," for number in range(count)])
        printed = compiler.compile(str(source), sys_inputs={"data": data}, pdf_standards=[STANDARD])
    assert isinstance(printed, bytes)
    return printed
