"""Five hundred bundles that somebody, or something, got wrong: never a crash, never half of it, never a lost row.

Each example takes whole, good files of a small district and breaks them: cells, rows, columns, bytes, encodings,
names, the packing. Whatever comes of it, the same must hold (see `held`).
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from plcore.interop import BringReport
from plcore.store import Store, open_store
from tests.files import GOALS, ONEROSTER, brought, framework, oneroster

EXAMPLES = 500
PARTS = 2
ROOT = Path(__file__).parents[2]
BOOK: dict[str, list[dict[str, str]]] = {
    "categories": [{"sourcedId": "q", "title": "quiz"}],
    "lineItems": [{"sourcedId": "li", "title": "Quiz", "assignDate": "2026-09-30", "dueDate": "2026-10-02",
                   "categorySourcedId": "q", "resultValueMin": "0", "resultValueMax": "20"}],
    "lineItemLearningObjectiveIds": [{"sourcedId": "lio", "lineItemSourcedId": "li", "learningObjectiveId": "G.1"}],
    "results": [{"sourcedId": f"r-{who}", "lineItemSourcedId": "li", "studentSourcedId": who, "scoreStatus": "",
                 "score": "15", "scoreDate": "2026-10-05", "comment": "Good, steps"} for who in ("maya", "leo", "nora")],
}  # fmt: skip
EVIDENCE = [
    {"student": who, "objective": code, "date": "2026-10-01", "score": score, "level": "", "kind": kind, "note": note}
    for who, code, score, kind, note in [
        ("maya", "G.1", "0.5", "quiz", ""), ("maya", "G.1", "0.5", "quiz", ""), ("leo", "G.2", "1", "project", "Well, yes"),
        ("nora", "", "", "goal", "Read more"), ("nora", "G.3", "", "observation", 'Said "hello"'),
    ]
]  # fmt: skip
FAMILIES = [
    {"student": "maya", "adult": "f1", "given_name": "Rosa", "family_name": "Rivera", "relationship": "grandparent",
     "home_language": "es", "email": "rosa@example.org", "phone": "555-0100"},
]  # fmt: skip
CSV_FILES: dict[str, list[Any]] = {
    **{f"roster/{name}.csv": list(rows) for name, rows in {**ONEROSTER, **BOOK}.items()},
    "lms/evidence.csv": EVIDENCE,
    "office/families.csv": FAMILIES,
}
NASTY = [
    "", " ", "\x00", "\x07", "\n", "\r", '"', "''", ",", "=cmd|' /C calc'!A0", "@x", "-1", "1e999", "nan", "NaN", "inf",
    "2026-02-30", "9999-12-31", "1/2/2026", "22/11/2026", "0000-00-00", "infinity", "a" * 201, "b" * 12_000, "O'Neil",
    "محمد", "👩‍👧", "\u202egnip", "\ufeff", "\ufffd", "x|y", "|", "a,b", "tobedeleted", "TRUE", "null", "NULL", "maya", "s",
    "c", "'; DROP TABLE core.person; --", "{0}", "%s", "\\", "\\N", "１２", "-0", "1_000", "0x10", "٣", "é", "G.1", "teacher",
]  # fmt: skip
LINES = [
    b"",
    b",",
    b'"',
    b'"""',
    b"maya",
    b",,,,,,,,,,,,,,,,,,,",
    b"\xff\xfe\xfa",
    b"\x00\x00",
    b'a,"b\nc',
    b"  ",
    b"\t;\t",
    b'"a"b,c',
]


def as_csv(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def whole() -> dict[str, bytes]:
    """Good files."""
    content = {name: as_csv(rows) for name, rows in CSV_FILES.items()}
    manifest = [["propertyName", "value"], ["oneroster.version", "1.1"], ["source.systemCode", "sis"]]
    content["roster/manifest.csv"] = "".join(",".join(row) + "\n" for row in manifest).encode()
    items = [
        {"identifier": f"i-{code}", "humanCodingScheme": code, "fullStatement": words} for code, words in GOALS.items()
    ]
    document = {"identifier": "doc", "title": "Goals", "creator": "x"}
    links = [{"identifier": "l", "associationType": "isChildOf", "originNodeURI": {"identifier": "i-G.1"},
              "destinationNodeURI": {"identifier": "i-G.2"}}]  # fmt: skip
    content["goals/Goals.json"] = json.dumps(
        {"CFDocument": document, "CFItems": items, "CFAssociations": links}, indent=1
    ).encode()
    return content


GOOD = whole()
NAMES = sorted(GOOD)


@st.composite
def bundles(draw: st.DrawFn) -> dict[str, bytes]:
    """Some of the good files, broken in one to three ways."""
    kept = draw(st.sets(st.sampled_from(NAMES), min_size=1, max_size=6))
    content = {name: GOOD[name] for name in sorted(kept)}
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(content)))
        content[name] = draw(broken(name, content[name]))
    if draw(st.integers(0, 9)) == 0:
        name = draw(st.sampled_from(sorted(content)))
        other = draw(
            st.sampled_from(["roster/orgs.csv", "x/strange.csv", "roster/USERS.CSV", "a.json", "roster/users.csv.gz"])
        )
        content[other] = content.pop(name)
    return content


