"""A backup that was put back lets nobody in whom the office has shut out since, and loses no order of a court."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from plcore.__main__ import main
from plcore.access import COMMAND_LINE, Viewer, why_visible
from plcore.access.devices import end_all, start_device, viewer_for
from plcore.access.entering import Opened, Refused, enter
from plcore.access.guardians import restrict
from plcore.access.invitations import list_invitations, make_invitation, revoke_invitation
from plcore.documents.restored import order_line, restored_lines
from plcore.store import StoreBusy, open_store
from plcore.store.backup import backup
from plcore.store.doctor import examine
from plcore.store.restore import mark_read, restore, unread_note
from tests.small_district import MAYA_BORN, NOW, build

HOUR = timedelta(hours=1)
LATER = NOW + timedelta(days=3)
ROOT = Path(__file__).parents[2]
PIPES = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
KILLED = """
import os, signal, sys
from plcore.access import COMMAND_LINE
from plcore.access.invitations import make_invitation
from plcore.store import open_store
from tests.small_district import NOW, build
store = open_store(sys.argv[1])
make_invitation(store, COMMAND_LINE, build(store).ana, "family", now=NOW)
os.kill(os.getpid(), signal.SIGKILL)
"""
HOLDING = """
import sys
from plcore.store import open_store
with open_store(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "district.duckdb"


def small_and_backup(path):
    """A district with an order, a letter and a device, and its backup."""
    with open_store(path) as store:
        small = build(store)
        letter = make_invitation(store, COMMAND_LINE, small.ana, "family", now=NOW)
        token = start_device(store, small.ana, "family", label="phone, Chrome", now=NOW)
        kept = backup(store, path.with_name("monday.duckdb"))
    return small, letter, token, kept


def test_whoever_was_signed_out_since_stays_out_and_so_does_everybody(path):
    small, letter, token, kept = small_and_backup(path)
    with open_store(path) as store:
        end_all(store, COMMAND_LINE, small.ana, NOW + HOUR, why="office")
    done = restore(kept, path, LATER)
    assert (done.devices, done.read_former) == (1, True)
    with open_store(path) as store:
        assert not viewer_for(store, token, LATER).viewer.is_signed_in
        assert isinstance(_enter(store, letter.code, MAYA_BORN), Opened), "a letter that nobody used still works"
        assert examine(store).ok


def test_a_used_letter_does_not_open_its_device_again_afterwards(path):
    with open_store(path) as store:
        small = build(store)
        letter = make_invitation(store, COMMAND_LINE, small.ana, "family", now=NOW)
        opened = _enter(store, letter.code, MAYA_BORN, now=NOW)
        kept = backup(store, path.with_name("monday.duckdb"))
    restore(kept, path, LATER)
    with open_store(path) as store:
        assert isinstance(_enter(store, letter.code, MAYA_BORN, cookie=opened.token), Refused)


@pytest.mark.parametrize("is_readable", [True, False])
def test_a_letter_that_was_taken_back_since_stays_so(path, is_readable):
    small, letter, _, kept = small_and_backup(path)
    with open_store(path) as store:
        revoke_invitation(store, COMMAND_LINE, letter.id, now=NOW + HOUR)
    if not is_readable:
        path.write_bytes(b"broken by a falling disk")
    done = restore(kept, path, LATER)
    assert (done.letters, done.read_former) == (1, is_readable)
    with open_store(path) as store:
        assert [one.state for one in list_invitations(store, COMMAND_LINE, now=LATER, person=small.ana)] == ["revoked"]
        assert _enter(store, letter.code, MAYA_BORN) == Refused("revoked")


def test_an_order_that_came_since_still_holds_and_is_told(path):
    small, _, _, kept = small_and_backup(path)
    with open_store(path) as store:
        restrict(store, COMMAND_LINE, small.ana, small.maya, in_force=True, why="Paper 12", now=NOW + HOUR)
        restrict(store, COMMAND_LINE, small.ben, small.leo, in_force=False, why="It ended", now=NOW + HOUR)
    done = restore(kept, path, LATER)
    assert [(one.student, one.adult, one.closed, one.kept) for one in done.orders] == [
        ("Maya Rivera", "Ana Rivera", True, True),
        ("Leo Rivera", "Ben Cole", False, False),
    ]
    lines = "\n".join(restored_lines(done, LATER))
    assert "Maya Rivera (N-100): closed to Ana Rivera." in lines and "Paper 12" in lines
    with open_store(path) as store:
        assert why_visible(store, Viewer(small.ana, "family"), small.maya, LATER.date()) is None
        assert why_visible(store, Viewer(small.ben, "family"), small.leo, LATER.date()) is None
        assert why_visible(store, Viewer(small.ana, "family"), small.leo, LATER.date()) == "guardian"
        assert examine(store).ok


def test_an_order_that_was_lifted_since_it_was_made_does_not_come_back(path):
    small, _, _, kept = small_and_backup(path)
    with open_store(path) as store:
        restrict(store, COMMAND_LINE, small.ana, small.maya, in_force=True, why="A slip", now=NOW + HOUR)
        restrict(store, COMMAND_LINE, small.ana, small.maya, in_force=False, why="A slip", now=NOW + 2 * HOUR)
    assert [one.kept for one in restore(kept, path, LATER).orders] == [False, False]
    with open_store(path) as store:
        assert why_visible(store, Viewer(small.ana, "family"), small.maya, LATER.date()) == "guardian"


def test_a_letter_that_wrong_answers_locked_since_stays_locked(path):
    small, letter, _, kept = small_and_backup(path)
    with open_store(path) as store:
        for day in range(1, 6):
            assert _enter(store, letter.code, date(2001, 1, day), now=NOW + day * HOUR) == Refused("wrong")
    for again in range(2):  # what was counted once is not counted twice
        restore(kept, path, LATER + again * HOUR)
        with open_store(path) as store:
            assert [one.state for one in list_invitations(store, COMMAND_LINE, now=LATER, person=small.ana)] == [
                "locked"
            ]
            assert store.one("SELECT count(*) FROM core.guess WHERE kind = 'invitation'") == (5,)
            assert _enter(store, letter.code, MAYA_BORN) == Refused("wrong")


def test_a_copy_whose_newest_rows_are_still_in_its_log_comes_back_whole(path):
    live = path.with_name("live.duckdb")
    subprocess.run([sys.executable, "-c", KILLED, str(live)], cwd=ROOT, check=False)
    assert live.with_name("live.duckdb.wal").stat().st_size, "it was cut short, so its rows are in the log"
    left = path.with_name(f".{path.name}.arriving.wal")
    left.write_bytes(b"what a restore that was cut short left behind")
    restore(live, path, LATER)
    with open_store(path) as store:
        assert store.one("SELECT count(*) FROM core.invitation") == (1,)
        assert examine(store).ok
    assert not left.exists()


def test_a_program_that_opens_the_data_meanwhile_keeps_it(path, monkeypatch):
    _, _, _, kept = small_and_backup(path)
    holders = []

    def comes_back(place):  # the server starts again by itself while the copy is made
        if place.name.endswith(".arriving"):
            holders.append(subprocess.Popen([sys.executable, "-c", HOLDING, str(path)], cwd=ROOT, **PIPES))
            assert holders[0].stdout.readline().strip() == b"open"

    monkeypatch.setattr("plcore.store.restore.keep_private", comes_back)
    before = path.stat().st_ino
    try:
        with pytest.raises(StoreBusy):
            restore(kept, path, LATER)
    finally:
        for holder in holders:
            holder.communicate(b"\n")
    assert path.stat().st_ino == before, "what that program writes must not land in a file that was put aside"
    assert not list(path.parent.glob("*before-restore*"))


def test_the_office_is_told_until_somebody_has_read_it(path):
    small, _, _, kept = small_and_backup(path)
    with open_store(path) as store:
        restrict(store, COMMAND_LINE, small.ana, small.maya, in_force=True, why="Paper 12", now=NOW + HOUR)
        assert unread_note(store) is None
    done = restore(kept, path, LATER)
    with open_store(path) as store:
        note = unread_note(store)
        assert (note.at, note.newest, note.orders) == (LATER, NOW, done.orders)
        assert "Paper 12" in order_line("es", note.orders[0])
        mark_read(store, small.pat, LATER + HOUR)
        assert unread_note(store) is None
    restore(kept, path, LATER + 2 * HOUR)
    with open_store(path) as store:
        assert unread_note(store) is not None, "each time anew"


def test_the_command_says_what_was_done_and_where_the_key_is(path, capsys, monkeypatch):
    monkeypatch.delenv("PORCHLIGHT_SECRET", raising=False)
    _, _, _, kept = small_and_backup(path)
    path.unlink()
    assert main(["restore", str(kept), "--db", str(path)]) == 0
    said = capsys.readouterr().err
    assert "everyone was signed out" in said and "We could not read the data from before." in said
    assert "the file secret.key beside the database" in said
    assert main(["backup", str(path.with_name("again.duckdb")), "--db", str(path)]) == 0
    said = capsys.readouterr().err
    assert "The key of this house is not in it" in said and "secret.key" in said


def _enter(store, code, fact, now=LATER, cookie=None):
    return enter(store, code, fact, address="203.0.113.9", label="phone, Chrome", now=now, cookie=cookie)
