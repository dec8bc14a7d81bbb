"""What the counts of a gathering say: what a group holds, what all share, what should be asked next (MATHS.md 2.6).

Every function is pure: counts in, numbers out. The formulas are those of published Polis reports (Small and others,
"Polis: Scaling deliberation by mapping high dimensional opinion spaces", 2021), equal to them to 1e-9.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from plcore.codesign.plane import Plane
from plcore.codesign.votes import AGREE, DISAGREE, Votes

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]

SURE: Final = 1.2816  # standard errors: nine in ten, one-sided
MOST: Final = 5
DISAGREE_TO_AGREE: Final = AGREE - DISAGREE + 1  # kinds of answer
NEWNESS: Final = 8.0  # how much more a statement counts that nobody has seen
NEW_FOR: Final = 5.0  # answers after which half of that is gone


@dataclass(frozen=True)
class Counts:
    """Answers to statements: one number a statement, or groups x statements. All three have the same shape."""

    agrees: Integers
    disagrees: Integers
    passes: Integers

    @property
    def seen(self) -> Integers:
        """Answers of any kind."""
        return self.agrees + self.disagrees + self.passes

    def everyone(self) -> Counts:
        """Summed over the groups: one number a statement."""
        return Counts(self.agrees.sum(axis=0), self.disagrees.sum(axis=0), self.passes.sum(axis=0))


def count(votes: Votes) -> Counts:
    """Answers of all people: one number a statement."""
    groups = count_groups(votes, np.zeros(len(votes.people), dtype=np.int64), 1)
    return Counts(groups.agrees[0], groups.disagrees[0], groups.passes[0])


def count_groups(votes: Votes, labels: Integers, groups: int) -> Counts:
    """Answers of each group: groups x statements. labels: each person's group, 0 .. groups - 1, or -1 for none."""
    who, what, said = votes.given()
    group = labels[who]
    shape = (DISAGREE_TO_AGREE, groups, len(votes.statements))
    place = ((said.astype(np.int64) - DISAGREE) * groups + group) * len(votes.statements) + what
    disagrees, passes, agrees = np.bincount(place[group >= 0], minlength=int(np.prod(shape))).reshape(shape)
    return Counts(agrees, disagrees, passes)


def prop_z(successes: ArrayLike, trials: ArrayLike) -> Floats:
    """How many standard errors a share is above one half: 2 sqrt(n+1) ((s+1)/(n+1) - 1/2). Any shapes that fit."""
    s, n = np.asarray(successes, dtype=np.float64), np.asarray(trials, dtype=np.float64)
    return np.asarray(2 * np.sqrt(n + 1) * ((s + 1) / (n + 1) - 0.5))


def two_prop_z(successes: ArrayLike, trials: ArrayLike, other_successes: ArrayLike, other_trials: ArrayLike) -> Floats:
    """How many standard errors one share is above another, 1 added to every count; 0 where all agree in both."""
    s1, n1, s2, n2 = (
        np.asarray(one, dtype=np.float64) + 1 for one in (successes, trials, other_successes, other_trials)
    )
    pooled = (s1 + s2) / (n1 + n2)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    return np.asarray((s1 / n1 - s2 / n2) / np.where(error > 0, error, 1))  # no error: the shares are the same


def share(successes: ArrayLike, trials: ArrayLike) -> Floats:
    """(s+1)/(n+2): a share drawn a little toward one half, which is what no vote at all gives."""
    return (np.asarray(successes, dtype=np.float64) + 1) / (np.asarray(trials, dtype=np.float64) + 2)


@dataclass(frozen=True)
class Representativeness:
    """What parts each group from the rest; every array is groups x statements.

    agree_share, disagree_share (pa, pd); agree_ratio, disagree_ratio: the share over that of all other groups (ra, rd);
    agree_ratio_z, disagree_ratio_z: how sure that is (rat, rdt); agree_z, disagree_z: how sure more than half is (pat,
    pdt). agree_side: the group is known by its agreement, not its disagreement. sufficient: sure enough to be said.
    rank: how strongly, on that side.
    """

    agree_share: Floats
    disagree_share: Floats
    agree_ratio: Floats
    disagree_ratio: Floats
    agree_ratio_z: Floats
    disagree_ratio_z: Floats
    agree_z: Floats
    disagree_z: Floats
    agree_side: Truths
    sufficient: Truths
    rank: Floats


def representativeness(groups: Counts) -> Representativeness:
    """Of each statement for each group. groups: counts as groups x statements; the rest is all other groups."""
    seen = groups.seen
    rest = seen.sum(axis=0) - seen
    sides = []
    for own in (groups.agrees, groups.disagrees):
        others = own.sum(axis=0) - own
        mean = share(own, seen)
        sides.append((mean, mean / share(others, rest), two_prop_z(own, seen, others, rest), prop_z(own, seen)))
    (pa, ra, rat, pat), (pd, rd, rdt, pdt) = sides
    agree_side = rat > rdt
    return Representativeness(
        agree_share=pa,
        disagree_share=pd,
        agree_ratio=ra,
        disagree_ratio=rd,
        agree_ratio_z=rat,
        disagree_ratio_z=rdt,
        agree_z=pat,
        disagree_z=pdt,
        agree_side=agree_side,
        sufficient=((rat > SURE) & (pat > SURE)) | ((rdt > SURE) & (pdt > SURE)),
        rank=np.where(agree_side, ra * rat * pa * pat, rd * rdt * pd * pdt),
    )


