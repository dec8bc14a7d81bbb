"""What a gathering found, as one report: groups or none, what people share, where they differ, what needs votes.

Facts only; the words for them are in codesign.ftl. Screen, paper and JSON render this same object.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from string import ascii_uppercase
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from plcore.codesign import groups as ours
from plcore.codesign import polis
from plcore.codesign.plane import plane_of
from plcore.codesign.statistics import (
    SURE,
    CommonGround,
    Counts,
    Representativeness,
    common_ground,
    count,
    count_groups,
    extremity,
    most_telling,
    priority,
    prop_z,
    representativeness,
    share,
    two_prop_z,
)
from plcore.codesign.votes import Votes

Method = Literal["ours", "polis"]
Reason = Literal["clear", "few_people", "no_better", "not_stable", "too_small", "always_found"]

SHARED_FROM: Final = 0.6  # of those who answered, in every group
FEWEST_ANSWERS: Final = 7  # of everyone, before anything is said of a statement
DRAWN: Final = 3  # people: how far a group is drawn toward everyone, before differences are put in order
FEWEST_IN_GROUP: Final = 5  # of a group, before it is set against another
MOST_LISTED: Final = 10
CLEAR_GAP: Final = 0.3


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Answers(Frozen):
    """How many answered, and how. seen: answers of any kind."""

    agrees: int
    disagrees: int
    passes: int
    seen: int


class InGroup(Answers):
    """One group's answers to a statement, with the statistics of MATHS.md 2.6."""

    agree_share: float
    disagree_share: float
    agree_ratio: float
    disagree_ratio: float
    agree_ratio_z: float
    disagree_ratio_z: float
    agree_z: float
    disagree_z: float
    side: Literal["agree", "disagree"]
    sufficient: bool
    rank: float


class StatementResult(Answers):
    """One statement. groups: by letter. root, lowest: common ground; extremity, priority: MATHS.md 2.6."""

    id: str
    text: str
    hidden: bool
    agree_z: float
    disagree_z: float
    product: float
    root: float
    lowest: float
    extremity: float
    priority: float
    groups: dict[str, InGroup]


class Shared(Frozen):
    """A statement that people share a view on: how many of how many, and the share in the group that shares least."""

    statement: str
    text: str
    side: Literal["agree", "disagree"]
    people: int
    seen: int
    lowest: float
    root: float


class Difference(Frozen):
    """A statement on which two groups differ most: who agrees most and who least, with their counts. gap: 0 .. 1."""

    statement: str
    text: str
    most: str
    most_agrees: int
    most_seen: int
    least: str
    least_agrees: int
    least_seen: int
    gap: float


class Held(Frozen):
    """What a group is known by, against all others."""

    statement: str
    text: str
    side: Literal["agree", "disagree"]
    people: int
    seen: int


class GroupsReport(Frozen):
    """The whole. groups: each person's letter, or None. held_out, stability: by number of groups (groups.py)."""

    method: Method
    people: int
    counted: int
    votes: int
    k: int
    clear: bool
    reason: Reason
    sizes: dict[str, int]
    stability: float | None
    stabilities: dict[int, float]
    held_out: dict[int, float]
    knowing: dict[int, float]
    common_ground: tuple[Shared, ...]
    differences: tuple[Difference, ...]
    known_by: dict[str, tuple[Held, ...]]
    uncertain: tuple[str, ...]
    statements: dict[str, StatementResult]
    groups: dict[str, str | None]


