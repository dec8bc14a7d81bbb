"""What we heard on paper: one page for a board's packet, and all of it; the same report object as the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import Any

from plcore.codesign import heard
from plcore.codesign.decisions import LONGEST, Became
from plcore.codesign.heard import Contrast, Line
from plcore.codesign.plan import Words
from plcore.codesign.report import GatheringReport
from plcore.codesign.room import COMPARED, Room, not_heard
from plcore.documents.gathering_steps import statement, step_parts
from plcore.documents.typesetting import CUT, RunsOver, plain, tell, typeset
from plcore.language import Message, direction, message, say

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5)  # points of the running text
# On one page: how many statements that are shared, that part the groups, that stand half and half; and how much of
# each other step.
FEWER = ((6, 4, 2, 3), (5, 3, 2, 3), (4, 3, 1, 2), (3, 2, 1, 2), (2, 1, 0, 1), (2, 1, 0, 0))
Most = tuple[int, int, int, int]
FEWER_DECIDED = (3, 3, 2, 2, 1, 1)  # the ledger has them all, and paper says so
NO_GROUP = 5  # the shape of who is in none


def gathering_pdf(
    report: GatheringReport,
    language: str,
    *,
    room: Room | None = None,
    promised: Message | None = None,
    decided: Sequence[Became] = (),
    whole: bool = False,
) -> bytes:
    """The report as PDF/UA-1 on US letter paper; on one page, with as much of it as fits, or whole.

    room: who was there, where that is told; promised: by when people hear what comes of it, or what became of that;
    decided: what was.

    Raises plcore.documents.typesetting.NotPrinted.
    """
    if whole:
        said = sheet(report, language, None, room, promised, decided)
        return typeset("gathering", {**said, "size": SIZES[0], "most_pages": None})
    for counts, most_decided in zip(FEWER, FEWER_DECIDED, strict=True):
        said = sheet(report, language, counts, room, promised, decided[:most_decided])
        for size in SIZES:
            try:
                return typeset("gathering", {**said, "size": size, "most_pages": 1})
            except RunsOver:
                continue
    return typeset("gathering", {**said, "size": SIZES[-1], "most_pages": None})


def sheet(
    report: GatheringReport,
    language: str,
    most: Most | None = None,
    room: Room | None = None,
    promised: Message | None = None,
    decided: Sequence[Became] = (),
) -> dict[str, Any]:
    """Everything the template prints. most: as in FEWER; None: all there is."""
    name, question = report.words(report.name, language), report.words(report.question, language)
    return {
        "language": language,
        "direction": direction(language),
        "from": say(language, "heard-title"),
        "title": plain(name, 200),
        "question": plain(question, 300) if question != name else "",
        "answer": [tell(language, one) for one in heard.answer(report)],
        "who": [tell(language, one) for one in (*heard.who(report), heard.as_of(report))],
        "parts": [
            *_parts(report, language, most),
            *step_parts(report, language, most[-1] if most else None),
            *([] if most else _everything(report, language)),
        ],
        "map": None if most else _map(report, language),
        "last": _last(report, language, room, promised, decided, is_short=most is not None),
    }


def _parts(report: GatheringReport, language: str, most: Most | None) -> list[dict[str, Any]]:
    if not report.answers:
        return []
    n_shared, n_differ, n_split, _ = most or (1_000, 1_000, 1_000, 0)
    shared = [_line(report, language, one) for one in heard.shared(report)]
    differ = [_contrast(report, language, one) for one in heard.differences(report)]
    halves = [_line(report, language, one) for one in heard.split(report)]
    parts = [_part(language, "heard-shared", shared[:n_shared], [] if shared else ["heard-shared-none"])]
    if shared:
        parts[-1]["more"] = say(language, "heard-seen-note")
    if report.found.clear:
        parts.append(
            _part(language, "heard-differ", differ[:n_differ], ["heard-differ-lead" if differ else "heard-differ-none"])
        )
    if halves[:n_split]:
        parts.append(_part(language, "heard-split", halves[:n_split], []))
    if most is None:
        for letter, lines in heard.held(report).items():
            group = message("heard-group", letter=letter, people=report.found.sizes[letter])
            part = _part(language, "heard-held", [_line(report, language, one) for one in lines], [])
            parts.append({**part, "heading": f"{part['heading']}: {tell(language, group)}"})
    return parts


def _everything(report: GatheringReport, language: str) -> list[dict[str, Any]]:
    """Every idea with its answers."""
    lines = [_line(report, language, one) for one in heard.everything(report)]
    return [_part(language, "heard-all", lines, [])] if lines and report.answers else []


def _last(
    report: GatheringReport,
    language: str,
    room: Room | None,
    promised: Message | None,
    decided: Sequence[Became],
    *,
    is_short: bool,
) -> list[dict[str, Any]]:
    unsure = [tell(language, heard.unsure(report))] if report.answers and report.found.uncertain else []
    brought = [say(language, "heard-brought")] if "import" in report.channels else []
    result, decides = report.words(report.result, language), report.words(report.decides, language)
    following = [tell(language, promised)] if promised and not decided else []
    for one in decided:
        longest = CUT if is_short else max(LONGEST.values())
        following += [tell(language, each, longest=longest) for each in heard.decided(report, language, one)]
    if decided:
        following.append(say(language, "heard-became-paper"))
    if result and not (decided and is_short):
        following.append((f"{say(language, 'heard-planned')}: " if decided else "") + plain(result, 900))
    if not following:
        following = [say(language, "heard-next-nothing")]
    if decides and not decided:
        following.append(f"{say(language, 'heard-decides')}: {plain(decides, 300)}")
    invited = report.words(report.invited, language)
    sure = [*unsure, *brought, " ".join(tell(language, one) for one in heard.how_sure(report))]
    if invited:
        sure.append(f"{say(language, 'heard-invited')}: {plain(invited, 500)}")
    return [
        {"heading": say(language, "heard-sure"), "before": sure},
        *_missing(room, language),
        {"heading": say(language, "heard-became" if decided else "heard-next"), "before": following},
    ]


def _missing(room: Room | None, language: str) -> list[dict[str, Any]]:
    """Who was not heard, in a sentence or two."""
    asked = [one for one in room.questions if one.kind in COMPARED] if room else []
    if not asked:
        return []
    said = [
        say(language, f"room-missing-{one.kind}", groups="; ".join(_name(name, language) for name in one.missing()))
        for one in asked
        if one.missing()
    ]
    if not said and room:
        said = [tell(language, not_heard(room, language))]
    return [{"heading": say(language, "room-missing-title"), "before": [" ".join(said)]}]


def _name(words: Words, language: str) -> str:
    return plain(words.get(language) or next((text for text in words.values() if text), ""), 120)


def _part(language: str, heading: str, items: list[dict[str, Any]], notes: Iterable[str]) -> dict[str, Any]:
    return {
        "heading": say(language, heading),
        "before": [say(language, one) for one in notes],
        "items": items,
        "more": "",
    }


def _line(report: GatheringReport, language: str, one: Line) -> dict[str, Any]:
    return {**statement(report, language, one.statement), "says": tell(language, one.says)}


def _contrast(report: GatheringReport, language: str, one: Contrast) -> dict[str, Any]:
    lines = [" ".join(tell(language, each) for each in one.groups)]
    return {**statement(report, language, one.statement), "lines": lines}


def _map(report: GatheringReport, language: str) -> dict[str, Any] | None:
    if not report.dots:
        return None
    wide, high = [dot.x for dot in report.dots], [dot.y for dot in report.dots]

    def across(value: float, values: list[float]) -> float:
        span = max(values) - min(values)
        return (value - min(values)) / span if span else 0.5

    people = [
        {
            "x": across(dot.x, wide),
            "y": across(dot.y, high),
            "shape": ascii_uppercase.index(dot.group) if dot.group else NO_GROUP,
        }
        for dot in report.dots
    ]
    letters = []
    for letter in report.found.sizes:
        own = [one for one, dot in zip(people, report.dots, strict=True) if dot.group == letter]
        letters.append(
            {"letter": letter, **{axis: sum(float(one[axis]) for one in own) / len(own) for axis in ("x", "y")}}
        )
    sentence = tell(language, heard.on_the_map(report))
    return {
        "heading": say(language, "heard-map"),
        "sentence": f"{sentence} {say(language, 'heard-map-how')}",
        "alt": sentence,
        "people": people,
        "letters": letters,
    }
