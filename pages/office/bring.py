"""Bring in files: upload them, look first at what would change, then bring them in; and what was brought in before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.office import bring_report, former
from pages.office.parts import Office
from pages.parts.guard import guard
from plcore.interop import BringReport, bring
from plcore.interop.history import known_sources
from plcore.interop.job import BringJob, Progress
from plcore.interop.uploads import private_copy
from plcore.language import say

UNDER_WAY = "bring-under-way"
ROUND = "bring-round"
LOOK_EVERY = 0.2  # seconds between two looks at how far it is

office = Office(*guard("bring"))


@dataclass(frozen=True)
class UnderWay:
    """A bring of this session: what it brings, and whether it only looks."""

    job: BringJob
    files: tuple[str, ...]
    source: str | None
    is_look: bool


def start(files: Sequence[UploadedFile], source: str | None, *, is_look: bool, force: bool = False) -> None:
    """Begin, in a thread of its own that nothing on this page can break off; the copies go when it ends."""
    store, viewer, now, language, sent = office.store, office.viewer, office.now, office.language, tuple(files)

    def work(progress: Progress) -> BringReport:
        with private_copy(store, sent) as paths:
            return bring(
                store,
                viewer,
                paths,
                now=now,
                source=source,
                dry_run=is_look,
                force=force,
                progress=progress,
                language=language,
            )

    names = tuple(file.file_id for file in sent)
    st.session_state[UNDER_WAY] = UnderWay(BringJob(work), names, source, is_look)
    st.rerun()


def watch(job: BringJob) -> None:
    """Show how far it is until it has ended, then draw the page anew."""
    bar = st.progress(0.0)
    while not job.wait(LOOK_EVERY):
        bar.progress(job.stage.fraction, text=say(office.language, job.stage.says))
    st.rerun()


def from_the_start() -> None:
    """Let go of the files and of what was said about them."""
    st.session_state.pop(UNDER_WAY, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()


st.title(office.say("bring-title"), anchor=False)
under_way = st.session_state.get(UNDER_WAY)
under_way = under_way if isinstance(under_way, UnderWay) else None
if under_way and not under_way.is_look and under_way.job.report and under_way.job.report.applied:
    bring_report.result(office, under_way.job.report)
    if st.button(office.say("bring-more"), type="primary", key="bring-more"):
        from_the_start()
    former.draw(office)
    st.stop()

st.markdown(office.say("bring-lead"))
is_running = under_way is not None and not under_way.job.is_done
files = st.file_uploader(
    office.say("bring-files"),
    accept_multiple_files=True,
    key=f"bring-files-{st.session_state.get(ROUND, 0)}",
    disabled=is_running,
)
source = st.selectbox(
    office.say("bring-source"),
    known_sources(office.store, office.viewer),
    index=None,
    placeholder=office.say("bring-source-own"),
    accept_new_options=True,
    key="bring-source",
    disabled=is_running,
)
st.caption(office.say("bring-source-more"))
source = source.strip() or None if source else None
if st.button(office.say("bring-look"), key="bring-look", type="primary") and not is_running:
    if files:
        start(files, source, is_look=True)
    st.warning(office.say("bring-no-files"))

if under_way is None:
    former.draw(office)
    st.stop()
if not under_way.job.is_done:
    watch(under_way.job)
if under_way.job.error:
    bring_report.failed(office, under_way.job.error)
elif under_way.files != tuple(file.file_id for file in files) or under_way.source != source:
    st.info(office.say("bring-look-again"))
elif under_way.job.report:
    force = bring_report.preview(office, under_way.job.report)
    if force is not None and st.button(office.say("bring-go"), key="bring-go", type="primary"):
        start(files, source, is_look=False, force=force)
former.draw(office)
