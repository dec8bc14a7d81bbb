"""The plan of a gathering: what is asked, of whom, in which steps, until when, and what will be done with the result.

Words that people read stand in every language of the gathering, as `Words`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from plcore.language import LANGUAGES

LONGEST_IDEA = 180
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
# What turns the direction of the words after it, or draws nothing: a name must read as it is written.
TURNS: Final = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x2060, 0xFEFF, *range(9), 11, 12]
)


def _straight(text: str) -> str:
    return text.translate(TURNS)


Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), AfterValidator(_straight)]
Words = dict[str, Text]
Kind = Literal["ideas", "votes", "pairs", "budget", "draft", "questions"]
Moderation = Literal["before", "after"]


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(Strict):
    """One step. ideas: write some; votes: agree, disagree, pass; pairs: which of two; budget: share it; draft:
    feedback part by part; questions: open ones. title, lead: what people read. parts: of a draft, or the questions.
    start: the first ideas, by the facilitators. pot: of a budget, in whole units; unit: such as $. points: how many
    each person may give; None: thumbs.
    """

    kind: Kind
    title: Words
    lead: Words = {}
    parts: tuple[Words, ...] = ()
    start: tuple[Words, ...] = ()
    pot: int | None = Field(default=None, ge=1, le=10**12)
    unit: str = "$"
    points: int | None = Field(default=None, ge=1, le=100)


class AboutQuestion(Strict):
    """An optional question about the person, used for representation alone. kind says what it is set against."""

    kind: Literal["school", "grade_band", "language", "neighborhood", "role"]
    words: Words
    answers: tuple[Words, ...] = ()
    counts: tuple[int, ...] = ()  # of a neighbourhood: how many live there, where it is known


class Plan(Strict):
    """All of it. template: which one it was made from."""

    name: Words
    question: Words
    languages: tuple[str, ...] = LANGUAGES
    invited: Words = {}
    consent: Words = {}  # what people read before they take part, in three sentences; empty: the house's own
    begins: date | None = None
    ends: date | None = None
    steps: tuple[Step, ...] = Field(min_length=1, max_length=12)
    result: Words = {}  # what will happen with it
    result_by: date | None = None
    decides: Words = {}  # who
    moderation: Moderation = "before"
    about: tuple[AboutQuestion, ...] = ()
    template: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Plan:
        unknown = [one for one in self.languages if one not in LANGUAGES]
        if unknown or not self.languages:
            raise ValueError("languages")
        for where in (self.name, self.question):
            if any(not where.get(language, "").strip() for language in self.languages):
                raise ValueError("words missing in a language")
        if self.begins and self.ends and self.ends < self.begins:
            raise ValueError("ends before it begins")
        if any(step.kind == "budget" and not step.pot for step in self.steps):
            raise ValueError("a budget without a pot")
        return self

    def words(self, where: Words, language: str) -> str:
        """In this language, else in the first that the gathering has."""
        return where.get(language) or next((where[one] for one in self.languages if where.get(one)), "")

    def of_kind(self, kind: Kind) -> list[int]:
        """The places of the steps of one kind."""
        return [place for place, step in enumerate(self.steps) if step.kind == kind]


def read_plan(written: Any) -> Plan:
    """A plan from what the store or a template holds."""
    return Plan.model_validate_json(written) if isinstance(written, str) else Plan.model_validate(written)
