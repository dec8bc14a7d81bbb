"""Real conversations: groups where there are some, "no clear groups" where there are none, whatever the order."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from plcore import __main__ as command_line
from plcore.codesign.agreement import adjusted_rand_index
from plcore.codesign.groups import find_groups
from plcore.codesign.votes import UNSEEN, Votes
from plcore.interop.polis_export import read_export

POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
pytestmark = pytest.mark.skipif(not POLIS.is_dir(), reason="the shared data is not beside this clone")
KEYS = ("groups", "k", "stability", "held_out", "clear", "common_ground", "differences", "statements")


@cache
def votes_of(name: str) -> Votes:
    return read_export(POLIS / name).votes()


def printed(capsys, *arguments: str) -> dict:
    assert command_line.main(["groups", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_clear_groups_foretell_better_than_the_published_ones_that_saw_every_vote(capsys):
    told = printed(capsys, str(POLIS / "ssis-land-bank"))
    assert set(KEYS) <= set(told)
    assert told["clear"] is True
    assert told["held_out"][str(told["k"])] <= 0.383
    assert told["held_out"]["1"] == pytest.approx(0.425, abs=0.002)  # MATHS.md 2.5
    assert told["stability"] >= 0.6
    assert len(told["groups"]) == 404
    assert set(told["groups"].values()) == {None, *"ABC"[: told["k"]]}
    assert told["common_ground"] and told["differences"]


@pytest.mark.parametrize("name", ["bg2050-volunteers", "london.youth"])
def test_no_clear_groups_although_groups_were_published(capsys, name):
    told = printed(capsys, str(POLIS / name))
    assert (told["clear"], told["k"]) == (False, 1)
    assert set(told["groups"].values()) == {None}
    assert told["common_ground"], "what most people share can still be said"
    assert not told["differences"]


def test_the_numbers_of_a_statement_are_those_of_its_votes(capsys):
    told = printed(capsys, str(POLIS / "ssis-land-bank"))
    votes = votes_of("ssis-land-bank")
    for name, column in zip(votes.statements, votes.cells.T, strict=True):
        one = told["statements"][name]
        assert one["agrees"] == int((column == 1).sum()), name
        assert one["seen"] == int((column != UNSEEN).sum()), name
        assert one["seen"] == one["agrees"] + one["disagrees"] + one["passes"]
        in_groups = sum(group["seen"] for group in one["groups"].values())
        placed = np.array([told["groups"][person] is not None for person in votes.people])
        assert in_groups == int((column[placed] != UNSEEN).sum())


def test_the_order_of_people_does_not_matter():
    votes = votes_of("ssis-land-bank")
    found = find_groups(votes)
    rng = np.random.default_rng(11)
    for _ in range(20):
        order = rng.permutation(len(votes.people))
        people = tuple(votes.people[place] for place in order)
        again = find_groups(Votes(people, votes.statements, votes.cells[order], votes.hidden))
        assert adjusted_rand_index(again.labels, found.labels[order]) == 1.0


@pytest.mark.parametrize("name", ["ssis-land-bank", "bg2050-volunteers"])
@pytest.mark.parametrize("seed", range(20))
def test_votes_dealt_out_at_random_within_each_statement_have_no_groups(name, seed):
    votes = votes_of(name)
    rng = np.random.default_rng(seed)
    cells = votes.cells.copy()
    for column in cells.T:
        seen = column != UNSEEN
        column[seen] = rng.permutation(column[seen])
    assert not find_groups(Votes(votes.people, votes.statements, cells, votes.hidden)).clear


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("method", ["ours", "polis"])
def test_the_result_can_be_read_as_text(capsys, method, language):
    folder = str(POLIS / "london.youth")
    assert command_line.main(["groups", folder, "--method", method, "--language", language]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 10


def test_a_folder_that_is_not_there_is_told(capsys, tmp_path):
    assert command_line.main(["groups", str(tmp_path / "none"), "--json"]) == 1
    assert "There is no such folder" in capsys.readouterr().err
