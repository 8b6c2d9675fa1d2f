"""A printer stands in for another until somebody says: back to normal."""

from __future__ import annotations

import pytest

from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.redirect import GoesInCircles, Redirect
from tests.evening import Evening
from tests.paper.backups import a_chain, moves_on, path
from tests.paper.makers import needs


def redirects(evening: Evening, printer: str, to: str | None) -> int:
    asked = Redirect(printer=PrinterId(printer), to=PrinterId(to) if to else None)
    return len(evening.asks("carla", asked).happened)


def test_everything_for_the_grill_comes_out_at_the_bar_and_then_at_the_grill_again() -> None:
    evening = a_chain()
    redirects(evening, "grill", "bar")
    assert evening.sees_one(Printer, "grill").instead == "bar"
    job = needs(evening, "grill-5")
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("bar", "BACKUP", "queued")
    redirects(evening, "grill", None)
    later = needs(evening, "grill-6")
    assert moves_on(evening, later) == ()
    assert path(evening, later) == [("grill", "", "queued")]


def test_a_receipt_of_a_redirected_till_has_no_mark() -> None:
    evening = a_chain()
    redirects(evening, "till", "bar")
    receipt = needs(evening, "receipt-4", "receipt")
    moves_on(evening, receipt)
    assert path(evening, receipt)[-1] == ("bar", "", "queued")


def test_twice_is_once() -> None:
    evening = a_chain()
    assert redirects(evening, "grill", "bar") == 1
    assert redirects(evening, "grill", "bar") == 0


def test_printers_do_not_stand_in_for_each_other() -> None:
    evening = a_chain()
    redirects(evening, "grill", "bar")
    redirects(evening, "bar", "pasta")
    for to in ("pasta", "grill"):
        with pytest.raises(GoesInCircles):
            redirects(evening, "pasta", "grill" if to == "pasta" else "pasta")


@pytest.mark.parametrize(("printer", "to"), [("cellar", "grill"), ("grill", "cellar")])
def test_a_printer_that_is_not_here_is_refused(printer: str, to: str) -> None:
    with pytest.raises(NoSuchPrinter):
        redirects(a_chain(), printer, to)
