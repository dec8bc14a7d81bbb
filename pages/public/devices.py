"""My devices: the phones and computers that are signed in, and signing them out."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import streamlit as st

from pages.parts.guard import guard
from plcore.access.devices import FORGIVING, UNUSED, Device, devices_of, end_all, end_device
from plcore.days import day_of
from plcore.language import say

viewer, language, store, now = guard("my-devices")


def name_of(device: Device) -> str:
    """Phone, Chrome."""
    kind, _, browser = device.label.partition(", ")
    called = say(language, f"door-device-{kind if kind in ('phone', 'tablet') else 'computer'}")
    return say(language, "door-device-name", device=called, browser=browser) if browser else called


def sign_out(device: UUID) -> None:
    end_device(store, viewer, device, now)
    st.session_state["door-told"] = True


def sign_out_everywhere() -> None:
    if viewer.person is not None:
        end_all(store, viewer, viewer.person, now)


st.title(say(language, "door-title-devices"), anchor=False)
st.markdown(say(language, "door-devices-lead"))
if st.session_state.pop("door-told", False):
    st.success(say(language, "door-device-ended"))
if viewer.person is not None:
    for device in devices_of(store, viewer, viewer.person, now):
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{name_of(device)}**")
            st.markdown(say(language, "door-device-last", day=day_of(device.last_used)))
            if device.id == viewer.device:
                st.markdown(say(language, "door-device-here"))
            else:
                st.button(
                    say(language, "door-device-end", device=name_of(device)),
                    key=f"door-end-{device.id}",
                    on_click=sign_out,
                    args=(device.id,),
                )
st.button(say(language, "door-out-everywhere"), key="door-everywhere", on_click=sign_out_everywhere)
st.caption(say(language, "door-out-everywhere-more"))
if viewer.role in FORGIVING:
    st.caption(say(language, "door-out-everywhere-again"))
unused = UNUSED[viewer.role]
days, hours = unused // timedelta(days=1), unused // timedelta(hours=1)
if days:
    st.caption(say(language, "door-devices-unused", count=days))
else:
    st.caption(say(language, "door-devices-unused-hours", count=hours))
