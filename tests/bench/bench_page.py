"""A family's page: against a bare page on the same server, and in a large district against a small one."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from plcore.access.devices import start_device
from plcore.store import open_store
from tests.bench.table import Row
from tests.tools.serving import served
from tests.tools.session import Session

SMALL, LARGE, QUICK_LARGE = 1_000, 1_000_000, 50_000
TABS, RUNS, ROUNDS = 8, 15, 7  # tabs at once, runs a tab, rounds in turns
# A guardian of one child with as much work as most.
FAMILY = """
SELECT link.adult
FROM core.guardian AS link
JOIN (
    SELECT student, count(*) AS pieces
    FROM facts.evidence
    GROUP BY student
) AS work ON work.student = link.student
WHERE link.gone_at IS NULL
GROUP BY link.adult, work.pieces
HAVING count(*) = 1
ORDER BY abs(work.pieces - (SELECT count(*) / count(DISTINCT student) FROM facts.evidence)), link.adult
LIMIT 1
"""


def run(quick: bool) -> list[Row]:
    """Two rows, both ratios of medians."""
    large_size = QUICK_LARGE if quick else LARGE
    with tempfile.TemporaryDirectory() as folder:
        small = measure(Path(folder) / "small.duckdb", SMALL)
        large = measure(Path(folder) / "large.duckdb", large_size)
    return [
        Row(
            "a family's page, against a bare page on the same server",
            small["page"] / small["bare"],
            3,
            "x",
            f"{1000 * small['page']:.1f} ms, bare {1000 * small['bare']:.1f} ms, medians of {ROUNDS} rounds in turns",
        ),
        Row(
            f"the same page among {large_size:,} students, against {SMALL:,}",
            large["page"] / small["page"],
            1.5,
            "x",
            f"{1000 * large['page']:.1f} ms against {1000 * small['page']:.1f} ms",
        ),
    ]


def measure(database: Path, students: int) -> dict[str, float]:
    """Median seconds of one run of each page, with a district of so many students."""
    from plcore.sample import prepare

    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database, memory_limit="4GB") as store:
        prepare(store, students=students, now=now, progress=lambda *_: None)
        (person,) = store.one(FAMILY) or (None,)
        token = start_device(store, person, "family", label="bench", now=now)
    with served(database, ["tests/bench/serve_with_bare.py"]) as server:
        return asyncio.run(in_turns(server.url, f"porchlight={token}"))


async def in_turns(url: str, cookie: str) -> dict[str, float]:
    """Seconds of server time a run, page by page: so many tabs ask at once that the server never waits for us."""
    times: dict[str, list[float]] = {"my-child": [], "bare": []}
    tabs: dict[str, list[Session]] = {page: [Session(url, cookie=cookie) for _ in range(TABS)] for page in times}
    for page, sessions in tabs.items():
        for session in sessions:
            await session.__aenter__()
            first = await session.run(page)
            if first.exceptions or first.not_found:
                raise RuntimeError(f"{page} did not run: {first.exceptions}")
    for _ in range(ROUNDS):
        for page, sessions in tabs.items():
            started = time.perf_counter()
            await asyncio.gather(*(several(session) for session in sessions))
            times[page].append((time.perf_counter() - started) / (TABS * RUNS))
    for session in (session for sessions in tabs.values() for session in sessions):
        await session.__aexit__()
    return {"page": statistics.median(times["my-child"]), "bare": statistics.median(times["bare"])}


async def several(session: Session) -> None:
    for _ in range(RUNS):
        await session.again()
