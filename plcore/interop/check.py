"""Checking what is staged, kind by kind: keys that stand twice, references to nothing, circles; and giving out ids.

Afterwards there are, for each kind: ids_KIND (every staged row that stands, with its id: the old one if the source
brought the row before), gone_KIND (rows of the present that go) and the view known_KIND (what will be there then).
"""

from __future__ import annotations

from collections.abc import Iterable

from plcore.interop.circles import circles
from plcore.interop.kinds import KINDS, Kind, Reference
from plcore.interop.lookup import look_up
from plcore.interop.staging import STAGED
from plcore.interop.tray import MOST_ECHOED, REJECT, Tray
from plcore.language import message

SPARE_READ = """
    INSERT INTO spared
    SELECT $bundle, concat_ws('|', {key})
    FROM {table}
    WHERE line IN (SELECT line FROM rejected WHERE file = $file)
"""
# Of rows with one key the first stands. Two that say the same in two files are no fault, nor are two by-products.
CREATE_TWICE = """
    CREATE OR REPLACE TEMP TABLE twice AS
    SELECT bundle, file, line, foreign_id, extra, place, same_words AND file <> first_file AS harmless, rowid_
    FROM (
        SELECT staged.bundle, file, line, foreign_id, extra, staged.rowid AS rowid_,
               row_number() OVER same_key AS place,
               first_value(file) OVER same_key AS first_file,
               hash({columns}) = first_value(hash({columns})) OVER same_key AS same_words
        FROM staged_{kind} AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WINDOW same_key AS (
            PARTITION BY source, foreign_id ORDER BY extra, staged.bundle, file, line
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
    )
    WHERE place > 1
"""
HAS_TWICE = "SELECT count(*) - count(DISTINCT (source, foreign_id)) FROM staged_{kind} JOIN bundle USING (bundle)"
REJECT_TWICE = """
    INSERT INTO rejected
    SELECT twice.bundle, file, line, coalesce(heading, 'foreign_id'), left(foreign_id, {most}), 'twice', ''
    FROM twice
    LEFT JOIN word ON word.bundle = twice.bundle AND staged = '{kind}.foreign_id'
    WHERE NOT extra AND NOT harmless
"""
DROP_TWICE = "DELETE FROM staged_{kind} WHERE rowid IN (SELECT rowid_ FROM twice)"

