"""Bringing files in and giving them out: one module a format."""

from plcore.interop.bring import BringError, bring
from plcore.interop.report import BringReport, Change, Example, FileReport, Reject

__all__ = ["BringError", "BringReport", "Change", "Example", "FileReport", "Reject", "bring"]
