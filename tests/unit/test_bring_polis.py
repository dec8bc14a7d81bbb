"""A Polis export brought in becomes a gathering; brought twice it changes nothing; what is broken in it is told."""

from __future__ import annotations

import shutil
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plcore.access import NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign.gatherings import gatherings
from plcore.codesign.report import gathering_report, publish
from plcore.codesign.seats import seats
from plcore.codesign.statements import statements
from plcore.codesign.voting import votes_of
from plcore.interop import bring
from plcore.interop.polis import bring_conversation
from plcore.interop.polis_export import read_export
from plcore.store import Store, new_id, open_store

NOW = datetime(2026, 11, 22, 18)
LATER = NOW + timedelta(days=1)
OFFICE = Viewer(person=new_id(), role="office")
POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
needs_real = pytest.mark.skipif(not POLIS.is_dir(), reason="real conversations are not here: ../shared/data/polis")
TABLES = ("gathering", "gathering_plan", "gathering_state", "seat", "statement", "moderation", "gathering_import")
BAD = "9999999999,x,0,9,7\n"

COMMENTS = """timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1726860676783,x,0,7,1,1,1,"Later start, please"
1726860685220,x,4,8,1,0,0,"<b>More</b> trees
and benches"
1726860685221,x,5,8,0,1,-1,Rude
"""
VOTES = """timestamp,datetime,comment-id,voter-id,vote
1726860700000,x,0,9,1
1726860600000,x,0,10,-1
1726860700001,x,4,9,1
1726860700003,x,4,10,0
"""
PEOPLE = """participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,4
9,0,0,2,2,0,1,1
10,,0,2,0,1,-1,0
"""
SUMMARY = 'topic,"What should we do, then?"\nurl,https://example.org/x\n'
FILES = {"comments.csv": COMMENTS, "votes.csv": VOTES, "participants-votes.csv": PEOPLE, "summary.csv": SUMMARY}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "store" / "g.duckdb") as opened:
        yield opened


def folder(path: Path, **other: str | None) -> Path:
    made = path / "harbor"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    for name, text in FILES.items():
        mine = other.get(name.partition(".")[0].partition("-")[0], text)
        if mine is not None:
            (made / name).write_text(mine)
    return made


def counts(store: Store) -> list[int]:
    tables = [*(f"core.{one}" for one in TABLES), "facts.vote"]
    return [store.rows(f"SELECT count(*) FROM {one}")[0][0] for one in tables]


def numbers(report) -> dict[str, tuple[int, int, int, int]]:
    return {
        file.file.rsplit("/", 1)[-1]: (file.accepted, file.changed, file.unchanged, file.rejected)
        for file in report.files
    }


def test_an_export_becomes_a_gathering(store, tmp_path):
    report = bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    assert report.applied
    assert numbers(report) == {
        "comments.csv": (3, 3, 0, 0),
        "votes.csv": (4, 4, 0, 0),
        "participants-votes.csv": (2, 2, 0, 0),
        "summary.csv": (2, 2, 0, 0),
    }
    assert [(one.kind, one.new, one.examples[0].name) for one in report.preview] == [
        ("gathering", 1, "What should we do, then?")
    ]
    (made,) = gatherings(store, OFFICE)
    assert (made.state, made.plan.name["en"]) == ("closed", "What should we do, then?")
    found = statements(store, made.id)
    assert [(one.number, one.origin_is, one.text, one.decision) for one in found] == [
        (1, "0", "Later start, please", "shown"),
        (2, "4", "<b>More</b> trees and benches", "shown"),
        (3, "5", "Rude", "hidden"),
    ]
    assert {(seat.channel, seat.label) for seat in seats(store, made.id)} == {("import", "9"), ("import", "10")}
    assert votes_of(store, made.id, found).cells.tolist() == [[-1, 0, 2], [1, 1, 2]]


def test_brought_twice_it_changes_nothing(store, tmp_path):
    bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    before = counts(store)
    again = bring(store, OFFICE, [folder(tmp_path)], now=LATER)
    assert again.applied
    assert [file.changed for file in again.files] == [0, 0, 0, 0]
    assert counts(store) == before


def test_a_trial_saves_nothing(store, tmp_path):
    report = bring(store, OFFICE, [folder(tmp_path)], now=NOW, dry_run=True)
    assert not report.applied
    assert sum(counts(store)) == 0


def test_a_zip_is_the_same_as_its_folder(store, tmp_path):
    made = folder(tmp_path)
    with zipfile.ZipFile(tmp_path / "harbor.zip", "w") as packed:
        for one in made.iterdir():
            packed.write(one, one.name)
    bring(store, OFFICE, [made], now=NOW)
    assert not any(file.changed for file in bring(store, OFFICE, [tmp_path / "harbor.zip"], now=LATER).files)


