"""The ledger's screens: what anyone reads, and how who leads a gathering writes it."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree as Tree

import httpx
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from pages.door.following import routes
from pages.door.front import is_known
from plcore.codesign import gatherings as house
from plcore.codesign.decisions import decisions
from plcore.codesign.themes import themes
from tests.unit.test_ledger import Evening, both

PUBLIC, EDIT = "community/ledger.py", "community/ledger_edit.py"


def text(at: AppTest) -> str:
    assert not at.exception, at.exception
    kinds = ("title", "header", "subheader", "markdown", "caption", "html", "success", "info", "error")
    return "\n".join(str(one.value) for kind in kinds for one in at.get(kind))


def field(at: AppTest, kind: str, label: str):
    return next(one for one in at.get(kind) if one.label == label)


@pytest.fixture
def evening(screens):
    return Evening(screens.store)


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz", "pat"])
@pytest.mark.parametrize(("language", "says"), [("en", "9 of 12 people agree"), ("es", "9 de 12 personas")])
def test_anyone_reads_what_was_decided_with_its_counts(screens, evening, who, language, says):
    evening.put()
    evening.to("closed")
    at = screens(who, language=language)
    at.switch_page(PUBLIC).run()
    read = text(at)
    assert says in read
    assert both("We keep all music teachers.")[language] in read
    assert ("/ledger-edit" in read) is (who == "pat")
    assert f"/ledger/{language}.atom" in read


@pytest.mark.parametrize(
    ("query", "read", "unread"),
    [
        ({"gathering": "CODE"}, ["Mine"], []),
        ({"gathering": "BBBBBB"}, ["There is no answer yet"], ["Mine"]),
        ({"decision": "first"}, ["Mine", "This is one answer"], ["Second one"]),
        ({"decision": "x' OR 1=1"}, ["no answer at this address", "Mine", "Second one"], []),
    ],
)
def test_the_address_may_name_a_gathering_or_a_decision(screens, evening, query, read, unread):
    first = evening.put(what=both("Mine"))
    evening.put(what=both("Second one"))
    given = {"CODE": house.gathering(screens.store, evening.id).code, "first": str(first)}
    at = screens(None)
    for name, value in query.items():
        at.query_params[name] = given.get(value, value)
    at.switch_page(PUBLIC).run()
    said = text(at)
    assert all(one in said for one in read)
    assert not any(one in said for one in unread)


def test_words_of_people_are_words_on_the_screen(screens, evening):
    key = evening.idea('<img src="http://x/y"> <script>alert(1)</script>')
    evening.put(what=both('"><script>x</script>'), statements=(key,))
    at = screens(None)
    at.switch_page(PUBLIC).run()
    said = text(at)
    assert "<script" not in said
    assert "<img" not in said
    assert "&lt;img src=" in said


@pytest.mark.parametrize("who", [None, "ana", "maya", "ortiz"])
def test_nobody_else_writes(screens, evening, who):
    at = screens(who, file=f"pages/{EDIT}")
    assert not at.get("text_input")
    assert not at.get("text_area")
    assert "not open to you" in text(at)


def test_a_theme_and_a_decision_are_written_read_and_changed(screens, evening):
    at = screens("pat")
    at.switch_page(EDIT).run()
    field(at, "text_input", "Name in English").input("Music for all")
    field(at, "multiselect", "Ideas in this theme").select(evening.ideas[0])
    field(at, "button", "Save the theme").click().run()
    assert "Please write this in every language" in text(at)
    assert field(at, "text_input", "Name in English").value == "Music for all"  # nothing typed is lost
    field(at, "text_input", "Name in Spanish").input("Música para todos")
    field(at, "button", "Save the theme").click().run()
    assert "The theme is saved." in text(at)
    (theme,) = themes(screens.store, evening.id)
    assert (theme.name, theme.statements) == (
        {"en": "Music for all", "es": "Música para todos"},
        (evening.ideas[0],),
    )
    for spoken in ("English", "Spanish"):
        field(at, "text_area", f"What was decided, in {spoken}").input("We keep music.")
        field(at, "text_input", f"Who decided, in {spoken}").input("The board")
        field(at, "text_area", f"Why, or why not, in {spoken}").input("You asked.")
    field(at, "button", "Save the answer").click().run()
    assert "Please pick what people said." in text(at)
    field(at, "multiselect", "Themes behind it").select(theme.id)
    field(at, "button", "Save the answer").click().run()
    assert "It is on the public page now." in text(at)
    (standing,) = decisions(screens.store, evening.id)
    assert standing.entry.themes == (theme.id,)

    field(at, "selectbox", "Answer to change").select(standing.id).run()
    field(at, "radio", "The answer").set_value("later")
    field(at, "button", "Save the answer").click().run()
    (changed,) = decisions(screens.store, evening.id)
    assert (changed.id, changed.entry.answer) == (standing.id, "later")
    at.switch_page(PUBLIC).run()
    assert re.search(r"Changed on [^:]+: the answer\.", text(at))


def test_a_theme_is_taken_away_after_a_yes(screens, evening):
    evening.theme(0)
    (theme,) = themes(screens.store, evening.id)
    at = screens("pat")
    at.switch_page(EDIT).run()
    field(at, "selectbox", "Theme to change").select(theme.id).run()
    field(at, "button", "Take this theme away").click().run()
    assert themes(screens.store, evening.id)
    field(at, "button", "Yes, take it away").click().run()
    assert "The theme is gone." in text(at)
    assert themes(screens.store, evening.id) == []


def test_before_there_is_a_gathering_the_desk_says_so(screens):
    at = screens("pat")
    at.switch_page(EDIT).run()
    assert "There is no open or closed gathering yet." in text(at)


@pytest.fixture
def reader(screens):
    """A feed reader at the door's own addresses."""
    app = Starlette(routes=routes())

    async def send(method: str, path: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://house.example") as client:
            return await client.request(method, path, headers=headers)

    def ask(path: str, method: str = "GET", **headers: str) -> httpx.Response:
        # In a thread of its own: browser tests, in the same run, leave a loop running in this one.
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(asyncio.run, send(method, path, headers)).result()

    return ask


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_feed_is_fetched_and_not_sent_twice(reader, evening, language):
    evening.put()
    first = reader(f"/ledger/{language}.atom")
    assert first.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = Tree.fromstring(first.content)
    links = [one.get("href") for one in root.iter("{http://www.w3.org/2005/Atom}link")]
    assert f"http://house.example/ledger/{language}.atom" in links
    again = reader(f"/ledger/{language}.atom", **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    evening.put(what=both("News"))
    news = reader(f"/ledger/{language}.atom", **{"If-None-Match": first.headers["etag"]})
    assert news.status_code == 200
    assert len(Tree.fromstring(news.content).findall("{http://www.w3.org/2005/Atom}entry")) == 2


def test_the_paper_is_fetched_and_no_other_language_or_file(reader, evening):
    evening.put()
    assert reader("/ledger/es.pdf").content.startswith(b"%PDF")
    for wrong in ("/ledger/xx.atom", "/ledger/..%2f.pdf", "/ledger/en.html", "/ledger/en'.pdf"):
        assert reader(wrong).status_code == 404
    assert reader("/ledger/en.atom", "POST").status_code == 405


def test_the_door_knows_these_addresses_and_no_more():
    assert is_known("/ledger/en.atom")
    assert is_known("/ledger/es.pdf")
    assert not is_known("/ledger/fr.atom")
    assert not is_known("/ledger/x")
