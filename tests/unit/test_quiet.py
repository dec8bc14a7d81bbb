"""Logs say where something broke and never whose data it was about."""

from __future__ import annotations

import logging

from pages.door.quiet import Quiet, set_up_logs, where_it_broke
from plcore.access.codes import question_of


def a_fault():
    try:
        question_of("?maya rivera")  # its error would quote the letter
    except ValueError as error:
        return error
    raise AssertionError


def test_where_it_broke_names_lines_of_ours_and_no_values():
    said = where_it_broke(a_fault())
    assert said.startswith("ValueError at plcore/access/codes.py:")
    assert "tests/unit/test_quiet.py" in said
    assert "maya" not in said
    assert where_it_broke(KeyError("Maya")) == "KeyError at another program"


def test_a_traceback_of_the_server_becomes_one_line(caplog):
    logger = logging.getLogger("test-quiet")
    logger.addFilter(Quiet())
    logger.error("Uncaught app execution", exc_info=a_fault())
    assert "Uncaught app execution: ValueError at plcore/access/codes.py" in caplog.text
    assert "maya" not in caplog.text
    assert "Traceback" not in caplog.text


def test_streamlits_own_logs_are_quiet_and_stay_so_when_set_up_twice():
    set_up_logs()
    set_up_logs()
    for name in ("streamlit.error_util", "streamlit.runtime.app_session", "uvicorn.error"):
        assert sum(isinstance(one, Quiet) for one in logging.getLogger(name).filters) == 1
    assert len(logging.getLogger("porchlight").handlers) == 1