ADD_IDS = """
    INSERT INTO ids_{kind}
    SELECT source, staged.foreign_id, coalesce(present.id, uuidv7()) AS id, staged.bundle, staged.file, staged.line
    FROM staged_{kind} AS staged
    JOIN bundle ON bundle.bundle = staged.bundle
    LEFT JOIN core.{kind} AS present USING (source, foreign_id)
    WHERE NOT staged.gone
"""
ADD_GONE = """
    INSERT INTO gone_{kind}
    WITH kept AS (
        SELECT source, spared.foreign_id FROM spared JOIN bundle USING (bundle)
    ),
    missing AS (
        SELECT present.id, present.source, present.foreign_id
        FROM core.{kind} AS present
        WHERE gone_at IS NULL
          AND id NOT IN (SELECT id FROM ids_{kind})
          AND (
              source IN (SELECT source FROM whole WHERE kind = '{kind}')
              OR (source, split_part(foreign_id, '|', 1)) IN (
                  SELECT (source, owner.foreign_id) FROM owner JOIN bundle USING (bundle) WHERE kind = '{kind}'
              )
          )
    ),
    held AS (
        SELECT missing.id
        FROM (SELECT id, source, unnest(string_split(foreign_id, '|')) AS part FROM missing) AS missing
        JOIN kept ON kept.source = missing.source AND kept.foreign_id = part
        UNION
        SELECT missing.id
        FROM missing
        JOIN kept ON kept.source = missing.source
                 AND (kept.foreign_id = missing.foreign_id OR starts_with(missing.foreign_id, kept.foreign_id || '|'))
        WHERE contains(missing.foreign_id, '|')
    )
    SELECT id FROM missing WHERE id NOT IN (SELECT id FROM held)
    UNION
    SELECT present.id
    FROM staged_{kind} AS staged
    JOIN bundle ON bundle.bundle = staged.bundle
    JOIN core.{kind} AS present ON present.source = bundle.source AND present.foreign_id = staged.foreign_id
    WHERE staged.gone AND present.gone_at IS NULL
    {with_it}
"""
GONE_WITH = """
    UNION
    SELECT id
    FROM core.{kind}
    WHERE gone_at IS NULL
      AND id NOT IN (SELECT id FROM ids_{kind})
      AND {column} IN (SELECT id FROM gone_{other})
"""
# ref_KIND_COLUMN: (bundle, said) -> id, for every value said.
ADD_REFERENCES = """
    INSERT INTO ref_{kind}_{column}
    SELECT said.bundle, said.said, known.id, CASE WHEN known.id IS NULL THEN 'unknown' END AS rule, said.across
    FROM (
        SELECT DISTINCT bundle.bundle, source, across, staged."{column}" AS said
        FROM staged_{kind} AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WHERE staged."{column}" IS NOT NULL
    ) AS said
    LEFT JOIN known_{other} AS known ON known.source = said.source AND known.foreign_id = said.said
"""
LEFT_OUT = """
    SELECT staged.file, count(*), coalesce(heading, '{column}')
    FROM staged_{kind} AS staged
    LEFT JOIN ref_{kind}_{column} AS ref ON ref.bundle = staged.bundle AND ref.said = staged."{column}"
    LEFT JOIN word ON word.bundle = staged.bundle AND word.staged = '{kind}.{column}'
    WHERE NOT staged.gone AND ref.id IS NULL AND {which}
    GROUP BY ALL
    ORDER BY ALL
"""
DROP_LEFT_OUT = """
    DELETE FROM staged_{kind} AS staged
    WHERE extra AND NOT gone AND (
        "{column}" IS NULL
        OR (bundle, "{column}") IN (SELECT (bundle, said) FROM ref_{kind}_{column} WHERE id IS NULL)
    )
"""
REJECT_UNKNOWN = """
    INSERT INTO rejected
    SELECT staged.bundle, staged.file, staged.line, coalesce(heading, '{column}'),
           left(coalesce(staged."{column}", ''), {most}),
           CASE WHEN staged."{column}" IS NULL THEN 'empty' ELSE ref.rule || '-{other}' END,
           ''
    FROM staged_{kind} AS staged
    LEFT JOIN ref_{kind}_{column} AS ref ON ref.bundle = staged.bundle AND ref.said = staged."{column}"
    LEFT JOIN word ON word.bundle = staged.bundle AND word.staged = '{kind}.{column}'
    WHERE NOT staged.gone AND NOT staged.extra AND ref.id IS NULL
"""
FILL_CLASS_DAYS = """
    UPDATE staged_class AS staged
    SET starts = coalesce(staged.starts, term.starts), ends = coalesce(staged.ends, term.ends)
    FROM (
        SELECT asked.bundle, asked.foreign_id, min(known.starts) AS starts, max(known.ends) AS ends
        FROM (
            SELECT bundle, foreign_id, unnest(string_split(terms, ',')) AS term
            FROM staged_class
            WHERE terms IS NOT NULL
        ) AS asked
        JOIN bundle ON bundle.bundle = asked.bundle
        JOIN (
            SELECT source, foreign_id, starts, ends FROM staged_term JOIN bundle USING (bundle) WHERE NOT gone
            UNION ALL
            SELECT source, foreign_id, starts, ends
            FROM core.term
            WHERE gone_at IS NULL AND id NOT IN (SELECT id FROM ids_term) AND id NOT IN (SELECT id FROM gone_term)
        ) AS known ON known.source = bundle.source AND known.foreign_id = trim(asked.term)
        GROUP BY asked.bundle, asked.foreign_id
    ) AS term
    WHERE term.bundle = staged.bundle AND term.foreign_id = staged.foreign_id
"""
HALF_IN = "ids_{kind} SEMI JOIN rejected USING (file, line)"
STAGED_KIND = "SELECT '{kind}' WHERE EXISTS (SELECT 1 FROM staged_{kind})"
REPLACED_KINDS = "SELECT kind FROM whole UNION ALL SELECT kind FROM owner WHERE kind <> 'evidence'"
# Which lines say whose child an objective is; they are no links of their own, unless the parent is outside.
ADD_CHILD_LINKS = """
    INSERT INTO child_link
    SELECT link.bundle, link.file, link.line, origin, objective.line
    FROM staged_objective_link AS link
    JOIN staged_objective AS objective
      ON objective.bundle = link.bundle AND objective.foreign_id = link.origin AND NOT objective.gone
    WHERE link.kind = 'isChildOf' AND destination IS NOT NULL AND NOT link.gone
"""
# Nobody is the child of anybody who was set aside himself.
REJECT_CHILDLESS = """
    INSERT INTO rejected
    SELECT link.bundle, link.file, link.line, coalesce(heading, 'origin'), left(origin, {most}), 'unknown-objective', ''
    FROM child_link AS link
    LEFT JOIN word ON word.bundle = link.bundle AND staged = 'objective_link.origin'
    WHERE (link.file, origin_line) IN (SELECT (file, line) FROM rejected WHERE line IS NOT NULL)
      AND (link.file, link.line) NOT IN (SELECT (file, line) FROM rejected WHERE line IS NOT NULL)
"""
DROP_CHILDLESS = """
    DELETE FROM child_link USING rejected AS bad WHERE bad.file = child_link.file AND bad.line = child_link.line
"""
REJECT_ORPHANS = """
    INSERT INTO rejected
    SELECT link.bundle, file, line, coalesce(heading, 'origin'), left(coalesce(origin, ''), {most}),
           'unknown-objective', ''
    FROM staged_objective_link AS link
    LEFT JOIN word ON word.bundle = link.bundle AND staged = 'objective_link.origin'
    WHERE kind = 'isChildOf'
      AND NOT gone
      AND (origin IS NULL OR (link.bundle, origin) NOT IN (SELECT (bundle, foreign_id) FROM staged_objective))
"""
DROP_CHILD_LINKS = "DELETE FROM staged_objective_link WHERE kind = 'isChildOf' AND destination IS NOT NULL"
EDGES = """
    SELECT link.bundle, file, line, origin, destination, coalesce(heading, 'destination')
    FROM staged_objective_link AS link
    LEFT JOIN word ON word.bundle = link.bundle AND staged = 'objective_link.destination'
    WHERE kind = 'isChildOf' AND NOT gone AND destination IS NOT NULL
"""
FILL_PARENTS = """
    UPDATE staged_objective AS staged
    SET parent = link.destination, position = coalesce(link.position, staged.position)
    FROM (
        SELECT link.bundle, origin,
               arg_min(destination, (coalesce(link.position, 0), link.line)) AS destination,
               arg_min(link.position, (coalesce(link.position, 0), link.line)) AS position
        FROM staged_objective_link AS link
        JOIN (SELECT bundle, foreign_id FROM staged_objective WHERE NOT gone) AS parent
          ON parent.bundle = link.bundle AND parent.foreign_id = link.destination
        WHERE kind = 'isChildOf' AND NOT gone
        GROUP BY link.bundle, origin
    ) AS link
    WHERE link.bundle = staged.bundle AND link.origin = staged.foreign_id
"""


