"""Finding an objective by everyday words: accents and case folded, word beginnings, ranked by where the word stands."""

from __future__ import annotations

import re
import unicodedata

from plcore.learning.explained import explained
from plcore.learning.grades import SUBJECTS, grade_number, subject_of
from plcore.learning.objective_models import Found
from plcore.store import Store

LONGEST_QUERY = 200
MOST_WORDS = 8
MOST_FOUND = 50
SHORTEST_STEM = 3
# Endings that say little, longest first. What is left is matched as the beginning of a word.
ENDINGS = {
    "en": tuple("ications ication itions ition ations ation ions ion ings ing ies ed es s y e".split()),  # noqa: SIM905
    "es": tuple("aciones acion iones ando iendo ar er ir as os es a o e s".split()),  # noqa: SIM905
}
# Words that stand in every question and find nothing.
EMPTY = frozenset(
    """
    a an and are as at be by can child do does for from her his how i in is it kid learn learning my of on or our son
    daughter that the their they to what when where which who why will with you your grade
    al como con cual cuando de del donde el ella ellos en es esta grado hija hijo la las lo los mi mis nina nino no o
    para por que quien se si su sus un una y
    """.split()  # noqa: SIM905
)

# Every objective that is taught, the folded texts one after another, and how well each of $stems is found in them.
# A text is folded to words between single spaces, so ' add' finds the beginning of a word and ' add ' a whole one.
FIND = """
    WITH said AS MATERIALIZED (
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
    ),
    wanted AS (
        SELECT unnest($stems) AS stem, unnest($words) AS word
    ),
    hit AS (
        SELECT
            item.id,
            greatest(
                CASE WHEN item.code = $code THEN 20 ELSE 0 END,
                CASE WHEN contains(item.name, ' ' || wanted.word || ' ') THEN 12
                     WHEN contains(item.name, ' ' || wanted.stem) THEN 10 ELSE 0 END,
                CASE WHEN contains(item.search, ' ' || wanted.word || ' ') THEN 8
                     WHEN contains(item.search, ' ' || wanted.stem) THEN 6 ELSE 0 END,
                CASE WHEN contains(item.means, ' ' || wanted.word || ' ') THEN 4
                     WHEN contains(item.means, ' ' || wanted.stem) THEN 3 ELSE 0 END,
                CASE WHEN contains(item.rest, ' ' || wanted.word || ' ') THEN 2
                     WHEN contains(item.rest, ' ' || wanted.stem) THEN 1 ELSE 0 END
            ) AS weight
        FROM item
        CROSS JOIN wanted
    )
    SELECT id
    FROM hit
    GROUP BY id
    HAVING count(*) FILTER (WHERE weight > 0) * 2 >= count(*)
    ORDER BY count(*) FILTER (WHERE weight > 0) DESC, sum(weight) DESC, id
    LIMIT $most
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
    subject: one of `subjects_taught`. At least half of the words must be found, at the beginning of a word.
    """
    asked = [word for word in _words(words) if word not in EMPTY][:MOST_WORDS]
    scope = {"grade": grade, "subjects": _names_of(store, subject), "most": most}
    if asked:
        stems = [_stem(word, language) for word in asked]
        rows = store.rows(
            FIND, {**scope, "language": language, "stems": stems, "words": asked, "code": fold(words.strip())}
        )
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


def fold(text: str) -> str:
    """Case and accents away, as the query's SQL does it."""
    spread = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text[:LONGEST_QUERY]))


def _stem(word: str, language: str) -> str:
    if not word.isalpha():
        return word
    for ending in ENDINGS.get(language, ENDINGS["en"]):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _names_of(store: Store, subject: str | None) -> list[str]:
    """Every word the sources use for this subject, in lower case."""
    if subject is None:
        return []
    written = {name for name, _ in store.rows(TAUGHT) if name is not None and subject_of(name) == subject}
    return sorted(name.lower() for name in written) or [subject.lower()]
