"""Words about what is not clear: kept once, without a name, up to bounds; the office alone reads them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from plcore.access import COMMAND_LINE, PUBLIC, NotAllowed
from plcore.learning.unclear import MOST_A_DAY, NotTaken, handle, tell_unclear
from plcore.learning.unclear_notes import notes
from plcore.store import open_store
from tests.district import NOW, District


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield District(opened)


@pytest.fixture
def goal(district):
    return district.objective("M.1", "Adding")


def tell(district, goal, words, *, sent=0, now=NOW):
    return tell_unclear(district.store, goal, "en", words, sent=sent, now=now)


def test_words_are_kept_for_the_office_without_a_name(district, goal):
    tell(district, goal, "  What is a sum?\r\n")
    kept = notes(district.store, COMMAND_LINE)
    assert [(one.objective, one.words, one.language) for one in kept] == [(goal, "What is a sum?", "en")]
    columns = district.store.rows("SELECT column_name FROM duckdb_columns() WHERE table_name = 'unclear'")
    assert {name for (name,) in columns} == {"id", "objective", "language", "words", "recorded_at", "handled_at"}
    with pytest.raises(NotAllowed):
        notes(district.store, PUBLIC)
    handle(district.store, COMMAND_LINE, kept[0].id, NOW)
    assert notes(district.store, COMMAND_LINE) == []


@pytest.mark.parametrize(
    ("words", "sent", "why"),
    [
        ("", 0, "learn-unclear-nothing"),
        (" \n\x00 ", 0, "learn-unclear-nothing"),
        ("a" * 501, 0, "learn-unclear-too-long"),
        ("one more", 5, "learn-unclear-enough"),
    ],
)
def test_what_is_not_taken_is_answered(district, goal, words, sent, why):
    with pytest.raises(NotTaken) as answered:
        tell(district, goal, words, sent=sent)
    assert answered.value.message_id == why
    assert notes(district.store, COMMAND_LINE) == []


def test_an_unknown_goal_is_answered(district):
    with pytest.raises(NotTaken, match="learn-unknown"):
        tell(district, uuid4(), "What is this?")


def test_the_same_words_are_kept_once_a_day(district, goal):
    first = tell(district, goal, "What is a sum?")
    assert tell(district, goal, "What is a sum?", now=NOW + timedelta(hours=1)) == first
    assert tell(district, goal, "What is a sum?", now=NOW + timedelta(days=2)) != first
    assert len(notes(district.store, COMMAND_LINE)) == 2


def test_a_flood_ends(district, goal):
    rows = [(uuid4(), goal, "en", f"flood {number}", NOW) for number in range(MOST_A_DAY)]
    columns = ["id", "objective", "language", "words", "recorded_at"]
    district.store.write(lambda transaction: transaction.insert("core.unclear", columns, rows))
    with pytest.raises(NotTaken, match="learn-unclear-enough"):
        tell(district, goal, "one more")
    tell(district, goal, "the next day", now=NOW + timedelta(days=2))
