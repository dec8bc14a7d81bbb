"""What every screen must hold, as one look at it: `clean` for eyes and ears, `by_keyboard` for hands, `on_paper`.

clean(page, axe, language)          axe, one h1, the page's language, nothing sideways, nothing too small to tap
by_keyboard(page)                   Tab reaches everything, and one sees where it is
on_paper(page)                      the words that come out of the printer
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

# Each size, each shade and each language with each of the others, and the smallest phone.
LOOKS = [("en", "phone", False), ("es", "phone", True), ("es", "desk", False), ("en", "small", True)]
MOST_TABS = 400
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
# What can be tapped and is lower than a finger is wide. A field counts with the frame or the label around it.
TARGETS = """
() => [...document.querySelectorAll('a, button, input:not([type=hidden], [type=file]), select, summary, textarea')]
    .filter(one => one.checkVisibility({visibilityProperty: true}))
    .filter(one => !one.closest('.pl-skip, [data-testid=hidden-dateinput-container], [data-testid=stMultiSelect]'))
    .map(one => [one.textContent.trim() || one.ariaLabel || one.id,
        one.closest('label, [data-testid=stTextInputRootElement], [data-testid=stSelectbox] div:has(> input)') || one])
    .map(([name, one]) => [name, one.getBoundingClientRect().height])
    .filter(([_, height]) => height > 0 && height < 47.5)
"""
# Of radios in one group, Tab comes to one and arrows to the others.
UNREACHED = """
() => [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.tabIndex >= 0)
    .filter(one => !one.hasAttribute('data-reached') && one.getBoundingClientRect().height > 1)
    .filter(one => !(one.type === 'radio' && one.closest('[role=radiogroup], fieldset')
        ?.querySelector('[data-reached]')))
    .map(one => one.outerHTML.slice(0, 160))
"""
# Where the keyboard is now: "done" once around, nothing off the page, else whether it can be seen there (by itself or by what frames it).
STOP = """
() => {
    const here = document.activeElement;
    if (!here || here === document.body) return {};  // between the last and the first
    if (here.hasAttribute('data-reached')) return {done: true};
    here.setAttribute('data-reached', '');
    const near = [here];
    for (let up = here.parentElement, n = 0; up && n < 4; up = up.parentElement, n++) near.push(up, ...up.children);
    const look = () => {
        document.getAnimations().forEach(one => { try { one.finish(); } catch { one.cancel(); } });
        return near.map(one => getComputedStyle(one)).map(style =>
            [style.outline, style.outlineOffset, style.boxShadow, style.borderColor, style.backgroundColor].join());
    };
    const focused = look();
    here.blur();
    const blurred = look();
    here.focus();
    return {seen: focused.some((style, place) => style !== blurred[place]), name: here.outerHTML.slice(0, 160)};
}
"""


def clean(page: Page, axe: Callable[[Page], None], language: str, *, headings: int = 1) -> None:
    """Open everything that is folded, and look."""
    unfold(page)
    expected(page.evaluate("document.documentElement.lang"), language, "the language of the page")
    expected(page.get_by_role("heading", level=1).count(), headings, "headings of the first level")
    expected(page.evaluate(SIDEWAYS), False, "hangs over")
    expected(page.evaluate(TARGETS), [], "too small to tap")
    axe(page)


def expected(found: object, wanted: object, what: str) -> None:
    """Fail with the page and what was found."""
    assert found == wanted, f"{what}: {found}"


def unfold(page: Page) -> None:
    """Open what is folded away."""
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")


def by_keyboard(page: Page) -> list[str]:
    """Go once around with Tab; what was passed, in order. Fails where something is not reached or cannot be seen."""
    page.evaluate("() => document.activeElement?.blur()")
    stops = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop.get("done"):
            break
        if stop:
            stops.append(stop)
    hidden = [stop["name"] for stop in stops if not stop["seen"]]
    expected(hidden, [], "the keyboard is here and nobody sees it")
    expected(page.evaluate(UNREACHED), [], "the keyboard does not come here")
    return [stop["name"] for stop in stops]


def on_paper(page: Page) -> str:
    """All words that come out of the printer, with single spaces."""
    made = PdfReader(BytesIO(page.pdf()))
    return " ".join(" ".join(sheet.extract_text() for sheet in made.pages).split())
