"""The two forms of the ledger: a theme, and a decision. What is typed stays where it cannot be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

import streamlit as st

from pages.office.parts import date_order
from plcore.access import Viewer
from plcore.codesign.decisions import ANSWERS, LONGEST, Decision, Entry, decisions, put_decision
from plcore.codesign.gatherings import Gathering, NotPossible
from plcore.codesign.plan import Words
from plcore.codesign.statements import Statement, statements
from plcore.codesign.themes import LONGEST_NAME, Theme, drop_theme, put_theme, themes
from plcore.days import day_of
from plcore.language import Argument, say, say_date, too_hard
from plcore.store import Store

TOLD = "ledger-told"
ROUND = "ledger-round"  # counts up with every save, so that a saved form comes back as it now stands
HARD = "ledger-hard"


@dataclass(frozen=True)
class Desk:
    """A facilitator at work on one gathering's ledger."""

    viewer: Viewer
    language: str
    store: Store
    now: datetime
    of: Gathering

    def t(self, identifier: str, **arguments: Argument) -> str:
        """A sentence of the ledger's editing."""
        return say(self.language, f"ledger-edit-{identifier}", **arguments)

    def tell(self) -> None:
        """What was just done, once."""
        if told := st.session_state.pop(TOLD, None):
            st.success(say(self.language, told))
        if st.session_state.pop(HARD, False):
            st.info(self.t("hard"))

    def try_to(self, work: Callable[[], object], told: str) -> None:
        """Save, and say so; or say why it cannot be saved, and leave all that was typed."""
        try:
            work()
        except NotPossible as refused:
            st.error(say(self.language, refused.why))
            return
        st.session_state[TOLD] = told
        st.session_state[ROUND] = self.round + 1
        st.rerun()

    @property
    def round(self) -> int:
        return int(st.session_state.get(ROUND, 0))

    def key(self, *parts: object) -> str:
        """A field's key: another gathering, another theme or decision, or a save makes it a new field."""
        return "-".join(["ledger", self.of.code, *(str(part) for part in parts), str(self.round)])

    @cached_property
    def ideas(self) -> dict[UUID, Statement]:
        """Those that may stand behind something."""
        return {one.id: one for one in statements(self.store, self.of.id) if one.decision in ("shown", "merged")}

    def idea(self, key: UUID) -> str:
        """An idea as it is picked: its number and its words."""
        one = self.ideas[key]
        return f"{one.number} · {one.in_language(self.language)[0]}"

    def words(self, label: str, name: str, standing: Words, longest: int, *, key: object, area: bool = False) -> Words:
        """One field for each language of the gathering."""
        found = {}
        for spoken in self.of.plan.languages:
            shown = self.t(label, language=say(self.language, f"ledger-language-{spoken}"))
            field = st.text_area if area else st.text_input
            given = field(shown, standing.get(spoken, ""), max_chars=longest, key=self.key(name, spoken, key))
            found[spoken] = given or ""
        return found


def theme_form(desk: Desk) -> None:
    """Make a theme, change one, or take one away."""
    st.header(desk.t("themes"), anchor=False)
    st.markdown(desk.t("themes-lead"))
    known = {one.id: one for one in themes(desk.store, desk.of.id)}
    theme: Theme | None = None
    if known:
        chosen = st.selectbox(
            desk.t("theme-which"),
            [None, *known],
            format_func=lambda one: desk.of.plan.words(known[one].name, desk.language) if one else desk.t("theme-new"),
            key=desk.key("theme"),
        )
        theme = known.get(chosen) if chosen else None
    place = theme.id if theme else "new"
    with st.form(desk.key("theme-form", place), enter_to_submit=False):
        name = desk.words("theme-name", "theme-name", theme.name if theme else {}, LONGEST_NAME, key=place)
        before = [one for one in theme.statements if one in desk.ideas] if theme else []
        picked = st.multiselect(
            desk.t("theme-ideas"),
            list(desk.ideas),
            default=before,
            format_func=desk.idea,
            placeholder="",
            key=desk.key("theme-ideas", place),
        )
        saved = st.form_submit_button(desk.t("theme-save"))
    if saved:

        def save() -> None:
            put_theme(desk.store, desk.viewer, desk.of.id, name, picked, now=desk.now, changes=theme)

        desk.try_to(save, "ledger-edit-theme-saved")
    if theme:
        drop(desk, theme)


def drop(desk: Desk, theme: Theme) -> None:
    """Take a theme away, when somebody has said yes."""
    asked = desk.key("drop-asked", theme.id)
    if not st.session_state.get(asked):
        if st.button(desk.t("theme-drop"), key=desk.key("drop", theme.id)):
            st.session_state[asked] = True
            st.rerun()
        return
    st.markdown(desk.t("theme-sure"))
    with st.container(horizontal=True):
        yes = st.button(desk.t("theme-yes"), key=desk.key("drop-yes", theme.id))
        no = st.button(desk.t("no"), key=desk.key("drop-no", theme.id))
    if yes:
        desk.try_to(lambda: drop_theme(desk.store, desk.viewer, theme, now=desk.now), "ledger-edit-theme-dropped")
    if no:
        del st.session_state[asked]
        st.rerun()


