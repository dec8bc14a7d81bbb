"""Evidence: whose it is, what it is about, what a level is worth, the same again, corrections, results and judgments."""

from __future__ import annotations

import copy
import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plcore.access import COMMAND_LINE
from plcore.interop import desk
from plcore.learning.mastery_file import mastery_csv
from plcore.learning.progress import progress_report
from plcore.store import Store, open_store
from tests.files import NOW, ONEROSTER, brought, counts, evidence, framework, oneroster, the_file, write_csv

# Every piece that counts, as a reader would see it.
PIECES = """
    SELECT person.foreign_id, objective.code, evidence.date::VARCHAR, round(score, 3), evidence.kind, note
    FROM facts.evidence AS evidence
    JOIN core.person AS person ON person.id = evidence.student
    LEFT JOIN core.objective AS objective ON objective.id = evidence.objective
    WHERE evidence.id NOT IN (SELECT id FROM facts.evidence_gone)
    ORDER BY ALL
"""
GONE = "SELECT why, count(*) FROM facts.evidence_gone GROUP BY ALL ORDER BY ALL"
# What the district mean is worked out from must be what the pieces say, whatever was corrected or taken back.
DAYS_AGREE = """
    SELECT objective, date, sum(pieces), round(sum(total), 6) FROM facts.objective_day GROUP BY ALL HAVING sum(pieces) <> 0
    EXCEPT
    SELECT objective, date, count(*), round(sum(score), 6)
    FROM facts.evidence
    WHERE score IS NOT NULL AND id NOT IN (SELECT id FROM facts.evidence_gone)
    GROUP BY ALL
"""


@pytest.fixture(autouse=True)
def left_where_it_is_read(monkeypatch):
    """Files here are small; they go the way of large ones, whose rows stay where they were read."""
    monkeypatch.setattr(desk, "WORTH_LEAVING", 0)


@pytest.fixture
def store(tmp_path):
    """A district with a roster and a list of goals, and no evidence."""
    with open_store(tmp_path / "district.duckdb") as opened:
        report = brought(opened, oneroster(tmp_path / "export"), framework(tmp_path / "goals.json"))
        assert report.applied
        yield opened


def bring_rows(store: Store, folder: Path, *rows: str, name: str = "evidence.csv", **more: Any) -> Any:
    return brought(store, evidence(folder / name, *rows), **more)


def test_evidence_comes_in(store, tmp_path):
    report = bring_rows(
        store, tmp_path / "lms",
        "maya,G.1,2026-10-01,0.75,,quiz,Explained her steps",
        "leo,G.2,2026-10-02,1,,project,",
        "leo,goals-g.3,2026-10-02,,,observation,Read to a friend",
    )  # fmt: skip
    assert counts(report.files[0]) == (3, 3, 0, 0)
    assert report.files[0].source == "lms"
    assert store.rows(PIECES) == [
        ("leo", "G.2", "2026-10-02", 1.0, "project", None),
        ("leo", "G.3", "2026-10-02", None, "observation", "Read to a friend"),
        ("maya", "G.1", "2026-10-01", 0.75, "quiz", "Explained her steps"),
    ]
    assert store.rows("SELECT line FROM facts.evidence ORDER BY line") == [(2,), (3,), (4,)]
    assert store.rows("SELECT count(*) FROM core.batch WHERE format = 'evidence CSV' AND applied_at IS NOT NULL") == [
        (1,)
    ]
    assert store.rows(DAYS_AGREE) == []


def test_the_same_file_again_changes_nothing(store, tmp_path):
    rows = ["maya,G.1,2026-10-01,0.75,,quiz,", "maya,G.1,2026-10-01,0.75,,quiz,", "leo,,2026-10-01,,,goal,Read more"]
    bring_rows(store, tmp_path / "lms", *rows)
    before = store.rows("SELECT * FROM facts.evidence ORDER BY ALL"), store.rows("SELECT count(*) FROM core.batch")
    report = bring_rows(store, tmp_path / "lms", *rows)
    assert counts(report.files[0]) == (3, 0, 3, 0)
    assert before == (
        store.rows("SELECT * FROM facts.evidence ORDER BY ALL"),
        store.rows("SELECT count(*) FROM core.batch"),
    )


def test_two_rows_alike_in_one_file_are_two_pieces_but_in_another_file_the_same_ones(store, tmp_path):
    row = "maya,G.1,2026-10-01,0.75,,quiz,"
    bring_rows(store, tmp_path / "lms", row, row)
    assert len(store.rows(PIECES)) == 2
    report = bring_rows(store, tmp_path / "lms", row, "leo,G.1,2026-10-01,0.5,,quiz,", name="week2.csv")
    assert counts(report.files[0]) == (2, 1, 1, 0)
    report = bring_rows(store, tmp_path / "lms", row, row, row, name="week3.csv")
    assert counts(report.files[0]) == (3, 1, 2, 0)


