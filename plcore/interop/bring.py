"""Bringing files in: find, recognise, stage, check, compare, and apply all of it or nothing."""

from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from plcore.access import Viewer, require_office
from plcore.days import day_of
from plcore.interop import apply, polis
from plcore.interop.canvas import Canvas
from plcore.interop.case import Case
from plcore.interop.check import check
from plcore.interop.compare import compare
from plcore.interop.desk import Desk, Format
from plcore.interop.elsewhere import Alike, known_elsewhere
from plcore.interop.evidence import Evidence
from plcore.interop.explanations import Explanations
from plcore.interop.families import Families
from plcore.interop.files import Bundle, Finder, SourceFile, TooMuch
from plcore.interop.known_pieces import recognise
from plcore.interop.oneroster import OneRoster
from plcore.interop.pieces import gather
from plcore.interop.polis import Polis
from plcore.interop.report import BringReport, FileReport
from plcore.interop.scales import Scales
from plcore.interop.sds import Sds
from plcore.interop.tally import Tally, new_scores, preview, tally
from plcore.interop.telling import first_rejects, tell, told_before, write_rejects
from plcore.interop.tray import Tray
from plcore.interop.valve import holding, is_the_same
from plcore.language import Message, message, say
from plcore.store import Store, new_id

# In this order they are asked whether a file is theirs, and in this order they stage: people before their families,
# objectives before what speaks of them.
FORMATS: tuple[Format, ...] = (
    OneRoster("1.2"), OneRoster("1.1"), Sds("v2.1"), Sds("v2"), Case(), Scales(), Families(), Explanations(), Canvas(),
    Evidence(), Polis(),
)  # fmt: skip
LONGEST_SOURCE = 200
NOT_WHOLE = "DELETE FROM whole WHERE (source, kind) IN (SELECT (source, kind) FROM in_part)"
NOTHING_WHOLE = "DELETE FROM whole WHERE source = ?"
# A source never seen before, most of whose people are known from another one: two systems, or one by two names.
SAME_PEOPLE = """
    SELECT min(staged.file), fresh.source, known.source, count(DISTINCT staged.foreign_id), any_value(fresh.people)
    FROM (
        SELECT source, count(DISTINCT foreign_id) AS people
        FROM staged_person
        JOIN bundle USING (bundle)
        WHERE NOT across AND source NOT IN (SELECT source FROM core.person)
        GROUP BY source
    ) AS fresh
    JOIN bundle ON bundle.source = fresh.source
    JOIN staged_person AS staged ON staged.bundle = bundle.bundle
    JOIN core.person AS known ON known.foreign_id = staged.foreign_id
    GROUP BY fresh.source, known.source
    HAVING count(DISTINCT staged.foreign_id) > 0.5 * any_value(fresh.people)
"""
Progress = Callable[[str, float], None]


class BringError(Exception):
    """Nothing was brought in, and nothing was changed; the message says why and what to do."""


@dataclass(frozen=True)
class Found:
    """A bundle, its format and whose it is."""

    bundle: Bundle
    format: Format
    source: str


