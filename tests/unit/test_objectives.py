"""What students learn: plain words and what stands in for them, the way before and after, and finding by words."""

from __future__ import annotations

from uuid import UUID

import pytest

from plcore.language import say
from plcore.learning.everyday import groups
from plcore.learning.objectives import (
    UnknownObjective,
    grades_taught,
    objective_report,
    search,
    subjects_taught,
)
from plcore.store import open_store
from tests.district import District


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("objectives") / "district.duckdb") as opened:
        yield opened


@pytest.fixture(scope="module")
def district(store):
    return District(store)


@pytest.fixture(scope="module")
def taught(district):
    return district.harbor_bend()


def said(report):
    return [say(report.language, note) for note in report.notes]


def test_an_objective_is_read_in_the_language_asked_for(store, taught):
    english = objective_report(store, "HB.MA.K-2.2", "en")
    spanish = objective_report(store, "HB.MA.K-2.2", "es")
    assert english.explanation.name == english.objective.name == "Adding and taking away"
    assert spanish.objective.name == "Sumar y restar"
    assert spanish.explanation.language == "es"
    assert english.official == spanish.official
    assert english.official_language == "en"
    assert say("en", english.grades_say) == "Kindergarten to grade 2"
    assert say("es", english.subject_says) == "Matemáticas"


def test_the_way_runs_both_ways_and_in_order(store, taught):
    report = objective_report(store, taught["HB.MA.K-2.2"], "en")
    assert [name.code for name in report.before] == ["HB.MA.K-2.1"]
    assert [name.code for name in report.after] == ["HB.MA.K-2.3"]
    assert [step.distance for step in report.path] == sorted(step.distance for step in report.path)
    assert len(report.path) > 10
    assert sum(step.distance == 0 for step in report.path) == 1


def test_a_circle_of_links_ends(store, district):
    first = district.objective("CIRCLE.1", "Round")
    second = district.objective("CIRCLE.2", "And round", after=first)
    district.precedes(second, first)
    report = objective_report(store, first, "en")
    assert {step.objective.code for step in report.path} == {"CIRCLE.1", "CIRCLE.2"}


def test_the_way_crosses_frameworks(store, district):
    here = district.objective("CROSS.1", "Here")
    district.framework = district._row("core.framework", title="Another framework", language="es")
    there = district.objective("CROSS.2", None, official="Lo que sigue.", after=here)
    report = objective_report(store, here, "en")
    assert [(name.code, name.language) for name in report.after] == [("CROSS.2", "es")]
    assert objective_report(store, there, "en").official_language == "es"


def test_english_stands_in_and_says_so(store, district):
    only = district.objective("ONLY.EN", None)
    district.explain(only, "en", name="Tying a knot")
    report = objective_report(store, "ONLY.EN", "es")
    assert (report.objective.name, report.objective.language) == ("Tying a knot", "en")
    assert "Estas palabras están en inglés" in " ".join(said(report))


def test_the_official_text_stands_in_and_says_so(store, district):
    district.objective("ONLY.OFFICIAL", None, official="Analyze " + "the structure of texts " * 20)
    report = objective_report(store, "ONLY.OFFICIAL", "en")
    assert report.explanation is None
    assert len(report.objective.name) <= 80
    assert report.objective.name.endswith("…")
    assert "plain words" in said(report)[0]


def test_the_newest_version_counts(store, district):
    twice = district.objective("TWICE", None)
    district.explain(twice, "en", name="Old words", version=1)
    district.explain(twice, "en", name="New words", version=2, checked_by="Ana Ruiz")
    report = objective_report(store, "TWICE", "en")
    assert (report.objective.name, report.explanation.version) == ("New words", 2)
    assert any("Ana Ruiz" in note for note in said(report))


@pytest.mark.parametrize("wanted", ["NO.SUCH", "", "' OR 1=1 --", str(UUID(int=7)), UUID(int=7)])
def test_an_unknown_code_is_answered(store, taught, wanted):
    with pytest.raises(UnknownObjective, match="No learning goal has this code"):
        objective_report(store, wanted, "en")


