"""200 phones vote once every 5 seconds: how long until each vote is acknowledged as safe on disk, and that none is lost."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from plcore.access import Viewer
from plcore.codesign.gatherings import change_state, make_gathering
from plcore.codesign.plan import Plan, Step
from plcore.codesign.statements import add_idea
from plcore.codesign.voting import how_many
from plcore.store import new_id, open_store
from tests.bench.table import Row
from tests.tools.evening import Evening
from tests.tools.serving import served

PHONES, STATEMENTS, EVERY = 200, 60, 5.0
SECONDS, QUICK_SECONDS = 40.0, 15.0
BOUND = 250  # ms, of 19 in 20


def run(quick: bool) -> list[Row]:
    """One row: the 95th percentile in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "district.duckdb"
        code = fill(database)
        with served(database) as server:
            evening = asyncio.run(vote(server.url, code, QUICK_SECONDS if quick else SECONDS))
        with open_store(database) as store:
            (gathering,) = store.one("SELECT id FROM core.gathering") or (None,)
            kept, _ = how_many(store, gathering)
    if evening.failed or kept != len(evening.acknowledged):
        raise AssertionError(
            f"{len(evening.failed)} failed {evening.failed[:2]}; {len(evening.acknowledged)} acknowledged, {kept} kept"
        )
    cut = statistics.quantiles(evening.waits, n=20)
    detail = (
        f"{PHONES} phones, one vote in {EVERY:.0f} s each, {len(evening.waits)} votes, none lost; "
        f"median {1000 * statistics.median(evening.waits):.0f} ms, longest {1000 * max(evening.waits):.0f} ms"
    )
    return [Row("a vote acknowledged as safe on disk, 95 in 100", 1000 * cut[18], BOUND, "ms", detail)]


def fill(database: Path) -> str:
    """A district with one open gathering; gives its code."""
    now = datetime.now(UTC).replace(tzinfo=None)
    host = Viewer(person=None, role="office")

    def words(text: str) -> dict[str, str]:
        return {"en": text, "es": text}

    steps = (Step(kind="ideas", title=words("Ideas")), Step(kind="votes", title=words("Votes")))
    with open_store(database) as store:
        made = make_gathering(store, host, Plan(name=words("N"), question=words("Q?"), steps=steps), now=now)
        for number in range(STATEMENTS):
            add_idea(
                store, made.id, f"Idea number {number}.", key=new_id(), language="en", seat=None, origin="start",
                step=0, decision="shown", reason="start", now=now,
            )  # fmt: skip
        change_state(store, host, made.id, "open", now=now)
    return made.code


async def vote(url: str, code: str, seconds: float) -> Evening:
    async with Evening(url, code, 2) as evening:
        await evening.join(PHONES)
        await evening.vote_for(seconds, every=EVERY)
    return evening
