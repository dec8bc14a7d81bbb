"""What is kept of mastery in facts.mastery: brought up to date as evidence arrives, exact for as long as it covers it.

A pile of work is kept as three sums (beta.py), which give its standing under whatever the district's mean is now. So
only the piles that a batch touched are worked out again, and everyone's present is read without the evidence.
The table facts.mastery_made says from how much evidence and with which settings the sums came; where that is not all
there is, nobody relies on them: `present` goes back to the evidence, and the next `refresh` or `rebuild` starts anew.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from plcore.days import day_of
from plcore.learning.asking import Inside, one, rows
from plcore.learning.beta import standing
from plcore.learning.piles import Question, begin, clear, only_used, work_out
from plcore.learning.settings import Parameters, parameters
from plcore.store import Store

BASE_MOVED = 0.01  # a kept level is said anew when its objective's district mean has moved by more than this
TOLERANCE = 1e-9  # kept sums and sums worked out again differ by no more than the order of adding

BATCH_MOMENT = "SELECT coalesce(applied_at, started_at) FROM core.batch WHERE id = $batch"
MADE = "SELECT settings, pieces, gone FROM facts.mastery_made"
FORGET_MADE = "DELETE FROM facts.mastery_made"
NOTE_MADE = "INSERT INTO facts.mastery_made (settings, pieces, gone) VALUES ($settings, $pieces, $gone)"
THERE_IS = """
SELECT
    (SELECT count(*) FROM facts.evidence),
    (SELECT count(*) FROM facts.evidence_gone),
    (SELECT max(date) FROM facts.evidence)
"""
OF_BATCH = """
SELECT
    (SELECT count(*) FROM facts.evidence WHERE batch = $batch),
    (SELECT count(*) FROM facts.evidence_gone WHERE batch = $batch)
"""

TOUCHED = """
CREATE OR REPLACE TEMP TABLE mastery_touched AS
SELECT DISTINCT student, objective
FROM facts.evidence
WHERE batch = $batch AND objective IS NOT NULL
"""
TOUCHED_BY_GOING = """
INSERT INTO mastery_touched
SELECT DISTINCT student, objective
FROM facts.evidence
WHERE objective IS NOT NULL
  AND student IN (SELECT student FROM facts.evidence_gone WHERE batch = $batch)
  AND id IN (SELECT id FROM facts.evidence_gone WHERE batch = $batch)
  AND (student, objective) NOT IN (SELECT student, objective FROM mastery_touched)
"""
HOW_MANY = "SELECT (SELECT count(*) FROM mastery_touched), (SELECT count(*) FROM facts.mastery)"
FORGET = """
DELETE FROM facts.mastery
USING mastery_touched AS touched
WHERE mastery.student = touched.student AND mastery.objective = touched.objective
"""
FORGET_ALL = "DELETE FROM facts.mastery"
KEEP = """
INSERT INTO facts.mastery (student, objective, level, mean, sd, n, base, last_date, batch, amount, weight, needed)
SELECT student, objective, level, mean, sd, n, base, last_date, $batch, amount, weight, needed
FROM mastery_now
ORDER BY student, objective
"""
MOVED = """
SELECT kept.student, kept.objective, kept.n, kept.amount, kept.weight, kept.needed, coalesce(district.base, 0.5) AS base
FROM facts.mastery AS kept
LEFT JOIN mastery_base AS district ON district.objective = kept.objective
WHERE abs(kept.base - coalesce(district.base, 0.5)) > $base_moved
"""
SAY_ANEW = """
UPDATE facts.mastery AS kept
SET level = moved.level, mean = moved.mean, sd = moved.sd, base = moved.base
FROM ({moved}) AS moved
WHERE moved.student = kept.student AND moved.objective = kept.objective
"""
KEPT = """
SELECT
    kept.student, kept.objective, kept.n, kept.last_date, kept.amount, kept.weight, kept.needed,
    coalesce(district.base, 0.5) AS base
FROM facts.mastery AS kept
LEFT JOIN mastery_base AS district ON district.objective = kept.objective
"""
FILL_FROM_KEPT = """
INSERT INTO mastery_now
SELECT student, objective, level, mean, sd, n, base, last_date, reason, amount, weight, needed
FROM ({standing}) AS standing
"""
# Equal first: what can never be shown needs infinity, and the difference of two infinities is no number.
DIFFERING = """
SELECT count(*)
FROM facts.mastery AS kept
FULL JOIN mastery_now AS now ON now.student = kept.student AND now.objective = kept.objective
WHERE kept.n IS DISTINCT FROM now.n
   OR kept.last_date <> now.last_date
   OR kept.amount IS NULL
   OR abs(kept.amount - now.amount) > $tolerance
   OR abs(kept.weight - now.weight) > $tolerance
   OR (kept.needed <> now.needed AND abs(kept.needed - now.needed) > $tolerance)
   OR abs(kept.base - now.base) > $base_moved
