"""The tests keep their days by UTC wherever they run; those of another zone say which (test_days.py)."""

from __future__ import annotations

import os

from plcore.days import VARIABLE

os.environ[VARIABLE] = "UTC"
