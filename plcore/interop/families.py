"""The families CSV: who looks after which student, the language they speak at home, and how to reach them.

    student,adult,given_name,family_name,kind,home_language,email,phone,starts,ends

- student, adult: the ids the district knows them by. A row needs one of the two.
- An adult whom another source knows stays that source's: this file only adds language and contact (core.person_detail,
  which stands above the roster's own cell). Any other adult becomes a person with the role of guardian here.
- Who is linked to whom already, in another source, stays linked by that source alone: when it ends the link, the link
  has ended, whatever this file once said. So this file opens doors, and never holds one open against the roster. Nor
  can it end such a link: a row that tries is set aside, so that nobody believes it has.
- home_language, email and phone are the adult's. The student's are those of a row that names no adult; a student
  without such a row has the language in which the rows of all their adults agree.
- An empty cell says nothing; it takes nothing away. `ends` is the exception: empty means that the link goes on.
- Nothing here is gone because it is not in the next file. Its rows have a source of their own ("oakdale/families"),
  so that a roster sent again under the name of the same district does not sweep them away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.desk import Desk, one_by_one
from plcore.interop.families_sql import (
    ADULT_DETAILS,
    ADULTS,
    DIFFERS,
    ELSEWHERE,
    GUARDIANS,
    LANGUAGES_WRITTEN,
    LINKED,
    PERSONS,
    ROLES,
    SPOKEN,
    STUDENT_DETAILS,
    STUDENTS,
)
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.home_language import is_not_told, language_tag
from plcore.interop.shape import Column, Shape
from plcore.interop.table import Table
from plcore.language import message

STUDENT = Column("student", also=("studentid", "studentsourcedid", "studentnumber", "studentsisid", "child"))
ADULT = Column(
    "adult",
    also=("adultid", "adultsourcedid", "guardian", "guardianid", "parent", "parentid", "contact", "contactid"),
)
LANGUAGE = Column("homelanguage", shown="home_language", also=("language", "languageathome", "preferredlanguage"))
FAMILIES = Shape(
    "families",
    (
        STUDENT,
        ADULT,
        Column("givenname", shown="given_name", also=("firstname", "adultgivenname", "adultfirstname")),
        Column("familyname", shown="family_name", also=("lastname", "surname", "adultfamilyname", "adultlastname")),
        Column("kind", also=("relationship", "relation", "relationtype")),
        LANGUAGE,
        Column("email", also=("emailaddress", "mail")),
        Column("phone", also=("phonenumber", "telephone", "mobile", "cell", "cellphone")),
        Column("starts", also=("startdate", "start", "begindate"), type="day"),
        Column("ends", also=("enddate", "end"), type="day"),
    ),
)
ABOUT_ADULT = ("givenname", "familyname", "email", "phone", "homelanguage")
ABOUT_STUDENT = ("email", "phone", "homelanguage")
# What a school calls the adult; any other word is kept as written, in lower case.
KINDS = {
    "mother": ("mom", "mum", "madre", "mamá", "mama"),
    "father": ("dad", "padre", "papá", "papa"),
    "parent": ("padres", "progenitor"),
    "guardian": ("legal guardian", "tutor", "tutora", "tutor legal", "tutora legal"),
    "grandparent": ("grandmother", "grandfather", "abuela", "abuelo"),
    "relative": ("aunt", "uncle", "tía", "tío", "familiar", "pariente"),
    "caseworker": ("case worker", "social worker", "trabajadora social", "trabajador social"),
}


class Families:
    """One families CSV."""

    name = "families CSV"
    looks_across = True
    words: Mapping[str, str] = {
        "guardian.adult": "adult",
        "guardian.student": "student",
        "person_detail.person": "student or adult",
        "person_role.person": "adult",
    }

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """Files whose heading has a student with an adult or a home language, or an adult with a home language."""
        return one_by_one(files, _is_families)

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder's name, else the file's; with "/families" behind it (see above)."""
        return f"{given or bundle.folder or bundle.file.stem}/families"

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put adults, their roles and links, and everybody's language and contact on the desk."""
        table = desk.read_csv(bundle.file, FAMILIES)
        if table is None:
            return
        _languages(desk, table)
        _check(desk, table)
        own = {"source": desk.source}
        desk.rows(ELSEWHERE.format(table=table.name), own)
        _check_people(desk, table)
        desk.rows(LINKED.format(table=table.name), own)
        _check_ends(desk, table)
        desk.rows(ADULTS.format(table=table.name), {"file": table.file.number, **own})
        _check_names(desk, table)
        desk.rows(SPOKEN.format(table=table.name), {"file": table.file.number})
        kinds = {"words": [word for words in KINDS.values() for word in words]}
        kinds["kinds"] = [kind for kind, words in KINDS.items() for _ in words]
        desk.stage("person", table, PERSONS)
        desk.stage("person_role", table, ROLES, own)
        desk.stage("guardian", table, GUARDIANS, {**own, **kinds})
        desk.stage("person_detail", table, ADULT_DETAILS, own)
        desk.stage("person_detail", table, STUDENT_DETAILS, own)
        left = desk.rows(f"SELECT count(*) FROM {table.name}_linked")[0][0]
        if left:
            desk.note(table.file, message("bring-note-families-linked", count=left))


