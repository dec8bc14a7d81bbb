"""What is written by hand for Harbor Bend: names, what teachers write, what students say, and the learning goals."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
WORDS = DATA / "sample-words"
EXPLANATIONS = DATA / "explanations"
SUBJECTS = ("reading", "writing", "mathematics", "science", "graduate-skills")
BANDS = ("K-2", "3-5", "6-8", "9-12")
LANGUAGES = ("en", "es")


@dataclass(frozen=True)
class People:
    """Names that are found together, and how many of the families that bear them speak a language beside English."""

    weight: float
    language: str
    speaks: float
    given: tuple[str, ...]
    mothers: tuple[str, ...]
    fathers: tuple[str, ...]
    family: tuple[str, ...]
    two_family_names: bool = False


@dataclass(frozen=True)
class Names:
    """All name lists, the few names that are hard on a screen, and what some people are called every day."""

    people: tuple[People, ...]
    hard: Mapping[str, str]
    preferred: Mapping[str, str]


@dataclass(frozen=True)
class Goal:
    """One learning goal, as its explanation file has it."""

    code: str
    subject: str
    band: str  # K-2, 3-5, 6-8, 9-12, all
    official: str
    after: tuple[str, ...]
    name: str

    @property
    def number(self) -> int:
        """Its place among the goals of its subject and band."""
        return int(self.code.rsplit(".", 1)[1])


@dataclass(frozen=True)
class Written:
    """Sentences in each language: {"en": (...), "es": (...)}."""

    by_language: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Sayings:
    """What people write beside the work.

    notes: (goal's code, low | mid | high); kinds: (kind of work, low | mid | high); judgments: level;
    own: (band, subject, the goal's number in them, goal | reflection), what is about no goal under "any" and 0.
    Each by language.
    """

    notes: Mapping[tuple[str, str], Written]
    kinds: Mapping[tuple[str, str], Written]
    judgments: Mapping[str, Written]
    own: Mapping[tuple[str, str, int, str], Written]


@cache
def names() -> Names:
    """The name lists."""
    read = _read(WORDS / "names.toml")
    return Names(
        people=tuple(_people(one) for one in read["people"]),
        hard=read["hard"],
        preferred=read["preferred"],
    )


@cache
def goals() -> tuple[Goal, ...]:
    """Every learning goal, each after all those it builds on; subject by subject, in the order of SUBJECTS."""
    return tuple(goal for subject in SUBJECTS for goal in _in_order(_goals_of(subject)))


@cache
def sayings() -> Sayings:
    """All notes, judgments and own words."""
    notes: dict[tuple[str, str], Written] = {}
    for subject in SUBJECTS:
        for code, by_part in _read(WORDS / "notes" / f"{_file(subject)}.toml").items():
            notes |= {(code, part): _written(said) for part, said in by_part.items()}
    general = _read(WORDS / "notes" / "any.toml")
    judgments = general.pop("judgment")
    own = {
        key: Written({language: tuple(one[language] for one in said) for language in LANGUAGES})
        for key, said in _own_words().items()
    }
    return Sayings(
        notes=notes,
        kinds={(kind, part): _written(said) for kind, parts in general.items() for part, said in parts.items()},
        judgments={level: _written(said) for level, said in judgments.items()},
        own=own,
    )


def explanation_files() -> list[Path]:
    """The files in which the goals are explained, in the order of SUBJECTS."""
    return [EXPLANATIONS / f"{_file(subject)}.toml" for subject in SUBJECTS]


def _people(read: dict[str, Any]) -> People:
    lists: dict[str, Any] = {name: tuple(value) for name, value in read.items() if isinstance(value, list)}
    return People(**{**read, **lists})


def _file(subject: str) -> str:
    return subject.replace("-", "_")


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _own_words() -> dict[tuple[str, str, int, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str, int, str], list[dict[str, Any]]] = {}
    for band, by_subject in _read(WORDS / "own-words.toml").items():
        for subject, by_kind in by_subject.items():
            for kind, said in by_kind.items():
                for one in said:
                    for number in one.get("about", [0]):
                        found.setdefault((band, subject, number, kind), []).append(one)
    return found


def _written(said: Mapping[str, Sequence[str]]) -> Written:
    return Written({language: tuple(sentences) for language, sentences in said.items()})


def _goals_of(subject: str) -> list[Goal]:
    return [
        Goal(
            code=one["code"],
            subject=subject,
            band=one["band"],
            official=one["official"],
            after=tuple(one["after"]),
            name=one["en"]["name"],
        )
        for one in _read(EXPLANATIONS / f"{_file(subject)}.toml")["objective"]
    ]


def _in_order(given: list[Goal]) -> Iterator[Goal]:
    """By band and then by what comes before; within those, as the file has them. Raises ValueError for a circle."""
    done: set[str] = set()
    left = sorted(given, key=lambda goal: BANDS.index(goal.band) if goal.band in BANDS else 0)
    while left:
        ready = next((goal for goal in left if done.issuperset(goal.after)), None)
        if ready is None:
            raise ValueError(f"goals that build on each other in a circle: {[goal.code for goal in left]}")
        left.remove(ready)
        done.add(ready.code)
        yield ready
