"""My child, My learning, My students and What students learn, run as everyone who may and may not open them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from streamlit.testing.v1 import AppTest

from pages.door.house import clock, house
from pages.parts.guard import REMEMBERED, _Remembered
from pages.parts.report import file_name
from plcore.access import COMMAND_LINE, NotAllowed, Viewer
from plcore.access.devices import end_all, start_device, viewer_for
from plcore.language import say
from plcore.store import open_store
from tests.small_district import build

ROOT = Path(__file__).parents[2]
FRAME = str(ROOT / "pages" / "frame.py")
FILES = {
    "my-child": "family/my_child.py",
    "my-learning": "student/my_learning.py",
    "my-students": "teaching/my_students.py",
}
MAY = {"my-child": "family", "my-learning": "student", "my-students": "educator"}
PATIENCE = 60
NASTY = "![x](http://evil.example/x.png) <img src=http://evil.example/y onerror=alert(1)> $x$ :smile: [a](b)"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The house on a database of its own: the small district, explained goals, and work for Maya, Leo and Nora."""
    monkeypatch.setenv("PORCHLIGHT_DB", str(tmp_path / "district.duckdb"))
    home, today = house(), clock().date()
    with open_store(home.path) as store:
        small = build(store)
        district = small.district
        first = district.objective("M.1", "Adding")
        second = district.objective("M.2", "Fractions", after=first)
        third = district.objective("R.1", "Reading smoothly", subject="reading")
        for student, scores in ((small.maya, [1.0] * 8), (small.leo, [0.1] * 5), (small.nora, [0.6] * 4)):
            days = [today - timedelta(days=3 * (len(scores) - place)) for place in range(len(scores))]
            district.work(student, first, list(zip(days, scores, strict=True)))
        district.work(small.maya, second, [(today - timedelta(days=2), 0.2)] * 4, note=NASTY, author=small.ortiz)
        district.work(small.maya, None, [(today - timedelta(days=9), None)], kind="goal", note="I want a bridge.")
    home.start()
    small.district.store = home.store
    yield SimpleNamespace(store=home.store, first=first, second=second, third=third, **vars(small))
    home.close()


def session(place, person: UUID | None, role: str, file: str) -> AppTest:
    """A session of somebody, on the frame or on a page's file run by itself."""
    app = AppTest.from_file(file, default_timeout=PATIENCE)
    if person is not None:
        token = start_device(place.store, person, role, label="phone, Chrome", now=clock())
        app.session_state[REMEMBERED] = _Remembered(None, viewer_for(place.store, token, clock()).viewer.device)
    return app


def opened(place, page: str, person: UUID, role: str) -> AppTest:
    app = session(place, person, role, FRAME).run()
    return fine(app.switch_page(FILES[page]).run())


def learn(place, **query: str) -> AppTest:
    app = session(place, None, "public", FRAME).run()
    for name, value in query.items():
        app.query_params[name] = value
    return fine(app.switch_page("public/learn.py").run())


def fine(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    assert "Something went wrong" not in text(app)
    return app


def text(app: AppTest) -> str:
    """Everything on the page that can be read; tags and marks away."""
    kinds = ("title", "header", "markdown", "caption", "html", "success", "info", "warning", "error")
    parts = [str(element.value) for kind in kinds for element in app.get(kind)]
    parts += [element.label for kind in ("button", "expander") for element in app.get(kind)]
    return re.sub(r"\\([^\w\s])", r"\1", re.sub(r"<[^>]*>", " ", "\n".join(parts)))


def html(app: AppTest) -> str:
    return "\n".join(str(element.value) for element in app.get("html"))


# who may open them


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "facilitator", "office"])
@pytest.mark.parametrize("page", FILES)
def test_a_page_opens_for_its_role_alone_even_when_its_file_is_run_by_itself(place, page, role):
    others = {"educator": place.ortiz, "facilitator": place.lena, "office": place.pat}
    person = {"public": None, "student": place.maya, **others}.get(role, place.ana)
    app = session(place, person, role, str(ROOT / "pages" / FILES[page])).run()
    assert not app.exception
    if role == MAY[page]:
        assert "not open to you" not in text(app)
        assert any(word in text(app) for word in ("Leo", "Maya", "you are doing"))
    else:
        assert "This page is not open to you" in text(app)
        for word in ("Maya", "Leo", "Nora", "Adding", "bridge"):
            assert word not in text(app)


def test_everyone_may_look_up_what_students_learn(place):
    for person, role in ((None, "public"), (place.ana, "family"), (place.maya, "student"), (place.pat, "office")):
        app = fine(session(place, person, role, str(ROOT / "pages" / "public" / "learn.py")).run())
        assert "Adding" in text(app)


