"""Opinion groups, and whether they are real: do they foretell votes that were hidden from them? (MATHS.md 2.5)

A tenth of the votes is hidden, groups are found from the rest, and each hidden vote is foretold: from everyone, or from
its person's group. Ten times over. Groups are shown only where they foretell better than no groups at all, even when it
is known how often each person agrees, disagrees and passes in general: else people who say yes to most things would be
a "group" and those who do not another, though they differ on no statement in particular. And only where half of the
people give the same groups as all of them.

Nothing depends on the order in which people came: the rows are put into an order of their own first, and every random
choice comes from one seed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from plcore.codesign.agreement import adjusted_rand_index
from plcore.codesign.clusters import Floats, Labels, belong, everyones, members, part, rates, sides
from plcore.codesign.votes import PASS, UNSEEN, Votes

Reason = Literal["clear", "few_people", "no_better", "not_stable", "too_small"]

SEED: Final = 20_26
MOST_GROUPS: Final = 5
FOLDS: Final = 10
HALVES: Final = 6  # how often half of the people are asked
STABLE: Final = 0.7  # mean adjusted Rand index from which groups count as the same again
SMALLEST: Final = 5  # people: the smallest group that may be shown
VOTES_TO_BE_IN: Final = 7
FEWEST_IN: Final = 15
TENDENCY_STEPS: Final = 4
GENERALLY: Final = 4.0  # votes' worth by which a person's general tendency is drawn toward their group's
ENOUGH_TO_JUDGE: Final = 2_500  # people who decide whether groups are real; all are placed in the groups they find
AT_A_TIME: Final = 10_000

Step = Callable[[float], None]


@dataclass(frozen=True)
class Groups:
    """What was found.

    labels: of each person of Votes.people, in their order: 0 is the largest group; -1 for who answered too little, and
    for all where groups are not clear. held_out: log-loss of a hidden vote by the number of groups, foretold from the
    group alone; knowing: the same for no groups and for the numbers that were looked at more closely, when each
    person's general tendency is known too. stability: 0 .. 1 by number. counted: people who answered enough.
    """

    k: int
    labels: Labels
    reason: Reason
    held_out: Mapping[int, float]
    knowing: Mapping[int, float]
    stability: Mapping[int, float]
    counted: int

    @property
    def clear(self) -> bool:
        return self.reason == "clear"

    def letter(self, person: int) -> str | None:
        """The name of a person's group."""
        label = int(self.labels[person])
        return ascii_uppercase[label] if label >= 0 else None


@dataclass(frozen=True)
class Trial:
    """One fold: which votes were hidden (places in, rows and columns of Folds), and what was found without them, by the
    number of groups: the groups, and each group's shares of the three answers (groups x 3 x statements)."""

    places: NDArray[np.int64]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    found: Mapping[int, Labels]
    shares: Mapping[int, Floats]


def find_groups(votes: Votes, *, smallest: int = SMALLEST, seed: int = SEED, step: Step = lambda _: None) -> Groups:
    """Find opinion groups, or say that there are no clear ones.

    smallest: people; no group with fewer is shown. step: told how far it is, 0 .. 1.
    """
    people = people_in(votes)
    cells = np.ascontiguousarray(votes.cells[people][:, ~votes.hidden])
    order = _own_order(cells)
    people, cells = people[order], cells[order]
    labels = np.full(len(votes.people), -1, dtype=np.int64)
    if len(people) < 2 * smallest or not (cells != UNSEEN).any():
        return Groups(1, labels, "few_people", {}, {}, {}, len(people))
    judges = cells[_some(len(cells), seed)]
    answered = (votes.cells != UNSEEN).any(axis=0)
    folds = Folds(judges, int((votes.hidden & answered).sum()), seed)
    held_out = folds.losses(step)
    found, stability = _again(judges, seed)
    step(0.85)
    better = [k for k in stability if _is_less(held_out[k], held_out[1])]
    least = {k: int(np.bincount(one, minlength=k).min()) for k, one in found.items()}
    stable = [k for k in better if stability[k] >= STABLE]
    shown = [k for k in stable if least[k] >= smallest]
    knowing: dict[int, NDArray[np.float64]] = {}
    reason: Reason = "too_small" if stable else "not_stable" if better else "no_better"
    chosen = 1
    for k in _in_turn(shown, held_out):
        knowing = {**knowing, k: folds.knowing(k)} if knowing else {1: folds.knowing(1), k: folds.knowing(k)}
        reason = "clear" if _is_less(knowing[k], knowing[1]) else "no_better"
        if reason == "clear":
            chosen = k
            labels[people] = _by_size(_everyone(cells, judges, found[k], k), k)
            break
    return Groups(chosen, labels, reason, _means(held_out), _means(knowing), stability, len(people))


