"""A shared budget as plain text for a terminal, and as the facts that `share --json` prints."""

from __future__ import annotations

from typing import Any

from plcore.codesign.sharing import ProjectShare, ShareReport, beside_plain
from plcore.language import Message, say

LONGEST_NAME = 100  # signs of a project's name in a list


def share_facts(report: ShareReport, language: str) -> dict[str, Any]:
    """The interface of DESIGN.md: funded, cost, budget, voters, and projects with cost, votes, funded and why."""
    return {
        "funded": list(report.funded),
        "cost": report.cost,
        "budget": report.budget,
        "voters": report.voters,
        "projects": {
            name: {
                "cost": project.cost,
                "votes": project.votes,
                "funded": project.funded,
                "why": say(language, project.why),
            }
            for name, project in report.projects.items()
        },
    }


def share_lines(report: ShareReport, language: str) -> list[str]:
    """The report's lines: the outcome, how it came about, each project with its reason, plain totals beside it."""

    def tell(what: Message | str, **arguments: str | int | float) -> str:
        return say(language, what, **arguments)

    def project_lines(name: str, project: ProjectShare) -> list[str]:
        beside = beside_plain(project)
        facts = tell("share-facts", votes=project.votes, cost=project.cost)
        title = f"{name} {_shown(project.name)}".rstrip()
        why = [tell(project.why), *([tell(beside)] if beside is not None else [])]
        return ["", f"{title} ({facts})", f"  {' '.join(why)}"]

    lines = [tell("share-funded", funded=len(report.funded), projects=len(report.projects))]
    if report.funded:
        lines += [tell("share-spent", cost=report.cost, budget=report.budget)]
    lines += ["", tell("share-how", voters=report.voters, share=round(report.first_share, 2))]
    if report.share > report.first_share:
        lines += [tell("share-raised", share=round(report.share, 2))]
    lines += [tell(report.ties), tell("share-plain", funded=len(report.plain), cost=report.plain_cost)]
    if report.funded:
        lines += ["", tell("share-head-paid")]
    for name in report.funded:
        lines += project_lines(name, report.projects[name])
    others = {name: project for name, project in report.projects.items() if not project.funded}
    if others:
        lines += ["", tell("share-head-not")]
    for name, project in others.items():
        lines += project_lines(name, project)
    return lines


def _shown(text: str) -> str:
    """Words of a file as a terminal may show them: short, no sign that moves the cursor or the writing."""
    short = text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in short)
