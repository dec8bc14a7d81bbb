"""A gathering as open data, in the very columns of a Polis export, with small groups protected.

It is given only when a gathering is published and nothing can change any more: two copies from before and after
somebody voted would differ by that person's row. Participants are numbered anew, by what they said and not by when they
came; all votes carry the same day, the last one, since whoever came on a day of their own would be known by it; who
wrote a statement is left out, since that would tell how its author voted. Of a statement that fewer than FEWEST people
answered nothing is counted, and where fewer than FEWEST_ROWS people answered there are no rows of people. Texts that
are hidden stay hidden. Still, who knows some of a person's answers may find their row: that is said where people join,
and where it is taken along. Beside these stand files of our own, where there were such steps (steps_giving.py).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from plcore.codesign.gatherings import NotPossible, gathering
from plcore.codesign.report import Kept, kept_report
from plcore.codesign.statements import Statement, statements
from plcore.codesign.votes import AGREE, DISAGREE, UNSEEN, Votes
from plcore.codesign.voting import votes_of
from plcore.days import day_of
from plcore.interop.polis_export import COMMENTS, PEOPLE, SUMMARY, VOTES
from plcore.interop.steps_giving import Cell, as_csv, step_files
from plcore.store import Store

FEWEST: Final = 5
FEWEST_ROWS: Final = 15  # people: among fewer, who knows two or three answers of somebody knows the row
COMMENT_COLUMNS: Final = (
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body",
)  # fmt: skip
VOTE_COLUMNS: Final = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
PEOPLE_COLUMNS: Final = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
LAST: Final = """
SELECT max(made_at) FROM facts.vote WHERE gathering = ?
"""


def open_data(store: Store, key: UUID, *, now: datetime, rows_from: int = FEWEST_ROWS) -> dict[str, str]:
    """The files as text, by name, as of now: the four of Polis, then our own. Raises NotPossible: no such gathering.

    rows_from: people, of fewer there are no rows; less is for whoever runs the server alone.
    """
    everything = statements(store, key)
    kept = kept_report(store, key, now=now)
    votes = _in_own_order(votes_of(store, key, everything))
    has_rows = len(votes.people) >= rows_from
    ((last,),) = store.rows(LAST, [key])
    day = _day(last or now)
    return {
        COMMENTS: as_csv(COMMENT_COLUMNS, _comments(everything, votes)),
        VOTES: as_csv(VOTE_COLUMNS, _votes(everything, votes, day) if has_rows else ()),
        PEOPLE: as_csv(
            (*PEOPLE_COLUMNS, *(str(one.number) for one in everything)),
            _people(votes, kept, _told(votes)) if has_rows else (),
        ),
        SUMMARY: as_csv((), _summary(kept, votes)),
        **step_files(kept, rows_from=rows_from),
    }


def open_data_zip(store: Store, key: UUID, *, now: datetime, notes: str = "") -> bytes:
    """The same in one ZIP. notes: a text that goes with it, such as a licence's.

    Raises NotPossible: it is not published yet, or there is no such gathering.
    """
    if gathering(store, key).state != "published":
        raise NotPossible("codesign-data-later")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in open_data(store, key, now=now).items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text)
        if notes:
            archive.writestr(zipfile.ZipInfo("README.txt", (2000, 1, 1, 0, 0, 0)), notes)
    return packed.getvalue()


def _in_own_order(votes: Votes) -> Votes:
    """Only those who answered, in an order that hangs on nothing but what they said."""
    rows = [row for row in range(len(votes.people)) if (votes.cells[row] != UNSEEN).any()]
    rows.sort(key=lambda row: (-int((votes.cells[row] != UNSEEN).sum()), votes.cells[row].tolist()))
    return Votes(tuple(votes.people[row] for row in rows), votes.statements, votes.cells[rows], votes.hidden)


def _told(votes: Votes) -> NDArray[np.bool_]:
    """Of which statements something is counted."""
    told: NDArray[np.bool_] = (votes.cells != UNSEEN).sum(axis=0) >= FEWEST
    return told if len(votes.people) >= FEWEST else np.zeros_like(told)


def _comments(everything: Sequence[Statement], votes: Votes) -> Iterable[Sequence[Cell]]:
    told = _told(votes)
    agrees, disagrees = ((votes.cells == answer).sum(axis=0) for answer in (AGREE, DISAGREE))
    for column, one in enumerate(everything):
        shown = one.decision == "shown"
        counts = (int(agrees[column]), int(disagrees[column])) if told[column] else (None, None)
        moment = _day(one.made_at)
        yield (
            _milliseconds(moment), _said(moment), one.number, None, *counts, _moderated(one),
            one.text if shown else "",
        )  # fmt: skip


def _moderated(one: Statement) -> int:
    if one.decision != "shown":
        return -1
    return 1 if one.reason == "looked-at" else 0


def _votes(everything: Sequence[Statement], votes: Votes, day: datetime) -> Iterable[Sequence[Cell]]:
    told = _told(votes)
    rows = []
    for row, column, answer in zip(*votes.given(), strict=True):
        if told[column]:
            rows.append((_milliseconds(day), _said(day), everything[column].number, int(row), int(answer)))
    return sorted(rows, key=lambda one: (one[0], one[2], one[3]))


def _people(votes: Votes, kept: Kept, told: NDArray[np.bool_]) -> Iterable[Sequence[Cell]]:
    if not told.any():
        return
    cells = np.where(told, votes.cells, UNSEEN)
    for row, person in enumerate(votes.people):
        mine = cells[row]
        letter = kept.groups.get(person)
        yield (
            row,
            ord(letter) - ord("A") if letter else None,
            None,
            int((mine != UNSEEN).sum()),
            int((mine == AGREE).sum()),
            int((mine == DISAGREE).sum()),
            *(None if answer == UNSEEN else int(answer) for answer in mine),
        )


def _summary(kept: Kept, votes: Votes) -> Iterable[Sequence[Cell]]:
    report = kept.report
    return (
        ("topic", _question(report.question, report.languages)),
        ("url", None),
        ("views", None),
        ("voters", _at_least(len(votes.people))),
        ("voters-in-conv", _at_least(report.found.counted)),
        ("commenters", None),
        ("comments", sum(report.ideas.values())),
        ("groups", report.found.k if report.found.clear else 0),
        ("conversation-description", report.words(report.name, report.languages[0])),
    )


def _at_least(count: int) -> int | None:
    return count if count >= FEWEST else None


def _question(words: Mapping[str, str], languages: Sequence[str]) -> str:
    return next((words[one] for one in languages if words.get(one)), "")


def _day(moment: datetime) -> datetime:
    return datetime.combine(day_of(moment), time())


def _milliseconds(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp() * 1000)


def _said(moment: datetime) -> str:
    """As Polis writes it: Mon Nov 23 00:00:00 UTC 2026."""
    return moment.strftime("%a %b %d %H:%M:%S UTC %Y")
