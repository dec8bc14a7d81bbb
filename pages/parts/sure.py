"""How sure a level is, and whose word it is where it is not the work alone: a teacher's, with name and date."""

from __future__ import annotations

from pages.parts.words import quoted, told
from plcore.learning.progress_models import Goal


def sure(language: str, goal: Goal) -> str:
    """One line that is never left out."""
    return f'<span class="pl-sure">{told(language, goal.sure)}</span>'


def why(language: str, goal: Goal) -> str:
    """The teacher's word where it stands above the work, as written."""
    if goal.judged is None:
        return ""
    words = quoted(goal.judged.words) if goal.judged.words else ""
    return f"<p>{told(language, goal.source)}</p>{words}"