def bring(
    store: Store,
    viewer: Viewer,
    paths: Sequence[Path],
    *,
    now: datetime,
    source: str | None = None,
    dry_run: bool = False,
    force: bool = False,
    progress: Progress | None = None,
    language: str = "en",
) -> BringReport:
    """Bring files into the district, as the office.

    paths: files, zips and folders. now: UTC without zone. source: whose files they are, where their own name for it
    is not to count. dry_run: say what would change, and change nothing. force: apply even where so much is rejected
    or gone that it would be held back. progress: gets the id of a stage's message and the fraction done, 0..1.
    Raises NotAllowed, and BringError where nothing could be done at all (another bring is under way, the disk is full).
    """
    require_office(viewer)
    started = time.perf_counter()
    tell_progress = progress or _nobody_asks
    try:
        with _room(store, language) as room, store.cursor() as cursor:
            tray = Tray(cursor, room, day_of(now), tell_progress)
            tray.lay_out()
            tell_progress("bring-stage-find", 0.0)
            files = Finder(room).look_into(paths)
            found = _recognise(tray, files, source)
            _stage(tray, found)
            _doubt(tray, found)
            tell_progress("bring-stage-check", 0.5)
            check(tray)
            tell_progress("bring-stage-compare", 0.6)
            compare(tray)
            gather(tray)
            recognise(tray)
            heard = polis.news(store, tray)
            counted = tally(tray)
            for one in heard:
                counted.changed.update(one.changed())
                counted.bundles.add(one.brought.bundle.number)
            alike = known_elsewhere(tray)
            _note_pieces(tray, alike)
            tell(tray, {file.number: file.shown for file in files}, language)
            formats = {file.number: one for one in found for file in one.bundle.files}
            names = {number: one.format.name for number, one in formats.items()}
            held_back = holding(tray, files, names, counted, alike)
            applies = not dry_run and (force or not held_back)
            changes = [*preview(tray), *(one.change() for one in heard)]
            reports = [
                _file_report(tray, file, formats.get(file.number), counted, store.path.parent / "rejects", language)
                for file in files
            ]
            if applies:
                tell_progress("bring-stage-apply", 0.7)
                summaries = _summaries(tray, files, found, counted)
                store.alone(lambda: apply.write(tray, summaries, now=now, by=viewer.person, forced=bool(held_back)))
                polis.write(store, viewer, heard, now)
            tell_progress("bring-stage-done", 1.0)
    except TooMuch as error:
        raise BringError(say(language, f"bring-no-{error.rule}", detail="", column="")) from None
    except duckdb.OutOfMemoryException:
        raise BringError(say(language, "bring-error-memory")) from None
    except (OSError, duckdb.IOException) as error:
        if getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error):
            raise BringError(say(language, "bring-error-disk")) from None
        raise
    report = BringReport(
        applied=applies,
        files=tuple(reports),
        safety=tuple(say(language, reason) for reason in held_back),
        preview=tuple(changes),
        seconds=round(time.perf_counter() - started, 3),
    )
    said = _summary(report, held_back, dry_run=dry_run, forced=force, language=language)
    return report.model_copy(update={"summary": said})


def _recognise(tray: Tray, files: Sequence[SourceFile], given: str | None) -> list[Found]:
    """Which files belong together, of which format, and whose they are; what nobody knows is refused."""
    groups: dict[str, list[SourceFile]] = {}
    for file in files:
        if file.trouble:
            tray.refuse(None, file, file.trouble)
        else:
            groups.setdefault(file.group, []).append(file)
    claimed: list[tuple[int, Format, list[SourceFile]]] = []
    for group in groups.values():
        rest = group
        for rank, format_ in enumerate(FORMATS):
            taken = format_.claims(rest)
            claimed += [(rank, format_, part) for part in taken]
            numbers = {file.number for part in taken for file in part}
            rest = [file for file in rest if file.number not in numbers]
        for file in rest:
            tray.refuse(None, file, "unknown-format")
    claimed.sort(key=lambda one: (one[0], one[2][0].number))
    found = []
    for number, (_, format_, part) in enumerate(claimed):
        bundle = Bundle(number, tuple(part))
        name = format_.source(bundle, given, tray.rows) or format_.name
        found.append(Found(bundle, format_, " ".join(name.split())[:LONGEST_SOURCE]))
    return found


def _stage(tray: Tray, found: Sequence[Found]) -> None:
    whole = sum(file.size for one in found for file in one.bundle.files) or 1
    done = 0
    for one in found:
        tray.progress("bring-stage-read", 0.05 + 0.45 * done / whole)
        tray.add_bundle(
            one.bundle, one.source, across=one.format.looks_across, batch=new_id(), words=one.format.words,
            name=one.format.name,
        )  # fmt: skip
        one.format.stage(one.bundle, Desk(tray, one.bundle, one.source))
        tray.let_go(one.bundle)
        done += sum(file.size for file in one.bundle.files)


def _doubt(tray: Tray, found: Sequence[Found]) -> None:
    """Tell of one system by two names; take nothing for gone of a source of which one part cannot be read."""
    tray.cursor.execute(NOT_WHOLE)
    parts: dict[str, list[Found]] = {}
    for one in found:
        parts.setdefault(one.source, []).append(one)
    for file, fresh, known, same, people in tray.rows(SAME_PEOPLE) if tray.has("staged_person") else ():
        note = message("bring-note-same", source=fresh, other=known, count=same, people=people)
        tray.notes.setdefault(file, []).append(note)
    for source, bundles in parts.items():
        if len(bundles) > 1 and any(file.number in tray.refused for one in bundles for file in one.bundle.files):
            tray.cursor.execute(NOTHING_WHOLE, [source])


