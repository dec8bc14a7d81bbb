"""You said, we did: every decision with what people said before it, their numbers and counts; public.

Counts are told once a gathering has closed, so that they sway nobody who still answers and nobody's answer can be
seen by looking twice. Fewer than five answers are told as just that. What was hidden is told by its number alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, Literal
from uuid import UUID

from plcore.access import PUBLIC
from plcore.codesign.decisions import Became, Decision, Entry, decisions, gatherings_with_news, is_due
from plcore.codesign.gatherings import Gathering, gatherings
from plcore.codesign.heard import promise
from plcore.codesign.plan import Kind, Words
from plcore.codesign.result import Frozen
from plcore.codesign.statements import Statement, statements
from plcore.codesign.steps import seen_votes
from plcore.codesign.themes import Theme, themes
from plcore.language import Message
from plcore.store import Store

FEWEST_TOLD: Final = 5  # people, before how they answered is told
COUNTED: Final = ("closed", "published")

# What each seat says of the chosen statements, of each up to its own moment.
NEWEST = """
    SELECT vote.statement, vote.seat, vote.answer
    FROM facts.vote AS vote
    JOIN (SELECT unnest($chosen::UUID[]) AS statement, unnest($until::TIMESTAMP[]) AS seen_until) AS chosen
      ON chosen.statement = vote.statement AND vote.made_at <= chosen.seen_until
    WHERE vote.gathering = $gathering
    QUALIFY row_number() OVER (PARTITION BY vote.statement, vote.seat ORDER BY vote.made_at DESC, vote.id DESC) = 1
"""
COUNTS = f"""
SELECT
    statement,
    count(*) FILTER (answer = 1),
    count(*) FILTER (answer = -1),
    count(*) FILTER (answer = 0)
FROM ({NEWEST}) AS newest
WHERE answer IS NOT NULL
GROUP BY statement
"""
PEOPLE = f"""
SELECT count(DISTINCT seat)
FROM ({NEWEST}) AS newest
WHERE answer IS NOT NULL
"""
# Statements whose last decision, other than to merge them, was to show them: a merged one may never have been read.
WERE_SHOWN = """
SELECT moderation.statement
FROM core.moderation AS moderation
JOIN core.statement AS statement ON statement.id = moderation.statement
WHERE statement.gathering = ? AND moderation.decision <> 'merged'
GROUP BY moderation.statement
HAVING arg_max(moderation.decision, moderation.id) = 'shown'
"""
OF_STEP: Final[Mapping[Kind, str]] = {
    "ideas": "SELECT count(DISTINCT seat) FROM core.statement WHERE gathering = $gathering AND step = $step",
    "votes": "SELECT count(DISTINCT seat) FROM facts.vote WHERE gathering = $gathering AND answer IS NOT NULL",
    "pairs": "SELECT count(DISTINCT seat) FROM facts.pair_choice WHERE gathering = $gathering AND step = $step",
    "budget": "SELECT count(DISTINCT seat) FROM facts.share_choice WHERE gathering = $gathering AND step = $step",
    "draft": """
