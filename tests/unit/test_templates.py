"""The seven templates: whole in both languages, easy to read, and each one a gathering that can be made."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from plcore.codesign.plan import LONGEST_IDEA, Plan, Words
from plcore.codesign.templates import (
    about_questions,
    all_words,
    template,
    templates,
    to_fill_in,
    with_schools,
)
from plcore.language import LANGUAGES, too_hard
from plcore.language.reading import sentences, words
from tests.unit.test_words import MOST_WORDS, SCHOOL_WORDS

TODAY = date(2026, 11, 22)
NAMES = [one.id for one in templates()]


def everything(one) -> list[Words]:
    return [one.purpose, *all_words(one.plan), *(project.name for project in one.projects)]


def test_there_are_the_seven_in_their_order():
    assert NAMES == ["graduates", "technology", "school-day", "draft-plan", "two-schools", "budget", "partners"]
    assert template("budget") is templates()[5]
    assert template("nothing") is None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_template_reads_well(name, language):
    texts = [one[language] for one in everything(template(name)) if one]
    problems = too_hard("\n".join(texts), language)
    for text in texts:
        problems += [f"over {MOST_WORDS} words: {one}" for one in sentences(text) if len(words(one)) > MOST_WORDS]
        if hit := SCHOOL_WORDS.search(text):
            problems.append(f"school word {hit.group()!r}: {text}")
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_says_everything_in_both_languages(name):
    one = template(name)
    for said in everything(one):
        assert not said or set(said) == set(LANGUAGES), said
        assert all(text.strip() for text in said.values())
    for said in (one.plan.invited, one.plan.consent, one.plan.result, one.plan.decides):
        assert said
    for language in LANGUAGES:
        assert len(sentences(one.plan.consent[language])) == 3


@pytest.mark.parametrize("name", NAMES)
def test_first_ideas_are_as_short_as_those_of_others_and_stand_once(name):
    for step in template(name).plan.steps:
        for language in LANGUAGES:
            first = [one[language] for one in step.start]
            assert all(len(text) <= LONGEST_IDEA for text in first)
            assert len(set(first)) == len(first)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_becomes_a_plan_with_dates(name):
    one = template(name)
    plan = one.dated(TODAY)
    assert Plan.model_validate_json(plan.model_dump_json()) == plan
    assert plan.begins == TODAY < plan.ends < plan.result_by
    assert plan.template == name
    # what people vote on or rank must come from somewhere
    kinds = {step.kind for step in plan.steps}
    if kinds & {"votes", "pairs"}:
        assert "ideas" in kinds or any(step.start for step in plan.steps)
    for place in plan.of_kind("budget"):
        costs = [project.cost for project in one.projects if project.step == place]
        assert sum(costs) > plan.steps[place].pot >= max(costs), "there is something to choose"
    assert {project.step for project in one.projects} <= set(plan.of_kind("budget"))


def test_what_is_left_to_fill_in_is_found():
    assert to_fill_in(template("two-schools").plan)[:2] == ["[first school]", "[second school]"]
    assert len(to_fill_in(template("draft-plan").plan)) == 2  # the same words in each part, in both languages
    english = template("two-schools").plan.model_copy(update={"languages": ("en",)})
    assert to_fill_in(english) == ["[first school]", "[second school]"]
    assert [name for name in NAMES if to_fill_in(template(name).plan)] == ["draft-plan", "two-schools"]


def test_the_schools_of_the_district_are_the_answers_about_the_school():
    plan = with_schools(template("graduates").plan, ["North", "South"])
    assert [one.kind for one in plan.about] == ["role", "school", "language"]
    assert plan.about[1].answers == ({"en": "North", "es": "North"}, {"en": "South", "es": "South"})
    assert [one.kind for one in with_schools(template("graduates").plan, []).about] == ["role", "language"]


def test_the_files_hold_nothing_that_is_not_read():
    known = {"order", "days", "result_days", "moderation", "name", "purpose", "question", "invited", "consent"}
    known |= {"result", "decides", "step", "ask"}
    from plcore.codesign.templates import FOLDER

    for path in FOLDER.glob("*.toml"):
        assert set(tomllib.loads(path.read_text(encoding="utf-8"))) <= known, path.name
    assert set(about_questions()) == {"role", "school", "grade_band", "language"}
