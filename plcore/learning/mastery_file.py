"""The mastery of a whole district as a CSV file: `student,objective,level,mean,sd,n,judged_by,as_of`."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from plcore.access import Viewer, require_office
from plcore.learning.asking import one, rows
from plcore.learning.kept import present
from plcore.learning.piles import Question
from plcore.learning.rules import UnknownRule, is_rule
from plcore.store import Command, Store, Transaction, new_id

# A judgment stands above the calculation; a pair that a teacher judged without any evidence is listed too.
LISTED = """
CREATE OR REPLACE TEMP TABLE mastery_listed AS
WITH judged AS (
    SELECT student, objective, level, author_name
    FROM facts.judgment
    WHERE date <= $as_of
      AND ($known_by::TIMESTAMP IS NULL OR recorded_at <= $known_by)
      AND (batch IS NULL OR batch IN (
          SELECT id
          FROM core.batch
          WHERE applied_at IS NOT NULL AND ($known_by::TIMESTAMP IS NULL OR applied_at <= $known_by)
      ))
    QUALIFY row_number() OVER (PARTITION BY student, objective ORDER BY date DESC, recorded_at DESC, id DESC) = 1
)
SELECT
    person.foreign_id AS student,
    coalesce(objective.code, objective.foreign_id) AS objective,
    coalesce(standing.judged, standing.worked_out, 'not_enough') AS level,
    standing.mean AS mean,
    standing.sd AS sd,
    coalesce(standing.n, 0) AS n,
    -- A spreadsheet would take a name that begins like a formula for one.
    CASE WHEN regexp_matches(standing.judged_by, '^[=+@\\t\\r-]') THEN '''' || standing.judged_by
         ELSE standing.judged_by END AS judged_by,
    $as_of::DATE AS as_of
FROM (
    SELECT
        coalesce(now.student, judged.student) AS student,
        coalesce(now.objective, judged.objective) AS objective,
        now.level AS worked_out,
        now.mean,
        now.sd,
        now.n,
        CASE WHEN judged.level <> 'withdrawn' THEN judged.level END AS judged,
        CASE WHEN judged.level <> 'withdrawn' THEN judged.author_name END AS judged_by
    FROM mastery_now AS now
    FULL JOIN judged ON judged.student = now.student AND judged.objective = now.objective
    WHERE now.student IS NOT NULL OR judged.level <> 'withdrawn'
) AS standing
JOIN core.person AS person ON person.id = standing.student
JOIN core.objective AS objective ON objective.id = standing.objective
ORDER BY person.foreign_id, objective.code, objective.foreign_id
"""
COUNTED = "SELECT count(*), count(DISTINCT student) FROM mastery_listed"
WITHOUT_VALUE = "SELECT count(*), any_value(reason) FROM mastery_now WHERE reason IS NOT NULL"
WRITTEN = "COPY mastery_listed TO '{path}' (FORMAT csv, HEADER true)"
LOG = ["viewer", "made_at", "what", "students", "device"]


@dataclass(frozen=True)
class Written:
    """What the file holds: its rows, and for how many of them the rule has no value (each rule has but one reason).

    reason: rules.ZERO_SCORE, rules.TOO_FEW_AT_MASTERY, or None where every row has a value.
    """

    rows: int
    without_value: int
    reason: str | None


def mastery_csv(
    store: Store,
    viewer: Viewer,
    *,
    rule: str = "beta",
    as_of: date,
    known_by: datetime | None = None,
    out: Path | None,
    now: datetime,
) -> Written:
    """Write the file (or to stdout where `out` is None); the look is logged first, as one line for all.

    known_by: leave out what was brought in or said after that moment (UTC), also about work done before; then the same
    question has the same answer for ever.
    student and objective are the ids of the roster and the framework. mean is empty and the level not_enough where a
    rule has no value; nobody is left out.
    Raises NotAllowed for all but the office, UnknownRule, FileNotFoundError where the folder of `out` is missing.
    """
    require_office(viewer)
    if not is_rule(rule):
        raise UnknownRule(rule)
    if out is not None and not out.resolve().parent.is_dir():
        raise FileNotFoundError(f"There is no folder {out.parent}. Make it first.")
    arriving = store.staging / f"mastery-{new_id()}.csv"
    try:
        with store.cursor() as cursor:
            present(cursor, Question(as_of=as_of, rule=rule, known_by=known_by))
            rows(cursor, LISTED, {"as_of": as_of, "known_by": known_by})
            count, students = one(cursor, COUNTED)
            written = Written(count, *one(cursor, WITHOUT_VALUE))
            store.write(_logged(viewer, students, rule, now))
            rows(cursor, WRITTEN.format(path=str(arriving).replace("'", "''")))
        if out is None:
            with arriving.open(encoding="utf-8") as made:
                shutil.copyfileobj(made, sys.stdout)
        else:
            whole = out.with_name(f".{out.name}.arriving")
            shutil.copyfile(arriving, whole)
            whole.replace(out)
    finally:
        arriving.unlink(missing_ok=True)
    return written


def _logged(viewer: Viewer, students: int, rule: str, now: datetime) -> Command[None]:
    row = (viewer.person, now, f"mastery list, rule {rule}", students, viewer.device)

    def log(transaction: Transaction) -> None:
        transaction.insert("facts.bulk_look", LOG, [row])

    return log
