"""The families CSV: adults, links, languages and contact, and how they live beside a roster."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from plcore.access import COMMAND_LINE, Viewer, visible_students
from plcore.interop import bring
from plcore.interop.home_language import is_not_told, language_tag
from plcore.store import Store, open_store

NOW = datetime(2026, 11, 22, 12, 0)
TODAY = date(2026, 11, 22)
USERS = "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,agentSourcedIds\n"
PEOPLE = f"""{USERS}s1,,true,school,student,Ana,Ruiz,1001,,known
s2,,true,school,student,Bo,Lee,1002,,
known,,true,school,guardian,Carla,Ruiz,,carla@old.example,
teacher,,true,school,teacher,Dov,Katz,,,
"""
ORGS = "sourcedId,status,dateLastModified,name,type\nschool,,,Harbor School,school\n"
HEADING = "student,adult,given_name,family_name,kind,home_language,email,phone,starts,ends\n"
LINKS = """
    SELECT adult.foreign_id, student.foreign_id, guardian.kind, guardian.starts, guardian.ends, guardian.source
    FROM core.guardian AS guardian
    JOIN core.person AS adult ON adult.id = guardian.adult
    JOIN core.person AS student ON student.id = guardian.student
    WHERE guardian.gone_at IS NULL
    ORDER BY ALL
"""
PERSON = "SELECT given_name, family_name, home_language, email, phone FROM core.person WHERE foreign_id = ?"
ROLES = """
    SELECT person.foreign_id, role
    FROM core.person_role AS held
    JOIN core.person AS person ON person.id = held.person
    WHERE held.gone_at IS NULL
    ORDER BY ALL
