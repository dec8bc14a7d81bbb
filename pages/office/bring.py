"""Bring in files: upload them, look first at what would change, then bring them in; and what was brought in before."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.office import bring_report, former
from pages.office.parts import Office
from pages.parts.guard import guard
from plcore.interop import BringReport, bring
from plcore.interop.history import known_sources
from plcore.interop.job import BringJob, Progress
from plcore.interop.tidying import KEPT_DAYS, tidy
from plcore.interop.uploads import private_copy
from plcore.language import say

UNDER_WAY = "bring-under-way"
ROUND = "bring-round"
OTHER = "\0other"  # no file and no person can write this name
LOOK_EVERY = 0.2  # seconds between two looks at how far it is

office = Office(*guard("bring"))


def start(files: Sequence[UploadedFile], source: str | None, *, is_look: bool, force: bool = False) -> None:
    """Begin, in a thread of its own that nothing on this page can break off; the copies go when it ends."""
    store, viewer, now, language, sent = office.store, office.viewer, office.now, office.language, tuple(files)

    def work(progress: Progress) -> BringReport:
        tidy(store, now)
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

    names = [file.file_id for file in sent]
    st.session_state[UNDER_WAY] = BringJob(work, files=names, source=source, is_look=is_look)
    st.rerun()


def watch(job: BringJob) -> None:
    """Show how far it is until it has ended, then draw the page anew."""
    bar = st.progress(0.0)
    while not job.wait(LOOK_EVERY):
        bar.progress(job.stage.fraction, text=say(office.language, job.stage.says))
    st.rerun()


def which_source() -> str | None:
    """Whose files these are, where the office says so: a name from before, or another one."""
    options = ("", *known_sources(office.store, office.viewer), OTHER)
    words = {"": office.say("bring-source-own"), OTHER: office.say("bring-source-other")}
    chosen = st.selectbox(
        office.say("bring-source"), options, key="bring-source", format_func=lambda name: words.get(name, name)
    )
    if chosen == OTHER:
        chosen = st.text_input(office.say("bring-source-name"), key="bring-source-name", max_chars=100)
    st.caption(office.say("bring-source-more"))
    return (chosen or "").strip() or None


def from_the_start() -> None:
    """Let go of the files and of what was said about them."""
    st.session_state.pop(UNDER_WAY, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()


st.title(office.say("bring-title"), anchor=False)
job: BringJob | None = st.session_state.get(UNDER_WAY)
if job and not job.is_look and job.report and job.report.applied:
    bring_report.result(office, job.report)
    if st.button(office.say("bring-more"), type="primary", key="bring-more"):
        from_the_start()
    former.draw(office)
    st.stop()

st.markdown(office.say("bring-lead"))
is_running = job is not None and not job.is_done
files = st.file_uploader(
    office.say("bring-files"),
    accept_multiple_files=True,
    key=f"bring-files-{st.session_state.get(ROUND, 0)}",
    disabled=is_running,
)
st.caption(office.say("bring-kept", count=KEPT_DAYS))
source = which_source()
if st.button(office.say("bring-look"), key="bring-look", type="primary") and not is_running:
    if files:
        start(files, source, is_look=True)
    st.warning(office.say("bring-no-files"))

if job is None:
    former.draw(office)
    st.stop()
if not job.is_done:
    watch(job)
if job.error:
    bring_report.failed(office, job.error)
elif job.files != tuple(file.file_id for file in files) or job.source != source:
    st.info(office.say("bring-look-again"))
elif job.report and bring_report.preview(office, job.report, known_sources(office.store, office.viewer)):
    start(files, source, is_look=False, force=bool(job.report.safety))
former.draw(office)
