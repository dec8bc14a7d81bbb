"""Words to one open question at a time, or on one part of a draft."""

from __future__ import annotations

from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page
from plcore.codesign.answers import LONGEST_ANSWER, open_answers, tidy_lines, write_answer
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.opinions import Opinion, own_opinions

LONGEST_TYPED = 2000


def ask(here: Here) -> Response:
    """The part that was asked for, else the first without words, else what was written in all."""
    parts = here.step.parts
    mine = words_of(here)
    wanted = number_in(here.request.query_params.get("part"))
    if wanted is not None and 1 <= wanted <= len(parts):
        return part_page(here, wanted - 1, mine.get(wanted - 1, ""))
    if parts and not mine:
        return part_page(here, 0, "")
    return all_page(here)


def all_page(here: Here) -> Response:
    """Every part with what this seat said of it."""
    return page(
        here,
        "written.html",
        title="part-written",
        heading=here.words(here.step.title),
        step=here.step,
        place=here.place,
        mine=words_of(here),
        thinks=opinions_of(here),
        next=here.after,
        note=here.request.query_params.get("saved") == "1",
    )


def take(here: Here, form: Form) -> Response:
    """Words on one part; none take back what was there."""
    key, part = key_in(form), number_in(form.get("part"))
    if part is None or part >= len(here.step.parts):
        raise NotOurs
    typed = form.get("text", "")[:LONGEST_TYPED]
    given = {"language": here.language, "key": key, "now": here.now}
    try:
        write_answer(here.store, here.gathering.id, here.place, part, here.me, typed, **given)  # type: ignore[arg-type]
    except NotPossible as refused:
        words = here.say(refused.why)
        if refused.why == "codesign-answer-long":
            count = len(tidy_lines(typed))
            words = here.say("part-words-over", count=count, over=count - LONGEST_ANSWER)
        return part_page(here, part, typed, problem=words, status=422)
    following = part + 2
    if following <= len(here.step.parts) and following - 1 not in {*words_of(here), *opinions_of(here)}:
        return on(f"{here.at(here.place)}?part={following}&saved=1")
    return on(f"{here.at(here.place)}?saved=1")


def part_page(here: Here, part: int, typed: str, *, problem: str | None = None, status: int = 200) -> Response:
    """One part with a box for words. Where they just said what they think of it, that stands above."""
    query = here.request.query_params
    return page(
        here,
        "writing.html",
        title="part-write",
        heading=here.words(here.step.title),
        step=here.step,
        place=here.place,
        part=part,
        parts=len(here.step.parts),
        text=here.words(here.step.parts[part]),
        typed=typed,
        most=LONGEST_ANSWER,
        problem=problem,
        thinks=opinions_of(here).get(part) if query.get("words") == "1" else None,
        note="1" in (query.get("saved"), query.get("words")),
        status=status,
    )


def words_of(here: Here) -> dict[int, str]:
    """What this seat wrote in this step, by part."""
    written = open_answers(here.store, here.gathering.id, here.me)
    return {one.part: one.text for one in written if one.step == here.place}


def opinions_of(here: Here) -> dict[int, Opinion]:
    """What this seat thinks of the parts of this step."""
    mine = own_opinions(here.store, here.gathering.id, here.me)
    return {part: opinion for (place, part), opinion in mine.items() if place == here.place}
