"""A suspicious, clever member of the community on the real server: fifty voices, a neighbor's vote, other people's words.

Each of these was tried by hand first; what could be mended stays mended by what stands here.
"""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from plcore.codesign.gatherings import Gathering, change_state
from plcore.codesign.report import publish
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import statements
from plcore.codesign.viewing import show
from plcore.codesign.voting import vote
from plcore.store import Store, new_id, open_store
from tests.gathering import PAT, gathered
from tests.small_district import build
from tests.tools.phone import Phone
from tests.tools.serving import Served, served
from tests.tools.session import Session

EARLIER = 17  # people who voted before: the answers of ten are seen


@dataclass
class House:
    server: Served
    shown: Gathering  # open, and everyone may see what was heard so far
    open: Gathering
    after: Gathering  # new ideas are shown at once
    over: Gathering
    phones: list[Phone] = field(default_factory=list)

    def phone(self, joins: Gathering) -> Phone:
        self.phones.append(Phone(self.server.url))
        assert self.phones[-1].join(joins.code).status_code == 200
        return self.phones[-1]

    def read(self, page: str, of: Gathering) -> str:
        """A public screen as anyone's browser gets it."""

        async def once() -> str:
            async with Session(self.server.url, cookie="pl_lang=en") as session:
                run = await session.run(page, f"gathering={of.code}")
                assert not run.exceptions, run.exceptions
                return run.text

        # In a thread of its own: the browser tests, in the same run, leave a loop running in this one.
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(asyncio.run, once()).result()


def people(store: Store, of: Gathering, count: int, begins: datetime) -> None:
    """So many have voted, one after another."""
    for number in range(count):
        at = begins + timedelta(minutes=number)
        taken = take_seat(store, of.id, f"{number}".zfill(43), language="en", address=f"10.0.0.{number}", now=at)
        assert isinstance(taken, Seat)
        for one in statements(store, of.id):
            vote(store, of.id, taken.id, one.id, "agree", key=new_id(), now=at)


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[House]:
    database = tmp_path_factory.mktemp("suspicious") / "district.duckdb"
    begins = datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=3)
    now = begins + timedelta(hours=1)
    with open_store(database) as store:
        build(store)
        made = gathered(store, begins), gathered(store, begins), gathered(store, begins, moderation="after")
        over = gathered(store, begins)
        people(store, made[0], EARLIER, begins)
        show(store, PAT, made[0].id, True, now=begins)
        people(store, over, EARLIER, begins)
        change_state(store, PAT, over.id, "closed", now=now)
        publish(store, PAT, over.id, now=now)
    with served(database) as server:
        yield House(server, *made, over)


@pytest.fixture(autouse=True)
def _put_away(house) -> Iterator[None]:
    yield
    while house.phones:
        house.phones.pop().client.close()


def votes_at(of: Gathering) -> str:
    return f"/g/{of.code}/{of.plan.of_kind('votes')[0] + 1}"


def say(phone: Phone, of: Gathering, number: int, answer: str) -> int:
    given = {"key": str(uuid4()), "statement": str(number), "answer": answer}
    return phone.client.post(votes_at(of), data=given, follow_redirects=False).status_code


def told(text: str) -> list[str]:
    """What a page tells of answers: every "so many of so many people", and how many do not agree."""
    words = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.findall(r"\d+ of \d+ people[^.:]*|\d+ agree and \d+ do not|\d+ answers to \d+ ideas", words)


# a neighbor's vote


def test_two_looks_around_a_neighbors_vote_tell_the_same(house):
    before = house.read("heard", house.shown)
    assert "10 of 10 people" in before
    assert f"{EARLIER} people took part" in before
    neighbor = house.phone(house.shown)
    for number in (1, 2, 3, 4):
        assert say(neighbor, house.shown, number, "disagree") == 303
    after = before
    for _ in range(500):  # until what was worked out before is too old to be shown
        if f"{EARLIER + 1} people took part" in after:
            break
        after = house.read("heard", house.shown)
    assert f"{EARLIER + 1} people took part" in after
    assert told(after) == told(before)


def test_the_data_is_not_there_to_compare_before_it_is_over(house):
    assert "The open data comes when the result is out" in house.read("heard", house.shown)
    assert "The open data (ZIP)" not in house.read("heard", house.shown)
    assert "The open data (ZIP)" in house.read("heard", house.over)


def test_who_joins_is_told_what_the_data_will_hold(house):
    page = httpx.get(f"{house.server.url}/join/{house.open.code}", cookies={"pl_lang": "en"})
    assert "anyone can get all votes and choices in a file with no names" in page.text


def test_another_phone_with_the_address_of_a_receipt_reads_nothing(house):
    mine, other = house.phone(house.open), house.phone(house.open)
    say(mine, house.open, 1, "disagree")
    assert "You disagree now" in mine.go(f"/g/{house.open.code}/receipt").text
    assert "You disagree now" not in other.go(f"/g/{house.open.code}/receipt").text


# fifty voices


def test_a_copied_cookie_and_a_form_sent_fifty_times_are_one_voice(house):
    phone = house.phone(house.open)
    seat = phone.client.cookies["pl_seat"]

    def copy(_: int) -> int:
        headers = {"Origin": house.server.url, "Cookie": f"pl_seat={seat}; pl_lang=en"}
        given = {"key": str(uuid4()), "statement": "2", "answer": "agree"}
        return httpx.post(
            f"{house.server.url}{votes_at(house.open)}", data=given, headers=headers, timeout=60
        ).status_code

    with ThreadPoolExecutor(8) as many:
        assert set(many.map(copy, range(50))) == {303}
    assert "You answered 1 of 4" in phone.go(f"/g/{house.open.code}").text


# other people's words


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("This school is sh\u200cit", "words that hurt"),
        ("Todo es una \u043cierda", "words that hurt"),
        ("J\u0435nnif\u0435r is bad", "may name a person"),
        ("Look at https://evil.example/x", "how to reach a person"),
        ("Call 860,555,0142", "how to reach a person"),
    ],
)
def test_where_ideas_are_shown_at_once_this_waits_for_a_person(house, text, why):
    writer, reader = house.phone(house.after), house.phone(house.after)
    writer.go(f"/g/{house.after.code}/1")
    writer.send({"text": ""}, text=text)
    if "sure" in writer.page.text and "sounds like" in writer.page.text:
        writer.send({"sure": "1"})
    assert "Others cannot read it yet" in writer.page.text
    assert why in writer.page.text
    number = re.search(r"no\. (\d+)", writer.page.text)
    assert number
    assert say(reader, house.after, int(number[1]), "agree") == 409


def test_an_idea_of_letters_that_draw_nothing_is_none(house):
    writer = house.phone(house.after)
    writer.go(f"/g/{house.after.code}/1")
    writer.send({"text": ""}, text="\u3164\u2800\u115f")
    assert writer.page.status_code == 422
