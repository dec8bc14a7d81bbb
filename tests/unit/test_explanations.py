"""Explanations and scales: TOML written by people, brought as versions and as the worth of levels."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from plcore.access import COMMAND_LINE
from plcore.interop import bring
from plcore.interop.explanations import read_explanations
from plcore.interop.scales import read_scales
from plcore.interop.toml_rows import NotToml, read_entries
from plcore.language import too_hard
from plcore.store import Store, open_store

NOW = datetime(2026, 11, 22, 12, 0)
DATA = Path(__file__).parents[2] / "data" / "explanations"
PARTS = ("means", "looks_like", "just_starting", "getting_there", "has_shown", "at_home", "search")
VERSIONS = """
    SELECT objective.code, language, version, name, reading, checked_by, checked_on
    FROM core.explanation
    JOIN core.objective AS objective ON objective.id = core.explanation.objective
    ORDER BY ALL
"""
GOALS = """{"CFDocument": {"identifier": "hb", "title": "HB"}, "CFItems": [
  {"identifier": "guid-1", "humanCodingScheme": "HB.1", "fullStatement": "Observe a tide pool."},
  {"identifier": "guid-2", "humanCodingScheme": "HB.2", "fullStatement": "Draw a food web."}
]}"""


def words(name: str = "Looking closely", **more: str) -> str:
    told = {"name": name, **dict.fromkeys(PARTS, "Your child looks at small things."), **more}
    return "\n".join(f'{key} = "{value}"' for key, value in told.items())


def entry(code: str, **languages: str) -> str:
    parts = "".join(f"\n[objective.{language}]\n{text}" for language, text in languages.items())
    return f'[[objective]]\ncode = "{code}"\nband = "K-2"\nafter = []{parts}\n'


@pytest.fixture
def store(tmp_path):
    (tmp_path / "goals.json").write_text(GOALS, encoding="utf-8")
    with open_store(tmp_path / "explained.duckdb") as opened:
        bring(opened, COMMAND_LINE, [tmp_path / "goals.json"], now=NOW)
        yield opened


def brought(store: Store, folder: Path, text: str, name: str = "words.toml", **more: Any) -> dict[str, Any]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    [file] = bring(store, COMMAND_LINE, [path], now=NOW, **more).model_dump()["files"]
    return file


# explanations


def test_every_explanation_of_harbor_bend_is_read_and_reads_easily():
    for path in sorted(DATA.glob("*.toml")):
        read = read_explanations(path.read_text(encoding="utf-8"))
        assert read.faults == []
        assert read.hard == []
        assert read.counted == len(read.rows)
        assert {row["language"] for row in read.rows} == {"en", "es"}
        assert all(row["reading"] is not None for row in read.rows)


def test_words_are_kept_with_their_reading(store, tmp_path):
    file = brought(store, tmp_path, entry("HB.1", en=words(), es=words("Mirar de cerca")))
    assert (file["format"], file["accepted"], file["changed"]) == ("Explanations TOML", 2, 2)
    [english, spanish] = store.rows(VERSIONS)
    assert english[:4] == ("HB.1", "en", 1, "Looking closely")
    assert spanish[:4] == ("HB.1", "es", 1, "Mirar de cerca")
    assert english[4] < 6
    assert spanish[4] > 70


def test_the_same_words_change_nothing_and_other_words_are_the_next_version(store, tmp_path):
    brought(store, tmp_path, entry("HB.1", en=words(), es=words()))
    file = brought(store, tmp_path, entry("HB.1", en=words(), es=words()))
    assert (file["changed"], file["unchanged"]) == (0, 2)
    file = brought(store, tmp_path, entry("HB.1", en=words("Seeing well"), es=words()))
    assert (file["changed"], file["unchanged"]) == (1, 1)
    assert [row[:4] for row in store.rows(VERSIONS)] == [
        ("HB.1", "en", 1, "Looking closely"),
        ("HB.1", "en", 2, "Seeing well"),
        ("HB.1", "es", 1, "Looking closely"),
    ]


def test_who_checked_it_and_when(store, tmp_path):
    checked = words() + '\nchecked_by = "R. Ortiz"\nchecked_on = 2026-10-02'
    brought(store, tmp_path, entry("HB.1", en=checked))
    assert store.rows(VERSIONS)[0][5:] == ("R. Ortiz", date(2026, 10, 2))


def test_hard_words_are_taken_with_a_note(store, tmp_path):
    hard = "Students demonstrate comprehensive proficiency regarding interdependent ecological communities."
    assert too_hard(hard, "en")
    file = brought(store, tmp_path, entry("HB.1", en=words(means=hard)))
    assert (file["accepted"], file["rejected"]) == (1, 0)
    assert "HB.1" in str(file["note"])


def test_a_language_without_a_measure_is_taken_with_a_note(store, tmp_path):
    file = brought(store, tmp_path, entry("HB.1", fr=words("Regarder de près")))
    assert file["accepted"] == 1
    assert store.rows(VERSIONS)[0][:5] == ("HB.1", "fr", 1, "Regarder de près", None)
    assert "fr" in str(file["note"])


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (entry("HB.9", en=words()), 5, "code"),
        (entry("HB.2", en=words().replace("at_home", "at_hom")), 5, "objective/HB.2/en/at_home"),
        (entry("HB.2", en=words(means="  ")), 5, "objective/HB.2/en/means"),
        (entry("HB.2", en=words().replace('name = "Looking closely"', "name = 3")), 5, "objective/HB.2/en/name"),
        (entry("HB.2", en=words() + '\nchecked_on = "soon"'), 5, "objective/HB.2/en/checked_on"),
        (entry("HB.2", zebra=words()), 5, "objective/HB.2/zebra"),
        (entry("HB.2"), 1, "objective/HB.2"),
        (entry("", en=words()), 5, "objective/0/code"),
    ],
)
def test_a_bad_text_is_told_and_the_rest_is_kept(store, tmp_path, text, line, column):
    file = brought(store, tmp_path, text + entry("HB.1", en=words(), es=words()), force=True)
    assert (file["accepted"], file["rejected"]) == (2, 1)
    reject = file["rejects"][0]
    assert (reject["line"], reject["column"]) == (line, column)
    assert reject["reason"]
    assert reject["remedy"]
    assert [row[:2] for row in store.rows(VERSIONS)] == [("HB.1", "en"), ("HB.1", "es")]


def test_a_goal_explained_twice_keeps_the_first(store, tmp_path):
    file = brought(store, tmp_path, entry("HB.1", en=words("First")) + entry("HB.1", en=words("Second")), force=True)
    assert (file["accepted"], file["rejected"]) == (1, 1)
    assert store.rows(VERSIONS)[0][3] == "First"


def test_broken_toml_is_answered_with_its_line(store, tmp_path):
    file = brought(store, tmp_path, entry("HB.1", en=words()) + '[objective.es]\nname = "Mirar\n')
    assert (file["accepted"], file["rejected"]) == (0, 1)
    assert "15" in file["rejects"][0]["reason"]
    assert store.rows(VERSIONS) == []


def test_entries_have_the_lines_of_their_headings():
    text = '# words\n[[objective]]\ncode = "a"\n\n[objective.en]\nx = 1\n[ objective . "es" ]\n\n[[ objective ]]\n'
    entries = read_entries(text, "objective")
    assert [(entry.line, entry.parts) for entry in entries] == [(2, {"en": 5, "es": 7}), (9, {})]


@pytest.mark.parametrize("text", ["a = ", "a = 1\na = 2", "[[objective", 'a = "x'])
def test_text_that_is_no_toml(text):
    with pytest.raises(NotToml):
        read_entries(text, "objective")


# scales

SCALE = '[[scale]]\nfor = "*"\nlevels = { "1" = 0.1, "2" = 0.45, "3" = 0.75, "4" = 0.95 }\n'
LEVELS = "SELECT scale, level, score FROM core.scale_level ORDER BY ALL"


def test_a_scale_says_what_levels_are_worth(store, tmp_path):
    file = brought(store, tmp_path, SCALE + '[[scale]]\nfor = "HB.1"\nlevels = { A = 1, B = 0.5 }\n', "scale.toml")
    assert (file["format"], file["accepted"], file["changed"]) == ("Scales TOML", 2, 2)
    assert store.rows(LEVELS) == [
        ("*", "1", 0.1),
        ("*", "2", 0.45),
        ("*", "3", 0.75),
        ("*", "4", 0.95),
        ("HB.1", "A", 1.0),
        ("HB.1", "B", 0.5),
    ]


def test_a_scale_again_changes_nothing_and_a_new_worth_does(store, tmp_path):
    brought(store, tmp_path, SCALE, "scale.toml")
    assert brought(store, tmp_path, SCALE, "scale.toml")["changed"] == 0
    assert brought(store, tmp_path, SCALE.replace("0.45", "0.5"), "scale.toml")["changed"] == 1
    assert store.rows(LEVELS)[1] == ("*", "2", 0.5)


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ('for = "x"\nlevels = { a = 1.5 }', "scale/0/levels/a", "toml-wrong-kind"),
        ('for = "x"\nlevels = { a = -0.1 }', "scale/0/levels/a", "toml-wrong-kind"),
        ('for = "x"\nlevels = { a = nan }', "scale/0/levels/a", "toml-wrong-kind"),
        ('for = "x"\nlevels = { a = true }', "scale/0/levels/a", "toml-wrong-kind"),
        ('for = "x"\nlevels = { a = "0.5" }', "scale/0/levels/a", "toml-wrong-kind"),
        ('for = "x"\nlevels = {}', "scale/0/levels", "toml-missing"),
        ('for = "x"', "scale/0/levels", "toml-missing"),
        ("levels = { a = 1 }", "scale/0/for", "toml-missing"),
        ('for = "x"\nlevels = { a = 1 }\ncolour = "red"', "scale/0/colour", "toml-unknown-part"),
    ],
)
def test_a_bad_scale_is_told_and_the_rest_is_kept(text, column, rule):
    read = read_scales(f"[[scale]]\n{text}\n{SCALE}")
    assert [(fault.line, fault.column, fault.rule) for fault in read.faults] == [(1, column, rule)]
    assert {row["scale"] for row in read.rows} == {"*"}
    assert read.counted == 2


def test_a_scale_listed_twice_keeps_the_first():
    read = read_scales(SCALE + SCALE)
    assert [(fault.line, fault.rule) for fault in read.faults] == [(4, "scale-twice")]
    assert len(read.rows) == 4
