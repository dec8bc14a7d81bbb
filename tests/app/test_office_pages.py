"""The office's screens, run as the office and as everyone else, on a small made-up district."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
from streamlit.testing.v1 import AppTest

from pages.door.house import clock, house
from pages.parts.guard import REMEMBERED, _Remembered
from plcore.access import COMMAND_LINE, ROLES, Viewer, open_record, why_visible
from plcore.access.devices import end_all, start_device, viewer_for
from plcore.access.guardians import restrictions_of
from plcore.access.invitations import list_invitations, make_invitation
from plcore.access.looks import looks
from plcore.learning.mastery_file import mastery_csv
from plcore.roster import invitees
from plcore.store import open_store
from tests.small_district import build

ROOT = Path(__file__).parents[2]
FRAME = str(ROOT / "pages" / "frame.py")
PAGES = ["bring", "families", "letters", "words", "looks"]
PATIENCE = 60


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The house on a database of its own, with the small district in it."""
    monkeypatch.setenv("PORCHLIGHT_DB", str(tmp_path / "district.duckdb"))
    home = house()
    with open_store(home.path) as store:
        small = build(store)
    home.start()
    small.district.store = home.store
    yield SimpleNamespace(store=home.store, **vars(small))
    home.close()


def signed_in(place, person: UUID | None, role: str, *, file: str = FRAME) -> AppTest:
    """A session of somebody, on the frame or on a page's file run by itself."""
    app = AppTest.from_file(file, default_timeout=PATIENCE)
    if person is not None:
        token = start_device(place.store, person, role, label="phone, Chrome", now=clock())
        device = viewer_for(place.store, token, clock()).viewer.device
        app.session_state[REMEMBERED] = _Remembered(None, device)
    return app


def at(place, page: str) -> AppTest:
    """A page as Pat of the office opens it."""
    app = signed_in(place, place.pat, "office").run()
    return fine(app.switch_page(f"office/{page}.py").run())


def fine(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    assert "Something went wrong" not in text(app)
    return app


def text(app: AppTest) -> str:
    """Everything on the page that can be read."""
    parts = []
    for kind in ("title", "header", "subheader", "markdown", "caption", "html", "success", "info", "warning", "error"):
        parts += [str(element.value) for element in app.get(kind)]
    parts += [element.label for kind in ("button", "expander", "checkbox") for element in app.get(kind)]
    return re.sub(r"\\([^\w\s])", r"\1", "\n".join(parts))


def press(app: AppTest, key: str) -> AppTest:
    return fine(app.button(key=key).click().run())


# who may open them


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [role for role in ROLES if role != "office"])
def test_nobody_else_may_open_a_page_even_when_its_file_is_run_by_itself(place, page, role):
    others = {"educator": place.ortiz, "facilitator": place.lena}
    person = {"public": None, "student": place.maya, **others}.get(role, place.ana)
    app = signed_in(place, person, role, file=str(ROOT / "pages" / "office" / f"{page}.py")).run()
    assert not app.exception
    assert "This page is not open to you" in text(app)
    assert not app.text_input and not app.get("file_uploader") and not app.selectbox
    for name in ("Maya", "Rivera", "Ben", "N-100"):
        assert name not in text(app)


@pytest.mark.parametrize("page", PAGES)
def test_the_office_opens_every_page_with_and_without_the_frame(place, page):
    at(place, page)
    alone = signed_in(place, place.pat, "office", file=str(ROOT / "pages" / "office" / f"{page}.py")).run()
    assert not alone.exception
    assert alone.title and "not open" not in text(alone)


def test_a_device_that_was_signed_out_is_out_at_its_next_tap(place):
    app = at(place, "families")
    end_all(place.store, COMMAND_LINE, place.pat, clock())
    app.run()
    assert "This page is not open to you" in text(app)


# students and families


def search(app: AppTest, words: str) -> AppTest:
    app.text_input(key="families-words").set_value(words)
    return fine(app.button[[button.label for button in app.button].index("Find")].click().run())


