"""Open data out: the columns of Polis, read back as it was; small groups protected, nothing that leads to a person."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from plcore.access import Viewer
from plcore.codesign import statements
from plcore.codesign.gatherings import NotPossible, change_state, gatherings
from plcore.codesign.report import kept_report, publish
from plcore.codesign.statements import statements as statements_of
from plcore.codesign.votes import UNSEEN
from plcore.codesign.voting import vote, votes_of
from plcore.interop.polis import bring_conversation
from plcore.interop.polis_export import read_export
from plcore.interop.polis_giving import FEWEST, FEWEST_ROWS, open_data, open_data_zip
from plcore.store import new_id, open_store
from tests.unit.test_gathering_report import IDEAS, NOW, PAT, answer, gathering, sit, two_camps

__all__ = ["gathering"]
POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
needs_real = pytest.mark.skipif(not POLIS.is_dir(), reason="real conversations are not here: ../shared/data/polis")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


def written(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_what_goes_out_is_read_back_as_it_was(store, gathering, tmp_path):
    two_camps(store, gathering)
    read = read_export(written(tmp_path / "out", open_data(store, gathering.id, now=NOW)))
    assert (read.fault_count, read.topic) == (0, "What?")
    assert [(one.id, one.text) for one in read.statements] == [
        (str(number), text) for number, text in enumerate(IDEAS, start=1)
    ]
    everything = statements_of(store, gathering.id)
    ours, theirs = votes_of(store, gathering.id, everything), read.votes()
    assert sorted(ours.cells.tolist()) == sorted(theirs.cells.tolist())
    kept = kept_report(store, gathering.id, now=NOW)
    assert sorted(read.published.values()) == ["0"] * 10 + ["1"] * 10
    assert kept.report.found.sizes == {"A": 10, "B": 10}


def test_nothing_in_it_leads_to_a_person(store, gathering):
    taken = two_camps(store, gathering)
    statements.add_idea(
        store, gathering.id, "A garden for us.", key=new_id(), language="en", seat=taken[3].id, origin="phone", step=0,
        decision="shown", reason="rule", now=NOW,
    )  # fmt: skip
    files = open_data(store, gathering.id, now=NOW)
    assert not [seat for seat in taken if str(seat.id) in "".join(files.values())]
    assert {row["author-id"] for row in rows(files["comments.csv"])} == {""}
    assert {row["n-comments"] for row in rows(files["participants-votes.csv"])} == {""}
    assert {row["datetime"] for row in rows(files["votes.csv"])} == {"Sun Nov 22 00:00:00 UTC 2026"}
    # The order of people is that of what they said: whoever joined first stands anywhere.
    said = [[row[str(number)] for number in range(1, 9)] for row in rows(files["participants-votes.csv"])]
    assert said == sorted(said, key=lambda row: [int(cell) for cell in row])


def test_a_statement_that_few_answered_has_no_counts(store, gathering):
    two_camps(store, gathering)
    key, few = new_id(), 12
    statements.add_idea(
        store, gathering.id, "A new one.", key=key, language="en", seat=None, origin="start", step=0,
        decision="shown", reason="rule", now=NOW,
    )  # fmt: skip
    for number in range(FEWEST - 1):
        answer(store, gathering, sit(store, gathering, number).id, "        +")
    files = open_data(store, gathering.id, now=NOW)
    assert [(row["agrees"], row["disagrees"]) for row in rows(files["comments.csv"])][8] == ("", "")
    assert "9" not in {row["comment-id"] for row in rows(files["votes.csv"])}
    assert {row["9"] for row in rows(files["participants-votes.csv"])} == {""}
    assert {row["n-votes"] for row in rows(files["participants-votes.csv"])} == {"8"}
    answer(store, gathering, sit(store, gathering, few).id, "        +")
    files = open_data(store, gathering.id, now=NOW)
    assert [row["agrees"] for row in rows(files["comments.csv"])][8] == str(FEWEST)


@pytest.mark.parametrize("people", [0, 1, FEWEST - 1])
def test_few_people_are_no_rows(store, gathering, people):
    for number in range(people):
        answer(store, gathering, sit(store, gathering, number).id, "+-+-+-+-")
    files = open_data(store, gathering.id, now=NOW)
    assert (rows(files["votes.csv"]), rows(files["participants-votes.csv"])) == ([], [])
    assert {row["agrees"] for row in rows(files["comments.csv"])} == {""}
    assert "voters,\n" in files["summary.csv"]


def test_hidden_texts_stay_hidden_and_formulas_stay_words(store, gathering):
    two_camps(store, gathering)
    statements.add_idea(
        store, gathering.id, '=HYPERLINK("http://a.b","x")', key=new_id(), language="en", seat=None, origin="start",
        step=0, decision="shown", reason="start", now=NOW,
    )  # fmt: skip
    statements.decide(store, PAT, [statements_of(store, gathering.id)[1].id], "hidden", "rude", now=NOW)
    comments = open_data(store, gathering.id, now=NOW)["comments.csv"]
    assert IDEAS[1] not in comments
    assert [row["moderated"] for row in rows(comments)] == ["0", "-1", *["0"] * 7]
    assert rows(comments)[-1]["comment-body"].startswith("'=")


@pytest.mark.parametrize("sign", "=+-@\uff1d\uff0b\uff0d\uff20")
def test_every_sign_that_begins_a_formula_is_made_a_word(store, gathering, sign):
    statements.add_idea(
        store, gathering.id, f"{sign}SUM(A1)", key=new_id(), language="en", seat=None, origin="start", step=0,
        decision="shown", reason="start", now=NOW,
    )  # fmt: skip
    comments = open_data(store, gathering.id, now=NOW)["comments.csv"]
    assert rows(comments)[-1]["comment-body"] == f"'{sign}SUM(A1)"


def over(store, gathering) -> None:
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)


@pytest.mark.parametrize("state", ["open", "paused", "closed"])
def test_nothing_is_given_while_it_can_still_change(store, gathering, state):
    """Copies of before and after a neighbor votes would differ by the neighbor's row."""
    two_camps(store, gathering)
    if state != "open":
        change_state(store, PAT, gathering.id, state, now=NOW)
    with pytest.raises(NotPossible) as refused:
        open_data_zip(store, gathering.id, now=NOW)
    assert refused.value.why == "codesign-data-later"


