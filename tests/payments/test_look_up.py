"""Looking a payment up: asks, never charges, and once is enough."""

from __future__ import annotations

import pytest

from server.kit.ids import TenderId
from server.payments.claim import UnknownTender
from tests.payments.makers import answers, attempt, looks_up, tender
from tests.payments.test_settle_card import asked_for_22, forgets


def test_an_unknown_payment_is_looked_up_once_at_a_time() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "unknown")
    looks_up(evening, asked)
    assert attempt(evening, asked).looking_since == evening.clock.now()
    assert tender(evening, asked).state == "unknown"
    before = evening.rev
    looks_up(evening, asked)
    assert evening.rev == before


def test_still_unknown_may_be_looked_up_again() -> None:
    evening, asked = asked_for_22()
    for _ in range(2):
        answers(evening, asked, "unknown", given_up=True)
        assert attempt(evening, asked).looking_since is None
        looks_up(evening, asked)
        assert attempt(evening, asked).looking_since is not None


def test_what_is_being_charged_or_is_over_is_not_looked_up() -> None:
    evening, asked = asked_for_22()
    looks_up(evening, asked)
    assert attempt(evening, asked).looking_since is None
    answers(evening, asked)
    looks_up(evening, asked)
    assert attempt(evening, asked).looking_since is None


def test_nobody_looks_up_what_was_never_asked() -> None:
    evening, _ = asked_for_22()
    with pytest.raises(UnknownTender):
        looks_up(evening, TenderId("nobody"))


def test_a_payment_of_a_house_that_wrote_no_attempts_down_is_looked_up_never_charged() -> None:
    evening, asked = asked_for_22()
    forgets(evening, asked)
    looks_up(evening, asked)
    found = attempt(evening, asked)
    assert (found.state, found.looking_since) == ("unknown", tender(evening, asked).asked_at)
    answers(evening, asked)
    assert tender(evening, asked).state == "approved"


def test_such_a_payment_that_is_over_is_not_looked_up() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked)
    forgets(evening, asked)
    with pytest.raises(UnknownTender):
        looks_up(evening, asked)
