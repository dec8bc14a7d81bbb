"""OneRoster's results as evidence: one piece for each learning objective that a result, or its line item, names.

The day is that of the score; the line item's due day or first day only where there is none. A score is measured on
the line item's scale. A result that is exempt or not submitted, or that names no objective, is no evidence; if it
was before, it is taken back.
"""

from __future__ import annotations

from collections.abc import Mapping

from plcore.interop.desk import Desk
from plcore.interop.table import Table
from plcore.language import message

# Line items, their categories and objectives: of this bundle, else as the source brought them before.
CREATE_ITEMS = """
    CREATE TEMP TABLE {table}_item AS
    WITH item AS (
        SELECT foreign_id, category, assigned, due, low, high
        FROM staged_work_item
        WHERE bundle = $bundle AND NOT gone
        UNION ALL
        SELECT foreign_id, category, assigned, due, low, high
        FROM core.work_item
        WHERE source = $source AND gone_at IS NULL AND $items_before
          AND foreign_id NOT IN (SELECT foreign_id FROM staged_work_item WHERE bundle = $bundle)
    ),
    category AS (
        SELECT foreign_id, title FROM staged_work_category WHERE bundle = $bundle AND NOT gone
        UNION ALL
        SELECT foreign_id, title
        FROM core.work_category
        WHERE source = $source AND gone_at IS NULL
          AND foreign_id NOT IN (SELECT foreign_id FROM staged_work_category WHERE bundle = $bundle)
    )
    SELECT item.foreign_id, any_value(category.title) AS kind, any_value(assigned) AS assigned, any_value(due) AS due,
           any_value(coalesce(low, 0)) AS low, any_value(high) AS high
    FROM item
    LEFT JOIN category ON category.foreign_id = item.category
    GROUP BY item.foreign_id
"""
CREATE_GOALS = """
    CREATE TEMP TABLE {table}_goal AS
    WITH of_result AS (
        SELECT resultsourcedid AS result, regexp_extract(learningobjectiveid, '[^/]+$') AS objective,
               any_value(score) AS score, any_value(textscore) AS textscore
        FROM {own}
        WHERE coalesce(lower(status) <> 'tobedeleted', true)
        GROUP BY ALL
    ),
    of_item AS (
        SELECT work_item, objective FROM staged_work_item_objective WHERE bundle = $bundle AND NOT gone
        UNION
        SELECT work_item, objective
        FROM core.work_item_objective
        WHERE source = $source AND gone_at IS NULL AND $objectives_before
          AND foreign_id NOT IN (SELECT foreign_id FROM staged_work_item_objective WHERE bundle = $bundle)
    )
    SELECT result, objective, score, textscore FROM of_result
    UNION ALL
    SELECT result.sourcedid, of_item.objective, NULL, NULL
    FROM {table} AS result
    JOIN of_item ON of_item.work_item = result.lineitemsourcedid
    WHERE result.sourcedid NOT IN (SELECT result FROM of_result)
"""
NO_OWN = """(
    SELECT NULL::VARCHAR AS resultsourcedid, NULL::VARCHAR AS learningobjectiveid, NULL::DOUBLE AS score,
           NULL::VARCHAR AS textscore, NULL::VARCHAR AS status
    WHERE false
)"""
LIVE = "coalesce(lower(status) <> 'tobedeleted', true)"
STATUS = "regexp_replace(lower(scorestatus), '[^a-z]', '', 'g')"
COUNTS = f"{LIVE} AND coalesce({STATUS} NOT IN ('exempt', 'notsubmitted'), true)"
UNKNOWN_ITEM = f"{LIVE} AND lineitemsourcedid NOT IN (SELECT foreign_id FROM {{table}}_item)"
NO_RANGE = f"""
    {COUNTS} AND score IS NOT NULL
    AND lineitemsourcedid IN (SELECT foreign_id FROM {{table}}_item WHERE high IS NULL OR high <= low)
    AND sourcedid IN (SELECT result FROM {{table}}_goal)
"""
OFF_RANGE = f"""
    {COUNTS} AND sourcedid IN (
        SELECT result.sourcedid
        FROM {{table}} AS result
        JOIN {{table}}_item AS item ON item.foreign_id = result.lineitemsourcedid
        JOIN {{table}}_goal AS goal ON goal.result = result.sourcedid
        WHERE item.high > item.low AND coalesce(goal.score, result.score) NOT BETWEEN item.low AND item.high
    )
"""
NO_DAY = f"""
    {COUNTS} AND scoredate IS NULL
    AND sourcedid IN (SELECT result FROM {{table}}_goal)
    AND lineitemsourcedid IN (
        SELECT foreign_id FROM {{table}}_item WHERE due IS NULL AND assigned IS NULL
    )
"""
LATER_DAY = f"""
    {COUNTS} AND scoredate IS NULL
    AND sourcedid IN (SELECT result FROM {{table}}_goal)
    AND (score IS NOT NULL OR textscore IS NOT NULL OR comment IS NOT NULL)
    AND lineitemsourcedid IN (
        SELECT foreign_id FROM {{table}}_item WHERE coalesce(due, assigned) > DATE '{{today}}'
    )
"""
STAGE_EVIDENCE = f"""
    SELECT result.line, result.sourcedid || '|' || goal.objective AS foreign_id, studentsourcedid AS student,
           goal.objective, coalesce(scoredate, item.due, item.assigned) AS date,
           (coalesce(goal.score, result.score) - item.low) / (item.high - item.low) AS score,
           CASE WHEN coalesce(goal.score, result.score) IS NULL
                THEN coalesce(goal.textscore, result.textscore) END AS level,
           coalesce(item.kind, 'work') AS kind, comment AS note
    FROM (SELECT * FROM {{table}} WHERE {COUNTS}) AS result
    JOIN {{table}}_item AS item ON item.foreign_id = result.lineitemsourcedid
    JOIN {{table}}_goal AS goal ON goal.result = result.sourcedid
    WHERE coalesce(goal.score, result.score) IS NOT NULL
       OR coalesce(goal.textscore, result.textscore) IS NOT NULL
       OR comment IS NOT NULL
"""
STAGE_TAKEN_BACK = """
    SELECT line, sourcedid AS foreign_id, true AS gone
    FROM {table}
    WHERE line NOT IN (SELECT line FROM staged_evidence WHERE file = $file)
"""
NO_GOAL = f"SELECT count(*) FROM {{table}} WHERE {COUNTS} AND sourcedid NOT IN (SELECT result FROM {{table}}_goal)"


