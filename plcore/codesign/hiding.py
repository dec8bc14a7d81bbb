"""Which counts of a question about people may be shown, so that no small one can be worked out from the others.

Everyone who is here gave one of the answers, or none ("untold"); the number of all is public. So the counts and the
untold add up to a number that anyone knows, and a single gap would be no secret. What is shown is this:

- In a room of fewer than SMALLEST people for each answer, no count is shown, nor which are small.
- A count below SMALLEST is not shown. Where there is one, the untold are not shown either: they are the veil.
- Where the hidden counts and the untold together are fewer than SMALLEST, the veil is too thin: no count is shown,
  only which ones are small.

Then a hidden count may be 0, 1, 2, 3 or 4 whatever else is known, these rules included: a table in which it is
another of these looks exactly the same (tests/unit/test_hiding.py tries all tables of a size). Nothing else may be
worked out from the true counts: shares, ranges and words are made from what is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SMALLEST: Final = 5


@dataclass(frozen=True)
class Shown:
    """What anyone may see. counts: by answer, None where hidden; small: answers known to be below SMALLEST; untold:
    None where hidden. is_veiled: no count is shown at all.
    """

    people: int
    counts: tuple[int | None, ...]
    small: frozenset[int]
    untold: int | None
    is_veiled: bool


def show(counts: Sequence[int], people: int) -> Shown:
    """What may be shown of these counts, one for each answer, of so many people in all."""
    untold = people - sum(counts)
    if untold < 0:
        raise ValueError("more answers than people")
    nothing = (None,) * len(counts)
    if people < SMALLEST * len(counts):
        return Shown(people, nothing, frozenset(), None, is_veiled=True)
    small = frozenset(place for place, count in enumerate(counts) if count < SMALLEST)
    if not small:
        return Shown(people, tuple(counts), small, untold, is_veiled=False)
    if sum(counts[place] for place in small) + untold < SMALLEST:
        return Shown(people, nothing, small, None, is_veiled=True)
    seen = tuple(None if place in small else count for place, count in enumerate(counts))
    return Shown(people, seen, small, None, is_veiled=False)
