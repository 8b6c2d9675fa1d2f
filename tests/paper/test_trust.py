"""Trusting a stranger: what the owner has read, and nobody who came since."""

from __future__ import annotations

import pytest

from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.trust import AnotherOne, TrustPrinter
from tests.evening import Evening
from tests.paper.makers import an_evening
from tests.paper.test_meet import meets


def trusts(evening: Evening, identity: str, printer: str = "grill") -> int:
    asked = TrustPrinter(printer=PrinterId(printer), identity=identity)
    return len(evening.asks("anna", asked).happened)


def test_the_stranger_is_the_printer_from_now_on_and_twice_is_once() -> None:
    evening = an_evening()
    meets(evening, "A")
    meets(evening, "B")
    assert [trusts(evening, "B"), trusts(evening, "B")] == [1, 0]
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger) == ("B", "")


def test_who_came_since_is_not_trusted_by_it() -> None:
    evening = an_evening()
    for who in "ABC":
        meets(evening, who)
    with pytest.raises(AnotherOne):
        trusts(evening, "B")
    assert evening.sees_one(Printer, "grill").identity == "A"


def test_nobody_is_trusted_at_a_printer_that_is_not_there() -> None:
    with pytest.raises(NoSuchPrinter):
        trusts(an_evening(), "A", "cellar")
