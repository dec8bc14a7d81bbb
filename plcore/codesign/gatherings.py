"""Gatherings: made, changed, opened, paused, closed, published. Every change is added, none replaces what was."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args
from uuid import UUID

from plcore.access import NotAllowed, Viewer
from plcore.codesign.plan import Plan, read_plan
from plcore.days import day_of
from plcore.store import Store, Transaction, new_id

State = Literal["draft", "open", "paused", "closed", "published"]
STATES: Final[tuple[State, ...]] = get_args(State)
# From where to where; closed may be opened again while nothing is published.
WAYS: Final[dict[State, tuple[State, ...]]] = {
    "draft": ("open",),
    "open": ("paused", "closed"),
    "paused": ("open", "closed"),
    "closed": ("open", "published"),
    "published": (),
}
ALPHABET: Final = "BCDFGHJKLMNPQRSTVWXYZ23456789"  # no vowels: no words; nothing that looks like another
CODE_LENGTH: Final = 6
FACILITATES: Final = ("facilitator", "office")

ADD = "INSERT INTO core.gathering (id, code, made_at, made_by) VALUES (?, ?, ?, ?)"
ADD_PLAN = "INSERT INTO core.gathering_plan (id, gathering, plan, made_at, by_whom) VALUES (?, ?, ?, ?, ?)"
ADD_STATE = "INSERT INTO core.gathering_state (id, gathering, state, made_at, by_whom) VALUES (?, ?, ?, ?, ?)"
STATE_OF = "SELECT state, id FROM core.gathering_state WHERE gathering = ? ORDER BY id DESC LIMIT 1"
STATES_HAD = "SELECT id, state FROM core.gathering_state WHERE gathering = ?"
NEWEST_PLAN = "SELECT max(id) FROM core.gathering_plan WHERE gathering = ?"
CODE_TAKEN = "SELECT count(*) FROM core.gathering WHERE code = ?"
READ = """
SELECT
    gathering.id,
    gathering.code,
    gathering.made_at,
    plan.plan,
    state.state,
    state.made_at
FROM core.gathering AS gathering
JOIN core.gathering_plan AS plan
  ON plan.id = (SELECT max(one.id) FROM core.gathering_plan AS one WHERE one.gathering = gathering.id)
JOIN core.gathering_state AS state
  ON state.id = (SELECT max(one.id) FROM core.gathering_state AS one WHERE one.gathering = gathering.id)
"""
BY_ID = READ + " WHERE gathering.id = ?"
BY_CODE = READ + " WHERE gathering.code = ?"
ALL = READ + " ORDER BY gathering.made_at DESC, gathering.id DESC"
LOG = """
SELECT made_at, what, by_whom
FROM (
    SELECT id, made_at, state AS what, by_whom FROM core.gathering_state WHERE gathering = $gathering
    UNION ALL
    SELECT id, made_at, 'plan' AS what, by_whom FROM core.gathering_plan WHERE gathering = $gathering
) AS changes
ORDER BY id
"""


class NotPossible(Exception):
    """What was asked cannot be done as the gathering stands; `why` is the id of the sentence that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Gathering:
    """One gathering as it stands. since: when it came into this state."""

    id: UUID
    code: str
    made_at: datetime
    plan: Plan
    state: State
    since: datetime

    def takes_part(self, today: date) -> bool:
        """Whether people can take part on this day."""
        begun = self.plan.begins is None or self.plan.begins <= today
        return self.state == "open" and begun and (self.plan.ends is None or today <= self.plan.ends)


@dataclass(frozen=True)
class Change:
    """One line of a gathering's log: a state it came into, or `plan`."""

    at: datetime
    what: str
    by: UUID | None


def require_facilitator(viewer: Viewer) -> None:
    """Raises NotAllowed for everyone but facilitators and the office."""
    if viewer.role not in FACILITATES:
        raise NotAllowed


