"""The desk: what every file format writes on, and what it may ask for while it does.

A format (OneRoster, SDS, CASE, Canvas, a plain CSV ...) only says what its files say: it reads them through
`desk.read_csv` (or itself, for JSON and TOML) and puts rows into the staging tables (staging.py) with `desk.stage`
or `desk.stage_rows`. Looking up, checking references, comparing with what is known and writing are done once,
for all formats together, set by set in SQL (check.py, compare.py, apply.py).

    class Format(Protocol)   what a format module gives, see below; bring.py lists them in FORMATS
    SourceFile, Bundle       (files.py)  one file; the files of one source that belong together
    STAGED                   (staging.py)  the staging tables, column by column
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
from plcore.interop.tray import ADD_IN_PART, ADD_WHOLE, Tray
from plcore.language import Message

WORTH_LEAVING = 50_000  # rows: a smaller file is copied, since every look at what was left plans all of it anew
MOST_LEFT = 8  # files
OWNERS = """
    INSERT INTO owner BY NAME
    SELECT ? AS bundle, ? AS kind, "{owner}" AS foreign_id, ? AS file, line
    FROM {table}
    WHERE "{owner}" IS NOT NULL AND ({where})
"""
STAGE = """
    INSERT INTO staged_{kind} BY NAME
    SELECT $bundle_::INTEGER AS bundle, $file_::INTEGER AS file, made.*
    FROM ({select}) AS made
"""
STANDS = "    WHERE made.line NOT IN (SELECT line FROM rejected WHERE file = $file_ AND line IS NOT NULL)"


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
        if self.tray.has(f"rejected WHERE file = {table.file.number}"):
            sql += STANDS
        self.tray.cursor.execute(sql, {**(parameters or {}), "bundle_": self.bundle.number, "file_": table.file.number})

    def stage_lines(self, kind: str, table: Table, select: str) -> None:
        """As `stage`, for a SELECT that makes one row of each line: evidence then stays where it was read.

        So a million pieces are not copied once more before they are looked up.
        """
        small = table.rows < WORTH_LEAVING or len(self.tray.left) >= MOST_LEFT
        if kind != "evidence" or small or self.tray.has(f"rejected WHERE file = {table.file.number}"):
            self.stage(kind, table, select)
        else:
            self.tray.leave(table, select.format(table=table.name))

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
        sql = ADD_WHOLE if all(table.is_whole for table in tables) else ADD_IN_PART
        self.tray.cursor.execute(sql, [kind, self.bundle.number])

    def replaces_of(self, kind: str, table: Table, owner: str, where: str = "true") -> None:
        """As `replaces`, for delta files: only of the rows whose foreign_id begins with an owner in this table.

        kind: of rows that are by-products of a line, keyed owner|... (the roles of a user). owner: a column.
        where: SQL over the table's columns; only these rows are owners.
        """
        sql = OWNERS.format(table=table.name, owner=owner, where=where)
        self.tray.cursor.execute(sql, [self.bundle.number, kind, table.file.number])

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

    def reject_many(self, file: SourceFile, faults: Sequence[tuple[int | None, str | None, str, str, str]]) -> None:
        """As `reject`, for many at once: (line, column, value, rule, detail) of each."""
        self.tray.reject_many(self.bundle, file, faults)

    def refuse(self, file: SourceFile, rule: str, detail: str = "") -> None:
        """The whole file cannot be used: it counts as one rejected row, whatever was staged from it stays out."""
        self.tray.refuse(self.bundle, file, rule, detail)

    def counted(self, file: SourceFile, rows: int, *, has_lines: bool = True) -> None:
        """How many rows the file holds (for files read without read_csv): accepted + rejected will add up to it.

        has_lines: false where `line` is only a row's place in the file (JSON on one line); then no line is told.
        """
        self.tray.counts[file.number] = rows
        if not has_lines:
            self.tray.lineless.add(file.number)

    def note(self, file: SourceFile, what: Message) -> None:
        """Something to know about a file that is no fault: a part that is not used, rows left out on purpose."""
        self.tray.notes.setdefault(file.number, []).append(what)
