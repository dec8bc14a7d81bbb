"""What was brought in before: when, from where, by whom, and the rows that were set aside then."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from pages.office import bring_report
from pages.office.parts import Office, as_written, skipped, turn
from plcore.interop.history import Brought, brought, count_brought, set_aside, set_aside_csv

PAGE = "bring-former-page"
MOST = 10
ROWS_SHOWN = 20


def draw(office: Office) -> None:
    """The list, newest first, with a page chooser under it."""
    st.header(office.say("bring-former"), anchor=False)
    total = count_brought(office.store, office.viewer)
    if not total:
        st.markdown(office.say("bring-former-none"))
    for one in brought(office.store, office.viewer, most=MOST, skip=skipped(PAGE, MOST)):
        entry(office, one)
    turn(PAGE, total, MOST)


def entry(office: Office, one: Brought) -> None:
    """One former bring. What was set aside is read only when it is opened."""
    with st.container(border=True, key=f"former-{one.id}", gap="xsmall"):
        st.markdown(
            office.write(
                "bring-former-line",
                day=office.day(one.at),
                time=office.time(one.at),
                format=one.format,
                source=one.source,
                by=one.by or office.say("nobody-named"),
            )
        )
        st.markdown(office.say("bring-former-rows", count=one.changed, forced="yes" if one.forced else "no"))
        if one.set_aside:
            aside = st.expander(
                office.say("bring-former-aside", count=one.set_aside), key=f"aside-{one.id}", on_change="rerun"
            )
            if aside.open:
                with aside:
                    shown(office, one)


def shown(office: Office, one: Brought) -> None:
    """The rows that were set aside then."""
    faults = set_aside(office.store, office.viewer, one.id, most=ROWS_SHOWN)
    for name, rows in groupby(faults, key=lambda fault: fault.file):
        st.markdown(f"**{as_written(name)}**")
        bring_report.rows(office, list(rows))
    if one.set_aside > ROWS_SHOWN:
        st.caption(office.say("bring-first", count=ROWS_SHOWN))
    st.download_button(
        office.say("bring-download"),
        set_aside_csv(office.store, office.viewer, one.id),
        file_name="set-aside.csv",
        mime="text/csv",
        key=f"aside-csv-{one.id}",
        on_click="ignore",
    )
