"""What the host charged, whatever was asked: less, more, late, without the host."""

from __future__ import annotations

import pytest

from server.payments.card import Card
from server.payments.tender import Tender
from tests.bills.makers import (
    ANNA,
    bill_of,
    leaves,
)
from tests.payments.makers import (
    alarms,
    answers,
    asks_card,
    attempt,
    ends,
    opens_drawer,
    others,
    pays_cash,
    receipt,
    receipts,
    tender,
    terminal,
)
from tests.payments.test_settle_card import BILL, asked_for_22
from tests.register.makers import closes, counts, day_of, z_of


def test_rule_6_a_late_approval_goes_back_by_itself_and_alarms() -> None:
    evening, asked = asked_for_22(tip=300)
    answers(evening, asked, "cancelled")
    answers(evening, asked)
    late = tender(evening, asked)
    assert (late.state, late.applied_cents, late.total_cents) == ("approved", 0, 2500)
    assert bill_of(evening, BILL).open_cents == 2200
    assert alarms(evening) == ["late"]
    [void] = others(evening, "void")
    assert (void.amount_cents, void.of, void.tender) == (2500, f"ref-{asked}", asked)
    ends(evening, void)
    assert tender(evening, asked).state == "voided"
    assert alarms(evening) == []
    assert terminal(evening).taken_cents == 0


def test_a_late_approval_of_a_bill_paid_otherwise_is_unapplied() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "cancelled")
    pays_cash(evening, bill_of(evening, BILL), 2200)
    answers(evening, asked)
    late = tender(evening, asked)
    assert (late.state, late.unapplied_cents, late.applied_cents) == ("approved", 2200, 0)
    assert bill_of(evening, BILL).paid_cents == 2200
    assert len(receipts(evening)) == 1
    assert alarms(evening) == ["late"]
    assert len(others(evening, "void")) == 1


def test_a_late_approval_leaves_the_terminal_s_next_guest_alone() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "cancelled")
    next_one = asks_card(evening, bill_of(evening, BILL), 1000, tender="next")
    answers(evening, asked)
    assert terminal(evening).tender == next_one
    assert bill_of(evening, BILL).reserved_cents == 1000
    assert tender(evening, asked).unapplied_cents == 2200
    answers(evening, next_one)
    assert bill_of(evening, BILL).open_cents == 1200


def test_rule_8_less_than_asked_leaves_the_difference_on_the_bill() -> None:
    evening, asked = asked_for_22(tip=300)
    answers(evening, asked, "partial", amount=2000)
    assert attempt(evening, asked).state == "partial"
    paid = tender(evening, asked)
    assert (paid.amount_cents, paid.tip_cents) == (2000, 0)
    bill = bill_of(evening, BILL)
    assert (bill.open_cents, bill.reserved_cents, bill.settled_at) == (200, 0, None)


def test_a_smaller_tip_than_asked_is_what_the_host_says() -> None:
    evening, asked = asked_for_22(tip=300)
    answers(evening, asked, amount=2350)
    assert tender(evening, asked).tip_cents == 150
    assert receipt(evening, 1).total_cents == 2200


def test_rule_8_more_than_asked_is_no_tip_unless_somebody_said_so_and_alarms() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, amount=2500)
    paid = tender(evening, asked)
    assert (paid.tip_cents, paid.unapplied_cents, paid.applied_cents) == (0, 300, 2200)
    assert alarms(evening) == ["surplus"]
    assert receipt(evening, 1).total_cents == 2200


@pytest.mark.parametrize("said", [300, None])
def test_a_tip_given_at_the_terminal_is_a_tip(said: int | None) -> None:
    evening, asked = asked_for_22(tip_on="terminal")
    answers(evening, asked, amount=2500, tip_cents=said)
    assert tender(evening, asked).tip_cents == 300
    assert tender(evening, asked).waiter == ANNA
    assert alarms(evening) == []


def test_what_the_terminal_tells_of_the_card_stands_on_the_payment() -> None:
    evening, asked = asked_for_22()
    card_ = Card(brand="Visa", last4="1111", auth="004711")
    answers(evening, asked, card=card_, receipt=("No 4711",))
    assert tender(evening, asked).card == card_
    assert attempt(evening, asked).receipt == ("No 4711",)
    assert card_.in_words == "Visa ·1111, auth 004711"


def test_rule_11_an_approval_without_the_host_is_a_risk_until_it_is_forwarded() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, offline=True)
    assert tender(evening, asked).offline
    assert receipt(evening, 1).total_cents == 2200
    assert alarms(evening) == ["over_limit"]
    answers(evening, asked, offline=True)
    assert tender(evening, asked).offline
    answers(evening, asked)
    assert not tender(evening, asked).offline
    assert attempt(evening, asked).confirmed_at == evening.clock.now()


def test_rule_11_refused_by_the_host_later_it_is_owed_and_stands_on_the_day_s_report() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, offline=True)
    answers(evening, asked, "declined")
    paid = tender(evening, asked)
    assert (paid.state, paid.bounced_at) == ("approved", evening.clock.now())
    assert alarms(evening) == ["bounced", "over_limit"]
    assert terminal(evening).taken_cents == 0
    leaves(evening, ANNA, "1")
    counts(evening, 20_000)
    closes(evening)
    assert (z_of(evening).receivable_cents, z_of(evening).terminal_cents) == (2200, 0)
    assert z_of(evening).sales_cents == 2200


def test_an_approval_after_the_day_was_closed_stands_on_the_next_day_s_report() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    pays_cash(evening, bill_of(evening, BILL), 2200)
    leaves(evening, ANNA, "1")
    counts(evening, 22_200)
    closes(evening)
    assert evening.sees(Tender) == []
    answers(evening, asked)
    [void] = others(evening, "void")
    ends(evening, void, "declined")
    [refund] = others(evening, "refund")
    ends(evening, refund, "declined")
    assert alarms(evening) == ["late", "not_given_back"]
    evening.clock.forward(minutes=24 * 60)
    opens_drawer(evening)
    counts(evening, 20_000)
    closes(evening, day_of(evening).id)
    assert z_of(evening).unapplied_cents == 2200
    assert z_of(evening).terminal_cents == 2200
    assert alarms(evening) == ["late", "not_given_back"]
    assert z_of(evening).sales_cents == 0
