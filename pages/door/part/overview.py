"""The steps of a gathering, what this seat has done in each, and the one to go on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from pages.door.part.joining import standing
from pages.door.part.seated import Here, page
from plcore.codesign.answers import open_answers
from plcore.codesign.choices import about_answers, pair_choices, shares
from plcore.codesign.live import asked_in
from plcore.codesign.opinions import own_opinions
from plcore.codesign.statements import ideas_by_step
from plcore.codesign.voting import answers_of
from plcore.store import Store

ENOUGH_PAIRS = 10  # after so many the next step is offered first; there is no end to pairs


@dataclass(frozen=True)
class Done:
    """How far a seat is in a step. many, of: what it did, of how many where there is an end."""

    place: int
    kind: str
    many: int
    of: int
    is_finished: bool


def see(here: Here) -> Response:
    """The steps as a list, with the one thing to do next."""
    steps = how_far(here)
    left = [one.place for one in steps if not one.is_finished]
    told = standing(here)
    return page(
        here,
        "overview.html",
        title="part-title",
        heading=here.words(here.gathering.plan.name),
        steps=steps,
        next=left[0] if left and told["closed"] is None else None,
        about=about_left(here),
        **told,
    )


def how_far(here: Here) -> list[Done]:
    """Each step with what this seat has done in it."""
    store, key, me, plan = here.store, here.gathering.id, here.me, here.gathering.plan
    ideas = ideas_by_step(store, key, me)
    said = {one for one, what in answers_of(store, key, me).items() if what.answer != "taken-back"}
    said_of = {(one.step, one.part) for one in open_answers(store, key, me)} | set(own_opinions(store, key, me))
    found = []
    for place, step in enumerate(plan.steps):
        many, of = 0, 0
        if step.kind == "ideas":
            many, of = ideas.get(place, 0), 1
        elif step.kind == "votes":
            asked = {one.id for one in asked_in(plan, place, here.snapshot().shown) if one.seat != me}
            many, of = len(asked & said), len(asked)
        elif step.kind == "pairs":
            many, of = len(pair_choices(store, key, place).get(me, [])), ENOUGH_PAIRS
        elif step.kind == "budget":
            many, of = int(_has_shared(store, here, place)), 1
        else:
            many, of = len([part for where, part in said_of if where == place]), len(step.parts)
        found.append(Done(place, step.kind, many, of, many >= of and (of > 0 or step.kind == "votes")))
    return found


def about_left(here: Here) -> dict[str, Any]:
    """How many questions about the person there are, and how many of them were answered or waved off."""
    asked = [place for place, one in enumerate(here.gathering.plan.about) if one.answers]
    told = about_answers(here.store, here.gathering.id, here.me).get(here.me, {})
    return {"asked": len(asked), "told": len([place for place in asked if place in told])}


def _has_shared(store: Store, here: Here, place: int) -> bool:
    return here.me in shares(store, here.gathering.id, place)
