"""What bringing files in would change, or did: the answer first, then kinds, files, and the rows set aside."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from pages.door.quiet import where_it_broke
from pages.office.parts import Office, as_written, listed, table
from plcore.interop import BringError, BringReport, Change, FileReport, Reject
from plcore.interop.history import SetAside
from plcore.interop.uploads import SameName, has_no_source
from plcore.language import say

LOG = logging.getLogger("porchlight")
MOST_FILES = 60  # shown; those with rows set aside come first


def preview(office: Office, report: BringReport, known: Sequence[str]) -> bool:
    """What would change, with the button that brings it in; True in the run in which that is pressed.

    Where the safety check would hold it back, the button comes only with an explicit yes. known: the systems that
    files came from before.
    """
    st.header(office.say("bring-preview"), anchor=False)
    said_below = {*report.safety, say(office.language, "bring-held-remedy")}  # the command line's way out is not ours
    for sentence in report.summary:
        if sentence not in said_below:
            st.markdown(str(as_written(sentence)))
    if not any(file.accepted for file in report.files):
        st.warning(office.say("bring-nothing"))
        details(office, report)
        return False
    is_clear = whose(office, report, known)
    kinds(office, report)
    if report.safety:
        warnings = "  \n".join(str(as_written(sentence)) for sentence in report.safety)
        st.warning(warnings, title=office.say("bring-held-title"))
        is_clear &= st.checkbox(office.say("bring-force"), key="bring-force")
    wants = is_clear and st.button(office.say("bring-go"), key="bring-go", type="primary")
    details(office, report)
    return wants


def whose(office: Office, report: BringReport, known: Sequence[str]) -> bool:
    """Say which systems the files come from; whether that is clear enough to go on."""
    sources = sorted({file.source for file in report.files if file.source and file.accepted})
    if any(has_no_source(source) for source in sources):
        st.warning(office.say("bring-whose-none"))
        return False
    for source in sources:
        if source in known:
            st.markdown(office.write("bring-whose", source=source))
        else:
            st.info(office.write("bring-whose-new", source=source))
    return True


def result(office: Office, report: BringReport) -> None:
    """What was done."""
    for place, sentence in enumerate(report.summary):
        (st.markdown if place else st.success)(str(as_written(sentence)))
    kinds(office, report)
    details(office, report)


def failed(office: Office, error: Exception) -> None:
    """Why nothing was brought in."""
    if isinstance(error, BringError):
        st.error(str(as_written(str(error))))
    elif isinstance(error, SameName):
        st.error(office.write("bring-same-name", name=error.name))
    else:
        LOG.error("Bringing files in failed: %s", where_it_broke(error))
        st.error(office.say("bring-failed"))


def kinds(office: Office, report: BringReport) -> None:
    """How many rows of each kind are new, changed or gone, and some of them by name."""
    if not report.preview:
        return
    table(
        [office.say(f"bring-{word}") for word in ("kind", "new", "changed", "gone")],
        [
            [office.say("bring-kind-word", kind=one.kind), str(one.new), str(one.changed), str(one.gone)]
            for one in report.preview
        ],
        office.say("bring-kinds"),
    )
    with st.expander(office.say("bring-examples")):
        for change in report.preview:
            examples(office, change)


def details(office: Office, report: BringReport) -> None:
    """The files, what else is to be known of them, and the rows set aside."""
    files = sorted(report.files, key=lambda file: not file.rejected)[:MOST_FILES]
    table(
        [office.say(f"bring-{word}") for word in ("file", "good", "set-aside")],
        [[named(office, file), str(file.accepted), str(file.rejected)] for file in files],
        office.say("bring-files-read"),
    )
    if len(report.files) > MOST_FILES:
        st.caption(office.say("bring-files-first", count=MOST_FILES, all=len(report.files)))
    notes = [office.say("bring-note", file=file.file, note=file.note) for file in files if file.note]
    if notes:
        with st.expander(office.say("bring-notes", count=len(notes))):
            listed(notes)
    for place, file in enumerate(files):
        if file.rejected:
            rejected(office, file, f"bring-rejects-{place}")


def named(office: Office, file: FileReport) -> str:
    """A file with what kind of file it is."""
    return office.say("bring-named", file=file.file, format=file.format or office.say("bring-unknown"))


def examples(office: Office, change: Change) -> None:
    """The first few rows of a kind, by name."""
    lines = [
        office.say("bring-example", what=example.what, name=example.name) for example in change.examples if example.name
    ]
    if lines:
        st.markdown(f"**{office.say('bring-kind-word', kind=change.kind)}**")
        listed(lines)


def rejected(office: Office, file: FileReport, key: str) -> None:
    """The rows of one file that were set aside: the first ones here, all of them to download."""
    st.header(office.write("bring-rejected", file=file.file, count=file.rejected), anchor=False)
    rows(office, file.rejects)
    if file.rejected > len(file.rejects):
        st.caption(office.say("bring-first", count=len(file.rejects)))
    path = Path(file.rejects_file) if file.rejects_file else None
    if path and path.is_file():
        st.download_button(
            office.say("bring-download"), path.read_bytes(), file_name="set-aside.csv", mime="text/csv", key=key,
            on_click="ignore",
        )  # fmt: skip


def rows(office: Office, faults: tuple[Reject, ...] | list[SetAside]) -> None:
    """Each row: where it stands, what it says, what is wrong and how to mend it."""
    lines = []
    for fault in faults:
        place = office.say(
            "bring-place", line=fault.line or 0, column=fault.column or "-", has="column" if fault.column else "none"
        )
        value = f" <q>{escape(fault.value)}</q>" if fault.value else ""
        lines.append(f"<li><b>{escape(place)}</b>{value}<br>{escape(fault.reason)} {escape(fault.remedy)}</li>")
    st.html(f'<ul class="pl-lines">{"".join(lines)}</ul>')
