"""Pabulib files (.pb), in which participatory budgets are published: read into a shared budget, and written out of one.

The form is that of pabulib.org/format: sections META, PROJECTS and VOTES, cells parted by semicolons. Approval votes
(also "choose-1") and points ("cumulative", "scoring") are taken; a ranking in order is not, since it has no amounts.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Set
from fractions import Fraction
from pathlib import Path

from plcore.interop.pabulib_file import (
    APPROVAL,
    COUNTED,
    OWN_PROJECT,
    OWN_VOTE,
    POINTS,
    SECTIONS,
    Pabulib,
    PabulibError,
    PabulibFault,
)
from plcore.interop.pabulib_reading import Reading
from plcore.interop.text import encoding_of

__all__ = ["Pabulib", "PabulibError", "PabulibFault", "parse_pabulib", "read_pabulib", "write_pabulib"]

LARGEST = 40_000_000  # bytes; about what a million people's votes take


def read_pabulib(path: Path) -> Pabulib:
    """Read a file. Rows that cannot be used are set aside and told in `faults`.

    Raises PabulibError where nothing can be decided: no text, too large, a section or column missing, no budget, a kind
    of vote that has no amounts. Raises OSError where there is no such file.
    """
    reading = Reading(path.name)
    if path.stat().st_size > LARGEST:
        raise reading.error(0, "", "", "too-large", detail=LARGEST // 1_000_000)
    content = path.read_bytes()
    encoding = encoding_of(content[:65536])
    if not encoding:
        raise reading.error(0, "", "", "no-text")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
    return reading.content(text.removeprefix("\ufeff"))


def parse_pabulib(text: str, name: str) -> Pabulib:
    """The same from a text. name: what the faults call the file."""
    return Reading(name).content(text)


def write_pabulib(content: Pabulib) -> str:
    """The text of a file. Line breaks inside a cell become blanks, as the format has no other way.

    Raises ValueError for an id that the format cannot hold: empty, with a comma or a line break, blanks around it, or
    the name of a section.
    """
    budget = content.budget
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")

    def row(*cells: str) -> None:
        writer.writerow([" ".join(cell.splitlines()) for cell in cells])

    for one in (*(project.id for project in budget.projects), *content.voters):
        if not one or one != one.strip() or "," in one or len(one.splitlines()) > 1 or one.upper() in SECTIONS:
            raise ValueError(f"{one!r} cannot be an id in a Pabulib file")
    meta = dict(content.meta)
    meta["num_projects"], meta["num_votes"] = str(len(budget.projects)), str(len(budget.ballots))
    meta["budget"] = _amount(budget.pot)
    kinds = POINTS if budget.points else APPROVAL
    if meta.get("vote_type") not in kinds:
        meta["vote_type"] = "cumulative" if budget.points else "approval"
    out.write("META\n")
    row("key", "value")
    for key, value in meta.items():
        row(key, value)
    counted = COUNTED if budget.points else COUNTED[:1]
    others = _columns(content.details.values(), OWN_PROJECT | set(COUNTED))
    out.write("PROJECTS\n")
    row("project_id", "cost", *counted, "name", *others)
    for project in budget.projects:
        counts = [str(one[project.id]) for one in (budget.votes, budget.scores)][: len(counted)]
        details = content.details.get(project.id, {})
        row(project.id, _amount(project.cost), *counts, project.name, *(details.get(one, "") for one in others))
    others = _columns(content.people, OWN_VOTE)
    out.write("VOTES\n")
    row("voter_id", "vote", *(["points"] if budget.points else []), *others)
    people = content.people or ({},) * len(content.voters)
    for voter, ballot, person in zip(content.voters, budget.ballots, people, strict=True):
        points = [",".join(str(weight) for weight in ballot.values())] if budget.points else []
        row(voter, ",".join(ballot), *points, *(person.get(one, "") for one in others))
    return out.getvalue()


def _columns(rows: Iterable[Mapping[str, str]], own: Set[str]) -> list[str]:
    return list(dict.fromkeys(column for one in rows for column in one if column not in own))


def _amount(number: Fraction) -> str:
    """A number as the format writes it. Raises ValueError where it has no end in decimals of six places."""
    millionths = number * 10**6
    if millionths.denominator != 1:
        raise ValueError(f"{number} has more than six decimals")
    whole, rest = divmod(int(millionths), 10**6)
    return f"{whole}.{rest:06d}".rstrip("0") if rest else str(whole)
