"""What is printed for a gathering: sheets, cards, the poster, the script, the circle, in both languages and large."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.paper_sheets import Run, read_line
from plcore.codesign.plan import Plan, Step
from plcore.codesign.statements import Statement
from plcore.codesign.templates import templates
from plcore.documents.ballot import MANY, ballots_pdf
from plcore.documents.circle import circle_pdf
from plcore.documents.gathering_sheet import join_address
from plcore.documents.idea_cards import idea_cards_pdf
from plcore.documents.poster import poster_pdf
from plcore.documents.script import scenes_of, script_pdf
from plcore.store import new_id
from tests.tools.paper import elements, headings, letters, opened, picture, words

NOW = datetime(2026, 11, 22, 18)
ADDRESS = "https://porchlight.harborbend.example/"
LANGUAGES = ("en", "es", "both")
KINDS = {
    "ballots": lambda one, language, large: ballots_pdf(one, run(3, language, large), STATEMENTS, address=ADDRESS),
    "cards": lambda one, language, large: idea_cards_pdf(one, 4, language=language, large=large, address=ADDRESS),
    "poster": lambda one, language, large: poster_pdf(one, language=language, large=large, address=ADDRESS),
    "circle": lambda one, language, large: circle_pdf(one, language=language, large=large, address=ADDRESS),
    "script": lambda one, language, large: script_pdf(one, language=language, large=large),
}


def statement(number: int, text: str, spanish: str | None = None) -> Statement:
    wordings = {"en": text, **({"es": spanish} if spanish else {})}
    return Statement(
        new_id(), number, text, "en", None, "start", None, 0, NOW, "shown", "start", None, None, NOW, wordings
    )  # fmt: skip


STATEMENTS = (
    statement(1, "More recess for all", "Más recreo para todos"),
    statement(2, '#eval("1") = $x$ <b> *bold* [x]'),
    statement(14, "مزيد من الوقت للعب"),
    statement(15, "Longlonglong" * 15),
)


def gathering(plan: Plan | None = None, **more) -> Gathering:
    facts = {
        "name": {"en": "A good day", "es": "Un buen día"},
        "question": {"en": "What makes a good day?", "es": "¿Qué hace bueno un día?"},
        "steps": (Step(kind="votes", title={"en": "Vote", "es": "Votar"}),),
        "begins": date(2026, 11, 22),
        "ends": date(2026, 12, 6),
        "result_by": date(2026, 12, 20),
        "result": {"en": "The board reads it.", "es": "La junta lo lee."},
        "decides": {"en": "The school board.", "es": "La junta escolar."},
    }
    return Gathering(new_id(), "BCD234", NOW, plan or Plan(**{**facts, **more}), "open", NOW)


def run(count: int, language: str = "en", large: bool = False, per_sheet: int = 60) -> Run:
    keys = tuple(one.id for one in STATEMENTS)
    return Run(new_id(), new_id(), 7, 6 + count, keys, per_sheet, language, large, NOW, None)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_printed_so_that_it_can_be_read_aloud(kind, language, large):
    pdf = KINDS[kind](gathering(), language, large)
    document = opened(pdf).trailer["/Root"]
    assert str(document["/Lang"]).startswith("es" if language == "es" else "en")
    assert "pdfuaid" in document["/Metadata"].get_object().get_data().decode()
    assert 1 in headings(pdf)
    pictures = [one for one in elements(pdf) if one["/S"] == "/Figure"]
    assert all(str(one.get("/Alt", "")) for one in pictures)
    assert bool(pictures) is (kind != "script"), "the square is there, and is described"
    said = words(pdf)
    assert ("What makes a good day?" in said) is (language != "es")
    assert ("¿Qué hace bueno un día?" in said) is (language != "en")


@pytest.mark.parametrize("kind", ["ballots", "cards", "circle", "script"])
def test_large_print_has_large_letters(kind):
    def sizes(pdf):
        found = set()
        for page in opened(pdf).pages:
            page.extract_text(visitor_text=lambda text, cm, tm, font, size: found.add(size) if text.strip() else None)
        return found

    usual, large = (sizes(KINDS[kind](gathering(), "en", one)) for one in (False, True))
    assert max(large) > max(usual)
    assert 18 in {round(one) for one in large}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sheet_has_its_name_on_every_page_and_a_leaf_of_its_own(language):
    long = tuple(statement(number, f"A longer statement, number {number}. " * 4) for number in range(1, 31))
    keys = tuple(one.id for one in long)
    printed = Run(new_id(), new_id(), 7, 9, keys, 60, language, False, NOW, None)
    pdf = ballots_pdf(gathering(), printed, long, address=ADDRESS)
    pages = [words(pdf, place) for place in range(len(opened(pdf).pages))]
    for name in printed.names():
        mine = [place for place, said in enumerate(pages) if name in said]
        assert mine[0] % 2 == 0, "the front of a leaf"
        assert len(mine) > 1 and mine == list(range(mine[0], mine[-1] + 1))
        assert f"{len(mine)} / {len(mine)}" in pages[mine[-1]]
        assert all("Agree" in pages[place] or "acuerdo" in pages[place] for place in mine[:-1])


def test_the_rows_stand_in_the_order_in_which_they_are_typed_in():
    printed = run(6, per_sheet=2)
    pdf = ballots_pdf(gathering(), printed, STATEMENTS, address=ADDRESS)
    for place, number in enumerate(range(printed.first, printed.last + 1)):
        said = letters(words(pdf, place * 2))
        texts = [one for one in STATEMENTS if one.id in printed.on_sheet(number)]
        seen = [said.find(letters(one.text)[:20]) for one in texts if one.text.isascii()]
        assert -1 not in seen and seen == sorted(seen)
        assert printed.name(number) in said


def test_what_people_wrote_is_only_words():
    pdf = ballots_pdf(gathering(), run(1), STATEMENTS, address=ADDRESS)
    assert '#eval("1") = $x$ <b> *bold* [x]' in words(pdf)
    assert "Longlonglong" * 15 in letters(words(pdf)), "a long word breaks instead of running off the page"


def test_a_statement_without_a_wording_stands_once_on_a_sheet_in_both_languages():
    said = words(ballots_pdf(gathering(), run(1, "both"), STATEMENTS, address=ADDRESS))
    assert said.count("*bold*") == 1
    assert "More recess for all" in said and "Más recreo para todos" in said


def test_many_sheets_are_set_apart_and_the_same_print_again_has_the_same_names():
    printed = run(MANY + 1)
    first, again = (ballots_pdf(gathering(), printed, STATEMENTS, address=ADDRESS) for _ in range(2))
    for pdf in (first, again):
        assert set(re.findall(r"\b\d+-[A-Z]{2}\b", words(pdf))) == set(printed.names())


def test_the_square_of_a_sheet_is_a_line_that_can_be_typed_in():
    name = run(1).name(7)
    address = join_address(ADDRESS, gathering(), name)
    assert address == f"https://porchlight.harborbend.example/join/BCD234?sheet={name}"
    assert read_line(f"{address} 1123") == (name, "1123")
    assert join_address(ADDRESS, gathering()) == "https://porchlight.harborbend.example/join/BCD234"


@pytest.mark.parametrize(("count", "large", "pages"), [(1, False, 1), (5, False, 2), (4, True, 2)])
def test_cards_are_numbered_and_fill_their_pages(count, large, pages):
    pdf = idea_cards_pdf(gathering(), count, language="en", large=large, address=ADDRESS, first=11)
    assert len(opened(pdf).pages) == pages
    numbers = [int(one) for one in re.findall(r"Card (\d+)", words(pdf))]
    assert numbers == list(range(11, 11 + pages * (2 if large else 4)))


@pytest.mark.parametrize("count", [0, 501])
def test_cards_have_bounds(count):
    with pytest.raises(NotPossible):
        idea_cards_pdf(gathering(), count, language="en", large=False, address=ADDRESS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", templates(), ids=lambda one: one.id)
def test_the_poster_of_every_template_is_one_page_with_the_code_and_what_comes_next(template, language):
    pdf = poster_pdf(gathering(template.dated(NOW.date())), language=language, large=False, address=ADDRESS)
    assert len(opened(pdf).pages) == 1
    said = words(pdf)
    assert "BCD 234" in said and "porchlight.harborbend.example/join" in said
    assert "December" in said or "diciembre" in said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("template", templates(), ids=lambda one: one.id)
def test_the_script_of_every_template_goes_through_its_steps_in_order(template, language):
    plan = template.dated(NOW.date())
    one = gathering(plan)
    scenes = scenes_of(one, language)
    assert [scene["title"] for scene in scenes[2:-1]] == [step.title[language] for step in plan.steps]
    assert all(scene["say"] for scene in scenes)
    ends = [scene["minute"] + scene["minutes"] for scene in scenes]
    assert [scene["minute"] for scene in scenes] == [0, *ends[:-1]]
    said = letters(words(script_pdf(one, language=language, large=False)))
    for scene in scenes:
        assert all(letters(line)[:40] in said for line in scene["say"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_circle_has_its_notes_on_the_back(language):
    pdf = circle_pdf(gathering(), language=language, large=False, address=ADDRESS)
    pages = [words(pdf, place) for place in range(len(opened(pdf).pages))]
    assert len(pages) == (4 if language == "both" else 2)
    assert all("12" in pages[place] for place in range(1, len(pages), 2))


def test_the_boxes_can_be_seen_in_grey(tmp_path):
    seen = picture(ballots_pdf(gathering(), run(1), STATEMENTS, address=ADDRESS), tmp_path, dots=60)
    assert seen.getextrema()[0] < 60
