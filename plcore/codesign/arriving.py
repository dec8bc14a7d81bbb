"""A conversation that was held elsewhere becomes a gathering: its statements, its seats, the answers that stand.

What it is compared with is what its source brought before, so that the same conversation again changes nothing, and a
later export of it adds only what is new. It arrives closed; a facilitator reads it and publishes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import (
    ADD,
    ADD_PLAN,
    ADD_STATE,
    CODE_TAKEN,
    STATE_OF,
    NotPossible,
    new_codes,
    require_facilitator,
)
from plcore.codesign.plan import Plan
from plcore.codesign.seats import seats_for
from plcore.codesign.statements import COLUMNS, NEWEST, NEXT_NUMBER, Decision, Reason, tidy
from plcore.codesign.voting import INSTANT
from plcore.store import Store, Transaction, new_id

ARRIVES_AS: Final = ("draft", "open", "closed")

WHICH = "SELECT gathering FROM core.gathering_import WHERE source = ?"
STATEMENTS = """
SELECT statement.origin_is, statement.id, arg_max(one.decision, one.id)
FROM core.statement AS statement
JOIN core.moderation AS one ON one.statement = statement.id
WHERE statement.gathering = ?
GROUP BY statement.id, statement.origin_is
"""
LABELS = "SELECT label FROM core.seat WHERE gathering = ? AND channel = 'import'"
ANSWERS = """
SELECT seat.label, statement.origin_is, vote.answer, vote.made_at
FROM facts.vote AS vote
JOIN core.seat AS seat ON seat.id = vote.seat
JOIN core.statement AS statement ON statement.id = vote.statement
WHERE vote.gathering = ?
ORDER BY vote.made_at, vote.id
"""
ADD_IMPORT = "INSERT INTO core.gathering_import (gathering, source, made_at) VALUES (?, ?, ?)"
# Votes whose gathering never came to be: what an import that was killed left on the shelf of facts.
TIDY = "DELETE FROM facts.vote WHERE gathering NOT IN (SELECT id FROM core.gathering)"
ADD_VOTES = """
INSERT INTO facts.vote (gathering, statement, seat, answer, unclear, made_at, id)
SELECT ?::UUID, unnest(?::UUID[]), unnest(?::UUID[]), unnest(?::TINYINT[]), false, unnest(?::TIMESTAMP[]), uuidv7()
"""
STATEMENT_COLUMNS: Final = tuple(COLUMNS.split(", "))
DECISIONS: Final = ("id", "statement", "decision", "reason", "into_one", "note", "made_at", "by_whom")


@dataclass(frozen=True)
class ArrivingStatement:
    """is_shown: not moderated out there. is_read: a person there looked at it. author: a participant's number there."""

    text: str
    is_shown: bool
    is_read: bool = False
    author: str | None = None
    made_at: datetime | None = None


