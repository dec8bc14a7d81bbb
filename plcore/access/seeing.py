"""Who may see whom: one rule, written once as a set in SQL, for one record and for many.

A viewer may see a student when a row of their role's RULE says so; where no row says so, no.
- family: a guardian link that has started and not ended, no restriction in force, and the student under 18
  (or of unknown age). On the 18th birthday the rights pass to the student.
- student: their own record.
- educator: students who share a class with them that is running today.
- office: every student. Board, facilitators and the public: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from plcore.access.viewer import Role, Viewer
from plcore.days import day_of
from plcore.store import Store, Transaction

# Each binds $viewer (a UUID or null) and $today and gives the columns student, why. The parts are MATERIALIZED
# because DuckDB otherwise filters a million birth dates before it looks at the two links that matter.
GUARDIANS = """
    WITH own AS MATERIALIZED ( -- a lone comparison is answered by the index; with more beside it all links are read
        SELECT student, starts, ends, gone_at
        FROM core.guardian
        WHERE adult = $viewer
    ),
    link AS MATERIALIZED (
        SELECT student
        FROM own
        WHERE gone_at IS NULL
          AND coalesce(starts, DATE '0001-01-01') <= $today
          AND coalesce(ends, DATE '9999-12-31') >= $today
    ),
    child AS MATERIALIZED (
        SELECT DISTINCT person.id, person.birth_date, person.gone_at
        FROM link
        JOIN core.person AS person ON person.id = link.student
    )
    SELECT id AS student, 'guardian' AS why
    FROM child
    WHERE gone_at IS NULL
      AND (birth_date IS NULL OR birth_date + INTERVAL 18 YEAR > $today)
      AND id NOT IN (
          -- An order closes the record on its days until it is lifted; a later one, of other days, does not lift it.
          SELECT closing.student
          FROM core.restriction AS closing
          LEFT JOIN (
              SELECT student, max(recorded_at) AS lifted_at
              FROM core.restriction
              WHERE adult = $viewer AND NOT in_force
              GROUP BY student
          ) AS lifting ON lifting.student = closing.student
          WHERE closing.adult = $viewer
            AND closing.in_force
            AND closing.recorded_at > coalesce(lifting.lifted_at, TIMESTAMP '0001-01-01')
            AND coalesce(closing.starts, DATE '0001-01-01') <= $today
            AND coalesce(closing.ends, DATE '9999-12-31') >= $today
      )
"""
SELF = """
    SELECT DISTINCT person AS student, 'self' AS why
    FROM core.person_role
    WHERE person = $viewer
      AND role = 'student'
      AND gone_at IS NULL
      AND $today IS NOT NULL
"""
TEACHERS = """
    WITH taught AS MATERIALIZED (
        SELECT adult.class AS class, class.starts AS starts, class.ends AS ends
        FROM core.enrollment AS adult
        JOIN core.class AS class ON class.id = adult.class
        WHERE adult.person = $viewer
          AND adult.role = 'educator'
          AND adult.gone_at IS NULL
          AND class.gone_at IS NULL
          AND coalesce(adult.starts, class.starts, DATE '0001-01-01') <= $today
          AND coalesce(adult.ends, class.ends, DATE '9999-12-31') >= $today
    )
    SELECT DISTINCT pupil.person AS student, 'educator' AS why
    FROM taught
    JOIN core.enrollment AS pupil ON pupil.class = taught.class
    WHERE pupil.role = 'student'
      AND pupil.gone_at IS NULL
      AND coalesce(pupil.starts, taught.starts, DATE '0001-01-01') <= $today
      AND coalesce(pupil.ends, taught.ends, DATE '9999-12-31') >= $today
"""
EVERYONE = """
    SELECT DISTINCT person AS student, 'office' AS why
    FROM core.person_role
    WHERE role = 'student'
      AND ($viewer IS NULL OR $viewer IS NOT NULL)
      AND $today IS NOT NULL
"""
NOBODY = """
    SELECT NULL::UUID AS student, NULL::VARCHAR AS why
    WHERE $viewer IS NULL AND $viewer IS NOT NULL AND $today IS NULL
"""
RULE: dict[Role, str] = {
    "family": GUARDIANS,
    "student": SELF,
    "educator": TEACHERS,
    "office": EVERYONE,
    "board": NOBODY,
    "facilitator": NOBODY,
    "public": NOBODY,
}
ONE_OF_ALL = f"SELECT why FROM ({EVERYONE}) AS visible WHERE student = $student"
LOG = ["viewer", "student", "made_at", "what", "why", "device"]


class NotAllowed(Exception):
    """This viewer may not see this record. Says the same whether or not the record exists."""

    def __init__(self) -> None:
        super().__init__(
            "This page is not open to you. Sign in with the code from your letter, or ask the school office."
        )


@dataclass(frozen=True)
class Look:
    """Leave to read one student's record, already written to the access log."""

    viewer: Viewer
    student: UUID
    why: str
    made_at: datetime


def visible(viewer: Viewer) -> str:
    """The rule for this viewer, as SQL that lists (student, why); bind it with `binding`."""
    return RULE[viewer.role]


def binding(viewer: Viewer, today: date) -> dict[str, object]:
    """What the rule binds: $viewer and $today."""
    return {"viewer": viewer.person, "today": today}


def why_visible(store: Store, viewer: Viewer, student: UUID, today: date) -> str | None:
    """The rule that lets this viewer see this student today, or None."""
    if viewer.role == "office":  # the one set that is too large to list for one question
        row = store.one(ONE_OF_ALL, {**binding(viewer, today), "student": student})
        return str(row[0]) if row else None
    return dict(store.rows(visible(viewer), binding(viewer, today))).get(student)


def visible_students(store: Store, viewer: Viewer, today: date) -> list[UUID]:
    """Every student whom this viewer may see today, in no particular order."""
    return [student for student, _ in store.rows(visible(viewer), binding(viewer, today))]


def open_record(store: Store, viewer: Viewer, student: UUID, what: str, now: datetime) -> Look:
    """Check the rule and log the look; returns only after the log is on disk.

    now: UTC, without zone. Raises NotAllowed (and logs nothing about the student) when the rule says no.
    """
    why = why_visible(store, viewer, student, day_of(now))
    if why is None:
        raise NotAllowed
    row = (viewer.person, student, now, what, why, viewer.device)

    def log(transaction: Transaction) -> None:
        transaction.insert("facts.look", LOG, [row])

    store.write(log)
    return Look(viewer=viewer, student=student, why=why, made_at=now)


def require_office(viewer: Viewer) -> None:
    """Raises NotAllowed unless the viewer works in the office."""
    if viewer.role != "office":
        raise NotAllowed
