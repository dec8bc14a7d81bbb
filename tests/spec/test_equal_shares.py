"""Equal shares against a real budget with its reference results, and against small budgets shared out by hand."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.equal_shares import equal_shares, plain_totals
from plcore.interop.pabulib import read_pabulib

REAL = Path(__file__).parents[3] / "shared" / "data" / "pabulib"
WIELICZKA = REAL / "poland_wieliczka_2023_green-budget.pb"
needs_real = pytest.mark.skipif(not WIELICZKA.exists(), reason="../shared/data/pabulib is not on this machine")


def table() -> list[list[str]]:
    lines = Path(__file__).with_name("equal_shares.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]


def budget_of(pot: str, projects: str, ballots: str) -> SharedBudget:
    made = tuple(Project(name, Fraction(cost)) for name, cost in (one.split(":") for one in projects.split()))
    given: list[dict[str, int]] = []
    for group in filter(None, (one.strip() for one in ballots.split(";"))):
        people, _, choices = group.partition("x")
        chosen = (one.partition(":") for one in choices.strip().split(",") if one)
        given += [{name: int(points or 1) for name, _, points in chosen}] * int(people)
    return SharedBudget(Fraction(pot), made, tuple(given), points=any(":" in one for one in ballots))


@pytest.mark.parametrize(
    ("pot", "projects", "ballots", "none", "add1", "plain"), [r[1:] for r in table()], ids=[r[0] for r in table()]
)
def test_a_small_budget_is_shared_as_by_hand(pot, projects, ballots, none, add1, plain):
    budget = budget_of(pot, projects, ballots)
    assert " ".join(equal_shares(budget).funded) == none
    assert " ".join(equal_shares(budget, completion="add1").funded) == add1
    assert " ".join(plain_totals(budget)) == plain


@pytest.fixture(scope="module")
def wieliczka() -> SharedBudget:
    content = read_pabulib(WIELICZKA)
    assert content.fault_count == 0
    return content.budget


@needs_real
def test_the_real_budget_is_whole(wieliczka):
    assert (len(wieliczka.ballots), len(wieliczka.projects), wieliczka.pot) == (6586, 64, 1_000_000)


@needs_real
@pytest.mark.parametrize(
    ("completion", "references", "count", "cost"),
    [
        ("none", ["floats_none", "fractions_none"], 21, 450_548),
        ("add1", ["floats_add1", "floats_add1u", "fractions_add1u", "floats_add1_maxVotes_minCost"], 31, 984_579),
    ],
)
def test_the_real_budget_is_shared_as_the_reference_did(wieliczka, completion, references, count, cost):
    outcome = equal_shares(wieliczka, completion=completion)
    assert (len(outcome.funded), outcome.cost) == (count, cost)
    recorded = json.loads((REAL / "mes_reference_wieliczka_js.json").read_text(encoding="utf-8"))
    for reference in references:
        assert list(outcome.funded) == recorded[reference]["result"]["winners"], "the same projects in the same order"
        assert float(outcome.share) == recorded[reference]["result"]["endowment"]


@needs_real
def test_a_second_reference_tool_funds_the_same(wieliczka):
    recorded = json.loads((REAL / "mes_reference_pabutools.json").read_text(encoding="utf-8"))
    reference = recorded["test/fixtures/poland_wieliczka_2023_green-budget.pb"]
    outcome = equal_shares(wieliczka)
    assert (sorted(outcome.funded), outcome.cost) == (reference["winners"], reference["total_cost"])
