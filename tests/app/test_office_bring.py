"""Bringing files in on the office's page: look first, then bring in; wrong files, and nothing left over."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from pages.door.house import clock, house
from plcore.access import COMMAND_LINE
from plcore.interop.history import brought
from plcore.interop.uploads import place_of
from plcore.store import open_store
from tests.app.test_office_pages import at, fine, press, text
from tests.small_district import build

SDS = Path(__file__).parents[3] / "shared" / "data" / "oneroster" / "sds_v2p1"
OTHER = "Another name"
HEAD = "student,objective,date,score,level,kind,note\n"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The house on a database of its own, with the small district and one learning goal in it."""
    monkeypatch.setenv("PORCHLIGHT_DB", str(tmp_path / "district.duckdb"))
    home = house()
    with open_store(home.path) as store:
        small = build(store)
    home.start()
    small.district.store = home.store
    small.district.objective("M.1", "Adding")
    yield SimpleNamespace(store=home.store, **vars(small))
    home.close()


def rows(count: int, *, bad: int = 0) -> str:
    day = clock().date()
    lines = [f"N-100,M.1,{day - timedelta(days=number)},0.5,,quiz," for number in range(count)]
    lines += [f"N-100,M.1,{day - timedelta(days=number)},=1+1,,quiz,<script>x</script>" for number in range(bad)]
    return HEAD + "\n".join(lines) + "\n"


def upload(place, name: str, content: str | bytes, source: str | None = "gradebook") -> AppTest:
    app = at(place, "bring")
    app.file_uploader[0].upload(name, content if isinstance(content, bytes) else content.encode())
    app = fine(app.run())  # as in a browser, where a file is there before anything is pressed
    known = source in app.selectbox(key="bring-source").options
    if source:
        app = fine(app.selectbox(key="bring-source").set_value(source if known else OTHER).run())
    if source and not known:
        app.text_input(key="bring-source-name").set_value(source)
    return press(app, "bring-look")


def pieces(place) -> int:
    row = place.store.one("SELECT count(*) FROM facts.evidence")
    return int(row[0])


def leftovers(place) -> list[Path]:
    folder = place_of(place.store)
    return list(folder.iterdir()) if folder.exists() else []


def test_first_one_looks_and_then_one_brings_in(place):
    app = upload(place, "evidence.csv", rows(30))
    assert "What would change" in text(app)
    assert "Pieces of work" in text(app) and "<td>30</td>" in text(app)
    assert "These files come from gradebook." in text(app)
    assert pieces(place) == 0 and leftovers(place) == []
    app = press(app, "bring-go")
    assert pieces(place) == 30 and leftovers(place) == []
    assert app.success
    assert "gradebook, by Pat Lee" in text(app)
    assert not app.get("file_uploader"), "what was brought in must not be brought in again by a second tap"
    app = press(app, "bring-more")
    assert app.get("file_uploader") and not app.button(key="bring-look").disabled


def test_the_same_file_again_changes_nothing(place):
    press(upload(place, "evidence.csv", rows(30)), "bring-go")
    app = upload(place, "evidence.csv", rows(30))
    press(app, "bring-go")
    assert pieces(place) == 30
    assert len(brought(place.store, COMMAND_LINE)) == 2  # the district's own, and the first of these


def test_rows_that_will_not_do_are_shown_with_why_and_kept_for_later(place):
    app = press(upload(place, "evidence.csv", rows(60, bad=2)), "bring-go")
    assert pieces(place) == 60
    assert "2 rows of evidence.csv were set aside" in text(app)
    assert "Line 62, score:" in text(app) and "<q>=1+1</q>" in text(app)
    assert "<script>" not in text(app)
    assert "2 rows were set aside" in text(app), "in what was brought in before"


def test_a_file_that_looks_wrong_wants_an_explicit_yes(place):
    app = upload(place, "evidence.csv", rows(10, bad=10))
    assert app.warning
    assert not [button for button in app.button if button.key == "bring-go"]
    app = fine(app.checkbox(key="bring-force").check().run())
    press(app, "bring-go")
    assert pieces(place) == 10


def test_a_new_name_for_a_system_is_pointed_out(place):
    assert "We have not seen this name before." in text(upload(place, "evidence.csv", rows(3)))
    press(upload(place, "evidence.csv", rows(3)), "bring-go")
    assert "We have not seen this name before." not in text(upload(place, "evidence.csv", rows(3)))


def test_files_that_do_not_say_whose_they_are_need_a_name(place):
    app = upload(place, "evidence.csv", rows(3), source=None)
    assert "The files do not say which system they come from." in text(app)
    assert not [button for button in app.button if button.key == "bring-go"]


def test_another_file_after_the_look_has_to_be_looked_at_first(place):
    app = upload(place, "evidence.csv", rows(3))
    app.file_uploader[0].upload("more.csv", rows(5).encode())
    app = fine(app.run())
    assert "Please look again before you bring the files in." in text(app)
    assert not [button for button in app.button if button.key == "bring-go"]


def test_two_files_of_one_name_are_refused(place):
    app = at(place, "bring")
    for _ in range(2):
        app.file_uploader[0].upload("folder/users.csv", b"a,b\n1,2\n")
    app = press(app, "bring-look")
    assert "Two of the files have the name users.csv." in text(app)
    assert leftovers(place) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.zip", b"PK\x03\x04 and then nothing"),
        ("nothing.csv", b""),
        ("picture.csv", bytes(range(256)) * 40),
        ("stranger.csv", b"colour,shape\nred,round\n"),
        ("../../../etc/passwd", b"root:x:0:0\n"),
        ("x" * 300 + ".csv", b"\x00\x00\x00"),
    ],
)
def test_what_is_no_file_of_ours_is_answered_and_leaves_nothing(place, name, content):
    before = {table: place.store.one(f"SELECT count(*) FROM {table}") for table in ("core.person", "core.batch")}
    app = upload(place, name, content)
    assert "There is nothing in these files that we can use." in text(app)
    assert not [button for button in app.button if button.key == "bring-go"]
    assert leftovers(place) == []
    assert before == {table: place.store.one(f"SELECT count(*) FROM {table}") for table in before}


def test_looking_without_a_file_says_so(place):
    assert "Please choose one or more files first." in text(press(at(place, "bring"), "bring-look"))


@pytest.mark.skipif(not SDS.is_dir(), reason="the real export files are not here: ../shared/data/oneroster")
def test_a_real_export_in_a_zip_is_brought_in(place):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(SDS.glob("*.csv")):
            archive.write(path, path.name)
    app = upload(place, "contoso.zip", packed.getvalue(), source="Contoso")
    assert "People" in text(app)
    if app.checkbox:
        app = fine(app.checkbox(key="bring-force").check().run())
    press(app, "bring-go")
    assert place.store.one("SELECT count(*) FROM core.person WHERE source = 'Contoso'")[0] > 0
    assert leftovers(place) == []
