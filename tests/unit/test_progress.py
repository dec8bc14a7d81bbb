"""A child's report from the store: who may read it, what stands in it, and every kind of student answered kindly."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from uuid import uuid4

import pytest
from pydantic import ValidationError

from plcore.access import COMMAND_LINE, PUBLIC, NotAllowed
from plcore.language import say, too_hard
from plcore.learning.mastery import history
from plcore.learning.progress import progress_report
from plcore.store import open_store
from tests.district import NOW, ORTIZ_SAYS, District

GOOD, FAIR, POOR = 1.0, 0.6, 0.1


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def district(store):
    return District(store)


class Small:
    """Maya with three goals in a row, her mother and her teacher, and Leo who is in the class too."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.maya = district.student("Maya", "Rivera", grade="04")
        self.leo = district.student("Leo", "Cole")
        self.rosa = district.guardian("Rosa", "Rivera", self.maya)
        self.ortiz = district.teacher("Lucia", "Ortiz")
        self.adding = district.objective("M.1", "Adding")
        self.fractions = district.objective("M.2", "Fractions", after=self.adding)
        self.dividing = district.objective("M.3", "Dividing", after=self.fractions)

    def report(self, viewer=None, student=None, **more):
        arguments = {"now": NOW, "language": "en", **more}
        return progress_report(
            self.district.store, viewer or District.family(self.rosa), student or self.maya, **arguments
        )


@pytest.fixture
def small(district):
    return Small(district)


def weeks(first: date, *scores: float):
    return [(first + timedelta(days=7 * number), score) for number, score in enumerate(scores)]


def said(messages, language="en"):
    return " ".join(say(language, message) for message in messages)


def every_sentence(report):
    """All that the report says, as one text a line."""
    messages = [report.title, *report.answer, *report.notes, report.changes.heading]
    messages += [report.changes.nothing] if report.changes.nothing else []
    messages += [change.says for change in report.changes.items]
    for goal in report.goals:
        messages += [goal.level_says, goal.source, goal.sure, *([goal.pace] if goal.pace else [])]
        messages += [part for piece in goal.work for part in (piece.kind, piece.went) if part]
    for step in (*([report.next] if report.next else []), *report.ahead):
        messages += [step.says, step.why]
    messages += [report.nothing_next] if report.nothing_next else []
    messages += [report.way.title] if report.way else []
    messages += [words.heading for words in report.own_words]
    messages += [report.student.grade] if report.student.grade else []
    return [say(report.language, message) for message in messages]


def test_a_whole_report(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 8, 31), *[GOOD] * 8))
    small.district.work(small.maya, small.fractions, weeks(date(2026, 9, 7), *[POOR] * 5), kind="homework")
    small.district.work(small.maya, small.adding, [(date(2026, 11, 2), None)], note=ORTIZ_SAYS, author=small.ortiz)
    small.district.work(small.maya, None, [(date(2026, 9, 1), None)], kind="goal", note="I want to build a bridge.")
    report = small.report()
    assert said(report.answer) == (
        "This year, Maya has shown 1 of 2 learning goals. “Fractions” needs more time. Keep on with it."
    )
    assert [(goal.objective.name, goal.level, goal.pieces) for goal in report.goals] == [
        ("Adding", "has_shown", 8),
        ("Fractions", "just_starting", 5),
    ]
    assert report.goals[0].work[0].note == ORTIZ_SAYS
    assert report.goals[0].work[0].went is None
    assert [words.words for words in report.own_words] == ["I want to build a bridge."]
    assert [(words.author, words.words) for words in report.teacher_words] == [("Lucia Ortiz", ORTIZ_SAYS)]
    assert report.next.objective.name == "Fractions"
    assert report.next.at_home == "Try Fractions at home."
    assert say("en", report.next.why) == "It comes after “Adding”, which Maya has shown."
    assert report.student.schools == ("Pier Street School",)
    assert report.student.teachers == ("Lucia Ortiz",)
    assert say("en", report.student.grade) == "Grade 4"
    assert report.newest_work == date(2026, 10, 19)
    assert [month.has_shown for month in report.way.months][-1] == 1
    with pytest.raises(ValidationError):
        report.language = "es"