# my child


def test_a_parent_reads_the_answer_first(place):
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    page = text(app)
    assert page.index("How Maya is doing") < page.index("This year, Maya has shown 1 of 2 learning goals.")
    order = ("learning goals.", "Try Fractions at home.", "What Maya is learning", "New in the", "I want a bridge.")
    assert sorted(order, key=page.index) == list(order)
    assert "“Fractions” needs more time." in page
    assert "Try Fractions at home." in page
    assert "We have seen 8 pieces of work." in page
    assert "Olivia Ortiz" in page


def test_words_in_another_language_than_the_page_say_so(place):
    place.district.work(
        place.maya, place.first, [(clock().date(), 1.0)], note="Lo hizo con calma y sin ayuda.", author=place.ortiz
    )
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    assert '<blockquote class="pl-quote" lang="es" dir="auto">Lo hizo con calma y sin ayuda.</blockquote>' in html(app)
    assert "written in Spanish" in text(app)
    assert '<blockquote class="pl-quote" dir="auto">I want a bridge.</blockquote>' in html(app)  # too short to tell
    assert "written in English" not in text(app)


def test_a_piece_of_work_has_no_level_of_its_own(place):
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    lists = re.findall(r'<ol class="pl-work">.*?</ol>', html(app))
    assert len(lists) > 2
    assert any("Needs more practice" in one for one in lists)
    assert not any("pl-shape" in one for one in lists)


def test_a_letter_is_named_for_the_child_and_its_day_and_no_address_has_the_name(place):
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    assert "Maya" not in app.get("download_button")[0].proto.url


@pytest.mark.parametrize(
    ("name", "language", "called"),
    [
        ("Maya", "en", "Maya-progress-2026-11-22.pdf"),
        ("Luz Elena", "es", "Luz-Elena-progreso-2026-11-22.pdf"),
        ("Íñigo", "es", "Íñigo-progreso-2026-11-22.pdf"),
        ("De'Andra", "en", "De-Andra-progress-2026-11-22.pdf"),
        ("../../etc/passwd", "en", "etc-passwd-progress-2026-11-22.pdf"),
        ('a"b\r\nX: y', "en", "a-b-X-y-progress-2026-11-22.pdf"),
        ("प्रिया", "en", "प्रिया-progress-2026-11-22.pdf"),
        ("مريم", "en", "مريم-progress-2026-11-22.pdf"),
        ("😀", "en", "progress-2026-11-22.pdf"),
        ("x" * 500, "en", f"{'x' * 40}-progress-2026-11-22.pdf"),
    ],
)
def test_a_letters_file_name_has_safe_signs_only(name, language, called):
    report = SimpleNamespace(student=SimpleNamespace(name=name), language=language, as_of=date(2026, 11, 22))
    assert file_name(report) == called


def test_a_look_back_says_which_goals_are_not_in_the_list(place):
    long_ago = clock().date() - timedelta(days=800)
    old = place.district.objective("OLD.1", "Counting", subject="mathematics")
    place.district.work(place.maya, old, [(long_ago + timedelta(days=day), 1.0) for day in range(4)])
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    assert "are not in the list" not in text(app)
    fine(app.date_input(key=f"child-as-of-{place.maya}").set_value(clock().date() - timedelta(days=1)).run())
    assert "are not in the list" in text(app)
    assert "In that year, Maya" in text(app)
    fine(app.date_input(key=f"child-as-of-{place.maya}").set_value(long_ago + timedelta(days=9)).run())
    assert "are not in the list" not in text(app)  # nothing is left out on that day


def test_each_child_has_a_page_and_no_other_family_is_on_it(place):
    app = opened(place, "my-child", place.ana, "family")
    assert "How Leo is doing" in text(app)
    for other in ("Maya has", "Nora", "bridge"):
        assert other not in text(app)
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    assert "How Maya is doing" in text(app)
    assert dict(app.query_params) == {"child": "2"}  # a place in her own list
    ben = opened(place, "my-child", place.ben, "family")  # an order bars him from Leo, and Otis is of age
    assert "How Nora is doing" in text(ben)
    assert not ben.get("segmented_control")
    for other in ("Maya", "Leo", "Otis"):
        assert other not in text(ben)


def test_a_choice_that_was_tampered_with_opens_nothing_else(place):
    app = opened(place, "my-child", place.ana, "family")
    app.session_state["child-choice"] = place.nora
    app.run()
    assert "Nora" not in text(app)


