"""Many reports as one file to print. Each begins on a sheet of its own, so that no child stands on another's back.

Only for paper: bound together the pages are no longer described for a screen reader. Whoever reads on a screen gets
each report by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader, PdfWriter


def bound(reports: Sequence[bytes], *, title: str) -> bytes:
    """PDFs after one another, an empty page after each that has an odd number of them. Raises ValueError for none."""
    if not reports:
        raise ValueError("There is no report to print. Choose a class with students.")
    together = PdfWriter()
    for report in reports:
        pages = PdfReader(BytesIO(report)).pages
        for page in pages:
            together.add_page(page)
        if len(pages) % 2:
            together.add_blank_page()
    together.add_metadata({"/Title": title})
    out = BytesIO()
    together.write(out)
    return out.getvalue()
