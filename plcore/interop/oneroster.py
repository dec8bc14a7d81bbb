"""OneRoster 1.1 and 1.2 CSV: the roster, as a whole (bulk) or only what changed (delta), as the manifest says.

Results become evidence in oneroster_results.py. A file that the manifest calls absent is left alone. Without a
manifest a file is taken as a whole, unless one of its rows says "tobedeleted".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.desk import Desk
from plcore.interop.files import Bundle, SourceFile, cells_of, delimiter_of, plain
from plcore.interop.oneroster_results import stage_results
from plcore.interop.oneroster_shapes import ITS_OWN, MANIFEST, SHAPES, UNUSED
from plcore.interop.rosters import ORGS, TERMS, class_role_of, is_guardian, mapped, parts, role_of
from plcore.interop.table import Table
from plcore.language import message

GONE = "coalesce(lower(status) = 'tobedeleted', false) AS gone"
STAGE: Mapping[str, tuple[str, str]] = {  # file -> staging table, SELECT
    "orgs": (
        "org",
        f"""
        SELECT line, sourcedid AS foreign_id, name, {mapped("type", ORGS)} AS kind, parentsourcedid AS parent,
               identifier, {GONE}
        FROM {{table}}
        """,
    ),
    "academicsessions": (
        "term",
        f"""
        SELECT line, sourcedid AS foreign_id, title, {mapped("type", TERMS)} AS kind, startdate AS starts,
               enddate AS ends, parentsourcedid AS parent, {GONE}
        FROM {{table}}
        """,
    ),
    "courses": (
        "course",
        f"""
        SELECT line, sourcedid AS foreign_id, title, coursecode AS code, orgsourcedid AS org, subjects AS subject,
               grades AS grade, {GONE}
        FROM {{table}}
        """,
    ),
    "classes": (
        "class",
        f"""
        SELECT line, sourcedid AS foreign_id, title, classcode AS code, coursesourcedid AS course,
               schoolsourcedid AS school, termsourcedids AS terms, subjects AS subject, grades AS grade, {GONE}
        FROM {{table}}
        """,
    ),
    "users": (
        "person",
        f"""
        SELECT line, sourcedid AS foreign_id, givenname AS given_name, familyname AS family_name,
               preferredgivenname AS preferred_name, username, identifier, email, coalesce(phone, sms) AS phone,
               nullif(trim(split_part(grades, ',', 1)), '') AS grade, {GONE}
        FROM {{table}}
        """,
    ),
    "roles": (
        "person_role",
        f"""
        SELECT line, sourcedid AS foreign_id, usersourcedid AS person, {role_of("role")} AS role, role AS title,
               orgsourcedid AS org, begindate AS starts, enddate AS ends, {GONE}
        FROM {{table}}
        """,
    ),
    "enrollments": (
        "enrollment",
        f"""
        SELECT line, sourcedid AS foreign_id, usersourcedid AS person, classsourcedid AS class,
               {class_role_of("role")} AS role, role AS title, begindate AS starts, enddate AS ends, {GONE}
        FROM {{table}}
        """,
    ),
    "demographics": (
        "person_detail",
        f"SELECT line, sourcedid AS foreign_id, sourcedid AS person, birthdate AS birth_date, {GONE} FROM {{table}}",
    ),
    "categories": (
        "work_category",
        f"SELECT line, sourcedid AS foreign_id, title, {GONE} FROM {{table}}",
    ),
    "lineitems": (
        "work_item",
        f"""
        SELECT line, sourcedid AS foreign_id, title, categorysourcedid AS category, assigndate AS assigned,
               duedate AS due, resultvaluemin AS low, resultvaluemax AS high, {GONE}
        FROM {{table}}
        """,
    ),
    "lineitemlearningobjectiveids": (
        "work_item_objective",
        f"""
        SELECT line, sourcedid AS foreign_id, lineitemsourcedid AS work_item,
               regexp_extract(learningobjectiveid, '[^/]+$') AS objective, {GONE}
        FROM {{table}}
        """,
    ),
}
STAGE_USER_ROLES = f"""
    SELECT line, concat_ws('|', sourcedid, {role_of("role")}, org) AS foreign_id, sourcedid AS person,
           {role_of("role")} AS role, role AS title, org, true AS extra
    FROM (
        SELECT line, sourcedid, role, unnest(CASE WHEN orgsourcedids IS NULL THEN [NULL]
                                             ELSE {parts("orgsourcedids")} END) AS org
        FROM {{table}}
        WHERE role IS NOT NULL AND coalesce(lower(status) <> 'tobedeleted', true)
    )
    QUALIFY row_number() OVER (PARTITION BY foreign_id ORDER BY line) = 1
