"""The door in a real browser: signing in with a letter, in both languages, at every size, light and dark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.small_district import LEO_BORN, MAYA_BORN
from tests.tools.serving import served as serving

pytestmark = pytest.mark.browser
# Each size, each shade and each language with each of the others, in four instead of eight.
LOOKS = [("en", "phone", False), ("es", "phone", True), ("es", "desk", False), ("en", "desk", True)]
NOBODYS = {"child": "0ZZZZZZZZZZZ", "own": "1ZZZZZZZZZZZ", "number": "2ZZZZZZZZZZZ", "email": "3ZZZZZZZZZZZ"}
PAGES = {
    "welcome": ("/", None),
    "code": ("/sign-in", None),
    "told": ("/sign-in?why=copied", None),
    **{question: (f"/sign-in?code={code}", None) for question, code in NOBODYS.items()},
    "lost": ("/nowhere", None),
    "not-open": ("/families", None),
    "not-theirs": ("/families", "ana"),
    "welcome-back": ("/", "ana"),
    "office": ("/", "pat"),
    "devices": ("/my-devices", "ana"),
    "sign-out": ("/sign-out", "letter"),
    "stop-looking": ("/sign-out", "ana"),
}
TARGETS = """
() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
    .filter(one => one.checkVisibility() && !one.closest('.pl-skip') && !one.matches('.pl-skip'))
    .map(one => [one.textContent.trim() || one.id, one.getBoundingClientRect().height])
    .filter(([_, height]) => height < 47.5)
