"""Two families, a teacher and an office for tests of the door, in a made-up district.

Ana (speaks Spanish) has Maya and Leo; Ben has Nora and, barred by a court order, Leo; Olivia Ortiz teaches Maya and
Nora; Pat works in the office; Lena, who is on no staff, leads gatherings. Otis is 19 and was Ben's child at school.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from plcore.store import Store, Transaction, new_id
from tests.district import District

NOW = datetime(2026, 11, 22, 18, 0)
MAYA_BORN, LEO_BORN = date(2016, 4, 9), date(2018, 9, 30)


@dataclass(frozen=True)
class Small:
    """The keys of everyone, and the district to add more to."""

    district: District
    ana: UUID
    ben: UUID
    maya: UUID
    leo: UUID
    nora: UUID
    otis: UUID
    ortiz: UUID
    pat: UUID
    lena: UUID


def build(store: Store) -> Small:
    """Put them into an empty store."""
    district = District(store)
    maya = district.student("Maya", "Rivera", identifier="N-100", birth_date=MAYA_BORN)
    leo = district.student("Leo", "Rivera", identifier="N-101", birth_date=LEO_BORN, room="Room 2")
    nora = district.student("Nora", "Cole", identifier="N-102")
    otis = district.student("Otis", "Cole", identifier="N-103", birth_date=date(2007, 1, 2), room="Room 2")
    ana = district.guardian("Ana", "Rivera", maya, leo, home_language="es")
    ben = district.guardian("Ben", "Cole", nora, leo, otis)
    ortiz = worker(district, "Olivia", "Ortiz", "educator", "Ortiz@School.example")
    district._row("core.enrollment", person=ortiz, **{"class": district.room("Room 4")}, role="educator")
    pat = worker(district, "Pat", "Lee", "office", "office@school.example")
    lena = worker(district, "Lena", "Frost", "facilitator", "lena@library.example")
    barred = (new_id(), ben, leo, True, "court order", NOW)

    def write(transaction: Transaction) -> None:
        columns = ["id", "adult", "student", "in_force", "why", "recorded_at"]
        transaction.insert("core.restriction", columns, [barred])

    store.write(write)
    return Small(district, ana, ben, maya, leo, nora, otis, ortiz, pat, lena)


def worker(district: District, given: str, family: str, role: str, email: str) -> UUID:
    """Someone who works for the school, with an e-mail on file."""
    person = district._row("core.person", given_name=given, family_name=family, email=email)
    district._row("core.person_role", person=person, role=role, org=district.school)
    return person
