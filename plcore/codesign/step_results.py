"""What came of the steps beside votes: ideas by pairs, a shared budget, a draft part by part, open questions.

Each is counted over all people of that one step; nothing of a person reaches from one step into another. Fewer than
FEWEST_PEOPLE are told as too few, and nothing is counted of them. Only words that others may read are in it. While
people take part, each of them moves on in steps, as votes do (steps.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import Field

from plcore.codesign.answers import ReadAnswer, read_answers
from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.choices import CostedProject, PairChoice, pair_choices, projects, shares
from plcore.codesign.gatherings import Gathering
from plcore.codesign.hiding import SMALLEST
from plcore.codesign.live import asked_in
from plcore.codesign.opinions import OPINIONS, Opinion, opinions
from plcore.codesign.pairs import ranking
from plcore.codesign.plan import Step, Words
from plcore.codesign.result import FEWEST_ANSWERS, Frozen
from plcore.codesign.sharing import ShareReport, share_report
from plcore.codesign.statements import Statement
from plcore.codesign.steps import ALL, Seen, seen_of
from plcore.store import Store

FEWEST_PEOPLE: Final = SMALLEST
# Of what, who and when: of a budget, of each part of a draft, of what was written on each part.
SHARED: Final = """
SELECT NULL, seat, made_at FROM facts.share_choice WHERE gathering = ? AND step = ? ORDER BY made_at, id
"""
TAPPED: Final = """
SELECT part, seat, made_at FROM facts.part_opinion WHERE gathering = ? AND step = ? ORDER BY made_at, id
"""
WROTE: Final = """
SELECT step, part, seat, made_at FROM facts.open_answer WHERE gathering = ? ORDER BY made_at, id
"""


class Chosen(Frozen):
    """One idea among pairs: how often it was chosen, how often the other one, and how often neither could be."""

    statement: str
    wins: int
    losses: int
    undecided: int

    @property
    def times(self) -> int:
        return self.wins + self.losses


class PairsResult(Frozen):
    """ranked: the highest score first (pairs.py); unsure: ideas that came up fewer than FEWEST_ANSWERS times.

    people: who chose, or said that they could not; times: choices; undecided: how often nobody could choose. waits:
    how many have chosen where what they chose is told only at the end.
    """

    kind: Literal["pairs"] = "pairs"
    step: int
    title: Words
    people: int
    times: int = 0
    undecided: int = 0
    ranked: tuple[Chosen, ...] = ()
    unsure: tuple[Chosen, ...] = ()
    waits: int = 0


class BudgetResult(Frozen):
    """unit: of the money, such as $. points: how many each person had; None: thumbs. names: of projects, by their
    number. share: None where too few took part or there was nothing to choose."""

    kind: Literal["budget"] = "budget"
    step: int
    title: Words
    people: int
    pot: int
    unit: str
    points: int | None
    names: dict[str, Words]
    share: ShareReport | None = None


class Written(Frozen):
    """What one person wrote, as they wrote it."""

    text: str
    language: str


class PartResult(Frozen):
    """A part of a draft or a question. wrote: people, whether others may read it or not; waiting, hidden: of these.

    answers: in an order that tells nothing. said: people who said what they think of the part; opinions: how many think
    what, none where too few said so.
    """

    text: Words
    wrote: int
    waiting: int
    hidden: int
    answers: tuple[Written, ...]
    said: int = 0
    opinions: dict[Opinion, int] = Field(default_factory=dict)


class PartsResult(Frozen):
    """A draft or questions. people: who wrote or tapped anything in it."""

    kind: Literal["draft", "questions"]
    step: int
    title: Words
    people: int
    parts: tuple[PartResult, ...]


StepResult = Annotated[PairsResult | BudgetResult | PartsResult, Field(discriminator="kind")]


class Ballot(Frozen):
    """What some people chose alike in a budget, by the projects' numbers; of whom, nothing is known."""

    given: dict[str, int]
    people: int


