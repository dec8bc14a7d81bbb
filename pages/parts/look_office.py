"""How the office's screens and the glossary look: tables, lists of lines, a found student to tap. Part of look.css."""

from __future__ import annotations

from plcore.language import LANGUAGES, say

SCREENS = """
#root :is([data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primaryFormSubmit"]):disabled p {
  color: var(--quiet);
}
#root :is([data-testid="stBaseButton-segmented_control"], [data-testid="stBaseButton-segmented_controlActive"]) {
  min-height: 48px;
}
#root [data-testid="stSelectbox"] div:has(> input) { min-height: 50px; }
#root [data-testid="stPagination"] button { min-width: 48px; min-height: 48px; }
#root [data-testid="stDateInputCalendarButton"] { min-width: 48px; min-height: 48px; }
#root [data-testid="stNumberInputContainer"] :is(input, button) { min-height: 48px; min-width: 48px; }
#root [data-testid="stNumberInputContainer"] { height: auto; }
#root [data-testid="stCheckbox"] label { min-height: 48px; align-items: center; }
#root [data-testid="stAlertContainer"] {
  background: var(--glow); color: var(--ink); border-inline-start: 4px solid var(--lamp); border-radius: 0;
}
#root [data-testid="stAlertContainer"] :is(p, svg, span) { color: var(--ink); }
#root .pl-table { overflow-x: auto; margin: .5rem 0 1rem; }
#root .pl-table table { border-collapse: collapse; width: 100%; line-height: 1.4; }
#root .pl-table caption:not(.pl-hidden) { text-align: start; font-weight: 700; padding: .25rem 0; }
#root .pl-table :is(th, td) {
  text-align: start; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line);
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
#root .pl-table td:first-child { min-width: 8.5rem; }
@media (max-width: 30rem) {
  #root .pl-table :is(th, td) { padding-inline-end: .45rem; }
  #root .pl-table :is(th, td):last-child { padding-inline-end: 0; }
  #root .pl-table td:first-child { min-width: 6rem; }
}
#root .pl-table th { color: var(--quiet); font-weight: 400; white-space: nowrap; }
#root .pl-lines { margin: 0; padding: 0; list-style: none; }
#root .pl-lines li { margin: 0; padding: .25rem 0; line-height: 1.5; overflow-wrap: anywhere; max-width: 66ch; }
#root .pl-lines q { quotes: none; background: var(--shade); padding: 0 .3rem; border-radius: .25rem; }
#root .pl-gather-code { font-size: 2.6rem; font-weight: 700; letter-spacing: .08em; line-height: 1.2; margin: 0; }
#root [data-testid="stMain"] [data-testid="stPageLink-NavLink"] { padding-inline: 0; }
@media (max-width: 22rem) { #root .st-key-door-pages [data-testid="stPageLink"] a p { white-space: normal; } }
#root .pl-back a { display: inline-flex; align-items: center; min-height: 48px; }
#root .st-key-door-pages [data-testid="stPageLink-NavLink"] { padding-inline: .5rem !important; }
#root [data-testid="stPageLink"] :is(a p, a span) { color: var(--link); font-size: 1rem; }
#root [data-testid="stPageLink"] a p { text-decoration: underline; text-underline-offset: .2em; }
#root .st-key-door-pages [data-testid="stPageLink"] a p { color: var(--ink); }
#root .st-key-door-pages [data-testid="stPageLink"] a:not([aria-current="page"]) p { text-decoration: none; }
#root .pl-quote mark { background: none; color: inherit; border-bottom: 3px solid var(--lamp); font-weight: 700; }
#root .pl-glossary { margin: 0; }
#root .pl-glossary dt { font-size: 1.1rem; font-weight: 700; margin: 1.4rem 0 0; padding: 0; }
#root .pl-glossary dd { margin: 0; padding: 0; max-width: 60ch; }
#root .pl-glossary p { margin: 0; line-height: 1.6; }
#root .pl-goal-name { font-size: 1.2rem; margin: 1rem 0 0; }
#root .pl-goal-name a { display: inline-flex; align-items: center; min-height: 48px; }
#root [class*="st-key-found-"] { border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
#root [class*="st-key-open-"] button {
  justify-content: flex-start; border: 0; background: transparent; padding-inline: 0; min-height: 48px;
}
#root [class*="st-key-open-"] button > div { justify-content: flex-start; }
#root [class*="st-key-open-"] p { font-weight: 700; color: var(--link); font-size: 1.1rem; }
#root [class*="st-key-open-"] button:hover p { text-decoration: underline; text-underline-offset: .2em; }
#root [class*="st-key-adult-"], #root [class*="st-key-former-"] { margin-top: .4rem; }
/* Streamlit names its drop area and calls it nothing at once. Hidden itself, it still takes a drop; its parts show. */
#root [data-testid="stFileUploaderDropzone"] { visibility: hidden; position: relative; }
#root [data-testid="stFileUploaderDropzone"] > * { visibility: visible; position: relative; }
#root [data-testid="stFileUploaderDropzone"]::before {
  content: ""; visibility: visible; position: absolute; inset: 0; background: var(--shade); border-radius: .5rem;
  border: 1px solid var(--edge);
}
/* What it says by itself is English in every language: our own words stand in its place. */
#root [data-testid="stFileUploaderDropzone"] [data-testid="stBaseButton-secondary"] p { font-size: 0; }
#root [data-testid="stFileUploaderDropzone"] [data-testid="stBaseButton-secondary"] p::after {
  content: var(--choose-files); font-size: 1rem;
}
#root [data-testid="stFileUploaderDropzoneInstructions"] > div { display: none; }
#root [data-testid="stFileUploaderDropzoneInstructions"]::after { content: var(--largest-file); color: var(--quiet); }
"""


def own_words() -> str:
    """Words of ours for what Streamlit says in English only, in every language; in double quotes, as CSS wants it."""
    rules = []
    for language in LANGUAGES:
        choose, largest = (say(language, f"office-bring-{id_}").replace('"', "”") for id_ in ("choose", "largest"))
        rules.append(f'html[lang="{language}"] {{ --choose-files: "{choose}"; --largest-file: "{largest}"; }}')
    return "\n".join(rules)


OFFICE = SCREENS + own_words()
