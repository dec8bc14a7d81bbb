"""Pabulib files: what is in them, what is told about broken ones, and that what is written can be read again."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plcore.codesign.budget import Project, SharedBudget
from plcore.interop.pabulib import Pabulib, PabulibError, parse_pabulib, read_pabulib, write_pabulib
from plcore.interop.pabulib_reading import MOST_TOLD
from plcore.language import say

REAL = Path(__file__).parents[3] / "shared" / "data" / "pabulib" / "poland_wieliczka_2023_green-budget.pb"

APPROVAL = """META
key;value
description;Our school
num_projects;2
num_votes;3
budget;1000
vote_type;approval
PROJECTS
project_id;cost;votes;name;selected
1;600;2;"Trees; and a bench";1
2;400.5;1;A "quiet" corner;0
VOTES
voter_id;age;vote
a;12;1,2
b;13;1
c;14;
"""
POINTS = """META
key;value
budget;1000
vote_type;cumulative
PROJECTS
project_id;cost;name
1;600;Trees
2;400;Corner
VOTES
voter_id;vote;points
a;1,2;7,3
b;2,1;10,0
"""


def told(text: str) -> list[tuple[int, str, str, str]]:
    """Line, column, value and rule of each fault."""
    faults = parse_pabulib(text, "x.pb").faults
    return [(one.line, one.column, one.value, one.reason.id.removeprefix("share-no-")) for one in faults]


def test_approval_votes_are_read():
    content = parse_pabulib(APPROVAL, "x.pb")
    assert content.fault_count == 0
    assert content.budget == SharedBudget(
        Fraction(1000),
        (Project("1", Fraction(600), "Trees; and a bench"), Project("2", Fraction(801, 2), 'A "quiet" corner')),
        ({"1": 1, "2": 1}, {"1": 1}, {}),
    )
    assert content.voters == ("a", "b", "c")
    assert content.people == ({"age": "12"}, {"age": "13"}, {"age": "14"})
    assert content.meta["description"] == "Our school"
    assert content.details["1"]["selected"] == "1"


def test_points_are_read_and_no_points_are_no_choice():
    content = parse_pabulib(POINTS, "x.pb")
    assert content.budget.points
    assert content.budget.ballots == ({"1": 7, "2": 3}, {"2": 10})
    assert content.budget.scores == {"1": 7, "2": 13}


@pytest.mark.skipif(not REAL.exists(), reason="../shared/data/pabulib is not on this machine")
def test_the_real_file_comes_back_as_it_was():
    content = read_pabulib(REAL)
    assert content.fault_count == 0
    assert parse_pabulib(write_pabulib(content), REAL.name) == content
    assert all(str(content.budget.votes[name]) == one["votes"] for name, one in content.details.items())


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("2;400.5;1;", "2;;1;", (11, "cost", "", "cost")),
        ("2;400.5;1;", "2;cheap;1;", (11, "cost", "cheap", "cost")),
        ("2;400.5;1;", "2;-5;1;", (11, "cost", "-5", "cost")),
        ("2;400.5;1;", "2;0;1;", (11, "cost", "0", "cost")),
        ("2;400.5;1;", "2;1,000;1;", (11, "cost", "1,000", "cost")),
        ("2;400.5;1;", "2;²;1;", (11, "cost", "²", "cost")),
        ("2;400.5;1;", "2;1e3;1;", (11, "cost", "1e3", "cost")),
        ("2;400.5;1;", "1;400;1;", (11, "project_id", "1", "twice-project")),
        ("2;400.5;1;", ";400;1;", (11, "project_id", "", "project-id")),
        ('2;400.5;1;A "quiet" corner;0', "2;400;1;A;0;x;y", (11, "", "2", "cells")),
        ("b;13;1\n", "b;13;9\n", (15, "vote", "9", "unknown-project")),
        ("b;13;1\n", "b;13;1,1\n", (15, "vote", "1", "twice-choice")),
        ("b;13;1\n", "a;13;1\n", (15, "voter_id", "a", "twice-voter")),
        ("b;13;1\n", ";13;1\n", (15, "voter_id", "", "no-voter")),
        ("b;13;1\n", "b\0;13;1\n", (15, "", "b\ufffd;13;1", "sign")),
        ("b;13;1\n", "b;13;" + "1," * 70_000 + "1\n", (15, "", "b;13;" + "1," * 27 + "…", "long")),
        ("num_votes;3", "num_votes;9", (5, "num_votes", "9", "count")),
        ("budget;1000", "budget;1000\nbudget;6", (7, "budget", "6", "twice-meta")),
        ("META", "hello\nMETA", (1, "", "hello", "outside")),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_rest_is_kept(old, new, fault):
    assert old in APPROVAL
    text = APPROVAL.replace(old, new, 1)
    assert fault in told(text)
    content = parse_pabulib(text, "x.pb")
    assert content.budget.projects[0] == Project("1", Fraction(600), "Trees; and a bench")
    assert content.budget.ballots[0]["1"] == 1
    for one in content.faults:
        assert one.said("en").startswith("x.pb")
        assert say("es", one.remedy)


@pytest.mark.parametrize(
    ("given", "rule", "ballot"),
    [
        ("7,x", "points", {"1": 7}),
        ("7,-3", "points", {"1": 7}),
        ("7,2.5", "points", {"1": 7}),
        ("7,1000001", "points", {"1": 7}),
    ],
)
def test_points_that_are_none_lose_that_choice_alone(given, rule, ballot):
    text = POINTS.replace("7,3", given)
    assert [fault[3] for fault in told(text)] == [rule]
    assert parse_pabulib(text, "x.pb").budget.ballots[0] == ballot


def test_points_that_do_not_match_their_projects_lose_the_vote():
    text = POINTS.replace("7,3", "7")
    assert told(text) == [(11, "points", "7", "points-count")]
    assert parse_pabulib(text, "x.pb").voters == ("b",)


def test_a_project_that_was_set_aside_is_told_once_not_for_every_vote():
    text = APPROVAL.replace("1;600", "1;many").replace("budget;1000", "budget;5000")
    assert told(text) == [(10, "cost", "many", "cost")]
    assert parse_pabulib(text, "x.pb").budget.ballots == ({"2": 1}, {}, {})


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("budget;1000", "budget;a lot", "budget", 6),
        ("budget;1000", "budget;-1", "budget", 6),
        ("budget;1000", "budget;1,000", "budget", 6),
        ("budget;1000", "budget;", "meta", 6),
        ("budget;1000\n", "", "meta", 2),
        ("vote_type;approval", "vote_type;ordinal", "kind", 7),
        ("vote_type;approval\n", "", "meta", 2),
        ("META", "", "section", 0),
        ("PROJECTS", "", "section", 0),
        ("VOTES", "", "section", 0),
        ("project_id;cost", "project_id;price", "column", 9),
        ("voter_id;age;vote", "voter_id;age;choice", "column", 13),
        ("vote_type;approval", "vote_type;cumulative", "column", 13),
        (APPROVAL, "", "section", 0),
    ],
)
def test_where_nothing_can_be_decided_the_file_is_refused_in_a_sentence(old, new, rule, line):
    with pytest.raises(PabulibError) as caught:
        parse_pabulib(APPROVAL.replace(old, new, 1), "x.pb")
    fault = caught.value.fault
    assert (fault.reason.id, fault.line) == (f"share-no-{rule}", line)
    assert str(caught.value).startswith("x.pb")
    assert say("es", fault.remedy)


def test_numbers_may_have_a_decimal_comma_and_sections_the_tails_of_a_spreadsheet():
    text = APPROVAL.replace("400.5", "400,50").replace("META", "META;;").replace("VOTES", "votes;;")
    assert parse_pabulib(text, "x.pb").budget.projects[1].cost == Fraction(801, 2)


@pytest.mark.parametrize(
    "content",
    [
        APPROVAL.replace("\n", "\r\n").encode(),
        APPROVAL.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + APPROVAL.encode(),
        APPROVAL.encode("utf-16"),
    ],
)
def test_any_line_end_and_encoding_gives_the_same(tmp_path, content):
    path = tmp_path / "x.pb"
    path.write_bytes(content)
    assert read_pabulib(path) == parse_pabulib(APPROVAL, "x.pb")


def test_letters_of_an_old_encoding_are_read(tmp_path):
    path = tmp_path / "x.pb"
    path.write_bytes(APPROVAL.replace("Trees", "Árboles y niños").encode("windows-1252"))
    assert read_pabulib(path).budget.projects[0].name == "Árboles y niños; and a bench"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, b"\0" * 5000])
def test_what_is_no_text_is_refused(tmp_path, content):
    path = tmp_path / "x.pb"
    path.write_bytes(content)
    with pytest.raises(PabulibError):
        read_pabulib(path)


def test_texts_that_attack_stay_texts():
    hostile = [
        '=HYPERLINK("http://x")',
        "<script>alert(1)</script>",
        "![x](http://x/y.png)",
        "\u202egnp.exe",
        "🌳" * 3000,
    ]
    for name in hostile:
        quoted = name.replace('"', '""')
        content = parse_pabulib(APPROVAL.replace('"Trees; and a bench"', f'"{quoted}"'), "x.pb")
        assert (content.budget.projects[0].name, content.fault_count) == (name, 0)
        assert parse_pabulib(write_pabulib(content), "x.pb") == content


def test_a_hundred_thousand_broken_rows_are_counted_but_not_all_listed():
    text = APPROVAL + ";1;1\n" * 100_000
    content = parse_pabulib(text, "x.pb")
    assert len(content.faults) == MOST_TOLD
    assert content.fault_count == 100_001, "each row, and the number of rows that does not fit"
    assert len(content.fault_lines("en")) == 22
    assert content.voters == ("a", "b", "c")


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffd\0"), max_size=12).map(
    lambda text: " ".join(text.split())
)
ID = TEXT.map(lambda text: text.replace(",", "")).filter(
    lambda text: text == text.strip() and text.upper() not in ("", "META", "PROJECTS", "VOTES")
)
MONEY = st.integers(1, 10**9).map(lambda number: Fraction(number, 100))
KEY = st.sampled_from(["description", "country", "unit", "comment"])


@st.composite
def files(draw: st.DrawFn) -> Pabulib:
    points = draw(st.booleans())
    projects = [Project(name, draw(MONEY), draw(TEXT)) for name in draw(st.lists(ID, unique=True, max_size=5))]
    chosen = st.dictionaries(
        st.sampled_from([one.id for one in projects]), st.integers(1, 50) if points else st.just(1)
    )
    voters = draw(st.lists(ID, unique=True, max_size=6))
    ballots = [draw(chosen) if projects else {} for _ in voters]
    return Pabulib(
        SharedBudget(draw(MONEY), tuple(projects), tuple(ballots), points),
        tuple(voters),
        draw(st.dictionaries(KEY, TEXT)),
        {one.id: {"category": draw(TEXT)} for one in projects},
        tuple({"neighborhood": draw(TEXT)} for _ in voters),
    )


@settings(max_examples=200, deadline=None)
@given(files())
def test_what_is_written_is_read_again(content):
    written = write_pabulib(content)
    again = parse_pabulib(written, "x.pb")
    assert again.faults == ()
    assert again.budget == content.budget
    assert (again.voters, again.people) == (content.voters, content.people)
    assert {key: again.meta[key] for key in content.meta} == dict(content.meta)
    assert all(again.details[name]["category"] == one["category"] for name, one in content.details.items())
    assert write_pabulib(again) == written


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*APPROVAL.splitlines(), "META", "VOTES", '"', ";;;;", "1;2"]) | TEXT, max_size=30))
def test_any_text_is_read_or_refused_in_a_sentence(lines):
    try:
        content = parse_pabulib("\n".join(lines), "x.pb")
    except PabulibError as error:
        assert str(error)
    else:
        assert content.fault_lines("es") is not None
        assert len(content.voters) == len(content.budget.ballots)


@pytest.mark.parametrize("bad", ["", " a", "a,b", "a\nb", "votes"])
def test_an_id_that_the_format_cannot_hold_is_not_written(bad):
    with pytest.raises(ValueError):
        write_pabulib(Pabulib(SharedBudget(Fraction(1), (), ({},)), (bad,)))
