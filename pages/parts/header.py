"""The quiet header of every screen: the lamp and the name, the few pages of one's role, the language, in and out."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from pages.parts.children import way_back
from pages.parts.guard import Present, path_with_query
from pages.registry import Page
from plcore.language import LANGUAGES, say

START = "pl-start"  # where the skip link leads


def draw(present: Present, pages: dict[str, tuple[Page, st.Page]], current: str, *, made_up: bool) -> None:
    """Draw it. pages: by id, those this role may open; current: the address of the page that follows."""
    st.html(top(present, current, made_up=made_up))
    links = [(page, target) for page, target in pages.values() if page.in_header]
    if present.here.viewer.is_signed_in and len(links) > 1:
        with st.container(horizontal=True, gap="xxsmall", key="door-pages"):
            for page, target in links:
                query = way_back(is_here=page.address == current) if page.id == "my-child" else None
                st.page_link(target, label=say(present.here.language, page.title), query_params=query)


def top(present: Present, current: str, *, made_up: bool) -> str:
    """The first line, and in the made-up district the note under it."""
    language = present.here.language
    back = path_with_query(current)
    links = [switch(language, other, back) for other in LANGUAGES if other != language]
    looks_around = made_up and present.here.viewer.is_signed_in and not present.visitor.by_letter
    if present.here.viewer.is_signed_in:
        if not looks_around:
            links.append(f'<a target="_self" href="/sign-out">{say(language, "door-sign-out")}</a>')
    else:
        after = escape(urlencode({"next": back}))
        go = f"/sign-in?{after}" if current else "/sign-in"
        links.append(f'<a class="pl-main" target="_self" href="{go}">{say(language, "door-sign-in")}</a>')
    note = ""
    if made_up:
        # Who only looks around has nothing to lose by leaving, so nothing is asked: a form, since only those may act.
        stop = f'<button name="where" value="stop">{say(language, "door-made-up-leave")}</button>'
        leave = f'<form method="post" action="/sign-out">{stop}</form>' if looks_around else ""
        note = f'<div class="pl-made-up"><p>{say(language, "door-made-up")}</p>{leave}</div>'
    skip = f'<a class="pl-skip" href="#{START}">{say(language, "door-skip")}</a>'
    brand = f'<a class="pl-brand" target="_self" href="/">{say(language, "door-name")}</a>'
    side = f'<nav class="pl-side" aria-label="{say(language, "door-pages")}">{"".join(links)}</nav>'
    return f'{skip}<header class="pl-top">{brand}{side}</header>{note}<span id="{START}"></span>'


def switch(language: str, other: str, back: str) -> str:
    """A link that reads the same page in another language, named in that language."""
    to = escape(urlencode({"to": other, "back": back}))
    name = say(language, f"door-language-{other}")
    return f'<a lang="{other}" hreflang="{other}" target="_self" href="/language?{to}">{name}</a>'
