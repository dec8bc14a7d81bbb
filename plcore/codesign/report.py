"""What we heard: one gathering's report, as every screen, paper and file of it renders the same object.

While people vote it is worked out anew, for screens and paper in steps (steps.py); once the gathering is published, it
is what was kept then, for good, but for what people wrote in their own words and was hidden since. It holds nothing of
any one person but dots on a map and words, in an order that says nothing of who came when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pydantic import Field

from plcore.access import Viewer
from plcore.codesign import flags
from plcore.codesign.answers import read_answers
from plcore.codesign.dots import Dot, dots_of
from plcore.codesign.gatherings import (
    ADD_STATE,
    STATE_OF,
    Gathering,
    NotPossible,
    State,
    gathering,
    require_facilitator,
)
from plcore.codesign.plan import Words
from plcore.codesign.result import (
    FEWEST_ANSWERS,
    Frozen,
    GroupsReport,
    StatementResult,
    groups_report,
)
from plcore.codesign.seats import Channel, forget_addresses_of, seats
from plcore.codesign.statements import Statement, shown, statements
from plcore.codesign.statistics import SURE
from plcore.codesign.step_results import Ballot, Place, StepResult, step_results, without_hidden
from plcore.codesign.steps import ALL, RUNS, in_fives, seen_votes
from plcore.codesign.votes import Votes
from plcore.codesign.voting import votes_of
from plcore.store import Store, Transaction, new_id

EVEN: Final = 0.35  # of those who took a side: the smaller side, from which people are split
TAKES_A_SIDE: Final = 0.6  # of those who answered
MOST_SPLIT: Final = 5

KEPT = "SELECT report FROM core.gathering_result WHERE gathering = ? ORDER BY id DESC LIMIT 1"
KEEP = "INSERT INTO core.gathering_result (id, gathering, report, made_at) VALUES (?, ?, ?, ?)"


class Said(Frozen):
    """One statement as people read it. wordings: by language, its own among them."""

    number: int
    language: str
    wordings: dict[str, str]

    def in_language(self, language: str) -> tuple[str, str]:
        """The text and the language it is in."""
        wanted = language if language in self.wordings else self.language
        return self.wordings[wanted], wanted


class Without(Frozen):
    """What would have been found without the voices that were flagged: how many those are, and what then changes.

    lost, gained: common ground that would not be there, or only then, by statement. clear, k: of groups.
    """

    flagged: int
    people: int
    clear: bool
    k: int
    lost: tuple[str, ...]
    gained: tuple[str, ...]

    @property
    def changes(self) -> bool:
        return bool(self.lost or self.gained)


class GatheringReport(Frozen):
    """All of it.

    people: who said anything; channels: of these, by how they took part; silent: who took a seat and said
    nothing. in_steps: of the answers, those up to the last step are seen. answers: that stand then. ideas: statements
    that are shown, by where they came from. hidden: statements that are not; merged: of these, into another. found:
    groups, common ground, differences; found.groups is empty. split: statements on which people stand about half and
    half, whatever the groups. dots: of people who answered enough to be placed. steps: what came of the steps beside
    ideas and votes.
    """

    gathering: UUID
    code: str
    name: Words
    question: Words
    languages: tuple[str, ...]
    state: State
    begins: date | None
    ends: date | None
    result: Words
    result_by: date | None
    decides: Words
    invited: Words = Field(default_factory=dict)  # kept reports of before had none
    as_of: datetime
    frozen: bool
    in_steps: bool = False
    people: int
    channels: dict[Channel, int]
    silent: int
    answers: int
    ideas: dict[str, int]
    hidden: int
    merged: int
    found: GroupsReport
    said: dict[str, Said]
    split: tuple[str, ...]
    dots: tuple[Dot, ...]
    without: Without | None
    steps: tuple[StepResult, ...] = ()  # kept reports of before had none

    def words(self, where: Words, language: str) -> str:
        """In this language, else in the first that the gathering has."""
        return where.get(language) or next((where[one] for one in self.languages if where.get(one)), "")

    def statement(self, identifier: str) -> StatementResult:
        """The counts of one statement."""
        return self.found.statements[identifier]


class Kept(Frozen):
    """A report with what only our own code may see: each seat's group and the place of its dot; ballots of budgets, by
    step; where each answer in somebody's own words stands."""

    report: GatheringReport
    groups: dict[str, str | None]
    places: dict[str, int]
    ballots: dict[int, tuple[Ballot, ...]] = Field(default_factory=dict)
    answers: dict[str, Place] = Field(default_factory=dict)

    def dot_of(self, seat: UUID | None) -> Dot | None:
        """The dot of one seat, for the person who sits in it."""
        place = self.places.get(str(seat))
        return self.report.dots[place] if place is not None else None


def kept_report(
    store: Store, key: UUID, *, now: datetime, step: Callable[[float], None] = lambda _: None, in_steps: bool = False
) -> Kept:
    """The report of a gathering: as kept where it is published, else as of now; in_steps: while people vote, as of the
    last step, as everyone is to see it, who leads the gathering too. Raises NotPossible: there is none."""
    found = gathering(store, key)
    if found.state == "published":
        row = store.one(KEPT, [key])
        if row:
            return _as_it_may_be_read(store, Kept.model_validate_json(row[0]))
    return _worked_out(store, found, now, step, in_steps=in_steps)


def gathering_report(store: Store, key: UUID, *, now: datetime) -> GatheringReport:
    """The same without what is not for others' eyes."""
    return kept_report(store, key, now=now).report


