"""The columns of OneRoster's CSV files, 1.1 and 1.2, as far as they are read. Passwords are not among them."""

from __future__ import annotations

from collections.abc import Mapping

from plcore.interop.shape import LONGEST_NOTE, Column, Shape

LISTED = 2_000  # characters of a cell that lists keys
KEY = Column("sourcedid", shown="sourcedId", must=True)
STATUS = Column("status")
BARE = "lower(trim(status)) = 'tobedeleted'"
MANIFEST = ("propertyname", "value")

ORGS = Shape(
    "orgs",
    (
        KEY,
        STATUS,
        Column("name", must=True),
        Column("type"),
        Column("identifier"),
        Column("parentsourcedid", shown="parentSourcedId"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
SESSIONS = Shape(
    "academicSessions",
    (
        KEY,
        STATUS,
        Column("title", must=True),
        Column("type"),
        Column("startdate", shown="startDate", type="day"),
        Column("enddate", shown="endDate", type="day"),
        Column("parentsourcedid", shown="parentSourcedId"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
COURSES = Shape(
    "courses",
    (
        KEY,
        STATUS,
        Column("title", must=True),
        Column("coursecode", shown="courseCode"),
        Column("grades", also=("grade",)),
        Column("orgsourcedid", shown="orgSourcedId"),
        Column("subjects", also=("subject",), longest=LISTED),
    ),
    key=("sourcedid",),
    bare=BARE,
)
CLASSES = Shape(
    "classes",
    (
        KEY,
        STATUS,
        Column("title", must=True),
        Column("grades", also=("grade",)),
        Column("coursesourcedid", shown="courseSourcedId"),
        Column("classcode", shown="classCode"),
        Column("schoolsourcedid", shown="schoolSourcedId", also=("orgsourcedid",), must=True),
        Column("termsourcedids", shown="termSourcedIds", also=("termsourcedid",), longest=LISTED),
        Column("subjects", also=("subject",), longest=LISTED),
    ),
    key=("sourcedid",),
    bare=BARE,
)
USERS = Shape(
    "users",
    (
        KEY,
        STATUS,
        Column("orgsourcedids", shown="orgSourcedIds", also=("orgsourcedid",), longest=LISTED),
        Column("role"),
        Column("username"),
        Column("givenname", shown="givenName", must=True),
        Column("familyname", shown="familyName", must=True),
        Column("preferredgivenname", shown="preferredGivenName", also=("preferredfirstname",)),
        Column("identifier"),
        Column("email"),
        Column("sms"),
        Column("phone"),
        Column("agentsourcedids", shown="agentSourcedIds", also=("agents",), longest=LISTED),
        Column("grades", also=("grade",)),
        Column("primaryorgsourcedid", shown="primaryOrgSourcedId", also=("primaryorg",)),
    ),
    key=("sourcedid",),
    bare=BARE,
)
ROLES = Shape(
    "roles",
    (
        KEY,
        STATUS,
        Column("usersourcedid", shown="userSourcedId", must=True),
        Column("role", must=True),
        Column("begindate", shown="beginDate", also=("startdate",), type="day"),
        Column("enddate", shown="endDate", type="day"),
        Column("orgsourcedid", shown="orgSourcedId"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
ENROLLMENTS = Shape(
    "enrollments",
    (
        KEY,
        STATUS,
        Column("classsourcedid", shown="classSourcedId", must=True),
        Column("usersourcedid", shown="userSourcedId", must=True),
        Column("role", must=True),
        Column("begindate", shown="beginDate", also=("startdate",), type="day"),
        Column("enddate", shown="endDate", type="day"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
DEMOGRAPHICS = Shape(
    "demographics",
    (
        Column("sourcedid", shown="sourcedId", also=("usersourcedid",), must=True),
        STATUS,
        Column("birthdate", shown="birthDate", also=("birthday", "dateofbirth"), type="past"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
CATEGORIES = Shape("categories", (KEY, STATUS, Column("title", must=True)), key=("sourcedid",), bare=BARE)
LINE_ITEMS = Shape(
    "lineItems",
    (
        KEY,
        STATUS,
        Column("title", longest=LISTED),
        Column("assigndate", shown="assignDate", type="day"),
        Column("duedate", shown="dueDate", type="day"),
        Column("categorysourcedid", shown="categorySourcedId"),
        Column("resultvaluemin", shown="resultValueMin", type="number"),
        Column("resultvaluemax", shown="resultValueMax", type="number"),
    ),
    key=("sourcedid",),
    bare=BARE,
)
LINE_ITEM_OBJECTIVES = Shape(
    "lineItemLearningObjectiveIds",
    (
        KEY,
        STATUS,
        Column("lineitemsourcedid", shown="lineItemSourcedId", must=True),
        Column("learningobjectiveid", shown="learningObjectiveId", also=("learningobjectivesourcedid",), must=True),
    ),
    key=("sourcedid",),
    bare=BARE,
)
RESULTS = Shape(
    "results",
    (
        KEY,
        STATUS,
        Column("lineitemsourcedid", shown="lineItemSourcedId", must=True),
        Column("studentsourcedid", shown="studentSourcedId", must=True),
        Column("scorestatus", shown="scoreStatus"),
        Column("score", type="number"),
        Column("textscore", shown="textScore"),
        Column("scoredate", shown="scoreDate", type="past"),
        Column("comment", longest=LONGEST_NOTE),
    ),
    key=("sourcedid",),
    bare=BARE,
)
RESULT_OBJECTIVES = Shape(
    "resultLearningObjectiveIds",
    (
        KEY,
        STATUS,
        Column("resultsourcedid", shown="resultSourcedId", must=True),
        Column("score", type="number"),
        Column("textscore", shown="textScore"),
        Column("learningobjectiveid", shown="learningObjectiveId", also=("learningobjectivesourcedid",), must=True),
    ),
    key=("sourcedid",),
    bare=BARE,
)
SHAPES: Mapping[str, Shape] = {
    shape.name.lower(): shape
    for shape in (
        ORGS, SESSIONS, COURSES, CLASSES, USERS, ROLES, ENROLLMENTS, DEMOGRAPHICS, CATEGORIES, LINE_ITEMS,
        LINE_ITEM_OBJECTIVES, RESULTS, RESULT_OBJECTIVES,
    )
}  # fmt: skip
UNUSED = frozenset(
    {"classresources", "courseresources", "resources", "scorescales", "lineitemscorescales", "resultscorescales",
     "userprofiles", "userresources"}
)  # fmt: skip
# Columns that only OneRoster has: any one of them says that a folder without a manifest is OneRoster.
ITS_OWN = frozenset(
    {"datelastmodified", "enableduser", "schoolsourcedid", "termsourcedids", "agentsourcedids", "usermasteridentifier",
     "lineitemsourcedid", "categorysourcedid"}
)  # fmt: skip
