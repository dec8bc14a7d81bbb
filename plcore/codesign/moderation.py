"""Moderation: what is decided of an idea when it comes in, the queue of those that wait, and undoing a decision.

The rules are the plan's, and they are on the page where people join. A machine only ever makes an idea wait for a
person; it hides none. Every decision stands in the log that anyone can read, with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import NotPossible, require_facilitator
from plcore.codesign.plan import Plan
from plcore.codesign.privacy import Finding, findings, why_held
from plcore.codesign.statements import DECIDE, Decision, Origin, Reason, Statement, decide, statements
from plcore.store import Store, Transaction, new_id

# The short lists that a person chooses a reason from.
TO_SHOW: Final[tuple[Reason, ...]] = ("looked-at",)
TO_HIDE: Final[tuple[Reason, ...]] = ("names-somebody", "contact", "rude", "off-topic", "unclear", "two-ideas")

OF_STATEMENT = "SELECT decision, reason, into_one, id FROM core.moderation WHERE statement = ? ORDER BY id DESC LIMIT 2"
REPLIES = """
SELECT reply.statement, reply.text, reply.made_at
FROM core.moderation_reply AS reply
JOIN core.statement AS statement ON statement.id = reply.statement
WHERE statement.gathering = ?
ORDER BY reply.id
"""
HOW_OFTEN = """
SELECT one.statement, count(*)
FROM core.moderation AS one
JOIN core.statement AS statement ON statement.id = one.statement
WHERE statement.gathering = ?
GROUP BY one.statement
"""


@dataclass(frozen=True)
class Reply:
    """What an author answered to a decision."""

    text: str
    made_at: datetime


@dataclass(frozen=True)
class Queued:
    """A statement as whoever moderates reads it. decided: how often something was."""

    statement: Statement
    replies: tuple[Reply, ...]
    decided: int

    @cached_property
    def found(self) -> Mapping[str, tuple[Finding, ...]]:
        """What may name somebody, by language; looked for when it is asked for, since a long list is shown in pages."""
        return {language: findings(text) for language, text in self.statement.wordings.items()}

    @property
    def may_be_undone(self) -> bool:
        """Whether there is a decision before the last one."""
        return self.decided > 1


def first_decision(plan: Plan, text: str, origin: Origin) -> tuple[Decision, Reason]:
    """What happens to an idea as it comes in: by the plan it waits or is shown; names and contact data always wait.

    First ideas are the facilitators' own and were read by them.
    """
    if origin == "start":
        return "shown", "start"
    held = why_held(text)
    if held:
        return "waiting", held
    return ("waiting", "not-yet") if plan.moderation == "before" else ("shown", "rule")


def queue(
    store: Store,
    viewer: Viewer,
    gathering: UUID,
    decisions: Sequence[Decision] = ("waiting",),
    everything: Sequence[Statement] | None = None,
) -> list[Queued]:
    """The statements that stand so, by number. everything: all, where they were just read. Raises NotAllowed."""
    require_facilitator(viewer)
    answers: dict[UUID, list[Reply]] = {}
    for statement, text, made_at in store.rows(REPLIES, [gathering]):
        answers.setdefault(statement, []).append(Reply(text, made_at))
    often = dict(store.rows(HOW_OFTEN, [gathering]))
    return [
        Queued(
            statement=one,
            replies=tuple(answers.get(one.id, ())),
            decided=int(often[one.id]),
        )
        for one in (statements(store, gathering) if everything is None else everything)
        if one.decision in decisions
    ]


def show(store: Store, viewer: Viewer, chosen: Sequence[UUID], reason: Reason, *, now: datetime) -> None:
    """Show statements. Raises NotAllowed; NotPossible for a reason that is none for showing."""
    _with_reason(store, viewer, chosen, "shown", reason, TO_SHOW, now)


def hide(store: Store, viewer: Viewer, chosen: Sequence[UUID], reason: Reason, *, now: datetime) -> None:
    """Hide statements; their votes stay, uncounted. Raises NotAllowed; NotPossible without a reason for hiding."""
    _with_reason(store, viewer, chosen, "hidden", reason, TO_HIDE, now)


def undo(store: Store, viewer: Viewer, chosen: Sequence[UUID], *, now: datetime) -> int:
    """Take back the last decision of each: what stood before stands again. Returns how many. Raises NotAllowed.

    Nothing is struck out: the log tells both. What was never decided anew stays as it came in.
    """
    require_facilitator(viewer)

    def take_back(tx: Transaction) -> int:
        count = 0
        for one in dict.fromkeys(chosen):
            found = tx.rows(OF_STATEMENT, [one])
            if len(found) < 2:
                continue
            (_, _, _, newest), (decision, _, into, _) = found
            tx.execute(DECIDE, [new_id(newest), one, decision, "undone", into, None, now, viewer.person])
            count += 1
        return count

    return store.write(take_back)


def _with_reason(
    store: Store,
    viewer: Viewer,
    chosen: Sequence[UUID],
    decision: Decision,
    reason: Reason,
    known: Sequence[Reason],
    now: datetime,
) -> None:
    require_facilitator(viewer)
    if reason not in known:
        raise NotPossible("moderating-no-reason")
    decide(store, viewer, list(dict.fromkeys(chosen)), decision, reason, now=now)