CASES = {
    "no evidence": (lambda small: None, "We have no work from Maya yet."),
    "one piece": (
        lambda small: small.district.work(small.maya, small.adding, [(date(2026, 11, 3), POOR)]),
        "This year, Maya has started on 1 learning goal. It is too early to say how it is going.",
    ),
    "everything shown": (
        lambda small: [
            small.district.work(small.maya, goal, weeks(date(2026, 8, 31), *[GOOD] * 8))
            for goal in (small.adding, small.fractions, small.dividing)
        ],
        "This year, Maya has shown all 3 learning goals. Ask the teacher what comes next.",
    ),
    "everything hard": (
        lambda small: [
            small.district.work(small.maya, goal, weeks(date(2026, 8, 31), *[POOR] * 6))
            for goal in (small.adding, small.fractions)
        ],
        "This year, Maya is just starting on 2 learning goals. New things take time, and that is all right.",
    ),
    "only the student's own words": (
        lambda small: small.district.work(small.maya, None, [(date(2026, 11, 3), None)], kind="goal", note="Swim."),
        "We have no work from Maya yet.",
    ),
    "only old work": (
        lambda small: small.district.work(small.maya, small.adding, weeks(date(2024, 9, 2), *[GOOD] * 8)),
        "We have no work from Maya in the last year. What came before stands under “Goals from before”.",
    ),
    "only a judgment": (
        lambda small: small.district.judge(
            small.maya, small.adding, "has_shown", date(2026, 11, 1), author=small.ortiz, name="Lucia Ortiz"
        ),
        "This year, Maya has shown the one learning goal so far.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_student_gets_an_answer_in_plain_words(small, case):
    make, begins = CASES[case]
    make(small)
    for viewer in (District.family(small.rosa), District.pupil(small.maya), District.educator(small.ortiz)):
        for language in ("en", "es"):
            report = small.report(viewer, language=language)
            assert 1 <= len(report.answer) <= 3
            assert not too_hard("\n".join(every_sentence(report)), language)
            if language == "en" and viewer.role == "family":
                assert said(report.answer).startswith(begins)
            if viewer.role == "student":
                assert report.voice == "you"
                assert "Maya" not in said(report.answer, language)
            report.model_dump_json()


def test_nothing_of_other_children(small):
    small.district.work(small.leo, small.dividing, weeks(date(2026, 8, 31), *[POOR] * 9), note="Leo only", kind="zzz")
    small.district.work(small.maya, small.adding, weeks(date(2026, 8, 31), *[GOOD] * 3))
    dumped = small.report().model_dump_json()
    for word in ("Leo", "Cole", "zzz", str(small.leo)):
        assert word not in dumped


def test_only_those_who_may_see_it_and_every_look_is_logged(small, store):
    other = small.district.guardian("Ben", "Cole", small.leo)
    for viewer in (PUBLIC, District.family(other), District.pupil(small.leo), District.family(uuid4())):
        with pytest.raises(NotAllowed):
            small.report(viewer)
    assert store.rows("SELECT * FROM facts.look") == []
    small.report()
    small.report(COMMAND_LINE)
    assert store.rows("SELECT student, what, why FROM facts.look ORDER BY why") == [
        (small.maya, "progress", "guardian"),
        (small.maya, "progress", "office"),
    ]


def test_a_teachers_judgment_stands_above_and_says_so(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[POOR] * 5))
    small.district.judge(
        small.maya,
        small.adding,
        "has_shown",
        date(2026, 11, 1),
        author=small.ortiz,
        name="Lucia Ortiz",
        words="She can.",
    )
    goal = small.report().goals[0]
    assert (goal.level, goal.worked_out, goal.judged.author) == ("has_shown", "just_starting", "Lucia Ortiz")
    assert say("en", goal.source) == (
        "Lucia Ortiz said this on November 1, 2026. The work by itself says “Just starting”."
    )
    assert [words.words for words in small.report().teacher_words] == ["She can."]
    small.district.judge(
        small.maya, small.adding, "withdrawn", date(2026, 11, 2), author=small.ortiz, name="Lucia Ortiz"
    )
    taken_back = small.report()
    assert (taken_back.goals[0].level, taken_back.goals[0].judged, taken_back.teacher_words) == (
        "just_starting",
        None,
        (),
    )


def test_how_sure_is_said_in_pieces_of_work(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), GOOD, GOOD))
    assert say("en", small.report().goals[0].sure) == "Only 2 pieces of work so far, so it is too early to say."
    small.district.work(small.maya, small.adding, weeks(date(2026, 10, 7), GOOD))
    assert say("en", small.report().goals[0].sure) == "We have seen 3 pieces of work."


