"""The tray: the temporary tables of one bring, what was rejected and what is to be said about each file."""

from __future__ import annotations
