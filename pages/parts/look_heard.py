"""How what we heard looks: each idea with its numbers close to it; on paper all of it, opened and dark on light."""

from __future__ import annotations

HEARD = """
#root .pl-report, #root [data-testid="stHtml"] > .pl-quiet:first-child { margin: 0; }
#root .pl-part .pl-by:has(+ .pl-beside) { margin-bottom: .1rem !important; }
#root .pl-part .pl-beside { margin-bottom: 1.5rem; }
@media print {
  #root [data-testid="stMainBlockContainer"]:has(.pl-report) .pl-more::details-content {
    content-visibility: visible; display: block; height: auto;
  }
  #root [data-testid="stMainBlockContainer"]:has(.pl-report) .pl-more > summary { min-height: 0; color: inherit; }
  #root [data-testid="stMainBlockContainer"]:has(.pl-report) .pl-to, #root .st-key-heard-take { display: none; }
  #root .pl-quote { border-inline-start: 3px solid var(--edge); border-radius: 0; break-inside: avoid; }
  /* A picture that was drawn light for the dark: its marks turned dark for white paper, each in its own colour. */
  #root .st-key-heard-map-dark { filter: invert(1) hue-rotate(180deg); }
}
"""
