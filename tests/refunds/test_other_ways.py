"""Back by the other ways: coins, house accounts, vouchers and transfers."""

from __future__ import annotations

import pytest

from server.refunds.left import WrongWay
from server.refunds.refund import WayBack
from tests.bills.makers import ANNA, CLEO, bill_of, leaves
from tests.payments.makers import BILL, a_presented_table, receipt
from tests.payments.other_ways import allows, an_account, charge, owed
from tests.refunds.makers import a_paid_table, gives_back, note_paper, notes, pieces
from tests.register.makers import closes, counts, movements, z_of
from tests.register.the_ledger import balances, check_balance


def test_where_the_smallest_coins_are_not_used_cash_goes_back_in_coins_that_there_are() -> None:
    evening = a_paid_table("1 Beer")
    total = receipt(evening, 1).total_cents
    allows(evening, cash_step_cents=50)
    off = (total + 25) // 50 * 50 - total
    assert off, "this beer can be paid in coins"
    gives_back(evening, pieces(_0=1))
    (note,) = notes(evening)
    assert (note.total_cents, note.rounding_cents, note.cash_cents) == (total, off, total + off)
    assert movements(evening)[0].cents == -(total + off)
    assert "Cash rounding" in note_paper(evening)
    check_balance(evening)
    assert balances(evening)["Cash rounding"] == off
    leaves(evening, ANNA, "5")
    assert counts(evening, 20_000 - off).over_short_cents == 0
    closes(evening)
    report = z_of(evening)
    assert (report.sales_cents, report.rounding_cents) == (0, -off)


def test_what_was_put_on_a_house_account_is_owed_no_more_and_is_never_given_in_cash() -> None:
    evening = a_presented_table("3 Beer")
    an_account(evening)
    bill = bill_of(evening, BILL)
    evening.asks(CLEO, charge(bill, bill.total_cents))
    assert owed(evening) == bill.total_cents
    with pytest.raises(WrongWay):
        gives_back(evening, pieces(_0=1))
    gives_back(evening, pieces(_0=1), how="by_hand")
    (note,) = notes(evening)
    assert owed(evening) == bill.total_cents - note.total_cents
    assert movements(evening) == []
    check_balance(evening)
    assert balances(evening)["House account"] == owed(evening)
    way = WayBack(at=0, how="terminal", cents=note.total_cents)
    with pytest.raises(WrongWay):
        gives_back(evening, pieces(_0=1), ways=(way,))
