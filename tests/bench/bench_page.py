"""A family's page: against a bare page on the same server, and in a large district against a small one."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Coroutine, Iterable
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
    """Three rows, all ratios of medians."""
    large_size = QUICK_LARGE if quick else LARGE
    with tempfile.TemporaryDirectory() as folder:
        small = measure(Path(folder) / "small.duckdb", SMALL)
        large = measure(Path(folder) / "large.duckdb", large_size)
    return [
        Row(
            "a family's page opened, against a bare page opened on the same server",
            small["my-child opened"] / small["bare opened"],
            3,
            "x",
            f"{told(small, 'my-child opened')}, bare {told(small, 'bare opened')}, {ROUNDS} rounds in turns",
        ),
        Row(
            "the same page run again by a tap, against the bare page run again",
            small["my-child again"] / small["bare again"],
            3,
            "x",
            f"{told(small, 'my-child again')}, bare {told(small, 'bare again')}",
        ),
        Row(
            f"a family's page opened among {large_size:,} students, against {SMALL:,}",
            large["my-child opened"] / small["my-child opened"],
            1.5,
            "x",
            f"{told(large, 'my-child opened')} against {told(small, 'my-child opened')}",
        ),
    ]


def told(times: dict[str, float], which: str) -> str:
    return f"{1000 * times[which]:.1f} ms"


def measure(database: Path, students: int) -> dict[str, float]:
    """Median seconds of one run of each page, opened and again, with a district of so many students."""
    from plcore.sample import prepare

    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database, memory_limit="4GB") as store:
        prepare(store, students=students, now=now, progress=lambda *_: None)
        (person,) = store.one(FAMILY) or (None,)
        token = start_device(store, person, "family", label="bench", now=now)
    with served(database, ["tests/bench/serve_with_bare.py"]) as server:
        return asyncio.run(in_turns(server.url, f"porchlight={token}"))


async def in_turns(url: str, cookie: str) -> dict[str, float]:
    """Seconds of server time a run: so many tabs ask at once that the server never waits for us.

    Opened: the first run of a tab, in which nothing is at hand that an earlier run of it had worked out. Again: what a
    tap costs, when the tab may use what it holds.
    """
    times: dict[str, list[float]] = {
        f"{page} {how}": [] for page in ("my-child", "bare") for how in ("opened", "again")
    }
    for number in range(ROUNDS + 1):
        for page in ("my-child", "bare"):
            tabs = [Session(url, cookie=cookie) for _ in range(TABS)]
            for tab in tabs:
                await tab.__aenter__()
            opened, again = await timed(open_page(tab, page) for tab in tabs), await timed(several(tab) for tab in tabs)
            for tab in tabs:
                await tab.__aexit__()
            if number:  # the first round warms the server up
                times[f"{page} opened"].append(opened / TABS)
                times[f"{page} again"].append(again / (TABS * RUNS))
    return {which: statistics.median(seconds) for which, seconds in times.items()}


async def timed(asked: Iterable[Coroutine[None, None, None]]) -> float:
    started = time.perf_counter()
    await asyncio.gather(*asked)
    return time.perf_counter() - started


async def open_page(tab: Session, page: str) -> None:
    first = await tab.run(page)
    if first.exceptions or first.not_found:
        raise RuntimeError(f"{page} did not run: {first.exceptions}")


async def several(tab: Session) -> None:
    for _ in range(RUNS):
        await tab.again()
