"""Two ideas at a time: which of them matters more?"""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page, shown_as
from plcore.codesign.choices import PairChoice, choose_between, pair_choices
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.live import asked_in
from plcore.codesign.pairs import Pair, next_pair, pair_of, votes_on_pairs
from plcore.codesign.statements import Statement


def ask(here: Here) -> Response:
    """The next pair, or the one just chosen from where that is to be undone."""
    place = here.place
    ideas = {str(one.id): one for one in _asked(here, place)}
    chosen = pair_choices(here.store, here.gathering.id, place)
    mine = chosen.get(here.me, [])
    query = here.request.query_params
    pair = _named(list(ideas.values()), query.get("one"), query.get("other")) or _next(here, list(ideas), chosen)
    last = None
    done = _named(list(ideas.values()), query.get("done"), query.get("over"))
    if done is not None:
        last = done[0].number, done[1].number
    more: dict[str, Any] = {"step": here.step, "place": place, "many": len(mine), "last": last, "next": here.after}
    heading = here.words(here.step.title)
    if pair is None:
        return page(here, "pairs_done.html", title="part-pairs", heading=heading, few=len(ideas) < 2, **more)
    shown = [shown_as(here, one if isinstance(one, Statement) else ideas[one]) for one in pair]
    return page(here, "pair.html", title="part-pairs", heading=heading, pair=shown, **more)


def take(here: Here, form: Form) -> Response:
    """Which one matters more, or that they cannot choose."""
    place, key = here.place, key_in(form)
    numbers = [number_in(form.get(name)) for name in ("one", "other")]
    better = form.get("better")
    if None in numbers or better not in ("one", "other", "neither"):
        raise NotOurs
    ideas = {one.number: one for one in _asked(here, place)}
    pair = [ideas.get(number) for number in numbers if number is not None]
    first, second = pair
    if first is None or second is None:
        raise NotPossible("codesign-not-shown")
    if better == "other":
        first, second = second, first
    choice = PairChoice(first.id, second.id, better == "neither")
    choose_between(here.store, here.gathering.id, place, here.me, choice, key=key, now=here.now)
    return on(f"{here.at(place)}?done={first.number}&over={second.number}")


def _asked(here: Here, place: int) -> list[Statement]:
    """The ideas to choose from: other people's, as with votes, so that nobody lifts their own."""
    asked = asked_in(here.gathering.plan, place, here.snapshot().shown)
    return [one for one in asked if one.seat != here.me]


def _next(here: Here, ideas: list[str], chosen: dict[UUID, list[PairChoice]]) -> Pair | None:
    """Drawn among the pairs that this seat has not decided; the same again when the page is loaded again."""
    mine = chosen.get(here.me, [])
    decided = votes_on_pairs((str(one.better), str(one.worse)) for each in chosen.values() for one in each)
    rng = random.Random(f"{here.me} {here.place} {len(mine)}")  # noqa: S311 - which to show, no secret
    seen = {pair_of(str(one.better), str(one.worse)) for one in mine}
    return next_pair(ideas, decided, rng, seen=seen)


def _named(ideas: list[Statement], one: str | None, other: str | None) -> tuple[Statement, Statement] | None:
    by_number = {each.number: each for each in ideas}
    first, second = by_number.get(number_in(one) or 0), by_number.get(number_in(other) or 0)
    return (first, second) if first and second and first is not second else None
