"""Our own links between screens, followed without loading the whole page anew.

A plain link in a report would make the browser load Streamlit again (a second or three on a phone) and forget which
child was open. This small script writes the link's address into the history and tells Streamlit as the Back button
would. Without it every link still works, slowly.
"""

from __future__ import annotations

LINKS = """
document.addEventListener("click", (event) => {
  const link = event.target.closest ? event.target.closest("a.pl-to") : null;
  const isPlain = !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey);
  if (!link || !isPlain || event.altKey || link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  const main = document.querySelector('[data-testid="stMain"]');
  if (!main) return;
  main.scrollTo(0, 0);
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
});
"""
