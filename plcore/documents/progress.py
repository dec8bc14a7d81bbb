"""A child's report on paper: the same report object as the screen, the same parts, in the same order.

The answer first; what comes next and at home; goals by level; what is new; the child's own words; teachers' words;
how we know, with the work behind each level. How sure stands with each goal. Six goals take two pages; in large print
they take more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from babel.dates import format_date

from plcore.documents.typesetting import RunsOver, paragraphs, plain, tell, typeset
from plcore.language import direction, message, say, say_date
from plcore.language.reading import sentences
from plcore.learning.objective_models import LEVELS, SAID, ObjectiveName
from plcore.learning.progress_models import Change, Goal, NextStep, Piece, ProgressReport, Way

MONTHS = 6  # columns of the way over time
VOICED = {"own-words", "goals", "at-home"}  # headings that say "your" to the student
SIZES, LARGE_SIZE = (11.5, 11.0, 10.5, 10.0), 18.0  # points of the running text
TWO_SIDES = 2  # of one sheet of paper


@dataclass(frozen=True)
class Limits:
    """How much of each part is printed; `note`: characters of what someone wrote. All of it is in the long form."""

    pieces: int = 3
    own_words: int = 3
    teacher_words: int = 4
    changes: int = 5
    earlier: int = 12
    ahead: int = 4
    note: int = 400


ONE_SHEET = Limits()
LONG_FORM = Limits(*[10_000] * 7)


def progress_pdf(report: ProgressReport, language: str, *, large: bool = False, whole: bool = False) -> bytes:
    """The report as PDF/UA-1 on US letter paper, in that language (the report's own, for its explanations).

    In the largest type in which it takes two pages; where none does, in the usual type on as many as it takes.
    large: large print, 18 points. whole: the long form, with all the work and all the words that the screen has.
    Raises plcore.documents.typesetting.NotPrinted.
    """
    said = sheet(report, language, LONG_FORM if whole else ONE_SHEET)
    for size in () if large or whole else SIZES:
        try:
            return typeset("progress", {**said, "size": size, "large": False, "most_pages": TWO_SIDES})
        except RunsOver:
            continue
    return typeset("progress", {**said, "size": LARGE_SIZE if large else SIZES[0], "large": large, "most_pages": None})


def sheet(report: ProgressReport, language: str, limits: Limits = ONE_SHEET) -> dict[str, Any]:
    """Everything the template prints, said and ready."""

    def heading(part: str) -> str:
        if part in VOICED and report.voice == "you":
            return say(language, f"child-you-{part}")
        return tell(language, message(f"child-{part}", name=report.student.name))

    student = report.student
    teacher_words = report.teacher_words[: limits.teacher_words]
    printed = {words.words for words in teacher_words}
    return {
        "language": language,
        "direction": direction(language),
        "title": tell(language, report.title),
        "schools": plain(" · ".join(student.schools), 160),
        "name": plain(student.full_name, 200),
        "under_title": under_title(report, language),
        "past": [tell(language, note) for note in report.past_notes],
        "answer": [tell(language, sentence) for sentence in report.answer],
        "own_words": {
            "heading": heading("own-words"),
            "quotes": [
                quote(
                    words.words,
                    [tell(language, words.heading), say_date(language, words.date)],
                    words.about,
                    limits.note,
                    words.language,
                    language,
                )
                for words in report.own_words[: limits.own_words]
            ],
        },
        "goals": {
            "heading": heading("goals"),
            "none": say(language, "child-goals-none-year" if report.earlier else "child-goals-none"),
            "items": [goal_lines(goal, language, limits, printed) for goal in report.goals],
        },
        "changes": report.has_goals
        and {
            "heading": tell(language, report.changes.heading),
            "nothing": report.changes.nothing and tell(language, report.changes.nothing),
            "items": [change(item, language) for item in report.changes.items[: limits.changes]],
            "more": more(language, len(report.changes.items) - limits.changes),
        },
        "teacher_words": {
            "heading": heading("teacher-words"),
            "as_written": say(language, "child-words-as-written"),
            "quotes": [
                quote(
                    words.words,
                    [words.author, say_date(language, words.date)],
                    words.about,
                    limits.note,
                    words.language,
                    language,
                )
                for words in teacher_words
            ],
            "more": more(language, len(report.teacher_words) - limits.teacher_words),
        },
        "next": (report.next is not None or report.has_goals)
        and {
            "heading": heading("next"),
            "nothing": report.nothing_next and tell(language, report.nothing_next),
            "step": report.next and step(report.next, language),
            "home_heading": heading("at-home"),
            "home": (report.next and report.next.at_home and plain(report.next.at_home))
            or say(language, "child-no-home-idea"),
            "ahead_heading": heading("ahead"),
            "ahead": [plain(ahead.objective.name, 160) for ahead in report.ahead[: limits.ahead]],
        },
        "how": {
            "heading": heading("how"),
            "notes": [tell(language, note) for note in report.notes if note not in report.past_notes],
            "legend": [{"level": level, "word": word(report, level, language)} for level in LEVELS],
            "way": report.way and way(report, report.way, language),
            "work_heading": heading("work-heading"),
            "columns": [say(language, f"letter-work-{column}") for column in ("goal", "date", "kind", "went", "note")],
            "work": [work(goal, language, limits) for goal in report.goals if goal.work],
            "work_more": older(report, language, limits),
            "earlier_heading": heading("earlier"),
            "earlier": [
                {
                    "level": goal.level,
                    "name": plain(goal.objective.name, 160),
                    "word": tell(language, goal.level_says),
                    "newest": say(language, "child-earlier-newest", day=goal.newest),
                }
                for goal in report.earlier[: limits.earlier]
            ],
            "earlier_more": more(language, len(report.earlier) - limits.earlier),
        },
    }


def under_title(report: ProgressReport, language: str) -> str:
    """Who and as of when, in one line."""
    student = report.student
    parts = [plain(student.full_name, 200), tell(language, student.grade) if student.grade else ""]
    return " · ".join([*filter(None, parts), say(language, "letter-as-of", day=report.as_of)])


def goal_lines(goal: Goal, language: str, limits: Limits, printed: set[str]) -> dict[str, Any]:
    """One goal: its name, what it means, how sure, and whose word it is.

    printed: teachers' words that stand in a part of their own and need not stand twice.
    """
    said = [goal.sure, goal.source] if goal.judged else [goal.sure]
    return {
        "name": plain(goal.objective.name, 160),
        "language": goal.objective.language,
        "level": goal.level,
        "word": tell(language, goal.level_says),
        "means": goal.means and first_sentence(goal.means),
        "sure": " ".join(tell(language, sentence) for sentence in [*said, *filter(None, [goal.lately, goal.pace])]),
        "judgment": quote(
            goal.judged.words,
            [goal.judged.author, say_date(language, goal.judged.date)],
            None,
            limits.note,
            goal.judged.words_language,
            language,
        )
        if goal.judged and goal.judged.words and goal.judged.words not in printed
        else None,
    }


def first_sentence(text: str) -> str:
    """What a goal means, in one sentence; all of it stands on the goal's own page."""
    return plain(sentences(text)[0] if sentences(text) else "", 300)


def change(item: Change, language: str) -> dict[str, Any]:
    """One change, with the piece of work that made it."""
    return {
        "level": item.after,
        "says": tell(language, item.says),
        "by": item.piece and piece_in_a_line(item.piece, language),
    }


def piece_in_a_line(piece: Piece, language: str) -> str:
    """What the work was, when, and how it went, in one line."""
    line = f"{tell(language, piece.kind)}, {say_date(language, piece.date)}."
    return f"{line} {tell(language, piece.went)}." if piece.went else line


def step(following: NextStep, language: str) -> dict[str, Any]:
    """The very next step."""
    return {
        "says": tell(language, following.says),
        "why": tell(language, following.why),
        "means": following.means and plain(following.means, 600),
        "language": following.objective.language,
    }


def work(goal: Goal, language: str, limits: Limits) -> dict[str, Any]:
    """The newest pieces of work behind a goal's level."""
    return {
        "name": plain(goal.objective.name, 160),
        "level": goal.level,
        "word": tell(language, goal.level_says),
        "pieces": [
            {
                "date": short_date(language, piece),
                "kind": tell(language, piece.kind),
                "went": piece.went and tell(language, piece.went),
                "note": written(piece, limits.note),
                "note_language": piece.note_language or language,
            }
            for piece in goal.work[: limits.pieces]
        ],
    }


def written(piece: Piece, longest: int) -> str:
    """What was written on a piece of work, and who wrote it."""
    if not piece.note:
        return ""
    note = f"“{plain(piece.note, longest)}”"
    return f"{note} {plain(piece.author, 120)}" if piece.author else note


def short_date(language: str, piece: Piece) -> str:
    """Nov 3, 2026; 3 nov 2026."""
    return say_date(language, piece.date, style="medium")


def way(report: ProgressReport, over_time: Way, language: str) -> dict[str, Any]:
    """The way over time as its sentence and its table: a row a level, a column a month."""
    months = over_time.months[-MONTHS:]
    rows = [(level, [getattr(month, level) for month in months]) for level in reversed(LEVELS)]
    return {
        "title": tell(language, over_time.title),
        "months": [str(format_date(month.end, "MMM", locale=language.split("-")[0])) for month in months],
        "corner": say(language, "child-way-goals"),
        "rows": [{"level": level, "word": word(report, level, language), "counts": counts} for level, counts in rows],
    }


def word(report: ProgressReport, level: str, language: str) -> str:
    """A level's word, to this reader."""
    return say(language, f"child-you-{SAID[level]}" if report.voice == "you" else SAID[level])


def quote(
    words: str, by: list[str], about: ObjectiveName | None, longest: int, theirs: str | None, language: str
) -> dict[str, Any]:
    """Someone's words as written, and the line that says whose, when, about what, and in which language.

    theirs: the language of the words, where it is known; language: that of the page.
    """
    named = [*by, *([about.name] if about else [])]
    if theirs and theirs != language:
        named.append(say(language, "child-written-in", language=theirs))
    return {
        "paragraphs": paragraphs(words, longest),
        "language": theirs or language,
        "by": " · ".join(plain(part, 160) for part in named),
    }


def older(report: ProgressReport, language: str, limits: Limits) -> str | None:
    """That there is older work than the table shows, and where."""
    count = sum(max(0, len(goal.work) - limits.pieces) for goal in report.goals)
    return say(language, "letter-work-more", count=count) if count else None


def more(language: str, count: int) -> str | None:
    """That there is more than is printed, and where."""
    return say(language, "letter-more-on-page", count=count) if count > 0 else None
