"""Microsoft School Data Sync, v2 and v2.1 CSV.

In v2 a user's role and schools stand in users.csv; in v2.1 in roles.csv, with days; relationships.csv links children
to adults and demographics.csv has birth dates. Both are whole files: what a source does not send any more is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.desk import Desk
from plcore.interop.files import Bundle, SourceFile, plain
from plcore.interop.rosters import ORGS, TERMS, class_role_of, is_guardian, mapped, parts, role_of
from plcore.interop.shape import Column, Shape
from plcore.interop.table import Table
from plcore.language import message

KEY = Column("sourcedid", shown="sourcedId", also=("id",), must=True)
USER = Column("usersourcedid", shown="userSourcedId", also=("userid",), must=True)
ORGS_FILE = Shape(
    "orgs",
    (
        KEY,
        Column("name", must=True),
        Column("type"),
        Column("parentsourcedid", shown="parentSourcedId"),
        Column("identifier"),
    ),
    key=("sourcedid",),
)
SESSIONS = Shape(
    "academicSessions",
    (
        KEY,
        Column("title", must=True),
        Column("type"),
        Column("startdate", shown="startDate", type="day"),
        Column("enddate", shown="endDate", type="day"),
    ),
    key=("sourcedid",),
)
COURSES = Shape(
    "courses",
    (
        KEY,
        Column("orgsourcedid", shown="orgSourcedId"),
        Column("title", must=True),
        Column("code", also=("coursecode",)),
        Column("subject", also=("subjects",)),
        Column("grade", also=("grades",)),
    ),
    key=("sourcedid",),
)
CLASSES = Shape(
    "classes",
    (
        KEY,
        Column("orgsourcedid", shown="orgSourcedId", must=True),
        Column("title", must=True),
        Column("code", also=("classcode",)),
        Column("sessionsourcedids", shown="sessionSourcedIds", also=("sessionsourcedid",), longest=2000),
        Column("coursesourcedid", shown="courseSourcedId"),
        Column("subject", also=("subjects",)),
        Column("grade", also=("grades",)),
    ),
    key=("sourcedid",),
)
USERS = Shape(
    "users",
    (
        KEY,
        Column("givenname", shown="givenName", also=("firstname",), must=True),
        Column("familyname", shown="familyName", also=("lastname",), must=True),
        Column("preferredgivenname", shown="preferredGivenName", also=("preferredname",)),
        Column("username"),
        Column("email"),
        Column("phone"),
        Column("sms"),
        Column("identifier", also=("studentnumber",)),
        Column("orgsourcedids", shown="orgSourcedIds", also=("orgsourcedid",), longest=2000),
        Column("role"),
        Column("grade", also=("grades",)),
    ),
    key=("sourcedid",),
)
ROLES_FILE = Shape(
    "roles",
    (
        USER,
        Column("orgsourcedid", shown="orgSourcedId", also=("orgsourcedids",)),
        Column("role", must=True),
        Column("sessionsourcedid", shown="sessionSourcedId"),
        Column("grade", also=("grades",)),
        Column("isprimary", shown="isPrimary"),
        Column("rolestartdate", shown="roleStartDate", also=("startdate", "begindate"), type="day"),
        Column("roleenddate", shown="roleEndDate", also=("enddate",), type="day"),
    ),
    key=("usersourcedid", "role", "orgsourcedid"),
)
ENROLLMENTS = Shape(
    "enrollments",
    (
        Column("classsourcedid", shown="classSourcedId", must=True),
        USER,
        Column("role", must=True),
        Column("startdate", shown="startDate", also=("begindate",), type="day"),
        Column("enddate", shown="endDate", type="day"),
    ),
    key=("classsourcedid", "usersourcedid"),
)
RELATIONSHIPS = Shape(
    "relationships",
    (
        USER,
        Column("relationshipusersourcedid", shown="relationshipUserSourcedId", must=True),
        Column("relationshiprole", shown="relationshipRole", also=("role",), must=True),
    ),
    key=("usersourcedid", "relationshipusersourcedid"),
)
DEMOGRAPHICS = Shape(
    "demographics",
    (USER, Column("birthdate", shown="birthDate", also=("dateofbirth",), type="past")),
    key=("usersourcedid",),
)
SHAPES: Mapping[str, Shape] = {
    "orgs": ORGS_FILE,
    "academicsessions": SESSIONS,
    "courses": COURSES,
    "classes": CLASSES,
    "users": USERS,
    "roles": ROLES_FILE,
    "enrollments": ENROLLMENTS,
    "relationships": RELATIONSHIPS,
    "demographics": DEMOGRAPHICS,
}
UNUSED = ("userflags", "useridentityprovider", "sections", "courseorgs")
# A file of these alone may be SDS's; with any one of the columns of OneRoster it is not.
ONEROSTER_COLUMNS = frozenset({"datelastmodified", "enableduser", "schoolsourcedid", "termsourcedids"})

STAGE_ORGS = f"""
    SELECT line, sourcedid AS foreign_id, name, {mapped("type", ORGS)} AS kind, parentsourcedid AS parent, identifier
    FROM {{table}}