def publish(store: Store, viewer: Viewer, key: UUID, *, now: datetime) -> GatheringReport:
    """Publish a gathering that is closed: its report is kept as it stands now, and does not change any more.

    Once more changes nothing. Raises NotAllowed, NotPossible.
    """
    require_facilitator(viewer)
    standing = gathering(store, key)
    if standing.state == "published":
        return gathering_report(store, key, now=now)
    if standing.state != "closed":
        raise NotPossible("codesign-not-from-here")
    made = _worked_out(store, standing, now, lambda _: None)
    report = made.report.model_copy(update={"state": "published", "frozen": True})
    written = made.model_copy(update={"report": report}).model_dump_json()
    result = new_id()

    def keep(tx: Transaction) -> bool:
        state = tx.one(STATE_OF, [key])
        if state is None or state[0] != "closed":
            return False
        tx.execute(KEEP, [result, key, written, now])
        tx.execute(ADD_STATE, [new_id(state[1]), key, "published", now, viewer.person])
        return True

    if not store.write(keep):
        raise NotPossible("codesign-not-from-here")
    forget_addresses_of(store, key)  # what looks odd is settled now
    return gathering_report(store, key, now=now)


def _worked_out(
    store: Store, found: Gathering, now: datetime, step: Callable[[float], None], *, in_steps: bool = False
) -> Kept:
    everything = statements(store, found.id)
    visible = shown(everything)
    texts = {str(one.id): one.text for one in visible}  # what is hidden is nobody's to read
    seen = seen_votes(store, found.id, found.state) if in_steps else ALL
    votes = votes_of(store, found.id, everything, seen=seen)
    voted = {person for person, answers in zip(votes.people, votes.answers, strict=True) if answers}
    odd = [one for one in flags.look(store, found.id, votes, now=now, lift=False) if str(one) in voted]
    flagged = frozenset(in_fives(odd, found.state) if in_steps else odd)
    result = groups_report(votes, texts, step=step)
    without = None
    if flagged:
        left = votes_of(store, found.id, everything, without=flagged, seen=seen)
        without = _without(result, groups_report(left, texts), len(flagged))
    beside = step_results(store, found, visible, in_steps=in_steps)
    all_votes = votes if seen is ALL else votes_of(store, found.id, everything)
    voices = _voices(all_votes, everything) | beside.voices
    taken = seats(store, found.id)
    dots, places = dots_of(votes, result.groups)
    report = GatheringReport(
        gathering=found.id,
        code=found.code,
        name=found.plan.name,
        question=found.plan.question,
        languages=found.plan.languages,
        state=found.state,
        begins=found.plan.begins,
        ends=found.plan.ends,
        result=found.plan.result,
        result_by=found.plan.result_by,
        decides=found.plan.decides,
        invited=found.plan.invited,
        as_of=now,
        frozen=False,
        in_steps=in_steps and found.state in RUNS,
        people=len(voices),
        channels=dict(sorted(Counter(seat.channel for seat in taken if str(seat.id) in voices).items())),
        silent=sum(1 for seat in taken if str(seat.id) not in voices),
        answers=result.votes,
        ideas=dict(sorted(Counter(one.origin for one in visible).items())),
        hidden=len(everything) - len(visible),
        merged=sum(1 for one in everything if one.decision == "merged"),
        found=result.model_copy(update={"groups": {}}),
        said={
            str(one.id): Said(number=one.number, language=one.language, wordings=dict(one.wordings)) for one in visible
        },
        split=split(result.statements.values()),
        dots=dots,
        without=without,
        steps=tuple(beside.results),
    )
    return Kept(report=report, groups=result.groups, places=places, ballots=beside.ballots, answers=beside.places)


def _as_it_may_be_read(store: Store, kept: Kept) -> Kept:
    """What was kept, without words of people that are not shown any more."""
    if not kept.answers:
        return kept
    standing = {str(one.answer.id) for one in read_answers(store, kept.report.gathering) if one.decision == "shown"}
    gone = [place for answer, place in kept.answers.items() if answer not in standing]
    if not gone:
        return kept
    steps = without_hidden(kept.report.steps, gone)
    return kept.model_copy(update={"report": kept.report.model_copy(update={"steps": steps})})


def split(found: Iterable[StatementResult]) -> tuple[str, ...]:
    """Statements on which people stand about half and half, the most even first.

    Enough answers, most of them with a side, and neither side surely more than half.
    """
    even = []
    for one in found:
        sided = one.agrees + one.disagrees
        if one.hidden or one.seen < FEWEST_ANSWERS or sided < TAKES_A_SIDE * one.seen:
            continue
        least = min(one.agrees, one.disagrees) / sided
        if least >= EVEN and one.agree_z <= SURE and one.disagree_z <= SURE:
            even.append((-least, -one.seen, one.id))
    return tuple(identifier for _, _, identifier in sorted(even)[:MOST_SPLIT])


def _voices(votes: Votes, everything: Sequence[Statement]) -> set[str]:
    """The seats that say something: an answer that stands, or an idea."""
    answered = {person for person, answers in zip(votes.people, votes.answers, strict=True) if answers}
    return answered | {str(one.seat) for one in everything if one.seat is not None}


def _without(everyone: GroupsReport, left: GroupsReport, flagged: int) -> Without:
    with_all = {(one.statement, one.side) for one in everyone.common_ground}
    with_less = {(one.statement, one.side) for one in left.common_ground}
    return Without(
        flagged=flagged,
        people=left.people,
        clear=left.clear,
        k=left.k,
        lost=tuple(sorted(one for one, _ in with_all - with_less)),
        gained=tuple(sorted(one for one, _ in with_less - with_all)),
    )
