"""A wrong tender: a numbered paper takes the receipt back, and drawer, tips and Z follow."""

from __future__ import annotations

import pytest

from server.kit.money import written
from server.payments.receipt import Receipt
from server.payments.take_cash import NoOpenDrawer
from server.refunds.change_tender import ChangeTender, DayOver, DrawerCounted, PartyGone
from server.refunds.left import NothingLeft, WrongWay
from server.refunds.pay_back import BadRefund, OnItsWay, UnknownReceipt
from server.refunds.permission import ManagerNeeded, ReasonNeeded
from server.register.sales_now import SalesNow
from tests.bills.makers import ANNA, CLEO, bill_of, leaves, on_paper, orders, papers
from tests.payments.makers import (
    BILL,
    attempt,
    ends,
    pays_card,
    pays_cash,
    receipt,
    receipts,
    tender,
    terminal,
)
from tests.refunds.makers import (
    a_paid_table,
    gives_back,
    note_paper,
    notes,
    paid_by_card,
    pieces,
    refund,
)
from tests.refunds.makers import (
    changes_tender as changes,
)
from tests.register.makers import closes, counts, day_of, z_of


def types(of: Receipt) -> list[tuple[str, int, int]]:
    return [(each.type, each.amount_cents, each.tip_cents) for each in of.tenders]


def test_cash_that_was_a_card_has_another_receipt_and_leaves_the_drawer() -> None:
    evening = a_paid_table(tip=100)
    total = receipt(evening, 1).total_cents
    assert changes(evening, "card_by_hand").result == {"note": 1}
    assert types(receipt(evening, 1)) == [("cash", total, 100)], "no receipt is edited"
    assert types(receipt(evening, 2)) == [("card_by_hand", total, 100)]
    (note,) = notes(evening)
    assert (note.of, note.receipt, note.total_cents, note.ways) == ("cancellation", 1, total, ())
    assert "takes back the whole receipt" in note_paper(evening)
    assert bill_of(evening, BILL).receipt == 2
    leaves(evening, ANNA, "5")
    closed = counts(evening, 20_000)
    assert (closed.cash_cents, closed.tips_cents, closed.over_short_cents) == (0, 0, 0)
    closes(evening)
    report = z_of(evening)
    assert (report.receipts, report.receipts_cents, report.sales_cents) == (2, 2 * total, total)
    assert {row.type: row.amount_cents for row in report.tenders if row.amount_cents} == {
        "card_by_hand": total
    }
    assert [(row.cash_cents, row.card_cents) for row in report.tip_rows] == [(0, 100)]
    assert report.covers == 2
    assert sum(tax.gross_cents for tax in report.taxes) == total


def test_on_the_z_a_receipt_taken_back_is_no_money_given_back() -> None:
    evening = a_paid_table("4 Beer")
    total = receipt(evening, 1).total_cents
    changes(evening, "card_by_hand")
    gives_back(evening, pieces(_0=1), of=receipt(evening, 2), how="by_hand")
    taken, given = notes(evening)
    leaves(evening, ANNA, "5")
    counts(evening, 20_000)
    closes(evening)
    assert z_of(evening).refunds_cents == total + given.total_cents
    paper = on_paper(evening, papers(evening, "z_report")[-1])
    rows = {
        row.rsplit(maxsplit=1)[0]: row.rsplit(maxsplit=1)[1]
        for row in paper.splitlines()
        if row.startswith(("Given back", "Receipts taken back"))
    }
    assert rows == {
        "Given back": written(given.total_cents, "EUR"),
        "Receipts taken back": written(taken.total_cents, "EUR"),
    }
    for_guests = paper[paper.index("Given back") : paper.index("Receipts taken back")]
    assert ("Credit note 2" in for_guests, "Credit note 1" in for_guests) == (True, False)


def test_a_card_goes_back_at_its_terminal_before_anything_is_changed() -> None:
    evening = paid_by_card(tip=100)
    total = receipt(evening, 1).total_cents
    changes(evening, "cash")
    assert (notes(evening), attempt(evening, "c").purpose) == ([], "void")
    with pytest.raises(OnItsWay):
        changes(evening, "cash", refund="d")
    ends(evening, attempt(evening, "c"))
    assert types(receipt(evening, 2)) == [("cash", total, 100)]
    assert terminal(evening).taken_cents == 0
    leaves(evening, ANNA, "5")
    assert counts(evening, 20_000 + total + 100).over_short_cents == 0
    closes(evening)
    report = z_of(evening)
    assert (report.terminal_cents, report.sales_cents) == (0, total)