def make_gathering(store: Store, viewer: Viewer, plan: Plan, *, now: datetime) -> Gathering:
    """A new gathering, as a draft. Raises NotAllowed."""
    require_facilitator(viewer)
    key = new_id()
    codes = new_codes()
    written, new_plan, new_state = plan.model_dump_json(), new_id(), new_id()

    def add(tx: Transaction) -> None:
        code = next(one for one in codes if tx.rows(CODE_TAKEN, [one])[0][0] == 0)
        tx.execute(ADD, [key, code, now, viewer.person])
        tx.execute(ADD_PLAN, [new_plan, key, written, now, viewer.person])
        tx.execute(ADD_STATE, [new_state, key, "draft", now, viewer.person])

    store.write(add)
    return gathering(store, key)


def new_codes() -> list[str]:
    """Some codes for a poster, of which the first that is free is taken."""
    return ["".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)) for _ in range(20)]


def change_plan(store: Store, viewer: Viewer, key: UUID, plan: Plan, *, now: datetime) -> Gathering:
    """Another plan for a gathering. Once people take part, its steps stay in their places (kind by kind).

    Raises NotAllowed; NotPossible where it is published or a step that people have used would change.
    """
    require_facilitator(viewer)
    standing = gathering(store, key)
    if standing.state == "published":
        raise NotPossible("codesign-published-stays")
    if standing.state != "draft":
        kinds = [step.kind for step in standing.plan.steps]
        if [step.kind for step in plan.steps][: len(kinds)] != kinds:
            raise NotPossible("codesign-steps-stay")
    written = plan.model_dump_json()

    def change(tx: Transaction) -> None:
        ((newest,),) = tx.rows(NEWEST_PLAN, [key])
        tx.execute(ADD_PLAN, [new_id(newest), key, written, now, viewer.person])

    store.write(change)
    return gathering(store, key)


def change_state(store: Store, viewer: Viewer, key: UUID, state: State, *, now: datetime) -> Gathering:
    """Open, pause, close or publish. The same state again changes nothing. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)

    def change(tx: Transaction) -> bool:
        found = tx.one(STATE_OF, [key])
        if found is None:
            raise NotPossible("codesign-no-such")
        if found[0] == state:
            return True
        if state not in WAYS[found[0]]:
            return False
        tx.execute(ADD_STATE, [new_id(found[1]), key, state, now, viewer.person])
        return True

    if not store.write(change):
        raise NotPossible("codesign-not-from-here")
    return gathering(store, key)


def state_in(tx: Transaction, key: UUID) -> State | None:
    """How a gathering stands, inside a transaction: asked with every vote, and so in the plainest way there is."""
    had = tx.rows(STATES_HAD, [key])
    return max(had)[1] if had else None


def gathering(store: Store, key: UUID) -> Gathering:
    """The gathering with this key. Raises NotPossible where there is none."""
    return _one(store.rows(BY_ID, [key]))


def gathering_of_code(store: Store, code: str) -> Gathering | None:
    """The gathering that a poster's code names, however it was typed; drafts are nobody's yet."""
    tidied = "".join(letter for letter in code.upper() if letter in ALPHABET)
    if len(tidied) != CODE_LENGTH:
        return None
    rows = store.rows(BY_CODE, [tidied])
    found = _one(rows) if rows else None
    return found if found and found.state != "draft" else None


def gatherings(store: Store, viewer: Viewer) -> list[Gathering]:
    """All of them, the newest first; drafts only for facilitators and the office."""
    found = [_made(row) for row in store.rows(ALL)]
    return [one for one in found if one.state != "draft" or viewer.role in FACILITATES]


def log_of(store: Store, key: UUID) -> list[Change]:
    """What was changed and when, oldest first. Anyone may read it; `by` is for facilitators' eyes."""
    return [Change(*row) for row in store.rows(LOG, {"gathering": key})]


def is_open(found: Gathering, now: datetime) -> bool:
    """Whether people can take part at this moment."""
    return found.takes_part(day_of(now))


def _one(rows: Sequence[tuple[object, ...]]) -> Gathering:
    if not rows:
        raise NotPossible("codesign-no-such")
    return _made(rows[0])


def _made(row: Sequence[object]) -> Gathering:
    key, code, made_at, plan, state, since = row
    return Gathering(key, code, made_at, read_plan(plan), state, since)  # type: ignore[arg-type]
