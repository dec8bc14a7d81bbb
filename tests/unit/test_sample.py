"""Harbor Bend in the store: brought in by the front door without a scratch, and read as any district is."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from plcore.access import COMMAND_LINE, Viewer, visible_students
from plcore.access.guardians import restrictions_of
from plcore.language import Message, say
from plcore.sample import Prepared, SampleError, bring_in, people, prepare, write
from plcore.sample.roster_files import SYSTEM
from plcore.store import Store, new_id, open_store

STUDENTS = 300
NOW = datetime(2026, 11, 22, 15, 30)
TODAY = NOW.date()
COUNTS = """
SELECT
    (SELECT count(*) FROM core.person_role WHERE role = 'student'),
    (SELECT count(*) FROM facts.evidence),
    (SELECT count(*) FROM facts.judgment),
    (SELECT count(*) FROM core.objective WHERE teachable),
    (SELECT count(*) FROM core.explanation)
"""
LEVELS = "SELECT level, count(*) / sum(count(*)) OVER () FROM facts.mastery GROUP BY level"
PERSON = "SELECT id, foreign_id FROM core.person WHERE source = ? AND gone_at IS NULL"


@dataclass
class Town:
    """The store with Harbor Bend in it, what was said, and the same files once more."""

    store: Store
    prepared: Prepared
    stages: list[tuple[str, float]]
    folder: Path

    def rows(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    room = tmp_path_factory.mktemp("town")
    stages: list[tuple[str, float]] = []
    with open_store(room / "district.duckdb") as store:
        prepared = prepare(store, students=STUDENTS, now=NOW, progress=lambda *told: stages.append(told))
        folder = room / "harbor-bend"
        write(folder, students=STUDENTS, today=TODAY)
        yield Town(store, prepared, stages, folder)


def test_it_comes_in_without_a_single_reject(town: Town) -> None:
    report = town.prepared.report
    assert report.applied
    assert not report.safety
    assert [file.file for file in report.files if file.rejected or file.format is None] == []
    students, evidence, judgments, goals, explanations = town.store.rows(COUNTS)[0]
    assert students == STUDENTS == town.prepared.students
    assert evidence + judgments == town.prepared.evidence
    assert (goals, explanations) == (72, 144)


def test_a_parent_leads_gatherings_and_can_be_looked_around_as(town: Town) -> None:
    [part] = [one for one in people(town.store, NOW) if one.role == "facilitator"]
    assert visible_students(town.store, Viewer(part.person, "family"), TODAY)
    assert visible_students(town.store, Viewer(part.person, "facilitator"), TODAY) == []


def test_progress_is_told_in_both_languages_and_only_grows(town: Town) -> None:
    fractions = [fraction for _, fraction in town.stages]
    assert fractions == sorted(fractions)
    assert fractions[0] >= 0 and fractions[-1] == 1
    for language in ("en", "es"):
        assert all(say(language, Message(id=stage)) for stage, _ in town.stages)


def test_the_same_files_again_change_nothing(town: Town) -> None:
    before = town.store.rows(COUNTS)
    report = bring_in(town.store, town.folder, now=NOW + timedelta(hours=1))
    assert report.applied
    assert [(file.file, file.changed, file.rejected) for file in report.files if file.changed or file.rejected] == []
    assert town.store.rows(COUNTS) == before


def test_the_levels_are_mixed_as_in_a_school(town: Town) -> None:
    shares = dict(town.store.rows(LEVELS))
    assert 0.28 <= shares["has_shown"] <= 0.55
    assert 0.25 <= shares["getting_there"] <= 0.48
    assert 0.04 <= shares["just_starting"] <= 0.18
    assert 0.03 <= shares["not_enough"] <= 0.20


def test_families_reach_their_own_children_and_nobody_else(town: Town) -> None:
    expected = _children_by_files(town)
    people_by_key = {foreign: person for source in (SYSTEM, "harbor-bend/families")
                     for person, foreign in town.store.rows(PERSON, [source])}  # fmt: skip
    assert len(expected) > STUDENTS / 2
    for adult, children in expected.items():
        seen = set(visible_students(town.store, Viewer(people_by_key[adult], "family"), TODAY))
        assert seen == {people_by_key[child] for child in children}, adult


def _children_by_files(town: Town) -> dict[str, set[str]]:
    """Who may see whom, worked out from the files alone."""
    expected: dict[str, set[str]] = defaultdict(set)
    for row in town.rows("oneroster/users.csv"):
        for adult in row["agentSourcedIds"].split(","):
            if adult:
                expected[adult].add(row["sourcedId"])
    for row in town.rows("families.csv"):
        if row["adult"]:
            children = expected[row["adult"]]
            if not row["ends"]:
                children.add(row["student"])
    grown = {
        row["sourcedId"]
        for row in town.rows("oneroster/demographics.csv")
        if date.fromisoformat(row["birthDate"]).replace(year=int(row["birthDate"][:4]) + 18) <= TODAY
    }
    assert grown
    known = {foreign: person for person, foreign in town.store.rows(PERSON, [SYSTEM])}
    names = {person: foreign for foreign, person in known.items()}
    kept_apart = {
        (names[one.adult], student)
        for student, person in known.items()
        for one in (restrictions_of(town.store, COMMAND_LINE, person) if student.startswith("S") else [])
    }
    assert kept_apart
    return {
        adult: {child for child in children if child not in grown and (adult, child) not in kept_apart}
        for adult, children in expected.items()
    }


def test_teachers_see_their_classes(town: Town) -> None:
    teachers = town.store.rows("SELECT person FROM core.person_role WHERE role = 'educator'")
    sizes = [len(visible_students(town.store, Viewer(person, "educator"), TODAY)) for (person,) in teachers]
    assert len(sizes) >= 20
    assert 5 <= sum(sizes) / len(sizes) <= 60


def test_one_may_look_around_as_people_with_much_to_show(town: Town) -> None:
    cast = {part.key: part for part in people(town.store, NOW)}
    assert set(cast) == {"parent-one", "parent-three", "parent-spanish", "student", "educator", "facilitator", "office"}
    seen = {
        key: visible_students(town.store, Viewer(part.person, part.role), TODAY)
        for key, part in cast.items()
        if part.role != "office"
    }
    assert len(seen["parent-one"]) == 1
    assert len(seen["parent-three"]) == 3
    assert seen["student"] == [cast["student"].person]
    assert len(seen["educator"]) >= 10
    language = town.store.one("SELECT home_language FROM core.person WHERE id = ?", [cast["parent-spanish"].person])
    assert language == ("es",)
    for parent in ("parent-one", "parent-three", "parent-spanish"):
        assert all(_goals_of(town.store, child) >= 5 for child in seen[parent])


def _goals_of(store: Store, student: UUID) -> int:
    row = store.one("SELECT count(*) FROM facts.mastery WHERE student = ?", [student])
    return int(row[0]) if row else 0


def test_it_is_not_mixed_with_a_real_district(tmp_path: Path) -> None:
    with open_store(tmp_path / "real.duckdb") as store:
        person = (new_id(), "oakdale", "1", "Maya", "Rivers")
        store.write(
            lambda transaction: transaction.insert(
                "core.person", ["id", "source", "foreign_id", "given_name", "family_name"], [person]
            )
        )
        with pytest.raises(SampleError, match="already"):
            prepare(store, students=5, now=NOW)
        assert people(store, NOW) == []
        assert store.rows("SELECT count(*) FROM core.person") == [(1,)]
        assert not list(store.staging.glob("sample-*"))
