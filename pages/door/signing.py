"""Signing in with a letter's code in two plain steps.

The code travels from the first step to the second in a cookie of ten minutes, not in the address: an address is
kept in histories and logs. Forms answer only our own pages.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from babel.dates import get_month_names
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.door import asking, cookies
from pages.door.front import language_of
from pages.door.house import clock, house
from pages.door.html import draw
from pages.registry import at, home_of
from plcore.access.codes import question_of, shown, tidy
from plcore.access.devices import Visitor, viewer_for
from plcore.access.entering import Opened, Refused, enter
from plcore.access.viewer import Role
from plcore.language import LANGUAGES, say

CODE_SECONDS = 600
FIRST_YEAR = 1900  # "16" for 2016 would be counted as a wrong answer
NOTES = ("signed-out", "here", "everywhere", "office", "unused", "copied", "replaced")
PARTS = {"en": ("month", "day", "year"), "es": ("day", "month", "year")}
EMPTY = {"month": "", "day": "", "year": "", "fact": ""}


async def ask(request: Request) -> Response:
    """The first step, or the second where a code has been given."""
    given = request.query_params.get("code")
    if given is not None:
        return with_code(request, given)
    after = asking.local(request.query_params.get("next"))
    if request.query_params.get("other"):
        answer: Response = RedirectResponse(link("/sign-in", next=after), status_code=303)
        cookies.forget(answer, asking.CODE_COOKIE)
        return answer
    code = tidy(request.cookies.get(asking.CODE_COOKIE, ""))
    if code:
        return fact_page(request, code, after)
    visitor = await run_in_threadpool(visitor_of, request)
    if visitor.viewer.is_signed_in:
        return RedirectResponse(after if after != "/" else home_of(visitor.viewer.role).link, status_code=303)
    why = request.query_params.get("why")
    problem = "door-code-shape" if request.query_params.get("again") else None
    return code_page(request, after, note=f"door-ended-{why}" if why in NOTES else None, problem=problem)


async def bring_code(request: Request) -> Response:
    """The letter's square leads here."""
    return with_code(request, request.path_params["code"])


async def answer(request: Request) -> Response:
    """A code or an answer that was typed."""
    if not asking.is_from_our_page(request):
        return stray(request)
    try:
        form = await asking.form_of(request)
    except asking.BadRequest:
        return stray(request)
    after = asking.local(form.get("next"))
    if "code" in form:
        if tidy(form["code"]) is None:
            return code_page(request, after, typed=form["code"][:60], problem="door-code-shape", status=422)
        return with_code(request, form["code"], after)
    code = tidy(request.cookies.get(asking.CODE_COOKIE, ""))
    if code is None:
        return RedirectResponse(link("/sign-in", next=after), status_code=303)
    typed = {name: form.get(name, "")[:200] for name in EMPTY}
    fact, unread = read_fact(code, typed, language_of(request))
    if unread:
        return fact_page(request, code, after, typed=typed, problem=unread, status=422)
    told = await run_in_threadpool(try_code, request, code, fact)
    if isinstance(told, Refused):
        return refuse(request, told, code, after, typed)
    return let_in(request, told, after)


def try_code(request: Request, code: str, fact: str | date | None) -> Opened | Refused:
    """Ask the rule; in a thread, since it reads and writes."""
    return enter(
        house().store,
        code,
        fact,
        address=asking.address_of(request),
        label=asking.label_of(request.headers.get("user-agent")),
        now=clock(),
        cookie=request.cookies.get(asking.TOKEN_COOKIE),
        former=asking.former_of(request.cookies),
    )


def let_in(request: Request, opened: Opened, after: str) -> Response:
    """On to the page that was wanted, if it is theirs, else to their own."""
    role = opened.viewer.role
    answer = RedirectResponse(after if is_theirs(after, role) else home_of(role).link, status_code=303)
    cookies.put(request, answer, asking.TOKEN_COOKIE, opened.token, cookies.YEAR)
    cookies.forget(answer, asking.CODE_COOKIE)
    cookies.keep_in_mind(request, answer, opened.former)
    if request.cookies.get(asking.LANGUAGE_COOKIE) not in LANGUAGES:
        cookies.put(request, answer, asking.LANGUAGE_COOKIE, language_after(request, opened), cookies.YEAR)
    return answer


def language_after(request: Request, opened: Opened) -> str:
    """The language to go on in, where none was chosen on this device by a tap or by a side of the letter.

    A household that told the school that it reads Spanish gets Spanish, even from a phone that is set to English:
    that is a reason to change the language on the way in. English on file is none, since rosters say so where nobody
    was asked: whoever read the sign-in page in Spanish goes on in Spanish.
    """
    home = (opened.home_language or "").partition("-")[0].lower()
    return home if home in LANGUAGES and home != LANGUAGES[0] else language_of(request)


