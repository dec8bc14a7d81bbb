"""A gathering with every kind of step, for tests of taking part."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.answers import open_answers, show_answers, write_answer
from plcore.codesign.choices import PairChoice, add_projects, choose_between, projects, share_out
from plcore.codesign.gatherings import Gathering, change_state, make_gathering
from plcore.codesign.opinions import OPINIONS, say_opinion
from plcore.codesign.plan import AboutQuestion, Plan, Step
from plcore.codesign.seats import Seat, take_seat
from plcore.codesign.statements import add_idea, statements, word
from plcore.store import Store, new_id

PAT = Viewer(person=new_id(), role="office")
FIRST = (
    ("Every student builds one real thing a year.", "Cada estudiante hace una cosa de verdad cada año."),
    ("Phones stay away all day.", "Los teléfonos quedan guardados todo el día."),
    ("Homework should not need the internet.", "La tarea no debe pedir internet."),
    ("Students lead the talk with their teacher.", "Los estudiantes dirigen la charla con su maestra."),
)


def both(english: str, spanish: str) -> dict[str, str]:
    return {"en": english, "es": spanish}


def plan(**more: object) -> Plan:
    """Ideas, votes, questions, a draft, pairs, and a budget by thumbs and by points."""
    steps = (
        Step(kind="ideas", title=both("Share an idea", "Comparta una idea")),
        Step(kind="votes", title=both("What do you think?", "¿Qué piensa usted?")),
        Step(
            kind="questions",
            title=both("In your words", "En sus palabras"),
            parts=(both("What made you proud?", "¿Qué le dio orgullo?"), both("What is missing?", "¿Qué falta?")),
        ),
        Step(
            kind="draft",
            title=both("The draft", "El borrador"),
            parts=(
                both("1. We read every day.", "1. Leemos cada día."),
                both("2. We build things.", "2. Hacemos cosas."),
            ),
        ),
        Step(kind="pairs", title=both("Which matters more?", "¿Cuál importa más?")),
        Step(kind="budget", title=both("Share the money", "Reparta el dinero"), pot=10_000),
        Step(kind="budget", title=both("Ten points", "Diez puntos"), pot=10_000, points=10),
    )
    given = {
        "name": both("Our graduates", "Nuestros graduados"),
        "question": both("What should our graduates become?", "¿Qué deben llegar a ser nuestros graduados?"),
        "steps": steps,
        "decides": both("The school board", "La junta escolar"),
        "result": both("The board reads it.", "La junta lo lee."),
        "about": (
            AboutQuestion(
                kind="role",
                words=both("Who are you?", "¿Quién es usted?"),
                answers=(both("A parent", "Madre o padre"), both("A student", "Estudiante")),
            ),
            AboutQuestion(
                kind="language",
                words=both("What do you speak at home?", "¿Qué se habla en su casa?"),
                answers=(both("English", "Inglés"), both("Spanish", "Español")),
            ),
        ),
    }
    return Plan(**{**given, **more})  # type: ignore[arg-type]


def first_idea(store: Store, gathering: UUID, words: tuple[str, str], now: datetime) -> UUID:
    """An idea of the facilitators' own, shown in both languages."""
    key = new_id()
    add_idea(
        store, gathering, words[0], key=key, language="en", seat=None, origin="start", step=0, decision="shown",
        reason="start", now=now, viewer=PAT,
    )  # fmt: skip
    word(store, PAT, key, "es", words[1], now=now)
    return key


def gathered(store: Store, now: datetime, **more: object) -> Gathering:
    """An open gathering with first ideas and projects."""
    made = make_gathering(store, PAT, plan(**more), now=now)
    for words in FIRST:
        first_idea(store, made.id, words, now)
    for place in made.plan.of_kind("budget"):
        costs = (both("A garden", "Un jardín"), 6000), (both("Books", "Libros"), 3000), (both("A bus", "Un bus"), 8000)
        add_projects(store, PAT, made.id, place, costs, now=now)
    return change_state(store, PAT, made.id, "open", now=now)


def sit(store: Store, found: Gathering, number: int, now: datetime) -> Seat:
    """One person takes a seat."""
    taken = take_seat(store, found.id, f"token {number}", language="en", address="10.0.0.1", now=now)
    assert isinstance(taken, Seat)
    return taken


def play_steps(store: Store, found: Gathering, people: int, now: datetime, *, read: bool = True) -> list[Seat]:
    """So many people do every step beside ideas and votes.

    Pairs: the first idea always beats the second, and the third and the fourth stay undecided. Thumbs: the even ones
    pay for the garden and the books, the odd ones for the bus; points: all ten for the bus. The draft: opinions in turn
    on the first part, words of all; questions: words of all on the first. read: a facilitator shows all words.
    """
    one, two, three, four = (each.id for each in statements(store, found.id)[:4])
    thumbs, points = found.plan.of_kind("budget")
    garden, books, bus = (each.id for each in projects(store, found.id, thumbs))
    best = projects(store, found.id, points)[2].id
    taken = [sit(store, found, number, now) for number in range(people)]
    for number, seat in enumerate(taken):
        for choice in (PairChoice(one, two, False), PairChoice(three, four, True)):
            choose_between(store, found.id, 4, seat.id, choice, key=new_id(), now=now)
        ticks = {bus: 1} if number % 2 else {garden: 1, books: 1}
        share_out(store, found.id, thumbs, found.plan.steps[thumbs], seat.id, ticks, key=new_id(), now=now)
        share_out(store, found.id, points, found.plan.steps[points], seat.id, {best: 10}, key=new_id(), now=now)
        said = OPINIONS[number % len(OPINIONS)]
        say_opinion(store, found.id, 3, 0, seat.id, said, key=new_id(), now=now)
        for step, text in ((2, f"Proud of thing {number}."), (3, f"More of thing {number}.")):
            write_answer(store, found.id, step, 0, seat.id, text, language="en", key=new_id(), now=now)
    if read:
        show_answers(store, PAT, [each.id for each in open_answers(store, found.id)], now=now)
    return taken