def opened(place, name: str = "Leo") -> AppTest:
    app = search(at(place, "families"), f"{name} Rivera")
    return press(app, f"open-{getattr(place, name.lower())}")


def test_a_student_is_found_and_opened_and_the_look_is_logged_once(place):
    app = search(at(place, "families"), "rivera")
    assert "We found 2 students." in text(app)
    app = press(app, f"open-{place.maya}")
    assert "Maya Rivera" in app.title[0].value
    assert "Ana Rivera, guardian" in text(app)
    assert "Sees this page." in text(app)
    fine(app.run())
    lines = looks(place.store, COMMAND_LINE, student=place.maya, since=datetime(2000, 1, 1), now=clock())
    assert [(line.viewer, line.what) for line in lines] == [("Pat Lee", "links")]
    app = press(app, "families-back")
    assert app.text_input(key="families-words").value == "rivera"
    assert "Who may see how Maya is doing" not in text(app)


def test_names_from_files_are_only_names(place):
    name = "<b>**Eve**</b> :red[x] $x$ [a](http://x)"
    eve = place.district.student(name, "= HYPERLINK(1)", identifier="X-1")
    app = press(search(at(place, "families"), "X-1"), f"open-{eve}")
    assert name in text(app).replace("\u2060", "")  # an unseen sign keeps an address from becoming a link
    assert "**Eve**" not in app.title[0].value  # escaped, so that Markdown leaves it alone


def test_nobody_found_is_said(place):
    assert "We found no one." in text(search(at(place, "families"), "zzzz"))


def test_a_long_list_comes_in_pages(place):
    for number in range(25):
        place.district.student(f"Twin{number:02}", "Same")
    app = search(at(place, "families"), "same")
    assert "We found 25 students." in text(app)
    assert len([button for button in app.button if "Twin" in button.label]) == 20
    [pages] = app.get("pagination")
    assert pages.proto.num_pages == 2


def test_a_court_order_closes_the_page_and_a_slip_can_be_undone(place):
    ana = Viewer(place.ana, "family")
    app = opened(place)
    app.text_input(key=f"order-close-{place.ana}-why").set_value("Paper 12-345")
    app = fine(next(b for b in app.button if b.label == "Close the page to Ana Rivera").click().run())
    assert "The page is closed to Ana Rivera" in text(app)
    assert why_visible(place.store, ana, place.leo, clock().date()) is None
    assert "The reason: Paper 12-345" in text(app)
    app = press(app, "office-undo")
    assert "For Ana Rivera, all is as it was before." in text(app)
    assert why_visible(place.store, ana, place.leo, clock().date()) == "guardian"
    assert len(restrictions_of(place.store, COMMAND_LINE, place.leo)) == 3  # Ben's, and both of Ana's stay written


def test_an_order_can_be_lifted_and_that_undone(place):
    ben = Viewer(place.ben, "family")
    app = opened(place)
    assert "because of an order" in text(app)
    app.text_input(key=f"order-lift-{place.ben}-why").set_value("It ended")
    app = fine(next(b for b in app.button if b.label == "Open the page to Ben Cole again").click().run())
    assert why_visible(place.store, ben, place.leo, clock().date()) == "guardian"
    press(app, "office-undo")
    assert why_visible(place.store, ben, place.leo, clock().date()) is None


def test_an_order_without_a_reason_is_not_kept(place):
    app = fine(next(b for b in opened(place).button if b.label == "Close the page to Ana Rivera").click().run())
    assert "Please write why." in text(app)
    assert why_visible(place.store, Viewer(place.ana, "family"), place.leo, clock().date()) == "guardian"