def refuse(request: Request, told: Refused, code: str, after: str, typed: dict[str, str]) -> Response:
    """Say what did not work, and what to do."""
    language = language_of(request)
    if told.reason != "wait":
        page = fact_page(request, code, after, typed=typed, problem=say(language, f"door-{told.reason}"), status=422)
        if told.reason != "wrong":
            cookies.forget(page, asking.CODE_COOKIE)
        return page
    seconds = math.ceil(told.wait / timedelta(seconds=1))
    words = (
        say(language, "door-wait-seconds", count=seconds)
        if seconds < 60
        else say(language, "door-wait-minutes", count=math.ceil(seconds / 60))
    )
    page = fact_page(request, code, after, typed=typed, problem=words, status=429)
    page.headers["Retry-After"] = str(seconds)
    return page


def read_fact(code: str, typed: dict[str, str], language: str) -> tuple[str | date | None, str | None]:
    """The answer as the question wants it, or what to say when it cannot be one. No such try is counted."""
    if question_of(code) in ("number", "email"):
        return (typed["fact"], None) if typed["fact"].strip() else (None, say(language, "door-fact-missing"))
    try:
        year, month, day = (int(typed[part]) for part in ("year", "month", "day"))
    except ValueError:
        return None, say(language, "door-date-missing")
    if not (1 <= month <= 12 and 0 <= day <= 99):
        return None, say(language, "door-date-missing")
    if not FIRST_YEAR <= year <= 9999:
        return None, say(language, "door-date-year")
    try:
        return date(year, month, day), None
    except ValueError:
        called = get_month_names("wide", locale=language)[month]
        return None, say(language, "door-date-none", day=str(day), month=called, year=str(year))


def with_code(request: Request, given: str, after: str = "/") -> Response:
    """On to the second step with this code, or back to the first where it cannot be one."""
    code = tidy(given)
    if code is None:
        return RedirectResponse(link("/sign-in", again="1", next=after), status_code=303)
    answer = RedirectResponse(link("/sign-in", next=after), status_code=303)
    cookies.put(request, answer, asking.CODE_COOKIE, code, CODE_SECONDS)
    # The square of each side of a letter says its language; a choice that was made on this device stands above it.
    side = request.query_params.get("to")
    if side in LANGUAGES and request.cookies.get(asking.LANGUAGE_COOKIE) not in LANGUAGES:
        cookies.put(request, answer, asking.LANGUAGE_COOKIE, side, cookies.YEAR)
    return answer


def code_page(
    request: Request,
    after: str,
    *,
    typed: str = "",
    note: str | None = None,
    problem: str | None = None,
    status: int = 200,
) -> Response:
    language = language_of(request)
    return draw(
        "code.html",
        language,
        title="door-sign-in",
        next=after,
        typed=typed,
        note=note,
        problem=say(language, problem) if problem else None,
        back=link("/sign-in", next=after),
        status=status,
    )


def fact_page(
    request: Request,
    code: str,
    after: str,
    *,
    typed: dict[str, str] | None = None,
    problem: str | None = None,
    status: int = 200,
) -> Response:
    language = language_of(request)
    more: dict[str, Any] = {"next": after, "code": shown(code), "question": question_of(code), "problem": problem}
    return draw(
        "fact.html",
        language,
        title="door-sign-in",
        heading=say(language, "door-fact"),
        answer={**EMPTY, **(typed or {})},
        months=[name.capitalize() for _, name in sorted(get_month_names("wide", locale=language).items())],
        parts=PARTS.get(language, PARTS["en"]),
        back=link("/sign-in", next=after),
        status=status,
        **more,
    )


# what they share


def visitor_of(request: Request) -> Visitor:
    """Who asks."""
    return viewer_for(house().store, request.cookies.get(asking.TOKEN_COOKIE), clock())


def stray(request: Request) -> Response:
    """A form that did not come from our own page."""
    return draw(
        "words.html",
        language_of(request),
        title="door-stray",
        more="door-stray-more",
        on="/",
        status=403,
    )


def is_theirs(path: str, role: Role) -> bool:
    """Whether a path leads to a page that this role may open; the start page does not count."""
    page = at(path.partition("?")[0].removeprefix("/"))
    return page is not None and page.address != "" and role in page.roles


def sign_in_link(request: Request, *, why: str | None) -> str:
    """Where to sign in, coming back to this page after."""
    return link("/sign-in", why=why or "", next=asking.local(request.url.path))


def link(path: str, **query: str) -> str:
    """A path with its query; what is empty, or the start page, is left out."""
    kept = {name: value for name, value in query.items() if value and value != "/"}
    return f"{path}?{urlencode(kept)}" if kept else path