def test_two_files_at_once_are_as_two_files_one_by_one(store, tmp_path):
    one = evidence(tmp_path / "lms" / "one.csv", "maya,G.1,2026-10-01,0.75,,quiz,", "leo,G.1,2026-10-01,0.5,,quiz,")
    two = evidence(tmp_path / "lms" / "two.csv", "maya,G.1,2026-10-01,0.75,,quiz,", "nora,G.1,2026-10-01,0.5,,quiz,")
    report = brought(store, one, two)
    assert [counts(file) for file in report.files] == [(2, 2, 0, 0), (2, 1, 1, 0)]
    again = brought(store, one, two)
    assert [counts(file) for file in again.files] == [(2, 0, 2, 0), (2, 0, 2, 0)]


CORRECTIONS = {  # first file, second file -> scores that count, why others do not
    "another score": (["0.5"], ["0.75"], [0.75], [("corrected", 1)]),
    "the same score": (["0.5"], ["0.5"], [0.5], []),
    "one of two": (["0.5", "0.6"], ["0.5", "0.9"], [0.5, 0.9], [("corrected", 1)]),
    "one more": (["0.5"], ["0.5", "0.9"], [0.5, 0.9], []),
    "both": (["0.5", "0.6"], ["0.7", "0.8"], [0.7, 0.8], [("corrected", 2)]),
    "fewer than are known: one more piece, nothing is taken away": (["0.5", "0.6"], ["0.9"], [0.5, 0.6, 0.9], []),
}


@pytest.mark.parametrize("case", CORRECTIONS)
def test_a_correction_replaces_the_score_and_keeps_the_former_row(store, tmp_path, case):
    first, second, counting, gone = CORRECTIONS[case]
    bring_rows(store, tmp_path / "lms", *(f"maya,G.1,2026-10-01,{score},,quiz," for score in first))
    bring_rows(store, tmp_path / "lms", *(f"maya,G.1,2026-10-01,{score},,quiz," for score in second), name="next.csv")
    assert [row[3] for row in store.rows(PIECES)] == counting
    assert store.rows(GONE) == gone
    assert store.rows(DAYS_AGREE) == []


def test_what_two_sources_say_stands_side_by_side(store, tmp_path):
    bring_rows(store, tmp_path / "lms", "maya,G.1,2026-10-01,0.5,,quiz,")
    bring_rows(store, tmp_path / "reading-app", "maya,G.1,2026-10-01,0.75,,quiz,")
    assert [row[3] for row in store.rows(PIECES)] == [0.5, 0.75]


# The same file by another name

WORK = [f"{who},G.{1 + day % 3},2026-10-{day:02d},0.{day % 10},,quiz,note {day}" for day in range(1, 15) for who in ("maya", "leo")]  # fmt: skip


def test_the_same_file_by_another_name_is_held_back(store, tmp_path):
    bring_rows(store, tmp_path / "lms", *WORK, now=NOW - timedelta(days=3))
    report = bring_rows(store, tmp_path / "downloads", *WORK)
    assert not report.applied
    (reason,) = report.safety
    assert "“lms”" in reason and "November 19, 2026" in reason and "28 of 28" in reason and "twice" in reason
    assert any("--source lms" in line and "--force" in line for line in report.summary)
    assert len(store.rows(PIECES)) == len(WORK)
    trial = bring_rows(store, tmp_path / "downloads", *WORK, dry_run=True)
    assert trial.safety == report.safety
    assert reason in trial.summary
    spanish = bring_rows(store, tmp_path / "downloads", *WORK, language="es")
    assert "“lms”" in spanish.safety[0] and "dos veces" in spanish.safety[0]
    as_the_same = bring_rows(store, tmp_path / "downloads", *WORK, source="lms")
    assert as_the_same.applied and counts(as_the_same.files[0]) == (28, 0, 28, 0)


def test_who_insists_counts_both_and_is_not_asked_again(store, tmp_path):
    bring_rows(store, tmp_path / "lms", *WORK)
    assert bring_rows(store, tmp_path / "downloads", *WORK, force=True).applied
    assert len(store.rows(PIECES)) == 2 * len(WORK)
    again = bring_rows(store, tmp_path / "downloads", *WORK)
    assert again.applied and not again.safety


ALIKE = {  # rows of WORK, other rows: is it held back
    "most of it": (20, 19, True),
    "half of it": (20, 20, False),
    "a few rows, even if all": (19, 0, False),
}


