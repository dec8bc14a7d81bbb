"""`python -m tests.bench`: the speed table of this issue's rows, measured in one run. `--quick` on smaller data."""

from __future__ import annotations

import argparse
import importlib
import sys
import time

from tests.bench.table import Row, printed

BENCHES = (
    "bench_mastery", "bench_bring", "bench_groups", "bench_letters", "bench_page", "bench_first_run", "bench_votes",
    "bench_list",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data or less; the bounds are the same")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which of {', '.join(BENCHES)} (default: all)")
    options = parser.parse_args()
    rows: list[Row] = []
    for name in options.names or BENCHES:
        started = time.perf_counter()
        print(f"{name} ...", end="", flush=True, file=sys.stderr)
        rows += importlib.import_module(f"tests.bench.{name}").run(options.quick)
        print(f" {time.perf_counter() - started:.0f} s", file=sys.stderr)
    print(printed(rows))
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