@dataclass(frozen=True)
class Telling:
    """A statement that a group, or everyone, is known by: its place among the statements, and the side taken."""

    statement: int
    agree: bool


def most_telling(
    found: Representativeness, hidden: Truths, *, most: int = MOST, never_none: bool = False
) -> tuple[tuple[Telling, ...], ...]:
    """For each group the strongest of the sufficient statements, agreements first, each side from the strongest on.

    hidden: statements that are not shown. never_none: name the strongest agreement of a group of which nothing is
    sure, as published reports do.
    """
    groups = []
    for group, rank in enumerate(found.rank):
        side = found.agree_side[group]
        strongest = [one for one in _down(rank) if found.sufficient[group, one] and not hidden[one]][:most]
        if not strongest and never_none:
            likely = side & (found.agree_ratio_z[group] > 0) & (found.agree_z[group] > 0) & ~hidden
            strongest = [one for one in _down(rank) if likely[one]][:1]
        strongest.sort(key=lambda one: not side[one])
        groups.append(tuple(Telling(one, bool(side[one])) for one in strongest))
    return tuple(groups)


def nearly_everyone(counts: Counts, hidden: Truths, *, most: int = MOST) -> tuple[tuple[Telling, ...], ...]:
    """What people surely agree on, and what they surely disagree with, over all groups: two lists, strongest first.

    counts: one number a statement, of all people. A share above one half by more than SURE; ranked by share x z.
    """
    sides = []
    for own, agree in ((counts.agrees, True), (counts.disagrees, False)):
        mean, z = share(own, counts.seen), prop_z(own, counts.seen)
        sure = (mean > 0.5) & (z > SURE) & ~hidden
        sides.append(tuple(Telling(one, agree) for one in _down(mean * z) if sure[one])[:most])
    return tuple(sides)


@dataclass(frozen=True)
class CommonGround:
    """How far all groups agree with each statement; every array has one number a statement.

    product: of the groups' shares, as published reports give it; root: its k-th root, 0 .. 1 whatever the number of
    groups; lowest: the share of the group that agrees least. agrees, seen: people, over all groups.
    """

    product: Floats
    root: Floats
    lowest: Floats
    agrees: Integers
    seen: Integers


def common_ground(groups: Counts) -> CommonGround:
    """groups: counts as groups x statements, at least one group. A group without a vote counts as one half."""
    shares = share(groups.agrees, groups.seen)
    product = shares.prod(axis=0)
    return CommonGround(
        product=product,
        root=product ** (1 / len(shares)),
        lowest=shares.min(axis=0),
        agrees=groups.agrees.sum(axis=0),
        seen=groups.seen.sum(axis=0),
    )


def extremity(plane: Plane) -> Floats:
    """How far from the middle agreeing with each statement alone would put somebody: sqrt(C) |1 - mean| |pc|."""
    reach = np.hypot(plane.components[0], plane.components[1])
    return np.asarray(np.sqrt(len(plane.mean)) * np.abs(1 - plane.mean) * reach)


def importance(counts: Counts, extremities: Floats) -> Floats:
    """What an answer to each statement is worth: little where people pass, more where they agree or are parted.

    counts: one number a statement, of the people who are in a group. extremities: as `extremity` gives them.
    """
    return np.asarray((1 - share(counts.passes, counts.seen)) * (extremities + 1) * share(counts.agrees, counts.seen))


def priority(counts: Counts, extremities: Floats) -> Floats:
    """How much each statement should be shown next: importance, raised while few have seen it, squared. Above 0."""
    raised = 1 + NEWNESS * 2 ** (-counts.seen / NEW_FOR)
    return np.asarray((importance(counts, extremities) * raised) ** 2)


def choose_next(priorities: Floats, unseen: Truths, rng: np.random.Generator) -> int | None:
    """The place of the statement to show next, drawn in proportion to priority among the unseen; None if none is left.

    priorities: one number a statement, 0 or more. unseen: which may be shown to this person. Raises ValueError for a
    priority that is below 0 or no number. Where all of the unseen have priority 0, each is as likely as another.
    """
    left = np.flatnonzero(unseen)
    if not len(left):
        return None
    weights = np.asarray(priorities, dtype=np.float64)[left]
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise ValueError("a priority is a number, 0 or more")
    if not weights.any():
        return int(rng.choice(left))
    return int(rng.choice(left, p=weights / weights.sum()))


def _down(values: Floats) -> list[int]:
    """Places from the greatest value down; of equals the earlier statement first."""
    return [int(place) for place in np.argsort(-values, kind="stable")]
