"""The statistics of common ground against everything that published conversations computed, to 1e-9.

`math-pca2.json` writes agree as -1: its mean of a statement has the other sign than ours, everything else is the same.
Its votes.json writes agree as 1. It keeps `repness-test` as a single-precision number, so that one is compared as such.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plcore.codesign.agreement import adjusted_rand_index
from plcore.codesign.plane import plane_of
from plcore.codesign.polis import people_in, polis_groups
from plcore.codesign.statistics import (
    Telling,
    common_ground,
    count,
    count_groups,
    extremity,
    most_telling,
    nearly_everyone,
    priority,
    prop_z,
    representativeness,
    share,
)
from plcore.codesign.votes import Votes, table
from plcore.interop.polis_export import read_export

SHARED = Path(__file__).parents[3] / "shared" / "data"
MATHS = SHARED / "polis-maths"
POLIS = SHARED / "polis"
CONVERSATIONS = ("150ptpt-3gp-no-strict-no-meta", "below-100-ptpts")
NEAR = 1e-9

needs_maths = pytest.mark.skipif(not MATHS.is_dir(), reason="published maths is not here: ../shared/data/polis-maths")
needs_polis = pytest.mark.skipif(not POLIS.is_dir(), reason="real conversations are not here: ../shared/data/polis")


@dataclass(frozen=True)
class Published:
    """A conversation: its votes, the published groups of its people (-1: none), and what was computed from them."""

    votes: Votes
    labels: np.ndarray
    maths: Mapping[str, Any]

    @property
    def groups(self) -> int:
        return len(self.maths["group-clusters"])

    @property
    def counts(self):
        return count_groups(self.votes, self.labels, self.groups)

    def of_statements(self, name: str) -> list[Any]:
        """What the file says of each statement, in the order of the votes."""
        return [self.maths[name][statement] for statement in self.votes.statements]


def published(name: str) -> Published:
    maths = json.loads((MATHS / name / "math-pca2.json").read_text(encoding="utf-8"))
    rows = json.loads((MATHS / name / "votes.json").read_text(encoding="utf-8"))
    rows.sort(key=lambda row: float(row["modified"]))
    votes = table(
        (
            (str(row.get("participant_id", row.get("pid"))), str(row.get("statement_id", row.get("tid"))), row["vote"])
            for row in rows
        ),
        statements=[str(statement) for statement in maths["tids"]],
        hidden=[str(statement) for statement in maths["mod-out"]],
    )
    bases = maths["base-clusters"]
    members = dict(zip(bases["id"], bases["members"], strict=True))
    group = {
        str(person): number
        for number, one in enumerate(maths["group-clusters"])
        for base in one["members"]
        for person in members[base]
    }
    return Published(votes, np.array([group.get(person, -1) for person in votes.people]), maths)


@pytest.fixture(scope="module", params=CONVERSATIONS)
def real(request):
    if not MATHS.is_dir():
        pytest.skip("published maths is not here: ../shared/data/polis-maths")
    return published(request.param)


def near(ours, theirs) -> None:
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=NEAR)


def test_agree_is_one_in_the_votes(real):
    """Whichever sign meant agree, only this one gives the published counts of agreements."""
    comments = json.loads((MATHS / name_of(real) / "comments.json").read_text(encoding="utf-8"))
    theirs = {str(one.get("statement_id", one.get("tid"))): one["agree_count"] for one in comments}
    assert [theirs[statement] for statement in real.votes.statements] == count(real.votes).agrees.tolist()


def name_of(real: Published) -> str:
    return CONVERSATIONS[0] if len(real.votes.people) == 160 else CONVERSATIONS[1]


def test_counts_of_each_group(real):
    counts = real.counts
    for group in range(real.groups):
        theirs = real.maths["group-votes"][str(group)]
        assert theirs["n-members"] == int((real.labels == group).sum())
        said = [theirs["votes"][statement] for statement in real.votes.statements]
        assert [one["A"] for one in said] == counts.agrees[group].tolist()
        assert [one["D"] for one in said] == counts.disagrees[group].tolist()
        assert [one["S"] for one in said] == counts.seen[group].tolist()


def test_the_plane(real):
    plane = plane_of(real.votes)
    theirs = real.maths["pca"]
    near(plane.mean, -np.array(theirs["center"]))
    signs = np.sign([own @ np.array(other) for own, other in zip(plane.components, theirs["comps"], strict=True)])
    near(plane.components * signs[:, None], theirs["comps"])
    near(extremity(plane), theirs["comment-extremity"])


def test_places_of_people(real):
    """A base cluster lies at the mean of its members' places; there agree is -1, so that both axes are turned."""
    plane, theirs = plane_of(real.votes), real.maths["base-clusters"]
    signs = np.sign(
        [own @ np.array(other) for own, other in zip(plane.components, real.maths["pca"]["comps"], strict=True)]
    )
    row = {person: place for place, person in enumerate(real.votes.people)}
    for members, x, y in zip(theirs["members"], theirs["x"], theirs["y"], strict=True):
        ours = plane.places[[row[str(person)] for person in members]].mean(axis=0)
        near(-ours * signs, [x, y])


