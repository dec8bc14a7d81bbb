"""The cookies of the door: out of reach of scripts and of other sites' forms, and only over https where there is."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from pages.door import asking

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