"""
# Who is a child and who an adult of a family, by this bundle, else by what the source brought before.
CREATE_PARTS_PLAYED = f"""
    CREATE TEMP TABLE {{table}}_part AS
    WITH said AS (
        SELECT sourcedid AS person, role FROM {{table}} WHERE role IS NOT NULL
        UNION ALL
        SELECT person, title FROM staged_person_role WHERE bundle = $bundle AND NOT gone
    ),
    before AS (
        SELECT person.foreign_id AS person, role.title AS role
        FROM core.person_role AS role
        JOIN core.person AS person ON person.id = role.person
        WHERE person.source = $source AND role.gone_at IS NULL AND person.gone_at IS NULL
          AND person.foreign_id NOT IN (SELECT person FROM said)
    )
    SELECT person, bool_or({role_of("role")} = 'student') AS is_child,
           min(lower(role)) FILTER (WHERE {is_guardian("role")}) AS kind
    FROM (SELECT * FROM said UNION ALL SELECT * FROM before WHERE role IS NOT NULL)
    GROUP BY person
"""
# The first part of a link's key is whoever lists the other; where both do, the child's side counts.
STAGE_GUARDIANS = f"""
    WITH listed AS (
        SELECT line, sourcedid AS person, unnest({parts("agentsourcedids")}) AS agent
        FROM {{table}}
        WHERE agentsourcedids IS NOT NULL AND coalesce(lower(status) <> 'tobedeleted', true)
    ),
    pair AS (
        SELECT line, listed.person || '|' || agent AS foreign_id, agent AS adult, listed.person AS student,
               adult.kind, 1 AS side
        FROM listed
        JOIN {{table}}_part AS child ON child.person = listed.person AND child.is_child
        JOIN {{table}}_part AS adult ON adult.person = listed.agent AND adult.kind IS NOT NULL
        UNION ALL
        SELECT line, listed.person || '|' || agent, listed.person, agent, adult.kind, 2
        FROM listed
        JOIN {{table}}_part AS adult ON adult.person = listed.person AND adult.kind IS NOT NULL
        JOIN {{table}}_part AS child ON child.person = listed.agent AND child.is_child
        WHERE agent || '|' || listed.person NOT IN (
            SELECT foreign_id
            FROM core.guardian
            WHERE source = $source AND gone_at IS NULL AND {{known_too}}
        )
    )
    SELECT line, foreign_id, adult, student, kind, true AS extra
    FROM pair
    QUALIFY row_number() OVER (PARTITION BY adult, student ORDER BY side, line) = 1
"""
HOW_MANY_LISTED = f"""
    SELECT count(*)
    FROM (
        SELECT line, sourcedid, unnest({parts("agentsourcedids")}) AS agent
        FROM {{table}}
        WHERE agentsourcedids IS NOT NULL AND coalesce(lower(status) <> 'tobedeleted', true)
    ) AS listed
    LEFT JOIN {{table}}_part AS one ON one.person = listed.sourcedid
    LEFT JOIN {{table}}_part AS other ON other.person = listed.agent
    WHERE NOT coalesce((one.is_child AND other.kind IS NOT NULL) OR (other.is_child AND one.kind IS NOT NULL), false)
