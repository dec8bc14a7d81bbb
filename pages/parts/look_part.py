"""How taking part looks: one idea in large letters, the answers at the thumb, everything else quiet."""

from __future__ import annotations

PART = """
.where { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; align-items: center; margin: 0; }
.where, .where a { color: var(--quiet); min-height: 48px; } .where a { display: inline-flex; align-items: center; }
.where + h1 { margin-top: .25rem; } h1 .line { display: block; }
main:has(> .said:not(.small)) h1 { font-size: 1.15rem; margin-bottom: .5rem; }
main:has(.where) { margin-top: .5rem; }
.said { margin: 0 0 .25rem; padding: .2rem 0 .2rem 1rem; border-inline-start: 4px solid var(--lamp); }
.said p { font-size: 1.4rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.said.small p { font-size: 1.1rem; }
.main { display: flex; flex-direction: column; gap: .6rem; margin-top: 1.25rem; }
button.choice, a.choice {
  background: var(--paper); color: var(--ink); border: 2px solid var(--edge); text-align: start; width: 100%;
  font-weight: 700; min-height: 56px; overflow-wrap: anywhere;
}
.main > button.quiet { text-align: start; } .main > button.small { padding-inline: 0; }
.said + form { margin-top: 1.25rem; }
button.choice:hover { background: var(--glow); border-color: var(--lamp); }
button.choice.mine { background: var(--glow); border-color: var(--lamp); }
.did { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem; }
.did form { margin: 0; } .did button.small { width: auto; min-width: 0; }
.foot { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-top: 1px solid var(--line); margin-top: 2rem; }
.foot a { display: inline-flex; align-items: center; min-height: 48px; }
.steps { padding: 0; list-style: none; counter-reset: step; margin: 0; }
.steps > li {
  counter-increment: step; padding: .4rem 0; border-top: 1px solid var(--line);
  display: grid; grid-template-columns: 1.6rem 1fr; align-items: center;
}
.steps > li::before { content: counter(step) ". "; font-weight: 700; }
.steps a { display: flex; align-items: center; min-height: 48px; font-weight: 700; }
.steps .hint { grid-column: 2; margin: 0; }
.yes { padding-inline-start: 1.2rem; } .yes li { margin-bottom: .4rem; }
textarea {
  font: inherit; color: var(--ink); background: var(--paper); border: 2px solid var(--edge); border-radius: .5rem;
  width: 100%; min-height: 8.5rem; padding: .6rem .7rem; resize: vertical; margin-bottom: 1rem; display: block;
}
.list { list-style: none; padding: 0; margin: 0 0 1rem; }
.list > li { border-top: 1px solid var(--line); padding: .75rem 0; overflow-wrap: anywhere; }
.list p { margin: 0 0 .25rem; } .list form { margin: .25rem 0 0; }
.row { display: flex; gap: .9rem; align-items: center; min-height: 56px; }
.row label { margin: 0; flex: 1; overflow-wrap: anywhere; font-weight: 400; min-height: 48px; padding: .5rem 0; }
.row label strong { display: block; }
.row input[type="checkbox"] { width: 28px; min-height: 28px; height: 28px; flex: none; accent-color: var(--lamp); }
.row input[type="number"] { width: 5.5rem; flex: none; }
button.small { text-align: start; }
button.choice.idea { font-weight: 400; font-size: 1.15rem; line-height: 1.35; padding: .8rem 1rem; }
.lines { white-space: pre-line; overflow-wrap: anywhere; } .said.lines p { font-size: 1.15rem; }
@media print { .foot { display: none; } }
@media (min-width: 40rem) { .main button { width: 100%; max-width: 28rem; } button.choice { max-width: 28rem; } }
"""
