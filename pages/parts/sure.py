"""How sure a level is and where it comes from: pieces of work, or a teacher's word with name and date."""

from __future__ import annotations

from pages.parts.words import quoted, told
from plcore.learning.progress_models import Goal


def sure(language: str, goal: Goal) -> str:
    """One line that is never left out."""
    return f'<span class="pl-sure">{told(language, goal.sure)}</span>'


def why(language: str, goal: Goal) -> str:
    """Where the level comes from where it is not the work alone, with the teacher's own words; and the pace."""
    lines = []
    if goal.judged:
        lines.append(f"<p>{told(language, goal.source)}</p>")
        if goal.judged.words:
            lines.append(quoted(goal.judged.words))
    if goal.pace:
        lines.append(f"<p>{told(language, goal.pace)}</p>")
    return "".join(lines)