def broken(name: str, content: bytes) -> st.SearchStrategy[bytes]:
    ways = [
        st.builds(lambda at, line: put_line(content, at, line), st.integers(0, 12), st.sampled_from(LINES)),
        st.builds(lambda at: content[: at % (len(content) + 1)], st.integers(0, 4000)),
        st.builds(lambda at, byte: content[: at % (len(content) + 1)] + byte + content[at % (len(content) + 1) :],
                  st.integers(0, 4000), st.binary(min_size=1, max_size=3)),
        st.sampled_from(["utf-16", "utf-16-le", "utf-16-be", "latin-1", "utf-8-sig", "utf-32"]).map(lambda e: recoded(content, e)),
        st.sampled_from([b"\r\n", b"\r", b"\n\n", b"\r\r\n"]).map(lambda end: content.replace(b"\n", end)),
        st.sampled_from([b";", b"\t", b"|", b",,"]).map(lambda sign: content.replace(b",", sign)),
        st.binary(max_size=200),
    ]  # fmt: skip
    if name in CSV_FILES:
        ways.append(mangled(CSV_FILES[name]))
        ways.append(mangled(CSV_FILES[name]))
    return st.one_of(ways)


@st.composite
def mangled(draw: st.DrawFn, rows: list[dict[str, str]]) -> bytes:
    """The rows with cells replaced, rows doubled or lost, columns lost, doubled, renamed or mixed up."""
    made = [dict(row) for row in rows]
    heads = list(made[0])
    cells = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
    for _ in range(draw(st.integers(1, 4))):
        what = draw(st.integers(0, 9))
        row = draw(st.sampled_from(made)) if made else None
        column = draw(st.sampled_from(heads))
        if what <= 4 and row is not None:
            row[column] = draw(cells)
        elif what == 5 and row is not None:
            made.append(dict(row))
        elif what == 6 and row is not None:
            made.remove(row)
        elif what == 7 and len(heads) > 1:
            heads.remove(column)
        elif what == 8:
            heads = draw(st.permutations(heads))
        elif what == 9:
            for one in made:
                one[column] = draw(cells)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([[row.get(head, "") for head in heads] for row in made])
    return out.getvalue().encode("utf-8", errors="replace")


def put_line(content: bytes, at: int, line: bytes) -> bytes:
    lines = content.split(b"\n")
    lines.insert(at % (len(lines) + 1), line)
    return b"\n".join(lines)


def recoded(content: bytes, encoding: str) -> bytes:
    return content.decode("utf-8", errors="replace").encode(encoding, errors="replace")


def write(folder: Path, content: dict[str, bytes], *, packed: bool) -> Path:
    if packed:
        path = folder / "bundle.zip"
        with zipfile.ZipFile(path, "w") as out:
            for name, data in content.items():
                out.writestr(name, data)
        return path
    for name, data in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


# the store, put back as it was after every example, so that an example means the same each time

TABLES = (
    "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN ('core', 'facts') ORDER BY 1"
)


