"""`kill -9` in the middle of writing: what was acknowledged is there, whole, exactly once; a bring is whole or not."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plcore.store import Store, open_store
from plcore.store.doctor import examine
from tests.files import brought, evidence, framework, oneroster

ROOT = Path(__file__).parents[2]
ROUNDS = 50

# Four threads write to two tables in one command each, and print a key only after the store has acknowledged it.
WRITER = """
import sys, threading
from datetime import datetime
from plcore.store import new_id, open_store

store = open_store(sys.argv[1])
printing = threading.Lock()

def work():
    while True:
        key = new_id()
        def command(transaction):
            transaction.insert("core.unclear", ["id", "objective", "language", "words", "recorded_at"],
                               [(key, key, "en", "x" * 200, datetime(2026, 11, 22))])
            transaction.insert("core.guess", ["kind", "target", "made_at"],
                               [("invitation", str(key), datetime(2026, 11, 22))])
        store.write(command)
        with printing:
            sys.stdout.write(f"{key}\\n")
            sys.stdout.flush()

for _ in range(4):
    threading.Thread(target=work).start()
"""


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_in_fifty_kills(tmp_path):
    chance = random.Random(7)
    path = tmp_path / "district.duckdb"
    open_store(path).close()
    acknowledged: set[str] = set()
    for round_number in range(ROUNDS):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert child.stdout is not None
        # Killed after a random number of acknowledgements, not after a time: so that every round has written.
        for _ in range(chance.randint(1, 120)):
            acknowledged.add(child.stdout.readline().strip())
        child.send_signal(signal.SIGKILL)
        acknowledged |= {line.strip() for line in child.stdout if len(line.strip()) == 36}
        child.wait()
        child.stdout.close()
        if round_number % 10 == 9:
            check(path, acknowledged)
    check(path, acknowledged)
    assert len(acknowledged) > ROUNDS


def check(path: Path, acknowledged: set[str]) -> None:
    with open_store(path) as store:
        notes = [str(key) for (key,) in store.rows("SELECT id FROM core.unclear")]
        guesses = [target for (target,) in store.rows("SELECT target FROM core.guess")]
    assert acknowledged - {""} <= set(notes), "an acknowledged write is gone"
    assert sorted(notes) == sorted(guesses), "a write came in by half"
    assert len(notes) == len(set(notes)), "a write came in twice"


# Brings a folder, and says when each stage and each commit begins; the parent kills it somewhere after one of them.
BRINGER = """
import sys
from pathlib import Path
from plcore.store import open_store
from tests.files import brought

def tell(stage, fraction):
    print(stage, flush=True)

with open_store(sys.argv[1]) as store:
    brought(store, Path(sys.argv[2]), progress=tell)
    print("acknowledged", flush=True)
    sys.stdin.read()
"""
MOMENTS = [
    *["bring-stage-read", "bring-stage-check", "bring-stage-compare"],
    *["bring-stage-apply"] * 5,  # the writing itself, killed after ever longer waits
    "bring-stage-done",
    "acknowledged",
]
PIECES = 4000
TABLES = (
    "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN ('core', 'facts') ORDER BY 1"
)


@pytest.mark.slow
def test_a_bring_that_is_killed_has_happened_wholly_or_not_at_all(tmp_path):
    path, folder = tmp_path / "district.duckdb", tmp_path / "export"
    with open_store(path) as store:
        assert brought(store, oneroster(tmp_path / "first"), framework(tmp_path / "goals.json")).applied
        before = held(store)
    # People, a second list of goals and their evidence: many tables, several batches.
    oneroster(folder / "roster", system="other")
    framework(folder / "goals" / "more.json", "More", {"M.1": "Swims."})
    rows = (f"maya,M.1,2026-10-{1 + n % 28:02d},0.{n % 10},,quiz,{n}" for n in range(PIECES))
    evidence(folder / "other" / "evidence.csv", *rows)
    chance = random.Random(11)
    seen = []
    for number, moment in enumerate(MOMENTS):
        copy = tmp_path / f"{number}.duckdb"
        copy.write_bytes(path.read_bytes())
        happened = kill_at(copy, folder, moment, chance.randint(0, 1 << min(2 * number, 16)))
        with open_store(copy) as store:
            now = held(store)
            assert [problem for problem in examine(store).problems if "disk" not in problem] == []
            if now != before:
                assert now["facts.evidence"] == PIECES
                assert now["core.batch"] == before["core.batch"] + 3
            assert now != before or not happened, "an acknowledged bring is gone"
            seen.append(now)
            if number % 4 == 0:  # what was killed can be brought again, and comes to the same
                assert brought(store, folder).applied
                whole = held(store)
            assert now in (before, whole), "a bring came in by half"
    assert before in seen and whole in seen


def kill_at(path: Path, folder: Path, moment: str, spins: int) -> bool:
    """Start a bring and kill it some time after it said this (so many looks at it); whether it had said it was done."""
    child = subprocess.Popen(
        [sys.executable, "-c", BRINGER, str(path), str(folder)],
        stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert child.stdout is not None and child.stdin is not None
    for line in child.stdout:
        if line.strip() == moment:
            break
    for _ in range(spins):
        child.poll()
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    child.stdin.close()
    assert child.returncode == -signal.SIGKILL
    return "acknowledged" in (moment, *rest.split())


def held(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    return {name: store.rows(f"SELECT count(*) FROM {name}")[0][0] for (name,) in store.rows(TABLES)}
