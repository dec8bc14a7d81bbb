"""The district's own day: in the evening it is still today, whatever the clock of UTC says, and no screen forgets it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plcore import __main__ as command_line
from plcore.access import COMMAND_LINE, NotAllowed, open_record, why_visible
from plcore.access.guardians import restrict
from plcore.access.invitations import last_day, make_invitation
from plcore.days import VARIABLE, UnknownTimeZone, begins, day_of, district_zone, local, zone_from
from plcore.learning.judgments import judge
from plcore.learning.kept import differing
from plcore.learning.progress import progress_report
from plcore.learning.settings import SettingRefused, change
from plcore.roster.families import family_of
from plcore.store import open_store
from tests.district import District
from tests.files import brought, evidence, framework, oneroster

ROOT = Path(__file__).parents[2]
CHICAGO, AUCKLAND, HAVANA = (ZoneInfo(name) for name in ("America/Chicago", "Pacific/Auckland", "America/Havana"))
NOW = datetime(2026, 11, 23, 1, 30)  # half past seven in the evening of the 22nd in Chicago
TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def chicago(monkeypatch):
    """The district of these tests is in Chicago."""
    monkeypatch.setenv(VARIABLE, CHICAGO.key)
    district_zone.cache_clear()
    yield
    district_zone.cache_clear()


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "district.duckdb") as opened:
        yield opened


@pytest.fixture
def district(store):
    return District(store)


# days and moments


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2026, 11, 23, 1, 30), CHICAGO, date(2026, 11, 22)),
        (datetime(2026, 11, 23, 5, 59, 59), CHICAGO, date(2026, 11, 22)),
        (datetime(2026, 11, 23, 6, 0), CHICAGO, date(2026, 11, 23)),
        # summer time begins on the 8th of March and ends on the 1st of November
        (datetime(2026, 3, 8, 5, 59), CHICAGO, date(2026, 3, 7)),
        (datetime(2026, 3, 8, 6, 0), CHICAGO, date(2026, 3, 8)),
        (datetime(2026, 3, 9, 4, 59), CHICAGO, date(2026, 3, 8)),
        (datetime(2026, 3, 9, 5, 0), CHICAGO, date(2026, 3, 9)),
        (datetime(2026, 11, 1, 4, 59), CHICAGO, date(2026, 10, 31)),
        (datetime(2026, 11, 1, 5, 0), CHICAGO, date(2026, 11, 1)),
        (datetime(2026, 11, 2, 5, 59), CHICAGO, date(2026, 11, 1)),
        (datetime(2026, 11, 2, 6, 0), CHICAGO, date(2026, 11, 2)),
        (datetime(2026, 11, 22, 11, 0), AUCKLAND, date(2026, 11, 23)),
    ],
)
def test_a_moment_is_of_the_day_that_it_is_in_town(moment, zone, day):
    assert day_of(moment, zone) == day


@pytest.mark.parametrize("zone", [CHICAGO, AUCKLAND, HAVANA, ZoneInfo("UTC")])
def test_a_day_has_all_the_moments_between_its_beginning_and_the_next(zone):
    hours = []
    for number in range(731):
        day = date(2026, 1, 1) + number * DAY
        first, after = begins(day, zone), begins(day + DAY, zone)
        assert day_of(first, zone) == day_of(after - timedelta(microseconds=1), zone) == day
        assert day_of(first - timedelta(microseconds=1), zone) == day - DAY
        hours.append((after - first) // timedelta(hours=1))
    changes = 0 if zone.key == "UTC" else 2
    assert (hours.count(23), hours.count(25), len(set(hours) - {23, 24, 25})) == (changes, changes, 0)


def test_the_district_is_where_its_setting_says():
    assert district_zone() is district_zone()
    assert day_of(NOW) == TODAY
    assert local(NOW).hour == 19
    assert begins(TODAY) == datetime(2026, 11, 22, 6, 0)


@pytest.mark.parametrize(
    ("given", "machine", "link", "zone"),
    [
        ("America/Chicago", "Europe/Paris", "Asia/Tokyo", "America/Chicago"),
        (" America/Chicago ", None, None, "America/Chicago"),
        (None, "Europe/Paris", "Asia/Tokyo", "Europe/Paris"),
        ("", ":Europe/Paris", "Asia/Tokyo", "Europe/Paris"),
        (None, "/usr/share/zoneinfo/Europe/Paris", "Asia/Tokyo", "Europe/Paris"),
        (None, "", "Asia/Tokyo", "UTC"),
        (None, "XYZ-3", "Asia/Tokyo", "UTC"),
        (None, None, "Asia/Tokyo", "Asia/Tokyo"),
        (None, None, "nowhere", "UTC"),
        (None, None, None, "UTC"),
    ],
)
def test_the_zone_is_the_one_that_was_said_else_that_of_the_machine(tmp_path, given, machine, link, zone):
    file = tmp_path / "localtime"
    if link:
        (tmp_path / "zoneinfo" / link).parent.mkdir(parents=True)
        (tmp_path / "zoneinfo" / link).touch()
        file.symlink_to(tmp_path / "zoneinfo" / link)
    assert zone_from(given, machine, file).key == zone


@pytest.mark.parametrize(
    "given", ["Chicago", "../America/Chicago", "/etc/passwd", "America", "localtime", "UTC+1", "\0"]
)
def test_a_name_that_is_no_zone_is_refused_in_a_sentence(tmp_path, monkeypatch, capsys, given):
    with pytest.raises(UnknownTimeZone, match="is no time zone"):
        zone_from(given, None, tmp_path / "localtime")
    if "\0" not in given:
        monkeypatch.setenv(VARIABLE, given)
        district_zone.cache_clear()
        database = tmp_path / "district.duckdb"
        assert command_line.main(["sample", "--db", str(database)]) == command_line.FAILED
        [line] = capsys.readouterr().err.splitlines()
        assert line == f"{VARIABLE} is {given!r}, which is no time zone. Write a name such as America/Chicago."
        assert not database.exists()


# what goes by the day


@pytest.fixture
def family(district):
    """A child, an adult with a link to the child, and the adult's Viewer."""
    child = district.student("Maya", "Rivera", birth_date=date(2016, 4, 9))
    adult = district.guardian("Rosa", "Rivera", child)
    return child, adult, District.family(adult)


