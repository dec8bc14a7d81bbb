"""The rule Porchlight goes by: Beta with decay and hysteresis, from MATHS.md 1; as a pure function and as SQL.

For one student and one objective, with the pieces of work oldest first and r newer pieces after each:

    amount = m * base + sum( weight * lambda^r * score )      total = m + sum( weight * lambda^r )
    mean = amount / total                                     sd = sqrt( mean * (1 - mean) / (total + 1) )

(`amount` is the a of MATHS.md, `total` its a + b.) A further piece only needs the state before it, so the walk over
the pieces keeps three things: amount, total, and whether the objective has been shown.

The set is worked out in SQL; a student's page walks the same steps in Python, since planning the SQL alone takes
longer than the page may. tests/unit/test_mastery_rules.py holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Any

from plcore.learning.progress_models import Level
from plcore.learning.settings import Parameters

ENOUGH = 3  # pieces of work before any level is named
SHOWN_FROM = 0.70
DEVIATIONS = 0.80  # has_shown: mean - .80 sd >= .70, which is P(p > .70) >= .80 to within 0.2 % of cases
KEPT_FROM = 0.50  # a has_shown is taken back below this
HALFWAY = 0.45  # getting_there from here on
# A sum of floats may land a hair beside a tie that is exact on paper; the family gets the better of the two.
HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class State:
    """What the work so far says: n pieces, mean and sd of the Beta, and the level."""

    n: int
    mean: float
    sd: float
    level: Level


def walk(pieces: Iterable[tuple[float, float]], base: float, settings: Parameters) -> Iterator[State]:
    """The state after each piece. pieces: (score, weight of its kind), oldest first; base: the district's mean."""
    steady = (1 - settings.decay) * settings.prior  # so that the district's mean never fades
    amount, total, shown = settings.prior * base, settings.prior, False
    for n, (score, weight) in enumerate(pieces, start=1):
        amount = settings.decay * amount + (weight * score + steady * base)
        total = settings.decay * total + (weight + steady)
        if n >= ENOUGH and amount >= least_to_show(total):
            shown = True
        elif amount < least_to_keep(total):
            shown = False
        mean = amount / total
        yield State(n, mean, sqrt(max(0.0, mean * (1 - mean)) / (total + 1)), _level(n, mean, shown))


def least_to_show(total: float) -> float:
    """The least amount for which mean - .80 sd >= .70: that inequality solved for the mean."""
    spread = DEVIATIONS**2
    root = DEVIATIONS * sqrt(spread + 4 * SHOWN_FROM * (1 - SHOWN_FROM) * (total + 1))
    mean = (2 * SHOWN_FROM * (total + 1) + spread + root) / (2 * (total + 1 + spread))
    return (mean - HAIR) * total


def least_to_keep(total: float) -> float:
    """The least amount for which the mean has not fallen below .50."""
    return (KEPT_FROM - HAIR) * total


def _level(n: int, mean: float, shown: bool) -> Level:
    if n < ENOUGH:
        return "not_enough"
    if shown:
        return "has_shown"
    return "getting_there" if mean >= HALFWAY - HAIR else "just_starting"


# The same in SQL, over piles: rows with `scores` (a list, oldest first), n, and `weights` where kinds weigh.
#
# The district's mean enters every step alike, as prior * base. So the SQL walks without it and asks instead how large
# it would have to be: `needed` is the least prior * base with which the objective stands as shown. After each piece
#     needed = least( to_show - amount, greatest( needed before, to_keep - amount ) )
# where amount and weight are now the sums over the work alone. These three numbers and n are all there is to know of a
# pile: they are kept, and give the level under any later mean of the district without a look at the evidence.
#
# list_reduce walks any number of pieces, but every step of it costs; so the first `depth` steps are written out, one
# projection a step, with the weights known beforehand (they depend on n alone while every piece weighs 1).

