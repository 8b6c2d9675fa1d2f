"""Quantiles by nearest rank: always a time that was measured, never one in between."""

from __future__ import annotations

from collections.abc import Sequence

HUNDRED = 100


def quantile(values: Sequence[int], percent: int) -> int | None:
    """The smallest value that at least so many percent of them do not exceed; None of none."""
    if not values:
        return None
    rank = -(-percent * len(values) // HUNDRED)
    return sorted(values)[max(rank, 1) - 1]
