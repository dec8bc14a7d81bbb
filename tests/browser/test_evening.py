"""A whole evening in real browsers: from a template to what became of it, thirty phones and twelve sheets of paper.

One person leads at a desk, thirty people sit there with phones (half of them reading Spanish), twelve fill in paper.
Every screen is looked at on the way, at both sizes; at the end anyone reads what was heard and what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SIZES
from tests.browser.test_office import settle
from tests.tools.paper import words

pytestmark = pytest.mark.browser
PHONES, SHEETS = 30, 12
SHEET = re.compile(r"\b\d+-[A-Z]{2}\b")
NUMBER = re.compile(r"\b(?:No\.|N\.º)\s*(\d+)")
SHARED = frozenset({1, 5, 7, 10})  # of the ten ideas that the template begins with; on the others two camps part
WRITTEN = {
    0: "Every graduate can cook a simple meal.",
    1: "Saben pedir perdón cuando hacen daño.",
    2: "Call me at 555 201 3344 about the buses.",
    4: "The coach is an idiot and should go.",
}
RUDE = "The coach is an idiot and should go."


@dataclass
class Phone:
    """One person with a phone. camp: which of two views it holds."""

    number: int
    context: BrowserContext
    page: Page
    answered: dict[int, str] = field(default_factory=dict)

    @property
    def camp(self) -> int:
        return self.number // 2 % 2

    def answer_to(self, idea: int) -> str:
        if (self.number * 7 + idea * 3) % 19 == 0:
            return "pass"
        if idea in SHARED or idea > 10:
            return "agree"
        return "agree" if self.camp == idea % 2 else "disagree"


@dataclass
class Desk:
    """Whoever leads: one tab at a desk."""

    page: Page
    url: str
    settled: object
    look: object
    code: str = ""

    def go(self, page: str) -> None:
        self.page.goto(f"{self.url}/{page}?gathering={self.code}", wait_until="domcontentloaded")
        settle(self.page, self.settled)

    def tap(self, key: str) -> None:
        self.page.locator(f".st-key-{key} button").first.click()
        settle(self.page, self.settled)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()
        settle(self.page, self.settled)


@pytest.fixture
def phones(chromium, served) -> Iterator[list[Phone]]:
    """Thirty phones that know nothing of each other, every other one in Spanish."""
    taken = []
    for number in range(PHONES):
        language = "en-US" if number % 2 == 0 else "es-US"
        context = chromium.new_context(**SIZES["phone"], locale=language)
        taken.append(Phone(number, context, context.new_page()))
    yield taken
    for phone in taken:
        phone.context.close()


@pytest.fixture
def look(picture):
    """Take a screenshot of a page at both sizes; pages that people see on a phone first are looked at there first."""

    def at_both(page: Page, name: str) -> None:
        before = page.viewport_size
        for size in ("phone", "desk"):
            page.set_viewport_size(SIZES[size]["viewport"])
            page.wait_for_timeout(150)
            assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            picture(page, f"evening-{name}-{size}")
        page.set_viewport_size(before)

    return at_both


def test_an_evening_from_a_template_to_what_became_of_it(visit, settled, served, phones, look):
    desk = Desk(visit("/gatherings", who="lena", size="desk"), served.url, settled, look)
    made_from_a_template(desk)
    sheets = printed(desk)
    for phone in phones:
        joins(phone, desk)
    desk.go("wall")
    expect(desk.page.locator(".pl-wall-counts")).to_be_visible()
    look(desk.page, "wall-before")
    for phone in phones:
        takes_part(phone, desk)
    read_by_a_person(desk)
    told_why(phones[4], desk)
    for phone in phones:
        votes(phone, desk)  # what was shown meanwhile
    typed_in(desk, sheets)
    shown_on_the_wall(desk)
    closed_and_published(desk)
    decided(desk)
    read_by_anyone(visit, desk, phones)


def made_from_a_template(desk: Desk) -> None:
    """From the list of templates to a gathering that is open; nothing needs to be filled in."""
    desk.look(desk.page, "gatherings")
    desk.tap("gather-new")
    desk.look(desk.page, "templates")
    desk.tap("open-graduates")
    desk.look(desk.page, "make")
    desk.tap("make-it")
    desk.look(desk.page, "draft")
    desk.tap("gather-open")
    code = desk.page.locator(".pl-gather-code")
    expect(code).to_be_visible()
    desk.code = code.inner_text().replace(" ", "")
    desk.look(desk.page, "open")


def printed(desk: Desk) -> list[str]:
    """Twelve ballots in both languages; the names of the sheets are read from the paper."""
    desk.go("paper")
    desk.look(desk.page, "paper")
    count = desk.page.get_by_role("spinbutton").first
    count.fill(str(SHEETS))
    count.press("Tab")
    settle(desk.page, desk.settled)
    desk.press("Make the print")
    with desk.page.expect_download() as waiting:
        desk.page.get_by_role("button", name="Download the print").click()
    names = list(dict.fromkeys(SHEET.findall(words(waiting.value.path().read_bytes()))))
    assert len(names) == SHEETS, names
    return names


def joins(phone: Phone, desk: Desk) -> None:
    """By the address in the square: language first, three sentences, yes."""
    page = phone.page
    page.goto(f"{desk.url}/join/{desk.code}")
    if phone.number < 2:
        desk.look(page, f"join-{phone.number}")
    language = "en" if phone.number % 2 == 0 else "es"
    if page.locator("a[hreflang]").count():
        page.locator(f"a[hreflang={language}]").click()
    if phone.number < 2:
        desk.look(page, f"consent-{phone.number}")
    page.locator("button[name=yes]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def takes_part(phone: Phone, desk: Desk) -> None:
    """An idea from some, votes from all, some pairs, some words, a question about oneself."""
    page, home = phone.page, f"{desk.url}/g/{desk.code}"
    first = phone.number < 2
    if first:
        page.goto(home)
        desk.look(page, f"steps-{phone.number}")
    if phone.number in WRITTEN:
        page.goto(f"{home}/1")
        page.locator("textarea").fill(WRITTEN[phone.number])
        page.locator("form button").first.click()
        expect(page.locator(".note").first).to_be_visible()
        desk.look(page, f"idea-{phone.number}")
    votes(phone, desk)
    if phone.number % 3 == 0:
        page.goto(f"{home}/3")
        for turn in range(4):
            if first and turn == 1:
                desk.look(page, f"pairs-{phone.number}")
            page.locator("button[name=better]").nth((phone.number + turn) % 2).click()
    if phone.number % 5 == 0:
        page.goto(f"{home}/4?part=1")
        page.locator("textarea").fill(f"My niece built a shed with her uncle, year {phone.number}.")
        page.locator("form button").last.click()
        expect(page.locator(".note").first).to_be_visible()
    if phone.number % 2 == 0:
        page.goto(f"{home}/about")
        if first:
            desk.look(page, f"about-{phone.number}")
        page.locator("button[name=answer]").nth(phone.number % 3).click()


def votes(phone: Phone, desk: Desk) -> None:
    """Until nothing is left to answer; the second phone takes its first answer back and gives it again."""
    page = phone.page
    page.goto(f"{desk.url}/g/{desk.code}/2")
    looked = bool(phone.answered)
    while page.locator("button[name=answer][value=agree]").count():
        number = int(NUMBER.search(page.locator("main").inner_text())[1])
        if phone.number < 2 and not looked:
            desk.look(page, f"vote-{phone.number}")
            looked = True
        answer = phone.answer_to(number)
        page.locator(f"button[name=answer][value={answer}]").click()
        expect(page.locator(".note").first).to_be_visible()
        if phone.number == 1 and not phone.answered:
            page.locator(".note button").click()
            page.goto(f"{desk.url}/g/{desk.code}/2?no={number}")
            phone.answered[0] = "undone"
            continue
        phone.answered[number] = answer


def read_by_a_person(desk: Desk) -> None:
    """What was written is read: the rude one is hidden with a reason, the others are shown."""
    desk.go("moderating")
    page = desk.page
    desk.look(page, "moderating")
    waiting = page.locator("[class*=st-key-found-]").filter(has=page.locator("blockquote"))
    expect(waiting).to_have_count(len(WRITTEN))
    waiting.filter(has_text=RUDE).locator("label").first.click()
    page.get_by_role("combobox").first.click()
    page.get_by_role("option").filter(has_text="hurt").first.click()
    desk.tap("hide-waiting")
    for text in (WRITTEN[0], WRITTEN[1]):
        page.locator("[class*=st-key-found-]").filter(has_text=text).locator("label").first.click()
    desk.tap("show-waiting")
    expect(page.locator("blockquote").filter(has_text="555")).to_have_count(1)
    desk.look(page, "moderating-done")


def told_why(phone: Phone, desk: Desk) -> None:
    """Whoever wrote the rude one reads why it is hidden, and can answer."""
    phone.page.goto(f"{desk.url}/g/{desk.code}/receipt")
    expect(phone.page.get_by_text("Others do not see it now.")).to_be_visible()
    desk.look(phone.page, "receipt-hidden")


def typed_in(desk: Desk, sheets: list[str]) -> None:
    """Every sheet typed twice by keyboard, one of them with a slip that is settled; then the pile is counted."""
    desk.go("paper")
    page = desk.page
    page.get_by_role("radiogroup").first.get_by_role("radio").nth(1).check(force=True)
    settle(page, desk.settled)
    page.get_by_label("Name of the pile, such as the place").fill("Library table")
    desk.press("Start")
    for time in (1, 2):
        if time == 2:
            page.get_by_role("radio", name="The second time").check(force=True)
            settle(page, desk.settled)
        for place, name in enumerate(sheets):
            marks = ["1" if idea in SHARED or place % 2 == idea % 2 else "2" for idea in range(1, 11)]
            if time == 2 and place == 3:
                marks[0] = "2"
            line = page.get_by_label("Sheet and marks")
            expect(line).to_have_value("")
            line.fill(f"{name} {' '.join(marks)}")
            line.press("Enter")
            expect(page.locator(".st-key-paper-said").get_by_text(name)).to_be_visible()
            settle(page, desk.settled)
    desk.look(page, "paper-typed")
    page.get_by_role("radio", name="Agree", exact=True).last.check(force=True)
    desk.press("Save what the sheet says")
    desk.tap("paper-count")
    expect(page.get_by_text(f"{SHEETS} sheets count now")).to_be_visible()
    desk.look(page, "paper-counted")


def shown_on_the_wall(desk: Desk) -> None:
    """Nothing of what was heard until whoever leads shows it."""
    desk.go("wall")
    expect(desk.page.locator(".pl-wall-counts")).to_contain_text(str(PHONES + SHEETS))
    expect(desk.page.locator(".pl-answer")).to_have_count(0)
    desk.tap("wall-switch")
    expect(desk.page.locator(".pl-answer")).to_be_visible()
    desk.look(desk.page, "wall-after")


def closed_and_published(desk: Desk) -> None:
    desk.go("gatherings")
    for name in ("close", "publish"):
        desk.tap(f"gather-{name}")
        desk.look(desk.page, f"ask-{name}")
        desk.tap(f"gather-{name}-yes")
    expect(desk.page.get_by_text("published", exact=False).first).to_be_visible()
    desk.look(desk.page, "published")


def decided(desk: Desk) -> None:
    """One line of the ledger, in both languages, from two ideas."""
    desk.go("ledger-edit")
    page = desk.page
    form = page.locator("[data-testid=stForm]").last

    def fill(label: str, english: str, spanish: str) -> None:
        fields = form.get_by_label(label, exact=False)
        fields.nth(0).fill(english)
        fields.nth(1).fill(spanish)

    desk.look(page, "ledger-edit")
    fill(
        "What was decided",
        "Every class talks about what is hard, once a week.",
        "Cada clase habla de lo difícil, una vez por semana.",
    )
    fill("Who decided", "The school board", "La junta escolar")
    fill("Why, or why not", "In both groups most people asked for it.", "En los dos grupos la mayoría lo pidió.")
    ideas = form.get_by_label("Ideas behind it")
    ideas.scroll_into_view_if_needed()  # a list that is open closes when the page moves
    page.wait_for_timeout(300)
    ideas.click()
    page.get_by_role("option").filter(has_text="10 ·").first.click()
    page.keyboard.press("Escape")
    form.get_by_role("button", name="Save the answer").click()
    settle(page, desk.settled)
    desk.look(page, "ledger-saved")


def read_by_anyone(visit, desk: Desk, phones: list[Phone]) -> None:
    """Without an account, in both languages: how many, what is shared, where people part, and what was decided."""
    for language, shared, paper in (
        ("en", "people", "12 of them answered on paper"),
        ("es", "personas", "12 de ellas contestaron en papel"),
    ):
        page = visit(f"/heard?gathering={desk.code}", language=language)
        page.locator("[data-testid=stVegaLiteChart]").wait_for()
        text = page.locator("main, [data-testid=stMain]").first.inner_text()
        assert f"{PHONES + SHEETS} {shared}" in text and paper in text
        desk.look(page, f"heard-{language}")
        page = visit("/ledger", language=language)
        desk.look(page, f"ledger-{language}")
        said = "once a week" if language == "en" else "una vez por semana"
        expect(page.get_by_text(said, exact=False).first).to_be_visible()
    phones[0].page.goto(f"{desk.url}/g/{desk.code}/receipt")
    expect(phones[0].page.get_by_text("once a week", exact=False)).to_be_visible()
    desk.look(phones[0].page, "receipt-news")
