"""Open data beside Polis' own columns: pairs, budgets (also as Pabulib files), drafts and answers."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest

from plcore.codesign.answers import hide_answers, open_answers, show_answers, write_answer
from plcore.codesign.choices import drop_project, projects
from plcore.codesign.gatherings import change_state
from plcore.codesign.report import gathering_report, publish
from plcore.codesign.sharing import share_report
from plcore.interop.pabulib import parse_pabulib
from plcore.interop.polis_export import read_export
from plcore.interop.polis_giving import open_data
from plcore.store import new_id, open_store
from tests.gathering import PAT, gathered, play_steps

NOW = datetime(2026, 11, 22, 18)
PEOPLE = 9


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store):
    return gathered(store, NOW)


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_each_step_has_its_table(store, gathering):
    taken = play_steps(store, gathering, PEOPLE, NOW)
    files = open_data(store, gathering.id, now=NOW, rows_from=5)
    assert list(files)[4:] == ["pairs.csv", "budgets.csv", "budget-6.pb", "budget-7.pb", "parts.csv", "answers.csv"]
    assert [tuple(row.values()) for row in rows(files["pairs.csv"])] == [
        ("5", "1", "9", "0", "0", "9"), ("5", "2", "0", "9", "0", "9"), ("5", "3", "", "", "", ""),
        ("5", "4", "", "", "", ""),
    ]  # fmt: skip
    thumbs = [row for row in rows(files["budgets.csv"]) if row["step"] == "6"]
    assert [(row["people"], row["points"], row["cost"]) for row in thumbs] == [
        ("5", "", "6000"), ("5", "", "3000"), ("4", "", "8000"),
    ]  # fmt: skip
    draft = next(row for row in rows(files["parts.csv"]) if row["kind"] == "draft")
    assert [draft[name] for name in ("wrote", "said", "agree", "change", "against", "none")] == [
        "9", "9", "3", "2", "2", "2",
    ]  # fmt: skip
    assert len(rows(files["answers.csv"])) == 2 * PEOPLE
    assert not [seat for seat in taken if str(seat.id) in "".join(files.values())]


def test_a_budget_file_read_back_shares_the_pot_in_the_same_way(store, gathering):
    play_steps(store, gathering, PEOPLE, NOW)
    files = open_data(store, gathering.id, now=NOW, rows_from=5)
    for step in (5, 6):
        read = parse_pabulib(files[f"budget-{step + 1}.pb"], "budget.pb")
        told = next(one for one in gathering_report(store, gathering.id, now=NOW).steps if one.step == step)
        assert read.fault_count == 0
        again = share_report(read.budget, completion="add1")
        assert (again.funded, again.plain, again.share) == (told.share.funded, told.share.plain, told.share.share)
        assert {number: one.why for number, one in again.projects.items()} == {
            number: one.why for number, one in told.share.projects.items()
        }


def test_ballots_stand_in_an_order_of_their_own(store):
    texts = []
    for turned in (False, True):
        found = gathered(store, NOW)
        play_steps(store, found, PEOPLE + turned, NOW)
        votes = open_data(store, found.id, now=NOW, rows_from=5)["budget-6.pb"].partition("VOTES")[2]
        texts.append([line.partition(";")[2] for line in votes.split()[1:]])
    assert texts[0] == sorted(texts[0])
    assert texts[1] == sorted(texts[1])


@pytest.mark.parametrize("people", [0, 1, 4])
def test_of_few_people_nothing_is_counted_and_no_ballot_is_given(store, gathering, people):
    play_steps(store, gathering, people, NOW)
    files = open_data(store, gathering.id, now=NOW, rows_from=5)
    assert not [name for name in files if name.endswith(".pb")]
    assert (rows(files["pairs.csv"]), rows(files["budgets.csv"])) == ([], [])
    assert {row["agree"] for row in rows(files["parts.csv"])} == {""}
    assert {row["said"] for row in rows(files["parts.csv"])} == {""}


def test_only_words_that_are_shown_go_out_and_formulas_stay_words(store, gathering):
    first, second, *_ = play_steps(store, gathering, 6, NOW, read=False)
    for seat, text in ((first, '=HYPERLINK("http://a.b")'), (second, "Something rude")):
        write_answer(store, gathering.id, 2, 1, seat.id, text, language="en", key=new_id(), now=NOW)
    keys = {one.text: one.id for one in open_answers(store, gathering.id)}
    show_answers(store, PAT, [keys['=HYPERLINK("http://a.b")'], keys["Something rude"]], now=NOW)
    hide_answers(store, PAT, [keys["Something rude"]], "rude", now=NOW)
    told = rows(open_data(store, gathering.id, now=NOW, rows_from=5)["answers.csv"])
    assert [(row["step"], row["part"], row["text"]) for row in told] == [("3", "2", '\'=HYPERLINK("http://a.b")')]


def test_what_was_published_goes_out_as_it_was(store, gathering):
    play_steps(store, gathering, 7, NOW)
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    files = open_data(store, gathering.id, now=NOW, rows_from=5)
    drop_project(store, PAT, gathering.id, projects(store, gathering.id, 5)[0].id, now=NOW)
    assert open_data(store, gathering.id, now=NOW, rows_from=5) == files


def test_the_files_of_polis_are_read_beside_ours(store, gathering, tmp_path):
    play_steps(store, gathering, 6, NOW)
    for name, text in open_data(store, gathering.id, now=NOW, rows_from=5).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    read = read_export(tmp_path)
    assert (read.fault_count, len(read.statements)) == (0, 4)


def test_the_ballots_of_fewer_than_fifteen_people_are_not_given(store, gathering):
    play_steps(store, gathering, 14, NOW)
    files = open_data(store, gathering.id, now=NOW)
    assert "budgets.csv" in files
    assert not [name for name in files if name.endswith(".pb")]
