"""Counting what a bring found: lines changed and rejected in each file, rows new, changed and gone of each kind."""

from __future__ import annotations

from dataclasses import dataclass

from plcore.interop.files import SourceFile
from plcore.interop.kinds import KINDS, Kind
from plcore.interop.report import MOST_SHOWN, Change, Example
from plcore.interop.tray import Tray

KIND_LINES = """
    INSERT INTO changed_line
    SELECT bundle, file, line FROM now_{kind} WHERE state <> 'same'
    UNION ALL
    SELECT staged.bundle, file, line
    FROM staged_{kind} AS staged
    JOIN bundle ON bundle.bundle = staged.bundle
    JOIN core.{kind} AS present ON present.source = bundle.source AND present.foreign_id = staged.foreign_id
    WHERE staged.gone AND present.id IN (SELECT id FROM gone_{kind})
"""
PARENT_LINES = """
    INSERT INTO changed_line
    SELECT link.bundle, link.file, link.line
    FROM child_link AS link
    JOIN now_objective AS now ON now.bundle = link.bundle AND now.foreign_id = link.origin
    LEFT JOIN core.objective AS present ON present.id = now.id
    WHERE now.state IN ('new', 'back')
       OR present.parent IS DISTINCT FROM now.parent
       OR present.position IS DISTINCT FROM now.position
"""
OTHER_LINES = """
    INSERT INTO changed_line
    SELECT bundle, file, line FROM now_scale_level WHERE state <> 'same'
    UNION ALL
    SELECT bundle, file, line FROM now_explanation WHERE state <> 'same'
    UNION ALL
    SELECT bundle, file, line FROM now_judgment WHERE state <> 'same'
    UNION ALL
    SELECT bundle, file, line FROM piece_gone WHERE file IS NOT NULL
"""
# Pieces are many, and each has a line of its own unless its file holds rows of several objectives: only there, and
# where a line is counted as something else too, are the lines told apart.
PIECE_LINES = """
    SELECT bundle, file, count(DISTINCT line)
    FROM (
        SELECT bundle, file, line FROM changed_line
        UNION ALL
        SELECT bundle, file, line
        FROM piece
        WHERE state = 'new' AND kind <> 'judgment' AND file NOT IN (SELECT unnest($alone::INTEGER[]))
    )
    GROUP BY bundle, file
    UNION ALL
    SELECT bundle, file, count(*)
    FROM piece
    WHERE state = 'new' AND kind <> 'judgment' AND file IN (SELECT unnest($alone::INTEGER[]))
    GROUP BY bundle, file
"""
CHANGED_FILES = "SELECT DISTINCT file FROM changed_line"
REJECTED_LINES = "SELECT file, count(DISTINCT line) FROM rejected WHERE line IS NOT NULL GROUP BY file"
GONE_BY_SOURCE = "SELECT source, count(*) FROM core.{kind} WHERE id IN (SELECT id FROM gone_{kind}) GROUP BY source"

CHANGES = """
    SELECT count(*) FILTER (WHERE state = 'new'), count(*) FILTER (WHERE state IN ('changed', 'back')) FROM now_{kind}
"""
NAMES = """
    SELECT what, name
    FROM (
        SELECT CASE state WHEN 'new' THEN 'new' ELSE 'changed' END AS what, {shown} AS name
        FROM now_{kind} AS row
        WHERE state <> 'same'
        UNION ALL
        SELECT 'gone', {shown} FROM core.{kind} AS row WHERE id IN (SELECT id FROM gone_{kind})
    )
    ORDER BY what = 'new', what, name
    LIMIT {most}
"""
NAMED = "(SELECT any_value(name) FROM named_{kind} AS named WHERE named.id = row.{column})"
CREATE_NAMED = """
    CREATE OR REPLACE TEMP VIEW named_{kind} AS
    SELECT id, {shown} AS name FROM now_{kind}
    UNION ALL
    SELECT id, {shown} FROM core.{kind} WHERE id NOT IN (SELECT id FROM now_{kind})
"""
EVIDENCE = """
    SELECT
        (SELECT count(*) FROM piece WHERE state = 'new' AND kind <> 'judgment' AND replaces IS NULL),
        (SELECT count(*) FROM piece_gone WHERE why = 'corrected'),
        (SELECT count(*) FROM piece_gone WHERE why = 'withdrawn')
"""
# Without a key of its own, a second piece of the same day cannot be told from a correction: so it is told of.
NEW_SCORES = """
    SELECT file, count(*)
    FROM piece
    WHERE replaces IS NOT NULL AND foreign_id IS NULL AND kind <> 'judgment'
    GROUP BY file
    ORDER BY file
"""
EVIDENCE_NAMES = """
    SELECT CASE WHEN replaces IS NULL THEN 'new' ELSE 'changed' END AS what,
           person.name || ', ' || coalesce(objective.name, kind) || ', ' || date
    FROM (
        SELECT student, objective, date, kind, replaces
        FROM piece
        WHERE state = 'new'
        ORDER BY replaces IS NULL, file, line
        LIMIT {most}
    ) AS row
    LEFT JOIN named_person AS person ON person.id = row.student
    LEFT JOIN named_objective AS objective ON objective.id = row.objective
"""
OTHERS = {
    "judgment": "SELECT count(*), 0 FROM now_judgment WHERE state = 'new'",
    "scale_level": CHANGES.format(kind="scale_level"),
    "explanation": CHANGES.format(kind="explanation"),
}
# Students, guardians and enrollments of a source: there now, and of them gone afterwards.
STUDENTS_GONE = """
    SELECT source, count(*),
           count(*) FILTER (
               WHERE person IN (SELECT id FROM gone_person)
                  OR (id IN (SELECT id FROM gone_person_role)
                      AND person NOT IN (SELECT person FROM now_person_role WHERE role = 'student'))
           )
    FROM (
        SELECT source, person, any_value(id) AS id
        FROM core.person_role
        WHERE role = 'student' AND gone_at IS NULL
        GROUP BY source, person
    )
    GROUP BY source
    ORDER BY source
"""
ROWS_GONE = """
    SELECT source, count(*), count(*) FILTER (WHERE id IN (SELECT id FROM gone_{kind}))
    FROM core.{kind}
    WHERE gone_at IS NULL
    GROUP BY source
    ORDER BY source
"""
GUARDED = {
    "students": STUDENTS_GONE,
    "guardians": ROWS_GONE.format(kind="guardian"),
    "enrollments": ROWS_GONE.format(kind="enrollment"),
}