class Place(Frozen):
    """Where an answer stands in the report: which result, which part, which of its answers."""

    result: int
    part: int
    answer: int


@dataclass
class StepResults:
    """results: by step. For our own code alone: who said something (seats), ballots by step, where each answer is."""

    results: list[StepResult] = field(default_factory=list)
    voices: set[str] = field(default_factory=set)
    ballots: dict[int, tuple[Ballot, ...]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def step_results(
    store: Store, found: Gathering, visible: Sequence[Statement], *, in_steps: bool = False
) -> StepResults:
    """All of them, in the order of the plan. visible: the statements that are shown; in_steps: as of the last step."""
    made = StepResults()

    def seen(sql: str, place: int) -> Seen:
        return seen_of(store, found.id, found.state, store.rows(sql, [found.id, place])) if in_steps else ALL

    known = seen_of(store, found.id, found.state) if in_steps else ALL
    everything = read_answers(store, found.id)
    answers = everything
    if in_steps:
        wrote = [((step, part), seat, at) for step, part, seat, at in store.rows(WROTE, [found.id])]
        answers = read_answers(store, found.id, seen=seen_of(store, found.id, found.state, wrote))
    for place, step in enumerate(found.plan.steps):
        if step.kind == "pairs":
            # A pair tells of two ideas at once, so that no steps would hide one choice: pairs wait for the end.
            asked = [str(one.id) for one in asked_in(found.plan, place, visible)]
            chosen = pair_choices(store, found.id, place)
            made.voices.update(map(str, chosen))
            then = pair_choices(store, found.id, place, until=known.until())
            _pairs(step, place, asked, then, made, waits=len(chosen) if len(chosen) > len(then) else 0)
        elif step.kind == "budget":
            made.voices.update(map(str, shares(store, found.id, place)))
            given = shares(store, found.id, place, until=seen(SHARED, place).until())
            _budget(step, place, projects(store, found.id, place), given, made)
        elif step.kind in ("draft", "questions"):
            made.voices.update(str(one.answer.seat) for one in everything if one.answer.step == place)
            mine = [one for one in answers if one.answer.step == place]
            thinks: dict[UUID, dict[int, Opinion]] = {}
            if step.kind == "draft":
                made.voices.update(map(str, opinions(store, found.id, place)))
                thinks = opinions(store, found.id, place, seen=seen(TAPPED, place))
            _parts(step, place, mine, thinks, made)
    return made


def without_hidden(results: Sequence[StepResult], gone: Sequence[Place]) -> tuple[StepResult, ...]:
    """The same without the words that were hidden since; they are counted among the hidden ones."""
    left = list(results)
    for place in {(one.result, one.part) for one in gone}:
        result, number = place
        whole = left[result]
        if not isinstance(whole, PartsResult):
            continue
        part = whole.parts[number]
        drop = {one.answer for one in gone if (one.result, one.part) == place}
        kept = tuple(words for at, words in enumerate(part.answers) if at not in drop)
        changed = part.model_copy(update={"answers": kept, "hidden": part.hidden + len(drop)})
        parts = (*whole.parts[:number], changed, *whole.parts[number + 1 :])
        left[result] = whole.model_copy(update={"parts": parts})
    return tuple(left)


def _pairs(
    step: Step,
    place: int,
    asked: Sequence[str],
    given: Mapping[UUID, Sequence[PairChoice]],
    made: StepResults,
    *,
    waits: int,
) -> None:
    known = set(asked)
    votes: list[tuple[str, str]] = []
    undecided: Counter[str] = Counter()
    people = between = 0
    for chosen in given.values():
        counted = [one for one in chosen if {str(one.better), str(one.worse)} <= known]
        people += bool(counted)
        for one in counted:
            if one.is_undecided:
                between += 1
                undecided.update((str(one.better), str(one.worse)))
            else:
                votes.append((str(one.better), str(one.worse)))
    told = PairsResult(step=place, title=step.title, people=people, waits=waits)
    if people >= FEWEST_PEOPLE:
        standings = [
            Chosen(statement=one.idea, wins=one.wins, losses=one.losses, undecided=undecided[one.idea])
            for one in ranking(asked, votes)
        ]
        told = told.model_copy(
            update={
                "times": len(votes),
                "undecided": between,
                "ranked": tuple(one for one in standings if one.times >= FEWEST_ANSWERS),
                "unsure": tuple(one for one in standings if one.times < FEWEST_ANSWERS),
            }
        )
    made.results.append(told)


def _budget(
    step: Step, place: int, listed: Sequence[CostedProject], given: dict[UUID, dict[UUID, int]], made: StepResults
) -> None:
    budget = _shared(step, listed, given)
    share = None
    if sum(_stands(chosen, listed) for chosen in given.values()) >= FEWEST_PEOPLE and listed:
        share = _worked_out(budget.pot, budget.points, budget.projects, tuple(sorted(budget.kinds)))
        made.ballots[place] = tuple(Ballot(given=dict(ballot), people=people) for ballot, people in budget.kinds)
    made.results.append(
        BudgetResult(
            step=place,
            title=step.title,
            people=len(given),
            pot=step.pot or 0,
            unit=step.unit,
            points=step.points,
            names={str(one.number): one.name for one in listed},
            share=share,
        )
    )


@lru_cache(maxsize=32)
def _worked_out(
    pot: Fraction, points: bool, listed: tuple[Project, ...], kinds: tuple[tuple[tuple[tuple[str, int], ...], int], ...]
) -> ShareReport:
    """Equal shares, raised until nothing more fits; kept for a while, as many look at what moves only now and then."""
    ballots = tuple(dict(ballot) for ballot, people in kinds for _ in range(people))
    return share_report(SharedBudget(pot=pot, projects=listed, ballots=ballots, points=points), completion="add1")


def _stands(chosen: Mapping[UUID, int], listed: Sequence[CostedProject]) -> bool:
    """Whether something of a ballot is left, where projects were taken off the list; an empty one was given so."""
    return not chosen or any(one.id in chosen for one in listed)


def _shared(step: Step, listed: Sequence[CostedProject], given: dict[UUID, dict[UUID, int]]) -> SharedBudget:
    """What equal shares decide about; what was given to a project that was taken off the list counts no more."""
    number = {one.id: str(one.number) for one in listed}
    return SharedBudget(
        pot=Fraction(step.pot or 0),
        projects=tuple(Project(str(one.number), Fraction(one.cost)) for one in listed),
        ballots=tuple(
            {number[project]: weight for project, weight in chosen.items() if project in number}
            for chosen in given.values()
        ),
        points=step.points is not None,
    )


def _parts(
    step: Step,
    place: int,
    answers: Sequence[ReadAnswer],
    thinks: Mapping[UUID, Mapping[int, Opinion]],
    made: StepResults,
) -> None:
    standing = [one for one in answers if one.answer.part < len(step.parts)]
    people = {one.answer.seat for one in standing} | set(thinks)
    parts = []
    for number, text in enumerate(step.parts):
        mine = [one for one in standing if one.answer.part == number]
        shown = [one for one in mine if one.decision == "shown"]
        for at, one in enumerate(shown):
            made.places[str(one.answer.id)] = Place(result=len(made.results), part=number, answer=at)
        said = Counter(by_part[number] for by_part in thinks.values() if number in by_part)
        enough = said.total() >= FEWEST_PEOPLE
        parts.append(
            PartResult(
                text=text,
                wrote=len(mine),
                waiting=sum(one.decision == "waiting" for one in mine),
                hidden=sum(one.decision == "hidden" for one in mine),
                answers=tuple(Written(text=one.answer.text, language=one.answer.language) for one in shown),
                said=said.total(),
                opinions={opinion: said[opinion] for opinion in OPINIONS} if enough else {},
            )
        )
    kind: Literal["draft", "questions"] = "draft" if step.kind == "draft" else "questions"
    made.results.append(PartsResult(kind=kind, step=place, title=step.title, people=len(people), parts=tuple(parts)))
