"""Words on one part of a draft, or to one open question, at a time."""

from __future__ import annotations

from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page
from plcore.codesign.choices import LONGEST_ANSWER, open_answers, tidy_lines, write_answer
from plcore.codesign.gatherings import NotPossible

LONGEST_TYPED = 2000


def ask(here: Here) -> Response:
    """The part that was asked for, else the first without words, else what was written in all."""
    parts = here.step.parts
    mine = _mine(here)
    wanted = number_in(here.request.query_params.get("part"))
    left = [part for part in range(len(parts)) if part not in mine]
    if wanted is not None and 1 <= wanted <= len(parts):
        return part_page(here, wanted - 1, mine.get(wanted - 1, ""))
    if left and not mine:
        return part_page(here, left[0], "")
    return page(
        here,
        "written.html",
        title="part-written",
        heading=here.words(here.step.title),
        step=here.step,
        place=here.place,
        mine=mine,
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
    mine = _mine(here)
    if following <= len(here.step.parts) and following - 1 not in mine:
        return on(f"{here.at(here.place)}?part={following}&saved=1")
    return on(f"{here.at(here.place)}?saved=1")


def part_page(here: Here, part: int, typed: str, *, problem: str | None = None, status: int = 200) -> Response:
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
        note=here.request.query_params.get("saved") == "1",
        status=status,
    )


def _mine(here: Here) -> dict[int, str]:
    written = open_answers(here.store, here.gathering.id, here.me)
    return {one.part: one.text for one in written if one.step == here.place}
