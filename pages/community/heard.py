"""What we heard: what a gathering found, for everyone. Without a code, the gatherings that can be read."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from pages.community.desk import OPENED
from pages.door.house import clock
from pages.parts import heard
from pages.parts.guard import cookies, guard
from pages.parts.heard_kept import kept
from pages.parts.words import told
from plcore.access import NotAllowed
from plcore.codesign.gatherings import Gathering, gathering, gathering_of_code, gatherings
from plcore.codesign.ledger import decided, promised
from plcore.codesign.room import Room, room_report
from plcore.codesign.seats import seat_of
from plcore.codesign.viewing import is_shown, may_see
from plcore.days import day_of
from plcore.documents.gathering import gathering_pdf
from plcore.interop.polis_giving import open_data_zip
from plcore.language import say

viewer, language, store, now = guard("heard")

SEAT_COOKIE = "pl_seat"
MOST_LISTED = 30


def everything() -> None:
    """The gatherings that this viewer can read, the newest first."""
    st.title(say(language, "heard-title"), anchor=False)
    readable = [one for one in gatherings(store, viewer) if one.state != "draft" and may_see(store, viewer, one)]
    if not readable:
        st.markdown(say(language, "heard-none"))
        return
    st.markdown(say(language, "heard-lead"))
    items = [(link(one), kept(store, one.id, now).report) for one in readable[:MOST_LISTED]]
    st.html(heard.listed(language, items))


def one(found: Gathering) -> None:
    """One gathering, or that it is not shown yet."""
    back = told(language, "heard-back")
    st.html(f'<p class="pl-back pl-report"><a class="pl-to" target="_self" href="/heard">{back}</a></p>')
    if not may_see(store, viewer, found):
        not_yet(found)
        return
    if not is_shown(store, found):
        st.html(f'<p class="pl-past" role="status">{told(language, "heard-only-you")}</p>')
    everyone = kept(store, found.id, now)
    seat = seat_of(store, found.id, cookies().get(SEAT_COOKIE))
    here = everyone.dot_of(seat.id) if seat else None
    today = day_of(now)
    became = decided(store, found, today)
    heard.draw(
        everyone.report,
        language,
        dark=st.context.theme.type == "dark",
        here=here,
        room=who_was_there(found),
        promised=promised(found, became, today),
        decided=became,
    )
    take_along(found)


def who_was_there(found: Gathering) -> Room | None:
    """Who was in the room; while it runs, only for those who lead it."""
    try:
        return room_report(store, viewer, found.id)
    except NotAllowed:
        return None


def take_along(found: Gathering) -> None:
    """The same on paper and as open data; each is made when somebody asks for it."""
    name = f"{say(language, 'heard-file')}-{found.code}"
    in_full = f"{name}-{say(language, 'heard-file-whole')}"
    with st.container(key="heard-take"):
        st.header(say(language, "heard-take"), anchor=False)
        with st.container(horizontal=True):
            offer("heard-pdf", f"{name}.pdf", "application/pdf", lambda: paper(found, whole=False))
            offer("heard-pdf-whole", f"{in_full}.pdf", "application/pdf", lambda: paper(found, whole=True))
            if found.state == "published":
                offer("heard-data", f"{name}.zip", "application/zip", lambda: data(found))
        st.caption(say(language, "heard-data-note" if found.state == "published" else "codesign-data-later"))


def offer(label: str, file_name: str, mime: str, make: Callable[[], bytes]) -> None:
    """One button to take something along."""
    st.download_button(say(language, label), data=make, file_name=file_name, mime=mime, key=label, on_click="ignore")


def paper(found: Gathering, *, whole: bool) -> bytes:
    """The PDF; whether this viewer may see it is asked again."""
    standing = allowed(found)
    report = kept(store, standing.id, clock()).report
    today = day_of(clock())
    became = decided(store, standing, today)
    told_by, room = promised(standing, became, today), who_was_there(standing)
    return gathering_pdf(report, language, room=room, promised=told_by, decided=became, whole=whole)


def data(found: Gathering) -> bytes:
    """The ZIP, in the same way."""
    return open_data_zip(store, allowed(found).id, now=clock(), notes=say(language, "heard-data-note"))


def allowed(found: Gathering) -> Gathering:
    """The gathering as it stands now. Raises NotAllowed where it is not shown any more."""
    now_there = gathering(store, found.id)
    if not may_see(store, viewer, now_there):
        raise NotAllowed
    return now_there


def not_yet(found: Gathering) -> None:
    """While nothing is shown: when it will be, and that one can still take part."""
    st.title(found.plan.words(found.plan.name, language), anchor=False)
    st.markdown(say(language, "heard-not-yet"))
    told_by = promised(found, decided(store, found, day_of(now)), day_of(now))
    if told_by:
        st.markdown(say(language, told_by))
    if found.state == "open":
        st.markdown(say(language, "heard-not-yet-open"))
        join = f'<a class="pl-go" target="_self" href="/join/{found.code}">{told(language, "heard-join")}</a>'
        st.html(f"<p>{join}</p>")


def link(found: Gathering) -> str:
    """The address of a gathering's page; its code is on every poster."""
    return f"/heard?{urlencode({OPENED: found.code})}"


code = st.query_params.get(OPENED)
wanted = gathering_of_code(store, code) if code else None
if wanted:
    one(wanted)
else:
    everything()
    if code:
        st.html(f'<p class="pl-past" role="status">{told(language, "heard-unknown")}</p>')
