"""A child's report and an objective on paper: the same words as on the screen, in the same order, for every reader."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from plcore.documents.objective import objective_pdf
from plcore.documents.progress import progress_pdf
from plcore.documents.progress import sheet as progress_sheet
from plcore.language import LANGUAGES, say
from plcore.learning.objectives import objective_report
from plcore.learning.progress import progress_report
from plcore.store import open_store
from tests.district import NOW, ORTIZ_SAYS, District
from tests.tools.paper import elements, headings, letters, opened, picture, words

GOOD, FAIR, POOR = 1.0, 0.6, 0.1
HOSTILE = '#eval("1+1") *bold* $x$ @ref = heading'
BRIDGE = "I want to build a bridge that holds my dog."
JUDGED = "She explains her idea to the whole table now."


def weeks(first: date, *scores: float):
    return [(first + timedelta(days=7 * number), score) for number, score in enumerate(scores)]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("paper") / "district.duckdb") as opened:
        yield opened


class Children:
    """Maya with six goals at every level, Leo with nothing yet, and one whose name is meant to do harm."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.goals = district.harbor_bend()
        self.maya = district.student("Maya", "Rivera", grade="04")
        self.leo = district.student("Leo", "Rivera", grade="02")
        self.hostile = district.student(HOSTILE, "مريم")
        self.rosa = district.guardian("Rosa", "Rivera", self.maya, self.leo, self.hostile)
        ortiz = district.teacher("Lucia", "Ortiz")
        for student in (self.maya, self.hostile):
            for code, scores in {
                "HB.MA.3-5.1": [GOOD] * 8,
                "HB.RD.3-5.1": [GOOD] * 7,
                "HB.MA.3-5.2": [POOR, FAIR, FAIR, FAIR, FAIR, FAIR],
                "HB.WR.3-5.1": [POOR] * 5,
                "HB.SC.3-5.1": [FAIR, FAIR],
                "HB.GS.1": [FAIR] * 4,
            }.items():
                district.work(student, self.goals[code], weeks(date(2026, 9, 7), *scores))
            district.judge(
                student, self.goals["HB.GS.1"], "has_shown", date(2026, 11, 3), author=ortiz, name="Lucia Ortiz",
                words=JUDGED,
            )  # fmt: skip
            district.work(
                student, self.goals["HB.MA.3-5.1"], [(date(2026, 11, 2), None)], note=ORTIZ_SAYS, author=ortiz
            )
            district.work(student, None, [(date(2026, 9, 1), None)], kind="goal", note=BRIDGE)

    def report(self, student, language="en", *, viewer=None):
        viewer = viewer or District.family(self.rosa)
        return progress_report(self.district.store, viewer, student, now=NOW, language=language)


@pytest.fixture(scope="module")
def children(store):
    return Children(District(store))


