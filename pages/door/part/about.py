"""Questions about the person, one at a time, each with "rather not say"; used for nothing but who is missing."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from pages.door.part.seated import Form, Here, NotOurs, key_in, number_in, on, page
from plcore.codesign.choices import about_answers, tell_about


def ask(here: Here) -> Response:
    """The question that was asked for, else the first without an answer, else that there are none left."""
    plan = here.gathering.plan
    asked = [place for place, one in enumerate(plan.about) if one.answers]
    told = about_answers(here.store, here.gathering.id, here.me).get(here.me, {})
    wanted = number_in(here.request.query_params.get("q"))
    left = [place for place in asked if place not in told]
    place = wanted - 1 if wanted is not None and wanted - 1 in asked else (left[0] if left else None)
    common: dict[str, Any] = {"asked": asked, "told": told, "about": plan.about}
    if place is None:
        return page(here, "about_done.html", title="part-about", **common)
    return page(
        here,
        "about.html",
        title="part-about",
        heading=here.words(plan.about[place].words),
        question=place,
        turn=asked.index(place) + 1,
        **common,
    )


def take(here: Here, form: Form) -> Response:
    """One answer, or that they would rather not say."""
    plan, key = here.gathering.plan, key_in(form)
    question, given = number_in(form.get("question")), form.get("answer")
    if question is None or question >= len(plan.about):
        raise NotOurs
    answer = None if given == "none" else number_in(given)
    if given != "none" and (answer is None or answer >= len(plan.about[question].answers)):
        raise NotOurs
    tell_about(here.store, here.gathering.id, here.me, question, answer, key=key, now=here.now)
    return on(f"{here.home}/about")
