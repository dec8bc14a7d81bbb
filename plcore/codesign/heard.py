"""What we heard, in sentences: the same for the screen, the paper and the wall. Words first, numbers with what they
count, and never a side taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plcore.codesign.decisions import Became
from plcore.codesign.report import GatheringReport
from plcore.codesign.result import FEWEST_ANSWERS, FEWEST_IN_GROUP, MOST_LISTED, Held, Shared
from plcore.days import day_of
from plcore.language import Message, message


@dataclass(frozen=True)
class Line:
    """A sentence about one statement, which stands below it as it was written."""

    says: Message
    statement: str


@dataclass(frozen=True)
class Contrast:
    """One statement on which groups differ: a sentence for each group that answered it enough, by letter."""

    statement: str
    groups: tuple[Message, ...]


def who(report: GatheringReport) -> list[Message]:
    """How many took part and how, and what they gave."""
    said = [message("heard-people", people=report.people)]
    if report.channels.get("paper"):
        said.append(message("heard-paper", count=report.channels["paper"]))
    ideas = sum(report.ideas.values())
    if report.people and (report.answers or not any(one.people for one in report.steps)):
        said.append(message("heard-gave", ideas=ideas, answers=report.answers))
    return said


def answer(report: GatheringReport) -> list[Message]:
    """The whole in two sentences: what is shared, and whether there are groups."""
    if not report.answers:
        if any(one.people for one in report.steps):
            return paid_for(report) or [message("heard-read-below")]
        return [message("heard-waits" if report.in_steps and report.people else "heard-nothing-yet")]
    shared = len(report.found.common_ground)
    where = "groups" if report.found.clear else "all"
    name = f"heard-many-{where}" if shared == MOST_LISTED else f"heard-answer-{where}"  # the list ends there
    return [message(name, count=shared), groups(report), *paid_for(report)]


def paid_for(report: GatheringReport) -> list[Message]:
    """Of each shared budget, how many projects are paid for."""
    shares = [one.share for one in report.steps if one.kind == "budget" and one.share is not None]
    return [message("steps-budget-answer", funded=len(one.funded), projects=len(one.projects)) for one in shares]


def groups(report: GatheringReport) -> Message:
    """Whether people fall into groups."""
    found = report.found
    if found.clear:
        return message("heard-groups-clear", k=found.k)
    if found.reason == "few_people":
        return message("heard-groups-few", counted=found.counted)
    return message("heard-groups-none")


def shared(report: GatheringReport) -> list[Line]:
    """What people share, the most widely shared first."""
    return [Line(shared_says(report, one), one.statement) for one in report.found.common_ground]


def shared_says(report: GatheringReport, one: Shared) -> Message:
    """How many share it: 41 of 52 people, in every group, agree."""
    where = "groups" if report.found.clear else "all"
    return message(f"heard-{one.side}-{where}", people=one.people, seen=one.seen)


def held(report: GatheringReport) -> dict[str, list[Line]]:
    """By group's letter, what it holds more than the others do; nothing of what all groups share."""
    told = {one.statement for one in report.found.common_ground}
    return {
        letter: [Line(held_says(one), one.statement) for one in known_by if one.statement not in told]
        for letter, known_by in report.found.known_by.items()
    }


def held_says(one: Held) -> Message:
    """How many of a group say so."""
    return message(f"heard-held-{one.side}", people=one.people, seen=one.seen)


def differences(report: GatheringReport) -> list[Contrast]:
    """Where groups differ most."""
    return [_contrast(report, one.statement) for one in report.found.differences]


def split(report: GatheringReport) -> list[Line]:
    """Where people stand half and half, but for what is told as a difference of groups."""
    told = {one.statement for one in report.found.differences}
    counted = [(one, report.statement(one)) for one in report.split if one not in told]
    return [
        Line(message("heard-split-line", agrees=one.agrees, disagrees=one.disagrees), identifier)
        for identifier, one in counted
    ]


def everything(report: GatheringReport) -> list[Line]:
    """Every statement that is shown, by number, with how many answered what."""
    found = []
    for identifier, _ in sorted(report.said.items(), key=lambda pair: pair[1].number):
        one = report.statement(identifier)
        counts = {"agrees": one.agrees, "disagrees": one.disagrees, "passes": one.seen - one.agrees - one.disagrees}
        few = one.seen < FEWEST_ANSWERS
        says = message("heard-all-few", fewest=FEWEST_ANSWERS) if few else message("heard-all-line", **counts)
        found.append(Line(says, identifier))
    return found


def unsure(report: GatheringReport) -> Message:
    """How many statements have too few answers."""
    return message("heard-unsure-line", count=len(report.found.uncertain), fewest=FEWEST_ANSWERS)


def how_sure(report: GatheringReport) -> list[Message]:
    """How far what was found can be trusted."""
    said = [message("heard-sure-people", people=report.people), message("heard-sure-voices")]
    if report.found.clear:
        said.append(message("heard-sure-groups", counted=report.found.counted))
    elif report.found.reason != "few_people":
        said.append(message("heard-sure-none"))
    if report.without:
        changes = len(report.without.lost) + len(report.without.gained)
        said.append(message("heard-flagged", count=report.without.flagged))
        said.append(message("heard-flagged-changes", count=changes))
        k, without = (one.k if one.clear else 1 for one in (report.found, report.without))
        if k != without:
            said.append(message("heard-flagged-groups", k=without))
    return said


def on_the_map(report: GatheringReport) -> Message:
    """The one thing that the picture says."""
    if report.found.clear:
        return message("heard-map-groups", k=report.found.k)
    return message("heard-map-none")


def decided(report: GatheringReport, language: str, one: Became) -> list[Message]:
    """Of a decision: what, who decided and when, what came of it or comes next, and when to look again."""
    entry = one.entry
    said = [message("heard-decision", answer=entry.answer, what=report.words(entry.what, language))]
    said.append(message("ledger-decided", who=report.words(entry.by, language), day=entry.on))
    following, came = report.words(entry.next, language), report.words(entry.came_of_it, language)
    if came:
        said.append(message("heard-came", what=came))
    if following:
        said.append(message("heard-then", what=following))
    if entry.again_on and not came:
        said.append(message("ledger-again-due" if one.due else "ledger-again", day=entry.again_on))
    return said


def as_of(report: GatheringReport) -> Message:
    """As it stood when it was published, or while people still vote."""
    says = "heard-final" if report.frozen else "heard-in-steps" if report.in_steps else "heard-so-far"
    return message(says, day=day_of(report.as_of))


def promise(by: date | None, *, today: date, answered: bool) -> Message | None:
    """What was promised and what became of it. by: the last day to tell people; answered: something was decided."""
    if answered:
        return message("heard-next-told")
    if by is None:
        return None
    return message("heard-next-late" if by < today else "heard-next-day", day=by)


def _contrast(report: GatheringReport, statement: str) -> Contrast:
    counted = sorted(report.statement(statement).groups.items())
    return Contrast(
        statement=statement,
        groups=tuple(
            message("heard-group-agrees", letter=letter, people=one.agrees, seen=one.seen)
            for letter, one in counted
            if one.seen >= FEWEST_IN_GROUP
        ),
    )
