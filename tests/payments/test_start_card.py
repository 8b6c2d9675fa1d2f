"""Asking for a card: one attempt at a time, and the money is reserved meanwhile."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BillOutdated
from server.payments.claim import BadAmount, BadTender, BeingPaid, MoreThanOpen, Reserved
from server.payments.start_card import NeedsTheLink, TerminalBusy, UnknownTerminal
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    bill_of,
    orders,
    presents,
    settlement,
    sits,
    splits_evenly,
)
from tests.evening import Evening
from tests.payments.makers import (
    ONE,
    TWO,
    a_house_with_a_till,
    an_open_till,
    answers,
    asks_card,
    attempt,
    card,
    pays_card,
    pays_cash,
    receipt,
    tender,
    terminal,
)

BILL = "bill-party-1-1"


def table_one(evening: Evening | None = None) -> Evening:
    """22.00, presented."""
    evening = evening or a_house_with_a_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    presents(evening, ANNA, "1")
    return evening


def test_asking_reserves_the_amount_and_books_nothing() -> None:
    evening = table_one()
    asked = asks_card(evening, bill_of(evening, BILL), 2200, tip=300)
    there = tender(evening, asked)
    assert (there.state, there.amount_cents, there.total_cents) == ("asked", 2200, 2500)
    bill = bill_of(evening, BILL)
    assert (bill.reserved_cents, bill.paid_cents, bill.open_cents) == (2200, 0, 2200)
    assert settlement(evening, "1").reserved_cents == 2200
    assert (terminal(evening).state, terminal(evening).tender) == ("busy", asked)


def test_a_double_tap_is_one_attempt() -> None:
    evening = table_one()
    asked = card(bill_of(evening, BILL), 2200)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    with pytest.raises(BadTender):
        evening.asks(CLEO, card(bill_of(evening, BILL), 2000, tender=asked.tender))


def test_a_second_till_is_told_that_the_bill_is_being_paid() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    asks_card(evening, bill, 2200)
    with pytest.raises(BeingPaid, match="being paid by card at Terminal 1"):
        evening.asks(ANNA, card(bill, 2200, tender="second", terminal=TWO))


def test_an_unknown_outcome_blocks_a_second_try() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    asked = asks_card(evening, bill, 2200)
    answers(evening, asked, "unknown")
    with pytest.raises(Reserved, match=r"22\.00 is kept .* do not charge twice"):
        asks_card(evening, bill, 2200, tender="second", terminal=TWO)


def test_a_declined_card_may_be_followed_by_another() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    answers(evening, asks_card(evening, bill, 2200), "declined")
    pays_card(evening, bill, 2200, tender="second")
    assert receipt(evening, 1).total_cents == 2200


def test_one_terminal_serves_one_guest_at_a_time() -> None:
    evening = table_one()
    sits(evening, BEN, "9", 2)
    orders(evening, BEN, "9", "1 Beer")
    nine = presents(evening, BEN, "9")
    asked = asks_card(evening, bill_of(evening, BILL), 2200)
    with pytest.raises(TerminalBusy, match="Terminal 1 is busy with table 1"):
        asks_card(evening, nine, 460)
    answers(evening, asked, "unknown")
    with pytest.raises(TerminalBusy, match="Ask Terminal 1 first"):
        asks_card(evening, nine, 460)
    asks_card(evening, nine, 460, terminal=TWO)
    assert terminal(evening, ONE).state == "unknown"


def test_two_payers_may_pay_at_two_terminals_but_one_share_once() -> None:
    evening = table_one()
    bill = splits_evenly(evening, BILL, 2)
    asks_card(evening, bill, 1100, payer=0)
    with pytest.raises(BeingPaid):
        asks_card(evening, bill, 1100, payer=0, terminal=TWO, tender="again")
    with pytest.raises(BeingPaid):
        asks_card(evening, bill, 1100, terminal=TWO, tender="nobody")
    asks_card(evening, bill, 1100, payer=1, terminal=TWO, tender="second")
    assert bill_of(evening, BILL).reserved_cents == 2200


def test_cards_are_asked_for_no_more_than_is_open() -> None:
    evening = table_one(an_open_till())
    pays_cash(evening, bill_of(evening, BILL), 2000)
    with pytest.raises(MoreThanOpen):
        asks_card(evening, bill_of(evening, BILL), 2200)


def test_refusals_before_anything_is_asked() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    with pytest.raises(NeedsTheLink):
        evening.asks(CLEO, card(bill, 2200), live=False)
    with pytest.raises(UnknownTerminal):
        evening.asks(CLEO, card(bill, 2200, terminal="none"))
    with pytest.raises(BadAmount):
        evening.asks(CLEO, card(bill, 0))
    with pytest.raises(BadAmount):
        evening.asks(CLEO, card(bill, 2200, tip=-1))
    orders(evening, BEN, "1", "1 Beer")
    with pytest.raises(BillOutdated):
        evening.asks(CLEO, card(bill, 2200))


def test_a_paid_bill_is_not_charged_again() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    pays_card(evening, bill, 2200)
    with pytest.raises(AlreadyPaid, match="receipt 1"):
        asks_card(evening, bill, 2200, tender="second")


def test_no_drawer_is_needed_for_a_card() -> None:
    evening = table_one()
    pays_card(evening, bill_of(evening, BILL), 2200)
    assert receipt(evening, 1).business_day == "2026-05-01"


def test_hub_14_a_card_that_was_asked_for_before_a_restore_is_looked_up_not_charged() -> None:
    evening = table_one()
    bill = bill_of(evening, BILL)
    asked = card(bill, bill.open_cents)
    evening.asks(CLEO, asked, offered_again=True)
    found = tender(evening, asked.tender)
    assert found.state == "unknown"
    assert attempt(evening, asked.tender).looking_since == evening.clock.now()
    assert terminal(evening).state == "idle"
    answers(evening, asked.tender)
    assert receipt(evening, 1).total_cents == bill.total_cents
