"""Who was in the room: shares and ranges, who was heard less, and nothing that tells of a few people."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from datetime import date, datetime, timedelta

import pytest

from plcore.access import PUBLIC, NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign import seats
from plcore.codesign.choices import tell_about
from plcore.codesign.hiding import show
from plcore.codesign.plan import AboutQuestion, Plan, Step
from plcore.codesign.populations import population
from plcore.codesign.room import Room, not_heard, room_question, room_report, wilson
from plcore.codesign.templates import about_questions
from plcore.language import say
from plcore.roster.enrolled import Enrolled, enrolled
from plcore.store import new_id, open_store
from tests.small_district import build

NOW = datetime(2026, 11, 22, 18)
PAT = Viewer(person=new_id(), role="facilitator")
SCHOOLS = Enrolled(
    {"Gull Point": 550, "Breakwater": 280, "Eastside": 370},
    dict.fromkeys(range(13), 90),
    {"en": 700, "es": 330, "vi": 20, "so": 8},
)


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


def question(kind: str, *answers: str, **more) -> AboutQuestion:
    return AboutQuestion(kind=kind, words=both("Which?"), answers=tuple({"en": one} for one in answers), **more)


def told(counts, of, people):
    return room_question("school", both("Which?"), [both(str(one)) for one in range(len(counts))], counts, of, people)


@pytest.mark.parametrize(("count", "of"), [(0, 10), (5, 10), (10, 50), (4, 44), (200, 201), (50, 50)])
def test_wilsons_interval_ends_where_the_share_would_be_just_as_far_away_as_chance_goes(count, of):
    """Its ends are the shares p for which (count / of - p)^2 = z^2 p (1 - p) / of."""
    for end in wilson(count, of):
        assert (count / of - end) ** 2 == pytest.approx(1.959963984540054**2 * end * (1 - end) / of, abs=1e-12)
    assert wilson(0, 10) == pytest.approx((0, 0.277533), abs=1e-6)


def test_a_share_of_nobody_is_a_fault():
    with pytest.raises(ValueError, match="nobody"):
        wilson(0, 0)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (question("school", "Gull Point", " eastside ", "Nowhere"), (550, 370, None)),
        (question("grade_band", "Grades K-2", "Grados 3 a 5", "grade 9", "PK-K", "grown up"), (270, 270, 90, 90, None)),
        (question("language", "English", "Español", "Another language"), (700, 330, 28)),
        (question("language", "Spanish", "Tiếng Việt", "French", "?"), (330, 20, 0, None)),
        (question("neighborhood", "North", "South", counts=(40, 60)), (40, 60)),
        (question("neighborhood", "North", "South"), (None, None)),
        (question("role", "Student", "Family"), (None, None)),
    ],
)
def test_what_an_answer_stands_for_in_the_schools(asked, found):
    assert population(asked, SCHOOLS) == found


def test_our_own_questions_can_be_set_against_the_schools():
    for kind in ("grade_band", "language"):
        assert None not in population(about_questions()[kind], SCHOOLS)


def test_a_group_that_came_less_than_its_share_is_missing():
    room = told([60, 25, 8], [550, 280, 370], 100)
    assert [one.heard for one in room.groups] == ["more", "alike", "less"]
    assert room.missing() == (both("2"),)
    assert room.untold == 7
    assert (room.groups[2].low, room.groups[2].high) == wilson(8, 93)
    assert room.groups[2].enrolled == pytest.approx(370 / 1200)


def test_a_hidden_group_is_missing_where_even_four_would_be_too_few():
    room = told([60, 25, 1], [550, 280, 370], 100)
    last = room.groups[2]
    assert (last.people, last.small, last.heard, room.untold) == (None, True, "less", None)
    assert (last.low, last.high) == (0, wilson(4, 85)[1])
    # how many answered is between 85 and 89, so the range of the others reaches over both
    assert (room.groups[0].low, room.groups[0].high) == (wilson(60, 89)[0], wilson(60, 85)[1])
    small_school = told([60, 25, 1], [550, 280, 30], 100)
    assert small_school.groups[2].heard == "alike"  # of so few students, four people are their share


def test_where_everyone_answered_a_small_group_is_still_named():
    room = told([60, 39, 1], [550, 280, 370], 100)
    assert [one.people for one in room.groups] == [None, None, None]
    assert room.missing() == (both("2"),)
    assert told([60, 39, 1], [550, None, 370], 100).missing() == ()  # who knows what the others stand for


@pytest.mark.parametrize(("counts", "of"), [([20, 0], [850, 150]), ([12, 2], [600, 400])])
def test_where_chance_may_have_kept_people_away_only_a_clear_gap_is_denied(counts, of):
    room = Room(people=sum(counts), is_live=False, questions=(told(counts, of, sum(counts)),) * 2)
    said = not_heard(room, "en")
    assert say("en", said.id, **said.arguments) == (
        "Set beside our schools by school, no part was clearly missing. About anyone else we cannot tell."
    )


def test_where_nothing_can_be_compared_that_is_said():
    untold = room_question("school", both("Which?"), [both("1"), both("2")], [9, 9], [None, None], 18)
    assert not_heard(Room(people=18, is_live=True, questions=(untold,)), "en").id == "room-cannot-tell"


def test_without_enough_people_nothing_is_said():
    for counts, people in ([[0, 0, 0], 0], [[2, 1, 1], 4], [[6, 3, 3], 12]):
        room = told(counts, [550, 280, 370], people)
        assert room.is_veiled
        assert not room.can_tell()
        assert room.missing() == ()


def test_a_few_students_in_the_schools_are_no_share():
    room = told([40, 20, 10], [500, 300, 9], 80)
    assert [one.enrolled for one in room.groups] == [500 / 800, 300 / 800, None]
    assert room.groups[2].heard == "unknown"


@pytest.mark.parametrize("people", [9, 16, 22])
def test_tables_that_are_shown_alike_are_told_alike(people):
    """Shares, ranges and words are made of what is shown: they tell nothing that the counts do not."""
    alike = defaultdict(set)
    for counts in itertools.product(range(people + 1), repeat=3):
        if sum(counts) <= people:
            alike[show(counts, people)].add(told(counts, [55, 28, 37], people).model_dump_json())
    assert len(alike) > 1 or people == 9
    assert all(len(found) == 1 for found in alike.values())


def test_subtraction_and_back_solving_find_no_hidden_count():
    """From everything that a page could print: totals, counts, and ranges to many places, solved for their base."""
    chance = random.Random(8)
    tried = 0
    for _ in range(3000):
        counts = [chance.choice([0, 2, 4, 7, 12, 40]) for _ in range(4)]
        people = sum(counts) + chance.choice([0, 2, 9, 30])
        room = told(counts, [300, 200, 100, 50], people)
        seen = [one.people for one in room.groups if one.people is not None]
        if len(seen) in (0, 4):
            continue
        tried += 1
        assert people - sum(seen) >= 5  # what is hidden, with the untold
        for one in room.groups:
            if one.people is None:
                assert (one.low, one.high) == (0, wilson(4, max(4, sum(seen)))[1])
                continue
            bases = [base for base in range(max(1, one.people), people + 30) if wilson(one.people, base)[1] == one.high]
            assert bases == [sum(seen)]
            bases = [base for base in range(max(1, one.people), people + 30) if wilson(one.people, base)[0] == one.low]
            assert bases == [sum(seen) + 4 * (4 - len(seen))]
    assert tried > 500


class Evening:
    """An open gathering that asks for the school; people join and tell."""

    def __init__(self, store):
        self.store, self.joined = store, 0
        about = (question("school", "Gull Point", "Eastside"),)
        steps = (Step(kind="votes", title=both("Votes")),)
        plan = Plan(name=both("A"), question=both("B"), steps=steps, about=about, begins=date(2026, 11, 1))
        self.id = house.make_gathering(store, PAT, plan, now=NOW).id
        house.change_state(store, PAT, self.id, "open", now=NOW)

    def join(self, answer):
        self.joined += 1
        now = NOW + timedelta(minutes=self.joined)
        token = f"t{self.joined}"
        seat = seats.take_seat(self.store, self.id, token, language="en", address="1", now=now)
        self.tell(seat.id, answer, now)
        return seat.id

    def tell(self, seat, answer, now):
        tell_about(self.store, self.id, seat, 0, answer, key=new_id(), now=now)

    def room(self, viewer=PAT):
        return room_report(self.store, viewer, self.id)


@pytest.fixture
def evening(tmp_path):
    with open_store(tmp_path / "room.duckdb") as store:
        yield Evening(store)


def test_while_people_come_the_room_is_seen_in_steps_of_five(evening):
    seen, people = [], []
    for place in range(26):
        people.append(evening.join(place % 2))
        seen.append(evening.room().model_dump_json())
    changes = [place + 1 for place in range(1, 26) if seen[place] != seen[place - 1]]
    assert changes == [10, 15, 20, 25]  # a step is seen when the next one is full
    evening.tell(people[0], 1, NOW + timedelta(hours=3))  # one who changes an answer is not seen alone
    assert evening.room().model_dump_json() == seen[-1]
    assert evening.room().people == 20
    house.change_state(evening.store, PAT, evening.id, "closed", now=NOW + timedelta(hours=4))
    room = evening.room(PUBLIC)
    assert (room.people, [one.people for one in room.questions[0].groups]) == (26, [12, 14])


def test_who_would_rather_not_say_is_counted_with_the_untold(evening):
    for place in range(20):
        evening.join(None if place < 6 else place % 2)
    house.change_state(evening.store, PAT, evening.id, "closed", now=NOW + timedelta(hours=4))
    (asked,) = evening.room(PUBLIC).questions
    assert (asked.untold, [one.people for one in asked.groups]) == (6, [7, 7])


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_while_it_runs_only_who_leads_it_sees_the_room(evening, role):
    somebody = Viewer(person=None, role=role)
    with pytest.raises(NotAllowed):
        evening.room(somebody)
    house.change_state(evening.store, PAT, evening.id, "closed", now=NOW)
    assert evening.room(somebody).people == 0


def test_opened_again_for_one_person_the_room_tells_no_more(evening):
    for place in range(20):
        evening.join(place % 2)
    house.change_state(evening.store, PAT, evening.id, "closed", now=NOW + timedelta(minutes=30))
    before = [one.people for one in evening.room(PUBLIC).questions[0].groups]
    house.change_state(evening.store, PAT, evening.id, "open", now=NOW + timedelta(minutes=31))
    evening.joined = 40
    evening.join(1)
    house.change_state(evening.store, PAT, evening.id, "closed", now=NOW + timedelta(hours=1))
    assert [one.people for one in evening.room(PUBLIC).questions[0].groups] == before == [10, 10]


def test_students_are_counted_once_by_school_grade_and_language(tmp_path):
    with open_store(tmp_path / "roster.duckdb") as store:
        build(store)
        found = enrolled(store)
    assert sum(found.schools.values()) == 4


def test_before_anyone_came_the_largest_groups_are_known_from_the_roster_alone():
    room = told([0, 0, 0], [550, 280, 9], 0)
    assert [one.enrolled for one in room.groups] == [550 / 830, 280 / 830, None]
    assert not room.can_tell()
