"""The ledger for feed readers and for paper: /ledger/en.atom, /ledger/en.pdf. Both are public."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from pages.door import asking
from pages.door.house import clock, house
from plcore.access.secrets import key_of, keyed_hash
from plcore.codesign.ledger import LedgerReport, ledger_report
from plcore.days import day_of
from plcore.documents.ledger import ledger_pdf
from plcore.documents.ledger_feed import MEDIA_TYPE, ledger_feed
from plcore.language import LANGUAGES
from plcore.store import Store

ADDRESSES = tuple(f"/ledger/{language}.{kind}" for language in LANGUAGES for kind in ("atom", "pdf"))


def routes() -> list[BaseRoute]:
    """Both addresses, for each language."""
    return [
        Route("/ledger/{language}.atom", feed, methods=["GET"]),
        Route("/ledger/{language}.pdf", paper, methods=["GET"]),
    ]


async def feed(request: Request) -> Response:
    """The news as Atom."""

    def made(report: LedgerReport, store: Store, language: str) -> bytes:
        own = UUID(keyed_hash(key_of(store), "token", "the ledger's feed")[:32])
        return ledger_feed(report, language=language, house=own, base=base_of(request), began=store.began)

    return await answer(request, made, f"{MEDIA_TYPE}; charset=utf-8")


async def paper(request: Request) -> Response:
    """The ledger to print."""
    return await answer(request, lambda report, _, language: ledger_pdf(report, language), "application/pdf")


async def answer(request: Request, made: Callable[[LedgerReport, Store, str], bytes], media: str) -> Response:
    """What was made of the ledger in the language of the address; nothing twice to who has it already."""
    language = request.path_params["language"]
    if language not in LANGUAGES:
        return PlainTextResponse("Not found", status_code=404)

    def work() -> bytes:
        store = house().store
        report = ledger_report(store, today=day_of(clock()), code=request.query_params.get("gathering"))
        return made(report, store, language)

    body = await run_in_threadpool(work)
    mark = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Cache-Control": "no-cache", "Content-Language": language}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media, headers=headers)


def base_of(request: Request) -> str:
    """The address of this house as this reader calls it."""
    return f"{'https' if asking.is_https(request) else 'http'}://{request.url.netloc}"
