"""Looking at every cell of a table at once: what is missing, too long, no text, no date, no number.

One query measures all columns; only where a measure is off does another one reject the lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plcore.days import district_zone
from plcore.interop.files import Bundle
from plcore.interop.shape import LONGEST, Column

if TYPE_CHECKING:
    from plcore.interop.table import Table
    from plcore.interop.tray import Tray

MOST_ECHOED = 200
FIRST_DAY, LAST_DAY = "1900-01-01", "2199-12-31"  # a date outside is a slip of the pen
SLASHED = r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$"
# A time of UTC is of the day that it is in town then. Midnight of UTC is how systems write a day that has no time.
OF_UTC = r"[T ]\d{2}:\d{2}:\d{2}.*(Z|UTC|[+-]00:?00)$"
NO_TIME = r"[T ]00:00:00(\.0+)?(Z| ?UTC|[+-]00:?00)$"
NOT_TEXT = "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x{9F}\\x{FFFD}\\x{2028}\\x{2029}\\x{202D}\\x{202E}\\x{FEFF}]"
BLANKS = "' ' || chr(9) || chr(10) || chr(160)"
ORDERS = """
    SELECT
        count(*) FILTER (WHERE regexp_extract(cell, $slashed, 1)::INTEGER > 12) AS first_is_day,
        count(*) FILTER (WHERE regexp_extract(cell, $slashed, 2)::INTEGER > 12) AS second_is_day
    FROM ({cells})
    WHERE regexp_matches(cell, $slashed)
"""
REJECT_CELLS = """
    INSERT INTO rejected
    SELECT $bundle, $file, {line}, $heading, left({shown}, {most}), $rule, $detail
    FROM {raw}
    WHERE ({where}) AND {line} NOT IN (SELECT line FROM rejected WHERE file = $file AND line IS NOT NULL)
