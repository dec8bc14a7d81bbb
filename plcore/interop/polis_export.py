"""A Polis export (a folder of comments, votes, participants-votes and summary as CSV), read into a conversation.

Agree is 1 in these exports and -1 inside Polis; some older ones leave as they stood inside. So the votes are compared
with the agreements that the other files count, and turned where those say so. The participants' own ids of other
systems (`xid`) may name a person: they are never read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plcore.codesign.votes import AGREE, DISAGREE, PASS, Votes, table
from plcore.interop.polis_files import MOST_TOLD, ExportError, ExportFault, Faults, Row, rows_of
from plcore.interop.text import UNREADABLE

__all__ = ["Answer", "Conversation", "ExportError", "ExportFault", "Statement", "read_export"]

COMMENTS, VOTES, PEOPLE, SUMMARY = "comments.csv", "votes.csv", "participants-votes.csv", "summary.csv"
ANSWERS: Final = {"1": AGREE, "0": PASS, "-1": DISAGREE}
TRUE_OR_FALSE: Final = {"true": True, "false": False}
OUT: Final = -1  # moderated
SECONDS_END: Final = 10**11  # a larger number counts milliseconds
LATEST: Final = 4_102_444_800  # the year 2100, in seconds
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Statement:
    """moderated: -1 out, 0 not yet looked at, 1 in. is_meta, is_seed: None where the export does not say."""

    id: str
    text: str
    author: str | None = None
    moderated: int = 0
    is_meta: bool | None = None
    is_seed: bool | None = None
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """answer: 1 agree, 0 pass, -1 disagree. moment: UTC without zone; None where only the last answers are known."""

    person: str
    statement: str
    answer: int
    moment: datetime | None


@dataclass(frozen=True)
class Conversation:
    """What an export holds.

    statements: by their number. answers: in the order of time, repeated ones too; the last counts. published: the group
    as published, None for none, of each person who answered or is listed. faults: what was set aside or does not fit,
    the first of them; fault_count: how many there are. used: how many lines of each file count.
    """

    topic: str
    statements: tuple[Statement, ...]
    answers: tuple[Answer, ...]
    published: Mapping[str, str | None]
    summary: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[ExportFault, ...] = ()
    fault_count: int = 0
    used: Mapping[str, int] = field(default_factory=dict)

    def votes(self) -> Votes:
        """The table of last answers: people in the order in which they first answered, then those who never did.

        Statements moderated out are hidden (MATHS.md 2.1).
        """
        return table(
            ((one.person, one.statement, one.answer) for one in self.answers),
            people=tuple(dict.fromkeys([*(one.person for one in self.answers), *self.published])),
            statements=tuple(one.id for one in self.statements),
            hidden=tuple(one.id for one in self.statements if one.moderated == OUT),
        )


@dataclass(frozen=True, slots=True)
class _Vote:
    line: int
    person: str
    statement: str
    answer: int
    moment: datetime | None


def read_export(folder: Path, *, most_told: int = MOST_TOLD) -> Conversation:
    """Read the folder. What cannot be used is set aside and told in `faults`, with file, line and reason.
    most_told: faults that are kept; all are counted.

    Without votes.csv, the last answers of participants-votes.csv count; without comments.csv, statements have no text.
    Raises ExportError where there is no such folder, or none of these files in it can be read.
    """
    faults = Faults(most=most_told)
    if not folder.is_dir():
        raise ExportError(faults.made(folder.name, 0, "", "", "folder"))
    with TemporaryDirectory() as room:
        files = {name: rows_of(folder / name, needed, Path(room), faults) for name, needed in NEEDED.items()}
    if all(rows is None for rows in files.values()):
        raise ExportError(faults.made(folder.name, 0, "", "", "export"))
    statements, counted = _statements(files[COMMENTS] or (), faults)
    people = files[PEOPLE] or ()
    if files[VOTES] is not None:
        name, votes = VOTES, list(_votes(files[VOTES] or (), faults))
    else:
        name, votes = PEOPLE, list(_last_votes(people, faults))
    if files[COMMENTS] is None:
        ids = sorted({vote.statement for vote in votes}, key=_by_number)
        statements = {identifier: Statement(identifier, "") for identifier in ids}
    votes = _known(name, votes, statements, faults)
    votes.sort(key=lambda vote: vote.moment or EPOCH)
    turned = -1 if _other_way(votes, counted, people) else 1
    if turned == -1:
        faults.add(name, 0, "", "", "turned")
    listed = _groups(people, faults)
    published = {vote.person: None for vote in votes} | listed
    summary = {row.cells["key"]: row.cells["value"] for row in files[SUMMARY] or ()}
    return Conversation(
        topic=summary.get("topic", ""),
        statements=tuple(statements[identifier] for identifier in sorted(statements, key=_by_number)),
        answers=tuple(Answer(vote.person, vote.statement, turned * vote.answer, vote.moment) for vote in votes),
        published=published,
        summary=summary,
        faults=tuple(faults.told),
        fault_count=faults.count,
        used={
            COMMENTS: len(statements) if files[COMMENTS] is not None else 0,
            VOTES: len(votes) if name == VOTES else 0,
            PEOPLE: len(listed),
            SUMMARY: len(files[SUMMARY] or ()),
        },
    )


# The columns without which a file cannot be used; none where it has no headings.
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    COMMENTS: ("comment-id", "comment-body"),
    VOTES: ("timestamp", "comment-id", "voter-id", "vote"),
    PEOPLE: ("participant",),
    SUMMARY: (),
}


def _statements(rows: Sequence[Row], faults: Faults) -> tuple[dict[str, Statement], dict[str, int]]:
    """The statements, and how many agreed with each as the file counts."""
    found: dict[str, Statement] = {}
    counted: dict[str, int] = {}
    for row in rows:
        identifier, text = row.cells["comment-id"], row.cells["comment-body"]
        if not identifier:
            faults.add(COMMENTS, row.line, "comment-id", "", "id")
            continue
        if identifier in found:
            faults.add(COMMENTS, row.line, "comment-id", identifier, "twice")
            continue
        if UNREADABLE in text:
            faults.add(COMMENTS, row.line, "comment-body", text, "sign")
        moderated = row.cells.get("moderated") or "0"
        if moderated not in ANSWERS:
            faults.add(COMMENTS, row.line, "moderated", moderated, "moderated")
        found[identifier] = Statement(
            id=identifier,
            text=text,
            author=row.cells.get("author-id") or None,
            moderated=ANSWERS.get(moderated, 0),
            is_meta=TRUE_OR_FALSE.get(row.cells.get("is-meta", "").lower()),
            is_seed=TRUE_OR_FALSE.get(row.cells.get("is-seed", "").lower()),
            moment=_moment(row.cells.get("timestamp", "")),
        )
        if (agrees := _whole(row.cells.get("agrees", ""))) is not None:
            counted[identifier] = agrees
    return found, counted


def _votes(rows: Sequence[Row], faults: Faults) -> Iterator[_Vote]:
    for row in rows:
        person, statement, vote = row.cells["voter-id"], row.cells["comment-id"], row.cells["vote"]
        moment = _moment(row.cells["timestamp"])
        if not person or not statement:
            faults.add(VOTES, row.line, "comment-id" if person else "voter-id", "", "id")
        elif vote not in ANSWERS:
            faults.add(VOTES, row.line, "vote", vote, "vote")
        elif moment is None:
            faults.add(VOTES, row.line, "timestamp", row.cells["timestamp"], "moment")
        else:
            yield _Vote(row.line, person, statement, ANSWERS[vote], moment)


def _last_votes(rows: Sequence[Row], faults: Faults) -> Iterator[_Vote]:
    """The answers that stand in participants-votes, whose columns past its own are statements."""
    for row in rows:
        for statement, vote in row.cells.items():
            if not statement.isdigit() or not vote or not row.cells["participant"]:
                continue
            if vote in ANSWERS:
                yield _Vote(row.line, row.cells["participant"], statement, ANSWERS[vote], None)
            else:
                faults.add(PEOPLE, row.line, statement, vote, "vote")


def _known(name: str, votes: Sequence[_Vote], statements: Mapping[str, Statement], faults: Faults) -> list[_Vote]:
    """The votes on statements that have a text; the others are told once a statement."""
    lost = Counter(vote.statement for vote in votes if vote.statement not in statements)
    lines: dict[str, list[int]] = {statement: [] for statement in lost}
    for vote in votes:
        if vote.statement in lost:
            lines[vote.statement].append(vote.line)
    for statement, count in lost.items():
        first, *others = lines[statement]
        faults.add(name, first, "comment-id", statement, "statement", also=tuple(others), count=count)
    return [vote for vote in votes if vote.statement in statements]


def _groups(rows: Sequence[Row], faults: Faults) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for row in rows:
        person = row.cells["participant"]
        if not person:
            faults.add(PEOPLE, row.line, "participant", "", "id")
        elif person in found:
            faults.add(PEOPLE, row.line, "participant", person, "twice-person")
        else:
            found[person] = row.cells.get("group-id") or None
    return found


def _other_way(votes: Sequence[_Vote], counted: Mapping[str, int], people: Sequence[Row]) -> bool:
    """Whether -1 is agree here: whether the other files' counts of agreements fit better that way."""
    last = {(vote.person, vote.statement): vote.answer for vote in votes}
    of_person = Counter((person, answer) for (person, _), answer in last.items())
    of_statement = Counter((statement, answer) for (_, statement), answer in last.items())
    theirs = {row.cells["participant"]: _whole(row.cells.get("n-agree", "")) for row in people}

    def misses(agree: int) -> int:
        return sum(
            abs(of_person[person, agree] - count) for person, count in theirs.items() if count is not None
        ) + sum(abs(of_statement[statement, agree] - count) for statement, count in counted.items())

    return misses(DISAGREE) < misses(AGREE)


def _moment(cell: str) -> datetime | None:
    """UTC without zone, from seconds or milliseconds since 1970."""
    number = _whole(cell)
    if number is None:
        return None
    seconds = number / 1000 if number > SECONDS_END else float(number)
    return EPOCH + timedelta(seconds=seconds) if seconds < LATEST else None


def _whole(cell: str) -> int | None:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 16 else None


def _by_number(identifier: str) -> tuple[int, int, str]:
    number = _whole(identifier)
    return (0, number, "") if number is not None else (1, 0, identifier)
