"""An evening: many phones that vote at once, each as a browser would, without a browser.

async with Evening(url, code, step) as evening:
    await evening.join(200)
    await evening.vote_for(30, every=5)
    evening.waits          seconds until each vote was acknowledged
    evening.acknowledged   the keys of the forms that were acknowledged
"""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass, field

import httpx

HIDDEN = re.compile(r'name="(key|statement|[a-z_]+)" value="([^"]*)"')
FORM = re.compile(r'<form method="post" action="([^"]*)" class="main">(.*?)</form>', re.S)
TAGS = re.compile(r"<[^>]*>|\s+")
AGREED = ("agree", "disagree", "pass")


@dataclass
class Evening:
    """Phones of one gathering. step: the place of the step of votes, from 1."""

    url: str
    code: str
    step: int
    waits: list[float] = field(default_factory=list)
    acknowledged: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    _phones: list[httpx.AsyncClient] = field(default_factory=list)

    async def __aenter__(self) -> Evening:
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*(phone.aclose() for phone in self._phones))

    async def join(self, phones: int, *, at_once: int = 20) -> None:
        """So many phones say yes on the page of joining."""
        gate = asyncio.Semaphore(at_once)

        async def one() -> None:
            phone = httpx.AsyncClient(
                base_url=self.url, headers={"Origin": self.url}, cookies={"pl_lang": "en"}, timeout=60
            )
            self._phones.append(phone)
            async with gate:
                await phone.get(f"/join/{self.code}")
                answer = await phone.post(f"/join/{self.code}", data={"yes": "1"})
                assert answer.status_code == 303, answer.text[:300]

        await asyncio.gather(*(one() for _ in range(phones)))

    async def vote_for(self, seconds: float, *, every: float) -> None:
        """All phones vote for so long, each once in `every` seconds, spread evenly; a server that dies ends it."""
        began = time.perf_counter()

        async def one(number: int, phone: httpx.AsyncClient) -> None:
            due = began + every * number / len(self._phones)
            while due < began + seconds:
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                if not await self.vote(phone, number):
                    return
                due = max(due + every, time.perf_counter())

        await asyncio.gather(*(one(number, phone) for number, phone in enumerate(self._phones)))

    async def vote(self, phone: httpx.AsyncClient, number: int) -> bool:
        """One vote: read the page, press a button. False where nothing is left to ask or the server is gone."""
        try:
            page = await self._ask(phone, "GET", f"/g/{self.code}/{self.step}")
            form = FORM.search(page.text)
            if form is None:
                return False
            fields = dict(HIDDEN.findall(form[2]))
            given = {"key": fields["key"], "statement": fields["statement"], "answer": AGREED[number % 3]}
            started = time.perf_counter()
            answer = await self._ask(phone, "POST", form[1], given)
        except httpx.TransportError as error:
            self.failed.append(type(error).__name__)
            return False
        if answer.status_code != 303:
            self.failed.append(f"{answer.status_code}: {TAGS.sub(' ', answer.text)[-300:]}")
            return True
        self.waits.append(time.perf_counter() - started)
        self.acknowledged.add(fields["key"])
        return True

    async def _ask(
        self, phone: httpx.AsyncClient, method: str, path: str, data: dict[str, str] | None = None
    ) -> httpx.Response:
        """As a browser does: once more where the server had let go of a connection that was idle.

        A form may be sent twice by that; its key makes the two one.
        """
        try:
            return await phone.request(method, path, data=data)
        except (httpx.ReadError, httpx.RemoteProtocolError, httpx.WriteError):
            return await phone.request(method, path, data=data)
