"""What came of pairs, budgets, drafts and questions, as open data: our own tables, and a Pabulib file a budget.

All of it is in the report already, but for the ballots of a budget: those are in an order of their own and numbered
anew, so that nothing leads from one of them to a person, to another step, or to a row of votes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.opinions import OPINIONS
from plcore.codesign.report import GatheringReport, Kept
from plcore.codesign.step_results import Ballot, BudgetResult, PairsResult, PartsResult
from plcore.interop.pabulib import Pabulib, write_pabulib
from plcore.interop.telling import harmless

PAIRS, BUDGETS, PARTS, ANSWERS = "pairs.csv", "budgets.csv", "parts.csv", "answers.csv"
PAIR_COLUMNS: Final = ("step", "comment-id", "chosen", "not-chosen", "undecided", "times")
BUDGET_COLUMNS: Final = ("step", "project", "name", "cost", "people", "points", "equal-shares", "plain-totals")
PART_COLUMNS: Final = ("step", "part", "kind", "text", "wrote", "waiting", "hidden", "said", *OPINIONS)
ANSWER_COLUMNS: Final = ("step", "part", "language", "text")

Cell = str | int | None


def step_files(kept: Kept, *, rows_from: int) -> dict[str, str]:
    """The files as text, by name; none where there was no such step. Steps and parts are numbered from 1.

    rows_from: people; the ballots of fewer are not given, only what came of them.
    """
    report = kept.report
    pairs = [one for one in report.steps if isinstance(one, PairsResult)]
    budgets = [one for one in report.steps if isinstance(one, BudgetResult)]
    parts = [one for one in report.steps if isinstance(one, PartsResult)]
    files = {}
    if pairs:
        files[PAIRS] = as_csv(PAIR_COLUMNS, _pairs(report, pairs))
    if budgets:
        files[BUDGETS] = as_csv(BUDGET_COLUMNS, _budgets(report, budgets))
    for one in budgets:
        ballots = kept.ballots.get(one.step, ())
        if one.share is not None and sum(each.people for each in ballots) >= rows_from:
            files[f"budget-{one.step + 1}.pb"] = as_pabulib(report, one, ballots)
    if parts:
        files[PARTS] = as_csv(PART_COLUMNS, _parts(report, parts))
        files[ANSWERS] = as_csv(ANSWER_COLUMNS, _answers(parts))
    return files


def as_pabulib(report: GatheringReport, found: BudgetResult, ballots: Sequence[Ballot]) -> str:
    """One budget in the form in which participatory budgets are published: all ballots, of nobody in particular."""
    language = report.languages[0]
    projects = found.share.projects if found.share else {}
    everyone = [one.given for one in ballots for _ in range(one.people)]
    return write_pabulib(
        Pabulib(
            budget=SharedBudget(
                pot=Fraction(found.pot),
                projects=tuple(
                    Project(number, Fraction(one.cost), report.words(found.names[number], language))
                    for number, one in projects.items()
                ),
                ballots=tuple(everyone),
                points=found.points is not None,
            ),
            voters=tuple(str(number) for number in range(1, len(everyone) + 1)),
            meta=_meta(report, found, language),
        )
    )


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table as text, in which no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if columns:
        writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _meta(report: GatheringReport, found: BudgetResult, language: str) -> dict[str, str]:
    meta = {
        "description": report.words(report.name, language),
        "currency": "USD" if found.unit == "$" else found.unit,
        "vote_type": "approval" if found.points is None else "cumulative",
        "rule": "equalshares/add1",
        "language": language,
    }
    if found.points is None:
        meta["max_sum_cost"] = str(found.pot)
    else:
        meta["max_sum_points"] = str(found.points)
    for name, day in (("date_begin", report.begins), ("date_end", report.ends)):
        if day:
            meta[name] = day.strftime("%d.%m.%Y")
    return meta


def _pairs(report: GatheringReport, found: Sequence[PairsResult]) -> Iterator[Sequence[Cell]]:
    for one in found:
        for idea in (*one.ranked, *one.unsure):
            # Of an idea that came up too seldom, nothing is counted, as in the report.
            counts = (idea.wins, idea.losses, idea.undecided, idea.times) if idea in one.ranked else (None,) * 4
            yield one.step + 1, report.said[idea.statement].number, *counts


def _budgets(report: GatheringReport, found: Sequence[BudgetResult]) -> Iterator[Sequence[Cell]]:
    for one in found:
        if one.share is None:
            continue
        for number, project in one.share.projects.items():
            name = report.words(one.names[number], report.languages[0])
            points = project.score if one.points is not None else None
            paid = int(project.funded), int(project.plain)
            yield one.step + 1, int(number), name, int(project.cost), project.votes, points, *paid


def _parts(report: GatheringReport, found: Sequence[PartsResult]) -> Iterator[Sequence[Cell]]:
    for one in found:
        for number, part in enumerate(one.parts, start=1):
            text = report.words(part.text, report.languages[0])
            thinks = [part.opinions.get(opinion) for opinion in OPINIONS]
            counts = part.wrote, part.waiting, part.hidden
            said = part.said if part.opinions else None
            yield one.step + 1, number, one.kind, text, *counts, said, *thinks


def _answers(found: Sequence[PartsResult]) -> Iterator[Sequence[Cell]]:
    for one in found:
        for number, part in enumerate(one.parts, start=1):
            for words in part.answers:
                yield one.step + 1, number, words.language, words.text
