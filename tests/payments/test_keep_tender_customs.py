"""What a house takes as payment, and in which order."""

from __future__ import annotations

import pytest

from server.payments.keep_tender_customs import WrongTenderCustoms
from server.payments.tender_customs import NotTaken, TenderCustoms
from tests.bills.makers import CLEO, bill_of
from tests.payments.makers import BILL, a_bill, pays_cash
from tests.payments.other_ways import allows, by_hand


def test_what_is_left_out_stays() -> None:
    evening = a_bill()
    allows(evening, order=("voucher", "cash"))
    allows(evening, voucher_remainder="change")
    kept = evening.sees_one(TenderCustoms, "house")
    assert (kept.order, kept.voucher_remainder) == (("voucher", "cash"), "change")
    rev = evening.rev
    allows(evening, voucher_remainder="change")
    assert evening.rev == rev


@pytest.mark.parametrize("order", [(), ("cash", "cash")])
def test_rules_that_no_house_can_keep(order: tuple[str, ...]) -> None:
    with pytest.raises(WrongTenderCustoms):
        allows(a_bill(), order=order)


def test_what_is_not_taken_here_is_refused() -> None:
    evening = a_bill()
    with pytest.raises(NotTaken, match="Card by hand is not taken here"):
        evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1310))
    allows(evening, order=("card_by_hand",))
    with pytest.raises(NotTaken, match="Cash is not taken here"):
        pays_cash(evening, bill_of(evening, BILL), 1310)
    assert evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1310)).happened
