"""The rules behind a child's page, case by case: the answer, the pace, what changed, what comes next, the way."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from plcore.language import say
from plcore.learning.answering import Following, Stand, answer
from plcore.learning.changes import moved
from plcore.learning.explained import Explained
from plcore.learning.next_step import next_steps
from plcore.learning.objective_models import Explanation, ObjectiveName
from plcore.learning.standing import Judgment, Standing, Work, pace, until_shown, went
from plcore.learning.voice import Voice
from plcore.learning.way import month_ends, way

NAME, YOU = Voice("Maya", is_you=False), Voice("Maya", is_you=True)
SHORT = {"-": "not_enough", "s": "just_starting", "g": "getting_there", "h": "has_shown"}
START = date(2026, 1, 10)
NEXT = Following(uuid4(), "Halves", under_way=False)
WELL, PARTLY, HARD = 0.9, 0.6, 0.2
SCORES = {"+": WELL, "o": PARTLY, "x": HARD}


def trail(
    levels: str, start: date = START, objective: UUID | None = None, every: int = 7, scores: str = ""
) -> tuple[Work, ...]:
    """Work a week apart; each letter is the level after that piece: - s g h. scores: + o x, a letter a piece."""
    key = objective or uuid4()
    days = [start + timedelta(days=every * number) for number in range(len(levels))]
    went_so = [SCORES[letter] for letter in scores or "o" * len(levels)]
    return tuple(
        Work(uuid4(), key, day, score, "quiz", None, None, datetime.combine(day, time(12)), number, SHORT[letter])
        for number, (day, letter, score) in enumerate(zip(days, levels, went_so, strict=True), start=1)
    )


def goal(levels: str, start: date = START, judgments=(), scores: str = "") -> Standing:
    key = uuid4()
    return Standing(key, trail(levels, start, key, scores=scores), (), tuple(judgments))


def judgment(level: str | None, day: date) -> Judgment:
    return Judgment(uuid4(), uuid4(), level, day, None, "Lucia Ortiz", datetime.combine(day, time(15)))


def stands(letters: str, slow: str = "", quick: str = "") -> list[Stand]:
    """A goal a letter, named A, B, C …; those named in `slow` take more time, in `quick` have begun to go well."""
    return [
        Stand(uuid4(), name, SHORT[letter], 5, name in slow, letter == "s" and name not in quick)
        for name, letter in zip("ABCDEFGH", letters, strict=False)
    ]


EARLY = "It is too early to say how it is going."
ANSWERS = [
    ("", "", None, "We have no work from Maya yet. When teachers share work, you will read about it here."),
    ("-", "", None, f"This year, Maya has started on 1 learning goal. {EARLY}"),
    ("---", "", NEXT, f"This year, Maya has started on 3 learning goals. {EARLY} Next comes “Halves”."),
    ("h", "", None, "This year, Maya has shown the one learning goal so far. Ask the teacher what comes next."),
    ("hhh", "", NEXT, "This year, Maya has shown all 3 learning goals. Next comes “Halves”."),
    (
        "hhg",
        "",
        NEXT,
        "This year, Maya has shown 2 of 3 learning goals. The other one is getting there. Next comes “Halves”.",
    ),
    (
        "hhs",
        "",
        NEXT,
        "This year, Maya has shown 2 of 3 learning goals. “C” needs more time. Next comes “Halves”.",
    ),
    (
        "hhgss",
        "",
        NEXT,
        "This year, Maya has shown 2 of 5 learning goals. “D” and “E” need more time. Next comes “Halves”.",
    ),
    (
        "hhsss",
        "",
        None,
        "This year, Maya has shown 2 of 5 learning goals. “C”, “D” and 1 more goal need more time.",
    ),
    (
        "hgsss",
        "B",
        None,
        "This year, Maya has shown 1 of 5 learning goals. “C”, “D” and 2 more goals need more time.",
    ),
    ("hg", "B", None, "This year, Maya has shown 1 of 2 learning goals. “B” needs more time."),
    ("hh-", "", None, "This year, Maya has shown 2 of 3 learning goals. It is too early to say about the other one."),
    ("gg", "", None, "This year, Maya is getting there with all 2 learning goals."),
    (
        "ss",
        "",
        NEXT,
        "This year, Maya is just starting on 2 learning goals. New things take time, and that is all right. "
        "Next comes “Halves”.",
    ),
    (
        "s-",
        "",
        None,
        "This year, Maya is just starting on 1 learning goal. New things take time, and that is all right.",
    ),
    ("hhhh", "A", None, "This year, Maya has shown all 4 learning goals. Ask the teacher what comes next."),
]


@pytest.mark.parametrize(("letters", "slow", "following", "expected"), ANSWERS)
def test_the_answer_first(letters, slow, following, expected):
    sentences = answer(NAME, stands(letters, slow), following)
    assert " ".join(say("en", sentence) for sentence in sentences) == expected
    assert len(sentences) <= 3


@pytest.mark.parametrize("letters", ["-", "h", "hh", "hg", "gg", "g-", "s", "ss"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_another_year_is_not_called_this_one(letters, language):
    (first, *_) = answer(NAME, stands(letters), None, when="past")
    assert say(language, first).startswith({"en": "In that year, Maya", "es": "En ese año, Maya"}[language])


def test_a_start_that_goes_well_by_now_is_not_named_as_slow():
    goals = stands("hhss", quick="C")
    assert say("en", answer(NAME, goals, None)[1]) == "“D” needs more time."
    assert len(answer(NAME, stands("hhs", quick="C"), None)) == 1


def test_long_names_of_goals_leave_room_for_each_other():
    long = "Reading a very long and winding book all the way through to its last page"
    goals = [*stands("h"), *(Stand(uuid4(), f"{number} {long}", "just_starting", 5, False, True) for number in "12")]
    sentence = say("en", answer(NAME, goals, None)[1])
    assert sentence.count("…") == 2
    assert len(sentence) < 110


def test_the_next_step_is_not_named_twice():
    goals = [*stands("hh"), Stand(NEXT.objective, "Halves", "just_starting", 6, False, True)]
    same = Following(NEXT.objective, "Halves", under_way=True)
    assert [say("en", sentence) for sentence in answer(NAME, goals, same)][1:] == [
        "“Halves” needs more time.",
        "Keep on with it.",
    ]


def test_what_is_under_way_does_not_come_next_but_goes_on():
    for language, words in (("en", "Keep on with “Halves”."), ("es", "Conviene seguir con “Halves”.")):
        last = answer(NAME, stands("hg"), Following(NEXT.objective, "Halves", under_way=True))[-1]
        assert say(language, last) == words


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("letters", "slow", "following", "_"), ANSWERS)
def test_every_answer_is_said_to_the_student_too(letters, slow, following, _, language):
    said = " ".join(say(language, sentence) for sentence in answer(YOU, stands(letters, slow), following))
    assert said
    assert "Maya" not in said


PACES = [
    # own goals shown before, this goal, how its pieces went, pace
    ("", "ggggg", "", None),
    ("--gh --gh", "--gggggggg", "", None),
    ("--gh --gh --gh", "--", "", None),
    ("--gh --gh --gh", "--g", "", "on"),
    ("--gh --gh --gh", "--ggg", "", "on"),
    ("--gh --gh --gh", "--gggg", "", "more"),
    ("--gh --gh --gh", "--gggg", "xoxo++", None),  # it goes well now
    ("--gh --gh --gh", "--gggg", "++++++", None),
    ("--gh --gh --gh", "--ssss", "xxxxxx", "more"),
    ("--gh --gh --gh", "--s", "xxx", None),  # needs time, so not on pace
    ("--gh --gh --gh", "--g", "xxx", None),
    ("--gh --gh --gh", "--h", "", "ahead"),
    ("--gh --gh --gh", "--hg", "", None),  # shown once, needs another look
    ("--gh --gh --gh", "--gh", "", "on"),
    ("--gh --gh --gh", "--gggggh", "", "took"),
    ("--gggggh --gggggh --gggggh", "--gggg", "", "on"),
]


@pytest.mark.parametrize(("own", "this", "scores", "expected"), PACES)
def test_pace_comes_from_the_students_own_past(own, this, scores, expected):
    others = {standing.objective: standing for standing in map(goal, own.split())}
    mine = goal(this, scores=scores)
    assert pace(mine, until_shown({**others, mine.objective: mine})) == expected


LATELY = [
    # levels, how the pieces went, lately, whether to name it as needing time
    ("--g", "xxx", "hard", True),  # few pieces: the level still leans on how the goal goes in the district
    ("--g", "xxo", None, False),
    ("--s", "xxx", "hard", True),
    ("--s", "xxo", None, True),
    ("--sss", "xxx++", "well", False),
    ("--sss", "xxxx+", None, True),  # one good day is not yet a turn
    ("--ggg", "xxx++", "well", False),
    ("--hhh", "++xxx", "hard", False),  # shown stays shown until the work says otherwise
    ("--", "++", "well", False),
    ("-", "+", None, False),
]


@pytest.mark.parametrize(("levels", "scores", "lately", "needs_time"), LATELY)
def test_a_goal_is_named_as_slow_only_where_its_newest_work_agrees(levels, scores, lately, needs_time):
    standing = goal(levels, scores=scores)
    assert (standing.lately, standing.needs_time) == (lately, needs_time)


def test_a_teachers_word_decides_whether_a_goal_needs_time():
    day = date(2026, 6, 1)
    assert goal("--g", judgments=[judgment("just_starting", day)], scores="+++").needs_time
    assert not goal("--s", judgments=[judgment("getting_there", day)], scores="xxx").needs_time


@pytest.mark.parametrize(
    ("score", "level"),
    [(None, None), (1, "has_shown"), (0.7, "has_shown"), (0.69, "getting_there"), (0, "just_starting")],
)
def test_one_piece_is_a_word(score, level):
    assert went(score) == level


def test_a_teachers_word_stands_above_until_it_is_taken_back():
    said = judgment("has_shown", date(2026, 3, 1))
    assert goal("--g", judgments=[said]).level == "has_shown"
    assert goal("--g", judgments=[said, judgment(None, date(2026, 3, 2))]).level == "getting_there"
    assert goal("--g", judgments=[said]).as_of(date(2026, 2, 28)).level == "getting_there"


CHANGES = [
    # levels, how many of the pieces are new, kind, which piece did it (index)
    ("--gg", 0, None, None),
    ("--gg", 1, "more", 3),
    ("--gg", 2, "up", 2),
    ("--ghh", 2, "up", 3),
    ("--ghhg", 1, "back", 5),
    ("-", 1, "begun", 0),
    ("--", 1, "more", 1),
    ("--s", 1, "up", 2),
    ("ghgh", 3, "up", 3),
]


@pytest.mark.parametrize(("levels", "new", "kind", "piece"), CHANGES)
def test_what_changed_and_which_piece_did_it(levels, new, kind, piece):
    now = goal(levels)
    old = now.trail[: len(levels) - new]
    before = {now.objective: Standing(now.objective, old)}
    fresh = set(now.trail[len(levels) - new :])
    found = moved({now.objective: now}, before, is_new=fresh.__contains__, is_new_judgment=lambda _: False)
    assert [change.kind for change in found] == ([kind] if kind else [])
    if kind:
        assert found[0].piece == now.trail[piece]
        assert found[0].new_pieces == new


def test_a_new_judgment_is_a_change_and_the_newest_comes_first():
    said, later = judgment("has_shown", date(2026, 2, 1)), judgment("has_shown", date(2026, 7, 1))
    judged, more = goal("--g", judgments=[said]), goal("--gg", start=date(2026, 6, 1))
    now = {judged.objective: judged, more.objective: more}
    before = {more.objective: Standing(more.objective, more.trail[:3])}

    def kinds(now):
        found = moved(now, before, is_new=lambda work: work == more.trail[3], is_new_judgment=lambda one: True)
        assert [change.day for change in found] == sorted((change.day for change in found), reverse=True)
        return [change.kind for change in found]

    assert kinds(now) == ["more", "judged"]
    assert kinds({**now, judged.objective: goal("--g", judgments=[later])}) == ["judged", "more"]


def test_of_one_day_a_change_of_level_comes_first():
    same, up = goal("--gg"), goal("--gh")
    now = {same.objective: same, up.objective: up}
    before = {key: Standing(key, standing.trail[:3]) for key, standing in now.items()}
    found = moved(now, before, is_new=lambda work: work.n == 4, is_new_judgment=lambda _: False)
    assert [change.kind for change in found] == ["up", "more"]


def item(name: str, *, subject: str = "mathematics", grades=("3",), at_home: str | None = "Try it.", position: int = 0):
    key = uuid4()
    words = None
    if at_home:
        fields = dict.fromkeys(("means", "looks_like", "just_starting", "getting_there", "has_shown"), name)
        words = Explanation(
            language="en",
            version=1,
            name=name,
            at_home=at_home,
            reading=None,
            checked_by=None,
            checked_on=None,
            **fields,
        )
    objective = ObjectiveName(id=key, code=name, name=name, language="en")
    return Explained(objective, name, "en", "F", None, tuple(grades), subject, position, True, False, words)


def shown_on(key: UUID, levels: str = "--gh", start: date = START) -> Standing:
    return Standing(key, trail(levels, start, key))


def names(steps, known):
    return [known[step.objective].name.name for step in steps]


def next_names(items, levels, links, grade="3"):
    """items by name; levels: name -> letters; links: "A>B"."""
    known = {one.name.id: one for one in items.values()}
    held = {items[name].name.id: shown_on(items[name].name.id, letters) for name, letters in levels.items()}
    pairs = [tuple(items[end].name.id for end in link.split(">")) for link in links]
    return names(next_steps(held, pairs, known, on_page=set(held), grade=grade), known)


def test_next_is_the_first_not_shown_after_what_was_shown():
    items = {name: item(name) for name in "ABC"}
    assert next_names(items, {"A": "--gh"}, ["A>B"]) == ["B"]
    assert next_names(items, {"A": "--gh", "B": "--gh"}, ["A>B", "B>C"]) == ["C"]
    assert next_names(items, {"A": "--gh", "B": "--gg"}, ["A>B", "B>C"]) == ["B"]


def test_a_step_whose_every_earlier_step_is_shown_comes_before_one_that_waits():
    items = {name: item(name) for name in "ABCD"}
    assert next_names(items, {"A": "--gh", "C": "--gg"}, ["A>B", "C>B", "A>D"]) == ["D"]


def test_a_step_of_the_students_grade_comes_first():
    items = {"A": item("A"), "B": item("B", grades=("6",)), "D": item("D", grades=("3", "4"), position=9)}
    assert next_names(items, {"A": "--gh"}, ["A>B", "A>D"]) == ["D"]


def test_the_goal_that_needs_more_time_comes_first_where_it_can_be_taught():
    items = {name: item(name) for name in "ABC"}
    known = {one.name.id: one for one in items.values()}
    held = {items[name].name.id: shown_on(items[name].name.id, "--gh" if name == "A" else "--ss") for name in "AC"}
    pairs = [(items["A"].name.id, items["B"].name.id)]

    def first(slow):
        return names(next_steps(held, pairs, known, on_page=set(held), grade="3", slow=slow), known)[0]

    assert first(None) == "B"
    assert first(items["C"].name.id) == "C"
    assert first(items["A"].name.id) == "B", "what is shown is no next step"


def test_one_step_a_subject():
    items = {"A": item("A"), "B": item("B"), "R": item("R", subject="reading"), "S": item("S", subject="reading")}
    assert next_names(items, {"A": "--gh", "R": "--gg"}, ["A>B", "R>S"]) == ["B", "R"]


def test_without_links_the_goal_under_way_is_next():
    items = {name: item(name) for name in "AB"}
    assert next_names(items, {"A": "--ss", "B": "--gg"}, []) == ["B"]
    assert next_names(items, {"A": "--gh"}, []) == []
    assert next_names(items, {}, []) == []


def test_of_two_under_way_the_earlier_step_comes_first():
    items = {name: item(name) for name in "AB"}
    assert next_names(items, {"A": "--ss", "B": "--gg"}, ["A>B"]) == ["A"]


def test_the_way_counts_goals_at_the_end_of_each_month():
    goals = [goal("--gh", start=date(2026, 1, 5)), goal("--gg", start=date(2026, 2, 2))]
    seen = way(NAME, goals, date(2026, 4, 10))
    assert [(month.end.month, month.has_shown, month.getting_there, month.not_enough) for month in seen.months] == [
        (1, 1, 0, 0),
        (2, 1, 1, 0),
        (3, 1, 1, 0),
        (4, 1, 1, 0),
    ]
    assert say("en", seen.title) == "Maya has shown 1 goal, as on January 31, 2026."
    assert way(NAME, [], date(2026, 4, 10)) is None
    assert way(NAME, [goal("-", start=date(2026, 4, 1))], date(2026, 4, 10)) is None


def test_twelve_months_end_on_the_day():
    ends = month_ends(date(2026, 3, 31))
    assert (ends[0], ends[-2], ends[-1], len(ends)) == (date(2025, 4, 30), date(2026, 2, 28), date(2026, 3, 31), 12)
