"""Writing an idea: what is like it already is shown before it is sent, and afterwards where it went."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from starlette.responses import Response

from pages.door.part.seated import Form, Here, key_in, number_in, on, page, shown_as
from plcore.codesign.alike import alike
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.live import asked_in
from plcore.codesign.moderation import first_decision
from plcore.codesign.plan import LONGEST_IDEA
from plcore.codesign.statements import Statement, add_idea, says_something, tidy

LONGEST_TYPED = 1000  # kept when a page is shown again; more was not typed by hand


def ask(here: Here) -> Response:
    """An empty line to write in; with what became of the idea that was just sent."""
    number = number_in(here.request.query_params.get("sent"))
    mine = [one for one in here.statements() if one.seat == here.me] if number is not None else []
    sent = next((one for one in mine if one.number == number), None)
    return form_page(here, sent=sent)


def take(here: Here, form: Form) -> Response:
    """An idea; where others sound like it, they are shown first."""
    place, key = here.place, key_in(form)
    typed = form.get("text", "")[:LONGEST_TYPED]
    words = tidy(typed)
    if not says_something(words):
        return form_page(here, typed=typed, problem=here.say("codesign-idea-empty"), status=422)
    if len(words) > LONGEST_IDEA:
        over = here.say("part-idea-over", count=len(words), over=len(words) - LONGEST_IDEA)
        return form_page(here, typed=typed, problem=over, status=422)
    if form.get("sure") != "1":
        found = alike(words, here.snapshot().shown)
        if found:
            return alike_page(here, words, found, form["key"])
    decision, reason = first_decision(here.gathering.plan, words, "phone")
    try:
        number = add_idea(
            here.store,
            here.gathering.id,
            words,
            key=key,
            language=here.language,
            seat=here.me,
            origin="phone",
            step=place,
            decision=decision,
            reason=reason,
            now=here.now,
        )
    except NotPossible as refused:
        return form_page(here, typed=typed, problem=here.say(refused.why), status=409)
    return on(f"{here.at(place)}?sent={number}")


def form_page(
    here: Here, *, typed: str = "", problem: str | None = None, sent: Statement | None = None, status: int = 200
) -> Response:
    plan, place = here.gathering.plan, here.place
    more: dict[str, Any] = {"next": place + 1 if place + 1 < len(plan.steps) else None}
    return page(
        here,
        "idea.html",
        title="part-idea",
        heading=here.words(here.step.title),
        step=here.step,
        place=place,
        typed=typed,
        problem=problem,
        sent=sent,
        most=LONGEST_IDEA,
        status=status,
        **more,
    )


def alike_page(here: Here, words: str, found: list[Statement], key: str) -> Response:
    """The ideas that sound like this one, each with a way to agree with it instead."""
    shown = [{**shown_as(here, one), "votes_at": votes_at(here, one), "key": str(uuid4())} for one in found]
    return page(
        here,
        "alike.html",
        title="part-alike",
        step=here.step,
        place=here.place,
        text=words,
        found=shown,
        form_key=key,
    )


def votes_at(here: Here, statement: Statement) -> str | None:
    """The address of the step of votes that asks about a statement."""
    plan = here.gathering.plan
    return next((here.at(place) for place in plan.of_kind("votes") if asked_in(plan, place, [statement])), None)
