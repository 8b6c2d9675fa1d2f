"""The evening's money, played from 17:40 to 21:40: thirteen receipts, two papers, one Z."""

from __future__ import annotations

import pytest

from server.bills.bill import BillOutdated
from server.kit.ids import TenderId
from server.payments.claim import BeingPaid, Reserved
from server.payments.receipt import Receipt
from server.payments.take_cash import NoOpenDrawer
from server.register.close_day import DayClosedAlready, TablesOpen
from server.register.reasons import DrawerClosedAlready, ReasonNeeded
from server.register.zreport import ZTax, ZTender
from tests.bills.golden import assert_golden
from tests.bills.makers import ANNA, BEN, at, bill_of, on_paper, orders, papers, presents, sits
from tests.evening import Evening
from tests.payments.makers import (
    TWO,
    a_house_with_a_till,
    answers,
    asks_card,
    opens_drawer,
    pays_cash,
    receipts,
)
from tests.register.makers import closes, counts, z_of
from tests.register.the_evening import the_whole_evening

Row = tuple[int, str, int, tuple[int, int], tuple[int, int]]
NO_TAX = (0, 0)
RECEIPTS: tuple[Row, ...] = (
    (1, "24", 1310, (750, 49), (560, 89)),
    (2, "5", 8110, (6050, 396), (2060, 329)),
    (3, "3", 5880, (4040, 264), (1840, 294)),
    (4, "9", 6938, (5763, 377), (1175, 188)),
    (5, "9", 4448, (3553, 232), (895, 143)),
    (6, "9", 7097, (5922, 387), (1175, 188)),
    (7, "9", 3467, (2572, 168), (895, 143)),
    (8, "12", 3800, (2750, 180), (1050, 168)),
    (9, "12", 2870, (2130, 139), (740, 118)),
    (10, "1", 2200, (1640, 107), (560, 89)),
    (11, "12", 740, NO_TAX, (740, 118)),
    (12, "7", 21_940, (17_220, 1127), (4720, 754)),
    (13, "14", 21_580, (17_400, 1138), (4180, 667)),
)
Paid = tuple[str, int, int, int]
"""Type, amount, tip, change."""
TENDERS: dict[int, list[Paid]] = {
    1: [("cash", 1310, 0, 0)],
    2: [("card", 2704, 296, 0), ("cash", 2703, 297, 0), ("cash", 2703, 0, 2297)],
    3: [("cash", 5880, 120, 0)],
    4: [("card", 6938, 562, 0)],
    5: [("cash", 4448, 0, 552)],
    6: [("cash", 7097, 403, 2500)],
    7: [("card", 3467, 0, 0)],
    8: [("card", 3800, 0, 0)],
    9: [("cash", 2870, 0, 130)],
    10: [("card", 2200, 0, 0)],
    11: [("cash", 740, 60, 200)],
    12: [("card", 21_940, 2060, 0)],
    13: [("cash", 10_000, 0, 0), ("card", 11_580, 1420, 0)],
}


@pytest.fixture(scope="module")
def evening() -> Evening:
    """Everybody has paid and gone; nobody may change it further."""
    return the_whole_evening()


def closed() -> Evening:
    evening = the_whole_evening()
    at(evening, "21:40")
    counts(evening, 58_581, "change miscounted")
    closes(evening)
    return evening


def row_of(receipt: Receipt) -> Row:
    rates = {row.tax: (row.gross_cents, row.tax_cents) for row in receipt.taxes}
    food, drinks = rates.get("food", NO_TAX), rates.get("drinks", NO_TAX)
    return (receipt.number, receipt.table, receipt.total_cents, food, drinks)


def test_thirteen_receipts_and_none_missing(evening: Evening) -> None:
    assert tuple(row_of(receipt) for receipt in receipts(evening)) == RECEIPTS


def test_how_each_was_paid(evening: Evening) -> None:
    paid = {
        receipt.number: [
            (each.type, each.amount_cents, each.tip_cents, each.change_cents)
            for each in receipt.tenders
        ]
        for receipt in receipts(evening)
    }
    assert paid == TENDERS


def test_the_four_receipts_of_table_9_add_up_to_219_50(evening: Evening) -> None:
    assert sum(each.total_cents for each in receipts(evening) if each.table == "9") == 21_950


def test_the_third_road_to_the_drawer(evening: Evening) -> None:
    paid = [each for receipt in receipts(evening) for each in receipt.tenders if each.given_cents]
    given, change = sum(each.given_cents for each in paid), sum(each.change_cents for each in paid)
    assert (given, change, given - change) == (44_310, 5679, 38_631)


def test_till_paper_before_closing(evening: Evening) -> None:
    bills = [job.title for job in papers(evening, "bill")]
    tables = sorted(int(title.removeprefix("Bill Table ")) for title in bills)
    assert tables == [1, 3, 5, 7, 9, 9, 12, 12, 14, 24]
    assert len(papers(evening, "receipt")) == 13


def test_the_bill_of_table_9_twice_on_paper(evening: Evening) -> None:
    first, second = (job for job in papers(evening, "bill") if job.table == "9")
    assert_golden("bills/table-9.txt", on_paper(evening, first))
    assert_golden("bills/table-9-again.txt", on_paper(evening, second))


@pytest.mark.parametrize("number", [2, 6])
def test_receipts_on_paper(evening: Evening, number: int) -> None:
    job = papers(evening, "receipt")[number - 1]
    assert_golden(f"receipts/receipt-{number}.txt", on_paper(evening, job))