def test_as_of_a_day_shows_the_work_of_that_day(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[GOOD] * 9))
    report = small.report(as_of=date(2026, 9, 8))
    assert report.is_past
    assert (report.as_of, report.goals[0].pieces, report.goals[0].level) == (date(2026, 9, 8), 1, "not_enough")
    assert "looking back at September 8, 2026" in said(report.notes)
    later = small.report(as_of=date(2030, 1, 1))
    assert (later.as_of, later.is_past) == (NOW.date(), False)


def test_what_was_set_aside_or_taken_back_does_not_count(small):
    kept = small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[GOOD] * 3))
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[POOR] * 3), counts=False)
    assert small.report().goals[0].pieces == 3
    small.district.take_back(small.maya, kept[0], datetime(2026, 11, 1, 9))
    assert small.report().goals[0].pieces == 2


def test_since_the_last_visit(small):
    # what others show lowers where the calculation begins, so that three good pieces are not yet enough
    small.district.work(small.leo, small.adding, weeks(date(2026, 6, 1), *[POOR] * 12))
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[GOOD] * 3))
    first = datetime(2026, 10, 1, 17, 0)
    assert small.report(now=first).changes.first_visit
    # the same visit, a few minutes on
    assert small.report(now=first + timedelta(minutes=20)).changes.first_visit
    nothing = small.report(now=datetime(2026, 10, 8, 17)).changes
    assert (nothing.first_visit, nothing.since, nothing.items) == (False, date(2026, 10, 1), ())
    assert say("en", nothing.nothing) == "Nothing new since then."
    keys = small.district.work(
        small.maya, small.adding, weeks(date(2026, 10, 9), *[GOOD] * 6), arrived=datetime(2026, 11, 16, 12)
    )
    for minutes in (0, 10, 35, 62):  # one long visit: what was new when it began stays new until it ends
        changes = small.report(now=datetime(2026, 11, 17, 9) + timedelta(minutes=minutes)).changes
        assert changes.since == date(2026, 10, 8)
        assert [say("en", change.says) for change in changes.items] == ["Maya has now shown “Adding”."]
        assert (changes.items[0].before, changes.items[0].after) == ("getting_there", "has_shown")
        assert changes.items[0].piece.id in keys
    assert small.report(now=datetime(2026, 11, 18, 9)).changes.items == ()


def test_a_first_level_is_not_told_as_a_step_up(small):
    for scores, words in (
        ([POOR] * 3, "There is now enough work to say: “Adding” is just starting."),
        ([FAIR] * 3, "There is now enough work to say: “Fractions” is getting there."),
        ([GOOD] * 4, "Maya has now shown “Dividing”."),
    ):
        goal = getattr(small, {"A": "adding", "F": "fractions", "D": "dividing"}[words.split("“")[1][0]])
        small.district.work(small.maya, goal, weeks(date(2026, 10, 26), *scores))
        assert words in [say("en", change.says) for change in small.report(COMMAND_LINE).changes.items], scores


def test_where_all_work_was_hard_no_word_says_otherwise(small):
    """Three hard pieces of a goal that goes well for most: the level leans on them all, so the words do not praise."""
    others = [small.district.student(f"Child {number}", "Hill") for number in range(9)]
    for other in others:
        small.district.work(other, small.adding, weeks(date(2026, 8, 31), *[GOOD] * 8))
    small.district.work(small.maya, small.adding, weeks(date(2026, 10, 26), 0.3, 0.3, 0.3))
    report = small.report()
    goal = report.goals[0]
    assert (goal.level, {say("en", piece.went) for piece in goal.work}) == ("getting_there", {"Needs more practice"})
    assert say("en", goal.lately) == "The newest work needs more practice. This level may still change."
    assert goal.pace is None
    assert said(report.answer) == (
        "This year, Maya is getting there with 1 learning goal. “Adding” needs more time. Keep on with it."
    )
    assert "It needs more practice, so this may still change." in said(change.says for change in report.changes.items)


def test_visits_are_each_viewers_own(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[GOOD] * 3))
    small.report(now=datetime(2026, 10, 1, 17))
    assert small.report(District.educator(small.ortiz), now=datetime(2026, 10, 8, 17)).changes.first_visit
    assert small.report(COMMAND_LINE, now=datetime(2026, 10, 9, 17)).changes.first_visit
    assert small.report(COMMAND_LINE, now=datetime(2026, 10, 20, 17)).changes.first_visit


