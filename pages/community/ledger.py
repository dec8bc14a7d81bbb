"""You said, we did: what became of what people said. Anyone may read it; ?gathering=CODE shows one gathering alone."""

from __future__ import annotations

from uuid import UUID

import streamlit as st

from pages.parts.guard import guard
from pages.parts.ledger import Drawn
from pages.registry import page_of
from plcore.codesign.ledger import GatheringLedger, Told, ledger_report
from plcore.days import day_of
from plcore.language import say

viewer, language, store, now = guard("ledger")
MOST = 10

drawn = Drawn(language, day_of(now))


def one_of(pairs: list[tuple[GatheringLedger, Told]]) -> list[tuple[GatheringLedger, Told]]:
    """The decision that the address names; all of them where it names none."""
    wanted = st.query_params.get("decision", "")
    try:
        return [pair for pair in pairs if pair[1].id == UUID(wanted)]
    except ValueError:
        return []


def gathering(of: GatheringLedger, told: tuple[Told, ...], *, waiting: bool) -> None:
    """One gathering with these of its decisions."""
    inside = [drawn.gathering(of), *(drawn.decision(one, of) for one in told)]
    st.html("".join([*inside, drawn.waiting(of) if waiting else ""]))


def link(address: str, words: str, more: str = "") -> str:
    """One line of the ways on. The feed and the print are no pages of Streamlit's."""
    note = f"<span>{drawn.t(more)}</span>" if more else ""
    return f'<li><a href="{address}" target="_self">{drawn.t(words)}</a>{note}</li>'


st.title(say(language, "ledger-title"), anchor=False)
st.markdown(say(language, "ledger-lead"))
report = ledger_report(store, today=day_of(now), code=st.query_params.get("gathering"))
single = one_of(report.newest())
if "decision" in st.query_params:
    st.markdown(say(language, "ledger-one-only" if single else "ledger-gone"))
if not report.gatherings:
    st.markdown(say(language, "ledger-none"))
if single:
    for of, told in single:
        gathering(of, (told,), waiting=False)
else:
    listed = st.session_state.get("ledger-page", 1)
    for of in report.gatherings[(listed - 1) * MOST : listed * MOST]:
        gathering(of, of.decisions, waiting=True)
    if len(report.gatherings) > MOST:
        st.pagination(-(-len(report.gatherings) // MOST), key="ledger-page", max_visible_pages=5)
narrowed = single or "gathering" in st.query_params
edits = viewer.role in page_of("ledger-edit").roles
st.html(
    '<ul class="pl-ways">'
    + (link("/ledger", "see-all") if narrowed else "")
    + link(f"/ledger/{language}.atom", "follow", "follow-more")
    + link(f"/ledger/{language}.pdf", "print")
    + (link("/ledger-edit", "edit-link") if edits else "")
    + "</ul>"
)
