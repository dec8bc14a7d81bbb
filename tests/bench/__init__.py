"""The benches. They load numpy as the house does: after plcore, which says how many threads it may use."""

import plcore  # noqa: F401 - for what it sets
