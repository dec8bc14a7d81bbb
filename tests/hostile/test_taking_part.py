"""Taking part on the real server: joining, answering, undoing, and what must not be possible."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from plcore.codesign.gatherings import Gathering, change_state
from plcore.codesign.seats import take_seat
from plcore.store import open_store
from tests.gathering import FIRST, PAT, gathered
from tests.small_district import build
from tests.tools.phone import Phone
from tests.tools.serving import Served, served

ENGLISH = [english for english, _ in FIRST]
SAT_BEFORE = "s" * 43


@dataclass
class House:
    server: Served
    open: Gathering
    other: Gathering
    paused: Gathering
    closed: Gathering
    phones: list[Phone] = field(default_factory=list)

    def phone(self, language: str = "en", joins: Gathering | None = None, seat: str | None = None) -> Phone:
        phone = Phone(self.server.url, language, seat)
        self.phones.append(phone)
        if joins is not None:
            assert phone.join(joins.code).status_code == 200
        return phone


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[House]:
    database = tmp_path_factory.mktemp("gathered") / "district.duckdb"
    now = datetime.now(UTC).replace(tzinfo=None)
    with open_store(database) as store:
        build(store)
        made = [gathered(store, now) for _ in range(4)]
        for one in made:
            take_seat(store, one.id, SAT_BEFORE, language="en", address="10.0.0.1", now=now)
        change_state(store, PAT, made[2].id, "paused", now=now)
        change_state(store, PAT, made[3].id, "closed", now=now)
    with served(database) as server:
        yield House(server, *made)


@pytest.fixture(autouse=True)
def _put_away(house) -> Iterator[None]:
    yield
    while house.phones:
        house.phones.pop().client.close()


def step(gathering: Gathering, kind: str, which: int = 0) -> str:
    return f"/g/{gathering.code}/{gathering.plan.of_kind(kind)[which] + 1}"


def asked(phone: Phone) -> str:
    """The idea on the page."""
    found = re.search(r"<blockquote[^>]*><p>(.*?)</p>", phone.page.text)
    assert found, phone.page.text
    return found[1]


# joining


@pytest.mark.parametrize("change", [str, str.lower, lambda code: f" {code[:3]}-{code[3:]} "])
def test_the_code_is_typed_in_any_way(house, change):
    phone = house.phone()
    phone.go("/join")
    page = phone.send({"code": ""}, code=change(house.open.code))
    assert page.url.path == f"/join/{house.open.code}"
    assert "What should our graduates become?" in page.text


@pytest.mark.parametrize("code", ["", "XXXXXX", "<script>", "ZZZZZZ; --", "9" * 60])
def test_an_unknown_code_is_told_kindly(house, code):
    phone = house.phone()
    phone.go("/join")
    page = phone.send({"code": ""}, code=code)
    assert page.status_code == 422
    assert "Look at the poster again" in page.text
    assert "<script>" not in page.text


@pytest.mark.parametrize("path", ["/join/XXXXXX", "/g/XXXXXX", "/g/XXXXXX/1", "/g/%F0%9F%98%80", "/g/XXXXXX/receipt"])
def test_an_unknown_gathering_is_told_kindly(house, path):
    page = house.phone().go(path)
    assert page.status_code == 404
    assert "traceback" not in page.text.lower()


@pytest.mark.parametrize("path", ["0", "8", "99999999999999999999", "x", "1/2", "-1"])
def test_a_step_that_is_not_there_is_told_kindly(house, path):
    page = house.phone(joins=house.open).go(f"/g/{house.open.code}/{path}")
    assert page.status_code == 404
    assert "<h1>" in page.text


def test_the_language_is_chosen_first_and_kept(house):
    phone = house.phone()
    phone.client.cookies.clear()
    first = phone.go(f"/join/{house.open.code}")
    assert "Go on in English" in first.text
    assert "Seguir en español" in first.text
    page = phone.client.get("/language", params={"to": "es", "back": f"/join/{house.open.code}"})
    assert "¿Qué deben llegar a ser nuestros graduados?" in page.text
    assert "Sí, quiero participar" in page.text


def test_joining_takes_one_seat_and_keeps_it_out_of_reach_of_scripts(house):
    phone = house.phone()
    phone.go(f"/join/{house.open.code}")
    action, hidden = phone.form(yes="1")
    first = phone.client.post(action, data={**hidden, "yes": "1"}, follow_redirects=False)
    assert first.status_code == 303
    cookie = first.headers["set-cookie"]
    assert re.match(r"pl_seat=[A-Za-z0-9_-]{43};", cookie)
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    again = phone.client.post(action, data={"yes": "1"}, follow_redirects=False)
    assert again.headers["set-cookie"].split(";")[0] == cookie.split(";")[0]
    assert "Go on" in phone.go(f"/g/{house.open.code}").text


def test_who_has_not_joined_is_asked_to_join_first(house):
    phone = house.phone()
    for path in (f"/g/{house.open.code}", step(house.open, "votes")):
        assert phone.go(path).url.path == f"/join/{house.open.code}"
    sent = phone.client.post(step(house.open, "votes"), data={"answer": "agree"}, follow_redirects=False)
    assert sent.headers["location"] == f"/join/{house.open.code}"


def test_a_phone_that_keeps_no_cookie_is_told_so(house):
    page = house.phone().go(f"/g/{house.open.code}?new=1")
    assert page.status_code == 403
    assert "cookie" in page.text


def test_a_seat_in_one_gathering_is_none_in_another(house):
    phone = house.phone(joins=house.open)
    assert phone.go(f"/g/{house.other.code}").url.path == f"/join/{house.other.code}"


@pytest.mark.parametrize(("which", "told"), [("paused", "short break"), ("closed", "closed")])
def test_a_gathering_that_is_not_open_says_so(house, which, told):
    gathering = getattr(house, which)
    phone = house.phone()
    assert told in phone.go(f"/join/{gathering.code}").text
    assert 'method="post"' not in phone.page.text
    sent = phone.client.post(f"/join/{gathering.code}", data={"yes": "1"})
    assert sent.status_code == 409
    assert "pl_seat" not in sent.headers.get("set-cookie", "")


# agree, disagree, pass


def test_every_idea_is_asked_once_and_the_end_is_told(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    seen = []
    for answer in ("agree", "disagree", "pass", "unclear"):
        assert "someone else wrote this" in phone.page.text
        seen.append(asked(phone))
        phone.send({"answer": answer}, answer=answer)
        assert "Saved:" in phone.page.text
    assert sorted(seen) == sorted(ENGLISH)
    assert "You answered all 4 ideas" in phone.page.text
    assert "You answered 4 of 4" in phone.go(f"/g/{house.open.code}").text


def test_an_answer_is_undone_and_changed(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    first = asked(phone)
    phone.send({"answer": "agree"}, answer="agree")
    phone.send({"answer": "taken-back"}, answer="taken-back")
    assert asked(phone) == first
    assert "You answered 0 of 4" in phone.page.text
    phone.send({"answer": "agree"}, answer="agree")
    number = re.search(r"agree with no\. (\d+)", phone.page.text)
    assert number
    phone.go(f"{step(house.open, 'votes')}?about={number[1]}")
    assert "You agree now" in phone.page.text
    phone.send({"answer": "disagree"}, answer="disagree")
    assert f"you disagree with no. {number[1]}" in phone.page.text


def test_a_page_that_is_loaded_again_asks_the_same(house):
    phone = house.phone(joins=house.open)
    assert len({asked(phone) for _ in range(5) if phone.go(step(house.open, "votes"))}) == 1


def test_not_every_phone_is_asked_the_same_first(house):
    firsts = set()
    for _ in range(12):
        phone = house.phone(joins=house.other)
        phone.go(step(house.other, "votes"))
        firsts.add(asked(phone))
    assert len(firsts) > 1


def test_the_same_form_sent_again_counts_once(house):
    phone = house.phone(joins=house.other)
    phone.go(step(house.other, "votes"))
    action, hidden = phone.form(answer="agree")
    with ThreadPoolExecutor(8) as many:
        sent = list(many.map(lambda _: phone.client.post(action, data={**hidden, "answer": "agree"}), range(8)))
    assert {one.status_code for one in sent} == {200}
    phone.go(f"/g/{house.other.code}")
    assert "You answered 1 of 4" in phone.page.text


def test_a_spanish_phone_reads_and_answers_in_spanish(house):
    phone = house.phone("es", joins=house.open)
    phone.go(step(house.open, "votes"))
    assert asked(phone) in [spanish for _, spanish in FIRST]
    assert "la escribió otra persona" in phone.page.text
    phone.send({"answer": "agree"}, answer="agree")
    assert "Guardado" in phone.page.text


@pytest.mark.parametrize(
    "changed",
    [
        {"answer": "love"},
        {"statement": "x"},
        {"statement": "9" * 30},
        {"key": "1"},
        {"key": ""},
    ],
)
def test_a_form_that_is_not_ours_is_turned_away(house, changed):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    action, hidden = phone.form(answer="agree")
    sent = phone.client.post(action, data={**hidden, "answer": "agree", **changed})
    assert sent.status_code == 403


def test_an_idea_that_is_not_there_takes_no_answer(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    action, hidden = phone.form(answer="agree")
    sent = phone.client.post(action, data={**hidden, "answer": "agree", "statement": "999"})
    assert sent.status_code == 409
    assert "not open for answers" in sent.text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "none"}],
)
def test_forms_of_other_sites_are_turned_away(house, headers):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    action, hidden = phone.form(answer="agree")
    sent = phone.client.post(action, data={**hidden, "answer": "agree"}, headers=headers)
    assert sent.status_code == 403
    assert "You answered 0 of 4" in phone.go(f"/g/{house.open.code}").text


@pytest.mark.parametrize("path", ["/join", "/join/{code}", "/g/{code}", "/g/{code}/2"])
def test_no_page_runs_a_script_or_is_kept(house, path):
    phone = house.phone(joins=house.open)
    page = phone.go(path.format(code=house.open.code))
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "script-src" not in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"
    assert "<script" not in page.text


@pytest.mark.parametrize("kind", ["ideas", "questions"])
def test_a_page_to_write_on_may_run_the_one_script_that_counts_and_no_other(house, kind):
    phone = house.phone(joins=house.open)
    page = phone.go(step(house.open, kind))
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and policy.endswith("script-src 'self'")
    [address] = re.findall(r'<script src="([^"]*)" defer></script>', page.text)
    assert page.text.count("<script") == 1 and not re.search(r"\son[a-z]+=", page.text)
    script = phone.client.get(html.unescape(address))
    assert (script.status_code, script.headers["content-type"]) == (200, "text/javascript; charset=utf-8")
    assert "immutable" in script.headers["cache-control"]
    for without in ("fetch(", "XMLHttp", "cookie", "Storage", "innerHTML", "sendBeacon", "eval"):
        assert without not in script.text


def test_no_code_is_in_the_log(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "votes"))
    phone.send({"answer": "agree"}, answer="agree")
    assert house.open.code not in house.server.said()


# ideas


def write(phone: Phone, gathering: Gathering, text: str) -> None:
    phone.go(step(gathering, "ideas"))
    phone.send({"text": ""}, text=text)


def test_an_idea_is_sent_once_waits_and_is_told_its_number(house):
    phone = house.phone(joins=house.other)
    phone.go(step(house.other, "ideas"))
    action, hidden = phone.form(text="")
    pages = [phone.client.post(action, data={**hidden, "text": "Longer  breaks\u202e outside"}) for _ in range(3)]
    assert len({page.url.query for page in pages}) == 1
    assert "Others cannot read it yet" in pages[0].text
    assert "You shared one idea" in phone.go(f"/g/{house.other.code}").text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("   ", "write some words"),
        ("?!\u200b", "write some words"),
        ("x" * 195, "take out 15"),
        ("🙂", "write some words"),
    ],
)
def test_an_idea_that_cannot_be_is_kept_on_the_page(house, text, told):
    phone = house.phone(joins=house.other)
    write(phone, house.other, text)
    assert phone.page.status_code == 422
    assert told in phone.page.text
    assert text.strip("\u200b ") in phone.page.text


def test_what_sounds_alike_is_shown_before_it_is_sent(house):
    phone = house.phone(joins=house.other)
    write(phone, house.other, "Phones should stay away all day")
    assert "This sounds like another idea" in phone.page.text
    assert asked(phone) == "Phones should stay away all day"
    assert ENGLISH[1] in phone.page.text
    before = phone.page.text
    phone.send({"answer": "agree"}, answer="agree")
    assert "you agree with no. 2" in phone.page.text
    assert "not shared an idea" in phone.go(f"/g/{house.other.code}").text
    phone.page = type(phone.page)(200, text=before)
    phone.send({"sure": "1"})
    assert "Thank you! Your idea is no." in phone.page.text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <b>bold</b>",
        "![x](https://elsewhere.example/x.png) and [link](javascript:alert(1))",
        "=HYPERLINK('https://elsewhere.example')",
        "{{ 7 * 7 }} {% raw %}",
        "أريد المزيد من الموسيقى",
        "'; DROP TABLE core.statement; --",
    ],
)
def test_an_idea_is_only_ever_text(house, text):
    phone = house.phone(joins=house.other)
    write(phone, house.other, text)
    for page in (phone.page, phone.go(f"/g/{house.other.code}/receipt")):
        assert page.text.count("<script") == page.text.count('<script src="/assets/letters.js?v=') <= 1
        assert "<b>bold" not in page.text
        assert "<img" not in page.text
    phone.go(step(house.other, "ideas"))
    action, hidden = phone.form(text="")
    again = phone.client.post(action, data={**hidden, "text": text + "x" * 200})
    assert again.status_code == 422
    assert again.text.count("<script") == again.text.count("letters.js") == 1


def test_a_name_or_a_number_to_call_waits_for_a_person(house):
    phone = house.phone(joins=house.other)
    write(phone, house.other, "Call me at 555-123-4567 about the bus")
    assert "how to reach a person" in phone.page.text


# the receipt


def test_the_receipt_tells_what_was_said_and_lets_it_be_changed(house):
    phone = house.phone(joins=house.open)
    write(phone, house.open, "A garden behind every school")
    phone.go(step(house.open, "votes"))
    phone.send({"answer": "agree"}, answer="agree")
    page = phone.go(f"/g/{house.open.code}/receipt")
    assert "A garden behind every school" in page.text
    assert "A person from the team will read it first" in page.text
    assert "You agree now" in page.text
    change = re.search(r'href="([^"]*about=\d+)"', page.text)
    assert change
    phone.go(change[1])
    phone.send({"answer": "taken-back"}, answer="taken-back")
    assert "You have not said what you think" in phone.go(f"/g/{house.open.code}/receipt").text


def test_an_author_answers_the_team_once_for_each_time_it_is_said(house):
    phone = house.phone(joins=house.open)
    write(phone, house.open, "Open the gym at night")
    phone.go(f"/g/{house.open.code}/receipt")
    action, hidden = phone.form(number="", text="")
    for _ in range(3):
        page = phone.client.post(action, data={**hidden, "text": "I mean <b>all</b> gyms"})
    assert page.text.count("I mean &lt;b&gt;all&lt;/b&gt; gyms") == 1
    for place in range(4):
        assert phone.client.post(action, data={**hidden, "text": f"More {place}"}).status_code == 200
    assert phone.client.post(action, data={**hidden, "text": "Too much"}).status_code == 409


def test_nobody_reads_or_answers_for_another(house):
    ana, ben = house.phone(joins=house.open), house.phone(joins=house.open)
    write(ana, house.open, "Only mine to answer for")
    ana.go(f"/g/{house.open.code}/receipt")
    action, hidden = ana.form(number="", text="")
    ben.go(f"/g/{house.open.code}/receipt")
    assert "Only mine to answer for" not in ben.page.text
    sent = ben.client.post(action, data={**hidden, "text": "I am not Ana"})
    assert sent.status_code == 409
    assert "I am not Ana" not in ana.go(f"/g/{house.open.code}/receipt").text


# about me


def test_about_oneself_there_is_one_question_at_a_time_and_nothing_is_asked_twice(house):
    phone = house.phone(joins=house.open)
    phone.go(f"/g/{house.open.code}/about")
    assert "Who are you?" in phone.page.text
    phone.send({"answer": "0"}, answer="1")
    assert "What do you speak at home?" in phone.page.text
    phone.send({"answer": "none"}, answer="none")
    assert "These were all the questions" in phone.page.text
    assert "I would rather not say" in phone.page.text
    phone.go(f"/g/{house.open.code}/about?q=1")
    assert "A student" in phone.page.text
    for changed in ({"answer": "7"}, {"answer": ""}, {"question": "9"}):
        action, hidden = phone.form(answer="none")
        assert phone.client.post(action, data={**hidden, "answer": "0", **changed}).status_code == 403


# words


def test_words_on_each_question_are_kept_changed_and_taken_back(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "questions"))
    assert "Part 1 of 2" in phone.page.text
    assert "A person from the team reads it first" in phone.page.text
    phone.send({"text": ""}, text="One\nand two <i>")
    assert "Part 2 of 2" in phone.page.text
    assert "Saved" in phone.page.text
    phone.send({"text": ""}, text="x" * 640)
    assert phone.page.status_code == 422
    assert "take out 40" in phone.page.text
    assert "x" * 640 in phone.page.text
    phone.send({"text": ""}, text="Shorter")
    assert "One\nand two &lt;i&gt;" in phone.page.text
    receipt = phone.go(f"/g/{house.open.code}/receipt").text
    assert "Shorter" in receipt
    assert receipt.count("Others cannot read it yet") == 2
    phone.go(f"{step(house.open, 'questions')}?part=2")
    phone.send({"text": ""}, text="")
    assert "Shorter" not in phone.go(f"/g/{house.open.code}/receipt").text


def test_of_each_part_of_a_draft_one_says_what_one_thinks_and_then_why(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "draft"))
    assert "Part 1 of 2" in phone.page.text
    assert "<textarea" not in phone.page.text
    phone.send({"opinion": "change"}, opinion="change")
    assert "You said: good with changes" in phone.page.text
    phone.send({"text": ""}, text="Say it shorter.")
    assert "Part 2 of 2" in phone.page.text
    phone.send({"opinion": "against"}, opinion="against")
    phone.go(step(house.open, "draft"))
    assert "Say it shorter." in phone.page.text
    assert "You said: not like this" in phone.page.text
    phone.go(f"{step(house.open, 'draft')}?part=2")
    phone.send({"opinion": "none"}, opinion="none")
    receipt = phone.go(f"/g/{house.open.code}/receipt").text
    assert "You said: good with changes" in receipt
    assert "You said: no opinion" in receipt
    assert "not like this" not in receipt
    assert "2 of 2 parts" in phone.go(f"/g/{house.open.code}").text
    phone.go(f"{step(house.open, 'draft')}?part=1")
    action, hidden = phone.form(opinion="agree")
    for changed in ({"opinion": "perhaps"}, {"part": "9"}, {"part": "-1"}, {"key": "x"}):
        assert phone.client.post(action, data={**hidden, "opinion": "agree", **changed}).status_code == 403


# pairs


def test_every_pair_is_asked_once_and_a_choice_can_be_undone(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "pairs"))
    total = 0
    while 'name="better"' in phone.page.text:
        phone.send({"better": "one"}, better=("one", "other", "neither")[total % 3])
        total += 1
        assert total <= 6
    assert total == 6
    assert "You have seen every pair" in phone.page.text
    undo = re.search(r'href="([^"]*\?one=\d+&amp;other=\d+)"', phone.page.text)
    assert undo
    phone.go(undo[1].replace("&amp;", "&"))
    phone.send({"better": "other"}, better="other")
    assert "You chose 6 times" in phone.go(f"/g/{house.open.code}").text
    phone.go(undo[1].replace("&amp;", "&"))
    for changed, status in (({"better": "both"}, 403), ({"one": "x"}, 403), ({"one": "999"}, 409)):
        action, hidden = phone.form(better="one")
        assert phone.client.post(action, data={**hidden, "better": "one", **changed}).status_code == status
    same = {**hidden, "other": hidden["one"], "better": "one"}
    assert phone.client.post(action, data=same).status_code == 409


# the budget


def test_thumbs_stay_within_the_pot(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "budget"))
    assert "There is $10,000 to spend" in phone.page.text
    phone.send({"project-1": "1"}, **{"project-1": "1", "project-3": "1"})
    assert phone.page.status_code == 422
    assert "Your choice costs $14,000, and there is $10,000. Please take out $4,000 or more." in phone.page.text
    assert phone.page.text.count(" checked") == 2
    phone.send({"project-1": "1"}, **{"project-1": "1", "project-2": "1"})
    assert "Saved so far: $9,000 of $10,000" in phone.page.text
    receipt = phone.go(f"/g/{house.open.code}/receipt").text
    assert "A garden" in receipt
    assert "A bus" not in receipt


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"project-4": "7", "project-5": "5"}, "You gave 12 points, and you have 10. Please take 2 back."),
        ({"project-4": "-3"}, "whole points"),
        ({"project-4": "1.5"}, "whole points"),
        ({"project-4": "999999999"}, "You gave 999999999 points"),
    ],
)
def test_points_are_whole_and_no_more_than_there_are(house, given, told):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "budget", 1))
    phone.send({"project-4": ""}, **given)
    assert phone.page.status_code == 422
    assert told in phone.page.text.replace(",999,", "999").replace("999,999,999", "999999999")
    phone.go(step(house.open, "budget", 1))
    phone.send({"project-4": ""}, **{"project-4": "4", "project-5": "", "project-6": "6", "project-99": "50"})
    assert "Saved so far: 10 of 10 points" in phone.page.text


# when it is paused or closed


@pytest.mark.parametrize(("which", "told"), [("paused", "short break"), ("closed", "closed")])
def test_who_sat_down_before_reads_on_but_adds_nothing(house, which, told):
    gathering = getattr(house, which)
    phone = house.phone(seat=SAT_BEFORE)
    for path in ("", "/1", "/2", "/about", "/receipt"):
        page = phone.go(f"/g/{gathering.code}{path}")
        assert page.status_code == 200
        assert told in page.text
        assert "<button" not in page.text
    key = {"key": "0b7ad2c6-6a1e-4a3e-9f29-1d7e3f6f2a51"}
    for path, form in (
        ("/1", {"text": "Late"}),
        ("/2", {"statement": "1", "answer": "agree"}),
        ("/3", {"part": "0", "text": "Late"}),
        ("/5", {"one": "1", "other": "2", "better": "one"}),
        ("/6", {"project-1": "1"}),
        ("/about", {"question": "0", "answer": "1"}),
    ):
        sent = phone.client.post(f"/g/{gathering.code}{path}", data={**key, **form})
        assert sent.status_code == 409
        assert "no answers right now" in sent.text


@pytest.mark.parametrize("which", ["paused", "closed"])
@pytest.mark.parametrize(
    ("path", "more"), [("/1", {}), ("/1", {"sure": "1"}), ("/3", {"part": "0"}), ("/4", {"part": "1"})]
)
def test_words_that_come_too_late_are_shown_again_and_not_lost_without_a_word(house, which, path, more):
    gathering = getattr(house, which)
    phone = house.phone(seat=SAT_BEFORE)
    words = "Two lines,\n<b>one</b> of them in haste"
    key = {"key": "0b7ad2c6-6a1e-4a3e-9f29-1d7e3f6f2a52"}
    sent = phone.client.post(f"/g/{gathering.code}{path}", data={**key, **more, "text": words})
    assert sent.status_code == 409
    assert "no answers right now" in sent.text and "Your words were not sent." in sent.text
    assert "Two lines,\n&lt;b&gt;one&lt;/b&gt; of them in haste</textarea>" in sent.text
    assert "<button" not in sent.text
    assert "in haste" not in phone.go(f"/g/{gathering.code}/receipt").text


def test_words_of_a_phone_that_lost_its_place_are_shown_again(house):
    phone = house.phone(joins=house.open)
    phone.go(step(house.open, "ideas"))
    action, hidden = phone.form(text="")
    phone.client.cookies.delete("pl_seat")
    sent = phone.client.post(action, data={**hidden, "text": "Longer breaks in the garden"})
    assert sent.status_code == 409
    assert "Please join first." in sent.text and "Longer breaks in the garden</textarea>" in sent.text
    assert f'href="/join/{house.open.code}"' in sent.text


def test_an_answer_to_the_team_that_is_one_too_many_is_shown_again(house):
    phone = house.phone(joins=house.open)
    write(phone, house.open, "Later lunch for all of us")
    phone.go(f"/g/{house.open.code}/receipt")
    action, hidden = phone.form(number="", text="")
    for place in range(6):
        sent = phone.client.post(action, data={**hidden, "text": f"Reply number {place}"})
    assert sent.status_code == 409
    assert "Reply number 5</textarea>" in sent.text