def test_a_letter_is_made_downloaded_and_taken_back(place):
    app = press(opened(place), f"letter-{place.ana}")
    assert "The letter for Ana Rivera is ready." in text(app)
    [download] = app.get("download_button")
    assert download.label == "Download the letter (PDF)"
    [letter] = list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ana)
    assert letter.state == "open"
    app = press(app, "letters-undo")
    app = press(app, "letters-undo-no")
    assert list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ana)[0].state == "open"
    app = press(press(app, "letters-undo"), "letters-undo-yes")
    assert list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ana)[0].state == "revoked"
    assert not app.get("download_button")


def test_signing_someone_out_everywhere_asks_first(place):
    token = start_device(place.store, place.ana, "family", label="phone, Safari", now=clock())
    app = press(opened(place), f"devices-{place.ana}")
    assert "Phone Safari, last used on" in text(app)
    app = press(app, f"out-{place.ana}")
    assert "Sign Ana Rivera out on every phone and computer?" in text(app)
    assert viewer_for(place.store, token, clock()).viewer.is_signed_in
    app = press(app, f"out-{place.ana}-yes")
    assert "Ana Rivera is signed out everywhere." in text(app)
    assert not viewer_for(place.store, token, clock()).viewer.is_signed_in


# letters


def test_letters_for_a_class_leave_out_whoever_has_a_way_in(place):
    make_invitation(place.store, COMMAND_LINE, place.ben, "family", now=clock())
    app = at(place, "letters")
    app = fine(app.selectbox(key="letters-school").select_index(0).run())
    room = next(i for i, name in enumerate(app.selectbox(key="letters-class").options) if "Room 4" in name)
    app = fine(app.selectbox(key="letters-class").select_index(room).run())
    app = press(app, "letters-make")
    assert "The letter for Ana Rivera is ready." in text(app)  # Ben, Nora's father, has an open letter
    app = fine(app.checkbox(key="letters-again").check().run())
    app = press(app, "letters-make")
    assert "2 letters are ready." in text(app)
    assert [one.state for one in list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ben)] == [
        "open",
        "revoked",
    ]


def test_letters_for_everyone_end_when_everyone_has_one(place):
    app = at(place, "letters")
    app = fine(app.selectbox(key="letters-scope").select("everyone").run())
    assert "2 people have no way in yet." in text(app), "said before any letter is made"
    app = press(app, "letters-make")
    assert "2 letters are ready." in text(app) and "Everyone has a way in." in text(app)
    app = press(app, "letters-make")
    assert "No letter was made." in text(app)


def test_letters_lie_class_by_class_and_never_name_the_class_of_a_child_who_is_closed_to_the_reader(place):
    district = place.district
    for room, given in (("Room 9", "Zoe"), ("Room 2", "Kim"), ("Room 9", "Abe")):
        district.guardian("Pa", given, district.student(given, "Bell", room=room))
    app = fine(at(place, "letters").selectbox(key="letters-scope").select("everyone").run())
    assert "5 people have no way in yet." in text(app)
    app = press(app, "letters-make")
    assert "They lie class by class, in 3 piles" in text(app)
    piles = [f"Pier Street School · Room {room}: {count}" for room, count in ((2, "2 letters"), (4, "1"), (9, "2"))]
    assert [text(app).find(pile) for pile in piles] == sorted(text(app).find(pile) for pile in piles)
    assert all(pile in text(app) for pile in piles)
    # Ben is barred from Leo, who is in Room 2, and sees Nora, who is in Room 4.
    barred = invitees(
        place.store, COMMAND_LINE, "family", people=[place.leo], room=district.room("Room 2"), now=clock()
    )
    assert {one.name: one.room for one in barred} == {"Ana Rivera": "Room 2", "Ben Cole": "Room 4"}


def test_a_wrong_address_makes_no_letter(place):
    app = at(place, "letters")
    app.text_input(key="office-address").set_value("javascript:alert(1)")
    app = fine(app.selectbox(key="letters-scope").select("everyone").run())
    app = press(app, "letters-make")
    assert "This address does not work on a letter." in text(app)
    assert list_invitations(place.store, COMMAND_LINE, now=clock()) == []


