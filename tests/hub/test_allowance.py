"""How fast one screen may ask (HUB-16)."""

from __future__ import annotations

from server.hub.allowance import ASKS_PER_SECOND, BURST, Allowance
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
