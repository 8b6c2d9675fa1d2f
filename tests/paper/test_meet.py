"""Meeting a printer: the first at an address is remembered, whoever comes later is a stranger."""

from __future__ import annotations

import pytest

from server.kit.ids import PrinterId
from server.paper.meet import MeetPrinter, NoIdentity, NoSuchPrinter
from server.paper.printer import Printer
from tests.evening import Evening
from tests.paper.makers import a_printer, a_set_up, an_evening


def meets(evening: Evening, identity: str, printer: str = "grill") -> int:
    asked = MeetPrinter(printer=PrinterId(printer), identity=identity)
    return len(evening.asks("house", asked).happened)


def test_the_first_is_remembered_and_meeting_it_again_changes_nothing() -> None:
    evening = an_evening()
    assert [meets(evening, "A"), meets(evening, "A")] == [1, 0]
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger) == ("A", "")


def test_whoever_comes_later_is_shown_as_a_stranger() -> None:
    evening = an_evening()
    assert [meets(evening, who) for who in "ABBC"] == [1, 1, 0, 1]
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger) == ("A", "C")


def test_when_the_known_one_answers_again_the_stranger_has_gone() -> None:
    evening = an_evening()
    assert [meets(evening, who) for who in "ABAA"] == [1, 1, 1, 0]
    grill = evening.sees_one(Printer, "grill")
    assert (grill.identity, grill.stranger) == ("A", "")
    assert meets(evening, "B") == 1, "when it comes back it is a stranger again"
    assert evening.sees_one(Printer, "grill").stranger == "B"


def test_at_a_new_address_nobody_is_known_yet() -> None:
    evening = an_evening()
    meets(evening, "A")
    evening.asks("house", a_set_up(a_printer("grill", "epos://192.0.2.7")))
    assert evening.sees_one(Printer, "grill").identity == ""
    meets(evening, "B")
    evening.asks("house", a_set_up(a_printer("grill", "epos://192.0.2.7")))
    assert evening.sees_one(Printer, "grill").identity == "B"


def test_a_printer_that_the_house_does_not_have_is_met_by_nobody() -> None:
    with pytest.raises(NoSuchPrinter):
        meets(an_evening(), "A", "cellar")


@pytest.mark.parametrize("identity", ["", "A\x07", "A" * 101])
def test_what_names_nobody_is_refused(identity: str) -> None:
    with pytest.raises(NoIdentity):
        meets(an_evening(), identity)
