"""What a Pabulib file holds, and what can be wrong with it: shared by reading and writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plcore.codesign.budget import SharedBudget
from plcore.language import Message, message, say

APPROVAL, POINTS = frozenset({"approval", "choose-1"}), frozenset({"cumulative", "scoring", "points"})
SECTIONS = ("META", "PROJECTS", "VOTES")
OWN_PROJECT = frozenset({"project_id", "cost", "name"})
COUNTED = ("votes", "score")
MOST_SAID = 20  # faults in a list for a person
OWN_VOTE = frozenset({"voter_id", "vote", "points"})


@dataclass(frozen=True)
class PabulibFault:
    """One thing wrong in a file. line: from 1, 0 for the file as a whole. column: the heading, or the key of META."""

    file: str
    line: int
    column: str
    value: str
    reason: Message
    remedy: Message

    def said(self, language: str) -> str:
        """In one line: where, what, what to do."""
        kind = "share-place" if not self.line else "share-place-column" if self.column else "share-place-line"
        place: dict[str, str | int] = {"file": self.file, "line": self.line, "column": self.column}
        where = say(language, message(kind, **place))
        value = f", “{self.value}”" if self.value else ""
        return f"{where}{value}: {say(language, self.reason)} {say(language, self.remedy)}"


class PabulibError(Exception):
    """The file cannot be used at all; `fault` says where and why, and what to do."""

    def __init__(self, fault: PabulibFault) -> None:
        super().__init__(fault.said("en"))
        self.fault = fault


@dataclass(frozen=True)
class Pabulib:
    """A file's content.

    meta: as written. details: the other columns of each project. voters: ids, in the order of budget.ballots; people:
    the other columns of each. faults: what was set aside or does not fit, the first MOST_TOLD; fault_count: all.
    """

    budget: SharedBudget
    voters: tuple[str, ...]
    meta: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    people: tuple[Mapping[str, str], ...] = ()
    faults: tuple[PabulibFault, ...] = ()
    fault_count: int = 0

    def fault_lines(self, language: str) -> list[str]:
        """What is wrong in the file, for a person: how much, then each with its place and its remedy."""
        if not self.fault_count:
            return []
        shown = self.faults[:MOST_SAID]
        lines = [say(language, "share-set-aside", count=self.fault_count), *(fault.said(language) for fault in shown)]
        if self.fault_count > len(shown):
            lines.append(say(language, "share-more", count=self.fault_count - len(shown)))
        return lines
