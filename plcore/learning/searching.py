"""Finding an objective by everyday words: accents and case folded, word beginnings, ranked by where the word stands.

A word also finds what its everyday neighbours stand for (everyday.py: "quebrados" finds fractions); one that finds
nothing is taken for a slip of the keys and read as the nearest word there is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plcore.learning.everyday import fold, groups, others, stem
from plcore.learning.explained import explained
from plcore.learning.grades import SUBJECTS, grade_number, subject_of
from plcore.learning.objective_models import Found
from plcore.store import Store

LONGEST_QUERY = 200
MOST_WORDS = 8
MOST_FOUND = 50
SHORTEST_SLIP = 3  # shorter words have too many neighbours
AS_GOOD = 1.0  # what a find is worth by the word itself
NEARLY = 0.8  # by a word for the same thing
ABROAD = 0.5  # by a word for it in the other language
PERHAPS = 0.7  # by the nearest word to what was typed
# Words that stand in every question and find nothing.
EMPTY = frozenset(
    """
    a about an and are as at be by can cannot child do does find for from get has have he her him his how i in is it
    kid know learn learning me my need needs not of on or our she some son daughter that the their them they to want
    what when where which who why will with you your grade
    al como con cual cuando de del donde el ella ellos en es esta entiende grado hay hija hijo la las le lo los me mi
    mis muy necesita nina nino no o para por puede que quien quiere quiero sabe se si su sus un una y
    """.split()  # noqa: SIM905
)

# Words that say what somebody wants of a thing; they count where they stand alone.
BESIDES = frozenset(
    """
    better good hard help problem trouble understand
    ayuda ayudar bien entender mejor problema
    """.split()  # noqa: SIM905
)

# Every objective that is taught, with its words folded: words between single spaces, so that ' add' finds the beginning
# of a word and ' add ' a whole one.
ITEMS = """
    said AS MATERIALIZED (
        SELECT explanation.objective, explanation.language, explanation.name, explanation.means,
               explanation.looks_like, explanation.search
        FROM core.explanation AS explanation
        QUALIFY row_number() OVER (
            PARTITION BY explanation.objective, explanation.language
            ORDER BY explanation.version DESC, explanation.recorded_at DESC
        ) = 1
    ),
    words AS (
        SELECT
            objective,
            string_agg(name, ' ') AS name,
            string_agg(search, ' ') AS search,
            string_agg(means, ' ') FILTER (WHERE language IN ($language, 'en')) AS means,
            string_agg(looks_like, ' ') FILTER (WHERE language IN ($language, 'en')) AS looks_like
        FROM said
        GROUP BY objective
    ),
    item AS MATERIALIZED (
        SELECT
            objective.id,
            ' ' || regexp_replace(strip_accents(lower(coalesce(words.name, ''))), '[^\\p{L}\\p{N}]+', ' ', 'g') || ' '
                AS name,
            ' ' || regexp_replace(strip_accents(lower(coalesce(words.search, ''))), '[^\\p{L}\\p{N}]+', ' ', 'g') || ' '
                AS search,
            ' ' || regexp_replace(strip_accents(lower(coalesce(words.means, ''))), '[^\\p{L}\\p{N}]+', ' ', 'g') || ' '
                AS means,
            ' ' || regexp_replace(
                strip_accents(lower(coalesce(words.looks_like, '') || ' ' || objective.official)),
                '[^\\p{L}\\p{N}]+', ' ', 'g'
            ) || ' ' AS rest,
            strip_accents(lower(coalesce(objective.code, ''))) AS code
        FROM core.objective AS objective
        LEFT JOIN words ON words.objective = objective.id
        WHERE objective.teachable
          AND objective.gone_at IS NULL
          AND ($grade IS NULL OR list_contains(objective.grades, $grade))
          AND (len($subjects) = 0 OR list_contains($subjects, lower(objective.subject)))
    )
"""
# How well each of the asked words ($asks: its number) is found in them: by itself or by a word for the same thing.
FIND = f"""
    WITH {ITEMS},
    wanted AS (
        SELECT unnest($asks) AS ask, unnest($stems) AS stem, unnest($words) AS word, unnest($worths) AS worth
    ),
    hit AS (
        SELECT
            item.id,
            wanted.ask,
            max(
                wanted.worth * greatest(
                    CASE WHEN item.code = $code THEN 20 ELSE 0 END,
                    CASE WHEN contains(item.name, ' ' || wanted.word || ' ') THEN 12
                         WHEN contains(item.name, ' ' || wanted.stem) THEN 10 ELSE 0 END,
                    CASE WHEN contains(item.search, ' ' || wanted.word || ' ') THEN 8
                         WHEN contains(item.search, ' ' || wanted.stem) THEN 6 ELSE 0 END,
                    CASE WHEN contains(item.means, ' ' || wanted.word || ' ') THEN 4
                         WHEN contains(item.means, ' ' || wanted.stem) THEN 3 ELSE 0 END,
                    CASE WHEN wanted.worth < 1 THEN 0
                         WHEN contains(item.rest, ' ' || wanted.word || ' ') THEN 2
                         WHEN contains(item.rest, ' ' || wanted.stem) THEN 1 ELSE 0 END
                )
            ) AS weight
        FROM item
        CROSS JOIN wanted
        GROUP BY item.id, wanted.ask
    )
    SELECT id, count(*) FILTER (WHERE weight > 0) AS found
    FROM hit
    GROUP BY id
    HAVING count(*) FILTER (WHERE weight > 0) * 2 >= count(*)
    ORDER BY sum(weight) * count(*) FILTER (WHERE weight > 0) / count(*) DESC, sum(weight) DESC, id
    LIMIT $most
