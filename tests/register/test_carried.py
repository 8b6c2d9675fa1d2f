"""Carried over: who is still seated when the day closes pays on the next one."""

from __future__ import annotations

import pytest

from server.bills.bill import Bill
from server.bills.billing import Settlement
from server.register.close_day import CloseDay, PartPaid, TablesOpen
from server.register.zreport import ZOpen
from tests.bills.makers import BEN, CLEO, leaves, on_paper, orders, papers, presents, sits
from tests.payments.makers import an_open_till, opens_drawer, pays_cash
from tests.register.makers import MAY_1, closes, counts, z_of
from tests.register.test_close_day import a_counted_day


def test_seated_parties_may_be_carried_over_and_pay_tomorrow() -> None:
    evening = a_counted_day()
    sits(evening, BEN, "14", 2)
    orders(evening, BEN, "14", "1 Beer")
    presents(evening, BEN, "14")
    with pytest.raises(TablesOpen, match="carry them over"):
        closes(evening)
    evening.asks(CLEO, CloseDay(day=MAY_1, carry_over=True))
    report = z_of(evening)
    assert (report.sales_cents, report.open_cents) == (920, 460)
    assert report.open_tables == (ZOpen(table="14", cents=460),)
    assert "table 14" in on_paper(evening, papers(evening, "z_report")[0])
    evening.clock.forward(minutes=12 * 60)
    opens_drawer(evening)
    pays_cash(evening, presents(evening, BEN, "14"), 460)
    leaves(evening, BEN, "14")
    counts(evening, 20_460)
    evening.asks(CLEO, CloseDay(day="2026-05-02"))
    report = z_of(evening)
    assert (report.number, report.sales_cents, report.open_cents) == (2, 460, 0)
    assert report.first_receipt == 2


def test_a_bill_that_is_paid_in_part_is_settled_on_its_own_day() -> None:
    evening = an_open_till()
    sits(evening, BEN, "14", 2)
    orders(evening, BEN, "14", "2 Beer")
    bill = presents(evening, BEN, "14")
    pays_cash(evening, bill, 400)
    counts(evening, 20_400)
    with pytest.raises(PartPaid, match="table 14"):
        evening.asks(CLEO, CloseDay(day=MAY_1, carry_over=True))


def test_what_was_carried_over_is_still_on_the_screens() -> None:
    evening = a_counted_day()
    sits(evening, BEN, "14", 2)
    orders(evening, BEN, "14", "1 Beer")
    bill = presents(evening, BEN, "14")
    evening.asks(CLEO, CloseDay(day=MAY_1, carry_over=True))
    assert [each.id for each in evening.sees(Bill)] == [bill.id]
    assert [each.open_cents for each in evening.sees(Settlement)] == [460]
