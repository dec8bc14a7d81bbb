"""What the office's screens share: who is at work, a table, a step that asks again, and what was just done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

import streamlit as st

from plcore.access import Viewer
from plcore.days import begins, day_of, local
from plcore.language import Argument, Message, message, say, say_date
from plcore.roster.groups import Group
from plcore.store import Store

NOTICE = "office-notice"
DAY = timedelta(days=1)
# A link is made of these even where their signs are escaped; an unseen sign within keeps them words.
ADDRESSES = re.compile(r"(?i)(https?:|www)(//|\.)")
MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&@])")


@dataclass(frozen=True)
class Office:
    """The person of the office who is at work on this page, as the guard let them in."""

    viewer: Viewer
    language: str
    store: Store
    now: datetime

    def say(self, identifier: str, /, **arguments: Argument) -> str:
        """A sentence of the office's catalogue; the id goes without its "office-"."""
        return say(self.language, f"office-{identifier}", **arguments)

    def write(self, identifier: str, /, **arguments: Argument) -> str:
        """The same, for places where Streamlit reads Markdown: what fills it stands as it was written."""
        return self.say(identifier, **{name: as_written(value) for name, value in arguments.items()})

    def day(self, moment: datetime | date) -> str:
        """A day in words; a moment of the store (UTC) by the clock in town."""
        return say_date(self.language, day_of(moment) if isinstance(moment, datetime) else moment)

    def time(self, moment: datetime) -> str:
        """A time of day as this language writes it, by the clock in town."""
        there = local(moment)
        return there.strftime("%H:%M") if self.language == "es" else f"{there:%I:%M %p}".lstrip("0")


def span(first: date | None, last: date | None) -> tuple[datetime, datetime]:
    """From the first moment of one day up to that after another, by the clock in town, as the store (UTC)."""
    return begins(first or date.min + DAY), begins((last or date.max - 2 * DAY) + DAY)


def days_before(day: date, count: int) -> date:
    """So many days earlier."""
    return day - count * DAY


def date_order(language: str) -> str:
    """How a date field is written in this language."""
    return "DD/MM/YYYY" if language == "es" else "MM/DD/YYYY"


def as_written(value: Argument) -> Argument:
    """Words from a file or a person, so that none of their signs means anything to Markdown, and no address of theirs
    becomes a link."""
    if not isinstance(value, str):
        return value
    return MARKS.sub(r"\\\1", ADDRESSES.sub("\\1\u2060\\2", " ".join(value.split())))


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], caption: str, *, titled: bool = False) -> None:
    """A small table that reads well aloud. Everything in it is plain text.

    titled: a heading above it says the same as the caption, which is then only for who listens.
    """
    hidden = ' class="pl-hidden"' if titled else ""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in headings)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    st.html(
        f'<div class="pl-table" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption{hidden}>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def listed(lines: Sequence[str]) -> None:
    """A list of plain lines."""
    st.html('<ul class="pl-lines">' + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")


def skipped(key: str, most: int) -> int:
    """How many rows of a long list come before the page that was chosen under it (see `turn`)."""
    return (int(st.session_state.get(key, 1)) - 1) * most


def to_first_page(key: str) -> None:
    """Go back to a long list's first page, when what it lists has changed."""
    st.session_state.pop(key, None)


def turn(key: str, total: int, most: int) -> None:
    """The page chooser under a long list; nothing where one page holds it all."""
    if total > most:
        st.pagination(-(-total // most), key=key, max_visible_pages=5, persist_state="page")


def sure(office: Office, key: str, button: str, question: str, yes: str, *, about: object = None) -> bool:
    """A step that cannot be undone: a button, and when it is pressed a question with a yes and a no.

    All three are sentences that are ready to show. about: what it is asked of, where the key does not say; of anything
    else the question is not open. True in the run in which somebody says yes.
    """
    asked = f"{key}-asked"
    if not is_asking(key, about=about):
        if st.button(button, key=key):
            st.session_state[asked] = (about,)
            st.rerun()
        return False
    with st.container(border=True):
        st.markdown(question)
        with st.container(horizontal=True):
            said_yes = st.button(yes, key=f"{key}-yes")
            said_no = st.button(office.say("no"), key=f"{key}-no")
    if said_yes or said_no:
        del st.session_state[asked]
    if said_no:
        st.rerun()
    return said_yes


def is_asking(*keys: str, about: object = None) -> bool:
    """Whether the question of one of these steps stands open (see `sure`); it wants a line of its own."""
    return any(st.session_state.get(f"{key}-asked") == (about,) for key in keys)


@dataclass(frozen=True)
class Notice:
    """What was just done, and what its page needs to undo it (nothing: it cannot be undone)."""

    page: str
    says: Message
    undo: tuple[object, ...] = ()


def done(page: str, identifier: str, /, undo: tuple[object, ...] = (), **arguments: Argument) -> None:
    """Remember what was done, to be said at the top of the page when it is drawn anew; then draw it anew."""
    st.session_state[NOTICE] = Notice(page, message(f"office-{identifier}", **arguments), undo)
    st.rerun()


def last_done(office: Office, page: str) -> tuple[object, ...]:
    """Say what was done last on this page; what its undo needs, in the run in which somebody presses Undo."""
    notice = st.session_state.get(NOTICE)
    if not isinstance(notice, Notice) or notice.page != page:
        return ()
    said = {name: as_written(value) for name, value in notice.says.arguments.items()}
    st.success(say(office.language, notice.says.id, **said))
    if notice.undo and st.button(office.say("undo"), key="office-undo"):
        del st.session_state[NOTICE]
        return notice.undo
    return ()


def choose_group(office: Office, label: str, groups: Sequence[Group], key: str) -> Group | None:
    """One school or class out of many; its name stands as it is on file."""
    chosen = st.selectbox(
        office.say(label),
        groups,
        index=0 if len(groups) == 1 else None,
        key=key,
        placeholder=office.say("letters-choose"),
        format_func=lambda group: office.say(
            "letters-group", name=group.name, code=group.code or "none", count=group.students
        ),
    )
    # A choice is remembered by its words; where a file changed them meanwhile, nothing is chosen any more.
    return chosen if isinstance(chosen, Group) else None
