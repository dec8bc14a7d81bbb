"""A child's report on one page, for whoever asks at the counter: the same report, and of it only what matters most.

The answer, what comes next and what to do at home, every goal with its level and how sure that is, one word of the
child's and one of a teacher's. What is left out stands in the usual form and in the long one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plcore.documents.progress import ONE_SHEET, sheet
from plcore.documents.typesetting import RunsOver, tell, typeset
from plcore.learning.progress_models import ProgressReport

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0)  # points of the running text
FEW = replace(ONE_SHEET, own_words=1, teacher_words=1, earlier=0, ahead=1, note=240)


def one_page_pdf(report: ProgressReport, language: str) -> bytes:
    """The report as PDF/UA-1 on one side of US letter paper, in the largest type in which it fits.

    Where a child has so many goals that no readable type fits them, it takes as many pages as it needs: no goal is
    left out. Raises plcore.documents.typesetting.NotPrinted.
    """
    said = shortened(report, language)
    for size in SIZES:
        try:
            return typeset("progress", {**said, "size": size, "large": False, "most_pages": 1})
        except RunsOver:
            continue
    return typeset("progress", {**said, "size": SIZES[-1], "large": False, "most_pages": None})


def shortened(report: ProgressReport, language: str) -> dict[str, Any]:
    """What the template prints, without the work, the way over time and what changed."""
    said = sheet(report, language, FEW)
    goals = [
        {**line, "means": None, "judgment": None, "word": f"{line['word']}. {tell(language, goal.sure)}", "sure": ""}
        for line, goal in zip(said["goals"]["items"], report.goals, strict=True)
    ]
    return {
        **said,
        "goals": {**said["goals"], "items": goals},
        "changes": False,
        "teacher_words": {**said["teacher_words"], "more": None},
        "how": {**said["how"], "way": None, "work": [], "work_more": None, "earlier": [], "earlier_more": None},
    }