@pytest.mark.parametrize("case", ALIKE)
def test_a_few_rows_alike_are_only_noted(store, tmp_path, case):
    alike, others, held = ALIKE[case]
    bring_rows(store, tmp_path / "lms", *WORK)
    rows = [*WORK[:alike], *(f"nora,G.1,2026-09-01,0.5,,quiz,other {number}" for number in range(others))]
    report = bring_rows(store, tmp_path / "reading-app", *rows)
    assert report.applied is not held
    assert bool(report.safety) is held
    if not held:
        assert f"{alike} of {alike + others} rows" in (report.files[0].note or "")


def test_the_same_file_twice_in_one_bring_is_held_back(store, tmp_path):
    report = brought(store, evidence(tmp_path / "one" / "evidence.csv", *WORK), evidence(tmp_path / "two" / "evidence.csv", *WORK))  # fmt: skip
    assert not report.applied
    assert [("evidence.csv" in reason, "“one”" in reason) for reason in report.safety] == [(True, True)]


def test_work_that_was_taken_back_does_not_count_as_known(store, tmp_path):
    bring_rows(store, tmp_path / "lms", *WORK)
    bring_rows(store, tmp_path / "lms", *(row.replace(",0.", ",0.0") for row in WORK))
    assert store.rows(GONE) == [("corrected", len([row for row in WORK if ",0.0," not in row]))]
    assert bring_rows(store, tmp_path / "reading-app", *WORK).applied


def test_corrections_are_told(store, tmp_path):
    days = range(1, 13)
    bring_rows(store, tmp_path / "lms", *(f"maya,G.1,2026-10-{day:02d},0.5,,quiz," for day in days))
    next_rows = [*(f"maya,G.1,2026-10-{day:02d},0.7,,quiz," for day in days), "leo,G.1,2026-10-01,0.5,,quiz,"]
    trial = bring_rows(store, tmp_path / "lms", *next_rows, dry_run=True)
    assert "12 pieces of work would be changed." in trial.summary
    report = bring_rows(store, tmp_path / "lms", *next_rows)
    assert "12 pieces of work were changed." in report.summary
    assert "In 12 rows only the score is new" in (report.files[0].note or "")
    (change,) = [change for change in report.preview if change.kind == "evidence"]
    assert (change.new, change.changed) == (1, 12)
    assert [example.what for example in change.examples].count("changed") == 12
    again = bring_rows(store, tmp_path / "lms", *next_rows)
    assert not any("changed." in line and "pieces" in line for line in again.summary)
    assert again.files[0].note is None


def test_two_pieces_of_one_day_both_count_in_one_file_and_are_no_correction(store, tmp_path):
    report = bring_rows(store, tmp_path / "lms", "maya,G.1,2026-10-01,0.5,,quiz,", "maya,G.1,2026-10-01,0.9,,quiz,")
    assert [row[3] for row in store.rows(PIECES)] == [0.5, 0.9]
    assert report.files[0].note is None


def test_rows_set_aside_leave_one_batch_however_often_they_come(store, tmp_path):
    good, bad = "maya,G.1,2026-10-01,0.5,,quiz,", "ghost,G.1,2026-10-01,0.5,,quiz,"
    tables = ("core.batch", "core.reject", "facts.evidence")

    def kept() -> list[Any]:
        return [store.rows(f"SELECT * FROM {table} ORDER BY ALL") for table in tables]

    for rows in ([bad], [good, bad]):
        bring_rows(store, tmp_path / "lms", *rows, force=True)
        before = kept()
        report = bring_rows(store, tmp_path / "lms", *rows, force=True)
        assert report.applied and report.files[0].rejected == 1
        assert kept() == before
        assert bring_rows(store, tmp_path / "lms", *rows, force=True, language="es").applied
        assert kept() == before
    bring_rows(store, tmp_path / "lms", good, bad.replace("ghost", "spirit"), force=True)
    assert [len(rows) for rows in kept()] == [len(before[0]) + 1, len(before[1]) + 1, len(before[2])]


STUDENTS = {
    "the roster's key": ("maya", None),
    "the number the school knows": ("N-1", None),
    "nobody": ("ghost", "know the student"),
    "a teacher": ("ortiz", "know the student"),
    "nothing": ("", "is empty"),
}


@pytest.mark.parametrize("case", STUDENTS)
def test_students_are_found_by_any_of_their_keys(store, tmp_path, case):
    key, words = STUDENTS[case]
    report = bring_rows(store, tmp_path / "lms", f"{key},G.1,2026-10-01,0.5,,quiz,", force=True)
    file = report.files[0]
    assert counts(file) == ((1, 1, 0, 0) if words is None else (0, 0, 0, 1))
    if words:
        assert (file.rejects[0].line, file.rejects[0].column) == (2, "student")
        assert words in file.rejects[0].reason


