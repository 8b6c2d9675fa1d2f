"""What nobody can find out a manager decides; later words of the terminal are compared."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from msgspec.structs import replace

from server.kit.ids import TenderId
from server.payments.claim import BadAmount, UnknownTender
from server.payments.resolve_card import (
    ManagerNeeded,
    NotUnknown,
    ResolveCard,
    ResolveReasonNeeded,
    SlipNeeded,
)
from server.payments.verdict import Said
from tests.bills.makers import CLEO, MIA, bill_of
from tests.evening import Evening
from tests.payments.makers import (
    alarms,
    answers,
    attempt,
    others,
    pays_cash,
    receipts,
    resolves,
    tender,
    terminal,
)
from tests.payments.test_settle_card import BILL, asked_for_22, forgets


def unknown_22(tip: int = 0) -> tuple[Evening, TenderId]:
    evening, asked = asked_for_22(tip)
    answers(evening, asked, "unknown", given_up=True)
    return evening, asked


def test_paid_by_its_slip_is_paid_and_the_journal_knows_who_said_so() -> None:
    evening, asked = unknown_22(tip=300)
    resolves(evening, asked, "paid", slip="000123")
    paid, known = tender(evening, asked), attempt(evening, asked)
    assert (paid.state, paid.amount_cents, paid.tip_cents) == ("approved", 2200, 300)
    assert (known.state, known.slip, known.resolved_by) == ("manual_paid", "000123", MIA)
    assert bill_of(evening, BILL).receipt == 1
    assert (terminal(evening).state, terminal(evening).taken_cents) == ("idle", 2500)
    assert resolves(evening, asked, "paid").happened == ()


def test_not_paid_lets_the_money_go_and_cash_may_be_taken() -> None:
    evening, asked = unknown_22()
    resolves(evening, asked, "unpaid", slip="")
    assert tender(evening, asked).state == "cancelled"
    assert (bill_of(evening, BILL).reserved_cents, terminal(evening).attempt) == (0, None)
    pays_cash(evening, bill_of(evening, BILL), 2200)
    assert len(receipts(evening)) == 1


def test_a_slip_over_another_sum_counts_as_what_it_says() -> None:
    evening, asked = unknown_22(tip=300)
    resolves(evening, asked, "paid", charged_cents=2000)
    assert (tender(evening, asked).amount_cents, tender(evening, asked).tip_cents) == (2000, 0)
    assert bill_of(evening, BILL).open_cents == 200


SAME: tuple[tuple[Literal["paid", "unpaid"], Said], ...] = (
    ("paid", "approved"),
    ("unpaid", "declined"),
)


def test_the_terminal_says_the_same_later() -> None:
    for outcome, said in SAME:
        evening, asked = unknown_22()
        resolves(evening, asked, outcome)
        before = tender(evening, asked)
        answers(evening, asked, said)
        after = tender(evening, asked)
        assert bool(after.reference) == (outcome == "paid"), "a later refund needs it"
        assert replace(after, reference=before.reference, card=before.card) == before
        assert attempt(evening, asked).confirmed_at is not None
        assert alarms(evening) == []


def test_rule_6_said_unpaid_and_charged_after_all_goes_back_by_itself() -> None:
    evening, asked = unknown_22()
    resolves(evening, asked, "unpaid")
    pays_cash(evening, bill_of(evening, BILL), 2200)
    answers(evening, asked)
    assert alarms(evening) == ["late"]
    [void] = others(evening, "void")
    assert void.amount_cents == 2200
    assert tender(evening, asked).applied_cents == 0


def test_said_paid_and_never_charged_alarms_and_is_owed() -> None:
    evening, asked = unknown_22()
    resolves(evening, asked, "paid")
    answers(evening, asked, "not_started")
    assert alarms(evening) == ["not_paid"]
    assert tender(evening, asked).bounced_at is not None
    assert terminal(evening).taken_cents == 0
    assert len(receipts(evening)) == 1


def test_it_takes_a_manager_a_reason_and_for_paid_a_slip() -> None:
    evening, asked = unknown_22()
    said: dict[str, Any] = {"tender": asked, "outcome": "paid", "slip": "1", "reason": "read"}
    with pytest.raises(ManagerNeeded):
        evening.asks(CLEO, ResolveCard(**said))
    with pytest.raises(ResolveReasonNeeded):
        resolves(evening, asked, "paid", reason=" ")
    with pytest.raises(SlipNeeded):
        resolves(evening, asked, "paid", slip=" ")
    for absurd in (-1, 4401):
        with pytest.raises(BadAmount):
            resolves(evening, asked, "paid", charged_cents=absurd)
    evening.asks(MIA, ResolveCard(**said))
    assert attempt(evening, asked).resolved_by == MIA


def test_only_what_the_terminal_does_not_tell_is_decided_by_hand() -> None:
    evening, asked = asked_for_22()
    with pytest.raises(NotUnknown):
        resolves(evening, asked, "paid")
    answers(evening, asked)
    with pytest.raises(NotUnknown):
        resolves(evening, asked, "unpaid")
    with pytest.raises(UnknownTender):
        resolves(evening, TenderId("nobody"), "paid")
    forgets(evening, asked)
    with pytest.raises(UnknownTender, match="Ask the terminal"):
        resolves(evening, asked, "paid")
