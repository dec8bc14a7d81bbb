"""What the answers to a question about people stand for in the schools: how many students are in each of them."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from plcore.codesign.plan import AboutQuestion, Words
from plcore.language import LANGUAGES
from plcore.roster.enrolled import Enrolled

OTHER = re.compile(r"\b(another|other|others|otro|otra|otros|otras)\b", re.IGNORECASE)
RANGE = re.compile(r"\b(PK|K|\d{1,2})\s*(?:-|–|—|to|through|a|al|hasta)\s*(K|\d{1,2})\b", re.IGNORECASE)
SINGLE = re.compile(r"\b(?:grade|grado)\s+(\d{1,2})\b", re.IGNORECASE)
BEFORE = {"PK": -1, "K": 0}


def population(question: AboutQuestion, known: Enrolled) -> tuple[int | None, ...]:
    """For each answer, how many students it stands for; None where that is not known, or nothing like it is.

    School: by its name. Grades: by the numbers in the words (K-2, 3 to 5). Language: by its name in English, Spanish
    or itself; "another language" is all that no other answer names. Neighborhood: what the plan says.
    """
    if question.kind == "school":
        by_name = {name.strip().casefold(): count for name, count in known.schools.items()}
        named = ([text.strip().casefold() for text in one.values()] for one in question.answers)
        return tuple(next((by_name[text] for text in texts if text in by_name), None) for texts in named)
    if question.kind == "grade_band":
        return tuple(_in_grades(one, known) for one in question.answers)
    if question.kind == "language":
        return _by_language(question, known)
    if question.kind == "neighborhood" and len(question.counts) == len(question.answers):
        return question.counts
    return (None,) * len(question.answers)


def _in_grades(answer: Words, known: Enrolled) -> int | None:
    for text in answer.values():
        if match := RANGE.search(text):
            low, high = _grade(match[1]), _grade(match[2])
            return sum(count for grade, count in known.grades.items() if low <= grade <= high)
        if match := SINGLE.search(text):
            return known.grades.get(int(match[1]), 0)
    return None


def _grade(written: str) -> int:
    return BEFORE[written.upper()] if written.upper() in BEFORE else int(written)


def _by_language(question: AboutQuestion, known: Enrolled) -> tuple[int | None, ...]:
    tags = [_first_tag(one) for one in question.answers]
    named = {tag for tag in tags if tag}
    rest = sum(count for tag, count in known.languages.items() if tag not in named)
    is_other = [any(OTHER.search(text) for text in one.values()) for one in question.answers]
    return tuple(
        known.languages.get(tag, 0) if tag else rest if other else None
        for tag, other in zip(tags, is_other, strict=True)
    )


def _first_tag(answer: Words) -> str | None:
    known = names()
    return next((known[name] for text in answer.values() if (name := text.strip().casefold()) in known), None)


@cache
def names() -> dict[str, str]:
    """The names of languages in English, Spanish and themselves, to their tags."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for tag, name in Locale.parse(language).languages.items():
            if re.fullmatch(r"[a-z]{2,3}", tag):
                found.setdefault(name.casefold(), tag)
    for tag in ("en", "es", "ht", "vi", "zh", "ar", "pt", "fr", "ru", "uk", "ko", "so", "fil", "pl", "fa", "hi"):
        try:
            own = Locale.parse(tag).get_language_name(tag)
        except (ValueError, LookupError):
            continue
        if own:
            found.setdefault(own.casefold(), tag)
    return found
