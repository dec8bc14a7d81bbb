"""The store: one writer, a cursor a read, closed doors, backups, and what the doctor sees."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from plcore.store import StoreError, StoreTooNew, StoreUnreadable, Transaction, identity, new_id, open_store
from plcore.store.backup import backup
from plcore.store.doctor import examine
from plcore.store.opening import Store
from plcore.store.restore import restore

NOW = datetime(2026, 11, 22, 18, 0)
GUESS = ["kind", "target", "made_at"]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


def guess(target: str, kind: str = "address"):
    def command(transaction: Transaction) -> str:
        transaction.insert("core.guess", GUESS, [(kind, target, NOW)])
        return target

    return command


def targets(store: Store) -> set[str]:
    return {target for (target,) in store.rows("SELECT target FROM core.guess")}


def test_keys_are_uuid_version_7_and_sort_by_time():
    keys = [new_id() for _ in range(100)]
    assert {key.version for key in keys} == {7}
    assert [key.int >> 80 for key in keys] == sorted(key.int >> 80 for key in keys)
    assert len(set(keys)) == 100


def test_a_key_sorts_behind_the_one_it_follows_although_the_clock_was_set_back(monkeypatch):
    first = new_id()
    monkeypatch.setattr(identity.time, "time_ns", lambda: 1_600_000_000_000_000_000)
    assert new_id() < first
    following = new_id(after=first)
    assert following > first and following.version == 7


def test_a_write_is_there_when_it_is_acknowledged(store):
    assert store.write(guess("one")) == "one"
    assert targets(store) == {"one"}


def test_one_bad_command_in_a_group_does_not_hurt_its_neighbours(store):
    gate = threading.Event()
    store.submit(lambda _: gate.wait())  # hold the writer, so that what follows waits and is grouped
    futures = [store.submit(guess(str(number), "address" if number % 3 else "nonsense")) for number in range(12)]
    gate.set()
    failed = {str(number) for number, future in enumerate(futures) if future.exception()}
    assert failed == {"0", "3", "6", "9"}
    assert targets(store) == {str(number) for number in range(12)} - failed


def test_a_command_that_fails_leaves_nothing_behind(store):
    def half(transaction: Transaction) -> None:
        transaction.insert("core.guess", GUESS, [("address", "half", NOW)])
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        store.write(half)
    assert targets(store) == set()


def test_many_threads_read_and_write_and_each_gets_its_own_rows(store):
    def work(number: int) -> bool:
        store.write(guess(f"t{number}"))
        return store.rows("SELECT ?, target FROM core.guess WHERE target = ?", [number, f"t{number}"]) == [
            (number, f"t{number}")
        ]

    with ThreadPoolExecutor(32) as pool:
        assert all(pool.map(work, range(400)))
    assert len(targets(store)) == 400


def test_exclusive_work_waits_its_turn_and_gives_the_turn_back(store):
    def work() -> int:
        with store.cursor() as cursor:
            cursor.begin()
            cursor.execute("INSERT INTO core.guess VALUES ('address', 'alone', now()::TIMESTAMP)")
            cursor.commit()
        return 7

    waiting = [store.submit(guess(f"before{number}")) for number in range(5)]
    assert store.alone(work) == 7
    assert store.write(guess("after")) == "after"
    assert {"alone", "after"} | {future.result() for future in waiting} == targets(store)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY core.guess TO '/tmp/porchlight-leak.csv'",
        "ATTACH '/tmp/porchlight-other.duckdb' AS other",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "INSTALL httpfs",
    ],
)
def test_sql_reaches_nothing_outside_and_cannot_unlock_itself(store, sql):
    with pytest.raises(duckdb.Error):
        store.rows(sql)


def test_a_second_process_is_refused_with_the_holder_named(store):
    script = (
        "import sys; from plcore.store import open_store, StoreBusy\n"
        "try: open_store(sys.argv[1])\n"
        "except StoreBusy as busy: print(busy)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(store.path)], capture_output=True, text=True, cwd=root, check=True
    )
    assert f"process {os.getpid()}" in done.stdout
    assert "--db" in done.stdout


def test_files_that_are_no_database_of_ours_are_answered(tmp_path):
    text = tmp_path / "text.duckdb"
    text.write_text("this is a letter, not a database")
    with pytest.raises(StoreUnreadable, match=r"text\.duckdb"):
        open_store(text)
    other = tmp_path / "other.duckdb"
    with duckdb.connect(str(other)) as connection:
        connection.execute("CREATE TABLE wine (name VARCHAR)")
    with pytest.raises(StoreUnreadable, match="another program"):
        open_store(other)


def test_a_newer_file_is_refused(store):
    store.write(lambda tx: tx.execute("INSERT INTO core.migration VALUES (9999, 'later', now()::TIMESTAMP)"))
    store.close()
    with pytest.raises(StoreTooNew, match="9999"):
        open_store(store.path)


def test_opening_twice_applies_each_migration_once(store):
    store.close()
    with open_store(store.path) as again:
        numbers = [number for (number,) in again.rows("SELECT number FROM core.migration ORDER BY number")]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1


def test_a_closed_store_says_so(store):
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.rows("SELECT 1")
    with pytest.raises(StoreError, match="closed"):
        store.write(guess("late"))


def test_backup_and_restore_round_trip_and_overwrite_nothing(store, tmp_path):
    store.write(guess("kept"))
    kept = backup(store, tmp_path / "monday.duckdb")
    with pytest.raises(StoreError, match="already there"):
        backup(store, kept)
    with pytest.raises(StoreError, match="no folder"):
        backup(store, tmp_path / "nowhere" / "x.duckdb")
    store.write(guess("later"))
    assert "StoreBusy" in _restore_in_another_process(kept, store.path)  # this process still holds it
    store.close()
    aside = restore(kept, store.path, NOW).kept
    assert aside is not None
    with open_store(store.path) as back, open_store(aside) as former:
        assert targets(back) == {"kept"}
        assert targets(former) == {"kept", "later"}
        assert back.one("SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")[0] > 5


def _restore_in_another_process(source: Path, path: Path) -> str:
    script = (
        "import sys; from datetime import datetime; from pathlib import Path\n"
        "from plcore.store.restore import restore\n"
        "restore(Path(sys.argv[1]), Path(sys.argv[2]), datetime(2026, 1, 1))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(source), str(path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    return done.stderr


def test_a_damaged_database_can_be_restored_over_and_is_kept(store, tmp_path):
    store.write(guess("kept"))
    good = backup(store, tmp_path / "good.duckdb")
    store.close()
    store.path.write_bytes(b"broken by a falling disk")
    aside = restore(good, store.path, NOW).kept
    assert aside is not None
    assert aside.read_bytes() == b"broken by a falling disk"
    with open_store(store.path) as back:
        assert targets(back) == {"kept"}


def test_only_the_owner_may_read_the_database_and_its_copies(store, tmp_path):
    store.write(guess("kept"))
    copy = backup(store, tmp_path / "copy.duckdb")
    for file in (store.path, copy):
        assert file.stat().st_mode & 0o077 == 0


def test_a_command_that_ends_its_thread_does_not_end_the_writer(store):
    def leave(_: Transaction) -> None:
        raise SystemExit(1)

    with pytest.raises(SystemExit):
        store.write(leave)
    assert store.write(guess("after")) == "after"


@pytest.mark.parametrize("content", [b"", b"not a database", None])
def test_restore_refuses_what_is_no_backup_and_keeps_what_is_there(store, tmp_path, content):
    store.write(guess("kept"))
    store.close()
    source = tmp_path / "source.duckdb"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(StoreError):
        restore(source, store.path, NOW)
    with open_store(store.path) as still:
        assert targets(still) == {"kept"}


def test_the_doctor_is_content_with_an_empty_store_and_finds_orphans_and_twins(store):
    assert examine(store).ok
    person = new_id()
    row = "INSERT INTO core.person (id, source, foreign_id, given_name, family_name) VALUES (?, 's', 'x', 'A', 'B')"
    store.write(lambda tx: tx.execute(row, [person]))
    store.write(lambda tx: tx.execute(row, [new_id()]))
    link = (
        "INSERT INTO core.guardian (id, source, foreign_id, adult, student, kind) VALUES (?, 's', 'g', ?, ?, 'mother')"
    )
    store.write(lambda tx: tx.execute(link, [new_id(), person, new_id()]))
    found = examine(store)
    assert not found.ok
    assert any("core.guardian" in problem and "student" in problem for problem in found.problems)
    assert any("twice in core.person" in problem for problem in found.problems)
    assert found.counts["core.person"] == 2