"""


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "families.duckdb") as opened:
        roster(opened, tmp_path)
        yield opened


def roster(store: Store, folder: Path, people: str = PEOPLE, **more: Any) -> None:
    target = folder / "roster"
    target.mkdir(exist_ok=True)
    (target / "users.csv").write_text(people, encoding="utf-8")
    (target / "orgs.csv").write_text(ORGS, encoding="utf-8")
    bring(store, COMMAND_LINE, [target], now=NOW, **{"source": "oakdale", **more})


def brought(store: Store, folder: Path, *rows: str, heading: str = HEADING, **more: Any) -> dict[str, Any]:
    path = folder / "families.csv"
    path.write_text(heading + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    report = bring(store, COMMAND_LINE, [path], now=NOW, **{"source": "oakdale", **more})
    [file] = report.model_dump()["files"]
    return file


def test_a_new_adult_is_made_linked_and_may_see_the_child(store, tmp_path):
    file = brought(store, tmp_path, "s1,a1,Eva,Ruiz,madre,español,eva@x.example,555-1,2026-08-01,")
    assert (file["format"], file["accepted"], file["changed"], file["rejected"]) == ("families CSV", 1, 1, 0)
    assert store.rows(PERSON, ["a1"]) == [("Eva", "Ruiz", "es", "eva@x.example", "555-1")]
    assert ("a1", "s1", "mother", date(2026, 8, 1), None, "oakdale/families") in store.rows(LINKS)
    assert ("a1", "guardian") in store.rows(ROLES)
    [(adult,)] = store.rows("SELECT id FROM core.person WHERE foreign_id = 'a1'")
    [(child,)] = store.rows("SELECT id FROM core.person WHERE foreign_id = 's1'")
    assert visible_students(store, Viewer(adult, "family"), TODAY) == [child]


def test_the_same_file_again_changes_nothing(store, tmp_path):
    rows = [
        "s1,a1,Eva,Ruiz,mother,es-MX,eva@x.example,555-1,,",
        "s2,a1,Eva,Ruiz,relative,,,,,",
        "s1,known,,,father,Spanish,carla@new.example,,,",
        "s2,,,,,Vietnamese,,,,",
        "s2,teacher,Dov,Katz,father,,,,,",
    ]
    first = brought(store, tmp_path, *rows)
    assert (first["accepted"], first["rejected"]) == (5, 0)
    again = brought(store, tmp_path, *rows)
    assert (again["accepted"], again["changed"], again["unchanged"]) == (5, 0, 5)


def test_an_adult_whom_the_roster_knows_is_not_made_twice(store, tmp_path):
    brought(store, tmp_path, "s2,known,,,aunt,Spanish,carla@new.example,555-2,,")
    assert store.rows(PERSON, ["known"]) == [("Carla", "Ruiz", "es", "carla@new.example", "555-2")]
    assert ("known", "s2", "relative", None, None, "oakdale/families") in store.rows(LINKS)
    assert store.rows("SELECT count(*) FROM core.person WHERE foreign_id = 'known'") == [(1,)]


def test_a_teacher_may_be_a_parent_too(store, tmp_path):
    brought(store, tmp_path, "s2,teacher,,,dad,,,,,")
    assert [role for person, role in store.rows(ROLES) if person == "teacher"] == ["educator", "guardian"]
    assert ("teacher", "s2", "father", None, None, "oakdale/families") in store.rows(LINKS)


def test_a_link_of_the_roster_is_the_rosters_to_end(store, tmp_path):
    file = brought(store, tmp_path, "s1,known,Carla,Ruiz,mother,,,,,")
    assert [source for adult, *_, source in store.rows(LINKS) if adult == "known"] == ["oakdale"]
    assert file["accepted"] == 1
    roster(store, tmp_path, PEOPLE.replace("1001,,known", "1001,,"), force=True)
    assert [adult for adult, *_ in store.rows(LINKS)] == []


def test_a_roster_sent_again_leaves_what_the_families_said(store, tmp_path):
    brought(
        store,
        tmp_path,
        "s1,a1,Eva,Ruiz,mother,es,eva@x.example,,,",
        "s1,known,,,father,es,carla@new.example,,,",
        "s2,,,,,vi,,,,",
    )
    roster(store, tmp_path, PEOPLE.replace("Carla,Ruiz", "Carla,Ruiz Gil"))
    assert store.rows(PERSON, ["a1"]) == [("Eva", "Ruiz", "es", "eva@x.example", None)]
    assert store.rows(PERSON, ["known"]) == [("Carla", "Ruiz Gil", "es", "carla@new.example", None)]
    assert store.rows(PERSON, ["s2"])[0][2] == "vi"
    assert ("a1", "s1", "mother", None, None, "oakdale/families") in store.rows(LINKS)


def test_families_and_roster_in_one_folder(tmp_path):
    target = tmp_path / "harbor"
    target.mkdir()
    (target / "users.csv").write_text(PEOPLE, encoding="utf-8")
    (target / "orgs.csv").write_text(ORGS, encoding="utf-8")
    families = HEADING + "s1,a1,Eva,Ruiz,mother,es,,,,\ns1,known,,,father,es,,,,\n"
    (target / "families.csv").write_text(families, encoding="utf-8")
    with open_store(tmp_path / "one.duckdb") as store:
        for changed in (True, False):
            report = bring(store, COMMAND_LINE, [target], now=NOW).model_dump()
            assert sum(file["rejected"] for file in report["files"]) == 0
            assert bool(sum(file["changed"] for file in report["files"])) is changed
        assert [(adult, source) for adult, *_, source in store.rows(LINKS)] == [
            ("a1", "harbor/families"),
            ("known", "harbor"),
        ]


@pytest.mark.parametrize(
    ("rows", "language"),
    [
        (["s1,,,,,Spanish,,,,"], "es"),
        (["s1,a1,Eva,Ruiz,mother,Spanish,,,,"], "es"),
        (["s1,a1,Eva,Ruiz,mother,Spanish,,,,", "s1,a2,Tom,Ruiz,father,English,,,,"], None),
        (["s1,a1,Eva,Ruiz,mother,Spanish,,,,", "s1,,,,,English,,,,"], "en"),
        (["s1,a1,Eva,Ruiz,mother,Unknown,,,,"], None),
    ],
)
def test_the_language_of_the_student(store, tmp_path, rows, language):
    file = brought(store, tmp_path, *rows)
    assert file["rejected"] == 0
    assert store.rows(PERSON, ["s1"])[0][2] == language


def test_a_file_of_students_and_languages_only(store, tmp_path):
    file = brought(store, tmp_path, "1001,Haitian Creole", "s2,中文", heading="Student ID,Home Language\n")
    assert (file["accepted"], file["rejected"]) == (2, 0)
    assert store.rows(PERSON, ["s1"])[0][2] == "ht"
    assert store.rows(PERSON, ["s2"])[0][2] == "zh"


def test_an_empty_cell_takes_nothing_away(store, tmp_path):
    brought(store, tmp_path, "s1,a1,Eva,Ruiz,mother,es,eva@x.example,555-1,,", "s1,known,,,father,es,,555-2,,")
    brought(store, tmp_path, "s1,a1,,,,,,555-9,,", "s1,known,,,father,,new@x.example,,,")
    assert store.rows(PERSON, ["a1"]) == [("Eva", "Ruiz", "es", "eva@x.example", "555-9")]
    assert store.rows(PERSON, ["known"]) == [("Carla", "Ruiz", "es", "new@x.example", "555-2")]
    assert ("a1", "s1", "mother", None, None, "oakdale/families") in store.rows(LINKS)


def test_a_link_ends_on_its_day(store, tmp_path):
    brought(store, tmp_path, "s2,a1,Eva,Lee,guardian,,,,2025-01-01,2026-06-30")
    [(adult,)] = store.rows("SELECT id FROM core.person WHERE foreign_id = 'a1'")
    assert visible_students(store, Viewer(adult, "family"), TODAY) == []
    brought(store, tmp_path, "s2,a1,Eva,Lee,guardian,,,,2025-01-01,")
    assert len(visible_students(store, Viewer(adult, "family"), TODAY)) == 1


def test_headings_are_forgiven(store, tmp_path):
    heading = "Student_Number;Parent ID;First Name;Last Name;Relationship;Language;E-mail;Cell Phone\n"
    brought(store, tmp_path, "1002;a1;Eva;Lee;Abuela;Español (México);eva@x.example;555-1", heading=heading)
    assert store.rows(PERSON, ["a1"]) == [("Eva", "Lee", "es-MX", "eva@x.example", "555-1")]
    assert store.rows(LINKS)[0][:3] == ("a1", "s2", "grandparent")


@pytest.mark.parametrize(
    ("rows", "line", "column"),
    [
        (["nobody,a9,Eva,Lee,mother,,,,,"], 2, "student"),
        ([",,Eva,Lee,mother,es,,,,"], 2, "student"),
        (["s1,s1,Eva,Lee,mother,es,,,,"], 2, "adult"),
        (["s1,a9,Eva,,mother,es,,,,"], 2, "adult"),
        (["s1,a9,Eva,Lee,mother,Klingonese,,,,"], 2, "home_language"),
        (["s1,a9,Eva,Lee,mother,,,,2026-09-01,2026-08-01"], 2, "ends"),
        (["s1,a9,Eva,Lee,mother,,,,31/31/2026,"], 2, "starts"),
        (["s1,known,,,mother,,,,,2026-08-01"], 2, "ends"),
        (["s1,a9,Eva,Lee,,,,,,", "s2,a9,Eva,Leigh,,,,,,"], 3, "family_name"),
        (["s1,a9,Eva,Lee,,,e@x.example,,,", "s2,a9,Eva,Lee,,,f@x.example,,,"], 3, "email"),
        (["s1,,,,,es,,,,", "s1,,,,,en,,,,"], 3, "home_language"),
        (["s1,a9," + "x" * 10_000 + ",Lee,mother,,,,,"], 2, "given_name"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_is_kept(store, tmp_path, rows, line, column):
    good = [f"s1,b{number},Mia,Ruiz O'Neil,relative,en,,,," for number in range(3)]
    file = brought(store, tmp_path, *rows, *good, force=True)
    assert (file["accepted"], file["rejected"]) == (len(rows) + 2, 1)
    [reject] = file["rejects"]
    assert (reject["line"], reject["column"]) == (line, column)
    assert reject["reason"]
    assert reject["remedy"]
    assert {f"b{number}" for number in range(3)} <= {adult for adult, *_ in store.rows(LINKS)}


def test_a_row_set_aside_does_not_take_the_adults_other_child_with_it(store, tmp_path):
    brought(store, tmp_path, "nobody,a1,Eva,Lee,mother,,,,,", "s2,a1,Eva,Lee,mother,,,,,", force=True)
    assert [(adult, student) for adult, student, *_ in store.rows(LINKS) if adult == "a1"] == [("a1", "s2")]


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Spanish", "es"),
        ("ESPAÑOL", "es"),
        ("espanol", "es"),
        ("es-MX", "es-MX"),
        ("es_mx", "es-MX"),
        ("spa", "es"),
        ("eng", "en"),
        ("Spanish; Castilian", "es"),
        ("Portuguese (Brazil)", "pt-BR"),
        ("português", "pt"),
        ("Haitian Creole", "ht"),
        ("Kreyòl Ayisyen", "ht"),
        ("Tiếng Việt", "vi"),
        ("العربية", "ar"),
        ("zh-hant", "zh-Hant"),
        ("Mandarin Chinese", "zh"),
        ("K'iche'", "quc"),
        ("English/Spanish", None),
        ("xx-ZZ", None),
        ("Klingonese", None),
        ("", None),
        ("=cmd", None),
    ],
)
def test_language_tags(words, tag):
    assert language_tag(words) == tag


@pytest.mark.parametrize(("words", "told"), [("N/A", False), ("unknown", False), ("Otro", False), ("English", True)])
def test_not_telling_a_language(words, told):
    assert is_not_told(words) is not told
