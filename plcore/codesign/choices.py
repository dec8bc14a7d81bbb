"""What people choose beside votes: pairs, a budget, and about themselves.

The same rules as for votes: acknowledged when on disk, counted once by the key of the form, the newest stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import NotPossible, gathering, require_facilitator, state_in
from plcore.codesign.plan import Step, Words
from plcore.codesign.voting import INSTANT, SEATED
from plcore.store import Store, Transaction, new_id

MOST_KEPT: Final = 500  # rows of one seat in one table: more than anyone taps, less than a program would

PAIR = """
INSERT INTO facts.pair_choice (gathering, step, seat, better, worse, made_at, id, is_undecided)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
PAIRS = """
SELECT seat, better, worse, is_undecided
FROM facts.pair_choice
WHERE gathering = ? AND step = ? AND made_at <= ?
ORDER BY made_at, id
"""
SHARE = """
INSERT INTO facts.share_choice (gathering, step, seat, points, made_at, id) VALUES (?, ?, ?, ?, ?, ?)
"""
SHARES = """
SELECT seat, points
FROM facts.share_choice
WHERE gathering = ? AND step = ? AND made_at <= ?
ORDER BY made_at, id
"""
ABOUT = """
INSERT INTO facts.about_answer (gathering, seat, question, answer, made_at, id) VALUES (?, ?, ?, ?, ?, ?)
"""
ABOUTS = "SELECT seat, question, answer FROM facts.about_answer WHERE gathering = ? ORDER BY made_at, id"
ABOUTS_OF_SEAT = ABOUTS.replace("WHERE gathering = ?", "WHERE gathering = ? AND seat = ?")
PROJECTS = """
SELECT id, number, name, cost
FROM core.project
WHERE gathering = ? AND step = ? AND gone_at IS NULL
ORDER BY number
"""
NEXT_PROJECT = "SELECT coalesce(max(number), 0) + 1 FROM core.project WHERE gathering = ?"
ADD_PROJECT = """
INSERT INTO core.project (id, gathering, step, number, name, cost, made_at, gone_at) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)
"""
DROP_PROJECT = "UPDATE core.project SET gone_at = ? WHERE id = ? AND gathering = ?"
# One statement for each table; its name is ours.
BEFORE = {
    table: (
        f"SELECT count(*) FILTER (id = ?), count(*), max(made_at) FROM facts.{table} WHERE gathering = ? AND seat = ?"
    )
    for table in ("pair_choice", "share_choice", "open_answer", "part_opinion", "about_answer")
}


@dataclass(frozen=True)
class PairChoice:
    """What a seat chose between two ideas. is_undecided: it could not; the two stand in no order."""

    better: UUID
    worse: UUID
    is_undecided: bool


@dataclass(frozen=True)
class CostedProject:
    """Something the budget could pay. cost: whole units of the pot."""

    id: UUID
    number: int
    name: Words
    cost: int


def choose_between(
    store: Store, gathering: UUID, step: int, seat: UUID, choice: PairChoice, *, key: UUID, now: datetime
) -> None:
    """Keep which of two ideas matters more. Raises NotPossible."""
    if choice.better == choice.worse:
        raise NotPossible("codesign-no-choice")
    given = [choice.better, choice.worse]
    keep(
        store,
        gathering,
        seat,
        "pair_choice",
        key,
        now,
        lambda tx, at: tx.execute(PAIR, [gathering, step, seat, *given, at, key, choice.is_undecided]),
    )


def share_out(
    store: Store, gathering: UUID, place: int, step: Step, seat: UUID, points: Mapping[UUID, int], *, key: UUID,
    now: datetime,
) -> None:  # fmt: skip
    """Keep what a seat would spend on; an empty choice stands too. points: of each chosen project, thumbs as 1.

    Raises NotPossible: thumbs cost more than the pot, more points than there are, a project that is not on the list.
    """
    costs = {one.id: one.cost for one in projects(store, gathering, place)}
    chosen = {project: given for project, given in points.items() if given}
    if any(project not in costs or given < 1 for project, given in chosen.items()):
        raise NotPossible("codesign-no-project")
    if step.points is None:
        if any(given != 1 for given in chosen.values()):
            raise NotPossible("codesign-no-choice")
        if sum(costs[project] for project in chosen) > (step.pot or 0):
            raise NotPossible("codesign-over-pot")
    elif sum(chosen.values()) > step.points:
        raise NotPossible("codesign-over-points")
    written = json.dumps({str(project): given for project, given in chosen.items()})
    keep(
        store,
        gathering,
        seat,
        "share_choice",
        key,
        now,
        lambda tx, at: tx.execute(SHARE, [gathering, place, seat, written, at, key]),
    )


