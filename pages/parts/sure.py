"""How sure a level is, and whose word it is where it is not the work alone: a teacher's, with name and date."""

from __future__ import annotations

from pages.parts.words import quoted, told, written_in
from plcore.learning.progress_models import Goal


def sure(language: str, goal: Goal) -> str:
    """One line that is never left out."""
    return f'<span class="pl-sure">{told(language, goal.sure)}</span>'


def why(language: str, goal: Goal) -> str:
    """The teacher's word where it stands above the work, as written."""
    if goal.judged is None:
        return ""
    source = told(language, goal.source)
    if not goal.judged.words:
        return f"<p>{source}</p>"
    foreign = written_in(goal.judged.words_language, language)
    return f"<p>{source}{foreign}</p>{quoted(goal.judged.words, goal.judged.words_language, language)}"
