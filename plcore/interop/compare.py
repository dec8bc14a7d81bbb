"""Comparing what is staged with what is there: each row is new, changed, back (it had gone) or the same.

Afterwards there is, for each kind, the table now_KIND: id, source, foreign_id, bundle, file, line, the columns as
they will be written, and `state`. For the kinds without a key of their own: now_scale_level and now_explanation.
"""

from __future__ import annotations

from plcore.interop.kinds import DETAILS, KINDS, Kind
from plcore.interop.lookup import look_up
from plcore.interop.tray import MOST_ECHOED, Tray

ADD_NOW = """
    INSERT INTO now_{kind} BY NAME
    SELECT made.id, made.source, made.foreign_id, made.bundle, made.file, made.line, {names}, CASE
        WHEN present.id IS NULL THEN 'new'
        WHEN present.gone_at IS NOT NULL THEN 'back'
        WHEN {differs} THEN 'changed'
        ELSE 'same' END AS state
    FROM (
        SELECT ids.id, ids.source, ids.foreign_id, ids.bundle, ids.file, ids.line, {columns}
        FROM ids_{kind} AS ids
        JOIN staged_{kind} AS staged
          ON staged.bundle = ids.bundle AND staged.file = ids.file AND staged.line = ids.line
         AND staged.foreign_id = ids.foreign_id
        {joins}
    ) AS made
    LEFT JOIN core.{kind} AS present ON present.id = made.id
"""
JOIN_REFERENCE = """
        LEFT JOIN ref_{kind}_{column} AS of_{column}
          ON of_{column}.bundle = staged.bundle AND of_{column}.said = staged."{column}"
"""
# A roster that has no such column at all says nothing about it; and an empty birth date or home language never
# washes out a known one: on the first hangs who may see the child's page.
JOIN_PERSON = """
        LEFT JOIN core.person AS was ON was.id = ids.id
        LEFT JOIN detail_now AS detail ON detail.person = ids.id
        JOIN said_person AS said ON said.bundle = staged.bundle
"""
CREATE_SAID_PERSON = """
    CREATE OR REPLACE TEMP TABLE said_person AS
    SELECT bundle, {columns} FROM staged_person GROUP BY bundle
"""
NEVER_WASHED_OUT = ("birth_date", "home_language")
# Of several that speak about one person, another source (the family's own words) stands above the roster's own.
CREATE_DETAIL = """
    CREATE OR REPLACE TEMP TABLE detail_now AS
    SELECT person, {columns}
    FROM (
        SELECT now.person, now.source <> whose.source AS others, batch.batch, {plain}
        FROM now_person_detail AS now
        JOIN bundle AS batch ON batch.bundle = now.bundle
        JOIN (SELECT id, source FROM ids_person UNION SELECT id, source FROM core.person) AS whose
          ON whose.id = now.person
        WHERE now.state <> 'same'
        UNION ALL
        SELECT detail.person, detail.source <> whose.source, detail.batch, {plain}
        FROM core.person_detail AS detail
        JOIN (SELECT id, source FROM ids_person UNION SELECT id, source FROM core.person) AS whose
          ON whose.id = detail.person
        WHERE gone_at IS NULL
          AND detail.id NOT IN (SELECT id FROM now_person_detail WHERE state <> 'same')
          AND detail.id NOT IN (SELECT id FROM gone_person_detail)
          AND (
              detail.person IN (SELECT id FROM ids_person)
              OR detail.person IN (SELECT person FROM now_person_detail)
              OR detail.person IN (
                  SELECT person FROM core.person_detail WHERE id IN (SELECT id FROM gone_person_detail)
              )
          )
    )
    GROUP BY person
"""
# Persons whose own roster row says nothing new, or is not in this bring, but of whom something else was said.
CREATE_TOUCHED = """
    CREATE OR REPLACE TEMP TABLE touched_person AS
    SELECT present.id, {columns}
    FROM core.person AS present
    JOIN detail_now AS detail ON detail.person = present.id
    WHERE present.id NOT IN (SELECT id FROM now_person WHERE state <> 'same')
      AND ({differs})
"""
CREATE_SCALE = """
    CREATE OR REPLACE TEMP TABLE now_scale_level AS
    SELECT staged.bundle, staged.file, staged.line, staged.scale, staged.level, staged.score, CASE
        WHEN present.score IS NULL THEN 'new'
        WHEN present.score <> staged.score THEN 'changed'
        ELSE 'same' END AS state
    FROM staged_scale_level AS staged
    LEFT JOIN core.scale_level AS present ON present.scale = staged.scale AND present.level = staged.level
    QUALIFY row_number() OVER (PARTITION BY staged.scale, staged.level ORDER BY staged.bundle DESC, line DESC) = 1
"""
REJECT_SCALE = """
    INSERT INTO rejected
    SELECT staged.bundle, file, line, coalesce(heading, 'score'), coalesce(score::VARCHAR, ''), 'score-range', ''
    FROM staged_scale_level AS staged
    LEFT JOIN word ON word.bundle = staged.bundle AND word.staged = 'scale_level.score'
    WHERE score IS NULL OR score NOT BETWEEN 0 AND 1
"""
WORDS = (
    "name", "means", "looks_like", "just_starting", "getting_there", "has_shown", "at_home", "search", "reading",
    "checked_by", "checked_on",
)  # fmt: skip
CREATE_EXPLANATION_REF = """
    CREATE OR REPLACE TEMP TABLE ref_explanation_objective AS
    SELECT DISTINCT bundle, objective AS said, NULL::UUID AS id, 'unknown' AS rule, true AS across
    FROM staged_explanation
    WHERE objective IS NOT NULL
"""
REJECT_EXPLANATION = """
    INSERT INTO rejected
    SELECT staged.bundle, file, line, coalesce(heading, 'objective'), left(coalesce(objective, ''), {most}),
           coalesce(ref.rule, 'unknown') || '-objective', ''
    FROM staged_explanation AS staged
    LEFT JOIN ref_explanation_objective AS ref ON ref.bundle = staged.bundle AND ref.said = staged.objective
    LEFT JOIN word ON word.bundle = staged.bundle AND word.staged = 'explanation.objective'
    WHERE ref.id IS NULL
"""
CREATE_EXPLANATION = """
    CREATE OR REPLACE TEMP TABLE now_explanation AS
    SELECT uuidv7() AS id, made.*, coalesce(present.version, 0) + 1 AS version, CASE
        WHEN present.objective IS NULL THEN 'new'
        WHEN {differs} THEN 'changed'
        ELSE 'same' END AS state
    FROM (
        SELECT staged.bundle, staged.file, staged.line, ref.id AS objective, staged.language, {columns}
        FROM staged_explanation AS staged
        JOIN ref_explanation_objective AS ref ON ref.bundle = staged.bundle AND ref.said = staged.objective
        QUALIFY row_number() OVER (PARTITION BY ref.id, staged.language ORDER BY staged.bundle DESC, line DESC) = 1
    ) AS made
    LEFT JOIN (
        SELECT *
        FROM core.explanation
        QUALIFY row_number() OVER (PARTITION BY objective, language ORDER BY version DESC) = 1
    ) AS present ON present.objective = made.objective AND present.language = made.language
"""


