"""What the terminal says: once or thrice, early or late, as asked or not."""

from __future__ import annotations

from typing import Any

import pytest

from server.bills.bill import Payer
from server.floor.turn import Turn
from server.kit.ids import TenderId
from server.payments.claim import UnknownTender
from server.payments.verdict import Said
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    bill_of,
    orders,
    presents,
    sits,
    splits_evenly,
)
from tests.evening import Evening
from tests.payments.makers import (
    TWO,
    an_open_till,
    answers,
    asks_card,
    attempt,
    cash,
    looks_up,
    pays_cash,
    receipt,
    receipts,
    tender,
    terminal,
)

BILL = "bill-party-1-1"


def asked_for_22(tip: int = 0, **other: Any) -> tuple[Evening, TenderId]:
    evening = an_open_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    presents(evening, ANNA, "1")
    return evening, asks_card(evening, bill_of(evening, BILL), 2200, tip, **other)


def forgets(evening: Evening, asked: str) -> None:
    """As the rows of an older Comanda are."""
    shelf = next(each for each in evening.house.shelves if each.name == "attempts")
    del evening.kept.states[shelf][asked]
    del evening.screen[f"attempt:{asked}"]


def test_approved_settles_the_bill() -> None:
    evening, asked = asked_for_22(tip=300)
    answers(evening, asked)
    paid = tender(evening, asked)
    assert (paid.state, paid.tip_cents, paid.reference) == ("approved", 300, f"ref-{asked}")
    assert (paid.waiter, paid.taken_by) == (ANNA, CLEO)
    bill = bill_of(evening, BILL)
    assert (bill.reserved_cents, bill.paid_cents, bill.receipt) == (0, 2200, 1)
    assert terminal(evening).state == "idle"
    assert evening.sees_one(Turn, "party-1").state == "paid"


@pytest.mark.parametrize("outcome", ["declined", "cancelled"])
def test_a_no_books_nothing_and_frees_everything(outcome: Said) -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, outcome)
    assert tender(evening, asked).state == outcome
    bill = bill_of(evening, BILL)
    assert (bill.reserved_cents, bill.paid_cents, bill.open_cents) == (0, 0, 2200)
    assert terminal(evening).tender is None
    assert receipts(evening) == []


def test_unknown_keeps_the_money_reserved() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "unknown")
    assert tender(evening, asked).state == "unknown"
    assert tender(evening, asked).settled_at is None
    assert bill_of(evening, BILL).reserved_cents == 2200
    assert (terminal(evening).state, terminal(evening).tender) == ("unknown", asked)


@pytest.mark.parametrize("outcome", ["approved", "declined", "cancelled"])
def test_an_unknown_one_may_turn_out_any_way(outcome: Said) -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "unknown")
    looks_up(evening, asked)
    answers(evening, asked, outcome)
    assert tender(evening, asked).state == outcome
    assert attempt(evening, asked).looking_since is None
    assert len(receipts(evening)) == (outcome == "approved")


@pytest.mark.parametrize("outcome", ["approved", "declined", "unknown", "cancelled"])
def test_after_an_approval_nothing_else_counts(outcome: Said) -> None:
    evening, asked = asked_for_22()
    answers(evening, asked)
    assert answers(evening, asked, outcome).happened == ()


@pytest.mark.parametrize("outcome", ["declined", "unknown", "cancelled"])
def test_after_a_no_only_an_approval_counts(outcome: Said) -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    assert answers(evening, asked, outcome).happened == ()


def test_a_payment_that_nobody_wrote_an_attempt_down_for_is_settled_all_the_same() -> None:
    evening, asked = asked_for_22()
    forgets(evening, asked)
    answers(evening, asked)
    assert attempt(evening, asked).state == "approved"
    assert receipt(evening, 1).total_cents == 2200


def test_more_ordered_while_the_guest_pays_stays_open() -> None:
    evening, asked = asked_for_22()
    orders(evening, BEN, "1", "1 Beer")
    answers(evening, asked)
    bill = bill_of(evening, BILL)
    assert (bill.paid_cents, bill.open_cents, bill.outdated) == (2200, 460, True)
    assert evening.sees_one(Turn, "party-1").paid_at is None


def test_offline_cash_meanwhile_is_what_finds_no_room() -> None:
    evening, asked = asked_for_22()
    evening.asks(CLEO, cash(bill_of(evening, BILL), 2200, tender="offline"), live=False)
    assert tender(evening, "offline").unapplied_cents == 2200
    answers(evening, asked)
    assert tender(evening, asked).unapplied_cents == 0
    assert [paid.type for paid in receipt(evening, 1).tenders] == ["card", "cash"]


def test_a_payer_s_share_is_paid_by_their_card() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    bill = presents(evening, ANNA, "1")
    splits_evenly(evening, bill.id, 2)
    first = asks_card(evening, bill, 1100, payer=0)
    second = asks_card(evening, bill, 1100, payer=1, terminal=TWO, tender="second")
    answers(evening, second, "declined")
    answers(evening, first)
    payers: list[Payer] = list(bill_of(evening, bill.id).payers)
    assert [(payer.paid_cents, payer.reserved_cents) for payer in payers] == [(1100, 0), (0, 0)]


def test_an_unknown_payment_is_refused() -> None:
    evening = an_open_till()
    with pytest.raises(UnknownTender):
        answers(evening, TenderId("nobody"))


def test_cash_is_not_settled_by_a_terminal() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    taken = pays_cash(evening, bill_of(evening, BILL), 2200)
    with pytest.raises(UnknownTender):
        answers(evening, TenderId(taken.id))