def test_the_page_and_the_calculation_agree_piece_by_piece(small, store):
    random = Random(11)
    for number in range(6):
        goal = random.choice([small.adding, small.fractions, small.dividing])
        days = sorted(date(2026, 8, 1) + timedelta(days=random.randrange(100)) for _ in range(12))
        for student in (small.maya, small.leo):
            keys = small.district.work(student, goal, [(day, random.random()) for day in days], counts=number != 3)
            small.district.take_back(student, random.choice(keys), datetime(2026, 11, 1 + number))
    report = small.report()
    known = {row.id: row for row in history(store, [small.maya], NOW.date())}
    assert sum(goal.pieces for goal in report.goals) == len(known) > 30
    for goal in report.goals:
        rows = [row for row in known.values() if row.objective == goal.objective.id]
        assert (goal.pieces, goal.worked_out) == (rows[-1].n, rows[-1].level)
        assert [piece.id for piece in goal.work] == [row.id for row in reversed(rows)]


def test_old_work_that_arrives_late_is_new(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 14), *[POOR] * 3))
    small.report(now=datetime(2026, 10, 20, 9))
    small.district.work(
        small.maya, small.adding, [(date(2026, 9, 1), GOOD)], arrived=datetime(2026, 10, 25, 9), kind="project"
    )
    changes = small.report(now=datetime(2026, 10, 30, 9)).changes
    assert [say("en", change.piece.kind) for change in changes.items] == ["Project"]


def test_a_new_judgment_is_a_change(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[POOR] * 3))
    small.report(now=datetime(2026, 10, 1, 17))
    small.district.judge(
        small.maya, small.adding, "getting_there", date(2026, 10, 5), author=small.ortiz, name="Lucia Ortiz"
    )
    changes = small.report(now=datetime(2026, 10, 8, 17)).changes
    assert said([change.says for change in changes.items]) == "Lucia Ortiz says of “Adding”: getting there."


def test_pace_and_the_way_use_the_childs_own_past(small):
    goals = [small.district.objective(f"P.{number}", f"Goal {number}") for number in range(4)]
    for goal in goals:
        small.district.work(small.maya, goal, weeks(date(2026, 6, 1), *[GOOD] * 8))
    small.district.work(small.maya, small.adding, weeks(date(2026, 6, 1), *[POOR] * 6, *[GOOD] * 12))
    paces = {goal.objective.name: goal.pace.id for goal in small.report().goals if goal.pace}
    assert paces["Adding"] == "child-pace-took"
    assert paces["Goal 0"] == "child-pace-on"


def test_words_that_look_like_markup_stay_words(small):
    nasty = "![x](http://evil.example/a.png) <img src=x onerror=alert(1)> $x^2$ :smile: “quoted”"
    small.district.work(small.maya, small.adding, [(date(2026, 11, 3), GOOD)], note=nasty, kind="x" * 500)
    report = small.report()
    assert report.goals[0].work[0].note == nasty
    assert len(say("en", report.goals[0].work[0].kind)) <= 40


def test_a_goal_without_plain_words_keeps_its_official_text(small):
    bare = small.district.objective("BARE", None, official="Analyze " + "the structure of texts, " * 40)
    small.district.work(small.maya, bare, weeks(date(2026, 9, 7), *[FAIR] * 4))
    report = small.report()
    assert report.goals[0].objective.name.startswith("Analyze")
    assert len(report.goals[0].objective.name) <= 80
    assert report.goals[0].means is None
    assert report.next.at_home is None


def test_the_language_is_that_of_the_words(small):
    small.district.work(small.maya, small.adding, weeks(date(2026, 9, 7), *[GOOD] * 3))
    report = small.report(language="es")
    assert report.goals[0].objective.name == "Adding (es)"
    assert say("es", report.title) == "Cómo va Maya"


def test_older_goals_are_kept_apart(small):
    small.district.work(small.maya, small.adding, weeks(date(2025, 8, 25), *[GOOD] * 8))
    small.district.work(small.maya, small.fractions, weeks(date(2026, 9, 7), *[GOOD] * 8))
    report = small.report()
    assert [goal.objective.name for goal in report.goals] == ["Fractions"]
    assert [(goal.objective.name, goal.level) for goal in report.earlier] == [("Adding", "has_shown")]
    assert report.next.objective.name == "Dividing"


def test_the_name_a_child_goes_by(small):
    sam = small.district.student("Samuel", "Diaz", preferred_name="Sam")
    parent = small.district.guardian("Eva", "Diaz", sam)
    report = small.report(District.family(parent), sam)
    assert (report.student.name, report.student.full_name) == ("Sam", "Samuel Diaz")
