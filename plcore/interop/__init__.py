"""Bringing files in and giving them out: one module a format."""
