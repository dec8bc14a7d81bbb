"""Invitations: what opens the door, what does not, and what each refusal tells."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from plcore.access import COMMAND_LINE, PUBLIC, NotAllowed, Viewer
from plcore.access.again import opens_here_until
from plcore.access.codes import LETTERS, QUESTIONS, new_code, question_of, shown, tidy
from plcore.access.devices import devices_of, end_all, end_device, start_device, viewer_for
from plcore.access.entering import Opened, Refused, enter
from plcore.access.guardians import restrict
from plcore.access.invitations import (
    CannotInvite,
    list_invitations,
    make_invitation,
    make_invitations,
    reprint_invitation,
    revoke_invitation,
)
from plcore.access.secrets import FILE, SecretError, key_of, read_key
from plcore.store import open_store
from tests.small_district import LEO_BORN, MAYA_BORN, NOW, build

MAYA, LEO = MAYA_BORN, LEO_BORN


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def small(store):
    return build(store)


def invite(store, person, role="family", now=NOW, **more):
    return make_invitation(store, COMMAND_LINE, person, role, now=now, **more)


def come(store, code, fact, now=NOW, address="192.0.2.1", cookie=None, former=()):
    return enter(store, code, fact, address=address, label="phone, Chrome", now=now, cookie=cookie, former=former)


def later(minutes):
    return NOW + timedelta(minutes=minutes)


# the code


def test_a_code_says_its_question_and_nothing_else():
    for question in QUESTIONS:
        codes = {new_code(question) for _ in range(200)}
        assert len(codes) == 200
        assert {question_of(code) for code in codes} == {question}
        assert all(len(code) == 12 and set(code) <= set(LETTERS) for code in codes)
    assert not set("ILOU") & set(LETTERS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8K2M-0QRS-T4VX", "8K2M0QRST4VX"),
        ("8k2m 0qrs t4vx", "8K2M0QRST4VX"),
        ("  8k2m0qrst4vx\n", "8K2M0QRST4VX"),
        ("8K2M.OQRS.T4VX", "8K2M0QRST4VX"),
        ("8K2M–oqrs—T4VX", "8K2M0QRST4VX"),
        ("iL2M-0QRS-T4uX", "112M0QRST4VX"),
        ("８Ｋ２Ｍ0QRST4VX", "8K2M0QRST4VX"),
        ("8K2M-0QRS-T4V", None),
        ("8K2M-0QRS-T4VXX", None),
        ("8K2M-0QRS-T4VÑ", None),
        ("", None),
        ("8K2M0QRST4VX" + " " * 100, None),
        ("'; DROP TABLE x", None),
        ("😀" * 12, None),
    ],
)
def test_what_is_typed_is_understood(typed, meant):
    assert tidy(typed) == meant


def test_a_printed_code_is_read_back():
    code = new_code("child")
    assert tidy(shown(code)) == code
    assert shown("8K2M0QRST4VX") == "8K2M-0QRS-T4VX"


# what is asked, and what opens


def test_a_family_comes_in_with_any_of_its_childrens_birth_dates(store, small):
    for birthday in (MAYA, LEO):
        made = invite(store, small.ana)
        assert made.question == "child"
        opened = come(store, shown(made.code).lower(), birthday)
        assert isinstance(opened, Opened)
        assert opened.viewer.person == small.ana
        assert opened.viewer.role == "family"
        assert opened.home_language == "es"


def test_only_children_whom_the_rule_shows_are_asked_about(store, small):
    made = invite(store, small.ben)  # Nora has no birth date; Leo is barred; Otis is of age
    assert made.question == "number"
    for wrong in ("N-101", "N-103", "Leo"):
        assert come(store, made.code, wrong) == Refused("wrong")
    assert isinstance(come(store, made.code, " n 102 "), Opened)


def test_students_and_staff_have_their_own_question(store, small):
    student = invite(store, small.maya, "student")
    assert student.question == "own"
    assert isinstance(come(store, student.code, MAYA), Opened)
    unborn = invite(store, small.nora, "student")
    assert unborn.question == "number"
    assert isinstance(come(store, unborn.code, "N102"), Opened)
    teacher = invite(store, small.ortiz, "educator")
    assert teacher.question == "email"
    assert come(store, teacher.code, "office@school.example") == Refused("wrong")
    assert isinstance(come(store, teacher.code, " ortiz@school.EXAMPLE "), Opened)


@pytest.mark.parametrize(
    ("who", "role"),
    [("maya", "family"), ("ana", "student"), ("ana", "office"), ("ortiz", "office"), ("pat", "educator")],
)
def test_nobody_is_invited_into_a_role_they_do_not_hold(store, small, who, role):
    with pytest.raises(CannotInvite):
        invite(store, getattr(small, who), role)


def test_many_are_invited_at_once_and_who_cannot_be_is_left_out(store, small):
    made = make_invitations(store, COMMAND_LINE, [small.ana, small.pat, small.ben, small.ana], "family", now=NOW)
    assert [one.person for one in made] == [small.ana, small.ben]
    assert len({one.code for one in made}) == 2


def test_only_the_office_invites(store, small):
    for viewer in (Viewer(small.ana, "family"), Viewer(small.ortiz, "educator"), Viewer(None, "public")):
        with pytest.raises(NotAllowed):
            make_invitation(store, viewer, small.ana, "family", now=NOW)
        with pytest.raises(NotAllowed):
            list_invitations(store, viewer, now=NOW)
        with pytest.raises(NotAllowed):
            revoke_invitation(store, viewer, small.ana, now=NOW)
        with pytest.raises(NotAllowed):
            reprint_invitation(store, viewer, small.ana, now=NOW)


def test_the_code_is_nowhere_in_the_database(store, small):
    made = invite(store, small.ana)
    come(store, made.code, date(2000, 1, 1))
    token = come(store, made.code, MAYA).token
    for table in ("core.invitation", "core.device", "core.guess"):
        kept = str(store.rows(f"SELECT * FROM {table}"))
        assert made.code not in kept
        assert shown(made.code) not in kept
        assert token not in kept
        assert "192.0.2.1" not in kept


# what does not open, and what it says


def test_a_code_is_good_once(store, small):
    made = invite(store, small.ana)
    assert isinstance(come(store, made.code, MAYA), Opened)
    assert come(store, made.code, MAYA) == Refused("used")
    assert come(store, made.code, date(2001, 1, 1)) == Refused("wrong")


def test_two_at_the_same_moment_open_one_door(store, small):
    made = invite(store, small.ana)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda place: come(store, made.code, MAYA, address=f"192.0.2.{place}"), range(8)))
    assert sum(isinstance(answer, Opened) for answer in answers) == 1
    assert sum(answer == Refused("used") for answer in answers) == 7


def test_a_wrong_code_and_a_wrong_fact_get_the_same_answer(store, small):
    made = invite(store, small.ana)
    unknown = come(store, new_code("child"), MAYA)
    assert unknown == come(store, made.code, date(2016, 4, 8)) == come(store, made.code, None) == Refused("wrong")
    assert come(store, "nonsense", MAYA) == unknown


def test_expired_and_withdrawn_codes_say_so_only_to_who_knows_the_fact(store, small):
    old = invite(store, small.ana, days_valid=1)
    assert come(store, old.code, MAYA, now=NOW + timedelta(days=1)) == Refused("expired")
    assert come(store, old.code, LEO.replace(day=1), now=NOW + timedelta(days=1)) == Refused("wrong")
    taken = invite(store, small.ana)
    revoke_invitation(store, COMMAND_LINE, taken.id, now=NOW)
    assert come(store, taken.code, MAYA) == Refused("revoked")
    assert come(store, taken.code, date(2000, 1, 1)) == Refused("wrong")


def test_a_new_letter_takes_the_place_of_the_old_one(store, small):
    first = invite(store, small.ana)
    second = invite(store, small.ana)
    assert come(store, first.code, MAYA) == Refused("revoked")
    third = reprint_invitation(store, COMMAND_LINE, second.id, now=NOW)
    assert come(store, second.code, MAYA) == Refused("revoked")
    assert isinstance(come(store, third.code, MAYA), Opened)


def test_five_wrong_facts_lock_a_letter_for_good_and_tell_nothing(store, small):
    made = invite(store, small.ana)
    for day in range(1, 6):
        assert come(store, made.code, date(2015, 1, day), address=f"192.0.2.{day}") == Refused("wrong")
    assert come(store, made.code, MAYA, address="192.0.2.99") == Refused("wrong")
    assert come(store, made.code, MAYA, address="192.0.2.98", now=NOW + timedelta(days=30)) == Refused("wrong")
    assert [one.state for one in list_invitations(store, COMMAND_LINE, now=NOW)] == ["locked"]
    assert isinstance(come(store, invite(store, small.ana).code, MAYA, address="192.0.2.97"), Opened)


def test_a_used_letter_is_no_oracle_for_birth_dates(store, small):
    made = invite(store, small.ana)
    assert isinstance(come(store, made.code, MAYA), Opened)
    for day in range(1, 6):
        come(store, made.code, date(2015, 1, day), address=f"192.0.2.{day}")
    assert come(store, made.code, MAYA, address="192.0.2.99") == Refused("wrong")


def test_a_hundred_facts_at_once_count_like_a_hundred_in_a_row(store, small):
    made = invite(store, small.ana)
    days = [MAYA - timedelta(days=50) + timedelta(days=place) for place in range(100) if place != 50] + [MAYA]
    with ThreadPoolExecutor(16) as pool:
        answers = list(
            pool.map(lambda pair: come(store, made.code, pair[1], address=f"198.51.100.{pair[0]}"), enumerate(days))
        )
    assert not any(isinstance(answer, Opened) for answer in answers[5:])
    wrong = store.one("SELECT count(*) FROM core.guess WHERE kind = 'invitation'")[0]
    assert wrong <= 5


def test_the_office_sees_the_state_of_every_letter(store, small):
    used = invite(store, small.ana)
    come(store, used.code, MAYA)
    gone = invite(store, small.ben, days_valid=1)
    taken = invite(store, small.maya, "student")
    revoke_invitation(store, COMMAND_LINE, taken.id, now=NOW)
    still = invite(store, small.ortiz, "educator")
    listed = {one.id: one for one in list_invitations(store, COMMAND_LINE, now=NOW + timedelta(days=2))}
    assert {key: one.state for key, one in listed.items()} == {
        used.id: "used",
        gone.id: "expired",
        taken.id: "revoked",
        still.id: "open",
    }
    assert listed[used.id].name == "Ana Rivera"
    assert [one.id for one in list_invitations(store, COMMAND_LINE, now=NOW, person=small.ben)] == [gone.id]


# the office's code opens again, on its own device


def test_an_office_code_opens_again_only_with_its_device(store, small):
    made = invite(store, small.pat, "office")
    opened = come(store, made.code, "office@school.example")
    next_day = NOW + timedelta(hours=20)
    assert come(store, made.code, "office@school.example", now=next_day) == Refused("used")
    other = invite(store, small.ana)
    cookie = come(store, other.code, MAYA).token
    assert come(store, made.code, "office@school.example", now=next_day, cookie=cookie) == Refused("used")
    again = come(store, made.code, "office@school.example", now=next_day, cookie=opened.token)
    assert isinstance(again, Opened)
    assert again.token != opened.token
    after = NOW + timedelta(days=366)
    assert come(store, made.code, "office@school.example", now=after, cookie=again.token) == Refused("used")
    revoke_invitation(store, COMMAND_LINE, made.id, now=next_day)
    assert come(store, made.code, "office@school.example", now=next_day, cookie=again.token) == Refused("revoked")


# a family's code opens again, on the device that it opened before


def leave(store, opened, now=NOW):
    end_device(store, opened.viewer, opened.viewer.device, now)


def test_after_signing_out_a_familys_letter_opens_the_same_device_again(store, small):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    assert opens_here_until(store, opened.viewer, NOW) == (NOW + timedelta(days=29)).date()
    leave(store, opened)
    late = NOW + timedelta(days=29, hours=23)
    again = come(store, made.code, MAYA, now=late, former=[opened.token])
    assert isinstance(again, Opened)
    assert again.viewer.person == small.ana
    assert again.former == ()
    leave(store, again, late)
    third = come(store, made.code, LEO, now=late + timedelta(days=20), former=[again.token])
    assert isinstance(third, Opened)  # the days count from each leaving


def test_a_student_too_comes_back_and_who_scans_the_square_while_signed_in_goes_on(store, small):
    made = invite(store, small.maya, "student")
    opened = come(store, made.code, MAYA)
    again = come(store, made.code, MAYA, cookie=opened.token, now=later(30))
    assert isinstance(again, Opened)
    assert viewer_for(store, opened.token, later(30)).ended == "replaced"
    assert len(devices_of(store, again.viewer, small.maya, later(30))) == 1


def test_a_used_letter_opens_no_other_device(store, small):
    made, other = invite(store, small.ana), invite(store, small.ben)
    opened, ben = come(store, made.code, MAYA), come(store, other.code, "N-102")
    leave(store, opened)
    leave(store, ben)
    forged = "A" * 43
    for token in (None, "", forged, ben.token, opened.token[:-1]):
        assert come(store, made.code, MAYA, former=[token] if token else []) == Refused("used")
        assert come(store, made.code, MAYA, cookie=token) == Refused("used")
    assert come(store, other.code, "N-102", former=[opened.token]) == Refused("used")


def test_after_thirty_days_a_used_letter_is_used(store, small):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    leave(store, opened)
    assert come(store, made.code, MAYA, now=NOW + timedelta(days=30), former=[opened.token]) == Refused("used")


def test_a_wrong_birth_date_is_counted_also_on_the_device_itself(store, small):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    leave(store, opened)
    for place in range(5):
        wrong = come(store, made.code, date(2015, 1, 1), address=f"198.51.100.{place}", former=[opened.token])
        assert wrong == Refused("wrong")
    assert come(store, made.code, MAYA, former=[opened.token]) == Refused("wrong")


def everywhere(store, small, made, opened):
    tablet = start_device(store, small.ana, "family", label="tablet", now=NOW)
    end_all(store, viewer_for(store, tablet, NOW).viewer, small.ana, NOW)


def office(store, small, made, opened):
    end_all(store, COMMAND_LINE, small.ana, NOW, why="office")


def taken_back(store, small, made, opened):
    revoke_invitation(store, COMMAND_LINE, made.id, now=NOW)


def printed_anew(store, small, made, opened):
    reprint_invitation(store, COMMAND_LINE, made.id, now=NOW)


def newer_letter(store, small, made, opened):
    invite(store, small.ana)


def ordered(store, small, made, opened):
    restrict(store, COMMAND_LINE, small.ana, small.leo, in_force=True, why="order", now=later(1))


def left_the_roster(store, small, made, opened):
    store.write(lambda tx: tx.execute("UPDATE core.guardian SET gone_at = ? WHERE adult = ?", [NOW, small.ana]))


ENDINGS = {
    everywhere: "used",
    office: "used",
    taken_back: "revoked",
    printed_anew: "revoked",
    newer_letter: "revoked",
    ordered: "used",
    left_the_roster: "wrong",
}


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.__name__)
def test_what_ends_more_than_the_device_ends_coming_back(store, small, ending):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    leave(store, opened)
    ending(store, small, made, opened)
    assert come(store, made.code, MAYA, now=later(5), former=[opened.token]) == Refused(ENDINGS[ending])


def test_a_phone_that_was_signed_out_from_another_does_not_open_again(store, small):
    made = invite(store, small.ana)
    lost = come(store, made.code, MAYA)
    tablet = viewer_for(store, start_device(store, small.ana, "family", label="tablet", now=NOW), NOW).viewer
    end_device(store, tablet, lost.viewer.device, NOW)
    assert viewer_for(store, lost.token, NOW).ended == "elsewhere"
    assert come(store, made.code, MAYA, now=later(5), cookie=lost.token) == Refused("used")


@pytest.mark.parametrize("left", ["signed-out", "elsewhere", "replaced"])
def test_an_office_code_opens_nothing_more_once_all_of_that_person_was_signed_out(store, small, left):
    made = invite(store, small.pat, "office")
    opened = come(store, made.code, "office@school.example")
    end_device(store, opened.viewer, opened.viewer.device, NOW, why=left)
    back = come(store, made.code, "office@school.example", now=later(20), cookie=opened.token)
    assert isinstance(back, Opened), "a night away costs no new letter"
    end_device(store, back.viewer, back.viewer.device, later(30), why=left)
    end_all(store, COMMAND_LINE, small.pat, later(40), why="office")
    for token in (opened.token, back.token):
        assert come(store, made.code, "office@school.example", now=later(50), cookie=token) == Refused("used")


def test_a_phone_that_lay_unused_for_half_a_year_needs_a_new_letter(store, small):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    assert come(store, made.code, MAYA, now=NOW + timedelta(days=180), cookie=opened.token) == Refused("used")


def test_a_copied_cookie_works_once_and_then_ends_it_for_both(store, small):
    made = invite(store, small.ana)
    first = come(store, made.code, MAYA)
    leave(store, first)
    thief = come(store, made.code, MAYA, now=later(5), former=[first.token])
    assert isinstance(thief, Opened)
    assert come(store, made.code, MAYA, now=later(16), former=[first.token]) == Refused("used")
    assert viewer_for(store, thief.token, later(16)).ended == "copied"
    assert come(store, made.code, MAYA, now=later(17), cookie=thief.token) == Refused("used")
    assert come(store, made.code, MAYA, now=later(17), former=[thief.token, first.token]) == Refused("used")


def test_an_answer_that_got_lost_may_be_asked_for_again(store, small):
    made = invite(store, small.ana)
    first = come(store, made.code, MAYA)
    leave(store, first)
    lost = come(store, made.code, MAYA, now=later(5), former=[first.token])
    again = come(store, made.code, MAYA, now=later(6), former=[first.token])
    assert isinstance(again, Opened)
    assert viewer_for(store, lost.token, later(6)).viewer == PUBLIC


def test_two_parents_with_one_phone_both_come_back(store, small):
    hers, his = invite(store, small.ana), invite(store, small.ben)
    ana = come(store, hers.code, MAYA)
    leave(store, ana)
    ben = come(store, his.code, "N-102", former=[ana.token])
    assert ben.former == (ana.token,)
    again = come(store, hers.code, MAYA, now=later(5), cookie=ben.token, former=ben.former)  # he did not sign out
    assert again.viewer.person == small.ana
    assert again.former == (ben.token,)
    assert viewer_for(store, ben.token, later(5)).ended == "replaced"
    back = come(store, his.code, "N-102", now=later(6), cookie=again.token, former=again.former)
    assert back.viewer.person == small.ben


def test_an_educators_letter_is_good_once(store, small):
    made = invite(store, small.ortiz, "educator")
    opened = come(store, made.code, "ortiz@school.example")
    assert opens_here_until(store, opened.viewer, NOW) is None
    leave(store, opened)
    assert come(store, made.code, "ortiz@school.example", former=[opened.token]) == Refused("used")


def test_a_hundred_returns_at_once_leave_one_device(store, small):
    made = invite(store, small.ana)
    opened = come(store, made.code, MAYA)
    leave(store, opened)
    with ThreadPoolExecutor(16) as pool:
        told = list(pool.map(lambda _: come(store, made.code, MAYA, former=[opened.token]), range(30)))
    assert all(isinstance(one, Opened) for one in told)
    assert sum(viewer_for(store, one.token, NOW).viewer.is_signed_in for one in told) == 1


# the address


def test_an_address_is_slowed_then_rests_and_a_right_code_frees_it(store, small):
    made = invite(store, small.ana)
    for _ in range(9):
        assert come(store, new_code("child"), MAYA) == Refused("wrong")
    assert come(store, new_code("child"), MAYA) == Refused("wrong")
    assert come(store, made.code, MAYA) == Refused("wait", timedelta(seconds=2))
    assert come(store, made.code, MAYA, address="192.0.2.2", now=NOW + timedelta(seconds=1)) != Refused("wrong")
    second = invite(store, small.ana)
    assert isinstance(come(store, second.code, MAYA, now=NOW + timedelta(seconds=2)), Opened)
    assert come(store, new_code("child"), MAYA, now=NOW + timedelta(seconds=2)) == Refused("wrong")


def test_an_address_that_goes_on_rests_for_a_quarter_of_an_hour(store, small):
    moment: datetime = NOW
    wrong = 0
    while wrong < 30:
        answer = come(store, new_code("child"), MAYA, now=moment)
        if answer.reason == "wait":
            moment += answer.wait
        else:
            wrong += 1
    assert timedelta(minutes=5) < moment - NOW < timedelta(minutes=15)
    made = invite(store, small.ana)
    resting = come(store, made.code, MAYA, now=moment)
    assert resting == Refused("wait", timedelta(minutes=15))
    assert isinstance(come(store, made.code, MAYA, now=moment + timedelta(minutes=15)), Opened)


def test_an_address_is_remembered_after_a_restart(tmp_path):
    with open_store(tmp_path / "d.duckdb") as store:
        for _ in range(10):
            come(store, new_code("child"), MAYA)
    with open_store(tmp_path / "d.duckdb") as store:
        assert come(store, new_code("child"), MAYA).reason == "wait"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("", "", True),
    ],
)
def test_what_is_one_address(store, one, other, same):
    for _ in range(10):
        come(store, new_code("child"), MAYA, address=one)
    assert (come(store, new_code("child"), MAYA, address=other).reason == "wait") is same


# the key


def test_the_key_is_made_once_and_only_its_owner_may_read_it(store, monkeypatch):
    monkeypatch.delenv("PORCHLIGHT_SECRET", raising=False)
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: key_of(store), range(16)))
    assert len(keys) == 1
    path = store.path.parent / FILE
    assert path.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in path.parent.glob("*.key*")] == [FILE]


def test_a_spoilt_key_is_refused_with_a_sentence(tmp_path, store, monkeypatch):
    (tmp_path / "spoilt.key").write_text("not a key")
    with pytest.raises(SecretError, match="backup"):
        read_key(tmp_path / "spoilt.key")
    monkeypatch.setenv("PORCHLIGHT_SECRET", "short")
    with pytest.raises(SecretError, match="random"):
        key_of(store)


def test_another_key_opens_nothing(store, small, monkeypatch):
    made = invite(store, small.ana)
    monkeypatch.setenv("PORCHLIGHT_SECRET", "another house's key, and long enough")
    assert come(store, made.code, MAYA) == Refused("wrong")
