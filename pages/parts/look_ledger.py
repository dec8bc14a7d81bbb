"""How the ledger and the account of who was in the room look. Part of look.css."""

from __future__ import annotations

LEDGER = """
#root .pl-asked { color: var(--quiet); margin: 0 0 .5rem; max-width: 60ch; }
#root .pl-decision { border-top: 2px solid var(--line); padding: 1.1rem 0 1.4rem; max-width: 62ch; }
#root :is(.pl-decision, .pl-waiting) :is(h3, h4, p) { padding: 0; letter-spacing: 0; }
#root :is(.pl-decision, .pl-waiting) h3 { font-size: 1.3rem; line-height: 1.35; margin: .1rem 0 .3rem; }
#root .pl-decision h4 { font-size: 1rem; font-weight: 700; margin: 1rem 0 .1rem; }
#root :is(.pl-decision, .pl-waiting) p { margin: 0; line-height: 1.6; overflow-wrap: break-word; }
#root .pl-decided { display: flex; align-items: center; gap: .5rem; font-weight: 700; color: var(--lamp); }
#root .pl-mark {
  flex: none; width: 1rem; height: 1rem; border: 2px solid var(--lamp); border-radius: 50%;
  print-color-adjust: exact;
}
#root .pl-mark-full { background: var(--lamp); }
#root .pl-mark-half { background: linear-gradient(90deg, var(--lamp) 50%, transparent 50%); }
#root .pl-mark-quarter { background: conic-gradient(var(--lamp) 25%, transparent 25%); }
#root :is(.pl-who, .pl-count, .pl-number, .pl-changed) { color: var(--quiet); }
#root .pl-behind { background: var(--shade); border-radius: .5rem; padding: .2rem 1rem .8rem; margin: .9rem 0 0; }
#root .pl-behind h4 { margin-top: .5rem; }
#root .pl-theme { font-weight: 700; margin-top: .4rem !important; }
#root .pl-said { list-style: none; margin: 0; padding: 0; }
#root .pl-said li { margin: 0; padding: .5rem 0; line-height: 1.5; overflow-wrap: anywhere; }
#root .pl-said li + li { border-top: 1px solid var(--line); }
#root .pl-said :is(.pl-number, q, .pl-count) { display: block; }
#root .pl-said q { quotes: none; font-size: 1.05rem; }
#root .pl-number { font-size: .9rem; }
#root .pl-again { margin-top: .8rem !important; font-weight: 700; }
#root .pl-changed { margin-top: .6rem !important; font-size: .94rem; }
#root :is(.pl-behind, .pl-waiting) summary {
  display: flex; align-items: center; min-height: 48px; cursor: pointer; color: var(--link);
  text-decoration: underline; text-underline-offset: .2em;
}
#root .pl-waiting { border-inline-start: 4px solid var(--lamp); background: var(--glow); padding: .8rem 1rem; }
#root .pl-waiting .pl-theme { margin-top: .8rem !important; }
#root .pl-ways { list-style: none; margin: 1.2rem 0 0; padding: 0; border-top: 1px solid var(--line); }
#root .pl-ways li { margin: 0; padding: .2rem 0; }
#root .pl-ways a { display: inline-flex; align-items: center; min-height: 48px; font-weight: 700; }
#root .pl-ways span { display: block; color: var(--quiet); max-width: 60ch; }
#root .pl-missing { border-inline-start: 4px solid var(--lamp); background: var(--glow); padding: .8rem 1rem; }
#root .pl-missing h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .3rem; padding: 0; }
#root .pl-missing p { margin: 0 0 .3rem; max-width: 60ch; }
#root [data-testid="stMultiSelect"] div:has(> div > input),
#root [data-testid="stMultiSelect"] div:has(> input) { min-height: 50px; }
#root .pl-room { margin-top: 1.4rem; }
#root .pl-room th { white-space: normal; vertical-align: bottom; }
#root .pl-room tbody th { color: var(--ink); vertical-align: top; }
#root .pl-heard { display: block; color: var(--ink); font-weight: 700; }
@media print {
  #root .pl-ways { display: none; }
  #root :is(.pl-behind, .pl-waiting) { border: 1px solid var(--line); }
  #root .pl-decision { break-inside: avoid; }
}
"""