def test_a_key_that_fits_two_students_picks_nobody_unless_the_source_decides(store, tmp_path):
    brought(store, oneroster(tmp_path / "other", system="other"))
    row = "maya,G.1,2026-10-01,0.5,,quiz,"
    report = bring_rows(store, tmp_path / "lms", row, force=True)
    assert "more than one student" in report.files[0].rejects[0].reason
    report = bring_rows(store, tmp_path / "lms", row, source="other")
    assert counts(report.files[0]) == (1, 1, 0, 0)
    assert store.rows(
        "SELECT source FROM core.person WHERE id IN (SELECT student FROM facts.evidence)"
    ) == [("other",)]  # fmt: skip


def test_a_code_in_two_lists_of_goals_picks_none(store, tmp_path):
    brought(store, framework(tmp_path / "more.json", "More"))
    report = bring_rows(store, tmp_path / "lms", "maya,G.1,2026-10-01,0.5,,quiz,", "maya,more-g.1,2026-10-01,0.5,,quiz,",
                        force=True)  # fmt: skip
    assert counts(report.files[0]) == (1, 1, 0, 1)
    assert "more than one goal" in report.files[0].rejects[0].reason


WRONG = {  # row: column, words of the reason
    "maya,G.9,2026-10-01,0.5,,quiz,": ("objective", "know the goal"),
    "maya,,2026-10-01,0.5,,quiz,": ("objective", "is empty"),
    "maya,G.1,,0.5,,quiz,": ("date", "is empty"),
    "maya,G.1,soon,0.5,,quiz,": ("date", "not a date"),
    "maya,G.1,2026-13-01,0.5,,quiz,": ("date", "not a date"),
    "maya,G.1,0026-10-01,0.5,,quiz,": ("date", "not a date"),
    "maya,G.1,infinity,0.5,,quiz,": ("date", "not a date"),
    "maya,G.1,2026-12-24,0.5,,quiz,": ("date", "not come yet"),
    "maya,G.1,2026-10-01,1.5,,quiz,": ("score", "from 0 to 1"),
    "maya,G.1,2026-10-01,-0.1,,quiz,": ("score", "from 0 to 1"),
    "maya,G.1,2026-10-01,nan,,quiz,": ("score", "not a number"),
    "maya,G.1,2026-10-01,inf,,quiz,": ("score", "not a number"),
    "maya,G.1,2026-10-01,85%,,quiz,": ("score", "not a number"),
    "maya,G.1,2026-10-01,,Secure,quiz,": ("level", "what this level is worth"),
    "maya,G.1,2026-10-01,,,quiz,": ("score", "no score, no level and no words"),
    "maya,,2026-10-01,,,reflection,": ("note", "is empty"),
    "maya,G.1,2026-10-01,,,judgment,": ("level", "one of these levels"),
    "maya,G.1,2026-10-01,,wonderful,judgment,": ("level", "one of these levels"),
    "maya,G.1,2026-10-01,0.5,,quiz": (None, "too many or too few parts"),
    "maya,G.1,2026-10-01,0.5,,quiz,a,b": (None, "too many or too few parts"),
    'maya,G.1,2026-10-01,0.5,,quiz,"never closed': (None, "quote"),
    'maya,G.1,2026-10-01,0.5,,quiz,"closed" too soon': (None, "quote"),
    "maya,G.1,2026-10-01,0.5,,qu\x07iz,": ("kind", "not text"),
    f"maya,G.1,2026-10-01,0.5,,quiz,{'long ' * 3000}": ("note", "too long"),
}


@pytest.mark.parametrize("row", WRONG)
def test_a_wrong_row_is_told_with_its_line_and_its_neighbours_are_kept(store, tmp_path, row):
    column, words = WRONG[row]
    good = ["leo,G.1,2026-10-01,0.5,,quiz,before", "nora,G.1,2026-10-01,0.5,,quiz,after"]
    report = bring_rows(store, tmp_path / "lms", good[0], row, good[1], force=True)
    file = report.files[0]
    assert counts(file) == (2, 2, 0, 1)
    assert (file.rejects[0].line, file.rejects[0].column) == (3, column)
    assert words in file.rejects[0].reason
    assert [piece[0] for piece in store.rows(PIECES)] == ["leo", "nora"]


def test_a_forgotten_quote_swallows_no_line_of_many(store, tmp_path):
    rows = [f"maya,G.1,2026-10-{1 + number % 28:02d},0.5,,quiz,note {number}" for number in range(300)]
    rows[100] = 'maya,G.1,2026-10-01,0.5,,quiz,"forgot to close'
    rows[200] = 'maya,G.1,2026-10-01,0.5,,quiz,"a note of\ntwo lines, with ""quotes"""'
    report = bring_rows(store, tmp_path / "lms", *rows)
    assert counts(report.files[0]) == (299, 299, 0, 1)
    assert report.files[0].rejects[0].line == 102
    lines = {line for (line,) in store.rows("SELECT line FROM facts.evidence")}
    assert lines == set(range(2, 303)) - {102, 203}
    assert ('a note of\ntwo lines, with "quotes"',) in store.rows("SELECT note FROM facts.evidence")


