"""The addresses at which people take part in a gathering."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from pages.door.part import about, drafting, ideas, joining, overview, pairing, receipt, spending, votes, writing
from pages.door.part.seated import Form, Here, no_such, shows, takes

WORK = {
    "ideas": ideas,
    "votes": votes,
    "questions": writing,
    "draft": drafting,
    "pairs": pairing,
    "budget": spending,
}


def routes() -> list[BaseRoute]:
    """Every route of taking part."""
    return [
        Route("/join", joining.ask_code, methods=["GET"]),
        Route("/join", joining.take_code, methods=["POST"]),
        Route("/join/{code}", shows(joining.welcome, joined=False), methods=["GET"]),
        Route("/join/{code}", takes(joining.join, joined=False), methods=["POST"]),
        Route("/g/{code}", shows(overview.see), methods=["GET"]),
        Route("/g/{code}/{step:int}", shows(step), methods=["GET"]),
        Route("/g/{code}/{step:int}", takes(take), methods=["POST"]),
        Route("/g/{code}/about", shows(ask_about), methods=["GET"]),
        Route("/g/{code}/about", takes(about.take), methods=["POST"]),
        Route("/g/{code}/receipt", shows(receipt.see), methods=["GET"]),
        Route("/g/{code}/receipt", takes(receipt.take, only_open=False), methods=["POST"]),
        Route("/join/{rest:path}", lost),
        Route("/g/{rest:path}", lost),
    ]


async def lost(request: Request) -> Response:
    """Nothing is there."""
    return no_such(request)


def step(here: Here) -> Response:
    """A step, as its kind asks; while the gathering is not open, how it stands instead."""
    asked: Response = WORK[here.step.kind].ask(here) if here.is_open else overview.see(here)
    return asked


def ask_about(here: Here) -> Response:
    """The questions about the person, while the gathering is open."""
    return about.ask(here) if here.is_open else overview.see(here)


def take(here: Here, form: Form) -> Response:
    """What was answered in a step."""
    taken: Response = WORK[here.step.kind].take(here, form)
    return taken