def people_in(votes: Votes) -> NDArray[np.int64]:
    """Who counts (MATHS.md 2.3): who answered at least seven statements; of few people, the fifteen most active."""
    answers = votes.answers
    enough = np.flatnonzero(answers >= min(VOTES_TO_BE_IN, len(votes.statements)))
    if len(enough) >= FEWEST_IN:
        return enough
    # Whoever answered as much as the fifteenth is in too: else it would hang on who came first.
    most = np.sort(answers)[::-1][:FEWEST_IN]
    return np.flatnonzero(answers >= max(1, most[-1])) if len(most) else enough


class Folds:
    """The votes hidden in ten turns, and how well each is foretold. Losses: means in each fold.

    certain: statements passed by all (MATHS.md 2.1), foretold without fail.
    """

    def __init__(self, cells: NDArray[np.int8], certain: int, seed: int) -> None:
        self.people, self.statements = cells.shape
        self._every = np.concatenate([sides(cells), (cells == PASS).astype(np.float32)], axis=1)
        self._rng = np.random.default_rng(seed)
        who, what = np.nonzero(cells != UNSEEN)
        self._fold = self._rng.permutation(len(who)) % FOLDS
        self._rows = who
        self._columns = np.array([1, 2, 0])[cells[who, what] + 1] * self.statements + what
        self._each: float = (len(who) + self.people * certain) / FOLDS
        self._trials: list[Trial] = []

    def losses(self, step: Step) -> dict[int, NDArray[np.float64]]:
        """By the number of groups: each hidden vote foretold from its person's group alone."""
        numbers = range(1, MOST_GROUPS + 1)
        losses = {k: np.zeros(FOLDS) for k in numbers}
        for number in range(FOLDS):
            hidden = np.flatnonzero(self._fold == number)
            rows, columns = self._rows[hidden], self._columns[hidden]
            self._every[rows, columns] = 0
            found = {1: np.zeros(self.people, dtype=np.int64)}
            found |= part(self._every[:, : 2 * self.statements], numbers[1:], self._rng)
            trial = Trial(hidden, rows, columns, found, self._shares(found))
            self._every[rows, columns] = 1
            for k in numbers:
                losses[k][number] = self._loss(trial, self._chances(trial, k))
            self._trials.append(trial)
            step(0.7 * (number + 1) / FOLDS)
        return losses

    def knowing(self, k: int) -> NDArray[np.float64]:
        """The same, with each person's own tendency to agree, disagree or pass, whatever the statement."""
        return np.array(
            [
                self._loss(trial, self._chances(trial, k) * self._tendencies(trial, k)[trial.rows])
                for trial in self._trials
            ]
        )

    def _shares(self, found: Mapping[int, Labels]) -> dict[int, Floats]:
        usual = everyones(self._every.sum(axis=0).reshape(3, self.statements))
        belonging = np.concatenate([members(labels, k) for k, labels in found.items()])
        counts = (belonging @ self._every).reshape(-1, 3, self.statements)
        ends = np.cumsum(list(found))[:-1]
        return {k: rates(own, usual) for k, own in zip(found, np.split(counts, ends), strict=True)}

    def _tendencies(self, trial: Trial, k: int) -> Floats:
        """Factors on a person's three chances with which they come out as often as they were. people x 3.

        Worked out over the answers alone, 3 x answers: most people see few of many statements.
        """
        seen = np.delete(np.arange(len(self._rows)), trial.places)
        who, answer = self._rows[seen], self._columns[seen]
        gave = np.bincount(answer // self.statements * self.people + who, minlength=3 * self.people)
        gave = gave.reshape(3, self.people).astype(np.float32)
        answers = np.bincount(who, minlength=self.people)
        anything = answers > 0
        first = (np.cumsum(answers) - answers)[anything]
        place = trial.found[k][who] * self.statements + answer % self.statements
        usual = trial.shares[k].transpose(1, 0, 2).reshape(3, -1).take(place, axis=1)
        tends: Floats = np.ones_like(gave)
        came = np.zeros_like(gave)
        for _ in range(TENDENCY_STEPS):
            chances = usual * np.repeat(tends, answers, axis=1)
            chances /= chances.sum(axis=0)
            came[:, anything] = np.add.reduceat(chances, first, axis=1)
            tends *= (gave + GENERALLY) / (came + GENERALLY)
        return tends.T

    def _chances(self, trial: Trial, k: int) -> Floats:
        """Of each hidden vote: its three chances, as yet of any sum."""
        chances: Floats = trial.shares[k][trial.found[k][trial.rows], :, trial.columns % self.statements]
        return chances

    def _loss(self, trial: Trial, chances: Floats) -> float:
        own: Floats = chances[np.arange(len(chances)), trial.columns // self.statements] / chances.sum(axis=1)
        return -float(np.log(own).sum()) / self._each


def _again(cells: NDArray[np.int8], seed: int) -> tuple[dict[int, Labels], dict[int, float]]:
    """Groups from all of them, and how alike groups from half of them are (mean adjusted Rand index)."""
    rng = np.random.default_rng(seed)
    said = sides(cells)
    numbers = range(2, MOST_GROUPS + 1)
    found = part(said, numbers, rng)
    alike: dict[int, list[float]] = {k: [] for k in numbers}
    for _ in range(HALVES):
        half = np.sort(rng.choice(len(said), len(said) // 2, replace=False))
        for k, labels in part(said[half], numbers, rng).items():
            alike[k].append(adjusted_rand_index(found[k][half], labels))
    return found, {k: float(np.mean(one)) for k, one in alike.items()}


def _in_turn(shown: Sequence[int], losses: Mapping[int, NDArray[np.float64]]) -> list[int]:
    """First the smallest number of groups within one standard error of the best, then the others, best first.

    The error is that of the difference, fold by fold, as the same votes were hidden from both.
    """
    ordered = sorted(shown, key=lambda k: float(losses[k].mean()))
    if not ordered:
        return []
    best = losses[ordered[0]]
    first = min(k for k in ordered if not _is_less(best, losses[k]))
    return [first, *(k for k in ordered if k != first)]


def _is_less(losses: NDArray[np.float64], others: NDArray[np.float64]) -> bool:
    """By more than the standard error of the difference, fold by fold."""
    return bool((others - losses).mean() > _error(others - losses))


def _means(losses: Mapping[int, NDArray[np.float64]]) -> dict[int, float]:
    return {k: float(one.mean()) for k, one in losses.items()}


def _error(values: NDArray[np.float64]) -> float:
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def _own_order(cells: NDArray[np.int8]) -> NDArray[np.int64]:
    """An order of the rows that hangs on nothing but what is in them."""
    if not cells.size:
        return np.arange(len(cells))
    whole = cells.view(np.uint8).view(np.dtype((np.void, cells.shape[1]))).ravel()
    return np.argsort(whole, kind="stable")


def _some(people: int, seed: int) -> NDArray[np.int64]:
    if people <= ENOUGH_TO_JUDGE:
        return np.arange(people)
    return np.sort(np.random.default_rng(seed).choice(people, ENOUGH_TO_JUDGE, replace=False))


def _everyone(cells: NDArray[np.int8], judges: NDArray[np.int8], labels: Labels, k: int) -> Labels:
    """Each person's group; where not all of them were judges, by what the judges' groups hold."""
    if len(judges) == len(cells):
        return labels
    said = sides(judges)
    statements = cells.shape[1]
    usual = everyones(said.sum(axis=0).reshape(2, statements))
    shares = rates((members(labels, k) @ said).reshape(k, 2, statements), usual)
    parts = [belong(sides(cells[start : start + AT_A_TIME]), shares) for start in range(0, len(cells), AT_A_TIME)]
    return np.concatenate(parts)


def _by_size(labels: Labels, k: int) -> Labels:
    """Numbered from the largest group on; of equals, the one whose first member comes first."""
    sizes = np.bincount(labels, minlength=k)
    first = [int(np.argmax(labels == group)) for group in range(k)]
    ranked = sorted(range(k), key=lambda group: (-sizes[group], first[group]))
    renamed: Labels = np.argsort(np.array(ranked))[labels]
    return renamed
