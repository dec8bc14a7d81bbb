"""What the made-up people of a gathering do beside votes: choose between two ideas, share money, answer."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.answers import hide_answers, open_answers, show_answers, write_answer
from plcore.codesign.choices import PairChoice, choose_between, projects, share_out
from plcore.codesign.gatherings import Gathering
from plcore.codesign.seats import Seat
from plcore.store import Store, new_id

AT_ONCE: Final = 16  # writes that wait for the writer together, as in a full gym
CANNOT_CHOOSE: Final = 0.08
Row = TypeVar("Row")


@dataclass(frozen=True)
class Voter:
    """One made-up person. side: 0 or 1; starts: when they begin."""

    side: int
    language: str
    starts: datetime


@dataclass(frozen=True)
class Played:
    """One gathering as it is played. of: what is written down of it; seats: who sits in it."""

    store: Store
    viewer: Viewer
    found: Gathering
    of: Mapping[str, Any]
    seats: Sequence[tuple[Seat, Voter]]

    def pairs(self, leaning: Mapping[UUID, Sequence[float]], rng: random.Random) -> None:
        """Some choose between two ideas, the one that their side likes more being the likelier."""
        places = self.found.plan.of_kind("pairs")
        if not places or "pairs" not in self.of:
            return
        people, times = self.of["pairs"]
        rows = []
        for seat, voter in self.seats[:people]:
            for turn in range(times):
                one, other = rng.sample(sorted(leaning), 2)
                likes = [leaning[idea][voter.side] ** 3 for idea in (one, other)]
                if rng.random() * sum(likes) > likes[0]:
                    one, other = other, one
                choice = PairChoice(one, other, is_undecided=rng.random() < CANNOT_CHOOSE)
                rows.append((seat.id, choice, voter.starts + timedelta(minutes=5, seconds=6 * turn)))
        key = self.found.id
        many(lambda row: choose_between(self.store, key, places[0], row[0], row[1], key=new_id(), now=row[2]), rows)

    def budget(self) -> None:
        """Each kind of people ticks what it wants, as far as the pot goes."""
        wants = [purse["wants"] for purse in self.of.get("purse", ()) for _ in range(purse["people"])]
        if not wants:
            return
        (place,) = self.found.plan.of_kind("budget")
        step = self.found.plan.steps[place]
        listed = {one.number: one for one in projects(self.store, self.found.id, place)}
        rows = []
        for (seat, voter), numbers in zip(self.seats, wants, strict=False):
            left, given = step.pot or 0, {}
            for number in numbers:
                if listed[number].cost <= left:
                    left -= listed[number].cost
                    given[listed[number].id] = 1
            rows.append((seat.id, given, voter.starts + timedelta(minutes=7)))
        key = self.found.id
        many(lambda row: share_out(self.store, key, place, step, row[0], row[1], key=new_id(), now=row[2]), rows)

    def answers(self, read_at: datetime) -> None:
        """Words of some on the open questions, and what the facilitator then did with each."""
        written = self.of.get("answer", ())
        if not written:
            return
        step = self.found.plan.of_kind("questions")[0]

        def write(row: tuple[Mapping[str, Any], tuple[Seat, Voter]]) -> None:
            one, (seat, voter) = row
            write_answer(
                self.store, self.found.id, step, one["part"], seat.id, one["text"], language=one["said"],
                key=new_id(), now=voter.starts + timedelta(minutes=8),
            )  # fmt: skip

        many(write, [(one, self.seats[place * 3]) for place, one in enumerate(written)])
        keys = {one.text: one.id for one in open_answers(self.store, self.found.id)}
        read = [keys[one["text"]] for one in written if not one.get("wait") and "hide" not in one]
        show_answers(self.store, self.viewer, read, now=read_at)
        for one in written:
            if "hide" in one:
                hide_answers(self.store, self.viewer, [keys[one["text"]]], one["hide"], now=read_at)


def many(do: Callable[[Row], object], rows: Sequence[Row]) -> None:
    """Do it with each, many at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in pool.map(do, rows):
            pass
