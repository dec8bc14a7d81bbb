"""The SQL with which piles.py gathers the work of each student and objective and puts it in order."""

# NOT IN, never NOT EXISTS: the latter takes five times as long in DuckDB 1.5.
PILES = """
    SELECT
        evidence.student,
        evidence.objective,
        list(evidence.score) AS scores,
        {weights}
        list({place}) AS places
    FROM facts.evidence AS evidence
    {joins}
    WHERE evidence.score IS NOT NULL
      AND evidence.objective IS NOT NULL
      AND evidence.date <= $until
      {only}
    GROUP BY evidence.student, evidence.objective
"""
PLACE = "(evidence.date - $first_day)::{integer} * $day_step + batch.place + (evidence.line - $first_line)"
LAST_DATE = "$first_day + (last_place // $day_step)::INTEGER"
JOIN_BATCHES = "JOIN mastery_batch AS batch ON batch.id = evidence.batch"
NOT_GONE = "AND evidence.id NOT IN (SELECT id FROM mastery_gone)"
IN_ORDER = """
    SELECT
        pile.student,
        pile.objective,
        CASE WHEN mixed IS NULL THEN scores ELSE list_transform(mixed, lambda piece: piece[2]) END AS scores,
        {weights}
        coalesce(in_order, {last_of_mixed}) AS last_place,
        len(scores)::BIGINT AS n,
        coalesce(district.base, 0.5) AS base
    FROM (
        SELECT *, CASE WHEN in_order IS NULL THEN list_sort(list_zip({sorted_by})) END AS mixed
        FROM (
            SELECT *, list_reduce(places, lambda before, place: CASE WHEN before < place THEN place END) AS in_order
            FROM ({piles}) AS gathered
        ) AS looked_at
    ) AS pile
    LEFT JOIN mastery_base AS district ON district.objective = pile.objective
"""
LAST_OF_MIXED = "mixed[-1][1]"
# Where a day stands twice, nothing: batch and line must say which piece came first.
LAST_DAY_OF_MIXED = "CASE WHEN list_unique(places) = len(places) THEN mixed[-1][1] END"
WEIGHTS_IN_ORDER = (
    "CASE WHEN mixed IS NULL THEN weights ELSE list_transform(mixed, lambda piece: piece[3]) END AS weights,"
)
LIST_OF_WEIGHTS = "list(coalesce(kind_weight.weight, 1)) AS weights,"
JOIN_WEIGHTS = "LEFT JOIN mastery_weight AS kind_weight ON kind_weight.kind = evidence.kind"
JOIN_AMONG = "JOIN {among} AS among ON among.student = evidence.student AND among.objective = evidence.objective"