"""


@dataclass(frozen=True)
class Cells:
    """How the columns of a raw table become typed ones: SQL expressions over the raw table, by column name."""

    raw: str
    line: str
    text: dict[str, str]
    value: dict[str, str]
    order: str  # of days written with slashes: mdy, dmy, or "" where the file leaves doubt


def cells_of(tray: Tray, table: Table, raw: str, line: str, *, blanks: bool) -> Cells:
    """The expressions for a table that has just been read. blanks: the file has blanks other than plain spaces."""
    untidy = _untidy(tray, table, raw) if table.fast and not blanks else table.has
    text = {name: f"nullif(trim(\"{name}\", {BLANKS}), '')" if name in untidy else f'"{name}"' for name in table.has}
    days = [text[one.name] for one in table.shape.columns if one.type in ("day", "past") and one.name in table.has]
    written = {day: _written(tray, raw, day) for day in days}
    order = _order(tray, raw, days) if any(has_others for has_others, _ in written.values()) else ""
    value = {}
    for column in table.shape.columns:
        if column.name not in table.has:
            value[column.name] = f"NULL::{_type(column)}"
        elif column.type in ("day", "past"):
            is_bare = written[text[column.name]] == (False, False)
            value[column.name] = _bare_day(text[column.name]) if is_bare else _day(text[column.name], order)
        elif column.type == "number":
            number = f"try_cast({text[column.name]} AS DOUBLE)"
            value[column.name] = f"CASE WHEN isfinite({number}) THEN {number} END"
        else:
            value[column.name] = text[column.name]
    return Cells(raw, line, text, value, order)


def _untidy(tray: Tray, table: Table, raw: str) -> set[str]:
    """The columns with a cell that begins or ends with a space, or is empty between quotes."""
    names = sorted(table.has)
    tests = (f"bool_or(\"{name}\" = '' OR \"{name}\" LIKE ' %' OR \"{name}\" LIKE '% ')" for name in names)
    row = tray.cursor.execute(f"SELECT {', '.join(tests)} FROM {raw}").fetchone() or ()
    return {name for name, is_untidy in zip(names, row, strict=True) if is_untidy}


def _written(tray: Tray, raw: str, text: str) -> tuple[bool, bool]:
    """Whether a column of days has some that are not written year-month-day, and some with more than a day."""
    tests = f"bool_or(strlen({text}) <> 10 OR substr({text}, 5, 1) <> '-')"
    if not tray.rows(f"SELECT {tests} FROM {raw}")[0][0]:
        return False, False
    tests = f"bool_or(NOT ({_is_iso(text)})), bool_or(length({text}) > 10)"
    ((has_others, has_more),) = tray.rows(f"SELECT {tests} FROM {raw}")
    return bool(has_others), bool(has_more)


def check_cells(tray: Tray, bundle: Bundle, table: Table, cells: Cells, *, odd: bool) -> None:
    """Reject the lines whose cells cannot stand. odd: a sign somewhere in the file may be none of writing."""
    columns = [column for column in table.shape.columns if column.name in table.has]
    measures = _measures(tray, cells, columns)
    for column, (filled, longest, good, latest) in zip(columns, measures, strict=True):
        text, value = cells.text[column.name], cells.value[column.name]
        shown = f"regexp_replace({text}, $not_text, '?', 'g')"
        if odd or not table.fast:
            signs = f"regexp_matches({text}, $not_text)"
            if column.longest <= LONGEST:
                signs += f" OR contains({text}, chr(10))"
            _reject(tray, bundle, table, cells, column, signs, "characters", shown=shown)
        if longest > column.longest:
            _reject(
                tray, bundle, table, cells, column, f"length({text}) > {column.longest}", "long", str(column.longest)
            )
        if column.must and filled < table.rows:
            _reject(tray, bundle, table, cells, column, f"{text} IS NULL{_unless_bare(table, column)}", "empty")
        if good < filled:
            _reject_untyped(tray, bundle, table, cells, column)
        if column.type == "past" and latest and latest > tray.today.isoformat():
            _reject(tray, bundle, table, cells, column, f"{value} > DATE '{tray.today.isoformat()}'", "future")


def _unless_bare(table: Table, column: Column) -> str:
    named = [one.name for one in table.shape.columns if one.name in table.shape.bare]
    if not named or column.name in table.shape.key or not table.has.issuperset(named):
        return ""
    return f" AND coalesce(NOT ({table.shape.bare}), true)"


def _reject_untyped(tray: Tray, bundle: Bundle, table: Table, cells: Cells, column: Column) -> None:
    wrong = f"{cells.text[column.name]} IS NOT NULL AND {cells.value[column.name]} IS NULL"
    if column.type == "number":
        _reject(tray, bundle, table, cells, column, wrong, "number")
        return
    if not cells.order:
        doubtful = f"{wrong} AND regexp_matches({cells.text[column.name]}, $slashed)"
        _reject(tray, bundle, table, cells, column, doubtful, "date-order")
    _reject(tray, bundle, table, cells, column, wrong, "date")


def _measures(tray: Tray, cells: Cells, columns: list[Column]) -> list[tuple[int, int, int, str | None]]:
    """Of each column: cells filled, longest in bytes, cells of its type, the last day."""
    picked = []
    for column in columns:
        text, value = cells.text[column.name], cells.value[column.name]
        latest = f"max({value})::VARCHAR" if column.type == "past" else "NULL"
        good = f"count({text})" if column.type == "text" else f"count({value})"
        picked += [f"count({text})", f'coalesce(max(strlen("{column.name}")), 0)', good, latest]
    row = tray.cursor.execute(f"SELECT {', '.join(picked)} FROM {cells.raw}").fetchone() or ()
    return [(row[at], row[at + 1], row[at + 2], row[at + 3]) for at in range(0, len(row), 4)]


def _reject(
    tray: Tray, bundle: Bundle, table: Table, cells: Cells, column: Column, where: str, rule: str, detail: str = "",
    *, shown: str | None = None,
) -> None:  # fmt: skip
    heading = table.headings[column.name]
    value = "''" if tray.is_secret(heading) else f"coalesce({shown or cells.text[column.name]}, '')"
    sql = REJECT_CELLS.format(raw=cells.raw, line=cells.line, where=where, shown=value, most=MOST_ECHOED)
    names = {"bundle": bundle.number, "file": table.file.number, "heading": heading, "rule": rule, "detail": detail}
    if "$not_text" in sql:
        names["not_text"] = NOT_TEXT
    if "$slashed" in sql:
        names["slashed"] = SLASHED
    tray.cursor.execute(sql, names)


def _order(tray: Tray, raw: str, texts: list[str]) -> str:
    """Month or day first: said only where some day is above 12 and none says the opposite."""
    cells = " UNION ALL ".join(f"SELECT {text} AS cell FROM {raw} WHERE NOT ({_is_iso(text)})" for text in texts)
    row = tray.cursor.execute(ORDERS.format(cells=cells), {"slashed": SLASHED}).fetchone()
    first_is_day, second_is_day = row or (0, 0)
    if second_is_day and not first_is_day:
        return "mdy"
    if first_is_day and not second_is_day:
        return "dmy"
    return ""


def _is_iso(text: str) -> str:
    return f"substr({text}, 5, 1) = '-' AND (length({text}) <= 10 OR substr({text}, 11, 1) IN ('T', ' '))"


def _bare_day(text: str) -> str:
    """A DATE out of a cell of a column that holds nothing but year-month-day, NULL where it is none."""
    day = f"try_cast({text} AS DATE)"
    return f"CASE WHEN {day} BETWEEN DATE '{FIRST_DAY}' AND DATE '{LAST_DAY}' THEN {day} END"


def _day(text: str, order: str) -> str:
    """A DATE out of a cell, NULL where it is none."""
    written = f"try_cast(left({text}, 10) AS DATE)"
    in_town = f"timezone('{district_zone().key}', timezone('UTC', try_cast({text} AS TIMESTAMP)))::DATE"
    of_utc = f"length({text}) > 10 AND regexp_matches({text}, '{OF_UTC}') AND NOT regexp_matches({text}, '{NO_TIME}')"
    written = f"CASE WHEN {of_utc} THEN coalesce({in_town}, {written}) ELSE {written} END"
    day = f"CASE WHEN {_is_iso(text)} THEN {written} END"
    if order:
        parts = r"\3-\1-\2" if order == "mdy" else r"\3-\2-\1"
        slashed = f"try_cast(regexp_replace({text}, '{SLASHED}', '{parts}') AS DATE)"
        day = f"CASE WHEN {_is_iso(text)} THEN {written} ELSE {slashed} END"
    return f"CASE WHEN {day} BETWEEN DATE '{FIRST_DAY}' AND DATE '{LAST_DAY}' THEN {day} END"


def _type(column: Column) -> str:
    return {"text": "VARCHAR", "number": "DOUBLE", "day": "DATE", "past": "DATE"}[column.type]
