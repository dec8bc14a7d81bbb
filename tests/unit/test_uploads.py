"""What the office uploads: private while it is needed, gone afterwards; a bring that goes on by itself; its history."""

from __future__ import annotations

import csv
import io
import os
import threading
from datetime import UTC, timedelta
from uuid import UUID

import pytest

from plcore.access import COMMAND_LINE, NotAllowed, Viewer
from plcore.interop import BringReport, bring
from plcore.interop.history import brought, count_brought, known_sources, set_aside, set_aside_csv
from plcore.interop.job import BringJob
from plcore.interop.tidying import KEPT_DAYS, REJECTS, tidy
from plcore.interop.uploads import LONGEST_NAME, SameName, has_no_source, place_of, private_copy, tidy_name
from plcore.learning.unclear import handle, tell_unclear
from plcore.learning.unclear_notes import count_notes, notes, reopen
from plcore.store import open_store
from tests.district import NOW, District


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        yield District(store)


class Upload(io.BytesIO):
    """A file as a browser sends it."""

    def __init__(self, name: str, content: bytes = b"a,b\n1,2\n") -> None:
        super().__init__(content)
        self.name = name


# private copies


def test_copies_are_whole_private_and_gone_afterwards(district):
    sent = [Upload("users.csv", b"x" * 3_000_000), Upload("orgs.csv")]
    sent[0].read(10)  # somebody has already looked into it
    with private_copy(district.store, sent) as paths:
        assert [path.name for path in paths] == ["users.csv", "orgs.csv"]
        assert paths[0].read_bytes() == b"x" * 3_000_000
        for folder in (paths[0].parent, paths[0].parent.parent, place_of(district.store)):
            assert folder.stat().st_mode & 0o077 == 0
        assert not paths[0].is_relative_to(district.store.staging), "SQL may not read them there"
    assert list(place_of(district.store).iterdir()) == []


def test_copies_go_also_when_something_fails(district):
    with pytest.raises(RuntimeError, match="halfway"), private_copy(district.store, [Upload("a.csv")]):
        raise RuntimeError("halfway")
    assert list(place_of(district.store).iterdir()) == []


def test_what_a_killed_program_left_is_cleared_but_not_what_is_in_use(district):
    place = place_of(district.store)
    left = place / "another-run" / "upload"
    left.mkdir(parents=True)
    (left / "users.csv").write_text("Maya")
    with private_copy(district.store, [Upload("a.csv")]) as [ours]:
        assert not left.exists()
        with private_copy(district.store, [Upload("b.csv")]):
            assert ours.exists()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("users.csv", "users.csv"),
        ("folder/users.csv", "users.csv"),
        ("C:\\export\\users.csv", "users.csv"),
        ("../../etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        (".hidden.csv", "hidden.csv"),
        ("a\x00b\nc.csv", "a_b_c.csv"),
        ("Mu\u0301sica.csv", "M\u00fasica.csv"),
    ],
)
def test_a_browsers_file_name_becomes_a_plain_one(sent, kept):
    assert tidy_name(sent) == kept


def test_a_long_name_keeps_its_ending():
    assert tidy_name("é" * 300 + ".csv").endswith("é.csv")
    assert len(tidy_name("é" * 300 + ".csv").encode()) <= LONGEST_NAME


def test_two_files_of_one_name_are_refused(district):
    with pytest.raises(SameName), private_copy(district.store, [Upload("a/users.csv"), Upload("b/users.csv")]):
        pass


@pytest.mark.parametrize(
    ("source", "missing"),
    [("upload", True), ("upload/families", True), ("SIS", False), (None, False), ("uploads", False)],
)
def test_our_own_folders_name_is_nobodys_source(source, missing):
    assert has_no_source(source) is missing


def test_what_was_left_behind_is_tidied_and_lists_of_set_aside_rows_stay_thirty_days(district):
    store = district.store
    rejects, place = store.path.parent / REJECTS, place_of(store)
    rejects.mkdir()
    place.mkdir()
    (place / "an-earlier-program").mkdir()
    for days in (0, KEPT_DAYS, KEPT_DAYS + 1):
        for name in (f"list-{days}.csv", f"half-{days}.part", f"letter-{days}.txt"):
            (rejects / name).write_text("file,line\n")
            moment = (NOW - timedelta(days=days)).replace(tzinfo=UTC).timestamp()
            os.utime(rejects / name, (moment, moment))
    assert tidy(store, NOW) == 2
    assert (
        not (rejects / f"list-{KEPT_DAYS + 1}.csv").exists() and not (rejects / f"half-{KEPT_DAYS + 1}.part").exists()
    )
    assert len(list(rejects.iterdir())) == 7, "what is not ours stays"
    assert list(place.iterdir()) == []
    with private_copy(store, [Upload("now.csv")]) as (path,):
        tidy(store, NOW)
        assert path.exists(), "what is being brought in stays"


# a bring that goes on by itself


def job_of(work) -> BringJob:
    return BringJob(work, files=["a"], source=None, is_look=True)


