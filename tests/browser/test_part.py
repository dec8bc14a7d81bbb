"""Taking part in a real browser: at every size, light and dark, in both languages, without a script, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from plcore.codesign.choices import tell_about
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import add_idea
from plcore.store import new_id, open_store
from tests.browser.looking import by_keyboard, expected, on_paper, unfold
from tests.gathering import gathered
from tests.small_district import build
from tests.tools.serving import served as serving

pytestmark = pytest.mark.browser
LOOKS = [("en", "phone", False), ("es", "phone", True), ("es", "desk", False), ("en", "small", True)]
TOKEN = "b" * 43
PAGES = {
    "code": "/join",
    "consent": "/join/{code}",
    "overview": "/g/{code}",
    "idea": "/g/{code}/1",
    "vote": "/g/{code}/2",
    "words": "/g/{code}/3",
    "draft": "/g/{code}/4",
    "why": "/g/{code}/4?part=1&words=1",
    "pairs": "/g/{code}/5",
    "thumbs": "/g/{code}/6",
    "points": "/g/{code}/7",
    "about": "/g/{code}/about",
    "receipt": "/g/{code}/receipt",
    "closed": "/g/{closed}",
}
TARGETS = """
() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')]
    .filter(one => one.checkVisibility() && !one.matches('.pl-skip, [type=checkbox]'))
    .map(one => [one.textContent.trim() || one.id, one.getBoundingClientRect().height])
    .filter(([_, height]) => height < 47.5)
