"""What OneRoster and SDS have in common: their words for roles, schools and terms, and how they become ours.

Unknown words become 'other', which opens nothing: a file can never make somebody see more than its own word says.
"""

from __future__ import annotations

from collections.abc import Mapping

EDUCATORS = (
    "teacher", "professor", "lecturer", "faculty", "instructor", "adjunct", "aide", "tutor", "teachingassistant",
    "coteacher", "assistantteacher",
)  # fmt: skip
GUARDIANS = (
    "parent",
    "guardian",
    "relative",
    "mother",
    "father",
    "grandparent",
    "caseworker",
    "fosterparent",
    "stepparent",
)
ROLES: Mapping[str, str] = {
    "student": "student",
    **dict.fromkeys(EDUCATORS, "educator"),
    **dict.fromkeys(GUARDIANS, "guardian"),
}
ORGS: Mapping[str, str] = {
    "district": "district",
    "local": "district",
    "localeducationagency": "district",
    "school": "school",
    "college": "school",
    "university": "school",
    "charterschool": "school",
    "department": "department",
}
TERMS: Mapping[str, str] = {
    "schoolyear": "schoolYear",
    "semester": "semester",
    "term": "term",
    "trimester": "term",
    "quarter": "term",
    "gradingperiod": "gradingPeriod",
}


def mapped(column: str, words: Mapping[str, str], otherwise: str = "other") -> str:
    """SQL that turns a source's word into ours, whatever its case, spaces and underscores."""
    said = f"regexp_replace(lower({column}), '[^a-z]', '', 'g')"
    cases = " ".join(f"WHEN '{word}' THEN '{ours}'" for word, ours in words.items())
    return f"(CASE {said} {cases} ELSE '{otherwise}' END)"


def role_of(column: str) -> str:
    """SQL for a person's role."""
    return mapped(column, ROLES)


def class_role_of(column: str) -> str:
    """SQL for a person's part in a class: student, educator or other."""
    return mapped(column, {word: role for word, role in ROLES.items() if role in ("student", "educator")})


def is_guardian(column: str) -> str:
    """SQL: whether a word is one for an adult who may be linked to a child."""
    listed = ", ".join(f"'{word}'" for word in GUARDIANS)
    return f"(regexp_replace(lower({column}), '[^a-z]', '', 'g') IN ({listed}))"


def parts(column: str) -> str:
    """SQL for the parts of a cell that lists several: a,b -> [a, b], trimmed, without empty ones."""
    return f"list_filter(list_transform(string_split({column}, ','), lambda one: trim(one)), lambda one: one <> '')"
