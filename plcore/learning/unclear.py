"""What is not clear to a reader: their words about an objective, kept for the office without a name."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from plcore.access import Viewer, require_office
from plcore.store import Store, Transaction, new_id

LONGEST = 500  # letters
MOST_A_SESSION = 5  # the page counts these
MOST_A_DAY = 500  # from everybody together; a flood must not fill the disk

COLUMNS = ["id", "objective", "language", "words", "recorded_at"]
SINCE = "SELECT count(*) FROM core.unclear WHERE recorded_at > $since"
SAME = "SELECT id FROM core.unclear WHERE objective = $objective AND words = $words AND recorded_at > $since"
EXISTS = "SELECT 1 FROM core.objective WHERE id = ?"
HANDLE = "UPDATE core.unclear SET handled_at = $now WHERE id = $id AND handled_at IS NULL"


class NotTaken(ValueError):
    """The words cannot be kept; `message_id` says why and what to do."""

    def __init__(self, message_id: str) -> None:
        super().__init__(message_id)
        self.message_id = message_id


def tell_unclear(store: Store, objective: UUID, language: str, words: str, *, sent: int, now: datetime) -> UUID:
    """Keep a reader's words; gives their key. sent: how many this session has sent before.

    The same words about the same objective within a day are kept once. Raises NotTaken.
    """
    said = "\n".join(line.strip() for line in words.replace("\x00", "").splitlines()).strip()
    if not said:
        raise NotTaken("learn-unclear-nothing")
    if len(said) > LONGEST:
        raise NotTaken("learn-unclear-too-long")
    if sent >= MOST_A_SESSION:
        raise NotTaken("learn-unclear-enough")
    if store.one(EXISTS, [objective]) is None:
        raise NotTaken("learn-unknown")
    identifier, day = new_id(), {"since": now - timedelta(days=1)}

    def command(transaction: Transaction) -> UUID | None:
        same = transaction.one(SAME, {**day, "objective": objective, "words": said})
        if same:
            return UUID(str(same[0]))
        count = transaction.one(SINCE, day)
        if count and count[0] >= MOST_A_DAY:
            return None
        transaction.insert("core.unclear", COLUMNS, [(identifier, objective, language, said, now)])
        return identifier

    kept = store.write(command)
    if kept is None:
        raise NotTaken("learn-unclear-enough")
    return kept


def handle(store: Store, viewer: Viewer, identifier: UUID, now: datetime) -> None:
    """Mark one as seen to. Raises NotAllowed for everybody but the office."""
    require_office(viewer)
    store.write(lambda transaction: transaction.execute(HANDLE, {"now": now, "id": identifier}))
