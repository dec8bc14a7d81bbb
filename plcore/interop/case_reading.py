"""What a CASE package says, as plain rows: the framework, its objectives, the links between them, and what is wrong.

CASE is 1EdTech's Competencies and Academic Standards Exchange, versions 1.0 and 1.1; both write a package as one
JSON object of CFDocument, CFItems, CFAssociations and CFDefinitions. Nothing here reads a file or the store.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plcore.interop.case_words import LONGEST_NUMBER, grades_of, is_teachable, subject_of
from plcore.interop.circles import circles
from plcore.interop.faults import Fault, value_shown
from plcore.interop.json_places import Member, read_package

LISTS = frozenset({"CFItems", "CFAssociations"})
WRAPPERS = frozenset({"CFPackage"})

LARGEST_POSITION = 2**31 - 1
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class NotCase(ValueError):
    """The file cannot be used as a whole; `rule` and `detail` name the sentence that says why."""

    def __init__(self, rule: str, detail: str = "") -> None:
        super().__init__(f"{rule} {detail}".strip())
        self.rule = rule
        self.detail = detail


class _Fault(ValueError):
    def __init__(self, key: str, value: Any, rule: str, detail: str = "") -> None:
        super().__init__(rule)
        self.key = key
        self.value = value
        self.rule = rule
        self.detail = detail


@dataclass
class CaseFile:
    """A package as rows for the desk; `line` in each is unique, so that a rejected row takes no other with it.

    lines_are_true: `line` is the line of the file. False where several objects share a line (a file without line
    breaks): then it is only the object's place in the file.
    rows: objects in the file: the document, its items, its associations.
    mentioned: every identifier in the file, of good and of bad objects; None where some object has none to know it by.
    """

    framework: dict[str, Any]
    objectives: list[dict[str, Any]] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    rows: int = 0
    lines_are_true: bool = True
    mentioned: list[str] | None = None


def read_document(text: str) -> tuple[str, str]:
    """The identifier and the title of a package's document. Raises as read_case does."""
    document, items, _ = _parts(text)
    framework = _framework(document, items, document.line)
    return framework["foreign_id"], framework["title"].strip()


def read_case(text: str) -> CaseFile:
    """Read a whole package. Raises NotCase when it is none, NotJson when the text is no JSON."""
    document, items, associations = _parts(text)
    members = [document, *items, *associations]
    lines = {id(member): member.line for member in members}
    true = len(set(lines.values())) == len(lines)
    if not true:
        lines = {id(member): place for place, member in enumerate(members, start=1)}
    read = CaseFile(_framework(document, items, lines[id(document)]), rows=len(members), lines_are_true=true)
    subject = subject_of(document.value)
    for place, (member, item) in enumerate(_sound(items, lines, read.faults)):
        try:
            read.objectives.append({"line": lines[id(member)], **_objective(item, read.framework, subject, place)})
        except _Fault as fault:
            read.faults.append(_at(member, lines, fault))
    _links(read, associations, lines)
    _point_outside(read)
    read.mentioned = _mentioned([*items, *associations])
    _teachable(read)
    return read


# the parts of a package


def _parts(text: str) -> tuple[Member, Sequence[Member], Sequence[Member]]:
    """The document, the items and the associations."""
    package = read_package(text, LISTS, WRAPPERS)
    if package is None or "CFDocument" not in package.values:
        raise NotCase("case-not-case")
    for key in LISTS & package.values.keys():
        if package.values[key].value is not None:
            raise NotCase("case-no-list", key)
    return package.values["CFDocument"], package.lists.get("CFItems", []), package.lists.get("CFAssociations", [])


def _framework(document: Member, items: Sequence[Member], line: int) -> dict[str, Any]:
    if not isinstance(document.value, dict):
        raise NotCase("case-not-case")
    try:
        row = {
            "line": line,
            "foreign_id": (_text(document.value, "identifier") or "").strip(),
            "title": _text(document.value, "title"),
            "creator": _text(document.value, "creator"),
            "language": _text(document.value, "language") or _commonest_language(items),
            "version": _text(document.value, "version"),
            "status": _text(document.value, "adoptionStatus"),
            "uri": _text(document.value, "uri"),
        }
    except _Fault as fault:
        raise NotCase("case-document", fault.key) from None
    for name, key in (("foreign_id", "identifier"), ("title", "title")):
        if not row[name]:
            raise NotCase("case-document", key)
    return row


def _commonest_language(items: Sequence[Member]) -> str:
    told = [item.value.get("language") for item in items if isinstance(item.value, dict)]
    counted = Counter(word for word in told if isinstance(word, str) and word)
    return max(counted, key=lambda word: (counted[word], word), default="en")


def _sound(
    members: Sequence[Member], lines: Mapping[int, int], faults: list[Fault]
) -> Iterable[tuple[Member, dict[str, Any]]]:
    """The members that are objects with an identifier of their own; the others become faults."""
    known: set[str] = set()
    for member in members:
        if not isinstance(member.value, dict):
            faults.append(Fault(lines[id(member)], member.pointer, value_shown(member.value), "case-no-object"))
            continue
        try:
            identifier = _needed(member.value, "identifier", "case-no-identifier")
            if identifier in known:
                raise _Fault("identifier", identifier, "case-twice")
        except _Fault as fault:
            faults.append(_at(member, lines, fault))
            continue
        known.add(identifier)
        yield member, member.value


