"""The kinds of rows that have a source's own key, and what they point to; in the order in which they are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Reference:
    """A column that holds another row. needed: without it the row cannot be; else the cell is left empty."""

    kind: str
    needed: bool = True


@dataclass(frozen=True)
class Kind:
    """One table of the roster or of the frameworks: core.NAME, staged_NAME.

    columns: what is compared and written, besides id, source, foreign_id, batch, gone_at. references: to a kind that
    comes earlier, or to the same kind (then never needed). shown: SQL over the columns, a name to know the row by.
    """

    name: str
    columns: tuple[str, ...]
    references: Mapping[str, Reference] = field(default_factory=lambda: MappingProxyType({}))
    shown: str = "foreign_id"


PERSON = Reference("person")
DETAILS = ("preferred_name", "email", "phone", "birth_date", "home_language")
KINDS: tuple[Kind, ...] = (
    Kind("org", ("name", "kind", "parent", "identifier"), {"parent": Reference("org", needed=False)}, "name"),
    Kind("term", ("title", "kind", "starts", "ends", "parent"), {"parent": Reference("term", needed=False)}, "title"),
    Kind("course", ("title", "code", "org", "subject", "grade"), {"org": Reference("org", needed=False)}, "title"),
    Kind(
        "class",
        ("title", "code", "course", "school", "starts", "ends", "subject", "grade"),
        {"course": Reference("course", needed=False), "school": Reference("org")},
        "title",
    ),
    Kind(
        "person",
        ("given_name", "family_name", "username", "identifier", "grade", *DETAILS),
        shown="given_name || ' ' || family_name",
    ),
    Kind("person_detail", ("person", *DETAILS), {"person": PERSON}, "foreign_id"),
    Kind(
        "person_role",
        ("person", "role", "title", "org", "starts", "ends"),
        {"person": PERSON, "org": Reference("org", needed=False)},
        "foreign_id",
    ),
    Kind(
        "enrollment",
        ("person", "class", "role", "title", "starts", "ends"),
        {"person": PERSON, "class": Reference("class")},
    ),
    Kind("guardian", ("adult", "student", "kind", "starts", "ends"), {"adult": PERSON, "student": PERSON}),
    Kind("work_category", ("title",), shown="title"),
    Kind("work_item", ("title", "category", "assigned", "due", "low", "high"), shown="title"),
    Kind("work_item_objective", ("work_item", "objective")),
    Kind("framework", ("title", "creator", "language", "version", "status", "uri"), shown="title"),
    Kind(
        "objective",
        ("framework", "code", "official", "kind", "parent", "position", "grades", "subject", "teachable"),
        {"framework": Reference("framework"), "parent": Reference("objective", needed=False)},
        "coalesce(code, '') || ' ' || left(official, 80)",
    ),
    Kind(
        "objective_link",
        ("origin", "destination", "outside", "kind", "position"),
        {"origin": Reference("objective"), "destination": Reference("objective", needed=False)},
    ),
)
