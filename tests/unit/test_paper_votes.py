"""Votes on paper: sheets and their names, typed once or twice, what differs, and counted once beside the phones."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from plcore.access import NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign import paper, paper_counting, statements, voting
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.paper_counting import count_pile
from plcore.codesign.paper_sheets import LETTERS, MARKS, NotTyped, Run, print_run, read_line, read_marks, runs, sheet_of
from plcore.codesign.plan import Plan, Step
from plcore.codesign.seats import seats, take_seat
from plcore.store import new_id, open_store

NOW = datetime(2026, 11, 22, 18)
PAT = Viewer(person=new_id(), role="facilitator")
ROSA = Viewer(person=new_id(), role="facilitator")
TEXTS = ("More recess", "Later start", "Music for all", "Phones away")


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


class Room:
    """A gathering with statements, printed sheets and a pile, and the short ways to type and to count."""

    def __init__(self, store, texts=TEXTS, sheets=6, per_sheet=60):
        self.store = store
        steps = (Step(kind="ideas", title=both("Ideas")), Step(kind="votes", title=both("Votes")))
        plan = Plan(name=both("A day"), question=both("What makes a good day?"), steps=steps)
        self.id = house.make_gathering(store, PAT, plan, now=NOW).id
        self.code = house.change_state(store, PAT, self.id, "open", now=NOW).code
        for text in texts:
            self.idea(text)
        more = {"language": "both", "large": False, "per_sheet": per_sheet, "key": new_id(), "now": NOW}
        self.run = print_run(store, PAT, self.id, sheets, **more)
        self.pile = self.start("Library")
        self.minute = 0

    def idea(self, text, decision="shown"):
        more = {"language": "en", "seat": None, "origin": "start", "step": 0, "reason": "start", "now": NOW}
        statements.add_idea(self.store, self.id, text, key=new_id(), decision=decision, **more)

    def start(self, name):
        return paper.start_pile(self.store, PAT, self.id, name, key=new_id(), now=NOW)

    def sheet(self, number):
        return sheet_of(self.store, PAT, self.id, self.run.name(number))

    def type(self, number, marks, time=1, by=PAT, into=None, key=None):
        self.minute += 1
        sheet = self.sheet(number)
        read = read_marks(marks, len(sheet.statements))
        now = NOW + timedelta(minutes=self.minute)
        return paper.type_sheet(self.store, by, into or self.pile, sheet, read, time, key=key or new_id(), now=now)

    def count(self, once=False, pile=None, key=None):
        self.minute += 1
        now = NOW + timedelta(minutes=self.minute)
        return count_pile(self.store, PAT, pile or self.pile, key=key or new_id(), now=now, once=once)

    def typed(self, number):
        name = self.run.name(number)
        return next(one for one in paper.typed_of(self.store, PAT, self.pile) if one.sheet == name)

    def cells(self):
        return voting.votes_of(self.store, self.id, statements.statements(self.store, self.id)).cells.tolist()

    def rows(self):
        return voting.how_many(self.store, self.id)[0]

    def phone(self, token):
        return take_seat(self.store, self.id, token, language="en", address="10.0.0.1", now=NOW).id


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "paper.duckdb") as opened:
        yield opened


@pytest.fixture
def room(store):
    return Room(store)


# sheets


def test_sheets_are_numbered_through_and_keep_what_stood_on_them(room):
    room.idea("Said later")
    again = print_run(room.store, PAT, room.id, 3, language="en", large=True, per_sheet=60, key=new_id(), now=NOW)
    assert (room.run.first, room.run.last, again.first, again.last) == (1, 6, 7, 9)
    assert len(room.sheet(1).statements) == 4
    assert len(sheet_of(room.store, PAT, room.id, again.name(7)).statements) == 5
    assert runs(room.store, PAT, room.id) == [room.run, again]


def test_the_same_print_asked_for_twice_is_one(room):
    key = new_id()
    more = {"language": "en", "large": False, "per_sheet": 60, "key": key, "now": NOW}
    assert print_run(room.store, PAT, room.id, 2, **more) == print_run(room.store, PAT, room.id, 2, **more)
    assert len(runs(room.store, PAT, room.id)) == 2


@pytest.mark.parametrize(("statements_there", "per_sheet", "sheets"), [(10, 4, 20), (7, 3, 5), (5, 5, 4), (9, 60, 2)])
def test_where_there_are_many_statements_each_stands_on_as_many_sheets(statements_there, per_sheet, sheets):
    keys = tuple(new_id() for _ in range(statements_there))
    run = Run(new_id(), new_id(), 11, 10 + sheets, keys, per_sheet, "en", False, NOW, None)
    on_them = [run.on_sheet(number) for number in range(11, 11 + sheets)]
    assert all(len(set(one)) == min(per_sheet, statements_there) for one in on_them)
    assert all(sorted(one, key=keys.index) == list(one) for one in on_them), "in the order of their numbers"
    times = Counter(key for one in on_them for key in one)
    assert max(times.values()) - min(times[key] for key in keys) <= 1


@pytest.mark.parametrize("written", ["{}", " {} ", "{lower}", "{spaced}", "{close}"])
def test_a_sheet_is_found_however_its_name_is_typed(room, written):
    name = room.run.name(3)
    text = written.format(name, lower=name.lower(), spaced=name.replace("-", " "), close=name.replace("-", ""))
    assert sheet_of(room.store, PAT, room.id, text).name == name


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "paper-no-sheet-name"),
        ("3", "paper-no-sheet-name"),
        ("hello", "paper-no-sheet-name"),
        ("9999999-BC", "paper-no-sheet-name"),
        ("7-BC", "paper-no-such-sheet"),
        ("0-BC", "paper-no-such-sheet"),
    ],
)
def test_a_name_that_is_none_is_told(room, typed, why):
    with pytest.raises(NotTyped, match=why):
        sheet_of(room.store, PAT, room.id, typed)


def test_a_wrong_letter_is_told_instead_of_counted(room):
    right = room.run.name(3)
    wrong = right[:-1] + next(letter for letter in LETTERS if letter != right[-1])
    with pytest.raises(NotTyped, match="paper-no-such-sheet"):
        sheet_of(room.store, PAT, room.id, wrong)


def test_a_sheet_of_another_gathering_is_told_with_that_ones_code(store, room):
    other = Room(store)
    theirs = next(name for name in other.run.names() if name not in room.run.names())
    with pytest.raises(NotTyped, match="paper-sheet-elsewhere") as told:
        sheet_of(store, PAT, room.id, theirs)
    assert told.value.says.arguments == {"sheet": theirs, "code": other.code}


@pytest.mark.parametrize(
    ("line", "name", "marks"),
    [
        ("12-KF 1123", "12-KF", "1123"),
        ("12kf1123", "12kf", "1123"),
        ("12kfaadp", "12kf", "aadp"),
        ("12 kf aadp", "12 kf", "aadp"),
        ("1123", None, "1123"),
        ("11dp", None, "11dp"),
        ("12-KF", "12-KF", ""),
        ("https://x.example/join/BCDFGH?sheet=12-KF&to=es 11 23", "12-KF", "11 23"),
        ("https://x.example/join/BCDFGH?sheet=12-KF", "12-KF", ""),
        ("", None, ""),
    ],
)
def test_a_line_is_a_sheet_and_its_marks(line, name, marks):
    assert read_line(line) == (name, marks)


def test_every_sign_for_a_mark_is_told_from_a_name():
    assert not {sign for sign in MARKS if sign.upper() in LETTERS}
    assert read_marks("1 2,3 0 a D p - .", 9) == (1, -1, 0, None, 1, -1, 0, None, None)
    for typed, wanted in [("11", 3), ("1111", 3), ("11z", 3), ("", 1), ("114", 3)]:
        with pytest.raises(NotTyped):
            read_marks(typed, wanted)


@pytest.mark.parametrize("more", [{"count": 0}, {"count": 501}, {"per_sheet": 0}, {"per_sheet": 61}])
def test_a_print_has_bounds(room, more):
    asked = {"count": 5, "per_sheet": 20, **more}
    with pytest.raises(NotPossible, match="paper-count-bounds"):
        print_run(
            room.store, PAT, room.id, asked["count"],
            language="en", large=False, per_sheet=asked["per_sheet"], key=new_id(), now=NOW,
        )  # fmt: skip


def test_nothing_to_print_is_told(store):
    with pytest.raises(NotPossible, match="paper-nothing-shown"):
        Room(store, texts=())


# typing


def test_two_typings_that_agree_are_ready_and_who_typed_is_kept(room):
    assert room.type(1, "1123").typed.state == "once"
    saved = room.type(1, "aadp", time=2, by=ROSA)
    assert (saved.typed.state, saved.again, saved.came_from) == ("ready", False, None)
    assert (saved.typed.first.by, saved.typed.second.by) == (PAT.person, ROSA.person)
    assert list(saved.typed.answers.values()) == [1, 1, -1, 0]


def test_what_differs_is_shown_line_by_line_and_settled_by_a_look_at_the_sheet(room):
    room.type(1, "1123")
    typed = room.type(1, "1103", time=2, by=ROSA).typed
    third = room.run.statements[2]
    assert [(one.statement, one.first, one.second) for one in typed.differences] == [(third, -1, None)]
    assert typed.state == "differs"
    assert room.count().differs == 1
    assert room.rows() == 0, "a sheet that differs waits"
    settled = paper.settle(room.store, PAT, typed, {third: -1}, key=new_id(), now=NOW).typed
    assert settled.state == "ready"
    assert room.count().sheets == 1
    assert room.cells() == [[1, 1, -1, 0]]


def test_settling_needs_every_line_that_differs_and_nothing_typed_meanwhile(room):
    room.type(1, "1123")
    typed = room.type(1, "2213", time=2).typed
    lines = [one.statement for one in typed.differences]
    for wrong in ({}, {lines[0]: 1}, {**dict.fromkeys(lines, 1), room.run.statements[3]: 1}):
        with pytest.raises(NotPossible, match="paper-settle-all"):
            paper.settle(room.store, PAT, typed, wrong, key=new_id(), now=NOW)
    room.type(1, "2223", time=2)
    with pytest.raises(NotPossible, match="paper-typed-meanwhile"):
        paper.settle(room.store, PAT, typed, dict.fromkeys(lines, 1), key=new_id(), now=NOW)


def test_typing_after_settling_compares_anew(room):
    room.type(1, "1111")
    typed = room.type(1, "2111", time=2).typed
    paper.settle(room.store, PAT, typed, {room.run.statements[0]: 1}, key=new_id(), now=NOW)
    assert room.typed(1).state == "ready"
    assert room.type(1, "3111", time=2).typed.state == "differs"


def test_a_sheet_typed_twice_in_one_round_is_told_and_the_newest_stands(room):
    assert not room.type(1, "1111").again
    saved = room.type(1, "2222")
    assert saved.again and saved.typed.first.times == 2
    assert saved.typed.state == "once", "the same round twice is no second look"
    assert set(saved.typed.answers.values()) == {-1}
    assert room.store.one("SELECT count(*) FROM facts.paper_entry") == (8,), "what was typed first is kept"


def test_the_same_form_sent_twice_is_one_typing(room):
    key = new_id()
    first, again = room.type(1, "1111", key=key), room.type(1, "1111", key=key)
    assert first == again
    assert room.typed(1).first.times == 1


def test_a_sheet_belongs_to_the_pile_in_which_it_was_typed_last(room):
    room.type(1, "1111")
    room.count(once=True)
    other = room.start("Gym")
    saved = room.type(1, "2222", into=other)
    assert (saved.came_from, saved.typed.pile) == ("Library", other.id)
    counted = room.count(once=True)
    assert (counted.sheets, counted.elsewhere) == (0, 1)
    room.count(once=True, pile=other)
    room.count(once=True)
    assert room.cells() == [[-1, -1, -1, -1]], "one sheet, one voice, and the newest"


def test_the_newest_typing_stands_although_the_clock_was_set_back(room):
    room.type(1, "1111")
    room.minute = -60
    assert set(room.type(1, "2222").typed.answers.values()) == {-1}


@pytest.mark.parametrize(("state", "why"), [("draft", "paper-not-yet"), ("published", "codesign-published-stays")])
def test_drafts_and_what_is_published_take_no_paper(room, state, why):
    room.type(1, "1111")
    moved = room.store.write
    if state == "draft":
        key = new_id()
        moved(lambda tx: tx.execute(house.ADD_STATE, [key, room.id, "draft", NOW, None]))
    else:
        for one in ("closed", "published"):
            house.change_state(room.store, PAT, room.id, one, now=NOW)
    for command in (lambda: room.type(2, "1111"), lambda: room.count(once=True), lambda: room.start("Late")):
        with pytest.raises(NotPossible, match=why):
            command()
    assert room.rows() == 0


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_only_facilitators_print_type_read_and_count(room, role):
    viewer = Viewer(person=None, role=role)
    typed = room.type(1, "1111").typed
    sheet, key = room.sheet(1), new_id()
    for command in (
        lambda: print_run(room.store, viewer, room.id, 1, language="en", large=False, per_sheet=9, key=key, now=NOW),
        lambda: runs(room.store, viewer, room.id),
        lambda: sheet_of(room.store, viewer, room.id, sheet.name),
        lambda: paper.start_pile(room.store, viewer, room.id, "Mine", key=key, now=NOW),
        lambda: paper.piles(room.store, viewer, room.id),
        lambda: paper.typed_of(room.store, viewer, room.pile),
        lambda: paper.type_sheet(room.store, viewer, room.pile, sheet, (1,) * 4, 1, key=key, now=NOW),
        lambda: paper.settle(room.store, viewer, typed, {}, key=key, now=NOW),
        lambda: count_pile(room.store, viewer, room.pile, key=key, now=NOW),
    ):
        with pytest.raises(NotAllowed):
            command()
    assert room.rows() == 0


# counting


def test_a_pile_is_counted_with_what_is_blank_left_out(room):
    for number, marks in enumerate(["1230", "1111", "0000"], 1):
        room.type(number, marks)
        room.type(number, marks, time=2, by=ROSA)
    counted = room.count()
    assert (counted.sheets, counted.new, counted.changed, counted.taken_back) == (3, 7, 0, 0)
    assert sorted(room.cells()) == [[1, -1, 0, 2], [1, 1, 1, 1]]
    assert {(one.channel, one.label) for one in seats(room.store, room.id)} == {
        ("paper", room.run.name(number)) for number in (1, 2, 3)
    }
    assert paper.pile(room.store, PAT, room.pile.id).counted_at is not None


def test_counting_again_replaces_and_never_adds(room):
    room.type(1, "1123")
    room.count(once=True)
    assert room.count(once=True).new == 0
    assert room.rows() == 4
    room.type(1, "1230")
    counted = room.count(once=True)
    assert (counted.new, counted.changed, counted.taken_back) == (0, 2, 1)
    assert room.cells() == [[1, -1, 0, 2]]
    assert len(seats(room.store, room.id)) == 1


def test_sheets_typed_once_wait_unless_they_are_asked_for(room):
    room.type(1, "1111")
    room.type(2, "2222")
    room.type(2, "2222", time=2)
    counted = room.count()
    assert (counted.sheets, counted.once) == (1, 1)
    assert room.count(once=True).sheets == 2


def test_an_empty_pile_can_be_counted(room):
    assert room.count().sheets == 0


def test_a_statement_hidden_since_the_print_is_typed_and_left_out_of_what_is_shown(room):
    statements.decide(room.store, PAT, [room.run.statements[0]], "hidden", "rude", now=NOW)
    room.type(1, "1123")
    room.count(once=True)
    standing = voting.votes_of(room.store, room.id, statements.statements(room.store, room.id))
    assert standing.hidden.tolist() == [True, False, False, False]
    assert standing.cells.tolist() == [[1, 1, -1, 0]]


def test_paper_can_be_counted_after_the_gathering_has_closed(room):
    house.change_state(room.store, PAT, room.id, "closed", now=NOW)
    room.type(1, "1111")
    assert room.count(once=True).sheets == 1


def test_counting_while_people_vote_on_phones_loses_nothing_and_adds_nothing(store):
    room = Room(store, sheets=40)
    for number in range(1, 41):
        room.type(number, "1230" if number % 2 else "2101")
    phones = [room.phone(f"phone-{number}") for number in range(40)]

    def vote(seat):
        for line in room.run.statements:
            voting.vote(store, room.id, seat, line, "agree", key=new_id(), now=NOW)

    with ThreadPoolExecutor(8) as pool:
        voted = [pool.submit(vote, seat) for seat in phones]
        counts = [pool.submit(room.count, True) for _ in range(4)]
        assert {one.result().sheets for one in counts} == {40}
        for one in voted:
            one.result()
    assert room.rows() == 40 * 3 + 40 * 4
    cells = Counter(map(tuple, room.cells()))
    assert cells == {(1, 1, 1, 1): 40, (1, -1, 0, 2): 20, (-1, 1, 2, 1): 20}


def test_a_count_that_was_stopped_half_way_is_finished_by_counting_again(room, monkeypatch):
    for number in range(1, 7):
        room.type(number, "1111")
    monkeypatch.setattr(paper_counting, "SHEETS_AT_ONCE", 2)
    real, calls = room.store.write, []

    def stops(command):
        calls.append(command)
        if len(calls) == 3:  # the seats, two sheets, and then
            raise KeyboardInterrupt
        return real(command)

    monkeypatch.setattr(room.store, "write", stops)
    with pytest.raises(KeyboardInterrupt):
        room.count(once=True)
    assert room.rows() == 8
    assert paper.pile(room.store, PAT, room.pile.id).counted_at is None
    assert room.count(once=True).new == 16
    assert room.rows() == 24
