"""Who said what to which statement: the table that all of common ground is worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

AGREE: Final = 1
PASS: Final = 0
DISAGREE: Final = -1
UNSEEN: Final = 2  # no answer: never seen, or seen and left alone


@dataclass(frozen=True)
class Votes:
    """The last answer of each person to each statement.

    cells: int8, people x statements: AGREE, DISAGREE, PASS or UNSEEN. hidden: statements that were moderated out, which
    count as passed by everyone (MATHS.md 2.1).
    """

    people: tuple[str, ...]
    statements: tuple[str, ...]
    cells: NDArray[np.int8]
    hidden: NDArray[np.bool_]

    def __post_init__(self) -> None:
        shape = (len(self.people), len(self.statements))
        if self.cells.shape != shape or self.hidden.shape != shape[1:]:
            raise ValueError(f"cells {self.cells.shape} and hidden {self.hidden.shape} do not fit {shape}")

    @property
    def answers(self) -> NDArray[np.int64]:
        """How many statements each person answered, passes counted."""
        counted: NDArray[np.int64] = (self.cells != UNSEEN).sum(axis=1)
        return counted

    def given(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int8]]:
        """Every answer as its person's row, its statement's column, and what it says; row by row."""
        flat = self.cells.reshape(-1)
        place = np.flatnonzero(flat != UNSEEN)
        rows, columns = np.divmod(place, max(1, len(self.statements)))
        return rows, columns, flat[place]


def table(
    rows: Iterable[tuple[str, str, int]],
    *,
    people: Sequence[str] = (),
    statements: Sequence[str] = (),
    hidden: Iterable[str] = (),
) -> Votes:
    """Votes from rows of person, statement and answer, oldest first: the last one counts.

    people, statements: those that stand in the table whether or not anyone voted, in this order; others follow in the
    order in which they come. Raises ValueError for an answer that is none of AGREE, DISAGREE and PASS.
    """
    who = {person: place for place, person in enumerate(people)}
    what = {statement: place for place, statement in enumerate(statements)}
    last: dict[tuple[int, int], int] = {}
    for person, statement, answer in rows:
        if answer not in (AGREE, DISAGREE, PASS):
            raise ValueError(f"{answer} is no answer")
        last[who.setdefault(person, len(who)), what.setdefault(statement, len(what))] = answer
    cells = np.full((len(who), len(what)), UNSEEN, dtype=np.int8)
    for (row, column), answer in last.items():
        cells[row, column] = answer
    out = set(hidden)
    return Votes(tuple(who), tuple(what), cells, np.array([one in out for one in what], dtype=np.bool_))
