"""How the learning screens look: the answer large, goals as lines that open, one amber thing to do."""

from __future__ import annotations

LEARNING = """
#root .pl-title {
  font-size: 1.9rem; line-height: 1.2; margin: .4rem 0 .5rem; font-weight: 700; text-wrap: balance;
  overflow-wrap: anywhere;
}
#root .pl-answer {
  border-inline-start: 5px solid var(--lamp); padding-block: .1rem; padding-inline-start: .9rem; margin-bottom: .5rem;
}
#root .pl-answer p {
  font-size: 1.25rem; line-height: 1.45; margin: 0 0 .35rem; max-width: 48ch; text-wrap: pretty;
  overflow-wrap: anywhere;
}
#root .pl-past { background: var(--glow); padding: .6rem .9rem; border-radius: .5rem; margin: 0 0 .8rem; }
#root .pl-part { margin-top: 1.6rem; line-height: 1.6; }
#root .pl-part h2, #root .pl-learn h2 {
  font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; font-weight: 700; overflow-wrap: anywhere;
}
#root .pl-part h3, #root .pl-learn h3 {
  font-size: 1.05rem; line-height: 1.35; margin: 1.1rem 0 .35rem; font-weight: 700;
}
#root .pl-part .pl-ahead + p { margin-top: .7rem; }
#root .pl-part h4 { font-size: 1rem; margin: .9rem 0 .3rem; font-weight: 700; }
#root .pl-part p, #root .pl-learn p { margin: 0 0 .5rem; max-width: 66ch; overflow-wrap: anywhere; }
#root [data-testid="stButtonGroup"] button { min-height: 48px; min-width: 48px; }
#root .st-key-teaching-list button { min-height: 48px; width: 100%; justify-content: flex-start; }
#root .st-key-teaching-list button p { font-weight: 700; color: var(--link); }
#root [data-testid="stRadio"] [role="radiogroup"] label { min-height: 48px; display: flex; align-items: center; }
#root [data-testid="stRadioCaption"] [data-testid="stCaptionContainer"] { margin-top: -.7rem; }
#root .pl-quiet, #root .pl-by, #root .pl-sure, #root .pl-how { color: var(--quiet); }
#root .pl-by { font-size: .94rem; margin: -.2rem 0 .9rem !important; }
#root .pl-quote {
  margin: 0 0 .4rem; padding: .5rem .9rem; background: var(--shade); border-radius: .5rem; max-width: 66ch;
  white-space: pre-line; overflow-wrap: anywhere; text-align: start;
}
#root .pl-own .pl-quote { font-size: 1.1rem; background: var(--glow); }
#root .pl-level { display: inline-flex; align-items: center; gap: .45rem; }
#root .pl-shape {
  flex: none; display: inline-block; width: 1.25rem; height: 1.25rem; border: 2px solid var(--lamp); border-radius: 50%;
  vertical-align: -.22rem; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
#root .pl-shape-just-starting { background: conic-gradient(var(--lamp) 25%, transparent 0); }
#root .pl-shape-getting-there { background: conic-gradient(var(--lamp) 50%, transparent 0); }
#root .pl-shape-has-shown { background: var(--lamp); }
#root .pl-goals, #root .pl-changes, #root .pl-ahead, #root .pl-work, #root .pl-key, #root .pl-found, #root .pl-path,
#root .pl-how {
  list-style: none; margin: 0; padding: 0;
}
#root :is(.pl-goals, .pl-changes, .pl-ahead, .pl-work, .pl-key, .pl-found, .pl-path, .pl-how) > li { margin: 0; }
#root .pl-goals > li { border-top: 1px solid var(--line); }
#root .pl-goals > li:last-child { border-bottom: 1px solid var(--line); }
#root .pl-goal > summary, #root .pl-more > summary {
  min-height: 48px; padding: .55rem .2rem; cursor: pointer; display: flex; align-items: center; gap: .65rem;
  list-style: none; border-radius: .4rem;
}
#root .pl-goal > summary::-webkit-details-marker, #root .pl-more > summary::-webkit-details-marker { display: none; }
#root .pl-goal > summary::after, #root .pl-more > summary::after {
  content: ""; flex: none; width: .55rem; height: .55rem; margin-inline: auto .35rem; color: var(--quiet);
  border-inline-end: 2px solid; border-bottom: 2px solid; transform: rotate(45deg);
}
#root .pl-goal[open] > summary::after, #root .pl-more[open] > summary::after { transform: rotate(225deg); }
#root .pl-goal > summary:hover, #root .pl-more > summary:hover { background: var(--shade); }
#root .pl-goal-words { display: flex; flex-direction: column; min-width: 0; overflow-wrap: anywhere; }
#root .pl-name { margin: 0; font-weight: 700; line-height: 1.35; }
#root .pl-goal > .pl-ahead { padding: 0 .2rem .8rem; }
#root .pl-goal-words .pl-quiet { font-size: .94rem; }
#root .pl-goal-body { padding: .2rem .2rem 1rem; padding-inline-start: 2.1rem; }
#root .pl-more > summary { color: var(--link); justify-content: flex-start; }
#root .pl-more > summary::after { margin-inline: 0; }
#root .pl-work > li { padding-bottom: .55rem; }
#root .pl-piece { display: flex; flex-wrap: wrap; gap: 0 .6rem; margin: 0 0 .2rem !important; }
#root .pl-went { display: inline-flex; align-items: center; gap: .35rem; }
#root .pl-went .pl-shape { width: 1rem; height: 1rem; }
#root .pl-next { border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1rem; }
#root .pl-step { font-size: 1.1rem; }
#root .pl-why { display: block; font-size: 1rem; color: var(--quiet); }
#root .pl-home {
  background: var(--glow); border-inline-start: 5px solid var(--lamp); padding: .6rem .9rem;
  border-radius: 0 .5rem .5rem 0;
}
#root .pl-home h3 { margin-top: 0; }
#root .pl-ahead li, #root .pl-changes > li { padding: .35rem 0; }
#root .pl-changes > li > p { display: flex; gap: .6rem; align-items: flex-start; }
#root .pl-changes > li > p .pl-shape { margin-top: .2rem; }
#root .pl-changes .pl-work { padding-inline-start: 1.9rem; }
#root .pl-to { display: inline-block; padding: .55rem 0; min-height: 48px; color: var(--link); }
#root .pl-how li { padding: .1rem 0; overflow-wrap: anywhere; }
/* Streamlit's own buttons over a picture speak English on every page; the table below the picture says it all. */
#root [data-testid="stFullScreenFrame"]:has([data-testid="stVegaLiteChart"]) [data-testid="stElementToolbar"] {
  display: none;
}
#root .pl-key { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: .2rem; }
#root .pl-key li { display: inline-flex; align-items: center; gap: .45rem; }
#root .pl-swatch { width: 1rem; height: 1rem; border: 1px solid #a05c05; border-radius: 2px; flex: none; }
#root .pl-swatch-has-shown { background: #a05c05; }
#root .pl-swatch-getting-there { background: rgba(160, 92, 5, .45); }
#root .pl-swatch-just-starting { background: rgba(160, 92, 5, .18); }
#root .pl-found > li { border-top: 1px solid var(--line); padding: .3rem 0 .6rem; }
#root .pl-found .pl-to { font-weight: 700; font-size: 1.08rem; padding-block: .6rem .2rem; }
#root .pl-levels { margin: 0; }
#root .pl-levels dt { margin: .7rem 0 0; padding: 0; font-weight: 700; }
#root .pl-levels dd { margin: 0; margin-inline-start: 1.75rem; overflow-wrap: anywhere; }
#root .pl-path { border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; }
#root .pl-path li { padding: .2rem 0; }
#root .pl-path .pl-here {
  font-weight: 700; border-inline-start: 3px solid var(--lamp); margin-inline-start: calc(-.9rem - 3px);
  padding-inline-start: .9rem;
}
@media print {
  #root .pl-swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #root .pl-goal > summary::after, #root .pl-more > summary::after { display: none; }
  #root .pl-part { break-inside: avoid-page; }
}
"""
