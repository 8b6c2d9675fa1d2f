"""How fast one screen may ask (HUB-16)."""

from __future__ import annotations

import pytest

from server.hub.allowance import ASKS_PER_SECOND, BURST, DEAF_MAX, Allowance
from server.kit.clock import SECOND, Moment


def test_hub_16_a_burst_goes_through_and_the_next_waits() -> None:
    allowance = Allowance()
    assert [allowance.take(Moment(10_000)) for _ in range(BURST)] == [0] * BURST
    wait = allowance.take(Moment(10_000))
    assert 0 < wait <= SECOND
    assert allowance.take(Moment(10_000 + wait)) == 0


def test_hub_16_the_steady_pace_is_never_refused() -> None:
    allowance = Allowance()
    pace = SECOND // ASKS_PER_SECOND
    assert all(allowance.take(Moment(10_000 + n * pace)) == 0 for n in range(1_000))


def test_a_list_counts_as_many_as_it_holds() -> None:
    allowance = Allowance()
    assert allowance.take(Moment(1), 50) == allowance.take(Moment(1), 50) == 0
    assert allowance.take(Moment(1), 50) > 0


@pytest.mark.parametrize("pace", [3, 10, 100])
def test_hub_16_a_flood_is_a_flood_however_slowly_it_comes(pace: int) -> None:
    """One ask in `pace` gets through, and yet it never waits as it is told."""
    allowance, step = Allowance(), SECOND // ASKS_PER_SECOND // pace
    for n in range(BURST + 4 * DEAF_MAX):
        allowance.take(Moment(10_000 + n * step))
    assert allowance.is_flood


def test_hub_16_who_waits_as_it_is_told_is_never_a_flood() -> None:
    allowance, now = Allowance(), 10_000
    for _ in range(BURST + 20 * DEAF_MAX):
        wait = allowance.take(Moment(now))
        assert not allowance.is_flood
        now += wait
