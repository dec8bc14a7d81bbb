"""How the wall looks: a whole screen for a room, read from its last row."""

from __future__ import annotations

WALL = """
#root [data-testid="stMainBlockContainer"]:has(.pl-wall) { max-width: 78rem; }
#root .pl-wall { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: center; }
#root .pl-wall > div { flex: 1 1 18rem; min-width: 0; }
#root .pl-wall-square {
  width: min(30rem, 100%); max-height: 62vh; aspect-ratio: 1; object-fit: contain; background: #fff;
  border-radius: .5rem;
}
#root .pl-wall h1 {
  font-size: clamp(1.9rem, 4vw, 3.4rem); line-height: 1.15; margin: .2rem 0 1rem; font-weight: 700; padding: 0;
  text-wrap: balance; overflow-wrap: anywhere;
}
#root .pl-wall p {
  font-size: clamp(1.1rem, 1.8vw, 1.6rem); line-height: 1.4; margin: 0 0 .6rem; overflow-wrap: anywhere;
}
#root .pl-wall-code b {
  display: block; font-size: clamp(2.4rem, 6vw, 5rem); letter-spacing: .08em; line-height: 1.2; white-space: nowrap;
}
#root .pl-wall-counts {
  display: flex; flex-wrap: wrap; gap: .5rem 3rem; list-style: none; margin: .5rem 0; padding: 0;
}
#root [data-testid="stMainBlockContainer"]:has(.pl-wall) .st-key-door-pages { display: none; }
#root .pl-wall-counts li { margin: 0; font-size: clamp(1.1rem, 1.8vw, 1.6rem); }
#root .pl-wall-counts b { font-size: clamp(2rem, 4.5vw, 3.6rem); line-height: 1.2; }
#root [data-testid="stMainBlockContainer"]:has(.pl-wall) .pl-answer p {
  font-size: clamp(1.4rem, 2.6vw, 2.3rem); line-height: 1.35;
}
#root [data-testid="stMainBlockContainer"]:has(.pl-wall) .pl-part :is(p, li, summary, blockquote, td, th) {
  font-size: clamp(1.1rem, 1.6vw, 1.5rem);
}
#root [data-testid="stMainBlockContainer"]:has(.pl-wall) .pl-part h2 { font-size: clamp(1.35rem, 2.2vw, 2rem); }
"""
