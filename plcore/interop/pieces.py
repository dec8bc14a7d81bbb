"""Evidence on its way in: whose it is, what it is about, what its level is worth, and what is wrong with it.

Afterwards the table `piece` has every piece that stands (judgments too, by their kind): bundle, file, line, source,
foreign_id, student, objective, date, score, kind, note, author, said_author, judged (a judgment's level); and
in_order, which grows with student and objective: a short key, by which a million pieces are sorted in less time.
"""

from __future__ import annotations

from plcore.interop.files import plain
from plcore.interop.lookup import CREATE_GOALS, CREATE_PEOPLE, CREATE_STUDENTS, look_up
from plcore.interop.tray import DROP_REJECTED_OWNERS, MOST_ECHOED, Tray
from plcore.language import LANGUAGES, message, say

JUDGED = {
    "just_starting": "level-just-starting",
    "getting_there": "level-getting-there",
    "has_shown": "level-has-shown",
}
OWN = {
    "student": "(SELECT source, foreign_id, id FROM known_person WHERE id IN (SELECT id FROM student))",
    "objective": "(SELECT NULL::VARCHAR AS source, NULL::VARCHAR AS foreign_id, NULL::UUID AS id)",
    "author": "known_person",
}
CREATE_REF = """
    CREATE OR REPLACE TEMP TABLE ref_evidence_{column} AS
    SELECT said.bundle, said.said, own.id, CASE WHEN own.id IS NULL THEN 'unknown' END AS rule, {across} AS across
    FROM (
        SELECT DISTINCT bundle.bundle, source, across, staged."{column}" AS said
        FROM evidence_row AS staged
        JOIN bundle ON bundle.bundle = staged.bundle
        WHERE staged."{column}" IS NOT NULL AND NOT staged.gone
    ) AS said
    LEFT JOIN {own} AS own ON own.source = said.source AND own.foreign_id = said.said
"""
CREATE_MEANT = "CREATE OR REPLACE TEMP TABLE meant (said VARCHAR, level VARCHAR)"
SAID_LEVELS = "SELECT DISTINCT level FROM evidence_row WHERE lower(kind) = 'judgment' AND level IS NOT NULL"
ADD_MEANT = "INSERT INTO meant VALUES (?, ?)"
# What a level is worth: by the objective's own scale, else its framework's, else the district's.
CREATE_WORTH = """
    CREATE OR REPLACE TEMP TABLE worth AS
    WITH scale AS (
        SELECT scale, level, score FROM now_scale_level
        UNION ALL
        SELECT scale, level, score
        FROM core.scale_level
        WHERE (scale, level) NOT IN (SELECT (scale, level) FROM now_scale_level)
    ),
    framework AS (
        SELECT ids.id, staged.title
        FROM ids_framework AS ids
        JOIN staged_framework AS staged
          ON staged.bundle = ids.bundle AND staged.file = ids.file AND staged.foreign_id = ids.foreign_id
        UNION ALL
        SELECT id, title FROM core.framework WHERE id NOT IN (SELECT id FROM ids_framework)
    ),
    asked AS (
        SELECT DISTINCT staged.bundle, staged.objective AS said, goal.code, framework.title, staged.level
        FROM evidence_row AS staged
        JOIN ref_evidence_objective AS ref ON ref.bundle = staged.bundle AND ref.said = staged.objective
        JOIN goal ON goal.id = ref.id
        LEFT JOIN framework ON framework.id = goal.framework
        WHERE staged.level IS NOT NULL AND staged.score IS NULL
    )
    SELECT asked.bundle, asked.said, asked.level,
           arg_min(scale.score, CASE scale.scale WHEN asked.code THEN 1 WHEN asked.title THEN 2 ELSE 3 END)
               FILTER (WHERE lower(scale.level) = lower(asked.level)) AS score,
           string_agg(DISTINCT scale.level, ', ' ORDER BY scale.level) AS known
    FROM asked
    LEFT JOIN scale ON scale.scale IN (asked.code, asked.title, '*')
    GROUP BY ALL
"""
READ = """
        SELECT *, CASE
            WHEN student IS NULL THEN 'student'
            WHEN objective_rule IS NOT NULL THEN 'objective'
            WHEN kind = 'judgment' AND judged IS NULL THEN 'judgment'
            WHEN kind NOT IN ('reflection', 'goal') AND objective IS NULL THEN 'no-objective'
            WHEN kind IN ('reflection', 'goal') AND note IS NULL THEN 'no-words'
            WHEN kind IN ('judgment', 'reflection', 'goal') THEN NULL
            WHEN said_score NOT BETWEEN 0 AND 1 THEN 'score'
            WHEN score IS NULL AND said_level IS NOT NULL THEN 'level'
            WHEN score IS NULL AND note IS NULL THEN 'nothing'
            END AS fault
        FROM (
            SELECT staged.bundle, staged.file, staged.line, bundle.source, staged.foreign_id,
                   student.id AS student, student.rule AS student_rule, staged.student AS said_student,
                   objective.id AS objective, objective.rule AS objective_rule, staged.objective AS said_objective,
                   staged.date, staged.score AS said_score, staged.level AS said_level,
                   CASE WHEN lower(staged.kind) IN ('judgment', 'reflection', 'goal') THEN NULL
                        ELSE {score} END AS score,
                   {known} AS known,
                   CASE WHEN lower(staged.kind) IN ('judgment', 'reflection', 'goal') THEN lower(staged.kind)
                        ELSE coalesce(staged.kind, 'work') END AS kind,
                   staged.note, author.id AS author, staged.author AS said_author, {judged} AS judged,
                   coalesce(student.rank, 0) * 2147483648 + coalesce(objective.rank, 0) AS in_order
            FROM evidence_row AS staged
            JOIN bundle ON bundle.bundle = staged.bundle
            LEFT JOIN (SELECT *, dense_rank() OVER (ORDER BY id) AS rank FROM ref_evidence_student) AS student
              ON student.bundle = staged.bundle AND student.said = staged.student
            LEFT JOIN (SELECT *, dense_rank() OVER (ORDER BY id) AS rank FROM ref_evidence_objective) AS objective
              ON objective.bundle = staged.bundle AND objective.said = staged.objective
            LEFT JOIN ref_evidence_author AS author
              ON author.bundle = staged.bundle AND author.said = staged.author
            {joins}
            WHERE NOT staged.gone {only}
        )
"""
CREATE_PIECE = """
    CREATE OR REPLACE TEMP TABLE piece AS
    SELECT bundle, file, line, source, foreign_id, student, objective, date, score, kind, note, author, said_author,
           judged, in_order, fault IS NOT NULL AS is_faulty
    FROM ({read})
"""
JOIN_WORTH = """
            LEFT JOIN worth
              ON worth.bundle = staged.bundle AND worth.said = staged.objective AND worth.level = staged.level
"""
JOIN_MEANT = "LEFT JOIN meant ON meant.said = staged.level"
# What is wrong is told from the rows as they were said: of a million pieces few are faulty, and the rest need no room.
REJECT_FAULTS = """
    INSERT INTO rejected
    SELECT piece.bundle, file, line, coalesce(heading, fault_column), left(coalesce(fault_value, ''), {most}),
           fault_rule, coalesce(fault_detail, '')
    FROM (
        SELECT bundle, file, line,
               CASE fault
                   WHEN 'student' THEN 'student'
                   WHEN 'objective' THEN 'objective' WHEN 'no-objective' THEN 'objective'
                   WHEN 'judgment' THEN 'level' WHEN 'level' THEN 'level'
                   WHEN 'no-words' THEN 'note'
                   WHEN 'score' THEN 'score' WHEN 'nothing' THEN 'score'
                   END AS fault_column,
               CASE fault
                   WHEN 'student' THEN said_student
                   WHEN 'objective' THEN said_objective
                   WHEN 'judgment' THEN said_level WHEN 'level' THEN said_level
                   WHEN 'score' THEN said_score::VARCHAR
                   END AS fault_value,
               CASE fault
                   WHEN 'student' THEN coalesce(student_rule || '-student', 'empty')
                   WHEN 'objective' THEN objective_rule || '-objective'
                   WHEN 'no-objective' THEN 'empty' WHEN 'no-words' THEN 'empty'
                   WHEN 'judgment' THEN 'judgment-level'
                   WHEN 'score' THEN 'score-range'
                   WHEN 'level' THEN CASE WHEN known IS NULL THEN 'no-scale' ELSE 'unknown-level' END
                   WHEN 'nothing' THEN 'nothing'
                   END AS fault_rule,
               CASE fault
                   WHEN 'level' THEN known
                   WHEN 'judgment' THEN 'just_starting, getting_there, has_shown'
                   END AS fault_detail
        FROM ({read})
        WHERE fault IS NOT NULL
    ) AS piece
    LEFT JOIN word ON word.bundle = piece.bundle AND word.staged = 'evidence.' || fault_column
"""
FAULTY = "AND (staged.file, staged.line) IN (SELECT (file, line) FROM piece WHERE is_faulty)"
REJECT_TWICE = """
    INSERT INTO rejected
    SELECT piece.bundle, file, line, coalesce(heading, 'foreign_id'), left(foreign_id, {most}), 'twice', ''
    FROM piece
    LEFT JOIN word ON word.bundle = piece.bundle AND word.staged = 'evidence.foreign_id'
    WHERE foreign_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY source, foreign_id ORDER BY piece.bundle, file, line) > 1
"""
DROP_PIECES = """
    DELETE FROM piece
    USING rejected AS bad
    WHERE bad.file = piece.file AND bad.line = piece.line
"""
NAMELESS = """
    SELECT staged.file, count(*)
    FROM evidence_row AS staged
    JOIN ref_evidence_author AS ref ON ref.bundle = staged.bundle AND ref.said = staged.author
    WHERE ref.id IS NULL AND NOT staged.gone
    GROUP BY ALL
    ORDER BY ALL
"""