def test_a_terminal_that_says_no_leaves_everything_as_it_was() -> None:
    evening = paid_by_card()
    changes(evening, "cash")
    ends(evening, attempt(evening, "c"), "declined")
    assert (refund(evening, "c").state, len(receipts(evening)), notes(evening)) == ("failed", 1, [])
    assert tender(evening, receipt(evening, 1).tenders[0].tender).is_money


def test_a_bill_that_was_not_paid_is_open_again_and_paid_by_card() -> None:
    evening = a_paid_table()
    total = receipt(evening, 1).total_cents
    changes(evening, "reopen")
    bill = bill_of(evening, BILL)
    assert (bill.settled_at, bill.open_cents, bill.paid_cents) == (None, total, 0)
    (now,) = evening.sees(SalesNow)
    assert (now.sales_cents, now.covers) == (0, 2)
    pays_card(evening, bill, total)
    assert types(receipt(evening, 2)) == [("card", total, 0)]
    (now,) = evening.sees(SalesNow)
    assert (now.sales_cents, now.covers) == (total, 2)
    leaves(evening, ANNA, "5")
    assert counts(evening, 20_000).over_short_cents == 0
    closes(evening)
    assert z_of(evening).sales_cents == total


def test_of_two_payments_only_the_wrong_one_changes() -> None:
    evening = a_paid_table()
    changes(evening, "reopen")
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, 100, tender="a")
    evening.lets_time_pass(minutes=1)
    pays_cash(evening, bill, bill.total_cents - 100, tender="b")
    changes(evening, "card_by_hand", number=2, refund="d")
    kinds = sorted((kind, cents) for kind, cents, _ in types(receipt(evening, 3)))
    assert kinds == [("card_by_hand", 100), ("cash", bill.total_cents - 100)]


def test_the_same_change_twice_is_one() -> None:
    evening = a_paid_table()
    changes(evening, "card_by_hand")
    again = changes(evening, "card_by_hand")
    assert (again.happened, again.result) == ((), {"note": 1})
    with pytest.raises(BadRefund):
        changes(evening, "reopen")
    with pytest.raises(NothingLeft):
        changes(evening, "reopen", refund="d")


def test_nothing_goes_back_of_a_receipt_that_was_taken_back() -> None:
    evening = a_paid_table()
    changes(evening, "card_by_hand")
    with pytest.raises(NothingLeft):
        gives_back(evening, pieces(_0=1), total_cents=460)
    of = receipt(evening, 2)
    gives_back(evening, pieces(_0=1), of=of, how="by_hand")


def test_what_went_back_in_part_is_not_changed_any_more() -> None:
    evening = a_paid_table()
    gives_back(evening, pieces(_0=1))
    with pytest.raises(NothingLeft):
        changes(evening, "card_by_hand")


def test_who_may_and_why() -> None:
    evening = a_paid_table()
    asked = ChangeTender(refund="c", receipt=1, at=0, to="card_by_hand", reason="was a card")
    with pytest.raises(ManagerNeeded):
        evening.asks(CLEO, asked)
    with pytest.raises(ReasonNeeded):
        changes(evening, "card_by_hand", reason="")


def test_no_such_payment() -> None:
    evening = a_paid_table()
    for at, to in ((1, "card_by_hand"), (-1, "card_by_hand"), (0, "cash")):
        with pytest.raises(WrongWay):
            changes(evening, to, at=at)
    with pytest.raises(UnknownReceipt):
        changes(evening, "card_by_hand", number=7)


def test_once_the_drawer_is_counted_its_report_stands() -> None:
    evening = a_paid_table()
    counts(evening, 20_000 + receipt(evening, 1).total_cents)
    with pytest.raises(DrawerCounted):
        changes(evening, "card_by_hand")


def test_cash_instead_needs_a_drawer() -> None:
    evening = paid_by_card()
    counts(evening, 20_000)
    with pytest.raises(NoOpenDrawer):
        changes(evening, "cash")


def test_once_the_day_is_closed_the_z_stands() -> None:
    evening = paid_by_card()
    leaves(evening, ANNA, "5")
    counts(evening, 20_000)
    closes(evening)
    assert day_of(evening).closed_at is not None
    with pytest.raises(DayOver):
        changes(evening, "cash")


def test_a_party_that_has_gone_pays_no_bill_anew_but_its_payment_changes() -> None:
    evening = a_paid_table()
    leaves(evening, ANNA, "5")
    with pytest.raises(PartyGone):
        changes(evening, "reopen")
    changes(evening, "card_by_hand")
    assert [each.number for each in receipts(evening)] == [1, 2]


def test_a_party_that_has_ordered_anew_is_not_reopened() -> None:
    evening = a_paid_table()
    orders(evening, ANNA, "5", "1 Beer")
    with pytest.raises(PartyGone):
        changes(evening, "reopen")
