"""Every sentence the program can say: filled with real arguments, in both languages, measured."""

from __future__ import annotations

import itertools
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from plcore.language import LANGUAGES, UnknownMessage, measure, say, too_hard
from plcore.language.reading import BOUNDS, sentences, words
from plcore.language.speaking import FOLDER, PSEUDO_LANGUAGES

DATA = Path(__file__).parents[2] / "data"
MOST_WORDS = 20
# WORDS.md: never on a family or community screen.
SCHOOL_WORDS = re.compile(
    r"\b(standards?|proficien\w+|mastery|competenc\w+|formative|summative|assessment data|scaffold\w*|interventions?"
    r"|differentiat\w+|rubrics?|lexile|percentiles?|cohorts?|benchmarks?|aligned|frameworks?|metrics?|kpis?"
    r"|stakeholders?|deliverables?|n-size|suppressed|algorithms?|clusters?|standard deviation)\b",
    re.IGNORECASE,
)
# Where a school word must stand: the names of files and formats that the office handles, and the word a child's
# paper may show, explained in the same sentence.
MAY_STAND = {"bring", "formats", "office"}


@dataclass(frozen=True)
class Entry:
    """One message of the catalogue with what its comment says to fill it with."""

    language: str
    part: str
    id: str
    pattern: ast.Pattern
    example: dict[str, str | int | float | date]

    def choices(self) -> dict[str, list[str | int | float | date]]:
        """For each place, values that reach every branch of every selector on it."""
        values: dict[str, list[str | int | float | date]] = {name: [value] for name, value in self.example.items()}
        for name, keys in selectors(self.pattern).items():
            for key in keys:
                for value in reach(key):
                    if value not in values.setdefault(name, []):
                        values[name].append(value)
        return values

    def said(self) -> list[str]:
        """Every sentence this message can become."""
        choices = self.choices()
        combinations = itertools.islice(itertools.product(*choices.values()), 400)
        return [say(self.language, self.id, **dict(zip(choices, chosen, strict=True))) for chosen in combinations]


def reach(key: str) -> list[str | int]:
    if key == "one":
        return [1]
    if key in ("other", "many", "few", "two"):
        return [2, 5]
    return [int(key)] if key.isdigit() else [key]


def selectors(pattern: ast.Pattern) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    def walk(pattern: ast.Pattern) -> None:
        for element in pattern.elements:
            if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
                selector = element.expression.selector
                if isinstance(selector, ast.VariableReference):
                    keys = found.setdefault(selector.id.name, [])
                    for variant in element.expression.variants:
                        if isinstance(variant.key, ast.Identifier):
                            # the default of a selector on words is reached by whatever no other key names
                            keys.append(variant.key.name)
                        else:
                            keys.append(variant.key.value)
                for variant in element.expression.variants:
                    walk(variant.value)

    walk(pattern)
    return found


def example(comment: str) -> dict[str, str | int | float | date]:
    values: dict[str, str | int | float | date] = {}
    for line in comment.splitlines():
        _, marker, rest = line.partition("Example:")
        if not marker:
            continue
        for part in re.split(r",\s*(?=\$?\w[\w-]*\s*=)", rest.strip().rstrip(".")):
            name, _, value = part.partition("=")
            values[name.strip().lstrip("$")] = real(value.strip())
    return values


def real(text: str) -> str | int | float | date:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return float(text)
    return text.strip("\"'“”")


def entries(language: str) -> list[Entry]:
    found = []
    for path in sorted((FOLDER / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for item in resource.body:
            assert not isinstance(item, ast.Junk), f"{path.name}: {item.content[:100]}"
            if isinstance(item, ast.Message) and item.value is not None:
                comment = item.comment.content if item.comment else ""
                found.append(Entry(language, path.stem, item.id.name, item.value, example(comment)))
    return found


CATALOGUE = {language: entries(language) for language in LANGUAGES}
PARTS = sorted({entry.part for entry in CATALOGUE["en"]})


def test_both_languages_say_the_same_things_with_the_same_places():
    english = {entry.id: (entry.part, set(entry.example)) for entry in CATALOGUE["en"]}
    spanish = {entry.id: (entry.part, set(entry.example)) for entry in CATALOGUE["es"]}
    assert english == spanish


def test_no_message_stands_twice():
    for language in LANGUAGES:
        ids = [entry.id for entry in CATALOGUE[language]]
        assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said_and_read(language, part):
    problems = []
    together = []
    for entry in CATALOGUE[language]:
        if entry.part != part:
            continue
        try:
            said = entry.said()
        except UnknownMessage as missing:
            problems.append(f"{entry.id}: its Example comment does not fill it: {missing}")
            continue
        together.append(said[0])
        for text in said:
            for sentence in sentences(text):
                value = measure(sentence, language)
                if value is not None and not BOUNDS[language].allows(value, BOUNDS[language].sentence):
                    problems.append(f"{entry.id}: {value:.1f}: {sentence}")
                if len(words(sentence)) > MOST_WORDS:
                    problems.append(f"{entry.id}: over {MOST_WORDS} words: {sentence}")
            if part not in MAY_STAND and (hit := SCHOOL_WORDS.search(text)):
                problems.append(f"{entry.id}: school word {hit.group()!r}: {text}")
    whole = measure("\n".join(together), language)
    if whole is not None and not BOUNDS[language].allows(whole, BOUNDS[language].whole):
        problems.append(f"{part} as a whole measures {whole:.1f}")
    assert not problems, "\n".join(problems)


EXPLAINED = ["means", "looks_like", "just_starting", "getting_there", "has_shown", "at_home"]
OBJECTIVES = [
    objective
    for path in sorted((DATA / "explanations").glob("*.toml"))
    for objective in tomllib.loads(path.read_text(encoding="utf-8"))["objective"]
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("objective", OBJECTIVES, ids=[objective["code"] for objective in OBJECTIVES])
def test_every_explanation_reads_well(objective, language):
    text = objective[language]
    problems = too_hard("\n".join([text["name"], *(text[field] for field in EXPLAINED)]), language)
    for field in EXPLAINED:
        problems += [f"over {MOST_WORDS} words: {s}" for s in sentences(text[field]) if len(words(s)) > MOST_WORDS]
        if hit := SCHOOL_WORDS.search(text[field]):
            problems.append(f"school word {hit.group()!r} in {field}")
    assert not problems, "\n".join(problems)


def test_the_glossary_reads_well_in_both_languages():
    glossary = tomllib.loads((DATA / "glossary.toml").read_text(encoding="utf-8"))["term"]
    problems = [
        problem
        for term in glossary
        for language in LANGUAGES
        for problem in too_hard(term[language]["means"], language)
    ]
    assert len(glossary) >= 20
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_pseudo_languages_say_everything_longer_or_the_other_way(language):
    for entry in CATALOGUE["en"]:
        english = say("en", entry.id, **entry.example)
        pseudo = say(language, entry.id, **entry.example)
        assert pseudo != english
        assert len(pseudo) > len(english)


def test_a_missing_message_or_place_is_a_fault_that_is_told():
    with pytest.raises(UnknownMessage):
        say("en", "no-such-message")
    with pytest.raises(UnknownMessage):
        say("en", "sure-pieces")
    with pytest.raises(UnknownMessage):
        say("xx", "level-has-shown")


def test_a_hard_sentence_is_found():
    hard = "Proficiency expectations necessitate comprehensive remediation of foundational competencies."
    assert too_hard(hard, "en")
    assert too_hard("La implementación metodológica requiere consideraciones multidisciplinarias fundamentales.", "es")
    assert not too_hard("We read a book. It was fun to talk about it.", "en")
