"""One student and the adults around them, for the office: finding them, and who may see the child and why not."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, get_args
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import Look, Viewer, binding, open_record, require_office, visible, why_visible
from plcore.access.guardians import Restriction, restrictions_of
from plcore.days import day_of
from plcore.store import Store

MOST_WORDS = 4  # of a search; more add nothing
LONGEST_WORD = 60
PAGE = 20
Spoken = Literal["en", "es"]
Standing = Literal["sees", "restricted", "not-yet", "ended", "no-longer-sent", "of-age", "left", "closed"]

# A number that is exactly right is what was meant. Else every word must stand in the student's names and numbers, or
# in those of one of their adults; accents and case do not matter.
EXACT = """
    SELECT id AS student FROM core.person WHERE foreign_id = $typed
    UNION
    SELECT id FROM core.person WHERE identifier = $typed OR username = $typed
"""
SEARCH = """
    WITH named AS MATERIALIZED (
        SELECT id
        FROM core.person
        WHERE {every_word}
    )
    SELECT id AS student FROM named
    UNION
    SELECT link.student
    FROM named
    JOIN core.guardian AS link ON link.adult = named.id
    WHERE link.gone_at IS NULL
"""
WORD = "{text} LIKE $word_{number} ESCAPE '\\'"
SHOWN = """
WITH found AS MATERIALIZED ({found}),
page AS MATERIALIZED (
    SELECT
        child.id,
        coalesce(child.preferred_name, child.given_name) AS given_name,
        child.family_name,
        coalesce(child.identifier, child.foreign_id) AS number,
        child.grade,
        child.gone_at IS NOT NULL AS has_left,
        count(*) OVER () AS total
    FROM found
    JOIN core.person AS child ON child.id = found.student
    WHERE child.id IN (SELECT student FROM ({visible}) AS seen)
    ORDER BY has_left, child.family_name, given_name, child.id
    LIMIT $most OFFSET $skip
),
adult AS (
    SELECT link.student, list(DISTINCT person.given_name || ' ' || person.family_name) AS names
    FROM core.guardian AS link
    JOIN core.person AS person ON person.id = link.adult
    WHERE link.student IN (SELECT id FROM page)
      AND link.gone_at IS NULL
    GROUP BY link.student
),
place AS (
    SELECT held.person, min(school.name) AS name
    FROM core.person_role AS held
    JOIN core.org AS school ON school.id = held.org
    WHERE held.person IN (SELECT id FROM page)
      AND held.role = 'student'
      AND held.gone_at IS NULL
    GROUP BY held.person
)
SELECT
    page.id,
    page.given_name,
    page.family_name,
    page.number,
    page.grade,
    page.has_left,
    page.total,
    adult.names,
    place.name
FROM page
LEFT JOIN adult ON adult.student = page.id
LEFT JOIN place ON place.person = page.id
ORDER BY page.has_left, page.family_name, page.given_name, page.id
"""
TEXT = "strip_accents(lower(concat_ws(' ', given_name, preferred_name, family_name, foreign_id, identifier, username)))"
STUDENT = """
SELECT
    coalesce(child.preferred_name, child.given_name) || ' ' || child.family_name,
    coalesce(child.preferred_name, child.given_name),
    coalesce(child.identifier, child.foreign_id),
    child.grade,
    child.birth_date,
    child.gone_at IS NOT NULL,
    coalesce(child.birth_date + INTERVAL 18 YEAR <= $today, false),
    (SELECT min(school.name)
     FROM core.person_role AS held
     JOIN core.org AS school ON school.id = held.org
     WHERE held.person = child.id AND held.role = 'student' AND held.gone_at IS NULL),
    child.home_language
FROM core.person AS child
WHERE child.id = $student
"""
LINKS = """
SELECT
    adult.id,
    trim(adult.given_name || ' ' || adult.family_name),
    link.kind,
    link.starts,
    link.ends,
    link.gone_at,
    adult.gone_at IS NOT NULL,
    adult.home_language
FROM core.guardian AS link
JOIN core.person AS adult ON adult.id = link.adult
WHERE link.student = ?
ORDER BY link.gone_at IS NOT NULL, adult.family_name, adult.given_name, adult.id, link.starts, link.id
"""


NOBODY = ("", "", "", "", None, True, False, "", None)  # a student who is not on file


class Shown(BaseModel):
    """What a page draws."""

    model_config = ConfigDict(frozen=True)


class FoundStudent(Shown):
    """One line of a search. number: the school's own where it has one. grade: as the roster writes it."""

    id: UUID
    name: str
    number: str
    grade: str
    school: str
    adults: tuple[str, ...]
    has_left: bool


class Found(Shown):
    """One page of a search, and how many there are in all."""

    students: tuple[FoundStudent, ...]
    total: int


class Link(Shown):
    """One adult's link to the child, and whether it opens the record today.

    standing: "sees", or why not. "closed" is what the rule says where nothing else explains it. starts, ends: as the
    roster has them. restriction: the newest kept for this adult and child, in force or lifted.
    """

    adult: UUID
    name: str
    kind: str
    starts: date | None
    ends: date | None
    standing: Standing
    restriction: Restriction | None


