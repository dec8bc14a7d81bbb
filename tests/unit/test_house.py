"""The house of a process: it opens what is there, builds what is not, and leaves nothing half-built."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pages.door.house import House, NotReady, forget
from plcore.access import Viewer
from plcore.codesign.gatherings import change_state, make_gathering
from plcore.codesign.seats import take_seat
from plcore.codesign.templates import templates
from plcore.store import StoreBusy, Transaction, open_store

MARK = "INSERT INTO core.guess VALUES ('address', 'built', now()::TIMESTAMP)"
NOW = datetime(2026, 11, 22, 18, 0)
ADDRESSES = "SELECT gathering FROM core.seat WHERE address IS NOT NULL"
COUNT = "SELECT count(*) FROM core.guess"


def build(store, progress):
    progress("door-waiting", 0.5)

    def mark(transaction: Transaction) -> None:
        transaction.execute(MARK)

    store.write(mark)


def wait_until(is_so) -> None:
    turn = threading.Event()
    for _ in range(3000):
        if is_so():
            return
        turn.wait(0.01)
    raise AssertionError("it did not come about")


def wait_for(house: House, *states: str) -> None:
    wait_until(lambda: house.state.name in states)


def open_gathering(store, viewer):
    """One that people can join, made of the first template's plan."""
    made = make_gathering(store, viewer, templates()[0].plan, now=NOW)
    return change_state(store, viewer, made.id, "open", now=NOW).id


def test_what_is_there_is_opened_at_once_and_not_built(tmp_path):
    open_store(tmp_path / "d.duckdb").close()
    house = House(tmp_path / "d.duckdb", build)
    with pytest.raises(NotReady):
        assert house.store
    house.start()
    house.start()
    assert house.is_ready
    assert house.store.one(COUNT) == (0,)
    house.close()
    with pytest.raises(NotReady):
        assert house.store
    house.start()
    assert house.is_ready
    house.close()


def test_what_is_not_there_is_built_beside_and_put_in_place_when_it_is_whole(tmp_path):
    go_on, seen = threading.Event(), []

    def slowly(store, progress):
        progress("door-waiting", 0.25)
        go_on.wait(30)
        build(store, progress)

    house = House(tmp_path / "d.duckdb", slowly)
    house.start()
    seen.append(house.state.name)
    assert not (tmp_path / "d.duckdb").exists()
    go_on.set()
    wait_for(house, "ready", "failed")
    assert seen == ["building"]
    assert house.store.one(COUNT) == (1,)
    house.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".d.duckdb.staging", "d.duckdb"]


def test_what_a_broken_start_left_is_cleared_and_built_anew(tmp_path):
    with open_store(tmp_path / "building-d.duckdb") as left:
        build(left, lambda *_: None)
        build(left, lambda *_: None)
    house = House(tmp_path / "d.duckdb", build)
    house.start()
    wait_for(house, "ready", "failed")
    assert house.store.one(COUNT) == (1,)
    house.close()


def test_a_build_that_fails_says_where_and_names_nobody(tmp_path, caplog):
    def fail(store, progress):
        raise ValueError("Maya Rivera")

    house = House(tmp_path / "d.duckdb", fail)
    house.start()
    wait_for(house, "ready", "failed")
    assert house.state.name == "failed"
    assert not (tmp_path / "d.duckdb").exists()
    assert "Maya" not in caplog.text
    house.close()


def test_marks_of_networks_are_dropped_at_the_start_and_again_while_the_house_is_open(tmp_path):
    pat = Viewer(None, "office")
    with open_store(tmp_path / "d.duckdb") as store:
        first, second = (open_gathering(store, viewer=pat) for _ in range(2))
        for key in (first, second):
            take_seat(store, key, "a phone", language="en", address="203.0.113.9", now=NOW)
        change_state(store, pat, first, "closed", now=NOW)
    house = House(tmp_path / "d.duckdb", build, now=lambda: moment[0], every=timedelta(milliseconds=5))
    moment = [NOW + timedelta(days=8)]
    house.start()
    wait_until(lambda: house.store.rows(ADDRESSES) == [(second,)])
    change_state(house.store, pat, second, "closed", now=moment[0])
    moment[0] += timedelta(days=6)
    forget(house.store, moment[0])
    assert house.store.rows(ADDRESSES) == [(second,)], "not before a week is over"
    moment[0] += timedelta(days=2)
    wait_until(lambda: house.store.rows(ADDRESSES) == [])
    house.close()


@pytest.mark.parametrize("name", ["d.duckdb", "building-d.duckdb"])
def test_a_file_that_another_program_holds_is_told_in_a_sentence(tmp_path, name):
    holding = (
        "import sys; from plcore.store import open_store; "
        f"store = open_store({str(tmp_path / name)!r}); print('held', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", holding], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreBusy, match="open in another program"):
            House(tmp_path / "d.duckdb", build).start()
        other.communicate("")