def _objective(item: dict[str, Any], framework: Mapping[str, Any], subject: str | None, place: int) -> dict[str, Any]:
    levels = item.get("educationLevel")
    grades = grades_of(levels if levels else item.get("educationalLevel"))
    enumeration = _position(item.get("listEnumeration"))
    return {
        "foreign_id": item["identifier"].strip(),
        "framework": framework["foreign_id"],
        "code": _text(item, "humanCodingScheme"),
        "official": _needed(item, "fullStatement", "case-no-statement"),
        "kind": _text(item, "CFItemType") or _title(item.get("CFItemTypeURI")),
        "grades": ",".join(grades) or None,
        "subject": subject_of(item) or subject,
        "position": place if enumeration is None else enumeration,
    }


def _links(read: CaseFile, associations: Sequence[Member], lines: Mapping[int, int]) -> None:
    upward: list[tuple[Member, dict[str, Any]]] = []
    for member, association in _sound(associations, lines, read.faults):
        try:
            origin, _ = _end(association, "originNodeURI")
            destination, outside = _end(association, "destinationNodeURI")
            link = {
                "line": lines[id(member)],
                "foreign_id": association["identifier"].strip(),
                "origin": origin,
                "destination": destination,
                "outside": outside,
                "kind": _needed(association, "associationType", "case-no-type"),
                "position": _position(association.get("sequenceNumber")),
            }
        except _Fault as fault:
            read.faults.append(_at(member, lines, fault))
            continue
        read.links.append(link)
        if link["kind"] == "isChildOf":
            upward.append((member, link))
    round_and_round = circles((link["origin"], link["destination"]) for _, link in upward)
    on_circles = [(member, link) for member, link in upward if (link["origin"], link["destination"]) in round_and_round]
    for member, link in on_circles:
        circle = _Fault("destinationNodeURI", link["destination"], "case-circle")
        read.faults.append(_at(member, lines, circle))
    dropped = {link["line"] for _, link in on_circles}
    read.links = [link for link in read.links if link["line"] not in dropped]


def _mentioned(members: Sequence[Member]) -> list[str] | None:
    told = [member.value.get("identifier") if isinstance(member.value, dict) else None for member in members]
    identifiers = [word.strip() for word in told if isinstance(word, str) and word.strip()]
    return identifiers if len(identifiers) == len(members) else None


def _point_outside(read: CaseFile) -> None:
    """A link ends either at an objective of this file (or the document), or outside, at an address."""
    inside = {objective["foreign_id"] for objective in read.objectives} | {read.framework["foreign_id"]}
    for link in read.links:
        link["destination" if link["destination"] not in inside else "outside"] = None


def _teachable(read: CaseFile) -> None:
    known = {objective["foreign_id"] for objective in read.objectives}
    above = {link["destination"] for link in read.links if link["kind"] == "isChildOf" and link["origin"] in known}
    for objective in read.objectives:
        objective["teachable"] = is_teachable(objective["kind"], is_leaf=objective["foreign_id"] not in above)


# single values


def _text(thing: Mapping[str, Any], key: str) -> str | None:
    """A text as written, a number as text; None where there is nothing."""
    value = thing.get(key)
    if value is None:
        return None
    if isinstance(value, bool | dict | list):
        raise _Fault(key, value, "case-wrong-kind")
    words = str(value)
    if HALF_CHARACTER.search(words):
        # Half of a pair: no character at all, and no database can keep it.
        raise _Fault(key, words.encode("ascii", "backslashreplace").decode("ascii"), "case-half-character")
    return words if words.strip() else None


def _needed(thing: Mapping[str, Any], key: str, rule: str) -> str:
    words = _text(thing, key)
    if words is None:
        raise _Fault(key, "", rule)
    return words.strip() if key != "fullStatement" else words


def _end(association: Mapping[str, Any], key: str) -> tuple[str, str]:
    """The identifier at one end of an association, and the address it gives for it."""
    link = association.get(key)
    if isinstance(link, dict):
        address = _text(link, "uri")
        identifier = _text(link, "identifier") or (address and address.rstrip("/").rsplit("/", 1)[-1])
    else:
        address = _text(association, key)
        identifier = address and address.rstrip("/").rsplit("/", 1)[-1]
    if not identifier:
        raise _Fault(key, "", "case-no-end")
    return identifier.strip(), (address or identifier).strip()


def _title(link: Any) -> str | None:
    return _text(link, "title") if isinstance(link, dict) else None


def _position(value: Any) -> int | None:
    words = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    is_number = words.isascii() and words.isdecimal() and len(words) <= LONGEST_NUMBER
    return int(words) if is_number and int(words) <= LARGEST_POSITION else None


def _at(member: Member, lines: Mapping[int, int], fault: _Fault) -> Fault:
    place = f"{member.pointer}/{fault.key}"
    return Fault(lines[id(member)], place, value_shown(fault.value), fault.rule, fault.detail)
