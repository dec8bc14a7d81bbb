"""Joining a gathering: the code, the language, and three sentences to say yes to. No account, no name."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pages.door import asking, cookies
from pages.door.front import language_of
from pages.door.house import house
from pages.door.html import draw
from pages.door.part.seated import SEAT_COOKIE, Form, Here, new_token, on, page, token_of
from pages.door.signing import stray
from plcore.codesign.gatherings import gathering_of_code
from plcore.codesign.ledger import decided, promised
from plcore.codesign.seats import Full, take_seat
from plcore.days import day_of
from plcore.language import LANGUAGES, say


async def ask_code(request: Request) -> Response:
    """Where the code of the poster is typed."""
    return code_page(request)


async def take_code(request: Request) -> Response:
    """A code that was typed."""
    if not asking.is_from_our_page(request):
        return stray(request)
    try:
        typed = (await asking.form_of(request)).get("code", "")[:60]
    except asking.BadRequest:
        return stray(request)
    found = await run_in_threadpool(gathering_of_code, house().store, typed)
    return on(f"/join/{found.code}") if found else code_page(request, typed=typed, unknown=True)


def code_page(request: Request, *, typed: str = "", unknown: bool = False) -> Response:
    language = language_of(request)
    return draw(
        "part/code.html",
        language,
        title="part-join",
        back="/join",
        typed=typed,
        problem=say(language, "codesign-no-such") if unknown else None,
        status=422 if unknown else 200,
    )


def welcome(here: Here) -> Response:
    """The language first, where there is one to choose; then what it is about and what to say yes to."""
    languages = here.gathering.plan.languages
    chosen = here.request.cookies.get(asking.LANGUAGE_COOKIE) in LANGUAGES
    if not chosen and len(languages) > 1 and here.seat is None:
        plan = here.gathering.plan
        sides = [(one, say(one, "part-language-go"), plan.words(plan.name, one)) for one in languages]
        headings = [(one, say(one, "part-language")) for one in languages]
        return page(here, "language.html", title="part-language", headings=headings, sides=sides)
    return page(here, "consent.html", title="part-join", heading=here.words(here.gathering.plan.name), **standing(here))


def join(here: Here, form: Form) -> Response:
    """Take a seat on this device; the seat that it has stays."""
    token = token_of(here.request) or new_token()
    address = asking.address_of(here.request)
    taken = take_seat(here.store, here.gathering.id, token, language=here.language, address=address, now=here.now)
    if isinstance(taken, Full):
        minutes = max(1, math.ceil((taken.until - here.now) / timedelta(minutes=1)))
        full = page(here, "plain.html", title="part-full", said=here.say("part-full-more", count=minutes), status=429)
        full.headers["Retry-After"] = str(60 * minutes)
        return full
    answer = on(f"{here.home}?new=1")
    cookies.put(here.request, answer, SEAT_COOKIE, token, cookies.YEAR)
    return answer


def standing(here: Here) -> dict[str, Any]:
    """closed: why nobody can take part at this moment, as a sentence; None where they can. promised: by when people
    hear what comes of it, or what became of that."""
    plan, today = here.gathering.plan, day_of(here.now)
    if here.is_open:
        closed = None
    elif here.gathering.state == "open" and plan.begins and plan.begins > today:
        closed = here.say("part-begins", day=plan.begins)
    elif here.gathering.state == "paused":
        closed = here.say("part-paused")
    elif here.gathering.state == "published":
        closed = here.say("part-published")
    else:
        closed = here.say("part-closed")
    return {"closed": closed, "promised": promised(here.gathering, decided(here.store, here.gathering, today), today)}