def check(tray: Tray) -> None:
    """Look at everything that is staged, in the order of KINDS, and reject what cannot stand.

    A line may make rows of several kinds. If one of them is rejected after another has been given its id, all is
    looked at again without that line, until no line is half in.
    """
    staged = " UNION ALL ".join(STAGED_KIND.format(kind=kind.name) for kind in KINDS)
    tray.kinds |= {kind for (kind,) in tray.rows(f"{staged} UNION ALL {REPLACED_KINDS}")}
    if "objective_link" in tray.kinds:
        _reject_circles(tray)
    notes = {file: list(said) for file, said in tray.notes.items()}
    while True:
        _spare_read(tray)
        for kind in KINDS:
            if kind.name in tray.kinds or any(tray.has(f"gone_{other}") for other in _goes_with(kind)):
                tray.kinds.add(kind.name)
                _check(tray, kind)
        if tray.has("child_link") and tray.has("rejected"):
            tray.cursor.execute(REJECT_CHILDLESS.format(most=MOST_ECHOED))
            tray.cursor.execute(DROP_CHILDLESS)
        if not tray.has("rejected") or not any(tray.has(HALF_IN.format(kind=kind)) for kind in tray.kinds):
            return
        tray.notes = {file: list(said) for file, said in notes.items()}
        for kind in KINDS:
            if kind.name in tray.kinds:
                _start_again(tray, kind)


