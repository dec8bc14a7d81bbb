"""From a number in the roster to a signed-in parent: codes, letters that carry them, and taking both back."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from plcore import __main__ as command_line
from plcore.access import COMMAND_LINE, NotAllowed, Viewer
from plcore.access.entering import Opened, Refused, enter
from plcore.access.guardians import restrict
from plcore.access.invitations import count_invitations, last_day, list_invitations, revoke_invitations
from plcore.documents import invitations
from plcore.documents.invitations import (
    BadAddress,
    NobodyToInvite,
    invite,
    letters_for,
    letters_pdf,
)
from plcore.documents.typesetting import NotPrinted
from plcore.roster import UnknownNumbers, invitees
from plcore.store import open_store
from tests.district import NOW, District

OFFICE = COMMAND_LINE
BORN = date(2016, 4, 9)
ADDRESS = "https://porchlight.example.org"


@pytest.fixture
def district(tmp_path):
    with open_store(tmp_path / "district.duckdb") as store:
        yield District(store)


@pytest.fixture
def people(district):
    class People:
        maya = district.student("Maya", "Rivera", foreign_id="S1", birth_date=BORN)
        leo = district.student("Leo", "Rivera", foreign_id="S2", identifier="N-2", room="Room 9")
        ana = district.guardian("Ana", "Rivera", maya, leo, home_language="es")
        tom = district.guardian("Tom", "Vega", maya)
        lone = district.student("Lone", "Some", foreign_id="S3", birth_date=BORN)
        ortiz = district._row("core.person", given_name="Lucia", family_name="Ortiz", foreign_id="T1", email="o@x.org")
        hidden = district._row("core.person", given_name="No", family_name="Mail", foreign_id="T2")

    for teacher in (People.ortiz, People.hidden):
        district._row("core.person_role", person=teacher, role="educator", org=district.school)
    return People


def read(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def states(district, **more):
    return [one.state for one in list_invitations(district.store, OFFICE, now=NOW, **more)]


# inviting


def test_a_childs_guardians_are_invited_and_come_in(district, people):
    made = invite(district.store, OFFICE, "family", ["S1"], now=NOW)
    assert [(one.name, one.language, one.children, one.confirm_with, one.school) for one in made] == [
        ("Ana Rivera", "es", ["Maya", "Leo"], "birth_date", "Pier Street School"),
        ("Tom Vega", "en", ["Maya"], "birth_date", "Pier Street School"),
    ]
    assert {one.expires for one in made} == {NOW + timedelta(days=60)}
    for one in made:
        opened = enter(district.store, one.code, BORN, address="10.0.0.1", label="phone", now=NOW)
        assert isinstance(opened, Opened)
        assert opened.viewer.person == one.person


@pytest.mark.parametrize(
    ("role", "number", "fact", "confirm_with"),
    [
        ("student", "S1", BORN, "birth_date"),
        ("student", "S2", "N-2", "school_number"),  # no birth date on file
        ("educator", "T1", "o@x.org", "email"),
    ],
)
def test_each_is_asked_for_what_the_school_has_on_file(district, people, role, number, fact, confirm_with):
    [one] = invite(district.store, OFFICE, role, [number], now=NOW)
    assert one.confirm_with == confirm_with
    assert isinstance(enter(district.store, one.code, fact, address="10.0.0.1", label="", now=NOW), Opened)


def test_a_person_of_the_office_is_invited_by_name_and_email(district):
    [one] = invite(district.store, OFFICE, "office", name="Ida Cole", email="Ida@Example.org", now=NOW)
    opened = enter(district.store, one.code, "ida@example.org", address="10.0.0.1", label="", now=NOW)
    assert isinstance(opened, Opened)
    assert opened.viewer.role == "office"


def test_the_code_is_nowhere_in_the_database(district, people):
    [one] = invite(district.store, OFFICE, "student", ["S1"], now=NOW)
    kept = json.dumps(district.store.dicts("SELECT * FROM core.invitation"), default=str)
    plain = one.code.replace("-", "")
    assert plain not in kept and one.code not in kept


def test_a_code_works_until_its_last_day_and_not_after(district, people):
    [one] = invite(district.store, OFFICE, "student", ["S1"], now=NOW, days_valid=7)
    assert last_day(one.expires) == (NOW + timedelta(days=6)).date()
    late = enter(district.store, one.code, BORN, address="10.0.0.1", label="", now=NOW + timedelta(days=7))
    assert late == Refused("expired")
    in_time = enter(district.store, one.code, BORN, address="10.0.0.1", label="", now=NOW + timedelta(days=6, hours=23))
    assert isinstance(in_time, Opened)


def test_a_new_code_takes_the_place_of_the_one_before(district, people):
    [old] = invite(district.store, OFFICE, "student", ["S1"], now=NOW)
    [new] = invite(district.store, OFFICE, "student", ["S1"], now=NOW)
    assert enter(district.store, old.code, BORN, address="10.0.0.1", label="", now=NOW) == Refused("revoked")
    assert isinstance(enter(district.store, new.code, BORN, address="10.0.0.1", label="", now=NOW), Opened)


def test_unknown_numbers_are_named_and_nothing_is_made(district, people):
    with pytest.raises(UnknownNumbers, match="S9, S8"):
        invite(district.store, OFFICE, "family", ["S1", "S9", "S8"], now=NOW)
    assert states(district) == []


NOBODY = {
    "a child without an adult": ("family", {"numbers": ["S3"]}, "family"),
    "a teacher without an e-mail": ("educator", {"numbers": ["T2"]}, "educator"),
    "the office without an e-mail": ("office", {"name": "Ida Cole"}, "office"),
    "the office without a name": ("office", {"name": "  ", "email": "ida@example.org"}, "office"),
    "the office with half an e-mail": ("office", {"name": "Ida", "email": "ida"}, "office"),
}


@pytest.mark.parametrize("case", NOBODY)
def test_when_nobody_can_be_invited_it_says_why(district, people, case):
    role, asked, rule = NOBODY[case]
    with pytest.raises(NobodyToInvite) as refused:
        invite(district.store, OFFICE, role, now=NOW, **asked)
    assert refused.value.rule == rule
    assert states(district) == []


def test_everyone_ends_when_everyone_has_a_code(district, people):
    assert len(invite(district.store, OFFICE, "family", everyone=True, now=NOW)) == 2
    with pytest.raises(NobodyToInvite, match="a way in already"):
        invite(district.store, OFFICE, "family", everyone=True, now=NOW)


def test_an_adult_under_an_order_gets_no_letter(district, people):
    restrict(district.store, OFFICE, people.tom, people.maya, in_force=True, why="order", now=NOW)
    assert [one.name for one in invite(district.store, OFFICE, "family", ["S1"], now=NOW)] == ["Ana Rivera"]


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "facilitator", "board"])
def test_nobody_but_the_office_invites_lists_or_takes_back(district, people, role):
    [one] = invite(district.store, OFFICE, "student", ["S1"], now=NOW)
    viewer = Viewer(people.ana, role)
    asks = [
        lambda: invite(district.store, viewer, "family", ["S1"], now=NOW),
        lambda: invite(district.store, viewer, "office", name="Eve", email="eve@x.org", now=NOW),
        lambda: letters_for(district.store, viewer, "family", [], address=ADDRESS, now=NOW),
        lambda: list_invitations(district.store, viewer, now=NOW),
        lambda: count_invitations(district.store, viewer, now=NOW),
        lambda: revoke_invitations(district.store, viewer, [one.id], now=NOW),
    ]
    for ask in asks:
        with pytest.raises(NotAllowed):
            ask()
    assert states(district) == ["open"]
    assert district.store.one("SELECT count(*) FROM core.person WHERE source = 'porchlight'") == (0,)


# letters


def test_the_letters_carry_each_code_twice_the_familys_language_first(district, people):
    made = invite(district.store, OFFICE, "family", ["S1"], now=NOW)
    pages = [
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(letters_pdf(made, address=ADDRESS))).pages
    ]
    assert len(pages) == 4
    for place, one in enumerate(made):
        for page in pages[2 * place : 2 * place + 2]:
            letters = "".join(page.split()).replace("-", "")
            assert one.code.replace("-", "") in letters
            assert one.name in page
            assert "porchlight.example.org" in page
    assert "Hola, Ana Rivera" in pages[0] and "Dear Ana Rivera" in pages[1]
    assert "Dear Tom Vega" in pages[2] and "Hola, Tom Vega" in pages[3]
    assert "Leo" not in pages[2]


def test_both_the_codes_and_the_letters_or_neither(district, people, monkeypatch):
    chosen = invitees(district.store, OFFICE, "family", ["S1"], now=NOW)

    def jammed(*_: object) -> bytes:
        raise NotPrinted("letter")

    monkeypatch.setattr(invitations, "invitation_letters", jammed)
    with pytest.raises(NotPrinted):
        letters_for(district.store, OFFICE, "family", chosen, address=ADDRESS, now=NOW)
    assert states(district) == ["revoked", "revoked"]


@pytest.mark.parametrize(
    "address",
    ["", "porchlight.example.org", "javascript:alert(1)", "https://", "ftp://x.org", "https://x.org/" + "a" * 300],
)
def test_an_address_that_no_phone_could_open_makes_nothing(district, people, address):
    chosen = invitees(district.store, OFFICE, "family", ["S1"], now=NOW)
    with pytest.raises(BadAddress):
        letters_for(district.store, OFFICE, "family", chosen, address=address, now=NOW)
    assert states(district) == []


def test_no_letters_is_said(district):
    with pytest.raises(NobodyToInvite):
        letters_pdf([], address=ADDRESS)


# the list


def test_the_list_says_what_became_of_each_letter(district, people):
    store = district.store
    [used] = invite(store, OFFICE, "student", ["S1"], now=NOW)
    enter(store, used.code, BORN, address="10.0.0.1", label="", now=NOW)
    invite(store, OFFICE, "educator", ["T1"], now=NOW - timedelta(days=60))
    _, tom = invite(store, OFFICE, "family", ["S1"], now=NOW)
    revoke_invitations(store, OFFICE, [tom.id], now=NOW)
    listed = {one.name: one.state for one in list_invitations(store, OFFICE, now=NOW)}
    assert listed == {
        "Maya Rivera": "used",
        "Lucia Ortiz": "expired",
        "Ana Rivera": "open",
        "Tom Vega": "revoked",
    }
    assert count_invitations(store, OFFICE, now=NOW) == 4
    assert count_invitations(store, OFFICE, now=NOW, words="rivera") == 2
    assert count_invitations(store, OFFICE, now=NOW, words="RIVERA", state="open") == 1
    assert count_invitations(store, OFFICE, now=NOW, words="%") == 0
    assert states(district, person=people.ana) == ["open"]
    first, second = (list_invitations(store, OFFICE, now=NOW, most=2, skip=skip) for skip in (0, 2))
    assert len({one.id for one in first + second}) == 4


# the command line


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    code = command_line.main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def file(district, people, tmp_path):
    district.store.close()
    return str(tmp_path / "district.duckdb")


def test_the_command_line_invites_and_writes_the_letters(file, capsys, tmp_path):
    letters = tmp_path / "letters.pdf"
    asked = ("invite", "family", "S1", "--db", file, "--letters", str(letters), "--address", ADDRESS)
    code, out, err = run(capsys, *asked, "--json")
    assert code == 0
    made = json.loads(out)["invitations"]
    assert [one["name"] for one in made] == ["Ana Rivera", "Tom Vega"]
    assert made[0]["confirm_with"] == "birth_date" and made[0]["role"] == "family"
    assert "2 letters written" in err
    assert made[0]["code"].replace("-", "") in "".join(read(letters.read_bytes()).split()).replace("-", "")
    code, out, _ = run(capsys, *asked)
    assert out.startswith("Ana Rivera (Maya, Leo): ")
    assert "It asks for a birth date." in out


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("family", "S1", "S77"), "S77"),
        (("family", "S3"), "No adult may see these children"),
        (("educator", "T2"), "no e-mail on file"),
    ],
)
def test_the_command_line_says_in_a_sentence_what_cannot_be_done(file, capsys, asked, told):
    code, out, err = run(capsys, "invite", *asked, "--db", file)
    assert code == 1
    assert told in err
    assert "Traceback" not in err and not out
    assert "Maya" not in err and "Rivera" not in err