class Kept:
    """A store and what it held at the beginning."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.tables = [name for (name,) in store.rows(TABLES) if name != "core.migration"]
        self.rows = {name: store.rows(f"SELECT * FROM {name}") for name in self.tables}
        self.first = self.now()

    def now(self) -> dict[str, tuple[int, int]]:
        """Of every table how many rows it has, and a mark made of all that they say."""
        marks = (f"SELECT '{name}', count(*), coalesce(sum(hash(row)), 0) FROM {name} AS row" for name in self.tables)
        return {name: (rows, mark) for name, rows, mark in self.store.rows(" UNION ALL ".join(marks))}

    def put_back(self) -> None:
        now = self.now()
        touched = [name for name in self.tables if now[name] != self.first[name]]

        def forget(transaction: Any) -> None:
            for name in touched:
                transaction.execute(f"DELETE FROM {name}")

        def refill(transaction: Any) -> None:
            for name in touched:
                if rows := self.rows[name]:
                    columns = [column for (column,) in self.store.rows(
                        "SELECT column_name FROM duckdb_columns() WHERE schema_name || '.' || table_name = ? "
                        "ORDER BY column_index", [name])]  # fmt: skip
                    transaction.insert(name, columns, rows)

        self.store.write(forget)
        self.store.write(refill)


# Two programs share the bundles, each with a district of its own: what a bring costs here is mostly planning queries,
# which more threads do not make faster.


def test_malformed_bundles(tmp_path: Path) -> None:
    children = []
    for part in range(PARTS):
        folder = tmp_path / str(part)
        folder.mkdir()
        script = f"from tests.hostile.test_malformed_bundles import try_part; try_part({part}, {str(folder)!r})"
        children.append(
            subprocess.Popen(
                [sys.executable, "-c", script],
                cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
        )  # fmt: skip
    told = [child.communicate()[0] for child in children]
    for child, said in zip(children, told, strict=True):
        assert child.returncode == 0, said
    assert sum(int(said.split()[-1]) for said in told) >= EXAMPLES


def try_part(part: int, place: str) -> None:
    """One program's part of the bundles; prints how many it tried. Always the same ones."""
    folder = Path(place)
    tried = itertools.count()
    with open_store(folder / "district.duckdb", threads=1) as store:
        assert brought(store, oneroster(folder / "roster"), framework(folder / "Goals.json")).applied
        kept = Kept(store)

        @seed(part)
        @settings(
            max_examples=-(-EXAMPLES // PARTS),
            deadline=None,
            database=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        @given(
            content=bundles(),
            packed=st.booleans(),
            dry_run=st.integers(0, 3).map(lambda n: n == 0),
            force=st.booleans(),
        )
        def try_one(content: dict[str, bytes], packed: bool, dry_run: bool, force: bool) -> None:
            where = folder / f"bundle-{next(tried)}"
            where.mkdir()
            try_bundle(kept, write(where, content, packed=packed), content, dry_run=dry_run, force=force)

        try_one()
    print(next(tried))


def try_bundle(kept: Kept, path: Path, content: dict[str, bytes], *, dry_run: bool, force: bool) -> None:
    report = brought(kept.store, path, dry_run=dry_run, force=force)
    held(report, content)
    after = kept.now()
    if not report.applied:
        assert after == kept.first
        return
    try:
        assert_sound(kept.store)
        again = brought(kept.store, path, force=True)
        held(again, content)
        assert again.applied
        assert [(file.file, file.changed) for file in again.files] == [(file.file, 0) for file in report.files]
        assert kept.now() == after, "the same again changed something"
    finally:
        if after != kept.first:
            kept.put_back()


def held(report: BringReport, content: dict[str, bytes]) -> None:
    """What every report says of itself, and of the rows that went in."""
    for file in report.files:
        assert file.accepted == file.changed + file.unchanged
        assert min(file.accepted, file.changed, file.unchanged, file.rejected) >= 0
        assert len(file.rejects) == min(20, file.rejected)
        assert (file.rejects_file is None) == (file.rejected == 0)
        assert all(reject.reason and reject.remedy and len(reject.value) <= 200 for reject in file.rejects)
        rows = plain_rows(content.get("/".join(file.file.split("/")[1:]), b""))
        is_used = file.format is not None and "manifest" not in file.file and "JSON" not in file.format
        if rows is not None and is_used and not (file.rejects and file.rejects[0].line is None):
            assert file.accepted + file.rejected == rows, file
    assert sum(1 for file in report.files) >= len(content)


def plain_rows(content: bytes) -> int | None:
    """How many rows a file has, where that is beyond doubt."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not text.isprintable() and set(text) - set(map(chr, range(32, 0x250))) - {"\n"}:
        return None
    lines = text.split("\n")
    if '"' in text or not text.strip() or "\x7f" in text or any("\x80" <= sign <= "\x9f" for sign in text):
        return None
    return sum(1 for line in lines if line.strip()) - 1


UNIQUE = "SELECT count(*) FROM (SELECT source, foreign_id FROM core.{kind} GROUP BY ALL HAVING count(*) > 1)"
KINDS = ("org", "term", "course", "class", "person", "person_detail", "person_role", "enrollment", "guardian", "framework",
         "objective", "objective_link", "work_category", "work_item", "work_item_objective")  # fmt: skip
POINTING = {  # what a row that is there points to must be there
    "class.school": "org", "person_role.person": "person", "enrollment.person": "person", "enrollment.class": "class",
    "guardian.adult": "person", "guardian.student": "person", "objective.framework": "framework",
    "objective_link.origin": "objective", "person_detail.person": "person",
}  # fmt: skip
ORPHANS = """
    SELECT count(*) FROM core.{kind} WHERE gone_at IS NULL AND "{column}" NOT IN (SELECT id FROM core.{other} {live})
"""
UNCOUNTED = """
    SELECT count(*) FROM facts.evidence
    WHERE batch NOT IN (SELECT id FROM core.batch WHERE applied_at IS NOT NULL)
       OR student NOT IN (SELECT id FROM core.person)
       OR objective NOT IN (SELECT id FROM core.objective)
       OR score NOT BETWEEN 0 AND 1
"""


def assert_sound(store: Store) -> None:
    """Every key once, nothing that points nowhere, no piece without a batch."""
    for kind in KINDS:
        assert store.rows(UNIQUE.format(kind=kind)) == [(0,)], kind
    for place, other in POINTING.items():
        kind, column = place.split(".")
        live = "" if other == "org" else "WHERE gone_at IS NULL"
        assert store.rows(ORPHANS.format(kind=kind, column=column, other=other, live=live)) == [(0,)], place
    assert store.rows(UNCOUNTED) == [(0,)]
