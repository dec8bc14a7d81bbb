"""Grades and subjects in words: `03` is said "grade 3", `KG` "kindergarten"; what nobody knows is said as written."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from plcore.language import Message, message

NAMED = {
    "IT": "learn-grade-baby",
    "PR": "learn-grade-preschool",
    "PS": "learn-grade-preschool",
    "PK": "learn-grade-preschool",
    "TK": "learn-grade-transition",
    "K": "learn-grade-k",
    "KG": "learn-grade-k",
}
LAST_GRADE = 12
SUBJECTS = ("reading", "writing", "mathematics", "science", "graduate-skills")
OTHER_WORDS = {  # what sources call a subject, folded
    "math": "mathematics",
    "maths": "mathematics",
    "ela": "reading",
    "graduate skills": "graduate-skills",
    "graduate_skills": "graduate-skills",
}


@lru_cache(maxsize=256)
def grade_number(grade: str | None) -> int | None:
    """Where a grade stands on the way through school: K is 0, preschool below, 12 the last; None where unknown."""
    if grade is None:
        return None
    written = grade.strip().upper()
    if written in ("K", "KG"):
        return 0
    if written in NAMED or written.startswith("PS"):
        return -1
    if written.isdecimal() and 1 <= int(written) <= LAST_GRADE:
        return int(written)
    return None


def grade_message(grade: str | None) -> Message | None:
    """A student's grade in words; None where the source's word says nothing to a family."""
    if grade is None:
        return None
    written = grade.strip().upper()
    named = NAMED.get(written) or (NAMED["PS"] if written.startswith("PS") else None)
    if named:
        return message(named)
    number = grade_number(grade)
    return None if number is None else message("learn-grade-number", grade=number)


def grades_message(grades: Iterable[str]) -> Message | None:
    """The grades an objective is for: "grades 3 to 5"; None where none is known."""
    numbers = sorted({number for number in map(grade_number, grades) if number is not None and number >= 0})
    if not numbers:
        return None
    first, last = numbers[0], numbers[-1]
    if first == last:
        return message("learn-grade-k") if first == 0 else message("learn-grade-number", grade=first)
    if first == 0:
        return message("learn-grades-from-k", last=last)
    return message("learn-grades", first=first, last=last)


def subject_of(written: str | None) -> str | None:
    """The subject by our own word where we know it, else the source's word as it stands."""
    if written is None or not written.strip():
        return None
    folded = written.strip().lower()
    return OTHER_WORDS.get(folded, folded if folded in SUBJECTS else written.strip())


def subject_message(subject: str | None) -> Message | None:
    """The subject in words; a source's own word stands as written."""
    known = subject_of(subject)
    if known is None:
        return None
    if known in SUBJECTS:
        return message(f"learn-subject-{known}")
    return message("learn-subject-other", subject=known[:60])