def test_the_drawer_is_short_by_50_cents_and_says_so() -> None:
    evening = the_whole_evening()
    at(evening, "21:40")
    with pytest.raises(ReasonNeeded, match=r"Expected 586\.31, counted 585\.81: short 0\.50"):
        counts(evening, 58_581)
    counted = counts(evening, 58_581, "change miscounted")
    assert (counted.expected_cents, counted.over_short_cents) == (58_631, -50)
    (job,) = papers(evening, "drawer_report")
    assert_golden("z/drawer-report-1.txt", on_paper(evening, job))
    with pytest.raises(DrawerClosedAlready):
        counts(evening, 58_631)


def test_z_1_to_the_cent() -> None:
    evening = closed()
    report = z_of(evening)
    assert (report.number, report.receipts, report.covers) == (1, 13, 26)
    assert (report.sales_cents, report.a_cover_cents) == (90_380, 3476)
    assert report.taxes == (
        ZTax(name="Food", rate_bp=700, gross_cents=69_790, tax_cents=4564, net_cents=65_226),
        ZTax(name="Drinks", rate_bp=1900, gross_cents=20_590, tax_cents=3288, net_cents=17_302),
    )
    assert (report.tax_cents, report.net_cents) == (7852, 82_528)
    assert report.tenders == (
        ZTender(type="cash", amount_cents=37_751, count=9, tip_cents=880),
        ZTender(type="card", amount_cents=52_629, count=7, tip_cents=4338),
    )
    assert report.tips_cents == 5218
    assert (report.terminal_cents, report.terminal_approved, report.terminal_declined) == (
        56_967,
        7,
        1,
    )
    assert (report.voided_pieces, report.voided_cents) == (2, 5390)
    assert (report.removed_pieces, report.removed_cents) == (1, 390)
    rest = (report.discounts_cents, report.comps_cents, report.refunds_cents, report.open_cents)
    assert (*rest, report.unapplied_cents) == (0, 0, 0, 0, 0)


def test_z_1_by_waiter_and_drawer() -> None:
    report = z_of(closed())
    rows = [
        (row.name, row.tip_cents, row.tip_cash_cents, row.tip_card_cents, row.sales_cents)
        for row in report.waiters
    ]
    assert rows == [("Anna", 2713, 357, 2356, 40_970), ("Ben", 2505, 523, 1982, 49_410)]
    assert [row.tables for row in report.waiters] == [("1", "5", "7", "12", "24"), ("3", "9", "14")]
    (drawer,) = report.drawers
    assert (drawer.float_cents, drawer.cash_cents, drawer.tips_cents) == (20_000, 37_751, 880)
    assert (drawer.expected_cents, drawer.counted_cents, drawer.over_short_cents) == (
        58_631,
        58_581,
        -50,
    )
    voids = {void.name: (void.fired, void.approved_by) for void in report.voids}
    assert voids == {"Spaghetti": (False, None), "Rib-eye": (True, "mia")}


def test_z_1_on_paper_and_a_second_close_is_refused() -> None:
    evening = closed()
    (job,) = papers(evening, "z_report")
    assert_golden("z/z-1.txt", on_paper(evening, job))
    with pytest.raises(DayClosedAlready):
        closes(evening)


def test_before_17_40_taking_cash_is_refused_with_a_sentence() -> None:
    evening = a_house_with_a_till()
    sits(evening, ANNA, "24", 2)
    orders(evening, ANNA, "24", "2 Espresso")
    bill = presents(evening, ANNA, "24")
    with pytest.raises(NoOpenDrawer, match="Open one with its float"):
        pays_cash(evening, bill, 560)


def test_table_14_still_open_sends_the_cashier_back() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    sits(evening, BEN, "14", 6)
    orders(evening, BEN, "14", "4 Spritz")
    counts(evening, 20_000)
    with pytest.raises(TablesOpen, match="table 14"):
        closes(evening)


def test_20_08_taking_213_90_is_refused_until_219_50_was_presented() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    sits(evening, BEN, "9", 4)
    orders(evening, BEN, "9", "5 Rib-eye+rare")
    bill = presents(evening, BEN, "9")
    orders(evening, BEN, "9", "2 Espresso")
    with pytest.raises(BillOutdated):
        pays_cash(evening, bill, bill.total_cents)
    presents(evening, BEN, "9")
    pays_cash(evening, bill, 17_560)


def test_20_40_card_twice_and_a_second_till() -> None:
    evening = a_house_with_a_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    bill = presents(evening, ANNA, "1")
    asks_card(evening, bill, 2200, tender="same")
    asks_card(evening, bill, 2200, tender="same")
    with pytest.raises(BeingPaid):
        asks_card(evening, bill, 2200, tender=TenderId("other"), terminal=TWO)
    assert bill_of(evening, bill.id).reserved_cents == 2200


def test_seat_4_s_unknown_card_refuses_cash_and_a_second_try() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    sits(evening, BEN, "9", 4)
    orders(evening, BEN, "9", "1 Tagliatelle")
    bill = presents(evening, BEN, "9")
    answers(evening, asks_card(evening, bill, 1680), "unknown")
    with pytest.raises(Reserved):
        pays_cash(evening, bill, 1680)
    with pytest.raises(Reserved):
        asks_card(evening, bill, 1680, tender="again", terminal=TWO)