@dataclass(frozen=True)
class Arrival:
    """A conversation. source: whose; statements: by their number there; answers: by participant's and statement's
    number, what was said last and when, where that is known; people: participants, also those who said nothing."""

    source: str
    plan: Plan
    statements: Mapping[str, ArrivingStatement]
    answers: Mapping[tuple[str, str], tuple[int, datetime | None]]
    people: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What of an arrival is not known yet. gathering: the one it became before. decided: statements that are shown
    there and hidden here, or the other way round. answers: with the moment from which they are to count. is_over: what
    it became is published and stays as it is."""

    gathering: UUID | None
    is_over: bool
    statements: frozenset[str]
    decided: frozenset[str]
    people: frozenset[str]
    answers: Mapping[tuple[str, str], datetime | None]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return self.gathering is not None and not (self.statements or self.decided or self.people or self.answers)


def difference(store: Store, arrival: Arrival) -> Difference:
    """Compare an arrival with what its source brought before."""
    found = store.one(WHICH, [arrival.source])
    if found is None:
        moments = {place: moment for place, (_, moment) in arrival.answers.items()}
        return Difference(None, False, frozenset(arrival.statements), frozenset(), frozenset(arrival.people), moments)
    key: UUID = found[0]
    state = store.one(STATE_OF, [key])
    standing = {row[0]: row[2] for row in store.rows(STATEMENTS, [key])}
    known = {(label, number): (answer, moment) for label, number, answer, moment in store.rows(ANSWERS, [key])}
    labels = {row[0] for row in store.rows(LABELS, [key])}
    answers: dict[tuple[str, str], datetime | None] = {}
    for place, (answer, moment) in arrival.answers.items():
        if place not in known:
            answers[place] = moment
        elif known[place][0] != answer:
            answers[place] = max(moment or known[place][1], known[place][1] + INSTANT)
    return Difference(
        gathering=key,
        is_over=state is not None and state[0] == "published",
        statements=frozenset(arrival.statements) - frozenset(standing),
        decided=frozenset(
            number
            for number, one in arrival.statements.items()
            if number in standing and one.is_shown != (standing[number] == "shown")
        ),
        people=frozenset(arrival.people) - labels,
        answers=answers,
    )


def take_in(store: Store, viewer: Viewer, arrival: Arrival, *, now: datetime) -> UUID:
    """Make the gathering, or add to it what is new; returns its key. The same arrival again changes nothing.

    Raises NotAllowed; NotPossible where what it became before is published and would change.
    """
    require_facilitator(viewer)
    new = difference(store, arrival)
    if new.gathering is not None and new.is_empty:
        return new.gathering
    if new.is_over:
        raise NotPossible("codesign-published-stays")
    store.write(lambda tx: tx.execute(TIDY))
    key = new.gathering or new_id()
    seats = {label: new_id() for label in arrival.people}
    ids = {number: new_id() for number in arrival.statements}
    # Core and facts are never written in one transaction. A new gathering comes last, and until then its votes are
    # nobody's; of one that stands, votes that are missing are added when the same export is brought again.
    if new.gathering is None:
        store.write(lambda tx: _add_votes(tx, arrival, new, key, ids, seats, now))

        def make(tx: Transaction) -> None:
            _add_people_and_statements(tx, store, viewer, arrival, new, key, ids, seats, now)
            _add_gathering(tx, viewer, arrival, key, now)

        store.write(make)
    else:
        ids |= {row[0]: row[1] for row in store.rows(STATEMENTS, [key])}
        sat = store.write(lambda tx: _add_people_and_statements(tx, store, viewer, arrival, new, key, ids, seats, now))
        store.write(lambda tx: _add_votes(tx, arrival, new, key, ids, sat, now))
    return key


def _add_gathering(tx: Transaction, viewer: Viewer, arrival: Arrival, key: UUID, now: datetime) -> None:
    code = next(one for one in new_codes() if tx.rows(CODE_TAKEN, [one])[0][0] == 0)
    tx.execute(ADD, [key, code, now, viewer.person])
    tx.execute(ADD_PLAN, [new_id(), key, arrival.plan.model_dump_json(), now, viewer.person])
    last: UUID | None = None
    for state in ARRIVES_AS:
        last = new_id(last)
        tx.execute(ADD_STATE, [last, key, state, now, viewer.person])
    tx.execute(ADD_IMPORT, [key, arrival.source, now])


def _add_people_and_statements(
    tx: Transaction,
    store: Store,
    viewer: Viewer,
    arrival: Arrival,
    new: Difference,
    key: UUID,
    ids: Mapping[str, UUID],
    seats: Mapping[str, UUID],
    now: datetime,
) -> dict[str, UUID]:
    """Returns each participant's seat. ids: of the statements, by their number there."""
    sat = seats_for(tx, store, key, "import", seats, now)
    ((next_number,),) = tx.rows(NEXT_NUMBER, [key])
    language = arrival.plan.languages[0]
    step = next(iter(arrival.plan.of_kind("votes")), 0)
    rows: list[tuple[object, ...]] = []
    decisions: list[tuple[object, ...]] = []
    for number, one in arrival.statements.items():
        if number in new.statements:
            moment, author = one.made_at or now, sat.get(one.author or "")
            text = tidy(one.text)
            rows.append((
                ids[number], key, next_number + len(rows), text, language, author, "import", number, step, moment,
                viewer.person,
            ))  # fmt: skip
            decisions.append((new_id(), ids[number], *_decided(one), None, None, now, viewer.person))
        elif number in new.decided:
            ((newest,),) = tx.rows(NEWEST, [ids[number]])
            decisions.append((new_id(newest), ids[number], *_decided(one), None, None, now, viewer.person))
    tx.insert("core.statement", STATEMENT_COLUMNS, rows)
    tx.insert("core.moderation", DECISIONS, decisions)
    return sat


def _decided(one: ArrivingStatement) -> tuple[Decision, Reason]:
    if not one.is_shown:
        return "hidden", "looked-at"
    return "shown", "looked-at" if one.is_read else "rule"


def _add_votes(
    tx: Transaction,
    arrival: Arrival,
    new: Difference,
    key: UUID,
    ids: Mapping[str, UUID],
    seats: Mapping[str, UUID],
    now: datetime,
) -> None:
    places = list(new.answers)
    if places:
        answers = [arrival.answers[place][0] for place in places]
        moments = [new.answers[place] or now for place in places]
        which, who = [ids[number] for _, number in places], [seats[person] for person, _ in places]
        tx.execute(ADD_VOTES, [key, which, who, answers, moments])
