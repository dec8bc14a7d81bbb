"""Ranking by pairs: what a person sees is two ideas and one question, which of them matters more?

MATHS.md 2, after All Our Ideas (Salganik & Levy 2015). An idea is never put last for want of votes: with none it stands
at one half.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

MOST_WEIGHT = 0.05  # up to 19 votes a pair is as likely as one without any
TRIES = 200

Pair = tuple[str, str]


@dataclass(frozen=True)
class Standing:
    """How one idea did. score: the chance that it wins against another picked at random, drawn toward one half."""

    idea: str
    wins: int
    losses: int

    @property
    def score(self) -> float:
        return (self.wins + 1) / (self.wins + self.losses + 2)


def ranking(ideas: Sequence[str], votes: Iterable[Pair]) -> tuple[Standing, ...]:
    """Every idea with its wins and losses, the highest score first; equal ones by votes, then as they came.

    votes: winner, loser. Raises ValueError for a vote about an idea that is not among them, or against itself.
    """
    known = set(ideas)
    wins: Counter[str] = Counter()
    losses: Counter[str] = Counter()
    for winner, loser in votes:
        if winner == loser or winner not in known or loser not in known:
            raise ValueError(f"{winner!r} against {loser!r} is no pair of these ideas")
        wins[winner] += 1
        losses[loser] += 1
    standings = [Standing(idea, wins[idea], losses[idea]) for idea in ideas]
    return tuple(sorted(standings, key=lambda one: (-one.score, -(one.wins + one.losses))))


def votes_on_pairs(votes: Iterable[Pair]) -> dict[Pair, int]:
    """How often each pair was decided, either way; the key is the pair in alphabetical order."""
    return dict(Counter(pair_of(*vote) for vote in votes))


def pair_of(one: str, other: str) -> Pair:
    """The pair, whichever of the two was shown first."""
    return (one, other) if one <= other else (other, one)


def weight(votes: int) -> float:
    """How likely a pair with so many votes is to come next, in proportion."""
    return min(MOST_WEIGHT, 1 / (votes + 1))


def next_pair(
    ideas: Sequence[str], decided: Mapping[Pair, int], rng: random.Random, *, seen: Collection[Pair] = ()
) -> Pair | None:
    """Two ideas to ask about next, in the order in which to show them; None when there is no pair left.

    ideas: each once. decided: as `votes_on_pairs` gives it. seen: pairs (as `pair_of` gives them) that this person was
    shown already. With the same rng in the same state the answer is the same.
    """
    if len(ideas) < 2:
        return None
    done = seen if isinstance(seen, set | frozenset) else set(seen)
    # Draw any pair and keep it as often as its weight says: the same chances as from the full list, which for a
    # thousand ideas has half a million pairs.
    for _ in range(TRIES):
        shown = rng.sample(ideas, 2)
        pair = pair_of(*shown)
        if pair not in done and rng.random() * MOST_WEIGHT < weight(decided.get(pair, 0)):
            return shown[0], shown[1]
    left = [pair for pair in (pair_of(*two) for two in combinations(ideas, 2)) if pair not in done]
    if not left:
        return None
    (chosen,) = rng.choices(left, weights=[weight(decided.get(pair, 0)) for pair in left])
    return chosen if rng.random() < 0.5 else (chosen[1], chosen[0])
