"""One report, said to two readers: about the student by name, or to the student as "you"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plcore.language import Argument, Message, message
from plcore.learning.objective_models import SAID


@dataclass(frozen=True)
class Voice:
    """Who reads. name: what the student is called; is_you: the reader is the student."""

    name: str
    is_you: bool

    @property
    def kind(self) -> Literal["name", "you"]:
        return "you" if self.is_you else "name"

    def says(self, part: str, **arguments: Argument) -> Message:
        """The message `child-PART` or `child-you-PART`; the first has the student's name among its places."""
        if self.is_you:
            return message(f"child-you-{part}", **arguments)
        return message(f"child-{part}", name=self.name, **arguments)

    def level(self, level: str) -> Message:
        """A level's word."""
        return level_message(level, is_you=self.is_you)


def level_message(level: str, *, is_you: bool) -> Message:
    """A level's word, about the student or to the student."""
    return message(f"child-you-{SAID[level]}" if is_you else SAID[level])
