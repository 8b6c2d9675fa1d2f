"""What a card was charged for nothing is given back again when the first try has failed."""

from __future__ import annotations

import pytest

from server.kit.ids import TenderId
from server.payments.claim import BadTender, UnknownTender
from server.payments.give_back import GiveBack, GoingBack, NothingToGiveBack
from server.payments.install import InstallTerminals, NewTerminal
from server.payments.reverse_card import NotReversible
from tests.bills.makers import CLEO
from tests.evening import Evening
from tests.payments.makers import HOUSE, ONE, alarms, answers, ends, others, tender, terminal
from tests.payments.test_settle_card import asked_for_22


def gives(evening: Evening, asked: str, attempt: str = "again") -> object:
    return evening.asks(CLEO, GiveBack(attempt=attempt, tender=TenderId(asked)))


def late_22() -> tuple[Evening, TenderId]:
    evening, asked = asked_for_22()
    answers(evening, asked, "cancelled")
    answers(evening, asked)
    return evening, asked


def failed_22() -> tuple[Evening, TenderId]:
    evening, asked = late_22()
    ends(evening, others(evening, "void")[0], "declined")
    ends(evening, others(evening, "refund")[0], "declined")
    return evening, asked


def test_a_void_that_fails_is_followed_by_a_refund_and_then_a_person_is_called() -> None:
    evening, asked = failed_22()
    assert alarms(evening) == ["late", "not_given_back"]
    assert tender(evening, asked).unapplied_cents == 2200
    gives(evening, asked)
    [again] = [each for each in others(evening, "void") if each.id == "again"]
    ends(evening, again)
    assert tender(evening, asked).state == "voided"
    assert alarms(evening) == []
    assert terminal(evening).taken_cents == 0


def test_the_same_tap_twice_is_one_try_and_two_tries_do_not_meet() -> None:
    evening, asked = failed_22()
    gives(evening, asked)
    before = evening.rev
    gives(evening, asked)
    assert evening.rev == before
    with pytest.raises(GoingBack):
        gives(evening, asked, "third")


def test_what_pays_a_bill_or_went_back_stays() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked)
    with pytest.raises(NothingToGiveBack):
        gives(evening, asked)
    evening, asked = late_22()
    ends(evening, others(evening, "void")[0])
    with pytest.raises(NothingToGiveBack):
        gives(evening, asked)


def test_a_terminal_that_cannot_give_back_says_so_at_once() -> None:
    evening, asked = asked_for_22()
    mute = NewTerminal(id=ONE, name="Old one", profile="mute")
    evening.asks(HOUSE, InstallTerminals(terminals=(mute,)))
    answers(evening, asked, "cancelled")
    answers(evening, asked)
    assert alarms(evening) == ["late", "not_given_back"]
    with pytest.raises(NotReversible, match="by hand"):
        gives(evening, asked)


def test_refusals_of_what_is_not_there() -> None:
    evening, asked = late_22()
    with pytest.raises(BadTender):
        gives(evening, asked, "Not an id")
    with pytest.raises(UnknownTender):
        gives(evening, "nobody")
