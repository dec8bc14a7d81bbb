"""The real server on a free port, for hostile tests and benches: started, waited for, and stopped."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds until a server that does not answer is a failure


@dataclass(frozen=True)
class Served:
    """A server that answers. seconds: from its start to `ready`; log: what it writes to its console."""

    url: str
    process: subprocess.Popen[str]
    seconds: float
    log: Path

    def said(self) -> str:
        """What it wrote to its console so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def until(self, what: str) -> None:
        """Wait until /healthz says "ok" (it answers) or "ready" (the district is open)."""
        _until(what, self.url, self.process, time.perf_counter())


@contextmanager
def served(
    database: Path, command: Sequence[str] = ("app.py",), *, wait_for: str = "ready", **environment: str
) -> Iterator[Served]:
    """Serve that database (built first where it is missing) until the block ends. wait_for: see `Served.until`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    said = database.parent / f"server-{port}.log"
    with said.open("w") as log:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *command, "--port", str(port), "--address", "127.0.0.1"],
            cwd=ROOT,
            env={**os.environ, "PORCHLIGHT_DB": str(database), **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            _until(wait_for, url, process, started)
            yield Served(url, process, time.perf_counter() - started, said)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _until(what: str, url: str, process: subprocess.Popen[str], started: float) -> None:
    while time.perf_counter() - started < PATIENCE:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=5) as answer:
                if json.load(answer)[what]:
                    return
        except OSError:
            pass  # not listening yet
        time.sleep(0.05)
    raise RuntimeError(f"the server was not {what} within {PATIENCE:.0f} s")