SELECT count(*)
FROM (
    SELECT seat FROM facts.open_answer WHERE gathering = $gathering AND step = $step
    UNION
    SELECT seat FROM facts.part_opinion WHERE gathering = $gathering AND step = $step
) AS said
""",
    "questions": "SELECT count(DISTINCT seat) FROM facts.open_answer WHERE gathering = $gathering AND step = $step",
}


class SaidBehind(Frozen):
    """One statement behind a decision. wordings: by language, none where it is hidden; into: the number it was merged
    into. seen: how many answered; it and the others are None before the gathering has closed or where they are few.
    """

    id: UUID
    number: int
    state: Literal["shown", "hidden", "merged"]
    language: str
    wordings: dict[str, str]
    into: int | None
    few: bool
    agrees: int | None
    disagrees: int | None
    passes: int | None
    seen: int | None

    def in_language(self, language: str) -> tuple[str, str]:
        """The text to show and the language it is in; an empty text where it is hidden."""
        wanted = language if language in self.wordings else self.language
        return self.wordings.get(wanted, ""), wanted


class ThemeBehind(Frozen):
    """One theme. people: how many answered any of its statements, None as above."""

    id: UUID
    name: Words
    statements: tuple[SaidBehind, ...]
    few: bool
    people: int | None


class StepBehind(Frozen):
    """One step as a whole, such as a shared budget. people: how many took part in it, None as above."""

    step: int
    kind: Kind
    title: Words
    few: bool
    people: int | None


class Told(Frozen):
    """One decision with all that stands behind it. changed: days and parts of later versions; due: the day to look
    again has passed and nobody has told yet what came of it.
    """

    id: UUID
    version: UUID
    code: str
    entry: Entry
    made_at: datetime
    changed_at: datetime
    changed: tuple[tuple[datetime, tuple[str, ...]], ...]
    due: bool
    themes: tuple[ThemeBehind, ...]
    statements: tuple[SaidBehind, ...]
    steps: tuple[StepBehind, ...]

    def rests_on(self) -> frozenset[UUID]:
        """Every statement behind it, in a theme or by itself."""
        in_themes = (said for theme in self.themes for said in theme.statements)
        return frozenset(one.id for one in (*self.statements, *in_themes))


class GatheringLedger(Frozen):
    """One gathering: what was asked, what was decided (the newest day first), and themes that wait for an answer."""

    id: UUID
    code: str
    name: Words
    question: Words
    languages: tuple[str, ...]
    is_counted: bool
    decides: Words
    result_by: date | None
    decisions: tuple[Told, ...]
    waiting: tuple[ThemeBehind, ...]


class LedgerReport(Frozen):
    """The whole, as of a day: gatherings with the newest decision first."""

    today: date
    gatherings: tuple[GatheringLedger, ...]

    def newest(self) -> list[tuple[GatheringLedger, Told]]:
        """Every decision, the one that was written or changed last first."""
        pairs = [(of, told) for of in self.gatherings for told in of.decisions]
        return sorted(pairs, key=lambda pair: (pair[1].changed_at, pair[1].version), reverse=True)


def ledger_report(store: Store, *, today: date, code: str | None = None) -> LedgerReport:
    """What anyone may read. code: of one gathering alone. Drafts, and gatherings without news, are left out."""
    with_news = gatherings_with_news(store)
    found = []
    for one in gatherings(store, PUBLIC):
        if code is not None and one.code != code.upper():
            continue
        if one.id in with_news:
            told = gathering_ledger(store, one, today)
            if told.decisions or told.waiting:
                found.append(told)
    found.sort(key=lambda one: max((told.entry.on for told in one.decisions), default=date.min), reverse=True)
    return LedgerReport(today=today, gatherings=tuple(found))


def gathering_ledger(store: Store, of: Gathering, today: date) -> GatheringLedger:
    """The ledger of one gathering."""
    known = _Behind(store, of)
    told = tuple(known.told(one, today) for one in decisions(store, of.id))
    answered = {theme.id for one in told for theme in one.themes if not one.entry.taken_back}
    waiting = [one for one in known.themes.values() if not one.is_gone and one.id not in answered]
    return GatheringLedger(
        id=of.id,
        code=of.code,
        name=of.plan.name,
        question=of.plan.question,
        languages=of.plan.languages,
        is_counted=known.is_counted,
        decides=of.plan.decides,
        result_by=of.plan.result_by,
        decisions=told,
        waiting=tuple(known.theme(one) for one in waiting) if known.is_counted else (),
    )


def decided(store: Store, of: Gathering, today: date) -> list[Became]:
    """What was decided about a gathering that is over and still holds: the newest day first."""
    if of.state not in COUNTED:
        return []
    return [Became(one.entry, is_due(one.entry, today)) for one in decisions(store, of.id) if not one.entry.taken_back]


def promised(of: Gathering, became: Sequence[Became], today: date) -> Message | None:
    """By which day people hear what comes of a gathering; once it is closed, that they have, or that it is late.

    became: as `decided` gives it.
    """
    return promise(of.plan.result_by, today=today, answered=bool(became))


def news_of(store: Store, of: Gathering, mine: frozenset[UUID], today: date) -> list[tuple[Told, bool]]:
    """The decisions of a gathering for somebody's receipt: each, and whether it rests on a statement of `mine`.

    Those that do come first, then the newest.
    """
    found = [(one, bool(one.rests_on() & mine)) for one in gathering_ledger(store, of, today).decisions]
    return sorted(found, key=lambda pair: not pair[1])


class _Behind:
    """What stands behind decisions of one gathering, read once."""

    def __init__(self, store: Store, of: Gathering) -> None:
        self._store = store
        self._of = of
        self.is_counted = of.state in COUNTED
        # Opened again for one person, or with one sheet more, two looks would differ by that voice.
        self._seen = seen_votes(store, of.id, of.state)
        self._statements = {one.id: one for one in statements(store, of.id)}
        self.themes: dict[UUID, Theme] = {one.id: one for one in themes(store, of.id, also_gone=True)}
        self._were_shown = {key for (key,) in store.rows(WERE_SHOWN, [of.id])}
        chosen = {one for theme in self.themes.values() for one in theme.statements}
        chosen |= {one for decision in decisions(store, of.id) for one in decision.entry.statements}
        self._counts = self._counted(chosen) if self.is_counted and chosen else {}

    def _counted(self, chosen: set[UUID]) -> dict[UUID, tuple[int, int, int]]:
        given = {"gathering": self._of.id, **self._chosen(sorted(chosen))}
        return {key: (agrees, disagrees, passes) for key, agrees, disagrees, passes in self._store.rows(COUNTS, given)}

    def _chosen(self, statements: Sequence[UUID]) -> dict[str, object]:
        """Statements, and up to which moment each is seen."""
        return {"chosen": [str(one) for one in statements], "until": [self._seen.until(one) for one in statements]}

    def told(self, decision: Decision, today: date) -> Told:
        entry = decision.entry
        return Told(
            id=decision.id,
            version=decision.version,
            code=self._of.code,
            entry=entry,
            made_at=decision.made_at,
            changed_at=decision.changed_at,
            changed=tuple((one.at, one.parts) for one in decision.changes),
            due=is_due(entry, today),
            themes=tuple(self.theme(self.themes[one]) for one in entry.themes if one in self.themes),
            statements=self._said(entry.statements),
            steps=tuple(self._step(one) for one in entry.steps if one < len(self._of.plan.steps)),
        )

    def theme(self, theme: Theme) -> ThemeBehind:
        people = self._people(PEOPLE, **self._chosen(theme.statements))
        few, told = _told(people)
        return ThemeBehind(id=theme.id, name=theme.name, statements=self._said(theme.statements), few=few, people=told)

    def _step(self, place: int) -> StepBehind:
        step = self._of.plan.steps[place]
        given = {} if step.kind == "votes" else {"step": place}
        few, told = _told(self._people(OF_STEP[step.kind], **given))
        return StepBehind(step=place, kind=step.kind, title=step.title, few=few, people=told)

    def _people(self, sql: str, **given: object) -> int | None:
        if not self.is_counted:
            return None
        return int(self._store.rows(sql, {"gathering": self._of.id, **given})[0][0])

    def _said(self, chosen: Sequence[UUID]) -> tuple[SaidBehind, ...]:
        return tuple(self._one(self._statements[key]) for key in chosen if key in self._statements)

    def _one(self, one: Statement) -> SaidBehind:
        state: Literal["shown", "hidden", "merged"] = "hidden"
        if one.id in self._were_shown and one.decision in ("shown", "merged"):
            state = "shown" if one.decision == "shown" else "merged"
        agrees, disagrees, passes = self._counts.get(one.id, (0, 0, 0))
        few, seen = _told(agrees + disagrees + passes if self.is_counted else None)
        into = self._statements.get(one.into) if one.into else None
        open_counts = seen is not None and state != "hidden"
        return SaidBehind(
            id=one.id,
            number=one.number,
            state=state,
            language=one.language,
            wordings={} if state == "hidden" else dict(one.wordings),
            into=into.number if into else None,
            few=few,
            agrees=agrees if open_counts else None,
            disagrees=disagrees if open_counts else None,
            passes=passes if open_counts else None,
            seen=seen if open_counts else None,
        )


def _told(people: int | None) -> tuple[bool, int | None]:
    """Whether they are too few to tell of, and how many where they are not."""
    if people is None:
        return False, None
    return (True, None) if people < FEWEST_TOLD else (False, people)
