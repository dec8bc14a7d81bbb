"""The receipt: all that this seat said and where it went, with a way to change it, to answer, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from starlette.responses import Response

from pages.door.part.joining import standing
from pages.door.part.overview import about_left
from pages.door.part.seated import Form, Here, NotOurs, number_in, on, page, shown_as
from plcore.codesign.answers import read_answers
from plcore.codesign.choices import CostedProject, pair_choices, projects, shares
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.ledger import news_of
from plcore.codesign.live import asked_in
from plcore.codesign.opinions import own_opinions
from plcore.codesign.statements import Statement, own_replies, reply, says_something, tidy
from plcore.codesign.voting import answers_of
from plcore.days import day_of

MOST_REPLIES = 5  # to what was decided of one idea


@dataclass(frozen=True)
class Spent:
    """What this seat gave to projects in one step. points: whether it gave points, else thumbs."""

    place: int
    given: tuple[tuple[CostedProject, int], ...]
    points: bool


def see(here: Here) -> Response:
    """Everything that this seat said."""
    everything = here.statements()
    said = answers_of(here.store, here.gathering.id, here.me)
    mine = [one for one in everything if one.seat == here.me]
    stands = {one for one, what in said.items() if what.answer != "taken-back"}
    replies = own_replies(here.store, here.gathering.id, here.me)
    touched = frozenset(stands | {one.id for one in mine})
    return page(
        here,
        "receipt.html",
        title="part-receipt",
        ideas=[_told(here, one, everything, replies) for one in mine],
        answers=_answers(here, everything, {one: what.answer for one, what in said.items() if one in stands}),
        written=_written(here),
        pairs=_pairs(here),
        spent=_spent(here),
        about=about_left(here),
        news=news_of(here.store, here.gathering, touched, day_of(here.now)),
        answered=here.request.query_params.get("answered") == "1",
        **standing(here),
    )


def take(here: Here, form: Form) -> Response:
    """The author's answer to what was decided of an idea; also while the gathering is paused or closed."""
    number = number_in(form.get("number"))
    found = next((one for one in here.statements() if one.number == number), None)
    if found is None:
        raise NotOurs
    words = tidy(form.get("text", ""))
    if not says_something(words):
        return on(f"{here.home}/receipt#idea-{number}")
    before = [text for text, _ in own_replies(here.store, here.gathering.id, here.me).get(found.id, [])]
    if words[:500] not in before:  # a form that is sent again says it once
        if len(before) >= MOST_REPLIES:
            raise NotPossible("part-reply-many")
        reply(here.store, found.id, here.me, words, now=here.now)
    return on(f"{here.home}/receipt?answered=1#idea-{number}")


def _told(
    here: Here, one: Statement, everything: list[Statement], replies: dict[UUID, list[tuple[str, datetime]]]
) -> dict[str, Any]:
    into = next((other for other in everything if other.id == one.into), None)
    counts, snapshot = None, here.snapshot()
    if one.decision == "shown" and one.id in snapshot.by_id:
        place = snapshot.statements.index(snapshot.by_id[one.id])
        counts = int(snapshot.counts.seen[place])
    return {
        **shown_as(here, one),
        "text": one.text,
        "language": one.language,
        "decision": one.decision,
        "reason": one.reason,
        "into": shown_as(here, into) if into and into.decision == "shown" else None,
        "day": day_of(one.decided_at),
        "replies": [text for text, _ in replies.get(one.id, [])],
        "seen": counts,
    }


def _answers(here: Here, everything: list[Statement], said: dict[UUID, str]) -> list[dict[str, Any]]:
    plan, by_id = here.gathering.plan, {one.id: one for one in everything}
    shown = [one for one in everything if one.decision == "shown"]
    where = {one.id: place for place in plan.of_kind("votes") for one in asked_in(plan, place, shown)}
    return [
        {
            **shown_as(here, by_id[one]),
            "answer": answer,
            "change": f"{here.at(where[one])}?about={by_id[one].number}" if one in where else None,
        }
        for one, answer in said.items()
        if one in by_id and by_id[one].decision == "shown"
    ]


def _written(here: Here) -> list[dict[str, Any]]:
    """What this seat wrote and thinks of each part or question, and whether others may read it."""
    answers = {(one.answer.step, one.answer.part): one for one in read_answers(here.store, here.gathering.id, here.me)}
    thinks = own_opinions(here.store, here.gathering.id, here.me)
    found: list[dict[str, Any]] = []
    for place, step in enumerate(here.gathering.plan.steps):
        for number, part in enumerate(step.parts):
            where = (place, number)
            told: dict[str, Any] = {"place": place, "number": number + 1, "part": part, "thinks": thinks.get(where)}
            told["text"] = ""
            if where in answers:
                one = answers[where]
                words = {"text": one.answer.text, "language": one.answer.language}
                told |= {**words, "decision": one.decision, "reason": one.reason}
            if where in answers or where in thinks:
                found.append(told)
    return found


def _pairs(here: Here) -> list[tuple[int, int]]:
    found = []
    for place in here.gathering.plan.of_kind("pairs"):
        many = len(pair_choices(here.store, here.gathering.id, place).get(here.me, []))
        if many:
            found.append((place, many))
    return found


def _spent(here: Here) -> list[Spent]:
    found = []
    for place in here.gathering.plan.of_kind("budget"):
        mine = shares(here.store, here.gathering.id, place).get(here.me)
        if mine is not None:
            listed = projects(here.store, here.gathering.id, place)
            given = tuple((one, mine[one.id]) for one in listed if one.id in mine)
            found.append(Spent(place, given, here.gathering.plan.steps[place].points is not None))
    return found