class Family(Shown):
    """A student and everyone with a link to them. is_grown: 18 or older, so that only the student decides.

    language: in which a letter home is written. restrictions: every row ever kept, newest first; also for adults whom
    no file links to the child.
    """

    id: UUID
    name: str
    first_name: str
    number: str
    grade: str
    school: str
    birth_date: date | None
    has_left: bool
    is_grown: bool
    language: Spoken
    links: tuple[Link, ...]
    restrictions: tuple[Restriction, ...]

    def who(self, adult: UUID) -> str:
        """The name of a linked adult; empty for one without a link."""
        return next((link.name for link in self.links if link.adult == adult), "")


def find_students(store: Store, viewer: Viewer, words: str, *, most: int = PAGE, skip: int = 0, now: datetime) -> Found:
    """Students by number, or by their name or that of one of their adults.

    words: as typed. A number that is exactly right finds only whose it is. Else the first MOST_WORDS words count, and
    all of them must be found. None typed finds nobody. Raises NotAllowed for all but the office.
    """
    require_office(viewer)
    exact = _page(store, viewer, EXACT, {"typed": words.strip()[:LONGEST_WORD]}, most, skip, now)
    if exact.total:
        return exact
    typed = [word[:LONGEST_WORD] for word in plain(words).split()[:MOST_WORDS]]
    if not typed:
        return Found(students=(), total=0)
    every_word = " AND ".join(WORD.format(text=TEXT, number=number) for number in range(len(typed)))
    patterns = {f"word_{number}": f"%{escaped(word)}%" for number, word in enumerate(typed)}
    return _page(store, viewer, SEARCH.format(every_word=every_word), patterns, most, skip, now)


def _page(
    store: Store, viewer: Viewer, found: str, asked: dict[str, str], most: int, skip: int, now: datetime
) -> Found:
    sql = SHOWN.format(found=found, visible=visible(viewer))
    rows = store.rows(sql, {**binding(viewer, day_of(now)), **asked, "most": most, "skip": max(0, skip)})
    students = tuple(
        FoundStudent(
            id=key,
            name=f"{given} {family}".strip(),
            number=number,
            grade=grade or "",
            school=school or "",
            adults=tuple(sorted(adults or ())),
            has_left=has_left,
        )
        for key, given, family, number, grade, has_left, _, adults, school in rows
    )
    return Found(students=students, total=int(rows[0][6]) if rows else 0)


def open_family(store: Store, viewer: Viewer, student: UUID, *, now: datetime) -> Look:
    """Leave to read a student's links, checked and logged once for as long as the page stays open.

    Raises NotAllowed for all but the office, and for a student who does not exist.
    """
    require_office(viewer)
    return open_record(store, viewer, student, "links", now)


def family_of(store: Store, look: Look, *, now: datetime) -> Family:
    """The student whom the look is for, with every link and restriction. Raises NotAllowed for all but the office."""
    viewer, student = look.viewer, look.student
    require_office(viewer)
    today = day_of(now)
    row = store.one(STUDENT, {"student": student, "today": today})
    name, first, number, grade, born, has_left, is_grown, school, own = row or NOBODY
    kept = restrictions_of(store, viewer, student)
    links, spoken = [], []
    for adult, adult_name, kind, starts, ends, gone_at, adult_left, at_home in store.rows(LINKS, [student]):
        newest = next((one for one in kept if one.adult == adult), None)
        since = next((number for number, one in enumerate(kept) if one.adult == adult and not one.in_force), len(kept))
        closed = any(one.adult == adult and one.counts_on(today) for one in kept[:since])
        # The rule itself says who sees; the rest only explains why somebody does not.
        sees = why_visible(store, Viewer(adult, "family"), student, today) is not None
        reasons: list[tuple[bool, Standing]] = [
            (gone_at is not None, "no-longer-sent"),
            (starts is not None and starts > today, "not-yet"),
            (ends is not None and ends < today, "ended"),
            (sees and not adult_left, "sees"),
            (closed, "restricted"),
            (is_grown, "of-age"),
            (has_left or adult_left, "left"),
        ]
        standing = next((reason for holds, reason in reasons if holds), "closed")
        if standing == "sees":
            spoken.append(at_home)
        links.append(
            Link(
                adult=adult,
                name=adult_name,
                kind=kind,
                starts=starts,
                ends=ends,
                standing=standing,
                restriction=newest,
            )
        )
    return Family(
        id=student,
        name=name,
        first_name=first,
        number=number,
        grade=grade or "",
        school=school or "",
        birth_date=born,
        has_left=has_left,
        is_grown=is_grown,
        language=spoken_at_home(spoken or [own]),
        links=tuple(links),
        restrictions=tuple(kept),
    )


def spoken_at_home(tags: Sequence[str | None]) -> Spoken:
    """The language that most of a family's adults speak, of those we write letters in; English where it is even.

    tags: as the files tell them (BCP 47), None where they do not.
    """
    short = [(tag or "").lower().split("-")[0] for tag in tags]
    known = Counter(language for language in get_args(Spoken) for tag in short if tag == language)
    return max(get_args(Spoken), key=lambda language: known[language])


def plain(words: str) -> str:
    """What was typed, in small letters and without accents, as the search compares it."""
    parts = unicodedata.normalize("NFD", words.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def escaped(word: str) -> str:
    """A word in which no sign means anything to LIKE."""
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
