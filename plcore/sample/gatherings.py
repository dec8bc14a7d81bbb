"""The gatherings of Harbor Bend, held through the same commands as everyone's: two are published, one is open now.

A fourth is real: a conversation that was held elsewhere on Polis, brought in like any other export.

The same seed and the same moment give the same words, votes and times. Only keys and the codes on posters differ, as
they must.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from plcore.access import Viewer
from plcore.codesign.choices import tell_about
from plcore.codesign.decisions import Entry, put_decision
from plcore.codesign.gatherings import Gathering, change_state, gathering, gatherings
from plcore.codesign.making import change, changed, make_from_template, open_gathering
from plcore.codesign.moderation import first_decision
from plcore.codesign.paper import start_pile, type_sheet
from plcore.codesign.paper_counting import count_pile
from plcore.codesign.paper_sheets import print_run, sheet_of
from plcore.codesign.report import publish
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import Statement, add_idea, decide, shown, statements, word
from plcore.codesign.templates import Template, template, with_schools
from plcore.codesign.themes import put_theme
from plcore.codesign.voting import Answer, Given, vote_together
from plcore.days import day_of
from plcore.interop import bring
from plcore.language import LANGUAGES, say
from plcore.roster.groups import school_names
from plcore.sample.taking_part import Played, Voter, many
from plcore.sample.words import DATA, WORDS
from plcore.store import Store, new_id

REAL: Final = DATA / "polis" / "ssis-land-bank"
BETWEEN_ANSWERS: Final = timedelta(seconds=7)
NOT_SURE: Final = 0.12  # of the answers: pass
UNCLEAR: Final = 0.02
TELLS: Final = 0.7  # of the people: answers a question about themselves
SPEAKS_SPANISH: Final = 0.33


def play(store: Store, viewer: Viewer, *, seed: int, now: datetime) -> list[Gathering]:
    """Hold them all; viewer: who leads them. now: UTC, without zone."""
    written = tomllib.loads((WORDS / "gatherings.toml").read_text(encoding="utf-8"))["gathering"]
    return [_hold(store, viewer, one, _chance(seed, one["template"]), now) for one in written]


def bring_real(store: Store, viewer: Viewer, *, now: datetime) -> Gathering:
    """Bring in the conversation about the San Juan Islands, say whose it is, and publish what was heard."""
    known = {one.id for one in gatherings(store, viewer)}
    bring(store, viewer, [REAL], now=now)
    (found,) = [one for one in gatherings(store, viewer) if one.id not in known]
    told = {language: say(language, "sample-real") for language in LANGUAGES}
    name = {language: say(language, "sample-real-name") for language in LANGUAGES}
    question = {language: say(language, "sample-real-question") for language in LANGUAGES}
    languages = tuple(dict.fromkeys([*found.plan.languages, *LANGUAGES]))
    plan = changed(found.plan, name=name, question=question, invited=told, languages=languages)
    change(store, viewer, found.id, plan, now=now)
    publish(store, viewer, found.id, now=now)
    return gathering(store, found.id)


def _chance(seed: int, name: str) -> random.Random:
    return random.Random(f"{seed} {name}")  # noqa: S311 - made-up people, not secrets


def _hold(store: Store, viewer: Viewer, of: Mapping[str, Any], rng: random.Random, now: datetime) -> Gathering:
    begun = now - timedelta(days=of["begun"])
    found = _begin(store, viewer, of, begun)
    voters_start = [_evening(rng, begun, min(now, begun + timedelta(days=of["days"]))) for _ in range(of["phones"])]
    seats = [_sit(store, found, place, rng, at) for place, at in enumerate(sorted(voters_start))]
    _write_ideas(store, viewer, found, of, seats, rng, now)
    leaning = _leaning(of, statements(store, found.id))
    asked = [one for one in statements(store, found.id) if one.number in leaning]
    _vote(store, found, seats, asked, leaning, of["share"], rng)
    _tell(store, found, seats, rng)
    ended = begun + timedelta(days=of["days"])
    if of["sheets"]:
        _count_paper(store, viewer, found, of["sheets"], leaning, rng, ended)
    played = Played(store, viewer, found, of, seats)
    played.pairs({one.id: leaning[one.number] for one in asked}, rng)
    played.budget()
    played.answers(min(now, ended))
    if not of["published"]:
        return found
    change_state(store, viewer, found.id, "closed", now=ended + timedelta(hours=5))
    publish(store, viewer, found.id, now=ended + timedelta(days=2))
    _decide(store, viewer, found, of, ended)
    return found


def _begin(store: Store, viewer: Viewer, of: Mapping[str, Any], begun: datetime) -> Gathering:
    """Made from its template some days before, with the district's schools, and opened."""
    chosen: Template | None = template(of["template"])
    if chosen is None:
        raise KeyError(of["template"])
    plan = with_schools(chosen.dated(day_of(begun)), school_names(store))
    made = make_from_template(store, viewer, chosen, plan, now=begun - timedelta(days=3))
    later = changed(plan, ends=day_of(begun + timedelta(days=of["days"])))
    if later != plan:
        change(store, viewer, made.id, later, now=begun - timedelta(days=1))
    return open_gathering(store, viewer, made.id, now=begun)


