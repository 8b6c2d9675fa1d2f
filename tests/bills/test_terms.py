"""Tax that comes on top of prices reaches the bill, its shares, the receipt and what is owed."""

from __future__ import annotations

import pytest

from server.bills.bill import Bill
from server.bills.reactions import StillOwed
from server.bills.split_in_shares import BadShares
from server.orders.check import Check
from server.payments.claim import MoreThanOpen
from server.register.sales_now import OpenNow
from tests.bills.makers import (
    ANNA,
    a_house,
    bill_of,
    check_at,
    leaves,
    line_named,
    orders,
    presents,
    settlement,
    sits,
    splits_by_line,
    splits_evenly,
    voids,
)
from tests.bills.splits import splits_in_shares
from tests.bills.taxed import NEW_YORK, ONE_RATE, with_taxes
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash, receipts

BILL = "bill-party-5-1"


def a_party(evening: Evening, *dishes: str) -> Bill:
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", *dishes)
    return presents(evening, ANNA, "5")


def rows(bill: Bill) -> list[tuple[str, int, int, int]]:
    """Each tax, what it is due on, the tax, and what both count as in the total."""
    return [
        (row.rate or str(row.rate_bp), row.due_on_cents, row.tax_cents, row.gross_cents)
        for row in bill.taxes
    ]


def test_a_tax_finer_than_a_basis_point_comes_on_top() -> None:
    """68.00 at 8.875 %: 6.035, so 6.04."""
    bill = a_party(with_taxes(a_house(), *ONE_RATE), "2 Rib-eye+rare")
    assert (bill.goods_cents, bill.terms.added_tax_cents, bill.total_cents) == (6_800, 604, 7_404)
    assert rows(bill) == [("8.875", 6_800, 604, 7_404)]


def test_three_taxes_on_one_base_are_three_rows_that_add_up_to_the_total() -> None:
    bill = a_party(with_taxes(a_house(), *NEW_YORK), "2 Rib-eye+rare")
    assert [(tax, due_on, cents) for tax, due_on, cents, _ in rows(bill)] == [
        ("0.375", 6_800, 26),
        ("400", 6_800, 272),
        ("450", 6_800, 306),
    ]
    assert sum(row.gross_cents for row in bill.taxes) == bill.total_cents == 7_404


def test_tax_by_the_line_where_the_house_says_so() -> None:
    """4.60 at 8.875 % is 0.40825: three of them 1.22 on a bill, and 1.23 line by line."""
    by_bill = a_party(with_taxes(a_house(), *ONE_RATE), "1 Beer", "1 Beer", "1 Beer")
    assert by_bill.terms.added_tax_cents == 122
    evening = with_taxes(a_house(), *ONE_RATE, by_line=True)
    by_line = a_party(evening, "1 Beer", "1 Beer", "1 Beer")
    assert by_line.terms.added_tax_cents == 123
    assert by_line.terms.by_line


def test_the_check_says_what_comes_on_top_before_there_is_a_bill() -> None:
    evening = with_taxes(a_house(), *ONE_RATE)
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Rib-eye+rare")
    check = evening.sees_one(Check, check_at("5"))
    assert (check.total_cents, check.to_pay_cents) == (6_800, 7_404)


def test_the_tile_and_the_figures_of_the_day_say_it_with_tax() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Rib-eye+rare")
    assert evening.sees_one(OpenNow, "house").open_cents == 7_404
    presents(evening, ANNA, "5")
    there = settlement(evening, "5")
    assert (there.total_cents, there.open_cents, there.presented_cents) == (7_404, 7_404, 7_404)
    assert evening.sees_one(OpenNow, "house").open_cents == 7_404


def test_who_pays_the_prices_alone_still_owes_the_tax() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    bill = a_party(evening, "2 Rib-eye+rare")
    pays_cash(evening, bill, 6_800)
    with pytest.raises(StillOwed, match=r"6\.04"):
        leaves(evening, ANNA, "5")
    pays_cash(evening, bill, 604)
    assert settlement(evening, "5").open_cents == 0
    leaves(evening, ANNA, "5")
    [receipt] = receipts(evening)
    assert (receipt.total_cents, receipt.terms.added_tax_cents) == (7_404, 604)


def test_several_people_pay_one_bill_with_its_tax() -> None:
    evening = with_taxes(an_open_till(), *NEW_YORK)
    a_party(evening, "2 Rib-eye+rare")
    bill = splits_evenly(evening, BILL, 3)
    assert [payer.amount_cents for payer in bill.payers] == [2_468, 2_468, 2_468]
    for payer in bill.payers:
        assert sum(rate.gross_cents for rate in payer.rates) == payer.amount_cents


def test_each_document_has_the_tax_of_its_own_dishes() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    a_party(evening, "1 Rib-eye+rare", "1 Beer")
    line = line_named(evening, "5", "Beer").replace("-", "_")
    part, rest = splits_by_line(evening, BILL, **{line: 1})
    assert (part.total_cents, rest.total_cents) == (460 + 41, 3_400 + 302)
    there = settlement(evening, "5")
    assert there.open_cents == part.total_cents + rest.total_cents


def test_no_document_comes_to_just_an_amount_when_tax_comes_on_top() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    a_party(evening, "2 Rib-eye+rare")
    with pytest.raises(BadShares, match="several people pay one bill"):
        splits_in_shares(evening, BILL, "one", "two", amounts=(4_000,))
    one, two = splits_in_shares(evening, BILL, "one", "two")
    assert one.total_cents == two.total_cents == 3_702


def test_a_void_takes_its_tax_along() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    a_party(evening, "2 Rib-eye+rare")
    voids(evening, ANNA, "5", line_named(evening, "5", "Rib-eye"))
    bill = bill_of(evening, BILL)
    assert (bill.total_cents, bill.terms.added_tax_cents, bill.outdated) == (3_702, 302, True)


def test_cash_that_is_more_than_the_total_with_tax_is_refused() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    bill = a_party(evening, "1 Beer")
    with pytest.raises(MoreThanOpen, match=r"5\.01"):
        pays_cash(evening, bill, 502)
