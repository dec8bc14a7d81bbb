"""The ledger on paper: for the board's packet, the library's wall, and whoever has no screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from plcore.codesign.ledger import GatheringLedger, LedgerReport, Told
from plcore.days import day_of
from plcore.documents.ledger_lines import Line, Lines
from plcore.documents.typesetting import plain, typeset
from plcore.language import direction, say_date

MOST = 200  # decisions; the page on the screen has them all


def ledger_pdf(report: LedgerReport, language: str) -> bytes:
    """The report as PDF/UA-1 on US letter paper. Raises plcore.documents.typesetting.NotPrinted."""
    return typeset("ledger", sheets(report, language))


def sheets(report: LedgerReport, language: str) -> dict[str, Any]:
    """Everything the template prints, said and ready."""
    lines = Lines(language)
    left = MOST
    gatherings = []
    for of in report.gatherings:
        decisions = [_decision(told, of, lines) for told in of.decisions[:left]]
        left -= len(decisions)
        gatherings.append(
            {
                "name": plain(lines.words(of.name), 200),
                "question": plain(lines.words(of.question), 400),
                "decisions": decisions,
                "waiting": _waiting(of, lines, report.today),
            }
        )
    return {
        "language": language,
        "direction": direction(language),
        "from": say_date(language, report.today),
        "title": lines.t("title"),
        "lead": lines.t("lead") if gatherings else lines.t("none"),
        "gatherings": gatherings,
    }


def _decision(told: Told, of: GatheringLedger, lines: Lines) -> dict[str, Any]:
    changed = []
    for at, names in told.changed:
        parts = "; ".join(lines.t(f"part-{name}") for name in names)
        changed.append(lines.t("changed", day=day_of(at), parts=parts))
    return {
        "mark": "no" if told.entry.taken_back else told.entry.answer,
        "answer": lines.answer(told),
        "what": plain(lines.words(told.entry.what), 400),
        "who": plain(lines.who(told), 400),
        "said_heading": lines.t("you-said"),
        "said": [_line(one) for one in lines.behind(told)],
        "note": None if of.is_counted else lines.t("not-counted"),
        "parts": [{"heading": heading, "text": plain(words, 1200)} for heading, words in lines.parts(told)],
        "again": lines.again(told) or None,
        "changed": changed,
    }


def _waiting(of: GatheringLedger, lines: Lines, today: date) -> dict[str, Any] | None:
    if not of.waiting:
        return None
    told = [lines.t("waiting-more")]
    if any(of.decides.values()):
        told.append(plain(lines.t("waiting-who", who=lines.words(of.decides)), 300))
    if of.result_by is not None:
        told.append(lines.t("waiting-late" if of.result_by < today else "waiting-by", day=of.result_by))
    said = [_line(line) for theme in of.waiting for line in lines.theme(theme)]
    return {"heading": lines.t("waiting"), "text": " ".join(told), "said": said}


def _line(one: Line) -> dict[str, Any]:
    return {
        "number": one.number,
        "words": plain(one.words, 400),
        "language": one.language,
        "counts": one.counts,
        "inside": one.inside,
    }