def test_a_job_tells_how_far_it_is_and_what_came_of_it():
    may_end, has_told = threading.Event(), threading.Event()
    report = BringReport(applied=True, files=())

    def work(progress):
        progress("bring-stage-check", 0.5)
        has_told.set()
        may_end.wait(10)
        progress("bring-stage-done", 7.0)
        return report

    job = job_of(work)
    assert has_told.wait(10)
    assert (job.stage.says, job.stage.fraction, job.is_done, job.report) == ("bring-stage-check", 0.5, False, None)
    may_end.set()
    assert job.wait(10)
    assert (job.is_done, job.report, job.error, job.stage.fraction) == (True, report, None, 1.0)


def test_a_job_that_fails_keeps_why():
    def work(_):
        raise ValueError("no")

    job = job_of(work)
    assert job.wait(10)
    assert job.report is None and isinstance(job.error, ValueError)


# what was brought before


@pytest.fixture
def history(district, tmp_path):
    district.student("Maya", "Rivera", foreign_id="S1")
    district.objective("M.1", "Adding")
    clerk = district.guardian("Ida", "Cole")
    for number, (source, bad) in enumerate((("gradebook", 0), ("canvas", 1), ("gradebook", 2))):
        day = NOW.date() - timedelta(days=number)
        score = 0.7 if source == "canvas" else 0.5  # other work than the gradebook's
        lines = [f"S1,M.1,{day - timedelta(days=n)},{score},,quiz," for n in range(60)]
        lines += [f"S1,M.1,{day},=cmd|'{n}',,quiz," for n in range(bad)]
        file = tmp_path / f"evidence{number}.csv"
        file.write_text("student,objective,date,score,level,kind,note\n" + "\n".join(lines) + "\n")
        bring(
            district.store,
            Viewer(clerk, "office") if number else COMMAND_LINE,
            [file],
            now=NOW + timedelta(hours=number),
            source=source,
        )
    return district


def test_former_brings_are_told_newest_first(history):
    told = brought(history.store, COMMAND_LINE)
    assert [(one.source, one.by, one.set_aside, one.changed) for one in told[:3]] == [
        ("gradebook", "Ida Cole", 2, 2),  # 58 of its rows were there from the first time
        ("canvas", "Ida Cole", 1, 60),
        ("gradebook", "", 0, 60),
    ]
    assert [file.name for file in told[0].files] == ["evidence2.csv"]
    assert [one.id for one in brought(history.store, COMMAND_LINE, most=1, skip=1)] == [told[1].id]
    assert count_brought(history.store, COMMAND_LINE) == len(told)
    assert {"gradebook", "canvas"} <= set(known_sources(history.store, COMMAND_LINE))


def test_set_aside_rows_can_be_read_and_downloaded_without_running_anything(history):
    newest = brought(history.store, COMMAND_LINE)[0]
    kept = set_aside(history.store, COMMAND_LINE, newest.id)
    assert [(row.line, row.column, row.value) for row in kept] == [(62, "score", "=cmd|'0'"), (63, "score", "=cmd|'1'")]
    assert len(set_aside(history.store, COMMAND_LINE, newest.id, most=1)) == 1
    rows = list(csv.reader(io.StringIO(set_aside_csv(history.store, COMMAND_LINE, newest.id).decode("utf-8-sig"))))
    assert rows[0] == ["file", "line", "column", "value", "reason", "remedy"]
    assert rows[1][:4] == ["evidence2.csv", "62", "score", "'=cmd|'0'"]


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "facilitator", "board"])
def test_only_the_office_reads_what_was_brought(history, role):
    batch = brought(history.store, COMMAND_LINE)[0].id
    viewer = Viewer(None, role)
    for ask in (
        lambda: brought(history.store, viewer),
        lambda: count_brought(history.store, viewer),
        lambda: known_sources(history.store, viewer),
        lambda: set_aside(history.store, viewer, batch),
        lambda: set_aside_csv(history.store, viewer, batch),
        lambda: notes(history.store, viewer),
        lambda: count_notes(history.store, viewer),
        lambda: reopen(history.store, viewer, batch),
    ):
        with pytest.raises(NotAllowed):
            ask()


# what was not clear


def said(district, objective: UUID, words: str, minutes: int) -> UUID:
    return tell_unclear(district.store, objective, "en", words, sent=0, now=NOW + timedelta(minutes=minutes))


def test_notes_stand_goal_by_goal_those_with_most_first_and_can_come_back(district):
    adding, reading = district.objective("M.1", "Adding"), district.objective("R.1", "Reading")
    first = said(district, adding, "What is a sum?", 0)
    second = said(district, reading, "Too hard", 1)
    third = said(district, reading, "What is a text?", 2)
    assert [note.id for note in notes(district.store, COMMAND_LINE)] == [second, third, first]
    assert count_notes(district.store, COMMAND_LINE) == 3
    assert [note.id for note in notes(district.store, COMMAND_LINE, most=1, skip=2)] == [first]
    handle(district.store, COMMAND_LINE, third, NOW)
    [done] = notes(district.store, COMMAND_LINE, handled=True)
    assert (done.id, done.handled_at, done.words) == (third, NOW, "What is a text?")
    reopen(district.store, COMMAND_LINE, third)
    assert count_notes(district.store, COMMAND_LINE) == 3
    assert count_notes(district.store, COMMAND_LINE, handled=True) == 0
