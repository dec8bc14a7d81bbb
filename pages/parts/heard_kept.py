"""A gathering's report as all viewers share it: worked out at most every few seconds, however many look.

While people vote it moves on in steps, so that nobody, whoever leads it neither, reads one vote off two looks.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

import streamlit as st

from plcore.codesign.report import Kept, kept_report
from plcore.store import Store

SECONDS: Final = 4
MOST: Final = 64  # gatherings kept at once


def kept(store: Store, gathering: UUID, now: datetime) -> Kept:
    """The report, at most SECONDS old. Who may see it is asked before."""
    return _kept(store, str(store.path), gathering, now)


@st.cache_resource(ttl=SECONDS, max_entries=MOST, show_spinner=False)
def _kept(_store: Store, path: str, gathering: UUID, _now: datetime) -> Kept:
    return kept_report(_store, gathering, now=_now, in_steps=True)
