"""A long list of statements: the moderating screen and the page of ideas with 1,000 of them, against 10."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx

from pages.community.desk import OPENED
from plcore.access import Viewer
from plcore.access.devices import start_device
from plcore.codesign.gatherings import change_state, make_gathering
from plcore.codesign.plan import Plan, Step
from plcore.codesign.statements import Decision, add_idea
from plcore.store import new_id, open_store
from tests.bench.table import Row
from tests.district import District
from tests.tools.serving import served
from tests.tools.session import Session

FEW, MANY = 10, 1_000
BOUND = 3  # the list shows twenty at a time, so twice as much is drawn
ROUNDS = 15
WAITING_OF = 2  # every second idea waits to be read, the others are shown
ROLE = ("id", "source", "foreign_id", "person", "role", "org", "batch")


def run(quick: bool) -> list[Row]:
    """Two ratios of medians, each the same page of two gatherings of one server, in turns."""
    rounds = 5 if quick else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        small, large = (measured(Path(folder) / f"{size}.duckdb", size, rounds) for size in (FEW, MANY))
    return [
        Row(
            f"{what} with {MANY:,} statements, against {FEW}",
            large[page] / small[page],
            BOUND,
            "x",
            f"{1000 * large[page]:.1f} ms against {1000 * small[page]:.1f} ms, {rounds} rounds",
        )
        for page, what in (("moderating", "the moderating screen"), ("ideas", "the page of ideas"))
    ]


def measured(database: Path, size: int, rounds: int) -> dict[str, float]:
    code, token = fill(database, size)
    with served(database) as server:
        return asyncio.run(asked(server.url, code, f"porchlight={token}", rounds))


async def asked(url: str, code: str, cookie: str, rounds: int) -> dict[str, float]:
    """Median seconds of each page; the first round warms the server up."""
    times: dict[str, list[float]] = {"moderating": [], "ideas": []}
    phone = httpx.AsyncClient(base_url=url, headers={"Origin": url}, cookies={"pl_lang": "en"}, timeout=60)
    async with phone, Session(url, cookie=cookie) as tab:
        await phone.get(f"/join/{code}")
        joined = await phone.post(f"/join/{code}", data={"yes": "1"})
        first = await tab.run("moderating", f"{OPENED}={code}")
        if first.exceptions or first.not_found or "Idea number" not in first.text:
            raise RuntimeError(f"the moderating screen did not show the list: {first.exceptions}")
        for number in range(rounds + 1):
            started = time.perf_counter()
            await tab.run("moderating", f"{OPENED}={code}")
            moderated = time.perf_counter() - started
            started = time.perf_counter()
            page = await phone.get(f"/g/{code}/1")
            taken = time.perf_counter() - started
            if joined.status_code != 303 or page.status_code != 200:
                raise RuntimeError(f"the page of ideas did not answer: {joined.status_code}, {page.status_code}")
            if number:
                times["moderating"].append(moderated)
                times["ideas"].append(taken)
    return {page: statistics.median(seconds) for page, seconds in times.items()}


def fill(database: Path, size: int) -> tuple[str, str]:
    """A gathering with so many ideas; gives its code, and the token of a facilitator's device."""
    now = datetime.now(UTC).replace(tzinfo=None)
    host = Viewer(person=None, role="office")

    def words(text: str) -> dict[str, str]:
        return {"en": text, "es": text}

    steps = (Step(kind="ideas", title=words("Ideas")), Step(kind="votes", title=words("Votes")))
    with open_store(database) as store:
        made = make_gathering(store, host, Plan(name=words("N"), question=words("Q?"), steps=steps), now=now)
        for number in range(size):
            decision: Decision = "shown" if number % WAITING_OF else "waiting"
            add_idea(
                store, made.id, f"Idea number {number}: a bench by door {number}.", key=new_id(), language="en",
                seat=None, origin="start", step=0, decision=decision, reason="start", now=now,
            )  # fmt: skip
        change_state(store, host, made.id, "open", now=now)
        district = District(store)
        person = district.teacher("Ana", "Rivera")
        role = (new_id(), "bench", "leads", person, "facilitator", district.school, district.batch)
        store.write(lambda transaction: transaction.insert("core.person_role", ROLE, [role]))
        token = start_device(store, person, "facilitator", label="bench", now=now)
    return made.code, token