def _spare_read(tray: Tray) -> None:
    if not tray.has("rejected"):
        return
    for table in tray.tables:
        if table.shape.key:
            key = ", ".join(f'"{name}"' for name in table.shape.key)
            tray.cursor.execute(
                SPARE_READ.format(table=table.name, key=key), {"bundle": table.bundle, "file": table.file.number}
            )


def _start_again(tray: Tray, kind: Kind) -> None:
    tray.drop_rejected(kind.name)
    for table in (f"ids_{kind.name}", f"gone_{kind.name}", *(f"ref_{kind.name}_{name}" for name in kind.references)):
        tray.cursor.execute(f"DELETE FROM {table}")


def _check(tray: Tray, kind: Kind) -> None:
    tray.drop_rejected(kind.name)
    if kind.name == "class":
        tray.cursor.execute(FILL_CLASS_DAYS)
    if kind.name == "objective":
        tray.cursor.execute(REJECT_ORPHANS.format(most=MOST_ECHOED))
        tray.drop_rejected("objective_link")
        for sql in (FILL_PARENTS, ADD_CHILD_LINKS, DROP_CHILD_LINKS):
            tray.cursor.execute(sql)
    _reject_twice(tray, kind.name)
    for column, reference in kind.references.items():
        if reference.kind != kind.name:
            _refer(tray, kind, column, reference)
    tray.drop_rejected(kind.name)
    _identify(tray, kind)
    for column, reference in kind.references.items():
        if reference.kind == kind.name:
            _refer(tray, kind, column, reference)


def _goes_with(kind: Kind) -> set[str]:
    """The kinds without which a row of this kind cannot stay."""
    needed = {reference.kind for reference in kind.references.values() if reference.needed}
    return needed & {"person", "class", "framework", "objective"}


def _reject_circles(tray: Tray) -> None:
    edges = tray.rows(EDGES)
    for bundle in {edge[0] for edge in edges}:
        round_and_round = circles((edge[3], edge[4]) for edge in edges if edge[0] == bundle)
        for _, file, line, origin, destination, heading in edges:
            if (origin, destination) in round_and_round:
                tray.cursor.execute(REJECT, [bundle, file, line, heading, destination[:MOST_ECHOED], "circle", ""])


def _reject_twice(tray: Tray, kind: str) -> None:
    if tray.cursor.execute(HAS_TWICE.format(kind=kind)).fetchone() == (0,):
        return
    columns = ", ".join(f'"{name}"' for name in STAGED[kind])
    tray.cursor.execute(CREATE_TWICE.format(kind=kind, columns=columns))
    tray.cursor.execute(REJECT_TWICE.format(kind=kind, most=MOST_ECHOED))
    tray.cursor.execute(DROP_TWICE.format(kind=kind))


def _identify(tray: Tray, kind: Kind) -> None:
    with_it = "".join(
        GONE_WITH.format(kind=kind.name, column=column, other=reference.kind)
        for column, reference in kind.references.items()
        if reference.kind in _goes_with(kind)
    )
    tray.cursor.execute(ADD_IDS.format(kind=kind.name))
    tray.cursor.execute(ADD_GONE.format(kind=kind.name, with_it=with_it))


def _refer(tray: Tray, kind: Kind, column: str, reference: Reference) -> None:
    names = {"kind": kind.name, "column": column, "other": reference.kind, "most": MOST_ECHOED}
    tray.cursor.execute(ADD_REFERENCES.format(**names))
    if reference.kind in ("person", "objective"):
        look_up(tray, f"ref_{kind.name}_{column}", reference.kind)
    if not reference.needed:
        absent = tray.rows(LEFT_OUT.format(which=f'staged."{column}" IS NOT NULL', **names))
        _note(tray, absent, "bring-note-no-such")
        return
    _note(tray, tray.rows(LEFT_OUT.format(which="staged.extra", **names)), "bring-note-left-out")
    tray.cursor.execute(DROP_LEFT_OUT.format(**names))
    tray.cursor.execute(REJECT_UNKNOWN.format(**names))


def _note(tray: Tray, counts: Iterable[tuple[int, int, str]], identifier: str) -> None:
    for file, count, column in counts:
        tray.notes.setdefault(file, []).append(message(identifier, count=count, column=column))
