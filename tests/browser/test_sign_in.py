"""The door in a real browser: signing in with a letter, in both languages, at every size, light and dark."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
LOOKS = [("phone", False), ("phone", True), ("desk", False), ("desk", True)]


@pytest.mark.parametrize(("size", "dark"), LOOKS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/sign-in",
        "/sign-in?code=0ZZZZZZZZZZZ",
        "/sign-in?code=3ZZZZZZZZZZZ",
        "/nowhere",
        "/families",
        "/sign-in?why=copied",
    ],
)
def test_every_page_of_the_door_is_clean_for_everyone(visit, axe, picture, path, language, size, dark):
    page = visit(path, language=language, size=size, dark=dark, allow_errors=path == "/nowhere")
    picture(page, f"door{path.replace('/', '_').replace('?', '_')}-{language}-{size}-{'dark' if dark else 'light'}")
    axe(page)
