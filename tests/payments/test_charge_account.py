"""A bill goes on a house account: paid for the waiter, owed to the house."""

from __future__ import annotations

import pytest

from server.kit.ids import AccountId
from server.payments.charge_account import AboveLimit
from server.payments.claim import BadAmount, BadTender, MoreThanOpen
from server.payments.house_account import UnknownAccount
from server.payments.start_card import NeedsTheLink
from server.payments.tender_customs import NotTaken
from tests.bills.makers import ANNA, CLEO, bill_of
from tests.payments.makers import BILL, a_bill, pays_cash, receipt, tender
from tests.payments.other_ways import allows, an_account, charge, owed
from tests.register.makers import closes, counts, z_of


def test_the_receipt_names_the_account_and_the_tip_is_the_waiter_s() -> None:
    evening = a_bill()
    an_account(evening)
    asked = charge(bill_of(evening, BILL), 1310, tip=90)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    assert (owed(evening), tender(evening, asked.tender).waiter) == (1400, ANNA)
    (paid,) = receipt(evening, 1).tenders
    assert (paid.type, paid.amount_cents, paid.detail) == ("house_account", 1310, "Room 12")


def test_a_part_goes_on_the_account_and_the_rest_is_paid() -> None:
    evening = a_bill()
    an_account(evening)
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1000))
    pays_cash(evening, bill_of(evening, BILL), 310)
    counts(evening, 20_310)
    closes(evening)
    rows = {each.type: each.amount_cents for each in z_of(evening).tenders}
    assert rows == {"cash": 310, "card": 0, "house_account": 1000}
    assert owed(evening) == 1000, "a new day forgets nothing"


def test_beyond_the_limit_somebody_says_all_the_same() -> None:
    evening = a_bill()
    an_account(evening, limit_cents=1309)
    with pytest.raises(AboveLimit, match=r"Room 12 would owe 13\.10, and may owe 13\.09"):
        evening.asks(CLEO, charge(bill_of(evening, BILL), 1310))
    assert owed(evening) == 0
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1310, anyway=True))
    assert owed(evening) == 1310


def test_beyond_the_limit_nothing_more_is_charged_where_the_owner_says_so() -> None:
    evening = a_bill()
    an_account(evening, limit_cents=1309, over_limit="refuse")
    with pytest.raises(AboveLimit, match="Something has to be paid first"):
        evening.asks(CLEO, charge(bill_of(evening, BILL), 1310, anyway=True))
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1309))
    assert (owed(evening), bill_of(evening, BILL).open_cents) == (1309, 1)


def test_what_cannot_be_charged_is_refused_and_owes_nothing() -> None:
    evening = a_bill()
    an_account(evening)
    bill = bill_of(evening, BILL)
    with pytest.raises(NeedsTheLink):
        evening.asks(CLEO, charge(bill, 1310), live=False)
    with pytest.raises(UnknownAccount):
        evening.asks(CLEO, charge(bill, 1310, account=AccountId("nobody")))
    with pytest.raises(MoreThanOpen):
        evening.asks(CLEO, charge(bill, 1311))
    for amount in (0, -1, 10**9):
        with pytest.raises(BadAmount):
            evening.asks(CLEO, charge(bill, amount))
    allows(evening, order=("cash",))
    with pytest.raises(NotTaken):
        evening.asks(CLEO, charge(bill, 1310))
    assert (owed(evening), bill_of(evening, BILL).paid_cents) == (0, 0)


def test_another_charge_under_the_same_id_is_refused() -> None:
    evening = a_bill()
    an_account(evening)
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1000, tender="one"))
    with pytest.raises(BadTender):
        evening.asks(CLEO, charge(bill_of(evening, BILL), 310, tender="one"))
    assert owed(evening) == 1000