def test_the_list_of_letters_can_be_searched_and_a_letter_taken_back(place):
    for person in (place.ana, place.ben):
        make_invitation(place.store, COMMAND_LINE, person, "family", now=clock())
    make_invitation(place.store, COMMAND_LINE, place.ortiz, "educator", now=clock() - timedelta(days=90))
    app = at(place, "letters")
    assert "3 letters" in text(app)
    app = fine(app.text_input(key="letters-name").set_value("COLE").run())
    assert "1 letter" in text(app) and "Ben Cole" in text(app) and "Ana Rivera" not in text(app)
    app = fine(app.text_input(key="letters-name").set_value("").run())
    app = fine(app.selectbox(key="letters-state").select("expired").run())
    assert "Olivia Ortiz" in text(app) and "Ben Cole" not in text(app)
    app = fine(app.selectbox(key="letters-state").select("open").run())
    ben = list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ben)[0].id
    app = press(press(app, f"revoke-{ben}"), f"revoke-{ben}-yes")
    assert "The letter to Ben Cole no longer works." in text(app)
    assert list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ben)[0].state == "revoked"


def test_a_letter_can_be_made_anew_from_the_list(place):
    old = make_invitation(place.store, COMMAND_LINE, place.ana, "family", now=clock())
    app = press(at(place, "letters"), f"again-{old.id}")
    assert "The letter for Ana Rivera is ready." in text(app)
    assert [one.state for one in list_invitations(place.store, COMMAND_LINE, now=clock(), person=place.ana)] == [
        "open",
        "revoked",
    ]


# who leads gatherings


def leading(place) -> AppTest:
    app = at(place, "letters")
    return fine(app.segmented_control(key="letters-role").set_value("facilitator").run())


def let_lead(app: AppTest, name: str, email: str) -> AppTest:
    app.text_input(key="leading-name").set_value(name)
    app.text_input(key="leading-email").set_value(email)
    return fine(next(one for one in app.button if one.label == "Make the letter").click().run())


def test_the_office_lets_somebody_lead_by_name_and_sees_who_does(place):
    app = leading(place)
    assert "Who leads gatherings" in text(app) and "Lena Frost" in text(app)
    app = let_lead(app, "Rosa Diaz", "rosa@library.example")
    assert "The letter for Rosa Diaz is ready." in text(app)
    assert "Rosa Diaz" in text(app) and "Has not signed in yet." in text(app)
    [letter] = list_invitations(place.store, COMMAND_LINE, now=clock())
    assert (letter.role, letter.state) == ("facilitator", "open")
    app = press(app, f"leads-again-{letter.person}")
    assert sorted(one.state for one in list_invitations(place.store, COMMAND_LINE, now=clock())) == ["open", "revoked"]
    newest = list_invitations(place.store, COMMAND_LINE, now=clock(), state="open")[0]
    app = press(app, f"again-{newest.id}")
    assert list_invitations(place.store, COMMAND_LINE, now=clock(), state="open")[0].id != newest.id


def test_the_office_takes_leading_back(place):
    token = start_device(place.store, place.lena, "facilitator", label="computer", now=clock())
    app = press(press(leading(place), f"leads-end-{place.lena}"), f"leads-end-{place.lena}-yes")
    assert "Lena Frost no longer leads gatherings." in text(app)
    assert "So far only the office leads gatherings." in text(app)
    assert viewer_for(place.store, token, clock()).viewer.role == "public"


@pytest.mark.parametrize(("name", "email"), [("", "rosa@library.example"), ("Rosa", ""), ("Rosa", "rosa")])
def test_nobody_leads_without_a_name_and_an_email(place, name, email):
    app = let_lead(leading(place), name, email)
    assert "Please write a name and an e-mail." in text(app)
    assert list_invitations(place.store, COMMAND_LINE, now=clock()) == []


# who looked


