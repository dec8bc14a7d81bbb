"""The ledger as an Atom feed (RFC 4287), one a language, so that anyone can follow the news without giving a name."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID, uuid5
from xml.etree import ElementTree as Tree

from plcore.codesign.ledger import GatheringLedger, LedgerReport, Told
from plcore.documents.ledger_lines import Lines
from plcore.language import direction, say

ATOM: Final = "http://www.w3.org/2005/Atom"
XHTML: Final = "http://www.w3.org/1999/xhtml"
MEDIA_TYPE: Final = "application/atom+xml"
MOST: Final = 50


def ledger_feed(report: LedgerReport, *, language: str, house: UUID, base: str, began: datetime) -> bytes:
    """The newest decisions, the one that was written or changed last first.

    house: what makes this house's feeds its own; base: its address without a slash at the end; began: since when
    there could be news, for a feed that has none. The same report gives the same bytes.
    """
    newest = report.newest()[:MOST]
    lines = Lines(language)
    # The names of tags are written plainly under one xmlns: ElementTree's own way needs a register for all of Python.
    feed = Tree.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", uuid5(house, f"ledger-{language}").urn)
    _add(feed, "title", lines.t("feed-title"))
    _add(feed, "subtitle", lines.t("lead"))
    _add(feed, "updated", _moment(max((told.changed_at for _, told in newest), default=began)))
    _link(feed, "self", f"{base}/ledger/{language}.atom", MEDIA_TYPE, language)
    _link(feed, "alternate", f"{base}/ledger", "text/html", language)
    _add(_add(feed, "author"), "name", say(language, "door-name"))
    for of, told in newest:
        _entry(_add(feed, "entry"), of, told, lines, uuid5(house, f"{language}-{told.id}"), base)
    return bytes(Tree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(entry: Tree.Element, of: GatheringLedger, told: Told, lines: Lines, key: UUID, base: str) -> None:
    _add(entry, "id", key.urn)
    _add(entry, "title", f"{lines.answer(told)}: {lines.words(told.entry.what)}")
    _add(entry, "published", _moment(told.made_at))
    _add(entry, "updated", _moment(told.changed_at))
    _link(entry, "alternate", f"{base}/ledger?decision={told.id}", "text/html", lines.language)
    _add(_add(entry, "author"), "name", lines.words(told.entry.by))
    _add(entry, "category").attrib.update(term=of.code, label=lines.words(of.name))
    content = _add(entry, "content")
    content.set("type", "xhtml")
    body = _add(content, "div")
    body.attrib.update(xmlns=XHTML, dir=direction(lines.language))
    _add(body, "p", lines.who(told))
    _add(body, "p", f"{lines.t('you-said')}:")
    said = _add(body, "ul")
    for line in lines.behind(told):
        _add(
            said, "li", " ".join(part for part in (line.number, _quoted(line.number, line.words), line.counts) if part)
        )
    for heading, words in lines.parts(told):
        _add(body, "p", f"{heading}: {words}")
    if again := lines.again(told):
        _add(body, "p", again)


def _quoted(number: str, words: str) -> str:
    return f"“{words}”" if number and words else f"{words}." if words else ""


def _add(parent: Tree.Element, tag: str, text: str | None = None) -> Tree.Element:
    child = Tree.SubElement(parent, tag)
    child.text = text
    return child


def _link(parent: Tree.Element, rel: str, address: str, kind: str, language: str) -> None:
    _add(parent, "link").attrib.update(rel=rel, href=address, type=kind, hreflang=language)


def _moment(at: datetime) -> str:
    """RFC 3339; the store's moments are UTC."""
    return at.replace(microsecond=0).isoformat() + "Z"
