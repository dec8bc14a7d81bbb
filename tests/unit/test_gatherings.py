"""Gatherings, seats, ideas and votes: what counts, what is refused, and that nothing is counted twice or lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign import seats, statements, voting
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.plan import Plan, Step
from plcore.codesign.report import publish
from plcore.codesign.seats import Full, Seat
from plcore.store import Store, new_id, open_store

NOW = datetime(2026, 11, 22, 18)
TODAY = date(2026, 11, 22)
PAT = Viewer(person=new_id(), role="facilitator")


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


def plan(**more) -> Plan:
    steps = (Step(kind="ideas", title=both("Ideas")), Step(kind="votes", title=both("Votes")))
    return Plan(**{"name": both("A portrait"), "question": both("What should they become?"), "steps": steps, **more})


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store) -> Gathering:
    made = house.make_gathering(store, PAT, plan(), now=NOW)
    return house.change_state(store, PAT, made.id, "open", now=NOW)


def seat(store: Store, gathering: Gathering, token: str, address: str = "10.0.0.1", now: datetime = NOW) -> Seat:
    taken = seats.take_seat(store, gathering.id, token, language="en", address=address, now=now)
    assert isinstance(taken, Seat)
    return taken


def idea(store: Store, gathering: Gathering, text: str, **more) -> int:
    given = {"key": new_id(), "language": "en", "seat": None, "origin": "start", "step": 0, "decision": "shown"}
    return statements.add_idea(store, gathering.id, text, **{**given, "reason": "start", "now": NOW, **more})


# gatherings


def test_a_gathering_is_a_draft_that_only_its_makers_see(store):
    made = house.make_gathering(store, PAT, plan(), now=NOW)
    assert (made.state, house.is_open(made, NOW)) == ("draft", False)
    assert house.gathering_of_code(store, made.code) is None
    assert house.gatherings(store, PUBLIC) == []
    assert house.gatherings(store, PAT) == [made]


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_nobody_else_makes_or_changes_one(store, gathering, role):
    viewer = Viewer(person=None, role=role)
    for command in (
        lambda: house.make_gathering(store, viewer, plan(), now=NOW),
        lambda: house.change_plan(store, viewer, gathering.id, plan(), now=NOW),
        lambda: house.change_state(store, viewer, gathering.id, "closed", now=NOW),
        lambda: statements.decide(store, viewer, [], "shown", "looked-at", now=NOW),
    ):
        with pytest.raises(NotAllowed):
            command()


@pytest.mark.parametrize(
    ("way", "ends"),
    [
        ("open", "open"),
        ("open paused open closed", "closed"),
        ("open closed open closed published", "published"),
        ("closed", None),
        ("published", None),
        ("open published", None),
        ("open closed published open", None),
        ("open open", "open"),
    ],
)
def test_a_gathering_goes_through_its_states(store, way, ends):
    made = house.make_gathering(store, PAT, plan(), now=NOW)

    def walk() -> str:
        return [house.change_state(store, PAT, made.id, state, now=NOW).state for state in way.split()][-1]

    if ends is None:
        with pytest.raises(NotPossible):
            walk()
    else:
        assert walk() == ends


def test_every_change_is_in_the_log(store, gathering):
    house.change_plan(store, PAT, gathering.id, plan(moderation="after"), now=NOW)
    house.change_state(store, PAT, gathering.id, "closed", now=NOW + timedelta(days=1))
    assert [one.what for one in house.log_of(store, gathering.id)] == ["plan", "draft", "open", "plan", "closed"]
    assert house.gathering(store, gathering.id).plan.moderation == "after"


def test_steps_that_people_use_stay_in_their_places(store, gathering):
    more = (*plan().steps, Step(kind="questions", title=both("More"), parts=(both("Why?"),)))
    assert len(house.change_plan(store, PAT, gathering.id, plan(steps=more), now=NOW).plan.steps) == 3
    with pytest.raises(NotPossible):
        house.change_plan(store, PAT, gathering.id, plan(steps=tuple(reversed(more))), now=NOW)


@pytest.mark.parametrize("typed", ["{}", " {} ", "{lower}", "{dashed}"])
def test_the_code_is_found_however_it_is_typed(store, gathering, typed):
    code = gathering.code
    text = typed.format(code, lower=code.lower(), dashed=f"{code[:3]}-{code[3:]}")
    assert house.gathering_of_code(store, text) == gathering
    assert house.gathering_of_code(store, code[:-1]) is None
    assert house.gathering_of_code(store, "") is None


@pytest.mark.parametrize(
    ("begins", "ends", "open_today"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (TODAY + timedelta(days=1), None, False),
        (None, TODAY - timedelta(days=1), False),
    ],
)
def test_a_gathering_is_open_between_its_days(store, gathering, begins, ends, open_today):
    dated = house.change_plan(store, PAT, gathering.id, plan(begins=begins, ends=ends), now=NOW)
    assert house.is_open(dated, NOW) is open_today


# seats


def test_a_device_has_one_seat_in_a_gathering_and_another_in_the_next(store, gathering):
    other = house.change_state(store, PAT, house.make_gathering(store, PAT, plan(), now=NOW).id, "open", now=NOW)
    first = seat(store, gathering, "token")
    assert seat(store, gathering, "token", address="10.9.9.9") == first
    assert seats.seat_of(store, gathering.id, "token") == first
    assert seats.seat_of(store, gathering.id, "another") is None
    assert seats.seat_of(store, gathering.id, None) is None
    assert seat(store, other, "token").id != first.id
    hashes = [row[0] for row in store.rows("SELECT token_hash FROM core.seat")]
    assert len(set(hashes)) == 2, "the seats of one phone cannot be told to be of one phone"
    assert not any("token" in one for one in hashes)


def test_a_whole_school_can_join_from_one_address_but_a_script_cannot_go_on(store, gathering, monkeypatch):
    for number in range(300):
        seat(store, gathering, f"phone-{number}")
    monkeypatch.setattr(seats, "MOST_FROM_ADDRESS", 300)
    taken = seats.take_seat(store, gathering.id, "next", language="en", address="10.0.0.1", now=NOW)
    assert isinstance(taken, Full)
    assert seat(store, gathering, "elsewhere", address="10.0.0.2")
    assert seat(store, gathering, "phone-7"), "who has a seat keeps it"
    assert seat(store, gathering, "next", now=NOW + timedelta(hours=1, seconds=1))


def test_a_thousand_phones_of_one_school_join_within_minutes(store, gathering):
    first = seat(store, gathering, "phone 0")
    (place,) = store.one("SELECT address FROM core.seat")
    others = [
        (new_id(), gathering.id, f"hash {n}", "phone", "en", place, None, NOW + n * timedelta(seconds=0.3))
        for n in range(999)
    ]
    store.write(lambda tx: tx.insert("core.seat", seats.COLUMNS, others))
    assert seat(store, gathering, "one more", now=NOW + timedelta(minutes=5)) != first


def test_addresses_are_hashes_and_are_forgotten(store, gathering):
    seat(store, gathering, "a", address="203.0.113.9")
    (kept,) = store.one("SELECT address FROM core.seat")
    assert "203.0.113" not in kept and len(kept) == 64
    for state, days in (("closed", 0), ("published", 5)):
        house.change_state(store, PAT, gathering.id, state, now=NOW + timedelta(days=days))
    assert seats.forget_addresses(store, now=NOW + timedelta(days=6, hours=23)) == 0
    assert seats.forget_addresses(store, now=NOW + timedelta(days=7)) == 1
    assert store.one("SELECT address FROM core.seat") == (None,)
    assert seats.forget_addresses(store, now=NOW + timedelta(days=8)) == 0


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ([], True),  # open
        ([("paused", 0)], True),
        ([("closed", 0)], False),
        ([("closed", 9)], True),  # not long enough
        ([("closed", 0), ("open", 5)], True),  # opened again
        ([("closed", 0), ("open", 5), ("closed", 9)], True),  # and closed again, not long ago
        ([("closed", 0), ("open", 1), ("closed", 2)], False),
        ([("closed", 0), ("published", 9)], False),
    ],
)
def test_addresses_are_kept_as_long_as_a_gathering_may_go_on(store, gathering, changes, kept):
    seat(store, gathering, "a")
    for state, days in changes:
        house.change_state(store, PAT, gathering.id, state, now=NOW + timedelta(days=days))
    seats.forget_addresses(store, now=NOW + timedelta(days=10))
    assert (store.one("SELECT address FROM core.seat") != (None,)) is kept


def test_addresses_of_what_is_over_go_after_a_week_and_with_the_result(store, gathering):
    seat(store, gathering, "a")
    over = house.change_state(store, PAT, house.make_gathering(store, PAT, plan(), now=NOW).id, "open", now=NOW)
    seat(store, over, "a")
    house.change_state(store, PAT, over.id, "closed", now=NOW)

    def kept():
        rows = store.rows("SELECT gathering FROM core.seat WHERE address IS NOT NULL")
        return {row[0] for row in rows}

    seats.forget_addresses(store, now=NOW + timedelta(days=6))
    assert kept() == {gathering.id, over.id}
    seats.forget_addresses(store, now=NOW + timedelta(days=8))
    assert kept() == {gathering.id}
    house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    assert kept() == set()


def test_a_clock_that_is_set_back_makes_nobody_wait(store, gathering, monkeypatch):
    idea(store, gathering, "A")
    (one,) = statements.statements(store, gathering.id)
    mine = seat(store, gathering, "a").id
    monkeypatch.setattr(voting, "MOST_IN_WINDOW", 3)
    for answer, at in (("agree", 0), ("pass", 20), ("agree", 40), ("disagree", -60), ("agree", -59), ("pass", -58)):
        now = NOW + timedelta(minutes=at)
        voting.vote(store, gathering.id, mine, one.id, answer, key=new_id(), now=now)
    assert voting.answers_of(store, gathering.id, mine)[one.id].answer == "pass"


def test_the_name_of_a_gathering_turns_no_words_around():
    made = plan(name=both("A\u202egood\u2066 day\u200b\x00"))
    assert made.name["en"] == "Agood day"


# ideas


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Keep   music \n in school. ", "Keep music in school."),
        ("Más recreo para todos", "Más recreo para todos"),
        ("مزيد من الوقت للعب", "مزيد من الوقت للعب"),
        ("\u202eevil\u202c text", "evil text"),
        ("ze\u200bro\u2060width", "zerowidth"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("![x](https://example.org/a.png)", "![x](https://example.org/a.png)"),
        ("Recess \U0001f468\u200d\U0001f469\u200d\U0001f467", "Recess \U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("\x00null\x07", "null"),
    ],
)
def test_an_idea_is_one_line_of_what_can_be_seen(store, gathering, typed, kept):
    idea(store, gathering, typed)
    assert [one.text for one in statements.statements(store, gathering.id)] == [kept]


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200d", "...", "\U0001f600\U0001f600", "x" * 181])
def test_an_idea_that_says_nothing_or_too_much_is_refused(store, gathering, typed):
    with pytest.raises(NotPossible):
        idea(store, gathering, typed)
    assert statements.statements(store, gathering.id) == []


def test_the_same_form_sent_twice_is_one_idea(store, gathering):
    key = new_id()
    assert idea(store, gathering, "Once", key=key) == idea(store, gathering, "Once", key=key) == 1
    assert idea(store, gathering, "Twice") == 2


def test_ideas_of_phones_need_an_open_gathering_and_have_a_bound(store, gathering, monkeypatch):
    mine = seat(store, gathering, "a").id
    monkeypatch.setattr(statements, "MOST_IDEAS", 2)
    for text in ("one", "two"):
        idea(store, gathering, text, seat=mine, origin="phone")
    with pytest.raises(NotPossible, match="codesign-ideas-many"):
        idea(store, gathering, "three", seat=mine, origin="phone")
    house.change_state(store, PAT, gathering.id, "paused", now=NOW)
    with pytest.raises(NotPossible, match="codesign-not-open"):
        idea(store, gathering, "late", seat=seat(store, gathering, "b").id, origin="phone")
    assert idea(store, gathering, "from a table", origin="circle", origin_is="4") == 3


def test_fifty_at_once_get_fifty_numbers(store, gathering):
    with ThreadPoolExecutor(16) as pool:
        numbers = list(pool.map(lambda n: idea(store, gathering, f"Idea {n}"), range(50)))
    assert sorted(numbers) == list(range(1, 51))


def test_what_is_decided_can_be_undone_and_the_log_tells_all(store, gathering):
    first, second = idea(store, gathering, "More art"), idea(store, gathering, "More arts", decision="waiting")
    one, two = statements.statements(store, gathering.id)
    statements.decide(store, PAT, [two.id], "merged", "same-as", into=one.id, now=NOW)
    statements.decide(store, PAT, [two.id], "shown", "undone", now=NOW)
    assert [s.decision for s in statements.statements(store, gathering.id)] == ["shown", "shown"]
    log = [(line.number, line.decision, line.into_number) for line in statements.log_of(store, gathering.id)]
    assert log == [
        (first, "shown", None),
        (second, "waiting", None),
        (second, "merged", first),
        (second, "shown", None),
    ]
    for wrong in (
        {"decision": "merged"},
        {"decision": "merged", "into": two.id},
        {"decision": "shown", "into": one.id},
    ):
        with pytest.raises(NotPossible):
            statements.decide(store, PAT, [two.id], reason="same-as", now=NOW, **wrong)


def test_only_its_author_answers_to_what_was_decided(store, gathering):
    hers, his = seat(store, gathering, "hers").id, seat(store, gathering, "his").id
    idea(store, gathering, "Rude?", seat=hers, origin="phone", decision="hidden", reason="rude")
    (one,) = statements.statements(store, gathering.id)
    statements.reply(store, one.id, hers, "I meant the bell.", now=NOW)
    with pytest.raises(NotPossible):
        statements.reply(store, one.id, his, "Me too", now=NOW)
    assert statements.replies(store, PAT, one.id) == [("I meant the bell.", NOW)]
    with pytest.raises(NotAllowed):
        statements.replies(store, PUBLIC, one.id)


def test_a_statement_can_be_read_in_another_language(store, gathering):
    idea(store, gathering, "More recess")
    (one,) = statements.statements(store, gathering.id)
    assert one.in_language("es") == ("More recess", "en")
    statements.word(store, PAT, one.id, "es", "Más recreo", now=NOW)
    (one,) = statements.statements(store, gathering.id)
    assert one.in_language("es") == ("Más recreo", "es")
    assert one.in_language("en") == ("More recess", "en")


# votes


def test_the_newest_answer_counts_and_can_be_taken_back(store, gathering):
    idea(store, gathering, "A")
    (one,) = statements.statements(store, gathering.id)
    mine = seat(store, gathering, "a").id
    for minutes, answer in enumerate(["agree", "disagree", "unclear", "taken-back", "pass"]):
        moment = NOW + timedelta(minutes=minutes)
        voting.vote(store, gathering.id, mine, one.id, answer, key=new_id(), now=moment)
        assert voting.answers_of(store, gathering.id, mine) == {one.id: voting.Said(answer, moment)}
    assert voting.votes_of(store, gathering.id, [one]).cells.tolist() == [[0]]
    assert voting.how_many(store, gathering.id) == (5, NOW + timedelta(minutes=4))


def test_the_newest_answer_counts_although_the_clock_was_set_back(store, gathering):
    idea(store, gathering, "A")
    (one,) = statements.statements(store, gathering.id)
    mine = seat(store, gathering, "a").id
    voting.vote(store, gathering.id, mine, one.id, "agree", key=new_id(), now=NOW)
    voting.vote(store, gathering.id, mine, one.id, "disagree", key=new_id(), now=NOW - timedelta(hours=1))
    assert voting.answers_of(store, gathering.id, mine)[one.id].answer == "disagree"


def test_a_vote_that_was_sent_again_counts_once(store, gathering):
    idea(store, gathering, "A")
    (one,) = statements.statements(store, gathering.id)
    mine, key = seat(store, gathering, "a").id, new_id()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: voting.vote(store, gathering.id, mine, one.id, "agree", key=key, now=NOW), range(8)))
    assert voting.how_many(store, gathering.id)[0] == 1


def test_votes_that_may_not_be_are_refused(store, gathering, monkeypatch):
    idea(store, gathering, "Shown")
    idea(store, gathering, "Hidden", decision="hidden")
    idea(store, gathering, "Waiting", decision="waiting")
    here, hidden, waiting = statements.statements(store, gathering.id)
    other = house.change_state(store, PAT, house.make_gathering(store, PAT, plan(), now=NOW).id, "open", now=NOW)
    idea(store, other, "Elsewhere")
    (elsewhere,) = statements.statements(store, other.id)
    mine, theirs = seat(store, gathering, "a").id, seat(store, other, "a").id

    def refused(statement, voter, why):
        with pytest.raises(NotPossible, match=why):
            voting.vote(store, gathering.id, voter, statement, "agree", key=new_id(), now=NOW)

    refused(hidden.id, mine, "not-shown")
    refused(waiting.id, mine, "not-shown")
    refused(elsewhere.id, mine, "not-shown")
    refused(new_id(), mine, "not-shown")
    refused(here.id, theirs, "no-seat")
    refused(here.id, new_id(), "no-seat")
    monkeypatch.setattr(voting, "MOST_IN_WINDOW", 0)
    refused(here.id, mine, "too-fast")
    house.change_state(store, PAT, gathering.id, "closed", now=NOW)
    refused(here.id, mine, "not-open")
    assert voting.how_many(store, gathering.id)[0] == 0


def test_closing_while_many_vote_loses_nothing_that_was_confirmed(store, gathering):
    idea(store, gathering, "A")
    (one,) = statements.statements(store, gathering.id)
    voters = [seat(store, gathering, f"t{number}").id for number in range(60)]

    def try_to_vote(voter) -> bool:
        try:
            voting.vote(store, gathering.id, voter, one.id, "agree", key=new_id(), now=NOW)
        except NotPossible:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        tried = [pool.submit(try_to_vote, voter) for voter in voters[:30]]
        closing = pool.submit(house.change_state, store, PAT, gathering.id, "closed", now=NOW)
        tried += [pool.submit(try_to_vote, voter) for voter in voters[30:]]
        closing.result()
        confirmed = sum(one.result() for one in tried)
    assert voting.how_many(store, gathering.id)[0] == confirmed
    assert not try_to_vote(voters[0])


def test_votes_without_some_seats_stand_beside_all(store, gathering):
    idea(store, gathering, "A")
    idea(store, gathering, "B", decision="hidden")
    both_of_them = statements.statements(store, gathering.id)
    first, second = seat(store, gathering, "a").id, seat(store, gathering, "b").id
    voting.vote(store, gathering.id, first, both_of_them[0].id, "agree", key=new_id(), now=NOW)
    voting.vote(store, gathering.id, second, both_of_them[0].id, "disagree", key=new_id(), now=NOW)
    everyone = voting.votes_of(store, gathering.id, both_of_them)
    assert everyone.people == (str(first), str(second))
    assert everyone.hidden.tolist() == [False, True]
    assert voting.votes_of(store, gathering.id, both_of_them, frozenset({second})).people == (str(first),)