def gather(tray: Tray) -> None:
    """Make the table `piece`, and reject the lines that cannot stand."""
    if not tray.has("evidence_row"):
        return
    tray.kinds.add("evidence")
    tray.drop_rejected("evidence")
    cursor = tray.cursor
    cursor.execute(CREATE_STUDENTS)
    for view in (CREATE_PEOPLE, CREATE_GOALS):
        cursor.execute(view)
    for column, own in OWN.items():
        across = "true" if column == "objective" else "across"  # what is learned always comes from elsewhere
        cursor.execute(CREATE_REF.format(column=column, own=own, across=across))
        look_up(tray, f"ref_evidence_{column}", "person" if column == "author" else column)
    score, known, judged, joins = "staged.score", "NULL::VARCHAR", "NULL::VARCHAR", ""
    if tray.has("evidence_row WHERE level IS NOT NULL AND score IS NULL"):
        cursor.execute(CREATE_WORTH)
        score, known, joins = "coalesce(staged.score, worth.score)", "worth.known", JOIN_WORTH
    if _mean_levels(tray):
        judged, joins = "CASE WHEN lower(staged.kind) = 'judgment' THEN meant.level END", joins + JOIN_MEANT
    said = {"score": score, "known": known, "judged": judged, "joins": joins}
    cursor.execute(CREATE_PIECE.format(read=READ.format(**said, only="")))
    if tray.has("piece WHERE is_faulty"):
        cursor.execute(REJECT_FAULTS.format(read=READ.format(**said, only=FAULTY), most=MOST_ECHOED))
    if tray.has("piece WHERE foreign_id IS NOT NULL"):
        cursor.execute(REJECT_TWICE.format(most=MOST_ECHOED))
    if tray.has("rejected"):
        cursor.execute(DROP_PIECES)
        cursor.execute(DROP_REJECTED_OWNERS)
    for file, count in tray.rows(NAMELESS):
        tray.notes.setdefault(file, []).append(message("bring-note-no-such", count=count, column="by"))
    tray.forget_left(set(tray.left))


def _mean_levels(tray: Tray) -> bool:
    """Note what the levels of judgments mean: our ids, or the words of the screens in either language."""
    tray.cursor.execute(CREATE_MEANT)
    meanings = {plain(level): level for level in JUDGED}
    for language in LANGUAGES:
        meanings |= {plain(say(language, identifier)): level for level, identifier in JUDGED.items()}
    said = [level for (level,) in tray.rows(SAID_LEVELS)]
    for level in said:
        tray.cursor.execute(ADD_MEANT, [level, meanings.get(plain(level))])
    return bool(said)
