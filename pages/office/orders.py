"""Orders that close a child's page to one adult: recording one, lifting it, undoing a slip, and what was before."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import streamlit as st

from pages.office.parts import Office, date_order, done, listed
from plcore.access.guardians import LONGEST_WHY, Restriction, RestrictionError, restrict
from plcore.days import day_of
from plcore.roster.families import Family, Link

PAGE = "families"


def form(office: Office, family: Family, link: Link) -> None:
    """To close the page to this adult, or to lift the order that does or will."""
    known = link.restriction
    is_kept = known is not None and known.in_force and (known.ends is None or known.ends >= day_of(office.now))
    # Two forms, each with its own words: what was typed in the one never stands in the other.
    key = f"order-{'lift' if is_kept else 'close'}-{link.adult}"
    with st.expander(office.say("orders-lift-open" if is_kept else "orders-open"), key=f"{key}-open"):
        st.markdown(office.write("orders-lift-more" if is_kept else "orders-more", name=link.name))
        with st.form(key, border=False):
            why = st.text_input(office.say("orders-reason"), max_chars=LONGEST_WHY, key=f"{key}-why")
            starts: date | None = None
            ends: date | None = None
            if not is_kept:
                written = date_order(office.language)
                starts = st.date_input(office.say("orders-starts"), value=None, key=f"{key}-starts", format=written)
                ends = st.date_input(office.say("orders-ends"), value=None, key=f"{key}-ends", format=written)
            button = "orders-lift" if is_kept else "orders-close"
            if st.form_submit_button(office.write(button, name=link.name)):
                before = told(known) if known is not None and is_kept else (False, "", None, None)
                keep(office, family, link, in_force=not is_kept, why=why or "", starts=starts, ends=ends, before=before)


def keep(
    office: Office,
    family: Family,
    link: Link,
    *,
    in_force: bool,
    why: str,
    starts: date | None,
    ends: date | None,
    before: tuple[object, ...],
) -> None:
    """Write it down, and say so with a way back to how it was before; or say what is missing."""
    try:
        restrict(
            office.store,
            office.viewer,
            link.adult,
            family.id,
            in_force=in_force,
            why=why,
            starts=starts,
            ends=ends,
            now=office.now,
        )
    except RestrictionError as error:
        st.error(office.say("orders-problem", rule=error.rule))
    else:
        done(PAGE, "orders-closed" if in_force else "orders-lifted", undo=(link.adult, *before), name=link.name)


def undo(office: Office, family: Family, slip: tuple[object, ...]) -> None:
    """Put an adult's order back to what it was; the slip itself stays written down."""
    adult, in_force, why, starts, ends = slip
    if not isinstance(adult, UUID):
        return
    restrict(
        office.store,
        office.viewer,
        adult,
        family.id,
        in_force=bool(in_force),
        why=str(why or office.say("orders-slip")),
        starts=starts if isinstance(starts, date) else None,
        ends=ends if isinstance(ends, date) else None,
        now=office.now,
    )
    done(PAGE, "orders-undone", name=family.who(adult))


def told(order: Restriction) -> tuple[object, ...]:
    """What an undo needs to put this order back."""
    return order.in_force, order.why, order.starts, order.ends


def history(office: Office, family: Family) -> None:
    """Every order that was ever written down for this child, newest first."""
    if not family.restrictions:
        return
    with st.expander(office.say("orders-history", count=len(family.restrictions))):
        listed([line(office, family, order) for order in family.restrictions])


def line(office: Office, family: Family, order: Restriction) -> str:
    """One order in a line: when, about whom, by whom, why."""
    return office.say(
        "orders-line",
        day=office.day(order.recorded_at),
        state="closed" if order.in_force else "lifted",
        name=family.who(order.adult) or office.say("orders-unlinked"),
        by=order.recorded_by or office.say("nobody-named"),
        why=order.why,
    )