def my_child(place, person, child):
    app = session(place, person, "family", FRAME).run().switch_page(FILES["my-child"])
    app.query_params["child"] = child
    return fine(app.run())


def test_the_child_stays_open_through_a_reload_and_back(place):
    app = opened(place, "my-child", place.ana, "family")
    fine(app.segmented_control(key="child-choice").set_value(place.maya).run())
    assert "%3Fchild%3D2" in html(app)  # the other language opens the same child
    assert "How Maya is doing" in text(my_child(place, place.ana, "2"))
    del app.query_params["child"]  # Back
    assert "How Leo is doing" in text(fine(app.run()))
    app.query_params["child"] = "2"  # and forward
    assert "How Maya is doing" in text(fine(app.run()))
    fine(app.segmented_control(key="child-choice").set_value(place.leo).run())
    assert not app.query_params
    assert "How Leo is doing" in text(app)


@pytest.mark.parametrize("child", ["0", "1", "3", "-1", "99", "", "02", "²", "maya", "x" * 500, "2 "])
def test_an_address_opens_only_a_child_from_ones_own_list(place, child):
    assert "How Leo is doing" in text(my_child(place, place.ana, child))
    ben = text(my_child(place, place.ben, child))
    assert "How Nora is doing" in ben
    for other in ("Maya", "Leo", "Otis"):
        assert other not in ben


def test_a_key_in_the_address_opens_nothing(place):
    assert "Nora" not in text(my_child(place, place.ana, str(place.nora)))


def test_two_sessions_stay_apart(place):
    ana, ben = opened(place, "my-child", place.ana, "family"), opened(place, "my-child", place.ben, "family")
    for _ in range(3):
        assert "Nora" not in text(fine(ana.run()))
        assert "Leo" not in text(fine(ben.run()))


def test_words_from_files_stay_words(place):
    app = opened(place, "my-child", place.ana, "family")
    drawn = html(fine(app.segmented_control(key="child-choice").set_value(place.maya).run()))
    assert "&lt;img src=http://evil.example/y onerror=alert(1)&gt;" in drawn
    assert "<img" not in drawn
    assert all("evil" not in str(element.value) for element in app.markdown)


def test_a_name_with_marks_is_a_name(place):
    odd = place.district.student("<b>$x$ :smile: [a](b)", "O'Neil")
    place.district.guardian("Kim", "Odd", odd)
    parent = place.district.guardian("Pat", "Odd", odd, place.nora)
    app = opened(place, "my-child", parent, "family")
    labels = app.segmented_control(key="child-choice").options
    assert any("\\$x\\$ \\:smile\\:" in str(label) for label in labels)
    assert "<b>" not in html(app).replace("<b>Next", "").split("pl-title")[1][:200]


def test_as_of_a_day(place):
    app = opened(place, "my-child", place.ben, "family")
    day = clock().date() - timedelta(days=8)
    fine(app.date_input(key=f"child-as-of-{place.nora}").set_value(day).run())
    assert f"You are looking back at {say_day(day)}." in text(app)


def say_day(day: date) -> str:
    return say("en", "child-note-as-of", day=day).removeprefix("This page is as of ").removesuffix(".")


def test_a_parent_without_a_child_on_file_is_told_what_to_do(place):
    alone = place.district.guardian("No", "Child")
    app = opened(place, "my-child", alone, "family")
    assert "ask the school office" in text(app)


def test_the_letter_is_made_on_demand_and_asks_the_rule_again(place):
    from pages.parts.report import letter

    made = letter(place.store, Viewer(place.ana, "family"), place.maya, "en", None)()
    assert made.startswith(b"%PDF")
    with pytest.raises(NotAllowed):
        letter(place.store, Viewer(place.ana, "family"), place.nora, "en", None)()


def test_a_page_that_stayed_open_gives_no_letter_after_its_device_was_signed_out(place):
    from pages.parts.report import letter

    token = start_device(place.store, place.ana, "family", label="phone, Chrome", now=clock())
    viewer = viewer_for(place.store, token, clock()).viewer
    make = letter(place.store, viewer, place.maya, "en", None)
    assert make().startswith(b"%PDF")
    end_all(place.store, COMMAND_LINE, place.ana, clock(), why="office")
    with pytest.raises(NotAllowed):
        make()


# my learning


def test_a_student_is_spoken_to(place):
    app = opened(place, "my-learning", place.maya, "student")
    page = text(app)
    assert "This year, you have shown 1 of 2 learning goals." in page
    assert "In your words" in page
    assert "Maya" not in page.replace("Maya Rivera", "")


# my students


