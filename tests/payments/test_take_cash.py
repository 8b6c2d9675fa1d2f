"""Cash: given, change, tip; asked on a live screen, a fact everywhere else."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.bills.bill import BillOutdated, NotPresented, UnknownBill
from server.kit.ids import BillId
from server.payments.claim import (
    BadAmount,
    BadTender,
    BeingPaid,
    MoreThanOpen,
    NoSuchPayer,
    Reserved,
)
from server.payments.take_cash import GivenTooLittle, NoOpenDrawer
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    MIA,
    bill_of,
    open_bills,
    orders,
    presents,
    splits_by_seat,
    splits_evenly,
)
from tests.payments.makers import (
    BILL,
    a_bill,
    a_house_with_a_till,
    answers,
    asks_card,
    cash,
    opens_drawer,
    pays_cash,
    receipt,
    receipts,
    tender,
)
from tests.register.makers import opening_of


def test_exact_cash_settles_the_bill_and_prints_receipt_1() -> None:
    evening = a_bill()
    taken = pays_cash(evening, bill_of(evening, BILL), 1310)
    assert (taken.state, taken.change_cents, taken.waiter, taken.taken_by) == (
        "booked",
        0,
        ANNA,
        CLEO,
    )
    bill = bill_of(evening, BILL)
    assert (bill.receipt, bill.open_cents, bill.settled_at) == (1, 0, evening.clock.now())
    assert receipt(evening, 1).total_cents == 1310


def test_change_and_tip() -> None:
    evening = a_bill()
    asked = cash(bill_of(evening, BILL), 1310, given=2000, tip=190)
    done = evening.asks(CLEO, asked)
    assert done.result == {"change_cents": 500, "tender": asked.tender, "again": False}
    (paid,) = receipt(evening, 1).tenders
    assert (paid.amount_cents, paid.tip_cents, paid.given_cents, paid.change_cents) == (
        1310,
        190,
        2000,
        500,
    )


@pytest.mark.parametrize(("forged", "kept"), [("T-\x1b@", "T- @"), ("T" * 21, "T" * 20)])
def test_a_reference_that_no_till_gives_prints_nothing_odd_and_the_cash_is_a_fact(
    forged: str, kept: str
) -> None:
    evening = a_bill()
    taken = pays_cash(evening, bill_of(evening, BILL), 1310, reference=forged)
    assert (taken.reference, receipt(evening, 1).tenders[0].temporary) == (kept, kept)


def test_the_same_payment_twice_is_taken_once() -> None:
    evening = a_bill()
    asked = cash(bill_of(evening, BILL), 1310)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    assert len(receipts(evening)) == 1


def test_another_payment_under_the_same_id_is_refused() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 1000, tender="one")
    with pytest.raises(BadTender):
        pays_cash(evening, bill_of(evening, BILL), 310, tender="one")


def test_a_declined_card_s_id_never_stands_for_cash() -> None:
    evening = a_bill()
    asked = asks_card(evening, bill_of(evening, BILL), 1310, tender="t")
    answers(evening, asked, "declined")
    with pytest.raises(BadTender):
        pays_cash(evening, bill_of(evening, BILL), 1310, tender="t")


def test_cash_with_another_tip_is_another_payment() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 500, tender="t")
    with pytest.raises(BadTender):
        pays_cash(evening, bill_of(evening, BILL), 500, tip=100, tender="t")


def test_without_an_open_drawer_no_cash_is_taken() -> None:
    evening = a_bill(a_house_with_a_till())
    with pytest.raises(NoOpenDrawer, match="No drawer is open"):
        pays_cash(evening, bill_of(evening, BILL), 1310)


def test_cash_goes_into_one_s_own_drawer() -> None:
    evening = a_bill(a_house_with_a_till())
    hers = opens_drawer(evening, CLEO, 1)
    his = opens_drawer(evening, MIA, 2)
    bill = bill_of(evening, BILL)
    evening.asks(MIA, cash(bill, 500, tender="mia"))
    evening.asks(CLEO, cash(bill, 500, tender="cleo"))
    assert (tender(evening, "mia").opening, tender(evening, "cleo").opening) == (his, hers)
    with pytest.raises(NoOpenDrawer, match="none of them is yours"):
        evening.asks(BEN, cash(bill, 310, tender="ben"))


def test_a_waiter_s_cash_goes_into_the_only_open_drawer() -> None:
    evening = a_bill()
    evening.asks(BEN, cash(bill_of(evening, BILL), 1310))
    assert tender(evening, f"cash-{BILL}-0").opening == opening_of(evening).id


def test_an_outdated_bill_is_presented_again_before_it_is_paid() -> None:
    evening = a_bill()
    orders(evening, BEN, "5", "1 Beer")
    with pytest.raises(BillOutdated, match="Present it again"):
        pays_cash(evening, bill_of(evening, BILL), 1310)


def test_the_figure_of_an_old_screen_is_refused() -> None:
    evening = a_bill()
    old = bill_of(evening, BILL)
    orders(evening, BEN, "5", "1 Beer")
    presents(evening, ANNA, "5")
    with pytest.raises(BillOutdated, match=r"showed 13\.10, but 17\.70"):
        evening.asks(CLEO, cash(old, 1310))


def test_a_bill_nobody_saw_is_not_paid() -> None:
    evening = a_bill(None, "1 Beer@1", "1 Cola@2")
    splits_by_seat(evening, "5")
    orders(evening, BEN, "5", "1 Espresso")
    with pytest.raises(NotPresented):
        pays_cash(evening, open_bills(evening, "5")[-1], 280)


def test_nobody_pays_more_than_is_open() -> None:
    evening = a_bill()
    with pytest.raises(MoreThanOpen, match=r"Only 13\.10"):
        pays_cash(evening, bill_of(evening, BILL), 1311)


def test_nobody_gives_less_than_amount_and_tip() -> None:
    evening = a_bill()
    with pytest.raises(GivenTooLittle, match=r"13\.50 is less than 13\.60"):
        pays_cash(evening, bill_of(evening, BILL), 1310, given=1350, tip=50)


@pytest.mark.parametrize(
    ("amount", "tip", "given"),
    [(0, 0, 0), (-1, 0, 10), (10**9, 0, 10**9), (10, -1, 10), (10, 0, 10**9), (10, 10**9, 0)],
)
def test_impossible_amounts_are_refused_live_or_not(amount: int, tip: int, given: int) -> None:
    evening = a_bill()
    for live in (True, False):
        with pytest.raises(BadAmount):
            evening.asks(CLEO, cash(bill_of(evening, BILL), amount, given, tip), live=live)


def test_a_payment_needs_a_usable_id_and_a_known_bill() -> None:
    evening = a_bill()
    with pytest.raises(BadTender):
        pays_cash(evening, bill_of(evening, BILL), 1310, tender="NO ID")
    for live in (True, False):
        unknown = replace(cash(bill_of(evening, BILL), 1310), bill=BillId("none"))
        with pytest.raises(UnknownBill):
            evening.asks(CLEO, unknown, live=live)


def test_a_replaced_bill_is_not_paid_on_a_live_screen() -> None:
    evening = a_bill(None, "1 Beer@1", "1 Cola@2")
    old = bill_of(evening, BILL)
    splits_by_seat(evening, "5")
    with pytest.raises(UnknownBill, match="not there any more"):
        evening.asks(CLEO, cash(old, 850))


def test_what_an_unknown_card_reserves_is_not_taken_in_cash() -> None:
    evening = a_bill()
    bill = bill_of(evening, BILL)
    asked = asks_card(evening, bill, 1000)
    with pytest.raises(BeingPaid, match="being paid by card"):
        pays_cash(evening, bill, 1310)
    answers(evening, asked, "unknown")
    with pytest.raises(Reserved, match="Ask the terminal again first"):
        pays_cash(evening, bill, 1310)
    pays_cash(evening, bill, 310)
    answers(evening, asked)
    assert [paid.type for paid in receipt(evening, 1).tenders] == ["card", "cash"]


def test_each_payer_pays_no_more_than_their_share() -> None:
    evening = a_bill()
    bill = splits_evenly(evening, BILL, 3)
    with pytest.raises(MoreThanOpen, match=r"Only 4\.37 of this share"):
        pays_cash(evening, bill, 438, payer=0)
    for payer in (-1, 3):
        with pytest.raises(NoSuchPayer):
            pays_cash(evening, bill, 437, payer=payer)
    pays_cash(evening, bill, 437, payer=0)
    with pytest.raises(MoreThanOpen, match=r"Only 0\.00"):
        pays_cash(evening, bill, 437, payer=0)
    pays_cash(evening, bill, 437, payer=1)
    pays_cash(evening, bill, 436, payer=2)
    assert receipt(evening, 1).total_cents == 1310


def test_one_payment_for_nobody_in_particular_pays_the_shares_from_the_first_on() -> None:
    evening = a_bill()
    bill = splits_evenly(evening, BILL, 3)
    pays_cash(evening, bill, 600)
    assert [payer.paid_cents for payer in bill_of(evening, BILL).payers] == [437, 163, 0]


def test_a_share_that_is_being_paid_by_card_is_not_paid_in_cash() -> None:
    evening = a_bill()
    bill = splits_evenly(evening, BILL, 3)
    asks_card(evening, bill, 437, payer=0)
    with pytest.raises(BeingPaid):
        pays_cash(evening, bill, 437, payer=0)
    pays_cash(evening, bill, 437, payer=1)
