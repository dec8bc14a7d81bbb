"""Letters in hand: made on a page of the office, downloaded as one PDF, and taken back if that was a slip.

The codes stay in the memory of this session until the next letters are made or the page is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

import streamlit as st

from pages.office.parts import Office, listed, sure
from plcore.access.invitations import revoke_invitations
from plcore.documents.invitations import BadAddress, InvitedRole, NobodyToInvite, letters_for
from plcore.documents.typesetting import NotPrinted
from plcore.roster import Invitee

MOST_AT_ONCE = 200
READY = "office-letters"
ADDRESS = "office-address"
NO_ADDRESS = "http://localhost:8501"
HERE_ONLY = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Ready:
    """Letters that wait to be downloaded. name: whose, where it is one. left_out: who could not be invited.

    piles: how many there are for each school and class, in the order in which they are printed.
    """

    page: str
    pdf: bytes
    invitations: tuple[UUID, ...]
    name: str
    left_out: int
    piles: tuple[tuple[str, int], ...] = ()


def current_address() -> str:
    """The address that stands on the letters: the one this browser uses, unless the office wrote another."""
    place = urlsplit(st.context.url or NO_ADDRESS)
    return str(st.session_state.get(ADDRESS) or f"{place.scheme}://{place.netloc}")


def address_box(office: Office) -> None:
    """Where the office may write another address for the letters."""
    st.session_state.setdefault(ADDRESS, current_address())
    with st.expander(office.say("letters-address-open")):
        typed = st.text_input(
            office.say("letters-address"), key=ADDRESS, max_chars=300, persist_state="session", type="url"
        )
        if (urlsplit(typed or "").hostname or "") in HERE_ONLY:
            st.caption(office.say("letters-address-here"))


def make(office: Office, page: str, role: InvitedRole, people: Sequence[Invitee], address: str) -> None:
    """Make letters for these people and keep them in hand; says what went wrong where it did."""
    forget(page)
    keys: tuple[UUID, ...] = ()
    try:
        with st.spinner(office.say("letters-printing", count=len(people))):
            invited, pdf = letters_for(office.store, office.viewer, role, people, address=address, now=office.now)
            keys = tuple(one.id for one in invited)
    except BadAddress:
        st.error(office.say("letters-bad-address"))
    except NobodyToInvite:
        st.warning(office.say("letters-nobody", role=role))
    except NotPrinted:
        st.error(office.say("letters-not-printed"))
    except BaseException:
        # Whoever leaves the page meanwhile ends this run with the letters in nobody's hand: none of them may open.
        revoke_invitations(office.store, office.viewer, keys, now=office.now)
        raise
    else:
        name = invited[0].name if len(invited) == 1 else ""
        piles = Counter(" · ".join(filter(None, [one.school, one.room])) for one in invited)
        st.session_state[READY] = Ready(page, pdf, keys, name, len(people) - len(invited), tuple(piles.items()))
        st.rerun()


def offer(office: Office, page: str) -> None:
    """The letters in hand: to download, or to take back. Nothing where there are none."""
    ready = st.session_state.get(READY)
    if not isinstance(ready, Ready) or ready.page != page:
        return
    count = len(ready.invitations)
    with st.container(border=True, key="letters-ready"):
        if ready.name:
            st.markdown(office.write("letters-ready-one", name=ready.name))
        else:
            st.markdown(office.say("letters-ready", count=count))
        if ready.left_out:
            st.markdown(office.say("letters-left-out", count=ready.left_out))
        if len(ready.piles) > 1:
            with st.expander(office.say("letters-piles", count=len(ready.piles))):
                listed(
                    [office.say("letters-pile", place=place or "none", count=letters) for place, letters in ready.piles]
                )
        st.download_button(
            office.say("letters-download", count=count),
            ready.pdf,
            file_name="letters.pdf",
            mime="application/pdf",
            type="primary",
            on_click="ignore",
            key="letters-download",
        )
        st.caption(office.say("letters-keep"))
        if sure(
            office,
            "letters-undo",
            office.say("letters-undo", count=count),
            office.say("letters-undo-ask", count=count),
            office.say("letters-undo-yes"),
        ):
            revoke_invitations(office.store, office.viewer, ready.invitations, now=office.now)
            forget(page)
            st.rerun()


def forget(page: str) -> None:
    """Let go of the letters in hand."""
    st.session_state.pop(READY, None)
    st.session_state.pop("letters-undo-asked", None)