def compare(tray: Tray) -> None:
    """Work out, for every kind, what would change."""
    for kind in KINDS:
        if kind.name in tray.kinds and kind.name != "person":
            _compare(tray, kind, "")
    if tray.kinds & {"person", "person_detail"}:
        _compare_people(tray)
    if tray.has("staged_scale_level"):
        _compare_scales(tray)
    if tray.has("staged_explanation"):
        _compare_explanations(tray)


def _compare(tray: Tray, kind: Kind, more_joins: str) -> None:
    joins, columns = more_joins, []
    for column in kind.columns:
        columns.append(f'{_value(kind, column)} AS "{column}"')
        if kind.name == "person" and column in DETAILS:
            columns.append(f'detail."{column}" AS "{column}_elsewhere"')
        if column in kind.references:
            joins += JOIN_REFERENCE.format(kind=kind.name, column=column)
    differs = " OR ".join(_differs(kind, column) for column in kind.columns)
    names = ", ".join(f'made."{column}"' for column in kind.columns)
    tray.cursor.execute(
        ADD_NOW.format(kind=kind.name, names=names, columns=", ".join(columns), joins=joins, differs=differs)
    )


def _value(kind: Kind, column: str) -> str:
    if column in kind.references:
        return f"of_{column}.id"
    if (kind.name, column) == ("objective", "grades"):
        return "list_transform(string_split(staged.grades, ','), lambda one: trim(one))"
    if (kind.name, column) == ("objective", "position"):
        return "coalesce(staged.position, 0)"
    if (kind.name, column) == ("objective", "teachable"):
        return "coalesce(staged.teachable, true)"
    if kind.name != "person":
        return f'staged."{column}"'
    roster = f'CASE WHEN said."{column}" THEN staged."{column}" ELSE was."{column}" END'
    if column in NEVER_WASHED_OUT:
        roster = f'coalesce(staged."{column}", was."{column}")'
    return f'coalesce(detail."{column}", {roster})' if column in DETAILS else roster


