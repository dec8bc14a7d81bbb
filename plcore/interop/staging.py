"""The staging tables: what every format's rows become before they are looked up, compared and written."""

from __future__ import annotations

from collections.abc import Mapping

# Each is named staged_KIND. Each also has, first, `bundle INTEGER, file INTEGER, line BIGINT` (filled by the desk) and,
# last, two BOOLEANs that are false if left out:
#   gone    the source itself says that this row is no more (OneRoster's tobedeleted)
#   extra   the row is a by-product of its line (a user's role, a user's agents): if what it points to is unknown, it
#           is left out with a note and its line stays; two alike are one
# A column left out of a SELECT is NULL. The meanings are those of the tables of the same name in the store's schema.
STAGED: Mapping[str, Mapping[str, str]] = {
    "org": {
        "foreign_id": "VARCHAR",
        "name": "VARCHAR",
        "kind": "VARCHAR",  # district, school, department, other
        "parent": "VARCHAR",  # org; one that does not exist is left out, with a note
        "identifier": "VARCHAR",
    },
    "term": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "kind": "VARCHAR",  # schoolYear, semester, term, gradingPeriod, other
        "starts": "DATE",
        "ends": "DATE",
        "parent": "VARCHAR",  # term
    },
    "course": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "code": "VARCHAR",
        "org": "VARCHAR",
        "subject": "VARCHAR",
        "grade": "VARCHAR",
    },
    "class": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "code": "VARCHAR",
        "course": "VARCHAR",
        "school": "VARCHAR",  # org; must exist
        "terms": "VARCHAR",  # terms, comma between; give the class its first and last day where it has none itself
        "starts": "DATE",
        "ends": "DATE",
        "subject": "VARCHAR",
        "grade": "VARCHAR",
    },
    "person": {
        "foreign_id": "VARCHAR",
        "given_name": "VARCHAR",
        "family_name": "VARCHAR",
        "preferred_name": "VARCHAR",
        "username": "VARCHAR",
        "identifier": "VARCHAR",
        "email": "VARCHAR",
        "phone": "VARCHAR",
        "birth_date": "DATE",
        "grade": "VARCHAR",
        "home_language": "VARCHAR",
    },
    # What another file of the source, or another source, says about a person who exists: OneRoster's demographics,
    # the families CSV. Stands above the roster's own cell; NULL says nothing. Its foreign_id: the person's reference.
    "person_detail": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "preferred_name": "VARCHAR",
        "email": "VARCHAR",
        "phone": "VARCHAR",
        "birth_date": "DATE",
        "home_language": "VARCHAR",
    },
    "person_role": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "role": "VARCHAR",  # student, guardian, educator, facilitator, board, office, other
        "title": "VARCHAR",  # the source's own word
        "org": "VARCHAR",
        "starts": "DATE",
        "ends": "DATE",
    },
    "enrollment": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "class": "VARCHAR",
        "role": "VARCHAR",  # student, educator, other
        "title": "VARCHAR",
        "starts": "DATE",
        "ends": "DATE",
    },
    "guardian": {
        "foreign_id": "VARCHAR",
        "adult": "VARCHAR",
        "student": "VARCHAR",
        "kind": "VARCHAR",  # mother, father, parent, guardian, grandparent, relative, caseworker, ...
        "starts": "DATE",
        "ends": "DATE",
    },
    # What a piece of work was: OneRoster's categories and line items, kept so that later results find them.
    "work_category": {"foreign_id": "VARCHAR", "title": "VARCHAR"},
    "work_item": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "category": "VARCHAR",  # work_category, by its foreign_id; not checked
        "assigned": "DATE",
        "due": "DATE",
        "low": "DOUBLE",
        "high": "DOUBLE",
    },
    "work_item_objective": {
        "foreign_id": "VARCHAR",
        "work_item": "VARCHAR",  # by its foreign_id; not checked
        "objective": "VARCHAR",  # code or CASE identifier, as the source wrote it
    },
    "framework": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "creator": "VARCHAR",
        "language": "VARCHAR",
        "version": "VARCHAR",
        "status": "VARCHAR",
        "uri": "VARCHAR",
    },
    "objective": {
        "foreign_id": "VARCHAR",
        "framework": "VARCHAR",
        "code": "VARCHAR",
        "official": "VARCHAR",
        "kind": "VARCHAR",
        "grades": "VARCHAR",  # K, 1 .. 12, comma between
        "subject": "VARCHAR",
        "position": "INTEGER",  # among its siblings; an isChildOf link's position stands above it
        "teachable": "BOOLEAN",
    },
    # kind isChildOf becomes objective.parent (and position) and is no link of its own; its destination may be the
    # framework itself (then: no parent). A cycle of isChildOf is rejected for you, link by link.
    "objective_link": {
        "foreign_id": "VARCHAR",
        "origin": "VARCHAR",
        "destination": "VARCHAR",  # where it is not among the source's objectives, `outside` says where it points
        "outside": "VARCHAR",
        "kind": "VARCHAR",
        "position": "INTEGER",
    },
    # No `foreign_id`: known by scale and level. `scale`: an objective's code, a framework's title, or '*'.
    "scale_level": {"scale": "VARCHAR", "level": "VARCHAR", "score": "DOUBLE"},
    # No `foreign_id`: known by objective and language; other words make the next version.
    "explanation": {
        "objective": "VARCHAR",  # code, else foreign_id
        "language": "VARCHAR",
        "name": "VARCHAR",
        "means": "VARCHAR",
        "looks_like": "VARCHAR",
        "just_starting": "VARCHAR",
        "getting_there": "VARCHAR",
        "has_shown": "VARCHAR",
        "at_home": "VARCHAR",
        "search": "VARCHAR",
        "reading": "DOUBLE",
        "checked_by": "VARCHAR",
        "checked_on": "DATE",
    },
    # Pieces of evidence, words and judgments: kind judgment goes to facts.judgment (level, note, author).
    # `foreign_id` may be NULL (then the whole row is its key); with it, another score of the same key is a correction.
    # Score 0..1 where the source has one; else `level`, mapped by core.scale_level. `gone`: withdrawn.
    "evidence": {
        "foreign_id": "VARCHAR",
        "student": "VARCHAR",
        "objective": "VARCHAR",
        "date": "DATE",
        "score": "DOUBLE",
        "level": "VARCHAR",
        "kind": "VARCHAR",
        "note": "VARCHAR",
        "author": "VARCHAR",
    },
}

LONG_WORDS: Mapping[str, frozenset[str]] = {
    "evidence": frozenset({"note"}),
    "objective": frozenset({"official"}),
    "objective_link": frozenset({"outside"}),
    "framework": frozenset({"uri", "title"}),
    "explanation": frozenset(
        {"means", "looks_like", "just_starting", "getting_there", "has_shown", "at_home", "search"}
    ),
}


def long_words(kind: str) -> frozenset[str]:
    """The columns of a staging table that hold somebody's sentences and may be longer than a name."""
    return LONG_WORDS.get(kind, frozenset())
