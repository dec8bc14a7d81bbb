"""Logs that say where something broke, and nothing about a person: no values, no names, no queries."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = 3  # frames of our own code to name
OTHERS = (
    "streamlit.error_util",
    "streamlit.runtime.app_session",
    "streamlit.runtime.fragment",
    "streamlit.runtime.scriptrunner.script_runner",
    "uvicorn.error",
    "asyncio",
)


def where_it_broke(error: BaseException) -> str:
    """The kind of an error and the lines of ours that it went through, innermost first. Never its message."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if is_ours(frame.filename)]
    places = [f"{Path(frame.filename).relative_to(ROOT)}:{frame.lineno}" for frame in reversed(frames[-OURS:])]
    return f"{type(error).__name__} at {' < '.join(places) or 'another program'}"


def is_ours(filename: str) -> bool:
    """Whether a file belongs to this house, and not to a library that is installed inside its folder."""
    return Path(filename).is_relative_to(ROOT) and "site-packages" not in filename


class Quiet(logging.Filter):
    """Puts `where_it_broke` in the place of a whole traceback, whose last line may quote a value."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info:
            error = record.exc_info[1]
            record.msg = f"{record.getMessage()}: {where_it_broke(error) if error else ''}"
            record.args = ()
            record.exc_info = None
            record.exc_text = None
        return True


def set_up_logs() -> None:
    """Our own log on stderr, and Streamlit's and the server's without tracebacks. May be called again."""
    ours = logging.getLogger("porchlight")
    ours.setLevel(logging.INFO)
    ours.propagate = False
    if not ours.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
        ours.addHandler(handler)
    for name in OTHERS:
        logger = logging.getLogger(name)
        if not any(isinstance(known, Quiet) for known in logger.filters):
            logger.addFilter(Quiet())
