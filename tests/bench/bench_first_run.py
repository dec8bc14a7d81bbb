"""The first start: from `python app.py` with no database to Harbor Bend built and served."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.table import Row
from tests.tools.serving import served


def run(_quick: bool) -> list[Row]:
    """One row, in seconds."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder) / "first.duckdb") as server:
        return [Row("first run: the sample district built and served", server.seconds, 20, "s", "1,200 students")]
