"""Porchlight's core: everything that is true without a screen."""

import os

# Our matrices are small: more threads for one product of them only wait for each other, on a core that somebody's vote
# could use. Read by numpy's library when it is first loaded; whoever runs the house may say otherwise.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