"""
NEWEST_BATCH = "SELECT id FROM core.batch WHERE applied_at IS NOT NULL ORDER BY applied_at DESC, id DESC LIMIT 1"
DROP_TOUCHED = "DROP TABLE IF EXISTS mastery_touched"


def present(inside: Inside, question: Question) -> bool:
    """Fill mastery_now as piles.work_out does; from what is kept where that covers the question (then True)."""
    covered = _covers(inside, question)
    if covered:
        settings = parameters(inside, question.as_of)
        begin(inside, question)
        sql, bound = standing(KEPT, settings)
        filled = FILL_FROM_KEPT.format(standing=sql)
        rows(inside, filled, only_used(filled, bound))
    else:
        work_out(inside, question)
    return covered


def refresh(inside: Inside, batch: UUID) -> None:
    """Bring what is kept up to date with a batch, inside the open transaction in which it is applied.

    To be called once for each batch that brought or took back evidence, when its rows, its row of core.batch and its
    rows of facts.objective_day are written.
    """
    (moment,) = one(inside, BATCH_MOMENT, {"batch": batch})
    day = day_of(moment)
    question = Question(as_of=day, also=batch, until=date.max)
    settings = parameters(inside, day)
    made = rows(inside, MADE)
    if not made or made[0][0] != _written(settings):
        _rebuild(inside, question, batch)
        return
    ((_, pieces, gone),) = made
    if (pieces, gone) == one(inside, THERE_IS)[:2]:
        return  # another batch of the same transaction had everything worked out
    brought, taken = one(inside, OF_BATCH, {"batch": batch})
    rows(inside, TOUCHED, {"batch": batch})
    if taken:
        rows(inside, TOUCHED_BY_GOING, {"batch": batch})
    touched, kept = one(inside, HOW_MANY)
    if 2 * touched > kept:
        _rebuild(inside, question, batch)
        return
    work_out(inside, question, among="mastery_touched")
    rows(inside, FORGET)
    rows(inside, KEEP, {"batch": batch})
    _say_anew(inside, settings)
    _note(inside, settings, pieces + brought, gone + taken)
    _clear(inside)


def rebuild(store: Store, as_of: date) -> int:
    """Work out all that is kept from the evidence, in one transaction; returns how many rows there are."""

    def work() -> int:
        with store.cursor() as cursor:
            cursor.begin()
            try:
                newest = rows(cursor, NEWEST_BATCH)
                kept = _rebuild(cursor, Question(as_of=as_of, until=date.max), newest[0][0]) if newest else 0
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise
            return kept

    return store.alone(work)


def differing(store: Store, as_of: date) -> int:
    """How many kept rows do not agree with the evidence: for doctor; `rebuild` mends it."""
    with store.cursor() as cursor:
        work_out(cursor, Question(as_of=as_of, until=date.max))
        return int(one(cursor, DIFFERING, {"tolerance": TOLERANCE, "base_moved": BASE_MOVED})[0])


def _covers(inside: Inside, question: Question) -> bool:
    made = rows(inside, MADE)
    if not made or question.rule != "beta" or question.known_by is not None or question.also is not None:
        return False
    ((settings, pieces, gone),) = made
    there_are, there_went, newest = one(inside, THERE_IS)
    return (
        (pieces, gone) == (there_are, there_went)
        and (newest is None or newest <= question.as_of)
        and settings == _written(parameters(inside, question.as_of))
    )


def _rebuild(inside: Inside, question: Question, batch: UUID) -> int:
    settings = work_out(inside, question)
    rows(inside, FORGET_ALL)
    rows(inside, KEEP, {"batch": batch})
    (kept,) = one(inside, "SELECT count(*) FROM mastery_now")
    pieces, gone, _ = one(inside, THERE_IS)
    _note(inside, settings, pieces, gone)
    _clear(inside)
    return int(kept)


def _say_anew(inside: Inside, settings: Parameters) -> None:
    sql, bound = standing(MOVED, settings)
    said = SAY_ANEW.format(moved=sql)
    rows(inside, said, only_used(said, {**bound, "base_moved": BASE_MOVED}))


def _note(inside: Inside, settings: Parameters, pieces: int, gone: int) -> None:
    rows(inside, FORGET_MADE)
    rows(inside, NOTE_MADE, {"settings": _written(settings), "pieces": pieces, "gone": gone})


def _written(settings: Parameters) -> str:
    return settings.model_dump_json()


def _clear(inside: Inside) -> None:
    rows(inside, DROP_TOUCHED)
    clear(inside)
