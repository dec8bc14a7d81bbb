"""What an objective's page, its PDF and its JSON render: one thing to learn, in plain words, with its neighbours."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from plcore.language import Message

LEVELS = ("not_enough", "just_starting", "getting_there", "has_shown")
SAID = {level: f"level-{level.replace('_', '-')}" for level in LEVELS}


class Report(BaseModel):
    """The base of every report: frozen, so that what one screen was given no other can change."""

    model_config = ConfigDict(frozen=True)


class ObjectiveName(Report):
    """A link to an objective: enough to say its name and to open its page.

    name: the plain name in the report's language; else the English one; else the official text, shortened.
    language: the language `name` is really in, for its own `lang` attribute.
    code_is_shared: the same code stands in another framework too, so that it names no single objective.
    """

    id: UUID
    code: str | None
    code_is_shared: bool = False
    name: str
    language: str

    @property
    def address(self) -> str:
        """What stands behind /learn?objective= : the code, or the key where no code names it alone."""
        return self.code if self.code and not self.code_is_shared else str(self.id)


class Explanation(Report):
    """An objective in plain words, in one language and one version.

    reading: Flesch-Kincaid grade (en) or Fernandez-Huerta index (es); None where it was not measured.
    checked_by: who read it and found it right; None: no person has checked it.
    """

    language: str
    version: int
    name: str
    means: str
    looks_like: str
    just_starting: str
    getting_there: str
    has_shown: str
    at_home: str
    reading: float | None
    checked_by: str | None
    checked_on: date | None


class Step(Report):
    """One stop on the way that leads to this objective and on from it.

    distance: below 0 comes before, 0 is this objective, above 0 comes after; by how many steps.
    """

    objective: ObjectiveName
    distance: int


class ObjectiveReport(Report):
    """What students learn: one objective as a family reads it.

    language: the language asked for. `explanation.language` tells which one it really is in.
    notes: what the reader should know about the words (in English only; no plain words yet; not checked yet;
    how hard they are to read).
    official: the text as published, in `official_language`, folded away on a screen.
    path: the whole way, from the first step before to the last one after, this objective among them.
    """

    objective: ObjectiveName
    language: str
    explanation: Explanation | None
    notes: tuple[Message, ...]
    official: str
    official_language: str
    framework: str
    uri: str | None
    grades: tuple[str, ...]
    subject: str | None
    subject_says: Message | None
    grades_say: Message | None
    before: tuple[ObjectiveName, ...]
    after: tuple[ObjectiveName, ...]
    path: tuple[Step, ...]


class Found(Report):
    """One line of a search: the objective, what it means in a sentence or two, and for whom it is."""

    objective: ObjectiveName
    means: str | None
    grades: tuple[str, ...]
    subject: str | None