"""
STAGE_TERMS = f"""
    SELECT line, sourcedid AS foreign_id, title, {mapped("type", TERMS)} AS kind, startdate AS starts, enddate AS ends
    FROM {{table}}
"""
STAGE_COURSES = """
    SELECT line, sourcedid AS foreign_id, title, code, orgsourcedid AS org, subject, grade FROM {table}
"""
STAGE_CLASSES = """
    SELECT line, sourcedid AS foreign_id, title, code, coursesourcedid AS course, orgsourcedid AS school,
           sessionsourcedids AS terms, subject, grade
    FROM {table}
"""
STAGE_PEOPLE = """
    SELECT line, sourcedid AS foreign_id, givenname AS given_name, familyname AS family_name,
           preferredgivenname AS preferred_name, username, identifier, email, coalesce(phone, sms) AS phone,
           coalesce(users.grade, role.grade) AS grade
    FROM {table} AS users
    LEFT JOIN {roles} AS role ON role.usersourcedid = users.sourcedid
"""
NO_GRADES = "(SELECT NULL::VARCHAR AS usersourcedid, NULL::VARCHAR AS grade)"
STUDENT_GRADES = f"""(
    SELECT usersourcedid, arg_min(grade, (upper(coalesce(isprimary, '')) <> 'TRUE', line)) AS grade
    FROM {{roles}}
    WHERE {role_of("role")} = 'student' AND grade IS NOT NULL
    GROUP BY usersourcedid
)"""
STAGE_USER_ROLES = f"""
    SELECT line, concat_ws('|', sourcedid, {role_of("role")}, org) AS foreign_id, sourcedid AS person,
           {role_of("role")} AS role, role AS title, org, true AS extra
    FROM (
        SELECT line, sourcedid, role, unnest(CASE WHEN orgsourcedids IS NULL THEN [NULL]
                                             ELSE {parts("orgsourcedids")} END) AS org
        FROM {{table}}
        WHERE role IS NOT NULL
    )
    QUALIFY row_number() OVER (PARTITION BY foreign_id ORDER BY line) = 1
"""
STAGE_ROLES = f"""
    SELECT line, concat_ws('|', usersourcedid, role, orgsourcedid, sessionsourcedid) AS foreign_id,
           usersourcedid AS person, {role_of("role")} AS role, role AS title, orgsourcedid AS org,
           rolestartdate AS starts, roleenddate AS ends
    FROM {{table}}
"""
STAGE_ENROLLMENTS = f"""
    SELECT line, concat_ws('|', classsourcedid, usersourcedid, lower(role)) AS foreign_id, usersourcedid AS person,
           classsourcedid AS class, {class_role_of("role")} AS role, role AS title, startdate AS starts, enddate AS ends
    FROM {{table}}
"""
STAGE_GUARDIANS = f"""
    SELECT line, concat_ws('|', usersourcedid, relationshipusersourcedid) AS foreign_id,
           relationshipusersourcedid AS adult, usersourcedid AS student, lower(relationshiprole) AS kind
    FROM {{table}}
    WHERE {is_guardian("relationshiprole")}
"""
STAGE_GUARDIAN_ROLES = f"""
    SELECT line, relationshipusersourcedid || '|guardian' AS foreign_id, relationshipusersourcedid AS person,
           'guardian' AS role, lower(relationshiprole) AS title, true AS extra
    FROM {{table}}
    WHERE {is_guardian("relationshiprole")}
    QUALIFY row_number() OVER (PARTITION BY relationshipusersourcedid ORDER BY line) = 1