@pytest.mark.parametrize(("ends", "is_open"), [(TODAY - DAY, True), (TODAY, False), (TOMORROW, False)])
def test_an_order_holds_to_the_end_of_its_last_day(store, family, ends, is_open):
    child, adult, viewer = family
    restrict(store, COMMAND_LINE, adult, child, in_force=True, why="order", ends=ends, now=NOW - 5 * DAY)
    look = open_record(store, COMMAND_LINE, child, "links", NOW)
    [link] = family_of(store, look, now=NOW).links
    assert (link.standing != "restricted") is is_open
    if is_open:
        assert open_record(store, viewer, child, "progress", NOW).why == "guardian"
    else:
        with pytest.raises(NotAllowed):
            open_record(store, viewer, child, "progress", NOW)


def test_an_order_that_ends_today_is_over_at_midnight_in_town(store, family):
    child, adult, viewer = family
    restrict(store, COMMAND_LINE, adult, child, in_force=True, why="order", ends=TODAY, now=NOW - 5 * DAY)
    midnight = begins(TOMORROW)
    with pytest.raises(NotAllowed):
        open_record(store, viewer, child, "progress", midnight - timedelta(seconds=1))
    assert open_record(store, viewer, child, "progress", midnight).why == "guardian"


@pytest.mark.parametrize(("born", "is_open"), [(date(2008, 11, 22), False), (date(2008, 11, 23), True)])
def test_the_rights_pass_on_the_birthday_and_not_the_evening_before(store, district, born, is_open):
    child = district.student("Otis", "Cole", birth_date=born)
    viewer = District.family(district.guardian("Ben", "Cole", child))
    if is_open:
        assert open_record(store, viewer, child, "progress", NOW).why == "guardian"
    else:
        with pytest.raises(NotAllowed):
            open_record(store, viewer, child, "progress", NOW)


def test_a_link_that_begins_tomorrow_has_not_begun(store, district):
    child = district.student("Maya", "Rivera")
    adult = district.guardian("Rosa", "Rivera")
    district._row("core.guardian", adult=adult, student=child, kind="mother", starts=TOMORROW)
    with pytest.raises(NotAllowed):
        open_record(store, District.family(adult), child, "progress", NOW)
    assert why_visible(store, District.family(adult), child, TOMORROW) == "guardian"