def test_a_later_export_adds_what_is_new(store, tmp_path):
    bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    more = {
        "votes": VOTES + "1726860900000,x,0,10,1\n1726860900001,x,4,11,-1\n",
        "comments": COMMENTS.replace(",-1,Rude", ",1,Rude") + "1726860695221,x,6,8,0,0,1,New one\n",
        "participants": PEOPLE.replace("10,,0,2,0,1,-1,0", "10,,0,2,1,0,1,0") + "11,,0,1,0,1,,-1\n",
    }
    report = bring(store, OFFICE, [folder(tmp_path, **more)], now=LATER)
    assert {name: one[1] for name, one in numbers(report).items()} == {
        "comments.csv": 2, "votes.csv": 3, "participants-votes.csv": 1, "summary.csv": 0
    }  # fmt: skip
    (made,) = gatherings(store, OFFICE)
    found = statements(store, made.id)
    assert [(one.number, one.decision) for one in found] == [(1, "shown"), (2, "shown"), (3, "shown"), (4, "shown")]
    votes = votes_of(store, made.id, found)
    assert sorted(votes.cells.tolist()) == [[1, 0, 2, 2], [1, 1, 2, 2], [2, -1, 2, 2]]
    before = counts(store)
    assert not any(file.changed for file in bring(store, OFFICE, [folder(tmp_path, **more)], now=LATER).files)
    assert counts(store) == before


def test_another_source_is_another_gathering(store, tmp_path):
    bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    bring(store, OFFICE, [folder(tmp_path)], now=NOW, source="another evening")
    assert len(gatherings(store, OFFICE)) == 2


def test_what_is_published_stays_as_it_is(store, tmp_path):
    bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    (made,) = gatherings(store, OFFICE)
    publish(store, OFFICE, made.id, now=NOW)
    assert not any(file.rejected for file in bring(store, OFFICE, [folder(tmp_path)], now=LATER).files)
    before = counts(store)
    report = bring(store, OFFICE, [folder(tmp_path, votes=VOTES + "1726860900000,x,0,10,1\n")], now=LATER, force=True)
    assert {file.rejected for file in report.files} == {1}
    assert "--source" in report.files[0].rejects[0].remedy
    assert counts(store) == before


def test_what_is_broken_is_told_and_the_rest_is_kept(store, tmp_path):
    lots = "".join(f"17268607{number:05},x,{number % 2 * 4},{number // 2 + 20},1\n" for number in range(100))
    report = bring(store, OFFICE, [folder(tmp_path, votes=VOTES + BAD + "1726860900001,x,77,11,-1\n" + lots)], now=NOW)
    votes = next(file for file in report.files if file.file.endswith("/votes.csv"))
    assert report.applied
    assert (votes.accepted, votes.rejected) == (104, 2)
    assert [(one.line, one.column, one.value) for one in votes.rejects] == [(6, "vote", "7"), (7, "comment-id", "77")]
    assert all(one.reason and one.remedy for one in votes.rejects)


def test_much_that_is_broken_holds_it_back(store, tmp_path):
    report = bring(store, OFFICE, [folder(tmp_path, votes=VOTES + BAD * 3)], now=NOW)
    assert (report.applied, sum(counts(store))) == (False, 0)


def test_votes_alone_are_enough(store, tmp_path):
    report = bring(store, OFFICE, [folder(tmp_path, comments=None, participants=None, summary=None)], now=NOW)
    assert report.applied
    (made,) = gatherings(store, OFFICE)
    assert (made.plan.name["en"], [one.text for one in statements(store, made.id)]) == ("harbor", ["#0", "#4"])


def test_an_import_that_was_killed_leaves_nothing_that_counts(store, tmp_path):
    orphan = [new_id(), new_id(), new_id(), 1, False, NOW, new_id()]
    store.write(lambda tx: tx.execute("INSERT INTO facts.vote VALUES (?, ?, ?, ?, ?, ?, ?)", orphan))
    bring(store, OFFICE, [folder(tmp_path)], now=NOW)
    assert counts(store)[-1] == 4


def test_only_the_office_brings(store, tmp_path):
    for role in ("public", "family", "educator", "board"):
        with pytest.raises(NotAllowed):
            bring_conversation(store, Viewer(person=None, role=role), folder(tmp_path), now=NOW)
    assert sum(counts(store)) == 0


@needs_real
@pytest.mark.parametrize(("name", "people"), [("london.youth", 26), ("ssis-land-bank", 404)])
def test_a_real_one_gives_the_same_report_as_its_files(store, name, people):
    bring_conversation(store, OFFICE, POLIS / name, now=NOW)
    before = counts(store)
    assert not any(file.changed for file in bring(store, OFFICE, [POLIS / name], now=LATER).files)
    assert counts(store) == before
    (made,) = gatherings(store, OFFICE)
    found = gathering_report(store, made.id, now=NOW)
    read = read_export(POLIS / name)
    assert (found.people, found.channels, found.answers) == (
        people,
        {"import": people},
        int(read.votes().answers.sum()),
    )
    numbers_there = {str(one.id): one.origin_is for one in statements(store, made.id)}
    theirs = read.votes()
    for key, one in found.found.statements.items():
        column = theirs.cells[:, theirs.statements.index(numbers_there[key])].tolist()
        assert (one.agrees, one.disagrees, one.passes) == tuple(column.count(answer) for answer in (1, -1, 0))
    assert house.gathering(store, made.id).state == "closed"
