"""The My child report as plain text, for a terminal or a message: the same sentences in the same order."""

from __future__ import annotations

from plcore.language import Message, say, say_date
from plcore.learning.progress_models import Goal, ProgressReport


def progress_lines(report: ProgressReport, language: str) -> list[str]:
    """The report's lines; the words of people stand as written."""

    def tell(what: Message) -> str:
        return say(language, what)

    lines = [tell(report.title), *(tell(sentence) for sentence in report.answer)]
    for words in report.own_words:
        lines += ["", f"{tell(words.heading)} ({say_date(language, words.date)})", f"  {words.words}"]
    for goal in report.goals:
        lines += ["", *_goal(goal, language)]
    lines += ["", tell(report.changes.heading)]
    lines += [f"- {tell(item.says)}" for item in report.changes.items]
    lines += [tell(report.changes.nothing)] if report.changes.nothing else []
    for said in report.teacher_words:
        lines += ["", f"{said.author}, {say_date(language, said.date)}", f"  {said.words}"]
    for step in (report.next, *report.ahead):
        if step:
            lines += ["", tell(step.says), *([step.at_home] if step.at_home else [])]
    lines += ["", *(tell(note) for note in report.notes)]
    return lines


def _goal(goal: Goal, language: str) -> list[str]:
    parts = [goal.level_says, goal.sure, goal.source, *([goal.pace] if goal.pace else [])]
    return [f"{goal.objective.name}: {say(language, parts[0])}", *(f"  {say(language, part)}" for part in parts[1:])]
