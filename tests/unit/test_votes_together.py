"""The answers of many in one go: by the same rules as one answer, all of them or none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from plcore.codesign import gatherings as house
from plcore.codesign import voting
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.statements import statements
from plcore.codesign.voting import Given, answers_of, how_many, vote, vote_together
from plcore.store import new_id, open_store
from tests.unit.test_gatherings import NOW, PAT, idea, plan, seat


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store):
    made = house.make_gathering(store, PAT, plan(), now=NOW)
    return house.change_state(store, PAT, made.id, "open", now=NOW)


def given(seat, statement, answer="agree", minutes=0, key=None):
    return Given(seat, statement, answer, NOW + timedelta(minutes=minutes), key or new_id())


def test_the_newest_answer_counts_and_the_same_key_counts_once(store, gathering):
    idea(store, gathering, "A")
    (one,) = statements(store, gathering.id)
    mine, hers, key = seat(store, gathering, "a").id, seat(store, gathering, "b").id, new_id()
    vote(store, gathering.id, mine, one.id, "agree", key=key, now=NOW)
    vote_together(
        store,
        gathering.id,
        [
            given(mine, one.id, "disagree", key=key),
            given(mine, one.id, "pass", minutes=-5),
            given(hers, one.id, "unclear", 1),
        ],
    )
    assert answers_of(store, gathering.id, mine)[one.id].answer == "pass", "also where the clock was set back"
    assert answers_of(store, gathering.id, hers)[one.id].answer == "unclear"
    assert how_many(store, gathering.id)[0] == 3
    vote_together(store, gathering.id, [])
    assert how_many(store, gathering.id)[0] == 3


@pytest.mark.parametrize("wrong", ["hidden", "waiting", "elsewhere", "no seat", "closed", "too fast"])
def test_one_that_may_not_be_stops_all(store, gathering, wrong, monkeypatch):
    for decision in ("shown", "hidden", "waiting"):
        idea(store, gathering, decision, decision=decision)
    here, hidden, waiting = statements(store, gathering.id)
    mine = seat(store, gathering, "a").id
    answers = [given(mine, here.id)]
    if wrong == "closed":
        house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    elif wrong == "no seat":
        answers.append(given(new_id(), here.id))
    elif wrong == "too fast":
        monkeypatch.setattr(voting, "MOST_IN_WINDOW", 2)
        answers += [given(mine, here.id), given(mine, here.id)]
    else:
        statement = {"hidden": hidden.id, "waiting": waiting.id, "elsewhere": new_id()}[wrong]
        answers.append(given(mine, statement))
    with pytest.raises(NotPossible):
        vote_together(store, gathering.id, answers)
    assert how_many(store, gathering.id)[0] == 0
