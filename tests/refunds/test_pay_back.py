"""Paying back: by line and piece, never more than is left, with a credit note and a reason."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kit.ids import BillId, OpeningId
from server.payments.take_cash import NoOpenDrawer
from server.refunds.left import MoreThanPaid, NothingLeft, OtherTotal, WrongPart, WrongWay
from server.refunds.pay_back import BadRefund, OtherKind, UnknownReceipt
from server.refunds.permission import ManagerNeeded, ReasonNeeded
from server.refunds.refund import Returned, WayBack
from server.register.drop import Drop
from server.register.movement import BadSum
from tests.bills.makers import ANNA, CLEO, MIA, bill_of, leaves
from tests.payments.makers import (
    BILL,
    a_presented_table,
    attempt,
    ends,
    opens_drawer,
    pays_card,
    pays_cash,
    receipt,
)
from tests.refunds.makers import (
    a_paid_table,
    asked,
    given_back,
    gives_back,
    note_paper,
    notes,
    pieces,
    refund,
)
from tests.register.makers import closes, counts, movements, opening_of, z_of


def test_a_beer_goes_back_in_cash_with_credit_note_1() -> None:
    evening = a_paid_table()
    done = gives_back(evening, pieces(_0=1))
    (note,) = notes(evening)
    one = receipt(evening, 1).lines[0].amount_cents // 3
    assert done.result == {"note": 1, "again": False}
    assert (note.number, note.receipt, note.total_cents, note.cash_cents) == (1, 1, one, one)
    assert (note.by, note.approved_by, note.reason) == (CLEO, MIA, "cold")
    assert refund(evening, note.refund).state == "done"
    assert receipt(evening, 1).total_cents > note.total_cents, "the receipt stays as it was"


def test_the_credit_note_says_what_went_back_of_which_receipt() -> None:
    evening = a_paid_table()
    gives_back(evening, pieces(_0=2))
    said = note_paper(evening)
    for words in ("CREDIT NOTE 1", "for receipt 1", "2026-05-01", "cold: Cleo", "Approved by Mia"):
        assert words in said
    assert "Cash paid back" in said
    assert "Received" in said


def test_the_drawer_holds_less_and_the_z_tells_of_it() -> None:
    evening = a_paid_table("4 Beer")
    total = receipt(evening, 1).total_cents
    gives_back(evening, pieces(_0=1))
    back = notes(evening)[0].total_cents
    assert [(each.what, each.cents) for each in movements(evening)] == [("refund", -back)]
    leaves(evening, ANNA, "5")
    closed = counts(evening, 20_000 + total - back)
    assert (closed.over_short_cents, closed.refunded_cents) == (0, back)
    closes(evening)
    report = z_of(evening)
    assert (report.receipts_cents, report.refunds_cents) == (total, back)
    assert report.sales_cents == total - back == sum(row.amount_cents for row in report.tenders)
    assert sum(tax.gross_cents for tax in report.taxes) == report.sales_cents
    assert report.tax_cents + report.net_cents == report.sales_cents


def test_piece_by_piece_everything_goes_back_to_the_cent() -> None:
    evening = a_paid_table("3 Beer")
    paid = receipt(evening, 1)
    for _ in range(3):
        gives_back(evening, pieces(_0=1))
    assert sum(note.total_cents for note in notes(evening)) == paid.total_cents
    assert [note.number for note in notes(evening)] == [1, 2, 3]
    assert sum(row.tax_cents for note in notes(evening) for row in note.taxes) == sum(
        row.tax_cents for row in paid.taxes
    )
    with pytest.raises(NothingLeft, match="all of it went back"):
        gives_back(evening, pieces(_0=1), total_cents=100)


def test_half_a_dish_goes_back_and_no_more_than_the_other_half_is_left() -> None:
    evening = a_paid_table("1 Burger+rare")
    gives_back(evening, (Returned(at=0, pieces=1, of=2),))
    with pytest.raises(NothingLeft, match="only 1/2"):
        gives_back(evening, pieces(_0=1))
    gives_back(evening, (Returned(at=0, pieces=2, of=4),))
    assert given_back(evening).total_cents == receipt(evening, 1).total_cents


def test_the_same_refund_twice_gives_back_once() -> None:
    evening = a_paid_table()
    wanted = asked(evening, pieces(_0=1))
    evening.asks(CLEO, wanted, approved_by=MIA)
    again = evening.asks(CLEO, wanted, approved_by=MIA)
    assert (again.happened, again.result) == ((), {"note": 1, "again": True})


def test_two_tills_give_the_same_piece_back_and_one_is_refused() -> None:
    evening = a_paid_table("1 Burger+rare")
    first, second = (asked(evening, pieces(_0=1), refund=name) for name in ("one", "two"))
    evening.asks(CLEO, first, approved_by=MIA)
    with pytest.raises(NothingLeft):
        evening.asks(MIA, second)
    assert len(notes(evening)) == 1


def test_another_refund_under_the_same_id_is_refused() -> None:
    evening = a_paid_table()
    gives_back(evening, pieces(_0=1), refund="r")
    with pytest.raises(BadRefund):
        gives_back(evening, pieces(_0=2), refund="r")


def test_a_cashier_needs_a_manager_and_everybody_a_reason() -> None:
    evening = a_paid_table()
    with pytest.raises(ManagerNeeded):
        evening.asks(CLEO, asked(evening, pieces(_0=1)))
    with pytest.raises(ReasonNeeded, match="Say why"):
        evening.asks(MIA, asked(evening, pieces(_0=1), reason=" "))
    with pytest.raises(ReasonNeeded, match="one line"):
        evening.asks(MIA, asked(evening, pieces(_0=1), reason="a\nb"))
    evening.asks(MIA, asked(evening, pieces(_0=1)))
    assert notes(evening)[0].approved_by is None


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (Returned(at=9, pieces=1),),
        (Returned(at=-1, pieces=1),),
        (Returned(at=0, pieces=0),),
        (Returned(at=0, pieces=-1),),
        (Returned(at=0, pieces=1, of=0),),
        (Returned(at=0, pieces=1, of=10_000),),
        (Returned(at=0, pieces=1), Returned(at=0, pieces=1)),
    ],
)
def test_no_such_part_of_a_receipt(lines: tuple[Returned, ...]) -> None:
    evening = a_paid_table()
    wanted = asked(evening, pieces(_0=1))
    with pytest.raises(WrongPart):
        evening.asks(MIA, replace(wanted, lines=lines))


def test_what_the_screen_showed_has_to_be_what_it_is_worth() -> None:
    evening = a_paid_table()
    with pytest.raises(OtherTotal):
        gives_back(evening, pieces(_0=1), total_cents=1)


def test_what_was_free_gives_nothing_back() -> None:
    evening = a_paid_table()
    with pytest.raises(UnknownReceipt):
        evening.asks(MIA, asked(evening, pieces(_0=1), receipt=2))
    with pytest.raises(BadRefund):
        evening.asks(MIA, asked(evening, pieces(_0=1), refund="No id!"))


def test_each_payment_gives_back_at_most_what_it_brought() -> None:
    evening = a_presented_table("3 Beer")
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, 100)
    evening.lets_time_pass(minutes=1)
    pays_card(evening, bill, bill.total_cents - 100)
    total = bill.total_cents
    for ways, refused in (
        ((WayBack(at=0, how="cash", cents=total),), MoreThanPaid),
        ((WayBack(at=0, how="cash", cents=100),), WrongWay),
        ((WayBack(at=0, how="by_hand", cents=100),), WrongWay),
        ((WayBack(at=0, how="terminal", cents=100),), WrongWay),
        ((WayBack(at=2, how="cash", cents=100),), WrongWay),
        ((WayBack(at=0, how="cash", cents=0),), WrongWay),
        ((WayBack(at=0, how="cash", cents=-5),), WrongWay),
        ((WayBack(at=0, how="cash", cents=50), WayBack(at=0, how="cash", cents=50)), WrongWay),
    ):
        with pytest.raises(refused):
            gives_back(evening, pieces(_0=3), ways=ways)
    card = WayBack(at=1, how="terminal", cents=total - 100)
    ways = (WayBack(at=0, how="cash", cents=100), card)
    gives_back(evening, pieces(_0=3), ways=ways, refund="r")
    assert movements(evening) == [], "the cash waits for the card"
    ends(evening, attempt(evening, "r"))
    (note,) = notes(evening)
    assert [(way.type, way.cents) for way in note.ways] == [("cash", 100), ("card", total - 100)]
    assert movements(evening)[0].cents == -100


def test_without_a_drawer_no_cash_goes_back() -> None:
    evening = a_paid_table()
    total = receipt(evening, 1).total_cents
    counts(evening, 20_000 + total)
    with pytest.raises(NoOpenDrawer):
        gives_back(evening, pieces(_0=1))


def test_a_drawer_gives_back_no_more_than_it_holds() -> None:
    evening = a_paid_table()
    opening, total = opening_of(evening), receipt(evening, 1).total_cents
    dropped = Drop(
        movement="m", opening=OpeningId(opening.id), cents=20_000 + total - 10, reason="safe"
    )
    evening.asks(CLEO, dropped)
    with pytest.raises(BadSum):
        gives_back(evening, pieces(_0=1))
    assert notes(evening) == []


def test_yesterday_s_receipt_goes_back_on_today_s_report() -> None:
    evening = a_paid_table()
    old = receipt(evening, 1)
    leaves(evening, ANNA, "5")
    counts(evening, 20_000 + old.total_cents)
    closes(evening)
    opens_drawer(evening)
    gives_back(evening, pieces(_0=1), of=old)
    (note,) = notes(evening)
    assert (note.receipt_day, note.business_day) == ("2026-05-01", "2026-05-01-2")
    counts(evening, 20_000 - note.total_cents)
    closes(evening, "2026-05-01-2")
    report = z_of(evening)
    assert (report.sales_cents, report.receipts_cents) == (-note.total_cents, 0)
    assert BillId(old.bill) == BILL
    with pytest.raises(NothingLeft):
        gives_back(evening, pieces(_0=3), of=old)


def test_a_receipt_of_a_trial_is_none_of_the_house_s() -> None:
    evening = a_paid_table()
    with pytest.raises((OtherKind, UnknownReceipt)):
        evening.asks(MIA, asked(evening, pieces(_0=1), receipt=9_000_001))