"""
ANY_DELETED = "SELECT 1 FROM {table} WHERE lower(status) = 'tobedeleted' LIMIT 1"
WORDS: Mapping[str, str] = {
    **{
        f"{kind}.foreign_id": "sourcedId"
        for kind in (
            "org", "term", "course", "class", "person", "person_role", "person_detail", "enrollment", "work_category",
            "work_item", "work_item_objective", "evidence",
        )
    },
    "org.parent": "parentSourcedId",
    "term.parent": "parentSourcedId",
    "course.org": "orgSourcedId",
    "class.school": "schoolSourcedId",
    "class.course": "courseSourcedId",
    "person_role.person": "userSourcedId",
    "person_role.org": "orgSourcedId",
    "person_detail.person": "sourcedId",
    "enrollment.person": "userSourcedId",
    "enrollment.class": "classSourcedId",
    "guardian.adult": "agentSourcedIds",
    "guardian.student": "agentSourcedIds",
    "evidence.student": "studentSourcedId",
    "evidence.objective": "learningObjectiveId",
    "evidence.level": "textScore",
}  # fmt: skip


class OneRoster:
    """A folder of OneRoster files of one version."""

    looks_across = False
    words = WORDS

    def __init__(self, version: str) -> None:
        self._version = version  # 1.1 or 1.2

    @property
    def name(self) -> str:
        return f"OneRoster {self._version} CSV"

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """The files of a folder with OneRoster's names, if there is a manifest or a column that only OneRoster has."""
        named = [file for file in files if _called(file) in SHAPES or _called(file) in UNUSED or _is_manifest(file)]
        if not any(_is_manifest(file) or ITS_OWN & set(file.header) for file in named):
            return []
        return [named] if _version(named) == self._version else []

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the system that the manifest names, else the folder."""
        manifest = read_manifest(bundle.files)
        return given or manifest.get("source.systemcode") or manifest.get("source.systemname") or bundle.folder

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Read every file that the manifest does not call absent; see rosters.py for whose words mean what."""
        manifest = read_manifest(bundle.files)
        tables: dict[str, Table] = {}
        for file in bundle.files:
            called = _called(file)
            if _is_manifest(file):
                desk.counted(file, 0)
                _note_missing(desk, file, manifest)
            elif called in UNUSED or manifest.get(f"file.{called}") == "absent":
                desk.counted(file, 0)
                desk.note(file, message("bring-note-not-used" if called in UNUSED else "bring-note-absent"))
            elif called in tables:
                desk.refuse(file, "file-twice")
            else:
                table = desk.read_csv(file, SHAPES[called])
                if table:
                    tables[called] = table
        bulk = {name for name, table in tables.items() if _is_bulk(desk, manifest, name, table)}
        for name, (kind, select) in STAGE.items():
            if name in tables:
                desk.stage(kind, tables[name], select)
                if name in bulk:
                    desk.replaces(kind, tables[name])
        if "users" in tables:
            _stage_users(desk, tables, is_bulk="users" in bulk)
        if "results" in tables:
            stage_results(desk, tables, bulk)


def read_manifest(files: Sequence[SourceFile]) -> dict[str, str]:
    """The manifest's properties, lower-case; {} where there is none."""
    manifest = next((file for file in files if _is_manifest(file)), None)
    if manifest is None:
        return {}
    lines = manifest.opening.replace("\r", "\n").split("\n")
    rows = [cells_of(line, delimiter_of(lines[0])) for line in lines]
    pairs = [(row[0].strip().lower(), row[1].strip()) for row in rows if len(row) >= 2]
    return {name: value.lower() if name.startswith("file.") else value for name, value in pairs}


def _stage_users(desk: Desk, tables: Mapping[str, Table], *, is_bulk: bool) -> None:
    users = tables["users"]
    names = {"bundle": desk.bundle.number, "source": desk.source}
    if "role" in users.has and "roles" not in tables:
        desk.stage("person_role", users, STAGE_USER_ROLES)
        if is_bulk:
            desk.replaces("person_role", users)
        else:
            desk.replaces_of("person_role", users, "sourcedid")
    if "agentsourcedids" not in users.has:
        return
    desk.rows(CREATE_PARTS_PLAYED.format(table=users.name), names)
    known_too = "false" if is_bulk else "true"
    desk.stage("guardian", users, STAGE_GUARDIANS.replace("{known_too}", known_too), {"source": desk.source})
    if is_bulk:
        desk.replaces("guardian", users)
    else:
        desk.replaces_of("guardian", users, "sourcedid")
    left_out = desk.rows(HOW_MANY_LISTED.format(table=users.name))[0][0]
    if left_out:
        desk.note(users.file, message("bring-note-agents", count=left_out))


def _is_bulk(desk: Desk, manifest: Mapping[str, str], name: str, table: Table) -> bool:
    mode = manifest.get(f"file.{name}")
    if mode in ("bulk", "delta"):
        return mode == "bulk"
    return "status" not in table.has or not desk.rows(ANY_DELETED.format(table=table.name))


def _note_missing(desk: Desk, file: SourceFile, manifest: Mapping[str, str]) -> None:
    there = {_called(one) for one in desk.bundle.files}
    missing = [name[5:] for name, mode in manifest.items() if name.startswith("file.") and mode in ("bulk", "delta")]
    missing = [f"{name}.csv" for name in missing if name not in there]
    desk.note(file, message("bring-note-manifest"))
    if missing:
        desk.note(file, message("bring-note-missing", count=len(missing), files=", ".join(missing)))


def _called(file: SourceFile) -> str:
    return plain(file.name.rsplit(".", 1)[0])


def _is_manifest(file: SourceFile) -> bool:
    return file.name == "manifest.csv" and file.header[:2] == MANIFEST


def _version(files: Sequence[SourceFile]) -> str:
    said = read_manifest(files).get("oneroster.version", "")
    if said:
        return "1.2" if said.startswith("1.2") else "1.1"
    newer = {"usermasteridentifier", "preferredgivenname", "primaryorgsourcedid", "roletype"}
    return "1.2" if any(newer & set(file.header) or _called(file) == "roles" for file in files) else "1.1"
