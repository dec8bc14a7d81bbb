"""Letting somebody lead gatherings who may be on no file: who they become, what they see, and how it ends."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from plcore import __main__ as command_line
from plcore.access import COMMAND_LINE, NotAllowed, Viewer, open_record, visible_students
from plcore.access.devices import devices_of, end_all, viewer_for
from plcore.access.entering import Opened, Refused, enter
from plcore.access.invitations import list_invitations, reprint_invitation
from plcore.codesign.gatherings import make_gathering
from plcore.codesign.templates import templates
from plcore.documents.invitations import NobodyToInvite, invite, letters_pdf
from plcore.roster import end_leading, leaders, make_leader
from plcore.store import open_store
from tests.district import NOW
from tests.small_district import build, worker

OFFICE = COMMAND_LINE
ROSA = {"name": "Rosa Diaz", "email": "Rosa@Library.example"}


@pytest.fixture
def small(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        small = build(store)
        end_leading(store, OFFICE, small.lena, now=NOW)
        yield small


def come_in(store, code, email="rosa@library.example", now=NOW):
    return enter(store, code, email, address="10.0.0.1", label="phone, Chrome", now=now)


def invited(store, **more):
    [one] = invite(store, OFFICE, "facilitator", **{**ROSA, **more}, now=NOW)
    return one


def test_somebody_on_no_file_is_invited_comes_in_and_leads(small):
    store = small.district.store
    one = invited(store)
    assert (one.name, one.role, one.confirm_with, one.children) == ("Rosa Diaz", "facilitator", "email", [])
    assert come_in(store, one.code, "rosa@elsewhere.example") == Refused("wrong")
    opened = come_in(store, one.code, " ROSA@library.example")
    assert isinstance(opened, Opened)
    assert (opened.viewer.role, opened.viewer.person) == ("facilitator", one.person)
    made = make_gathering(store, opened.viewer, next(iter(templates())).plan, now=NOW)
    assert made.state == "draft"
    assert [device.label for device in devices_of(store, opened.viewer, one.person, NOW)] == ["phone, Chrome"]


def test_who_leads_sees_no_student_at_all(small):
    store = small.district.store
    for person in (
        invited(store).person,
        make_leader(store, OFFICE, "Ana Rivera", "ana@x.org", now=NOW).person,
        small.ana,
    ):
        viewer = Viewer(person, "facilitator")
        assert visible_students(store, viewer, NOW.date()) == []
        for student in (small.maya, small.leo, small.nora, small.otis):
            with pytest.raises(NotAllowed):
                open_record(store, viewer, student, "progress", NOW)


def test_a_parent_on_file_stays_one_person_and_only_with_name_and_email(small):
    district = small.district
    store = district.store
    change = "UPDATE core.person SET email = 'Ana.R@example.org' WHERE id = ?"
    store.write(lambda tx: tx.execute(change, [small.ana]))
    assert make_leader(store, OFFICE, "  ana  RIVÉRA", "ana.r@example.org ", now=NOW).person == small.ana
    other = make_leader(store, OFFICE, "Somebody Else", "ana.r@example.org", now=NOW)
    assert other.person not in (small.ana, small.ben)
    assert [(one.person, one.name) for one in leaders(store, OFFICE)] == [
        (other.person, "Somebody Else"),
        (small.ana, "Ana Rivera"),
    ]
    # A parent who leads sees their children as a parent, and none as a leader.
    assert len(visible_students(store, Viewer(small.ana, "family"), NOW.date())) == 2


def test_a_student_with_that_name_and_email_is_never_meant(small):
    store = small.district.store
    store.write(lambda tx: tx.execute("UPDATE core.person SET email = 'm@x.org' WHERE id = ?", [small.maya]))
    assert make_leader(store, OFFICE, "Maya Rivera", "m@x.org", now=NOW).person != small.maya


def test_the_same_email_again_is_the_same_person_with_one_role(small):
    store = small.district.store
    first, again = invited(store), invited(store)
    assert first.person == again.person
    assert [one.person for one in leaders(store, OFFICE)] == [first.person]
    assert come_in(store, first.code) == Refused("revoked")
    assert isinstance(come_in(store, again.code), Opened)


def test_taking_it_back_ends_role_letters_and_devices_at_once(small):
    store = small.district.store
    one = invited(store)
    opened = come_in(store, one.code)
    spare = invited(store)
    end_leading(store, OFFICE, one.person, now=NOW)
    assert leaders(store, OFFICE) == []
    assert viewer_for(store, opened.token, NOW).viewer.role == "public"
    for code in (one.code, spare.code):
        assert isinstance(come_in(store, code), Refused)
    # Whoever is let lead again gets a letter of their own; nothing old comes back with it.
    again = invited(store)
    assert again.person == one.person
    assert viewer_for(store, opened.token, NOW).viewer.role == "public"
    assert come_in(store, spare.code) == Refused("revoked")
    assert isinstance(come_in(store, again.code), Opened)
    held = "SELECT count(*), count(gone_at) FROM core.person_role WHERE role = 'facilitator' AND person = ?"
    assert store.one(held, [one.person]) == (2, 1), "each time of leading is kept"


def test_taking_it_back_leaves_a_parent_a_parent(small):
    store = small.district.store
    store.write(lambda tx: tx.execute("UPDATE core.person SET email = 'ana@x.org' WHERE id = ?", [small.ana]))
    [family] = [one for one in invite(store, OFFICE, "family", ["N-100"], now=NOW) if one.person == small.ana]
    as_parent = enter(store, family.code, date(2016, 4, 9), address="10.0.0.2", label="", now=NOW)
    invited(store, name="Ana Rivera", email="ana@x.org")
    end_leading(store, OFFICE, small.ana, now=NOW)
    assert viewer_for(store, as_parent.token, NOW).viewer == Viewer(small.ana, "family", as_parent.viewer.device)


def test_a_letter_runs_out_is_made_anew_and_signing_out_everywhere_ends_it(small):
    store = small.district.store
    one = invited(store)
    assert come_in(store, one.code, now=NOW + timedelta(days=61)) == Refused("expired")
    anew = reprint_invitation(store, OFFICE, one.id, now=NOW)
    opened = come_in(store, anew.code)
    assert isinstance(opened, Opened)
    assert viewer_for(store, opened.token, NOW + timedelta(hours=13)).ended == "unused"
    end_all(store, opened.viewer, one.person, NOW)
    assert viewer_for(store, opened.token, NOW).ended == "everywhere"
    assert [letter.role for letter in list_invitations(store, OFFICE, now=NOW)] == ["facilitator"] * 2


def test_a_worker_of_the_school_does_not_lead_without_being_asked(small):
    store = small.district.store
    worker(small.district, "Lee", "Oak", "educator", "lee@school.example")
    assert leaders(store, OFFICE) == []


@pytest.mark.parametrize("asked", [{"name": "Rosa"}, {"name": " ", "email": "r@x.org"}, {"name": "R", "email": "@x"}])
def test_a_name_and_an_email_are_needed(small, asked):
    with pytest.raises(NobodyToInvite) as refused:
        invite(small.district.store, OFFICE, "facilitator", **asked, now=NOW)
    assert refused.value.rule == "facilitator"
    assert leaders(small.district.store, OFFICE) == []


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "facilitator", "board"])
def test_nobody_but_the_office_says_who_leads(small, role):
    store, viewer = small.district.store, Viewer(small.ana, role)
    for ask in (
        lambda: make_leader(store, viewer, "Ana Rivera", "ana@example.org", now=NOW),
        lambda: leaders(store, viewer),
        lambda: end_leading(store, viewer, small.ana, now=NOW),
        lambda: invite(store, viewer, "facilitator", **ROSA, now=NOW),
    ):
        with pytest.raises(NotAllowed):
            ask()
    assert leaders(store, OFFICE) == []


def test_the_letter_says_what_it_opens_in_both_languages(small):
    one = invited(small.district.store)
    pages = PdfReader(io.BytesIO(letters_pdf([one], address="https://porchlight.example.org"))).pages
    english, spanish = (" ".join(page.extract_text().split()) for page in pages)
    assert "Your way in to lead gatherings" in english and "You see no child’s page" in english
    assert "Type the e-mail that you gave the school" in english
    assert "Su entrada para guiar encuentros" in spanish and "No ve la página de ningún niño" in spanish
    assert all(part in english and part in spanish for part in one.code.split("-"))


def test_the_command_line_invites_by_name_and_email(tmp_path, capsys):
    path = tmp_path / "district.duckdb"
    open_store(path).close()
    letters = tmp_path / "letters.pdf"
    asked = ["invite", "facilitator", "Rosa", "Diaz", "--db", str(path), "--json"]
    assert command_line.main(asked) == command_line.FAILED
    assert "--email" in capsys.readouterr().err
    done = command_line.main([*asked, "--email", "rosa@library.example", "--letters", str(letters)])
    [told] = json.loads(capsys.readouterr().out)["invitations"]
    assert (done, told["name"], told["role"], told["confirm_with"]) == (0, "Rosa Diaz", "facilitator", "email")
    assert letters.read_bytes().startswith(b"%PDF")
