"""JSON with places: the members of a package's lists, each with the line of the file on which it begins.

The standard decoder forgets where things stood. This one walks only the outermost object (and one package inside
it) by hand and leaves every member to the standard decoder, so it is as fast and as strict as that one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

SPACE = re.compile(r"[ \t\n\r]*")


class NotJson(ValueError):
    """The text is not JSON; `line` says where it breaks (1-based)."""

    def __init__(self, line: int) -> None:
        super().__init__(f"not JSON from line {line} on")
        self.line = line


@dataclass(frozen=True)
class Member:
    """One member of a list, or the value of a key.

    line: of the file, 1-based, where it begins. pointer: where it stands in the file, CFItems/3.
    """

    value: Any
    line: int
    pointer: str


@dataclass(frozen=True)
class Package:
    """The outermost object: single values by key, and the members of the lists that were asked for, by key."""

    values: Mapping[str, Member]
    lists: Mapping[str, Sequence[Member]]


def read_package(text: str, lists: frozenset[str], inside: frozenset[str] = frozenset()) -> Package | None:
    """Read a text whose outermost value is an object; None when it is JSON but no object.

    lists: the keys whose lists are given member by member. inside: keys under which the object proper may be
    wrapped ({"CFPackage": {...}}); what is wrapped is read as if it stood outside.
    Raises NotJson.
    """
    reader = _Reader(text)
    try:
        if reader.peek() != "{":
            reader.value()
            reader.end()
            return None
        values: dict[str, Member] = {}
        found: dict[str, list[Member]] = {}
        reader.members_of_object("", lists, inside, values, found)
        reader.end()
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno) from None
    except (RecursionError, ValueError):
        # Nested deeper than any real package, a number of thousands of digits, NaN.
        raise NotJson(reader.line()) from None
    return Package(values, found)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


class _Reader:
    """A place in a text, moving forward."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self._decoder = json.JSONDecoder(parse_constant=_no_constant)
        self._counted_to = 0
        self._lines = 1

    def line(self) -> int:
        """The line of the place, counted on from where it was last asked for."""
        self._lines += self.text.count("\n", self._counted_to, self.place)
        self._counted_to = self.place
        return self._lines

    def peek(self) -> str:
        """The next character that is not space; '' at the end."""
        match = SPACE.match(self.text, self.place)
        self.place = match.end() if match else self.place
        return self.text[self.place : self.place + 1]

    def take(self, mark: str) -> None:
        if self.peek() != mark:
            raise json.JSONDecodeError(f"{mark} expected", self.text, self.place)
        self.place += 1

    def value(self) -> Any:
        self.peek()
        value, self.place = self._decoder.raw_decode(self.text, self.place)
        return value

    def end(self) -> None:
        if self.peek():
            raise json.JSONDecodeError("more than one value", self.text, self.place)

    def members_of_object(
        self,
        before: str,
        lists: frozenset[str],
        inside: frozenset[str],
        values: dict[str, Member],
        found: dict[str, list[Member]],
    ) -> None:
        self.take("{")
        if self.peek() == "}":
            self.place += 1
            return
        while True:
            self.peek()
            place = self.place
            key = self.value()
            if not isinstance(key, str):
                raise json.JSONDecodeError("a key is text", self.text, place)
            self.take(":")
            opens = self.peek()
            if key in lists and opens == "[":
                found[key] = self.members_of_list(f"{before}{key}")
            elif key in inside and opens == "{":
                self.members_of_object(f"{before}{key}/", lists, frozenset(), values, found)
            else:
                line = self.line()
                values[key] = Member(self.value(), line, f"{before}{key}")
            if self.peek() == "}":
                self.place += 1
                return
            self.take(",")

    def members_of_list(self, pointer: str) -> list[Member]:
        self.take("[")
        members: list[Member] = []
        if self.peek() == "]":
            self.place += 1
            return members
        while True:
            self.peek()
            line = self.line()
            members.append(Member(self.value(), line, f"{pointer}/{len(members)}"))
            if self.peek() == "]":
                self.place += 1
                return members
            self.take(",")
