"""What came of sharing a budget, with the reason for each project: the report that page, paper and JSON render."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

from pydantic import BaseModel, ConfigDict

from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.equal_shares import Completion, Outcome, Payment, equal_shares, plain_totals
from plcore.language import Message, message

Amount = int | float


class ProjectShare(BaseModel):
    """One project. votes: people who chose it; score: its points (without points, its votes).

    plain: whether plain totals, the most chosen first, would have funded it.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    cost: Amount
    votes: int
    score: int
    funded: bool
    plain: bool
    why: Message


class ShareReport(BaseModel):
    """Who shares what: `share` is what each person held at the last, `first_share` the pot parted evenly."""

    model_config = ConfigDict(frozen=True)

    funded: tuple[str, ...]
    cost: Amount
    budget: Amount
    voters: int
    points: bool
    completion: Completion
    first_share: Amount
    share: Amount
    projects: dict[str, ProjectShare]
    plain: tuple[str, ...]
    plain_cost: Amount
    ties: Message


def share_report(
    budget: SharedBudget, *, completion: Completion = "none", progress: Callable[[float], None] | None = None
) -> ShareReport:
    """Equal shares and plain totals side by side. progress: as for `equal_shares`."""
    outcome = equal_shares(budget, completion=completion, progress=progress)
    plain = plain_totals(budget)
    costs = {project.id: project.cost for project in budget.projects}
    paid = {payment.project: payment for payment in outcome.payments}
    projects = {
        project.id: ProjectShare(
            name=project.name,
            cost=amount(project.cost),
            votes=budget.votes[project.id],
            score=budget.scores[project.id],
            funded=project.id in paid,
            plain=project.id in plain,
            why=_why(budget, outcome, project, paid.get(project.id)),
        )
        for project in budget.projects
    }
    people = len(budget.ballots)
    return ShareReport(
        funded=outcome.funded,
        cost=amount(outcome.cost),
        budget=amount(budget.pot),
        voters=people,
        points=budget.points,
        completion=completion,
        first_share=amount(budget.pot / people if people else Fraction(0)),
        share=amount(outcome.share),
        projects=projects,
        plain=plain,
        plain_cost=amount(sum((costs[one] for one in plain), Fraction(0))),
        ties=message("share-ties-points" if budget.points else "share-ties"),
    )


def amount(number: Fraction) -> Amount:
    """A number for a reader: whole where it is, otherwise the nearest float. Nothing is decided with it."""
    return int(number) if number.denominator == 1 else float(number)


def _why(budget: SharedBudget, outcome: Outcome, project: Project, payment: Payment | None) -> Message:
    """The one reason for this project, in the numbers of the last sharing out."""
    votes = budget.votes[project.id]
    cost = amount(project.cost)
    if payment is not None:
        # Rounded up to cents, as nobody paid more than that.
        most = amount(Fraction(math.ceil(payment.most * 100), 100))
        kind = "share-why-paid" + ("-point" if budget.points else "") + ("-tie" if payment.level else "")
        return message(kind, votes=votes, most=most)
    if not votes:
        return message("share-why-nobody")
    if project.cost > budget.pot:
        return message("share-why-too-dear", cost=cost, budget=amount(budget.pot))
    # Rounded down: what is left never looks like enough.
    return message("share-why-short", votes=votes, left=math.floor(outcome.left[project.id]), cost=cost)


def beside_plain(project: ProjectShare) -> Message | None:
    """Whether plain totals would have paid for it too; nothing where neither would."""
    if project.plain:
        return message("share-also-plain" if project.funded else "share-only-plain")
    return message("share-not-plain") if project.funded else None
