"""Porchlight's way in: `python app.py` or `streamlit run app.py` serves the house.

Routes, headers and cookies of the door stand around Streamlit (pages/door); its screens begin in pages/frame.py.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, net_util
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from pages.door.front import Front  # noqa: E402 - only now can they be found from anywhere
from pages.door.house import LOG, house  # noqa: E402
from pages.door.quiet import set_up_logs  # noqa: E402
from pages.door.routes import routes  # noqa: E402
from pages.frame import broken, draw  # noqa: E402
from plcore.days import UnknownTimeZone, district_zone  # noqa: E402
from plcore.store import StoreError  # noqa: E402

# A folder named pages is otherwise served file by file, without the frame and its guard, until it first ran.
PagesManager.uses_pages_directory = False
# Streamlit would ask an outside server for this machine's address when it checks where a connection comes from.
net_util._external_ip = ""


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[dict[str, Any]]:
    """Open the store before the first answer, and let go of it after the last."""
    set_up_logs()
    LOG.info("Porchlight is at http://localhost:%s", config.get_option("server.port"))
    try:
        LOG.info("Its days are those of %s.", district_zone().key)
        house().start()
    except (StoreError, UnknownTimeZone) as error:
        # Said in one sentence and ended here: raised, it would become a stack trace of the server's.
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        os._exit(1)
    yield {}
    house().close()


def settings(arguments: Sequence[str]) -> dict[str, Any]:
    """Where to serve, as Streamlit's own settings; for all others see .streamlit/config.toml."""
    given = argparse.ArgumentParser(prog="app.py", description="Serve Porchlight.")
    given.add_argument("--port", type=int, default=os.environ.get("STREAMLIT_SERVER_PORT"), help="default 8501")
    given.add_argument("--address", default=os.environ.get("STREAMLIT_SERVER_ADDRESS"), help="default: every one")
    options = given.parse_args(arguments)
    wanted = {"server.port": options.port, "server.address": options.address}
    return {name: value for name, value in wanted.items() if value is not None}


if get_script_run_ctx(suppress_warning=True) is not None:
    draw()  # this file itself was run as a screen
else:
    app = st.App(
        ROOT / "pages" / "frame.py",
        routes=routes(),
        middleware=[Middleware(Front)],
        lifespan=lifespan,
        on_script_error=broken,
    )
    if __name__ == "__main__":
        app.run(config=settings(sys.argv[1:]))