def test_a_teacher_opens_a_student_says_a_word_and_takes_it_back(place):
    app = opened(place, "my-students", place.ortiz, "educator")
    names = [button.label for button in app.button if str(button.key).startswith("teaching-student-")]
    assert names == ["Nora Cole", "Maya Rivera"]
    fine(app.button(key=f"teaching-student-{place.nora}").click().run())
    assert "How Nora is doing" in text(app)
    app.selectbox(key=f"teaching-goal-{place.nora}").set_value(place.first)
    app.radio(key=f"teaching-level-{place.nora}").set_value("has_shown")
    app.text_area(key=f"teaching-words-{place.nora}").set_value("She taught <b>the others</b>.")
    fine(app.button(key=f"FormSubmitter:teaching-form-{place.nora}-Save my word").click().run())
    page = text(app)
    assert "Your word on “Adding” is saved." in page
    assert "This year, Nora has shown the one learning goal so far." in page
    assert "&lt;b&gt;the others&lt;/b&gt;" in html(app)
    fine(app.button(key=f"teaching-back-{place.first}").click().run())
    assert "is taken back" in text(app)
    assert "has shown the one" not in text(app)


def test_a_word_without_a_level_is_answered(place):
    app = opened(place, "my-students", place.ortiz, "educator")
    fine(app.button(key=f"teaching-student-{place.nora}").click().run())
    fine(app.button(key=f"FormSubmitter:teaching-form-{place.nora}-Save my word").click().run())
    assert "could not be saved" in text(app)
    assert place.store.rows("SELECT * FROM facts.judgment") == []


def test_a_teacher_cannot_open_a_student_of_another_class(place):
    app = opened(place, "my-students", place.ortiz, "educator")
    for student in (place.leo, place.otis, uuid4()):
        app.session_state["teaching-open"] = student
        app.run()
        assert "doing" not in text(app)
        assert "Leo" not in text(app)


def test_a_class_is_never_ranked(place):
    app = opened(place, "my-students", place.ortiz, "educator")
    assert not re.search(r"\d", text(app).split("Choose a student")[1].split("Nora")[0])
    for word in ("shown", "pieces of work", "getting there"):
        assert word not in text(app)


# what students learn


def test_goals_stand_by_subject_and_are_found_by_words(place):
    app = learn(place)
    assert "Reading" in text(app) and "Adding" in text(app)
    fine(app.text_input(key="address-q").set_value("ADDING").run())
    assert "1 goal found" in text(app)
    assert app.query_params["q"] == "ADDING"
    fine(app.text_input(key="address-q").set_value("zzz").run())
    assert "Nothing here has these words" in text(app)


def test_a_search_in_the_address_is_a_search(place):
    app = learn(place, subject="reading")
    assert "1 goal found" in text(app)
    assert "Reading smoothly" in text(app) and "Adding" not in text(app)
    assert "Nothing here" in text(learn(place, q="adding", subject="reading"))
    assert "Adding" in text(learn(place, subject="no-such-subject", grade="99"))


def test_a_deep_link_opens_the_goal(place):
    page = text(learn(place, objective="M.2"))
    for part in ("Fractions", "What Fractions means.", "Try Fractions at home.", "Comes before", "Adding", "Code: M.2"):
        assert part in page
    by_key = text(learn(place, objective=str(place.second)))
    assert "What Fractions means." in by_key


@pytest.mark.parametrize("code", ["NO.SUCH", "<script>alert(1)</script>", "' OR 1=1 --", "x" * 5000])
def test_an_unknown_goal_is_answered(place, code):
    app = learn(place, objective=code)
    assert "We do not know this goal" in text(app)
    assert "<script>" not in html(app)


def test_what_is_not_clear_goes_to_the_office_up_to_a_bound(place):
    app = learn(place, objective="M.1")
    form = f"unclear-form-{place.first}"
    for number in range(6):
        app.text_area(key=f"unclear-words-{place.first}").set_value(f"What is a sum? {number}")
        fine(app.button(key=f"FormSubmitter:{form}-Send").click().run())
        assert ("Thank you." in text(app)) == (number < 5)
    assert "sent enough" in text(app)
    kept = place.store.rows("SELECT words, language FROM core.unclear ORDER BY words")
    assert kept == [(f"What is a sum? {number}", "en") for number in range(5)]


def test_an_empty_district_says_what_will_be_here(tmp_path, monkeypatch):
    monkeypatch.setenv("PORCHLIGHT_DB", str(tmp_path / "empty.duckdb"))
    home = house()
    open_store(home.path).close()
    home.start()
    app = learn(SimpleNamespace(store=home.store))
    assert "has not shared its learning goals yet" in text(app)
    home.close()
