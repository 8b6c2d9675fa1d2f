"""Try again now: one tap, and a second one within the second changes nothing."""

from __future__ import annotations

import pytest

from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.retry import Retry
from tests.paper.backups import a_chain


def test_a_printer_tries_again_and_rapid_taps_are_one() -> None:
    evening = a_chain()
    for _ in range(3):
        evening.asks("bea", Retry(printer=PrinterId("grill")))
    assert evening.sees_one(Printer, "grill").retried_at == evening.clock.now()
    assert evening.asks("bea", Retry(printer=PrinterId("grill"))).happened == ()
    evening.clock.forward(seconds=2)
    assert len(evening.asks("bea", Retry(printer=PrinterId("grill"))).happened) == 1


def test_a_printer_that_is_not_here_is_refused() -> None:
    with pytest.raises(NoSuchPrinter):
        a_chain().asks("bea", Retry(printer=PrinterId("cellar")))
