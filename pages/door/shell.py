"""Streamlit's one HTML page, made ours before the first paint: language, direction, title, our style sheet.

Its own scripts stay as they are; the inline scripts are named to the browser by their hashes, so that the content
policy needs neither 'unsafe-inline' nor 'unsafe-eval' for scripts.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html import escape
from pathlib import Path

from streamlit import file_util

from pages.door.html import stylesheet
from pages.parts.links import LINKS
from plcore.language import direction, say

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
HTML = re.compile(r"<html\b[^>]*>")
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
ICON = re.compile(r"<link rel=\"shortcut icon\"[^>]*>")
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Its own font is never used, and its agent API is closed.
UNUSED = re.compile(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>|<link rel=\"service-desc\"[^>]*>")
# On a deep address the page would look for its server below that address first, and fail aloud.
WHERE = '{const here = location.origin + "/"; window.__streamlit = {BACKEND_BASE_URL: here, MAIN_PAGE_BASE_URL: here}}'
OURS = """<script>{where}</script>
<script>{links}</script>
<link rel="icon" href="/assets/lamp.svg" type="image/svg+xml">
<link rel="preload" href="/assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2" as="font" type="font/woff2" \
crossorigin>
<link rel="stylesheet" href="{css}">
<title>{title}</title>"""


@cache
def original() -> str:
    """The page as Streamlit ships it, without its comments."""
    page = Path(file_util.get_static_dir()) / "index.html"
    return COMMENT.sub("", page.read_text(encoding="utf-8")).lstrip()


@cache
def script_hashes() -> str:
    """The inline scripts of the page, as a content policy names them."""
    digests = (hashlib.sha256(text.encode()).digest() for text in [WHERE, LINKS, *INLINE.findall(original())])
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


@cache
def shell(language: str, title: str) -> str:
    """The page in one language under one title (a message's id)."""
    name = escape(f"{say(language, title)} · {say(language, 'door-name')}")
    page = HTML.sub(f'<html lang="{language}" dir="{direction(language)}">', original(), count=1)
    page = UNUSED.sub("", ICON.sub("", page))
    page = TITLE.sub(OURS.format(where=WHERE, links=LINKS, css=stylesheet("look")[1], title=name), page, count=1)
    return NO_SCRIPT.sub(f"<noscript><p>{escape(say(language, 'door-no-script'))}</p></noscript>", page)
