"""Evidence compared with what is known: new, the same again, a correction, or taken back.

Afterwards `piece` has `state` (new or same) and `replaces` (the piece it corrects), and there are piece_gone (pieces
that are corrected or withdrawn) and now_judgment.

A row without a key of its own is the same again if all it says is the same; of two such rows in one file the second
is another piece, but the same rows in another file are those pieces again. It is a correction if only its score
differs from what is known, and the file holds at least as many pieces of that student, objective, day, kind and note
as are known: a file that holds fewer may simply tell of one more.
"""

from __future__ import annotations

from plcore.interop.tray import Tray

WORDS = ("source", "student", "objective", "date", "kind", "note")
ADD_STATE = (
    "ALTER TABLE piece ADD COLUMN state VARCHAR DEFAULT 'new'",
    "ALTER TABLE piece ADD COLUMN replaces UUID",
)
ANY_BEFORE = "SELECT 1 FROM facts.evidence WHERE source IN (SELECT source FROM bundle) LIMIT 1"
SEVERAL_FILES = "SELECT 1 FROM piece WHERE foreign_id IS NULL GROUP BY source HAVING min(file) < max(file) LIMIT 1"
CREATE_PRESENT = """
    CREATE OR REPLACE TEMP TABLE present_piece AS
    SELECT id, student, objective, date, score, kind, note, author, source, foreign_id
    FROM facts.evidence
    WHERE source IN (SELECT source FROM bundle)
      AND id NOT IN (SELECT id FROM facts.evidence_gone)
      AND batch IN (SELECT id FROM core.batch WHERE applied_at IS NOT NULL)
      AND CASE WHEN foreign_id IS NULL THEN student IN (SELECT student FROM piece)
               ELSE foreign_id IN (SELECT foreign_id FROM piece)
                 OR (source, split_part(foreign_id, '|', 1)) IN (SELECT (source, foreign_id) FROM taken_back) END
"""
# Keys the source says are no more (their own, or the first part of keys made of several).
CREATE_TAKEN_BACK = """
    CREATE OR REPLACE TEMP TABLE taken_back AS
    SELECT source, staged.foreign_id, staged.bundle, staged.file, staged.line
    FROM staged_evidence AS staged
    JOIN bundle ON bundle.bundle = staged.bundle
    WHERE staged.gone
    UNION ALL
    SELECT source, owner.foreign_id, owner.bundle, owner.file, owner.line
    FROM owner
    JOIN bundle ON bundle.bundle = owner.bundle
    WHERE kind = 'evidence'
"""
CREATE_TAGGED = """
    CREATE OR REPLACE TEMP TABLE tagged AS
    SELECT rowid AS place, file, line, {words}, author, score,
           row_number() OVER (PARTITION BY {words}, author, score, file ORDER BY line) AS nth
    FROM piece
    WHERE foreign_id IS NULL AND kind <> 'judgment'
"""
AGAIN_IN_ANOTHER_FILE = """
    UPDATE piece SET state = 'same'
    WHERE rowid IN (
        SELECT place
        FROM tagged
        QUALIFY row_number() OVER (PARTITION BY {words}, author, score, nth ORDER BY file, line) > 1
    )
"""
CREATE_SAME = """
    CREATE OR REPLACE TEMP TABLE same_piece AS
    SELECT tagged.place, present.id
    FROM tagged
    JOIN (
        SELECT *, row_number() OVER (PARTITION BY {words}, author, score ORDER BY id) AS nth
        FROM present_piece
        WHERE foreign_id IS NULL
    ) AS present
      ON {same} AND tagged.author IS NOT DISTINCT FROM present.author
     AND tagged.score IS NOT DISTINCT FROM present.score AND tagged.nth = present.nth
    UNION
    SELECT piece.rowid, present.id
    FROM piece
    JOIN present_piece AS present
      ON present.source = piece.source AND present.foreign_id = piece.foreign_id
     AND present.student = piece.student AND present.objective IS NOT DISTINCT FROM piece.objective
     AND present.date = piece.date AND present.kind = piece.kind
     AND present.score IS NOT DISTINCT FROM piece.score AND present.note IS NOT DISTINCT FROM piece.note
     AND present.author IS NOT DISTINCT FROM piece.author
    WHERE piece.kind <> 'judgment'
"""
MARK_SAME = "UPDATE piece SET state = 'same' WHERE rowid IN (SELECT place FROM same_piece)"
CORRECT = """
    UPDATE piece SET replaces = pair.id
    FROM (
        WITH fresh AS (
            SELECT tagged.place, {words},
                   row_number() OVER (PARTITION BY {words} ORDER BY tagged.file, tagged.line) AS nth
            FROM tagged
            WHERE place IN (SELECT rowid FROM piece WHERE state = 'new')
        ),
        left_over AS (
            SELECT id, {words}, row_number() OVER (PARTITION BY {words} ORDER BY id) AS nth
            FROM present_piece
            WHERE foreign_id IS NULL AND id NOT IN (SELECT id FROM same_piece)
        ),
        sent AS (SELECT {words}, count(*) AS pieces FROM tagged GROUP BY ALL),
        known AS (SELECT {words}, count(*) AS pieces FROM present_piece WHERE foreign_id IS NULL GROUP BY ALL)
        SELECT fresh.place, left_over.id
        FROM fresh
        JOIN left_over ON {fresh_left_over} AND fresh.nth = left_over.nth
        JOIN sent ON {fresh_sent}
        JOIN known ON {fresh_known}
        WHERE sent.pieces >= known.pieces
        UNION ALL
        SELECT piece.rowid, present.id
        FROM piece
        JOIN present_piece AS present ON present.source = piece.source AND present.foreign_id = piece.foreign_id
        WHERE piece.state = 'new' AND piece.kind <> 'judgment'
    ) AS pair
    WHERE piece.rowid = pair.place
"""
GONE_CORRECTED = """
    INSERT INTO piece_gone
    SELECT present.id, present.student, present.objective, present.date, present.score,
           piece.bundle, piece.file, piece.line, 'corrected'
    FROM piece
    JOIN present_piece AS present ON present.id = piece.replaces
"""
GONE_WITHDRAWN = """
    INSERT INTO piece_gone
    SELECT id, any_value(student), any_value(objective), any_value(date), any_value(score),
           any_value(bundle), any_value(file), any_value(line), 'withdrawn'
    FROM (
        SELECT present.*, back.bundle, back.file, back.line
        FROM present_piece AS present
        JOIN taken_back AS back
          ON back.source = present.source
         AND back.foreign_id = split_part(present.foreign_id, '|', 1)
        WHERE present.foreign_id NOT IN (SELECT foreign_id FROM piece WHERE foreign_id IS NOT NULL)
    )
    WHERE id NOT IN (SELECT id FROM piece_gone)
    GROUP BY id
"""
# Of several about one goal on one day the last in the file stands; the keys say which that is, since they grow with it.
CREATE_JUDGMENT = """
    CREATE OR REPLACE TEMP TABLE now_judgment AS
    SELECT key.id, made.* EXCLUDE (place), CASE WHEN present.student IS NULL THEN 'new' ELSE 'same' END AS state
    FROM (
        SELECT piece.bundle, piece.file, piece.line, student, objective, judged AS level, date, note AS words, author,
               coalesce(person.name, said_author, piece.source) AS author_name,
               row_number() OVER (ORDER BY piece.bundle, piece.file, piece.line) AS place
        FROM piece
        LEFT JOIN (
            SELECT ids.id, any_value(given_name || ' ' || family_name) AS name
            FROM ids_person AS ids
            JOIN staged_person AS staged
              ON staged.bundle = ids.bundle AND staged.file = ids.file AND staged.foreign_id = ids.foreign_id
            GROUP BY ids.id
            UNION ALL
            SELECT id, given_name || ' ' || family_name
            FROM core.person
            WHERE id NOT IN (SELECT id FROM ids_person)
        ) AS person ON person.id = piece.author
        WHERE piece.kind = 'judgment'
    ) AS made
    JOIN (
        SELECT id, row_number() OVER (ORDER BY id) AS place
        FROM (SELECT uuidv7() AS id FROM piece WHERE kind = 'judgment')
    ) AS key ON key.place = made.place
    LEFT JOIN (
        SELECT DISTINCT student, objective, level, date, words, author FROM facts.judgment
    ) AS present
      ON present.student = made.student AND present.objective = made.objective AND present.level = made.level
     AND present.date = made.date AND present.words IS NOT DISTINCT FROM made.words
     AND present.author IS NOT DISTINCT FROM made.author
"""
JUDGED_TWICE = """
    UPDATE now_judgment SET state = 'same'
    WHERE id IN (
        SELECT id
        FROM now_judgment
        QUALIFY row_number() OVER (
            PARTITION BY student, objective, level, date, words, author ORDER BY id DESC
        ) > 1
    )
"""


