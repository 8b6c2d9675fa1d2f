"""What stands together on a docket."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import LineId
from server.kitchen.docket_dishes import plates
from server.kitchen.ticket import TicketLine

BURGER = TicketLine(line=LineId("a"), name="Burger", quantity=2, seat=3)
WITH_CHEESE = replace(BURGER, line=LineId("b"), quantity=1, seat=1, modifiers=("+ cheese",))
FRIES = TicketLine(line=LineId("c"), name="Fries", quantity=1)
ONE_MORE = replace(BURGER, line=LineId("d"), quantity=1, seat=1)
LINES = (BURGER, FRIES, WITH_CHEESE, ONE_MORE)


def test_dishes_stand_as_they_were_entered() -> None:
    assert [(each.pieces, each.seat) for each in plates(LINES, "order")] == [
        (2, "seat 3"),
        (1, ""),
        (1, "seat 1"),
        (1, "seat 1"),
    ]


def test_or_guest_by_guest_what_is_for_the_table_first() -> None:
    assert [each.line.line for each in plates(LINES, "seat")] == ["c", "b", "d", "a"]


def test_or_equal_ones_together_and_altered_ones_beside_them() -> None:
    assert [(each.pieces, each.line.name, each.seat) for each in plates(LINES, "dish")] == [
        (3, "Burger", "seats 1, 3"),
        (1, "Burger", "seat 1"),
        (1, "Fries", ""),
    ]


def test_what_is_voided_whole_is_not_made() -> None:
    assert plates((replace(FRIES, voided=1),), "order") == []