FINDS = [
    ("counting", "en", "HB.MA.K-2.1"),
    ("ADDING", "en", "HB.MA.K-2.2"),
    ("take away", "en", "HB.MA.K-2.2"),
    ("subtraction", "en", "HB.MA.K-2.2"),
    ("how do I help my child with subtracting", "en", "HB.MA.K-2.2"),
    ("shy", "en", "HB.GS.1"),
    ("fights with friends", "en", "HB.GS.2"),
    ("sumas", "es", "HB.MA.K-2.2"),
    ("números", "es", "HB.MA.K-2.1"),
    ("numeros", "es", "HB.MA.K-2.1"),
    ("pena", "es", "HB.GS.1"),
    ("HB.MA.K-2.3", "en", "HB.MA.K-2.3"),
    ("hb.ma.k-2.3", "es", "HB.MA.K-2.3"),
    # everyday words that stand nowhere in the goals
    ("restar", "es", "HB.MA.K-2.2"),
    ("restar", "en", "HB.MA.K-2.2"),
    ("minus", "en", "HB.MA.K-2.2"),
    ("quebrados", "es", "HB.MA.3-5.2"),
    ("quebrados", "en", "HB.MA.3-5.2"),
    ("mi hija no entiende los quebrados", "es", "HB.MA.3-5.2"),
    ("multiplicar", "es", "HB.MA.3-5.1"),
    ("multiplicar", "en", "HB.MA.3-5.1"),
    ("tablas", "es", "HB.MA.3-5.1"),
    ("cursive", "en", "HB.WR.K-2.1"),
    ("bullying", "en", "HB.GS.2"),
    ("percentages", "en", "HB.MA.6-8.2"),
    ("lectura", "es", "HB.RD.K-2.2"),
    ("reading aloud", "en", "HB.RD.3-5.1"),
    ("leer en voz alta", "es", "HB.RD.3-5.1"),
    ("how do I help with reading", "en", "HB.RD.3-5.1"),
    ("comas", "es", "HB.WR.K-2.2"),
    # slips of the keys and of accents
    ("fractons", "en", "HB.MA.3-5.2"),
    ("frction", "en", "HB.MA.3-5.2"),
    ("fraciones", "es", "HB.MA.3-5.2"),
    ("fracciónes", "es", "HB.MA.3-5.2"),
    ("multiplcation", "en", "HB.MA.3-5.1"),
    ("substract", "en", "HB.MA.K-2.2"),
    ("quebardos", "es", "HB.MA.3-5.2"),
    ("relój", "es", "HB.MA.K-2.4"),
]


@pytest.mark.parametrize(("words", "language", "code"), FINDS)
def test_everyday_words_find_their_objective(store, taught, words, language, code):
    found = [item.objective.code for item in search(store, words, language=language)]
    assert code in found[:4], found[:8]


def test_a_name_ranks_above_the_text(store, taught):
    found = [item.objective.name for item in search(store, "fractions", language="en")]
    assert "fraction" in found[0].lower()


def test_a_word_for_it_finds_nothing_far_from_it(store, taught):
    assert [item.objective.code for item in search(store, "comas", language="es")] == ["HB.WR.K-2.2"]
    for words, other in (("sumar", "resume"), ("ecuación", "equipo"), ("coma", "comunidad"), ("centavos", "centenas")):
        names = [item.objective.name.lower() for item in search(store, words, language="es")]
        assert names
        assert not any(other in name for name in names), words


def test_everyday_words_are_single_words_that_find_something(store, taught):
    found = groups()
    for name, words in found.items():
        assert {word.language for word in words} == {"en", "es"}
        assert " " not in name
    for word in found:
        if any(word == other.word for other in found[word]):
            assert search(store, word, language="en"), word


@pytest.mark.parametrize("words", ["zzzyx", "the of and", "%", "'; zzyx --", "\x00", "a" * 10_000, "😀"])
def test_words_that_find_nothing_find_nothing(store, taught, words):
    assert search(store, words, language="en") == []


def test_by_grade_and_by_subject(store, taught):
    third = search(store, "", grade="3", language="en")
    assert third
    assert all("3" in item.grades for item in third)
    life = search(store, "", subject="graduate-skills", language="es")
    assert len(life) == 8
    assert {item.subject for item in life} == {"graduate-skills"}
    both = search(store, "", grade="3", subject="science", language="en")
    assert {item.subject for item in both} == {"science"}


def test_what_is_taught_is_listed_in_our_order(store, taught):
    assert subjects_taught(store)[:5] == ["reading", "writing", "mathematics", "science", "graduate-skills"]
    assert grades_taught(store) == ["K", *map(str, range(1, 13))]


def test_a_word_of_another_language_is_found_too(store, taught):
    assert "HB.MA.K-2.2" in [item.objective.code for item in search(store, "sumar", language="en")]


def test_a_code_in_two_frameworks_is_told_apart(store, district):
    one = district.objective("SHARED", "One")
    district.framework = district._row("core.framework", title="Elsewhere", language="en")
    two = district.objective("SHARED", "Two")
    for key, name in ((one, "One"), (two, "Two")):
        report = objective_report(store, key, "en")
        assert objective_report(store, report.objective.address, "en").objective.name == name
