"""Telling what was rejected: each fault and how to mend it, on the report and in a CSV beside the database."""

from __future__ import annotations

import csv
import hashlib
import os
import re
from pathlib import Path

from plcore.interop.polis_files import LARGEST
from plcore.interop.report import MOST_SHOWN, Reject
from plcore.interop.tray import Tray
from plcore.language import say

# One fault a line is told: the first that was found.
CREATE_FAULT = """
    CREATE OR REPLACE TEMP TABLE fault AS
    SELECT bundle, file, line, column_name, value, rule, detail
    FROM rejected
    QUALIFY row_number() OVER (PARTITION BY file, line ORDER BY rowid) = 1
"""
RULES = "SELECT DISTINCT rule, detail FROM fault"
# Places in a JSON or TOML file are as many as its faults: a sentence is said once, with a mark where the place goes.
PLACE = "\ue000"
CREATE_SENTENCE = """
    CREATE OR REPLACE TEMP TABLE sentence (rule VARCHAR, detail VARCHAR, reason VARCHAR, remedy VARCHAR)
"""
ADD_SENTENCE = "INSERT INTO sentence VALUES (?, ?, ?, ?)"
CREATE_TOLD = """
    CREATE OR REPLACE TEMP TABLE told AS
    SELECT fault.bundle, fault.file, shown.shown, fault.line, fault.column_name, fault.value,
           replace(reason, '{place}', coalesce(fault.column_name, '')) AS reason,
           replace(remedy, '{place}', coalesce(fault.column_name, '')) AS remedy
    FROM fault
    JOIN shown ON shown.file = fault.file
    JOIN sentence
      ON sentence.rule = fault.rule
     AND sentence.detail IS NOT DISTINCT FROM fault.detail
    ORDER BY fault.file, fault.line
"""
CREATE_SHOWN = "CREATE OR REPLACE TEMP TABLE shown (file INTEGER, shown VARCHAR)"
ADD_SHOWN = "INSERT INTO shown VALUES (?, ?)"
TOLD = "SELECT line, column_name, value, reason, remedy FROM told WHERE file = ? ORDER BY line"
DROP_LINES = "UPDATE told SET line = NULL WHERE file = ?"
# Whether a former batch of the same source and format set aside just these rows; the words may be in another language.
TOLD_BEFORE = """
    WITH here AS (
        SELECT count(*) AS rows, sum(hash(shown, line, column_name, value)) AS mark FROM told WHERE bundle = $bundle
    )
    SELECT 1
    FROM core.reject AS former
    JOIN core.batch AS batch ON batch.id = former.batch
    JOIN bundle AS own ON own.source = batch.source AND own.format = batch.format AND own.bundle = $bundle
    GROUP BY former.batch
    HAVING count(*) = (SELECT rows FROM here)
       AND sum(hash(former.file, former.line, former.column_name, former.value)) = (SELECT mark FROM here)
    LIMIT 1
"""
FORMULA = (*"=+-@\t\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # what a spreadsheet would run; its wide signs too
AT_A_TIME = 10_000
HEADINGS = ("file", "line", "column", "value", "reason", "remedy")


def tell(tray: Tray, shown: dict[int, str], language: str) -> None:
    """Make the table `told`: every rejected line with its sentences in the language. shown: the files' names.

    A rule is one of bring.ftl, or PART:RULE of another part's.
    """
    cursor = tray.cursor
    cursor.execute(CREATE_FAULT)
    cursor.execute(CREATE_SENTENCE)
    for rule, detail in tray.rows(RULES):
        part, _, name = rule.rpartition(":")
        names: dict[str, int | str] = {"column": PLACE, "detail": detail or ""}
        if part == "polis":
            names |= {"count": 1, "most": LARGEST // 1_000_000}
        reason = say(language, f"{part or 'bring'}-no-{name}", **names)
        remedy = say(language, f"{part or 'bring'}-mend-{name}", **names)
        cursor.execute(ADD_SENTENCE, [rule, detail, reason, remedy])
    cursor.execute(CREATE_SHOWN)
    cursor.executemany(ADD_SHOWN, list(shown.items()))
    cursor.execute(CREATE_TOLD.format(place=PLACE))
    for file in tray.lineless:
        cursor.execute(DROP_LINES, [file])


def told_before(tray: Tray, bundle: int) -> bool:
    """Whether a former bring set aside just these rows of these files: then there is nothing new to keep."""
    return bool(tray.rows(TOLD_BEFORE, {"bundle": bundle}))


def first_rejects(tray: Tray, file: int) -> tuple[Reject, ...]:
    """The first rejects of a file, for the report."""
    rows = tray.rows(f"{TOLD} LIMIT {MOST_SHOWN}", [file])
    return tuple(
        Reject(line=line, column=column, value=value or "", reason=reason, remedy=remedy)
        for line, column, value, reason, remedy in rows
    )


def write_rejects(tray: Tray, file: int, shown: str, folder: Path) -> Path:
    """All rejects of a file as a CSV that only its owner may read; the same rejects always under the same name."""
    folder.mkdir(mode=0o700, exist_ok=True)
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", shown.rsplit("/", 1)[-1])[:60].strip("-.") or "file"
    unnamed = folder / f"{stem}.part"
    digest = hashlib.sha256()
    opened = os.open(unnamed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADINGS)
        rows = tray.cursor.execute(TOLD, [file])
        while some := rows.fetchmany(AT_A_TIME):
            digest.update(repr(some).encode(errors="replace"))
            writer.writerows([harmless(cell) for cell in (shown, *row)] for row in some)
    path = folder / f"{stem}.{digest.hexdigest()[:12]}.csv"
    unnamed.replace(path)
    return path


def harmless(cell: object) -> object:
    """A cell that a spreadsheet takes for text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