def _note_pieces(tray: Tray, alike: Sequence[Alike]) -> None:
    """Tell of work that another source brought too, and of rows that were taken for corrections."""
    for one in alike:
        if not is_the_same(one):
            note = message("bring-note-known", source=one.source, count=one.pieces, rows=one.rows)
            tray.notes.setdefault(one.file, []).append(note)
    for file, count in new_scores(tray):
        tray.notes.setdefault(file, []).append(message("bring-note-new-scores", count=count))


def _summaries(
    tray: Tray, files: Sequence[SourceFile], found: Sequence[Found], counted: Tally
) -> list[tuple[int, dict[str, object]]]:
    """What is kept with each bundle's batch.

    A bundle that changes nothing, and sets nothing aside that was not set aside before, leaves no batch.
    """
    summaries: list[tuple[int, dict[str, object]]] = []
    with_gone: set[str] = set()
    for one in found:
        gone = counted.gone.get(one.source, 0) if one.source not in with_gone else 0
        rejected = sum(counted.rejected_of(tray, file) for file in one.bundle.files)
        is_told = bool(rejected) and told_before(tray, one.bundle.number)
        if one.bundle.number in counted.bundles or (rejected and not is_told) or gone:
            with_gone.add(one.source)
            rows = {
                file.shown: [tray.counts.get(file.number, 0), counted.changed.get(file.number, 0)]
                for file in one.bundle.files
            }
            summaries.append((one.bundle.number, {"files": rows, "rejected": rejected, "gone": gone}))
    return summaries


def _file_report(
    tray: Tray, file: SourceFile, found: Found | None, counted: Tally, folder: Path, language: str
) -> FileReport:
    rejected = counted.rejected_of(tray, file)
    accepted = tray.counts.get(file.number, 0) - rejected
    changed = counted.changed.get(file.number, 0)
    notes = [say(language, note) for note in tray.notes.get(file.number, [])]
    return FileReport(
        file=file.shown,
        format=found.format.name if found else None,
        accepted=accepted,
        changed=changed,
        unchanged=accepted - changed,
        rejected=rejected,
        rejects=first_rejects(tray, file.number) if rejected else (),
        rejects_file=str(write_rejects(tray, file.number, file.shown, folder)) if rejected else None,
        note=" ".join(notes) or None,
        source=found.source if found else None,
    )


def _summary(
    report: BringReport, held_back: Sequence[Message], *, dry_run: bool, forced: bool, language: str
) -> tuple[str, ...]:
    changed = sum(file.changed for file in report.files)
    gone = sum(change.gone for change in report.preview)
    corrected = sum(change.changed for change in report.preview if change.kind == "evidence")
    rejected = sum(file.rejected for file in report.files)
    if report.applied:
        said = [
            say(language, "bring-applied", count=changed, gone=gone) if changed or gone else say(language, "bring-same")
        ]
        said += [say(language, "bring-corrected", count=corrected)] if corrected else []
        said += [say(language, "bring-forced")] if forced and report.safety else []
    elif dry_run:
        said = [say(language, "bring-dry-run", count=changed, gone=gone)]
        said += [say(language, "bring-would-correct", count=corrected)] if corrected else []
        said += [say(language, "bring-would-hold"), *report.safety] if report.safety else []
    else:
        said = [say(language, "bring-held"), *report.safety]
        known = [reason for reason in held_back if reason.id == "bring-held-known"]
        said += [say(language, "bring-held-known-remedy", **reason.arguments) for reason in known]
        said += [say(language, "bring-held-remedy")] if len(known) < len(held_back) else []
    if rejected:
        said.append(say(language, "bring-rejected", count=rejected))
    return tuple(said)


@contextmanager
def _room(store: Store, language: str) -> Iterator[Path]:
    """A folder for copies that SQL may read, emptied afterwards; one bring at a time has it."""
    if not store.bringing.acquire(blocking=False):
        raise BringError(say(language, "bring-error-busy"))
    room = store.staging / "bring"
    try:
        shutil.rmtree(room, ignore_errors=True)  # what a bring that was killed left behind
        room.mkdir(mode=0o700)
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
        store.bringing.release()


def _nobody_asks(_stage: str, _fraction: float) -> None:
    return
