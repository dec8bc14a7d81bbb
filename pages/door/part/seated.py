"""What every page of a gathering begins with: which gathering, whose seat, in which language, and whether it is open.

A page is answered in a thread, since it reads and writes; a form only when it comes from our own page.
"""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID, uuid4

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.door import asking
from pages.door.front import language_of
from pages.door.house import clock, house
from pages.door.html import draw
from pages.door.signing import stray
from pages.registry import standing
from plcore.codesign.gatherings import Gathering, NotPossible, is_open
from plcore.codesign.live import Snapshot, live
from plcore.codesign.plan import Step, Words
from plcore.codesign.seats import Seat, seat_of
from plcore.codesign.statements import Statement, statements
from plcore.language import say
from plcore.store import Store

SEAT_COOKIE: Final = "pl_seat"
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
LONGEST_KEPT: Final = 2000  # letters that are shown again; more was not typed by hand
MOST_FIELDS: Final = 250  # a budget asks for each of its projects
Form = Mapping[str, str]
Route = Callable[[Request], Awaitable[Response]]


class NotOurs(Exception):
    """A form that no page of ours makes; nothing of it is used."""


@dataclass(frozen=True)
class Here:
    """One request at a gathering. seat: None where this device has not joined."""

    request: Request
    store: Store
    gathering: Gathering
    seat: Seat | None
    language: str
    now: datetime

    @property
    def me(self) -> UUID:
        """The seat's key, on pages that only the seated come to."""
        if self.seat is None:
            raise NotPossible("codesign-no-seat")
        return self.seat.id

    @property
    def is_open(self) -> bool:
        return is_open(self.gathering, self.now)

    @property
    def home(self) -> str:
        return f"/g/{self.gathering.code}"

    @property
    def place(self) -> int:
        """Which step, from 0. Raises NotOurs where the plan has none such."""
        place = int(self.request.path_params["step"]) - 1
        if not 0 <= place < len(self.gathering.plan.steps):
            raise NotOurs
        return place

    @property
    def step(self) -> Step:
        return self.gathering.plan.steps[self.place]

    @property
    def after(self) -> int | None:
        """The place of the step that comes next, if one does."""
        following = self.place + 1
        return following if following < len(self.gathering.plan.steps) else None

    def at(self, place: int) -> str:
        """The address of a step."""
        return f"{self.home}/{place + 1}"

    def public(self, name: str) -> str | None:
        """The address of a public page of the house about this gathering, where there is that page."""
        found = next((one for one in standing() if one.id == name), None)
        return f"{found.link}?{urlencode({'gathering': self.gathering.code})}" if found else None

    def words(self, where: Words) -> str:
        """A gathering's own words in this language, or in the first that it has."""
        return self.gathering.plan.words(where, self.language)

    def snapshot(self) -> Snapshot:
        """How it stands for everybody, some seconds old."""
        return live().of(self.store, self.gathering.id, time.monotonic)

    def statements(self) -> list[Statement]:
        """All statements as they stand at this moment, whatever was decided: never a whole screen."""
        return statements(self.store, self.gathering.id)

    def say(self, identifier: str, **arguments: Any) -> str:
        return say(self.language, identifier, **arguments)


def page(here: Here, template: str, *, title: str, status: int = 200, back: str | None = None, **more: Any) -> Response:
    """A page of a gathering. title: a message's id, for the browser's own line where `heading` says more."""
    path = here.request.url.path
    return draw(
        f"part/{template}",
        here.language,
        title=title,
        back=back or path,
        status=status,
        here=here,
        key=str(uuid4()),
        name=here.words(here.gathering.plan.name),
        **{"note": None, "problem": None, "wrote": "", **more},
    )


def shown_as(here: Here, statement: Statement) -> dict[str, Any]:
    """What a template needs of a statement."""
    text, language = statement.in_language(here.language)
    return {
        "number": statement.number,
        "text": text,
        "language": language,
        "is_other": language != here.language,
        "is_mine": here.seat is not None and statement.seat == here.seat.id,
    }


def on(path: str) -> Response:
    """On to another page after a form, so that going back or loading again sends nothing twice."""
    return RedirectResponse(path, status_code=303)


def key_in(form: Form) -> UUID:
    """The key of the form that was sent. Raises NotOurs."""
    try:
        return UUID(form.get("key", ""))
    except ValueError:
        raise NotOurs from None


def number_in(given: str | None) -> int | None:
    """A whole number as our forms and links write them."""
    return int(given) if given and re.fullmatch(r"[0-9]{1,9}", given) else None


def token_of(request: Request) -> str | None:
    """The token of this device's seats, if its cookie can be one."""
    token = request.cookies.get(SEAT_COOKIE, "")
    return token if TOKEN.fullmatch(token) else None


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def shows(work: Callable[[Here], Response], *, joined: bool = True) -> Route:
    """A page. joined: only for those who have a seat; the others are asked to join first."""

    async def route(request: Request) -> Response:
        return await run_in_threadpool(_answer, request, work, joined)

    return route


def takes(work: Callable[[Here, Form], Response], *, joined: bool = True, only_open: bool = True) -> Route:
    """A form. only_open: while the gathering is open; the others can be sent at any time."""

    async def route(request: Request) -> Response:
        if not asking.is_from_our_page(request):
            return stray(request)
        try:
            form = await asking.form_of(request, MOST_FIELDS)
        except asking.BadRequest:
            return stray(request)

        def answer(here: Here) -> Response:
            if only_open and not here.is_open:
                raise NotPossible("codesign-not-open")
            return work(here, form)

        return await run_in_threadpool(_answer, request, answer, joined, form.get("text", ""))

    return route


def no_such(request: Request) -> Response:
    """There is no gathering with that code."""
    return draw(
        "words.html", language_of(request), title="part-no-such", more="codesign-no-such", on="/join", status=404
    )


def turned_away(here: Here, why: str, wrote: str = "") -> Response:
    """That something could not be taken, why (a message's id), and the words that were sent, to be copied."""
    kept = wrote[:LONGEST_KEPT] if wrote.strip() else ""
    return page(here, "plain.html", title="part-not-now", said=here.say(why), wrote=kept, status=409)


def _answer(request: Request, work: Callable[[Here], Response], joined: bool, wrote: str = "") -> Response:
    # wrote: words of a form, which a page that cannot take them shows again: nothing that was typed is lost unseen.
    store, now = house().store, clock()
    found = live().gathering(store, str(request.path_params["code"])[:40])
    if found is None:
        return no_such(request)
    seat = seat_of(store, found.id, token_of(request))
    here = Here(request, store, found, seat, language_of(request), now)
    if joined and seat is None and wrote.strip():
        return turned_away(here, "codesign-no-seat", wrote)
    if joined and seat is None:
        if request.query_params.get("new"):
            return page(here, "plain.html", title="part-no-cookie", said=here.say("part-no-cookie-more"), status=403)
        return on(f"/join/{found.code}")
    try:
        return work(here)
    except NotPossible as refused:
        return turned_away(here, refused.why, wrote)
    except NotOurs:
        if request.method == "POST":
            return stray(request)
        return page(here, "plain.html", title="door-lost", said=here.say("door-lost-more"), status=404)