def stage_results(desk: Desk, tables: Mapping[str, Table], bulk: set[str]) -> None:
    """Stage the results of a bundle; its line items, categories and their objectives are staged already."""
    results, own = tables["results"], tables.get("resultlearningobjectiveids")
    whose = {"bundle": desk.bundle.number, "source": desk.source}
    desk.rows(
        CREATE_ITEMS.format(table=results.name), {**whose, "items_before": "lineitems" not in bulk}
    )  # in a whole file of line items those that are not there are no more
    desk.rows(
        CREATE_GOALS.format(table=results.name, own=own.name if own else NO_OWN),
        {**whose, "objectives_before": "lineitemlearningobjectiveids" not in bulk},
    )
    today = desk.tray.today.isoformat()
    for column, rule, where in (
        ("lineitemsourcedid", "unknown-item", UNKNOWN_ITEM),
        ("score", "no-range", NO_RANGE),
        ("score", "off-range", OFF_RANGE),
        ("scoredate", "empty", NO_DAY),
        ("scoredate", "future", LATER_DAY),
    ):
        desk.reject_where(results, column=column, rule=rule, where=where.format(table=results.name, today=today))
    desk.stage("evidence", results, STAGE_EVIDENCE)
    desk.stage("evidence", results, STAGE_TAKEN_BACK, {"file": results.file.number})
    desk.replaces_of("evidence", results, "sourcedid")
    without = desk.rows(NO_GOAL.format(table=results.name))[0][0]
    if without:
        desk.note(results.file, message("bring-note-no-goal", count=without))