def test_what_each_group_is_known_by(real):
    counts = real.counts
    found = representativeness(counts)
    ours = most_telling(found, real.votes.hidden, never_none=True)
    for group in range(real.groups):
        theirs = real.maths["repness"][str(group)]
        assert [
            (int(real.votes.statements[one.statement]), "agree" if one.agree else "disagree") for one in ours[group]
        ] == [(one["tid"], one["repful-for"]) for one in theirs]
        for one, other in zip(ours[group], theirs, strict=True):
            cell = group, one.statement
            numbers = (
                (found.agree_share, found.agree_ratio, found.agree_z, found.agree_ratio_z, counts.agrees)
                if one.agree
                else (
                    found.disagree_share,
                    found.disagree_ratio,
                    found.disagree_z,
                    found.disagree_ratio_z,
                    counts.disagrees,
                )
            )
            mean, ratio, z, ratio_z, said = (number[cell] for number in numbers)
            near([mean, ratio, z], [other["p-success"], other["repness"], other["p-test"]])
            assert np.float32(ratio_z) == np.float32(other["repness-test"])
            assert (said, counts.seen[cell]) == (other["n-success"], other["n-trials"])


def test_a_group_of_which_nothing_is_sure_is_known_by_nothing():
    if not MATHS.is_dir():
        pytest.skip("published maths is not here: ../shared/data/polis-maths")
    real = published("below-100-ptpts")
    found = representativeness(real.counts)
    assert most_telling(found, real.votes.hidden)[2] == ()
    assert most_telling(found, real.votes.hidden, never_none=True)[2] == (Telling(32, agree=True),)


def test_what_nearly_everyone_says(real):
    counts = count(real.votes)
    for own, ours, side in zip(
        (counts.agrees, counts.disagrees),
        nearly_everyone(counts, real.votes.hidden),
        ("agree", "disagree"),
        strict=True,
    ):
        theirs = real.maths["consensus"][side]
        assert [int(real.votes.statements[one.statement]) for one in ours] == [one["tid"] for one in theirs]
        places = [one.statement for one in ours]
        near(share(own, counts.seen)[places], [one["p-success"] for one in theirs])
        near(prop_z(own, counts.seen)[places], [one["p-test"] for one in theirs])
        assert own[places].tolist() == [one["n-success"] for one in theirs]
        assert counts.seen[places].tolist() == [one["n-trials"] for one in theirs]


def test_common_ground_over_all_groups(real):
    ground = common_ground(real.counts)
    near(ground.product, real.of_statements("group-aware-consensus"))
    near(ground.root**real.groups, ground.product)
    assert (ground.lowest <= ground.root + NEAR).all()


def test_priority_of_showing_next(real):
    everyone = real.counts.everyone()
    near(priority(everyone, extremity(plane_of(real.votes))), real.of_statements("comment-priorities"))


def test_priorities_differ(real):
    """The well-known system showed statements in a uniformly random order for 16 months, and nobody noticed."""
    everyone = real.counts.everyone()
    priorities = priority(everyone, extremity(plane_of(real.votes)))
    answered = priorities[everyone.seen > 0]  # those that nobody has seen are alike, as those with the same single vote
    assert len(np.unique(answered.round(6))) > 0.95 * len(answered)
    assert priorities.max() > 10 * priorities.min()


@needs_polis
@pytest.mark.parametrize(("name", "groups"), [("bg2050-volunteers", 2), ("ssis-land-bank", 2)])
def test_groups_as_published(name, groups):
    conversation = read_export(POLIS / name)
    votes = conversation.votes()
    found = polis_groups(votes)
    both = [
        (conversation.published[person], int(label))
        for person, label in zip(votes.people, found.labels, strict=True)
        if conversation.published.get(person) is not None and label >= 0
    ]
    assert found.k == groups
    assert len(both) > 0.75 * len(votes.people)
    assert adjusted_rand_index(*zip(*both, strict=True)) >= 0.95


def test_who_is_in_as_published(real):
    """Once in, always in: the published people are ours, and those who were early, when there were fewer than fifteen."""
    ours = {real.votes.people[row] for row in people_in(real.votes)}
    theirs = {str(person) for person in real.maths["in-conv"]}
    assert ours <= theirs
    early = set(real.votes.people[:15])
    assert theirs - ours <= early
