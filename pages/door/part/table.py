"""The addresses at which people take part in a gathering."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from pages.door.part import ideas, joining, overview, votes
from pages.door.part.seated import Form, Here, no_such, shows, takes

ASKS = {"ideas": ideas.ask, "votes": votes.ask}
TAKES = {"ideas": ideas.take, "votes": votes.take}


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
        Route("/join/{rest:path}", lost),
        Route("/g/{rest:path}", lost),
    ]


async def lost(request: Request) -> Response:
    """Nothing is there."""
    return no_such(request)


def step(here: Here) -> Response:
    """A step, as its kind asks; while the gathering is not open, how it stands instead."""
    return ASKS[here.step.kind](here) if here.is_open else overview.see(here)


def take(here: Here, form: Form) -> Response:
    """What was answered in a step."""
    return TAKES[here.step.kind](here, form)
