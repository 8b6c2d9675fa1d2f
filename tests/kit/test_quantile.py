"""A quantile is always a time that was measured."""

from __future__ import annotations

import pytest

from server.kit.quantile import quantile


@pytest.mark.parametrize(
    ("values", "percent", "found"),
    [
        ([], 50, None),
        ([7], 50, 7),
        ([7], 90, 7),
        ([4, 1, 3, 2], 50, 2),
        ([1, 2, 3, 4, 5], 50, 3),
        (list(range(1, 11)), 90, 9),
        (list(range(1, 101)), 90, 90),
        (list(range(1, 101)), 100, 100),
        ([1, 2], 0, 1),
    ],
)
def test_nearest_rank(values: list[int], percent: int, found: int | None) -> None:
    assert quantile(values, percent) == found
