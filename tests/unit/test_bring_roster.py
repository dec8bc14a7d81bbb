"""Rosters: OneRoster 1.1 and 1.2 and SDS, whole and in part, twice, from two systems, and what is wrong in them."""

from __future__ import annotations

import copy
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plcore.access import NotAllowed, Viewer
from plcore.interop import bring
from plcore.store import Store, open_store
from tests.files import NOW, ONEROSTER, brought, counts, evidence, framework, oneroster, the_file, write_csv

SHARED = Path(__file__).parents[3] / "shared" / "data" / "oneroster"
needs_real = pytest.mark.skipif(not SHARED.is_dir(), reason="the real SDS files are not in ../shared/data/oneroster")
PEOPLE = """
    SELECT foreign_id, given_name, family_name, grade, birth_date, gone_at IS NOT NULL
    FROM core.person
    ORDER BY ALL
"""
LINKS = """
    SELECT adult.foreign_id, student.foreign_id, guardian.kind
    FROM core.guardian AS guardian
    JOIN core.person AS adult ON adult.id = guardian.adult
    JOIN core.person AS student ON student.id = guardian.student
    WHERE guardian.gone_at IS NULL
    ORDER BY ALL
"""
LIVE = "SELECT foreign_id FROM core.{kind} WHERE gone_at IS NULL ORDER BY ALL"


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


def live(store: Store, kind: str) -> list[str]:
    return [key for (key,) in store.rows(LIVE.format(kind=kind))]


def changed(tables: dict[str, Any] | None = None, **edits: Any) -> dict[str, Any]:
    """ONEROSTER with whole tables replaced."""
    return {**copy.deepcopy(dict(tables or ONEROSTER)), **edits}


def everything(store: Store) -> dict[str, int]:
    tables = store.rows("SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name <> 'main'")
    return {
        name: store.rows(f"SELECT count(*), hash(list(t ORDER BY t::VARCHAR)) FROM {name} AS t")[0]
        for (name,) in tables
    }


# whole files


def test_a_whole_oneroster_folder_comes_in(store, tmp_path):
    report = brought(store, oneroster(tmp_path / "export"))
    assert report.applied
    assert not report.safety
    assert {file.format for file in report.files} == {"OneRoster 1.1 CSV"}
    assert {file.source for file in report.files} == {"sis"}
    assert [counts(file) for file in report.files if "manifest" not in file.file] == [
        (len(rows), len(rows), 0, 0) for name, rows in sorted(ONEROSTER.items())
    ]
    assert store.rows(PEOPLE)[1:3] == [
        ("leo", "Leo", "Rivera", "K", date(2018, 9, 30), False),
        ("maya", "Maya", "Rivera", "03", date(2016, 4, 9), False),
    ]
    assert store.rows(LINKS) == [("ana", "leo", "parent"), ("ana", "maya", "parent")]
    assert store.rows("SELECT starts, ends FROM core.class") == [(date(2026, 8, 24), date(2027, 6, 11))]
    roles = store.rows("SELECT role, count(*) FROM core.person_role GROUP BY ALL ORDER BY ALL")
    assert roles == [("educator", 1), ("guardian", 1), ("student", 3)]


def test_the_same_folder_again_changes_nothing(store, tmp_path):
    folder = oneroster(tmp_path / "export")
    brought(store, folder)
    before = everything(store)
    report = brought(store, folder)
    assert report.applied
    assert sum(file.changed for file in report.files) == 0
    assert not report.preview
    assert everything(store) == before


def test_a_zip_is_the_same_as_its_folder(store, tmp_path):
    folder = oneroster(tmp_path / "export")
    brought(store, folder)
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as packed:
        for file in folder.iterdir():
            packed.write(file, f"inside/{file.name}")
    report = brought(store, tmp_path / "export.zip")
    assert report.applied
    assert sum(file.changed for file in report.files) == 0
    assert sum(file.accepted for file in report.files) == sum(len(rows) for rows in ONEROSTER.values())


def test_passwords_are_never_read(store, tmp_path):
    report = brought(store, oneroster(tmp_path / "export"))
    assert "password" in (the_file(report, "users.csv").note or "")
    assert "hunter2" not in report.model_dump_json()
    store.close()
    assert b"hunter2" not in (tmp_path / "district.duckdb").read_bytes()
    assert not list((tmp_path / ".district.duckdb.staging").rglob("*.csv"))


