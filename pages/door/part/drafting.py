"""A draft, part by part: first one tap on what this part is like, then words on it, each on a page of its own."""

from __future__ import annotations

from starlette.responses import Response

from pages.door.part import writing
from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page
from plcore.codesign.opinions import OPINIONS, say_opinion


def ask(here: Here) -> Response:
    """The part that was asked for, or its page for words; else the first part, or all once something is said."""
    query, parts = here.request.query_params, here.step.parts
    wanted = number_in(query.get("part"))
    if wanted is not None and 1 <= wanted <= len(parts):
        if query.get("words") == "1":
            return writing.part_page(here, wanted - 1, writing.words_of(here).get(wanted - 1, ""))
        return part_page(here, wanted - 1)
    if parts and not writing.words_of(here) and not writing.opinions_of(here):
        return part_page(here, 0)
    return writing.all_page(here)


def take(here: Here, form: Form) -> Response:
    """A tap on one part, or words on it."""
    if "opinion" not in form:
        return writing.take(here, form)
    key, part = key_in(form), number_in(form.get("part"))
    said = next((one for one in OPINIONS if one == form["opinion"]), None)
    if said is None or part is None or part >= len(here.step.parts):
        raise NotOurs
    say_opinion(here.store, here.gathering.id, here.place, part, here.me, said, key=key, now=here.now)
    return on(f"{here.at(here.place)}?part={part + 1}&words=1")


def part_page(here: Here, part: int) -> Response:
    """One part with its four buttons."""
    return page(
        here,
        "opinion.html",
        title="part-write",
        heading=here.words(here.step.title),
        step=here.step,
        place=here.place,
        part=part,
        parts=len(here.step.parts),
        text=here.words(here.step.parts[part]),
        choices=OPINIONS,
        thinks=writing.opinions_of(here).get(part),
        note=here.request.query_params.get("saved") == "1",
    )
