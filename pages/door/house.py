"""The one store of this process: opened when the server starts, built first where there is none yet.

The sample district is built beside, under another name, and takes its place when it is whole: a start that is cut
short leaves nothing half-built behind. While the house is open it tidies once a day what is of no more use.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from pages.door.quiet import where_it_broke
from plcore.language import say
from plcore.store import DEFAULT_PATH, Store, StoreError, open_store

VARIABLE = "PORCHLIGHT_DB"
ROOT = Path(__file__).resolve().parents[2]
MEMORY_TO_BUILD = "700MB"
A_DAY = timedelta(days=1)
LOG = logging.getLogger("porchlight")

Progress = Callable[[str, float], None]
Builder = Callable[[Store, Progress], None]
Clock = Callable[[], datetime]


@dataclass(frozen=True)
class State:
    """How far the house is. stage: a message's id; fraction: 0 to 1."""

    name: str  # closed, building, ready, failed
    stage: str = ""
    fraction: float = 0.0


class NotReady(Exception):
    """The house is still being built, or could not be."""


class House:
    """Where the store of this process lives. `state` may be read from any thread."""

    def __init__(self, path: Path, builder: Builder, *, now: Clock | None = None, every: timedelta = A_DAY) -> None:
        """now: the clock to go by; every: how long from one tidying to the next."""
        self.path = path
        self.state = State("closed")
        self._builder = builder
        self._store: Store | None = None
        self._starting = threading.Lock()
        self._now = now or clock
        self._every = every
        self._closing = threading.Event()

    @property
    def is_ready(self) -> bool:
        return self.state.name == "ready"

    @property
    def store(self) -> Store:
        """The open store. Raises NotReady."""
        if self._store is None:
            raise NotReady
        return self._store

    def start(self) -> None:
        """Open the store, or begin to build it in a thread of its own; at once when it was done before.

        Raises StoreError when the file cannot be opened.
        """
        with self._starting:
            if self.state.name != "closed":
                return
            if self.path.exists():
                self._store = open_store(self.path)
                tidied(self._store, self._now())
                self._look_after(self._store)
                self.state = State("ready", fraction=1.0)
                return
            beside = self._begin()
            self.state = State("building")
            threading.Thread(target=self._build, args=[beside], name="porchlight-building", daemon=True).start()

    def close(self) -> None:
        """Let go of the file. The house may be started again."""
        with self._starting:
            store, self._store = self._store, None
            self._closing.set()
            self._closing = threading.Event()
            self.state = State("closed")
        if store is not None:
            store.close()

    def _begin(self) -> Store:
        # Opening it tells whether another program is building here; only then may what is left of it be cleared.
        beside = self.path.with_name(f"building-{self.path.name}")
        open_store(beside).close()
        for left in (beside, beside.with_name(f"{beside.name}.wal")):
            left.unlink(missing_ok=True)
        return open_store(beside, memory_limit=MEMORY_TO_BUILD)

    def _build(self, beside: Store) -> None:
        try:
            try:
                self._builder(beside, self._tell)
            finally:
                beside.close()
            beside.path.replace(self.path)
            shutil.rmtree(beside.staging, ignore_errors=True)
            self._store = open_store(self.path)
            self._look_after(self._store)
        except Exception as error:  # noqa: BLE001 - whatever it was, the waiting page must say that it ended
            said = f" {error}" if isinstance(error, StoreError) else ""
            LOG.error("Harbor Bend could not be built: %s.%s", where_it_broke(error), said)
            self.state = State("failed")
        else:
            LOG.info("Porchlight is ready.")
            self.state = State("ready", fraction=1.0)

    def _look_after(self, store: Store) -> None:
        args = [store, self._closing]
        threading.Thread(target=self._tidy_daily, args=args, name="porchlight-tidying", daemon=True).start()

    def _tidy_daily(self, store: Store, closing: threading.Event) -> None:
        while True:
            try:
                forget(store, self._now())
            except Exception as error:  # noqa: BLE001 - whatever it was, the house stays open and tries again tomorrow
                if not closing.is_set():
                    LOG.error("Tidying failed: %s.", where_it_broke(error))
            if closing.wait(self._every.total_seconds()):
                return

    def _tell(self, stage: str, fraction: float) -> None:
        if stage != self.state.stage:
            LOG.info("%3.0f %%  %s", 100 * fraction, say("en", stage))
        self.state = State("building", stage, min(1.0, max(0.0, fraction)))


def house() -> House:
    """The house of this process: its database is PORCHLIGHT_DB, else data/porchlight.duckdb beside app.py."""
    given = os.environ.get(VARIABLE)
    return _house(Path(given).resolve() if given else ROOT / DEFAULT_PATH)


def clock() -> datetime:
    """This moment, UTC, without zone, as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


@cache
def _house(path: Path) -> House:
    return House(path, build_sample)


def tidied(store: Store, now: datetime) -> None:
    """Take away what bringing files in left behind, and old lists of set-aside rows."""
    from plcore.interop.tidying import tidy

    tidy(store, now)


def forget(store: Store, now: datetime) -> None:
    """Drop what gatherings that are over no longer need: the marks of the networks that people joined from."""
    from plcore.codesign.seats import forget_addresses

    forget_addresses(store, now=now)


def build_sample(store: Store, progress: Progress) -> None:
    """Harbor Bend, brought in by the front door."""
    from plcore.sample import prepare

    prepare(store, now=clock(), progress=progress)