"""
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenknopfloch " * 3


@pytest.fixture(scope="module")
def gatherings(tmp_path_factory) -> Iterator[dict[str, str]]:
    """The server with an open gathering, in which somebody has sat down and written, and one that is over."""
    database = tmp_path_factory.mktemp("gathered") / "district.duckdb"
    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database) as store:
        build(store)
        made = gathered(store, now)
        over = gathered(store, now, ends=datetime(2026, 1, 2).date())
        for one in (made, over):
            seat = take_seat(store, one.id, TOKEN, language="en", address="10.0.0.1", now=now)
            assert isinstance(seat, Seat)
            given = {"language": "en", "seat": seat.id, "origin": "phone", "step": 0, "now": now}
            add_idea(store, one.id, LONG[:178], key=new_id(), decision="waiting", reason="not-yet", **given)  # type: ignore[arg-type]
            if one is made:
                tell_about(store, one.id, seat.id, 0, None, key=new_id(), now=now)
    with serving(database) as server:
        yield {"url": server.url, "code": made.code, "closed": over.code}


def seated(visit, gatherings, path, **look):
    page = visit("/join", url=gatherings["url"], **look)
    page.context.add_cookies([{"name": "pl_seat", "value": TOKEN, "url": gatherings["url"]}])
    page.goto(gatherings["url"] + path.format(**gatherings))
    return page


@pytest.mark.parametrize(("language", "size", "dark"), LOOKS)
def test_every_page_is_clean_for_everyone(visit, axe, picture, gatherings, language, size, dark):
    page = seated(visit, gatherings, "/g/{code}", language=language, size=size, dark=dark)
    for name, path in PAGES.items():
        page.goto(gatherings["url"] + path.format(**gatherings))
        page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
        picture(page, f"part-{name}-{language}-{size}-{'dark' if dark else 'light'}")
        assert page.evaluate("document.documentElement.lang") == language
        assert not page.evaluate(SIDEWAYS), name
        assert page.evaluate(TARGETS) == [], name
        axe(page)


@pytest.mark.parametrize(
    ("path", "most", "language", "says", "left", "over"),
    [
        ("/g/{code}/1", 180, "en", "{} of 180 letters", "There is room for 20 more.", "Please take out 3."),
        ("/g/{code}/1", 180, "es", "{} de 180 letras", "Todavía caben 20 más.", "Quite 3, por favor."),
        ("/g/{code}/3", 600, "es", "{} de 600 letras", "Todavía caben 20 más.", "Quite 3, por favor."),
    ],
)
def test_letters_are_counted_while_one_writes_and_said_aloud_only_near_the_end(
    visit, axe, gatherings, path, most, language, says, left, over
):
    page = seated(visit, gatherings, path, language=language, size="small", dark=False)
    box, seen, heard = page.locator("#text"), page.locator("#letters"), page.locator("#letters-near")
    expect(seen).to_have_text(says.format(0))
    box.press_sequentially("Más  🎈 ya ")
    expect(seen).to_have_text(says.format(8))  # as the door counts: one space for a gap, one letter for a balloon
    expect(heard).to_have_text("")
    said = (
        "() => { window.said = []; new MutationObserver(() => window.said.push(document.getElementById('letters-near')"
    )
    page.evaluate(f"{said}.textContent)).observe(document.getElementById('letters-near'), {{childList: true}}) }}")
    box.fill("x" * (most - 22))
    for _ in range(8):
        box.press("x")
    expect(seen).to_have_text(says.format(most - 14))
    expect(heard).to_have_text(left)
    assert page.evaluate("window.said") == [left], "once, not at each key"
    box.fill("x" * (most + 3))
    expect(seen).to_contain_text(over)
    expect(heard).to_contain_text(over)
    axe(page)
    box.fill("x")
    expect(heard).to_have_text("")


def test_without_a_script_there_is_no_counter_and_the_door_counts(chromium, gatherings):
    context = chromium.new_context(java_script_enabled=False, base_url=gatherings["url"])
    context.add_cookies([{"name": "pl_seat", "value": TOKEN, "url": gatherings["url"]}])
    page = context.new_page()
    page.goto(f"/g/{gatherings['code']}/1")
    expect(page.locator("#letters")).to_be_hidden()
    page.locator("#text").fill("y" * 190)
    page.locator("main form button").first.click()
    expect(page.get_by_role("alert")).to_contain_text("take out 10")
    expect(page.locator("#text")).to_have_value("y" * 190)
    context.close()


def test_somebody_takes_part_from_the_code_to_the_receipt_by_keyboard_alone(visit, axe, gatherings):
    page = visit("/join", url=gatherings["url"], size="small", allow_errors=True)
    page.get_by_label("Code from the poster").fill(gatherings["code"].lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Choose your language")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Seguir en español").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sí, quiero participar").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Seguir: Comparta una idea").press("Enter")
    page.get_by_label("Su idea").fill("x" * 190)
    page.get_by_role("button", name="Enviar mi idea").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Quite 10")
    axe(page)
    page.get_by_label("Su idea").fill("Los teléfonos guardados todo el día")
    page.get_by_role("button", name="Enviar mi idea").press("Enter")
    expect(page.get_by_role("heading", name="Esto se parece a otra idea")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="La mía es otra").press("Enter")
    expect(page.get_by_role("status").filter(has_text="¡Gracias!")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Seguir", exact=True).press("Enter")
    page.get_by_role("button", name="De acuerdo", exact=True).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Guardado: está de acuerdo")
    axe(page)
    page.get_by_role("button", name="Deshacer").press("Enter")
    expect(page.get_by_text("Respondió 0 de 4.")).to_be_visible()
    page.get_by_role("button", name="Paso", exact=True).press("Enter")
    page.go_back()
    page.go_forward()
    page.goto(f"{gatherings['url']}/g/{gatherings['code']}/5")
    page.get_by_role("button", name="No puedo elegir").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Guardado")
    axe(page)
    page.goto(f"{gatherings['url']}/g/{gatherings['code']}/6")
    page.get_by_label("Un jardín").check()
    page.get_by_label("Un bus").check()
    page.get_by_role("button", name="Guardar lo que elegí").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("cuesta $14,000")
    axe(page)
    page.get_by_role("link", name="Lo que dije").press("Enter")
    expect(page.get_by_text("Primero la va a leer una persona del equipo.")).to_be_visible()
    expect(page.get_by_text("Aquí usted pasó.")).to_be_visible()


def test_on_the_smallest_phone_the_keyboard_comes_everywhere(visit, gatherings):
    page = seated(visit, gatherings, "/g/{code}", language="es", size="small")
    for name, path in PAGES.items():
        page.goto(gatherings["url"] + path.format(**gatherings))
        unfold(page)
        expected(page.evaluate(SIDEWAYS), False, f"{name} hangs over")
        expected(page.evaluate(TARGETS), [], f"{name} is too small to tap")
        by_keyboard(page)


def test_what_i_said_comes_out_of_the_printer_without_the_ways_on(visit, gatherings):
    printed = on_paper(seated(visit, gatherings, "/g/{code}/receipt"))
    assert "Our graduates What I said" in printed
    assert LONG[:60].split("kapit")[0] in printed.replace(" ", "")
    for words in ("Español", "All steps"):
        assert words not in printed
