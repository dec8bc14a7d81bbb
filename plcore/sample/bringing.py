"""Bringing Harbor Bend in by the front door, as any district's files, and what its people then do by hand."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.access import COMMAND_LINE, Viewer
from plcore.access.guardians import restrict
from plcore.access.look_around import Part, cast, is_made_up, mark_made_up
from plcore.days import day_of
from plcore.interop import BringReport, bring
from plcore.roster import make_leader, make_office_person
from plcore.sample.gatherings import bring_real, play
from plcore.sample.roster_files import SYSTEM
from plcore.sample.writing import Restricted, Written, write
from plcore.store import Store

NAME = "harbor-bend"  # the folder's name, which becomes the source of every file that names none itself
WRITING = 0.12  # share of the time that writing takes
BRINGING = 0.85  # and where bringing it in ends; then come the gatherings
PLAYING = "sample-gatherings"  # what is said meanwhile
ENDED = "bring-stage-done"
MOST_EVIDENCE = 10_000_000  # rows in a district that nobody asked for more of
PIECES_OF_A_STUDENT = 150  # about as many as come in two whole years
PERSON = "SELECT id FROM core.person WHERE source = ? AND foreign_id = ? AND gone_at IS NULL"
A_PARENT = """
SELECT coalesce(person.preferred_name, person.given_name) || ' ' || person.family_name, person.email
FROM core.person AS person
WHERE person.gone_at IS NULL
  AND person.email IS NOT NULL
  AND person.id IN (SELECT link.adult FROM core.guardian AS link WHERE link.gone_at IS NULL)
ORDER BY person.foreign_id DESC
LIMIT 1
"""
ANYBODY = "SELECT 1 FROM core.person LIMIT 1"
Progress = Callable[[str, float], None]


class Prepared(BaseModel):
    """What was made, and what was said when it was brought in."""

    model_config = ConfigDict(frozen=True)

    students: int
    adults: int
    evidence: int
    seconds: float
    report: BringReport


class SampleError(Exception):
    """The sample district cannot be built here; the message says why and what to do."""


def bring_in(store: Store, folder: Path, *, now: datetime, progress: Progress | None = None) -> BringReport:
    """Bring in the files of a made-up district, as the office would bring any. now: UTC, without zone.

    Says nothing about whether it is made up: `prepare` does.
    """
    return bring(store, COMMAND_LINE, [folder], now=now, progress=progress)


def prepare(
    store: Store,
    *,
    students: int = 1200,
    seed: int = 7,
    now: datetime,
    evidence_per_student: float | None = None,
    progress: Progress | None = None,
) -> Prepared:
    """Write a made-up district, bring it in, add what the office adds by hand, and mark it as made up.

    evidence_per_student: as in `write`; None thins a district only where it would pass MOST_EVIDENCE.
    Raises SampleError where real people are in the store already, and when a file of ours is not taken as it is.
    """
    if store.one(ANYBODY) and not is_made_up(store):
        raise SampleError("There is a district in this database already. Choose another file with --db.")
    if evidence_per_student is None and students * PIECES_OF_A_STUDENT > MOST_EVIDENCE:
        evidence_per_student = MOST_EVIDENCE / students
    started = time.monotonic()
    # Beside the database: that disk has room for the district, /tmp may not.
    with tempfile.TemporaryDirectory(prefix="sample-", dir=store.staging) as room:
        folder = Path(room) / NAME
        written = write(
            folder,
            students=students,
            seed=seed,
            today=day_of(now),
            evidence_per_student=evidence_per_student,
            progress=_part(progress, 0.0, WRITING),
        )
        report = bring_in(store, folder, now=now, progress=_part(progress, WRITING, BRINGING))
    rejected = sum(file.rejected for file in report.files)
    if rejected or not report.applied:
        raise SampleError(f"Harbor Bend was not taken as it is: {rejected} rows were set aside. Please tell us.")
    _keep_apart(store, written.restrictions, now)
    office = [make_office_person(store, COMMAND_LINE, name, email, now=now) for name, email in written.office]
    for name, email in store.rows(A_PARENT):
        make_leader(store, COMMAND_LINE, name, email, now=now)
    if progress is not None:
        progress(PLAYING, BRINGING)
    play(store, Viewer(office[0].person, "office"), seed=seed, now=now)
    if progress is not None:
        progress(PLAYING, (BRINGING + 1) / 2)
    bring_real(store, COMMAND_LINE, now=now)
    mark_made_up(store, now)
    if progress is not None:
        progress(ENDED, 1.0)
    return _prepared(written, time.monotonic() - started, report)


def people(store: Store, now: datetime) -> list[Part]:
    """The made-up people as whom to look around, chosen from the data; none in a real district."""
    return cast(store, now)


def _prepared(written: Written, seconds: float, report: BringReport) -> Prepared:
    return Prepared(
        students=written.students, adults=written.adults, evidence=written.evidence, seconds=seconds, report=report
    )


def _keep_apart(store: Store, restrictions: Sequence[Restricted], now: datetime) -> None:
    for one in restrictions:
        adult, student = _person(store, one.adult), _person(store, one.student)
        restrict(store, COMMAND_LINE, adult, student, in_force=True, why=one.why, now=now)


def _person(store: Store, foreign_id: str) -> UUID:
    row = store.one(PERSON, [SYSTEM, foreign_id])
    if row is None:
        raise SampleError("Somebody of Harbor Bend did not arrive. Please tell us.")
    found: UUID = row[0]
    return found


def _part(progress: Progress | None, first: float, last: float) -> Progress | None:
    """The same progress as a part of a longer one."""
    if progress is None:
        return None
    told = progress
    return lambda stage, fraction: told(stage, first + (last - first) * fraction)
