"""Who was in the room, as it is drawn: the sentence first, whom nobody has heard; then one table a question."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pages.parts.words import told
from plcore.codesign.plan import Words
from plcore.codesign.room import COMPARED, Room, RoomGroup, RoomQuestion, not_heard
from plcore.language import Argument, say

LARGEST = 2  # groups of the schools to name before anybody came
WORDS = {"less": "room-less", "more": "room-more"}


class DrawnRoom:
    """Draws in one language. Everything it gives is HTML."""

    def __init__(self, language: str) -> None:
        self.language = language

    def t(self, identifier: str, **arguments: Argument) -> str:
        """A sentence about the room, fit for HTML."""
        return escape(say(self.language, f"room-{identifier}", **arguments))

    def words(self, words: Words) -> str:
        """In this language, else in another that it has."""
        return words.get(self.language) or next((text for text in words.values() if text), "")

    def whole(self, room: Room) -> str:
        """Everything: how many, who is missing, the tables."""
        return self.people(room) + self.missing(room) + self.tables(room)

    def people(self, room: Room) -> str:
        """How many joined."""
        live = f" {self.t('live')}" if room.is_live else ""
        return f"<p>{self.t('people', count=room.people)}{live}</p>"

    def missing(self, room: Room) -> str:
        """Who have we not heard? In a sentence or two."""
        return f'<section class="pl-missing"><h2>{self.t("missing-title")}</h2>{self._missing(room)}</section>'

    def _missing(self, room: Room) -> str:
        asked = [one for one in room.questions if one.kind in COMPARED]
        if not asked:
            return f"<p>{self.t('none')}</p>"
        found = [
            self.t(f"missing-{one.kind}", groups=self.listed(missing)) for one in asked if (missing := one.missing())
        ]
        if found:
            return "".join(f"<p>{one}</p>" for one in [*found, self.t("ask")])
        said = f"<p>{told(self.language, not_heard(room, self.language))}</p>"
        if room.is_live and not any(one.can_tell() for one in asked):
            first = [one for question in asked for one in largest(question)]
            said += f"<p>{self.t('before', groups=self.listed(first))}</p>" if first else ""
        return said

    def in_short(self, room: Room) -> str:
        """Only who is missing, for the top of a page; nothing where nobody is."""
        asked = [(one.kind, one.missing()) for one in room.questions if one.kind in COMPARED]
        said = " ".join(self.t(f"missing-{kind}", groups=self.listed(missing)) for kind, missing in asked if missing)
        return f"<p>{said}</p>" if said else ""

    def tables(self, room: Room) -> str:
        """One table for each question, and how to read them."""
        drawn = "".join(self.table(one) for one in room.questions)
        has_ranges = any(one.low is not None for asked in room.questions for one in asked.groups)
        how = f'<p class="pl-count">{self.t("how")} {self.t("how-students")}</p>' if has_ranges else ""
        return drawn + how

    def table(self, asked: RoomQuestion) -> str:
        """One question: who gave which answer."""
        title = escape(self.words(asked.words))
        note = f'<p class="pl-count">{self.note(asked)}</p>'
        if not any(one.people is not None or one.small for one in asked.groups):
            return f'<p class="pl-theme">{title}</p>{note}'
        compared = any(one.enrolled is not None for one in asked.groups)
        heads = ["group", "here", *(["share", "students"] if compared else [])]
        head = "".join(f'<th scope="col">{self.t(one)}</th>' for one in heads)
        rows = "".join(self.row(one, compared=compared) for one in asked.groups)
        return (
            f'<div class="pl-table pl-room" role="region" tabindex="0" aria-label="{title}"><table>'
            f"<caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{note}"
        )

    def note(self, asked: RoomQuestion) -> str:
        """What is not in the table."""
        if asked.is_veiled:
            return self.t("veiled")
        return self.t("untold-hidden") if asked.untold is None else self.t("untold", count=asked.untold)

    def row(self, one: RoomGroup, *, compared: bool) -> str:
        """One group: people, the range of their share, the students."""
        people = self.t("hidden") if one.people is None else str(one.people)
        if one.small:
            people = self.t("few")
        cells = [people]
        if compared:
            reach = self.t("no-number")
            if one.low is not None and one.high is not None:
                reach = self.t("range", low=round(100 * one.low), high=round(100 * one.high))
            cells += [reach, self.t("no-number") if one.enrolled is None else str(round(100 * one.enrolled))]
        told = (
            f'<span class="pl-heard">{escape(say(self.language, WORDS[one.heard]))}</span>'
            if one.heard in WORDS
            else ""
        )
        name = f'<th scope="row">{escape(self.words(one.name))}{told}</th>'
        return f"<tr>{name}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

    def listed(self, names: Iterable[Words]) -> str:
        """Groups by name, one after the other."""
        return "; ".join(self.words(one) for one in names)


def largest(asked: RoomQuestion) -> list[Words]:
    """The groups of a question that have the most students in the schools."""
    known = [(one.enrolled, one.name) for one in asked.groups if one.enrolled is not None]
    return [name for _, name in sorted(known, key=lambda pair: pair[0], reverse=True)[:LARGEST]]
