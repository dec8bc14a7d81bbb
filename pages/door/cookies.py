"""The cookies of the door: out of reach of scripts and of other sites' forms, and only over https where there is."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from pages.door import asking
from plcore.access.again import AGAIN
from plcore.access.entering import MOST_FORMER

YEAR = 365 * 86_400


def put(request: Request, answer: Response, name: str, value: str, seconds: int) -> None:
    """Put a cookie on this browser for so long."""
    answer.set_cookie(
        name,
        value,
        max_age=seconds,
        path="/",
        httponly=True,
        samesite="lax",
        secure=asking.is_https(request),
    )


def forget(answer: Response, name: str) -> None:
    """Take a cookie away again."""
    answer.delete_cookie(name, path="/", httponly=True, samesite="lax")


def keep_in_mind(request: Request, answer: Response, former: Sequence[str]) -> None:
    """Keep these tokens of devices that were signed out here, each once; none takes the cookie away."""
    kept = list(dict.fromkeys(former))[:MOST_FORMER]
    if kept:
        put(request, answer, asking.FORMER_COOKIE, ".".join(kept), int(AGAIN.total_seconds()))
    elif asking.FORMER_COOKIE in request.cookies:
        forget(answer, asking.FORMER_COOKIE)
