"""The addresses of the door: Streamlit's page in our shell, languages, looking around, health, and the assets."""

from __future__ import annotations

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from pages.door import asking, cookies, following, leaving, signing
from pages.door.front import language_of
from pages.door.house import ROOT, clock, house
from pages.door.html import script, stylesheet
from pages.door.part import table
from pages.door.shell import shell
from pages.parts.look import LAMP
from pages.registry import at, home_of, standing
from plcore.access import NotAllowed
from plcore.access.devices import Arrival, arrive
from plcore.access.look_around import look_around
from plcore.language import LANGUAGES

FONTS = ROOT / "data" / "fonts" / "web"
DAY = 86_400
# Told once, when the door turns somebody away; the others signed out themselves, or have only been away.
TOLD = ("copied", "office", "everywhere")


def routes() -> list[BaseRoute]:
    """Every route of the door."""
    return [
        Route("/healthz", healthz),
        Route("/robots.txt", robots),
        Route("/assets/{name}.css", css),
        Route("/assets/letters.js", letters),
        Route("/assets/lamp.svg", lamp),
        Route("/assets/fonts/{name}", font),
        Route("/language", language),
        Route("/look-around", around, methods=["POST"]),
        Route("/sign-in", signing.ask, methods=["GET"]),
        Route("/sign-in", signing.answer, methods=["POST"]),
        Route("/join-me/{code}", signing.bring_code, methods=["GET"]),
        Route("/sign-out", leaving.ask_out, methods=["GET"]),
        Route("/sign-out", leaving.sign_out, methods=["POST"]),
        *table.routes(),
        *following.routes(),
        *(Route(page.link, screen, methods=["GET"]) for page in standing()),
    ]


async def healthz(_: Request) -> Response:
    """For whoever watches the server."""
    here = house()
    return JSONResponse({"ok": here.state.name != "failed", "ready": here.is_ready})


async def robots(_: Request) -> Response:
    """Nothing here is for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


async def css(request: Request) -> Response:
    """A style sheet; its address changes with its text, so it may be kept for ever."""
    name = request.path_params["name"]
    if name not in ("door", "look"):
        return PlainTextResponse("Not found", status_code=404)
    headers = {"Cache-Control": f"public, max-age={cookies.YEAR}, immutable"}
    return Response(stylesheet(name)[0], media_type="text/css", headers=headers)


async def letters(_: Request) -> Response:
    """The script that counts letters; kept like a style sheet."""
    headers = {"Cache-Control": f"public, max-age={cookies.YEAR}, immutable"}
    return Response(script()[0], media_type="text/javascript", headers=headers)


async def lamp(_: Request) -> Response:
    """The lamp of the house, also its icon."""
    return Response(LAMP, media_type="image/svg+xml", headers={"Cache-Control": f"public, max-age={DAY}"})


async def font(request: Request) -> Response:
    """A font file that lies in data/fonts/web."""
    wanted = request.path_params["name"]
    known = {path.name: path for path in Path(FONTS).glob("*.woff2")}
    if wanted not in known:
        return PlainTextResponse("Not found", status_code=404)
    headers = {"Cache-Control": f"public, max-age={cookies.YEAR}, immutable"}
    return FileResponse(known[wanted], media_type="font/woff2", headers=headers)


async def screen(request: Request) -> Response:
    """Streamlit's page, in the visitor's language; a device's token is renewed here, once a day."""
    page = at(request.url.path.removeprefix("/"))
    token = request.cookies.get(asking.TOKEN_COOKIE)
    arrival = await run_in_threadpool(_arrive, token)
    ended = arrival.visitor.ended
    is_public = page is not None and "public" in page.roles
    if ended in TOLD or (ended == "unused" and not is_public):
        answer: Response = RedirectResponse(signing.sign_in_link(request, why=ended), status_code=303)
    else:
        title = page.title if page else "door-lost"
        answer = Response(shell(language_of(request), title), media_type="text/html")
    if arrival.token:
        cookies.put(request, answer, asking.TOKEN_COOKIE, arrival.token, cookies.YEAR)
    elif ended in TOLD:
        cookies.forget(answer, asking.TOKEN_COOKIE)
    return answer


def _arrive(token: str | None) -> Arrival:
    return arrive(house().store, token, clock())


async def language(request: Request) -> Response:
    """Keep the language on this device and go back."""
    answer = RedirectResponse(asking.local(request.query_params.get("back")), status_code=303)
    if request.query_params.get("to") in LANGUAGES:
        cookies.put(request, answer, asking.LANGUAGE_COOKIE, request.query_params["to"], cookies.YEAR)
    return answer


async def around(request: Request) -> Response:
    """Look around as a made-up person; only where all people are made up."""
    if not asking.is_from_our_page(request):
        return signing.stray(request)
    try:
        who = (await asking.form_of(request)).get("who", "")
        label = asking.label_of(request.headers.get("user-agent"))
        token, role = await run_in_threadpool(look_around, house().store, who, label=label, now=clock())
    except (asking.BadRequest, NotAllowed):
        return RedirectResponse("/", status_code=303)
    answer = RedirectResponse(home_of(role).link, status_code=303)
    cookies.put(request, answer, asking.TOKEN_COOKIE, token, cookies.YEAR)
    return answer
