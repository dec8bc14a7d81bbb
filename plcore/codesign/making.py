"""From a template to a gathering that people can join: made, its first ideas written down, opened.

Also how a facilitator changes a plan: every change gives a whole new plan, or says which of its parts is not right.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from pydantic import ValidationError

from plcore.access import Viewer
from plcore.codesign.choices import add_projects, drop_project, projects
from plcore.codesign.gatherings import (
    Gathering,
    NotPossible,
    change_plan,
    change_state,
    gathering,
    make_gathering,
    require_facilitator,
)
from plcore.codesign.plan import LONGEST_IDEA, Plan, Step, Words
from plcore.codesign.statements import add_idea, says_something, statements, tidy, word
from plcore.codesign.templates import Template, to_fill_in
from plcore.store import Store

MOST_STEPS: Final = 12
NEED_PARTS: Final = ("draft", "questions")


def make_from_template(store: Store, viewer: Viewer, chosen: Template, plan: Plan, *, now: datetime) -> Gathering:
    """A new draft with this plan and the projects of the template. Raises NotAllowed."""
    made = make_gathering(store, viewer, plan, now=now)
    for place in plan.of_kind("budget"):
        named = [
            ({one: project.name[one] for one in plan.languages}, project.cost)
            for project in chosen.projects
            if project.step == place
        ]
        if named:
            add_projects(store, viewer, made.id, place, named, now=now)
    return made


def left_to_do(store: Store, found: Gathering) -> list[str]:
    """What keeps a gathering from being opened, as ids of sentences; nothing where it is ready."""
    problems = []
    if to_fill_in(found.plan):
        problems.append("gather-fill-in")
    kinds = {step.kind for step in found.plan.steps}
    if kinds & {"votes", "pairs"} and "ideas" not in kinds and not any(step.start for step in found.plan.steps):
        problems.append("gather-nothing-to-vote-on")
    if any(step.kind in NEED_PARTS and not step.parts for step in found.plan.steps):
        problems.append("gather-no-parts")
    if any(not projects(store, found.id, place) for place in found.plan.of_kind("budget")):
        problems.append("gather-no-projects")
    return problems


def open_gathering(store: Store, viewer: Viewer, key: UUID, *, now: datetime) -> Gathering:
    """Write down the first ideas and open it. Raises NotAllowed, and NotPossible with the first thing left to do."""
    require_facilitator(viewer)
    found = gathering(store, key)
    problems = left_to_do(store, found)
    if problems:
        raise NotPossible(problems[0])
    write_first_ideas(store, viewer, found, now=now)
    return change_state(store, viewer, key, "open", now=now)


def change(store: Store, viewer: Viewer, key: UUID, plan: Plan, *, now: datetime) -> Gathering:
    """Change the plan; new first ideas are written down at once where people already take part.

    Raises NotAllowed, NotPossible.
    """
    changed = change_plan(store, viewer, key, plan, now=now)
    if changed.state != "draft":
        write_first_ideas(store, viewer, changed, now=now)
    return changed


def write_first_ideas(store: Store, viewer: Viewer, found: Gathering, *, now: datetime) -> None:
    """The first ideas of every step as statements, each once however often this is done. Raises NotAllowed."""
    require_facilitator(viewer)
    known = {one.id for one in statements(store, found.id)}
    for place, step in enumerate(found.plan.steps):
        for words in step.start:
            first, *others = [one for one in found.plan.languages if says_something(words.get(one, ""))]
            key = uuid5(found.id, f"{place}\0{first}\0{tidy(words[first])}")
            if key in known:
                continue
            known.add(key)
            add_idea(
                store,
                found.id,
                words[first],
                key=key,
                language=first,
                seat=None,
                origin="start",
                step=place,
                decision="shown",
                reason="start",
                now=now,
                viewer=viewer,
            )
            for language in others:
                word(store, viewer, key, language, words[language], now=now)


def changed(plan: Plan, **changes: Any) -> Plan:
    """The plan with these parts changed. Raises NotPossible with what is not right in it."""
    if any(len(one.get(language, "")) > LONGEST_IDEA for step in changes.get("steps", ())
           for one in step.start for language in plan.languages):  # fmt: skip
        raise NotPossible("codesign-idea-long")
    try:
        return Plan.model_validate({**dict(plan), **changes})
    except ValidationError as problem:
        raise NotPossible(_why(problem)) from None


def with_step(plan: Plan, place: int, **changes: Any) -> Plan:
    """The plan with one step changed. Raises NotPossible."""
    try:
        step = Step.model_validate({**dict(plan.steps[place]), **changes})
    except ValidationError as problem:
        raise NotPossible(_why(problem)) from None
    return changed(plan, steps=(*plan.steps[:place], step, *plan.steps[place + 1 :]))


def reorder(store: Store, viewer: Viewer, key: UUID, order: Sequence[int], *, now: datetime) -> Gathering:
    """Put the steps of a draft in another order; those that are left out are gone. A budget keeps its projects.

    order: the places that the steps have now. Raises NotAllowed, NotPossible.
    """
    before = gathering(store, key)
    if before.state != "draft":
        raise NotPossible("codesign-steps-stay")
    plan = changed(before.plan, steps=tuple(before.plan.steps[place] for place in order))
    listed = {place: projects(store, key, place) for place in before.plan.of_kind("budget")}
    after = change_plan(store, viewer, key, plan, now=now)
    moves = [(was, place) for place, was in enumerate(order) if was in listed and was != place]
    gone = [place for place in listed if place not in order]
    for one in (one for was in (*(was for was, _ in moves), *gone) for one in listed[was]):
        drop_project(store, viewer, key, one.id, now=now)
    for was, place in moves:
        add_projects(store, viewer, key, place, [(one.name, one.cost) for one in listed[was]], now=now)
    return after


def with_new_step(plan: Plan, step: Step) -> Plan:
    """The plan with one more step at its end. Raises NotPossible: there are many."""
    return changed(plan, steps=(*plan.steps, step))


def as_text(parts: Sequence[Words], language: str) -> str:
    """Parts as one text to change: an empty line between two."""
    return "\n\n".join(one.get(language, "") for one in parts)


def as_parts(texts: dict[str, str]) -> tuple[Words, ...]:
    """The parts of a text in each language, an empty line between two. Raises NotPossible: not as many in each."""
    split = {
        language: [part.strip() for part in "\n".join(line.strip() for line in text.splitlines()).split("\n\n")]
        for language, text in texts.items()
    }
    split = {language: [part for part in parts if part] for language, parts in split.items()}
    if len({len(parts) for parts in split.values()}) > 1:
        raise NotPossible("gather-parts-differ")
    return tuple(dict(zip(split, parts, strict=True)) for parts in zip(*split.values(), strict=True))


def _why(problem: ValidationError) -> str:
    for error in problem.errors():
        said, place = str(error.get("ctx", {}).get("error", error["type"])), str(error["loc"])
        if "ends before" in said:
            return "gather-dates-turned"
        if "words missing" in said or "languages" in said:
            return "gather-words-missing"
        if "too_long" in said and "steps" not in place:
            return "gather-words-long"
        if "pot" in said or "pot" in place or "points" in place:
            return "gather-no-pot"
    return "gather-words-long" if "string_too_long" in str(problem) else "gather-steps-count"
