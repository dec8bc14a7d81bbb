"""What stands in front of every request: the waiting page, closed paths, security headers, and quiet errors."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.door import asking
from pages.door.following import ADDRESSES
from pages.door.house import LOG, House, clock, house
from pages.door.html import COUNTING_POLICY, PLAIN_POLICY, draw
from pages.door.quiet import where_it_broke
from pages.door.shell import script_hashes
from pages.registry import standing
from plcore.access.devices import viewer_for
from plcore.language import say

OURS = ("/sign-in", "/sign-out", "/language", "/look-around", "/join", "/healthz", "/robots.txt", *ADDRESSES)
OUR_FOLDERS = ("/assets/", "/join-me/", "/join/", "/g/")
STREAMLIT = ("/_stcore/", "/static/", "/media/", "/component/")
CLOSED = ("/_stcore/agent", "/auth/", "/oauth2callback")  # not used here
WHILE_WAITING = ("/healthz", "/language")
INSIDE_ONLY = ("/_stcore/metrics",)
UPLOADS = "/_stcore/upload_file"
DOWNLOADS = "/media/"
HOST = re.compile(r"[A-Za-z0-9.\-\[\]:]{1,255}")
YEAR = 31_536_000

STEADY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}


class Front:
    """Pure ASGI, around everything else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not house().is_ready:
            await send({"type": "websocket.close", "code": 1013})
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        connection = HTTPConnection(scope)
        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                guard_headers(connection, MutableHeaders(scope=message))
            await send(message)

        asks_the_store = scope["path"].startswith(UPLOADS)
        instead = await run_in_threadpool(early, connection, house()) if asks_the_store else early(connection, house())
        try:
            await (instead or self.app)(scope, receive, send_with_headers)
        except Exception as error:  # noqa: BLE001 - the last net: a kind page, and a line without anyone's data
            LOG.error("%s %s failed: %s", scope["method"], known_path(scope["path"]), where_it_broke(error))
            if not begun:
                await broken(connection)(scope, receive, send_with_headers)


def early(connection: HTTPConnection, here: House) -> Response | None:
    """What is answered without asking anybody: closed paths, the waiting page, pages that are not there."""
    path = connection.url.path
    if path.startswith(CLOSED) or (path.startswith(INSIDE_ONLY) and asking.is_outside(connection)):
        return PlainTextResponse("Not found", status_code=404)
    if path.startswith(UPLOADS) and connection.scope["method"] not in ("GET", "HEAD", "OPTIONS"):
        # Streamlit takes a file from any open page, signed in or not, and keeps it in memory.
        token = connection.cookies.get(asking.TOKEN_COOKIE)
        if not here.is_ready or viewer_for(here.store, token, clock()).viewer.role != "office":
            return PlainTextResponse("Not allowed", status_code=403)
    if not here.is_ready and path not in WHILE_WAITING and not path.startswith("/assets/"):
        return waiting(connection, here)
    if connection.scope["method"] in ("GET", "HEAD") and not is_known(path):
        return draw(
            "words.html",
            language_of(connection),
            title="door-lost",
            more="door-lost-more",
            on="/",
            status=404,
        )
    return None


def is_known(path: str) -> bool:
    """Whether this path can lead anywhere."""
    if path.startswith(STREAMLIT + OUR_FOLDERS) or path in OURS:
        return True
    return any(path == page.link for page in standing())


def known_path(path: str) -> str:
    """A path for the log: only our own names, never what somebody typed after them."""
    return path if path in OURS or any(path == page.link for page in standing()) else "(another path)"


def waiting(connection: HTTPConnection, here: House) -> Response:
    """The page of the first start; it loads itself again every second."""
    language, state = language_of(connection), here.state
    failed = state.name == "failed"
    page = draw(
        "waiting.html",
        language,
        title="door-waiting-failed" if failed else "door-waiting",
        failed=failed,
        stage=say(language, state.stage or "door-waiting"),
        percent=int(100 * state.fraction),
        status=503,
    )
    page.headers["Retry-After"] = "2"
    if not failed:
        page.headers["Refresh"] = "2"
    return page


def broken(connection: HTTPConnection) -> Response:
    """The kind page for a fault of ours."""
    return draw("words.html", language_of(connection), title="door-broken", more="door-broken-more", on="/", status=500)


def language_of(connection: HTTPConnection) -> str:
    """The language in which to answer this request."""
    return asking.language_of(connection.cookies, connection.headers.get("accept-language"))


def guard_headers(connection: HTTPConnection, headers: MutableHeaders) -> None:
    """Put the security headers on an answer; what it says of itself already stays."""
    for name, value in STEADY.items():
        headers.setdefault(name, value)
    if connection.url.path.startswith(DOWNLOADS):
        headers["Cache-Control"] = "no-store"  # letters and reports: not to be left behind on a shared computer
    if asking.is_https(connection):
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    is_html = headers.get("content-type", "").startswith("text/html")
    is_shell = any(connection.url.path == page.link for page in standing())
    counts = headers.get("Content-Security-Policy") == COUNTING_POLICY  # nobody but our own page says so
    plain = COUNTING_POLICY if counts else PLAIN_POLICY
    headers["Content-Security-Policy"] = shell_policy(connection) if is_html and is_shell else plain
    if is_html:
        headers["Cache-Control"] = "no-store"
        headers["Vary"] = "Cookie, Accept-Language"


def shell_policy(connection: HTTPConnection) -> str:
    """What Streamlit's page may do: its own scripts, no eval, and a socket to this very host."""
    host = connection.headers.get("host", "")
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return (
        f"default-src 'self'; script-src 'self' {script_hashes()}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; "
        f"connect-src 'self'{sockets}; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    )
