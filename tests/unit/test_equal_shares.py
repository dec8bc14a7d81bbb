"""Equal shares against the plainest possible working out of the same rule, and what must hold for every budget."""

from __future__ import annotations

import random
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.equal_shares import equal_shares, plain_totals
from plcore.codesign.sharing import share_report
from plcore.language import say

NAMES = "abcdef"


def naive(budget: SharedBudget, share: Fraction) -> list[str]:
    """The rule word for word: every person a purse, every step from the start."""
    costs = {project.id: project.cost for project in budget.projects if project.cost <= budget.pot}
    places = {project.id: place for place, project in enumerate(budget.projects)}
    purse = [share] * len(budget.ballots)
    funded: list[str] = []
    while True:
        offers = []
        for name in costs.keys() - set(funded):
            paying = [person for person, ballot in enumerate(budget.ballots) if name in ballot]
            if sum(purse[person] for person in paying) < costs[name] or not paying:
                continue
            missing, points = costs[name], sum(budget.ballots[person][name] for person in paying)
            for person in sorted(paying, key=lambda one: purse[one] / budget.ballots[one][name]):
                if purse[person] * points >= missing * budget.ballots[person][name]:
                    break
                missing, points = missing - purse[person], points - budget.ballots[person][name]
            price = missing / points
            worth = Fraction(1) if budget.points else costs[name]
            offers.append((price / worth, -budget.scores[name], costs[name], places[name], name, price))
        if not offers:
            return funded
        *_, name, price = min(offers)
        funded.append(name)
        for person, ballot in enumerate(budget.ballots):
            if name in ballot:
                purse[person] -= min(purse[person], price * ballot[name])


def naive_add1(budget: SharedBudget) -> tuple[list[str], int]:
    """Raised by 1, one after the other."""
    costs = {project.id: project.cost for project in budget.projects}
    share = floor(budget.pot / len(budget.ballots))
    funded = naive(budget, Fraction(share))
    while True:
        left = budget.pot - sum(costs[name] for name in funded)
        if not any(budget.scores[name] and name not in funded and cost <= left for name, cost in costs.items()):
            return funded, share
        following = naive(budget, Fraction(share + 1))
        if sum(costs[name] for name in following) > budget.pot:
            return funded, share
        share, funded = share + 1, following


@st.composite
def budgets(draw: st.DrawFn, *, points: bool | None = None) -> SharedBudget:
    with_points = draw(st.booleans()) if points is None else points
    names = NAMES[: draw(st.integers(1, 6))]
    # A few costs that meet often, so that ties and bare enough come up.
    cost = st.sampled_from([3, 4, 6, 10, 12, 20, 30]).map(Fraction) | st.fractions(1, 40, max_denominator=4)
    weight = st.integers(1, 5) if with_points else st.just(1)
    ballot = st.dictionaries(st.sampled_from(names), weight, max_size=len(names))
    return SharedBudget(
        draw(st.integers(0, 80).map(Fraction) | st.fractions(0, 80, max_denominator=8)),
        tuple(Project(name, draw(cost)) for name in names),
        tuple(draw(st.lists(ballot, min_size=1, max_size=9))),
        with_points,
    )


@settings(max_examples=300, deadline=None)
@given(budgets())
def test_it_is_the_rule_word_for_word(budget):
    outcome = equal_shares(budget)
    assert list(outcome.funded) == naive(budget, budget.pot / len(budget.ballots))
    assert outcome.cost == sum(project.cost for project in budget.projects if project.id in outcome.funded)


@settings(max_examples=200, deadline=None)
@given(budgets(), st.sampled_from([1, 7, 40]))
def test_raises_that_change_nothing_may_be_jumped_over(budget, scale):
    # The same budget in a smaller coin: more raises between one outcome and the next.
    scaled = SharedBudget(
        budget.pot * scale,
        tuple(Project(project.id, project.cost * scale) for project in budget.projects),
        budget.ballots,
        budget.points,
    )
    outcome = equal_shares(scaled, completion="add1")
    assert (list(outcome.funded), outcome.share) == naive_add1(scaled)