def test_blank_lines_and_other_line_ends_keep_the_lines_true(store, tmp_path):
    text = "student,objective,date,score,level,kind,note\r\n\r\nmaya,G.1,2026-10-01,0.5,,quiz,\r\n\r\nghost,G.1,2026-10-01,0.5,,quiz,\r\n\r\n"
    path = tmp_path / "lms" / "evidence.csv"
    path.parent.mkdir()
    path.write_bytes(text.encode())
    report = brought(store, path, force=True)
    assert counts(report.files[0]) == (1, 1, 0, 1)
    assert report.files[0].rejects[0].line == 5
    assert store.rows("SELECT line FROM facts.evidence") == [(3,)]


DAYS = {
    "month first, since a day is above 12": (["11/22/2025", "1/2/2026"], ["2025-11-22", "2026-01-02"]),
    "day first, since a day is above 12": (["22/11/2025", "1/2/2026"], ["2025-11-22", "2026-02-01"]),
    "with a time": (["2026-01-02T10:00:00Z", "2026-01-03 09:00"], ["2026-01-02", "2026-01-03"]),
    "dots": (["22.11.2025", "2026-01-02"], ["2025-11-22", "2026-01-02"]),
    "in doubt": (["1/2/2026", "2026-01-02"], ["2026-01-02"]),
    "one against the other": (["11/22/2025", "22/11/2025", "2026-01-02"], ["2026-01-02"]),
}


@pytest.mark.parametrize("case", DAYS)
def test_days_are_read_where_the_order_is_certain(store, tmp_path, case):
    written, read = DAYS[case]
    report = bring_rows(store, tmp_path / "lms", *(f"maya,G.1,{day},0.5,,quiz," for day in written), force=True)
    assert [row[2] for row in store.rows(PIECES)] == sorted(read)
    assert report.files[0].rejected == len(written) - len(read)
    if report.files[0].rejected:
        assert "month from the day" in report.files[0].rejects[0].reason


SCALES = """
[[scale]]
for = "*"
levels = { "Not yet" = 0.2, "Secure" = 0.9 }
"""


def scale(store: Store, *rows: tuple[str, str, float]) -> None:
    store.write(lambda tx: tx.insert("core.scale_level", ["scale", "level", "score"], rows))


def test_a_level_is_worth_what_its_nearest_scale_says(store, tmp_path):
    scale(store, ("*", "Secure", 0.8), ("*", "Emerging", 0.3), ("Goals", "Secure", 0.85), ("G.1", "Secure", 0.9))
    report = bring_rows(
        store, tmp_path / "lms",
        "maya,G.1,2026-10-01,,secure,quiz,", "maya,G.2,2026-10-01,,Secure,quiz,", "maya,G.3,2026-10-01,,Emerging,quiz,",
        "maya,G.1,2026-10-02,0.1,Secure,quiz,", "maya,G.1,2026-10-01,,Brilliant,quiz,", force=True,
    )  # fmt: skip
    assert [row[3] for row in store.rows(PIECES)] == [0.9, 0.1, 0.85, 0.3]
    (reject,) = report.files[0].rejects
    assert "Emerging, Secure" in reject.reason


@pytest.mark.parametrize("number", range(4))
def test_of_several_judgments_of_one_day_the_last_in_the_file_stands_everywhere(store, tmp_path, number):
    levels = ("just_starting", "getting_there", "has_shown")
    said = [levels[(number + place) % 3] for place in range(6)]  # each of them twice: the later one counts
    bring_rows(store, tmp_path, *(f"maya,G.1,2026-10-01,,{level},judgment," for level in said))
    (maya,) = store.one("SELECT id FROM core.person WHERE foreign_id = 'maya'")
    page = progress_report(store, COMMAND_LINE, maya, now=NOW, language="en")
    mastery_csv(store, COMMAND_LINE, as_of=NOW.date(), out=tmp_path / "mastery.csv", now=NOW)
    with (tmp_path / "mastery.csv").open(encoding="utf-8") as lines:
        listed = [row["level"] for row in csv.DictReader(lines)]
    assert ([goal.level for goal in page.goals], listed) == (said[-1:], said[-1:])


