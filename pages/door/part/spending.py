"""Sharing a budget: thumbs within the pot, or points."""

from __future__ import annotations

from uuid import UUID

from babel.numbers import format_decimal
from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page
from plcore.codesign.choices import projects, share_out, shares
from plcore.codesign.gatherings import NotPossible


def ask(here: Here) -> Response:
    """The list with its costs, and what this seat gave."""
    mine = shares(here.store, here.gathering.id, here.place).get(here.me)
    return list_page(here, {} if mine is None else mine, saved=here.request.query_params.get("saved") == "1")


def take(here: Here, form: Form) -> Response:
    """What to spend on."""
    place, step, key = here.place, here.step, key_in(form)
    given: dict[UUID, int] = {}
    for one in projects(here.store, here.gathering.id, place):
        typed = form.get(f"project-{one.number}", "").strip()
        points = number_in(typed or "0")
        if points is None:
            if step.points is None:
                raise NotOurs
            return list_page(here, given, problem=here.say("part-points-whole"), status=422)
        if points:
            given[one.id] = points
    try:
        share_out(here.store, here.gathering.id, place, step, here.me, given, key=key, now=here.now)
    except NotPossible as refused:
        return list_page(here, given, problem=_why(here, refused.why, given), status=422)
    return on(f"{here.at(place)}?saved=1")


def list_page(
    here: Here, given: dict[UUID, int], *, problem: str | None = None, saved: bool = False, status: int = 200
) -> Response:
    place, step = here.place, here.step
    listed = projects(here.store, here.gathering.id, place)
    spent = sum(one.cost for one in listed if given.get(one.id))
    return page(
        here,
        "budget.html",
        title="part-budget",
        heading=here.words(step.title),
        step=step,
        place=place,
        listed=[(one, here.words(one.name), money(here, one.cost), given.get(one.id, 0)) for one in listed],
        pot=money(here, step.pot or 0),
        spent=money(here, spent),
        points=sum(given.values()),
        problem=problem,
        saved=saved,
        next=here.after,
        status=status,
    )


def money(here: Here, amount: int) -> str:
    """An amount as people write it, with the budget's own unit."""
    unit = here.step.unit
    number = format_decimal(amount, locale={"en": "en_US", "es": "es_US"}[here.language])
    return f"{unit}{number}" if len(unit) == 1 else f"{number} {unit}"


def _why(here: Here, why: str, given: dict[UUID, int]) -> str:
    costs = {one.id: one.cost for one in projects(here.store, here.gathering.id, here.place)}
    if why == "codesign-over-pot":
        spent = sum(costs.get(one, 0) for one in given)
        pot = here.step.pot or 0
        return here.say("part-over-pot", spent=money(here, spent), pot=money(here, pot), over=money(here, spent - pot))
    if why == "codesign-over-points":
        gave, most = sum(given.values()), here.step.points or 0
        return here.say("part-over-points", gave=gave, most=most, over=gave - most)
    return here.say(why)