def test_a_changed_row_keeps_its_id_and_its_former_version(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    ((before,),) = store.rows("SELECT id FROM core.person WHERE foreign_id = 'maya'")
    users = [dict(row, familyName="Rivera Soto") if row["sourcedId"] == "maya" else row for row in ONEROSTER["users"]]
    report = brought(store, oneroster(tmp_path / "next", changed(users=users)))
    assert counts(the_file(report, "users.csv")) == (5, 1, 4, 0)
    assert store.rows("SELECT id, family_name FROM core.person WHERE foreign_id = 'maya'") == [(before, "Rivera Soto")]
    ((kind, former),) = store.rows("SELECT kind, former FROM core.was")
    assert kind == "person"
    assert json.loads(former)["family_name"] == "Rivera"


def test_who_is_not_sent_any_more_is_gone_and_comes_back_as_the_same(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    ((before,),) = store.rows("SELECT id FROM core.person WHERE foreign_id = 'nora'")
    without = changed(
        users=[row for row in ONEROSTER["users"] if row["sourcedId"] != "nora"],
        enrollments=[row for row in ONEROSTER["enrollments"] if row["userSourcedId"] != "nora"],
    )
    report = brought(store, oneroster(tmp_path / "less", without), force=True)
    assert {change.kind: change.gone for change in report.preview} == {"person": 1, "person_role": 1, "enrollment": 1}
    assert "nora" not in live(store, "person")
    assert "e2" not in live(store, "enrollment")
    brought(store, oneroster(tmp_path / "again"))
    assert store.rows("SELECT id, gone_at FROM core.person WHERE foreign_id = 'nora'") == [(before, None)]
    assert "e2" in live(store, "enrollment")


def test_too_many_gone_is_held_back_and_says_so(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    before = everything(store)
    without = changed(users=[row for row in ONEROSTER["users"] if row["sourcedId"] != "nora"],
                      enrollments=[row for row in ONEROSTER["enrollments"] if row["userSourcedId"] != "nora"])  # fmt: skip
    report = brought(store, oneroster(tmp_path / "less", without))
    assert not report.applied
    assert any("1 of 3 students" in rule for rule in report.safety)
    assert any("1 of 4 seats" in rule for rule in report.safety)
    assert everything(store) == before


def test_a_dry_run_says_the_same_and_changes_nothing(store, tmp_path):
    before = everything(store)
    folder = oneroster(tmp_path / "export")
    trial = brought(store, folder, dry_run=True)
    assert not trial.applied
    assert everything(store) == before
    report = brought(store, folder)
    assert [counts(file) for file in trial.files] == [counts(file) for file in report.files]
    assert trial.preview == report.preview
    people = next(change for change in trial.preview if change.kind == "person")
    assert people.new == 5
    assert "Maya Rivera" in [example.name for example in people.examples]


def test_two_systems_feed_one_district(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    brought(store, oneroster(tmp_path / "other", system="lunch"))
    assert len(live(store, "person")) == 2 * len(ONEROSTER["users"])
    fewer = changed(users=ONEROSTER["users"][:1], enrollments=ONEROSTER["enrollments"][:1])
    brought(store, oneroster(tmp_path / "fewer", fewer, system="lunch"), force=True)
    by_source = dict(store.rows("SELECT source, count(*) FROM core.person WHERE gone_at IS NULL GROUP BY source"))
    assert by_source == {"sis": 5, "lunch": 1}


# in part


def test_a_delta_touches_only_what_it_holds(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    delta = {
        "users": [dict(ONEROSTER["users"][0], givenName="Maia", status="active"),
                  {**dict.fromkeys(ONEROSTER["users"][0], ""), "sourcedId": "nora", "status": "tobedeleted"}],
    }  # fmt: skip
    report = brought(store, oneroster(tmp_path / "delta", delta, modes={"users": "delta"}), force=True)
    assert counts(the_file(report, "users.csv")) == (2, 2, 0, 0)
    assert live(store, "person") == ["ana", "leo", "maya", "ortiz"]
    assert store.rows("SELECT given_name FROM core.person WHERE foreign_id = 'maya'") == [("Maia",)]
    assert store.rows(LINKS) == [("ana", "leo", "parent"), ("ana", "maya", "parent")]
    assert "e2" not in live(store, "enrollment")  # nobody sits in a class who is not there
    again = brought(store, tmp_path / "delta")
    assert sum(file.changed for file in again.files) == 0


def test_a_delta_ends_a_link_that_the_child_does_not_list_any_more(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    delta = {"users": [dict(ONEROSTER["users"][0], agentSourcedIds="")]}
    brought(store, oneroster(tmp_path / "delta", delta, modes={"users": "delta"}), force=True)
    assert store.rows(LINKS) == [("ana", "leo", "parent")]


def test_a_delta_changes_a_role(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    delta = {"users": [dict(ONEROSTER["users"][4], role="administrator")]}
    brought(store, oneroster(tmp_path / "delta", delta, modes={"users": "delta"}))
    roles = store.rows("SELECT role, title FROM core.person_role WHERE gone_at IS NULL AND foreign_id LIKE 'ortiz%'")
    assert roles == [("other", "administrator")]


def test_a_file_called_absent_is_left_alone(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    report = brought(
        store, oneroster(tmp_path / "next", changed(users=ONEROSTER["users"][:1]), modes={"users": "absent"})
    )
    assert report.applied
    assert counts(the_file(report, "users.csv")) == (0, 0, 0, 0)
    assert "absent" in (the_file(report, "users.csv").note or "")
    assert len(live(store, "person")) == 5


def test_a_roster_without_birth_dates_does_not_wash_them_out(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    tables = changed()
    del tables["demographics"]
    brought(store, oneroster(tmp_path / "next", tables))
    born = store.rows("SELECT birth_date FROM core.person WHERE foreign_id = 'maya'")
    assert born == [(date(2016, 4, 9),)]


# OneRoster 1.2


def test_oneroster_12_has_roles_of_its_own(store, tmp_path):
    tables = changed(
        users=[{key: value for key, value in row.items() if key not in ("role", "orgSourcedIds")}
               | {"preferredGivenName": "May" if row["sourcedId"] == "maya" else ""} for row in ONEROSTER["users"]],
        roles=[{"sourcedId": f"r-{row['sourcedId']}", "userSourcedId": row["sourcedId"], "roleType": "primary",
                "role": row["role"], "beginDate": "2026-08-24", "endDate": "", "orgSourcedId": "s"}
               for row in ONEROSTER["users"]],
    )  # fmt: skip
    report = brought(store, oneroster(tmp_path / "export", tables, version="1.2"))
    assert {file.format for file in report.files} == {"OneRoster 1.2 CSV"}
    assert report.applied
    assert store.rows(LINKS) == [("ana", "leo", "parent"), ("ana", "maya", "parent")]
    assert store.rows("SELECT preferred_name FROM core.person WHERE foreign_id = 'maya'") == [("May",)]
    roles = store.rows("SELECT role, starts FROM core.person_role WHERE foreign_id = 'r-maya'")
    assert roles == [("student", date(2026, 8, 24))]


def test_links_listed_on_the_adults_side_count_too(store, tmp_path):
    users = [dict(row, agentSourcedIds="maya,leo,ortiz,ghost" if row["sourcedId"] == "ana" else "")
             for row in ONEROSTER["users"]]  # fmt: skip
    report = brought(store, oneroster(tmp_path / "export", changed(users=users)))
    assert store.rows(LINKS) == [("ana", "leo", "parent"), ("ana", "maya", "parent")]
    assert "2 names" in (the_file(report, "users.csv").note or "")


def test_a_role_that_we_do_not_know_opens_nothing(store, tmp_path):
    users = [dict(ONEROSTER["users"][0], sourcedId="x", role="superintendent"), *ONEROSTER["users"]]
    brought(store, oneroster(tmp_path / "export", changed(users=users)))
    assert store.rows("SELECT role, title FROM core.person_role WHERE foreign_id LIKE 'x|%'") == [
        ("other", "superintendent")
    ]


# what is wrong in it

WRONG = {  # name: table, row to add, column, words of the reason
    "a class of no school": ("classes", {"sourcedId": "x", "title": "X", "schoolSourcedId": "nowhere"}, "schoolSourcedId", "know the school"),
    "a seat of nobody": ("enrollments", {"sourcedId": "x", "classSourcedId": "c", "userSourcedId": "ghost", "role": "student"}, "userSourcedId", "know the person"),
    "a seat in no class": ("enrollments", {"sourcedId": "x", "classSourcedId": "z", "userSourcedId": "maya", "role": "student"}, "classSourcedId", "know the class"),
    "birth date of nobody": ("demographics", {"sourcedId": "ghost", "birthDate": "2016-01-01"}, "sourcedId", "know the person"),
    "a birth date to come": ("demographics", {"sourcedId": "nora", "birthDate": "2031-01-01"}, "birthDate", "not come yet"),
    "no date": ("demographics", {"sourcedId": "nora", "birthDate": "spring"}, "birthDate", "not a date"),
    "30 February": ("demographics", {"sourcedId": "nora", "birthDate": "2016-02-30"}, "birthDate", "not a date"),
    "the same key twice": ("users", {"sourcedId": "maya", "givenName": "May", "familyName": "R", "role": "student"}, "sourcedId", "used before"),
    "no name": ("users", {"sourcedId": "x", "givenName": "", "familyName": "R", "role": "student"}, "givenName", "is empty"),
    "10,000 letters": ("users", {"sourcedId": "x", "givenName": "a" * 10_000, "familyName": "R", "role": "student"}, "givenName", "too long"),
    "a bell in a name": ("users", {"sourcedId": "x", "givenName": "A\x07nn", "familyName": "R", "role": "student"}, "givenName", "not text"),
    "a NUL in a name": ("users", {"sourcedId": "x", "givenName": "A\x00nn", "familyName": "R", "role": "student"}, "givenName", "not text"),
    "writing turned round": ("users", {"sourcedId": "x", "givenName": "A\u202enn", "familyName": "R", "role": "student"}, "givenName", "not text"),
    "a name on two lines": ("users", {"sourcedId": "x", "givenName": "A\nnn", "familyName": "R", "role": "student"}, "givenName", "not text"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_row_is_told_and_the_rest_is_kept(store, tmp_path, case):
    name, row, column, words = WRONG[case]
    blank = dict.fromkeys(ONEROSTER[name][0], "")
    tables = changed(**{name: [*ONEROSTER[name], {**blank, **row}]})
    report = brought(store, oneroster(tmp_path / "export", tables), force=True)
    file = the_file(report, f"{name}.csv")
    assert counts(file) == (len(ONEROSTER[name]), len(ONEROSTER[name]), 0, 1)
    (reject,) = file.rejects
    assert (reject.line, reject.column) == (len(ONEROSTER[name]) + 2, column)
    assert words in reject.reason
    assert reject.remedy
    assert len(reject.value) <= 200
    assert all(one.rejected == 0 for one in report.files if one.file != file.file)
    kept = store.rows("SELECT line, column_name, reason FROM core.reject")
    assert kept == [(reject.line, column, reject.reason)]
    assert Path(file.rejects_file or "").stat().st_mode & 0o777 == 0o600


def test_a_row_set_aside_is_not_taken_for_gone(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    users = [
        dict(row, familyName="" if row["sourcedId"] == "maya" else row["familyName"]) for row in ONEROSTER["users"]
    ]
    brought(store, oneroster(tmp_path / "next", changed(users=users)), force=True)
    assert "maya" in live(store, "person")
    assert store.rows("SELECT count(*) FROM core.person_role WHERE gone_at IS NULL") == [(5,)]
    assert store.rows(LINKS) == [("ana", "leo", "parent"), ("ana", "maya", "parent")]
    assert len(live(store, "enrollment")) == 4


def test_a_line_that_cannot_be_read_lets_nobody_go(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"))
    folder = oneroster(tmp_path / "next", changed(users=ONEROSTER["users"][:4]))
    with (folder / "users.csv").open("a") as users:
        users.write('ortiz,,,s,"teacher,Lucia,Ortiz\n')
    report = brought(store, folder, force=True)
    assert the_file(report, "users.csv").rejected == 1
    assert "ortiz" in live(store, "person")


def test_right_to_left_names_apostrophes_and_emoji_are_names(store, tmp_path):
    names = ["O'Neil-Ōkubo", "محمد", "דוד", "Zoë 🐟", "=cmd|' /C calc'!A0", "Nguyễn Thị", "می‌خواهم", "👩‍👧"]
    extra = [dict(ONEROSTER["users"][0], sourcedId=f"n{number}", familyName=name) for number, name in enumerate(names)]
    report = brought(store, oneroster(tmp_path / "export", changed(users=[*ONEROSTER["users"], *extra])))
    assert report.applied
    kept = store.rows("SELECT family_name FROM core.person WHERE foreign_id LIKE 'n_' ORDER BY foreign_id")
    assert [name for (name,) in kept] == names


def test_headings_are_forgiven_where_the_meaning_is_certain(store, tmp_path):
    folder = tmp_path / "sds"
    write_csv(folder / "orgs.csv", [["1", "School", "School"]], ["Sourced ID", "NAME", "type"])
    write_csv(folder / "users.csv", [["u", "1", "A", "B", "Student", "6"]],
              ["sourced_id", "Org Sourced Ids", "given name", "FamilyName", "ROLE", "Grades"])  # fmt: skip
    report = brought(store, folder)
    assert report.applied
    assert store.rows("SELECT given_name, grade FROM core.person") == [("A", "6")]


def test_a_missing_column_is_named(store, tmp_path):
    folder = oneroster(tmp_path / "export")
    write_csv(folder / "users.csv", [["x", "Ann"]], ["sourcedId", "givenName"])
    report = brought(store, folder, force=True)
    file = the_file(report, "users.csv")
    assert counts(file) == (0, 0, 0, 1)
    assert "familyName" in file.rejects[0].reason
    assert file.rejects[0].line is None
    assert live(store, "org") == ["d", "s"]


def test_a_parent_school_that_does_not_exist_is_noted(store, tmp_path):
    orgs = [dict(row, parentSourcedId="nowhere" if row["sourcedId"] == "d" else row["parentSourcedId"])
            for row in ONEROSTER["orgs"]]  # fmt: skip
    report = brought(store, oneroster(tmp_path / "export", changed(orgs=orgs)))
    assert report.applied
    assert "parentSourcedId" in (the_file(report, "orgs.csv").note or "")
    assert len(live(store, "org")) == 2


def test_only_the_office_may_bring(store, tmp_path):
    for role in ("public", "family", "student", "educator", "board"):
        with pytest.raises(NotAllowed):
            bring(store, Viewer(person=None, role=role), [oneroster(tmp_path / role)], now=NOW)


def test_spanish_is_said_in_spanish(store, tmp_path):
    report = brought(store, tmp_path / "nothing.csv", language="es")
    assert report.files[0].rejects[0].reason == "No hay ningún archivo con ese nombre."


# real files


@needs_real
def test_the_real_sds_folders_come_in_whole_and_the_second_time_change_nothing(store):
    report = brought(store, SHARED / "sds_v2p1", SHARED / "sds_v2")
    rows = {
        f"{path.parent.name}/{path.name}": len(path.read_text().splitlines()) - 1
        for path in sorted(SHARED.rglob("*.csv"))
    }
    rows["sds_v2p1/userFlags.csv"] = 0  # not used, and said so
    assert {file.file: (file.accepted, file.changed, file.rejected) for file in report.files} == {
        name: (count, count, 0) for name, count in rows.items()
    }
    assert {file.format for file in report.files} == {"SDS v2 CSV", "SDS v2.1 CSV"}
    links = store.rows(LINKS)
    assert links == [
        ("114002", "114001", "guardian"),
        ("114002", "114003", "relative"),
        ("114005", "114004", "guardian"),
    ]
    assert store.rows("SELECT birth_date, grade FROM core.person WHERE foreign_id = '114001'") == [
        (date(2001, 7, 2), "10")
    ]
    staff = store.rows(
        "SELECT role, count(*) FROM core.enrollment WHERE title IN ('Staff', 'Faculty', 'Aide') GROUP BY ALL ORDER BY ALL"
    )
    assert staff == [("educator", 2), ("other", 1)]
    before = everything(store)
    again = brought(store, SHARED / "sds_v2p1", SHARED / "sds_v2")
    assert again.applied
    assert sum(file.changed for file in again.files) == 0
    assert everything(store) == before
    store.close()
    assert b"P@ssword123" not in store.path.read_bytes()


# What would be lost among a thousand results

BAD = {"sourcedId": "", "orgSourcedIds": "s", "role": "student", "givenName": "No", "familyName": "Key",
       "agentSourcedIds": "", "grades": "", "password": "", "identifier": ""}  # fmt: skip


def many_results(folder: Path, rows: int = 2000) -> Path:
    return evidence(folder / "evidence.csv", *(f"maya,G.1,2026-10-{1 + n % 28:02d},0.5,,quiz,{n}" for n in range(rows)))


def roster_spoilt(folder: Path, spoilt: str) -> Path:
    if spoilt in ("rows of users", "few rows of many users"):
        more = 1 if spoilt == "rows of users" else 40
        users = [{**ONEROSTER["users"][2], "sourcedId": f"more{n}", "identifier": ""} for n in range(more)]
        return oneroster(folder, changed(users=[*ONEROSTER["users"], *users, BAD]))
    oneroster(folder)
    if spoilt == "users without a key":
        (folder / "users.csv").write_text("givenName,familyName\nMaya,Rivera\n")
    elif spoilt == "empty enrollments":
        (folder / "enrollments.csv").write_bytes(b"")
    elif spoilt == "damaged classes":
        (folder / "classes.csv.gz").write_bytes(b"\x1f\x8bno")
        (folder / "classes.csv").unlink()
    elif spoilt == "a damaged zip":
        (folder / "more.zip").write_bytes(b"PK\x03\x04no")
    return folder


SPOILT = {
    "rows of users": "“export/users.csv”, 1 of 7 rows",
    "few rows of many users": None,
    "users without a key": "“export/users.csv” cannot be used at all",
    "empty enrollments": "“export/enrollments.csv” cannot be used at all",
    "damaged classes": "“export/classes.csv.gz” cannot be used at all",
    "a damaged zip": "“export/more.zip” cannot be used at all",
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_spoilt_list_of_people_is_not_lost_among_many_results(store, tmp_path, spoilt):
    brought(store, oneroster(tmp_path / "first"), framework(tmp_path / "goals.json"))
    words = SPOILT[spoilt]
    paths = roster_spoilt(tmp_path / "export", spoilt), many_results(tmp_path / "lms")
    report = brought(store, *paths)
    assert report.applied is (words is None)
    assert bool(report.safety) is (words is not None)
    if words:
        assert words in report.safety[0]
        assert store.rows("SELECT count(*) FROM facts.evidence") == [(0,)]
        assert brought(store, *paths, force=True).applied


def test_a_spoilt_list_of_results_holds_nothing_back(store, tmp_path):
    brought(store, oneroster(tmp_path / "first"), framework(tmp_path / "goals.json"))
    (tmp_path / "lms").mkdir()
    (tmp_path / "lms" / "evidence-more.csv").write_text("student,score\nmaya,0.5\n")
    report = brought(store, many_results(tmp_path / "lms"), tmp_path / "lms" / "evidence-more.csv")
    assert report.applied and not report.safety


def test_an_sds_folder_with_one_file_by_two_spellings_says_so(store, tmp_path):
    folder = tmp_path / "sds"
    write_csv(folder / "orgs.csv", [{"sourcedId": "s", "name": "School", "type": "school", "parentSourcedId": ""}])
    user = {"sourcedId": "u", "username": "u", "givenName": "U", "familyName": "V", "role": "student", "orgSourcedIds": "s", "grade": "03"}  # fmt: skip
    write_csv(folder / "users.csv", [user])
    write_csv(folder / "Users.csv", [{**user, "sourcedId": "w"}])
    report = brought(store, folder, force=True)
    assert sorted(counts(file) for file in report.files if "sers.csv" in file.file) == [(0, 0, 0, 1), (1, 1, 0, 0)]
    assert [file.rejects[0].reason for file in report.files if file.rejected] == [
        "There are two files of this kind in one folder."
    ]
