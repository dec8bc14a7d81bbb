"""The roster as OneRoster 1.2 CSV, and the families CSV, written neighborhood by neighborhood."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from babel import Locale

from plcore.sample.calendar import SchoolYear
from plcore.sample.classes import FIRST_GRADE, SCHOOLS, SUBJECT_OF, Room, Schools, Teacher, course_title
from plcore.sample.classes import letters_of as letters
from plcore.sample.people import GRADES, Adult, Families, Student, email

DISTRICT = "HB"
SYSTEM = "harbor-bend-sis"
MAIL = "school.example.org"  # where staff have their addresses
LETTERS_OF_LEVELS = "EMH"
IN_A_NEIGHBORHOOD = 10_000  # numbers kept for the people of one
COLUMNS = {
    "orgs": "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
    "academicSessions": "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "courses": "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,"
    "subjectCodes",
    "classes": "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
    "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    "users": "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
    "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,"
    "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
    "roles": "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
    "userProfileSourcedId",
    "enrollments": "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
    "beginDate,endDate",
    "demographics": "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,"
    "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
    "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
}
ABSENT = (
    "categories,classResources,courseResources,lineItemLearningObjectiveIds,lineItems,lineItemScoreScales,resources,"
    "resultLearningObjectiveIds,results,resultScoreScales,scoreScales,userProfiles,userResources"
)
FAMILIES = "student,adult,given_name,family_name,kind,home_language,email,phone,starts,ends"
SAYS_NO_LANGUAGE = 37  # one family of so many has never told its language
Row = dict[str, Any]


class RosterFiles:
    """The open files. Use as a context; write the people of one neighborhood after the other."""

    def __init__(self, folder: Path, years: tuple[SchoolYear, SchoolYear]) -> None:
        self.folder = folder / "oneroster"
        self.families = folder / "families.csv"
        self._years = years
        self._files = ExitStack()
        self._writers: dict[str, csv.DictWriter[str]] = {}

    def __enter__(self) -> RosterFiles:
        self.folder.mkdir(parents=True)
        for name, columns in COLUMNS.items():
            self._open(name, self.folder / f"{name}.csv", columns)
        self._open("families", self.families, FAMILIES)
        self._manifest()
        self._once()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.close()

    def neighborhood(self, number: int, made: Families, schools: Schools) -> None:
        """Write one neighborhood's schools, classes, staff, students and families."""
        key = Keys(number)
        for level, name in enumerate(SCHOOLS):
            called = name if number == 0 else f"{name} {number + 1}"
            self._put("orgs", sourcedId=key.school(level), name=called, type="school", parentSourcedId=DISTRICT)
        for room in schools.rooms:
            self._room(key, room)
        for teacher in (*schools.principals, *schools.teachers):
            self._teacher(key, teacher)
        for adult in made.adults:
            self._adult(key, adult)
        for student in made.students:
            self._student(key, student)
        self._children(key, made)

    def _open(self, name: str, path: Path, columns: str) -> None:
        stream = self._files.enter_context(path.open("w", encoding="utf-8", newline=""))
        writer = csv.DictWriter(stream, columns.split(","), restval="", lineterminator="\n")
        writer.writeheader()
        self._writers[name] = writer

    def _put(self, file: str, /, **row: object) -> None:
        self._writers[file].writerow(row)

    def _manifest(self) -> None:
        with (self.folder / "manifest.csv").open("w", encoding="utf-8", newline="") as stream:
            rows = csv.writer(stream, lineterminator="\n")
            rows.writerow(["propertyName", "value"])
            rows.writerow(["manifest.version", "1.0"])
            rows.writerow(["oneroster.version", "1.2"])
            states = dict.fromkeys(COLUMNS, "bulk") | dict.fromkeys(ABSENT.split(","), "absent")
            rows.writerows([f"file.{name}", states[name]] for name in sorted(states))
            rows.writerow(["source.systemName", "Harbor Bend Student Records (made up)"])
            rows.writerow(["source.systemCode", SYSTEM])

    def _once(self) -> None:
        self._put("orgs", sourcedId=DISTRICT, name="Harbor Bend School District", type="district")
        for year in self._years:
            called = {"schoolYear": year.autumn + 1}
            self._put(
                "academicSessions",
                sourcedId=session(year),
                title=f"School year {year.title}",
                type="schoolYear",
                startDate=year.first,
                endDate=year.last,
                **called,
            )
        this = self._years[1]
        for grade in range(GRADES):
            for letter in letters(grade):
                self._put(
                    "courses",
                    sourcedId=course(grade, letter),
                    schoolYearSourcedId=session(this),
                    title=course_title(grade, letter),
                    courseCode=course(grade, letter),
                    grades=grade_word(grade),
                    orgSourcedId=DISTRICT,
                    subjects=SUBJECT_OF[letter],
                )

    def _room(self, key: Keys, room: Room) -> None:
        year = self._years[room.year]
        home = room.letter in "AH"
        self._put(
            "classes",
            sourcedId=key.room(year, room.grade, room.section, room.letter),
            title=room.title,
            grades=grade_word(room.grade),
            courseSourcedId=course(room.grade, room.letter),
            classCode=f"{course(room.grade, room.letter)}-{room.section + 1}",
            classType="homeroom" if home else "scheduled",
            schoolSourcedId=key.school_of(room.grade),
            termSourcedIds=session(year),
            subjects=SUBJECT_OF[room.letter],
        )
        self._enrollment(key, year, (room.grade, room.section, room.letter), key.teacher(room.teacher), "teacher")

    def _enrollment(
        self, key: Keys, year: SchoolYear, place: tuple[int, int, str], user: str, role: str, begin: object = ""
    ) -> None:
        grade, section, letter = place
        room = key.room(year, grade, section, letter)
        self._put(
            "enrollments",
            sourcedId=f"{room}-{user}",
            classSourcedId=room,
            schoolSourcedId=key.school_of(grade),
            userSourcedId=user,
            role=role,
            primary="true" if role == "teacher" else "false",
            beginDate=begin or year.first,
            endDate=year.last,
        )

    def _person(self, user: str, given: str, family: str, name: str, *, role: str, org: str, **more: object) -> None:
        self._put(
            "users",
            sourcedId=user,
            enabledUser="true",
            username=name,
            givenName=given,
            familyName=family,
            primaryOrgSourcedId=org,
            **more,
        )
        self._put(
            "roles", sourcedId=f"{user}-{role}", userSourcedId=user, roleType="primary", role=role, orgSourcedId=org
        )

    def _teacher(self, key: Keys, teacher: Teacher) -> None:
        user = key.principal(teacher.number) if teacher.is_principal else key.teacher(teacher.number)
        role = "principal" if teacher.is_principal else "teacher"
        name = user.lower()
        org = key.school(teacher.school)
        self._person(user, teacher.given, teacher.family, name, role=role, org=org, email=f"{name}@{MAIL}")

    def _adult(self, key: Keys, adult: Adult) -> None:
        if comes_with_the_roster(adult):
            user = key.adult(adult.number)
            self._person(user, adult.given, adult.family, user.lower(), role=adult.role, org=DISTRICT)

    def _student(self, key: Keys, student: Student) -> None:
        user = key.student(student.number)
        agents = [
            key.adult(link.adult.number)
            for link in student.links
            if comes_with_the_roster(link.adult) and not link.ended
        ]
        self._person(
            user,
            student.given,
            student.family,
            user.lower(),
            role="student",
            org=key.school_of(student.grade),
            identifier=key.school_number(student.number),
            agentSourcedIds=",".join(agents),
            grades=grade_word(student.grade),
            preferredGivenName=student.preferred,
        )
        self._put("demographics", sourcedId=user, birthDate=student.born)
        last, this = self._years
        if student.was_here:
            for letter in letters(student.grade - 1):
                self._enrollment(key, last, (student.grade - 1, student.section_before, letter), user, "student")
        for letter in letters(student.grade):
            begin = student.entered or ""
            self._enrollment(key, this, (student.grade, student.section, letter), user, "student", begin)

    def _children(self, key: Keys, made: Families) -> None:
        """The families CSV: contact, language, links that the roster does not have and links that have ended."""
        for student in made.students:
            user = key.student(student.number)
            told = [language_word(link.adult) for link in student.links]
            for link, language in zip(student.links, told, strict=True):
                adult = key.adult(link.adult.number)
                named = {} if comes_with_the_roster(link.adult) else _named(link.adult)
                self._put(
                    "families",
                    student=user,
                    adult=adult,
                    kind=link.adult.kind,
                    home_language=language,
                    email=email(link.adult, adult),
                    ends=link.ended or "",
                    **named,
                )
            if not told or len(set(told)) > 1:
                self._put("families", student=user, home_language=_word(student.language))


