"""The glossary: the school words that a family may meet on a child's paper, each said plainly."""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.parts.guard import guard
from plcore.language import say
from plcore.language.glossary import Term, glossary

viewer, language, store, now = guard("glossary")


def entry(term: Term) -> str:
    """One word: what Porchlight says in its place, and what it means."""
    return (
        f'<dt id="{escape(term.id)}">{escape(term.word)}</dt>'
        f"<dd><p>{escape(term.means)}</p>"
        f"<p>{escape(say(language, 'glossary-say'))} <b>{escape(term.plain)}</b></p></dd>"
    )


st.title(say(language, "glossary-title"), anchor=False)
st.markdown(say(language, "glossary-lead"))
st.html(f'<dl class="pl-glossary">{"".join(entry(term) for term in glossary(language))}</dl>')
