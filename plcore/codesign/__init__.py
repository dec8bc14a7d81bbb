"""A community decides together: votes, common ground and differences, ranking by pairs, sharing a budget."""
