"""The notes and coins of each currency, the largest first: what a drawer is counted by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from server.hub.messages import Refusal
from server.kit.money import exponent_of, written

PIECES_MAX: Final = 100_000
EURO: Final = (50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
PIECES: Final[dict[str, tuple[int, ...]]] = {
    "EUR": EURO,
    "CHF": (100_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5),
    "GBP": (5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1),
    "USD": (10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5, 1),
    "CAD": (10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5),
    "AUD": (10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5),
    "NZD": (10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10),
    "SEK": (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100),
    "NOK": (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100),
    "DKK": (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50),
    "PLN": (50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1),
    "CZK": (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100),
    "HUF": (
        *(2_000_000, 1_000_000, 500_000, 200_000, 100_000, 50_000),
        *(20_000, 10_000, 5_000, 2_000, 1_000, 500),
    ),
    "RON": (50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1),
    "TRY": (20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 25, 10, 5),
    "JPY": (10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1),
}
"""In minor units. A currency that is not here is counted by ones, twos and fives."""


class Heap(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """So many pieces of one note or coin."""

    cents: int
    pieces: int


class BadHeaps(Refusal):
    """The notes and coins do not make the sum."""

    code = "register.bad_heaps"


def pieces_of(currency: str) -> tuple[int, ...]:
    return PIECES.get(currency) or _round_ones(exponent_of(currency))


def _round_ones(exponent: int) -> tuple[int, ...]:
    ones = (10**power for power in range(exponent + 2, -1, -1))
    return tuple(times * one for one in ones for times in (5, 2, 1))


def check_heaps(heaps: Iterable[Heap], cents: int, currency: str) -> None:
    """Nothing to check when the sum was typed; otherwise the heaps make it, piece by piece."""
    counted = tuple(heaps)
    if not counted:
        return
    known = pieces_of(currency)
    for heap in counted:
        if heap.cents not in known:
            raise BadHeaps(f"There is no note or coin of {written(heap.cents, currency)}.")
        if not 0 <= heap.pieces <= PIECES_MAX:
            raise BadHeaps("Nobody has that many notes or coins, or fewer than none.")
    if len({heap.cents for heap in counted}) < len(counted):
        raise BadHeaps("A note or coin is counted once. Please count again.")
    together = sum(heap.cents * heap.pieces for heap in counted)
    if together != cents:
        raise BadHeaps(
            f"Notes and coins make {written(together, currency)}, "
            f"yet {written(cents, currency)} was counted. Please count again."
        )
