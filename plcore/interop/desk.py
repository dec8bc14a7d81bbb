"""The desk: what every file format writes on, and what it may ask for while it does.

A format (OneRoster, SDS, CASE, Canvas, a plain CSV ...) only says what its files say: it reads them through
`desk.read_csv` (or itself, for JSON and TOML) and puts rows into the staging tables below with `desk.stage`
or `desk.stage_rows`. Looking up, checking references, comparing with what is known and writing are done once,
for all formats together, set by set in SQL (check.py, compare.py, apply.py).

    class Format(Protocol)   what a format module gives, see below; bring.py lists them in FORMATS
    SourceFile, Bundle       (files.py)  one file; the files of one source that belong together
    Column, Shape            (shape.py)  the columns of one CSV file: spellings, types, what must be there
    Table                    (table.py)  one CSV, read and clean: a temporary table `table.name`

How a CSV format stages, whole:

    USERS = Shape("users", (
        Column("sourcedid", shown="sourcedId", must=True),          # the header must have it, every row must fill it
        Column("givenname", shown="givenName", must=True),
        Column("grade", also=("grades",)),
        Column("birthdate", shown="birthDate", type="day"),         # arrives as DATE; a bad one is rejected for you
    ), key=("sourcedid",))

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        users = desk.read_csv(bundle.named("users.csv"), USERS)     # None: refused, already in the report
        if users:
            desk.reject_where(users, column="grade", rule="enum", detail="K, 1 .. 12", where="grade = 'zebra'")
            desk.stage("person", users, '''
                SELECT line, sourcedid AS foreign_id, givenname AS given_name, ..., grade FROM {table}
            ''')
            desk.replaces("person", users)                          # bulk: persons of this source not here are gone

Rules for what is staged:
- Text is trimmed, an empty cell is NULL; control characters, cells longer than the column allows, empty cells that
  must be filled, bad dates and bad numbers have been rejected before the format sees the table.
- `foreign_id` is the source's own key. A row the source gives no key for gets one made of the keys it joins, parted
  by '|', e.g. class|user|role. Only one row a foreign_id and kind and source; a second one is rejected for you.
- References (parent, org, person, class, adult, student, framework ...) hold the other row's foreign_id. They are
  looked up in the own source first (staged now, or known from before), and in other sources only if
  `Format.looks_across`; there a person is found by foreign_id, else identifier, else username, else e-mail
  and an objective by code, else foreign_id. Nothing found or too much found: rejected for you.
- One line of a file may make rows in several tables; it counts once. A rejected line keeps out all its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from plcore.interop.files import Bundle, SourceFile
from plcore.interop.shape import Shape
from plcore.interop.table import Table, read_table
from plcore.interop.tray import Tray
from plcore.language import Message

# The staging tables. Each also has, first, `bundle INTEGER, file INTEGER, line BIGINT` (filled by the desk) and, last,
# `gone BOOLEAN` (true: the source itself says that this row is no more, e.g. OneRoster's tobedeleted) - except where
# noted. A column left out of a SELECT is NULL. The meanings are those of the tables in 0001_ground.sql.
STAGED: Mapping[str, Mapping[str, str]] = {
    "org": {
        "foreign_id": "VARCHAR",
        "name": "VARCHAR",
        "kind": "VARCHAR",  # district, school, department, other
        "parent": "VARCHAR",  # org; one that does not exist is left out, with a note
        "identifier": "VARCHAR",
    },
    "term": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "kind": "VARCHAR",  # schoolYear, semester, term, gradingPeriod, other
        "starts": "DATE",
        "ends": "DATE",
        "parent": "VARCHAR",  # term
    },
    "course": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "code": "VARCHAR",
        "org": "VARCHAR",
        "subject": "VARCHAR",
        "grade": "VARCHAR",
    },
    "class": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "code": "VARCHAR",
        "course": "VARCHAR",
        "school": "VARCHAR",  # org; must exist
        "terms": "VARCHAR",  # terms, comma between; give the class its first and last day where it has none itself
        "starts": "DATE",
        "ends": "DATE",
        "subject": "VARCHAR",
        "grade": "VARCHAR",
    },
    "person": {
        "foreign_id": "VARCHAR",
        "given_name": "VARCHAR",
        "family_name": "VARCHAR",
        "preferred_name": "VARCHAR",
        "username": "VARCHAR",
        "identifier": "VARCHAR",
        "email": "VARCHAR",
        "phone": "VARCHAR",
        "birth_date": "DATE",
        "grade": "VARCHAR",
        "home_language": "VARCHAR",
    },
    # What another file of the source, or another source, says about a person who exists: OneRoster's demographics,
    # the families CSV. Stands above the roster's own cell; NULL says nothing. Its foreign_id: the person's reference.
    "person_detail": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "preferred_name": "VARCHAR",
        "email": "VARCHAR",
        "phone": "VARCHAR",
        "birth_date": "DATE",
        "home_language": "VARCHAR",
    },
    "person_role": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "role": "VARCHAR",  # student, guardian, educator, facilitator, board, office, other
        "title": "VARCHAR",  # the source's own word
        "org": "VARCHAR",
        "starts": "DATE",
        "ends": "DATE",
    },
    "enrollment": {
        "foreign_id": "VARCHAR",
        "person": "VARCHAR",
        "class": "VARCHAR",
        "role": "VARCHAR",  # student, educator, other
        "title": "VARCHAR",
        "starts": "DATE",
        "ends": "DATE",
    },
    "guardian": {
        "foreign_id": "VARCHAR",
        "adult": "VARCHAR",
        "student": "VARCHAR",
        "kind": "VARCHAR",  # mother, father, parent, guardian, grandparent, relative, caseworker, ...
        "starts": "DATE",
        "ends": "DATE",
    },
    "framework": {
        "foreign_id": "VARCHAR",
        "title": "VARCHAR",
        "creator": "VARCHAR",
        "language": "VARCHAR",
        "version": "VARCHAR",
        "status": "VARCHAR",
        "uri": "VARCHAR",
    },
    "objective": {
        "foreign_id": "VARCHAR",
        "framework": "VARCHAR",
        "code": "VARCHAR",
        "official": "VARCHAR",
        "kind": "VARCHAR",
        "grades": "VARCHAR",  # K, 1 .. 12, comma between
        "subject": "VARCHAR",
        "position": "INTEGER",  # among its siblings; an isChildOf link's position stands above it
        "teachable": "BOOLEAN",
    },
    # kind isChildOf becomes objective.parent (and position) and is no link of its own; its destination may be the
    # framework itself (then: no parent). A cycle of isChildOf is rejected for you, link by link.
    "objective_link": {
        "foreign_id": "VARCHAR",
        "origin": "VARCHAR",
        "destination": "VARCHAR",  # where it is not among the source's objectives, `outside` says where it points
        "outside": "VARCHAR",
        "kind": "VARCHAR",
        "position": "INTEGER",
    },
    # No `foreign_id`: known by scale and level. `scale`: an objective's code, a framework's title, or '*'.
    "scale_level": {"scale": "VARCHAR", "level": "VARCHAR", "score": "DOUBLE"},
    # No `foreign_id`: known by objective and language; other words make the next version.
    "explanation": {
        "objective": "VARCHAR",  # code, else foreign_id
        "language": "VARCHAR",
        "name": "VARCHAR",
        "means": "VARCHAR",
        "looks_like": "VARCHAR",
        "just_starting": "VARCHAR",
        "getting_there": "VARCHAR",
        "has_shown": "VARCHAR",
        "at_home": "VARCHAR",
        "search": "VARCHAR",
        "reading": "DOUBLE",
        "checked_by": "VARCHAR",
        "checked_on": "DATE",
    },
    # Pieces of evidence, words and judgments: kind judgment goes to facts.judgment (level, note, author).
    # `foreign_id` may be NULL (then the whole row is its key); with it, another score of the same key is a correction.
    # Score 0..1 where the source has one; else `level`, mapped by core.scale_level. `gone`: withdrawn.
    "evidence": {
        "foreign_id": "VARCHAR",
        "student": "VARCHAR",
        "objective": "VARCHAR",
        "date": "DATE",
        "score": "DOUBLE",
        "level": "VARCHAR",
        "kind": "VARCHAR",
        "note": "VARCHAR",
        "author": "VARCHAR",
    },
}


STAGE = """
    INSERT INTO staged_{kind} BY NAME
    SELECT $bundle_::INTEGER AS bundle, $file_::INTEGER AS file, made.*
    FROM ({select}) AS made
    WHERE made.line NOT IN (SELECT line FROM rejected WHERE file = $file_ AND line IS NOT NULL)