"""
NO_FAMILY = f"SELECT count(*) FROM {{table}} WHERE NOT {is_guardian('relationshiprole')}"
STAGE_DEMOGRAPHICS = """
    SELECT line, usersourcedid AS foreign_id, usersourcedid AS person, birthdate AS birth_date FROM {table}
"""


class Sds:
    """A folder of School Data Sync files, v2 or v2.1."""

    looks_across = False
    words: Mapping[str, str] = {
        **{f"{kind}.foreign_id": "sourcedId" for kind in ("org", "term", "course", "class", "person")},
        "org.parent": "parentSourcedId",
        "course.org": "orgSourcedId",
        "class.school": "orgSourcedId",
        "class.course": "courseSourcedId",
        "person_role.foreign_id": "userSourcedId",
        "person_role.person": "userSourcedId",
        "person_role.org": "orgSourcedId",
        "person_detail.foreign_id": "userSourcedId",
        "person_detail.person": "userSourcedId",
        "enrollment.foreign_id": "userSourcedId",
        "enrollment.person": "userSourcedId",
        "enrollment.class": "classSourcedId",
        "guardian.foreign_id": "relationshipUserSourcedId",
        "guardian.adult": "relationshipUserSourcedId",
        "guardian.student": "userSourcedId",
    }

    def __init__(self, version: str) -> None:
        self._version = version  # v2 or v2.1

    @property
    def name(self) -> str:
        return f"SDS {self._version} CSV"

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """The files of a folder with SDS's names, if one of them has the columns of its name and none OneRoster's."""
        named = [file for file in files if plain(file.stem) in SHAPES or plain(file.stem) in UNUSED]
        if any(ONEROSTER_COLUMNS & set(file.header) for file in named):
            return []
        if not any(_fits(file) for file in named):
            return []
        newer = any(plain(file.stem) in ("roles", "relationships", "userflags") for file in named)
        return [named] if newer == (self._version == "v2.1") else []

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder."""
        return given or bundle.folder

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Read each file there is, and say what it replaces."""
        tables = {}
        for name, shape in SHAPES.items():
            named = [file for file in bundle.files if plain(file.stem) == name]
            table = desk.read_csv(named[0] if named else None, shape)
            for other in named[1:]:
                desk.refuse(other, "file-twice")
            if table:
                tables[name] = table
        for file in bundle.files:
            if plain(file.stem) in UNUSED:
                desk.counted(file, 0)
                desk.note(file, message("bring-note-not-used"))
        for name, kind, select in (
            ("orgs", "org", STAGE_ORGS),
            ("academicsessions", "term", STAGE_TERMS),
            ("courses", "course", STAGE_COURSES),
            ("classes", "class", STAGE_CLASSES),
            ("enrollments", "enrollment", STAGE_ENROLLMENTS),
            ("demographics", "person_detail", STAGE_DEMOGRAPHICS),
        ):
            if name in tables:
                desk.stage(kind, tables[name], select)
                desk.replaces(kind, tables[name])
        _stage_people(desk, tables)


def _stage_people(desk: Desk, tables: Mapping[str, Table]) -> None:
    users, roles, links = tables.get("users"), tables.get("roles"), tables.get("relationships")
    if users:
        grades = STUDENT_GRADES.format(roles=roles.name) if roles else NO_GRADES
        desk.stage("person", users, STAGE_PEOPLE.replace("{roles}", grades))
        desk.replaces("person", users)
        desk.stage("person_role", users, STAGE_USER_ROLES)
    if roles:
        desk.stage("person_role", roles, STAGE_ROLES)
    if links:
        desk.stage("guardian", links, STAGE_GUARDIANS)
        desk.stage("person_role", links, STAGE_GUARDIAN_ROLES)
        desk.replaces("guardian", links)
        others = desk.rows(NO_FAMILY.format(table=links.name))[0][0]
        if others:
            desk.note(links.file, message("bring-note-no-family", count=others))
    given = [table for table in (users, roles, links) if table]
    if roles or (users and "role" in users.has):
        desk.replaces("person_role", *given)


def _fits(file: SourceFile) -> bool:
    """Whether a file has the columns that its name asks for (by any of their spellings)."""
    shape = SHAPES.get(plain(file.stem))
    heads = set(file.header)
    return shape is not None and all(heads & {one.name, *one.also} for one in shape.columns if one.must)