@dataclass(frozen=True)
class Tally:
    """changed, rejected: lines, by file number. bundles: those that change anything. gone: rows that go, by source."""

    changed: dict[int, int]
    rejected: dict[int, int]
    bundles: set[int]
    gone: dict[str, int]

    def rejected_of(self, tray: Tray, file: SourceFile) -> int:
        """The rows of a file that were set aside; a file that was refused as a whole counts as one."""
        return 1 if file.number in tray.refused else self.rejected.get(file.number, 0)


def tally(tray: Tray) -> Tally:
    """Count the lines of each file."""
    cursor = tray.cursor
    gone: dict[str, int] = {}
    for kind in _moved(tray):
        cursor.execute(KIND_LINES.format(kind=kind.name))
        for source, count in tray.rows(GONE_BY_SOURCE.format(kind=kind.name)):
            gone[source] = gone.get(source, 0) + count
    cursor.execute(PARENT_LINES)
    cursor.execute(OTHER_LINES)
    alone = tray.one_a_line - {file for (file,) in tray.rows(CHANGED_FILES)}
    changed = tray.rows(PIECE_LINES, {"alone": sorted(alone)})
    return Tally(
        changed={file: count for _, file, count in changed},
        rejected=dict(tray.rows(REJECTED_LINES)),
        bundles={bundle for bundle, _, _ in changed},
        gone=gone,
    )


def gone_too_many(tray: Tray, most: float) -> list[tuple[str, str, int, int]]:
    """(what, source, gone, before) where more than this part of a source's students, guardians or seats would go."""
    return [
        (what, source, gone, before)
        for what, sql in GUARDED.items()
        for source, before, gone in tray.rows(sql)
        if gone > most * before
    ]


def new_scores(tray: Tray) -> list[tuple[int, int]]:
    """(file, pieces) of the rows without a key that only bring another score for what is known."""
    if not tray.has("piece"):
        return []
    return [(file, count) for file, count in tray.rows(NEW_SCORES)]


def preview(tray: Tray) -> list[Change]:
    """What happens to each kind, with the first few by name; kinds of which nothing changes are left out."""
    for kind in KINDS:
        if kind.name in ("class", "person", "objective"):
            tray.cursor.execute(CREATE_NAMED.format(kind=kind.name, shown=kind.shown))
    changes = []
    for kind in _moved(tray):
        new, changed = tray.rows(CHANGES.format(kind=kind.name))[0]
        gone = tray.rows(f"SELECT count(*) FROM gone_{kind.name}")[0][0]
        if kind.name == "person":
            changed += tray.rows("SELECT count(*) FROM touched_person")[0][0]
        if new or changed or gone:
            rows = tray.rows(NAMES.format(kind=kind.name, shown=_shown(kind.name), most=MOST_SHOWN))
            changes.append(_change(kind.name, new, changed, gone, rows))
    new, changed, gone = tray.rows(EVIDENCE)[0]
    if new or changed or gone:
        changes.append(_change("evidence", new, changed, gone, tray.rows(EVIDENCE_NAMES.format(most=MOST_SHOWN))))
    for name, sql in OTHERS.items():
        new, changed = tray.rows(sql)[0]
        if new or changed:
            changes.append(_change(name, new, changed, 0, []))
    return changes


def _moved(tray: Tray) -> list[Kind]:
    return [kind for kind in KINDS if kind.name in tray.kinds or (kind.name == "person" and tray.has("touched_person"))]


def _change(kind: str, new: int, changed: int, gone: int, rows: list[tuple[str, str | None]]) -> Change:
    examples = tuple(Example(what=what, name=name or "") for what, name in rows)
    return Change(kind=kind, new=new, changed=changed, gone=gone, examples=examples)


def _shown(kind: str) -> str:
    """SQL for the name of a row: its own, or those of whom and what it joins."""
    names = {
        "enrollment": (("person", "person"), ("class", "class")),
        "guardian": (("person", "adult"), ("person", "student")),
        "person_role": (("person", "person"),),
        "person_detail": (("person", "person"),),
        "objective_link": (("objective", "origin"),),
    }.get(kind)
    if names is None:
        return next(one.shown for one in KINDS if one.name == kind)
    return "concat_ws(', ', " + ", ".join(NAMED.format(kind=of, column=f'"{column}"') for of, column in names) + ")"
