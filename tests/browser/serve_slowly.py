"""The server of app.py, whose first start waits until a file is gone: `serve_slowly.py FILE [options of app.py]`."""

from __future__ import annotations

import runpy
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from pages.door import house  # noqa: E402

HOLD = Path(sys.argv.pop(1))


def wait(_store, progress):
    """Built when the file is gone."""
    turn = threading.Event()
    while HOLD.exists():
        progress("sample-writing", 0.4)
        turn.wait(0.05)


house.build_sample = wait
sys.argv[0] = str(ROOT / "app.py")
runpy.run_path(str(ROOT / "app.py"), run_name="__main__")
