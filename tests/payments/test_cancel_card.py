"""A cancel is a request: the money stays reserved until the terminal has said what became of it."""

from __future__ import annotations

import pytest

from server.kit.ids import TenderId, TerminalId
from server.payments.cancel_card import CannotCancel
from server.payments.claim import UnknownTender
from server.payments.install import InstallTerminals, NewTerminal
from tests.bills.makers import bill_of
from tests.payments.makers import (
    HOUSE,
    TWO,
    answers,
    asks_card,
    attempt,
    cancels,
    tender,
)
from tests.payments.test_settle_card import BILL, asked_for_22


def test_rule_9_a_cancel_is_asked_once_and_everything_stays_as_it_is() -> None:
    evening, asked = asked_for_22()
    cancels(evening, asked)
    at = evening.clock.now()
    assert attempt(evening, asked).cancel_asked_at == at
    evening.clock.forward(seconds=1)
    assert cancels(evening, asked).happened == ()
    assert tender(evening, asked).state == "asked"
    assert bill_of(evening, BILL).reserved_cents == 2200


def test_rule_9_the_card_may_win_and_then_it_has_paid() -> None:
    evening, asked = asked_for_22()
    cancels(evening, asked)
    answers(evening, asked)
    assert tender(evening, asked).state == "approved"
    assert bill_of(evening, BILL).receipt == 1


def test_what_is_over_or_not_known_is_not_cancelled() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "unknown")
    assert cancels(evening, asked).happened == ()
    answers(evening, asked, "declined")
    assert cancels(evening, asked).happened == ()
    with pytest.raises(UnknownTender):
        cancels(evening, TenderId("nobody"))


def test_some_terminals_only_stop_at_their_red_key() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    mute = NewTerminal(id=TerminalId(TWO), name="Old one", profile="mute")
    evening.asks(HOUSE, InstallTerminals(terminals=(mute,)))
    at_two = asks_card(evening, bill_of(evening, BILL), 2200, tender="two", terminal=TWO)
    with pytest.raises(CannotCancel, match="red key"):
        cancels(evening, at_two)
