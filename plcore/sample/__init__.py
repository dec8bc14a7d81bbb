"""The made-up district Harbor Bend: written as files like any district's, and brought in by the front door."""

from plcore.sample.bringing import Prepared, SampleError, bring_in, people, prepare
from plcore.sample.writing import Restricted, Written, write

__all__ = ["Prepared", "Restricted", "SampleError", "Written", "bring_in", "people", "prepare", "write"]
