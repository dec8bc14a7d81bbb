"""One thing to learn, explained on one page: the paper form of "What students learn"."""

from __future__ import annotations

from typing import Any

from plcore.documents.typesetting import plain, tell, typeset
from plcore.language import direction, message, say
from plcore.learning.objective_models import LEVELS, SAID, ObjectiveName, ObjectiveReport

NEIGHBOURS = 6  # before and after; the screen has the whole way
LONGEST_TEXT = 900  # characters of one part
LONGEST_OFFICIAL = 2500


def objective_pdf(report: ObjectiveReport, language: str) -> bytes:
    """The objective as PDF/UA-1, one page of US letter paper, in that language.

    Where there are no plain words yet, the official text stands in their place and a sentence says so.
    Raises plcore.documents.typesetting.NotPrinted.
    """
    return typeset("objective", sheet(report, language))


def sheet(report: ObjectiveReport, language: str) -> dict[str, Any]:
    """Everything the template prints, said and ready."""
    explanation = report.explanation
    about = [report.subject_says, report.grades_say]
    return {
        "language": language,
        "direction": direction(language),
        "from": plain(report.framework, 160),
        "title": plain(explanation.name if explanation else report.objective.name, 200),
        "under_title": " · ".join(tell(language, one) for one in about if one),
        "words_language": explanation.language if explanation else report.official_language,
        "means": plain(explanation.means, LONGEST_TEXT) if explanation else None,
        "looks_like_heading": say(language, "learn-looks-like"),
        "looks_like": plain(explanation.looks_like, LONGEST_TEXT) if explanation else None,
        "levels_heading": say(language, "learn-levels"),
        "levels": [
            {
                "level": level,
                "word": say(language, SAID[level]),
                "text": plain(getattr(explanation, level), LONGEST_TEXT),
            }
            for level in LEVELS[1:]
        ]
        if explanation
        else [],
        "home_heading": say(language, "learn-at-home"),
        "home": plain(explanation.at_home, LONGEST_TEXT) if explanation else None,
        "ways": [
            way(report.before, "before", language),
            way(report.after, "after", language),
        ],
        "notes": [tell(language, note) for note in report.notes],
        "official_heading": say(language, "learn-official"),
        "official": plain(report.official, LONGEST_OFFICIAL),
        "official_language": report.official_language,
        "code": report.objective.code and tell(language, message("learn-code", code=report.objective.code)),
    }


def way(neighbours: tuple[ObjectiveName, ...], where: str, language: str) -> dict[str, Any]:
    """What comes before, or after."""
    return {
        "heading": say(language, f"learn-{where}"),
        "names": [{"name": plain(one.name, 160), "language": one.language} for one in neighbours[:NEIGHBOURS]],
        "nothing": say(language, f"learn-nothing-{where}"),
    }