def tell_about(
    store: Store, gathering: UUID, seat: UUID, question: int, answer: int | None, *, key: UUID, now: datetime
) -> None:
    """Keep an answer about the person; None: rather not say. Raises NotPossible."""
    row = [gathering, seat, question, answer]
    keep(store, gathering, seat, "about_answer", key, now, lambda tx, at: tx.execute(ABOUT, [*row, at, key]))


def pair_choices(
    store: Store, gathering: UUID, step: int, *, until: datetime = datetime.max
) -> dict[UUID, list[PairChoice]]:
    """By seat what it chose until then, the newest of each pair, in the order in which the pairs first came."""
    found: dict[UUID, dict[frozenset[UUID], PairChoice]] = {}
    for seat, better, worse, is_undecided in store.rows(PAIRS, [gathering, step, until]):
        found.setdefault(seat, {})[frozenset((better, worse))] = PairChoice(better, worse, is_undecided)
    return {seat: list(chosen.values()) for seat, chosen in found.items()}


def shares(store: Store, gathering: UUID, step: int, *, until: datetime = datetime.max) -> dict[UUID, dict[UUID, int]]:
    """By seat the points of each project that it had chosen then; thumbs are 1."""
    return {
        seat: {UUID(project): int(given) for project, given in json.loads(points).items()}
        for seat, points in store.rows(SHARES, [gathering, step, until])
    }


def about_answers(store: Store, gathering: UUID, seat: UUID | None = None) -> dict[UUID, dict[int, int | None]]:
    """By seat what it told of itself: question to answer, None where it would rather not say."""
    found: dict[UUID, dict[int, int | None]] = {}
    sql, given = (ABOUTS, [gathering]) if seat is None else (ABOUTS_OF_SEAT, [gathering, seat])
    for who, question, answer in store.rows(sql, given):
        found.setdefault(who, {})[question] = answer
    return found


def projects(store: Store, gathering: UUID, step: int) -> list[CostedProject]:
    """What the budget of a step could pay, by number."""
    return [
        CostedProject(key, number, json.loads(name), cost)
        for key, number, name, cost in store.rows(PROJECTS, [gathering, step])
    ]


def add_projects(
    store: Store, viewer: Viewer, key: UUID, step: int, added: Iterable[tuple[Words, int]], *, now: datetime
) -> None:
    """Put projects on the list of a budget, with their costs. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)
    found = gathering(store, key)
    rows = [(new_id(), json.dumps(name, ensure_ascii=False), cost) for name, cost in added]
    if found.state == "published" or not 0 <= step < len(found.plan.steps) or found.plan.steps[step].kind != "budget":
        raise NotPossible("codesign-published-stays" if found.state == "published" else "codesign-no-such")
    if any(cost < 1 for _, _, cost in rows):
        raise NotPossible("codesign-no-project")

    def add(tx: Transaction) -> None:
        number = int(tx.rows(NEXT_PROJECT, [key])[0][0])
        for place, (project, name, cost) in enumerate(rows):
            tx.execute(ADD_PROJECT, [project, key, step, number + place, name, cost, now])

    store.write(add)


def drop_project(store: Store, viewer: Viewer, key: UUID, project: UUID, *, now: datetime) -> None:
    """Take a project off the list; what was given to it stays written down, and counts no more. Raises NotAllowed."""
    require_facilitator(viewer)
    store.write(lambda tx: tx.execute(DROP_PROJECT, [now, project, key]))


def keep(
    store: Store, gathering: UUID, seat: UUID, table: str, key: UUID, now: datetime,
    add: Callable[[Transaction, datetime], None],
) -> None:  # fmt: skip
    """Write one row of a seat once, later than all before it, while the gathering is open."""

    def write(tx: Transaction) -> str | None:
        if state_in(tx, gathering) != "open":
            return "codesign-not-open"
        if tx.rows(SEATED, [seat, gathering])[0][0] != 1:
            return "codesign-no-seat"
        ((repeated, so_far, before),) = tx.rows(BEFORE[table], [key, gathering, seat])
        if repeated:
            return None
        if so_far >= MOST_KEPT:
            return "codesign-too-fast"
        add(tx, now if before is None else max(now, before + INSTANT))
        return None

    problem = store.write(write)
    if problem:
        raise NotPossible(problem)
