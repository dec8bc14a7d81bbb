"""What we heard in the steps beside votes, in sentences: the same for the screen, the paper and the wall."""

from __future__ import annotations

from dataclasses import dataclass

from plcore.codesign.heard import Line
from plcore.codesign.plan import Words
from plcore.codesign.result import FEWEST_ANSWERS
from plcore.codesign.sharing import Amount, ProjectShare, ShareReport, beside_plain
from plcore.codesign.step_results import FEWEST_PEOPLE, BudgetResult, PairsResult, PartResult, PartsResult
from plcore.language import Message, message

MONEY = frozenset({"cost", "budget", "left", "most", "share"})  # what is money among what fills a sentence


@dataclass(frozen=True)
class ProjectLine:
    """One project: its name, what it costs and got, and the sentences that say why."""

    name: Words
    facts: tuple[Message, ...]
    why: tuple[Message, ...]


def pairs(found: PairsResult) -> list[Message]:
    """Who chose, how often, and how often nobody could."""
    if found.people < FEWEST_PEOPLE and not found.waits:
        return [message("steps-pairs-few", people=found.people)]
    if found.people < FEWEST_PEOPLE:
        return [message("steps-pairs-waits", people=found.waits)]
    said = [message("steps-pairs-people", people=found.people, times=found.times)]
    if found.undecided:
        said.append(message("steps-pairs-undecided", count=found.undecided))
    if found.ranked:
        said.append(message("steps-pairs-order"))
    return said


def pairs_lines(found: PairsResult) -> list[Line]:
    """Each idea with how often it was chosen, what was chosen most on top."""
    return [Line(message("steps-pairs-line", wins=one.wins, times=one.times), one.statement) for one in found.ranked]


def pairs_after(found: PairsResult) -> list[Message]:
    """How far the order can be trusted."""
    said = [message("steps-pairs-close")] if len(found.ranked) > 1 else []
    if found.unsure:
        said.append(message("steps-pairs-unsure", count=len(found.unsure), fewest=FEWEST_ANSWERS))
    return said


def budget(found: BudgetResult) -> list[Message]:
    """How many projects are paid for, and what they cost."""
    if found.share is None:
        return [message("steps-budget-few", people=found.people)]
    said = [message("steps-budget-answer", funded=len(found.share.funded), projects=len(found.share.projects))]
    if found.share.funded:
        said.append(message("share-spent", cost=found.share.cost, budget=found.share.budget))
    return [in_money(one, found.unit) for one in said]


def budget_rule(found: BudgetResult) -> list[Message]:
    """By which rule: equal shares, and what a share does once."""
    share = found.share
    if share is None:
        return []
    said = [message("share-how", voters=share.voters, share=share.first_share), message("steps-budget-spent")]
    return [in_money(one, found.unit) for one in said]


def budget_how(found: BudgetResult) -> list[Message]:
    """The rest of the rule: how far shares were raised, ties; and what plain totals would pay for."""
    share = found.share
    if share is None:
        return []
    said = [share.ties, message("share-plain", funded=len(share.plain), cost=share.plain_cost)]
    if share.share > share.first_share:
        said = [message("share-raised", share=share.share), message("steps-budget-step"), *said]
    return [in_money(one, found.unit) for one in said]


def budget_lines(found: BudgetResult, *, funded: bool) -> list[ProjectLine]:
    """Projects that are paid for in the order in which they were, or the others as they are listed."""
    if found.share is None:
        return []
    numbers = found.share.funded if funded else _not_funded(found.share)
    return [_project(found, number, found.share.projects[number]) for number in numbers]


def opinions(part: PartResult) -> list[Message]:
    """How many think what of a part: a sentence, then a line for each opinion."""
    if not part.opinions:
        return [message("steps-opinion-few", said=part.said)]
    lines = [message("steps-opinion-line", opinion=one, count=count) for one, count in part.opinions.items()]
    return [message("steps-opinion-said", said=part.said), *lines]


def parts(found: PartsResult) -> Message:
    """How many said something in the step."""
    return message(f"steps-{found.kind}-people", people=found.people)


def words(found: PartsResult, part: PartResult, *, on_the_wall: bool = False) -> list[Message]:
    """How many wrote about a part or answered a question, and what of it is not here. on_the_wall: no words are."""
    said = [message("steps-part-wrote" if found.kind == "draft" else "steps-question-wrote", people=part.wrote)]
    if on_the_wall:
        return said
    if part.answers:
        said += [message("steps-words-few")] if part.wrote < FEWEST_PEOPLE else []
        said.append(message("steps-words-order"))
    if part.waiting:
        said.append(message("steps-words-waiting", count=part.waiting))
    if part.hidden:
        said.append(message("steps-words-hidden", count=part.hidden))
    return said


def money(amount: Amount, unit: str) -> str:
    """An amount with the unit of the pot: $12,000, or 12,000 pesos."""
    number = f"{amount:,}" if isinstance(amount, int) else f"{amount:,.2f}"
    return f"{unit}{number}" if len(unit) == 1 else f"{number} {unit}"


def in_money(said: Message, unit: str) -> Message:
    """The same sentence with its amounts in the unit of the pot."""
    filled = {
        name: money(value, unit) if name in MONEY and isinstance(value, int | float) else value
        for name, value in said.arguments.items()
    }
    return Message(id=said.id, arguments=filled)


def _not_funded(share: ShareReport) -> list[str]:
    return [number for number, project in share.projects.items() if not project.funded]


def _project(found: BudgetResult, number: str, project: ProjectShare) -> ProjectLine:
    facts = [message("steps-budget-cost", cost=project.cost)]
    if found.points is not None:
        facts.append(message("steps-budget-points", points=project.score))
    beside = beside_plain(project)
    why = [project.why, *([beside] if beside else [])]
    return ProjectLine(
        name=found.names[number],
        facts=tuple(in_money(one, found.unit) for one in facts),
        why=tuple(in_money(one, found.unit) for one in why),
    )
