"""The templates of gatherings, written by hand in data/gatherings, and the plan that one becomes.

[Words in square brackets] are left for the facilitator to fill in; a gathering cannot be opened while there are any.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from plcore.codesign.plan import AboutQuestion, Plan, Step, Words

DATA: Final = Path(__file__).parents[2] / "data"
FOLDER: Final = DATA / "gatherings"
ABOUT: Final = DATA / "about-questions.toml"
TO_FILL_IN: Final = re.compile(r"\[[^\[\]]+\]")


class FirstProject(BaseModel):
    """A project that a template proposes for a budget. cost: in whole units of the pot."""

    model_config = ConfigDict(frozen=True)

    step: int
    name: Words
    cost: int


class Template(BaseModel):
    """One template. purpose: when to take it; days: how long it stays open; result_days: from its end to the result."""

    model_config = ConfigDict(frozen=True)

    id: str
    order: int
    purpose: Words
    days: int
    result_days: int
    plan: Plan
    projects: tuple[FirstProject, ...]

    def dated(self, today: date) -> Plan:
        """Its plan, beginning today."""
        ends = today + timedelta(days=self.days)
        dates = {"begins": today, "ends": ends, "result_by": ends + timedelta(days=self.result_days)}
        return self.plan.model_copy(update=dates)


@cache
def templates() -> tuple[Template, ...]:
    """All templates, the easiest to begin with among the first."""
    return tuple(sorted((_read(path) for path in FOLDER.glob("*.toml")), key=lambda one: one.order))


def template(identifier: str) -> Template | None:
    """The template of that name."""
    return next((one for one in templates() if one.id == identifier), None)


def with_schools(plan: Plan, schools: Sequence[str]) -> Plan:
    """The plan with the district's schools as the answers to the question about the school; without it, where none."""
    answers = tuple(dict.fromkeys(plan.languages, school) for school in schools)
    about = tuple(
        one.model_copy(update={"answers": answers}) if one.kind == "school" and not one.answers else one
        for one in plan.about
    )
    return plan.model_copy(update={"about": tuple(one for one in about if one.answers)})


def to_fill_in(plan: Plan) -> list[str]:
    """What stands in square brackets in any language of the gathering, in reading order, each once."""
    left = [
        hit.group()
        for words in all_words(plan)
        for language in plan.languages
        for hit in TO_FILL_IN.finditer(words.get(language, ""))
    ]
    return list(dict.fromkeys(left))


def all_words(plan: Plan) -> Iterator[Words]:
    """Everything in a plan that people read."""
    yield from (plan.name, plan.question, plan.invited, plan.consent, plan.result, plan.decides)
    for step in plan.steps:
        yield from (step.title, step.lead, *step.parts, *step.start)
    for about in plan.about:
        yield from (about.words, *about.answers)


def _read(path: Path) -> Template:
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    steps, projects = [], []
    for place, step in enumerate(written["step"]):
        for project in step.pop("projects", ()):
            cost = project.pop("cost")
            projects.append(FirstProject(step=place, name=project, cost=cost))
        steps.append(Step.model_validate(step))
    known = about_questions()
    plan = Plan(
        **{name: written[name] for name in ("name", "question", "invited", "consent", "result", "decides")},
        moderation=written["moderation"],
        steps=tuple(steps),
        about=tuple(known[ask["kind"]] for ask in written.get("ask", ())),
        template=path.stem,
    )
    numbers = {name: written[name] for name in ("order", "days", "result_days")}
    return Template(id=path.stem, purpose=written["purpose"], plan=plan, projects=tuple(projects), **numbers)


@cache
def about_questions() -> Mapping[str, AboutQuestion]:
    """The questions about the person that we have words for, by kind."""
    written: dict[str, Any] = tomllib.loads(ABOUT.read_text(encoding="utf-8"))
    return {kind: AboutQuestion.model_validate({"kind": kind, **words}) for kind, words in written.items()}
