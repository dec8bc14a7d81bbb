"""The words of CASE that are free text, put into ours: grades, subjects, and what kind of thing an item is."""

from __future__ import annotations

import re
from typing import Any

LONGEST_NUMBER = 10  # digits
# CFItemType is free text; these are the words in use for a heading that nobody is taught as such, and for what is.
HEADINGS = """
    area category chapter cluster course discipline domain folder grade gradelevel group heading level section
    standardset strand subject substrand theme title topic unit
"""
LEARNED = """
    benchmark competency component element expectation goal indicator knowledge learningobjective learningoutcome
    learningtarget objective outcome performanceexpectation performanceindicator skill standard substandard target
"""
SUBJECTS = {
    "math": "mathematics",
    "maths": "mathematics",
    "mathematics": "mathematics",
    "reading": "reading",
    "writing": "writing",
    "science": "science",
    "sciences": "science",
    "graduate skills": "graduate-skills",
    "graduate-skills": "graduate-skills",
}
YOUNG = {"KG": "K", "0K": "K", "K": "K", "PR": "PK", "PREK": "PK", "PRE-K": "PK"}
RANGE = re.compile(r"(K|KG|\d{1,2})\s*[-–]\s*(\d{1,2})", re.IGNORECASE)


def grades_of(levels: Any) -> list[str]:
    """K, 1 .. 12 and the source's other words, in order, from "06", ["KG", "01"], "K-2", "09,10"."""
    given = levels if isinstance(levels, list) else [levels]
    words = [word.strip() for level in given if isinstance(level, str | int) for word in str(level).split(",")]
    grades: list[str] = []
    for word in words:
        span = RANGE.fullmatch(word)
        first = 0 if span and span[1].upper().startswith("K") else int(span[1]) if span else 0
        if span and first <= int(span[2]) <= 13:
            grades += ["K" if grade == 0 else str(grade) for grade in range(first, int(span[2]) + 1)]
        elif word.isdecimal() and len(word) <= LONGEST_NUMBER:
            grades.append(str(int(word)))
        elif word:
            grades.append(YOUNG.get(word.upper(), word))
    return list(dict.fromkeys(grades))


def subject_of(thing: Any) -> str | None:
    """The first subject named, by our own word for it where we have one."""
    for key in ("subject", "subjectURI"):
        given = thing.get(key) if isinstance(thing, dict) else None
        for subject in given if isinstance(given, list) else [given]:
            words = subject.get("title") if isinstance(subject, dict) else subject
            if isinstance(words, str) and words.strip():
                return SUBJECTS.get(words.strip().casefold(), words.strip())
    return None


def is_teachable(kind: str | None, *, is_leaf: bool) -> bool:
    """Whether an item is to be learned: its type decides; where that says nothing, leaves are to be learned."""
    word = re.sub(r"[^a-z]", "", (kind or "").casefold())
    return word in LEARNED.split() or (word not in HEADINGS.split() and is_leaf)
