"""Files that are damaged, far too big, something else, or meant to do harm: each gets a clear answer, the rest is kept."""

from __future__ import annotations

import gzip
import io
import os
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from plcore.interop import BringError, files
from plcore.learning import mastery
from plcore.store import open_store
from tests.files import brought, counts, evidence, framework, oneroster, the_file

ROW = "maya,G.1,2026-10-01,0.5,,quiz,"
HEADS = "student,objective,date,score,level,kind,note"
GOOD = f"{HEADS}\n{ROW}\n".encode()


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        assert brought(opened, oneroster(tmp_path / "export"), framework(tmp_path / "goals.json")).applied
        yield opened


def zipped(*members: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return out.getvalue()


def locked() -> bytes:
    content = bytearray(zipped(("evidence.csv", GOOD), packing=zipfile.ZIP_STORED))
    content[6] |= 1  # the flag that says a password is needed, in both places where it stands
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def wrong_sum() -> bytes:
    content = zipped(("evidence.csv", GOOD), packing=zipfile.ZIP_STORED)
    return content.replace(b"maya,G.1", b"leo!,G.1", 1)


ZIP = zipped(("evidence.csv", GOOD * 50))
ANSWERS = {  # name, content: words of the reason
    ("cut.zip", ZIP[: len(ZIP) // 2]): "damaged",
    ("end-cut.zip", ZIP[:-10]): "damaged",
    ("locked.zip", locked()): "damaged",
    ("changed.zip", wrong_sum()): "damaged",
    ("cut.csv.gz", gzip.compress(GOOD * 500)[:-20]): "damaged",
    ("not.csv.gz", b"\x1f\x8bnot a gzip at all"): "damaged",
    ("bomb.zip", zipped(("evidence.csv", b"0" * (200 * 2**20)))): "far too big",
    ("bomb.csv.gz", gzip.compress(b"0" * (200 * 2**20))): "far too big",
    ("inside.zip", zipped(("again.zip", ZIP))): "zip inside a zip",
    ("book.xlsx", zipped(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<w/>"))): "Excel",
    ("empty.zip", zipped()): "no file in here",
    ("empty.csv", b""): "is empty",
    ("blank.csv", b"\n\n\n"): "know what this file is",
    ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40): "not text",
    ("nothing.csv", b"\0" * 5000): "not text",
    ("page.html", b"<!doctype html><title>Sign in</title>"): "know what this file is",
    ("letter.txt", b"Dear office,\nplease find the evidence here.\n"): "know what this file is",
    ("other.csv", b"name,shoe size\nAnn,39\n"): "know what this file is",
    ("evidence.csv", b"student,score\nmaya,0.5\n"): "no column called: objective, date",
    ("two.csv", f"{HEADS},date\n{ROW},x\n".encode()): "Two columns are called",
    ("wide.csv", (HEADS + ",x" * 2000 + "\n").encode()): "too many columns",
}  # fmt: skip


@pytest.mark.parametrize(("name", "content"), ANSWERS, ids=[name for name, _ in ANSWERS])
def test_a_bad_file_gets_a_clear_answer_and_its_neighbour_comes_in(store, tmp_path, name, content):
    folder = tmp_path / "lms"
    folder.mkdir()
    (folder / name).write_bytes(content)
    evidence(folder / "good.csv", ROW)
    report = brought(store, folder, force=True)
    (bad,) = [file for file in report.files if file.rejected]
    assert bad.file.startswith(f"lms/{name}")
    assert counts(bad) == (0, 0, 0, 1)
    assert ANSWERS[name, content] in bad.rejects[0].reason
    assert bad.rejects[0].line is None
    assert bad.rejects[0].remedy
    assert counts(the_file(report, "good.csv")) == (1, 1, 0, 0)
    assert store.rows("SELECT count(*) FROM facts.evidence") == [(1,)]
    assert list(store.staging.rglob("*.unpacked")) == []


def test_two_gigabytes_are_refused_unread(store, tmp_path):
    path = tmp_path / "evidence.csv"
    with path.open("wb") as stream:
        stream.write(GOOD)
        stream.truncate(files.LARGEST + 1)  # a hole: it takes no room on the disk
    report = brought(store, path)
    assert not report.applied
    assert "too big" in report.files[0].rejects[0].reason


def test_one_bad_member_of_a_zip_leaves_the_others(store, tmp_path):
    content = zipped(("good.csv", GOOD), ("bad.csv", GOOD.replace(b"quiz", b"BAD!")), packing=zipfile.ZIP_STORED)
    (tmp_path / "both.zip").write_bytes(content.replace(b"BAD!", b"DAB!", 1))
    report = brought(store, tmp_path / "both.zip", force=True)
    assert counts(the_file(report, "good.csv")) == (1, 1, 0, 0)
    assert "damaged" in the_file(report, "bad.csv").rejects[0].reason


def test_a_zip_cannot_write_outside(store, tmp_path):
    (tmp_path / "sly.zip").write_bytes(
        zipped(("../../../sly.csv", GOOD), ("/etc/sly.csv", GOOD), ("C:\\sly.csv", GOOD))
    )
    before = set(tmp_path.parent.parent.glob("*/sly.csv"))
    report = brought(store, tmp_path / "sly.zip")
    assert sum(file.accepted for file in report.files) == 3
    assert set(tmp_path.parent.parent.glob("*/sly.csv")) == before
    assert not list(tmp_path.rglob("sly.csv"))


def linked() -> tuple[zipfile.ZipInfo, bytes]:
    member = zipfile.ZipInfo("evidence-link.csv")
    member.create_system, member.external_attr = 3, 0o120777 << 16
    return member, b"/etc/passwd"


NAMES = {  # names in one zip: what each answers (rows accepted, words of the reason), the sources
    "folders with backslashes": (["a\\evidence.csv", "b\\evidence.csv"], [(1, ""), (1, "")], {"a", "b"}),
    "from the root": (["/etc/evidence.csv", "b/evidence.csv"], [(1, ""), (1, "")], {"etc", "b"}),
    "climbing": (["../../evidence.csv", "b/evidence.csv"], [(1, ""), (1, "")], {"names", "b"}),
    "the same but for case": (["evidence.csv", "EVIDENCE.CSV"], [(1, ""), (1, "")], {"names"}),
    "a drive": (["C:\\x\\evidence.csv", "D:evidence.csv"], [(1, ""), (1, "")], {"x", "names"}),
}


@pytest.mark.parametrize("case", NAMES)
def test_names_in_a_zip_are_only_names(store, tmp_path, case):
    names, answers, sources = NAMES[case]
    (tmp_path / "names.zip").write_bytes(zipped(*((name, GOOD) for name in names)))
    report = brought(store, tmp_path / "names.zip", force=True)
    told = [(file.accepted, file.rejects[0].reason if file.rejects else "") for file in report.files]
    assert told == answers
    assert {file.source for file in report.files} == sources
    assert [path.name for path in tmp_path.rglob("*vidence*")] == []


def test_a_link_in_a_zip_is_not_followed(store, tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(*linked())
        packed.writestr("good.csv", GOOD)
    (tmp_path / "links.zip").write_bytes(out.getvalue())
    report = brought(store, tmp_path / "links.zip", force=True)
    assert counts(the_file(report, "good.csv")) == (1, 1, 0, 0)
    assert the_file(report, "evidence-link.csv").rejects[0].reason == "This is only a link to another file."


def test_a_roster_file_by_two_spellings_is_not_guessed_at(store, tmp_path):
    folder = oneroster(tmp_path / "again")
    content = {path.name: path.read_bytes() for path in folder.iterdir()}
    content["USERS.csv"] = content["users.csv"].replace(b"Maya", b"Mia")
    (tmp_path / "two.zip").write_bytes(zipped(*content.items()))
    report = brought(store, tmp_path / "two.zip")
    assert not report.applied
    assert any("USERS.csv" in reason or "users.csv" in reason for reason in report.safety)
    assert store.rows("SELECT given_name FROM core.person WHERE foreign_id = 'maya'") == [("Maya",)]


def test_a_broken_member_beside_a_bomb_and_what_follows_are_told_apart(store, tmp_path):
    broken = zipped(("good.csv", GOOD), ("bad.csv", GOOD.replace(b"quiz", b"BAD!")), ("zz.csv", b"0" * (200 * 2**20)))
    stored = zipped(("bad.csv", GOOD.replace(b"quiz", b"BAD!")), packing=zipfile.ZIP_STORED).replace(
        b"BAD!", b"DAB!", 1
    )
    folder = tmp_path / "lms"
    folder.mkdir()
    out = io.BytesIO(stored)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("good.csv", GOOD)
        packed.writestr("zz.csv", b"0" * (200 * 2**20))
    (folder / "a.zip").write_bytes(out.getvalue())
    (folder / "b.zip").write_bytes(broken)
    (folder / "c.csv.gz").write_bytes(b"\x1f\x8bno")
    evidence(folder / "evidence.csv", ROW, f"ghost,{ROW[5:]}")
    report = brought(store, folder, force=True)
    told = [(file.file, counts(file), file.rejects[0].reason.split(".")[0]) for file in report.files]
    assert told == [
        ("lms/a.zip", (0, 0, 0, 1), "This file grows far too big when it is unpacked"),
        ("lms/b.zip", (0, 0, 0, 1), "This file grows far too big when it is unpacked"),
        ("lms/c.csv.gz", (0, 0, 0, 1), "The packed file is damaged, or it is not all there"),
        ("lms/evidence.csv", (1, 1, 0, 1), "We do not know the student in “student”"),
    ]
    found = files.Finder(tmp_path / "room")
    (tmp_path / "room").mkdir()
    numbers = [file.number for file in found.look_into([folder])]
    assert len(set(numbers)) == len(numbers) == 4
    assert found.taken == (folder / "evidence.csv").stat().st_size
    assert list((tmp_path / "room").iterdir()) == []


@pytest.mark.parametrize("packed", ["plain", "zip", "gz"])
def test_all_files_of_a_bring_together_have_a_bound(store, tmp_path, monkeypatch, packed):
    folder = tmp_path / "much"
    folder.mkdir()
    for number in range(3):
        content = HEADS.encode() + b"\n" + b"\n".join(ROW.encode() + b"%d" % n for n in range(500)) + b"\n"
        if packed == "zip":
            (folder / f"{number}.zip").write_bytes(zipped(("evidence.csv", content)))
        elif packed == "gz":
            (folder / f"{number}.csv.gz").write_bytes(gzip.compress(content))
        else:
            (folder / f"{number}.csv").write_bytes(content)
    monkeypatch.setattr(files, "LARGEST", int(2.5 * len(content)))
    with pytest.raises(BringError, match="together are too big"):
        brought(store, folder)
    assert store.rows("SELECT count(*) FROM facts.evidence") == [(0,)]
    monkeypatch.setattr(files, "LARGEST", 3 * len(content))
    assert brought(store, folder, force=True).applied


ENTRY = '[[objective]]\ncode = "G.1"\n[objective.en]\nname = "x"\n'
DEEP = {
    "too large": ("#" + "x" * 4_000_001 + "\n" + ENTRY, "too big"),
    "a key without end": (ENTRY + "a" + ".a" * 200_000 + " = 1\n", "too deep"),
    "a list in a list": (ENTRY + "more = " + "[" * 5000 + "]" * 5000 + "\n", "too deep"),
    "tables in tables": (ENTRY + "more = " + "{a=" * 40 + "1" + "}" * 40 + "\n", "too deep"),
    "entries without end": ("[[objective]]\n" * 20_000, None),
}


@pytest.mark.parametrize("kind", ["objective", "scale"])
@pytest.mark.parametrize("case", DEEP)
def test_settings_files_have_bounds(store, tmp_path, case, kind):
    text, words = DEEP[case]
    text = text.replace("objective", kind)
    path = tmp_path / "settings" / "file.toml"
    path.parent.mkdir()
    path.write_text(text if case != "too large" else f"[[{kind}]]\n{text}")
    report = brought(store, path, force=True)
    if words:
        assert counts(report.files[0]) == (0, 0, 0, 1)
        assert words in report.files[0].rejects[0].reason
    else:
        assert counts(report.files[0]) == (0, 0, 0, 20_000)
    assert store.rows("SELECT count(*) FROM core.explanation") == [(0,)]


def test_many_small_files_are_too_many(store, tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 20)
    for number in range(30):
        evidence(tmp_path / "many" / f"{number}.csv", ROW)
    with pytest.raises(BringError, match="too many files"):
        brought(store, tmp_path / "many")
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as packed:
        for path in (tmp_path / "many").iterdir():
            packed.write(path, path.name)
    assert "too many files" in brought(store, tmp_path / "many.zip").files[0].rejects[0].reason


def test_links_that_go_round_and_pipes_do_not_hang_it(store, tmp_path):
    folder = tmp_path / "round"
    evidence(folder / "good.csv", ROW)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.csv")
    report = brought(store, folder, force=True)
    assert counts(the_file(report, "good.csv")) == (1, 1, 0, 0)
    assert the_file(report, "pipe.csv").rejected == 1


def test_a_file_that_may_not_be_read_says_so(store, tmp_path):
    path = evidence(tmp_path / "shut" / "evidence.csv", ROW)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "not allowed" in brought(store, path).files[0].rejects[0].reason


def test_odd_names_of_files_are_only_names(store, tmp_path):
    for name in [
        "evidence '; DROP TABLE core.person; --.csv",
        "evidence %s {x} $1.csv",
        "evidence\n=cmd.csv",
        "evidence 🐟.csv",
    ]:
        evidence(tmp_path / "odd" / name, ROW, f"ghost,{ROW[5:]}")
    report = brought(store, tmp_path / "odd", force=True)
    assert [counts(file)[0] for file in report.files] == [1, 1, 1, 1]
    assert all(Path(file.rejects_file or "").parent == tmp_path / "rejects" for file in report.files)


def test_source_names_are_only_names(store, tmp_path):
    path = evidence(tmp_path / "lms" / "evidence.csv", ROW)
    brought(store, path, source="x'; DELETE FROM core.person; --")
    assert store.rows("SELECT DISTINCT source FROM facts.evidence") == [("x'; DELETE FROM core.person; --",)]


def test_a_second_bring_at_the_same_time_is_asked_to_wait(store, tmp_path):
    path = evidence(tmp_path / "lms" / "evidence.csv", ROW)
    answers: list[str] = []

    def meanwhile(stage: str, _fraction: float) -> None:
        if stage == "bring-stage-check":
            thread = threading.Thread(target=another)
            thread.start()
            thread.join()

    def another() -> None:
        try:
            brought(store, path)
        except BringError as error:
            answers.append(str(error))

    report = brought(store, path, progress=meanwhile)
    assert report.applied
    assert ["right now" in answer for answer in answers] == [True]
    assert counts(brought(store, path).files[0]) == (1, 0, 1, 0)


def test_what_fails_at_the_very_end_leaves_nothing(store, tmp_path, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("the last step")

    monkeypatch.setattr(mastery, "refresh", fail)
    tables = [
        name
        for (name,) in store.rows(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN ('core', 'facts')"
        )
    ]
    before = [store.rows(f"SELECT * FROM {name} ORDER BY ALL") for name in tables]
    with pytest.raises(RuntimeError):
        brought(
            store, evidence(tmp_path / "lms" / "evidence.csv", ROW), framework(tmp_path / "m.json", "M", {"M": "M"})
        )
    assert [store.rows(f"SELECT * FROM {name} ORDER BY ALL") for name in tables] == before
    monkeypatch.undo()
    assert brought(store, tmp_path / "lms").applied


BRING_AND_DIE = """
import os, signal, sys
from pathlib import Path
from plcore.store import open_store
from plcore.learning import mastery
from tests.files import brought

real = mastery.refresh
def die(cursor, batch):
    if sys.argv[3] == "before commit":
        os.kill(os.getpid(), signal.SIGKILL)
    real(cursor, batch)
mastery.refresh = die
with open_store(sys.argv[1]) as store:
    brought(store, Path(sys.argv[2]))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("when", ["before commit", "after commit"])
def test_killed_in_the_middle_it_is_all_there_or_not_at_all(store, tmp_path, when):
    path = evidence(
        tmp_path / "lms" / "evidence.csv", *(f"maya,G.1,2026-10-{1 + n % 28:02d},0.5,,quiz,{n}" for n in range(3000))
    )
    store.close()
    died = subprocess.run(
        [sys.executable, "-c", BRING_AND_DIE, str(store.path), str(path), when],
        cwd=Path(__file__).parents[2], check=False, capture_output=True,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL, died.stderr
    with open_store(store.path) as again:
        kept = 3000 if when == "after commit" else 0
        assert again.rows("SELECT count(*) FROM facts.evidence") == [(kept,)]
        assert again.rows("SELECT count(*) FROM core.batch WHERE format = 'evidence CSV'") == [(1 if kept else 0,)]
        report = brought(again, path)
        assert counts(report.files[0]) == (3000, 3000 - kept, kept, 0)
        assert not (again.staging / "bring").exists()
