"""Setting a page: a template of ours, data as JSON, and out comes an accessible PDF (PDF/UA-1).

Data never becomes Typst source. A template reads it as strings, and a string is shown as it is: a name such as
`#eval("x")` or `= heading` is only a name. Fonts come from data/fonts/print and from nowhere else, so that a letter
looks the same on every machine.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from plcore.language import Message, say

TEMPLATES = Path(__file__).with_name("templates")
ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "data" / "fonts" / "print"
STANDARD: Literal["ua-1"] = "ua-1"
RUNS_OVER, RAN_OVER = "assertion failed: runs over", 3  # what a template says; the exit code that stands for it
CUT = 200  # letters of what somebody wrote, where nothing says how many
LONGEST_WORD = 24  # letters without a space; longer ones may break anywhere
BREAK_HERE = "\u200b"
ISOLATE, ISOLATE_END = "\u2068", "\u2069"
# Marks that turn the direction of all that follows, and code points that mean nothing.
UNWELCOME = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]")
MANY_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})"
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
RIGHT_TO_LEFT_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class NotPrinted(Exception):
    """A page that could not be set: a fault of ours, told without the words that were to stand on it."""

    def __init__(self, template: str) -> None:
        super().__init__(
            f"The document {template!r} could not be printed. Nothing was lost. "
            "Run `python -m plcore doctor` and tell whoever looks after Porchlight."
        )


class RunsOver(NotPrinted):
    """The words take more pages than the template was told to take; whoever asked may try smaller type."""


@cache
def fonts() -> typst.Fonts:
    """Our fonts, looked through once; safe to share between threads."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def typeset(template: str, data: Mapping[str, Any]) -> bytes:
    """Fill a template (its file name without .typ) with data and return the PDF.

    data: anything that JSON can hold; the template sees it as `json(bytes(sys.inputs.data))`. The same data gives the
    same bytes. Raises NotPrinted, or RunsOver where the template was told how many pages there are.
    """
    return compiled(template, json.dumps(data, ensure_ascii=False))


def typeset_apart(template: str, data: Mapping[str, Any]) -> bytes:
    """The same in a process of its own, for large batches: what Typst remembers ends with that process.

    Raises NotPrinted, RunsOver.
    """
    command = [sys.executable, "-m", "plcore.documents.typesetting", template]
    filled = json.dumps(data, ensure_ascii=False).encode()
    done = subprocess.run(command, input=filled, capture_output=True, check=False, cwd=ROOT)  # noqa: S603 - our own
    if done.returncode == RAN_OVER:
        raise RunsOver(template)
    if done.returncode != 0 or not done.stdout:
        raise NotPrinted(template)
    return done.stdout


def compiled(template: str, filled: str) -> bytes:
    """The PDF of a template and its data as JSON text."""
    # A compiler costs half a millisecond beside the fonts and belongs to one thread; what it has worked out is
    # remembered by Typst itself, for all compilers.
    compiler = typst.Compiler(root=str(TEMPLATES), font_paths=fonts())
    source = str(TEMPLATES / f"{template}.typ")
    try:
        printed = compiler.compile(source, sys_inputs={"data": filled}, pdf_standards=[STANDARD], format="pdf")
    except typst.TypstError as error:
        # The template's own assertion, never words from the data: Typst does not repeat those in an error.
        raise (RunsOver if RUNS_OVER in str(error) else NotPrinted)(template) from error
    if not isinstance(printed, bytes):
        raise NotPrinted(template)
    return printed


def plain(text: str, longest: int = 4000) -> str:
    """Words that people wrote, fit to stand on paper: one line, composed letters, no marks that turn the page around.

    Nothing is escaped, since nothing needs to be. Lone surrogates become U+FFFD, more than three marks on one letter
    are dropped, a text over `longest` characters ends in an ellipsis, a very long word may break.
    """
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)
    text = MANY_MARKS.sub(r"\1", UNWELCOME.sub("", text))
    text = " ".join(text.split())
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return " ".join(word if len(word) <= LONGEST_WORD else breakable(word) for word in text.split(" "))


def paragraphs(text: str, longest: int = 4000) -> list[str]:
    """The same for longer words, one for each paragraph as it was written."""
    return [plain(part, longest) for part in re.split(r"[\r\n\u2028\u2029]+", text) if part.strip()]


def breakable(word: str) -> str:
    """A word that would run off the page, with places where a line may end, none of them inside a letter."""
    pieces: list[str] = []
    since = 0
    for letter in word:
        joins = unicodedata.combining(letter) or letter in "\u200d\ufe0f" or "\U0001f3fb" <= letter <= "\U0001f3ff"
        if since >= LONGEST_WORD // 2 and not joins and not (pieces and pieces[-1] == "\u200d"):
            pieces.append(BREAK_HERE)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)


def tell(language: str, what: Message, *, longest: int = CUT) -> str:
    """A report's message as it stands on paper: names among its arguments keep their own direction.

    longest: letters of each of them that are printed.
    """
    clean = {
        name: isolated(plain(value, longest)) if isinstance(value, str) else value
        for name, value in what.arguments.items()
    }
    return say(language, Message(id=what.id, arguments=clean))


def isolated(name: str) -> str:
    """A name in a sentence of another direction: it keeps its own, and the sentence keeps its."""
    return f"{ISOLATE}{name}{ISOLATE_END}" if RIGHT_TO_LEFT_LETTERS.search(name) else name


def listed(language: str, names: list[str]) -> str:
    """Names as a speaker lists them: Maya, Leo and Ana; Maya, Leo y Ana, but Maya e Inés."""
    if len(names) < 2:
        return "".join(names)
    before, last = names[:-1], names[-1]
    if language == "es":
        sound = last.strip(ISOLATE).casefold()
        joins = "e" if re.match(r"h?[ií](?!e)|y(?![aeiouáéíóú])", sound) else "y"
    else:
        joins = "and"
    return f"{', '.join(before)} {joins} {last}"


def main() -> int:
    """The other end of typeset_apart: data on stdin, the PDF on stdout."""
    try:
        sys.stdout.buffer.write(compiled(sys.argv[1], sys.stdin.buffer.read().decode()))
    except RunsOver:
        return RAN_OVER
    return 0


if __name__ == "__main__":
    sys.exit(main())
