"""The office in a real browser: every screen at every size, light and dark, in both languages; and its main errands."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)  # a machine that does much else at once is slow, not wrong
# Each size, each shade and each language with each of the others, in four instead of eight.
LOOKS = [("en", "phone", False), ("es", "phone", True), ("es", "desk", False), ("en", "desk", True)]
PAGES = {"families": "pat", "letters": "pat", "bring": "pat", "words": "pat", "looks": "pat", "glossary": None}
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
TARGETS = """
() => [...document.querySelectorAll('a, button, input:not([type=hidden], [type=file]), [role=combobox]')]
    .filter(one => one.checkVisibility({visibilityProperty: true}))
    .filter(one => !one.closest('.pl-skip, [data-testid=hidden-dateinput-container]'))
    .map(one => [one.textContent.trim() || one.ariaLabel, one, 'label, [data-testid=stTextInputRootElement]'])
    .map(([name, one, whole]) => [name, one.closest(whole) || one])
    .map(([name, one]) => [name, one.getBoundingClientRect().height])
    .filter(([_, height]) => height > 0 && height < 47.5)
"""
# "Upload" stands there too, at no size, in front of our own words.
ENGLISH = re.compile(r"\b(per file|Search|Browse|Drag|Choose an option|Press Enter|Select|Clear|Download)\b")


def shade(dark: bool) -> str:
    return "dark" if dark else "light"


def settle(page, settled) -> None:
    """After a tap: until the page has been drawn anew."""
    page.wait_for_timeout(150)
    settled(page)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_clean_for_everyone(visit, axe, picture, name, language, size, dark):
    page = visit(f"/{name}", who=PAGES[name], language=language, size=size, dark=dark)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    picture(page, f"office-{name}-{language}-{size}-{shade(dark)}")
    axe(page)
    assert not page.evaluate(SIDEWAYS)
    if language == "es":
        assert not ENGLISH.search(page.locator("[data-testid=stMain]").inner_text())


@pytest.mark.parametrize("name", PAGES)
def test_on_the_smallest_phone_nothing_hangs_over_and_every_target_is_large(visit, name):
    page = visit(f"/{name}", who=PAGES[name], size="small")
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(TARGETS) == []


def open_student(page, settled, name: str, find: str) -> None:
    page.get_by_role("searchbox").fill("cole")
    page.get_by_role("button", name=find, exact=True).click()
    page.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("heading", name=name, exact=True).wait_for()
    settle(page, settled)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_a_students_page_is_found_read_and_left(visit, axe, picture, settled, language, size, dark):
    page = visit("/families", who="pat", language=language, size=size, dark=dark)
    open_student(page, settled, "Nora Cole", {"en": "Find", "es": "Buscar"}[language])
    for summary in page.locator("[data-testid=stExpander] summary").all():
        summary.click()
    settle(page, settled)
    picture(page, f"office-student-{language}-{size}-{shade(dark)}")
    axe(page)
    assert not page.evaluate(SIDEWAYS)
    page.get_by_role("button", name={"en": "Back to the search", "es": "Volver a la búsqueda"}[language]).click()
    expect(page.get_by_role("searchbox")).to_have_value("cole")


def test_a_letter_is_made_downloaded_and_taken_back(visit, axe, picture, settled):
    page = visit("/families", who="pat")
    open_student(page, settled, "Nora Cole", "Find")
    page.get_by_role("button", name="New letter for Ben Cole").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the letter (PDF)").click()
    download = waiting.value
    assert download.suggested_filename == "letters.pdf"
    assert download.path().read_bytes().startswith(b"%PDF-")
    axe(page)
    page.get_by_role("button", name="Take this letter back").click()
    settle(page, settled)
    picture(page, "office-letter-ready")
    axe(page)
    page.get_by_role("button", name="Yes, take back").click()
    expect(page.get_by_text("It was taken back.").first).to_be_visible()
    expect(page.get_by_role("button", name="Download the letter (PDF)")).to_have_count(0)


def test_an_order_closes_a_page_and_undo_opens_it(visit, axe, picture, settled):
    page = visit("/families", who="pat", size="desk")
    open_student(page, settled, "Nora Cole", "Find")
    page.get_by_text("A court order closes this page to them").click()
    page.get_by_label("Why? For example, the number of the court paper").fill("Paper 12-345")
    page.get_by_role("button", name="Close the page to Ben Cole").click()
    expect(page.get_by_text("The page is closed to Ben Cole")).to_be_visible()
    settle(page, settled)
    picture(page, "office-order")
    axe(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("For Ben Cole, all is as it was before.")).to_be_visible()
    expect(page.get_by_text("Sees this page.")).to_be_visible()


def evidence(code: str, bad: int) -> bytes:
    day = datetime.now(UTC).date()
    lines = ["student,objective,date,score,level,kind,note"]
    lines += [f"N-103,{code},{day - timedelta(days=number)},0.5,,quiz," for number in range(60)]
    lines += [f"N-103,{code},{day},=1+1,,quiz,<img src=x onerror=alert(1)>" for _ in range(bad)]
    return ("\n".join(lines) + "\n").encode()


def choose(page, settled, content: bytes, name: str = "evidence.csv") -> None:
    page.locator("input[type=file]").set_input_files([{"name": name, "mimeType": "text/csv", "buffer": content}])
    page.get_by_text(name).first.wait_for()
    settle(page, settled)


def test_files_are_looked_at_first_and_then_brought_in(visit, served, axe, picture, settled):
    code = sorted(served.objectives)[0]
    page = visit("/bring", who="pat")
    choose(page, settled, evidence(code, bad=2))
    page.get_by_role("button", name="Look first").click()
    expect(page.get_by_text("The files do not say which system they come from.")).to_be_visible()
    expect(page.get_by_role("button", name="Bring it in")).to_have_count(0)
    page.get_by_role("combobox", name="Which system do they come from?").click()
    page.get_by_role("option", name="Another name").click()
    page.get_by_label("The name of the system").fill("gradebook")
    page.get_by_label("The name of the system").press("Enter")
    settle(page, settled)
    page.get_by_role("button", name="Look first").click()
    expect(page.get_by_role("heading", name="What would change")).to_be_visible()
    expect(page.get_by_role("cell", name="60").first).to_be_visible()
    settle(page, settled)
    picture(page, "office-bring-look")
    axe(page)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text("60 rows are new or have changed.")).to_be_visible()
    settle(page, settled)
    picture(page, "office-bring-done")
    axe(page)
    page.locator("summary", has_text="2 rows were set aside").first.click()
    settle(page, settled)
    axe(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download all as a CSV file").first.click()
    assert b"'=1+1" in waiting.value.path().read_bytes()
    page.reload()
    settle(page, settled)
    expect(page.get_by_role("button", name="Bring it in")).to_have_count(0)
    expect(page.get_by_text("from gradebook, by Pat Lee")).to_have_count(1)


def test_a_reload_in_the_middle_leaves_nothing_half_done(visit, served, settled):
    code = sorted(served.objectives)[0]
    page = visit("/bring", who="pat")
    choose(page, settled, evidence(code, bad=0), name="again.csv")
    page.get_by_role("button", name="Look first").click()
    page.reload()
    settle(page, settled)
    expect(page.get_by_role("button", name="Look first")).to_be_visible()
    expect(page.get_by_text("again.csv")).to_have_count(0)


def test_a_file_can_be_dropped_on_the_whole_area(visit):
    page = visit("/bring", who="pat", size="desk")
    hit = page.locator("[data-testid=stFileUploaderDropzone]").evaluate(
        """area => {
            const box = area.getBoundingClientRect();
            return area.contains(document.elementFromPoint(box.right - 20, box.top + box.height / 2));
        }"""
    )
    assert hit


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
@pytest.mark.parametrize("name", ["families", "letters", "bring", "words", "looks"])
def test_nobody_else_gets_in_by_the_address(visit, name, who):
    page = visit(f"/{name}", who=who)
    expect(page.get_by_role("heading", name="This page is not open to you")).to_be_visible()
    expect(page.get_by_text("Rivera")).to_have_count(0)


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_a_progress_page_is_opened_and_printed(visit, axe, picture, settled, language, size, dark):
    page = visit("/families", who="pat", language=language, size=size, dark=dark)
    open_student(page, settled, "Nora Cole", {"en": "Find", "es": "Buscar"}[language])
    page.locator(".st-key-paper-open button").click()
    page.get_by_role("heading", name={"en": "How Nora is doing", "es": "Cómo va Nora"}[language], level=1).wait_for()
    settle(page, settled)
    assert page.url.endswith("/families"), "nothing of whom is read stands in the address"
    page.locator(".st-key-paper-print summary").click()
    settle(page, settled)
    page.locator(".st-key-paper-print [data-testid=stFormSubmitButton] button").click()
    with page.expect_download() as waiting:
        page.locator(".st-key-paper-download button").click()
    assert "nora" not in waiting.value.suggested_filename.casefold()
    assert waiting.value.path().read_bytes().startswith(b"%PDF-")
    picture(page, f"office-progress-{language}-{size}-{shade(dark)}")
    axe(page)
    assert not page.evaluate(SIDEWAYS)
