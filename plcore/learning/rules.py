"""The eight rules by which districts work out mastery, each over the same piles of work (MATHS.md 1).

Beta, the default, is in beta.py. The seven here give one value from the scores, oldest first, and a level by the same
two lines; the weight of a kind and the district's mean play no part in them. A pile that has no value under a rule
gets none, with the reason, and the level not_enough: nothing is dropped, and nothing is made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, TypeGuard, get_args

from plcore.learning.beta import ENOUGH, HAIR, HALFWAY, SHOWN_FROM, walked
from plcore.learning.settings import Parameters

Rule = Literal["beta", "latest", "highest", "mean", "n-mastery", "weighted", "decaying", "power-law"]
RULES: tuple[Rule, ...] = get_args(Rule)

ZERO_SCORE = "zero_score"  # the power law takes logarithms, and a score of 0 has none
TOO_FEW_AT_MASTERY = "too_few_at_mastery"


class UnknownRule(ValueError):
    """A rule that is not one of the eight; the message names them."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"There is no mastery rule {rule!r}. Choose one of: {', '.join(RULES)}.")


@dataclass(frozen=True)
class Value:
    """SQL over `scores` and `n`: the value, the reason where there is none, and columns that both may use."""

    sql: str
    reason: str = "NULL::VARCHAR"
    columns: str = "NULL AS nothing_more"


AT_MASTERY = "list_filter(scores, lambda score: score >= $mastery_score - $hair) AS at_mastery"
# Least squares of ln y on ln k, with the value on the line at the last trial. A single score is its own line.
LOGARITHMS = """
    CASE WHEN list_min(scores) > 0 THEN list_transform(scores, lambda score, k: ln(k)) END AS x,
    CASE WHEN list_min(scores) > 0 THEN list_transform(scores, lambda score: ln(score)) END AS y
"""
POWER_LAW = """
    CASE
        WHEN n = 1 THEN exp(y[1])
        ELSE exp(
            list_avg(y)
            + (ln(n) - list_avg(x))
            * (list_dot_product(x, y) - n * list_avg(x) * list_avg(y))
            / (list_dot_product(x, x) - n * list_avg(x) ** 2)
        )
    END
"""
WEIGHTED = """
    CASE
        WHEN n = 1 THEN scores[1]
        ELSE $latest_weight * scores[-1] + (1 - $latest_weight) * list_avg(scores[:n - 1])
    END
"""
DECAYING = "list_reduce(scores, lambda so_far, score: (1 - $newest_share) * so_far + $newest_share * score)"
VALUES: Mapping[Rule, Value] = MappingProxyType(
    {
        "latest": Value("scores[-1]"),
        "highest": Value("list_max(scores)"),
        "mean": Value("list_avg(scores)"),
        "n-mastery": Value(
            "CASE WHEN len(at_mastery) >= $enough_at_mastery THEN list_avg(at_mastery) END",
            f"CASE WHEN len(at_mastery) < $enough_at_mastery THEN '{TOO_FEW_AT_MASTERY}' END",
            AT_MASTERY,
        ),
        "weighted": Value(WEIGHTED),
        "decaying": Value(DECAYING),
        "power-law": Value(POWER_LAW, f"CASE WHEN x IS NULL THEN '{ZERO_SCORE}' END", LOGARITHMS),
    }
)
VALUED = """
    SELECT
        *,
        NULL::DOUBLE AS sd,
        CASE
            WHEN n < $enough OR mean IS NULL THEN 'not_enough'
            WHEN mean >= $shown_from THEN 'has_shown'
            WHEN mean >= $halfway THEN 'getting_there'
            ELSE 'just_starting'
        END AS level,
        NULL::DOUBLE AS amount,
        NULL::DOUBLE AS weight,
        NULL::DOUBLE AS needed
    FROM (
        SELECT *, {value} AS mean, {reason} AS reason FROM (SELECT *, {columns} FROM ({piles}) AS pile) AS prepared
    ) AS valued
"""


def is_rule(rule: str) -> TypeGuard[Rule]:
    """Whether there is a rule of that name."""
    return rule in RULES


def worked_out(piles: str, rule: Rule, settings: Parameters, depth: int) -> tuple[str, dict[str, Any]]:
    """SQL for every pile's standing under a rule, and everything it may bind.

    piles, depth and the columns: as in beta.walked. The mean of the seven is the rule's value, which the power law
    may put above the scale; they have no sd.
    """
    if rule == "beta":
        return walked(piles, settings, depth)
    value = VALUES[rule]
    sql = VALUED.format(piles=piles, value=value.sql, reason=value.reason, columns=value.columns)
    return sql, {
        "enough": ENOUGH,
        "shown_from": SHOWN_FROM - HAIR,
        "halfway": HALFWAY - HAIR,
        "hair": HAIR,
        "mastery_score": settings.mastery_score,
        "enough_at_mastery": settings.enough_at_mastery,
        "latest_weight": settings.latest_weight,
        "newest_share": settings.newest_share,
    }
