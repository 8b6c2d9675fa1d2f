"""Whose tip it is when a table changes hands."""

from __future__ import annotations

from server.floor.hand_over import HandOver
from server.kit.ids import PersonId, TurnId
from server.payments.tender import Tender
from tests.bills.makers import ANNA, BEN, bill_of, presents, splits_evenly
from tests.evening import Evening
from tests.payments.makers import BILL, a_presented_table, answers, asks_card, pays_cash, receipts


def hands_over(evening: Evening) -> None:
    asked = HandOver(turns=(TurnId("party-5"),), waiter=PersonId(ANNA), to=PersonId(BEN))
    evening.asks(ANNA, asked)


def test_a_tip_stands_for_whose_table_it_is_when_it_is_given() -> None:
    evening = a_presented_table("2 Beer")
    splits_evenly(evening, BILL, 2)
    pays_cash(evening, bill_of(evening, BILL), 460, tip=40, payer=0)
    hands_over(evening)
    pays_cash(evening, bill_of(evening, BILL), 460, tip=60, payer=1)
    tips = {tender.tip_cents: tender.waiter for tender in evening.sees(Tender)}
    assert tips == {40: ANNA, 60: BEN}


def test_the_sale_is_whose_table_it_is_when_it_is_paid() -> None:
    evening = a_presented_table("2 Beer")
    hands_over(evening)
    pays_cash(evening, presents(evening, BEN, "5"), 920)
    [receipt] = receipts(evening)
    assert receipt.waiter == BEN


def test_hand_over_against_card_the_tip_goes_with_the_sale_when_the_terminal_answers() -> None:
    evening = a_presented_table("2 Beer")
    tender = asks_card(evening, bill_of(evening, BILL), 920, tip=80)
    hands_over(evening)
    answers(evening, tender)
    [receipt] = receipts(evening)
    assert (evening.sees_one(Tender, tender).waiter, receipt.waiter) == (BEN, BEN)