def test_looks_are_listed_by_day_in_words(place):
    now = clock()
    open_record(place.store, Viewer(place.ana, "family"), place.maya, "progress", now - timedelta(days=2))
    open_record(place.store, COMMAND_LINE, place.leo, "links", now)
    app = at(place, "looks")
    assert "2 looks" in text(app)
    assert "Ana Rivera (family) read how Maya Rivera is doing" in text(app)
    assert "The office computer (office) opened the office page of Leo Rivera" in text(app)
    app = fine(app.text_input(key="looks-words").set_value("maya").run())
    app = fine(app.selectbox(key="looks-which").select_index(0).run())
    assert "Here is who looked at Maya Rivera’s page." in text(app)
    assert "1 look" in text(app) and "Leo" not in text(app)
    app = press(app, "looks-everyone")
    assert "2 looks" in text(app)


def test_looks_can_be_picked_by_who_looked_and_what_kind(place):
    now = clock()
    for seconds in (3, 2, 1):
        open_record(place.store, Viewer(place.ana, "family"), place.maya, "progress", now - timedelta(seconds=seconds))
    open_record(place.store, Viewer(place.ortiz, "educator"), place.maya, "progress", now)
    open_record(place.store, COMMAND_LINE, place.leo, "links", now)
    mastery_csv(place.store, COMMAND_LINE, as_of=now.date(), out=place.store.staging / "list.csv", now=now)
    app = at(place, "looks")
    assert "6 looks" in text(app) and "(3 times, up to" in text(app) and "made a list of" in text(app)
    app = fine(app.text_input(key="looks-by").set_value("RIVÉRA").run())
    assert "3 looks" in text(app) and "Ortiz" not in text(app) and "made a list" not in text(app)
    app = fine(app.text_input(key="looks-by").set_value("").run())
    for kind, count in (("family", 3), ("educator", 1), ("command", 1), ("office", 0), ("list", 1), ("sample", 0)):
        app = fine(app.selectbox(key="looks-kind").select(kind).run())
        assert {0: "In these days, no one looked.", 1: "1 look"}.get(count, f"{count} looks") in text(app), kind


def test_looks_outside_the_days_are_not_listed(place):
    now = clock()
    open_record(place.store, COMMAND_LINE, place.maya, "progress", now - timedelta(days=30))
    app = at(place, "looks")
    assert "In these days, no one looked." in text(app)
    app = fine(app.date_input(key="looks-first").set_value((now - timedelta(days=31)).date()).run())
    assert "1 look" in text(app)


# what was not clear


def test_notes_are_marked_as_done_and_back_again(place):
    objective = place.district.objective("M.1", "Adding")
    place.district._insert(
        "core.unclear",
        {
            "id": place.maya,
            "objective": objective,
            "language": "es",
            "words": "No entiendo <script>alert(1)</script> **esto**",
            "recorded_at": clock(),
        },
    )
    app = at(place, "words")
    assert "1 note waits for you." in text(app)
    assert "No entiendo &lt;script&gt;" in text(app) and "in Spanish" in text(app) and "Adding" in text(app)
    app = press(app, f"handle-{place.maya}")
    assert "The note is off your list." in text(app) and "There is nothing here now." in text(app)
    app = press(app, "office-undo")
    assert "The note is back on your list." in text(app) and "1 note waits for you." in text(app)
    app = press(app, f"handle-{place.maya}")
    app = fine(app.checkbox(key="words-handled").check().run())
    assert "1 note is done." in text(app)
    app = press(app, f"again-{place.maya}")
    assert "The note is back on your list." in text(app)


# the glossary


@pytest.mark.parametrize("who", [None, "ana", "pat"])
def test_the_glossary_is_open_to_everyone(place, who):
    roles = {None: "public", "ana": "family", "pat": "office"}
    app = signed_in(place, getattr(place, who) if who else None, roles[who]).run()
    app = fine(app.switch_page("public/glossary.py").run())
    assert "School words in plain words" in text(app)
    assert "504 plan" in text(app)
