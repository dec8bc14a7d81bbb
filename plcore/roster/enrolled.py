"""How many students the schools have: by school, grade and language at home. Counts of everyone, never a person.

Small counts are in it too: whoever shows them hides those (plcore/codesign/hiding.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from plcore.store import Store

ENROLLED = """
SELECT DISTINCT person.id, school.name, person.grade, person.home_language
FROM core.person AS person
JOIN core.person_role AS held ON held.person = person.id AND held.role = 'student' AND held.gone_at IS NULL
JOIN core.org AS school ON school.id = held.org AND school.gone_at IS NULL
WHERE person.gone_at IS NULL
"""
BY_SCHOOL = f"SELECT name, count(DISTINCT id) FROM ({ENROLLED}) AS pupil GROUP BY name"
BY_GRADE = (
    f"SELECT upper(trim(grade)), count(DISTINCT id) FROM ({ENROLLED}) AS pupil WHERE grade IS NOT NULL GROUP BY 1"
)
BY_LANGUAGE = f"""
SELECT lower(split_part(home_language, '-', 1)), count(DISTINCT id)
FROM ({ENROLLED}) AS pupil
WHERE home_language IS NOT NULL
GROUP BY 1
"""


@dataclass(frozen=True)
class Enrolled:
    """Students by the school's name, by grade (kindergarten is 0, before it -1), and by language (such as `es`)."""

    schools: dict[str, int]
    grades: dict[int, int]
    languages: dict[str, int]


def enrolled(store: Store) -> Enrolled:
    """Everyone who is on the roster as a student."""
    grades: dict[int, int] = {}
    for written, count in store.rows(BY_GRADE):
        number = _number(written)
        if number is not None:
            grades[number] = grades.get(number, 0) + count
    return Enrolled(dict(store.rows(BY_SCHOOL)), grades, dict(store.rows(BY_LANGUAGE)))


def _number(grade: str) -> int | None:
    if grade.isdecimal():
        return int(grade) if 1 <= int(grade) <= 12 else None
    return {"K": 0, "KG": 0, "PK": -1, "TK": -1, "PS": -1, "PR": -1}.get(grade)
