"""The one thing that confirms a code: what the school has on file, and what a person types for it.

Families: the birth date of any of their children; where none of them has one on file, a child's school number.
Students: their own birth date, else their own number. Staff: the e-mail the school has on file.
What counts is what the visible rule shows this person today, so a letter opens for nobody who may see nobody.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from plcore.access.codes import Question
from plcore.access.seeing import binding, visible
from plcore.access.viewer import Role, Viewer
from plcore.store import Store

OF_STUDENTS = """
SELECT person.birth_date, person.identifier, person.foreign_id
FROM ({visible}) AS seen
JOIN core.person AS person ON person.id = seen.student
"""
OF_STAFF = """
SELECT person.email
FROM core.person AS person
WHERE person.id = $person
  AND person.gone_at IS NULL
  AND person.id IN (
      SELECT held.person
      FROM core.person_role AS held
      WHERE held.person = $person
        AND held.role = $role
        AND held.gone_at IS NULL
        AND coalesce(held.ends, DATE '9999-12-31') >= $today
  )
"""


def question_for(store: Store, person: UUID, role: Role, today: date) -> Question | None:
    """What this person will be asked, or None where the school has nothing to ask for, or they see nobody."""
    if role not in ("family", "student"):
        return "email" if any(facts_on_file(store, "email", person, role, today)) else None
    birth: Question = "child" if role == "family" else "own"
    for question in (birth, "number"):
        if any(facts_on_file(store, question, person, role, today)):
            return question
    return None


def facts_on_file(store: Store, question: Question, person: UUID, role: Role, today: date) -> list[Any]:
    """Every answer that is right for this person, as the school has it; None among them where it has none."""
    if question == "email":
        return [email for (email,) in store.rows(OF_STAFF, {"person": person, "role": role, "today": today})]
    viewer = Viewer(person=person, role=role)
    rows = store.rows(OF_STUDENTS.format(visible=visible(viewer)), binding(viewer, today))
    if question == "number":
        return [number for _, identifier, foreign in rows for number in (identifier, foreign)]
    return [born for born, _, _ in rows]


def canonical(question: Question, fact: str | date | None) -> str:
    """One way to write a fact: dates as 2016-04-09, e-mail in small letters, numbers without spaces and dashes."""
    if fact is None:
        return ""
    if isinstance(fact, date):
        return fact.isoformat()
    if question == "number":
        return "".join(letter for letter in fact.casefold() if letter.isalnum())
    return fact.strip().casefold()