@settings(max_examples=200, deadline=None)
@given(budgets(), st.sampled_from(["none", "add1"]), st.randoms(use_true_random=False))
def test_what_holds_for_every_budget(budget, completion, rng):
    outcome = equal_shares(budget, completion=completion)
    assert outcome.cost <= budget.pot
    assert all(budget.votes[name] for name in outcome.funded)
    mixed = list(budget.ballots)
    rng.shuffle(mixed)
    other_order = SharedBudget(budget.pot, budget.projects, tuple(mixed), budget.points)
    assert equal_shares(other_order, completion=completion) == outcome
    twice_each = [ballot for ballot in budget.ballots for _ in range(2)]
    doubled = SharedBudget(budget.pot * 2, doubled_costs(budget), tuple(twice_each), budget.points)
    assert equal_shares(doubled, completion=completion).funded == outcome.funded
    assert all(left >= 0 for left in outcome.left.values())


def doubled_costs(budget: SharedBudget) -> tuple[Project, ...]:
    return tuple(Project(project.id, project.cost * 2) for project in budget.projects)


@settings(max_examples=200, deadline=None)
@given(budgets())
def test_as_many_people_again_of_each_kind_change_nothing(budget):
    doubled = SharedBudget(budget.pot, budget.projects, budget.ballots * 2, budget.points)
    assert equal_shares(doubled).funded == equal_shares(budget).funded
    assert plain_totals(doubled) == plain_totals(budget)


@settings(max_examples=150, deadline=None)
@given(budgets(), st.sampled_from(["none", "add1"]))
def test_every_project_has_its_reason(budget, completion):
    report = share_report(budget, completion=completion)
    for name, project in report.projects.items():
        assert project.why.id.startswith("share-why-paid") == (name in report.funded)
        if project.why.id == "share-why-short":
            assert project.why.arguments["left"] < project.why.arguments["cost"]
        for language in ("en", "es"):
            assert say(language, project.why)


def test_many_different_points_are_shared_by_the_same_rule():
    rng = random.Random(4)
    projects = tuple(Project(name, Fraction(rng.randrange(50, 400))) for name in NAMES)
    ballots = tuple({name: rng.randrange(1, 10**6) for name in rng.sample(NAMES, 3)} for _ in range(60))
    budget = SharedBudget(Fraction(900), projects, ballots, points=True)
    assert list(equal_shares(budget).funded) == naive(budget, Fraction(900, 60))


def test_a_tie_is_told():
    budget = SharedBudget(
        Fraction(20), (Project("b", Fraction(20)), Project("a", Fraction(20))), ({"a": 1, "b": 1},) * 2
    )
    report = share_report(budget)
    assert report.projects["b"].why.id == "share-why-paid-tie"
    assert report.projects["a"].why.id == "share-why-short"


def test_a_coin_of_no_worth_does_not_make_it_endless():
    rng = random.Random(3)
    pot = Fraction(10**15)
    projects = tuple(Project(name, Fraction(rng.randrange(10**14, 4 * 10**14))) for name in NAMES)
    ballots = tuple(dict.fromkeys(rng.sample(NAMES, 2), 1) for _ in range(30))
    outcome = equal_shares(SharedBudget(pot, projects, ballots), completion="add1")
    assert 0 < outcome.cost <= pot


@pytest.mark.parametrize(
    ("pot", "cost", "ballot"),
    [(-1, 5, {}), (10, 0, {}), (10, 5, {"z": 1}), (10, 5, {"a": 2}), (10, 5, {"a": 0})],
)
def test_what_is_no_budget_is_refused(pot, cost, ballot):
    with pytest.raises(ValueError):
        SharedBudget(Fraction(pot), (Project("a", Fraction(cost)),), (ballot,))