def _evening(rng: random.Random, first: datetime, last: datetime) -> datetime:
    """Some moment between two, more often near the first, when the poster is new."""
    return first + (last - first) * min(0.97, rng.betavariate(1.2, 2.5))


def _sit(store: Store, found: Gathering, place: int, rng: random.Random, at: datetime) -> tuple[Seat, Voter]:
    language = "es" if rng.random() < SPEAKS_SPANISH else "en"
    address = f"192.0.2.{place % 200 + 1}"
    seat = take_seat(store, found.id, f"{found.id} {place}", language=language, address=address, now=at)
    if not isinstance(seat, Seat):
        raise TypeError("a full house")
    return seat, Voter(side=int(rng.random() < 0.5), language=language, starts=at)


def _write_ideas(
    store: Store,
    viewer: Viewer,
    found: Gathering,
    of: Mapping[str, Any],
    seats: Sequence[tuple[Seat, Voter]],
    rng: random.Random,
    now: datetime,
) -> None:
    """What people wrote, and what the facilitator then did with each: read, put into the other language, shown."""
    first = [one for one in statements(store, found.id) if one.origin == "start"]
    step = found.plan.of_kind("ideas")[0]
    early = seats[: max(len(of["idea"]), len(seats) // 2)]
    for place, idea in enumerate(of["idea"]):
        seat, voter = early[place * len(early) // len(of["idea"])]
        said, key, at = idea["said"], new_id(), voter.starts + timedelta(minutes=1)
        decision, reason = first_decision(found.plan, idea[said], "phone")
        add_idea(
            store, found.id, idea[said], key=key, language=said, seat=seat.id, origin="phone", step=step,
            decision=decision, reason=reason, now=at,
        )  # fmt: skip
        read_at = min(now, at + timedelta(hours=rng.randrange(1, 12)))
        for language in found.plan.languages:
            if language != said and language in idea and not idea.get("wait"):
                word(store, viewer, key, language, idea[language], now=read_at)
        if "hide" in idea:
            decide(store, viewer, [key], "hidden", idea["hide"], now=read_at)
        elif "same" in idea:
            decide(store, viewer, [key], "merged", "same-as", into=first[idea["same"]].id, now=read_at)
        elif not idea.get("wait"):
            decide(store, viewer, [key], "shown", "looked-at", now=read_at)


def _leaning(of: Mapping[str, Any], everything: Sequence[Statement]) -> dict[int, tuple[float, float]]:
    """By number how likely each side agrees, of the statements that are shown."""
    written = [*of["first"], *(idea["lean"] for idea in of["idea"])]
    return {one.number: written[one.number - 1] for one in shown(everything)}


def _vote(
    store: Store,
    found: Gathering,
    seats: Sequence[tuple[Seat, Voter]],
    asked: Sequence[Statement],
    leaning: Mapping[int, tuple[float, float]],
    share: float,
    rng: random.Random,
) -> None:
    """Everyone's answers, drawn first and then counted in one go."""
    given = []
    for seat, voter in seats:
        begins = voter.starts + timedelta(minutes=2)
        there = [one for one in asked if one.decided_at <= begins]
        wanted = round(share * len(there) * rng.uniform(0.8, 1.2))
        for place, one in enumerate(rng.sample(there, k=min(len(there), max(7, wanted)))):
            at = begins + place * BETWEEN_ANSWERS
            given.append(Given(seat.id, one.id, _opinion(leaning[one.number][voter.side], rng), at, new_id()))
    vote_together(store, found.id, given)


def _opinion(agrees: float, rng: random.Random) -> Answer:
    chance = rng.random()
    if chance < UNCLEAR:
        return "unclear"
    if chance < UNCLEAR + NOT_SURE:
        return "pass"
    return "agree" if rng.random() < agrees else "disagree"


def _tell(store: Store, found: Gathering, seats: Sequence[tuple[Seat, Voter]], rng: random.Random) -> None:
    """What some say about themselves; what they speak at home is the language they read in."""
    rows = []
    for seat, voter in seats:
        for place, question in enumerate(found.plan.about):
            if rng.random() > TELLS:
                continue
            answer = rng.randrange(len(question.answers))
            if question.kind == "language":
                answer = int(voter.language == "es")
            elif question.kind == "role":
                answer = rng.choices(range(len(question.answers)), weights=[5, 8, 4, 2, 1][: len(question.answers)])[0]
            rows.append((seat.id, place, answer, voter.starts + timedelta(seconds=40 + place)))
    many(lambda row: tell_about(store, found.id, row[0], row[1], row[2], key=new_id(), now=row[3]), rows)


def _count_paper(
    store: Store,
    viewer: Viewer,
    found: Gathering,
    sheets: int,
    leaning: Mapping[int, tuple[float, float]],
    rng: random.Random,
    ended: datetime,
) -> None:
    """Sheets that were filled in at the library table: typed twice, and counted once beside the phones."""
    marks: dict[Answer, int | None] = {"agree": 1, "disagree": -1, "pass": 0, "unclear": 0}
    numbers = {one.id: one.number for one in statements(store, found.id)}
    evening = ended - timedelta(hours=6)
    run = print_run(
        store, viewer, found.id, sheets, language="both", large=False, per_sheet=len(leaning), key=new_id(),
        now=evening - timedelta(days=2),
    )  # fmt: skip
    pile = start_pile(store, viewer, found.id, "Library table", key=new_id(), now=evening)
    for place, number in enumerate(range(run.first, run.first + sheets)):
        sheet = sheet_of(store, viewer, found.id, run.name(number))
        side = int(rng.random() < 0.65)
        read = [
            marks[_opinion(leaning[numbers[one]][side], rng)] if rng.random() < 0.9 else None
            for one in sheet.statements
        ]
        for time in (1, 2):
            at = evening + timedelta(minutes=20 * (time - 1), seconds=40 * place)
            type_sheet(store, viewer, pile, sheet, read, 1 if time == 1 else 2, key=new_id(), now=at)
    count_pile(store, viewer, pile, key=new_id(), now=ended)


def _decide(store: Store, viewer: Viewer, found: Gathering, of: Mapping[str, Any], ended: datetime) -> None:
    """What became of it: a theme that was made by a person, and the decisions of the board."""
    everything = statements(store, found.id)
    first = [one.id for one in everything if one.origin == "start"]
    ideas = [one.id for one in everything if one.origin == "phone"]
    theme = None
    if "theme" in of:
        themes = of["theme"]
        chosen = [*(first[place] for place in themes["first"]), *(ideas[place] for place in themes["ideas"])]
        theme = put_theme(store, viewer, found.id, themes["name"], chosen, now=ended + timedelta(days=3))
    for one in of.get("decision", ()):
        day = ended + timedelta(days=one["days_after"])
        entry = Entry(
            answer=one["answer"],
            what=one["what"],
            by=one["by"],
            on=day_of(day),
            why=one["why"],
            next=one["next"],
            again_on=day_of(day + timedelta(days=one["again_after"])),
            statements=tuple(first[place] for place in one.get("first", ())),
            themes=(theme,) if theme and one.get("theme") else (),
            steps=tuple(one.get("steps", ())),
        )
        put_decision(store, viewer, found.id, entry, now=day + timedelta(days=1))
