"""One idea of somebody else at a time: agree, disagree, pass, or not sure what it means; undone or changed any time."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page, shown_as
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.live import asked_in, next_statement
from plcore.codesign.statements import Statement
from plcore.codesign.voting import AS_WRITTEN, Answer, answers_of, vote

CHOICES: tuple[Answer, ...] = ("agree", "disagree", "pass")


def ask(here: Here) -> Response:
    """The next idea, or the one that was asked for by its number."""
    place, snapshot = here.place, here.snapshot()
    said = answers_of(here.store, here.gathering.id, here.me)
    stands = {one: what for one, what in said.items() if what.answer != "taken-back"}
    asked = asked_in(here.gathering.plan, place, snapshot.shown)
    others = [one for one in asked if one.seat != here.me]
    query = here.request.query_params
    wanted = _numbered(asked, query.get("about"))
    statement = wanted or next_statement(snapshot, asked, stands.keys(), here.me)
    done = _numbered(asked, query.get("done"))
    note: dict[str, Any] | None = None
    if done is not None and done.id in said:
        note = {"number": done.number, "said": said[done.id].answer, "place": place}
    more: dict[str, Any] = {
        "step": here.step,
        "place": place,
        "done": note,
        "count": len([one for one in others if one.id in stands]),
        "total": len(others),
    }
    heading = here.words(here.step.title)
    if statement is None:
        return page(here, "votes_done.html", title="part-votes", heading=heading, next=here.after, **more)
    now = stands.get(statement.id)
    return page(
        here,
        "vote.html",
        title="part-votes",
        heading=heading,
        statement=shown_as(here, statement),
        choices=CHOICES,
        now=now.answer if now else None,
        **more,
    )


def take(here: Here, form: Form) -> Response:
    """An answer, acknowledged when it is on disk."""
    place, key = here.place, key_in(form)
    answer: Answer | None = next((one for one in AS_WRITTEN if one == form.get("answer")), None)
    number = number_in(form.get("statement"))
    if answer is None or number is None:
        raise NotOurs
    statement = here.snapshot().by_number.get(number)
    if statement is None:
        raise NotPossible("codesign-not-shown")
    vote(here.store, here.gathering.id, here.me, statement.id, answer, key=key, now=here.now)
    if answer == "taken-back":
        return on(f"{here.at(place)}?about={number}")
    return on(f"{here.at(place)}?done={number}")


def _numbered(asked: list[Statement], given: str | None) -> Statement | None:
    number = number_in(given)
    return next((one for one in asked if one.number == number), None)
