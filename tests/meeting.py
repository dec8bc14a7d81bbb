"""A district where much was said: gatherings in every state, with groups and without, for looking at the screens.

`held(store, pat, now)` holds them all:

- `running`: open, every kind of step; two clear groups; ideas that wait, are hidden, and say the same; odd voices; a
  pile of paper with a sheet that was typed in two ways. The seat of the token `HERE` has a dot on the map.
- `mixed`: open and shown to all; people differ, but not in groups.
- `told`: published, with groups, and with what was decided.
- `draft`: nobody has seen it yet.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.choices import tell_about
from plcore.codesign.decisions import Entry, put_decision
from plcore.codesign.gatherings import Gathering, change_state, make_gathering
from plcore.codesign.moderation import first_decision
from plcore.codesign.paper import start_pile, type_sheet
from plcore.codesign.paper_sheets import print_run, sheet_of
from plcore.codesign.report import publish
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import Statement, add_idea, decide, statements
from plcore.codesign.themes import put_theme
from plcore.codesign.viewing import show
from plcore.codesign.voting import Answer, Given, vote_together
from plcore.store import Store, new_id
from tests.gathering import both, first_idea, gathered, plan

HERE = "h" * 43
PEOPLE, FEWER = 40, 24
MORE = (
    ("Start school later in the morning.", "Empezar la escuela más tarde."),
    ("More music for all.", "Más música para todos."),
    ("Grades should go away.", "Que no haya más notas."),
    ("Every student should learn to cook.", "Que cada estudiante aprenda a cocinar."),
    ("Math every day, for everyone.", "Matemáticas cada día, para todos."),
    ("More time outside.", "Más tiempo afuera."),
    ("Sports teams need more money.", "Los equipos necesitan más dinero."),
    ("Lunch should be longer.", "El almuerzo debe ser más largo."),
)
LONG = "<b>Donaudampfschifffahrtsgesellschaftskapitänsmützenknopfloch</b> ![x](http://a.b/c.png)"
WAITING = ("Jennifer should stop shouting on the bus.", "Call 860-555-0142 about the garden.", LONG)


@dataclass(frozen=True)
class Meeting:
    """The gatherings by name."""

    running: Gathering
    mixed: Gathering
    told: Gathering
    draft: Gathering


def held(store: Store, pat: UUID, now: datetime) -> Meeting:
    """All of them. pat: who leads them."""
    pat_views = Viewer(person=pat, role="office")
    began = now - timedelta(days=2)
    running = gathered(store, began)
    _talk(store, running, began, people=PEOPLE, sides=True, tell=True)
    _odd(store, running, began + timedelta(hours=20))
    _paper(store, pat_views, running, now - timedelta(hours=3))
    _ideas(store, pat_views, running, now - timedelta(hours=2))
    mixed = gathered(store, began, name=both("How should a day begin?", "¿Cómo debe empezar el día?"))
    _talk(store, mixed, began, people=FEWER, sides=False)
    show(store, pat_views, mixed.id, True, now=now)
    told = gathered(store, began, name=both("A good school day", "Un buen día de escuela"), result_by=now.date())
    _talk(store, told, began, people=FEWER, sides=True)
    change_state(store, pat_views, told.id, "closed", now=now)
    publish(store, pat_views, told.id, now=now)
    _decide(store, pat_views, told, now)
    draft = make_gathering(store, pat_views, plan(name=both("Not yet", "Todavía no")), now=now)
    return Meeting(running, mixed, told, draft)


def _talk(store: Store, found: Gathering, now: datetime, *, people: int, sides: bool, tell: bool = False) -> None:
    """People come, say who they are where they tell, and answer: in two groups, or each for themselves."""
    for words in MORE:
        first_idea(store, found.id, words, now)
    everything = statements(store, found.id)
    chance = random.Random("meeting")
    given = []
    for number in range(people):
        at = now + timedelta(minutes=10 * number)
        seat = _seat(store, found, HERE if number == 0 else f"{found.code} {number}", f"10.0.0.{number}", at)
        for place, about in enumerate(found.plan.about if tell else ()):
            tell_about(store, found.id, seat, place, number % len(about.answers), key=new_id(), now=at)
        for place, one in enumerate(everything):
            agrees = 0.93 if place < 4 else (0.06, 0.94)[(number + place) % 2]
            said = chance.random() < (agrees if sides else 0.5)
            given.append(_given(seat, one, "agree" if said else "disagree", at + timedelta(seconds=9 * (place + 1))))
    vote_together(store, found.id, given)


def _seat(store: Store, found: Gathering, token: str, address: str, at: datetime) -> UUID:
    seat = take_seat(store, found.id, token, language="en", address=address, now=at)
    assert isinstance(seat, Seat)
    return seat.id


def _given(seat: UUID, statement: Statement, answer: Answer, at: datetime) -> Given:
    return Given(seat, statement.id, answer, at, new_id())


def _odd(store: Store, found: Gathering, now: datetime) -> None:
    """Short visits from one place, one right after the other."""
    everything = statements(store, found.id)[:3]
    given = []
    for number in range(17):
        at = now + timedelta(seconds=50 * number)
        seat = _seat(store, found, f"{found.code} odd {number}", "10.9.9.9", at)
        given += [
            _given(seat, one, "disagree", at + timedelta(seconds=5 * (place + 1)))
            for place, one in enumerate(everything)
        ]
    vote_together(store, found.id, given)


def _ideas(store: Store, viewer: Viewer, found: Gathering, now: datetime) -> None:
    """Ideas that wait for a person, one that is hidden, and one that says what another says."""
    for text in WAITING:
        _write(store, found, text, now)
    rude = _write(store, found, "You are all wrong.", now)
    decide(store, viewer, [rude], "hidden", "rude", now=now)
    like = _write(store, found, "Lunch should be a bit longer.", now)
    decide(store, viewer, [like], "shown", "looked-at", now=now)


def _write(store: Store, found: Gathering, text: str, now: datetime) -> UUID:
    key = new_id()
    decision, reason = first_decision(found.plan, text, "phone")
    add_idea(
        store, found.id, text, key=key, language="en", seat=None, origin="phone", step=0, decision=decision,
        reason=reason, now=now,
    )  # fmt: skip
    return key


def _paper(store: Store, viewer: Viewer, found: Gathering, now: datetime) -> None:
    """A pile: one sheet that was typed twice the same, one that differs, one that was typed once."""
    run = print_run(store, viewer, found.id, 6, language="both", large=False, per_sheet=60, key=new_id(), now=now)
    pile = start_pile(store, viewer, found.id, "Library", key=new_id(), now=now)
    many = len(run.statements)
    typed: Sequence[tuple[int, int, list[int]]] = (
        (1, 1, [1] * many), (1, 2, [1] * many), (2, 1, [0] * many), (2, 2, [0, 1] * many), (3, 1, [1] * many),
    )  # fmt: skip
    for number, time, marks in typed:
        sheet = sheet_of(store, viewer, found.id, run.name(number))
        type_sheet(store, viewer, pile, sheet, marks[:many], time, key=new_id(), now=now)  # type: ignore[arg-type]


def _decide(store: Store, viewer: Viewer, found: Gathering, now: datetime) -> None:
    chosen = [one.id for one in statements(store, found.id)[:2]]
    theme = put_theme(store, viewer, found.id, both("Real work", "Trabajo de verdad"), chosen, now=now)
    entry = Entry(
        answer="part",
        what=both("Two schools try it first.", "Dos escuelas lo prueban primero."),
        by=both("The school board", "La junta escolar"),
        on=now.date(),
        why=both("You asked for it.", "Ustedes lo pidieron."),
        themes=(theme,),
    )
    put_decision(store, viewer, found.id, entry, now=now)
