"""A Polis export that is brought in: its files side by side in one folder become one gathering.

What stands in them is read by polis_export.py; what is new of it is told line by line like that of any other file,
and written by plcore.codesign.arriving, after the rest of the bring has been applied.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.arriving import Arrival, ArrivingStatement, Difference, difference, take_in
from plcore.codesign.plan import Plan, Step, Words
from plcore.interop.desk import Desk
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.polis_export import COMMENTS, OUT, PEOPLE, SUMMARY, VOTES, Conversation, ExportError, read_export
from plcore.interop.report import Change, Example
from plcore.interop.tray import Tray
from plcore.language import LANGUAGES, message, say
from plcore.store import Store

NAMES: Final = {
    "comments.csv": COMMENTS,
    "votes.csv": VOTES,
    "participants-votes.csv": PEOPLE,
    "participant-votes.csv": PEOPLE,
    "summary.csv": SUMMARY,
}
HEADINGS: Final[Mapping[str, frozenset[str]]] = {
    COMMENTS: frozenset({"commentid", "commentbody"}),
    VOTES: frozenset({"commentid", "voterid", "vote"}),
    PEOPLE: frozenset({"participant", "groupid", "nvotes"}),
}
KNOWN_KEYS: Final = ("topic,", "url,", "views,", "voters,")
LINE_COUNTS: Final = frozenset({"sign", "moderated"})  # faults that are told, though the line is used
MOST_TOLD: Final = 1_000_000
LONGEST_TOPIC: Final = 200


@dataclass(frozen=True)
class Brought:
    """One conversation on the tray. files: by the name that Polis gives them."""

    bundle: Bundle
    conversation: Conversation
    arrival: Arrival
    files: Mapping[str, SourceFile]


class Polis:
    """The format, as desk.py asks for it."""

    name = "Polis export"
    looks_across = False
    words: Mapping[str, str] = MappingProxyType({})

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """The files of one folder that are of one export; none unless there are its statements or its votes."""
        found = [file for file in files if _is_ours(file)]
        known = {NAMES[file.name] for file in found}
        return [found] if known & {COMMENTS, VOTES} or len(known) > 1 else []

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """Whose it is: what was said, else the folder's name."""
        return given or bundle.folder

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Read the conversation, reject what cannot be used, and keep it on the tray."""
        files = {NAMES[file.name]: file for file in bundle.files}
        try:
            conversation = read_export(
                _side_by_side(files, desk.tray.room / f"polis-{bundle.number}"), most_told=MOST_TOLD
            )
        except ExportError:
            for file in bundle.files:
                desk.refuse(file, "polis:export")
            return
        _tell(conversation, files, desk)
        desk.tray.conversations.append(
            Brought(
                bundle=bundle,
                conversation=conversation,
                arrival=arrival(conversation, desk.source),
                files=files,
            )
        )


def arrival(conversation: Conversation, source: str, language: str = LANGUAGES[0]) -> Arrival:
    """The conversation as plcore.codesign takes it in. language: of its statements."""
    topic = " ".join(conversation.topic.split())[:LONGEST_TOPIC] or source
    last = {(one.person, one.statement): one for one in conversation.answers}
    return Arrival(
        source=source,
        plan=Plan(
            name={language: topic},
            question={language: topic},
            languages=(language,),
            steps=(Step(kind="votes", title={language: say(language, "heard-imported-step")}),),
        ),
        statements={
            one.id: ArrivingStatement(
                text=one.text.strip() or f"#{one.id}",
                is_shown=one.moderated != OUT,
                is_read=one.moderated != 0,
                author=one.author,
                made_at=one.moment,
            )
            for one in conversation.statements
        },
        answers={place: (one.answer, one.moment) for place, one in last.items()},
        people=tuple(dict.fromkeys([*(person for person, _ in last), *conversation.published])),
    )


@dataclass(frozen=True)
class News:
    """What of one conversation is not known yet."""

    brought: Brought
    new: Difference

    def changed(self) -> dict[int, int]:
        """Lines that change something, by the number of their file."""
        conversation, used = self.brought.conversation, self.brought.conversation.used
        lines = {
            COMMENTS: len(self.new.statements) + len(self.new.decided),
            VOTES: sum(1 for one in conversation.answers if (one.person, one.statement) in self.new.answers),
            PEOPLE: len(self.new.people & set(conversation.published)),
            SUMMARY: used.get(SUMMARY, 0) if self.new.gathering is None else 0,
        }
        changed = {file.number: min(lines[name], used.get(name, 0)) for name, file in self.brought.files.items()}
        return {number: count for number, count in changed.items() if count}

    def change(self) -> Change:
        """The same as one line of what a bring would change."""
        is_new = self.new.gathering is None
        name = self.brought.arrival.plan.name[self.brought.arrival.plan.languages[0]]
        return Change(
            kind="gathering",
            new=int(is_new),
            changed=int(not is_new),
            gone=0,
            examples=(Example(what="new" if is_new else "changed", name=name),),
        )


def news(store: Store, tray: Tray) -> list[News]:
    """Of each conversation on the tray what is new. One that is published and would change is refused."""
    found = []
    for brought in tray.conversations:
        new = difference(store, brought.arrival)
        if new.is_over and not new.is_empty:
            for file in brought.bundle.files:
                tray.refuse(brought.bundle, file, "polis:published")
        elif not new.is_empty:
            found.append(News(brought, new))
    return found


def write(store: Store, viewer: Viewer, found: Sequence[News], now: datetime) -> None:
    """Make the gatherings, or add to them."""
    for one in found:
        take_in(store, viewer, one.brought.arrival, now=now)


def bring_conversation(
    store: Store,
    viewer: Viewer,
    folder: Path,
    *,
    now: datetime,
    source: str | None = None,
    invited: Words | None = None,
) -> UUID:
    """One export, without the rest of a bring: for a district that is built from a program; the gathering's key.

    invited: who was asked there, and whose data it is, as the page says it. Raises as take_in does, and ExportError.
    """
    arriving = arrival(read_export(folder), source or folder.name)
    if invited:
        arriving = replace(arriving, plan=arriving.plan.model_copy(update={"invited": dict(invited)}))
    return take_in(store, viewer, arriving, now=now)


def _is_ours(file: SourceFile) -> bool:
    name = NAMES.get(file.name)
    if name == SUMMARY:
        return file.opening.lstrip("\ufeff").lower().startswith(KNOWN_KEYS)
    return name is not None and set(file.header) >= HEADINGS[name]


def _side_by_side(files: Mapping[str, SourceFile], folder: Path) -> Path:
    """The files under the names that Polis gives them; those of a zip stand elsewhere under other names."""
    folder.mkdir()
    for name, file in files.items():
        (folder / name).symlink_to(file.path.resolve())
    return folder


def _tell(conversation: Conversation, files: Mapping[str, SourceFile], desk: Desk) -> None:
    rejected = dict.fromkeys(files, 0)
    refused: set[str] = set()
    for fault in conversation.faults:
        if fault.file not in files:
            continue  # a file that is not there, which the report of a bring does not list
        file = files[fault.file]
        if fault.rule == "turned" or fault.rule in LINE_COUNTS:
            note = message(f"polis-no-{fault.rule}")
            if note not in desk.tray.notes.get(file.number, []):
                desk.note(file, note)
        elif not fault.line or fault.rule == "column":
            desk.refuse(file, f"polis:{fault.rule}")
            refused.add(fault.file)
        else:
            lines = (fault.line, *fault.also)
            rejected[fault.file] += len(lines)
            desk.reject_many(file, [(line, fault.column, fault.value, f"polis:{fault.rule}", "") for line in lines])
    for name, file in files.items():
        if name not in refused:
            desk.counted(file, conversation.used.get(name, 0) + rejected[name])