def groups_report(
    votes: Votes,
    texts: Mapping[str, str],
    *,
    method: Method = "ours",
    step: Callable[[float], None] = lambda _: None,
) -> GroupsReport:
    """Work everything out. texts: of the statements, by id. With `polis`, votes.people stand in voting order."""
    found: ours.Groups | polis.PolisGroups
    reason: Reason
    if method == "polis":
        found, reason = polis.polis_groups(votes), "always_found"
    else:
        found = ours.find_groups(votes, step=step)
        reason = found.reason
    shown = int(found.labels.max(initial=-1)) + 1
    letters = ascii_uppercase[:shown]
    counts = count(votes)
    in_groups = count_groups(votes, found.labels, shown) if shown else _as_one(counts)
    told = representativeness(in_groups) if shown > 1 else None
    ground = common_ground(in_groups)
    return GroupsReport(
        method=method,
        people=len(votes.people),
        counted=int((found.labels >= 0).sum()) if isinstance(found, polis.PolisGroups) else found.counted,
        votes=int(counts.seen.sum()),
        k=max(1, found.k),
        clear=reason == "clear",
        reason=reason,
        sizes={letter: int((found.labels == place).sum()) for place, letter in enumerate(letters)},
        stability=found.stability.get(found.k) if isinstance(found, ours.Groups) else None,
        stabilities=dict(found.stability) if isinstance(found, ours.Groups) else {},
        held_out=dict(found.held_out) if isinstance(found, ours.Groups) else {},
        knowing=dict(found.knowing) if isinstance(found, ours.Groups) else {},
        common_ground=shared(votes, texts, counts, in_groups),
        differences=differences(votes, texts, in_groups, letters) if shown > 1 else (),
        known_by=_known_by(votes, texts, in_groups, told, letters) if told else {},
        uncertain=tuple(
            one for one, seen, out in zip(votes.statements, counts.seen, votes.hidden, strict=True)
            if seen < FEWEST_ANSWERS and not out
        ),
        statements=_statements(votes, texts, counts, in_groups, told, ground, letters),
        groups={
            person: ascii_uppercase[label] if label >= 0 else None
            for person, label in zip(votes.people, found.labels.tolist(), strict=True)
        },
    )  # fmt: skip


def shared(votes: Votes, texts: Mapping[str, str], counts: Counts, in_groups: Counts) -> tuple[Shared, ...]:
    """What people agree on, or disagree with, in every group: the most widely shared first, at most ten.

    Of everyone surely more than half; of those who answered in each group, SHARED_FROM or more.
    """
    found = []
    enough = ~votes.hidden & (counts.seen >= FEWEST_ANSWERS)
    sides: tuple[tuple[Literal["agree", "disagree"], NDArray[np.int64], Counts], ...] = (
        ("agree", counts.agrees, in_groups),
        ("disagree", counts.disagrees, Counts(in_groups.disagrees, in_groups.agrees, in_groups.passes)),
    )
    for side, people, towards in sides:
        ground = common_ground(towards)
        sure = enough & (ground.lowest >= SHARED_FROM) & (prop_z(people, counts.seen) > SURE)
        found += [
            Shared(
                statement=votes.statements[one],
                text=texts.get(votes.statements[one], ""),
                side=side,
                people=int(people[one]),
                seen=int(counts.seen[one]),
                lowest=float(ground.lowest[one]),
                root=float(ground.root[one]),
            )
            for one in np.flatnonzero(sure)
        ]
    return tuple(sorted(found, key=lambda one: (-one.root, one.statement))[:MOST_LISTED])


def differences(
    votes: Votes, texts: Mapping[str, str], in_groups: Counts, letters: Sequence[str]
) -> tuple[Difference, ...]:
    """Where groups differ most, at most ten: gaps of CLEAR_GAP or more that are sure, the widest first.

    For that order each group's share is drawn toward everyone's as if DRAWN more had answered as all do (MATHS.md 2.5),
    so that eight people of eight do not go before sixty of seventy.
    """
    few = in_groups.seen < FEWEST_IN_GROUP
    agree = share(in_groups.agrees, in_groups.seen)
    overall = share(in_groups.agrees.sum(axis=0), in_groups.seen.sum(axis=0))
    drawn = (in_groups.agrees + DRAWN * overall) / (in_groups.seen + DRAWN)
    most = np.where(few, -np.inf, agree).argmax(axis=0)
    least = np.where(few, np.inf, agree).argmin(axis=0)
    every = np.arange(len(votes.statements))
    gap = agree[most, every] - agree[least, every]
    z = two_prop_z(*(counts[at, every] for at in (most, least) for counts in (in_groups.agrees, in_groups.seen)))
    wide = ~votes.hidden & ((~few).sum(axis=0) > 1) & (gap >= CLEAR_GAP) & (z > SURE)
    width = drawn[most, every] - drawn[least, every]
    order = sorted(np.flatnonzero(wide), key=lambda one: (-width[one], votes.statements[one]))
    return tuple(
        Difference(
            statement=votes.statements[one],
            text=texts.get(votes.statements[one], ""),
            most=letters[most[one]],
            most_agrees=int(in_groups.agrees[most[one], one]),
            most_seen=int(in_groups.seen[most[one], one]),
            least=letters[least[one]],
            least_agrees=int(in_groups.agrees[least[one], one]),
            least_seen=int(in_groups.seen[least[one], one]),
            gap=float(gap[one]),
        )
        for one in order[:MOST_LISTED]
    )


