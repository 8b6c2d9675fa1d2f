"""A terminal's own end of day: its total is compared with what the house knows of."""

from __future__ import annotations

import pytest

from server.kit.ids import TerminalId
from server.payments.claim import BadTender
from server.payments.settle_terminal import SettleTerminal, TerminalNotDone
from server.payments.start_card import UnknownTerminal
from tests.bills.makers import CLEO
from tests.evening import Evening
from tests.payments.makers import ONE, alarms, answers, ends, others, tender, terminal
from tests.payments.test_enter_tip import a_slip
from tests.payments.test_settle_card import asked_for_22


def settles(evening: Evening, attempt: str = "day-1", terminal_: str = ONE) -> object:
    return evening.asks(CLEO, SettleTerminal(attempt=attempt, terminal=TerminalId(terminal_)))


def test_both_totals_agree_and_what_was_captured_is_settled() -> None:
    evening, asked = asked_for_22(tip=300)
    answers(evening, asked)
    assert terminal(evening).taken_cents == 2500
    settles(evening)
    [day] = others(evening, "end_of_day")
    assert day.amount_cents == 2500
    ends(evening, day, amount_cents=2500)
    assert tender(evening, asked).card_money == "settled"
    assert terminal(evening).settled_at == evening.clock.now()
    assert (terminal(evening).taken_cents, alarms(evening)) == (0, [])


def test_totals_that_differ_alarm() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked)
    settles(evening)
    ends(evening, others(evening, "end_of_day")[0], amount_cents=2700)
    assert alarms(evening) == ["totals_differ"]


def test_a_terminal_settles_only_when_everything_it_was_asked_has_an_end() -> None:
    evening, asked = asked_for_22()
    with pytest.raises(TerminalNotDone, match="not answered everything"):
        settles(evening)
    answers(evening, asked)
    settles(evening)
    with pytest.raises(TerminalNotDone):
        settles(evening, "day-2")
    before = evening.rev
    settles(evening)
    assert evening.rev == before


def test_slips_are_captured_first() -> None:
    evening, _ = a_slip()
    with pytest.raises(TerminalNotDone, match="Capture the slips"):
        settles(evening)


def test_refusals() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked)
    with pytest.raises(UnknownTerminal):
        settles(evening, terminal_="none")
    with pytest.raises(BadTender):
        settles(evening, "Not an id")
