"""Turning a stranger away: it is no alarm any more, gets nothing, and may still be accepted."""

from __future__ import annotations

import pytest

from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.trust import AnotherOne
from server.paper.turn_away import TurnAway
from tests.evening import Evening
from tests.paper.makers import a_printer, a_set_up, an_evening
from tests.paper.test_meet import meets
from tests.paper.test_trust import trusts


def turns_away(evening: Evening, identity: str, printer: str = "grill") -> int:
    asked = TurnAway(printer=PrinterId(printer), identity=identity)
    return len(evening.asks("anna", asked).happened)


def a_stranger() -> Evening:
    evening = an_evening()
    meets(evening, "A")
    meets(evening, "B")
    return evening


def test_who_was_turned_away_is_no_news_and_twice_is_once() -> None:
    evening = a_stranger()
    assert [turns_away(evening, "B"), turns_away(evening, "B")] == [1, 0]
    assert meets(evening, "B") == 0
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger, grill.turned_away) == ("A", "", "B")


def test_somebody_else_is_a_stranger_all_the_same() -> None:
    evening = a_stranger()
    turns_away(evening, "B")
    assert meets(evening, "C") == 1
    assert evening.sees_one(Printer, "grill").stranger == "C"


@pytest.mark.parametrize("identity", ["C", "A", ""])
def test_nobody_is_turned_away_but_the_stranger_that_was_read(identity: str) -> None:
    evening = a_stranger()
    with pytest.raises(AnotherOne):
        turns_away(evening, identity)
    assert evening.sees_one(Printer, "grill").stranger == "B"


def test_turned_away_by_mistake_it_may_still_be_accepted() -> None:
    evening = a_stranger()
    turns_away(evening, "B")
    assert trusts(evening, "B") == 1
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger, grill.turned_away) == ("B", "", "")


def test_at_a_new_address_nobody_is_turned_away() -> None:
    evening = a_stranger()
    turns_away(evening, "B")
    evening.asks("house", a_set_up(a_printer("grill", "epos://192.0.2.7")))
    assert evening.sees_one(Printer, "grill").turned_away == ""
    assert meets(evening, "B") == 1


def test_nobody_is_turned_away_at_a_printer_that_is_not_there() -> None:
    with pytest.raises(NoSuchPrinter):
        turns_away(an_evening(), "A", "cellar")