def _known_by(
    votes: Votes, texts: Mapping[str, str], in_groups: Counts, told: Representativeness, letters: Sequence[str]
) -> dict[str, tuple[Held, ...]]:
    listed = most_telling(told, votes.hidden)
    return {
        letter: tuple(
            Held(
                statement=votes.statements[one.statement],
                text=texts.get(votes.statements[one.statement], ""),
                side="agree" if one.agree else "disagree",
                people=int((in_groups.agrees if one.agree else in_groups.disagrees)[group, one.statement]),
                seen=int(in_groups.seen[group, one.statement]),
            )
            for one in listed[group]
        )
        for group, letter in enumerate(letters)
    }


def _statements(
    votes: Votes,
    texts: Mapping[str, str],
    counts: Counts,
    in_groups: Counts,
    told: Representativeness | None,
    ground: CommonGround,
    letters: Sequence[str],
) -> dict[str, StatementResult]:
    reach = extremity(plane_of(votes)) if votes.cells.size else np.zeros(len(votes.statements))
    # As published reports have it: of the people who are in a group, where there are groups.
    next_up = priority(in_groups.everyone(), reach)
    seen = counts.seen
    agree_z, disagree_z = prop_z(counts.agrees, seen), prop_z(counts.disagrees, seen)
    groups = _by_group(in_groups, told, letters) if told else []
    return {
        name: StatementResult(
            id=name,
            text=texts.get(name, ""),
            hidden=bool(votes.hidden[one]),
            agrees=int(counts.agrees[one]),
            disagrees=int(counts.disagrees[one]),
            passes=int(counts.passes[one]),
            seen=int(seen[one]),
            agree_z=float(agree_z[one]),
            disagree_z=float(disagree_z[one]),
            product=float(ground.product[one]),
            root=float(ground.root[one]),
            lowest=float(ground.lowest[one]),
            extremity=float(reach[one]),
            priority=float(next_up[one]),
            groups=groups[one] if told else {},
        )
        for one, name in enumerate(votes.statements)
    }


def _by_group(counts: Counts, told: Representativeness, letters: Sequence[str]) -> list[dict[str, InGroup]]:
    """Of each statement, in their order: each group's answers and statistics, by letter."""
    columns = {
        "agrees": counts.agrees,
        "disagrees": counts.disagrees,
        "passes": counts.passes,
        "seen": counts.seen,
        "side": np.where(told.agree_side, "agree", "disagree"),
        **{one.name: getattr(told, one.name) for one in fields(told) if one.name in InGroup.model_fields},
    }
    of_group = []
    for group in range(len(letters)):
        rows = zip(*(column[group].tolist() for column in columns.values()), strict=True)
        of_group.append([InGroup.model_validate(dict(zip(columns, row, strict=True))) for row in rows])
    return [dict(zip(letters, own, strict=True)) for own in zip(*of_group, strict=True)]


def _as_one(counts: Counts) -> Counts:
    """Everyone as the only group."""
    return Counts(counts.agrees[None], counts.disagrees[None], counts.passes[None])