def test_work_of_tomorrow_is_set_aside_and_work_of_this_evening_is_not(store, tmp_path):
    brought(store, oneroster(tmp_path / "export"), framework(tmp_path / "goals.json"), now=NOW)
    rows = [f"maya,G.1,{day},0.5,,quiz," for day in (TODAY, TOMORROW)]
    report = brought(store, evidence(tmp_path / "lms" / "evidence.csv", *rows), now=NOW, force=True)
    assert [(reject.line, reject.column) for reject in report.files[0].rejects] == [(3, "date")]
    assert report.files[0].rejects[0].reason == "This day has not come yet."
    assert store.rows("SELECT date FROM facts.evidence") == [(TODAY,)]
    assert store.rows("SELECT n, last_date FROM facts.mastery") == [(1, TODAY)]
    assert differing(store, TODAY) == 0


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-23T01:15:00Z", date(2026, 11, 22)),
        ("2026-11-23 01:15:00.250 UTC", date(2026, 11, 22)),
        ("2026-11-22T05:59:59+00:00", date(2026, 11, 21)),
        ("2026-11-22T06:00:00+0000", date(2026, 11, 22)),
        ("2026-07-01T05:00:00Z", date(2026, 7, 1)),
        ("2026-07-01T04:59:59Z", date(2026, 6, 30)),
        # a day without a time, and a time as its sender's own clock showed it
        ("2026-11-22T00:00:00.000Z", date(2026, 11, 22)),
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-11-22T01:15:00", date(2026, 11, 22)),
        ("2026-11-22T01:15:00-05:00", date(2026, 11, 22)),
        ("2026-11-22T99:15:00Z", date(2026, 11, 22)),
    ],
)
def test_a_time_of_utc_in_a_file_is_of_the_day_that_it_was_in_town(store, tmp_path, written, day):
    brought(store, oneroster(tmp_path / "export"), framework(tmp_path / "goals.json"), now=NOW)
    brought(store, evidence(tmp_path / "lms" / "evidence.csv", f"maya,G.1,{written},0.5,,quiz,"), now=NOW, force=True)
    assert store.rows("SELECT date FROM facts.evidence") == [(day,)]


def test_the_report_is_of_today_and_no_later_day_can_be_asked_for(store, district, family):
    child, _, viewer = family
    goal = district.objective("M.1", "Adding")
    district.work(child, goal, [(TODAY - DAY, 1.0), (TODAY, 1.0)], arrived=NOW - timedelta(hours=1))
    report = progress_report(store, viewer, child, now=NOW, language="en")
    assert (report.as_of, report.is_past, report.newest_work) == (TODAY, False, TODAY)
    assert progress_report(store, viewer, child, now=NOW, as_of=TOMORROW, language="en").as_of == TODAY
    # "since your last visit" names the evening's own day
    district.work(child, goal, [(TODAY, 0.5)], arrived=NOW + timedelta(minutes=1))
    later = progress_report(store, viewer, child, now=NOW + 2 * DAY, language="en")
    assert later.changes.since == TODAY


def test_a_judgment_and_a_setting_are_of_today(store, district, family):
    child, _, _ = family
    goal = district.objective("M.1", "Adding")
    judge(store, District.educator(district.teacher("Lucia", "Ortiz")), child, goal, "has_shown", None, now=NOW)
    assert store.rows("SELECT date, recorded_at FROM facts.judgment") == [(TODAY, NOW)]
    with pytest.raises(SettingRefused):
        change(store, COMMAND_LINE, "decay", 0.9, since=TODAY - DAY, now=NOW)
    assert change(store, COMMAND_LINE, "decay", 0.9, since=TODAY, now=NOW).decay == 0.9


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_a_letter_is_good_all_through_the_day_that_is_printed_on_it(store, family, hour):
    _, adult, _ = family
    now = datetime(2026, 10, 28, hour, 15)  # summer time ends before the letter does
    made = make_invitation(store, COMMAND_LINE, adult, "family", now=now, days_valid=7)
    last = last_day(made.expires_at)
    assert begins(last + DAY) <= made.expires_at
    assert begins(last + 2 * DAY) > made.expires_at


