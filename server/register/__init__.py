"""Drawers from float to count, and the business day from its first drawer to its Z report."""