"""
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_door_is_clean_for_everyone(visit, axe, picture, name, language, size, dark):
    path, who = PAGES[name]
    page = visit(path, who=who, language=language, size=size, dark=dark, allow_errors=name == "lost")
    picture(page, f"door-{name}-{language}-{size}-{'dark' if dark else 'light'}")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.title().endswith("· Porchlight")
    axe(page)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", PAGES)
def test_on_the_smallest_phone_nothing_hangs_over_and_every_target_is_large(visit, name, language):
    path, who = PAGES[name]
    page = visit(path, who=who, language=language, size="small", allow_errors=name == "lost")
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(TARGETS) == []


def born(page, day, language="en"):
    """Fill in a birth date as a person does."""
    words = {"en": ("Month", "Day", "Year"), "es": ("Mes", "Día", "Año")}[language]
    page.get_by_label(words[0], exact=True).select_option(str(day.month))
    page.get_by_label(words[1], exact=True).fill(str(day.day))
    page.get_by_label(words[2], exact=True).fill(str(day.year))


def test_a_parent_signs_in_reads_on_in_spanish_and_signs_out(visit, axe, served, settled):
    page = visit("/", allow_errors=True)  # a browser notes a refused answer on its console
    page.get_by_role("link", name="Sign in with your letter").click()
    axe(page)
    code = served.code("first")
    page.get_by_label("Code from your letter").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="One more question")).to_be_visible()
    axe(page)
    born(page, LEO_BORN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("That did not work")
    axe(page)
    born(page, MAYA_BORN)
    page.get_by_role("button", name="Sign in").click()
    settled(page)
    expect(page.get_by_role("link", name="Sign out")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("link", name="Español").click()
    settled(page)
    expect(page.get_by_role("link", name="Salir")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "es"
    page.reload()
    settled(page)
    page.get_by_role("link", name="Salir").click()
    expect(page.get_by_text("Si sale, su carta abre otra vez su página en esta computadora hasta el")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Seguir aquí").click()
    settled(page)
    page.get_by_role("link", name="Salir").click()
    page.get_by_role("button", name="Salir en este aparato").click()
    expect(page.get_by_role("status")).to_contain_text("Ya salió. Su carta abre otra vez su página")
    axe(page)
    page.goto(f"{served.url}/my-devices")
    settled(page)
    expect(page.get_by_role("heading", name="Esta página no se abre para usted")).to_be_visible()
    other = visit(f"/sign-in?code={code}", allow_errors=True)
    born(other, MAYA_BORN)
    other.get_by_role("button", name="Sign in").click()
    expect(other.get_by_role("alert")).to_contain_text("does not open here")
    page.goto(f"{served.url}/sign-in?code={code}")
    born(page, MAYA_BORN, "es")
    page.get_by_role("button", name="Entrar").click()
    settled(page)
    expect(page.get_by_role("link", name="Salir")).to_be_visible()


def test_a_day_that_does_not_exist_is_told_and_what_was_typed_stays(visit, axe):
    page = visit(f"/sign-in?code={NOBODYS['child']}", language="es", allow_errors=True)
    page.get_by_label("Mes", exact=True).select_option("2")
    page.get_by_label("Día", exact=True).fill("31")
    page.get_by_label("Año", exact=True).fill("2016")
    page.get_by_role("button", name="Entrar").click()
    expect(page.get_by_role("alert")).to_contain_text("El 31 de febrero de 2016 no existe.")
    expect(page.get_by_label("Día", exact=True)).to_have_value("31")
    expect(page.get_by_label("Mes", exact=True)).to_have_value("2")
    axe(page)


def test_the_child_who_is_open_stays_open(visit, settled):
    page = visit("/my-child", who="ana")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leo")
    page.get_by_role("radio", name="Maya").click()
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("Maya")
    expect(page).to_have_url(re.compile(r"/my-child\?child=2$"))
    page.reload()
    settled(page)
    expect(title).to_contain_text("Maya")
    own = page.get_by_role("link", name="My child", exact=True)
    expect(own).to_have_attribute("href", re.compile(r"my-child\?child=2$"))
    page.get_by_role("link", name="Español").click()
    settled(page)
    expect(title).to_contain_text("Cómo va Maya")
    page.get_by_role("link", name="Qué se aprende").click()
    settled(page)
    page.get_by_role("link", name="Mi hijo o hija").click()
    expect(title).to_contain_text("Cómo va Maya")
    page.get_by_role("radio", name="Leo").click()
    expect(title).to_contain_text("Cómo va Leo")
    page.go_back()
    expect(title).to_contain_text("Cómo va Maya")
    tab = page.context.new_page()
    tab.goto(page.url.partition("?")[0])
    settled(tab)
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Leo")
    expect(title).to_contain_text("Maya")


def test_a_letter_in_spanish_asks_day_before_month(visit, served, settled):
    page = visit(f"/sign-in?code={served.code('second')}", language="es")
    assert "code" not in page.url
    fields = page.locator("fieldset :is(input, select)")
    assert [fields.nth(place).get_attribute("name") for place in range(3)] == ["day", "month", "year"]
    born(page, MAYA_BORN, "es")
    page.get_by_role("button", name="Entrar").click()
    settled(page)
    expect(page.get_by_role("link", name="Salir")).to_be_visible()
    assert page.evaluate("() => document.cookie") == "" or "porchlight" not in page.evaluate("() => document.cookie")


def test_the_form_works_without_a_script_and_with_the_keyboard_alone(chromium, served):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served.url}/sign-in?next=/my-devices")
        for _ in range(4):  # skip link, name, language, code
            page.keyboard.press("Tab")
        page.keyboard.type(served.code("third"))
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{served.url}/sign-in?next=%2Fmy-devices")
        for _ in range(5):  # skip link, name, language, another code, month
            page.keyboard.press("Tab")
        page.keyboard.type(MAYA_BORN.strftime("%B"))
        page.keyboard.press("Tab")
        page.keyboard.type(str(MAYA_BORN.day))
        page.keyboard.press("Tab")
        page.keyboard.type(str(MAYA_BORN.year))
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{served.url}/my-devices")
        assert "porchlight" in {cookie["name"] for cookie in context.cookies()}


def test_an_old_letter_says_so(visit, served):
    page = visit(f"/sign-in?code={served.code('late')}", allow_errors=True)
    born(page, MAYA_BORN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("too old now")


def test_the_other_roles_are_asked_their_own_question(visit, served, settled):
    page = visit("/my-devices")
    page.get_by_role("main").get_by_role("link", name="Sign in").last.click()
    page.get_by_label("Code from your letter").fill(served.code("ortiz"))
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Which e-mail does the school have for you?").fill("ORTIZ@school.example")
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{served.url}/my-devices")  # the page that was wanted
    settled(page)
    expect(page.get_by_role("link", name="Sign out")).to_be_visible()
    page = visit(f"/sign-in?code={served.code('maya')}", allow_errors=True)
    expect(page.get_by_text("When were you born?")).to_be_visible()
    born(page, MAYA_BORN)
    page.get_by_role("button", name="Sign in").click()
    settled(page)
    expect(page.get_by_role("link", name="Sign out")).to_be_visible()


def test_signing_out_everywhere_ends_the_other_phone_at_its_next_tap(visit, served, settled):
    phone = visit("/my-devices", who="ben")
    desk = visit("/my-devices", who="ben", size="desk")
    expect(phone.get_by_role("heading", name="My devices")).to_be_visible()
    desk.get_by_role("button", name="Sign out everywhere").click()
    expect(desk.get_by_role("heading", name="This page is not open to you")).to_be_visible()
    phone.get_by_role("button", name="Sign out everywhere").click()
    expect(phone.get_by_role("heading", name="This page is not open to you")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("status")).to_contain_text("You are signed out everywhere.")


def test_looking_around_as_somebody_made_up(visit, settled):
    page = visit("/")
    expect(page.get_by_text("The town of Harbor Bend and its people are made up.")).to_be_visible()
    page.get_by_role("button", name=re.compile("a teacher$")).click()
    settled(page)
    expect(page.get_by_role("link", name="Sign out")).to_have_count(0)
    lower = "() => ['.pl-top', '.pl-made-up'].map(one => document.querySelector(one).getBoundingClientRect())"
    top, note = page.evaluate(lower)
    assert note["top"] >= top["bottom"]
    page.get_by_role("button", name="Stop looking").click()
    settled(page)
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.get_by_role("heading", name="A light is on for you")).to_be_visible()


def test_while_the_connection_is_away_the_page_says_so_in_its_own_words(visit, settled):
    page = visit("/", language="es", allow_errors=True)
    page.context.set_offline(True)
    page.evaluate("() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState = 'PINGING_SERVER'")
    said = page.evaluate("() => getComputedStyle(document.body, '::after').content")
    assert "Buscamos el camino de vuelta" in said


def stand_still(route):
    """Answer as the server does, without the header that loads the page again."""
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "refresh"}
    route.fulfill(response=answer, headers=headers)


@pytest.mark.parametrize("dark", [False, True])
def test_the_waiting_page_is_clean_and_opens_by_itself(chromium, axe, picture, tmp_path, dark):
    hold = tmp_path / "hold"
    hold.touch()
    with serving(tmp_path / "new.duckdb", ["tests/browser/serve_slowly.py", str(hold)], wait_for="ok") as server:
        context = chromium.new_context(locale="es-US", color_scheme="dark" if dark else "light")
        page = context.new_page()
        page.route("**/sign-in", stand_still)  # axe cannot look at a page that loads itself again
        page.goto(f"{server.url}/sign-in")
        expect(page.get_by_role("heading", name="Porchlight se prepara")).to_be_visible()
        expect(page.get_by_role("progressbar")).to_be_visible()
        axe(page)
        picture(page, f"door-waiting-{'dark' if dark else 'light'}")
        page.unroute("**/sign-in")
        page.goto(f"{server.url}/sign-in")
        hold.unlink()
        expect(page.get_by_role("heading", name="Entrar")).to_be_visible(timeout=30_000)
        context.close()