"""
# For each of $words that begins no word there is: the nearest word, one slip away, or two in a long one.
NEAREST = f"""
    WITH {ITEMS},
    known AS MATERIALIZED (
        SELECT DISTINCT unnest(string_split(item.name || item.search || item.means || item.rest, ' ')) AS word
        FROM item
        UNION
        SELECT unnest($others)
    ),
    asked AS (
        SELECT unnest($words) AS word
    )
    SELECT
        asked.word,
        arg_min(known.word, (damerau_levenshtein(asked.word, known.word), length(known.word), known.word))
    FROM asked
    JOIN known
        ON length(known.word) >= 4
        AND abs(length(known.word) - length(asked.word)) <= 2
        AND (left(known.word, 1) = left(asked.word, 1) OR known.word = 'h' || asked.word)
        AND damerau_levenshtein(asked.word, known.word) <= CASE WHEN length(asked.word) < 8 THEN 1 ELSE 2 END
    WHERE NOT EXISTS (SELECT 1 FROM known AS same WHERE starts_with(same.word, asked.word))
    GROUP BY asked.word
"""
ALL = """
    SELECT objective.id
    FROM core.objective AS objective
    WHERE objective.teachable
      AND objective.gone_at IS NULL
      AND ($grade IS NULL OR list_contains(objective.grades, $grade))
      AND (len($subjects) = 0 OR list_contains($subjects, lower(objective.subject)))
    ORDER BY objective.framework, objective.position, objective.code, objective.id
    LIMIT $most
"""
TAUGHT = """
    SELECT DISTINCT objective.subject, unnest(coalesce(objective.grades, ['']::VARCHAR[])) AS grade
    FROM core.objective AS objective
    WHERE objective.teachable AND objective.gone_at IS NULL
"""


def search(
    store: Store,
    words: str,
    *,
    grade: str | None = None,
    subject: str | None = None,
    language: str,
    most: int = MOST_FOUND,
) -> list[Found]:
    """Objectives that answer to everyday words, the best first; without words, all of a grade or subject in order.

    words: anything a person types (only the first 200 letters and 8 words count). grade: K, 1 .. 12.
    subject: one of `subjects_taught`. At least half of the words must be found, at the beginning of a word: as they
    are, as everyday words for the same, or, where nobody knows them, as the nearest word.
    """
    asked = [word for word in _words(words) if word not in EMPTY]
    asked = ([word for word in asked if word not in BESIDES] or asked)[:MOST_WORDS]
    scope = {"grade": grade, "subjects": _names_of(store, subject), "most": most}
    if asked:
        rows = _find(store, asked, {**scope, "code": fold(words.strip())}, language)
    elif words.strip() and not grade and not subject:
        rows = []
    else:
        rows = store.rows(ALL, scope)
    known = explained(store, [row[0] for row in rows], language)
    return [
        Found(objective=item.name, means=item.means, grades=item.grades, subject=subject_of(item.subject))
        for item in (known[row[0]] for row in rows)
    ]


def subjects_taught(store: Store) -> list[str]:
    """The subjects that have objectives: ours in our order, then the sources' own words."""
    found = {subject_of(subject) for subject, _ in store.rows(TAUGHT)} - {None}
    ours = [subject for subject in SUBJECTS if subject in found]
    return ours + sorted(subject for subject in found if subject is not None and subject not in SUBJECTS)


def grades_taught(store: Store) -> list[str]:
    """The grades that have objectives, as the objectives write them, in order: K, 1 .. 12."""
    found = {grade for _, grade in store.rows(TAUGHT) if grade_number(grade) is not None}
    return sorted(found, key=lambda grade: grade_number(grade) or 0)


def _find(store: Store, asked: list[str], scope: Mapping[str, Any], language: str) -> list[tuple[Any, ...]]:
    """The best first. Where no objective has all of the words, those that nobody knows are read as their nearest."""
    found = store.rows(FIND, {**scope, "language": language, **_wanted(asked, language)})
    slips = [word for word in asked if len(word) > SHORTEST_SLIP and word.isalpha()]
    if not slips or (found and found[0][1] == len(asked)):
        return found
    everywhere = {name: value for name, value in scope.items() if name in ("grade", "subjects")}
    meant = dict(store.rows(NEAREST, {**everywhere, "language": language, "words": slips, "others": sorted(groups())}))
    if not meant:
        return found
    return store.rows(FIND, {**scope, "language": language, **_wanted(asked, language, meant)})


def _wanted(asked: list[str], language: str, meant: Mapping[str, str] | None = None) -> dict[str, list[Any]]:
    """What to look for, as columns: the number of the word asked, the beginning and the whole of a word, its worth."""
    rows: list[tuple[int, str, str, float]] = []
    for number, word in enumerate(asked):
        read = (meant or {}).get(word, word)
        worth = AS_GOOD if read == word else PERHAPS
        rows.append((number, stem(read, language), read, worth))
        for other in others(read, language):
            nearly = NEARLY if other.language == language else ABROAD
            rows += [(number, begins, other.word, min(worth, nearly)) for begins in other.begins]
    asks, stems_, words, worths = (list(column) for column in zip(*rows, strict=True))
    return {"asks": asks, "stems": stems_, "words": words, "worths": worths}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text[:LONGEST_QUERY]))


def _names_of(store: Store, subject: str | None) -> list[str]:
    """Every word the sources use for this subject, in lower case."""
    if subject is None:
        return []
    written = {name for name, _ in store.rows(TAUGHT) if name is not None and subject_of(name) == subject}
    return sorted(name.lower() for name in written) or [subject.lower()]
