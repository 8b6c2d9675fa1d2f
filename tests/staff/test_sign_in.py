"""PINs: right ones open, wrong ones make the door slower."""

from __future__ import annotations

from server.kit.clock import SECOND, Moment
from server.staff.sign_in import FREE_MISSES, WAITS_SECONDS, closed_until, hashed, is_right

NOW = Moment(1_000_000)


def test_the_right_pin_opens_and_no_other() -> None:
    kept = hashed("1234")
    assert is_right(kept, "1234")
    for wrong in ("1235", "", "1234" * 10, "not a pin"):
        assert not is_right(kept, wrong)


def test_a_pin_is_never_kept_as_it_is() -> None:
    assert "1234" not in hashed("1234")
    assert hashed("1234") != hashed("1234")


def test_greasy_fingers_cost_nothing_guessing_does() -> None:
    assert closed_until(FREE_MISSES - 1, NOW) == 0
    waits = [closed_until(FREE_MISSES + n, NOW) - NOW for n in range(len(WAITS_SECONDS) + 3)]
    assert waits == sorted(waits)
    assert waits[0] == WAITS_SECONDS[0] * SECOND
    assert waits[-1] == WAITS_SECONDS[-1] * SECOND
