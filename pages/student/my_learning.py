"""My learning: the same report as the family's, said to the student."""

from __future__ import annotations

from pages.parts import report
from pages.parts.guard import guard
from plcore.access import NotAllowed

viewer, language, store, now = guard("my-learning")

if viewer.person is None:
    raise NotAllowed
report.show(store, viewer, viewer.person, language, now)