def test_a_judgment_is_kept_apart_with_who_made_it(store, tmp_path):
    heads = "student,objective,date,score,level,kind,note,by"
    rows = ["maya,G.1,2026-10-01,,has_shown,judgment,She explains it to others,ortiz",
            "leo,G.1,2026-10-01,,Getting there,Judgment,,", "nora,G.1,2026-10-01,,Apenas empieza,judgment,,ghost"]  # fmt: skip
    path = evidence(tmp_path / "lms" / "evidence.csv", *rows, heads=heads)
    report = brought(store, path)
    assert counts(report.files[0]) == (3, 3, 0, 0)
    assert "“by”" in (report.files[0].note or "")
    judged = store.rows("""
        SELECT person.foreign_id, level, words, author_name
        FROM facts.judgment AS judgment
        JOIN core.person AS person ON person.id = judgment.student
        ORDER BY ALL
    """)
    assert judged == [
        ("leo", "getting_there", None, "lms"),
        ("maya", "has_shown", "She explains it to others", "Lucia Ortiz"),
        ("nora", "just_starting", None, "ghost"),
    ]
    assert store.rows(PIECES) == []
    assert counts(brought(store, path).files[0]) == (3, 0, 3, 0)


def test_a_students_own_words_need_no_goal_and_no_score(store, tmp_path):
    bring_rows(
        store,
        tmp_path / "lms",
        "maya,,2026-10-01,0.9,,Goal,I want to read maps",
        "maya,G.1,2026-10-01,,,reflection,Hard!",
    )
    assert store.rows(PIECES) == [
        ("maya", "G.1", "2026-10-01", None, "reflection", "Hard!"),
        ("maya", None, "2026-10-01", None, "goal", "I want to read maps"),
    ]


def test_roster_goals_and_evidence_come_in_at_once(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        oneroster(tmp_path / "all" / "roster")
        framework(tmp_path / "all" / "goals" / "goals.json")
        evidence(tmp_path / "all" / "work" / "evidence.csv", "maya,G.1,2026-10-01,0.5,,quiz,")
        report = brought(store, tmp_path / "all")
        assert report.applied
        assert not any(file.rejected for file in report.files)
        assert len(store.rows(PIECES)) == 1


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""),
     ("utf-16-be", b""), ("latin-1", b""), ("cp1252", b"")],
)  # fmt: skip
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_are_told_apart(store, tmp_path, encoding, mark, ends):
    note = "Ñandú, señal y más"
    text = f'student,objective,date,score,level,kind,note\nmaya,G.1,2026-10-01,0.5,,quiz,"{note}"\n'.replace("\n", ends)
    path = tmp_path / "lms" / "evidence.csv"
    path.parent.mkdir()
    path.write_bytes(mark + text.encode(encoding))
    report = brought(store, path)
    assert counts(report.files[0]) == (1, 1, 0, 0)
    assert store.rows("SELECT note FROM facts.evidence") == [(note,)]


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_other_signs_between_the_columns(store, tmp_path, sign):
    text = "student,objective,date,score,level,kind,note\nmaya,G.1,2026-10-01,0.5,,quiz,\n".replace(",", sign)
    path = tmp_path / "lms" / "evidence.csv"
    path.parent.mkdir()
    path.write_text(text)
    assert counts(brought(store, path).files[0]) == (1, 1, 0, 0)


def test_formulas_stay_data_and_the_rejects_file_is_safe_to_open(store, tmp_path):
    report = bring_rows(store, tmp_path / "lms", "maya,G.1,2026-10-01,0.5,,quiz,=cmd|' /C calc'!A0",
                        "=cmd,G.1,2026-10-01,0.5,,quiz,", "@ghost,G.1,2026-10-01,0.5,,quiz,", force=True)  # fmt: skip
    assert store.rows("SELECT note FROM facts.evidence") == [("=cmd|' /C calc'!A0",)]
    written = Path(report.files[0].rejects_file or "").read_text(encoding="utf-8-sig").splitlines()
    assert written[0] == "file,line,column,value,reason,remedy"
    assert [line.split(",")[3] for line in written[1:]] == ["'=cmd", "'@ghost"]
    assert [reject.value for reject in report.files[0].rejects] == ["=cmd", "@ghost"]


def test_rejects_are_all_in_the_file_and_the_first_twenty_in_the_report(store, tmp_path):
    report = bring_rows(store, tmp_path / "lms", *(f"ghost{number},G.1,2026-10-01,0.5,,quiz," for number in range(50)))
    assert not report.applied
    assert "50 of 50 rows" in report.safety[0]
    assert len(report.files[0].rejects) == 20
    assert len(Path(report.files[0].rejects_file or "").read_text().splitlines()) == 51
    assert store.rows("SELECT count(*) FROM core.reject") == [(0,)]


def test_up_to_a_twentieth_may_be_rejected(store, tmp_path):
    rows = [f"maya,G.1,2026-{1 + number // 28:02d}-{1 + number % 28:02d},0.5,,quiz," for number in range(95)]
    bad = ["ghost,G.1,2026-10-01,0.5,,quiz,"] * 5
    report = bring_rows(store, tmp_path / "lms", *rows, *bad)
    assert report.applied
    report = bring_rows(store, tmp_path / "lms", *rows, *bad, bad[0], name="more.csv")
    assert not report.applied


# OneRoster results