def decision_form(desk: Desk) -> None:
    """Write a decision, or another version of one."""
    st.header(desk.t("decisions"), anchor=False)
    known = {one.id: one for one in decisions(desk.store, desk.of.id)}
    standing: Decision | None = None
    if known:
        chosen = st.selectbox(
            desk.t("decision-which"),
            [None, *known],
            format_func=lambda one: named(desk, known[one]) if one else desk.t("decision-new"),
            key=desk.key("decision"),
        )
        standing = known.get(chosen) if chosen else None
    entry, place = standing.entry if standing else None, standing.id if standing else "new"
    with st.form(desk.key("decision-form", place), enter_to_submit=False):
        answer = st.radio(
            desk.t("answer"),
            ANSWERS,
            index=ANSWERS.index(entry.answer) if entry else 0,
            format_func=lambda one: say(desk.language, f"ledger-answer-{one}"),
            horizontal=True,
            key=desk.key("answer", place),
        )
        words = {
            name: desk.words(label, name, getattr(entry, name) if entry else {}, LONGEST[name], key=place, area=area)
            for name, label, area in (("what", "what", True), ("by", "by", False), ("why", "why", True))
        }
        order = date_order(desk.language)
        today = day_of(desk.now)
        on = st.date_input(desk.t("on"), entry.on if entry else today, format=order, key=desk.key("on", place))
        st.subheader(desk.t("from"), anchor=False)
        behind = sources(desk, entry, place)
        st.subheader(desk.t("may"), anchor=False)
        words |= {
            name: desk.words(label, name, getattr(entry, name) if entry else {}, LONGEST[name], key=place, area=True)
            for name, label in (("serves", "serves"), ("next", "next"), ("came_of_it", "came"))
        }
        again = st.date_input(
            desk.t("again"), entry.again_on if entry else None, format=order, key=desk.key("again", place)
        )
        back = st.checkbox(desk.t("taken-back"), bool(entry and entry.taken_back), key=desk.key("back", place))
        saved = st.form_submit_button(desk.t("save"), type="primary")
    if not saved:
        return

    def save() -> None:
        new = Entry(answer=answer, on=on or today, again_on=again, taken_back=back, **words, **behind)
        put_decision(desk.store, desk.viewer, desk.of.id, new, now=desk.now, changes=standing)
        said = [(text, spoken) for one in words.values() for spoken, text in one.items() if text]
        st.session_state[HARD] = any(too_hard(text, spoken) for text, spoken in said)

    desk.try_to(save, "ledger-edit-saved")


def sources(desk: Desk, entry: Entry | None, place: object) -> dict[str, tuple[UUID, ...] | tuple[int, ...]]:
    """What people said that a decision answers: themes, ideas, whole steps."""
    groups = {one.id: one for one in themes(desk.store, desk.of.id, also_gone=True)}
    named_already = set(entry.themes) if entry else set()
    steps = desk.of.plan.steps
    chosen_themes = st.multiselect(
        desk.t("from-themes"),
        [key for key, one in groups.items() if not one.is_gone or key in named_already],
        default=list(named_already & set(groups)),
        format_func=lambda one: desk.of.plan.words(groups[one].name, desk.language),
        placeholder="",
        key=desk.key("themes", place),
    )
    before = [one for one in entry.statements if one in desk.ideas] if entry else []
    chosen_ideas = st.multiselect(
        desk.t("from-ideas"),
        list(desk.ideas),
        default=before,
        format_func=desk.idea,
        placeholder="",
        key=desk.key("ideas", place),
    )
    chosen_steps = st.multiselect(
        desk.t("from-steps"),
        list(range(len(steps))),
        default=[one for one in entry.steps if one < len(steps)] if entry else [],
        format_func=lambda one: f"{one + 1} · {desk.of.plan.words(steps[one].title, desk.language)}",
        placeholder="",
        key=desk.key("steps", place),
    )
    # Ideas that were hidden since cannot be picked, and stay behind what they stood behind.
    hidden = [one for one in entry.statements if one not in desk.ideas] if entry else []
    return {
        "themes": tuple(chosen_themes),
        "statements": (*chosen_ideas, *hidden),
        "steps": tuple(chosen_steps),
    }


def named(desk: Desk, one: Decision) -> str:
    """A decision in a list to choose from."""
    return f"{say_date(desk.language, one.entry.on)} · {desk.of.plan.words(one.entry.what, desk.language)}"