"""


class Format(Protocol):
    """One kind of file, or of files that belong together. Without state: one instance serves every bring."""

    @property
    def name(self) -> str:
        """As the report says it: "OneRoster 1.2 CSV"."""

    @property
    def looks_across(self) -> bool:
        """Whether references may be to what other sources brought."""

    @property
    def words(self) -> Mapping[str, str]:
        """What the source calls a staged column, for rejects: {"enrollment.class": "classSourcedId"}. May be empty."""

    def claims(self, files: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """Which of the files of one folder are of this format; each inner list becomes one bundle.

        A format of single files gives `[[file] for file in files if ...]` (see `one_by_one`). Looks at
        `file.header` (CSV: the normalised column names) and `file.opening` (the first characters), not at the
        extension alone. A file that an earlier format of FORMATS took is not offered any more.
        """

    def source(self, bundle: Bundle, given: str | None, rows: Callable[..., list[tuple[Any, ...]]]) -> str:
        """Whose files these are; `given` is --source. `rows(sql, parameters)` reads the store.

        Most formats return `given or bundle.folder`.
        """

    def stage(self, bundle: Bundle, desk: Desk) -> None:
        """Put what the files say on the desk."""


def one_by_one(files: Sequence[SourceFile], takes: Callable[[SourceFile], bool]) -> list[list[SourceFile]]:
    """`claims` for a format whose every file stands alone."""
    return [[file] for file in files if takes(file)]


class Desk:
    """One bundle's place to work. Made by bring.py; a format only calls its methods."""

    def __init__(self, tray: Tray, bundle: Bundle, source: str) -> None:
        self.tray = tray
        self.bundle = bundle
        self.source = source  # what `Format.source` said

    # reading

    def read_csv(self, file: SourceFile | None, shape: Shape) -> Table | None:
        """Read one CSV file into a temporary table with the columns `line` and those of the shape, clean and typed.

        None when there is no such file, or when it cannot be used (not text, a needed column missing, nothing in it):
        then the report already says so. Counts the file's rows, rejects bad lines, names unknown columns in a note.
        """
        if file is None:
            return None
        return read_table(self.tray, self.bundle, file, shape)

    def rows(self, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """Ask the store or the temporary tables."""
        return self.tray.cursor.execute(sql, parameters).fetchall()

    # putting rows on the desk

    def stage(self, kind: str, table: Table, select: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Put the rows of a SELECT over `{table}` into a staging table. It must give `line`; rejected lines stay out.

        kind: a key of STAGED. Columns go by name. `{table}` stands for the table's name; parameters as `$name`.
        """
        sql = STAGE.format(kind=kind, select=select.format(table=table.name))
        self.tray.cursor.execute(sql, {**(parameters or {}), "bundle_": self.bundle.number, "file_": table.file.number})

    def stage_rows(self, kind: str, file: SourceFile, rows: Iterable[Mapping[str, Any]]) -> None:
        """Put rows made in Python (from JSON, TOML) into a staging table; each needs `line` and its columns by name.

        For files up to some ten thousand rows. Text is trimmed and '' becomes None here; control characters and
        cells longer than LONGEST are rejected here. Call `counted` for the file as well.
        """
        self.tray.put(kind, self.bundle, file, list(rows))

    def replaces(self, kind: str, *tables: Table) -> None:
        """These tables hold all of the kind that the source has: what it brought before and is not here, is gone.

        Nothing goes if a table has lines that could not be read at all, since one of them might be the row.
        Leave it out for delta files and for files that only add.
        """
        if all(table.is_whole for table in tables):
            self.tray.whole.add((self.bundle.number, kind))

    # saying what is wrong

    def reject_where(self, table: Table, *, column: str, rule: str, where: str, detail: str = "") -> None:
        """Reject the lines of a table for which `where` (SQL over its columns) is true.

        column: of the shape; the report names it as the file does, and shows its value. rule: the messages
        `bring-no-RULE` (the reason) and `bring-mend-RULE` (the remedy) must be in a catalogue; both may use $column
        and $detail. detail: short, and the same for many rows (the words that are known, a limit).
        """
        self.tray.reject_where(self.bundle, table, column, rule, where, detail)

    def reject(self, file: SourceFile, line: int | None, column: str | None, value: str, rule: str,
               detail: str = "") -> None:  # fmt: skip
        """Reject one line of a file; what is staged from that line stays out, before or after this call."""
        self.tray.reject(self.bundle, file, line, column, value, rule, detail)

    def refuse(self, file: SourceFile, rule: str, detail: str = "") -> None:
        """The whole file cannot be used: it counts as one rejected row, whatever was staged from it stays out."""
        self.tray.refuse(self.bundle, file, rule, detail)

    def counted(self, file: SourceFile, rows: int) -> None:
        """How many rows the file holds (for files read without read_csv): accepted + rejected will add up to it."""
        self.tray.counts[file.number] = rows

    def note(self, file: SourceFile, what: Message) -> None:
        """Something to know about a file that is no fault: a part that is not used, rows left out on purpose."""
        self.tray.notes.setdefault(file.number, []).append(what)
