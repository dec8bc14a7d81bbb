"""The command line of the office: `python -m plcore COMMAND`.

Exit codes: 0 done, 1 failed, 2 usage, 3 done with rows set aside. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import argparse
import runpy
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plcore.access import COMMAND_LINE, NotAllowed
from plcore.days import begins, day_of, district_zone
from plcore.store import DEFAULT_PATH, StoreError, open_store
from plcore.terminal import after_a_second, answer, day, positive, progress_bar, tell

if TYPE_CHECKING:
    from plcore.interop.polis_export import Conversation

DONE, FAILED, USAGE, SET_ASIDE = 0, 1, 2, 3
ROOT = Path(__file__).resolve().parents[1]
MEMORY_FOR_BULK = "700MB"
RULES = ("beta", "latest", "highest", "mean", "n-mastery", "weighted", "decaying", "power-law")
AS_OF = "only work done by the end of that day (default: today, or the day of --known-by)"
KNOWN_BY = "only what was brought in or said by the end of that day"
WITHOUT_VALUE = {
    "zero_score": "the power law takes logarithms, and a score of 0 has none",
    "too_few_at_mastery": "n-mastery asks for more scores at mastery than there are",
}


class CommandError(Exception):
    """The command cannot be done as asked; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    options = parser().parse_args(arguments)
    try:
        district_zone()  # a name that is none is refused before anything is done
        return int(options.run(options))
    except (StoreError, CommandError) as error:
        tell(str(error))
    except NotAllowed:
        tell("There is no such student in this database. Check the number with: python -m plcore doctor --json")
    except BrokenPipeError:
        return DONE  # the reader has seen enough
    except KeyboardInterrupt:
        tell("Stopped. What was confirmed is kept; nothing is half done.")
    except Exception as error:
        # Each part has errors of its own that are said to people; anything else is a fault, and shows its trace.
        if not type(error).__module__.startswith("plcore."):
            raise
        tell(str(error))
    return FAILED


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    whole = argparse.ArgumentParser(prog="python -m plcore", description="Porchlight's command line.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.add_argument("--db", type=Path, default=DEFAULT_PATH, help="the database file (default %(default)s)")
        added.set_defaults(run=run)
        return added

    sample = command("sample", run_sample, "Build the made-up district Harbor Bend, of any size.")
    sample.add_argument("--students", type=positive, default=1200)
    sample.add_argument("--seed", type=int, default=7)
    sample.add_argument("--json", action="store_true")

    bring = command("bring", run_bring, "Bring files in; the format is found by looking.")
    bring.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    bring.add_argument("--source", help="the system the files come from, where they do not say")
    bring.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    bring.add_argument("--force", action="store_true", help="apply although the safety check says no")
    bring.add_argument("--json", action="store_true")

    mastery = command("mastery", run_mastery, "What every student has shown, by one rule.")
    mastery.add_argument("--rule", choices=RULES, default="beta")
    mastery.add_argument("--as-of", type=day, default=None, help=AS_OF)
    mastery.add_argument("--known-by", type=day, default=None, metavar="DATE", help=KNOWN_BY)
    mastery.add_argument("--out", type=Path, metavar="CSV", help="where to write (default: stdout)")

    progress = command("progress", run_progress, "One student's page, as the office; the look is logged.")
    progress.add_argument("student", metavar="STUDENT", help="the student's number in the roster")
    progress.add_argument("--as-of", type=day, default=None, help=AS_OF)
    progress.add_argument("--known-by", type=day, default=None, metavar="DATE", help=KNOWN_BY)
    progress.add_argument("--language", choices=("en", "es"), default="en")
    shape = progress.add_mutually_exclusive_group()
    shape.add_argument("--pdf", type=Path, metavar="FILE")
    shape.add_argument("--json", action="store_true")
    progress.add_argument("--large", action="store_true", help="with --pdf: large print")
    progress.add_argument("--whole", action="store_true", help="with --pdf: the long form, with all the work")

    invite = command("invite", run_invite, "Make codes, and the letters that carry them.")
    invite.add_argument("role", choices=("family", "student", "educator", "facilitator", "office"))
    invite.add_argument(
        "people",
        nargs="*",
        metavar="NUMBER",
        help="students (family, student) or teachers, by number; the name of one who leads gatherings (facilitator)",
    )
    invite.add_argument("--all", action="store_true", help="everyone of that role who has no device and no open code")
    invite.add_argument("--name", help="office, facilitator: the person's name")
    invite.add_argument("--email", help="office, facilitator: the person's e-mail; asked once when they sign in")
    invite.add_argument("--letters", type=Path, metavar="FILE", help="write the letters as one PDF")
    invite.add_argument("--address", default="http://localhost:8501", help="where families reach Porchlight")
    invite.add_argument("--json", action="store_true")

    groups = command("groups", run_groups, "Opinion groups: whether they are real, and what people share.")
    groups.add_argument(
        "source", metavar="DIR|GATHERING", help="a folder with comments.csv and votes.csv, or the code of a gathering"
    )
    groups.add_argument(
        "--method", choices=("ours", "polis"), default="ours", help="polis: as published work finds them"
    )
    groups.add_argument("--language", choices=("en", "es"), default="en")
    groups.add_argument("--json", action="store_true")

    share = command("share", run_share, "Share out the budget of a Pabulib file: equal shares, and plain totals.")
    share.add_argument("file", type=Path, metavar="FILE.pb")
    share.add_argument(
        "--completion", choices=("none", "add1"), default="none", help="add1: raise every share to use what is left"
    )
    share.add_argument("--language", choices=("en", "es"), default="en")
    share.add_argument("--json", action="store_true")

    backup = command("backup", run_backup, "Copy the database, beside an open program or not.")
    backup.add_argument("destination", type=Path, metavar="DEST")
    restore = command("restore", run_restore, "Put a backup in place; what was there is kept beside it.")
    restore.add_argument("source", type=Path, metavar="SRC")
    doctor = command("doctor", run_doctor, "Look the database over; changes nothing.")
    doctor.add_argument("--json", action="store_true")
    command("serve", run_serve, "Serve the screens, as `python app.py` does.")
    return whole


def run_sample(options: argparse.Namespace) -> int:
    from plcore import sample

    with open_store(options.db, memory_limit=MEMORY_FOR_BULK) as store:
        if store.one("SELECT 1 FROM core.batch LIMIT 1"):
            raise CommandError(f"{options.db.name} holds a district already. Choose another file with --db.")
        with progress_bar() as progress:
            prepared = sample.prepare(store, students=options.students, seed=options.seed, now=now(), progress=progress)
    answer(options, prepared.model_dump(mode="json"), [f"Harbor Bend is ready in {options.db.name}."])
    return DONE


def run_bring(options: argparse.Namespace) -> int:
    from plcore.interop import bring

    with open_store(options.db, memory_limit=MEMORY_FOR_BULK) as store, progress_bar() as progress:
        report = bring(
            store,
            COMMAND_LINE,
            options.paths,
            now=now(),
            source=options.source,
            dry_run=options.dry_run,
            force=options.force,
            progress=progress,
        )
    answer(options, report.model_dump(mode="json"), report.lines())
    if not report.applied and not options.dry_run:
        return FAILED
    return SET_ASIDE if any(file.rejected for file in report.files) else DONE


def run_mastery(options: argparse.Namespace) -> int:
    from plcore.learning.mastery_file import mastery_csv

    with open_store(options.db, memory_limit=MEMORY_FOR_BULK) as store:
        written = mastery_csv(
            store,
            COMMAND_LINE,
            rule=options.rule,
            as_of=options.as_of or options.known_by or day_of(now()),
            known_by=end_of(options.known_by),
            out=options.out,
            now=now(),
        )
    if options.out:
        tell(f"{written.rows} rows written to {options.out}.")
    if written.reason:
        tell(f"{written.without_value} of {written.rows} rows have no value: {WITHOUT_VALUE[written.reason]}.")
    return DONE


def run_progress(options: argparse.Namespace) -> int:
    from plcore.documents.plain import progress_lines
    from plcore.documents.progress import progress_pdf
    from plcore.learning.progress import progress_report
    from plcore.roster import TwoPeople, student_by_number

    with open_store(options.db) as store:
        try:
            student = student_by_number(store, COMMAND_LINE, options.student)
        except TwoPeople as error:
            raise CommandError(str(error)) from None
        report = progress_report(
            store,
            COMMAND_LINE,
            student,
            now=now(),
            as_of=options.as_of,
            known_by=end_of(options.known_by),
            language=options.language,
        )
    if options.pdf:
        write_file(options.pdf, progress_pdf(report, options.language, large=options.large, whole=options.whole))
        tell(f"Written to {options.pdf}.")
    else:
        answer(options, report.model_dump(mode="json"), progress_lines(report, options.language))
    return DONE


def run_invite(options: argparse.Namespace) -> int:
    from plcore.documents.invitations import Invited, invite, letters_pdf

    if options.role == "facilitator":  # who leads gatherings is often on no roster, so has no number
        options.name, options.people = options.name or " ".join(options.people), []
        if not (options.name and options.email):
            raise CommandError("To invite somebody to lead gatherings, give a name and --email.")
    elif options.role == "office" and not (options.name and options.email):
        raise CommandError("To invite the office, give --name and --email.")
    elif options.role != "office" and not (options.people or options.all):
        raise CommandError("Say whom to invite: one or more numbers from the roster, or --all.")
    with open_store(options.db) as store:
        invited: list[Invited] = invite(
            store,
            COMMAND_LINE,
            options.role,
            options.people,
            everyone=options.all,
            name=options.name,
            email=options.email,
            now=now(),
        )
        if options.letters:
            write_file(options.letters, letters_pdf(invited, address=options.address))
    facts = {"invitations": [one.model_dump(mode="json") for one in invited]}
    answer(options, facts, [one.line() for one in invited])
    if options.letters:
        tell(f"{len(invited)} letters written to {options.letters}.")
    return DONE


def run_groups(options: argparse.Namespace) -> int:
    from plcore.codesign.result import groups_report
    from plcore.documents.plain_groups import groups_facts, groups_lines
    from plcore.interop.polis_export import ExportError

    try:
        conversation = conversation_of(options)
    except ExportError as error:
        raise CommandError(error.fault.said(options.language)) from None
    for fault in conversation.faults[:20]:
        tell(fault.said(options.language))
    if conversation.fault_count > 20:
        tell(f"... {conversation.fault_count} in all.")
    with progress_bar(options.language) as progress:
        report = groups_report(
            conversation.votes(),
            {one.id: one.text for one in conversation.statements},
            method=options.method,
            step=after_a_second(lambda done: progress("groups-stage", done)),
        )
    answer(options, groups_facts(report), groups_lines(report, options.language))
    return SET_ASIDE if conversation.fault_count else DONE


def conversation_of(options: argparse.Namespace) -> Conversation:
    """The folder of an export; or, where there is none of that name, the gathering with that code, as open data."""
    from plcore.codesign.gatherings import gathering_of_code
    from plcore.interop.polis_export import read_export
    from plcore.interop.polis_giving import FEWEST, open_data

    if Path(options.source).is_dir() or not options.db.is_file():
        return read_export(Path(options.source))
    with open_store(options.db) as store, TemporaryDirectory() as folder:
        found = gathering_of_code(store, options.source)
        if found is None:
            return read_export(Path(options.source))  # says that there is no such folder
        for name, text in open_data(store, found.id, now=now(), rows_from=FEWEST).items():
            Path(folder, name).write_text(text, encoding="utf-8")
        return read_export(Path(folder))


def run_share(options: argparse.Namespace) -> int:
    from plcore.codesign.sharing import share_report
    from plcore.documents.plain_share import share_facts, share_lines
    from plcore.interop.pabulib import PabulibError, read_pabulib

    if not options.file.is_file():
        raise CommandError(f"There is no file {options.file}. Check the name.")
    try:
        content = read_pabulib(options.file)
    except PabulibError as error:
        raise CommandError(error.fault.said(options.language)) from None
    for line in content.fault_lines(options.language):
        tell(line)
    with progress_bar(options.language) as progress:
        report = share_report(
            content.budget,
            completion=options.completion,
            progress=after_a_second(lambda used: progress("share-stage-share", used)),
        )
    answer(options, share_facts(report, options.language), share_lines(report, options.language))
    return SET_ASIDE if content.fault_count else DONE


def run_backup(options: argparse.Namespace) -> int:
    from plcore.store.backup import backup

    must_exist(options.db)
    with open_store(options.db) as store:
        tell(f"Backed up to {backup(store, options.destination)}.")
        tell(f"The key of this house is not in it: {where_the_key_is(store.path)}. Keep a copy of that too, in another")
        tell("place than the backup. Without it every letter and every device must be made anew.")
    return DONE


def run_restore(options: argparse.Namespace) -> int:
    from plcore.documents.restored import restored_lines
    from plcore.store.restore import restore

    moment = now()
    for line in restored_lines(restore(options.source, options.db, moment), moment):
        tell(line)
    tell("First a letter for the office: python -m plcore invite office --name NAME --email EMAIL --letters FILE")
    tell(f"The key of this house must be the one of that day: {where_the_key_is(options.db)}.")
    return DONE


def run_doctor(options: argparse.Namespace) -> int:
    from plcore.store.doctor import examine

    must_exist(options.db)
    with open_store(options.db) as store:
        found = examine(store)
    facts = found.model_dump(mode="json")
    facts["schema"] = facts.pop("schema_number")
    answer(options, facts, found.problems or [f"All is well. Schema {found.schema_number}."])
    return DONE if found.ok else FAILED


def run_serve(options: argparse.Namespace) -> int:
    import os

    os.environ["PORCHLIGHT_DB"] = str(options.db)
    sys.argv = [str(ROOT / "app.py")]
    runpy.run_path(str(ROOT / "app.py"), run_name="__main__")
    return DONE


# what the commands share


def write_file(path: Path, content: bytes) -> None:
    """Write the whole file or none of it."""
    if not path.resolve().parent.is_dir():
        raise CommandError(f"There is no folder {path.parent}. Make it first.")
    arriving = path.with_name(f".{path.name}.arriving")
    arriving.write_bytes(content)
    arriving.replace(path)


def where_the_key_is(database: Path) -> str:
    """Where the key of the house stands that this database belongs to."""
    import os

    from plcore.access.secrets import FILE, VARIABLE

    if os.environ.get(VARIABLE):
        return f"the variable {VARIABLE}"
    place = database.resolve().parent / FILE
    return f"the file {place.name} beside the database" + ("" if place.exists() else ", which is not there yet")


def end_of(last: date | None) -> datetime | None:
    """The last moment of a day in town, UTC without zone, as the store keeps it."""
    return begins(last + timedelta(days=1)) - timedelta(microseconds=1) if last else None


def must_exist(path: Path) -> None:
    """Raises CommandError where a command that only looks would make an empty file."""
    if not path.exists():
        raise CommandError(f"There is no database {path}. Make one with: python -m plcore sample --db {path}")


def now() -> datetime:
    """This moment, UTC, without zone, as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


if __name__ == "__main__":
    sys.exit(main())