def recognise(tray: Tray) -> None:
    """Say of every piece and judgment whether it is known; see the file's story."""
    if "evidence" not in tray.kinds:
        return
    cursor = tray.cursor
    for sql in (*ADD_STATE, CREATE_TAKEN_BACK, CREATE_JUDGMENT, JUDGED_TWICE):
        cursor.execute(sql)
    before = bool(tray.rows(ANY_BEFORE))
    words = ", ".join(WORDS)
    if before or tray.rows(SEVERAL_FILES):
        cursor.execute(CREATE_TAGGED.format(words=words))
        cursor.execute(AGAIN_IN_ANOTHER_FILE.format(words=words))
    if not before:
        return
    cursor.execute(CREATE_PRESENT)
    cursor.execute(CREATE_SAME.format(words=words, same=_equal("tagged", "present")))
    cursor.execute(MARK_SAME)
    pairs = {
        "fresh_left_over": _equal("fresh", "left_over"),
        "fresh_sent": _equal("fresh", "sent"),
        "fresh_known": _equal("fresh", "known"),
    }
    cursor.execute(CORRECT.format(words=words, **pairs))
    cursor.execute(GONE_CORRECTED)
    cursor.execute(GONE_WITHDRAWN)


def _equal(one: str, other: str) -> str:
    return " AND ".join(f"{one}.{word} IS NOT DISTINCT FROM {other}.{word}" for word in WORDS)
