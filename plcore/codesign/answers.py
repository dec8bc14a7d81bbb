"""What people write in their own words, on a part of a draft or to an open question, and whether others may read it.

Words are looked after as ideas are: they wait until a person has read them, or are shown at once, as the plan says; any
that may name or reach somebody always wait. A machine hides none. Words that were changed are new words. Who wrote
what is nobody's to see: lists stand in an order that hangs on the words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Final, Literal
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.choices import keep
from plcore.codesign.gatherings import STATE_OF, NotPossible, require_facilitator
from plcore.codesign.gatherings import gathering as gathering_of
from plcore.codesign.moderation import first_decision
from plcore.codesign.privacy import Finding, findings
from plcore.codesign.statements import Reason, says_something, tidy
from plcore.codesign.steps import ALL, Seen
from plcore.store import Store, Transaction, new_id

Stands = Literal["waiting", "shown", "hidden"]
LONGEST_ANSWER: Final = 600
HIDE_FOR: Final[tuple[Reason, ...]] = ("names-somebody", "contact", "rude", "off-topic", "unclear")

ADD = """
INSERT INTO facts.open_answer (gathering, step, part, seat, text, language, made_at, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
OF_GATHERING = """
SELECT id, seat, step, part, text, language, made_at
FROM facts.open_answer
WHERE gathering = ?
ORDER BY made_at, id
"""
OF_SEAT = OF_GATHERING.replace("WHERE gathering = ?", "WHERE gathering = ? AND seat = ?")
BEFORE = """
SELECT text
FROM facts.open_answer
WHERE gathering = ? AND step = ? AND part = ? AND seat = ?
ORDER BY made_at DESC, id DESC
LIMIT 1
"""
WAS_HIDDEN = """
SELECT count(*)
FROM facts.open_answer AS answer
JOIN core.answer_moderation AS one ON one.answer = answer.id
WHERE answer.gathering = ? AND answer.step = ? AND answer.part = ? AND answer.seat = ? AND one.decision = 'hidden'
"""
DECIDE = """
INSERT INTO core.answer_moderation (id, gathering, answer, decision, reason, made_at, by_whom)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
DECISIONS = """
SELECT answer, decision, reason FROM core.answer_moderation WHERE gathering = ? ORDER BY id
"""
# Whether the result was kept before this decision.
KEPT_BEFORE = "SELECT count(*) FROM core.gathering_result WHERE gathering = ? AND id < ?"
NEWEST = "SELECT decision, reason, id FROM core.answer_moderation WHERE answer = ? ORDER BY id DESC LIMIT 2"
WHOSE = "SELECT gathering FROM facts.open_answer WHERE id = ?"
# What people decided; what stands by the rule is no line, since its time would tell when somebody wrote.
LOG = """
SELECT answer.step, answer.part, one.decision, one.reason, one.made_at
FROM core.answer_moderation AS one
JOIN facts.open_answer AS answer ON answer.id = one.answer
WHERE one.gathering = ? AND (one.decision = 'hidden' OR one.reason IN ('looked-at', 'undone'))
ORDER BY one.id
"""


@dataclass(frozen=True)
class OpenAnswer:
    """What a seat wrote about one part of a step, as it stands now."""

    id: UUID
    seat: UUID
    step: int
    part: int
    text: str
    language: str
    made_at: datetime


@dataclass(frozen=True)
class ReadAnswer:
    """An answer with what was decided of it. decided: how often something was."""

    answer: OpenAnswer
    decision: Stands
    reason: Reason
    decided: int

    @cached_property
    def found(self) -> Sequence[Finding]:
        """What in it may name somebody or tell how to reach them."""
        return findings(self.answer.text)


@dataclass(frozen=True)
class AnswerLogLine:
    """One decision about an answer, as anyone may read it: on which step and part, no words, no name, no number."""

    step: int
    part: int
    decision: Stands
    reason: Reason
    made_at: datetime


def write_answer(
    store: Store, gathering: UUID, step: int, part: int, seat: UUID, text: str, *, language: str, key: UUID,
    now: datetime,
) -> None:  # fmt: skip
    """Keep words on a part of a draft or a question; empty ones take back what was there. Raises NotPossible.

    The same words again change nothing, whatever was decided of them. Words in the place of some that were hidden wait.
    """
    words = tidy_lines(text)
    if words and not says_something(words):
        raise NotPossible("codesign-idea-empty")
    if len(words) > LONGEST_ANSWER:
        raise NotPossible("codesign-answer-long")
    where = [gathering, step, part, seat]
    decision, reason = first_decision(gathering_of(store, gathering).plan, words, "phone")
    first = new_id()

    def add(tx: Transaction, at: datetime) -> None:
        before = tx.one(BEFORE, where)
        if words == (before[0] if before else ""):
            return
        tx.execute(ADD, [*where, words, language, at, key])
        if words:
            again = decision == "shown" and tx.rows(WAS_HIDDEN, where)[0][0]
            stands = ("waiting", "not-yet") if again else (decision, reason)
            tx.execute(DECIDE, [first, gathering, key, *stands, at, None])

    keep(store, gathering, seat, "open_answer", key, now, add)


def open_answers(store: Store, gathering: UUID, seat: UUID | None = None, *, seen: Seen = ALL) -> list[OpenAnswer]:
    """What stands, of all seats or of one; by step, part and seat as they first wrote. Taken back ones are gone.

    seen: up to which moment, for each (step, part); what is taken back later is gone at once all the same.
    """
    sql, given = (OF_GATHERING, [gathering]) if seat is None else (OF_SEAT, [gathering, seat])
    found = [OpenAnswer(*row) for row in store.rows(sql, given)]
    newest = {(one.seat, one.step, one.part): one for one in found}
    then = {(one.seat, one.step, one.part): one for one in found if one.made_at <= seen.until((one.step, one.part))}
    standing = [one for place, one in then.items() if one.text and newest[place].text]
    return sorted(standing, key=lambda one: (one.step, one.part))


def read_answers(store: Store, gathering: UUID, seat: UUID | None = None, *, seen: Seen = ALL) -> list[ReadAnswer]:
    """The same with how each stands, by step and part, in an order that tells nothing of who came when."""
    decided: dict[UUID, list[tuple[Stands, Reason]]] = {}
    for answer, decision, reason in store.rows(DECISIONS, [gathering]):
        decided.setdefault(answer, []).append((decision, reason))
    found = []
    for one in in_no_order(open_answers(store, gathering, seat, seen=seen)):
        known = decided.get(one.id, [("waiting", "not-yet")])  # what was written before anyone read answers
        found.append(ReadAnswer(one, *known[-1], decided=len(known)))
    return found


def in_no_order(answers: Iterable[OpenAnswer]) -> list[OpenAnswer]:
    """By step and part, then as if shuffled, the same each time: it hangs on the words alone."""
    return sorted(answers, key=lambda one: (one.step, one.part, sha256(one.text.encode()).digest(), one.language))


def show_answers(store: Store, viewer: Viewer, chosen: Sequence[UUID], *, now: datetime) -> None:
    """Let others read these. Raises NotAllowed; NotPossible once the result is out, since it was read before that."""
    _decide(store, viewer, chosen, "shown", "looked-at", now)


def hide_answers(store: Store, viewer: Viewer, chosen: Sequence[UUID], reason: Reason, *, now: datetime) -> None:
    """Hide these, also from a result that is out. Raises NotAllowed; NotPossible without a reason from the list."""
    if reason not in HIDE_FOR:
        require_facilitator(viewer)
        raise NotPossible("moderating-no-reason")
    _decide(store, viewer, chosen, "hidden", reason, now)


def undo_answers(store: Store, viewer: Viewer, chosen: Sequence[UUID], *, now: datetime) -> int:
    """Take back the last decision of each; the log tells both. Returns how many. Raises NotAllowed."""
    require_facilitator(viewer)

    def take_back(tx: Transaction) -> int:
        count = 0
        for one in dict.fromkeys(chosen):
            whose, found = tx.one(WHOSE, [one]), tx.rows(NEWEST, [one])
            if whose is None or not found:
                continue
            if len(found) == 1 and (found[0][0] == "waiting" or found[0][1] == "rule"):
                continue  # it stands as it came in
            state = tx.one(STATE_OF, [whose[0]])
            is_out = state is not None and state[0] == "published" and found[0][0] != "shown"
            if is_out and tx.rows(KEPT_BEFORE, [whose[0], found[0][2]])[0][0] == 0:
                continue  # it was no part of the result, and cannot come into it any more
            before = found[1][0] if len(found) > 1 else "waiting"
            tx.execute(DECIDE, [new_id(found[0][2]), whose[0], one, before, "undone", now, viewer.person])
            count += 1
        return count

    return store.write(take_back)


def log_of_answers(store: Store, gathering: UUID) -> list[AnswerLogLine]:
    """What people decided of answers, oldest first: for anyone."""
    return [AnswerLogLine(*row) for row in store.rows(LOG, [gathering])]


def tidy_lines(text: str) -> str:
    """Visible text with its line breaks; blank lines and other gaps closed up."""
    lines = (tidy(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _decide(
    store: Store, viewer: Viewer, chosen: Sequence[UUID], decision: Stands, reason: Reason, now: datetime
) -> None:
    require_facilitator(viewer)

    def write(tx: Transaction) -> str | None:
        for one in dict.fromkeys(chosen):
            whose = tx.one(WHOSE, [one])
            if whose is None:
                continue
            state = tx.one(STATE_OF, [whose[0]])
            if decision == "shown" and state is not None and state[0] == "published":
                return "codesign-published-stays"
            newest = tx.one(NEWEST, [one])
            tx.execute(
                DECIDE,
                [new_id(newest[2] if newest else None), whose[0], one, decision, reason, now, viewer.person],
            )
        return None

    problem = store.write(write)
    if problem:
        raise NotPossible(problem)
