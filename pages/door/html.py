"""The plain pages: they work on any phone without a script, and can be read before anything loads.

Two of them count letters while somebody writes, with one small script of our own; they work the same without it.
"""

from __future__ import annotations

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
from starlette.responses import HTMLResponse

from pages.parts.look import door_css, screens_css
from plcore.language import LANGUAGES, direction, say

PLAIN_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
COUNTING_POLICY = f"{PLAIN_POLICY}; script-src 'self'"
COUNTING = ("part/idea.html", "part/writing.html")
TEMPLATES = Path(__file__).with_name("templates")


@cache
def templates() -> jinja2.Environment:
    """The templates; every value in them is escaped, and a missing one is a fault."""
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def stylesheet(name: str) -> tuple[str, str]:
    """A style sheet ("door" or "look") and the address that names this very version of it."""
    text = door_css() if name == "door" else screens_css()
    return text, f"/assets/{name}.css?v={hashlib.sha256(text.encode()).hexdigest()[:12]}"


@cache
def script() -> tuple[str, str]:
    """The script that counts letters, and the address that names this very version of it."""
    text = Path(__file__).with_name("letters.js").read_text(encoding="utf-8")
    return text, f"/assets/letters.js?v={hashlib.sha256(text.encode()).hexdigest()[:12]}"


def draw(template: str, language: str, *, title: str, back: str = "/", status: int = 200, **more: Any) -> HTMLResponse:
    """A whole plain page. title: a message's id; back: where the language switch leads."""
    said = partial(say, language)
    text = (
        templates()
        .get_template(template)
        .render(
            t=said,
            language=language,
            direction=direction(language),
            others=[other for other in LANGUAGES if other != language],
            css=stylesheet("door")[1],
            counts=script()[1] if template in COUNTING else None,
            title=said(title),
            back=back,
            **{"heading": None, **more},
        )
    )
    policy = COUNTING_POLICY if template in COUNTING else PLAIN_POLICY
    return HTMLResponse(text, status_code=status, headers={"Content-Security-Policy": policy})
