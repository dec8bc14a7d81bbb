"""Canvas: the "Outcome Results" report, by the names of its columns.

One row is one student's result on one outcome in one assessment (in a quiz: on one question). Canvas writes a row
once for every section a student sits in; those are one. The columns are those that Canvas' own report writes
(gems/plugins/account_reports, OutcomeResultsReport); student names and the other columns are never read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plcore.interop.desk import Desk, one_by_one
from plcore.interop.files import Bundle, SourceFile
from plcore.interop.shape import LONGEST_NOTE, Column, Shape

RESULTS = Shape(
    "outcome results",
    (
        Column("studentid", shown="student id"),
        Column("studentsisid", shown="student sis id"),
        Column("assessmenttitle", shown="assessment title", needed=True, longest=LONGEST_NOTE),
        Column("assessmentid", shown="assessment id"),
        Column("assessmenttype", shown="assessment type"),
        Column("submissiondate", shown="submission date", must=True, type="past"),
        Column("learningoutcomename", shown="learning outcome name", must=True, longest=LONGEST_NOTE),
        Column("learningoutcomeid", shown="learning outcome id"),
        Column("learningoutcomefriendlyname", shown="learning outcome friendly name", longest=LONGEST_NOTE),
        Column("vendorguid", shown="vendor guid", also=("learningoutcomevendorguid", "outcomevendorguid")),
        Column("attempt", shown="attempt"),
        Column("outcomescore", shown="outcome score", needed=True, type="number"),
        Column("assessmentquestionid", shown="assessment question id"),
        Column("learningoutcomepointspossible", shown="learning outcome points possible", type="number"),
        Column("learningoutcomerating", shown="learning outcome rating"),
    ),
)
MARKS = frozenset({"learningoutcomename", "outcomescore", "assessmenttitle"})

# What an outcome is called in Canvas, most certain first: its GUID, its name, its friendly name, the code before the
# name's first space ("6.RP.A.1: Ratios"), the code in brackets at its end, the official words themselves.
STAGE = """
    WITH row AS (
        SELECT
            *,
            coalesce(studentsisid, studentid) AS student,
            concat_ws(
                '|', coalesce(studentsisid, studentid), coalesce(learningoutcomeid, learningoutcomename),
                coalesce(assessmenttype, ''), coalesce(assessmentid, assessmenttitle, ''),
                coalesce(assessmentquestionid, ''), coalesce(attempt, '')
            ) AS foreign_id
        FROM {table}
        QUALIFY row_number() OVER (
            PARTITION BY foreign_id, submissiondate, outcomescore, learningoutcomepointspossible, learningoutcomerating
            ORDER BY line
        ) = 1
    ),
    called AS (
        SELECT DISTINCT learningoutcomename, learningoutcomefriendlyname, vendorguid
        FROM row
    ),
    candidate AS (
        SELECT learningoutcomename AS name, learningoutcomefriendlyname AS friendly, vendorguid AS guid, 1 AS rank,
            vendorguid AS word
        FROM called
        UNION ALL
        SELECT learningoutcomename, learningoutcomefriendlyname, vendorguid, 2, learningoutcomename
        FROM called
        UNION ALL
        SELECT learningoutcomename, learningoutcomefriendlyname, vendorguid, 3, learningoutcomefriendlyname
        FROM called
        UNION ALL
        SELECT learningoutcomename, learningoutcomefriendlyname, vendorguid, 4,
            regexp_replace(split_part(learningoutcomename, ' ', 1), '[:;,.)\\]|–—-]+$', '')
        FROM called
        UNION ALL
        SELECT learningoutcomename, learningoutcomefriendlyname, vendorguid, 5,
            regexp_extract(learningoutcomename, '[(\\[]([^()\\[\\]]+)[)\\]]$', 1)
        FROM called
    ),
    objective AS (
        SELECT code, foreign_id, official FROM core.objective WHERE gone_at IS NULL
        UNION ALL
        SELECT code, foreign_id, official FROM staged_objective WHERE NOT gone
    ),
    known AS (
        SELECT lower(code) AS word, min(code) AS reference
        FROM objective
        WHERE code IS NOT NULL
        GROUP BY lower(code)
        UNION ALL
        SELECT lower(foreign_id), min(foreign_id)
        FROM objective
        GROUP BY lower(foreign_id)
        UNION ALL
        SELECT lower(official), min(coalesce(code, foreign_id))
        FROM objective
        GROUP BY lower(official)
    ),
    meant AS (
        SELECT candidate.name, candidate.friendly, candidate.guid, arg_min(known.reference, candidate.rank) AS reference
        FROM candidate
        JOIN known ON known.word = lower(trim(candidate.word))
        GROUP BY ALL
    )
    SELECT
        row.line,
        row.foreign_id,
        row.student,
        coalesce(meant.reference, row.learningoutcomename) AS objective,
        row.submissiondate AS date,
        row.outcomescore / row.learningoutcomepointspossible AS score,
        CASE WHEN row.outcomescore IS NULL THEN row.learningoutcomerating END AS level,
        lower(coalesce(row.assessmenttype, 'assignment')) AS kind,
        row.assessmenttitle AS note
    FROM row
    LEFT JOIN meant
        ON meant.name = row.learningoutcomename
        AND meant.friendly IS NOT DISTINCT FROM row.learningoutcomefriendlyname
        AND meant.guid IS NOT DISTINCT FROM row.vendorguid
"""


class Canvas:
    """One "Outcome Results" CSV."""

    name = "Canvas Outcome Results CSV"
    looks_across = True
    words: Mapping[str, str] = {
        "evidence.student": "student sis id",
        "evidence.objective": "learning outcome name",
        "evidence.date": "submission date",
        "evidence.score": "outcome score",
        "evidence.level": "learning outcome rating",
        "evidence.kind": "assessment type",
        "evidence.note": "assessment title",
    }

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """Files whose heading has the columns that only this report has."""
        return one_by_one(files, lambda file: set(file.header) >= MARKS)

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """--source, else the folder's name, else the file's."""
        return given or bundle.folder or bundle.file.stem

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put each result on the desk as a piece of evidence."""
        table = desk.read_csv(bundle.file, RESULTS)
        if table is None:
            return
        desk.reject_where(
            table, column="studentsisid", rule="canvas-no-student", where="coalesce(studentsisid, studentid) IS NULL"
        )
        desk.reject_where(
            table,
            column="outcomescore",
            rule="canvas-no-score",
            where="outcomescore IS NULL AND learningoutcomerating IS NULL",
        )
        desk.reject_where(
            table,
            column="learningoutcomepointspossible",
            rule="canvas-no-points",
            where="outcomescore IS NOT NULL AND coalesce(learningoutcomepointspossible, 0) <= 0",
        )
        desk.reject_where(
            table,
            column="outcomescore",
            rule="canvas-score",
            where="outcomescore < 0 OR outcomescore > learningoutcomepointspossible",
        )
        desk.stage("evidence", table, STAGE)