def _is_families(file: SourceFile) -> bool:
    header = set(file.header)
    student, adult, language = (bool(header & {one.name, *one.also}) for one in (STUDENT, ADULT, LANGUAGE))
    return (
        "objective" not in header
        and "sourcedid" not in header
        and (student or adult)
        and (adult + language >= 1)
        and (student + adult + language >= 2)
    )


def _languages(desk: Desk, table: Table) -> None:
    """Every way in which the file writes a language, with its tag; the rows whose language nobody knows go."""
    written = [words for (words,) in desk.rows(LANGUAGES_WRITTEN.format(table=table.name))]
    tags = [language_tag(words) for words in written]
    unknown = [tag is None and not is_not_told(words) for words, tag in zip(written, tags, strict=True)]
    desk.rows(
        f"""
        CREATE TEMP TABLE {table.name}_tag AS
        SELECT unnest($written::VARCHAR[]) AS written, unnest($tags::VARCHAR[]) AS tag,
            unnest($unknown::BOOLEAN[]) AS is_unknown
        """,
        {"written": written, "tags": tags, "unknown": unknown},
    )
    where = f"homelanguage IN (SELECT written FROM {table.name}_tag WHERE is_unknown)"
    desk.reject_where(table, column="homelanguage", rule="families-language", where=where)


def _check(desk: Desk, table: Table) -> None:
    desk.reject_where(table, column="student", rule="families-nobody", where="student IS NULL AND adult IS NULL")
    desk.reject_where(table, column="adult", rule="families-self", where="student = adult")
    desk.reject_where(table, column="ends", rule="families-days", where="ends < starts")
    for person, columns, also in (("adult", ABOUT_ADULT, ""), ("student", ABOUT_STUDENT, "AND adult IS NULL")):
        for column in columns:
            where = DIFFERS.format(table=table.name, person=person, column=column, also=also, file=table.file.number)
            desk.reject_where(table, column=column, rule="families-differs", where=where)


def _check_people(desk: Desk, table: Table) -> None:
    """A student must be known from elsewhere; asked here, so that an adult is not made for a child of nobody."""
    known = STUDENTS.format(table=table.name)
    desk.reject_where(table, column="student", rule="families-student", where=f"student NOT IN ({known})")


def _check_ends(desk: Desk, table: Table) -> None:
    """What this file cannot end, it must not seem to end."""
    where = f"ends IS NOT NULL AND line IN (SELECT line FROM {table.name}_linked)"
    desk.reject_where(table, column="ends", rule="families-ended", where=where)


def _check_names(desk: Desk, table: Table) -> None:
    """An adult who becomes a person here needs a name."""
    nameless = f"""
        adult IN (
            SELECT foreign_id
            FROM {table.name}_adult
            WHERE is_ours AND (given_name IS NULL OR family_name IS NULL)
        )
    """
    desk.reject_where(table, column="adult", rule="families-name", where=nameless)
