"""CASE packages: real ones, both ways of writing them, and every way in which one can be wrong."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plcore.access import COMMAND_LINE
from plcore.interop import bring
from plcore.interop.case_reading import CaseFile, NotCase, read_case
from plcore.interop.case_words import grades_of, is_teachable, subject_of
from plcore.interop.circles import circles
from plcore.interop.json_places import NotJson, read_package
from plcore.store import Store, open_store

SHARED = Path(__file__).parents[3] / "shared" / "data" / "case"
REAL = sorted(SHARED.glob("*.json"))
needs_real = pytest.mark.skipif(not REAL, reason="the real CASE files are not in ../shared/data/case")
NOW = datetime(2026, 11, 22, 12, 0)

DOCUMENT = {"identifier": "doc", "title": "Tide pools", "creator": "Harbor Bend", "uri": "https://x/doc"}
OBJECTIVES = """
    SELECT objective.source, code, official, parent, position
    FROM core.objective AS objective
    WHERE objective.gone_at IS NULL
    ORDER BY ALL
"""


def item(identifier: str, **more: Any) -> dict[str, Any]:
    return {"identifier": identifier, "fullStatement": f"Does {identifier}.", **more}


def link(kind: str, origin: str, destination: Any, **more: Any) -> dict[str, Any]:
    ends = {"originNodeURI": {"identifier": origin, "uri": f"https://x/{origin}", "title": origin}}
    there = {"identifier": destination, "uri": f"https://x/{destination}", "title": destination}
    ends["destinationNodeURI"] = there if isinstance(destination, str) else destination["as"]
    return {"identifier": f"{origin}-{kind}-{len(str(more))}-{destination}", "associationType": kind, **ends, **more}


def package(items: list[Any], links: list[Any] | None = None, **document: Any) -> str:
    whole = {"CFDocument": {**DOCUMENT, **document}, "CFItems": items, "CFAssociations": links or []}
    return json.dumps(whole, indent=1)


def read(items: list[Any], links: list[Any] | None = None, **document: Any) -> CaseFile:
    return read_case(package(items, links, **document))


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "case.duckdb") as opened:
        yield opened


def brought(store: Store, *paths: Path, **more: Any) -> list[dict[str, Any]]:
    return bring(store, COMMAND_LINE, paths, now=NOW, **more).model_dump()["files"]


def counts(files: list[dict[str, Any]]) -> list[tuple[int, int, int, int]]:
    return [(file["accepted"], file["changed"], file["unchanged"], file["rejected"]) for file in files]


# real files


@needs_real
def test_four_real_frameworks_in_one_bring_stand_side_by_side(store):
    files = brought(store, *REAL)
    rows = {path.name: row_count(path) for path in REAL}
    assert {file["file"]: file["accepted"] for file in files} == rows
    assert [file["rejected"] for file in files] == [0, 0, 0, 0]
    frameworks = store.rows("SELECT source, title FROM core.framework ORDER BY source")
    assert frameworks == [
        ("case_opensalt_markdown", "Test Markdown Framework"),
        ("case_opensalt_sample_framework", "What Standards Could Be"),
        ("case_opensalt_smartlevel", "SmartLevel Test"),
        ("case_opensalt_utf8", "UTF8 𝑑 Test"),
    ]
    assert store.rows("SELECT source, count(*) FROM core.objective GROUP BY source ORDER BY source") == [
        ("case_opensalt_markdown", 2),
        ("case_opensalt_sample_framework", 16),
        ("case_opensalt_smartlevel", 14),
        ("case_opensalt_utf8", 1),
    ]


@needs_real
def test_real_frameworks_again_change_nothing(store):
    brought(store, *REAL)
    before = store.rows(OBJECTIVES)
    again = brought(store, *REAL)
    assert [(changed, rejected) for _, changed, _, rejected in counts(again)] == [(0, 0)] * 4
    alone = brought(store, SHARED / "case_opensalt_utf8.json")
    assert counts(alone) == [(3, 0, 3, 0)]
    assert store.rows(OBJECTIVES) == before


@needs_real
def test_real_words_are_kept_as_written(store):
    brought(store, *REAL)
    kept = {official for (official,) in store.rows("SELECT official FROM core.objective")}
    for path in REAL:
        for one in json.loads(path.read_text(encoding="utf-8"))["CFItems"]:
            assert one["fullStatement"].strip() in kept


@needs_real
def test_real_tree_links_and_grades(store):
    brought(store, SHARED / "case_opensalt_sample_framework.json")
    child = store.dicts(
        """
        SELECT child.grades, child.kind, child.teachable, parent.code AS parent
        FROM core.objective AS child
        JOIN core.objective AS parent ON parent.id = child.parent
        WHERE child.code = 'CCSS.Math.Content.6.RP.A.3c'
        """
    )
    assert child == [{"grades": ["6"], "kind": "Component", "teachable": True, "parent": "CCSS.Math.Content.6.RP.A.3"}]
    assert store.rows("SELECT code FROM core.objective WHERE NOT teachable ORDER BY code") == [
        ("CCSS.Math.Content.6.RP.A",),
        ("CCSS.Math.Content.7.RP.A",),
    ]
    links = store.rows(
        "SELECT kind, destination IS NULL, outside IS NULL, count(*) FROM core.objective_link GROUP BY ALL ORDER BY ALL"
    )
    assert links == [
        ("exactMatchOf", True, False, 16),
        ("exemplar", True, False, 2),
        ("isRelatedTo", True, False, 2),
        ("precedes", False, True, 2),
        ("precedes", True, False, 1),
    ]


@needs_real
def test_real_siblings_keep_the_order_of_the_file(store):
    brought(store, SHARED / "case_opensalt_smartlevel.json")
    children = store.rows(
        """
        SELECT child.official
        FROM core.objective AS child
        JOIN core.objective AS parent ON parent.id = child.parent
        WHERE parent.official = 'Item 1'
        ORDER BY child.position
        """
    )
    assert [official for (official,) in children] == [f"Item 1.{number}" for number in range(1, 11)]


def row_count(path: Path) -> int:
    whole = json.loads(path.read_text(encoding="utf-8"))
    return 1 + len(whole["CFItems"]) + len(whole["CFAssociations"])


# what comes again


def test_what_a_document_no_longer_holds_is_gone_and_other_documents_stay(store, tmp_path):
    first, other = tmp_path / "first.json", tmp_path / "other.json"
    first.write_text(package([item("a"), item("b")], [link("precedes", "a", "b")]), encoding="utf-8")
    other.write_text(package([item("c")], identifier="doc2", title="Kelp"), encoding="utf-8")
    brought(store, first, other, source="district")
    first.write_text(package([item("a")]), encoding="utf-8")
    brought(store, first, source="district")
    assert store.rows("SELECT foreign_id FROM core.objective WHERE gone_at IS NULL ORDER BY ALL") == [("a",), ("c",)]
    assert store.rows("SELECT count(*) FROM core.objective_link WHERE gone_at IS NULL") == [(0,)]
    again = brought(store, first, other, source="district")
    assert [changed for _, changed, _, _ in counts(again)] == [0, 0]


def test_a_rejected_goal_is_not_taken_for_gone(store, tmp_path):
    path = tmp_path / "goals.json"
    path.write_text(package([item(f"a{number}") for number in range(40)]), encoding="utf-8")
    brought(store, path)
    worse = [item(f"a{number}") for number in range(40)]
    worse[7]["fullStatement"] = ""
    path.write_text(package(worse), encoding="utf-8")
    [file] = brought(store, path)
    assert file["rejected"] == 1
    assert store.rows("SELECT count(*) FROM core.objective WHERE gone_at IS NULL") == [(40,)]


def test_a_document_keeps_its_source_under_a_new_file_name(store, tmp_path):
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(package([item("a")]), encoding="utf-8")
    brought(store, old)
    new.write_text(package([item("a", fullStatement="Other words.")]), encoding="utf-8")
    [file] = brought(store, new)
    assert (file["changed"], file["unchanged"]) == (1, 1)
    assert store.rows("SELECT source, official FROM core.objective") == [("old", "Other words.")]


def test_a_parent_outside_the_document_stays_as_a_link(store, tmp_path):
    path = tmp_path / "goals.json"
    path.write_text(package([item("a")], [link("isChildOf", "a", "elsewhere")]), encoding="utf-8")
    assert counts(brought(store, path)) == [(3, 3, 0, 0)]
    assert counts(brought(store, path)) == [(3, 0, 3, 0)]
    assert store.rows("SELECT kind, outside FROM core.objective_link") == [("isChildOf", "https://x/elsewhere")]
    assert store.rows("SELECT parent FROM core.objective") == [(None,)]


# both ways of writing


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda text: text, id="1.0"),
        pytest.param(lambda text: json.dumps({"CFPackage": json.loads(text)}, indent=1), id="wrapped"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="windows lines"),
    ],
)
def test_a_package_is_read_however_it_is_wrapped(store, tmp_path, write):
    text = package([item("a"), item("b")], [link("isChildOf", "b", "a", sequenceNumber=3)])
    path = tmp_path / "tide.json"
    path.write_bytes(write(text).encode("utf-8"))
    assert counts(brought(store, path)) == [(4, 4, 0, 0)]
    assert store.rows("SELECT position FROM core.objective WHERE parent IS NOT NULL") == [(3,)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_encodings_are_told_apart(store, tmp_path, encoding):
    path = tmp_path / "tide.json"
    path.write_bytes(package([item("a", fullStatement="Dibuja el año 𝑑.")]).encode(encoding))
    brought(store, path)
    assert store.rows("SELECT official FROM core.objective") == [("Dibuja el año 𝑑.",)]


def test_ends_of_links_as_text_or_object_and_document_address_either_way():
    told = read(
        [
            item("a", CFDocumentURI="https://x/doc"),
            item("b", CFDocumentURI={"identifier": "doc", "uri": "https://x/doc", "title": "Tide pools"}),
        ],
        [link("precedes", "a", {"as": "https://x/items/b"}), link("exactMatchOf", "a", {"as": {"uri": "https://y/z"}})],
    )
    assert told.faults == []
    assert [(one["kind"], one["destination"], one["outside"]) for one in told.links] == [
        ("precedes", "b", None),
        ("exactMatchOf", None, "https://y/z"),
    ]


@pytest.mark.parametrize(
    ("levels", "grades"),
    [
        ("06", ["6"]),
        (["KG", "01", "02"], ["K", "1", "2"]),
        ("09,10", ["9", "10"]),
        ("K-2", ["K", "1", "2"]),
        (["06-08"], ["6", "7", "8"]),
        ("PK", ["PK"]),
        (["HS", "AS"], ["HS", "AS"]),
        (["05", "5"], ["5"]),
        (None, []),
        ("", []),
        ([{"a": 1}, 3], ["3"]),
        ("9" * 5000, ["9" * 5000]),
    ],
)
def test_grades(levels, grades):
    assert grades_of(levels) == grades


@pytest.mark.parametrize(
    ("thing", "subject"),
    [
        ({"subject": ["Math"]}, "mathematics"),
        ({"subject": ["Social Studies", "Math"]}, "Social Studies"),
        ({"subjectURI": [{"title": "Science", "uri": "x", "identifier": "y"}]}, "science"),
        ({"subject": "Graduate Skills"}, "graduate-skills"),
        ({"subject": [], "subjectURI": None}, None),
    ],
)
def test_subjects(thing, subject):
    assert subject_of(thing) == subject


@pytest.mark.parametrize(
    ("kind", "is_leaf", "teachable"),
    [
        ("Standard", False, True),
        ("Learning Target", True, True),
        ("Component", False, True),
        ("Cluster", True, False),
        ("Domain", False, False),
        ("Grade Level", True, False),
        (None, True, True),
        (None, False, False),
        ("Big Idea", True, True),
        ("Big Idea", False, False),
    ],
)
def test_what_is_to_be_learned(kind, is_leaf, teachable):
    assert is_teachable(kind, is_leaf=is_leaf) is teachable


def test_subject_and_language_come_from_the_document_where_the_item_has_none():
    told = read([item("a"), item("b", subject=["Writing"], language="es")], subject=["Math"])
    assert [one["subject"] for one in told.objectives] == ["mathematics", "writing"]
    assert told.framework["language"] == "es"
    assert read([item("a", language="es")], language="en").framework["language"] == "en"


# what is wrong


@pytest.mark.parametrize(
    ("items", "links", "faults"),
    [
        ([{"identifier": "a"}], [], [("CFItems/0/fullStatement", "", "case-no-statement")]),
        ([item("a", fullStatement="  ")], [], [("CFItems/0/fullStatement", "", "case-no-statement")]),
        ([item("a"), item("a")], [], [("CFItems/1/identifier", "a", "case-twice")]),
        ([{"fullStatement": "x"}], [], [("CFItems/0/identifier", "", "case-no-identifier")]),
        (["x", None], [], [("CFItems/0", "x", "case-no-object"), ("CFItems/1", "None", "case-no-object")]),
        ([item("a", humanCodingScheme=["x"])], [], [("CFItems/0/humanCodingScheme", "[…]", "case-wrong-kind")]),
        ([item("a", fullStatement="x\ud800")], [], [("CFItems/0/fullStatement", "x\\ud800", "case-half-character")]),
        ([item("a")], [{"identifier": "l", "associationType": "precedes"}], [
            ("CFAssociations/0/originNodeURI", "", "case-no-end"),
        ]),
        ([item("a"), item("b")], [{**link("", "a", "b")}], [("CFAssociations/0/associationType", "", "case-no-type")]),
        ([item("a")], [link("isChildOf", "a", "a")], [("CFAssociations/0/destinationNodeURI", "a", "case-circle")]),
        (
            [item("a"), item("b"), item("c"), item("d")],
            [link("isChildOf", one, other) for one, other in ("ab", "bc", "ca", "da")],
            [(f"CFAssociations/{number}/destinationNodeURI", end, "case-circle") for number, end in enumerate("bca")],
        ),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place_and_the_rest_is_kept(items, links, faults):
    told = read([*items, item("sound")], links)
    assert [(fault.column, fault.value, fault.rule) for fault in told.faults] == faults
    assert told.objectives[-1]["foreign_id"] == "sound"
    lines = package([*items, item("sound")], links).splitlines()
    for fault in told.faults:
        assert lines[fault.line - 1].strip().startswith(("{", '"x"', "null"))


@pytest.mark.parametrize(
    ("text", "rule", "detail"),
    [
        ('{"a": 1}', "case-not-case", ""),
        ("[1, 2]", "case-not-case", ""),
        ('{"CFDocument": 3}', "case-not-case", ""),
        ('{"CFDocuments": []}', "case-not-case", ""),
        ('{"CFDocument": {"identifier": "x"}}', "case-document", "title"),
        ('{"CFDocument": {"title": "x"}}', "case-document", "identifier"),
        ('{"CFDocument": {"title": ["x"], "identifier": "x"}}', "case-document", "title"),
        ('{"CFDocument": {"title": "x", "identifier": "x"}, "CFItems": {"a": 1}}', "case-no-list", "CFItems"),
    ],
)
def test_json_that_is_not_case_is_answered(text, rule, detail):
    with pytest.raises(NotCase) as refused:
        read_case(text)
    assert (refused.value.rule, refused.value.detail) == (rule, detail)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"CFDocument": {}, \n "CFItems": [', 2),
        ('{"CFDocument": {}\n\n,,}', 3),
        ('{"a": 1}\n{"b": 2}', 2),
        ('{"a": NaN}', 1),
        ("{1: 2}", 1),
        ("[" * 200_000, 1),
        ('{"CFItems": [' + "[" * 200_000, 1),
        ('{"a": ' + "9" * 5000 + "}", 1),
        ("{", 1),
        ("", 1),
    ],
)
def test_text_that_is_not_json_is_answered_with_its_line(text, line):
    with pytest.raises(NotJson) as broken:
        read_package(text, frozenset({"CFItems"}))
    assert broken.value.line == line


def test_a_file_without_line_breaks_loses_only_the_bad_row(store, tmp_path):
    path = tmp_path / "flat.json"
    items = [item(f"a{number}") for number in range(30)] + [{"identifier": "bad"}]
    path.write_text(json.dumps(json.loads(package(items))), encoding="utf-8")
    [file] = brought(store, path)
    assert (file["accepted"], file["rejected"]) == (31, 1)
    [reject] = file["rejects"]
    assert (reject["line"], reject["column"]) == (None, "CFItems/30/fullStatement")


def test_rejects_are_told_with_reason_and_remedy(store, tmp_path):
    path = tmp_path / "goals.json"
    path.write_text(package([item("a"), {"identifier": "b"}]), encoding="utf-8")
    [file] = brought(store, path, force=True)
    [reject] = file["rejects"]
    assert reject["column"] == "CFItems/1/fullStatement"
    assert path.read_text(encoding="utf-8").splitlines()[reject["line"] - 1].strip() == "{"
    assert "fullStatement" in reject["reason"]
    assert "fullStatement" in reject["remedy"]


@pytest.mark.parametrize("text", ['{"a": 1}', '{"CFDocument": ', "[]"])
def test_a_file_that_is_not_case_changes_nothing(store, tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    [file] = brought(store, path)
    assert (file["accepted"], file["rejected"]) == (0, 1)
    assert file["rejects"][0]["reason"]
    assert store.rows("SELECT count(*) FROM core.framework") == [(0,)]


KEYS = (
    "identifier title uri language subject subjectURI adoptionStatus fullStatement humanCodingScheme CFItemType "
    "CFItemTypeURI educationLevel educationalLevel listEnumeration sequenceNumber associationType originNodeURI "
    "destinationNodeURI"
)
WORDS = ["a", "b", "doc", "isChildOf", "precedes", "06", "K-2", "\ud800", "\x00"]
NUMBERS = st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | NUMBERS | st.text() | st.sampled_from(WORDS)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=ANYTHING, items=st.lists(ANYTHING, max_size=5) | ANYTHING, links=st.lists(ANYTHING, max_size=5))
def test_whatever_a_package_holds_every_object_is_kept_or_told(document, items, links):
    text = json.dumps({"CFDocument": document, "CFItems": items, "CFAssociations": links})
    try:
        told = read_case(text)
    except NotCase:
        return
    kept = [row["line"] for row in (told.framework, *told.objectives, *told.links)]
    assert sorted({*kept, *(fault.line for fault in told.faults)}) == list(range(1, told.rows + 1))
    assert len(set(kept)) == len(kept)


# circles


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ("ab bc", ""),
        ("ab ba", "ab ba"),
        ("aa ab", "aa"),
        ("ab bc ca cd", "ab bc ca"),
        ("ab ba cd dc bc", "ab ba cd dc"),
        ("ab ac bd cd", ""),
        ("ab ac bd cd da", "ab ac bd cd da"),
        ("", ""),
    ],
)
def test_circles(links, expected):
    assert circles(tuple(link) for link in links.split()) == {tuple(link) for link in expected.split()}


def test_a_circle_of_fifty_thousand_is_found_without_going_deep():
    ring = [(str(number), str((number + 1) % 50_000)) for number in range(50_000)]
    assert len(circles(ring)) == 50_000


def two_above() -> tuple[list[Any], list[Any]]:
    """Three goals, one below the other; the lowest has a second goal above it."""
    above = [("a", "doc"), ("b", "a"), ("b", "c")]
    return [item(key) for key in ("a", "b", "c")], [link("isChildOf", *ends) for ends in above]


def test_every_row_of_a_first_bring_is_new(store, tmp_path):
    (tmp_path / "one.json").write_text(package(*two_above()))
    assert counts(brought(store, tmp_path / "one.json")) == [(7, 7, 0, 0)]


def test_a_link_whose_goal_was_set_aside_is_set_aside_too(store, tmp_path):
    """Two lists that share identifiers, brought as one: what the second says of goals it may not change is told."""
    items, links = two_above()
    (tmp_path / "one.json").write_text(package(items, links))
    others = [{**one, "fullStatement": f"Other {one['identifier']}."} for one in items]
    (tmp_path / "two.json").write_text(package(others, [link("isChildOf", "c", "a")], title="Other"))
    paths = tmp_path / "one.json", tmp_path / "two.json"
    assert counts(brought(store, *paths, source="state", force=True)) == [(7, 7, 0, 0), (0, 0, 0, 5)]
    assert {official for _, _, official, _, _ in store.rows(OBJECTIVES)} == {"Does a.", "Does b.", "Does c."}