def test_whoever_came_on_a_day_of_their_own_is_not_known_by_it(store, gathering):
    two_camps(store, gathering)
    alone = sit(store, gathering, 99)
    for days, one in enumerate(statements_of(store, gathering.id)):
        at = NOW + timedelta(days=1 + days % 2)
        vote(store, gathering.id, alone.id, one.id, "pass", key=new_id(), now=at)
    votes = rows(open_data(store, gathering.id, now=NOW)["votes.csv"])
    assert len({(row["timestamp"], row["datetime"]) for row in votes}) == 1


def test_among_a_few_there_are_counts_and_no_rows(store, gathering):
    for number in range(FEWEST_ROWS - 1):
        answer(store, gathering, sit(store, gathering, number).id, "+-+-+-+-")
    files = open_data(store, gathering.id, now=NOW)
    assert (rows(files["votes.csv"]), rows(files["participants-votes.csv"])) == ([], [])
    assert {row["agrees"] for row in rows(files["comments.csv"])} == {"0", str(FEWEST_ROWS - 1)}
    answer(store, gathering, sit(store, gathering, FEWEST_ROWS).id, "+-+-+-+-")
    assert len(rows(open_data(store, gathering.id, now=NOW)["participants-votes.csv"])) == FEWEST_ROWS


def test_the_zip_is_the_same_every_time(store, gathering):
    two_camps(store, gathering)
    over(store, gathering)
    packed = open_data_zip(store, gathering.id, now=NOW, notes="CC BY 4.0")
    assert packed == open_data_zip(store, gathering.id, now=NOW, notes="CC BY 4.0")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == [
            "comments.csv", "votes.csv", "participants-votes.csv", "summary.csv", "README.txt"
        ]  # fmt: skip


@needs_real
def test_a_real_one_comes_out_as_it_came_in(store, tmp_path):
    bring_conversation(store, Viewer(person=None, role="office"), POLIS / "london.youth", now=NOW)
    (made,) = gatherings(store, PAT)
    everything = statements_of(store, made.id)
    back = read_export(written(tmp_path / "out", open_data(store, made.id, now=NOW))).votes()
    there = read_export(POLIS / "london.youth").votes()
    number = {str(one.number): there.statements.index(one.origin_is) for one in everything}
    columns = [number[one] for one in back.statements]
    theirs = there.cells[:, columns]
    enough = (theirs != UNSEEN).sum(axis=0) >= FEWEST
    assert enough.sum() > 20
    assert sorted(back.cells[:, enough].tolist()) == sorted(theirs[:, enough].tolist())
