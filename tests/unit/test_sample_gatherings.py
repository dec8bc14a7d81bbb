"""The gatherings of Harbor Bend: held through everyone's commands, the same with the same seed, easy to read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from plcore.access import COMMAND_LINE
from plcore.codesign.answers import open_answers
from plcore.codesign.choices import about_answers
from plcore.codesign.decisions import decisions
from plcore.codesign.gatherings import Gathering, gatherings, is_open
from plcore.codesign.plan import LONGEST_IDEA
from plcore.codesign.report import gathering_report
from plcore.codesign.statements import statements
from plcore.language import LANGUAGES, too_hard
from plcore.sample.gatherings import REAL, bring_real, play
from plcore.sample.words import WORDS
from plcore.store import Store, open_store
from tests.small_district import build

NOW = datetime(2026, 11, 22, 18)
WRITTEN = tomllib.loads((WORDS / "gatherings.toml").read_text(encoding="utf-8"))["gathering"]
SAID = """
SELECT statement.number, statement.text, vote.answer, vote.unclear, vote.made_at
FROM facts.vote AS vote
JOIN core.statement AS statement ON statement.id = vote.statement
ORDER BY ALL
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("held") / "g.duckdb") as opened:
        build(opened)
        play(opened, COMMAND_LINE, seed=7, now=NOW)
        yield opened


def held(store: Store, template: str) -> Gathering:
    (found,) = [one for one in gatherings(store, COMMAND_LINE) if one.plan.template == template]
    return found


def test_one_is_open_now_with_ideas_votes_and_something_to_read(store):
    found = held(store, "technology")
    assert is_open(found, NOW)
    report = gathering_report(store, found.id, now=NOW)
    assert report.people == 41
    assert report.answers > 250
    waiting = [one for one in statements(store, found.id) if one.decision == "waiting"]
    assert sorted(one.reason for one in waiting) == ["contact", "not-yet"]
    assert len(open_answers(store, found.id)) == 2


def test_one_is_published_with_phones_and_paper_and_its_ledger(store):
    found = held(store, "graduates")
    assert found.state == "published"
    report = gathering_report(store, found.id, now=NOW)
    assert report.frozen
    assert report.channels == {"phone": 44, "paper": 12}
    assert report.found.clear
    assert report.found.k == 2
    assert report.found.common_ground
    assert report.found.differences
    assert (report.hidden, report.merged) == (2, 1)
    entries = [one.entry for one in decisions(store, found.id)]
    assert [one.answer for one in entries] == ["yes", "later"] or [one.answer for one in entries] == ["later", "yes"]
    assert all(one.on <= NOW.date() < (one.again_on or NOW.date()) for one in entries)


def test_what_people_chose_and_wrote_is_told_too(store):
    pairs, questions = gathering_report(store, held(store, "graduates").id, now=NOW).steps
    assert (pairs.people, len(pairs.ranked) > 9, pairs.undecided > 0) == (14, True, True)
    assert [(len(part.answers), part.hidden, part.waiting) for part in questions.parts] == [(5, 1, 0), (5, 0, 0)]
    (budget,) = gathering_report(store, held(store, "budget").id, now=NOW).steps
    assert (budget.people, budget.share.voters) == (14, 14)
    assert 0 < len(budget.share.funded) < len(budget.share.projects)
    assert set(budget.share.funded) != set(budget.share.plain)
    (open_now,) = gathering_report(store, held(store, "technology").id, now=NOW).steps
    assert [(len(part.answers), part.waiting) for part in open_now.parts] == [(1, 0), (0, 1), (0, 0)]


def test_nothing_lies_in_the_future(store):
    for table in ("facts.vote", "core.statement", "core.moderation", "core.gathering_state", "core.seat",
                  "facts.about_answer", "facts.open_answer", "facts.pair_choice", "facts.share_choice", "core.answer_moderation", "core.decision", "core.paper_batch"):  # fmt: skip
        (newest,) = store.one(f"SELECT max(made_at) FROM {table}")
        assert newest <= NOW, table


def test_nobody_votes_on_what_was_not_there_yet(store):
    early = """
        SELECT count(*) FROM facts.vote AS vote JOIN core.statement AS statement ON statement.id = vote.statement
        WHERE vote.made_at < statement.made_at
    """
    assert store.one(early) == (0,)


def test_some_say_something_about_themselves(store):
    for name in ("technology", "graduates"):
        answers = about_answers(store, held(store, name).id)
        assert 20 <= len(answers) <= 44


def test_the_same_seed_gives_the_same_words_votes_and_times(store, tmp_path):
    with open_store(tmp_path / "again.duckdb") as other:
        build(other)
        play(other, COMMAND_LINE, seed=7, now=NOW)
        assert other.rows(SAID) == store.rows(SAID)
        assert len({one.code for one in gatherings(other, COMMAND_LINE)}) == 3


def test_another_day_moves_everything_with_it(tmp_path):
    with open_store(tmp_path / "later.duckdb") as other:
        build(other)
        later = NOW + timedelta(days=200, hours=7)
        play(other, COMMAND_LINE, seed=3, now=later)
        assert is_open(held(other, "technology"), later)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_board_says_reads_well_and_ideas_are_short(language):
    texts = []
    for one in WRITTEN:
        texts += [str(decision[field][language]) for decision in one.get("decision", ())
                  for field in ("what", "by", "why", "next")]  # fmt: skip
        for idea in one["idea"]:
            assert len(idea.get(language, "")) <= LONGEST_IDEA
            assert idea["said"] in idea
    assert not too_hard("\n".join(texts), language)


def test_the_third_is_a_real_conversation_with_its_notice(tmp_path):
    with open_store(tmp_path / "real.duckdb") as other:
        found = bring_real(other, COMMAND_LINE, now=NOW)
        report = gathering_report(other, found.id, now=NOW)
    assert found.state == "published"
    assert (report.channels, report.found.clear) == ({"import": 404}, True)
    assert "CC BY 4.0" in found.plan.invited["en"]
    assert "CC BY 4.0" in (REAL / "NOTICE.md").read_text(encoding="utf-8")
