"""`kill -9` in the middle of writing: what was acknowledged is there, whole, exactly once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plcore.store import open_store

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