HEADINGS = {
    "en": [
        "How Maya is doing", "What comes next", "Tonight, ten minutes", "What Maya is learning",
        "New in the last four weeks", "In Maya’s words", "What teachers wrote", "How we know", "The work behind it",
    ],
    "es": [
        "Cómo va Maya", "Lo que sigue", "Hoy en casa, diez minutos", "Lo que aprende Maya",
        "Lo nuevo en las últimas cuatro semanas", "En palabras de Maya", "Lo que escribieron sus maestras y maestros",
        "Cómo lo sabemos", "Los trabajos",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_says_what_the_screen_says_in_the_same_order(children, language):
    report = children.report(children.maya, language)
    assert len(report.goals) == 6
    pdf = progress_pdf(report, language)
    said = letters(words(pdf))
    at = 0
    for heading in HEADINGS[language]:
        assert letters(heading) in said[at:], heading
        at = said.index(letters(heading), at) + len(letters(heading))
    messages = [report.title, *report.answer, report.changes.heading, *report.notes, report.next.says, report.next.why]
    messages += [change.says for change in report.changes.items[:5]]
    messages += [part for goal in report.goals for part in (goal.level_says, goal.sure, goal.pace, goal.lately) if part]
    messages += [piece.went for goal in report.goals for piece in goal.work[:3] if piece.went]
    texts = [say(language, message) for message in messages]
    texts += [goal.objective.name for goal in report.goals]
    texts += [
        BRIDGE,
        ORTIZ_SAYS,
        JUDGED,
        "Lucia Ortiz",
        report.next.at_home,
        report.way and say(language, report.way.title),
    ]
    assert [text for text in texts if text and letters(text) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_goals_take_one_sheet_and_large_print_more(children, language):
    report = children.report(children.maya, language)
    assert len(opened(progress_pdf(report, language)).pages) == 2
    large = opened(progress_pdf(report, language, large=True))
    assert 2 < len(large.pages) < 8
    assert letters(words(progress_pdf(report, language, large=True))).count(letters(ORTIZ_SAYS)) >= 1


def test_the_long_form_has_all_the_work_and_the_sheet_says_so(children):
    report = children.report(children.maya)
    pieces = sum(len(goal.work) for goal in report.goals)
    one_sheet, whole = words(progress_pdf(report, "en")), words(progress_pdf(report, "en", whole=True))
    assert one_sheet.count("Quiz") < pieces <= whole.count("Quiz")
    assert "older pieces of work are on your phone, and in the long form" in one_sheet
    assert "long form" not in whole


def test_a_teachers_words_stand_once(children):
    report = children.report(children.maya)
    assert words(progress_pdf(report, "en")).count(JUDGED) == 1
    few = report.model_copy(update={"teacher_words": ()})
    assert words(progress_pdf(few, "en")).count(JUDGED) == 1


def test_the_levels_are_shapes_with_words_and_no_letters_of_a_font(children):
    report = children.report(children.maya)
    said = words(progress_pdf(report, "en"))
    assert {goal.level for goal in report.goals} == {"not_enough", "just_starting", "getting_there", "has_shown"}
    assert not set(said) & set("○◔◑◕●◐")
    for word in ("Not enough work yet", "Just starting", "Getting there", "Has shown it"):
        assert word in said


def test_a_student_reads_it_as_you(children):
    report = children.report(children.maya, viewer=District.pupil(children.maya))
    said = words(progress_pdf(report, "en"))
    assert "How you are doing" in said
    assert "What you are learning" in said
    assert "You have shown it" in said
    assert "Try this at home" in said


def test_a_child_without_work_has_a_page_too(children):
    report = children.report(children.leo)
    pdf = progress_pdf(report, "en")
    said = words(pdf)
    assert "We have no work from Leo yet." in said
    assert "No goals yet." in said
    assert len(opened(pdf).pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("large", [False, True])
def test_words_that_look_like_markup_stay_words(children, language, large):
    pdf = progress_pdf(children.report(children.hostile, language), language, large=large)
    said = letters(words(pdf))
    assert said.count(letters(HOSTILE)) >= 4
    assert "مريم" in said
    assert headings(pdf)[0] == 1
    assert headings(pdf).count(1) == 1


def test_it_is_an_accessible_pdf(children):
    report = children.report(children.maya, "es")
    for pdf in (progress_pdf(report, "es"), progress_pdf(report, "es", large=True)):
        reader = opened(pdf)
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"].startswith("es")
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
        assert reader.metadata.title == "Cómo va Maya"
        levels = headings(pdf)
        assert all(after - before <= 1 for before, after in pairwise(levels))
        kinds = [str(element["/S"]) for element in elements(pdf)]
        assert kinds.count("/Table") == 2
        assert kinds.count("/THead") == 2
        assert "/BlockQuote" in kinds


def test_it_is_readable_in_grey(children, tmp_path):
    page = picture(progress_pdf(children.report(children.maya), "en"), tmp_path, dots=100)
    shades = page.histogram()
    assert sum(shades[230:]) > 0.85 * sum(shades)  # much paper
    assert sum(shades[:90]) > 0.01 * sum(shades)  # and ink that is dark


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explained_objective_fits_on_one_page(children, store, language):
    for code in children.goals:
        report = objective_report(store, code, language)
        pdf = objective_pdf(report, language)
        assert len(opened(pdf).pages) == 1, code
        assert headings(pdf)[0] == 1
        if code != "HB.MA.3-5.1":
            continue
        said = letters(words(pdf))
        explanation = report.explanation
        parts = ("name", "means", "looks_like", "just_starting", "getting_there", "has_shown", "at_home")
        texts = [getattr(explanation, part) for part in parts]
        texts += [report.official, code, *(one.name for one in (*report.before, *report.after))]
        texts += [say(language, note) for note in report.notes]
        assert [text for text in texts if letters(text) not in said] == []


def test_an_objective_without_plain_words_shows_the_official_ones(children, store):
    official = "Students shall demonstrate the thing, *precisely*. " * 20
    bare = children.district.objective("X.1", None, official=official)
    pdf = objective_pdf(objective_report(store, bare, "en"), "en")
    assert len(opened(pdf).pages) == 1
    assert letters(official).strip() in letters(words(pdf))
    assert "Nobody has put this goal in plain words yet." in words(pdf)


def test_paper_stays_within_its_limits_for_very_much(children):
    report = children.report(children.maya)
    many = report.model_copy(
        update={"goals": report.goals * 8, "earlier": (), "teacher_words": report.teacher_words * 30}
    )
    said = progress_sheet(many, "en")
    assert len(said["goals"]["items"]) == 48
    assert len(said["teacher_words"]["quotes"]) == 4
    assert said["teacher_words"]["more"].startswith(f"{len(report.teacher_words) * 30 - 4} more")
    assert len(opened(progress_pdf(many, "en")).pages) > 2