def _differs(kind: Kind, column: str) -> str:
    differs = f'present."{column}" IS DISTINCT FROM made."{column}"'
    if kind.name == "person" and column in DETAILS:  # what was said elsewhere is no change of the roster's row
        return f'({differs} AND made."{column}_elsewhere" IS NULL)'
    return differs


def _compare_people(tray: Tray) -> None:
    kind = next(kind for kind in KINDS if kind.name == "person")
    newest = ", ".join(
        f'arg_max("{name}", (others, batch)) FILTER (WHERE "{name}" IS NOT NULL) AS "{name}"' for name in DETAILS
    )
    plain = ", ".join(f'"{name}"' for name in DETAILS)
    tray.cursor.execute(CREATE_DETAIL.format(columns=newest, plain=plain))
    said = ", ".join(f'count("{name}") > 0 AS "{name}"' for name in kind.columns)
    tray.cursor.execute(CREATE_SAID_PERSON.format(columns=said))
    _compare(tray, kind, JOIN_PERSON)
    columns = ", ".join(f'coalesce(detail."{name}", present."{name}") AS "{name}"' for name in DETAILS)
    differs = " OR ".join(f'present."{name}" <> detail."{name}"' for name in DETAILS)
    differs += "".join(f' OR (present."{name}" IS NULL AND detail."{name}" IS NOT NULL)' for name in DETAILS)
    tray.cursor.execute(CREATE_TOUCHED.format(columns=columns, differs=differs))


def _compare_scales(tray: Tray) -> None:
    tray.cursor.execute(REJECT_SCALE)
    tray.drop_rejected("scale_level")
    tray.cursor.execute(CREATE_SCALE)


def _compare_explanations(tray: Tray) -> None:
    tray.cursor.execute(CREATE_EXPLANATION_REF)
    look_up(tray, "ref_explanation_objective", "objective")
    tray.cursor.execute(REJECT_EXPLANATION.format(most=MOST_ECHOED))
    tray.drop_rejected("explanation")
    columns = ", ".join(f'staged."{name}"' for name in WORDS)
    # The measure of the same words may change with the measuring; that is no other version.
    said = [name for name in WORDS if name != "reading"]
    differs = " OR ".join(f'present."{name}" IS DISTINCT FROM made."{name}"' for name in said)
    tray.cursor.execute(CREATE_EXPLANATION.format(columns=columns, differs=differs))
