"""Signing out: asked calmly of families, whose letter opens the same device again; at once where one looks around."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.door import asking, cookies
from pages.door.front import language_of
from pages.door.house import clock, house
from pages.door.html import draw
from pages.door.signing import link, stray, visitor_of
from pages.registry import home_of
from plcore.access.again import opens_here_until
from plcore.access.devices import FORGIVING, JOBS, Visitor, arrive, end_all, end_device
from plcore.access.look_around import is_made_up
from plcore.language import say

HERE, EVERYWHERE, STOP = "here", "everywhere", "stop"


@dataclass(frozen=True)
class Leaver:
    """Who asks to leave, and what leaving means. until: the last day on which their letter opens this device again."""

    visitor: Visitor
    looks_around: bool = False
    until: date | None = None


async def ask_out(request: Request) -> Response:
    """Ask once more, and say how one comes back."""
    leaver = await run_in_threadpool(leaver_of, request)
    if not leaver.visitor.viewer.is_signed_in:
        return RedirectResponse("/sign-in", status_code=303)
    role, language = leaver.visitor.viewer.role, language_of(request)
    if leaver.looks_around:
        words, template = "door-out-looking", "stop_looking.html"
    elif role in FORGIVING:
        words, template = "door-out-again", "leave.html"
    else:
        words, template = "door-out-again-office" if role in JOBS else "door-out-again", "sign_out.html"
    kind = asking.label_of(request.headers.get("user-agent")).partition(",")[0]
    returning = say(language, "door-out-returns", kind=kind, day=leaver.until) if leaver.until else say(language, words)
    return draw(
        template,
        language,
        title="door-out-stop" if leaver.looks_around else "door-sign-out",
        returning=returning,
        stay=home_of(role).link,
        back="/sign-out",
    )


async def sign_out(request: Request) -> Response:
    """Sign out here, or everywhere; or stop looking around."""
    if not asking.is_from_our_page(request):
        return stray(request)
    try:
        form = await asking.form_of(request)
    except asking.BadRequest:
        return stray(request)
    where = form.get("where", HERE)
    leaver, token = await run_in_threadpool(end, request, everywhere=where == EVERYWHERE)
    why = "everywhere" if where == EVERYWHERE else ("here" if leaver.until else "signed-out")
    answer = RedirectResponse("/" if where == STOP else link("/sign-in", why=why), status_code=303)
    if where == EVERYWHERE or leaver.visitor.viewer.role not in JOBS:  # an office computer keeps its cookie as it is
        cookies.forget(answer, asking.TOKEN_COOKIE)
    if token and leaver.until and where != EVERYWHERE:
        cookies.keep_in_mind(request, answer, [token, *asking.former_of(request.cookies)])
    cookies.forget(answer, asking.CODE_COOKIE)
    return answer


def leaver_of(request: Request) -> Leaver:
    """Who would leave, and how they come back."""
    store, visitor = house().store, visitor_of(request)
    if not visitor.viewer.is_signed_in:
        return Leaver(visitor)
    return Leaver(
        visitor,
        looks_around=not visitor.by_letter and is_made_up(store),
        until=opens_here_until(store, visitor.viewer, clock()),
    )


def end(request: Request, *, everywhere: bool) -> tuple[Leaver, str | None]:
    """End this device, or all of this person's; returns who it was, and the newest token of the device."""
    store, now, token = house().store, clock(), request.cookies.get(asking.TOKEN_COOKIE)
    leaver = leaver_of(request)
    viewer = leaver.visitor.viewer
    if viewer.person is None or viewer.device is None:
        return leaver, None
    token = arrive(store, token, now).token or token  # the answer that brought the newest one may have been lost
    if everywhere:
        end_all(store, viewer, viewer.person, now)
    else:
        end_device(store, viewer, viewer.device, now)
    return leaver, token