BOOK: dict[str, Any] = {
    "categories": [{"sourcedId": "q", "title": "quiz"}],
    "lineItems": [{"sourcedId": "li", "title": "Quiz 1", "assignDate": "2026-09-30", "dueDate": "2026-10-02",
                   "categorySourcedId": "q", "resultValueMin": "0", "resultValueMax": "20"}],
    "lineItemLearningObjectiveIds": [{"sourcedId": "lio", "lineItemSourcedId": "li", "source": "case",
                                      "learningObjectiveId": "https://case.example/ims/CFItems/goals-g.1"}],
    "results": [{"sourcedId": "r1", "lineItemSourcedId": "li", "studentSourcedId": "maya", "scoreStatus": "fully graded",
                 "score": "15", "scoreDate": "2026-10-05", "comment": "Good steps"},
                {"sourcedId": "r2", "lineItemSourcedId": "li", "studentSourcedId": "leo", "scoreStatus": "fully graded",
                 "score": "5", "scoreDate": "", "comment": ""}],
    "resultLearningObjectiveIds": [{"sourcedId": "rlo", "resultSourcedId": "r2", "source": "case",
                                    "learningObjectiveId": "G.2", "score": "20"},
                                   {"sourcedId": "rlo2", "resultSourcedId": "r2", "source": "case",
                                    "learningObjectiveId": "G.3", "score": ""}],
}  # fmt: skip


def book(folder: Path, modes: dict[str, str] | None = None, **tables: Any) -> Path:
    return oneroster(folder, {**copy.deepcopy(BOOK), **tables}, version="1.2", modes=modes)


def test_results_become_evidence_for_each_goal_they_name(store, tmp_path):
    report = brought(store, book(tmp_path / "book"))
    assert report.applied
    assert store.rows(PIECES) == [
        ("leo", "G.2", "2026-10-02", 1.0, "quiz", None),  # its own score and goals; the day the work was due
        ("leo", "G.3", "2026-10-02", 0.25, "quiz", None),
        ("maya", "G.1", "2026-10-05", 0.75, "quiz", "Good steps"),
    ]
    assert counts(the_file(report, "/results.csv")) == (2, 2, 0, 0)
    again = brought(store, tmp_path / "book")
    assert sum(file.changed for file in again.files) == 0


def test_a_delta_of_results_finds_the_line_items_brought_before(store, tmp_path):
    brought(store, book(tmp_path / "book"))
    results = [dict(BOOK["results"][0], score="20"), dict(BOOK["results"][0], sourcedId="r3", studentSourcedId="nora")]
    report = brought(
        store, oneroster(tmp_path / "delta", {"results": results}, version="1.2", modes={"results": "delta"})
    )
    assert counts(the_file(report, "/results.csv")) == (2, 2, 0, 0)
    assert [row for row in store.rows(PIECES) if row[0] != "leo"] == [
        ("maya", "G.1", "2026-10-05", 1.0, "quiz", "Good steps"),
        ("nora", "G.1", "2026-10-05", 0.75, "quiz", "Good steps"),
    ]
    assert store.rows(GONE) == [("corrected", 1)]
    assert store.rows(DAYS_AGREE) == []


TAKEN_BACK = {
    "deleted": {"status": "tobedeleted"},
    "exempt": {"scoreStatus": "exempt"},
    "not submitted": {"scoreStatus": "not submitted"},
    "emptied": {"score": "", "comment": ""},
}


@pytest.mark.parametrize("case", TAKEN_BACK)
def test_a_result_that_is_taken_back_counts_no_more(store, tmp_path, case):
    brought(store, book(tmp_path / "book"))
    results = [dict(BOOK["results"][0], **TAKEN_BACK[case])]
    delta = oneroster(tmp_path / "delta", {"results": results}, version="1.2", modes={"results": "delta"})
    report = brought(store, delta)
    assert counts(the_file(report, "/results.csv")) == (1, 1, 0, 0)
    assert {row[0] for row in store.rows(PIECES)} == {"leo"}
    assert store.rows(GONE) == [("withdrawn", 1)]
    assert store.rows(DAYS_AGREE) == []
    assert counts(the_file(brought(store, delta), "/results.csv")) == (1, 0, 1, 0)


def test_results_that_a_later_whole_file_leaves_out_still_count(store, tmp_path):
    brought(store, book(tmp_path / "book"))
    brought(store, book(tmp_path / "next", results=BOOK["results"][:1]))
    assert {row[0] for row in store.rows(PIECES)} == {"leo", "maya"}


WRONG_RESULTS = {
    "no such line item": ({"lineItemSourcedId": "gone"}, "lineItemSourcedId", "which piece of work"),
    "above the most": ({"score": "21"}, "score", "more than the most"),
    "nobody": ({"studentSourcedId": "ghost"}, "studentSourcedId", "know the student"),
    "a teacher": ({"studentSourcedId": "ortiz"}, "studentSourcedId", "know the student"),
    "a day to come": ({"scoreDate": "2027-01-01"}, "scoreDate", "not come yet"),
}


