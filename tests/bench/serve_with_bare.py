"""The very server of app.py, with the bare page beside its own."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from pages import registry  # noqa: E402
from pages.registry import Page  # noqa: E402


class Bare(Page):
    """Its file lies with the benches."""

    @property
    def path(self) -> Path:
        return ROOT / "tests" / "bench" / "bare.py"


registry.PAGES = (*registry.PAGES, Bare("bare", "", "bare", "door-name", in_header=False))
sys.argv[0] = str(ROOT / "app.py")
runpy.run_path(str(ROOT / "app.py"), run_name="__main__")
