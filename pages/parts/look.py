"""How it looks: one set of colours and sizes for the plain pages of the door and for Streamlit's screens.

Paper and ink, one amber for the one thing to do, a quiet blue-green for links; at dusk the same in the dark. Served
as /assets/look.css (Streamlit's screens) and /assets/door.css (plain pages), so that no script run pays for it and
it is there before the first paint.
"""

from __future__ import annotations

from pages.parts.look_heard import HEARD
from pages.parts.look_learning import LEARNING
from pages.parts.look_ledger import LEDGER
from pages.parts.look_office import OFFICE
from pages.parts.look_part import PART
from pages.parts.look_wall import WALL
from plcore.language import LANGUAGES, say

FONTS = "/assets/fonts"
FACES = (
    ("400", "normal", "latin-400-normal", "latin-ext-400-normal"),
    ("700", "normal", "latin-700-normal", "latin-ext-700-normal"),
    ("400", "italic", "latin-400-italic", "latin-ext-400-italic"),
)
LATIN = (
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, "
    "U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
)
LATIN_EXTENDED = (
    "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, "
    "U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF"
)
FONT = '"Atkinson Hyperlegible Next", "Noto Sans", system-ui, sans-serif'

LAMP = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="M16 2v4" stroke="#b5690a" stroke-width="2.4" stroke-linecap="round"/>
<path d="M9 11.5 16 6l7 5.5z" fill="#7a4300"/>
<path d="M10.2 12.5h11.6l-1.6 12h-8.4z" fill="#ffc566" stroke="#7a4300" stroke-width="1.8" stroke-linejoin="round"/>
<path d="M16 14.6c2.6 3 2.7 6.6 0 7.4-2.7-.8-2.6-4.4 0-7.4z" fill="#fff3d6"/>
<path d="M11.5 27.5h9" stroke="#7a4300" stroke-width="2.6" stroke-linecap="round"/>
</svg>
"""

COLOURS = """
:root {
  color-scheme: light dark;
  --paper: #fdfbf7; --shade: #f4efe6; --ink: #15130f; --quiet: #57503f; --line: #cfc6b8; --edge: #857a66;
  --lamp: #8a4b00; --lamp-over: #6f3c00; --on-lamp: #ffffff; --glow: #fdf0d9; --link: #0b5563; --care: #7a3b12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17150f; --shade: #242017; --ink: #f7f2e8; --quiet: #c9bfab; --line: #4a4436; --edge: #8f8570;
    --lamp: #f2b25c; --lamp-over: #ffc987; --on-lamp: #1d1508; --glow: #30250f; --link: #8fd3df; --care: #f0b48a;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --shade: #f4f1ea; --ink: #000000; --quiet: #444444; --line: #bbbbbb; --edge: #777777;
    --lamp: #8a4b00; --lamp-over: #8a4b00; --on-lamp: #ffffff; --glow: #f7efe0; --link: #0b5563; --care: #7a3b12;
  }
}
"""

TOP = """
.pl-hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.pl-skip { position: absolute; inset-inline-start: -200vw; }
.pl-skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .75rem 1rem; z-index: 9; }
.pl-top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 .5rem; }
.pl-top a, .pl-top button {
  display: inline-flex; align-items: center; min-height: 48px; padding: 0 .6rem; color: var(--ink);
  text-decoration: none; border-radius: .5rem;
}
.pl-top a:hover { text-decoration: underline; text-underline-offset: .3em; }
.pl-brand { font-weight: 700; font-size: 1.15rem; padding-inline-start: 0 !important; gap: .5rem; }
.pl-brand::before { content: ""; width: 1.7rem; height: 1.7rem; background: url(/assets/lamp.svg) center / contain; }
.pl-side { display: flex; align-items: center; gap: .25rem; }
.pl-side .pl-main { color: var(--link); font-weight: 700; }
.pl-made-up {
  display: flex; align-items: center; justify-content: space-between; gap: .75rem;
  background: var(--glow); color: var(--ink); border-inline-start: 4px solid var(--lamp); padding: 0 .9rem;
  margin: .5rem 0; font-size: .94rem; line-height: 1.35; min-height: 52px;
}
.pl-made-up p { margin: 0; padding: .6rem 0; }
.pl-made-up form { margin: 0; flex: none; }
.pl-made-up button {
  display: inline-flex; align-items: center; min-height: 48px; padding: 0 .25rem; border: 0; background: none;
  color: var(--link); font: inherit; text-decoration: underline; text-underline-offset: .2em; cursor: pointer;
}
:focus-visible { outline: 3px solid var(--link) !important; outline-offset: 3px !important; border-radius: .3rem; }
"""

DOOR = """
* { box-sizing: border-box; }
html { font-size: 18px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 FONT; text-align: start; }
.pl-page { max-width: 44rem; margin: 0 auto; padding: .5rem 1.1rem 4rem; }
main { max-width: 34rem; margin-top: 1.75rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; overflow-wrap: break-word; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: 0 0 1rem; max-width: 60ch; }
a { color: var(--link); text-underline-offset: .2em; }
.lead { font-size: 1.15rem; }
.hint { color: var(--quiet); margin: 0 0 .5rem; }
label, legend { display: block; font-weight: 700; margin-bottom: .25rem; padding: 0; }
legend { font-size: 1.25rem; }
fieldset { border: 0; margin: 0; padding: 0; }
.three { display: flex; flex-wrap: wrap; gap: .75rem; margin-bottom: 1.5rem; }
.three label { font-weight: 400; font-size: 1rem; }
input, select {
  font: inherit; color: var(--ink); background: var(--paper); border: 2px solid var(--edge); border-radius: .5rem;
  min-height: 52px; padding: .4rem .7rem; width: 100%;
}
.three div { flex: 0 0 5.5rem; } .three div.month { flex: 1 1 9rem; } .three div.year { flex-basis: 7rem; }
.code { font-size: 1.25rem; letter-spacing: .08em; text-transform: uppercase; margin-bottom: 1.5rem; }
.code::placeholder { text-transform: none; }
.one { margin-bottom: 1.5rem; }
button {
  font: inherit; font-weight: 700; min-height: 52px; padding: .4rem 1.5rem; border-radius: .5rem; cursor: pointer;
  background: var(--lamp); color: var(--on-lamp); border: 2px solid var(--lamp); width: 100%;
}
button:hover { background: var(--lamp-over); border-color: var(--lamp-over); }
button.quiet { background: transparent; color: var(--ink); border-color: var(--edge); }
a.go {
  display: flex; align-items: center; justify-content: center; min-height: 52px; padding: .4rem 1.5rem;
  border-radius: .5rem; background: var(--lamp); color: var(--on-lamp); font-weight: 700; text-decoration: none;
}
a.go:hover { background: var(--lamp-over); }
button.small {
  background: transparent; color: var(--link); border-color: transparent; font-weight: 400; min-height: 48px;
  padding-inline: .5rem; text-decoration: underline; text-underline-offset: .2em;
}
button.small:hover { background: var(--shade); border-color: var(--shade); }
details { margin-top: 2rem; border-top: 1px solid var(--line); }
summary { min-height: 48px; padding: .6rem 0; cursor: pointer; color: var(--quiet); }
button.quiet:hover { background: var(--shade); border-color: var(--edge); }
form { margin: 0 0 1rem; }
.note, .problem {
  border-inline-start: 4px solid var(--lamp); background: var(--glow); padding: .8rem 1rem; margin: 0 0 1.5rem;
}
.problem { border-color: var(--care); }
.note p, .problem p { margin: 0; } .problem h2 { margin: 0 0 .25rem; font-size: 1.05rem; }
.typed { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin-bottom: 1rem; }
.typed strong { letter-spacing: .06em; white-space: nowrap; }
.typed a, .plain a { display: inline-flex; align-items: center; min-height: 48px; }
progress { width: 100%; height: 1.1rem; accent-color: var(--lamp); }
@media (min-width: 40rem) {
  button { width: auto; min-width: 14rem; } a.go { display: inline-flex; min-width: 14rem; }
  button.small { min-width: 0; margin-inline-start: -.5rem; }
}
@media print { .pl-top, .pl-skip { display: none; } body { background: #fff; color: #000; } }
""".replace("FONT", FONT)

# Streamlit's class names change with every release; its data-testid names are what its own tests hold on to.
# The rules begin with #root so that they stand above Streamlit's own.
SCREENS = """
html { font-size: 18px; }
body { background: var(--paper); font-family: FONT; }
#root [data-testid="stHeader"], #root [data-testid="stToolbar"], #root [data-testid="stDecoration"],
#root [data-testid="stStatusWidget"], #root [data-testid="stSkipToContent"],
#root [data-testid="stHeaderActionElements"] { display: none; }
#root [data-testid="stMainBlockContainer"] { max-width: 44rem; padding: .5rem 1.1rem 5rem; margin: 0 auto; }
#root [data-testid="stMain"]:focus-visible { outline: none !important; }
#root [data-testid="stMarkdownContainer"], #root [data-testid="stHeading"], #root [data-testid="stHtml"],
#root [data-testid="stTable"] { text-align: start; }
#root [data-testid="stMarkdownContainer"] :is(p, li) { line-height: 1.6; }
#root [data-testid="stMarkdown"] :is(p, li) { max-width: 62ch; }
#root a { text-underline-offset: .2em; }
#root [data-testid="stHtml"] a { color: var(--link); }
#root .pl-top a { color: var(--ink); text-decoration: none; }
#root .pl-top a:hover { text-decoration: underline; }
#root .pl-top a.pl-main { color: var(--link); }
#root [data-testid="stHeading"] :is(h1, h2, h3) { letter-spacing: 0; overflow-wrap: break-word; text-wrap: balance; }
#root [data-testid="stHeading"] h1 { line-height: 1.2; padding: 1rem 0 .25rem; }
#root [data-testid="stHeading"] h2 { line-height: 1.3; padding: 1.1rem 0 .35rem; }
#root [data-testid="stHeading"] h3 { line-height: 1.35; padding: .6rem 0 .25rem; }
#root [data-testid="stCaptionContainer"], #root [data-testid="stCaptionContainer"] p {
  color: var(--quiet); opacity: 1;
}
#root :is(
  [data-testid="stBaseButton-primary"], [data-testid="stBaseButton-secondary"], [data-testid="stPopoverButton"],
  [data-testid="stBaseButton-primaryFormSubmit"], [data-testid="stBaseButton-secondaryFormSubmit"],
  [data-testid="stPageLink-NavLink"], [data-testid="stLinkButton"] a, [data-testid="stDownloadButton"] button,
  [data-testid="stExpander"] summary, [data-testid="stTextInputRootElement"]
) { min-height: 48px; }
#root :is([data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primaryFormSubmit"]),
#root :is([data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primaryFormSubmit"]) p {
  color: var(--on-lamp); font-weight: 700;
}
#root :is([data-testid="stBaseButton-secondary"], [data-testid="stBaseButton-secondaryFormSubmit"]) {
  border-color: var(--edge);
}
#root [data-testid="stExpander"] summary p { font-weight: 700; }
#root .st-key-door-pages { margin-inline-start: -.5rem; }
#root .st-key-door-pages [data-testid="stPageLink-NavLink"] { padding-inline: .5rem; }
#root .st-key-door-pages [data-testid="stPageLink-NavLink"] p {
  font-size: 1rem; white-space: nowrap; color: var(--ink);
}
#root .st-key-door-pages [aria-current="page"] p {
  font-weight: 700; text-decoration: underline; text-decoration-thickness: 3px; text-underline-offset: .45em;
  text-decoration-color: var(--lamp);
}
#root a.pl-go, #root .pl-people button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 52px; border-radius: .5rem;
  padding: .4rem 1.5rem; font: inherit; font-weight: 700; text-decoration: none; cursor: pointer;
}
#root a.pl-go { background: var(--lamp); color: var(--on-lamp); }
#root a.pl-go:hover { background: var(--lamp-over); }
#root .pl-people { display: grid; gap: .6rem; max-width: 34rem; margin-top: .25rem; }
#root .pl-people form { margin: 0; }
#root .pl-people button {
  width: 100%; justify-content: flex-start; text-align: start; font-weight: 400; color: var(--ink);
  background: var(--paper); border: 1px solid var(--edge);
}
#root .pl-people button:hover { background: var(--shade); }
@media (max-width: 40rem) { #root a.pl-go { width: 100%; } }
/* While the connection is away: a quiet line of ours, in the page's language, in place of Streamlit's dialog. */
body:has([data-test-connection-state="PINGING_SERVER"]) > [data-testid="stDialog"] { display: none; }
body:has([data-test-connection-state="PINGING_SERVER"])::after {
  content: var(--finding-the-way); position: fixed; inset: auto 0 0 0; z-index: 99; padding: 1rem 1.1rem;
  background: var(--glow); color: var(--ink); border-top: 3px solid var(--lamp); font-size: 1rem; text-align: center;
  animation: pl-after-a-while 3s step-end;
}
@keyframes pl-after-a-while { from { visibility: hidden; } to { visibility: visible; } }
@page { margin: 15mm; }
@media print {
  #root :is([data-testid="stAppViewContainer"], [data-testid="stMain"], [data-testid="stApp"]) {
    position: static; overflow: visible; height: auto; background: #fff; color: #000;
  }
  #root :is(
    .pl-top, .pl-skip, .pl-made-up form, .st-key-door-pages, [data-testid="stButton"],
    [data-testid="stFormSubmitButton"], [data-testid="stDownloadButton"], [data-testid="stBottom"],
    [data-testid="stPageLink"], [data-testid="stPagination"]
  ) { display: none; }
  #root ::-webkit-scrollbar { display: none; }
  #root [data-testid="stMainBlockContainer"] { max-width: none; padding: 0; }
  body { background: #fff; color: #000; }
  h1, h2, h3 { break-after: avoid; }
}
""".replace("FONT", FONT)


def faces() -> str:
    """The font's @font-face rules; the letters of other scripts come from the device's own fonts."""
    rules = []
    for weight, style, *parts in FACES:
        for part, letters in zip(parts, (LATIN, LATIN_EXTENDED), strict=True):
            rules.append(
                f'@font-face {{ font-family: "Atkinson Hyperlegible Next"; font-weight: {weight}; font-style: {style}; '
                f"font-display: swap; unicode-range: {letters}; "
                f'src: url({FONTS}/atkinson-hyperlegible-next-{part}.woff2) format("woff2"); }}'
            )
    return "\n".join(rules)


def door_css() -> str:
    """The plain pages."""
    return faces() + COLOURS + TOP + DOOR + PART


def screens_css() -> str:
    """Streamlit's screens."""
    return faces() + COLOURS + TOP + SCREENS + OFFICE + LEDGER + LEARNING + HEARD + WALL + away()


def away() -> str:
    """What is said while the connection is away, in every language; a style sheet's strings are in double quotes."""
    rules = []
    for language in LANGUAGES:
        words = say(language, "door-reconnecting").replace('"', "”")
        rules.append(f'html[lang="{language}"] {{ --finding-the-way: "{words}"; }}')
    return "\n".join(rules)
