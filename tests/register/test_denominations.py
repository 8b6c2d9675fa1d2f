"""Notes and coins: a count by heaps makes its sum, of pieces that the currency has."""

from __future__ import annotations

import pytest

from server.register.denominations import PIECES, BadHeaps, Heap, check_heaps, pieces_of


def test_three_twenties_and_four_fifties_make_62_00() -> None:
    check_heaps((Heap(cents=2_000, pieces=3), Heap(cents=50, pieces=4)), 6_200, "EUR")
    check_heaps((), 6_200, "EUR")


@pytest.mark.parametrize(
    "heaps",
    [
        [(2_000, 3)],
        [(2_000, 3), (50, 5)],
        [(30, 1), (6_170, 1)],
        [(2_000, -3), (2_000, 6)],
        [(2_000, 10**9)],
        [(2_000, 3), (2_000, 0), (50, 4)],
    ],
)
def test_heaps_that_do_not_make_the_sum_are_refused(heaps: list[tuple[int, int]]) -> None:
    counted = tuple(Heap(cents=cents, pieces=pieces) for cents, pieces in heaps)
    with pytest.raises(BadHeaps):
        check_heaps(counted, 6_200, "EUR")


def test_every_currency_is_counted_from_large_to_small() -> None:
    for pieces in (*PIECES.values(), pieces_of("XYZ")):
        assert list(pieces) == sorted(set(pieces), reverse=True)
        assert pieces[-1] > 0
    assert pieces_of("XYZ")[0] == 50_000
    assert pieces_of("KRW")[0] == 500
