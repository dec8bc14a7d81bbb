"""What a gathering found as plain text for a terminal, and as the facts that `groups --json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plcore.codesign.result import GroupsReport, Held, Shared
from plcore.language import say

LONGEST = 160  # signs of a statement in a list


def groups_facts(report: GroupsReport) -> dict[str, Any]:
    """The interface of DESIGN.md: groups, k, stability, held_out, clear, common_ground, differences, statements."""
    facts = report.model_dump(mode="json")
    first = ("groups", "k", "stability", "held_out", "clear", "common_ground", "differences", "statements")
    return {**{name: facts.pop(name) for name in first}, **facts}


def groups_lines(report: GroupsReport, language: str) -> list[str]:
    """The report's lines: who took part, groups or none, what is shared, where groups differ, what needs answers."""
    seen = sum(1 for one in report.statements.values() if not one.hidden)
    lines = [
        say(language, "groups-people", people=report.people, votes=report.votes),
        say(language, "groups-statements", statements=seen),
        "",
        _verdict(report, language),
    ]
    if report.method == "ours" and report.reason != "few_people":
        lines.append(say(language, "groups-how"))
    if len(report.sizes) > 1:
        lines += [say(language, "groups-size", letter=letter, people=people) for letter, people in report.sizes.items()]
    head = "groups-shared" if len(report.sizes) > 1 else "groups-shared-one-group"
    lines += ["", say(language, head if report.common_ground else "groups-shared-none")]
    lines += [_shared(one, language) for one in report.common_ground]
    if report.differences:
        lines += ["", say(language, "groups-differ")]
    lines += [
        "  "
        + say(
            language,
            "groups-gap",
            text=_short(one.text),
            most=one.most,
            agrees=one.most_agrees,
            seen=one.most_seen,
            least=one.least,
            others=one.least_agrees,
            all=one.least_seen,
        )
        for one in report.differences
    ]
    if any(report.known_by.values()):
        lines += ["", say(language, "groups-held"), *_held(report.known_by.items(), language)]
    return [*lines, "", say(language, "groups-uncertain", count=len(report.uncertain))]


def _verdict(report: GroupsReport, language: str) -> str:
    if report.method == "polis":
        return say(language, "groups-polis", k=report.k)
    if report.clear:
        return say(language, "groups-clear", k=report.k, counted=report.counted)
    if report.reason == "few_people":
        return say(language, "groups-few", counted=report.counted)
    return say(language, "groups-none", counted=report.counted)


def _shared(one: Shared, language: str) -> str:
    return "  " + say(language, f"groups-{one.side}", people=one.people, seen=one.seen, text=_short(one.text))


def _held(known_by: Iterable[tuple[str, tuple[Held, ...]]], language: str) -> list[str]:
    return [
        "  "
        + say(
            language,
            f"groups-held-{one.side}",
            letter=letter,
            people=one.people,
            seen=one.seen,
            text=_short(one.text),
        )
        for letter, held in known_by
        for one in held
    ]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
