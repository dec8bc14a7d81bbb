"""What the screens for leading a gathering share: who is at work, what was just done, what cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import streamlit as st

from pages.office.parts import Office, as_written
from pages.registry import page_of
from plcore.codesign.gatherings import Gathering, NotPossible, State
from plcore.codesign.people import name_of
from plcore.codesign.plan import Plan, Words
from plcore.language import Argument, Message, message, say

SAID = "gather-said"
OPENED = "gathering"  # in the address: the code of the gathering that is open on the screen


@dataclass(frozen=True)
class Desk(Office):
    """The facilitator who is at work on this page, as the guard let them in."""

    def say(self, identifier: str, /, **arguments: Argument) -> str:
        """A sentence of ours; the id goes without its "gather-"."""
        return say(self.language, f"gather-{identifier}", **arguments)

    def words(self, plan: Plan, where: Words) -> str:
        """Words of a plan in this language, for places where Streamlit reads Markdown."""
        return str(as_written(plan.words(where, self.language)))

    def who(self, person: UUID | None) -> str:
        """Who made a change; nobody: the command line."""
        return (name_of(self.store, self.viewer, person) if person else None) or self.say("log-nobody")


def spaced(code: str) -> str:
    """A code in two halves, as people read it out."""
    return f"{code[:3]} {code[3:]}"


def opened(found: Gathering) -> None:
    """Show this gathering from the next run on."""
    st.query_params[OPENED] = found.code


def back_to(found: Gathering, language: str) -> None:
    """The way back to the screen of a gathering, from another screen for it."""
    label = say(language, "gather-back-to")
    st.page_link(
        page_of("gatherings").path, label=label, icon=":material/arrow_back:", query_params={OPENED: found.code}
    )


def state_of(desk: Desk, state: State) -> str:
    """The state in one word."""
    return desk.say("state", state=state)


def attempt(desk: Desk, what: Callable[[], object], identifier: str | None = None, **arguments: Argument) -> None:
    """Do it and draw the page anew, saying so; or say why it cannot be done, and go on."""
    try:
        what()
    except NotPossible as problem:
        st.error(say(desk.language, problem.why))
        return
    if identifier:
        st.session_state[SAID] = message(f"gather-{identifier}", **arguments)
    st.rerun()


def last_said(desk: Desk) -> None:
    """Say once what was just done."""
    said = st.session_state.pop(SAID, None)
    if isinstance(said, Message):
        st.success(say(desk.language, said))
