"""The letter with the code: what stands on it, in both languages, for every role, whatever people are called."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
import segno

from plcore.documents.letter import MANY, InvitationLetter, both_sides, invitation_letters
from plcore.documents.typesetting import LONGEST_WORD, NotPrinted, listed, plain, typeset
from plcore.language import LANGUAGES, too_hard
from tests.tools.paper import elements, fonts, headings, letters, opened, picture, squeezed, words

ROOT = Path(__file__).parents[2]


def letter(**changes: object) -> InvitationLetter:
    facts: dict[str, object] = {
        "name": "Ana Rivera",
        "children": ("Maya",),
        "code": "K7QF-2MPD-9XTR",
        "expires": date(2026, 12, 22),
        "address": "https://porchlight.harborbend.example/",
        "school": "Pier Street School",
        "language": "en",
    }
    return InvitationLetter.model_validate({**facts, **changes})


IN_ENGLISH = [
    "Pier Street School",
    "See how Maya is doing",
    "Dear Ana Rivera,",
    "what Maya is learning",
    "K7QF 2MPD 9XTR",
    "porchlight.harborbend.example",
    "The code works until December 22, 2026.",
    "Point your phone’s camera at the square",
    "Type Maya’s birth date.",
    "Ask the school office.",
    "for Ana Rivera and no one else",
    "the same page on paper",
    "En español, al otro lado",
]
IN_SPANISH = [
    "Pier Street School",
    "Vea cómo va Maya",
    "Hola, Ana Rivera:",
    "qué está aprendiendo Maya",
    "K7QF 2MPD 9XTR",
    "porchlight.harborbend.example",
    "El código sirve hasta el 22 de diciembre de 2026.",
    "Apunte la cámara de su teléfono al cuadro",
    "Escriba la fecha de nacimiento de Maya.",
    "Pregunte en la oficina de la escuela.",
    "solo para Ana Rivera",
    "la misma página en papel",
    "In English, on the other side",
]


@pytest.mark.parametrize(("language", "sides"), [("en", (IN_ENGLISH, IN_SPANISH)), ("es", (IN_SPANISH, IN_ENGLISH))])
def test_the_readers_language_stands_on_the_front_and_the_other_on_the_back(language, sides):
    pdf = invitation_letters([letter(language=language)])
    assert len(opened(pdf).pages) == 2
    for page, sentences in enumerate(sides):
        said = words(pdf, page)
        assert [sentence for sentence in sentences if sentence not in said] == []


@pytest.mark.parametrize(
    ("changes", "front"),
    [
        ({"children": ("Maya", "Leo")}, ["See how Maya and Leo are doing", "the birth date of one of your children"]),
        ({"children": ("Maya",), "confirm_with": "school_number"}, ["Type Maya’s school number."]),
        ({"children": ()}, ["See how your children are doing"]),
        ({"role": "student", "children": ("Maya",)}, ["See how you are doing", "Type your birth date."]),
        ({"role": "student", "confirm_with": "school_number"}, ["Type your school number."]),
        ({"role": "educator", "confirm_with": "email"}, ["Your way in to Porchlight", "Type your school e-mail."]),
        ({"role": "office", "confirm_with": "email"}, ["You bring in the files", "Type your school e-mail."]),
        ({"language": "es", "children": ("Maya", "Inés")}, ["Vea cómo van Maya e Inés"]),
        ({"language": "es", "role": "student"}, ["Mira cómo vas", "Tu código", "Escribe tu fecha de nacimiento."]),
        ({"school": ""}, ["See how Maya is doing"]),
        ({"address": "http://localhost:8501"}, ["http://localhost:8501"]),
    ],
)
def test_each_reader_is_told_what_is_theirs(changes, front):
    said = words(invitation_letters([letter(**changes)]), 0)
    assert [sentence for sentence in front if sentence not in said] == []


ROLES = [("family", "birth_date"), ("student", "school_number"), ("educator", "email"), ("office", "email")]


@pytest.mark.parametrize(("role", "fact"), ROLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_letter_reads_well(language, role, fact):
    for children in (("Maya",), ("Maya", "Leo")):
        side = next(
            one
            for one in both_sides(letter(role=role, confirm_with=fact, children=children))
            if one["language"] == language
        )
        notes = [text for note in side["notes"] for text in (note["heading"], note["text"])]
        read = [side["title"], side["dear"], side["what"], side["until"], side["steps_heading"], *side["steps"], *notes]
        assert too_hard("\n".join(read), language) == []


def test_the_square_holds_the_sign_in_page_with_the_code():
    for side in both_sides(letter()):
        address = f"https://porchlight.harborbend.example/sign-in?code=K7QF2MPD9XTR&to={side['language']}"
        wanted = segno.make(address, error="m", micro=False)
        drawn = re.search(r'class="qrline"[^>]* d="([^"]+)"', side["square"])
        assert drawn is not None
        assert drawn.group(1) in wanted.svg_inline(border=4)


@pytest.mark.parametrize("page", [1, 2])
def test_the_printed_square_is_the_square(tmp_path, page):
    printed = picture(invitation_letters([letter()]), tmp_path, page=page)
    wanted = segno.make(letter().square_says(both_sides(letter())[page - 1]["language"]), error="m", micro=False).matrix
    # Only the square is printed in full black: all other ink is a little lighter.
    box = printed.point([255 if value == 0 else 0 for value in range(256)]).getbbox()
    assert box is not None
    left, top, right, bottom = box
    step = (right - left) / len(wanted)
    assert abs((bottom - top) - (right - left)) <= 2
    assert [
        [int(printed.getpixel((left + (x + 0.5) * step, top + (y + 0.5) * step)) < 128) for x in range(len(wanted))]
        for y in range(len(wanted))
    ] == [[int(module) for module in row] for row in wanted]
    assert printed.getpixel((int(left - 3 * step), int(top + 10 * step))) > 250  # its quiet margin is white


HOSTILE = [
    '#eval("1+1")',
    "#panic()",
    "*bold* _thin_ `raw`",
    "= heading",
    "$ x^2 $",
    'Ana "Nana" O\'Neil',
    "@ref <label> // no comment /* either */",
    "\\u{41} \\",
    "{{ name }} ${name} %s",
    "</script><b>Ana</b>",
    "Nguyễn Thị Ánh",
    "José Ñúñez-Ÿ",
    "Андрій Їжак",
    "Ελένη Παύλου",
    "张伟 陳美玲 さくら",
    "김민준",
    "Ana 🎉",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_only_a_name(name):
    pdf = invitation_letters([letter(name=name, children=(name, "Leo"))])
    assert len(opened(pdf).pages) == 2
    for page in (0, 1):
        assert letters(words(pdf, page)).count(letters(name)) >= (3 if name.isascii() else 1)
    assert headings(pdf) == [1, 2, 2, 2, 2] * 2


RIGHT_TO_LEFT = ["مريم العلي", "فاطمة الزهراء", "کریم پژمان", "מרים כהן"]


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_a_name_from_right_to_left_keeps_each_letter_once(name):
    said = words(invitation_letters([letter(name=name)]), 0)
    # Whoever extracts text may put the words of such a line in another order.
    assert all(part in said for part in name.split())


@pytest.mark.parametrize(
    "name",
    [
        "A" * 200,
        "W" * 36,
        "W " * 100,
        "Anna Maria " * 18,
        "م" * 200,
        "张" * 200,
        "Z\u0338\u0353\u030e\u0311\u0312\u0313" * 30,
        "ᎠᎡᎢ አበበ ᚠᚢᚦ \ue000 \U0010fffd",
        "a\u202eb\u2066c\ufeff\x00\x07\ud800d",
        "👩‍👩‍👧🏳️‍🌈" * 20,
        "\n\t\r",
        "",
    ],
    ids=lambda name: ascii(name)[:24],
)
def test_no_name_is_too_strange_or_too_long_for_one_sheet(name):
    for children in ((name,), (name, name, name, name)):
        pdf = invitation_letters([letter(name=name, children=children, school=name)])
        assert len(opened(pdf).pages) == 2
        assert "K7QF 2MPD 9XTR" in words(pdf, 0)


def test_a_name_of_200_letters_is_printed_whole_and_a_longer_one_says_that_it_goes_on():
    assert letters(words(invitation_letters([letter(name="Ab" * 100)]), 0)).count("Ab" * 100) == 2
    assert "Ab" * 99 + "A…" in letters(words(invitation_letters([letter(name="Ab" * 5000)]), 0))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_an_accessible_pdf(language):
    pdf = invitation_letters([letter(language=language)])
    reader = opened(pdf)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].split("-")[0] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == {"en": "See how Maya is doing", "es": "Vea cómo va Maya"}[language]
    tree = list(elements(pdf))
    figures = [element for element in tree if element["/S"] == "/Figure"]
    assert [bool(figure.get("/Alt")) for figure in figures] == [True, True]
    assert [element["/S"] for element in tree].count("/LI") == 6  # three steps, twice
    assert {str(element["/Lang"]).split("-")[0] for element in tree if "/Lang" in element} >= set(LANGUAGES) - {
        language
    }


def test_only_our_fonts_are_used():
    pdf = invitation_letters([letter(name="Ana مريم Ἀθηνᾶ אבג अनिता 张伟 김 🎉 ☂ አ")])
    ours = {path.stem.split("-")[0] for path in (ROOT / "data" / "fonts" / "print").glob("*.ttf")}
    used = {name.split("-")[0] for name in fonts(pdf)}
    assert len(used) >= 9
    assert used <= ours


def test_the_same_letter_is_the_same_file():
    assert invitation_letters([letter()]) == invitation_letters([letter()])


def test_many_letters_come_in_their_order_and_each_keeps_its_own_code():
    many = [letter(name=f"Person {number}", code=f"AAAA-BBBB-{number:04d}") for number in range(MANY + 2)]
    pdf = invitation_letters(many)
    reader = opened(pdf)
    assert len(reader.pages) == 2 * len(many)
    for number, one in enumerate(many):
        front = squeezed(reader.pages[2 * number].extract_text())
        assert f"Dear {one.name}," in front
        assert f"AAAA BBBB {number:04d}" in front
    assert reader.metadata is not None
    assert reader.metadata.title == "Letters to sign in"


def test_one_very_wide_name_among_many_still_gives_each_a_sheet():
    wide = letter(name="W" * 36, children=("W" * 28,), school="W" * 60)
    many = [letter()] * MANY + [wide]
    assert len(opened(invitation_letters(many)).pages) == 2 * len(many)


def test_letters_printed_at_once_do_not_mix():
    names = [f"Person {number}" for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        printed = list(pool.map(lambda name: invitation_letters([letter(name=name)]), names))
    assert [f"Dear {name}," in words(pdf, 0) for name, pdf in zip(names, printed, strict=True)] == [True] * 12


def test_nothing_to_print_is_said():
    with pytest.raises(ValueError, match="Choose at least one person"):
        invitation_letters([])


def test_a_page_that_cannot_be_set_is_told_without_its_words():
    with pytest.raises(NotPrinted) as told:
        typeset("letter", {"title": "Ana Rivera", "language": "en", "sides": "no sides"})
    assert "Ana" not in str(told.value)
    command = [sys.executable, "-m", "plcore.documents.typesetting", "letter"]
    done = subprocess.run(command, input=b"{}", capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("  Ana \n Rivera\t", "Ana Rivera"),
        ("A\u0301na", "Ána"),
        ("a\u202eb\u2067c\u200fd", "abcd"),
        ("a\x00b\u2028c", "a b c"),
        ("\ud800x", "\ufffdx"),
        ("Z\u0316\u0317\u0318\u0319\u031c", "Z\u0316\u0317\u0318"),
        ("A" * (LONGEST_WORD + 1), "A" * 12 + "\u200b" + "A" * 12 + "\u200bA"),
        ("A" * LONGEST_WORD, "A" * LONGEST_WORD),
        ("👍🏽" * 13, "👍🏽" * 6 + "\u200b" + "👍🏽" * 6 + "\u200b" + "👍🏽"),
    ],
)
def test_words_are_made_fit_for_paper(written, printed):
    assert plain(written) == printed


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", ["Maya"], "Maya"),
        ("en", ["Maya", "Ian"], "Maya and Ian"),
        ("en", ["Maya", "Leo", "Ian"], "Maya, Leo and Ian"),
        ("es", ["Maya", "Leo"], "Maya y Leo"),
        ("es", ["Maya", "Isabel"], "Maya e Isabel"),
        ("es", ["Maya", "Íñigo"], "Maya e Íñigo"),
        ("es", ["Maya", "Hilda"], "Maya e Hilda"),
        ("es", ["Maya", "Yvonne"], "Maya e Yvonne"),
        ("es", ["Maya", "Yolanda"], "Maya y Yolanda"),
        ("es", ["Leo", "Maya", "Inés"], "Leo, Maya e Inés"),
        ("es", [], ""),
    ],
)
def test_names_are_listed_as_a_speaker_would(language, names, said):
    assert listed(language, names) == said
