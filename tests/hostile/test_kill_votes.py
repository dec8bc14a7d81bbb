"""`kill -9` while 200 phones vote: every vote that was acknowledged is there, exactly once."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from plcore.store import open_store
from plcore.store.doctor import examine
from tests.bench.bench_votes import fill
from tests.tools.evening import Evening
from tests.tools.serving import Served, served

PHONES = 200
FEWEST = 150  # votes acknowledged before the kill


async def vote_until_killed(server: Served, code: str) -> Evening:
    async with Evening(server.url, code, 2) as evening:
        await evening.join(PHONES)
        voting = asyncio.create_task(evening.vote_for(120, every=1))
        while len(evening.acknowledged) < FEWEST:
            assert not voting.done(), evening.failed[:3]
            await asyncio.sleep(0.01)
        server.process.kill()
        await voting
    return evening


@pytest.mark.slow
def test_no_acknowledged_vote_is_lost_when_the_server_is_killed(tmp_path):
    database = tmp_path / "district.duckdb"
    code = fill(database)
    # In a thread of its own: the browser tests, in the same run, leave a loop running in this one.
    with served(database) as server, ThreadPoolExecutor(max_workers=1) as pool:
        evening = pool.submit(asyncio.run, vote_until_killed(server, code)).result()
    with open_store(database) as store:
        kept = [str(key) for (key,) in store.rows("SELECT id FROM facts.vote")]
        seats = {seat for (seat,) in store.rows("SELECT id FROM core.seat")}
        voters = {seat for (seat,) in store.rows("SELECT seat FROM facts.vote")}
        problems = [one for one in examine(store).problems if "disk" not in one.lower()]
    assert len(evening.acknowledged) >= FEWEST
    assert evening.acknowledged <= set(kept), "an acknowledged vote is gone"
    assert len(kept) == len(set(kept)), "a vote came in twice"
    assert len(seats) == PHONES, "a phone that was let in has lost its seat"
    assert voters <= seats
    assert problems == []
