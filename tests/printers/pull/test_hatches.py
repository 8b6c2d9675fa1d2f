"""Every polling printer has its own hatch."""

from __future__ import annotations

from printers.pull.hatches import Hatches
from tests.printers.pull.test_hatch import a_hatch


def test_the_hatch_of_a_printer_is_the_one_that_was_opened_last() -> None:
    hatches = Hatches()
    assert hatches.of("grill") is None
    first, second = a_hatch(), a_hatch()
    hatches.opened("grill", first)
    assert hatches.opened("grill", second) is second
    assert hatches.of("grill") is second
    assert hatches.of("bar") is None
