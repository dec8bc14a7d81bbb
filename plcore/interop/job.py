"""A bring that goes on by itself: in a thread of its own, so that a page that is reloaded, left or tapped on while it
runs neither breaks it off nor starts it twice. The page only watches."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plcore.interop.report import BringReport

Progress = Callable[[str, float], None]
FIRST_STAGE = "bring-stage-find"


@dataclass(frozen=True)
class Stage:
    """How far it is. says: a message's id; fraction: 0 to 1."""

    says: str = FIRST_STAGE
    fraction: float = 0.0


class BringJob:
    """One bring, started once. Everything may be read from any thread.

    files: what names the files it brings; source: whose they are, as the office said; is_look: it changes nothing.
    """

    def __init__(
        self, work: Callable[[Progress], BringReport], *, files: Sequence[str], source: str | None, is_look: bool
    ) -> None:
        self.files = tuple(files)
        self.source = source
        self.is_look = is_look
        self.stage = Stage()
        self.report: BringReport | None = None
        self.error: Exception | None = None
        self._work = work
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="porchlight-bring", daemon=True)
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Whether it has ended, well (`report`) or not (`error`)."""
        return self._done.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, at most so long; whether it has."""
        return self._done.wait(seconds)

    def _run(self) -> None:
        try:
            self.report = self._work(self._tell)
        except Exception as error:  # noqa: BLE001 - whatever it was belongs to whoever watches
            self.error = error
        finally:
            self._done.set()

    def _tell(self, says: str, fraction: float) -> None:
        self.stage = Stage(says, min(1.0, max(0.0, fraction)))
