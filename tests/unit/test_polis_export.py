"""Polis exports: the real ones with their differing columns, and every way in which one can be broken."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plcore.codesign.votes import UNSEEN
from plcore.interop import polis_files
from plcore.interop.polis_export import Conversation, ExportError, read_export
from plcore.language import LANGUAGES

POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
REAL = {"london.youth": (26, 39, 640), "bg2050-volunteers": (126, 371, 14341), "ssis-land-bank": (404, 297, 33530)}
needs_real = pytest.mark.skipif(not POLIS.is_dir(), reason="real conversations are not here: ../shared/data/polis")

COMMENTS = """timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body
1726860676783,0,7,2,1,1,false,true,"Later start, please"
1726860685220,1,8,1,0,0,true,false,"More trees
and benches"
1726860685221,2,8,0,1,-1,false,false,Rude
"""
VOTES = """timestamp,datetime,comment-id,voter-id,vote
1726860700000,whenever,0,9,1
1726860600000,whenever,0,10,-1
1726860800000,whenever,0,8,-1
1726860900000,whenever,0,8,1
1726860700001,whenever,1,9,1
1726860700002,whenever,2,10,-1
1726860700003,whenever,1,10,0
"""
PEOPLE = """participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
8,secret,0,2,1,1,0,1,
9,secret,1,0,2,2,0,1,1
10,secret,,0,3,0,2,-1,0
11,secret,1,0,0,0,0,,
"""
SUMMARY = """topic,"What should we do, then?"
url,https://example.org/x
voters,3
conversation-description,"Two
lines"
"""
FILES = {"comments.csv": COMMENTS, "votes.csv": VOTES, "participants-votes.csv": PEOPLE, "summary.csv": SUMMARY}


def folder(path: Path, **other: str | bytes | None) -> Path:
    """The small export with other files: comments="…", votes=None to leave it out."""
    path = path / "export"
    path.mkdir()
    for name, content in FILES.items():
        mine = other.get(name.removesuffix(".csv").removeprefix("participants-").replace("-", "_"), content)
        if name == "participants-votes.csv":
            mine = other.get("people", content)
        if mine is not None:
            (path / name).write_bytes(mine.encode() if isinstance(mine, str) else mine)
    return path


def faults(conversation: Conversation) -> list[tuple[str, int, str, str, str]]:
    assert conversation.fault_count == len(conversation.faults)
    for one in conversation.faults:
        for language in LANGUAGES:
            assert one.file in one.said(language)
    return [
        (one.file, one.line, one.column, one.value, one.reason.id.removeprefix("polis-no-"))
        for one in conversation.faults
    ]


def cells(conversation: Conversation) -> dict[tuple[str, str], int]:
    votes = conversation.votes()
    return {
        (person, statement): int(votes.cells[row, column])
        for row, person in enumerate(votes.people)
        for column, statement in enumerate(votes.statements)
        if votes.cells[row, column] != UNSEEN
    }


@needs_real
@pytest.mark.parametrize("name", REAL)
def test_a_real_export_is_read_whole(name):
    read = read_export(POLIS / name)
    votes = read.votes()
    assert (len(votes.people), len(votes.statements), len(read.answers)) == REAL[name]
    assert read.faults == ()
    assert read.topic
    moments = [answer.moment for answer in read.answers]
    assert moments == sorted(moments)
    with (POLIS / name / "participants-votes.csv").open(encoding="utf-8", newline="") as stream:
        people = list(csv.DictReader(stream))
    matrix = {
        (row["participant"], statement): int(row[statement])
        for row in people
        for statement in row
        if statement.isdigit() and row[statement]
    }
    assert cells(read) == matrix
    assert read.published == {row["participant"]: row["group-id"] or None for row in people}
    # In these exports agree is 1: so many agreements are counted of each person.
    agreed = Counter(person for (person, _), answer in cells(read).items() if answer == 1)
    assert {row["participant"]: int(row["n-agree"]) for row in people} == {
        row["participant"]: agreed[row["participant"]] for row in people
    }


@needs_real
def test_hidden_statements_of_real_exports():
    hidden = {name: int(read_export(POLIS / name).votes().hidden.sum()) for name in REAL}
    assert hidden == {"london.youth": 3, "bg2050-volunteers": 55, "ssis-land-bank": 105}


def test_everything_in_a_small_export(tmp_path):
    read = read_export(folder(tmp_path))
    assert faults(read) == []
    assert (read.topic, read.summary["conversation-description"]) == ("What should we do, then?", "Two\nlines")
    assert [(one.id, one.text, one.author, one.moderated, one.is_meta, one.is_seed) for one in read.statements] == [
        ("0", "Later start, please", "7", 1, False, True),
        ("1", "More trees\nand benches", "8", 0, True, False),
        ("2", "Rude", "8", -1, False, False),
    ]
    assert read.statements[0].moment == datetime(2024, 9, 20, 19, 31, 16, 783000)
    assert [(one.person, one.statement, one.answer) for one in read.answers] == [
        ("10", "0", -1), ("9", "0", 1), ("9", "1", 1), ("10", "2", -1), ("10", "1", 0), ("8", "0", -1), ("8", "0", 1),
    ]  # fmt: skip
    votes = read.votes()
    assert votes.people == ("10", "9", "8", "11")  # in the order of first votes, then who never voted
    assert cells(read)["8", "0"] == 1  # the last vote counts
    assert votes.hidden.tolist() == [False, False, True]
    assert read.published == {"10": None, "9": "1", "8": "0", "11": "1"}


def test_ids_of_other_systems_are_not_read(tmp_path):
    assert "secret" not in repr(read_export(folder(tmp_path)))


def test_columns_that_an_older_export_has_not(tmp_path):
    comments = "comment-id,comment-body\n0,Later\n1,Trees\n2,Rude\n"
    people = "participant\n8\n"
    read = read_export(folder(tmp_path, comments=comments, people=people))
    assert faults(read) == []
    assert [(one.author, one.moderated, one.is_meta, one.is_seed, one.moment) for one in read.statements] == [
        (None, 0, None, None, None)
    ] * 3
    assert read.published == {"10": None, "9": None, "8": None}


WRONG = [
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,0,9,2", ("votes.csv", 2, "vote", "2", "vote")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,0,9,", ("votes.csv", 2, "vote", "", "vote")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,0,9,0.5", ("votes.csv", 2, "vote", "0.5", "vote")),
    ("votes", "1726860700000,x,0,9,1", "soon,x,0,9,1", ("votes.csv", 2, "timestamp", "soon", "moment")),
    ("votes", "1726860700000,x,0,9,1", "9" * 15 + ",x,0,9,1", ("votes.csv", 2, "timestamp", "9" * 15, "moment")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,0,,1", ("votes.csv", 2, "voter-id", "", "id")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,,9,1", ("votes.csv", 2, "comment-id", "", "id")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,77,9,1", ("votes.csv", 2, "comment-id", "77", "statement")),
    ("votes", "1726860700000,x,0,9,1", "1726860700000,x,0,9", ("votes.csv", 2, "", "1726860700000,x,0,9", "columns")),
    ("votes", "1726860700000,x,0,9,1", '1726860700000,"x,0,9,1', ("votes.csv", 2, "", '1726860700000,"x,0,9,1', "quote")),
    ("comments", "1,0,7,2,1,1,a", "1,,7,2,1,1,a", ("comments.csv", 2, "comment-id", "", "id")),
    ("comments", "1,0,7,2,1,1,a", "1,1,7,2,1,1,a", ("comments.csv", 3, "comment-id", "1", "twice")),
    ("comments", "1,0,7,2,1,1,a", "1,0,7,2,1,5,a", ("comments.csv", 2, "moderated", "5", "moderated")),
    ("comments", "1,0,7,2,1,1,a", "1,0,7,2,1,1,a\0b", ("comments.csv", 2, "comment-body", "a�b", "sign")),
    ("people", "9,1,2", ",1,2", ("participants-votes.csv", 2, "participant", "", "id")),
    ("people", "9,1,2", "10,1,2", ("participants-votes.csv", 3, "participant", "10", "twice-person")),
]  # fmt: skip
HEADS = {
    "votes": "timestamp,datetime,comment-id,voter-id,vote\n{}\n1726860700009,x,1,10,-1\n",
    "comments": "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n{}\n2,1,7,0,0,1,b\n3,2,7,0,0,-1,c\n",
    "people": "participant,group-id,n-agree\n{}\n10,0,0\n",
}


@pytest.mark.parametrize(("file", "right", "wrong", "fault"), WRONG)
def test_a_broken_row_is_told_and_the_rest_is_kept(tmp_path, file, right, wrong, fault):
    read = read_export(folder(tmp_path, **{file: HEADS[file].format(wrong)}))
    assert fault in faults(read)
    assert {one[4] for one in faults(read)} <= {fault[4], "statement"}
    assert ("10", "1") in cells(read)
    (tmp_path / "other").mkdir()
    assert faults(read_export(folder(tmp_path / "other", **{file: HEADS[file].format(right)}))) == []


def test_a_broken_moderation_hides_and_shows_nothing_by_itself(tmp_path):
    read = read_export(folder(tmp_path, comments=HEADS["comments"].format("1,0,7,2,1,x,a")))
    assert read.statements[0].moderated == 0


def test_votes_on_a_statement_without_text_are_told_once(tmp_path):
    comments = HEADS["comments"].format("1,9,7,0,0,1,a")
    read = read_export(folder(tmp_path, comments=comments))
    (fault,) = read.faults
    assert (fault.line, fault.value, fault.reason.arguments) == (2, "0", {"count": 4})
    assert "4 votes do not count" in fault.said("en")
    assert {one.statement for one in read.answers} == {"1", "2"}


@pytest.mark.parametrize(("missing", "name"), [("comments", "comments.csv"), ("votes", "votes.csv"), ("people", "participants-votes.csv"), ("summary", "summary.csv")])  # fmt: skip
@pytest.mark.parametrize(("content", "rule"), [(None, "file"), ("", "empty"), ("\n\n", "empty"), (bytes(range(256)) * 40, "text")])  # fmt: skip
def test_without_one_file_the_others_count(tmp_path, missing, name, content, rule):
    read = read_export(folder(tmp_path, **{missing: content}))
    assert faults(read) == [(name, 0, "", "", rule)]
    assert cells(read)["9", "1"] == 1
    assert cells(read)["8", "0"] == 1
    assert bool(read.statements[0].text) is (missing != "comments")
    assert (read.answers[0].moment is None) is (missing == "votes")
    assert read.published["8"] == (None if missing == "people" else "0")
    assert bool(read.topic) is (missing != "summary")


def test_a_file_without_a_column_that_it_needs(tmp_path):
    read = read_export(folder(tmp_path, votes=VOTES.replace("voter-id,vote", "who,what")))
    assert faults(read) == [("votes.csv", 1, "voter-id", "", "column"), ("votes.csv", 1, "vote", "", "column")]
    assert cells(read)["9", "1"] == 1  # from participants-votes


def test_a_file_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(polis_files, "LARGEST", len(VOTES) - 1)
    path = folder(tmp_path, comments=COMMENTS[:-5], people="participant\n8\n")
    (path / "comments.csv").write_text("comment-id,comment-body\n0,a\n")
    assert ("votes.csv", 0, "", "", "large") in faults(read_export(path))


def test_a_folder_that_holds_no_export(tmp_path):
    with pytest.raises(ExportError, match="There is no such folder"):
        read_export(tmp_path / "nowhere")
    with pytest.raises(ExportError, match="No file of a Polis export in this folder can be read") as caught:
        read_export(tmp_path)
    assert str(tmp_path.parent) not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_other_encodings_and_line_ends(tmp_path, encoding, ends):
    comments = COMMENTS.replace("Later start", "Más árboles y niños mañana")
    files = {"comments": comments, "votes": VOTES, "people": PEOPLE, "summary": SUMMARY}
    changed = {name: text.replace("\n", ends).encode(encoding) for name, text in files.items()}
    read = read_export(folder(tmp_path, **changed))
    assert faults(read) == []
    assert read.statements[0].text == "Más árboles y niños mañana, please"
    assert len(read.answers) == 7


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_spreadsheet_may_have_parted_the_cells_otherwise(tmp_path, delimiter):
    def parted(text: str) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter).writerows(csv.reader(io.StringIO(text)))
        return out.getvalue()

    read = read_export(folder(tmp_path, comments=parted(COMMENTS), votes=parted(VOTES), people=parted(PEOPLE)))
    assert faults(read) == []
    assert len(read.answers) == 7


def test_an_export_in_which_minus_one_is_agree_is_turned(tmp_path):
    head, *rows = VOTES.splitlines()
    turned = [row[:-1].rstrip("-") + {"1": "-1", "-1": "1", "0": "0"}[row.rsplit(",", 1)[1]] for row in rows]
    read = read_export(folder(tmp_path, votes="\n".join([head, *turned, ""])))
    assert faults(read) == [("votes.csv", 0, "", "", "turned")]
    (tmp_path / "straight").mkdir()
    assert cells(read) == cells(read_export(folder(tmp_path / "straight")))


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "![x](http://evil.example/p.png)", "🌊🌊", "‮desrever", "مرحبا"],
)
def test_strange_texts_are_text(tmp_path, text):
    comments = COMMENTS.replace("Rude", text)
    assert read_export(folder(tmp_path, comments=comments)).statements[2].text == text


@pytest.mark.parametrize("broken", ["", "a,b\n"])
def test_lines_are_counted_the_same_in_a_whole_file_and_in_a_broken_one(tmp_path, broken):
    comments = COMMENTS.replace("1726860685221,2", "\n1726860685221,1") + broken
    read = read_export(folder(tmp_path, comments=comments))
    assert ("comments.csv", 6, "comment-id", "1", "twice") in faults(read)


def test_many_faults_are_counted_but_not_all_kept(tmp_path):
    votes = VOTES + "1726860700000,x,0,9,7\n" * (polis_files.MOST_TOLD + 5)
    read = read_export(folder(tmp_path, votes=votes))
    assert (len(read.faults), read.fault_count) == (polis_files.MOST_TOLD, polis_files.MOST_TOLD + 5)
    assert len(read.answers) == 7


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(["comments", "votes", "people", "summary"]),
    at=st.integers(0, 400),
    cut=st.integers(0, 30),
    put=st.one_of(st.binary(max_size=6), st.sampled_from([b'"', b"\n", b",", b"\0", b"\xff\xfe", b"-1", b'""'])),
)
def test_no_damage_stops_the_reading(tmp_path_factory, file, at, cut, put):
    whole = {"comments": COMMENTS, "votes": VOTES, "people": PEOPLE, "summary": SUMMARY}[file].encode()
    read = read_export(folder(tmp_path_factory.mktemp("damaged"), **{file: whole[:at] + put + whole[at + cut :]}))
    assert read.votes().cells.shape == (len(read.votes().people), len(read.statements))
    faults(read)
