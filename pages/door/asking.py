"""Reading a request: whose address it is, whether it came over https, from our own page, in which language.

Only what the socket says is believed. A proxy in front is believed when PORCHLIGHT_TRUSTED_PROXY names it
(addresses or networks, separated by commas); then it is the one that says who asks and whether it was https.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from starlette.requests import HTTPConnection, Request

from plcore.access.entering import MOST_FORMER
from plcore.language import LANGUAGES

VARIABLE = "PORCHLIGHT_TRUSTED_PROXY"
LOOPBACK = "127.0.0.1"
LONGEST_PATH = 300
MOST_BYTES = 10_000
MOST_FIELDS = 20
CONTROL = re.compile(r"[\x00-\x20\x7f\\]")
TOKEN_COOKIE = "porchlight"  # noqa: S105 - a cookie's name
FORMER_COOKIE = "pl_before"  # the tokens of devices that were signed out here, newest first, with full stops between
CODE_COOKIE = "pl_code"
LANGUAGE_COOKIE = "pl_lang"
BROWSERS = (
    ("Edg", "Edge"),
    ("SamsungBrowser", "Samsung Internet"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


class BadRequest(Exception):
    """The request is not one of our forms; nothing of it is used."""


def address_of(connection: HTTPConnection) -> str:
    """The address that asks, as far as it can be believed; empty where the socket has none."""
    client = connection.client.host if connection.client else ""
    forwarded = [
        host.strip() for line in connection.headers.getlist("x-forwarded-for") for host in line.split(",") if host
    ]
    if not forwarded:
        return client
    # Uvicorn believes a proxy on this machine without being asked, and has then put its word in place of the socket.
    replaced = client in {bare(host) for host in forwarded} and not trusted(client)
    peer = LOOPBACK if replaced else client
    if not trusted(peer):
        return peer
    return next((bare(host) for host in reversed(forwarded) if not trusted(bare(host))), peer)


def is_https(connection: HTTPConnection) -> bool:
    """Whether the browser speaks https to us, or to the proxy that we believe."""
    if connection.url.scheme in ("https", "wss"):
        return True
    peer = connection.client.host if connection.client else ""
    return trusted(peer) and connection.headers.get("x-forwarded-proto", "") == "https"


def is_outside(connection: HTTPConnection) -> bool:
    """Whether it came from another machine, or through any proxy."""
    client = connection.client.host if connection.client else ""
    if "x-forwarded-for" in connection.headers or "forwarded" in connection.headers:
        return True
    try:
        return not ipaddress.ip_address(client).is_loopback
    except ValueError:
        return True


def bare(host: str) -> str:
    """An address without its port and brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0] if host.count(":") == 1 else host


def trusted(host: str) -> bool:
    """Whether this is the proxy that the house was told to believe."""
    named = [part.strip() for part in os.environ.get(VARIABLE, "").split(",") if part.strip()]
    try:
        address = ipaddress.ip_address(host)
        return any(address in ipaddress.ip_network(network, strict=False) for network in named)
    except ValueError:
        return False


def is_from_our_page(request: Request) -> bool:
    """Whether a form was sent by a page of ours. Cookies alone do not say so; a browser's own headers do."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin") or request.headers.get("referer", "")
    return bool(origin) and urlsplit(origin).netloc == request.headers.get("host")


async def form_of(request: Request, most_fields: int = MOST_FIELDS) -> dict[str, str]:
    """The fields of a form, each once. Raises BadRequest for anything but a small form of ours."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise BadRequest
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise BadRequest
    try:
        fields = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=most_fields)
    except ValueError as error:
        raise BadRequest from error
    return dict(fields)


def former_of(cookies: Mapping[str, str]) -> list[str]:
    """The tokens of the devices that were signed out on this browser, newest first; at most as many as count."""
    kept = cookies.get(FORMER_COOKIE, "")
    return kept.split(".")[:MOST_FORMER] if kept else []


def local(path: str | None) -> str:
    """A path of this house to go back to; the start page where it is anything else."""
    if not path or len(path) > LONGEST_PATH or not path.startswith("/"):
        return "/"
    for seen in (path, unquote(path.partition("?")[0])):
        if seen.startswith("//") or CONTROL.search(seen):
            return "/"
    parts = urlsplit(path)
    if parts.scheme or parts.netloc or parts.path.startswith(("/sign-", "/language", "/look-around", "/join-me")):
        return "/"
    return path


def language_of(cookies: Mapping[str, str], accepted: str | None) -> str:
    """The language chosen on this device, else the first of the browser's that we speak, else English."""
    chosen = cookies.get(LANGUAGE_COOKIE)
    if chosen in LANGUAGES:
        return chosen
    wishes = []
    for place, part in enumerate((accepted or "")[:300].split(",")):
        tag, _, weight = part.strip().partition(";q=")
        try:
            wishes.append((-float(weight or 1), place, tag.strip().lower().partition("-")[0]))
        except ValueError:
            continue
    return next((tag for weight, _, tag in sorted(wishes) if tag in LANGUAGES and weight < 0), LANGUAGES[0])


def label_of(user_agent: str | None) -> str:
    """What a person knows a device by: "phone, Chrome". No version, no model."""
    agent = user_agent or ""
    if "iPad" in agent or "Tablet" in agent or ("Android" in agent and "Mobile" not in agent):
        kind = "tablet"
    else:
        kind = "phone" if "Mobi" in agent else "computer"
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    return f"{kind}, {browser}" if browser else kind
