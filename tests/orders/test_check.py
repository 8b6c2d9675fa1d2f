"""A check and its lines."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import LineId
from server.orders.store import CHECKS
from server.orders.views import check_of
from tests.orders.makers import a_new_line, a_table_with_guests, adding, check_at, the_check


def test_lines_stand_in_the_order_in_which_they_were_entered() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("z", "Beer")))
    evening.clock.forward(seconds=1)
    evening.asks("anna", adding(a_new_line("b", "Cola"), a_new_line("a", "Bread")))
    check = the_check(evening)
    assert [line.id for line in check.lines] == ["z", "a", "b"]
    assert check.line(LineId("nothing")) is None


def test_a_check_comes_back_from_its_records_as_it_was() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Cola"), a_new_line("a", "Bread")))
    check = check_of(Page(evening.kept), check_at("9"))
    assert check is not None
    assert CHECKS.assemble(reversed(list(CHECKS.records(check)))) == check
