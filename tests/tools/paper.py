"""Reading a PDF as a test needs it: its words, its structure, the fonts it holds, the picture of a page."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

UNSEEN = re.compile("[\u200b\u2066-\u2069]")


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def words(pdf: bytes, page: int | None = None) -> str:
    """The text of a page, or of all, in one line and without marks that nobody sees."""
    pages = opened(pdf).pages
    chosen = list(pages) if page is None else [pages[page]]
    return squeezed("\n".join(one.extract_text() for one in chosen))


def squeezed(text: str) -> str:
    return " ".join(UNSEEN.sub("", text).split())


def letters(text: str) -> str:
    """The same without spaces: where a long word was broken, a line end stands in the extracted text."""
    return squeezed(text).replace(" ", "")


def elements(pdf: bytes) -> Iterator[dict[str, Any]]:
    """Every element of the structure tree, in reading order, with /S named by what it stands for."""
    root = opened(pdf).trailer["/Root"]["/StructTreeRoot"]
    roles = root.get("/RoleMap", {})

    def walk(node: Any) -> Iterator[dict[str, Any]]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from walk(child)
        elif isinstance(node, dict) and "/S" in node:
            yield {**node, "/S": roles.get(node["/S"], node["/S"])}
            yield from walk(node.get("/K", []))

    yield from walk(root.get("/K", []))


def headings(pdf: bytes) -> list[int]:
    """The levels of all headings, in reading order."""
    return [int(str(element["/S"])[2:]) for element in elements(pdf) if re.fullmatch(r"/H\d", str(element["/S"]))]


def fonts(pdf: bytes) -> set[str]:
    """The fonts a PDF uses, without their subset prefix."""
    return {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in opened(pdf).pages
        for font in page["/Resources"].get("/Font", {}).values()
    }


def picture(pdf: bytes, folder: Path, *, page: int = 1, dots: int = 200) -> Image.Image:
    """A page as it prints; skips the test where poppler is not there."""
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed, so no page can be looked at")
    (folder / "page.pdf").write_bytes(pdf)
    command = [program, "-r", str(dots), "-f", str(page), "-l", str(page), "-singlefile", "-png"]
    subprocess.run([*command, str(folder / "page.pdf"), str(folder / "page")], check=True, capture_output=True)
    return Image.open(folder / "page.png").convert("L")