class Keys:
    """The ids of one neighborhood's people and places."""

    def __init__(self, neighborhood: int) -> None:
        self._from = neighborhood * IN_A_NEIGHBORHOOD + 1
        self._place = neighborhood + 1

    def student(self, number: int) -> str:
        return f"S{self._from + number:07d}"

    def school_number(self, number: int) -> str:
        """The number that is printed on a student's card."""
        return str(20_000_000 + self._from + number)

    def adult(self, number: int) -> str:
        return f"A{self._from + number:07d}"

    def teacher(self, number: int) -> str:
        return f"T{self._from + number:07d}"

    def principal(self, number: int) -> str:
        return f"P{self._from + number:07d}"

    def school(self, level: int) -> str:
        return f"{DISTRICT}-{self._place}{LETTERS_OF_LEVELS[level]}"

    def school_of(self, grade: int) -> str:
        return self.school(sum(grade >= first for first in FIRST_GRADE) - 1)

    def room(self, year: SchoolYear, grade: int, section: int, letter: str) -> str:
        return f"C{year.autumn}-{self._place}-{grade_word(grade)}{letter}{section + 1}"


def comes_with_the_roster(adult: Adult) -> bool:
    """Grandparents and stepparents are on the school's contact list only, and so in the families CSV."""
    return adult.kind not in ("grandparent", "stepparent")


def session(year: SchoolYear) -> str:
    return f"SY{year.autumn}"


def course(grade: int, letter: str) -> str:
    return f"{grade_word(grade)}{letter}"


def grade_word(grade: int) -> str:
    """As OneRoster (CEDS) writes it: KG, 01 .. 12."""
    return f"{grade:02d}" if grade else "KG"


def language_word(adult: Adult) -> str:
    """As a clerk writes it; a few have never told."""
    return "" if adult.number % SAYS_NO_LANGUAGE == SAYS_NO_LANGUAGE - 1 else _word(adult.language)


def _word(language: str) -> str:
    return str(Locale("en").languages[language])


def _named(adult: Adult) -> Row:
    return {"given_name": adult.given, "family_name": adult.family}