SHOWS = """(
    {total} * (
        (
            2 * $shown_from * ({total} + 1)
            + $spread
            + sqrt($spread * ($spread + 4 * $shown_from * (1 - $shown_from) * ({total} + 1)))
        ) / (2 * ({total} + 1 + $spread))
        - $hair
    )
)"""
START = "SELECT *, 0::DOUBLE AS amount, 'infinity'::DOUBLE AS needed FROM ({piles}) AS pile"
STEP = "SELECT * REPLACE ({changes}) FROM ({before}) AS step"
# A projection sees only what the one below it made, so each judges the piece before and takes the next.
JUDGE = """
    CASE
        WHEN n < {judged} THEN needed
        WHEN needed >= $shows[{judged}] - amount THEN $shows[{judged}] - amount
        WHEN needed < $keeps[{judged}] - amount THEN $keeps[{judged}] - amount
        ELSE needed
    END AS needed
"""
TAKE = "CASE WHEN n >= {k} THEN $decay * amount + scores[{k}] ELSE amount END AS amount"
PIECE = "{'amount': score, 'weight': 1::DOUBLE, 'needed': 0::DOUBLE}"
WEIGHED_PIECE = "{'amount': weights[k] * score, 'weight': weights[k], 'needed': 0::DOUBLE}"
REST = """
    list_reduce(
        list_transform(scores[{depth} + 1:], lambda score, k: {piece}),
        lambda was, piece, k: {{
            'amount': $decay * was.amount + piece.amount,
            'weight': $decay * was.weight + piece.weight,
            'needed': CASE WHEN {depth} + k <= $enough THEN was.needed ELSE {needed} END
        }},
        {{'amount': amount, 'weight': $weight_so_far, 'needed': needed}}
    )
"""
NEEDED = "least({shows} - {was}amount, greatest({was}needed, ($prior + {was}weight) * $kept_from - {was}amount))"
SUMMED = """
    SELECT
        * EXCLUDE (amount, needed, rest),
        coalesce(rest.amount, amount) AS amount,
        {weight} AS weight,
        CASE WHEN rest IS NULL THEN needed ELSE rest.needed END AS needed
    FROM (SELECT *, CASE WHEN n > {depth} THEN {rest} END AS rest FROM ({walked}) AS walked) AS rested
"""
JUDGE_LAST = """
    SELECT * REPLACE (CASE WHEN n > {depth} AND n >= $enough THEN {needed} ELSE needed END AS needed)
    FROM ({summed}) AS summed
"""
WEIGHT = "(1 - pow($decay, n)) / (1 - $decay)"
WEIGHT_WITHOUT_DECAY = "n::DOUBLE"
WEIGHT_OF_KINDS = "rest.weight"
# Also for what is kept: from the three numbers, n and the district's mean of today.
STANDING = """
    SELECT
        *,
        sqrt(greatest(0, mean * (1 - mean)) / ($prior + weight + 1)) AS sd,
        CASE
            WHEN n < $enough THEN 'not_enough'
            WHEN $prior * base >= needed THEN 'has_shown'
            WHEN mean >= $halfway THEN 'getting_there'
            ELSE 'just_starting'
        END AS level,
        NULL::VARCHAR AS reason
    FROM (SELECT *, ($prior * base + amount) / ($prior + weight) AS mean FROM ({sums}) AS sums) AS summed
"""


def walked(piles: str, settings: Parameters, depth: int) -> tuple[str, dict[str, Any]]:
    """SQL for the state after the last piece of every pile, and what it binds.

    piles: SQL with the columns student, objective, scores, weights (where settings.kind_weights says anything), n,
    base, last_place. depth: how many steps to write out; any number gives the same rows.
    Columns: those of `piles`, with amount, weight, needed, mean, sd, level, reason (null: Beta always has a value).
    """
    weighed = bool(settings.kind_weights)
    depth = 0 if weighed else depth
    sql = START.format(piles=piles)
    for k in range(1, depth + 2):
        changes = [JUDGE.format(judged=k - 1)] if k > ENOUGH else []
        changes += [TAKE.format(k=k)] if k <= depth else []
        if changes:
            sql = STEP.format(changes=", ".join(changes), before=sql)
    rest = REST.format(
        depth=depth,
        piece=WEIGHED_PIECE if weighed else PIECE,
        needed=NEEDED.format(shows=SHOWS.format(total="($prior + was.weight)"), was="was."),
    )
    weight = WEIGHT_OF_KINDS if weighed else WEIGHT if settings.decay < 1 else WEIGHT_WITHOUT_DECAY
    sql = SUMMED.format(walked=sql, depth=depth, rest=rest, weight=weight)
    sql = JUDGE_LAST.format(
        summed=sql, depth=depth, needed=NEEDED.format(shows=SHOWS.format(total="($prior + weight)"), was="")
    )
    return STANDING.format(sums=sql), _bound(settings, depth)


def standing(sums: str, settings: Parameters) -> tuple[str, dict[str, Any]]:
    """SQL for the standing from what was kept: `sums` has n, amount, weight, needed and base among its columns."""
    return STANDING.format(sums=sums), _bound(settings, 0)


def _bound(settings: Parameters, depth: int) -> dict[str, Any]:
    weights = [0.0]
    for _ in range(depth):
        weights.append(settings.decay * weights[-1] + 1)
    totals = [settings.prior + weight for weight in weights[1:]]
    return {
        "decay": settings.decay,
        "prior": settings.prior,
        "enough": ENOUGH,
        "shown_from": SHOWN_FROM,
        "spread": DEVIATIONS**2,
        "hair": HAIR,
        "kept_from": KEPT_FROM - HAIR,
        "halfway": HALFWAY - HAIR,
        "weight_so_far": weights[-1],
        "shows": [least_to_show(total) for total in totals],
        "keeps": [least_to_keep(total) for total in totals],
    }