def test_moments_in_the_store_are_of_utc_whatever_the_machine_goes_by(tmp_path):
    database, program = tmp_path / "district.duckdb", "import sys; from plcore.store import open_store; "
    program += "open_store(sys.argv[1]).close()"
    before = datetime.now(UTC).replace(tzinfo=None)
    subprocess.run(
        [sys.executable, "-c", program, str(database)], env={**os.environ, "TZ": "Asia/Tokyo"}, cwd=ROOT, check=True
    )
    with open_store(database) as store:
        [(first, last)] = store.rows("SELECT min(applied_at), max(applied_at) FROM core.migration")
    assert before <= first <= last <= datetime.now(UTC).replace(tzinfo=None)


# nobody forgets it

# A moment's own date is that of UTC, and so are SQL's; here is why each of these is none of that.
RIGHT_AS_IT_IS = {
    ("plcore/days.py", "local(moment, zone).date()"): "the one place",
    ("plcore/learning/mastery_file.py", "$as_of::DATE"): "a day that was passed in",
    ("plcore/interop/cells.py", "AS DATE)"): "the day that a file writes",
    ("plcore/interop/cells.py", "TIMESTAMP)))::DATE"): "the day in town of a file's moment",
}
DAY_IN_SQL = re.compile(r"\S*::DATE\b|AS DATE\)|\bcurrent_date\b|\btoday\(\)|\bdate_trunc\(|\bnow\(\)::", re.IGNORECASE)
OF_THE_MACHINE = {"today", "utcnow", "utcfromtimestamp"}  # of date and datetime


def days_of_utc(source: str) -> list[str]:
    """The places in a Python file where a date is taken from a moment as it stands, or from the machine's clock."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, of = node.func.attr, ast.unparse(node.func.value)
            bare = not node.args and not node.keywords
            of_machine = of.rpartition(".")[2] in ("date", "datetime") and (
                name in OF_THE_MACHINE or (name == "now" and bare)
            )
            if (name == "date" and bare) or of_machine:
                found.append(ast.unparse(node))
        elif isinstance(node, ast.keyword) and isinstance(node.value, ast.Constant) and node.value.value == "today":
            found.append(f"{node.arg}='today'")  # of a date field of Streamlit's: the machine's day
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += DAY_IN_SQL.findall(node.value)
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("seen = now.date()", ["now.date()"]),
        ("day = (expires - DAY).date()", ["(expires - DAY).date()"]),
        ("import datetime\nday = datetime.date.today()", ["datetime.date.today()"]),
        ("at = datetime.now()", ["datetime.now()"]),
        ("at = datetime.now(UTC)", []),
        ("st.date_input('When', value='today')", ["value='today'"]),
        ("DAY = 'SELECT made_at::DATE FROM core.device'", ["made_at::DATE"]),
        ("DAY = f'SELECT cast({at} AS DATE) FROM core.device'", ["AS DATE)"]),
        ("day = day_of(now)", []),
        ("said = 'today'", []),
    ],
)
def test_the_search_finds_what_it_looks_for(source, found):
    assert days_of_utc(source) == found


def test_every_day_is_asked_of_the_district():
    files = [path for folder in ("plcore", "pages") for path in sorted((ROOT / folder).rglob("*.py"))]
    assert len(files) > 100
    met = {
        (path.relative_to(ROOT).as_posix(), place)
        for path in [ROOT / "app.py", *files]
        for place in days_of_utc(path.read_text(encoding="utf-8"))
    }
    assert met == set(RIGHT_AS_IT_IS), "take a day with plcore.days.day_of, or say in RIGHT_AS_IT_IS why not"


def test_every_variable_that_is_read_stands_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    files = [ROOT / "app.py", *(path for folder in ("plcore", "pages") for path in (ROOT / folder).rglob("*.py"))]
    named = {name for path in files for name in re.findall(r"\bPORCHLIGHT_[A-Z_]+\b", path.read_text(encoding="utf-8"))}
    assert VARIABLE in named
    assert [name for name in sorted(named) if f"| `{name}` |" not in readme] == []
