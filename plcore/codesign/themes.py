"""Themes: what people said, gathered under a name by a person. Each statement keeps its number and its own votes.

Nothing is sorted by a program. A theme is changed by adding a version of it; the newest counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from plcore.access import Viewer
from plcore.codesign.gatherings import NotPossible, gathering, require_facilitator
from plcore.codesign.plan import Words
from plcore.codesign.statements import says_something, tidy
from plcore.store import Store, Transaction, new_id

LONGEST_NAME: Final = 120
MOST_STATEMENTS: Final = 60

ADD = """
INSERT INTO core.theme (version, id, gathering, name, statements, made_at, by_whom, is_gone)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
NEWEST_VERSION = "SELECT max(version) FROM core.theme WHERE id = ? AND gathering = ?"
# Decisions that name a theme keep its words, so those that are gone are read as well.
OF_GATHERING = """
SELECT theme.id, theme.version, theme.gathering, theme.name, theme.statements, theme.made_at, theme.is_gone
FROM core.theme AS theme
WHERE theme.gathering = ?
  AND theme.version = (SELECT max(one.version) FROM core.theme AS one WHERE one.id = theme.id)
ORDER BY theme.id
"""
# A statement that is hidden, or that nobody has looked at yet, stands behind nothing.
MAY_STAND = """
SELECT count(*)
FROM core.statement AS statement
JOIN core.moderation AS latest
  ON latest.id = (SELECT max(one.id) FROM core.moderation AS one WHERE one.statement = statement.id)
WHERE statement.gathering = $gathering
  AND statement.id IN (SELECT unnest($chosen::UUID[]))
  AND latest.decision IN ('shown', 'merged')
"""


@dataclass(frozen=True)
class Theme:
    """One theme as it stands. statements: their keys, in the order in which they were picked."""

    id: UUID
    version: UUID
    gathering: UUID
    name: Words
    statements: tuple[UUID, ...]
    made_at: datetime
    is_gone: bool


def put_theme(
    store: Store,
    viewer: Viewer,
    key: UUID,
    name: Mapping[str, str],
    chosen: Sequence[UUID],
    *,
    now: datetime,
    changes: Theme | None = None,
) -> UUID:
    """Make a theme in the gathering `key`, or write another version of the one that it `changes`. Returns its key.

    name: in every language of the gathering; chosen: statements.
    Raises NotAllowed; NotPossible: words are missing or too long, nothing was picked, a statement is hidden or of
    another gathering, somebody else has changed the theme meanwhile.
    """
    require_facilitator(viewer)
    words = tidied(name, gathering(store, key).plan.languages, LONGEST_NAME)
    picked = list(dict.fromkeys(chosen))
    if not 0 < len(picked) <= MOST_STATEMENTS:
        raise NotPossible("ledger-pick-some")
    theme = changes.id if changes else new_id()

    def write(tx: Transaction) -> str | None:
        if not may_stand(tx, key, picked):
            return "ledger-not-shown"
        return _add(tx, viewer, key, theme, changes, words, picked, now=now, is_gone=False)

    problem = store.write(write)
    if problem:
        raise NotPossible(problem)
    return theme


def drop_theme(store: Store, viewer: Viewer, theme: Theme, *, now: datetime) -> None:
    """Take a theme away; decisions that name it keep its words. Raises NotAllowed, NotPossible."""
    require_facilitator(viewer)

    def write(tx: Transaction) -> str | None:
        picked = list(theme.statements)
        return _add(tx, viewer, theme.gathering, theme.id, theme, theme.name, picked, now=now, is_gone=True)

    problem = store.write(write)
    if problem:
        raise NotPossible(problem)


def themes(store: Store, key: UUID, *, also_gone: bool = False) -> list[Theme]:
    """The themes of a gathering, in the order in which they were made."""
    found = [
        Theme(theme, version, of, json.loads(name), tuple(UUID(one) for one in json.loads(chosen)), made_at, gone)
        for theme, version, of, name, chosen, made_at, gone in store.rows(OF_GATHERING, [key])
    ]
    return [one for one in found if also_gone or not one.is_gone]


def may_stand(tx: Transaction, key: UUID, chosen: Sequence[UUID]) -> bool:
    """Whether all of these statements are of this gathering and may be read by anyone."""
    if not chosen:
        return True
    ((count,),) = tx.rows(MAY_STAND, {"gathering": key, "chosen": [str(one) for one in chosen]})
    return int(count) == len(set(chosen))


def tidied(words: Mapping[str, str], languages: Sequence[str], longest: int) -> Words:
    """Words in all of these languages, on one line each. Raises NotPossible where some are missing or too long."""
    found = {language: tidy(words.get(language, "")) for language in languages}
    if not all(says_something(text) for text in found.values()):
        raise NotPossible("ledger-words-missing")
    if any(len(text) > longest for text in found.values()):
        raise NotPossible("ledger-words-long")
    return found


def _add(
    tx: Transaction,
    viewer: Viewer,
    key: UUID,
    theme: UUID,
    before: Theme | None,
    words: Words,
    picked: Sequence[UUID],
    *,
    now: datetime,
    is_gone: bool,
) -> str | None:
    ((newest,),) = tx.rows(NEWEST_VERSION, [theme, key])
    if newest != (before.version if before else None):
        return "ledger-changed-meanwhile"
    chosen = json.dumps([str(one) for one in picked])
    row = [new_id(newest), theme, key, json.dumps(words), chosen, now, viewer.person, is_gone]
    tx.execute(ADD, row)
    return None