@pytest.mark.parametrize("case", WRONG_RESULTS)
def test_a_wrong_result_is_told(store, tmp_path, case):
    edits, column, words = WRONG_RESULTS[case]
    report = brought(
        store, book(tmp_path / "book", results=[dict(BOOK["results"][0], **edits), BOOK["results"][1]]), force=True
    )
    file = the_file(report, "/results.csv")
    assert counts(file) == (1, 1, 0, 1)
    assert (file.rejects[0].line, file.rejects[0].column) == (2, column)
    assert words in file.rejects[0].reason


def test_results_without_a_goal_are_counted_and_left_out(store, tmp_path):
    report = brought(store, book(tmp_path / "book", lineItemLearningObjectiveIds=[dict(
        BOOK["lineItemLearningObjectiveIds"][0], lineItemSourcedId="another")]))  # fmt: skip
    file = the_file(report, "/results.csv")
    assert (file.accepted, file.rejected) == (2, 0)
    assert "1 result names no goal" in (file.note or "")
    assert {row[0] for row in store.rows(PIECES)} == {"leo"}


# the shelf


def test_evidence_is_kept_sorted_by_student_and_sorted_again_when_much_came_in(store, tmp_path, monkeypatch):
    from plcore.interop import apply

    monkeypatch.setattr(apply, "LARGE", 100)
    day = date(2026, 1, 1)
    for week in range(6):
        rows = [f"{student},G.{1 + number % 3},{day + timedelta(days=number)},0.5,,quiz,w{week}"
                for number in range(30) for student in ("nora", "maya", "leo")]  # fmt: skip
        bring_rows(store, tmp_path / "lms", *rows, name=f"week{week}.csv", now=NOW + timedelta(days=week))
    assert store.rows("SELECT count(*) FROM facts.evidence") == [(540,)]
    ((in_order,),) = store.rows("""
        SELECT count(*) FILTER (WHERE student < before)
        FROM (SELECT student, lag(student) OVER (ORDER BY rowid) AS before FROM facts.evidence WHERE note <> 'w5')
    """)
    assert in_order <= 4  # far fewer seams than six unsorted weeks would leave
    columns = store.rows(
        "SELECT column_name, is_nullable FROM duckdb_columns() WHERE table_name = 'evidence' ORDER BY column_index"
    )
    assert columns[0] == ("student", False)
    assert len(columns) == 12
    assert isinstance(NOW, datetime)


def test_the_bring_is_told_as_it_goes(store, tmp_path):
    told = []
    brought(store, evidence(tmp_path / "lms" / "evidence.csv", "maya,G.1,2026-10-01,0.5,,quiz,"),
            progress=lambda stage, fraction: told.append((stage, fraction)))  # fmt: skip
    assert [fraction for _, fraction in told] == sorted(fraction for _, fraction in told)
    assert told[0] == ("bring-stage-find", 0.0)
    assert told[-1] == ("bring-stage-done", 1.0)
    from plcore.language import say

    assert all(say(language, stage) for stage, _ in told for language in ("en", "es"))


def test_a_roster_row_and_its_evidence_follow_a_person_who_comes_back(store, tmp_path):
    bring_rows(store, tmp_path / "lms", "nora,G.1,2026-10-01,0.5,,quiz,")
    less = {**ONEROSTER, "users": [row for row in ONEROSTER["users"] if row["sourcedId"] != "nora"],
            "enrollments": ONEROSTER["enrollments"][:2] + ONEROSTER["enrollments"][3:]}  # fmt: skip
    brought(store, oneroster(tmp_path / "less", less), force=True)
    report = bring_rows(store, tmp_path / "lms", "nora,G.1,2026-10-02,0.5,,quiz,", name="late.csv", force=True)
    assert report.files[0].rejected == 1
    brought(store, oneroster(tmp_path / "again"))
    assert counts(bring_rows(store, tmp_path / "lms", "nora,G.1,2026-10-02,0.5,,quiz,", name="late.csv").files[0]) == (
        1,
        1,
        0,
        0,
    )
    assert len(store.rows(PIECES)) == 2


def test_an_evidence_file_may_have_other_names_for_its_columns(store, tmp_path):
    path = write_csv(tmp_path / "lms" / "work.csv", [["maya", "G.1", "2026-10-01", "0.5", "Nice"]],
                     ["Student ID", "Objective Code", "DATE", "Score", "Comment"])  # fmt: skip
    assert counts(brought(store, path).files[0]) == (1, 1, 0, 0)
    assert store.rows(PIECES) == [("maya", "G.1", "2026-10-01", 0.5, "work", "Nice")]
