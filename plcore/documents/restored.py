"""What to know after a backup was put back, in sentences: for the command line and for the office's screen."""

from __future__ import annotations

from datetime import datetime

from plcore.days import day_of
from plcore.language import say, say_date
from plcore.store.restore import Note, Order, Restored


def restored_lines(done: Restored, now: datetime) -> list[str]:
    """What the command line says of it, in English."""
    kept = [say("en", "office-restored-kept", file=done.kept.name)] if done.kept else []
    note = Note(now, done.newest, done.read_former, done.orders)
    counts = say("en", "office-restored-counts", devices=done.devices, letters=done.letters)
    return [*told("en", note), *(f"- {order_line('en', order)}" for order in done.orders), counts, *kept]


def told(language: str, note: Note) -> list[str]:
    """When, how old, who is out, and what is known of the orders; these stand in `order_line`, one by one."""
    newest = say_date(language, day_of(note.newest)) if note.newest else ""
    if note.orders:
        orders = say(language, "office-restored-orders", count=len(note.orders))
    else:
        orders = say(language, "office-restored-none" if note.read_former else "office-restored-unread")
    return [
        say(language, "office-restored-day", day=say_date(language, day_of(note.at))),
        say(language, "office-restored-newest", day=newest) if newest else say(language, "office-restored-empty"),
        say(language, "office-restored-out"),
        orders,
    ]


def order_line(language: str, order: Order) -> str:
    """One order that the backup lacks: whose, and whether it holds."""
    state = "kept" if order.kept else "closed" if order.closed else "lifted"
    return say(
        language,
        "office-restored-order",
        student=order.student or say(language, "office-restored-nobody"),
        number=order.number,
        adult=order.adult or say(language, "office-restored-nobody"),
        why=order.why,
        state=state,
    )
