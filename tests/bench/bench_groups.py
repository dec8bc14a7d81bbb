"""Opinion groups: of an evening, of a city, and of a real conversation against the well-kept peer's time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from plcore.codesign.result import Method, groups_report
from plcore.codesign.votes import AGREE, DISAGREE, PASS, UNSEEN, Votes
from plcore.interop.polis_export import read_export
from tests.bench.table import Row

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "polis" / "ssis-land-bank"
PEER_SECONDS = 0.50  # red-dwarf 0.4.0 on the same file (MATHS.md 2)
EVENING, CITY, QUICK_CITY = (400, 300, 0.25), (100_000, 1_000, 0.05), (10_000, 1_000, 0.05)
MOST_EVENING, MOST_CITY, MOST_MEMORY = 0.25, 10.0, 2048  # seconds, seconds, MB
# In a process of its own, so that neither the memory nor the threads of the benches before count.
ALONE = """
import json, sys
from tests.bench.bench_groups import made, seconds
from tests.bench.table import peak_megabytes
people, statements, filled, turns = json.loads(sys.argv[1])
taken = seconds(made(people, statements, filled), "ours", turns=turns)
print(json.dumps({"seconds": taken[0], "processor": taken[1], "megabytes": peak_megabytes()}))
"""


def run(quick: bool) -> list[Row]:
    """Seconds of the whole report (groups, common ground, differences), and the memory it takes."""
    people, statements, filled = EVENING
    of_evening = measured_alone(EVENING, turns=3)
    city = QUICK_CITY if quick else CITY
    of_city = measured_alone(city, turns=1)
    told = f"{city[0]:,} people, {city[1]:,} statements, {city[2]:.0%} of the cells filled"
    worked = f"{told}; {of_city['processor']:.1f} s of processor time"
    rows = [
        Row(
            f"opinion groups of {people} people and {statements} statements",
            of_evening["seconds"],
            MOST_EVENING,
            "s",
            f"three planted groups, {filled:.0%} of the cells filled; {of_evening['processor']:.2f} s of processor time",
        ),
        Row("opinion groups of a city", of_city["seconds"], MOST_CITY, "s", worked),
        Row("memory of the process that found them", of_city["megabytes"], MOST_MEMORY, "MB", told),
    ]
    if REAL.is_dir():
        votes = read_export(REAL).votes()
        polis, of_polis = seconds(votes, "polis", turns=5)
        ours, of_ours = seconds(votes, "ours", turns=3)
        shape = f"{len(votes.people)} people, {len(votes.statements)} statements"
        rows.append(
            Row(
                "ssis-land-bank by --method polis, a tenth of the peer's time",
                polis,
                PEER_SECONDS / 10,
                "s",
                f"{shape}; {of_polis:.3f} s of processor time; the peer took {PEER_SECONDS:.2f} s. Our own method, which "
                f"asks if groups are real: {ours:.2f} s, {of_ours:.2f} s of processor time",
            )
        )
    return rows


def made(people: int, statements: int, filled: float) -> Votes:
    """People of three groups, each with a view on every statement from which its people stray now and then."""
    random = np.random.default_rng(20_26)
    views = random.choice(np.array([DISAGREE, AGREE], dtype=np.int8), size=(3, statements))
    cells = views[random.integers(3, size=people)]
    cells[random.random(cells.shape, dtype=np.float32) < 0.1] *= -1
    cells[random.random(cells.shape, dtype=np.float32) < 0.1] = PASS
    cells[random.random(cells.shape, dtype=np.float32) >= filled] = UNSEEN
    names = tuple(f"p{number}" for number in range(people))
    return Votes(names, tuple(str(number) for number in range(statements)), cells, np.zeros(statements, dtype=np.bool_))


def seconds(votes: Votes, method: Method, *, turns: int) -> tuple[float, float]:
    """Of the shortest of several reports: seconds of the clock, and of the processor, which a busy machine moves less."""
    texts = {one: f"Statement {one}." for one in votes.statements}
    taken = []
    for _ in range(turns):
        started, worked = time.perf_counter(), time.process_time()
        groups_report(votes, texts, method=method)
        taken.append((time.perf_counter() - started, time.process_time() - worked))
    return min(taken)


def measured_alone(size: tuple[int, int, float], *, turns: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", ALONE, json.dumps([*size, turns])], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result
