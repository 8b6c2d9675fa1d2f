"""What else is asked of a terminal comes to its end too: yes, no, or nobody knows."""

from __future__ import annotations

import pytest

from server.payments.end_attempt import EndAttempt
from server.payments.look_up import LookUpCard
from server.payments.note_card import NoteCard, UnknownAttempt
from tests.bills.makers import CLEO
from tests.payments.makers import (
    HOUSE,
    alarms,
    answers,
    attempt,
    ends,
    others,
    tender,
    terminal,
)
from tests.payments.test_give_back import late_22
from tests.payments.test_settle_card import asked_for_22


def test_a_doubt_is_shown_at_the_terminal_and_looked_up_until_it_is_known() -> None:
    evening, asked = late_22()
    [void] = others(evening, "void")
    evening.asks(HOUSE, NoteCard(attempt=void.id, stage="sending"))
    ends(evening, void, "unknown", detail="cut")
    assert (terminal(evening).state, attempt(evening, void.id).state) == ("unknown", "unknown")
    ends(evening, void, "unknown", given_up=True)
    assert attempt(evening, void.id).given_up_at is not None
    evening.asks(CLEO, LookUpCard(tender=asked, attempt=void.id))
    assert attempt(evening, void.id).looking_since is not None
    ends(evening, void)
    assert tender(evening, asked).state == "voided"
    assert terminal(evening).state == "idle"


def test_rule_7_the_same_end_thrice_is_one_end() -> None:
    evening, asked = late_22()
    [void] = others(evening, "void")
    ends(evening, void)
    assert ends(evening, void).happened == ()
    assert ends(evening, void, "declined").happened == ()
    assert tender(evening, asked).returned_cents == 2200


def test_a_void_that_was_declined_and_happened_after_all_counts() -> None:
    evening, asked = late_22()
    [void] = others(evening, "void")
    ends(evening, void, "declined")
    ends(evening, void)
    assert tender(evening, asked).state == "voided"
    assert alarms(evening) == []


def test_a_sale_is_settled_with_its_tender() -> None:
    evening, asked = asked_for_22()
    with pytest.raises(AssertionError, match="settled with its tender"):
        evening.asks(HOUSE, EndAttempt(attempt=asked, outcome="approved"))
    answers(evening, asked)


def test_nothing_ends_that_was_never_asked() -> None:
    evening, _ = asked_for_22()
    with pytest.raises(UnknownAttempt):
        evening.asks(HOUSE, EndAttempt(attempt="nothing", outcome="approved"))
